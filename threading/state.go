package threading

import (
	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A State is what the threads of one Runtime share: the classes of both modules
// and the list of threads.
type State struct {
	machine *vm.Machine
	classes *classes
	module  *object.Module // threading, once imported
	low     *object.Module // _thread, likewise

	threads threadList     // alive, in the order of their start
	active  *starlark.Dict // the same by number: threading._active, once a script has asked for it
	main    *Thread
	running int // tasks of threads that have been started and not ended
	counter int // for default names
	idents  uint64
	dummies int

	plain, common *rare // see Thread.rare: of threads that know no sys.stderr, and of those that do

	names   map[starlark.Value]string // see NameOf
	namedAt int64                     // the step at which they were found

	traceHook, profileHook starlark.Value
	stackSize              int

	// Signal makes a signal come, for interrupt_main: the main thread handles it
	// before its next instruction, or at once if it is t.
	Signal func(t *vm.Thread, signum int) error

	onShutdown, atexit []func(*vm.Thread) error // the latter registered by the script
	ending             bool                     // Shutdown has begun
}

// NewState returns the state of a machine that runs nothing yet.
func NewState(m *vm.Machine) *State {
	return &State{machine: m, traceHook: starlark.None, profileHook: starlark.None, plain: &rare{shared: true, kwargs: starlark.None}}
}

// Identifiers look like the addresses that CPython uses. Their distance is odd: the
// dictionary threading._active would put multiples of 4096 into few buckets.
const (
	firstIdent = 140000000000000
	nextIdent  = 4097
)

func (s *State) newIdent() uint64 {
	s.idents++
	return firstIdent + s.idents*nextIdent
}

// identOf returns the number of a thread, also of one without a *Thread.
func (s *State) identOf(t *vm.Thread) uint64 {
	switch x := t.Owner.(type) {
	case *Thread:
		return x.ident
	case *call:
		return x.ident
	}
	c := &call{ident: s.newIdent()}
	t.Owner = c
	return c.ident
}

// Stacks yields, with their identifiers, the threads that are inside a script
// function, the one begun last first.
func (s *State) Stacks(yield func(ident starlark.Value, t *vm.Thread) bool) {
	for _, task := range slices.Backward(s.machine.Sched.Tasks()) {
		t, ok := task.Data.(*vm.Thread)
		if ok && t.Depth() > 0 && !yield(starlark.MakeUint64(s.identOf(t)), t) {
			return
		}
	}
}

// RootOptions describe the task of a host's call; get returns its thread once it
// is made.
func (s *State) RootOptions(get func() *vm.Thread) sched.TaskOptions {
	return sched.TaskOptions{Name: func() string {
		if t := get(); t != nil {
			if th, ok := t.Owner.(*Thread); ok {
				return th.Name()
			}
		}
		return "MainThread"
	}}
}

// Adopt makes the thread of a host's call known: the first is the main thread.
func (s *State) Adopt(t *vm.Thread) {
	name := "MainThread"
	if s.main != nil {
		s.dummies++
		name = dummyName(s.dummies)
	}
	th := &Thread{state: s, name: name, rare: s.plain, task: t.Task, ident: s.newIdent(), root: true}
	if s.main == nil {
		s.main, s.ending = th, false
	}
	t.Owner = th
	s.enter(th)
}

// RootDone forgets the thread of a host's call.
func (s *State) RootDone(t *vm.Thread) {
	t.Account()
	if th, ok := t.Owner.(*Thread); ok {
		s.ended(th, t)
		if s.main == th {
			s.main = nil
		}
	}
}

// enter adds a thread to those that run.
func (s *State) enter(th *Thread) {
	s.threads.add(th)
	if s.active != nil {
		s.activate(th)
	}
}

// activate puts a thread into threading._active.
func (s *State) activate(th *Thread) {
	if th.Class() == nil {
		th.setClass()
	}
	s.active.SetKey(starlark.MakeUint64(th.ident), th)
}

func (s *State) ended(th *Thread, t *vm.Thread) {
	th.done = true
	if s.threads.remove(th) && s.active != nil {
		s.active.Delete(starlark.MakeUint64(th.ident))
	}
	th.joiners.WakeAll(t.Task)
}

// current returns the thread that runs; one that threading did not start gets a
// dummy, as in CPython.
func (s *State) current(t *vm.Thread) *Thread {
	if th, ok := t.Owner.(*Thread); ok {
		if th.Base().Class() == nil {
			th.setClass()
		}
		return th
	}
	s.dummies++
	th := &Thread{state: s, name: dummyName(s.dummies), rare: s.plain, daemon: true, task: t.Task, ident: s.identOf(t), dummy: true}
	th.setClass()
	t.Owner = th
	s.enter(th)
	return th
}
