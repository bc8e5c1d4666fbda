package vm

import (
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A VariableObserver is told of reads and writes of shared variables, before
// they happen. It runs on the thread's goroutine, which holds the run token.
type VariableObserver interface {
	// Access: the thread is about to read or write a variable. container is the
	// module, object or collection, name the global, attribute or key.
	Access(t *Thread, write bool, container, name starlark.Value)
}

// An Interrupt is what sched.Task.Interrupt and Pend carry: the thread calls it between
// two instructions and raises the error.
type Interrupt func(th *starlark.Thread) error

// atomicBudget is how many instructions a special method inside a container
// operation gets at a time: it is not switched away from.
const atomicBudget = 1000

// checkpoint is called when the budget is used up, before the instruction in is
// executed. It lets the scheduler switch tasks and sets the next budget, which
// lasts for that instruction at least.
func (t *Thread) checkpoint(f *frame, in code.Instr) error {
	used := t.given - t.budget
	if t.m.Interp.Atomic > 0 {
		if err := t.Task.Account(used); err != nil {
			return err
		}
		t.given, t.budget = atomicBudget, atomicBudget
		return nil
	}
	if err := t.Task.Checkpoint(used); err != nil {
		return err
	}
	t.given = t.Task.Budget()
	if t.m.Observer != nil || t.trace != nil {
		t.given = 1
	}
	t.budget = t.given
	if t.m.Observer != nil {
		t.observe(f, in)
	}
	if err := t.Interrupted(); err != nil {
		return err
	}
	if t.trace != nil {
		if err := t.traceStep(f, in); err != nil {
			return err
		}
	}
	if t.budget <= 0 {
		// A signal handler or trace function has used it up.
		t.given += 1 - t.budget
		t.budget = 1
	}
	return nil
}

// Resync makes the next instruction a checkpoint; for natives that change what
// the budget depends on.
func (t *Thread) Resync() { t.budget = 0; t.given = 0 }

// Block waits like sched.Task.Block and turns outcomes that end the wait early
// into errors: KeyboardInterrupt for an interrupt, and errors that no script can
// catch for cancellation and deadlock. It blocks and leaves the run token
// meanwhile. timedOut tells the two ordinary outcomes apart.
//
// Where an interrupt raises nothing, as a signal with a handler, a wait in a queue ends too: the
// caller has to look again at what it waits for, which somebody may have done meanwhile, the handler
// included. A sleep goes on.
func (t *Thread) Block(q *sched.WaitQueue, r sched.Reason, timeout time.Duration) (timedOut bool, err error) {
	if t.m.Interp.Atomic > 0 {
		return false, cannotWait()
	}
	t.account()
	var end time.Duration
	if timeout > 0 && q == nil {
		end = t.m.Sched.Now() + timeout
	}
	for {
		o := t.Task.Block(q, r, timeout)
		if o == sched.Woken && !t.Task.Pending() {
			return false, nil
		}
		timedOut, interrupted, err := t.blocked(q != nil, o)
		if !interrupted {
			return timedOut, err
		}
		if err := t.Interrupted(); err != nil || q != nil {
			return false, err
		}
		if timeout > 0 {
			timeout = max(end-t.m.Sched.Now(), 0)
		}
	}
}

// Wait is Block for those who call Interrupted themselves if interrupted is true.
func (t *Thread) Wait(q *sched.WaitQueue, r sched.Reason, timeout time.Duration) (timedOut, interrupted bool, err error) {
	if t.m.Interp.Atomic > 0 {
		return false, false, cannotWait()
	}
	t.account()
	o := t.Task.Block(q, r, timeout)
	if o == sched.Woken && !t.Task.Pending() {
		return false, false, nil
	}
	return t.blocked(q != nil, o)
}

// MayWait returns the RuntimeError of a thread that must not wait now.
func (t *Thread) MayWait() error {
	if t.m.Interp.Atomic > 0 {
		return cannotWait()
	}
	return nil
}

func cannotWait() error {
	return object.Raise(object.RuntimeError, "a thread cannot wait inside __eq__ or __hash__ that a container calls")
}

// blocked tells how a wait has ended; queued says that it was in a queue.
func (t *Thread) blocked(queued bool, o sched.Outcome) (timedOut, interrupted bool, err error) {
	switch o {
	case sched.TimedOut:
		timedOut = true
	case sched.Interrupted:
		return false, true, nil
	case sched.Cancelled:
		return false, false, t.Task.Stopped()
	case sched.Deadlocked:
		return false, false, &sched.StopError{Cause: t.m.Sched.Deadlock()}
	}
	if t.Task.Pending() {
		// It came without waking the thread. A sleep raises it; other waits
		// end in order, for somebody may have woken this thread and no other.
		if !queued {
			return timedOut, false, t.Interrupted()
		}
		t.Resync()
	}
	return timedOut, false, nil
}

// Interrupted does what sched.Task.Interrupt or Pend have left to do; the error is
// to be raised.
func (t *Thread) Interrupted() error {
	if i, ok := t.Task.TakeInterrupt().(Interrupt); ok {
		return i(t.Star)
	}
	return nil
}

// Yield lets the other threads that are ready run first. The error is that of a
// task that has to end.
func (t *Thread) Yield() error {
	if t.m.Interp.Atomic > 0 {
		return nil
	}
	t.account()
	if err := t.Task.Yield(); err != nil {
		return err
	}
	return t.Interrupted()
}

// account tells the scheduler of the instructions executed so far in this budget.
func (t *Thread) account() {
	used := t.given - t.budget
	if used > 0 {
		t.Task.Spend(used)
	}
	t.given = t.budget
}

// Work implements object.Worker: it accounts for n instructions that a native
// stands for.
func (t *Thread) Work(n uint64) error {
	t.account()
	return t.Task.Account(int(min(n, 1<<62)))
}

// Account is account for natives that look at the clock.
func (t *Thread) Account() { t.account() }

// observe reports the access that an instruction makes.
func (t *Thread) observe(f *frame, in code.Instr) {
	r := t.window(f)
	p := f.fn.proto
	o := t.m.Observer
	at := func(x uint16) starlark.Value {
		if v := r[x].Value(); v != nil {
			return v
		}
		return starlark.None
	}
	switch in.Op {
	case code.LoadGlobal, code.StoreGlobal, code.DelGlobal:
		o.Access(t, in.Op != code.LoadGlobal, p.module, starlark.String(p.globals[in.BC()].name))
	case code.GetAttr, code.CallMethod, code.CallMethodKw:
		x := at(in.B)
		if in.Op != code.GetAttr {
			x = at(in.A)
		}
		o.Access(t, false, x, starlark.String(p.sites[in.C].name))
	case code.SetAttr, code.DelAttr:
		o.Access(t, true, at(in.A), starlark.String(p.sites[in.C].name))
	case code.GetItem:
		o.Access(t, false, at(in.B), at(in.C))
	case code.GetItemI:
		o.Access(t, false, at(in.B), starlark.MakeInt(int(int16(in.C))))
	case code.GetSlice:
		o.Access(t, false, at(in.B), starlark.None)
	case code.SetItem, code.DelItem:
		o.Access(t, true, at(in.A), at(in.B))
	case code.LoadCell, code.StoreCell:
		x := in.B
		if in.Op == code.StoreCell {
			x = in.A
		}
		o.Access(t, in.Op == code.StoreCell, r[x].Obj, starlark.String(p.code.Locals[x]))
	case code.LoadFree, code.StoreFree:
		i := in.BC()
		o.Access(t, in.Op == code.StoreFree, f.fn.free[i], starlark.String(p.code.Free[i]))
	}
}
