package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// noMethod says in Thread.missed that a method call has failed before the call, at the
// attribute: the traceback marks that alone. What it holds does not matter.
var noMethod = "method"

// unwind finds the handler for err, raised by the instruction before the top
// frame's pc, and makes the loop go on there. It returns the error when it
// leaves the frame that run was called for, and ErrSuspended at once. again says that the exception is
// raised again and keeps traceback and context.
func (t *Thread) unwind(err error, again bool) error {
	if err == ErrSuspended {
		return err
	}
	if _, ok := err.(*object.Exception); !ok && isStop(err) {
		return t.abandon(err)
	}
	exc := object.AsException(err)
	if f := &t.frames[len(t.frames)-1]; f.pc > 0 {
		if in := f.fn.proto.instrs[f.pc-1]; in.N == code.ForSuper {
			exc = superOperand(in, exc)
		}
	}
	if _, bare := err.(*reraised); bare {
		again = true // a bare raise leaves the traceback as it is
	}
	if !again && exc.Traceback == nil {
		t.setContext(exc)
	}
	for {
		f := &t.frames[len(t.frames)-1]
		pc := int(f.pc) - 1
		if !again {
			at := pc
			missed := t.missed
			t.missed = nil
			if missed == &noMethod {
				at = ^pc
			}
			if !f.fn.proto.hidden {
				exc.AddTraceback(f.fn.proto, at)
				if missed != nil && missed != &noMethod {
					exc.Traceback.SetUnread(*missed)
				}
			}
			if t.trace != nil {
				t.traceException(f, exc)
			}
		} else if tb := exc.Traceback; tb != nil && f.fn.proto.instrs[pc].N == 1 && tb.Code == object.Code(f.fn.proto) {
			tb.Left = int32(pc)
		}
		again = false
		if t.enterHandler(f, pc, exc) {
			return nil
		}
		if t.trace != nil {
			_ = t.traceReturn(starlark.None) // the exception goes on, whatever it says
		}
		if f.generator() != nil {
			exc = stopped(exc)
		}
		if t.popFailed(f) {
			return exc
		}
	}
}

// superOperand returns the exception for an operand of super() that is unbound; exc
// is the one of the name.
func superOperand(in code.Instr, exc *object.Exception) *object.Exception {
	text := "super(): arg[0] deleted"
	switch in.Op {
	case code.LoadFree:
		text = "super(): empty __class__ cell"
	case code.Move, code.LoadCell:
	default:
		return exc
	}
	return object.AsException(object.Raise(object.RuntimeError, "%s", text))
}

// enterHandler searches the exception table of f. See code.Handler.
func (t *Thread) enterHandler(f *frame, pc int, exc *object.Exception) bool {
	handlers := f.fn.proto.code.Handlers
	for i := range handlers {
		h := &handlers[i]
		if pc < int(h.Start) || pc >= int(h.End) {
			continue
		}
		r := t.window(f)
		if h.Kind == code.Restore {
			t.exc = f.handled(r[h.Reg+1].Obj)
			continue
		}
		r[h.Reg] = object.Reg{Obj: exc}
		if t.exc == f.exc {
			r[h.Reg+1] = object.Reg{Obj: starlark.None}
		} else {
			r[h.Reg+1] = object.Reg{Obj: t.exc}
		}
		t.exc = exc
		f.pc = h.Target
		return true
	}
	return false
}

// handled returns the exception that was being handled before a handler was entered,
// which saved it: None stands for that of the caller, because it is another one when a
// generator goes on.
func (f *frame) handled(saved starlark.Value) starlark.Value {
	if saved == starlark.None {
		return f.exc
	}
	return saved
}

// popFailed removes the frame that the exception leaves; true if that ends run.
func (t *Thread) popFailed(f *frame) bool {
	kind, gen := f.kind, f.generator()
	t.exc = f.exc
	if gen != nil {
		gen.finish()
	}
	t.pop()
	if kind == kindDelegate {
		t.settle(&t.frames[len(t.frames)-1])
	}
	return kind == kindHost || kind == kindGenHost
}

// abandon removes all frames down to the one that run was called for, without
// running handlers: what stops a task cannot be caught.
func (t *Thread) abandon(err error) error {
	for {
		f := &t.frames[len(t.frames)-1]
		if t.popFailed(f) {
			return err
		}
	}
}

// Mark implements object.Worker.
func (t *Thread) Mark() object.Mark { return object.Mark{Frames: len(t.frames), Args: len(t.args)} }

// Reset implements object.Worker: it removes the frames above a mark.
func (t *Thread) Reset(m object.Mark) {
	for len(t.frames) > m.Frames {
		t.popFailed(&t.frames[len(t.frames)-1])
	}
	clear(t.args[m.Args:])
	t.args = t.args[:m.Args]
}

// isStop reports whether err ends the task whatever the script does.
func isStop(err error) bool {
	return object.Stops(err)
}

// setContext links a new exception to the one that is being handled (PEP 3134).
func (t *Thread) setContext(exc *object.Exception) {
	if t.exc == nil || t.exc == starlark.Value(exc) || exc.Context != nil {
		return
	}
	handled, ok := t.exc.(*object.Exception)
	if !ok {
		return
	}
	if exc.Traceback == nil {
		// It is raised for the first time and no other's context. Long chains,
		// as recursion in handlers makes them, are not walked for each.
		exc.Context = handled
		return
	}
	// Break a chain that would lead back to exc. A script may have made a circle of
	// others: a second pointer that goes half as fast finds it (Floyd).
	slow := handled
	for e, n := handled, 1; ; n++ {
		next, ok := e.Context.(*object.Exception)
		if !ok || next == slow {
			break
		}
		if next == exc {
			e.Context = nil
			break
		}
		e = next
		if n%2 == 0 {
			slow, _ = slow.Context.(*object.Exception)
		}
	}
	exc.Context = handled
}

// raise executes Raise.
func (t *Thread) raise(f *frame, in code.Instr) error {
	r := t.window(f)
	if in.A == code.NoReg {
		if t.exc == nil {
			return object.Raise(object.RuntimeError, "No active exception to reraise")
		}
		return &reraised{t.exc.(*object.Exception)}
	}
	v := r[in.A].Value()
	if v == nil {
		return t.unbound(f, in.A)
	}
	exc, err := t.toException(v, "exceptions must derive from BaseException")
	if err != nil {
		return err
	}
	if in.B != code.NoReg {
		c := t.window(f)[in.B].Value()
		if c == nil {
			return t.unbound(f, in.B)
		}
		if c == starlark.None {
			exc.Cause = starlark.None
		} else {
			cause, err := t.toException(c, "exception causes must derive from BaseException")
			if err != nil {
				return err
			}
			exc.Cause = cause
		}
		exc.SuppressContext = true
	}
	if exc.Traceback != nil {
		// Raised before: unwind sets the context of new exceptions only.
		exc.Context = contextFor(t, exc)
	}
	return exc
}

func contextFor(t *Thread, exc *object.Exception) starlark.Value {
	if t.exc == nil || t.exc == starlark.Value(exc) {
		return exc.Context
	}
	exc.Context = nil
	t.setContext(exc)
	return exc.Context
}

// reraised carries an exception that a bare raise raises again: its context
// stays as it is.
type reraised struct{ exc *object.Exception }

func (r *reraised) Error() string { return r.exc.Error() }
func (r *reraised) Unwrap() error { return r.exc }

// toException makes the exception that `raise v` raises: v itself, or an object
// of class v.
func (t *Thread) toException(v starlark.Value, what string) (*object.Exception, error) {
	switch v := v.(type) {
	case *object.Exception:
		return v, nil
	case *object.Class:
		if !v.IsSubclass(object.BaseException) {
			break
		}
		x, err := object.Call(t.Star, v)
		if err != nil {
			return nil, err
		}
		if e, ok := x.(*object.Exception); ok {
			return e, nil
		}
		return nil, object.Raise(object.TypeError, "calling %s should have returned an instance of BaseException, not %s", object.DefaultClassRepr(v), object.TypeName(x))
	}
	return nil, object.Raise(object.TypeError, "%s", what)
}

// Raised returns the error of `raise v`.
func (t *Thread) Raised(v starlark.Value) error {
	exc, err := t.toException(v, "exceptions must derive from BaseException")
	if err != nil {
		return err
	}
	return exc
}

// matchExc reports whether exception v matches the class or tuple in an except
// clause.
func (t *Thread) matchExc(v starlark.Value, class object.Reg) (match bool, err error) {
	exc := v.(*object.Exception)
	switch c := class.Obj.(type) {
	case *object.Class:
		if c.IsSubclass(object.BaseException) {
			return exc.Class().IsSubclass(c), nil
		}
	case starlark.Tuple:
		for _, x := range c {
			k, ok := x.(*object.Class)
			if !ok || !k.IsSubclass(object.BaseException) {
				return false, notCatchable()
			}
			match = match || exc.Class().IsSubclass(k)
		}
		return match, nil
	}
	return false, notCatchable()
}

func notCatchable() error {
	return object.Raise(object.TypeError, "catching classes that do not inherit from BaseException is not allowed")
}

// endFrame pops the top frame, of another kind than kindCall, which returns v.
// done means that run ends.
func (t *Thread) endFrame(f *frame, v object.Reg) (done bool, err error) {
	kind, gen, obj, ret := f.kind, f.generator(), f.obj, f.ret
	if gen != nil {
		t.exc = f.exc
		gen.finish()
		gen.result = v
	}
	t.pop()
	switch kind {
	case kindInit:
		if v.Obj != starlark.None {
			return false, object.Raise(object.TypeError, "__init__() should return None, not '%s'", typeName(v))
		}
		t.regs[ret] = object.Reg{Obj: obj}
	case kindDelegate: // v is the value of the yield from
		c := &t.frames[len(t.frames)-1]
		t.settle(c)
		t.regs[int(c.base)+int(c.fn.proto.instrs[c.pc-1].A)] = v
	case kindHost, kindGenHost:
		return true, nil
	}
	return false, nil
}
