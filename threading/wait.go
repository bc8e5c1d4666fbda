package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// Fast bodies of what waits: see object.WaitFunc. They wait without a timeout, without a goroutine
// where they can, and with few calls between the loop and the change of stacks: see sched.Task.Block.

// waitAcquire is acquire() of a lock, semaphore or condition.
func waitAcquire(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	m, ok := a[0].Obj.(vm.ContextManager)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	t := vm.ThreadOf(th)
	for !m.TryEnter(t) {
		q, r := m.Turn()
		if q == nil {
			return object.Reg{}, false, nil
		}
		if err := t.Await(q, r); err != nil {
			return object.Reg{}, true, err
		}
	}
	return object.BoolReg(true), true, nil
}

// waitEvent is wait() of an Event.
func waitEvent(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	e, ok := a[0].Obj.(*Event)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	v, err := e.await(vm.ThreadOf(th))
	return v, true, err
}

func (e *Event) await(t *vm.Thread) (object.Reg, error) {
	if !e.flag && t.Suspends() {
		return object.Reg{}, t.Suspend(&e.waiters, sched.Reason{Kind: sched.WaitEvent, Object: e}, sched.Forever, eventWoken)
	}
	set, err := e.Wait(t, sched.Forever)
	return object.BoolReg(set), err
}

// eventWoken ends wait(), also if the flag has been cleared again meanwhile.
func eventWoken(t *vm.Thread, a []object.Reg, o sched.Outcome, err error) (object.Reg, error) {
	if o == sched.Woken || err != nil {
		return object.BoolReg(true), err
	}
	return a[0].Obj.(*Event).await(t)
}

// waitBarrier is wait() of a Barrier that has no timeout of its own.
func waitBarrier(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	b, ok := a[0].Obj.(*Barrier)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	i, err := b.Wait(th, b.timeout)
	return object.IntReg(int64(i)), true, err
}

// waitCondition is wait() of a Condition.
func waitCondition(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	c, ok := a[0].Obj.(*Condition)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	if t := vm.ThreadOf(th); c.simple(t) {
		v, err := c.await(t, conditionWoken)
		return v, true, err
	}
	woken, err := c.Wait(th, nil)
	return object.BoolReg(woken), true, err
}

// simple reports whether the thread waits without a goroutine, and holds the lock once, which is all
// that has to be known afterwards.
func (c *Condition) simple(t *vm.Thread) bool {
	if !t.Suspends() || t.Task.Pending() {
		return false
	}
	switch l := c.lock.(type) {
	case *Lock:
		return l.locked
	case *RLock:
		return l.owner == t.Task && l.count == 1 && l.Plain()
	}
	return false
}

// await gives the lock up and waits for a notification. It is for simple conditions.
func (c *Condition) await(t *vm.Thread, then vm.Then) (object.Reg, error) {
	c.lock.(vm.ContextManager).TryExit(t)
	return object.Reg{}, t.Suspend(&c.waiters, sched.Reason{Kind: sched.WaitCondition, Object: c}, sched.Forever, then)
}

// relocked goes on with what await has begun: it takes the lock again, for which then may have to wait
// again.
func (c *Condition) relocked(t *vm.Thread, err error, then vm.Then) (object.Reg, error) {
	l := c.lock.(vm.ContextManager)
	switch {
	case err != nil && !object.Matches(err, object.BaseException):
		return object.Reg{}, err // the task ends: nobody needs the lock again
	case l.TryEnter(t):
		return object.BoolReg(true), err
	case err == nil && t.Suspends():
		q, r := l.Turn()
		return object.Reg{}, t.Suspend(q, r, sched.Forever, then)
	}
	if e := c.relock(t.Star, held{count: 1}); e != nil {
		err = e
	}
	return object.BoolReg(true), err
}

// conditionWoken ends wait().
func conditionWoken(t *vm.Thread, a []object.Reg, _ sched.Outcome, err error) (object.Reg, error) {
	return a[0].Obj.(*Condition).relocked(t, err, conditionWoken)
}

// waitForCondition is wait_for(predicate) of a Condition.
func waitForCondition(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	c, ok := a[0].Obj.(*Condition)
	if !ok || len(a) != 2 {
		return object.Reg{}, false, nil
	}
	v, err := c.awaitFor(vm.ThreadOf(th), a[1].Value())
	return v, true, err
}

// awaitFor waits until predicate() is true.
func (c *Condition) awaitFor(t *vm.Thread, predicate starlark.Value) (object.Reg, error) {
	for {
		v, err := object.Call0(t.Star, predicate)
		if err != nil {
			return object.Reg{}, err
		}
		if ok, err := object.Truth(t.Star, v); err != nil || ok {
			return object.Of(v), err
		}
		if c.keeps("wait") && c.simple(t) {
			return c.await(t, awaitForWoken)
		}
		if err := c.waitOnce(t.Star, starlark.None); err != nil {
			return object.Reg{}, err
		}
	}
}

// awaitForWoken asks the predicate again.
func awaitForWoken(t *vm.Thread, a []object.Reg, _ sched.Outcome, err error) (object.Reg, error) {
	c := a[0].Obj.(*Condition)
	if v, err := c.relocked(t, err, awaitForWoken); err != nil {
		return v, err
	}
	return c.awaitFor(t, a[1].Value())
}

// waitJoin is join() of a thread that somebody else may wait for.
func waitJoin(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	t, ok := a[0].Obj.(*Thread)
	if !ok || len(a) != 1 || t.dummy || !t.inited || !t.started() {
		return object.Reg{}, false, nil
	}
	me := vm.ThreadOf(th)
	if t.task == me.Task {
		return object.Reg{}, false, nil
	}
	for !t.done {
		if err := me.Await(&t.joiners, sched.Reason{Kind: sched.WaitJoin, Object: t}); err != nil {
			return object.Reg{}, true, err
		}
	}
	return object.Reg{Obj: starlark.None}, true, me.Interrupted()
}

// waitStart is start() of a thread.
func waitStart(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	t, ok := a[0].Obj.(*Thread)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	return object.Reg{Obj: starlark.None}, true, t.Start(th)
}
