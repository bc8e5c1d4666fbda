package threading

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Handle is _thread._ThreadHandle: a thread of start_joinable_thread, which can
// be waited for.
type Handle struct {
	object.Instance
	state   *State
	ident   uint64
	started bool
	done    bool
	task    *sched.Task
	joiners sched.WaitQueue
}

// Holders implements sched.Holder: a join waits for the thread itself.
func (h *Handle) Holders() []sched.Holding { return []sched.Holding{{Task: h.task}} }

// Label names the thread in reports.
func (h *Handle) Label() string { return fmt.Sprintf("thread %d to end", h.ident) }

func (h *Handle) String() string {
	return fmt.Sprintf("<_thread._ThreadHandle object: ident=%d>", h.ident)
}

// join waits until the thread is done or the timeout has passed.
func (h *Handle) join(th thread, timeout value) error {
	d := sched.Forever
	if timeout != nil && timeout != starlark.None {
		t, err := object.Duration(th, timeout)
		if err != nil {
			return err
		}
		if t >= 0 {
			d = t
		}
	}
	t := vm.ThreadOf(th)
	switch {
	case !h.started:
		return object.Raise(object.RuntimeError, "thread not started")
	case h.task == t.Task && !h.done:
		return object.Raise(object.RuntimeError, "Cannot join current thread")
	}
	end := Deadline(t, d)
	for !h.done {
		timedOut, err := t.Block(&h.joiners, sched.Reason{Kind: sched.WaitJoin, Object: h}, Left(t, d, end))
		if err != nil || timedOut {
			return err
		}
	}
	return nil
}

func (h *Handle) setDone(t *vm.Thread) {
	h.done = true
	h.joiners.WakeAll(t.Task)
}

func handleDef(s *State) *object.Def {
	return &object.Def{
		Name: "_ThreadHandle", Module: "_thread", Final: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			return &Handle{Instance: object.MakeInstance(c), state: s}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args, **kwargs", Fn: nothing},
			{Name: "join", Sig: "timeout=None, /", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.None, self.(*Handle).join(th, a[0])
			}},
			{Name: "is_done", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.Bool(self.(*Handle).done), nil
			}},
			{Name: "_set_done", Fn: func(th thread, self value, a []value) (value, error) {
				h := self.(*Handle)
				if !h.started {
					return nil, object.Raise(object.RuntimeError, "thread not started")
				}
				h.setDone(vm.ThreadOf(th))
				return starlark.None, nil
			}},
			{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.String(self.(*Handle).String()), nil
			}},
		},
		GetSets: []object.GetSetDef{{Name: "ident", Get: func(th thread, self value) (value, error) {
			return starlark.MakeUint64(self.(*Handle).ident), nil
		}}},
	}
}

// startJoinable is start_joinable_thread: it returns the handle of a thread that
// runs a function.
func (s *State) startJoinable(th thread, self value, a []value) (value, error) {
	fn := a[0]
	if !object.IsCallable(fn) {
		return nil, object.Raise(object.TypeError, "thread function must be callable")
	}
	h, given := a[1].(*Handle)
	if !given {
		if a[1] != starlark.None {
			return nil, object.Raise(object.TypeError, "'handle' must be a _ThreadHandle")
		}
		h = &Handle{Instance: object.MakeInstance(s.all().handle), state: s}
	}
	if h.started {
		return nil, object.Raise(object.RuntimeError, "thread already started")
	}
	daemon, err := object.Truth(th, a[2])
	if err != nil {
		return nil, err
	}
	me := vm.ThreadOf(th)
	task, ident, err := s.spawn(me, daemon, func(t *vm.Thread) {
		defer h.setDone(t)
		_, err := object.Call(t.Star, fn)
		s.ignored(t, err, "%s", fn)
	})
	if err != nil {
		return nil, err
	}
	h.task, h.started, h.ident = task, true, ident
	return h, me.Yield()
}
