package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// throwInto raises exc where the generator on top is suspended. If it delegates,
// the delegate gets the exception first; what that yields is left in g.sent with
// the generator suspended again.
func (t *Thread) throwInto(g *Generator, exc *object.Exception) error {
	if sub := g.sub; sub != nil {
		v, handled, err := t.throwDelegate(sub, exc)
		f := &t.frames[len(t.frames)-1]
		if handled && err == nil && v != nil {
			f.pc = g.pc
			t.suspend(f, t.window(f), code.NoReg, g.live)
			t.pop()
			g.sent = v
			return nil
		}
		g.sub = nil
		f.pc = g.pc + 1
		result := delegateResult(sub)
		if _, ok := sub.(*Generator); !ok && handled && err != nil && object.Matches(err, object.StopIteration) {
			result, err = stopValue(err), nil
		}
		if handled && err == nil {
			// The delegate returned: its result is the value of yield from.
			in := g.fn.proto.instrs[g.pc]
			t.window(f)[in.A] = object.Of(result)
			return nil
		}
		if err != nil {
			return t.unwind(err, false)
		}
	}
	return t.unwind(exc, false)
}

// throwDelegate passes an exception to the iterator of a yield from. handled is
// false if the iterator has no throw (or close) to pass it to.
func (t *Thread) throwDelegate(sub starlark.Value, exc *object.Exception) (v starlark.Value, handled bool, err error) {
	if exc.Class().IsSubclass(object.GeneratorExit) {
		if g, ok := sub.(*Generator); ok {
			_, err := g.Close(t.Star)
			return nil, err != nil, err
		}
		fn, err := object.LookupAttr(t.Star, sub, "close")
		if err != nil && !isStop(err) {
			t.m.Interp.Unraisable(t.Star, object.AsException(err), "", sub)
			return nil, false, nil
		}
		if err != nil || fn == nil {
			return nil, false, err
		}
		_, err = object.Call(t.Star, fn)
		return nil, false, err
	}
	if g, ok := sub.(*Generator); ok {
		v, err := g.resume(t.Star, starlark.None, exc)
		return v, true, err
	}
	fn, err := object.LookupAttr(t.Star, sub, "throw")
	if err != nil || fn == nil {
		return nil, false, err
	}
	v, err = object.Call(t.Star, fn, exc)
	return v, true, err
}

func generatorThrow(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	g := self.(*Generator)
	exc, err := thrown(ThreadOf(th), args)
	if err != nil {
		return nil, err
	}
	r, err := g.resume(th, starlark.None, exc)
	if err == nil && r == nil {
		err = g.stopIteration()
	}
	return r, err
}

// thrown makes the exception of a call of throw(), or of its old form with type,
// value and traceback. An exception that cannot be made is thrown as what went wrong.
func thrown(t *Thread, args []starlark.Value) (*object.Exception, error) {
	typ, value := args[0], args[1]
	if value != nil {
		warnings, err := t.Import("warnings")
		if err != nil {
			return nil, err
		}
		_, err = object.CallMethod(t.Star, warnings, "warn",
			starlark.String("the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."), object.DeprecationWarning)
		if err != nil {
			return nil, err
		}
	}
	tb, ok := args[2].(*object.Traceback)
	if !ok && args[2] != starlark.None {
		return nil, object.Raise(object.TypeError, "throw() third argument must be a traceback object")
	}
	var exc *object.Exception
	switch c := typ.(type) {
	case *object.Exception:
		if value != nil && value != starlark.None {
			return nil, object.Raise(object.TypeError, "instance exception may not have a separate value")
		}
		exc = c
	case *object.Class:
		if !c.IsSubclass(object.BaseException) {
			break
		}
		var err error
		if exc, err = t.exceptionOf(c, value); err != nil {
			exc = object.AsException(err)
		}
	}
	if exc == nil {
		return nil, object.Raise(object.TypeError, "exceptions must be classes or instances deriving from BaseException, not %s", object.TypeName(typ))
	}
	if tb != nil {
		exc.Traceback = tb
	}
	return exc, nil
}

// exceptionOf makes an exception of class c: value if it is one, else value is the
// argument, or a tuple of them.
func (t *Thread) exceptionOf(c *object.Class, value starlark.Value) (*object.Exception, error) {
	var made starlark.Value
	var err error
	switch v := value.(type) {
	case nil, starlark.NoneType:
		return t.toException(c, "")
	case *object.Exception:
		if v.Class().IsSubclass(c) {
			return v, nil
		}
		made, err = object.Call(t.Star, c, v)
	case starlark.Tuple:
		made, err = object.Call(t.Star, c, v...)
	default:
		made, err = object.Call(t.Star, c, v)
	}
	if err != nil {
		return nil, err
	}
	return t.toException(made, "exceptions must derive from BaseException")
}
