package runtime

import (
	"strings"
	"syscall"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// signalNames are the signals of Linux from number 1 on. Only SIGINT ever comes from
// outside, by Runtime.Interrupt; a script raises the others itself.
var signalNames = strings.Fields("SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 " +
	"SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM " +
	"SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS")

// signalAliases are second names of signals, and the ends of the numbers without names.
var signalAliases = map[string]int{"SIGIOT": 6, "SIGCLD": 17, "SIGPOLL": 29, "SIGRTMIN": 34, "SIGRTMAX": 64}

const (
	sigInt    = 2
	sigKill   = 9
	sigStop   = 19
	signalEnd = 65 // NSIG
)

// ignoredSignals do nothing to a process that does not handle them.
var ignoredSignals = map[int]bool{17: true, 18: true, 23: true, 28: true}

// What a handler may be instead of a function.
var (
	signalDefault = starlark.MakeInt(0)
	signalIgnore  = starlark.MakeInt(1)
)

// handler returns the handler of a signal.
func (rt *Runtime) handler(signum int) starlark.Value {
	if h, ok := rt.handlers[signum]; ok {
		return h
	}
	if signum == sigInt {
		return rt.intHandler
	}
	return signalDefault
}

// deliver calls the handler of a signal in the main thread, which runs it; the
// error is what the handler raises. What is not handled does nothing.
func (rt *Runtime) deliver(th *starlark.Thread, signum int) error {
	h := rt.handler(signum)
	if !object.IsCallable(h) {
		return nil
	}
	var frame starlark.Value = starlark.None
	if f := vm.ThreadOf(th).Frames(); f != nil {
		frame = f
	}
	_, err := object.Call(th, h, starlark.MakeInt(signum), frame)
	return err
}

// simulate makes a signal come, as _thread.interrupt_main does: the main thread
// handles it before its next instruction, but is not woken for it.
func (rt *Runtime) simulate(t *vm.Thread, signum int) error {
	if t.Task == rt.mainTask {
		return rt.deliver(t.Star, signum)
	}
	rt.mainTask.Pend(rt.interrupt(signum))
	return nil
}

func (rt *Runtime) interrupt(signum int) vm.Interrupt {
	return func(th *starlark.Thread) error { return rt.deliver(th, signum) }
}

// Interrupt does in the main thread what Ctrl-C does: it raises KeyboardInterrupt or
// calls the script's handler of SIGINT. It may be called by any goroutine, at any time.
func (rt *Runtime) Interrupt() {
	rt.mu.Lock()
	t := rt.mainTask
	rt.mu.Unlock()
	if t != nil {
		t.Interrupt(rt.interrupt(sigInt))
		select {
		case rt.interrupted <- struct{}{}:
		default:
		}
	}
}

// Interrupting reports whether the script has not noticed the last Interrupt yet: it may
// be in a function of the host, or at work that ends by itself.
func (rt *Runtime) Interrupting() bool {
	rt.mu.Lock()
	t := rt.mainTask
	rt.mu.Unlock()
	return t != nil && t.Pending()
}

// loadSignal makes _signal, on which the module signal is built.
func loadSignal(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	m := object.NewModule("_signal")
	for i, name := range signalNames {
		m.Set(name, starlark.MakeInt(i+1))
	}
	for name, n := range signalAliases {
		m.Set(name, starlark.MakeInt(n))
	}
	m.Set("NSIG", starlark.MakeInt(signalEnd))
	m.Set("SIG_DFL", signalDefault)
	m.Set("SIG_IGN", signalIgnore)
	m.Set("default_int_handler", rt.intHandler)
	number := func(th thread, v starlark.Value) (int, error) {
		n, err := object.IndexInt(th, v)
		if err == nil && (n < 1 || n >= signalEnd) {
			err = object.Raise(object.ValueError, "signal number out of range")
		}
		return n, err
	}
	object.Functions(m, []object.MethodDef{
		function("signal", "signalnum, handler, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			h := object.Unbox(a[1])
			if h == starlark.Value(signalDefault) || h == starlark.Value(signalIgnore) {
				a[1] = h
			} else if !object.IsCallable(a[1]) {
				return nil, object.Raise(object.TypeError, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
			}
			if vm.ThreadOf(th).Task != rt.mainTask {
				return nil, object.Raise(object.ValueError, "signal only works in main thread of the main interpreter")
			}
			n, err := number(th, a[0])
			if err != nil {
				return nil, err
			}
			if n == sigKill || n == sigStop {
				return nil, object.NewException(object.OSError, starlark.MakeInt(int(syscall.EINVAL)), starlark.String("Invalid argument"))
			}
			old := rt.handler(n)
			rt.handlers[n] = a[1]
			return old, nil
		}),
		function("getsignal", "signalnum, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := number(th, a[0])
			if err != nil {
				return nil, err
			}
			return rt.handler(n), nil
		}),
		function("raise_signal", "signalnum, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := number(th, a[0])
			if err != nil {
				return nil, err
			}
			if rt.handler(n) == starlark.Value(signalDefault) && !ignoredSignals[n] {
				// What the system does with a process that does not handle it.
				return nil, rt.exitNow(th, 128+n)
			}
			return starlark.None, rt.simulate(vm.ThreadOf(th), n)
		}),
		// wake is raise_signal for a signal that comes from outside: the main thread
		// is woken for it.
		function("wake", "signalnum, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := number(th, a[0])
			if err != nil {
				return nil, err
			}
			if rt.handler(n) == starlark.Value(signalDefault) && !ignoredSignals[n] {
				return nil, rt.exitNow(th, 128+n)
			}
			if t := vm.ThreadOf(th); t.Task == rt.mainTask {
				return starlark.None, rt.simulate(t, n)
			}
			rt.mainTask.Interrupt(rt.interrupt(n))
			return starlark.None, nil
		}),
	})
	return m, nil
}

// newIntHandler makes signal.default_int_handler.
func newIntHandler() starlark.Value {
	return object.NewNative("signal", &object.MethodDef{Name: "default_int_handler", Sig: "signalnum, frame, /",
		Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return nil, object.NewException(object.KeyboardInterrupt)
		}})
}
