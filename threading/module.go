package threading

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/help"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// Module makes the module threading.
func (s *State) Module() *object.Module {
	m := object.NewModule("threading")
	s.module = m
	c := s.all()
	for name, class := range map[string]*object.Class{
		"Thread": c.thread, "Lock": c.lock, "RLock": c.rlock, "Condition": c.condition, "Semaphore": c.semaphore,
		"BoundedSemaphore": c.bounded, "Event": c.event, "Barrier": c.barrier, "Timer": c.timer, "local": c.local,
		"BrokenBarrierError": c.brokenBarrier, "ThreadError": object.RuntimeError, "ExceptHookArgs": hookArgsClass,
		"_RLock": c.rlock, "_PyRLock": c.rlock, "_CRLock": c.rlock, "_MainThread": c.mainThread, "_DummyThread": c.dummyThread,
	} {
		m.Set(name, class)
	}
	m.Set("TIMEOUT_MAX", starlark.Float(TimeoutMax))
	object.PyFunctions(m, help.Threading.Functions(s.functions()))
	low := s.LowLevel()
	for name, lowName := range map[string]string{"get_ident": "get_ident", "get_native_id": "get_native_id", "stack_size": "stack_size",
		"_start_joinable_thread": "start_joinable_thread", "excepthook": "_excepthook", "__excepthook__": "_excepthook"} {
		f, _ := low.Get(lowName)
		m.Set(name, f)
	}
	// The dictionary takes more than other things that a thread has, and few look
	// at it: it is kept from when a script asks for it.
	m.Missing = func(_ *starlark.Thread, name string) (starlark.Value, error) {
		if name != "_active" {
			return nil, nil
		}
		if s.active == nil {
			s.active = new(starlark.Dict)
			for t := range s.threads.all {
				s.activate(t)
			}
		}
		m.Set("_active", s.active)
		return s.active, nil
	}
	m.Set("_limbo", new(starlark.Dict)) // a thread is active as soon as it has been started
	var all []value
	for _, n := range []string{"get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
		"Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
		"setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace", "getprofile",
		"setprofile_all_threads", "settrace_all_threads", "get_native_id"} {
		all = append(all, starlark.String(n))
	}
	m.Set("__all__", starlark.NewList(all))
	return m
}

func (s *State) functions() []object.MethodDef {
	current := func(th thread, self value, a []value) (value, error) { return s.current(vm.ThreadOf(th)), nil }
	count := func(th thread, self value, a []value) (value, error) { return starlark.MakeInt(len(s.alive(th))), nil }
	all := func(list func() []*vm.Thread, set func(t *vm.Thread, f value), keep *value) object.NativeFunc {
		return func(th thread, self value, a []value) (value, error) {
			*keep = a[0]
			for _, t := range list() {
				set(t, a[0])
			}
			return starlark.None, nil
		}
	}
	trace := func(t *vm.Thread, f value) { t.SetTrace(f) }
	profile := func(t *vm.Thread, f value) { t.SetProfile(f) }
	none := func() []*vm.Thread { return nil }
	every := func() []*vm.Thread {
		var list []*vm.Thread
		for _, task := range s.machine.Sched.Tasks() {
			if t, ok := task.Data.(*vm.Thread); ok {
				list = append(list, t)
			}
		}
		return list
	}
	return []object.MethodDef{
		{Name: "current_thread", Fn: current, Quick: quickCurrentThread},
		{Name: "currentThread", Fn: s.legacy("currentThread() is deprecated, use current_thread() instead", current)},
		{Name: "active_count", Fn: count},
		{Name: "activeCount", Fn: s.legacy("activeCount() is deprecated, use active_count() instead", count)},
		{Name: "enumerate", Fn: func(th thread, self value, a []value) (value, error) { return starlark.NewList(s.alive(th)), nil }},
		{Name: "main_thread", Fn: func(th thread, self value, a []value) (value, error) {
			if s.main == nil {
				return s.current(vm.ThreadOf(th)), nil
			}
			if s.main.Class() == nil {
				s.main.setClass()
			}
			return s.main, nil
		}},
		{Name: "_register_atexit", Sig: "func, *arg, **kwargs", Fn: s.registerAtexit},
		{Name: "_shutdown", Fn: func(th thread, self value, a []value) (value, error) {
			return starlark.None, s.Shutdown(vm.ThreadOf(th))
		}},
		{Name: "settrace", Sig: "func", Fn: all(none, trace, &s.traceHook)},
		{Name: "settrace_all_threads", Sig: "func", Fn: all(every, trace, &s.traceHook)},
		{Name: "gettrace", Fn: func(th thread, self value, a []value) (value, error) { return s.traceHook, nil }},
		{Name: "setprofile", Sig: "func", Fn: all(none, profile, &s.profileHook)},
		{Name: "setprofile_all_threads", Sig: "func", Fn: all(every, profile, &s.profileHook)},
		{Name: "getprofile", Fn: func(th thread, self value, a []value) (value, error) { return s.profileHook, nil }},
	}
}

// alive returns the running threads, with the one that asks.
func (s *State) alive(th thread) []value {
	s.current(vm.ThreadOf(th))
	var list []value
	for t := range s.threads.all {
		if t.Class() == nil {
			t.setClass()
		}
		list = append(list, t)
	}
	return list
}

func (s *State) getIdent(th thread, self value, a []value) (value, error) {
	t := vm.ThreadOf(th)
	if x, ok := t.Owner.(*Thread); ok {
		return x.number(), nil
	}
	return starlark.MakeUint64(s.identOf(t)), nil
}

func getNativeID(th thread, self value, a []value) (value, error) {
	return starlark.MakeInt(1000 + vm.ThreadOf(th).Task.ID), nil
}

// minStackSize is what CPython asks for; stacks of ours grow as needed.
const minStackSize = 32768

func (s *State) stackSizeFn(th thread, self value, a []value) (value, error) {
	n, err := object.IndexInt(th, a[0])
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, object.Raise(object.ValueError, "size must be 0 or a positive value")
	}
	if n > 0 && n < minStackSize {
		return nil, object.Raise(object.ValueError, "size not valid: %d bytes", n)
	}
	old := s.stackSize
	s.stackSize = n
	return starlark.MakeInt(old), nil
}

// hookArgsClass is ExceptHookArgs.
var hookArgsClass = object.NewRecordClass("_thread", "_ExceptHookArgs", "exc_type", "exc_value", "exc_traceback", "thread")

func (s *State) excepthook(th thread, self value, a []value) (value, error) {
	if object.TypeOf(a[0]) != hookArgsClass {
		return nil, object.Raise(object.TypeError, "_thread.excepthook argument type must be ExceptHookArgs")
	}
	items := object.RecordItems(a[0])
	if exc, ok := items[1].(*object.Exception); ok && !exc.Class().IsSubclass(object.SystemExit) {
		s.printUncaught(vm.ThreadOf(th), exc, items[3])
	}
	return starlark.None, nil
}

// LowLevel makes the module _thread (and Python 2's thread).
func (s *State) LowLevel() *object.Module {
	if s.low != nil {
		return s.low
	}
	m := object.NewModule("_thread")
	s.low = m
	c := s.all()
	m.Set("LockType", c.lock)
	m.Set("lock", c.lock)
	m.Set("RLock", c.rlock)
	m.Set("_local", c.local)
	m.Set("error", object.RuntimeError)
	m.Set("TIMEOUT_MAX", starlark.Float(TimeoutMax))
	m.Set("_ExceptHookArgs", hookArgsClass)
	m.Set("_ThreadHandle", c.handle)
	allocate := func(th thread, self value, a []value) (value, error) { return s.NewLock(), nil }
	exit := func(th thread, self value, a []value) (value, error) {
		return nil, object.NewException(object.SystemExit)
	}
	object.Functions(m, help.Threading.Functions([]object.MethodDef{
		{Name: "allocate_lock", Fn: allocate},
		{Name: "allocate", Fn: allocate},
		{Name: "exit", Fn: exit},
		{Name: "exit_thread", Fn: exit},
		{Name: "get_ident", Fn: s.getIdent, Quick: quickIdent},
		{Name: "get_native_id", Fn: getNativeID},
		{Name: "stack_size", Sig: "size=0, /", Fn: s.stackSizeFn},
		{Name: "_count", Fn: func(th thread, self value, a []value) (value, error) {
			return starlark.MakeInt(s.running), nil
		}},
		{Name: "start_new_thread", Sig: "function, args, kwargs=<unset>, /", Fn: s.startNewThread},
		{Name: "start_new", Sig: "function, args, kwargs=<unset>, /", Fn: s.startNewThread},
		{Name: "start_joinable_thread", Sig: "function, handle=None, daemon=True", Fn: s.startJoinable},
		{Name: "interrupt_main", Sig: "signum=2, /", Fn: func(th thread, self value, a []value) (value, error) {
			n, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			if n < 1 || n > 64 {
				return nil, object.Raise(object.ValueError, "signal number out of range")
			}
			return starlark.None, s.Signal(vm.ThreadOf(th), n)
		}},
		{Name: "daemon_threads_allowed", Fn: func(th thread, self value, a []value) (value, error) { return starlark.True, nil }},
		{Name: "_excepthook", Sig: "args, /", Fn: s.excepthook},
	}))
	return m
}

// LocalModule makes the module _threading_local, where CPython keeps thread-local
// data written in Python.
func (s *State) LocalModule() *object.Module {
	m := object.NewModule("_threading_local")
	m.Set("local", s.all().local)
	m.Set("__all__", starlark.NewList([]value{starlark.String("local")}))
	return m
}

// startNewThread runs a function in a thread that nobody waits for: the end of
// the program ends it.
func (s *State) startNewThread(th thread, self value, a []value) (value, error) {
	fn := a[0]
	if !object.IsCallable(fn) {
		return nil, object.Raise(object.TypeError, "first arg must be callable")
	}
	args, ok := object.Unbox(a[1]).(starlark.Tuple)
	if !ok {
		return nil, object.Raise(object.TypeError, "2nd arg must be a tuple")
	}
	named := new(starlark.Dict)
	if a[2] != nil {
		if named, ok = object.Unbox(a[2]).(*starlark.Dict); !ok {
			return nil, object.Raise(object.TypeError, "optional 3rd arg must be a dictionary")
		}
	}
	me := vm.ThreadOf(th)
	_, id, err := s.spawn(me, true, func(t *vm.Thread) {
		kw, err := object.KeywordsOf(named)
		if err == nil {
			_, err = object.CallKw(t.Star, fn, args, kw)
		}
		if d, ok := t.Owner.(*Thread); ok {
			defer s.ended(d, t)
		}
		s.ignored(t, err, "%s", fn)
	})
	if err != nil {
		return nil, err
	}
	return starlark.MakeUint64(id), me.Yield()
}

// ignored reports the exception of a thread of start_new_thread, or of what CPython runs in one; format
// shows the repr of fn.
func (s *State) ignored(t *vm.Thread, err error, format string, fn value) {
	if err == nil || !object.Matches(err, object.BaseException) || object.Matches(err, object.SystemExit) {
		return
	}
	r, e := object.Repr(t.Star, fn)
	if e != nil {
		r = object.TypeName(fn)
	}
	s.machine.Interp.Unraisable(t.Star, object.AsException(err), "Exception ignored in thread started by "+fmt.Sprintf(format, r), starlark.None)
}

// Machine returns the machine of the Runtime.
func (s *State) Machine() *vm.Machine { return s.machine }

// Spawn runs body in a thread of its own, for other packages of threads.
// name is what threading shows. The returned thread can be joined.
func (s *State) Spawn(t *vm.Thread, name string, daemon bool, body func(*vm.Thread)) (*Thread, error) {
	th := &Thread{Instance: object.MakeInstance(s.all().thread), state: s, target: starlark.None, args: starlark.Tuple{},
		rare: s.plain, daemon: daemon, inited: true, name: name}
	return th, s.launch(t, th, &call{s: s, thread: th, body: func(child *vm.Thread) {
		defer s.ended(th, child)
		body(child)
	}})
}

// Join waits until th has ended. Joining oneself is a RuntimeError.
func (th *Thread) Join(t *vm.Thread) error {
	if th.task == t.Task {
		return errJoinCurrent()
	}
	for !th.done {
		if _, err := t.Block(&th.joiners, sched.Reason{Kind: sched.WaitJoin, Object: th}, sched.Forever); err != nil {
			return err
		}
	}
	return nil
}

// Label is how reports name an object of a kind: with the variable that holds it
// if there is one.
func (s *State) Label(kind string, v starlark.Value) string { return label(s, kind, v) }
