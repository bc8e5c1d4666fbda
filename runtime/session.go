package runtime

import (
	"context"
	"errors"
	"strings"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/compile"
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Session runs a program that comes in pieces, as a person types it at a
// prompt. All pieces run in one main thread and share their globals; the value of
// an expression statement is printed and kept as `_`. Threads that a piece starts
// go on while the Session waits for the next one.
//
// Make the Runtime with Config.Interactive, so that a wait that can never end
// gives a *DeadlockError instead of silence.
type Session struct {
	rt     *Runtime
	module *object.Module
	jobs   chan job
	quit   chan struct{} // closed: no more jobs
	ended  chan struct{} // closed: the main thread has ended

	mu      sync.Mutex // serialises the callers of Exec
	one     sync.Once
	paused  bool // used by the main thread
	stepped int  // ID of the task that Step ran last
}

// A job is work for the main thread of a Session.
type job struct {
	run  func(t *vm.Thread) error
	done chan error
}

// NewSession begins a Session: its main thread waits for the first piece.
func (rt *Runtime) NewSession() *Session {
	s := &Session{rt: rt, module: object.NewModule("__main__"), jobs: make(chan job), quit: make(chan struct{}), ended: make(chan struct{})}
	rt.machine.Display = rt.show
	rt.mu.Lock()
	rt.sessions = append(rt.sessions, s)
	rt.mu.Unlock()
	go func() {
		defer close(s.ended)
		// What ends the main thread, each job has reported already.
		_ = rt.enter(context.Background(), s.serve)
	}()
	return s
}

// serve is the main thread: it runs jobs and waits for them without the token.
func (s *Session) serve(t *vm.Thread) error {
	s.rt.mainModule(s.module, "<stdin>")
	for {
		var j job
		wait := func() {
			select {
			case j = <-s.jobs:
			case <-s.quit:
			}
		}
		if s.paused {
			wait() // with the token: nobody else runs
		} else if err := t.Task.Idle(wait); err != nil {
			if j.run != nil {
				j.done <- s.rt.convert(t, err)
			}
			return err
		}
		if j.run == nil {
			return nil
		}
		j.done <- s.rt.convert(t, guarded(t, j.run))
	}
}

// guarded runs f; a panic of ours or of a host function becomes an error.
func guarded(t *vm.Thread, f func(*vm.Thread) error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = sched.NewPanicError(r)
		}
	}()
	return f(t)
}

// do runs f in the main thread and waits for it.
func (s *Session) do(f func(t *vm.Thread) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	j := job{f, make(chan error, 1)}
	select {
	case s.jobs <- j:
	case <-s.ended:
		return ErrClosed
	}
	select {
	case err := <-j.done:
		return err
	case <-s.ended:
		return ErrClosed
	}
}

// Exec runs a piece: one statement as typed at a prompt. More lines are needed if
// the error is a *SyntaxError that is Incomplete; a compound statement ends with
// a blank line. Cancelling ctx raises KeyboardInterrupt in the piece. Errors are
// those of Runtime.Exec; the Session can go on after all but ErrClosed.
func (s *Session) Exec(ctx context.Context, name, src string) error {
	return s.exec(ctx, name, src, syntax.Options{Interactive: true})
}

// ExecBlock is Exec for text of any number of statements, as it is pasted: blank
// lines do not end a compound statement.
func (s *Session) ExecBlock(ctx context.Context, name, src string) error {
	return s.exec(ctx, name, src, syntax.Options{})
}

func (s *Session) exec(ctx context.Context, name, src string, opts syntax.Options) error {
	p, err := compileFile(source.NewFile(name, src), opts, compile.Options{Interactive: true})
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, s.rt.Interrupt)
	defer stop()
	return s.do(func(t *vm.Thread) error {
		t.Task.TakeInterrupt() // one for an earlier piece
		if err := warnOfSyntax(t, p.code); err != nil {
			return err
		}
		return t.Exec(p.code, s.module)
	})
}

// show shows the value of an expression by sys.displayhook.
func (rt *Runtime) show(t *vm.Thread, v starlark.Value) error {
	if sys := rt.files.sys; sys != nil {
		hook, ok := sys.Get("displayhook")
		if !ok {
			return object.Raise(object.RuntimeError, "lost sys.displayhook")
		}
		_, err := object.Call(t.Star, hook, v)
		return err
	}
	return rt.display(t.Star, v)
}

// display is the default sys.displayhook.
func (rt *Runtime) display(th *starlark.Thread, v starlark.Value) error {
	if v == starlark.None {
		return nil
	}
	text, err := object.Repr(th, v)
	if err != nil {
		return err
	}
	rt.interp.Builtins.Set("_", v)
	return object.WriteText(th, rt.interp.Stdout(th), text+"\n")
}

// End is the end of the program: it waits for threads that are not daemons and
// runs the functions of atexit. The Session cannot be used any more.
func (s *Session) End(ctx context.Context) error {
	stop := context.AfterFunc(ctx, s.rt.Interrupt)
	defer stop()
	err := s.do(func(t *vm.Thread) error { return s.rt.finish(t, nil) })
	s.stop()
	<-s.ended
	return err
}

// stop ends the main thread once it waits for the next piece.
func (s *Session) stop() { s.one.Do(func() { close(s.quit) }) }

// Pause stops all other threads while the Session waits for the next piece, or
// lets them run again. While a piece runs they run as usual.
func (s *Session) Pause(on bool) {
	_ = s.do(func(t *vm.Thread) error {
		s.paused = on
		return nil
	})
}

// Modules returns the names of the modules that begin with prefix, sorted.
func (s *Session) Modules(prefix string) []string { return matching(moduleNames(), prefix) }

// Keywords returns the parameters of a function, given by its name as in Names,
// that begin with prefix, as they are written in a call: "timeout=".
func (s *Session) Keywords(function, prefix string) []string {
	var names []string
	_ = s.do(func(t *vm.Thread) error {
		fn, ok, err := s.resolve(t, strings.Split(function, "."))
		if err != nil || !ok {
			return err
		}
		for _, p := range object.ParamNames(t.Star, fn) {
			names = append(names, p+"=")
		}
		names = matching(names, prefix)
		return nil
	})
	return names
}

// resolve looks a dotted name up.
func (s *Session) resolve(t *vm.Thread, path []string) (v starlark.Value, ok bool, err error) {
	if v, ok = s.module.Get(path[0]); !ok {
		v, ok = s.rt.interp.Builtins.Get(path[0])
	}
	for _, name := range path[1:] {
		if !ok {
			return nil, false, nil
		}
		x, err := object.LookupAttr(t.Star, v, name)
		if err != nil {
			return nil, false, err
		}
		v, ok = x, x != nil
	}
	return v, ok, nil
}

// Names returns what may stand behind prefix, sorted: for "lock.ac" the
// attributes of lock that begin with "ac", for "pri" the names that begin so.
// Whatever the names before the last dot stand for is looked up, nothing is called.
func (s *Session) Names(prefix string) []string {
	var names []string
	err := s.do(func(t *vm.Thread) error {
		path := strings.Split(prefix, ".")
		last := path[len(path)-1]
		var all []string
		if len(path) == 1 {
			all = append(s.module.Names(), s.rt.interp.Builtins.Names()...)
			all = append(all, syntax.Keywords()...)
		} else {
			v, ok, err := s.resolve(t, path[:len(path)-1])
			if err != nil || !ok {
				return err
			}
			if all, err = object.Dir(t.Star, v); err != nil {
				return err
			}
		}
		names = matching(all, last)
		return nil
	})
	if err != nil {
		return nil
	}
	return names
}

// Deadlock describes the waits of this moment: which threads wait for what and
// whether they form a cycle; "" if none waits without a timeout.
func (s *Session) Deadlock() string {
	text := ""
	if err := s.do(func(t *vm.Thread) error {
		if d := s.rt.sched.Analyse(); d != nil {
			text = diag.Waits(d)
		}
		return nil
	}); err != nil && !errors.Is(err, ErrClosed) {
		return err.Error()
	}
	return text
}
