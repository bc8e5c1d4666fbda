package queue

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// Fast bodies: see object.QuickFunc and object.WaitFunc. What waits does so without a timeout.

var none = object.Reg{Obj: starlark.None}

// queueOf returns the queue a[0] of a method that was called with n arguments that are bound; nil for
// other calls.
func queueOf(a []object.Reg, n int) *Queue {
	if len(a) != 1+n || a[n].Obj == nil {
		return nil
	}
	q, _ := a[0].Obj.(*Queue)
	return q
}

// free returns the items if they lie in a deque, no hook is a script's, and nobody holds the mutex.
// It is written for a short way through, and does nothing for nil.
func (q *Queue) free() *object.Deque {
	if q == nil || q.mutex == nil || q.mutexBusy() {
		return nil
	}
	if !q.looked() {
		q.look()
	}
	if !q.native || q.slot < 0 {
		return nil
	}
	d, _ := q.Slots()[q.slot].Obj.(*object.Deque)
	return d
}

// hasRoom reports whether an item can be put among items as things are; ok is false for what is not
// so simple.
func (q *Queue) hasRoom(items *object.Deque) (room, ok bool) {
	if items == nil || q.closed {
		return false, false
	}
	_, ok = q.maxsize.(starlark.Int)
	return q.max <= 0 || items.Len() < q.max, ok
}

func (q *Queue) add(t *vm.Thread, items *object.Deque, item value) {
	items.Append(item)
	q.pending++
	t.Task.Sync("put", q)
	if q.getters.Len() > 0 || q.notEmpty != nil {
		q.wake(t, &q.getters, q.notEmpty)
	}
}

func (q *Queue) take(t *vm.Thread, items *object.Deque) object.Reg {
	item := items.PopLeft()
	t.Task.Sync("get", q)
	if q.putters.Len() > 0 || q.notFull != nil {
		q.wake(t, &q.putters, q.notFull)
	}
	return object.Of(item)
}

// quickPut is put(item) into a queue with room.
func quickPut(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	q := queueOf(a, 1)
	items := q.free()
	if items == nil {
		return none, false
	}
	if room, ok := q.hasRoom(items); !room || !ok {
		return none, false
	}
	q.add(vm.ThreadOf(th), items, a[1].Value())
	return none, true
}

// waitPut is put(item).
func waitPut(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	q := queueOf(a, 1)
	items := q.free()
	t := vm.ThreadOf(th)
	for items != nil {
		room, ok := q.hasRoom(items)
		if !ok {
			break
		}
		if room {
			q.add(t, items, a[1].Value())
			return none, true, nil
		}
		if err := t.Await(&q.putters, sched.Reason{Kind: sched.WaitPut, Object: q}); err != nil {
			return none, true, err
		}
		items = q.free()
	}
	return none, false, nil
}

// quickGet is get() from a queue that is not empty.
func quickGet(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	q := queueOf(a, 0)
	items := q.free()
	if items == nil || items.Len() == 0 {
		return none, false
	}
	return q.take(vm.ThreadOf(th), items), true
}

// waitGet is get().
func waitGet(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	q := queueOf(a, 0)
	items := q.free()
	t := vm.ThreadOf(th)
	for items != nil {
		if items.Len() > 0 {
			return q.take(t, items), true, nil
		}
		if q.closed {
			break
		}
		if err := t.Await(&q.getters, sched.Reason{Kind: sched.WaitGet, Object: q}); err != nil {
			return none, true, err
		}
		items = q.free()
	}
	return none, false, nil
}

// quickTaskDone is task_done() of an item that has been put.
func quickTaskDone(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	q := queueOf(a, 0)
	items := q.free()
	if items == nil || q.pending <= 0 {
		return none, false
	}
	if q.pending--; q.pending == 0 {
		q.finished(vm.ThreadOf(th))
	}
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

// waitGetSimple is get() of a SimpleQueue.
func waitGetSimple(th *starlark.Thread, a []object.Reg) (object.Reg, bool, error) {
	q, ok := a[0].Obj.(*Simple)
	if !ok || len(a) != 1 {
		return none, false, nil
	}
	t := vm.ThreadOf(th)
	for q.items.Len() == 0 {
		if err := t.Await(&q.getters, sched.Reason{Kind: sched.WaitGet, Object: q}); err != nil {
			return none, true, err
		}
	}
	return object.Of(q.take(t)), true, nil
}
