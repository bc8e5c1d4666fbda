package object

import "go.starlark.net/starlark"

// Truth returns bool(v). It may run script code.
func Truth(th *starlark.Thread, v starlark.Value) (bool, error) {
	switch v := v.(type) {
	case starlark.Bool:
		return bool(v), nil
	case *starlark.List, *starlark.Dict, starlark.String, starlark.Int, starlark.NoneType:
		return bool(v.Truth()), nil
	case *Boxed, *Instance, Object:
		c := TypeOf(v)
		if a := c.Special(SpBool); a != nil {
			x, err := CallAttr0(th, a, v)
			if err != nil {
				return false, err
			}
			b, ok := x.(starlark.Bool)
			if !ok {
				return false, Raise(TypeError, "__bool__ should return bool, returned %s", TypeName(x))
			}
			return bool(b), nil
		}
		if a := c.Special(SpLen); a != nil {
			n, err := Len(th, v)
			return n != 0, err
		}
		if b, ok := v.(*Boxed); ok {
			return bool(b.Val.Truth()), nil
		}
		return true, nil
	}
	return bool(v.Truth()), nil
}

func truthOf(v starlark.Value) starlark.Bool {
	if !isBasic(v) {
		b, err := Truth(threadFor(v), v)
		return starlark.Bool(b || err != nil)
	}
	return v.Truth()
}
