package futures

import (
	"fmt"
	"slices"
	"strings"

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

// fstate is the state of a Future; it only moves forward.
type fstate uint8

const (
	pending fstate = iota
	running
	cancelled // and not yet noticed by the pool
	notified  // cancelled and noticed
	finished
)

var stateNames = [...]string{"pending", "running", "cancelled", "cancelled", "finished"}

// A Future is the result of a call that may not have been made yet. Programs make them by the
// ten thousand: what few have stands in extra.
type Future struct {
	object.Instance
	pool    *Pool // that is to run it; module.nobody: none
	state   fstate
	mark    uint32 // see futuresOf
	result  value
	exc     *object.Exception
	waiters sched.WaitQueue // threads in result() or exception(), while there is no condition
	watcher *watcher        // the first of wait() or as_completed()
	worker  *sched.Task     // that runs it, or ran it
	extra   *extra          // nil: nothing of it
}

// extra is what few futures have.
type extra struct {
	callbacks []value
	cond      *threading.Condition // _condition, once a script has asked for it
	watchers  []*watcher           // after the first one, in order of registration
}

// more returns the future's extra, which it makes if need be.
func (f *Future) more() *extra {
	if f.extra == nil {
		f.extra = &extra{}
	}
	return f.extra
}

// A watcher waits for several futures.
type watcher struct {
	queue   sched.WaitQueue
	arrived func(*Future) // called when one of them is over; nil: nothing is
}

type module struct {
	s                                                         *threading.State
	future, executor, pool, process                           *object.Class
	errBase, cancelledErr, invalidState, broken, brokenThread *object.Class
	doneAndNotDone                                            value
	pools                                                     []*Pool
	nobody                                                    *Pool // of futures that no pool runs
	submit                                                    value // the method of pools
	marks                                                     uint32
}

// queue is where threads wait in result() and exception().
func (f *Future) queue() *sched.WaitQueue {
	if f.extra != nil && f.extra.cond != nil {
		return f.extra.cond.Waiters()
	}
	return &f.waiters
}

// condition makes _condition: scripts that change the future's fields themselves
// notify it.
func (f *Future) condition(t *vm.Thread) *threading.Condition {
	x := f.more()
	if x.cond == nil {
		s := f.pool.m.s
		x.cond = s.NewCondition(s.NewRLock())
		f.waiters.WakeAll(t.Task) // they find that nothing is done and wait on the condition
	}
	return x.cond
}

// watch has w told of the future's end.
func (f *Future) watch(w *watcher) {
	if f.watcher == nil {
		f.watcher = w
	} else {
		x := f.more()
		x.watchers = append(x.watchers, w)
	}
}

// unwatch undoes watch, if the future is not over.
func (f *Future) unwatch(w *watcher) {
	x := f.extra
	if f.watcher == w {
		f.watcher = nil
		if x != nil && len(x.watchers) > 0 {
			f.watcher, x.watchers = x.watchers[0], x.watchers[1:]
		}
	} else if x != nil {
		x.watchers = slices.DeleteFunc(x.watchers, func(v *watcher) bool { return v == w })
	}
}

func (f *Future) done() bool { return f.state >= cancelled }

// over reports whether wait and as_completed count the future as done: a cancelled
// one only once the pool has noticed that.
func (f *Future) over() bool { return f.state >= notified }

// Label names the future in reports.
func (f *Future) Label() string { return f.pool.m.s.Label("Future", f) }

// Holders are who has to act before the future is done: for reports.
func (f *Future) Holders() []sched.Holding {
	if f.worker != nil {
		return []sched.Holding{{Task: f.worker}}
	}
	var all []sched.Holding
	for _, w := range f.pool.workers {
		all = append(all, sched.Holding{Task: w.Task()})
	}
	return all
}

// Begun reports whether a thread runs the future's call.
func (f *Future) Begun() bool { return f.worker != nil }

// settle wakes the threads that wait for the future and calls the callbacks.
func (f *Future) settle(t *vm.Thread) {
	t.Task.Sync("set", f)
	f.queue().WakeAll(t.Task)
	if f.watcher != nil && f.over() {
		f.arrive(t)
	}
	if f.extra != nil {
		callbacks := f.extra.callbacks
		f.extra.callbacks = nil
		for _, cb := range callbacks {
			f.call(t, cb)
		}
	}
}

// arrive tells wait and as_completed that the future is over.
func (f *Future) arrive(t *vm.Thread) {
	for f.watcher != nil {
		w := f.watcher
		f.unwatch(w)
		if w.arrived != nil {
			w.arrived(f)
		}
		w.queue.WakeAll(t.Task)
	}
}

// begin is set_running_or_notify_cancel: false if the future has been cancelled.
func (f *Future) begin(t *vm.Thread) (bool, error) {
	switch f.state {
	case cancelled:
		f.state = notified
		f.arrive(t)
		return false, nil
	case pending:
		f.state = running
		return true, nil
	}
	f.pool.m.log(t, "critical", fmt.Sprintf("Future %d in unexpected state: %s", object.ID(t.Star, f), fieldNames[f.state]), nil)
	return false, object.Raise(object.RuntimeError, "Future in unexpected state")
}

// call calls a callback; its exception is logged, not raised.
func (f *Future) call(t *vm.Thread, cb value) {
	_, err := object.Call(t.Star, cb, f)
	if err == nil || !object.Matches(err, object.ExceptionClass) {
		return
	}
	r, e := object.Repr(t.Star, f)
	if e != nil {
		r = "<Future>"
	}
	f.pool.m.log(t, "error", "exception calling callback for "+r, object.AsException(err))
}

// wait waits until the future is done, as long as limit says.
func (f *Future) wait(th thread, limit *threading.Countdown) error {
	t := vm.ThreadOf(th)
	for !f.done() {
		left, expired, err := limit.Left(t)
		if err != nil {
			return err
		}
		if expired {
			return object.NewException(object.TimeoutError)
		}
		if _, err := t.Block(f.queue(), sched.Reason{Kind: sched.WaitFuture, Object: f}, left); err != nil {
			return err
		}
	}
	if f.state != finished {
		return object.NewException(f.pool.m.cancelledErr)
	}
	return nil
}

// Repr shows the state and, when finished, the type of the outcome.
func (f *Future) Repr(th thread) (string, error) {
	s := fmt.Sprintf("<%s at %s state=%s", f.Class().Name, object.AddressOf(th, f), stateNames[f.state])
	if f.state == finished {
		if f.exc != nil {
			s += " raised " + f.exc.Class().Name
		} else {
			s += " returned " + object.TypeName(f.result)
		}
	}
	return s + ">", nil
}

func (f *Future) set(th thread, name string, v value, exc *object.Exception) error {
	if f.done() {
		r, err := f.Repr(th)
		if err != nil {
			return err
		}
		state := strings.ToUpper(stateNames[f.state])
		if f.state == notified {
			state = "CANCELLED_AND_NOTIFIED"
		}
		return object.Raise(f.pool.m.invalidState, "%s: %s", state, r)
	}
	f.result, f.exc, f.state = v, exc, finished
	f.settle(vm.ThreadOf(th))
	return nil
}

// quickResult is result() of a future that has one: see object.QuickFunc.
func quickResult(_ thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	f, ok := a[0].Obj.(*Future)
	if !ok || f.state != finished || f.exc != nil || f.result == nil {
		return object.Reg{}, false
	}
	return object.Of(f.result), true
}

// waitResult is result(): see object.WaitFunc.
func waitResult(th thread, a []object.Reg) (object.Reg, bool, error) {
	f, ok := a[0].Obj.(*Future)
	if !ok || len(a) != 1 {
		return object.Reg{}, false, nil
	}
	t := vm.ThreadOf(th)
	for !f.done() {
		if err := t.Await(f.queue(), sched.Reason{Kind: sched.WaitFuture, Object: f}); err != nil {
			return object.Reg{}, true, err
		}
	}
	v, ok := quickResult(th, a)
	return v, ok, nil
}

func (m *module) futureDef() *object.Def {
	is := func(test func(f *Future) bool) object.NativeFunc {
		return func(th thread, self value, a []value) (value, error) { return starlark.Bool(test(self.(*Future))), nil }
	}
	return &object.Def{
		Name: "Future", Module: "concurrent.futures._base", PyStyle: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			return &Future{Instance: object.MakeInstance(c), pool: m.nobody}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
			{Name: "cancel", Fn: func(th thread, self value, a []value) (value, error) {
				f := self.(*Future)
				switch f.state {
				case running, finished:
					return starlark.False, nil
				case pending:
					f.state = cancelled
					f.settle(vm.ThreadOf(th))
				}
				return starlark.True, nil
			}},
			{Name: "cancelled", Fn: is(func(f *Future) bool { return f.state == cancelled || f.state == notified })},
			{Name: "running", Fn: is(func(f *Future) bool { return f.state == running })},
			{Name: "done", Fn: is((*Future).done)},
			{Name: "result", Sig: "timeout=None", Quick: quickResult, Wait: waitResult, Fn: func(th thread, self value, a []value) (value, error) {
				f := self.(*Future)
				if err := f.wait(th, &threading.Countdown{Timeout: a[0], Convert: threading.Optional}); err != nil {
					return nil, err
				}
				if f.exc != nil {
					return nil, f.exc
				}
				if f.result == nil { // only its _state was set
					return starlark.None, nil
				}
				return f.result, nil
			}},
			{Name: "exception", Sig: "timeout=None", Fn: func(th thread, self value, a []value) (value, error) {
				f := self.(*Future)
				if err := f.wait(th, &threading.Countdown{Timeout: a[0], Convert: threading.Optional}); err != nil {
					return nil, err
				}
				if f.exc != nil {
					return f.exc, nil
				}
				return starlark.None, nil
			}},
			{Name: "add_done_callback", Sig: "fn", Fn: func(th thread, self value, a []value) (value, error) {
				f := self.(*Future)
				if f.done() {
					f.call(vm.ThreadOf(th), a[0])
				} else {
					x := f.more()
					x.callbacks = append(x.callbacks, a[0])
				}
				return starlark.None, nil
			}},
			{Name: "set_running_or_notify_cancel", Fn: func(th thread, self value, a []value) (value, error) {
				ok, err := self.(*Future).begin(vm.ThreadOf(th))
				return starlark.Bool(ok), err
			}},
			{Name: "set_result", Sig: "result", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.None, self.(*Future).set(th, "set_result", a[0], nil)
			}},
			{Name: "set_exception", Sig: "exception", Fn: func(th thread, self value, a []value) (value, error) {
				e, _ := a[0].(*object.Exception)
				return starlark.None, self.(*Future).set(th, "set_exception", starlark.None, e)
			}},
			{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
				s, err := self.(*Future).Repr(th)
				return starlark.String(s), err
			}},
		},
		GetSets: futureFields(),
	}
}
