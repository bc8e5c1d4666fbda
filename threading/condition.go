package threading

import (
	"fmt"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Condition is threading.Condition over a Lock, an RLock, or any object with
// acquire and release.
type Condition struct {
	object.Instance
	state   *State
	lock    starlark.Value
	waiters sched.WaitQueue

	// Waiters that handle a signal, and how many of them have been notified meanwhile.
	away, owed int
}

// NewCondition returns a condition over lock.
func (s *State) NewCondition(lock starlark.Value) *Condition {
	return &Condition{Instance: object.MakeInstance(s.conditionClass()), state: s, lock: lock}
}

// Waiters is where threads wait for a notification, for natives whose state a
// condition guards: they check again whenever they are woken.
func (c *Condition) Waiters() *sched.WaitQueue { return &c.waiters }

// owned reports whether the thread may use the condition.
func (c *Condition) owned(th *starlark.Thread) (bool, error) {
	switch l := c.lock.(type) {
	case *Lock:
		return l.locked, nil
	case *RLock:
		return l.owner == vm.ThreadOf(th).Task, nil
	}
	if f, err := object.LookupAttr(th, c.lock, "_is_owned"); err != nil || f != nil {
		if err != nil {
			return false, err
		}
		v, err := object.Call(th, f)
		if err != nil {
			return false, err
		}
		return object.Truth(th, v)
	}
	// Somebody holds it if it cannot be acquired.
	v, err := object.CallMethod(th, c.lock, "acquire", starlark.False)
	if err != nil {
		return false, err
	}
	if got, err := object.Truth(th, v); err != nil || !got {
		return !got, err
	}
	_, err = object.CallMethod(th, c.lock, "release")
	return false, err
}

// held is how a thread held the lock before a wait.
type held struct {
	count int   // of an RLock
	state value // what _release_save returned; nil: there is no such method
}

// unlock releases the lock entirely; relock takes it as often again.
func (c *Condition) unlock(th *starlark.Thread) (held, error) {
	t := vm.ThreadOf(th)
	switch l := c.lock.(type) {
	case *Lock:
		return held{}, l.Release(t)
	case *RLock:
		if l.Plain() {
			n := l.count
			l.free(t)
			return held{count: n}, nil
		}
	}
	save, err := object.LookupAttr(th, c.lock, "_release_save")
	if err != nil {
		return held{}, err
	}
	if save == nil {
		_, err = object.CallMethod(th, c.lock, "release")
		return held{}, err
	}
	state, err := object.Call(th, save)
	return held{state: state}, err
}

func (c *Condition) relock(th *starlark.Thread, h held) error {
	t := vm.ThreadOf(th)
	switch l := c.lock.(type) {
	case *Lock:
		if l.TryEnter(t) {
			return nil
		}
		return again(t, l)
	case *RLock:
		if l.Plain() {
			err := again(t, l)
			if l.owner == t.Task {
				l.count = h.count
			}
			return err
		}
	}
	if h.state == nil {
		_, err := object.CallMethod(th, c.lock, "acquire")
		return err
	}
	_, err := object.CallMethod(th, c.lock, "_acquire_restore", h.state)
	return err
}

// again takes a lock back even if an exception such as Ctrl-C comes meanwhile: that waits.
func again(t *vm.Thread, l interface {
	Acquire(t *vm.Thread, timeout time.Duration) (bool, error)
}) error {
	var first error
	for {
		_, err := l.Acquire(t, sched.Forever)
		if err == nil {
			return first
		}
		if !object.Matches(err, object.BaseException) {
			return err
		}
		first = err
	}
}

// Wait gives the lock up, waits for a notification, and takes the lock again.
func (c *Condition) Wait(th *starlark.Thread, timeout starlark.Value) (bool, error) {
	ok, err := c.owned(th)
	if err != nil {
		return false, err
	}
	if !ok {
		return false, object.Raise(object.RuntimeError, "cannot wait on un-acquired lock")
	}
	left, err := Optional(th, timeout)
	if err != nil {
		return false, err
	}
	before, err := c.unlock(th)
	if err != nil {
		return false, err
	}
	t := vm.ThreadOf(th)
	end := Deadline(t, left)
	timedOut, interrupted, err := t.Wait(&c.waiters, sched.Reason{Kind: sched.WaitCondition, Object: c}, left)
	for interrupted {
		var notified bool
		if notified, err = c.interrupted(t); notified || err != nil {
			break
		}
		timedOut, interrupted, err = t.Wait(&c.waiters, sched.Reason{Kind: sched.WaitCondition, Object: c}, Left(t, left, end))
	}
	if err != nil && !object.Matches(err, object.BaseException) {
		return false, err // the task ends: nobody needs the lock again
	}
	if e := c.relock(th, before); e != nil {
		return false, e
	}
	return !timedOut, err
}

// interrupted handles what has interrupted a waiter, and reports whether it has been notified meanwhile.
func (c *Condition) interrupted(t *vm.Thread) (notified bool, err error) {
	c.away++
	err = t.Interrupted()
	c.away--
	if notified = c.owed > 0; notified {
		c.owed--
	}
	return notified, err
}

// Notify wakes n waiters; n < 0 means all.
func (c *Condition) Notify(th *starlark.Thread, n int) error {
	ok, err := c.owned(th)
	if err != nil {
		return err
	}
	if !ok {
		return object.Raise(object.RuntimeError, "cannot notify on un-acquired lock")
	}
	t := vm.ThreadOf(th)
	t.Task.Sync("notify", c)
	if n < 0 {
		c.WakeAll(t)
		return nil
	}
	for ; n > 0 && c.waiting() > 0; n-- {
		c.WakeOne(t)
	}
	return nil
}

// waiting returns the number of waiters that have not been notified.
func (c *Condition) waiting() int { return c.waiters.Len() + c.away - c.owed }

// Enter and the methods below implement vm.ContextManager.
func (c *Condition) Enter(t *vm.Thread) (object.Reg, error) {
	if m, ok := c.lock.(vm.ContextManager); ok && m.Plain() {
		return m.Enter(t)
	}
	v, err := object.CallMethod(t.Star, c.lock, "__enter__")
	return object.Of(v), err
}

// Exit releases the lock.
func (c *Condition) Exit(t *vm.Thread) error {
	if m, ok := c.lock.(vm.ContextManager); ok && m.Plain() {
		return m.Exit(t)
	}
	_, err := object.CallMethod(t.Star, c.lock, "__exit__", starlark.None, starlark.None, starlark.None)
	return err
}

// Turn is that of the lock.
func (c *Condition) Turn() (*sched.WaitQueue, sched.Reason) {
	if m, ok := c.lock.(vm.ContextManager); ok && c.Plain() {
		return m.Turn()
	}
	return nil, sched.Reason{}
}

// TryEnter takes the lock if it is free or the thread's.
func (c *Condition) TryEnter(t *vm.Thread) bool {
	if l, ok := c.lock.(*Lock); ok { // without a conversion between interfaces
		return c.Plain() && l.TryEnter(t)
	}
	m, ok := c.lock.(vm.ContextManager)
	return ok && c.Plain() && m.TryEnter(t)
}

// TryExit releases the lock if it is the thread's.
func (c *Condition) TryExit(t *vm.Thread) bool {
	if l, ok := c.lock.(*Lock); ok {
		return c.Plain() && l.TryExit(t)
	}
	m, ok := c.lock.(vm.ContextManager)
	return ok && c.Plain() && m.TryExit(t)
}

// Plain reports whether no script has subclassed the class.
func (c *Condition) Plain() bool { return c.Class() == c.state.classes.condition }

// Label names the condition in reports.
func (c *Condition) Label() string { return label(c.state, "Condition", c) }

// Repr shows the lock and the number of waiters.
func (c *Condition) Repr(th *starlark.Thread) (string, error) {
	s, err := object.Repr(th, c.lock)
	return fmt.Sprintf("<Condition(%s, %d)>", s, c.waiting()), err
}

func conditionDef(s *State) *object.Def {
	return &object.Def{
		Name: "Condition", Module: "threading", PyStyle: true,
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			return &Condition{Instance: object.MakeInstance(c), state: s}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "lock=None", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				c := self.(*Condition)
				if c.lock = a[0]; a[0] == starlark.None {
					c.lock = s.NewRLock()
					return starlark.None, nil
				}
				for _, name := range []string{"acquire", "release"} {
					if _, err := object.GetAttr(th, c.lock, name); err != nil {
						return nil, err
					}
				}
				return starlark.None, nil
			}},
			{Name: "acquire", Sig: "*args, **kwargs", Quick: quickAcquire, Wait: waitAcquire, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				f, err := object.GetAttr(th, self.(*Condition).lock, "acquire")
				if err != nil {
					return nil, err
				}
				kw, err := object.KeywordsOf(a[1].(*starlark.Dict))
				if err != nil {
					return nil, err
				}
				return object.CallKw(th, f, a[0].(starlark.Tuple), kw)
			}},
			{Name: "release", Quick: quickRelease, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return object.CallMethod(th, self.(*Condition).lock, "release")
			}},
			{Name: "__enter__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return entered(self.(*Condition).Enter(vm.ThreadOf(th)))
			}},
			{Name: "__exit__", Sig: "*args", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return starlark.None, self.(*Condition).Exit(vm.ThreadOf(th))
			}},
			{Name: "wait", Sig: "timeout=None", Wait: waitCondition, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				ok, err := self.(*Condition).Wait(th, a[0])
				return starlark.Bool(ok), err
			}},
			{Name: "wait_for", Sig: "predicate, timeout=None", Wait: waitForCondition, Fn: conditionWaitFor},
			{Name: "notify", Sig: "n=1", Quick: quickNotify, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				n, err := object.IndexInt(th, a[0])
				if err != nil {
					return nil, err
				}
				return starlark.None, self.(*Condition).Notify(th, max(n, 0))
			}},
			{Name: "notify_all", Fn: notifyAll},
			{Name: "notifyAll", Fn: s.legacy("notifyAll() is deprecated, use notify_all() instead", named("notify_all"))},
			{Name: "_release_save", Fn: ofLock("_release_save")},
			{Name: "_acquire_restore", Sig: "state", Fn: ofLock("_acquire_restore")},
			{Name: "_is_owned", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				ok, err := self.(*Condition).owned(th)
				return starlark.Bool(ok), err
			}},
			{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				r, err := self.(*Condition).Repr(th)
				return starlark.String(r), err
			}},
		},
		GetSets: []object.GetSetDef{
			{Name: "_lock", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				return self.(*Condition).lock, nil
			}},
		},
	}
}

// ofLock makes a method that is the lock's.
func ofLock(name string) object.NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		return object.CallMethod(th, self.(*Condition).lock, name, a...)
	}
}

// keeps reports whether no script has given the condition a method of that name.
func (c *Condition) keeps(method string) bool {
	_, own := c.OwnAttr(method)
	return c.Plain() && !own
}

// notifyAll is self.notify(n) of all n waiters, whatever a script has made of that.
func notifyAll(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	c := self.(*Condition)
	if c.keeps("notify") {
		return starlark.None, c.Notify(th, -1)
	}
	return object.CallMethod(th, c, "notify", starlark.MakeInt(c.waiting()))
}

// waitOnce is self.wait(timeout), whatever a script has made of that.
func (c *Condition) waitOnce(th *starlark.Thread, timeout starlark.Value) error {
	if c.keeps("wait") {
		_, err := c.Wait(th, timeout)
		return err
	}
	_, err := object.CallMethod(th, c, "wait", timeout)
	return err
}

func conditionWaitFor(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	return self.(*Condition).waitFor(th, a[0], a[1])
}

// waitFor waits until predicate() is true or the time has passed, and returns the last value of it.
func (c *Condition) waitFor(th *starlark.Thread, predicate, wait starlark.Value) (starlark.Value, error) {
	t := vm.ThreadOf(th)
	var timeout, end time.Duration
	for first := true; ; first = false {
		v, err := object.Call0(th, predicate)
		if err != nil {
			return nil, err
		}
		if ok, err := object.Truth(th, v); err != nil || ok {
			return v, err
		}
		switch {
		case first:
			if timeout, err = Added(th, wait); err != nil {
				return nil, err
			}
			end = Deadline(t, timeout)
		case timeout >= 0:
			left := end - t.Machine().Sched.Now()
			if left <= 0 {
				return v, nil
			}
			wait = starlark.Float(left.Seconds())
		}
		if err := c.waitOnce(th, wait); err != nil {
			return nil, err
		}
	}
}

// WakeOne and WakeAll wake waiters on behalf of a queue whose mutex the condition
// uses; they need no lock.
func (c *Condition) WakeOne(t *vm.Thread) {
	if c.away > c.owed {
		c.owed++
	} else {
		c.waiters.WakeOne(t.Task)
	}
}

// WakeAll wakes all waiters.
func (c *Condition) WakeAll(t *vm.Thread) {
	c.owed = c.away
	c.waiters.WakeAll(t.Task)
}
