package sched

import (
	"errors"
	"fmt"
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

func stopf(cause error, format string, args ...any) *StopError {
	return &StopError{fmt.Errorf("%w: %s", cause, fmt.Sprintf(format, args...))}
}
