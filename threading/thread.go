package threading

import (
	"fmt"
	"strconv"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Thread is threading.Thread, also for the main thread and dummies. A million of them
// may wait: what few have stands in rare, and small fields stand together.
type Thread struct {
	object.Instance
	state  *State
	name   string         // with count the name of the target, see Name
	target starlark.Value // nil: gone
	args   starlark.Value
	rare   *rare
	ident  uint64
	task   *sched.Task // nil: not started

	joiners    sched.WaitQueue
	next, prev *Thread // in State.threads

	count  uint32 // of Thread-1 and so on; 0: it got another name
	daemon bool
	inited bool
	done   bool
	root   bool // of a host's call, the main thread included
	dummy  bool
	listed bool
	spent  bool // run() has returned, and what it was to do is gone

	working bool // the task calls the target itself, see execute
}

// rare is what most threads have in common.
type rare struct {
	shared bool           // by several threads: see Thread.own
	kwargs starlark.Value // nil: deleted
	asked  starlark.Value // what daemon was set to; nil: a bool
	stderr starlark.Value // sys.stderr when the thread was made
	// The name and the identifier as values, nil until a script asks for them.
	name, ident starlark.Value
}

// usual returns what a new thread has that does not differ from others.
func (s *State) usual(stderr starlark.Value) *rare {
	if s.common == nil || s.common.stderr != stderr {
		s.common = &rare{shared: true, kwargs: starlark.None, stderr: stderr}
	}
	return s.common
}

// own returns the thread's rare things for changing them.
func (t *Thread) own() *rare {
	if t.rare.shared {
		r := *t.rare
		r.shared = false
		t.rare = &r
	}
	return t.rare
}

// Name returns the thread's name. That of a thread which got none is put together when it is
// asked for, and not kept: reports ask from other goroutines.
func (t *Thread) Name() string {
	switch {
	case t.count == 0:
		return t.name
	case t.name == "":
		return "Thread-" + strconv.Itoa(int(t.count))
	}
	return "Thread-" + strconv.Itoa(int(t.count)) + " (" + t.name + ")"
}

// Task returns what runs the thread, nil if it has not been started.
func (t *Thread) Task() *sched.Task { return t.task }

func dummyName(n int) string { return fmt.Sprintf("Dummy-%d", n) }

// setClass gives a thread that the Runtime made before threading was imported
// its class.
func (t *Thread) setClass() {
	s := t.state
	class := s.threadClass()
	switch {
	case t == s.main:
		class = s.classes.mainThread
	case t.dummy || t.root:
		class = s.classes.dummyThread
	}
	t.Instance = object.MakeInstance(class)
	t.inited = true
}

// Holders implements sched.Holder: a join waits for the thread itself.
func (t *Thread) Holders() []sched.Holding { return []sched.Holding{{Task: t.task}} }

// Label names the thread in reports.
func (t *Thread) Label() string { return "thread " + t.Name() + " to end" }

// Repr shows name and state.
func (t *Thread) Repr(th *starlark.Thread) (string, error) {
	if !t.inited {
		return "", object.Raise(object.AssertionError, "Thread.__init__() was not called")
	}
	status := "initial"
	if t.started() {
		status = "started"
	}
	if t.done {
		status = "stopped"
	}
	if t.daemon {
		status += " daemon"
	}
	if t.started() {
		status += fmt.Sprintf(" %d", t.ident)
	}
	return fmt.Sprintf("<%s(%s, %s)>", t.Class().Name, t.Name(), status), nil
}

func (t *Thread) String() string {
	s, err := t.Repr(nil)
	if err != nil {
		return "<Thread>"
	}
	return s
}

// started reports whether the thread has been started. Its task is there before others can see it.
func (t *Thread) started() bool { return t.task != nil }

// Alive reports whether the thread runs.
func (t *Thread) Alive() bool { return t.started() && !t.done }

// Start runs the thread's run method in a task of its own.
func (t *Thread) Start(th *starlark.Thread) error {
	if !t.inited {
		return object.Raise(object.RuntimeError, "thread.__init__() not called")
	}
	if t.started() {
		return object.Raise(object.RuntimeError, "threads can only be started once")
	}
	s, me := t.state, vm.ThreadOf(th)
	if err := s.launch(me, t, t); err != nil {
		return err
	}
	// CPython's start() waits until the thread runs, which is why most
	// programs see its first output before what the starter prints next.
	return me.Yield()
}

// execute calls the run method. Where that is Thread's own or a script's, it does without the
// machinery of a method call: the thread can wait without a goroutine then.
func (t *Thread) execute(child *vm.Thread) error {
	child.CountBelow(3) // _bootstrap, _bootstrap_inner and run
	if !t.runsTarget() {
		run, err := object.GetAttr(child.Star, t, "run")
		if err != nil {
			return err
		}
		if m, ok := run.(*object.BoundMethod); ok {
			if _, script := m.Func.(*vm.Function); script {
				child.CountBelow(2)
			}
		}
		return child.Run(run, nil, nil)
	}
	target, pos, kw, err := t.work(child.Star)
	if target == nil || err != nil {
		return err
	}
	t.working = true
	return child.Run(target, pos, kw)
}

// runsTarget reports whether the thread's run method is that of threading.Thread as it was made.
func (t *Thread) runsTarget() bool {
	if len(t.Slots()) > 0 || t.Shape() == nil {
		if _, own := t.OwnAttr("run"); own {
			return false
		}
	}
	c, k := t.Class(), t.state.classes
	if c != k.last || c.Version() != k.version {
		k.last, k.version = c, c.Version()
		a := c.Lookup("run")
		k.target = a != nil && a.Value == k.run
	}
	return k.target
}

func threadInit(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	t := self.(*Thread)
	s := t.state
	if a[0] != starlark.None {
		return nil, object.Raise(object.AssertionError, "group argument must be None for now")
	}
	t.target, t.args = a[1], a[3]
	t.rare = s.usual(s.machine.Interp.Stderr(th))
	t.spent = false
	if a[4] != starlark.None {
		t.setKwargs(a[4])
	}
	// Any false name, not only None, asks for the default one.
	named, err := object.Truth(th, a[2])
	if err != nil {
		return nil, err
	}
	if named {
		if t.name, err = object.Str(th, a[2]); err != nil {
			return nil, err
		}
		t.count = 0
	} else {
		t.setDefaultName(targetName(th, t.target))
	}
	if a[5] != starlark.None {
		if err := t.setDaemon(th, a[5]); err != nil {
			return nil, err
		}
	} else {
		t.daemon = s.current(vm.ThreadOf(th)).daemon
	}
	t.inited = true
	return starlark.None, nil
}

// makeThread makes a thread whose arguments are all named, and need no script to be
// understood: see object.Def.
func (s *State) makeThread(th *starlark.Thread, c *object.Class, args []object.Reg, names []string) (starlark.Value, bool) {
	if len(names) < len(args) {
		return nil, false
	}
	t := &Thread{state: s, target: starlark.None, args: starlark.Tuple(nil)}
	var kwargs starlark.Value = starlark.None
	named, target, inherits := false, "", true
	for i, name := range names {
		switch v := args[i].Value(); name {
		case "target":
			switch f := v.(type) {
			case *vm.Function:
				target = f.Name()
			case *object.BoundMethod:
				inner, ok := f.Func.(*vm.Function)
				if !ok {
					return nil, false
				}
				target = inner.Name()
			default:
				return nil, false
			}
			t.target = v
		case "args":
			t.args = v
		case "kwargs":
			kwargs = v
		case "name":
			n, ok := v.(starlark.String)
			if !ok || n == "" {
				return nil, false
			}
			t.name, named = string(n), true
		case "daemon":
			d, ok := v.(starlark.Bool)
			if !ok {
				return nil, false
			}
			t.daemon, inherits = bool(d), false
		default:
			return nil, false
		}
	}
	t.Instance = object.MakeInstance(c)
	t.rare = s.usual(s.machine.Interp.Stderr(th))
	if kwargs != starlark.None {
		t.setKwargs(kwargs)
	}
	if !named {
		t.setDefaultName(target)
	}
	if inherits {
		t.daemon = s.current(vm.ThreadOf(th)).daemon
	}
	t.inited = true
	return t, true
}

// setDefaultName gives the thread the next of the default names, with that of its target.
func (t *Thread) setDefaultName(target string) {
	t.state.counter++
	t.name, t.count = target, uint32(t.state.counter)
}

// setDaemon sets daemon to v.
func (t *Thread) setDaemon(th *starlark.Thread, v starlark.Value) error {
	d, err := object.Truth(th, v)
	if err != nil {
		return err
	}
	t.daemon = d
	if _, plain := v.(starlark.Bool); !plain {
		t.own().asked = v
	} else if t.rare.asked != nil {
		t.own().asked = nil
	}
	return nil
}

// targetName returns the __name__ of a target, which the default name of a thread shows; "" if
// it has none.
func targetName(th *starlark.Thread, target starlark.Value) string {
	if f, ok := target.(*vm.Function); ok {
		return f.Name()
	}
	v, _ := object.LookupAttr(th, target, "__name__")
	n, _ := v.(starlark.String)
	return string(n)
}

func threadRun(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	t := self.(*Thread)
	target, pos, kw, err := t.work(th)
	if target == nil || err != nil {
		return starlark.None, err
	}
	_, err = object.CallKw(th, target, pos, kw)
	t.forget()
	return starlark.None, err
}

// forget drops what the thread was to do, as CPython does: the thread may live on.
// The attributes are gone.
func (t *Thread) forget() { t.target, t.args, t.spent = nil, nil, true }

// kwargs returns the keyword arguments; nil if they are gone.
func (t *Thread) kwargs() starlark.Value {
	if t.spent {
		return nil
	}
	return t.rare.kwargs
}

func (t *Thread) setKwargs(v starlark.Value) {
	t.spent = false
	t.own().kwargs = v
}

// work returns the call that the thread is to make; a nil target means none.
func (t *Thread) work(th *starlark.Thread) (target starlark.Value, pos []starlark.Value, kw []object.Kw, err error) {
	switch t.target {
	case nil: // run() has been called before
		return nil, nil, nil, object.NoAttribute(th, t, "_target")
	case starlark.None:
		t.forget()
		return nil, nil, nil, nil
	}
	target = t.target
	defer func() {
		if err != nil {
			t.forget()
		}
	}()
	if pos, err = object.Collect(th, t.args); err != nil {
		if object.Matches(err, object.TypeError) {
			err = object.Raise(object.TypeError, "%s argument after * must be an iterable, not %s", vm.CalleeName(th, target), object.TypeName(t.args))
		}
		return nil, nil, nil, err
	}
	if named := t.kwargs(); named != starlark.None && named != nil {
		d, ok := object.Unbox(named).(*starlark.Dict)
		if !ok {
			return nil, nil, nil, object.Raise(object.TypeError, "%s argument after ** must be a mapping, not %s", vm.CalleeName(th, target), object.TypeName(named))
		}
		if kw, err = object.KeywordsOf(d); err != nil {
			return nil, nil, nil, err
		}
	}
	return target, pos, kw, nil
}

func threadJoin(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	t := self.(*Thread)
	switch me := vm.ThreadOf(th); {
	case t.dummy:
		return nil, object.Raise(object.RuntimeError, "cannot join a dummy thread")
	case !t.inited:
		return nil, object.Raise(object.RuntimeError, "Thread.__init__() not called")
	case !t.started():
		return nil, object.Raise(object.RuntimeError, "cannot join thread before it is started")
	case t.task == me.Task:
		return nil, errJoinCurrent()
	default:
		d, err := joinTimeout(th, a[0])
		if err != nil {
			return nil, err
		}
		end := Deadline(me, d)
		for !t.done {
			timedOut, err := me.Block(&t.joiners, sched.Reason{Kind: sched.WaitJoin, Object: t}, Left(me, d, end))
			if err != nil {
				return nil, err
			}
			if timedOut {
				break
			}
		}
		return starlark.None, me.Interrupted()
	}
}

func errJoinCurrent() error {
	return object.Raise(object.RuntimeError, "cannot join current thread")
}

// joinTimeout converts the timeout of Thread.join, which is max(timeout, 0).
func joinTimeout(th *starlark.Thread, v starlark.Value) (time.Duration, error) {
	if v == starlark.None {
		return sched.Forever, nil
	}
	if below, err := object.CompareBool(th, object.OpGt, starlark.MakeInt(0), v); err != nil || below {
		return 0, err
	}
	return object.Duration(th, v)
}

// needInit guards attributes of a thread whose subclass forgot Thread.__init__.
func needInit(get func(t *Thread) starlark.Value) func(*starlark.Thread, starlark.Value) (starlark.Value, error) {
	return func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		t := self.(*Thread)
		if !t.inited {
			return nil, object.Raise(object.AssertionError, "Thread.__init__() not called")
		}
		return get(t), nil
	}
}

func setDaemon(th *starlark.Thread, self, v starlark.Value) error {
	t := self.(*Thread)
	if !t.inited {
		return object.Raise(object.RuntimeError, "Thread.__init__() not called")
	}
	if t.started() {
		return object.Raise(object.RuntimeError, "cannot set daemon status of active thread")
	}
	return t.setDaemon(th, v)
}

func setName(th *starlark.Thread, self, v starlark.Value) error {
	t := self.(*Thread)
	if !t.inited {
		return object.Raise(object.AssertionError, "Thread.__init__() not called")
	}
	n, err := object.Str(th, v)
	t.name, t.count = n, 0
	if t.rare.name != nil {
		t.own().name = nil
	}
	return err
}

func (t *Thread) nameValue() starlark.Value {
	if t.rare.name == nil {
		t.own().name = starlark.String(t.Name())
	}
	return t.rare.name
}

// number returns the identifier as a value, which is made once: it does not fit
// into a small Starlark int.
func (t *Thread) number() starlark.Value {
	if t.rare.ident == nil {
		t.own().ident = starlark.MakeUint64(t.ident)
	}
	return t.rare.ident
}

func (t *Thread) identValue() starlark.Value {
	if !t.started() {
		return starlark.None
	}
	return t.number()
}

func threadDef(s *State) *object.Def {
	get := func(name string) object.NativeFunc {
		return func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return object.GetAttr(th, self, name)
		}
	}
	set := func(name string) object.NativeFunc {
		return func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.None, object.SetAttr(th, self, name, a[0])
		}
	}
	alive := func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		t := self.(*Thread)
		if !t.inited {
			return nil, object.Raise(object.AssertionError, "Thread.__init__() not called")
		}
		if t.dummy && t.done {
			return nil, object.Raise(object.RuntimeError, "thread is not alive")
		}
		return starlark.Bool(t.Alive()), nil
	}
	return &object.Def{
		Name: "Thread", Module: "threading", PyStyle: true, AsksFor: "_initialized", QuickMake: s.makeThread,
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			none := starlark.Value(starlark.None)
			return &Thread{Instance: object.MakeInstance(c), state: s, target: none, args: none, rare: s.plain}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None", Fn: threadInit},
			{Name: "start", Wait: waitStart, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return starlark.None, self.(*Thread).Start(th)
			}},
			{Name: "run", Fn: threadRun},
			{Name: "join", Sig: "timeout=None", Wait: waitJoin, Fn: threadJoin},
			{Name: "is_alive", Fn: alive},
			{Name: "isAlive", Fn: s.legacy("isAlive() is deprecated, use is_alive() instead", alive)},
			{Name: "getName", Fn: s.legacy("getName() is deprecated, get the name attribute instead", get("name"))},
			{Name: "setName", Sig: "name", Fn: s.legacy("setName() is deprecated, set the name attribute instead", set("name"))},
			{Name: "isDaemon", Fn: s.legacy("isDaemon() is deprecated, get the daemon attribute instead", get("daemon"))},
			{Name: "setDaemon", Sig: "daemonic", Fn: s.legacy("setDaemon() is deprecated, set the daemon attribute instead", set("daemon"))},
			{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				r, err := self.(*Thread).Repr(th)
				return starlark.String(r), err
			}},
		},
		GetSets: []object.GetSetDef{
			{Name: "name", Get: needInit((*Thread).nameValue), Quick: quickName, Set: setName},
			{Name: "_name", Get: needInit((*Thread).nameValue), Set: setName},
			{Name: "daemon", Get: needInit(func(t *Thread) starlark.Value {
				if t.rare.asked != nil {
					return t.rare.asked
				}
				return starlark.Bool(t.daemon)
			}), Set: setDaemon},
			{Name: "ident", Get: needInit((*Thread).identValue), Quick: quickIdentOf},
			{Name: "native_id", Get: needInit(func(t *Thread) starlark.Value {
				if !t.started() {
					return starlark.None
				}
				return starlark.MakeInt(1000 + t.task.ID)
			})},
			field("_target", func(t *Thread) starlark.Value { return t.target }, func(t *Thread, v starlark.Value) { t.target = v }),
			field("_args", func(t *Thread) starlark.Value { return t.args }, func(t *Thread, v starlark.Value) { t.args = v }),
			field("_kwargs", func(t *Thread) starlark.Value {
				if t.kwargs() == starlark.None {
					t.setKwargs(new(starlark.Dict))
				}
				return t.kwargs()
			}, (*Thread).setKwargs),
		},
	}
}

// field declares an attribute that subclasses of programs read and set; nil if it is
// not there.
func field(name string, get func(*Thread) starlark.Value, set func(*Thread, starlark.Value)) object.GetSetDef {
	return object.GetSetDef{Name: name, Deletes: true, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		if v := get(self.(*Thread)); v != nil {
			return v, nil
		}
		return nil, object.NoAttribute(th, self, name)
	}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
		t := self.(*Thread)
		if v == nil && get(t) == nil {
			return object.NoAttribute(th, self, name)
		}
		set(t, v)
		return nil
	}}
}
