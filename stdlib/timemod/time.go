// Package timemod is the modules time and datetime on the Runtime's clock: real, or virtual.
package timemod

import (
	"math"
	"strings"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// Module makes the module time.
func Module(m *vm.Machine) *object.Module {
	mod := object.NewModule("time")
	wall := func() time.Time { return m.Sched.Wall() }
	now := func() time.Duration { return m.Sched.Now() }
	clock := func(f func() time.Duration) object.NativeFunc {
		return func(th thread, self value, a []value) (value, error) {
			vm.ThreadOf(th).Account()
			return starlark.Float(f().Seconds()), nil
		}
	}
	clockNS := func(name string, f func() int64) object.MethodDef {
		return object.MethodDef{Name: name,
			Fn: func(th thread, self value, a []value) (value, error) {
				vm.ThreadOf(th).Account()
				return starlark.MakeInt64(f()), nil
			},
			Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
				if len(a) > 0 {
					return object.Reg{}, false
				}
				vm.ThreadOf(th).Account()
				return object.IntReg(f()), true
			}}
	}
	// stamp returns the time of an optional argument in seconds.
	stamp := func(th thread, v value) (time.Time, error) {
		if v == nil || v == starlark.None {
			vm.ThreadOf(th).Account()
			return wall(), nil
		}
		if _, ok := object.Unbox(v).(starlark.String); ok {
			return time.Time{}, object.Raise(object.TypeError, "'%s' object cannot be interpreted as an integer", object.TypeName(v))
		}
		f, err := object.ToFloat(th, v)
		if err != nil {
			return time.Time{}, err
		}
		if math.IsNaN(f) || math.Abs(f) > 1e15 {
			return time.Time{}, object.Raise(object.OverflowError, "timestamp out of range for platform time_t")
		}
		sec, frac := math.Modf(f)
		return time.Unix(int64(sec), int64(frac*1e9)), nil
	}
	// broken returns the fields of an optional struct_time, else those of now.
	broken := func(th thread, v value, what string) (Fields, error) {
		if v == starlark.None {
			t, err := stamp(th, nil)
			return FieldsOf(t.Local()), err
		}
		return structFields(th, v, what)
	}
	object.Functions(mod, []object.MethodDef{
		{Name: "sleep", Sig: "seconds, /", Fn: sleep, Wait: waitSleep, Doc: "Delay execution for a given number of seconds."},
		{Name: "time", Fn: func(th thread, self value, a []value) (value, error) {
			vm.ThreadOf(th).Account()
			return starlark.Float(float64(wall().UnixNano()) / 1e9), nil
		}},
		clockNS("time_ns", func() int64 { return wall().UnixNano() }),
		{Name: "monotonic", Fn: clock(now)},
		clockNS("monotonic_ns", func() int64 { return int64(now()) }),
		{Name: "perf_counter", Fn: clock(now)},
		clockNS("perf_counter_ns", func() int64 { return int64(now()) }),
		{Name: "process_time", Fn: clock(now)},
		clockNS("process_time_ns", func() int64 { return int64(now()) }),
		{Name: "thread_time", Fn: clock(now)},
		{Name: "ctime", Sig: "secs=None, /", Fn: func(th thread, self value, a []value) (value, error) {
			t, err := stamp(th, a[0])
			f := FieldsOf(t.Local())
			return object.TextOf(f.appendAsctime(make([]byte, 0, 32))), err
		}},
		{Name: "asctime", Sig: "t=None, /", Fn: func(th thread, self value, a []value) (value, error) {
			f, err := broken(th, a[0], "asctime")
			if err != nil {
				return nil, err
			}
			return object.TextOf(f.appendAsctime(make([]byte, 0, 32))), nil
		}},
		{Name: "localtime", Sig: "secs=None, /", Fn: func(th thread, self value, a []value) (value, error) {
			t, err := stamp(th, a[0])
			return newStruct(t.Local()), err
		}},
		{Name: "gmtime", Sig: "secs=None, /", Fn: func(th thread, self value, a []value) (value, error) {
			t, err := stamp(th, a[0])
			return newStruct(t.UTC()), err
		}},
		{Name: "mktime", Sig: "t, /", Fn: func(th thread, self value, a []value) (value, error) {
			n, _, err := structItems(th, a[0], "mktime")
			return starlark.Float(time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.Local).Unix()), err
		}},
		{Name: "strftime", Sig: "format, t=None, /", Fn: func(th thread, self value, a []value) (value, error) {
			format, ok := object.Unbox(a[0]).(starlark.String)
			if !ok {
				return nil, object.Raise(object.TypeError, "strftime() argument 1 must be str, not %s", object.TypeName(a[0]))
			}
			f, err := broken(th, a[1], "strftime")
			if err != nil {
				return nil, err
			}
			if strings.IndexByte(string(format), 0) >= 0 {
				return nil, object.Raise(object.ValueError, "embedded null character")
			}
			var buf [64]byte
			return object.TextOf(f.Append(buf[:0], string(format))), nil
		}},
	})
	for name, id := range map[string]int{"REALTIME": clockRealtime, "MONOTONIC": 1, "PROCESS_CPUTIME_ID": 2, "THREAD_CPUTIME_ID": 3,
		"MONOTONIC_RAW": 4, "BOOTTIME": 7, "TAI": clockTAI} {
		mod.Set("CLOCK_"+name, starlark.MakeInt(id))
	}
	// byID returns what the clock with a number of Linux shows, in nanoseconds.
	byID := func(th thread, id value) (int64, error) {
		n, err := object.IndexInt(th, id)
		vm.ThreadOf(th).Account()
		switch n {
		case clockRealtime, clockTAI:
			return wall().UnixNano(), err
		case 1, 2, 3, 4, 7:
			return int64(now()), err
		}
		return 0, osError(22, "Invalid argument")
	}
	object.Functions(mod, []object.MethodDef{
		{Name: "clock_gettime", Sig: "clk_id, /", Fn: func(th thread, self value, a []value) (value, error) {
			ns, err := byID(th, a[0])
			return starlark.Float(float64(ns) / 1e9), err
		}},
		{Name: "clock_gettime_ns", Sig: "clk_id, /", Fn: func(th thread, self value, a []value) (value, error) {
			ns, err := byID(th, a[0])
			return starlark.MakeInt64(ns), err
		}},
		{Name: "clock_getres", Sig: "clk_id, /", Fn: func(th thread, self value, a []value) (value, error) {
			_, err := byID(th, a[0])
			return starlark.Float(1e-9), err
		}},
		clockNS("thread_time_ns", func() int64 { return int64(now()) }),
		{Name: "tzset", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
	})
	object.Functions(mod, parseFunctions)
	object.Functions(mod, []object.MethodDef{{Name: "get_clock_info", Sig: "name, /", Fn: clockInfo}})
	mod.Set("struct_time", structClass)
	mod.Set("timezone", starlark.MakeInt(0))
	mod.Set("altzone", starlark.MakeInt(0))
	mod.Set("daylight", starlark.MakeInt(0))
	mod.Set("tzname", starlark.Tuple{starlark.String("UTC"), starlark.String("UTC")})
	return mod
}

// osError makes an OSError with a number of Linux.
func osError(errno int, text string) error {
	v, err := object.Call(nil, object.OSError, starlark.MakeInt(errno), starlark.String(text))
	if e, ok := v.(*object.Exception); ok {
		return e
	}
	return err
}

// Numbers of the clocks that show the date.
const (
	clockRealtime = 0
	clockTAI      = 11
)

// clockInfoClass is the class of what get_clock_info returns.
var clockInfoClass = object.NewRecordClass("types", "SimpleNamespace", "adjustable", "implementation", "monotonic", "resolution")

func clockInfo(th thread, self value, a []value) (value, error) {
	name, _ := object.Unbox(a[0]).(starlark.String)
	wall := name == "time"
	switch name {
	case "time", "monotonic", "perf_counter", "process_time", "thread_time":
	default:
		return nil, object.Raise(object.ValueError, "unknown clock")
	}
	return object.NewRecord(clockInfoClass, starlark.Bool(wall), starlark.String("clock of the Runtime"), starlark.Bool(!wall), starlark.Float(1e-9)), nil
}

func sleep(th thread, self value, a []value) (value, error) {
	d, err := object.Duration(th, a[0])
	if err != nil {
		return nil, err
	}
	t := vm.ThreadOf(th)
	switch {
	case d < 0:
		return nil, object.Raise(object.ValueError, "sleep length must be non-negative")
	case d == 0:
		return starlark.None, t.Yield()
	}
	_, err = t.Block(nil, sched.Reason{Kind: sched.WaitSleep}, d)
	return starlark.None, err
}

// waitSleep is sleep() of a thread that needs no goroutine meanwhile: see object.WaitFunc.
func waitSleep(th thread, a []object.Reg) (object.Reg, bool, error) {
	t := vm.ThreadOf(th)
	if len(a) != 1 || a[0].Obj == nil || !t.Suspends() || t.Task.Pending() {
		return object.Reg{}, false, nil
	}
	d, err := object.Duration(th, a[0].Value())
	if err != nil || d <= 0 {
		return object.Reg{}, false, nil
	}
	return object.Reg{}, true, t.Suspend(nil, sched.Reason{Kind: sched.WaitSleep}, d, awake)
}

// awake ends waitSleep.
func awake(_ *vm.Thread, _ []object.Reg, _ sched.Outcome, err error) (object.Reg, error) {
	return object.Reg{Obj: starlark.None}, err
}

var fields = []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"}

// structClass is struct_time: a tuple with names.
var structClass = object.NewStaticClass(structDef())

func structDef() *object.Def {
	d := &object.Def{Name: "struct_time", Module: "time",
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			if len(pos) < 1 {
				return nil, object.Raise(object.TypeError, "structseq() missing required argument 'sequence' (pos 1)")
			}
			items, err := object.Collect(th, pos[0])
			if err != nil {
				return nil, err
			}
			if len(items) < 9 {
				return nil, object.Raise(object.TypeError, "time.struct_time() takes an at least 9-sequence (%d-sequence given)", len(items))
			}
			st := &structTime{object.MakeInstance(c), append(starlark.Tuple(nil), items[:9]...), starlark.None, starlark.None}
			if len(items) > 10 {
				st.zone, st.gmtoff = items[9], items[10]
			}
			return st, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
			{Name: "__iter__", Fn: func(th thread, self value, a []value) (value, error) { return object.Iter(th, self.(*structTime).t) }},
			{Name: "__len__", Fn: func(th thread, self value, a []value) (value, error) { return starlark.MakeInt(9), nil }},
			{Name: "__getitem__", Sig: "i, /", Fn: func(th thread, self value, a []value) (value, error) {
				return object.GetItem(th, self.(*structTime).t, a[0])
			}},
			{Name: "count", Sig: "value, /", Fn: func(th thread, self value, a []value) (value, error) {
				return object.CallMethod(th, self.(*structTime).t, "count", a[0])
			}},
			{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: func(th thread, self value, a []value) (value, error) {
				return object.CallMethod(th, self.(*structTime).t, "index", a...)
			}},
			{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
				var parts []string
				for i, f := range fields {
					parts = append(parts, f+"="+self.(*structTime).t[i].String())
				}
				return starlark.String("time.struct_time(" + strings.Join(parts, ", ") + ")"), nil
			}},
		},
	}
	d.Methods = append(d.Methods, compareMethods()...)
	d.Consts = starlark.StringDict{"n_fields": starlark.MakeInt(11), "n_sequence_fields": starlark.MakeInt(9), "n_unnamed_fields": starlark.MakeInt(0)}
	d.GetSets = []object.GetSetDef{
		{Name: "tm_zone", Get: func(th thread, self value) (value, error) { return self.(*structTime).zone, nil }},
		{Name: "tm_gmtoff", Get: func(th thread, self value) (value, error) { return self.(*structTime).gmtoff, nil }},
	}
	for i, f := range fields {
		d.GetSets = append(d.GetSets, object.GetSetDef{Name: f, Get: func(th thread, self value) (value, error) {
			return self.(*structTime).t[i], nil
		}})
	}
	return d
}

type structTime struct {
	object.Instance
	t      starlark.Tuple
	zone   value // tm_zone and tm_gmtoff, None if they are not known
	gmtoff value
}

// compareMethods make a struct_time compare as the tuple that it is.
func compareMethods() []object.MethodDef {
	var list []object.MethodDef
	for op, name := range []string{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"} {
		list = append(list, object.MethodDef{Name: name, Sig: "value, /", Fn: func(th thread, self value, a []value) (value, error) {
			other := object.Unbox(a[0])
			if s, ok := other.(*structTime); ok {
				other = s.t
			}
			if _, ok := other.(starlark.Tuple); !ok {
				return object.NotImplemented, nil
			}
			return object.Compare(th, object.CmpOp(op), self.(*structTime).t, other)
		}})
	}
	return append(list, object.MethodDef{Name: "__hash__", Fn: func(th thread, self value, a []value) (value, error) {
		h, err := self.(*structTime).t.Hash()
		return starlark.MakeUint64(uint64(h)), err
	}})
}

func newStruct(t time.Time) *structTime {
	f := FieldsOf(t)
	st := f.structTime(0)
	st.zone, st.gmtoff = starlark.String(f.Zone), starlark.MakeInt(f.Offset)
	return st
}

// structTime makes a struct_time of the fields, without a time zone.
func (f *Fields) structTime(isDST int) *structTime {
	nums := [...]int{f.Year, f.Month, f.Day, f.Hour, f.Minute, f.Second, f.Weekday, f.YearDay, isDST}
	tuple := make(starlark.Tuple, len(nums))
	for i, n := range nums {
		tuple[i] = starlark.MakeInt(n)
	}
	return &structTime{object.MakeInstance(structClass), tuple, starlark.None, starlark.None}
}

// structItems returns the numbers in a struct_time, or in a tuple like one; what is the
// function that it was given to.
func structItems(th thread, v value, what string) (n [9]int, st *structTime, err error) {
	var items starlark.Tuple
	switch x := object.Unbox(v).(type) {
	case *structTime:
		st, items = x, x.t
	case starlark.Tuple:
		items = x
	default:
		return n, nil, object.Raise(object.TypeError, "Tuple or struct_time argument required")
	}
	if len(items) != 9 {
		return n, nil, object.Raise(object.TypeError, "%s(): illegal time tuple argument", what)
	}
	for i := range n {
		if n[i], err = object.IndexInt(th, items[i]); err != nil {
			return n, nil, err
		}
	}
	return n, st, nil
}

// structFields returns the fields that strftime and asctime write of a struct_time, or
// of a tuple like one.
func structFields(th thread, v value, what string) (Fields, error) {
	n, st, err := structItems(th, v, what)
	if err != nil {
		return Fields{}, err
	}
	for i, limit := range limits {
		if n[i] < limit.low || n[i] > limit.high {
			return Fields{}, object.Raise(object.ValueError, "%s out of range", limit.name)
		}
	}
	f := Fields{n[0], max(n[1], 1), max(n[2], 1), n[3], n[4], n[5], (n[6] + 7) % 7, max(n[7], 1), "", 0}
	if st != nil {
		if zone, ok := st.zone.(starlark.String); ok {
			f.Zone = string(zone)
			f.Offset, err = object.IndexInt(th, st.gmtoff)
		}
	}
	return f, err
}

// limits are the bounds of the fields.
var limits = [...]struct {
	low, high int
	name      string
}{{math.MinInt32, math.MaxInt32, "year"}, {0, 12, "month"}, {0, 31, "day of month"}, {0, 23, "hour"}, {0, 59, "minute"}, {0, 61, "seconds"},
	{-1, math.MaxInt32, "day of week"}, {0, 366, "day of year"}}
