package sched

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// Errors that end tasks. They wrap one another's causes so that errors.Is works
// on what a host gets.
var (
	// ErrClosed ends the tasks of a Scheduler that has been closed.
	ErrClosed = errors.New("the runtime was closed")
	// ErrSteps ends all tasks when Config.MaxSteps is used up.
	ErrSteps = errors.New("step limit reached")
	// ErrTasks is returned by Spawn when Config.MaxTasks tasks are alive.
	ErrTasks = errors.New("too many tasks")
	// ErrDiverged ends a replay whose program made other choices than the
	// recorded one.
	ErrDiverged = errors.New("the run differs from the recorded schedule")
)

// A StopError is the error of Checkpoint and Block for a task that must end.
// It cannot be caught by a script.
type StopError struct{ Cause error }

func (e *StopError) Error() string { return e.Cause.Error() }
func (e *StopError) Unwrap() error { return e.Cause }

// StopsTask tells the machine not to look for a handler.
func (e *StopError) StopsTask() bool { return true }

// A PanicError is a Go panic of code that ran for a script: a mistake in a host
// function or in this module. It ends all tasks of the Scheduler.
type PanicError struct {
	Value any    // what panic was called with
	Stack []byte // the Go stack where it happened
}

// NewPanicError returns the error for a recovered value; the stack is that of
// the caller, a deferred function. A PanicError that is recovered is returned as it is.
func NewPanicError(recovered any) *PanicError {
	if e, ok := recovered.(*PanicError); ok {
		return e
	}
	return &PanicError{recovered, debug.Stack()}
}

func (e *PanicError) Error() string { return fmt.Sprintf("Go panic: %v", e.Value) }

// Unwrap returns the value of the panic if it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// Format prints the Go stack too for %+v.
func (e *PanicError) Format(f fmt.State, verb rune) {
	fmt.Fprint(f, e.Error())
	if verb == 'v' && f.Flag('+') {
		fmt.Fprintf(f, "\n%s", e.Stack)
	}
}
