package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// registerAtexit is threading._register_atexit: a function called when the program
// ends, before its threads are waited for.
func (s *State) registerAtexit(th thread, self value, a []value) (value, error) {
	if s.ending {
		return nil, object.Raise(object.RuntimeError, "can't register atexit after shutdown")
	}
	fn, pos := a[0], append([]value(nil), a[1].(starlark.Tuple)...)
	kw, err := object.KeywordsOf(a[2].(*starlark.Dict))
	if err != nil {
		return nil, err
	}
	s.atexit = append(s.atexit, func(t *vm.Thread) error {
		_, err := object.CallKw(t.Star, fn, pos, kw)
		return err
	})
	return starlark.None, nil
}

// OnShutdown has f called at the end of every program, before threads are waited for.
func (s *State) OnShutdown(f func(*vm.Thread) error) { s.onShutdown = append(s.onShutdown, f) }

// Ending reports whether the program is at its end: Shutdown has begun.
func (s *State) Ending() bool { return s.ending }

// Shutdown is the end of a program: it calls what was registered for it, the last
// first, and waits for the threads that are not daemons. Exceptions are reported.
// Only the first call does anything.
func (s *State) Shutdown(t *vm.Thread) error {
	if s.ending {
		return nil
	}
	s.ending = true
	functions := append(s.onShutdown[:len(s.onShutdown):len(s.onShutdown)], s.atexit...)
	s.atexit = nil
	for i := len(functions) - 1; i >= 0; i-- {
		err := functions[i](t)
		if err == nil {
			continue
		}
		if !object.Matches(err, object.BaseException) {
			return err // the task ends
		}
		s.reportShutdown(t, err)
		break
	}
	me, _ := t.Owner.(*Thread)
	if me != nil && me == s.main {
		me.done = true // threads that wait for the main thread go on
		me.joiners.WakeAll(t.Task)
	}
	for {
		var next *Thread
		for th := range s.threads.all {
			if th != me && !th.daemon && !th.root && !th.dummy {
				next = th
				break
			}
		}
		if next == nil {
			return nil
		}
		if _, err := t.Block(&next.joiners, sched.Reason{Kind: sched.WaitJoin, Object: next}, sched.Forever); err != nil {
			return err
		}
	}
}

// reportShutdown reports what a function of _register_atexit has raised.
func (s *State) reportShutdown(t *vm.Thread, err error) {
	text := "threading"
	if s.module != nil {
		if r, e := object.Repr(t.Star, s.module); e == nil {
			text = r
		}
	}
	s.machine.Interp.Unraisable(t.Star, object.AsException(err), "Exception ignored on threading shutdown "+text, starlark.None)
}
