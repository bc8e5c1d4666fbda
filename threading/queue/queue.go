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
	native  bool // no script class overrides a hook

	// Where items were found last, in objects of that shape; nil: nowhere. See free.
	shape *object.Shape
	slot  int

	mutex                       *threading.Lock
	notEmpty, notFull, allTasks *threading.Condition // made when a script asks for them
	getters, putters, joiners   sched.WaitQueue
}

type module struct {
	state                                                *threading.State
	queue, lifo, priority, simple, empty, full, shutdown *object.Class
}

func (q *Queue) deque() *object.Deque {
	d, _ := q.items().Obj.(*object.Deque)
	return d
}

// items returns the attribute queue.
func (q *Queue) items() object.Reg {
	s := q.Shape()
	if s == nil {
		r, _ := q.OwnAttr("queue")
		return r
	}
	i := s.Slot("queue")
	if i < 0 {
		return object.Reg{}
	}
	q.shape, q.slot = s, i
	return q.Slots()[i]
}

func (q *Queue) list() *starlark.List {
	l, _ := q.items().Obj.(*starlark.List)
	return l
}

// size is _qsize.
func (q *Queue) size(th thread) (int, error) {
	if q.native {
		if d := q.deque(); d != nil {
			return d.Len(), nil
		}
		if l := q.list(); l != nil {
			return l.Len(), nil
		}
	}
	v, err := object.CallMethod(th, q, "_qsize")
	if err != nil {
		return 0, err
	}
	return object.IndexInt(th, v)
}

func (q *Queue) insert(th thread, item value) error {
	if q.native {
		if d := q.deque(); d != nil {
			d.Append(item)
			return nil
		}
		if l := q.list(); l != nil {
			if q.Class().IsSubclass(q.m.priority) {
				return heapPush(th, l, item)
			}
			return l.Append(item)
		}
	}
	_, err := object.CallMethod(th, q, "_put", item)
	return err
}

func (q *Queue) remove(th thread) (value, error) {
	if q.native {
		if d := q.deque(); d != nil {
			return d.PopLeft(), nil
		}
		if l := q.list(); l != nil {
			if q.Class().IsSubclass(q.m.priority) {
				return heapPop(th, l)
			}
			e := object.Elems(l)
			v := e[len(e)-1]
			e[len(e)-1] = nil
			object.SetElems(l, e[:len(e)-1])
			return v, nil
		}
	}
	return object.CallMethod(th, q, "_get")
}

// locked runs f with the mutex held if the script holds it or hooks run.
func (q *Queue) locked(th thread, f func() error) error {
	if q.mutex == nil || q.native && !q.mutexBusy() {
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
