package object

import (
	"errors"

	"go.starlark.net/starlark"
)

// A Kw is a keyword argument.
type Kw struct {
	Name  string
	Value starlark.Value
}

// A Callable is a callable value of ours. pos and kw are only lent.
type Callable interface {
	starlark.Value
	Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error)
}

// Call calls any callable with positional arguments.
func Call(th *starlark.Thread, fn starlark.Value, pos ...starlark.Value) (starlark.Value, error) {
	return CallKw(th, fn, pos, nil)
}

// CallKw calls any callable: one of ours, a host's starlark.Callable, or an
// object whose class has __call__.
func CallKw(th *starlark.Thread, fn starlark.Value, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	switch f := fn.(type) {
	case Callable:
		return f.Call(th, pos, kw)
	case starlark.Callable:
		return callHost(th, f, pos, kw)
	}
	if a := TypeOf(fn).Special(SpCall); a != nil {
		h := HeadOf(th)
		if h == nil {
			return CallAttr(th, a, fn, pos, kw)
		}
		if err := h.Enter(); err != nil {
			return nil, err
		}
		v, err := CallAttr(th, a, fn, pos, kw)
		h.Leave()
		return v, err
	}
	return nil, Raise(TypeError, "'%s' object is not callable", TypeName(fn))
}

// IsCallable reports whether v can be called.
func IsCallable(v starlark.Value) bool {
	switch v.(type) {
	case Callable, starlark.Callable:
		return true
	}
	return TypeOf(v).Special(SpCall) != nil
}

// callHost calls a function of the host, which may keep its arguments.
func callHost(th *starlark.Thread, f starlark.Callable, pos []starlark.Value, kw []Kw) (v starlark.Value, err error) {
	if h := HeadOf(th); h != nil && h.interp.Panicked != nil {
		if err := h.Enter(); err != nil {
			return nil, err
		}
		defer h.Leave()
		if w, ok := h.owner.(Worker); ok {
			mark, depth, atomic := w.Mark(), h.Depth, h.interp.Atomic
			defer func() {
				if r := recover(); r != nil {
					w.Reset(mark)
					h.Depth, h.interp.Atomic = depth, atomic
					v, err = nil, h.interp.Panicked(r)
				}
			}()
		}
	}
	if h := HeadOf(th); h != nil {
		h.Lent = true
	}
	args := append(starlark.Tuple(nil), pos...)
	var kwargs []starlark.Tuple
	for _, k := range kw {
		kwargs = append(kwargs, starlark.Tuple{starlark.String(k.Name), k.Value})
	}
	v, err = starlark.Call(th, f, args, kwargs)
	if err != nil {
		// starlark.Call wraps errors with the stack of its own frames, which
		// knows nothing of ours.
		var ee *starlark.EvalError
		if errors.As(err, &ee) && ee.Unwrap() != nil {
			err = ee.Unwrap()
		}
		return nil, err
	}
	return v, nil
}

func kwOf(kwargs []starlark.Tuple) []Kw {
	if len(kwargs) == 0 {
		return nil
	}
	kw := make([]Kw, len(kwargs))
	for i, p := range kwargs {
		s, _ := starlark.AsString(p[0])
		kw[i] = Kw{s, p[1]}
	}
	return kw
}

// CallAttr calls an entry of self's class as a method of self: the way operators
// and built-in functions call special methods.
func CallAttr(th *starlark.Thread, a *Attr, self starlark.Value, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	switch f := a.Value.(type) {
	case *Native:
		// A special method may be another one that asks for it: C.__repr__ = C.__str__.
		if h := HeadOf(th); h != nil {
			if err := h.Enter(); err != nil {
				return nil, err
			}
			defer h.Leave()
		}
		switch f.Kind() {
		case InstanceMethod:
			return f.Invoke(th, self, pos, kw)
		case ClassMethodKind:
			return f.Invoke(th, TypeOf(self), pos, kw)
		}
		return f.Invoke(th, nil, pos, kw)
	case Function:
		var buf [4]starlark.Value
		return f.Call(th, append(append(buf[:0], self), pos...), kw)
	}
	fn, err := bindAttr(th, a, self, TypeOf(self))
	if err != nil {
		return nil, err
	}
	return CallKw(th, fn, pos, kw)
}

// CallAttr0, CallAttr1 and CallAttr2 are CallAttr with that many positional
// arguments. They are what operators use: a call of a script's method through
// them allocates nothing.
func CallAttr0(th *starlark.Thread, a *Attr, self starlark.Value) (starlark.Value, error) {
	if f, ok := a.Value.(Function); ok {
		return f.Apply(th, 1, self, nil, nil)
	}
	return CallAttr(th, a, self, nil, nil)
}

// CallAttr1 calls with one argument: see [CallAttr0].
func CallAttr1(th *starlark.Thread, a *Attr, self, x starlark.Value) (starlark.Value, error) {
	if f, ok := a.Value.(Function); ok {
		return f.Apply(th, 2, self, x, nil)
	}
	return CallAttr(th, a, self, []starlark.Value{x}, nil)
}

// CallAttr2 calls with two arguments: see [CallAttr0].
func CallAttr2(th *starlark.Thread, a *Attr, self, x, y starlark.Value) (starlark.Value, error) {
	if f, ok := a.Value.(Function); ok {
		return f.Apply(th, 3, self, x, y)
	}
	return CallAttr(th, a, self, []starlark.Value{x, y}, nil)
}

// Call0 is Call without arguments.
func Call0(th *starlark.Thread, fn starlark.Value) (starlark.Value, error) {
	if f, ok := fn.(Function); ok {
		return f.Apply(th, 0, nil, nil, nil)
	}
	return Call(th, fn)
}

// Call1 is Call with one argument that does not allocate for script functions.
func Call1(th *starlark.Thread, fn, x starlark.Value) (starlark.Value, error) {
	switch f := fn.(type) {
	case Function:
		return f.Apply(th, 1, x, nil, nil)
	case *BoundMethod:
		if g, ok := f.Func.(Function); ok {
			return g.Apply(th, 2, f.Self, x, nil)
		}
	case SingleCallable:
		return f.Call1(th, x)
	}
	return Call(th, fn, x)
}

// A SingleCallable is a Callable with a way to be called with one argument that does not allocate.
type SingleCallable interface {
	Callable
	Call1(th *starlark.Thread, x starlark.Value) (starlark.Value, error)
}

// A Function is a script function: a Callable that becomes a method in a class.
type Function interface {
	Callable
	Descriptor
	// Apply calls the function with the first n of the three arguments, without
	// keywords.
	Apply(th *starlark.Thread, n int, a, b, c starlark.Value) (starlark.Value, error)
	// ApplyReg is Apply with the result unboxed.
	ApplyReg(th *starlark.Thread, n int, a, b, c starlark.Value) (Reg, error)
}

// CallMethod calls a method by name, as obj.name(pos...) does.
func CallMethod(th *starlark.Thread, obj starlark.Value, name string, pos ...starlark.Value) (starlark.Value, error) {
	return CallMethodKw(th, obj, name, pos, nil)
}

// CallMethodKw is CallMethod with keywords. It makes no bound method for methods of basic
// types and those of plain objects of scripts' classes.
func CallMethodKw(th *starlark.Thread, obj starlark.Value, name string, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if o, ok := obj.(*Instance); ok {
		if g := o.class.Special(SpGetattribute); g == nil || g.Owner == ObjectClass {
			if a := o.class.Lookup(name); a != nil {
				if f, ok := a.Value.(Function); ok {
					if _, own := o.OwnAttr(name); !own {
						if len(pos)+len(kw) == 0 {
							return f.Apply(th, 1, obj, nil, nil)
						}
						return CallAttr(th, a, obj, pos, kw)
					}
				}
			}
		}
	} else if isBasic(obj) {
		if a := TypeOf(obj).Lookup(name); a != nil {
			if f, ok := a.Value.(*Native); ok && f.Kind() == InstanceMethod {
				return f.Invoke(th, obj, pos, kw)
			}
		}
	}
	fn, err := GetAttr(th, obj, name)
	if err != nil {
		return nil, err
	}
	return CallKw(th, fn, pos, kw)
}

// CallSpecial calls special method s of obj, with ok false if it has none.
func CallSpecial(th *starlark.Thread, s Special, obj starlark.Value, pos ...starlark.Value) (v starlark.Value, ok bool, err error) {
	a := TypeOf(obj).Special(s)
	if a == nil || a.Value == starlark.None {
		return nil, false, nil
	}
	v, err = CallAttr(th, a, obj, pos, nil)
	return v, true, err
}

// Stops reports whether err ends the task whatever the script does: no handler
// sees it, and nothing may turn it into an exception.
func Stops(err error) bool {
	var s interface{ StopsTask() bool }
	return errors.As(err, &s) && s.StopsTask()
}
