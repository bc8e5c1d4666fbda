package runtime

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"sync"
	"time"

	"github.com/tailorbird-lang/tailorbird/builtins"
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/compile"
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"github.com/tailorbird-lang/tailorbird/threading"
	"go.starlark.net/starlark"
)

// A Runtime runs scripts. Make one with New and end it with Close. Its methods may
// be called by many goroutines.
type Runtime struct {
	cfg     Config
	sched   *sched.Scheduler
	interp  *object.Interp
	machine *vm.Machine
	files   *stdio
	owned   map[string]*ownFile // by path as package fs writes it
	program string              // folder of the main program, so written

	mu       sync.Mutex
	report   string // text of the deadlock
	threads  *threading.State
	mainTask *sched.Task
	sessions []*Session
	reported *object.Exception // that sys.excepthook was called with

	atExit         []exitFunction
	handlers       map[int]starlark.Value // of signals that a script has set
	intHandler     starlark.Value         // signal.default_int_handler
	switchInterval float64                // as set by sys.setswitchinterval

	interrupted chan struct{} // holds an item when Interrupt has been called, and perhaps later
}

// New returns a Runtime that runs nothing yet.
func New(cfg Config) (*Runtime, error) {
	cfg.Imports, cfg.Grants.Read = guardFS(cfg.Imports), guardFS(cfg.Grants.Read)
	rt := &Runtime{cfg: cfg, interp: object.NewInterp(), switchInterval: 0.005,
		handlers: map[int]starlark.Value{}, intHandler: newIntHandler(),
		interrupted: make(chan struct{}, 1)}
	policy := cfg.Policy
	if policy == nil {
		policy = sched.FairSeed(cfg.Seed, sched.DefaultQuantum)
	}
	var start int64 // the machine's date
	if cfg.Virtual || !cfg.Grants.Clock {
		start = defaultWall.UnixNano()
	}
	rt.sched = sched.New(sched.Config{
		Policy: policy, Virtual: cfg.Virtual, Start: start, MaxTasks: cfg.Limits.Tasks,
		MaxSteps: cfg.Limits.Steps, Observer: cfg.Observer, Record: cfg.Record, Stats: cfg.Stats, Coroutines: cfg.Coroutines, Interactive: cfg.Interactive,
		OnDeadlock: func(d *sched.Deadlock) {
			rt.report = diag.Deadlock(d)
		},
	})
	rt.machine = vm.New(rt.interp, rt.sched)
	if cfg.Limits.Depth > 0 {
		rt.machine.SetRecursionLimit(cfg.Limits.Depth)
	}
	rt.interp.MaxValueSize = cfg.Limits.ValueSize
	rt.interp.MaxStrDigits = object.DefaultMaxStrDigits
	rt.files = newStdio(rt)
	rt.interp.Stdout = func(th *starlark.Thread) starlark.Value { return rt.files.current("stdout") }
	rt.interp.Stderr = func(th *starlark.Thread) starlark.Value { return rt.files.current("stderr") }
	rt.interp.Unraisable = rt.unraisable
	rt.interp.Panicked = func(r any) error { return sched.NewPanicError(r) }
	rt.interp.ReadLine = rt.files.inputLine
	rt.interp.Open = rt.openFile
	builtins.Install(rt.interp)
	for name, v := range cfg.Predeclared {
		rt.interp.Builtins.Set(name, v)
	}
	rt.machine.Importer = &importer{rt, scriptModules}
	rt.threads = threading.NewState(rt.machine)
	rt.threads.Signal = rt.simulate
	return rt, nil
}

// A Program is a compiled file. It may be run in many Runtimes at once.
type Program struct{ code *code.Program }

// Compile translates a source. The error is a *SyntaxError.
func Compile(name, src string) (*Program, error) {
	return compileFile(source.NewFile(name, src), syntax.Options{}, compile.Options{})
}

func compileFile(file *source.File, parse syntax.Options, opts compile.Options) (*Program, error) {
	tree, err := syntax.Parse(file, parse)
	if err != nil {
		return nil, syntaxError(err)
	}
	info, err := resolve.File(tree)
	if err != nil {
		return nil, syntaxError(err)
	}
	p, err := compile.Compile(tree, info, opts)
	if err != nil {
		return nil, syntaxError(err)
	}
	return &Program{p}, nil
}

// Exec runs a source as the main program: it returns its globals when the main
// thread and all threads that are not daemons have ended. Errors: *SyntaxError,
// *Error, *ExitError, *DeadlockError, a context error, ErrSteps and its kin.
func (rt *Runtime) Exec(ctx context.Context, name, src string) (starlark.StringDict, error) {
	p, err := Compile(name, src)
	if err != nil {
		return nil, err
	}
	return rt.Run(ctx, p)
}

// ExecFile is Exec for a file of fsys.
func (rt *Runtime) ExecFile(ctx context.Context, fsys fs.FS, name string) (starlark.StringDict, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return rt.Exec(ctx, name, string(src))
}

// Run is Exec for a compiled program.
func (rt *Runtime) Run(ctx context.Context, p *Program) (starlark.StringDict, error) {
	module := object.NewModule("__main__")
	var globals starlark.StringDict
	err := rt.enter(ctx, func(t *vm.Thread) error {
		rt.mainModule(module, p.code.File.Name())
		err := warnOfSyntax(t, p.code)
		if err == nil {
			err = t.Exec(p.code, module)
		}
		err = rt.excepthook(t, err)
		err = rt.finish(t, err)
		// What is left are daemons, which end with the program.
		t.Task.StopOthers(ErrClosed)
		globals = module.StringDict()
		return err
	})
	return globals, err
}

func (rt *Runtime) mainModule(m *object.Module, file string) {
	rt.program = path.Dir(grantedName(file))
	m.Set("__file__", starlark.String(file))
	m.Set("__builtins__", rt.interp.Builtins)
	m.Set("__doc__", starlark.None)
	m.Set("__spec__", starlark.None)
	m.Set("__package__", starlark.None)
	rt.interp.Modules.SetKey(starlark.String("__main__"), m)
}

// finish is the end of a main program: an uncaught exception is kept, threads
// that are not daemons are waited for, exit functions run.
func (rt *Runtime) finish(t *vm.Thread, err error) error {
	if err != nil && isStop(err) {
		return err
	}
	if e := rt.threads.Shutdown(t); e != nil {
		if isStop(e) {
			return e
		}
		if err == nil {
			err = e
		}
	}
	if e := rt.runExitFunctions(t); e != nil && err == nil {
		err = e
	}
	return err
}

// exitNow ends the program without another step of any thread. The error is for the
// calling one.
func (rt *Runtime) exitNow(th *starlark.Thread, code int) error {
	cause := &ExitError{Code: code}
	if t := vm.ThreadOf(th); !t.Task.Root() {
		return t.Task.StopGroup(cause)
	}
	return &sched.StopError{Cause: cause} // a Session may go on
}

func isStop(err error) bool {
	var s *sched.StopError
	return errors.As(err, &s)
}

// enter runs f as a task of the Runtime with the run token held.
func (rt *Runtime) enter(ctx context.Context, f func(*vm.Thread) error) (err error) {
	var t *vm.Thread
	opts := rt.threads.RootOptions(func() *vm.Thread { return t })
	task, err := rt.sched.Enter(ctx, opts)
	if err != nil {
		var stop *sched.StopError
		if errors.As(err, &stop) {
			return stop.Cause
		}
		return err
	}
	t = rt.machine.NewThread(task)
	task.Data = t
	rt.mu.Lock()
	rt.mainTask = task
	rt.mu.Unlock()
	defer func() {
		// A panic of ours or of a host function must not take the host along.
		if r := recover(); r != nil {
			err = sched.NewPanicError(r)
		}
		rt.threads.RootDone(t)
		task.Exit()
	}()
	rt.threads.Adopt(t)
	return rt.convert(t, f(t))
}

// Call calls a function of a script, or any callable, and returns its result. It
// waits for the run token: a function of the host, which has it while the script
// calls it, uses starlark.Call with the thread that it is given, or Call inside of
// [Blocking].
func (rt *Runtime) Call(ctx context.Context, fn starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var result starlark.Value
	err := rt.enter(ctx, func(t *vm.Thread) error {
		if fn == nil {
			return object.Raise(object.TypeError, "Call of a function that is nil: the globals have no such name")
		}
		if i := slices.Index(args, nil); i >= 0 {
			return object.Raise(object.TypeError, "Call with a nil Value as argument %d", i+1)
		}
		var kw []object.Kw
		for _, p := range kwargs {
			if len(p) != 2 || p[1] == nil {
				return object.Raise(object.TypeError, "Call with a keyword argument that is no pair of a name and a value")
			}
			s, _ := starlark.AsString(p[0])
			kw = append(kw, object.Kw{Name: s, Value: p[1]})
		}
		v, err := object.CallKw(t.Star, fn, args, kw)
		result = v
		return err
	})
	return result, err
}

// Close ends all threads and waits until their goroutines are gone. A function that the
// script calls cannot call it, for it would wait for itself. A goroutine that
// reads Config.Stdin is not waited for.
func (rt *Runtime) Close() error {
	rt.mu.Lock()
	for _, s := range rt.sessions {
		s.stop()
	}
	rt.mu.Unlock()
	rt.sched.Close()
	return nil
}

// Schedule returns the recorded schedule as text, "" if Config.Record is off.
func (rt *Runtime) Schedule() string {
	if s := rt.sched.Schedule(); s != nil {
		return s.String()
	}
	return ""
}

// Stats returns figures of what has run.
func (rt *Runtime) Stats() sched.Stats { return rt.sched.Stats() }

// A Wait tells how long threads waited for one lock, queue or other object, or in
// one way such as sleeping.
type Wait struct {
	What           string // as deadlock reports name it: "Lock lock_a", "sleep"
	Count          int64
	Total, Longest time.Duration
}

// Waits returns the waits that have ended, the longest first; none without
// Config.Stats. No script may be running.
func (rt *Runtime) Waits() []Wait {
	var waits []Wait
	for _, w := range rt.sched.Stats().Waits {
		waits = append(waits, Wait{diag.Waiting(w.Reason), w.Count, w.Total, w.Longest})
	}
	slices.SortFunc(waits, func(a, b Wait) int {
		return cmp.Or(cmp.Compare(b.Longest, a.Longest), cmp.Compare(a.What, b.What))
	})
	return waits
}

func (rt *Runtime) deadlockText() string { return rt.report }
