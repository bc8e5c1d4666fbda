package timemod

import (
	"math"
	"strconv"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// A calendar is the module datetime of a Runtime: its classes and the clock behind them.
type calendar struct {
	machine *vm.Machine

	delta, date, time, datetime, tzinfo, timezone, iso *object.Class

	utc *timezone
}

// Datetime makes the module datetime.
func Datetime(m *vm.Machine) *object.Module {
	c := &calendar{machine: m}
	c.delta = c.deltaClass()
	c.date = c.dateClass()
	c.time = c.timeClass()
	c.datetime = c.datetimeClass()
	c.tzinfo = c.tzinfoClass()
	c.timezone = c.timezoneClass()
	c.iso = c.isoClass()

	day := c.mustDelta(1, 0)
	micro := c.mustDelta(0, 1)
	c.delta.Layout().Consts = starlark.StringDict{"min": c.mustDelta(-maxDeltaDays, 0), "max": c.mustDelta(maxDeltaDays, dayMicros-1), "resolution": micro}
	c.date.Layout().Consts = starlark.StringDict{"min": c.exact(c.date, 1, 0), "max": c.exact(c.date, maxOrdinal, 0), "resolution": day}
	c.time.Layout().Consts = starlark.StringDict{"min": c.exact(c.time, 0, 0), "max": c.exact(c.time, 0, dayMicros-1), "resolution": micro}
	c.datetime.Layout().Consts = starlark.StringDict{"min": c.exact(c.datetime, 1, 0), "max": c.exact(c.datetime, maxOrdinal, dayMicros-1), "resolution": micro}
	c.utc = c.newTimezone(c.mustDelta(0, 0), nil)
	c.timezone.Layout().Consts = starlark.StringDict{"utc": c.utc,
		"min": c.newTimezone(c.mustDelta(-1, 60*second), nil), "max": c.newTimezone(c.mustDelta(0, dayMicros-60*second), nil)}

	mod := object.NewModule("datetime")
	names := starlark.Tuple{}
	for _, class := range []*object.Class{c.date, c.datetime, c.time, c.delta, c.timezone, c.tzinfo} {
		mod.Set(class.Name, class)
		names = append(names, starlark.String(class.Name))
	}
	mod.Set("MINYEAR", starlark.MakeInt(minYear))
	mod.Set("MAXYEAR", starlark.MakeInt(maxYear))
	mod.Set("UTC", c.utc)
	mod.Set("__all__", append(names, starlark.String("MINYEAR"), starlark.String("MAXYEAR"), starlark.String("UTC")))
	return mod
}

// bind puts the arguments of a constructor in the order of their names; those behind npos
// need their name. Errors are those of C functions without a name.
func bind(th thread, out []value, names []string, nreq, npos int, pos []value, kw []object.Kw) error {
	switch n := len(pos) + len(kw); {
	case len(pos) > npos && npos < len(names):
		return tooMany(" positional", npos, len(pos))
	case n > len(names):
		return tooMany("", len(names), n)
	}
	copy(out, pos)
	unexpected := ""
next:
	for _, k := range kw {
		for i, name := range names {
			if name == k.Name {
				if out[i] != nil {
					return object.Raise(object.TypeError, "argument for function given by name ('%s') and position (%d)", name, i+1)
				}
				out[i] = k.Value
				continue next
			}
		}
		unexpected = k.Name
	}
	for i := range nreq {
		if out[i] == nil {
			for _, v := range out[:i] {
				if _, err := cInt(th, v); err != nil {
					return err
				}
			}
			return object.Raise(object.TypeError, "function missing required argument '%s' (pos %d)", names[i], i+1)
		}
	}
	if unexpected != "" {
		return object.UnexpectedKeyword("this function", unexpected, names)
	}
	return nil
}

func tooMany(kind string, most, given int) error {
	s := "s"
	if most == 1 {
		s = ""
	}
	return object.Raise(object.TypeError, "function takes at most %d%s argument%s (%d given)", most, kind, s, given)
}

// cInt converts an argument as C's int is; it may run __index__.
func cInt(th thread, v value) (int, error) {
	i, ok := v.(starlark.Int)
	if !ok {
		var err error
		if i, err = object.Index(th, v); err != nil {
			return 0, err
		}
	}
	n, ok := i.Int64()
	switch {
	case !ok:
		return 0, object.Raise(object.OverflowError, "Python int too large to convert to C long")
	case n > math.MaxInt32:
		return 0, object.Raise(object.OverflowError, "signed integer is greater than maximum")
	case n < math.MinInt32:
		return 0, object.Raise(object.OverflowError, "signed integer is less than minimum")
	}
	return int(n), nil
}

// appendPadded appends a number that is not negative with at least so many digits.
func appendPadded(b []byte, n, width int) []byte { return appendNumber(b, n, width, '0') }

// appendArgs appends ", " between numbers.
func appendArgs(b []byte, args ...int) []byte {
	for i, n := range args {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return b
}

// now returns the time of the Runtime's clock.
func (c *calendar) now(th thread) time.Time {
	vm.ThreadOf(th).Account()
	return c.machine.Sched.Wall()
}

// deprecated warns of a function that will go.
func deprecated(th thread, text string) error {
	warnings, err := vm.ThreadOf(th).Import("warnings")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(th, warnings, "warn", starlark.String(text), object.DeprecationWarning)
	return err
}

// current returns the script's thread, for comparisons and hashes that containers of
// go.starlark.net ask for: that of the Runtime that the object's class belongs to.
// Meanwhile threads must not switch; leave ends that.
func current(o value) (th thread, leave func()) {
	if x, ok := o.(object.Object); ok {
		if in := x.Base().Class().Interp(); in != nil && in.Current != nil {
			in.Atomic++
			return in.Current(), func() { in.Atomic-- }
		}
	}
	return nil, func() {}
}
