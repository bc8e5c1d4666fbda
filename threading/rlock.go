package threading

import (
	"fmt"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// An RLock is threading.RLock: its holder may acquire it again, and must release
// it as often.
type RLock struct {
	object.Instance
	state   *State
	owner   *sched.Task
	ident   uint64
	count   int
	where   vm.Site
	waiters sched.WaitQueue
}

// NewRLock returns a free reentrant lock.
func (s *State) NewRLock() *RLock {
	return &RLock{Instance: object.MakeInstance(s.rlockClass()), state: s}
}

// Acquire takes the lock once more or waits for it; see Lock.Acquire.
func (l *RLock) Acquire(t *vm.Thread, timeout time.Duration) (bool, error) {
	if l.owner == t.Task {
		l.count++
		return true, nil
	}
	if l.owner != nil && timeout == 0 {
		return false, nil
	}
	end := Deadline(t, timeout)
	for l.owner != nil {
		left := sched.Forever
		if timeout > 0 {
			if left = end - t.Task.Scheduler().Now(); left <= 0 {
				return false, nil
			}
		}
		timedOut, err := t.Block(&l.waiters, sched.Reason{Kind: sched.WaitRLock, Object: l}, left)
		if err != nil {
			return false, err
		}
		if timedOut && l.owner != nil {
			return false, nil
		}
	}
	l.take(t, 1)
	return true, nil
}

func (l *RLock) take(t *vm.Thread, count int) {
	l.owner, l.count, l.where = t.Task, count, t.Where()
	l.ident = l.state.identOf(t)
	t.Task.Sync("acquire", l)
}

// Release undoes one Acquire.
func (l *RLock) Release(t *vm.Thread) error {
	if l.owner != t.Task {
		return object.Raise(object.RuntimeError, "cannot release un-acquired lock")
	}
	if l.count--; l.count == 0 {
		l.free(t)
	}
	return nil
}

func (l *RLock) free(t *vm.Thread) {
	t.Task.Sync("release", l)
	l.owner, l.count, l.ident = nil, 0, 0
	if l.waiters.Len() > 0 {
		l.waiters.WakeOne(t.Task)
	}
}

// Enter and the methods below implement vm.ContextManager.
func (l *RLock) Enter(t *vm.Thread) (object.Reg, error) {
	_, err := l.Acquire(t, sched.Forever)
	return object.BoolReg(true), err
}

// Exit releases the lock once.
func (l *RLock) Exit(t *vm.Thread) error { return l.Release(t) }

// Turn is where Acquire of a plain object waits.
func (l *RLock) Turn() (*sched.WaitQueue, sched.Reason) {
	if !l.Plain() {
		return nil, sched.Reason{}
	}
	return &l.waiters, sched.Reason{Kind: sched.WaitRLock, Object: l}
}

// TryEnter takes the lock if it is free or the thread's.
func (l *RLock) TryEnter(t *vm.Thread) bool {
	switch {
	case !l.Plain():
		return false
	case l.owner == t.Task:
		l.count++
		return true
	case l.owner == nil:
		l.take(t, 1)
		return true
	}
	return false
}

// TryExit releases the lock once if it is the thread's.
func (l *RLock) TryExit(t *vm.Thread) bool {
	return l.owner == t.Task && l.Plain() && l.Release(t) == nil
}

// Plain reports whether no script has subclassed the class.
func (l *RLock) Plain() bool { return l.Class() == l.state.classes.rlock }

// Free reports whether Acquire would not wait.
func (l *RLock) Free(t *vm.Thread) bool { return l.owner == nil || l.owner == t.Task }

// Holders implements sched.Holder.
func (l *RLock) Holders() []sched.Holding {
	return []sched.Holding{{Task: l.owner, Where: l.where}}
}

// Label names the lock in reports.
func (l *RLock) Label() string { return label(l.state, "RLock", l) }

func (l *RLock) String() string {
	word := "unlocked"
	if l.count > 0 {
		word = "locked"
	}
	return fmt.Sprintf("<%s %s object owner=%d count=%d at %s>", word, l.Class().FullName(), l.ident, l.count, object.AddressOf(nil, l))
}

func rlockDef(s *State) *object.Def {
	release := func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		return starlark.None, self.(*RLock).Release(vm.ThreadOf(th))
	}
	return &object.Def{
		Name: "RLock", Module: "_thread", Immutable: true, NoDict: true,
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			return &RLock{Instance: object.MakeInstance(c), state: s}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args, **kwargs", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				if len(a[0].(starlark.Tuple)) == 0 && a[1].(*starlark.Dict).Len() == 0 {
					return starlark.None, nil
				}
				return starlark.None, s.deprecated(th, "Passing arguments to RLock is deprecated and will be removed in 3.15")
			}},
			{Name: "acquire", Sig: "blocking=True, timeout=-1", Quick: quickAcquire, Wait: waitAcquire, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				d, err := lockTimeout(th, a[0], a[1])
				if err != nil {
					return nil, err
				}
				ok, err := self.(*RLock).Acquire(vm.ThreadOf(th), d)
				return starlark.Bool(ok), err
			}},
			{Name: "release", Fn: release, Quick: quickRelease},
			{Name: "__enter__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return entered(self.(*RLock).Enter(vm.ThreadOf(th)))
			}},
			{Name: "__exit__", Sig: "*args", Fn: release},
			{Name: "__repr__", Fn: reprString},
			{Name: "_is_owned", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return starlark.Bool(self.(*RLock).owner == vm.ThreadOf(th).Task), nil
			}},
			{Name: "_recursion_count", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				if l := self.(*RLock); l.owner == vm.ThreadOf(th).Task {
					return starlark.MakeInt(l.count), nil
				}
				return starlark.MakeInt(0), nil
			}},
			{Name: "_release_save", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				l, t := self.(*RLock), vm.ThreadOf(th)
				if l.owner != t.Task {
					return nil, object.Raise(object.RuntimeError, "cannot release un-acquired lock")
				}
				saved := starlark.Tuple{starlark.MakeInt(l.count), starlark.MakeUint64(l.ident)}
				l.free(t)
				return saved, nil
			}},
			{Name: "_acquire_restore", Sig: "state, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				l, t := self.(*RLock), vm.ThreadOf(th)
				n := 1
				if saved, ok := a[0].(starlark.Tuple); ok && len(saved) > 0 {
					n, _ = starlark.AsInt32(saved[0])
				}
				if _, err := l.Acquire(t, sched.Forever); err != nil {
					return nil, err
				}
				l.count = n
				return starlark.None, nil
			}},
			{Name: "_at_fork_reinit", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				l := self.(*RLock)
				l.owner, l.count, l.ident = nil, 0, 0
				return starlark.None, nil
			}},
		},
	}
}

func nothing(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	return starlark.None, nil
}
