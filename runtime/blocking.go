package runtime

import (
	"context"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// Blocking runs f, which waits for something outside of the Runtime (a network, a
// channel), without the run token: other script threads run meanwhile. f must not
// touch script values, and has to return when its context is cancelled, which it
// is when the thread must end. For a thread that no Runtime made, and inside of
// another Blocking, f just runs. Inside of __eq__ and __hash__ that a container
// calls no thread can wait: that is a RuntimeError.
//
// It returns the error of f; that of the thread, if it must end.
func Blocking(thread *starlark.Thread, f func(ctx context.Context) error) error {
	t := vm.ThreadOf(thread)
	if t == nil {
		return f(context.Background())
	}
	ctx, done := taskContext(thread)
	defer done()
	if t.Task.State() == sched.InHost {
		return f(ctx) // f of another Blocking calls it: the token is given away
	}
	err := t.MayWait()
	if err != nil {
		return err
	}
	if stop := t.Task.Blocking(func() { err = f(ctx) }); stop != nil {
		return stop
	}
	return err
}

// taskContext returns a context that ends when the thread's task must.
func taskContext(thread *starlark.Thread) (context.Context, func()) {
	t := vm.ThreadOf(thread)
	if t == nil {
		return context.Background(), func() {}
	}
	ctx, cancel := context.WithCancelCause(context.Background())
	remove := t.Task.OnStop(cancel)
	return ctx, func() {
		remove()
		cancel(nil)
	}
}

// Receive takes the next item out of a script's queue, any object with a method
// get, and waits for one if there is none. An end of ctx ends the wait.
func (rt *Runtime) Receive(ctx context.Context, queue starlark.Value) (starlark.Value, error) {
	return rt.outside(ctx, queue, "get")
}

// Send puts an item into a script's queue, any object with a method put, and waits
// while it is full.
func (rt *Runtime) Send(ctx context.Context, queue, item starlark.Value) error {
	_, err := rt.outside(ctx, queue, "put", item)
	return err
}

// Wait waits for an object of a script: the result of a Future, an Event to be
// set, a Thread to end, or whatever has a method result, wait or join. An
// exception of a Future is the *Error that it returns.
func (rt *Runtime) Wait(ctx context.Context, v starlark.Value) (starlark.Value, error) {
	release := rt.sched.Hold()
	defer release()
	var result starlark.Value
	err := rt.enter(ctx, func(t *vm.Thread) (err error) {
		for _, name := range []string{"result", "wait", "join"} {
			if object.TypeOf(v).Lookup(name) != nil {
				result, err = object.CallMethod(t.Star, v, name)
				return err
			}
		}
		return object.Raise(object.TypeError, "a '%s' cannot be waited for", object.TypeName(v))
	})
	return result, err
}

// outside calls a method that may wait for what the host does next: that is no
// deadlock.
func (rt *Runtime) outside(ctx context.Context, obj starlark.Value, method string, args ...starlark.Value) (starlark.Value, error) {
	release := rt.sched.Hold()
	defer release()
	var result starlark.Value
	err := rt.enter(ctx, func(t *vm.Thread) (err error) {
		result, err = object.CallMethod(t.Star, obj, method, args...)
		return err
	})
	return result, err
}

// Hold says that the host is going to do something, for example put an item into a
// queue: threads that wait are no deadlock until release is called.
func (rt *Runtime) Hold() (release func()) { return rt.sched.Hold() }
