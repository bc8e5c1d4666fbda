package object

import (
	"math"
	"time"

	"go.starlark.net/starlark"
)

// Duration converts a number of seconds as CPython's C functions do that wait
// (PyTime_FromSecondsObject): fractions of a nanosecond are rounded away from zero.
func Duration(th *starlark.Thread, seconds starlark.Value) (time.Duration, error) {
	if f, ok := Unbox(seconds).(starlark.Float); ok {
		ns := float64(f) * 1e9
		switch {
		case math.IsNaN(ns):
			return 0, Raise(ValueError, "Invalid value NaN (not a number)")
		case math.Abs(ns) >= 1<<63:
			return 0, Raise(OverflowError, "timestamp out of range for platform time_t")
		case ns < 0:
			return time.Duration(math.Floor(ns)), nil
		}
		return time.Duration(math.Ceil(ns)), nil
	}
	i, err := Index(th, seconds)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok || n > math.MaxInt64/int64(time.Second) || n < math.MinInt64/int64(time.Second) {
		return 0, Raise(OverflowError, "timestamp too large to convert to C PyTime_t")
	}
	return time.Duration(n) * time.Second, nil
}
