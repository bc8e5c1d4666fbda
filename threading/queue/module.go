package queue

import (
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/help"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"github.com/tailorbird-lang/tailorbird/threading"
	"go.starlark.net/starlark"
)

// Module makes the module queue.
func Module(s *threading.State) *object.Module {
	in := s.Machine().Interp
	m := &module{state: s}
	m.empty = object.NewNativeClass(in, help.Queue.Class(&object.Def{Name: "Empty", Module: "_queue"}), object.ExceptionClass)
	m.full = object.NewNativeClass(in, help.Queue.Class(&object.Def{Name: "Full", Module: "queue"}), object.ExceptionClass)
	m.shutdown = object.NewNativeClass(in, help.Queue.Class(&object.Def{Name: "ShutDown", Module: "queue"}), object.ExceptionClass)
	m.queue = object.NewNativeClass(in, help.Queue.Class(m.queueDef()))
	// The containers of these two differ: see Queue.
	m.lifo = object.NewNativeClass(in, help.Queue.Class(&object.Def{Name: "LifoQueue", Module: "queue", PyStyle: true}), m.queue)
	m.priority = object.NewNativeClass(in, help.Queue.Class(&object.Def{Name: "PriorityQueue", Module: "queue", PyStyle: true}), m.queue)
	m.simple = object.NewNativeClass(in, help.Queue.Class(m.simpleDef()))
	mod := object.NewModule("queue")
	for name, c := range map[string]*object.Class{"Queue": m.queue, "LifoQueue": m.lifo, "PriorityQueue": m.priority,
		"SimpleQueue": m.simple, "Empty": m.empty, "Full": m.full, "ShutDown": m.shutdown, "_PySimpleQueue": m.simple, "deque": in.DequeClass()} {
		mod.Set(name, c)
	}
	mod.Set("__all__", starlark.NewList([]value{starlark.String("Empty"), starlark.String("Full"), starlark.String("ShutDown"),
		starlark.String("Queue"), starlark.String("PriorityQueue"), starlark.String("LifoQueue"), starlark.String("SimpleQueue")}))
	return mod
}

func (m *module) queueDef() *object.Def {
	self1 := func(f func(th thread, q *Queue) (value, error)) object.NativeFunc {
		return func(th thread, self value, a []value) (value, error) { return f(th, self.(*Queue)) }
	}
	return &object.Def{
		Name: "Queue", Module: "queue", PyStyle: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			return &Queue{Instance: object.MakeInstance(c), m: m, maxsize: starlark.MakeInt(0)}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "maxsize=0", Fn: func(th thread, self value, a []value) (value, error) {
				q := self.(*Queue)
				q.maxsize = a[0]
				if n, ok := object.Unbox(a[0]).(starlark.Int); ok {
					i, _ := n.Int64()
					q.max = int(i)
				}
				q.mutex = m.state.NewLock()
				q.pending = 0
				_, err := object.CallMethod(th, self, "_init", a[0])
				return starlark.None, err
			}},
			{Name: "_init", Sig: "maxsize", Fn: self1(func(th thread, q *Queue) (value, error) {
				if c := q.Class(); c.IsSubclass(m.lifo) || c.IsSubclass(m.priority) {
					return starlark.None, q.SetOwnAttr("queue", object.Of(starlark.NewList(nil)))
				}
				return starlark.None, q.SetOwnAttr("queue", object.Of(object.NewDeque(m.state.Machine().Interp.DequeClass())))
			})},
			{Name: "_qsize", Fn: self1(func(th thread, q *Queue) (value, error) {
				n, err := q.length(th)
				return starlark.MakeInt(n), err
			})},
			{Name: "_put", Sig: "item", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.None, self.(*Queue).append(th, a[0])
			}},
			{Name: "_get", Fn: self1(func(th thread, q *Queue) (value, error) { return q.pop(th) })},
			{Name: "put", Sig: "item, block=True, timeout=None", Quick: quickPut, Wait: waitPut, Fn: func(th thread, self value, a []value) (value, error) {
				p, err := newPatience(th, a[1], a[2])
				if err != nil {
					return nil, err
				}
				return starlark.None, self.(*Queue).put(th, a[0], p)
			}},
			{Name: "get", Sig: "block=True, timeout=None", Quick: quickGet, Wait: waitGet, Fn: func(th thread, self value, a []value) (value, error) {
				p, err := newPatience(th, a[0], a[1])
				if err != nil {
					return nil, err
				}
				return self.(*Queue).get(th, p)
			}},
			{Name: "put_nowait", Sig: "item", Fn: func(th thread, self value, a []value) (value, error) {
				return object.CallMethod(th, self, "put", a[0], starlark.False)
			}},
			{Name: "get_nowait", Fn: func(th thread, self value, a []value) (value, error) {
				return object.CallMethod(th, self, "get", starlark.False)
			}},
			{Name: "qsize", Fn: self1(func(th thread, q *Queue) (value, error) {
				n, err := q.size(th)
				return starlark.MakeInt(n), err
			})},
			{Name: "empty", Fn: self1(func(th thread, q *Queue) (value, error) {
				n, err := q.size(th)
				return starlark.Bool(n == 0), err
			})},
			{Name: "full", Fn: self1(func(th thread, q *Queue) (value, error) {
				full, err := q.full(th)
				return starlark.Bool(full), err
			})},
			{Name: "task_done", Quick: quickTaskDone, Fn: self1(func(th thread, q *Queue) (value, error) { return starlark.None, q.taskDone(th) })},
			{Name: "join", Fn: self1(func(th thread, q *Queue) (value, error) { return starlark.None, q.join(th) })},
			{Name: "shutdown", Sig: "immediate=False", Fn: func(th thread, self value, a []value) (value, error) {
				now, err := object.Truth(th, a[0])
				if err != nil {
					return nil, err
				}
				return starlark.None, self.(*Queue).shutdown(th, now)
			}},
		},
		GetSets: []object.GetSetDef{
			{Name: "maxsize", Get: func(th thread, self value) (value, error) { return self.(*Queue).maxsize, nil }, Set: func(th thread, self, v value) error {
				q := self.(*Queue)
				q.maxsize, q.max = v, 0
				if n, ok := object.Unbox(v).(starlark.Int); ok {
					i, _ := n.Int64()
					q.max = int(i)
				}
				return nil
			}},
			{Name: "mutex", Get: func(th thread, self value) (value, error) { return self.(*Queue).mutex, nil }},
			{Name: "not_empty", Get: condition(func(q *Queue) **threading.Condition { return &q.notEmpty })},
			{Name: "not_full", Get: condition(func(q *Queue) **threading.Condition { return &q.notFull })},
			{Name: "all_tasks_done", Get: condition(func(q *Queue) **threading.Condition { return &q.allTasks })},
			{Name: "is_shutdown", Get: func(th thread, self value) (value, error) { return starlark.Bool(self.(*Queue).closed), nil }},
			{Name: "unfinished_tasks", Get: func(th thread, self value) (value, error) {
				return starlark.MakeInt(self.(*Queue).pending), nil
			}, Set: func(th thread, self, v value) error {
				n, err := object.IndexInt(th, v)
				self.(*Queue).pending = n
				return err
			}},
		},
	}
}

// condition declares one of the queue's conditions, all over its mutex.
func condition(at func(*Queue) **threading.Condition) func(thread, value) (value, error) {
	return func(th thread, self value) (value, error) {
		q := self.(*Queue)
		if q.mutex == nil {
			return starlark.None, nil
		}
		c := at(q)
		if *c == nil {
			*c = q.m.state.NewCondition(q.mutex)
		}
		return *c, nil
	}
}

// A Simple is SimpleQueue: unbounded, without tasks.
type Simple struct {
	object.Instance
	m       *module
	items   *object.Deque
	getters sched.WaitQueue
}

// Label names the queue in reports.
func (q *Simple) Label() string { return q.m.state.Label("SimpleQueue", q) }

func (q *Simple) put(t *vm.Thread, item value) {
	q.items.Append(item)
	t.Task.Sync("put", q)
	if q.getters.Len() > 0 {
		q.getters.WakeOne(t.Task)
	}
}

// take removes the first item. There is one.
func (q *Simple) take(t *vm.Thread) value {
	v := q.items.PopLeft()
	t.Task.Sync("get", q)
	return v
}

func (m *module) simpleDef() *object.Def {
	put := func(th thread, self value, a []value) (value, error) {
		self.(*Simple).put(vm.ThreadOf(th), a[0])
		return starlark.None, nil
	}
	get := func(th thread, q *Simple, block bool, timeout time.Duration) (value, error) {
		t := vm.ThreadOf(th)
		end := threading.Deadline(t, timeout)
		for {
			if q.items.Len() > 0 {
				return q.take(t), nil
			}
			left := timeout
			if timeout > 0 {
				left = end - t.Machine().Sched.Now()
			}
			if !block || timeout >= 0 && left <= 0 {
				return nil, object.NewException(m.empty)
			}
			if _, err := t.Block(&q.getters, sched.Reason{Kind: sched.WaitGet, Object: q}, left); err != nil {
				return nil, err
			}
		}
	}
	return &object.Def{
		Name: "SimpleQueue", Module: "_queue", Immutable: true, NoDict: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			if len(pos) > 0 {
				return nil, object.Raise(object.TypeError, "SimpleQueue() takes no positional arguments")
			}
			if len(kw) > 0 {
				return nil, object.Raise(object.TypeError, "SimpleQueue() takes no keyword arguments")
			}
			return &Simple{Instance: object.MakeInstance(c), m: m, items: object.NewDeque(m.state.Machine().Interp.DequeClass())}, nil
		},
		Methods: []object.MethodDef{
			{Name: "put", Sig: "item, block=True, timeout=None", Quick: quickPutSimple, Fn: put},
			{Name: "put_nowait", Sig: "item", Fn: put},
			{Name: "get", Sig: "block=True, timeout=None", Quick: quickGetSimple, Wait: waitGetSimple, Fn: func(th thread, self value, a []value) (value, error) {
				b, err := object.Truth(th, a[0])
				if err != nil {
					return nil, err
				}
				d := sched.Forever
				if b && a[1] != starlark.None {
					if d, err = object.Duration(th, a[1]); err != nil {
						return nil, err
					}
					if d < 0 {
						return nil, object.Raise(object.ValueError, "'timeout' must be a non-negative number")
					}
				}
				return get(th, self.(*Simple), b, d)
			}},
			{Name: "get_nowait", Fn: func(th thread, self value, a []value) (value, error) { return get(th, self.(*Simple), false, 0) }},
			{Name: "qsize", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.MakeInt(self.(*Simple).items.Len()), nil
			}},
			{Name: "empty", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.Bool(self.(*Simple).items.Len() == 0), nil
			}},
		},
	}
}
