package vm

import (
	"strings"

	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// DefaultRecursionLimit is the number of frames from which on calls raise
// RecursionError, as in CPython.
const DefaultRecursionLimit = 1000

// A Machine is what all threads of a Runtime share.
type Machine struct {
	Interp   *object.Interp
	Sched    *sched.Scheduler
	Importer Importer

	// Display shows the value of an expression statement of interactive input;
	// nil: nothing is shown.
	Display func(t *Thread, v starlark.Value) error

	// Observer is told of reads and writes of variables; nil: none. It makes
	// every instruction a checkpoint, which is slow.
	Observer VariableObserver

	spare          []*Thread // see Retire
	join           joiner
	recursionLimit int
	functionClass  *object.Class
	generatorClass *object.Class
	noBuiltin      object.Cell // always unbound

	loads   map[*object.Module]*moduleLoad // modules whose bodies run
	awaited map[*Thread]*moduleLoad        // what threads wait for
}

// New returns a machine without importer.
func New(in *object.Interp, s *sched.Scheduler) *Machine {
	m := &Machine{Interp: in, Sched: s, recursionLimit: DefaultRecursionLimit,
		loads: map[*object.Module]*moduleLoad{}, awaited: map[*Thread]*moduleLoad{}}
	m.functionClass = object.NewNativeClass(in, &functionDef)
	m.generatorClass = object.NewNativeClass(in, &generatorDef)
	in.Current = func() *starlark.Thread {
		if t, ok := s.Current().Data.(*Thread); ok {
			return t.Star
		}
		return nil
	}
	return m
}

// FunctionClass returns the class of script functions.
func (m *Machine) FunctionClass() *object.Class { return m.functionClass }

// GeneratorClass returns the class of generators.
func (m *Machine) GeneratorClass() *object.Class { return m.generatorClass }

// RecursionLimit returns the depth of calls at which RecursionError is raised.
func (m *Machine) RecursionLimit() int { return m.recursionLimit }

// SetRecursionLimit sets it.
func (m *Machine) SetRecursionLimit(n int) { m.recursionLimit = n }

// A Thread is a script thread: the machine's state of one task.
type Thread struct {
	head object.ThreadHead
	Star *starlark.Thread
	Task *sched.Task
	m    *Machine

	regs   []object.Reg
	frames []frame
	args   []starlark.Value // lent to native functions
	exc    starlark.Value   // exception being handled; nil: none
	budget int              // instructions until the next checkpoint
	given  int              // what budget began with

	// missed is what the traceback of an error that is not on its way yet is to tell:
	// the variable for which unbound made the error, or noMethod; nil: nothing.
	missed *string

	// Owner belongs to package threading: the threading.Thread, or what stands for it.
	Owner any

	// Values of native modules that belong to the thread, by key.
	locals map[any]any

	trace *tracer

	below    int8 // see CountBelow
	alone    bool // what runs was begun by Run
	awaiting awaiting

	// What regs and frames begin with.
	firstRegs   [initialRegs]object.Reg
	firstFrames [initialFrames]frame
}

// The stacks of a new thread; most threads never need more.
const (
	initialRegs   = 4
	initialFrames = 1
)

// What a retired thread may have, and how many of them are kept.
const (
	maxSpare       = 1024
	maxSpareRegs   = 64
	maxSpareFrames = 16
)

// NewThread returns the machine state for a task.
func (m *Machine) NewThread(task *sched.Task) *Thread {
	if n := len(m.spare); n > 0 {
		t := m.spare[n-1]
		m.spare = m.spare[:n-1]
		t.Task = task
		t.head.Init(m.Interp, t)
		return t
	}
	t := &Thread{Task: task, m: m}
	t.Star = t.head.Init(m.Interp, t)
	t.regs = t.firstRegs[:]
	t.frames = t.firstFrames[:0]
	return t
}

// Retire leaves the state of a thread that has ended in order to a later one: it is the largest
// part of what a short thread needs. States that something may still refer to are not used again.
func (t *Thread) Retire() {
	t.Task.Data = nil
	if t.head.Lent || t.locals != nil || t.trace != nil || len(t.frames) > 0 ||
		len(t.regs) > maxSpareRegs || cap(t.frames) > maxSpareFrames || len(t.m.spare) >= maxSpare {
		return
	}
	clear(t.regs)
	clear(t.frames[:cap(t.frames)])
	t.args = nil
	t.Task, t.Owner, t.exc, t.missed = nil, nil, nil, nil
	t.budget, t.given = 0, 0
	t.below, t.alone, t.awaiting = 0, false, awaiting{}
	t.m.spare = append(t.m.spare, t)
}

// ThreadOf returns the Thread of a starlark.Thread; nil for a host's own.
func ThreadOf(th *starlark.Thread) *Thread {
	if h := object.HeadOf(th); h != nil {
		t, _ := h.Owner().(*Thread)
		return t
	}
	return nil
}

// Machine returns the machine that the thread belongs to.
func (t *Thread) Machine() *Machine { return t.m }

// CountBelow says how many frames CPython's library has below the thread's first one: they count
// for the recursion limit.
func (t *Thread) CountBelow(n int8) { t.below = n }

// Value returns what SetValue stored under key, nil if nothing.
func (t *Thread) Value(key any) any { return t.locals[key] }

// SetValue stores a value of a native module for this thread.
func (t *Thread) SetValue(key, v any) {
	if t.locals == nil {
		t.locals = make(map[any]any)
	}
	t.locals[key] = v
}

// Exec runs a program's module body with module as its globals. The caller's
// task holds the run token.
func (t *Thread) Exec(p *code.Program, module *object.Module) error {
	main := t.m.load(p, module)
	fn := &Function{Instance: object.MakeInstance(t.m.functionClass), proto: main}
	_, err := t.call(fn, nil, nil)
	return err
}

// Handled returns the exception that is being handled, as sys.exception() shows
// it; nil if there is none.
func (t *Thread) Handled() *object.Exception {
	e, _ := t.exc.(*object.Exception)
	return e
}

// Handling calls f as an except block for e does: e is the exception that is being handled.
func (t *Thread) Handling(e *object.Exception, f func()) {
	outer := t.exc
	t.exc = e
	f()
	t.exc = outer
}

// Frames returns the running calls, the innermost first, as sys._getframe()
// shows them.
func (t *Thread) Frames() *object.Frame {
	t.head.Lent = true // Locals looks at it
	var first, prev *object.Frame
	for i := len(t.frames) - 1; i >= 0; i-- {
		f := &t.frames[i]
		g := &object.Frame{Code: f.fn.proto, PC: max(int(f.pc)-1, 0)}
		depth := i
		g.Locals = func() *starlark.Dict { return t.localsAt(depth) }
		if prev == nil {
			first = g
		} else {
			prev.Back = g
		}
		prev = g
	}
	return first
}

// CallAt returns the code and the place of a running call, 0 the innermost. The
// depth is less than Depth.
func (t *Thread) CallAt(depth int) (c object.Code, pc int) {
	f := &t.frames[len(t.frames)-1-depth]
	return f.fn.proto, max(int(f.pc)-1, 0)
}

// Depth returns how many script functions are running inside one another.
func (t *Thread) Depth() int { return len(t.frames) }

// Globals returns the module of the innermost script function; nil if none runs.
func (t *Thread) Globals() *object.Module {
	if len(t.frames) == 0 {
		return nil
	}
	return t.frames[len(t.frames)-1].fn.proto.module
}

// Locals returns what locals() gives in the innermost script function.
func (t *Thread) Locals() starlark.Value {
	if len(t.frames) == 0 {
		return new(starlark.Dict)
	}
	f := &t.frames[len(t.frames)-1]
	var names starlark.Value
	switch {
	case f.fn.proto.code.Flags&code.ClassBody != 0:
		names = f.obj
	case f.fn.proto.code.Flags&code.ModuleBody != 0:
		names = object.NewNamespace(f.fn.proto.module)
	default:
		return t.localsAt(len(t.frames) - 1)
	}
	if !f.inComprehension() {
		return names
	}
	// A comprehension in a class is, in CPython, a function of its own.
	all := t.localsAt(len(t.frames) - 1)
	if ns, ok := names.(*object.Namespace); ok {
		for _, item := range ns.Items() {
			if _, hidden, _ := all.Get(item[0]); !hidden {
				all.SetKey(item[0], item[1])
			}
		}
	}
	return all
}

// inComprehension reports whether the frame sees variables of a comprehension.
func (f *frame) inComprehension() bool {
	for _, v := range f.fn.proto.code.Scoped {
		if f.sees(v) {
			return true
		}
	}
	return false
}

func (f *frame) sees(v code.Scoped) bool {
	pc := int(f.pc) - 1
	return v.Start <= pc && pc < v.End
}

func (t *Thread) localsAt(depth int) *starlark.Dict {
	d := new(starlark.Dict)
	if depth >= len(t.frames) {
		return d
	}
	f := &t.frames[depth]
	r := t.window(f)
	if f.link {
		r = f.generator().regs
	}
	put := func(name string, reg object.Reg) {
		if c, ok := reg.Obj.(*object.Cell); ok {
			reg = c.Reg
		}
		if name != "" && name[0] != '.' && reg.Obj != nil {
			d.SetKey(starlark.String(name), reg.Value())
		}
	}
	names, scoped := f.fn.proto.code.Locals, f.fn.proto.code.Scoped
	if len(scoped) > 0 {
		names = slices.Clone(names)
		for _, v := range scoped {
			names[v.Local] = ""
		}
	}
	for i, name := range names {
		put(name, r[i])
	}
	for _, v := range scoped {
		// A variable of a comprehension hides one of the function.
		if f.sees(v) {
			put(f.fn.proto.code.Locals[v.Local], r[v.Local])
		}
	}
	for i, name := range f.fn.proto.code.Free {
		if name != "__class__" {
			put(name, f.fn.free[i].Reg)
		}
	}
	return d
}

// A Site is the place in a script where a thread is: what a lock remembers of
// its holder. It is two words and cheap to take; Locate resolves it.
type Site struct {
	code *proto
	pc   int32
}

// Where returns the instruction that the innermost script function executes.
func (t *Thread) Where() Site {
	if len(t.frames) == 0 {
		return Site{}
	}
	f := &t.frames[len(t.frames)-1]
	return Site{f.fn.proto, max(f.pc-1, 0)}
}

// Locate returns where the thread is, for reports: what the library does for the
// script is of no interest.
func (t *Thread) Locate() (c object.Code, pc int, ok bool) {
	for depth := range t.frames {
		if c, pc := t.CallAt(depth); !strings.HasPrefix(c.Source().Name(), "<frozen ") {
			return c, pc, true
		}
	}
	return t.Where().Locate()
}

// Locate returns the code and instruction of a site, for reports; ok is false
// for the zero Site.
func (s Site) Locate() (c object.Code, pc int, ok bool) {
	return s.code, int(s.pc), s.code != nil
}
