package threading

import (
	"fmt"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Semaphore is threading.Semaphore, or BoundedSemaphore if initial >= 0.
type Semaphore struct {
	object.Instance
	state   *State
	value   int
	initial int // of a BoundedSemaphore; -1: unbounded
	waiters sched.WaitQueue
}

// Acquire takes one of the semaphore's places; see Lock.Acquire.
func (s *Semaphore) Acquire(t *vm.Thread, timeout time.Duration) (bool, error) {
	if s.value == 0 && timeout == 0 {
		return false, nil
	}
	end := Deadline(t, timeout)
	for s.value == 0 {
		left := sched.Forever
		if timeout > 0 {
			if left = end - t.Task.Scheduler().Now(); left <= 0 {
				return false, nil
			}
		}
		timedOut, err := t.Block(&s.waiters, sched.Reason{Kind: sched.WaitSemaphore, Object: s}, left)
		if err != nil {
			return false, err
		}
		if timedOut && s.value == 0 {
			return false, nil
		}
	}
	s.take(t)
	return true, nil
}

func (s *Semaphore) take(t *vm.Thread) {
	s.value--
	t.Task.Sync("acquire", s)
}

// Release gives n places back.
func (s *Semaphore) Release(t *vm.Thread, n int) error {
	if n < 1 {
		return object.Raise(object.ValueError, "n must be one or more")
	}
	if s.initial >= 0 && s.value+n > s.initial {
		return object.Raise(object.ValueError, "Semaphore released too many times")
	}
	t.Task.Sync("release", s)
	s.value += n
	for ; n > 0 && s.waiters.Len() > 0; n-- {
		s.waiters.WakeOne(t.Task)
	}
	return nil
}

// Enter and the methods below implement vm.ContextManager.
func (s *Semaphore) Enter(t *vm.Thread) (object.Reg, error) {
	_, err := s.Acquire(t, sched.Forever)
	return object.BoolReg(true), err
}

// Exit releases one place.
func (s *Semaphore) Exit(t *vm.Thread) error { return s.Release(t, 1) }

// Turn is where Acquire of a plain object waits.
func (s *Semaphore) Turn() (*sched.WaitQueue, sched.Reason) {
	if !s.Plain() {
		return nil, sched.Reason{}
	}
	return &s.waiters, sched.Reason{Kind: sched.WaitSemaphore, Object: s}
}

// TryEnter takes a place if there is one.
func (s *Semaphore) TryEnter(t *vm.Thread) bool {
	if s.value == 0 || !s.Plain() {
		return false
	}
	s.take(t)
	return true
}

// TryExit releases one place.
func (s *Semaphore) TryExit(t *vm.Thread) bool {
	return s.Plain() && s.Release(t, 1) == nil
}

// Plain reports whether no script has subclassed the class, nor given the object
// attributes of its own.
func (s *Semaphore) Plain() bool {
	c := s.Class()
	return (c == s.state.classes.semaphore || c == s.state.classes.bounded) && len(s.Slots()) == 0 && s.Shape() != nil
}

// Label names the semaphore in reports.
func (s *Semaphore) Label() string { return label(s.state, s.Class().Name, s) }

func (s *Semaphore) String() string {
	bound := ""
	if s.initial >= 0 {
		bound = fmt.Sprintf("/%d", s.initial)
	}
	return fmt.Sprintf("<%s at %s: value=%d%s>", s.Class().FullName(), object.AddressOf(nil, s), s.value, bound)
}

func semaphoreAcquire(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	s := self.(*Semaphore)
	blocking, err := object.Truth(th, a[0])
	if err != nil {
		return nil, err
	}
	if !blocking && a[1] != starlark.None {
		return nil, object.Raise(object.ValueError, "can't specify timeout for non-blocking acquire")
	}
	d := time.Duration(0)
	if blocking && s.value == 0 {
		if d, err = Added(th, a[1]); err != nil {
			return nil, err
		}
	}
	ok, err := s.Acquire(vm.ThreadOf(th), d)
	return starlark.Bool(ok), err
}

func semaphoreDef(s *State, name string, bounded bool) *object.Def {
	d := &object.Def{
		Name: name, Module: "threading", PyStyle: true,
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "value=1", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				neg, err := object.CompareBool(th, object.OpLt, a[0], starlark.MakeInt(0))
				if err != nil {
					return nil, err
				}
				if neg {
					return nil, object.Raise(object.ValueError, "semaphore initial value must be >= 0")
				}
				n, err := object.IndexInt(th, a[0])
				m := self.(*Semaphore)
				m.value = n
				if bounded {
					m.initial = n
				}
				return starlark.None, err
			}},
			{Name: "acquire", Sig: "blocking=True, timeout=None", Quick: quickAcquire, Wait: waitAcquire, Fn: semaphoreAcquire},
			{Name: "release", Sig: "n=1", Quick: quickRelease, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				n, err := object.IndexInt(th, a[0])
				if err != nil {
					return nil, err
				}
				return starlark.None, self.(*Semaphore).Release(vm.ThreadOf(th), n)
			}},
			{Name: "__enter__", Sig: "blocking=True, timeout=None", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return entered(self.(*Semaphore).Enter(vm.ThreadOf(th)))
			}},
			{Name: "__exit__", Sig: "*args", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				// A script may have its own release, but not its own acquire: __enter__ is that
				// of the class.
				_, err := object.CallMethod(th, self, "release")
				return starlark.None, err
			}},
			{Name: "__repr__", Fn: reprString},
		},
		GetSets: []object.GetSetDef{
			{Name: "_value", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				return starlark.MakeInt(self.(*Semaphore).value), nil
			}},
			{Name: "_initial_value", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				return starlark.MakeInt(self.(*Semaphore).initial), nil
			}},
		},
	}
	d.New = func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
		return &Semaphore{Instance: object.MakeInstance(c), state: s, value: 1, initial: -1}, nil
	}
	return d
}
