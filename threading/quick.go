package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// Fast bodies of what neither waits nor fails: see object.QuickFunc.

// quickLock is acquire() of a Lock or RLock that is free, or held by the thread.
func quickLock(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	switch l := a[0].Obj.(type) {
	case *Lock:
		if !l.locked {
			l.take(vm.ThreadOf(th))
			return object.BoolReg(true), true
		}
	case *RLock:
		t := vm.ThreadOf(th)
		switch {
		case !l.Plain():
		case l.owner == nil:
			l.take(t, 1)
			return object.BoolReg(true), true
		case l.owner == t.Task:
			l.count++
			return object.BoolReg(true), true
		}
	}
	return object.Reg{}, false
}

// quickUnlock is release() of one that is held.
func quickUnlock(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	ok := false
	switch l := a[0].Obj.(type) {
	case *Lock:
		ok = l.locked && l.Release(vm.ThreadOf(th)) == nil
	case *RLock:
		t := vm.ThreadOf(th)
		ok = l.owner == t.Task && l.Plain() && l.Release(t) == nil
	}
	return object.Reg{Obj: starlark.None}, ok
}

// quickAcquire is acquire() of a semaphore with a place, or of a condition whose lock is free.
func quickAcquire(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	s, ok := a[0].Obj.(*Semaphore)
	if !ok {
		return quickLock(th, []object.Reg{{Obj: lockOf(a[0])}})
	}
	if s.value == 0 {
		return object.Reg{}, false
	}
	s.take(vm.ThreadOf(th))
	return object.BoolReg(true), true
}

// quickRelease undoes it.
func quickRelease(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	s, ok := a[0].Obj.(*Semaphore)
	if !ok {
		return quickUnlock(th, []object.Reg{{Obj: lockOf(a[0])}})
	}
	return object.Reg{Obj: starlark.None}, s.Release(vm.ThreadOf(th), 1) == nil
}

// lockOf returns the lock of a condition, nil for anything else.
func lockOf(r object.Reg) starlark.Value {
	if c, ok := r.Obj.(*Condition); ok {
		return c.lock
	}
	return nil
}

// quickNotify is notify() of a condition whose lock the thread holds.
func quickNotify(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	t := vm.ThreadOf(th)
	c, ok := a[0].Obj.(*Condition)
	if !ok {
		return object.Reg{}, false
	}
	switch l := c.lock.(type) {
	case *Lock:
		ok = l.locked
	case *RLock:
		ok = l.owner == t.Task
	default:
		ok = false
	}
	if ok {
		t.Task.Sync("notify", c)
		c.waiters.WakeOne(t.Task)
	}
	return object.Reg{Obj: starlark.None}, ok
}

// quickCurrentThread is current_thread() in a thread of ours.
func quickCurrentThread(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	x, ok := vm.ThreadOf(th).Owner.(*Thread)
	if !ok || x.Class() == nil || len(a) > 0 {
		return object.Reg{}, false
	}
	return object.Reg{Obj: x}, true
}

// quickIdent is get_ident().
func quickIdent(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	x, ok := vm.ThreadOf(th).Owner.(*Thread)
	if !ok || len(a) > 0 {
		return object.Reg{}, false
	}
	return object.IntReg(int64(x.ident)), true
}

// quickIdentOf is the attribute ident of a thread that has been started.
func quickIdentOf(self starlark.Value) (object.Reg, bool) {
	t, ok := self.(*Thread)
	if !ok || !t.inited || !t.started() {
		return object.Reg{}, false
	}
	return object.IntReg(int64(t.ident)), true
}

// quickName is the attribute name, once it has been asked for.
func quickName(self starlark.Value) (object.Reg, bool) {
	t, ok := self.(*Thread)
	if !ok || !t.inited || t.rare.name == nil {
		return object.Reg{}, false
	}
	return object.Reg{Obj: t.rare.name}, true
}

// quickIsSet is is_set() of an Event.
func quickIsSet(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	e, ok := a[0].Obj.(*Event)
	return object.BoolReg(ok && e.flag), ok
}
