package queue

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// Fast bodies of what neither waits nor fails: see object.QuickFunc.

var none = object.Reg{Obj: starlark.None}

// plain returns the queue a[0] and its items if they lie in a deque, no hook is a script's, nobody
// holds the mutex, and the method was called with n arguments that are bound.
func plain(a []object.Reg, n int) (*Queue, *object.Deque) {
	if len(a) != 1+n || a[n].Obj == nil {
		return nil, nil
	}
	q, ok := a[0].Obj.(*Queue)
	if !ok || !q.native || q.mutex != nil && q.mutexBusy() {
		return nil, nil
	}
	return q, q.deque()
}

// quickPut is put(item) into a queue with room.
func quickPut(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	q, items := plain(a, 1)
	if items == nil || q.closed {
		return none, false
	}
	if _, ok := q.maxsize.(starlark.Int); !ok || q.max > 0 && items.Len() >= q.max {
		return none, false
	}
	t := vm.ThreadOf(th)
	items.Append(a[1].Value())
	q.pending++
	t.Task.Sync("put", q)
	q.wake(t, &q.getters, q.notEmpty)
	return none, true
}

// quickGet is get() from a queue that is not empty.
func quickGet(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	q, items := plain(a, 0)
	if items == nil || items.Len() == 0 {
		return none, false
	}
	t := vm.ThreadOf(th)
	item := items.PopLeft()
	t.Task.Sync("get", q)
	q.wake(t, &q.putters, q.notFull)
	return object.Of(item), true
}

// quickTaskDone is task_done() of an item that is not the last one.
func quickTaskDone(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	q, items := plain(a, 0)
	if items == nil || q.pending < 2 {
		return none, false
	}
	q.pending--
	return none, true
}

// quickPutSimple is put(item) of a SimpleQueue.
func quickPutSimple(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 2 || a[1].Obj == nil { // unbound
		return none, false
	}
	q, ok := a[0].Obj.(*Simple)
	if !ok || q.Class() != q.m.simple {
		return none, false
	}
	q.put(vm.ThreadOf(th), a[1].Value())
	return none, true
}

// quickGetSimple is get() of a SimpleQueue that is not empty.
func quickGetSimple(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return none, false
	}
	q, ok := a[0].Obj.(*Simple)
	if !ok || q.Class() != q.m.simple || q.items.Len() == 0 {
		return none, false
	}
	return object.Of(q.take(vm.ThreadOf(th))), true
}
