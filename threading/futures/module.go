package futures

import (
	"slices"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/help"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"github.com/tailorbird-lang/tailorbird/threading"
	"go.starlark.net/starlark"
)

// Module makes the module concurrent.futures.
func Module(s *threading.State) *object.Module {
	in := s.Machine().Interp
	m := &module{s: s}
	m.nobody = &Pool{m: m}
	class := func(name, mod string, base *object.Class) *object.Class {
		return object.NewNativeClass(in, help.Futures.Class(&object.Def{Name: name, Module: mod}), base)
	}
	m.errBase = class("Error", "concurrent.futures._base", object.ExceptionClass)
	m.cancelledErr = class("CancelledError", "concurrent.futures._base", m.errBase)
	m.invalidState = class("InvalidStateError", "concurrent.futures._base", m.errBase)
	m.broken = class("BrokenExecutor", "concurrent.futures._base", object.RuntimeError)
	m.brokenThread = class("BrokenThreadPool", "concurrent.futures.thread", m.broken)
	m.future = object.NewNativeClass(in, help.Futures.Class(m.futureDef()))
	m.executor = object.NewNativeClass(in, help.Futures.Class(m.executorDef()))
	m.pool = object.NewNativeClass(in, help.Futures.Class(m.poolDef()), m.executor)
	m.submit = m.pool.Lookup("submit").Value
	m.process = object.NewNativeClass(in, help.Futures.Class(&object.Def{Name: "ProcessPoolExecutor", Module: "concurrent.futures.process",
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			return nil, object.Raise(object.NotImplementedError, "ProcessPoolExecutor is not part of Tailorbird: use ThreadPoolExecutor")
		}}), m.executor)
	s.OnShutdown(m.drain)
	mod := object.NewModule("concurrent.futures")
	for name, c := range map[string]*object.Class{"Future": m.future, "Executor": m.executor, "ThreadPoolExecutor": m.pool,
		"ProcessPoolExecutor": m.process, "CancelledError": m.cancelledErr, "InvalidStateError": m.invalidState,
		"BrokenExecutor": m.broken, "BrokenThreadPool": m.brokenThread, "TimeoutError": object.TimeoutError, "Error": m.errBase} {
		mod.Set(name, c)
	}
	for _, n := range []string{"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"} {
		mod.Set(n, starlark.String(n))
	}
	var all starlark.Tuple
	for _, n := range []string{"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError",
		"BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor"} {
		all = append(all, starlark.String(n))
	}
	mod.Set("__all__", all)
	object.PyFunctions(mod, help.Futures.Functions([]object.MethodDef{
		{Name: "wait", Sig: "fs, timeout=None, return_when='ALL_COMPLETED'", Fn: m.waitFn},
		{Name: "as_completed", Sig: "fs, timeout=None", Fn: m.asCompleted},
	}))
	base := m.base(mod)
	thread := object.NewModule("concurrent.futures.thread")
	for _, n := range []string{"ThreadPoolExecutor", "BrokenThreadPool"} {
		v, _ := mod.Get(n)
		thread.Set(n, v)
	}
	for _, sub := range []*object.Module{base, thread} {
		in.Modules.SetKey(starlark.String(sub.Name), sub)
	}
	mod.Set("_base", base)
	mod.Set("thread", thread)
	return mod
}

// executorDef is Executor: what all executors share.
func (m *module) executorDef() *object.Def {
	absent := func(th thread, self value, a []value) (value, error) {
		return nil, object.NewException(object.NotImplementedError)
	}
	return &object.Def{
		Name: "Executor", Module: "concurrent.futures._base", PyStyle: true,
		Methods: []object.MethodDef{
			{Name: "submit", Sig: "fn, /, *args, **kwargs", Fn: absent},
			{Name: "shutdown", Sig: "wait=True, *, cancel_futures=False", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
			{Name: "map", Sig: "fn, *iterables, timeout=None, chunksize=1", Fn: m.mapFn},
			{Name: "__enter__", Fn: func(th thread, self value, a []value) (value, error) { return self, nil }},
			{Name: "__exit__", Sig: "exc_type, exc_val, exc_tb", Fn: func(th thread, self value, a []value) (value, error) {
				f, err := object.GetAttr(th, self, "shutdown")
				if err != nil {
					return nil, err
				}
				_, err = object.CallKw(th, f, nil, []object.Kw{{Name: "wait", Value: starlark.True}})
				return starlark.False, err
			}},
		},
	}
}

// mapFn submits all calls at once; the iterator yields the results in order.
func (m *module) mapFn(th thread, self value, a []value) (value, error) {
	limit, err := sinceNow(th, a[2])
	if err != nil {
		return nil, err
	}
	lists := a[1].(starlark.Tuple)
	its := make([]value, len(lists))
	for i, l := range lists {
		if its[i], err = object.Iter(th, l); err != nil {
			return nil, err
		}
	}
	submit, err := m.submitOf(th, self)
	if err != nil {
		return nil, err
	}
	var fs []*Future
	if len(its) > 0 {
		fs = make([]*Future, 0, object.Room(its[0]))
	}
	args := make([]value, len(its))
submitting:
	for len(its) > 0 {
		for i, it := range its {
			v, err := object.Next(th, it)
			if err != nil {
				return nil, err
			}
			if v == nil {
				break submitting
			}
			args[i] = v
		}
		f, err := submit(a[0], args)
		if err != nil {
			return nil, err
		}
		fs = append(doubled(fs), f)
	}
	cancelRest := func(th thread) {
		for _, f := range fs {
			if f.state == pending {
				f.state = cancelled
				f.settle(vm.ThreadOf(th))
			}
		}
		fs = nil
	}
	return &results{Instance: object.MakeInstance(resultsClass), close: cancelRest, next: func(th thread) (value, error) {
		if len(fs) == 0 {
			return nil, nil
		}
		f := fs[0]
		if err := f.wait(th, &limit); err != nil {
			cancelRest(th)
			return nil, err
		}
		fs = fs[1:]
		if f.exc != nil {
			cancelRest(th)
			return nil, f.exc
		}
		return f.result, nil
	}}, nil
}

// doubled returns s with room for one more: twice the room if it is full, for append copies a slice
// of ten thousand a dozen times.
func doubled[T any](s []T) []T {
	if len(s) == cap(s) {
		return slices.Grow(s, max(len(s), 8))
	}
	return s
}

// submitOf returns the submit method of an executor: that of pools without the way through the
// script's values, unless the script has put another one in its place.
func (m *module) submitOf(th thread, executor value) (func(fn value, args []value) (*Future, error), error) {
	if p, ok := executor.(*Pool); ok && p.Class().Lookup("submit").Value == m.submit {
		if _, own := p.OwnAttr("submit"); !own {
			return func(fn value, args []value) (*Future, error) { return p.submit(th, fn, args, nil) }, nil
		}
	}
	method, err := object.GetAttr(th, executor, "submit")
	if err != nil {
		return nil, err
	}
	return func(fn value, args []value) (*Future, error) {
		v, err := object.CallKw(th, method, append([]value{fn}, args...), nil)
		if err != nil {
			return nil, err
		}
		f, ok := v.(*Future)
		if !ok {
			return nil, object.Raise(object.TypeError, "submit() returned no Future but %s", object.TypeName(v))
		}
		return f, nil
	}, nil
}

// results is the iterator of map and as_completed; scripts see a generator.
type results struct {
	object.Instance
	next  func(th thread) (value, error)
	close func(th thread)
}

// Next returns the next result.
func (r *results) Next(th thread) (value, error) {
	if r.next == nil {
		return nil, nil
	}
	v, err := r.next(th)
	if v == nil || err != nil {
		r.next = nil
	}
	return v, err
}

var resultsClass = object.NewStaticClass(&object.Def{Name: "generator", Module: "builtins", Final: true,
	Methods: append(object.IteratorMethods(), object.MethodDef{Name: "close", Fn: func(th thread, self value, a []value) (value, error) {
		r := self.(*results)
		r.next = nil
		if r.close != nil {
			r.close(th)
		}
		return starlark.None, nil
	}})})

// futuresOf returns the distinct futures of an iterable, in order.
func (m *module) futuresOf(th thread, v value) ([]*Future, error) {
	var items []value
	if l, ok := v.(*starlark.List); ok {
		items = object.Elems(l) // nothing changes it meanwhile
	} else {
		var err error
		if items, err = object.Collect(th, v); err != nil {
			return nil, err
		}
	}
	m.marks++ // those that have this mark have been seen
	fs := make([]*Future, 0, len(items))
	for _, x := range items {
		f, ok := x.(*Future)
		if !ok {
			return nil, object.Raise(object.AttributeError, "'%s' object has no attribute '_condition'", object.TypeName(x))
		}
		if f.mark != m.marks {
			f.mark = m.marks
			fs = append(fs, f)
		}
	}
	return fs, nil
}

func (m *module) waitFn(th thread, self value, a []value) (value, error) {
	fs, err := m.futuresOf(th, a[0])
	if err != nil {
		return nil, err
	}
	when, _ := starlark.AsString(a[2])
	t := vm.ThreadOf(th)
	limit := threading.Countdown{Timeout: a[1], Convert: threading.Optional}
	for {
		done, open := new(starlark.Set), new(starlark.Set)
		failed := false
		for _, f := range fs {
			if f.over() {
				done.Insert(f)
				failed = failed || f.state == finished && f.exc != nil
			} else {
				open.Insert(f)
			}
		}
		if open.Len() == 0 || when == "FIRST_COMPLETED" && done.Len() > 0 || when == "FIRST_EXCEPTION" && failed {
			return m.pair(th, done, open)
		}
		switch when {
		case "ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION":
		default:
			r, err := object.Repr(th, a[2])
			if err != nil {
				return nil, err
			}
			return nil, object.Raise(object.ValueError, "Invalid return condition: %s", r)
		}
		left, expired, err := limit.Left(t)
		if err != nil {
			return nil, err
		}
		if expired {
			return m.pair(th, done, open)
		}
		if err := m.await(t, fs, left); err != nil {
			return nil, err
		}
	}
}

// await waits until one of the open futures is done or the time has passed.
func (m *module) await(t *vm.Thread, fs []*Future, left time.Duration) error {
	w := &watcher{}
	var first *Future
	for _, f := range fs {
		if !f.over() {
			f.watch(w)
			if first == nil {
				first = f
			}
		}
	}
	_, err := t.Block(&w.queue, sched.Reason{Kind: sched.WaitFuture, Object: first}, left)
	for _, f := range fs {
		f.unwatch(w)
	}
	return err
}

// asCompleted is a generator: it looks at its arguments when the first future is
// asked for.
func (m *module) asCompleted(th thread, self value, a []value) (value, error) {
	fs, timeout := a[0], a[1]
	var c *completions
	return &results{Instance: object.MakeInstance(resultsClass), next: func(th thread) (value, error) {
		if c == nil {
			var err error
			if c, err = m.newCompletions(th, fs, timeout); err != nil {
				return nil, err
			}
		}
		return c.next(th)
	}}, nil
}

// completions yields futures as they complete.
type completions struct {
	ready   []*Future
	rest    []*Future // not all of them are over
	waiting int
	total   int
	all     watcher // of all of them, so that a wait costs the same however many are left
	limit   threading.Countdown
}

func (m *module) newCompletions(th thread, futures, timeout value) (*completions, error) {
	limit, err := sinceNow(th, timeout)
	if err != nil {
		return nil, err
	}
	c := &completions{limit: limit}
	fs, err := m.futuresOf(th, futures)
	if err != nil {
		return nil, err
	}
	c.total = len(fs)
	c.ready, c.rest = make([]*Future, 0, len(fs)), fs[:0]
	c.all.arrived = func(f *Future) {
		c.ready = append(c.ready, f)
		c.waiting--
	}
	for _, f := range fs {
		if f.over() {
			c.ready = append(c.ready, f)
			continue
		}
		c.waiting++
		f.watch(&c.all)
		c.rest = append(c.rest, f)
	}
	return c, nil
}

func (c *completions) next(th thread) (value, error) {
	t := vm.ThreadOf(th)
	for len(c.ready) == 0 {
		if c.waiting == 0 {
			return nil, nil
		}
		left, expired, err := c.limit.Left(t)
		if err != nil {
			return nil, err
		}
		if expired {
			return nil, object.Raise(object.TimeoutError, "%d (of %d) futures unfinished", c.waiting, c.total)
		}
		for c.rest[0].over() {
			c.rest = c.rest[1:]
		}
		if _, err := t.Block(&c.all.queue, sched.Reason{Kind: sched.WaitFuture, Object: c.rest[0]}, left); err != nil {
			return nil, err
		}
	}
	f := c.ready[0]
	c.ready = c.ready[1:]
	return f, nil
}

// sinceNow begins the timeout of as_completed and map, which counts from their call
// on. They add the time to it; that it is too large shows when they wait.
func sinceNow(th thread, timeout value) (threading.Countdown, error) {
	c := threading.Countdown{Timeout: timeout, Convert: threading.Optional}
	if timeout == starlark.None {
		return c, nil
	}
	if _, err := object.Binary(th, object.OpAdd, timeout, starlark.Float(0)); err != nil {
		return c, err
	}
	c.Left(vm.ThreadOf(th))
	return c, nil
}

// pair makes the result of wait(): a named tuple, whose class it takes from
// collections when it is first needed.
func (m *module) pair(th thread, done, open value) (value, error) {
	class, err := m.pairClass(th)
	if err != nil {
		return nil, err
	}
	return object.Call(th, class, done, open)
}

const pairName = "DoneAndNotDoneFutures"

func (m *module) pairClass(th thread) (value, error) {
	if m.doneAndNotDone != nil {
		return m.doneAndNotDone, nil
	}
	collections, err := vm.ThreadOf(th).Import("collections")
	if err != nil {
		return nil, err
	}
	named, err := object.GetAttr(th, collections, "namedtuple")
	if err != nil {
		return nil, err
	}
	m.doneAndNotDone, err = object.CallKw(th, named, []value{starlark.String(pairName), starlark.String("done not_done")},
		[]object.Kw{{Name: "module", Value: starlark.String("concurrent.futures._base")}})
	return m.doneAndNotDone, err
}
