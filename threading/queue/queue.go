package queue

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"github.com/tailorbird-lang/tailorbird/threading"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// A Queue is a Queue, LifoQueue or PriorityQueue, or a script's subclass.
type Queue struct {
	object.Instance
	m       *module
	maxsize value
	max     int // of maxsize where that is an int
	pending int // unfinished tasks
	closed  bool

	// What look has found out, good for objects of the shape whose class has the version.
	shape   *object.Shape
	version uint32
	slot    int  // of the attribute queue
	native  bool // no script has overridden a hook

	mutex                       *threading.Lock
	notEmpty, notFull, allTasks *threading.Condition // made when a script asks for them
	getters, putters, joiners   sched.WaitQueue
}

type module struct {
	state                                                *threading.State
	queue, lifo, priority, simple, empty, full, shutdown *object.Class
}

// hooks are the methods that a script may give its queues to store items in its own way.
var hooks = []string{"_init", "_qsize", "_put", "_get"}

// plain reports whether the hooks are those of the classes here, for the object and its class.
func (q *Queue) plain() bool {
	if !q.looked() {
		q.look()
	}
	return q.native
}

// looked reports whether what look found out still holds.
func (q *Queue) looked() bool {
	s := q.Shape()
	return s != nil && s == q.shape && q.Class().Version() == q.version
}

// look finds out about the hooks and where the attribute queue is.
func (q *Queue) look() {
	s, c := q.Shape(), q.Class()
	q.shape, q.version, q.native = s, c.Version(), true
	for _, hook := range hooks {
		_, own := q.OwnAttr(hook)
		a := c.Lookup(hook)
		if a == nil || own {
			q.native = false
		} else if _, native := a.Value.(*object.Native); !native {
			q.native = false
		}
	}
	q.slot = -1
	if s != nil {
		q.slot = s.Slot("queue")
	}
}

// items returns the attribute queue; nil if there is none.
func (q *Queue) items() value {
	r, _ := q.OwnAttr("queue")
	return r.Obj
}

// size is self._qsize().
func (q *Queue) size(th thread) (int, error) {
	if q.plain() {
		return q.length(th)
	}
	v, err := object.CallMethod(th, q, "_qsize")
	if err != nil {
		return 0, err
	}
	return object.IndexInt(th, v)
}

// length is _qsize of the classes here.
func (q *Queue) length(th thread) (int, error) {
	switch items := q.items().(type) {
	case *object.Deque:
		return items.Len(), nil
	case *starlark.List:
		return items.Len(), nil
	}
	items, err := object.GetAttr(th, q, "queue")
	if err != nil {
		return 0, err
	}
	return object.Len(th, items)
}

// insert is self._put(item).
func (q *Queue) insert(th thread, item value) error {
	if q.plain() {
		return q.append(th, item)
	}
	_, err := object.CallMethod(th, q, "_put", item)
	return err
}

// append is _put of the classes here.
func (q *Queue) append(th thread, item value) error {
	switch items := q.items().(type) {
	case *object.Deque:
		items.Append(item)
		return nil
	case *starlark.List:
		if q.Class().IsSubclass(q.m.priority) {
			return heapPush(th, items, item)
		}
		return items.Append(item)
	}
	items, err := object.GetAttr(th, q, "queue")
	if err == nil {
		_, err = object.CallMethod(th, items, "append", item)
	}
	return err
}

// remove is self._get().
func (q *Queue) remove(th thread) (value, error) {
	if q.plain() {
		return q.pop(th)
	}
	return object.CallMethod(th, q, "_get")
}

// pop is _get of the classes here.
func (q *Queue) pop(th thread) (value, error) {
	c := q.Class()
	switch items := q.items().(type) {
	case *object.Deque:
		if items.Len() > 0 {
			return items.PopLeft(), nil
		}
	case *starlark.List:
		n := items.Len()
		switch {
		case n == 0:
		case c.IsSubclass(q.m.priority):
			return heapPop(th, items)
		case c.IsSubclass(q.m.lifo):
			e := object.Elems(items)
			v := e[n-1]
			e[n-1] = nil
			object.SetElems(items, e[:n-1])
			return v, nil
		}
	}
	items, err := object.GetAttr(th, q, "queue")
	if err != nil {
		return nil, err
	}
	if c.IsSubclass(q.m.lifo) || c.IsSubclass(q.m.priority) {
		return object.CallMethod(th, items, "pop")
	}
	return object.CallMethod(th, items, "popleft")
}

// locked runs f with the mutex held if the script holds it or hooks run.
func (q *Queue) locked(th thread, f func() error) error {
	if q.mutex == nil || q.plain() && !q.mutexBusy() {
		return f()
	}
	t := vm.ThreadOf(th)
	if _, err := q.mutex.Acquire(t, sched.Forever); err != nil {
		return err
	}
	err := f()
	if e := q.mutex.Release(t); err == nil {
		err = e
	}
	return err
}

func (q *Queue) mutexBusy() bool { return q.mutex.Locked() }

// Label names the queue in reports.
func (q *Queue) Label() string { return q.m.state.Label(q.Class().Name, q) }

// bounded reports whether the queue may be full. Whatever maxsize is, it has to
// compare with a number.
func (q *Queue) bounded(th thread) (bool, error) {
	if _, ok := object.Unbox(q.maxsize).(starlark.Int); ok {
		return q.max > 0, nil
	}
	return object.CompareBool(th, object.OpGt, q.maxsize, starlark.MakeInt(0))
}

func (q *Queue) full(th thread) (bool, error) {
	if bounded, err := q.bounded(th); err != nil || !bounded {
		return false, err
	}
	n, err := q.size(th)
	if err != nil {
		return false, err
	}
	if q.max > 0 {
		return n >= q.max, nil
	}
	return object.CompareBool(th, object.OpGe, starlark.MakeInt(n), q.maxsize)
}

// put adds an item, waiting for room as long as p says.
func (q *Queue) put(th thread, item value, p patience) error {
	t := vm.ThreadOf(th)
	for {
		wait := false
		err := q.locked(th, func() error {
			if q.closed {
				return object.NewException(q.m.shutdown)
			}
			bounded, err := q.bounded(th)
			if err != nil {
				return err
			}
			full := false
			if bounded {
				if err := p.check(th); err != nil {
					return err
				}
				if full, err = q.full(th); err != nil {
					return err
				}
			}
			if full {
				if !p.block {
					return object.NewException(q.m.full)
				}
				wait = true
				return nil
			}
			if err := q.insert(th, item); err != nil {
				return err
			}
			q.pending++
			t.Task.Sync("put", q)
			q.wake(t, &q.getters, q.notEmpty)
			return nil
		})
		if err != nil || !wait {
			return err
		}
		left, ended, err := p.Left(t)
		if err != nil {
			return err
		}
		if ended {
			return object.NewException(q.m.full)
		}
		if _, err := t.Block(&q.putters, sched.Reason{Kind: sched.WaitPut, Object: q}, left); err != nil {
			return err
		}
	}
}

// get removes an item, waiting for one until the timeout passes.
func (q *Queue) get(th thread, p patience) (item value, err error) {
	t := vm.ThreadOf(th)
	for {
		wait := false
		err := q.locked(th, func() error {
			n, err := q.size(th)
			if err != nil {
				return err
			}
			if n == 0 && q.closed {
				return object.NewException(q.m.shutdown)
			}
			if err := p.check(th); err != nil {
				return err
			}
			if n == 0 {
				if !p.block {
					return object.NewException(q.m.empty)
				}
				wait = true
				return nil
			}
			if item, err = q.remove(th); err != nil {
				return err
			}
			t.Task.Sync("get", q)
			q.wake(t, &q.putters, q.notFull)
			return nil
		})
		if err != nil || !wait {
			return item, err
		}
		left, ended, err := p.Left(t)
		if err != nil {
			return nil, err
		}
		if ended {
			return nil, object.NewException(q.m.empty)
		}
		if _, err := t.Block(&q.getters, sched.Reason{Kind: sched.WaitGet, Object: q}, left); err != nil {
			return nil, err
		}
	}
}

// wake wakes one waiter, and one of the script's own on the condition.
func (q *Queue) wake(t *vm.Thread, w *sched.WaitQueue, c *threading.Condition) {
	if w.Len() > 0 {
		w.WakeOne(t.Task)
	}
	if c != nil {
		c.WakeOne(t)
	}
}

func (q *Queue) taskDone(th thread) error {
	t := vm.ThreadOf(th)
	return q.locked(th, func() error {
		if q.pending <= 0 {
			return object.Raise(object.ValueError, "task_done() called too many times")
		}
		if q.pending--; q.pending == 0 {
			q.finished(t)
		}
		return nil
	})
}

// finished wakes those who wait for the last task.
func (q *Queue) finished(t *vm.Thread) {
	t.Task.Sync("notify", q)
	q.joiners.WakeAll(t.Task)
	if q.allTasks != nil {
		q.allTasks.WakeAll(t)
	}
}

func (q *Queue) join(th thread) error {
	t := vm.ThreadOf(th)
	for q.pending > 0 {
		if _, err := t.Block(&q.joiners, sched.Reason{Kind: sched.WaitQueueJoin, Object: q}, sched.Forever); err != nil {
			return err
		}
	}
	return nil
}

func (q *Queue) shutdown(th thread, immediate bool) error {
	t := vm.ThreadOf(th)
	return q.locked(th, func() error {
		q.closed = true
		if immediate {
			for {
				n, err := q.size(th)
				if err != nil {
					return err
				}
				if n == 0 {
					break
				}
				if _, err := q.remove(th); err != nil {
					return err
				}
				if q.pending > 0 {
					q.pending--
				}
			}
			q.joiners.WakeAll(t.Task)
		}
		q.getters.WakeAll(t.Task)
		q.putters.WakeAll(t.Task)
		return nil
	})
}

// heapPush and heapPop keep the list a binary heap by <, as module heapq does.
func heapPush(th thread, l *starlark.List, item value) error {
	if err := l.Append(item); err != nil {
		return err
	}
	e := object.Elems(l)
	return object.MinHeap.Up(th, e, 0, len(e)-1)
}

func heapPop(th thread, l *starlark.List) (value, error) {
	e := object.Elems(l)
	last := e[len(e)-1]
	object.SetElems(l, e[:len(e)-1])
	e = object.Elems(l)
	if len(e) == 0 {
		return last, nil
	}
	top := e[0]
	e[0] = last
	return top, object.MinHeap.Down(th, e, 0)
}
