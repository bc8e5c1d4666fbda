package timemod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A kind tells which of the classes date, time and datetime an object belongs to.
type kind uint8

const (
	isDate kind = iota
	isTime
	isDatetime
)

// A moment is a date, a time or a datetime. It does not change.
type moment struct {
	object.Instance
	kind kind
	fold uint8 // 1: the second of two moments that a clock set back shows alike
	day  int   // the ordinal; 0 in a time
	us   int   // microseconds since midnight; 0 in a date
	zone value // nil: none
}

func (m *moment) String() string       { return text(m) }
func (m *moment) Truth() starlark.Bool { return true }

// Hash hashes as containers of go.starlark.net ask for.
func (m *moment) Hash() (uint32, error) {
	th, leave := current(m.zone)
	defer leave()
	h, err := m.hash(th)
	if err != nil {
		return 0, err
	}
	return tableHash(m, h)
}

// CompareSameType compares as containers of go.starlark.net ask for.
func (m *moment) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	o, ok := y.(*moment)
	if !ok || ownComparison(m) || ownComparison(o) { // y may be of a class that only has the name
		return object.CompareObjects(m, op, y)
	}
	th, leave := current(m.zone)
	if th == nil {
		th, leave = current(o.zone)
	}
	defer leave()
	for i, t := range tokens {
		if t == op {
			v, err := compareMoments(th, object.CmpOp(i), m, o)
			if v == value(object.NotImplemented) {
				v = starlark.Bool(op == syntax.NEQ)
			}
			return v == starlark.Value(starlark.True), err
		}
	}
	return false, nil
}

// tableHash is the hash that tables of go.starlark.net keep of an object whose __hash__
// gives h, unless a script's class has its own.
func tableHash(o object.Object, h int64) (uint32, error) {
	if a := o.Base().Class().Special(object.SpHash); a != nil && !a.Owner.Static() {
		return object.HashObject(o)
	}
	return starlark.MakeInt64(h).Hash()
}

// ownComparison reports whether a script's class has its own __eq__.
func ownComparison(o object.Object) bool {
	a := o.Base().Class().Special(object.SpEq)
	return a != nil && !a.Owner.Static()
}

// tokens are the comparison operators by object.CmpOp.
var tokens = [...]syntax.Token{syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE}

// holds reports whether two values that compare as cmp and 0 are in a relation.
func holds(op syntax.Token, cmp int) bool {
	switch op {
	case syntax.EQL:
		return cmp == 0
	case syntax.NEQ:
		return cmp != 0
	case syntax.LT:
		return cmp < 0
	case syntax.LE:
		return cmp <= 0
	case syntax.GT:
		return cmp > 0
	}
	return cmp >= 0
}

// comparisons makes the six methods.
func comparisons(f func(th thread, op object.CmpOp, self, other value) (value, error)) []object.MethodDef {
	var list []object.MethodDef
	for op, name := range []string{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"} {
		list = append(list, object.MethodDef{Name: name, Sig: "value, /", Fn: func(th thread, self value, a []value) (value, error) {
			return f(th, object.CmpOp(op), self, a[0])
		}})
	}
	return list
}

// exact makes an object of one of the classes themselves.
func (c *calendar) exact(class *object.Class, day, us int) *moment {
	return &moment{Instance: object.MakeInstance(class), kind: c.kindOf(class), day: day, us: us}
}

func (c *calendar) kindOf(class *object.Class) kind {
	switch {
	case class == c.datetime:
		return isDatetime
	case class == c.date:
		return isDate
	case class == c.time:
		return isTime
	case class.IsSubclass(c.datetime):
		return isDatetime
	case class.IsSubclass(c.date):
		return isDate
	}
	return isTime
}

// make makes an object of a class: itself, or by a call of a script's subclass.
func (c *calendar) make(th thread, class *object.Class, day, us int, zone value, fold uint8) (value, error) {
	if class == c.datetime || class == c.date || class == c.time {
		return &moment{object.MakeInstance(class), c.kindOf(class), fold, day, us, zone}, nil
	}
	v, err := object.Call(th, class, momentArgs(c.kindOf(class), day, us, zone)...)
	if m, ok := v.(*moment); ok && err == nil {
		m.fold = fold
	}
	return v, err
}

// momentArgs are the arguments that a script's subclass is called with.
func momentArgs(kind kind, day, us int, zone value) []value {
	var args []value
	if kind != isTime {
		y, m, d := civil(day)
		args = append(args, starlark.MakeInt(y), starlark.MakeInt(m), starlark.MakeInt(d))
	}
	if kind != isDate {
		args = append(args, starlark.MakeInt(us/hour), starlark.MakeInt(us/minute%60), starlark.MakeInt(us/second%60),
			starlark.MakeInt(us%second), orNone(zone))
	}
	return args
}

// checkDate returns the ordinal of a day, or the error if there is no such day.
func checkDate(y, m, d int) (int, error) {
	switch {
	case y < minYear || y > maxYear:
		return 0, object.Raise(object.ValueError, "year %d is out of range", y)
	case m < 1 || m > 12:
		return 0, object.Raise(object.ValueError, "month must be in 1..12")
	case d < 1 || d > monthLength(y, m):
		return 0, object.Raise(object.ValueError, "day is out of range for month")
	}
	return ordinalOf(y, m, d), nil
}

// checkTime returns the microseconds since midnight, or the error.
func checkTime(h, m, s, us int) (int, error) {
	switch {
	case h < 0 || h > 23:
		return 0, object.Raise(object.ValueError, "hour must be in 0..23")
	case m < 0 || m > 59:
		return 0, object.Raise(object.ValueError, "minute must be in 0..59")
	case s < 0 || s > 59:
		return 0, object.Raise(object.ValueError, "second must be in 0..59")
	case us < 0 || us >= second:
		return 0, object.Raise(object.ValueError, "microsecond must be in 0..999999")
	}
	return h*hour + m*minute + s*second + us, nil
}

func checkFold(n int) (uint8, error) {
	if n != 0 && n != 1 {
		return 0, object.Raise(object.ValueError, "fold must be either 0 or 1")
	}
	return uint8(n), nil
}

// checkDay reports a day beyond the calendar.
func checkDay(day int) error {
	if day >= 1 && day <= maxOrdinal {
		return nil
	}
	y, _, _ := civil(day)
	return object.Raise(object.ValueError, "year %d is out of range", y)
}

// arg is what methods of the time zone get: the datetime itself, None for a time.
func (m *moment) arg() value {
	if m.kind == isDatetime {
		return m
	}
	return starlark.None
}

func (m *moment) offset(th thread) (*timedelta, error) { return ask(th, m.zone, utcOffset, m.arg()) }

// total is the number of microseconds since the day before the calendar begins.
func (m *moment) total() int { return m.day*dayMicros + m.us }

// hash is that of the moment in UTC, if it has a time zone, so that equal ones agree.
func (m *moment) hash(th thread) (int64, error) {
	if m.kind == isDate {
		return int64(m.day), nil
	}
	first := m
	if m.fold != 0 && m.zone != nil {
		twin := *m
		twin.fold, first = 0, &twin
	}
	offset, err := first.offset(th)
	if offset == nil || err != nil {
		return int64(m.total()), err
	}
	return int64(m.total() - offset.days*dayMicros - offset.us), nil
}

// offsets returns how far the clocks of both are ahead of UTC, nil for one that does not tell.
func (m *moment) offsets(th thread, o *moment) (mine, theirs *timedelta, err error) {
	if mine, err = m.offset(th); err != nil {
		return nil, nil, err
	}
	theirs, err = o.offset(th)
	return mine, theirs, err
}

// compareMoments is a comparison method of date, time or datetime.
func compareMoments(th thread, op object.CmpOp, m, o *moment) (value, error) {
	if m.kind != o.kind {
		return object.NotImplemented, nil
	}
	diff := m.total() - o.total()
	if m.kind == isDate || m.zone == o.zone {
		return starlark.Bool(holds(tokens[op], diff)), nil
	}
	mine, theirs, err := m.offsets(th, o)
	if err != nil {
		return nil, err
	}
	if (mine == nil) != (theirs == nil) {
		if op <= object.OpNe {
			return starlark.Bool(op == object.OpNe), nil
		}
		return nil, object.Raise(object.TypeError, "can't compare offset-naive and offset-aware %ss", m.className())
	}
	if mine != nil {
		diff -= (mine.days-theirs.days)*dayMicros + mine.us - theirs.us
	}
	if diff == 0 && op <= object.OpNe && m.kind == isDatetime {
		// Moments that a clock set back or forward makes doubtful equal none of another
		// zone (PEP 495).
		for _, side := range []struct {
			m      *moment
			offset *timedelta
		}{{m, mine}, {o, theirs}} {
			doubtful, err := side.m.doubtful(th, side.offset)
			if err != nil {
				return nil, err
			}
			if doubtful {
				diff = 1
			}
		}
	}
	return starlark.Bool(holds(tokens[op], diff)), nil
}

// doubtful reports whether the offset depends on the fold.
func (m *moment) doubtful(th thread, offset *timedelta) (bool, error) {
	if _, fixed := m.zone.(*timezone); fixed || m.zone == nil {
		return false, nil
	}
	twin := *m
	twin.fold ^= 1
	other, err := twin.offset(th)
	if err != nil || other == nil || offset == nil {
		return other != offset, err
	}
	return other.compare(offset) != 0, nil
}

func (m *moment) className() string {
	return [...]string{isDate: "date", isTime: "time", isDatetime: "datetime"}[m.kind]
}

// shift returns the moment, a date or a datetime, moved by a span; sign is 1 or -1.
func (c *calendar) shift(th thread, m *moment, d *timedelta, sign int) (value, error) {
	day, us := m.day+sign*d.days, 0
	if m.kind == isDatetime {
		us = m.us + sign*d.us
		carry := floorDiv(us, dayMicros)
		day, us = day+carry, us-carry*dayMicros
	}
	if day < 1 || day > maxOrdinal {
		return nil, object.Raise(object.OverflowError, "date value out of range")
	}
	return c.make(th, m.Class(), day, us, m.zone, 0)
}

// subtract is m - o for moments of the same kind.
func (c *calendar) subtract(th thread, m, o *moment) (value, error) {
	days, us := m.day-o.day, m.us-o.us
	if m.zone != o.zone {
		mine, theirs, err := m.offsets(th, o)
		if err != nil {
			return nil, err
		}
		if (mine == nil) != (theirs == nil) {
			return nil, object.Raise(object.TypeError, "can't subtract offset-naive and offset-aware datetimes")
		}
		if mine != nil {
			us -= (mine.days-theirs.days)*dayMicros + mine.us - theirs.us
		}
	}
	return c.newDelta(days, us)
}

// arithmetic are the operators of date and datetime.
func (c *calendar) arithmetic() []object.MethodDef {
	add := func(th thread, self value, a []value) (value, error) {
		if d, ok := a[0].(*timedelta); ok {
			return c.shift(th, self.(*moment), d, 1)
		}
		return object.NotImplemented, nil
	}
	difference := func(th thread, x, y value) (value, error) {
		m, ok1 := x.(*moment)
		o, ok2 := y.(*moment)
		if ok1 && ok2 && m.kind == o.kind {
			return c.subtract(th, m, o)
		}
		return object.NotImplemented, nil
	}
	list := []object.MethodDef{
		{Name: "__add__", Sig: "value, /", Fn: add},
		{Name: "__radd__", Sig: "value, /", Fn: add},
		{Name: "__sub__", Sig: "value, /", Fn: func(th thread, self value, a []value) (value, error) {
			if d, ok := a[0].(*timedelta); ok {
				return c.shift(th, self.(*moment), d, -1)
			}
			return difference(th, self, a[0])
		}},
		{Name: "__rsub__", Sig: "value, /", Fn: func(th thread, self value, a []value) (value, error) { return difference(th, a[0], self) }},
	}
	return append(list, momentMethods()...)
}

// momentMethods are what date, time and datetime have in common.
func momentMethods() []object.MethodDef {
	list := []object.MethodDef{
		{Name: "__hash__", Fn: func(th thread, self value, a []value) (value, error) {
			h, err := self.(*moment).hash(th)
			return starlark.MakeInt64(h), err
		}},
		{Name: "__format__", Sig: "format_spec, /", Doc: "Formats self with strftime.", Fn: func(th thread, self value, a []value) (value, error) {
			spec, ok := object.Unbox(a[0]).(starlark.String)
			if !ok {
				return nil, object.Raise(object.TypeError, "__format__() argument 1 must be str, not %s", object.TypeName(a[0]))
			}
			if spec == "" {
				s, err := object.Str(th, self)
				return starlark.String(s), err
			}
			return object.CallMethod(th, self, "strftime", a[0])
		}},
	}
	return append(list, comparisons(func(th thread, op object.CmpOp, self, other value) (value, error) {
		if o, ok := other.(*moment); ok {
			return compareMoments(th, op, self.(*moment), o)
		}
		return object.NotImplemented, nil
	})...)
}

// getter makes a computed attribute.
func getter(name string, get func(m *moment) value) object.GetSetDef {
	return object.GetSetDef{Name: name, Get: func(th thread, self value) (value, error) { return get(self.(*moment)), nil }}
}

// clockAttrs are the attributes of time and datetime.
func clockAttrs() []object.GetSetDef {
	return []object.GetSetDef{
		getter("hour", func(m *moment) value { return starlark.MakeInt(m.us / hour) }),
		getter("minute", func(m *moment) value { return starlark.MakeInt(m.us / minute % 60) }),
		getter("second", func(m *moment) value { return starlark.MakeInt(m.us / second % 60) }),
		getter("microsecond", func(m *moment) value { return starlark.MakeInt(m.us % second) }),
		getter("tzinfo", func(m *moment) value { return orNone(m.zone) }),
		getter("fold", func(m *moment) value { return starlark.MakeInt(int(m.fold)) }),
	}
}

// zoneMethods are the methods of time and datetime that ask the time zone.
func zoneMethods() []object.MethodDef {
	return []object.MethodDef{
		{Name: "utcoffset", Doc: "Return self.tzinfo.utcoffset(self).", Fn: func(th thread, self value, a []value) (value, error) {
			return deltaOrNone(self.(*moment).offset(th))
		}},
		{Name: "dst", Doc: "Return self.tzinfo.dst(self).", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			return deltaOrNone(ask(th, m.zone, dst, m.arg()))
		}},
		{Name: "tzname", Doc: "Return self.tzinfo.tzname(self).", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			return zoneName(th, m.zone, m.arg())
		}},
	}
}
