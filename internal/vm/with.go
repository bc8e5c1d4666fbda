package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A ContextManager is a native context manager that the with statement calls
// without argument tuples or method objects: the locks of package threading.
type ContextManager interface {
	starlark.Value
	// Plain reports whether the object's class is the native one, so that no
	// script has overridden the methods.
	Plain() bool
	// Enter is __enter__. It may block.
	Enter(t *Thread) (object.Reg, error)
	// Exit is __exit__ without an exception; it does not swallow any.
	Exit(t *Thread) error
	// TryEnter and TryExit do the same for a plain object, if that takes no
	// waiting, no error and no script code; __enter__ gives True then. Otherwise
	// they do nothing and report false.
	TryEnter(t *Thread) bool
	TryExit(t *Thread) bool
	// Turn returns where a thread waits to try again, after TryEnter has failed; nil
	// if the object is not plain, or only Enter knows.
	Turn() (*sched.WaitQueue, sched.Reason)
}

// with executes the instructions of the with statement.
func (t *Thread) with(f *frame, in code.Instr) error {
	at := int(f.base) + int(in.A)
	if m, ok := t.regs[at].Obj.(ContextManager); ok && m.Plain() {
		switch in.Op {
		case code.WithEnter:
			v, err := t.enterPlain(m)
			if err == nil {
				t.regs[at+1] = v
			}
			return err
		case code.WithExcept:
			t.regs[at+1] = object.BoolReg(false)
		}
		return m.Exit(t)
	}
	return t.withOther(f, in)
}

// withOther is with for other context managers than native ones.
func (t *Thread) withOther(f *frame, in code.Instr) error {
	r := t.window(f)
	at := int(f.base) + int(in.A)
	mgr := r[in.A].Value()
	if mgr == nil {
		return t.unbound(f, in.A)
	}
	c := object.TypeOf(mgr)
	if in.Op == code.WithEnter {
		enter, exit := c.Special(object.SpEnter), c.Special(object.SpExit)
		if enter == nil {
			return object.Raise(object.TypeError, "'%s' object does not support the context manager protocol", c.TypeName())
		}
		if exit == nil {
			return object.Raise(object.TypeError, "'%s' object does not support the context manager protocol (missed __exit__ method)", c.TypeName())
		}
		if fn, ok := enter.Value.(*Function); ok && !fn.proto.generator {
			return t.enterCall(fn, at+1, []starlark.Value{mgr}, nil)
		}
		v, err := object.CallAttr0(t.Star, enter, mgr)
		if err != nil {
			return err
		}
		t.regs[at+1] = object.Of(v)
		return nil
	}
	exit := c.Special(object.SpExit)
	if exit == nil {
		return object.Raise(object.TypeError, "'%s' object does not support the context manager protocol (missed __exit__ method)", c.TypeName())
	}
	args := [4]starlark.Value{mgr, starlark.None, starlark.None, starlark.None}
	if in.Op == code.WithExcept {
		e := r[in.B].Obj.(*object.Exception)
		args[1], args[2] = e.Class(), e
		if e.Traceback != nil {
			args[3] = e.Traceback
		}
	}
	// Nobody reads register at+1 after an exit without an exception.
	if fn, ok := exit.Value.(*Function); ok && !fn.proto.generator {
		return t.enterCall(fn, at+1, args[:], nil)
	}
	v, err := object.CallAttr(t.Star, exit, mgr, append([]starlark.Value(nil), args[1:]...), nil)
	if err != nil {
		return err
	}
	t.regs[at+1] = object.Of(v)
	return nil
}
