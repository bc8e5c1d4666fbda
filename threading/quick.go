package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// Fast bodies of what neither waits nor fails: see object.QuickFunc.

// quickAcquire is acquire() of a lock or semaphore that is free.
func quickAcquire(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	t, ok := vm.ThreadOf(th), false
	switch l := lockOf(a[0]).(type) {
	case *Lock:
		ok = !l.locked
		if ok {
			l.take(t)
		}
	case *RLock:
		switch ok = true; l.owner {
		case nil:
			l.take(t, 1)
		case t.Task:
			l.count++
		default:
			ok = false
		}
	case *Semaphore:
		ok = l.value > 0
		if ok {
			l.take(t)
		}
	}
	return object.BoolReg(true), ok
}

// quickRelease is release() of one that is held.
func quickRelease(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	t, ok := vm.ThreadOf(th), false
	switch l := lockOf(a[0]).(type) {
	case *Lock:
		ok = l.Release(t) == nil
	case *RLock:
		ok = l.Release(t) == nil
	case *Semaphore:
		ok = l.Release(t, 1) == nil
	}
	return object.Reg{Obj: starlark.None}, ok
}

// lockOf returns the lock that acquire and release of r are for: of a condition its own, unless
// that is of a script's class.
func lockOf(r object.Reg) starlark.Value {
	c, ok := r.Obj.(*Condition)
	if !ok {
		return r.Obj
	}
	if m, ok := c.lock.(vm.ContextManager); !ok || !m.Plain() {
		return nil
	}
	return c.lock
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

// quickIsSet is is_set() of an Event.
func quickIsSet(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	e, ok := a[0].Obj.(*Event)
	return object.BoolReg(ok && e.flag), ok
}
