package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// Fast bodies of what waits: see object.WaitFunc. They wait without a timeout, and with few calls
// between the loop and the change of stacks: see sched.Task.Block.

// waitAcquire is acquire() of a semaphore.
func waitAcquire(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	s, ok := a[0].Obj.(*Semaphore)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	t := vm.ThreadOf(th)
	for s.value == 0 {
		if _, err := t.Block(&s.waiters, sched.Reason{Kind: sched.WaitSemaphore, Object: s}, sched.Forever); err != nil {
			return object.Reg{}, true, err
		}
	}
	s.take(t)
	return object.BoolReg(true), true, nil
}

// waitEvent is wait() of an Event.
func waitEvent(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	e, ok := a[0].Obj.(*Event)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	set, err := e.Wait(vm.ThreadOf(th), sched.Forever)
	return object.BoolReg(set), true, err
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
	woken, err := c.Wait(th, nil)
	return object.BoolReg(woken), true, err
}

// waitForCondition is wait_for(predicate) of a Condition.
func waitForCondition(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	c, ok := a[0].Obj.(*Condition)
	if !ok || len(a) != 2 {
		return object.Reg{}, false, nil
	}
	v, err := c.waitFor(th, a[1].Value(), starlark.None)
	return object.Of(v), true, err
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
		if _, err := me.Block(&t.joiners, sched.Reason{Kind: sched.WaitJoin, Object: t}, sched.Forever); err != nil {
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
