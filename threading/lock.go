package threading

import (
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Lock is threading.Lock: free, or held until anybody releases it.
type Lock struct {
	object.Instance
	state   *State
	locked  bool
	holder  *sched.Task // who acquired it, for reports
	where   vm.Site
	waiters sched.WaitQueue
}

// NewLock returns a free lock.
func (s *State) NewLock() *Lock {
	return &Lock{Instance: object.MakeInstance(s.lockClass()), state: s}
}

// Acquire waits until the lock is free and takes it; false if the timeout passes
// first. 0 does not wait.
func (l *Lock) Acquire(t *vm.Thread, timeout time.Duration) (bool, error) {
	if !l.locked {
		l.take(t)
		return true, nil
	}
	if timeout == 0 {
		return false, nil
	}
	end := Deadline(t, timeout)
	for l.locked {
		left := sched.Forever
		if timeout > 0 {
			if left = end - t.Task.Scheduler().Now(); left <= 0 {
				return false, nil
			}
		}
		timedOut, err := t.Block(&l.waiters, sched.Reason{Kind: sched.WaitLock, Object: l}, left)
		if err != nil {
			return false, err
		}
		if timedOut && l.locked {
			return false, nil
		}
	}
	l.take(t)
	return true, nil
}

func (l *Lock) take(t *vm.Thread) {
	l.locked, l.holder, l.where = true, t.Task, t.Where()
	t.Task.Sync("acquire", l)
}

// Release frees the lock and wakes one waiter.
func (l *Lock) Release(t *vm.Thread) error {
	if !l.locked {
		return object.Raise(object.RuntimeError, "release unlocked lock")
	}
	l.free(t)
	return nil
}

func (l *Lock) free(t *vm.Thread) {
	t.Task.Sync("release", l)
	l.locked, l.holder = false, nil
	if l.waiters.Len() > 0 {
		l.waiters.WakeOne(t.Task)
	}
}

// Enter and the methods below implement vm.ContextManager.
func (l *Lock) Enter(t *vm.Thread) (object.Reg, error) {
	_, err := l.Acquire(t, sched.Forever)
	return object.BoolReg(true), err
}

// Exit releases the lock.
func (l *Lock) Exit(t *vm.Thread) error { return l.Release(t) }

// Turn is where Acquire waits.
func (l *Lock) Turn() (*sched.WaitQueue, sched.Reason) {
	return &l.waiters, sched.Reason{Kind: sched.WaitLock, Object: l}
}

// TryEnter takes the lock if it is free.
func (l *Lock) TryEnter(t *vm.Thread) bool {
	if l.locked {
		return false
	}
	l.take(t)
	return true
}

// TryExit releases the lock if it is held.
func (l *Lock) TryExit(t *vm.Thread) bool {
	if !l.locked {
		return false
	}
	l.free(t)
	return true
}

// Plain is true: the class cannot be subclassed.
func (l *Lock) Plain() bool { return true }

// Holders implements sched.Holder.
func (l *Lock) Holders() []sched.Holding {
	return []sched.Holding{{Task: l.holder, Where: l.where}}
}

// Label names the lock in reports.
func (l *Lock) Label() string { return label(l.state, "Lock", l) }

func label(s *State, kind string, v starlark.Value) string {
	if n := s.NameOf(v); n != "" {
		return kind + " " + n
	}
	return "a " + kind
}

func (l *Lock) String() string {
	word := "unlocked"
	if l.locked {
		word = "locked"
	}
	return "<" + word + " _thread.lock object at " + object.AddressOf(nil, l) + ">"
}

func lockAcquire(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d, err := lockTimeout(th, a[0], a[1])
	if err != nil {
		return nil, err
	}
	ok, err := self.(*Lock).Acquire(vm.ThreadOf(th), d)
	return starlark.Bool(ok), err
}

func lockRelease(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	return starlark.None, self.(*Lock).Release(vm.ThreadOf(th))
}

func lockLocked(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	return starlark.Bool(self.(*Lock).locked), nil
}

func lockDef(s *State) *object.Def {
	return &object.Def{
		Name: "lock", Module: "_thread", Final: true, Immutable: true, NoDict: true,
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			switch {
			case len(kw) > 0:
				return nil, object.Raise(object.TypeError, "lock() takes no keyword arguments")
			case len(pos) > 0:
				return nil, object.Raise(object.TypeError, "lock expected 0 arguments, got %d", len(pos))
			}
			return s.NewLock(), nil
		},
		Methods: lockMethods,
	}
}

var lockMethods = []object.MethodDef{
	{Name: "acquire", Sig: "blocking=True, timeout=-1", Fn: lockAcquire, Quick: quickAcquire, Wait: waitAcquire},
	{Name: "release", Fn: lockRelease, Quick: quickRelease},
	{Name: "locked", Fn: lockLocked},
	{Name: "acquire_lock", Sig: "blocking=True, timeout=-1", Fn: lockAcquire},
	{Name: "release_lock", Fn: lockRelease},
	{Name: "locked_lock", Fn: lockLocked},
	{Name: "__enter__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		return entered(self.(*Lock).Enter(vm.ThreadOf(th)))
	}},
	{Name: "__exit__", Sig: "*args", Fn: lockRelease},
	{Name: "__repr__", Fn: reprString},
	{Name: "_at_fork_reinit", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		self.(*Lock).locked = false
		return starlark.None, nil
	}},
}

// entered is the result of a method __enter__.
func entered(v object.Reg, err error) (starlark.Value, error) { return v.Value(), err }

// reprString is __repr__ of primitives whose String is their repr.
func reprString(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	return starlark.String(self.String()), nil
}

// Locked reports whether the lock is held.
func (l *Lock) Locked() bool { return l.locked }
