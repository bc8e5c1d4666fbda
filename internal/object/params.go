package object

import "go.starlark.net/starlark"

// ParamNames returns the names that a call of fn may use for keyword arguments;
// nil if they are not known.
func ParamNames(th *starlark.Thread, fn starlark.Value) []string {
	switch f := fn.(type) {
	case *BoundMethod:
		names := ParamNames(th, f.Func)
		if _, script := f.Func.(Function); script && len(names) > 0 {
			return names[1:] // without self
		}
		return names
	case *Native:
		return f.Signature().keywords()
	case *Class:
		init := f.Special(SpInit)
		if init == nil {
			return nil
		}
		names := ParamNames(th, init.Value)
		if _, script := init.Value.(Function); script && len(names) > 0 {
			return names[1:]
		}
		return names
	case Function:
		v, err := LookupAttr(th, f, "__code__")
		if err != nil {
			return nil
		}
		if c, ok := v.(*CodeValue); ok {
			if p, ok := c.Code.(CodeParams); ok {
				posOnly, pos, kwOnly := p.ParamCounts()
				return p.VarNames()[posOnly : pos+kwOnly]
			}
		}
	}
	return nil
}
