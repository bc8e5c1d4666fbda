package threading

import (
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// TimeoutMax is threading.TIMEOUT_MAX in seconds.
const TimeoutMax = 9223372036.0

// Optional converts the timeout of a wait of CPython's Python code, which compares
// it first: None waits as long as it takes, what is not above 0 does not wait.
func Optional(th *starlark.Thread, v starlark.Value) (time.Duration, error) {
	if v == nil || v == starlark.None {
		return sched.Forever, nil
	}
	above, err := object.CompareBool(th, object.OpGt, v, starlark.MakeInt(0))
	if err != nil || !above {
		return 0, err
	}
	return object.Duration(th, v)
}

// Added is Optional for a wait that adds the timeout to the clock first.
func Added(th *starlark.Thread, v starlark.Value) (time.Duration, error) {
	if v != starlark.None {
		if _, err := object.Binary(th, object.OpAdd, starlark.Float(0), v); err != nil {
			return 0, err
		}
	}
	return Optional(th, v)
}

// lockTimeout checks the arguments of acquire of Lock and RLock.
func lockTimeout(th *starlark.Thread, blocking, timeout starlark.Value) (time.Duration, error) {
	b, err := object.Truth(th, blocking)
	if err != nil {
		return 0, err
	}
	d, err := object.Duration(th, timeout)
	switch {
	case err != nil:
		return 0, err
	case d == -time.Second && b:
		return sched.Forever, nil
	case d == -time.Second:
		return 0, nil
	case !b:
		return 0, object.Raise(object.ValueError, "can't specify a timeout for a non-blocking call")
	case d < 0:
		return 0, object.Raise(object.ValueError, "timeout value must be a non-negative number")
	}
	return d, nil
}

// Deadline returns when a wait with a timeout ends, by the Scheduler's clock; 0 for
// a wait without one, which need not look at the clock.
func Deadline(t *vm.Thread, timeout time.Duration) time.Duration {
	if timeout <= 0 {
		return 0
	}
	return t.Task.Scheduler().Now() + timeout
}

// Left returns how much of a timeout is left of a wait that ends at Deadline.
func Left(t *vm.Thread, timeout, end time.Duration) time.Duration {
	if timeout <= 0 {
		return timeout
	}
	return max(end-t.Task.Scheduler().Now(), 0)
}

// A Countdown is the timeout of a wait, converted when there is something to wait
// for and not before.
type Countdown struct {
	Timeout starlark.Value
	Convert func(th *starlark.Thread, v starlark.Value) (time.Duration, error) // Optional or Added

	begun       bool
	length, end time.Duration
}

// Left returns how long to wait now, which may be Forever; ended if the time is over.
// The first call converts the timeout, from then on it counts.
func (c *Countdown) Left(t *vm.Thread) (left time.Duration, ended bool, err error) {
	if !c.begun {
		if c.length, err = c.Convert(t.Star, c.Timeout); err != nil {
			return 0, false, err
		}
		c.begun, c.end = true, Deadline(t, c.length)
	}
	if c.length < 0 {
		return sched.Forever, false, nil
	}
	left = c.end - t.Task.Scheduler().Now()
	return left, left <= 0, nil
}
