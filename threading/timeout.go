package threading

import (
	"math"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// TimeoutMax is threading.TIMEOUT_MAX in seconds.
const TimeoutMax = 9223372036.0

// seconds converts a number of seconds; ok is false if it is too large.
func seconds(th *starlark.Thread, v starlark.Value) (time.Duration, bool, error) {
	f, err := object.ToFloat(th, v)
	if err != nil {
		return 0, false, err
	}
	if math.IsNaN(f) {
		return 0, false, object.Raise(object.ValueError, "Invalid value NaN (not a number)")
	}
	if f > TimeoutMax || f < -TimeoutMax {
		return 0, false, nil
	}
	return time.Duration(math.Round(f * 1e9)), true, nil
}

// optional converts a timeout that may be None; negative ones do not wait.
func optional(th *starlark.Thread, v starlark.Value) (time.Duration, error) {
	if v == nil || v == starlark.None {
		return sched.Forever, nil
	}
	if s, ok := v.(starlark.String); ok {
		return 0, object.Raise(object.TypeError, "'>' not supported between instances of '%s' and 'int'", s.Type()[:3])
	}
	d, ok, err := seconds(th, v)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, object.Raise(object.OverflowError, "timestamp out of range for platform time_t")
	}
	return max(d, 0), nil
}

// lockTimeout checks the arguments of acquire of Lock and RLock.
func lockTimeout(th *starlark.Thread, blocking, timeout starlark.Value) (time.Duration, error) {
	b, err := object.Truth(th, blocking)
	if err != nil {
		return 0, err
	}
	if i, ok := timeout.(starlark.Int); ok && i == starlark.MakeInt(-1) {
		if !b {
			return 0, nil
		}
		return sched.Forever, nil
	}
	if _, ok := object.Unbox(timeout).(starlark.String); ok || timeout == starlark.None {
		return 0, object.Raise(object.TypeError, "'%s' object cannot be interpreted as an integer", object.TypeName(timeout))
	}
	d, ok, err := seconds(th, timeout)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, object.Raise(object.OverflowError, "timestamp out of range for platform time_t")
	}
	if d == -time.Second {
		if !b {
			return 0, nil
		}
		return sched.Forever, nil
	}
	if !b {
		return 0, object.Raise(object.ValueError, "can't specify a timeout for a non-blocking call")
	}
	if d < 0 {
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
