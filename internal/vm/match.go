package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// match executes the instructions of the match statement (PEP 634).
func (t *Thread) match(f *frame, in code.Instr, depth int) error {
	r := t.window(f)
	set := func(v starlark.Value, err error) error {
		if err != nil {
			return err
		}
		t.window(&t.frames[depth])[in.A] = object.Of(v)
		return nil
	}
	subject := r[in.B].Value()
	if subject == nil {
		return t.unbound(f, in.B)
	}
	switch in.Op {
	case code.MatchSeq:
		if !isSequence(t.Star, subject) {
			return set(starlark.False, nil)
		}
		if in.N == 2 {
			return set(starlark.True, nil)
		}
		n, err := object.Len(t.Star, subject)
		if in.N == 1 {
			return set(starlark.Bool(n >= int(in.C)), err)
		}
		return set(starlark.Bool(n == int(in.C)), err)
	case code.MatchMap:
		return set(starlark.Bool(isMapping(t.Star, subject)), nil)
	case code.MatchKeys:
		keys := r[in.C].Obj.(starlark.Tuple)
		values := make(starlark.Tuple, len(keys))
		for i, k := range keys {
			for _, other := range keys[:i] {
				if eq, err := object.Equal(t.Star, k, other); err != nil {
					return err
				} else if eq {
					s, err := object.Repr(t.Star, k)
					if err != nil {
						return err
					}
					return object.Raise(object.ValueError, "mapping pattern checks duplicate key (%s)", s)
				}
			}
			ok, err := object.Contains(t.Star, subject, k)
			if err != nil {
				return err
			}
			if !ok {
				return set(starlark.None, nil)
			}
			if values[i], err = object.GetItem(t.Star, subject, k); err != nil {
				return err
			}
		}
		return set(values, nil)
	case code.MatchRest:
		keys := r[in.C].Obj.(starlark.Tuple)
		items, _, err := t.mappingItems(subject)
		if err != nil {
			return err
		}
		rest := starlark.NewDict(len(items))
		for _, item := range items {
			if err := object.DictSet(t.Star, rest, item[0], item[1]); err != nil {
				return err
			}
		}
		for _, k := range keys {
			if _, _, err := object.DictDel(t.Star, rest, k); err != nil {
				return err
			}
		}
		return set(rest, nil)
	}
	return t.matchClass(f, in, subject, set)
}

// isSequence reports whether sequence patterns accept v.
func isSequence(th *starlark.Thread, v starlark.Value) bool {
	switch object.Unbox(v).(type) {
	case *starlark.List, starlark.Tuple, *object.Range, *object.BigRange:
		return true
	case starlark.String, starlark.Bytes, *object.ByteArray, *starlark.Dict, *starlark.Set:
		return false
	}
	return registeredAs(th, v, "Sequence")
}

func isMapping(th *starlark.Thread, v starlark.Value) bool {
	switch object.Unbox(v).(type) {
	case *starlark.Dict, *object.MappingProxy, *object.Namespace:
		return true
	}
	if _, ok := v.(starlark.IterableMapping); ok {
		return true
	}
	return registeredAs(th, v, "Mapping")
}

// registeredAs reports whether v is an instance of the named class of
// collections.abc, if that module has been imported: no object can be otherwise.
func registeredAs(th *starlark.Thread, v starlark.Value, name string) bool {
	m, ok, _ := object.InterpOf(th).Modules.Get(starlark.String("collections.abc"))
	if !ok {
		return false
	}
	c, err := object.LookupAttr(th, m, name)
	if err != nil || c == nil {
		return false
	}
	is, err := object.IsInstance(th, v, c)
	return err == nil && is
}

// matchClass executes MatchClass.
func (t *Thread) matchClass(f *frame, in code.Instr, subject starlark.Value, set func(starlark.Value, error) error) error {
	r := t.window(f)
	c, ok := r[in.C].Obj.(*object.Class)
	if !ok {
		return object.Raise(object.TypeError, "called match pattern must be a class")
	}
	names := r[in.C+1].Obj.(starlark.Tuple)
	npos := int(in.N)
	is, err := object.IsInstance(t.Star, subject, c)
	if err != nil {
		return err
	}
	if !is {
		return set(starlark.None, nil)
	}
	var values starlark.Tuple
	seen := map[string]bool{}
	attr := func(name string) (bool, error) {
		if seen[name] {
			return false, object.Raise(object.TypeError, "%s() got multiple sub-patterns for attribute '%s'", c.Name, name)
		}
		seen[name] = true
		v, err := object.LookupAttr(t.Star, subject, name)
		if v != nil {
			values = append(values, v)
		}
		return v != nil, err
	}
	if npos > 0 {
		args, self, err := matchArgs(t.Star, c)
		if err != nil {
			return err
		}
		allowed := len(args)
		if self {
			allowed = 1
		}
		if npos > allowed {
			s := "s"
			if allowed == 1 {
				s = ""
			}
			return object.Raise(object.TypeError, "%s() accepts %d positional sub-pattern%s (%d given)", c.Name, allowed, s, npos)
		}
		if self {
			values = append(values, subject)
		} else {
			for _, name := range args[:npos] {
				if ok, err := attr(name); err != nil || !ok {
					return set(starlark.None, err)
				}
			}
		}
	}
	for _, n := range names {
		if ok, err := attr(string(n.(starlark.String))); err != nil || !ok {
			return set(starlark.None, err)
		}
	}
	if values == nil {
		values = starlark.Tuple{}
	}
	return set(values, nil)
}

// matchArgs returns __match_args__, or self for the basic types, whose single
// positional pattern matches the subject itself.
func matchArgs(th *starlark.Thread, c *object.Class) (args []string, self bool, err error) {
	v, err := object.LookupAttr(th, c, "__match_args__")
	if err != nil {
		return nil, false, err
	}
	if v == nil {
		for _, k := range []*object.Class{object.BoolClass, object.ByteArrayClass, object.BytesClass, object.DictClass,
			object.FloatClass, object.FrozenSetClass, object.IntClass, object.ListClass, object.SetClass,
			object.StrClass, object.TupleClass} {
			if c.IsSubclass(k) {
				return nil, true, nil
			}
		}
		return nil, false, nil
	}
	tuple, ok := v.(starlark.Tuple)
	if !ok {
		return nil, false, object.Raise(object.TypeError, "%s.__match_args__ must be a tuple (got %s)", c.Name, object.TypeName(v))
	}
	for _, x := range tuple {
		s, ok := x.(starlark.String)
		if !ok {
			return nil, false, object.Raise(object.TypeError, "__match_args__ elements must be strings (got %s)", object.TypeName(x))
		}
		args = append(args, string(s))
	}
	return args, false, nil
}
