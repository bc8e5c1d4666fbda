package object

import (
	"fmt"

	"go.starlark.net/starlark"
)

// exceptionGroupDef is BaseExceptionGroup and ExceptionGroup (PEP 654).
var exceptionGroupDef = Def{
	Generic: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) != 2 {
			return nil, Raise(TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(pos))
		}
		if _, ok := Unbox(pos[0]).(starlark.String); !ok {
			return nil, Raise(TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %s", TypeName(pos[0]))
		}
		excs, err := Collect(th, pos[1])
		if _, isDict := Unbox(pos[1]).(*starlark.Dict); err != nil || isDict || TypeOf(pos[1]).Special(SpGetitem) == nil {
			return nil, Raise(TypeError, "second argument (exceptions) must be a sequence")
		}
		if len(excs) == 0 {
			return nil, Raise(ValueError, "second argument (exceptions) must be a non-empty sequence")
		}
		allOrdinary := true
		for i, x := range excs {
			e, ok := x.(*Exception)
			if !ok {
				return nil, Raise(ValueError, "Item %d of second argument (exceptions) is not an exception", i)
			}
			if !e.class.IsSubclass(ExceptionClass) {
				allOrdinary = false
			}
		}
		if c == BaseExceptionGroup && allOrdinary {
			c = ExceptionGroup
		} else if c == ExceptionGroup && !allOrdinary {
			return nil, Raise(TypeError, "Cannot nest BaseExceptions in an ExceptionGroup")
		} else if c.IsSubclass(ExceptionClass) && !allOrdinary {
			return nil, Raise(TypeError, "Cannot nest BaseExceptions in '%s'", c.Name)
		}
		e := &Exception{Instance: MakeInstance(c), Args: append(starlark.Tuple(nil), pos...)}
		e.SetExtra("exceptions", append(starlark.Tuple(nil), excs...))
		return e, nil
	},
	Methods: []MethodDef{
		{Name: "__str__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			e := self.(*Exception)
			n := len(e.Exceptions())
			return starlark.String(fmt.Sprintf("%s (%d sub-exception%s)", strOf(e.Args[0]), n, plural(n))), nil
		}},
		{Name: "derive", Sig: "excs, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Call(th, BaseExceptionGroup, self.(*Exception).Args[0], args[0])
		}},
		{Name: "split", Sig: "matcher_value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			yes, no, err := splitGroup(th, self.(*Exception), args[0])
			return starlark.Tuple{orNone(yes), orNone(no)}, err
		}},
		{Name: "subgroup", Sig: "matcher_value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			yes, _, err := splitGroup(th, self.(*Exception), args[0])
			return orNone(yes), err
		}},
	},
	GetSets: []GetSetDef{
		{Name: "message", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Exception).arg("message", 0)), nil
		}, Set: setReadOnly},
		{Name: "exceptions", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Exception).Extra("exceptions")), nil
		}, Set: setReadOnly},
	},
}

func setReadOnly(*starlark.Thread, starlark.Value, starlark.Value) error {
	return Raise(AttributeError, "readonly attribute")
}

// Exceptions returns the members of an exception group, nil for others.
func (e *Exception) Exceptions() []starlark.Value {
	t, _ := e.Extra("exceptions").(starlark.Tuple)
	return t
}

// splitGroup divides a group by a class, tuple of classes or predicate into the
// part that matches and the rest; nil where a part is empty.
func splitGroup(th *starlark.Thread, e *Exception, matcher starlark.Value) (yes, no starlark.Value, err error) {
	if !isMatcher(matcher) {
		return nil, nil, Raise(TypeError, "expected an exception type, a tuple of exception types, or a callable (other than a class)")
	}
	return splitGroupBy(th, e, func(e *Exception) (bool, error) { return groupMatches(th, e, matcher) })
}

func isMatcher(v starlark.Value) bool {
	switch m := v.(type) {
	case *Class:
		return m.IsSubclass(BaseException)
	case starlark.Tuple:
		for _, x := range m {
			if c, ok := x.(*Class); !ok || !c.IsSubclass(BaseException) {
				return false
			}
		}
		return true
	}
	return IsCallable(v)
}

// splitGroupBy is splitGroup with a predicate in Go.
func splitGroupBy(th *starlark.Thread, e *Exception, matches func(*Exception) (bool, error)) (yes, no starlark.Value, err error) {
	if h := HeadOf(th); h != nil {
		if err := h.Enter(); err != nil {
			return nil, nil, err
		}
		defer h.Leave()
	}
	match, err := matches(e)
	if err != nil {
		return nil, nil, err
	}
	if match {
		return e, nil, nil
	}
	if e.Exceptions() == nil {
		return nil, e, nil
	}
	var in, out []starlark.Value
	for _, x := range e.Exceptions() {
		y, n, err := splitGroupBy(th, x.(*Exception), matches)
		if err != nil {
			return nil, nil, err
		}
		if y != nil {
			in = append(in, y)
		}
		if n != nil {
			out = append(out, n)
		}
	}
	derive := func(list []starlark.Value) (starlark.Value, error) {
		if len(list) == 0 {
			return nil, nil
		}
		v, err := CallMethod(th, e, "derive", starlark.NewList(list))
		if err != nil {
			return nil, err
		}
		d, ok := v.(*Exception)
		if !ok || !d.class.IsSubclass(BaseExceptionGroup) {
			return nil, Raise(TypeError, "derive must return an instance of BaseExceptionGroup")
		}
		d.Traceback, d.Cause, d.Context, d.SuppressContext = e.Traceback, e.Cause, e.Context, e.SuppressContext
		if r, ok := e.OwnAttr("__notes__"); ok {
			if notes, ok := r.Obj.(*starlark.List); ok {
				return d, d.SetOwnAttr("__notes__", Reg{Obj: starlark.NewList(append([]starlark.Value(nil), Elems(notes)...))})
			}
		}
		return d, nil
	}
	if yes, err = derive(in); err != nil {
		return nil, nil, err
	}
	no, err = derive(out)
	return yes, no, err
}

func groupMatches(th *starlark.Thread, e *Exception, matcher starlark.Value) (bool, error) {
	switch m := matcher.(type) {
	case *Class:
		return e.class.IsSubclass(m), nil
	case starlark.Tuple:
		for _, x := range m {
			if c, ok := x.(*Class); ok && e.class.IsSubclass(c) {
				return true, nil
			}
		}
		return false, nil
	}
	v, err := Call(th, matcher, e)
	if err != nil {
		return false, err
	}
	return Truth(th, v)
}
