package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// Fast bodies of what neither waits nor fails: see object.QuickFunc.

// quickAcquire is acquire() of a lock, semaphore or condition that need not wait.
func quickAcquire(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	m, ok := a[0].Obj.(vm.ContextManager)
	return object.BoolReg(true), ok && m.TryEnter(vm.ThreadOf(th))
}

// quickRelease is release() of one that is held.
func quickRelease(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	m, ok := a[0].Obj.(vm.ContextManager)
	return object.Reg{Obj: starlark.None}, ok && m.TryExit(vm.ThreadOf(th))
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
		c.WakeOne(t)
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
