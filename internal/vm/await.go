package vm

import (
	"errors"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A thread that Run has started, and that waits in a method called by the loop itself, has nothing on
// the Go stack that its frames and registers do not tell. So it can wait without a goroutine: the loop
// returns, the task's body too, and the next thread runs on the same Go stack. A million threads that
// wait need no stacks then.

// ErrSuspended is what Run and Resume return when the thread waits without a goroutine. The task's
// body has to return false, and to call Resume when it is run again. What a thread calls meanwhile
// passes it on like an error.
var ErrSuspended = errors.New("the thread waits without a goroutine")

// A Then goes on with a call after Suspend, with the arguments of the object.WaitFunc. err is how
// Block would have failed; an interrupt that raised nothing is none. It may suspend the thread again.
type Then func(t *Thread, args []object.Reg, o sched.Outcome, err error) (object.Reg, error)

// An awaiting is the native call that a suspended thread is in; without fn, it enters a with statement.
type awaiting struct {
	fn    *object.Native
	at, n int32 // absolute register of the receiver or function, and the number of arguments behind it
	then  Then  // nil: the WaitFunc is called again
}

// Suspends reports whether a call by the loop that waits is to leave the Go stack: nothing but the
// loop that Run has called is on it, and the task has no better use for a goroutine.
func (t *Thread) Suspends() bool {
	return t.alone && t.head.Depth == 1 && t.trace == nil && !t.Task.Settled()
}

// Suspend begins a wait like Block for an object.WaitFunc or a Then, whose error is to be the one
// returned, at once. Afterwards then is called. Suspends has to be true.
func (t *Thread) Suspend(q *sched.WaitQueue, r sched.Reason, timeout time.Duration, then Then) error {
	t.account()
	t.awaiting.then = then
	t.Task.Suspend(q, r, timeout)
	return ErrSuspended
}

// Await waits in q for an object.WaitFunc, like Block without a timeout. If it returns nil, the caller
// looks again at what it waits for, and else returns the error: it may be called once more
// to look again.
func (t *Thread) Await(q *sched.WaitQueue, r sched.Reason) error {
	if t.m.Interp.Atomic > 0 {
		return cannotWait()
	}
	if t.Suspends() {
		return t.Suspend(q, r, sched.Forever, nil)
	}
	t.account()
	return t.waited(t.Task.Block(q, r, sched.Forever))
}

// waited returns the error of a wait in a queue that has ended.
func (t *Thread) waited(o sched.Outcome) error {
	if o == sched.Woken && !t.Task.Pending() {
		return nil
	}
	_, interrupted, err := t.blocked(true, o)
	if interrupted {
		return t.Interrupted()
	}
	return err
}

// callWait asks the WaitFunc of fn, with the receiver or fn itself at absolute register at and n arguments
// behind it; done is false if there is none, or it leaves the call to others.
func (t *Thread) callWait(fn *object.Native, at, n int) (done bool, err error) {
	wait := fn.Wait()
	if wait == nil {
		return false, nil
	}
	v, done, err := wait(t.Star, t.waitArgs(fn, at, n))
	if done {
		err = t.endWait(fn, at, n, v, err)
	}
	return done, err
}

// waitArgs returns the arguments of a WaitFunc.
func (t *Thread) waitArgs(fn *object.Native, at, n int) []object.Reg {
	if fn.Kind() == object.ModuleFunc {
		return t.regs[at+1 : at+1+n]
	}
	return t.regs[at : at+1+n]
}

// endWait ends or suspends a call whose WaitFunc or Then has returned v and err.
func (t *Thread) endWait(fn *object.Native, at, n int, v object.Reg, err error) error {
	switch err {
	case nil:
		t.regs[at] = v
	case ErrSuspended:
		t.awaiting.fn, t.awaiting.at, t.awaiting.n = fn, int32(at), int32(n)
	}
	return err
}

// enterPlain is __enter__ of a plain m by a with statement.
func (t *Thread) enterPlain(m ContextManager) (object.Reg, error) {
	for !m.TryEnter(t) {
		q, r := m.Turn()
		if q == nil {
			return m.Enter(t)
		}
		if err := t.Await(q, r); err != nil {
			t.awaiting.fn = nil
			return object.Reg{}, err
		}
	}
	return object.BoolReg(true), nil
}

// Run calls fn, which is all that the thread is to do, like object.CallKw, with less of the Go stack
// and without its result. It returns ErrSuspended if the thread waits.
func (t *Thread) Run(fn starlark.Value, pos []starlark.Value, kw []object.Kw) error {
	if m, ok := fn.(*object.BoundMethod); ok {
		if f, ok := m.Func.(*Function); ok {
			fn, pos = f, append([]starlark.Value{m.Self}, pos...)
		}
	}
	f, ok := fn.(*Function)
	if !ok {
		_, err := object.CallKw(t.Star, fn, pos, kw)
		return err
	}
	t.alone = true
	_, err := t.call(f, pos, kw)
	t.alone = err == ErrSuspended
	return err
}

// Resume goes on with what Run has begun, when the wait is over, and returns what Run would.
func (t *Thread) Resume() error {
	t.head.Depth++
	err := t.proceed()
	if err == nil {
		_, err = t.run()
	}
	t.head.Depth--
	t.alone = err == ErrSuspended
	return err
}

// proceed goes on with the call that the thread is in, as far as the loop does not.
func (t *Thread) proceed() error {
	c, o := t.awaiting, t.Task.Outcome()
	at, n := int(c.at), int(c.n)
	err := t.waited(o)
	switch {
	case c.then != nil:
		var v object.Reg
		v, err = c.then(t, t.waitArgs(c.fn, at, n), o, err)
		err = t.endWait(c.fn, at, n, v, err)
	case err != nil:
	case c.fn != nil:
		err = t.callInstance(c.fn, at, n, nil)
	default:
		// The with statement tries again, which is no instruction more.
		t.frames[len(t.frames)-1].pc--
		t.budget++
	}
	if err != nil {
		return t.unwind(err, false)
	}
	return nil
}
