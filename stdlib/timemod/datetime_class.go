package timemod

import (
	"math"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// datetimeClass makes the class datetime, which has the methods of date too.
func (c *calendar) datetimeClass() *object.Class {
	return object.NewStaticClass(&object.Def{Name: "datetime", Module: "datetime", NoDict: true,
		Doc: "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]]): a day and a time of the day.",
		New: c.newDatetime,
		Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
			if len(a) < 3 || len(a) > 7 {
				return object.Reg{}, false
			}
			day, ok := quickDay(a)
			if !ok {
				return object.Reg{}, false
			}
			var n [4]int
			for i, r := range a[3:] {
				v, ok := r.Int()
				if !ok || v < 0 || v > second {
					return object.Reg{}, false
				}
				n[i] = int(v)
			}
			us, err := checkTime(n[0], n[1], n[2], n[3])
			if err != nil {
				return object.Reg{}, false
			}
			return object.Reg{Obj: &moment{Instance: object.MakeInstance(c.datetime), kind: isDatetime, day: day, us: us}}, true
		},
		More: c.datetimeMethods, GetSets: clockAttrs()}, c.date)
}

var datetimeNames = []string{"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"}

// newDatetime is datetime.__new__.
func (c *calendar) newDatetime(th thread, class *object.Class, pos []value, kw []object.Kw) (value, error) {
	if n := len(pos); (n == 1 || n == 2) && len(kw) == 0 {
		if b, ok := pos[0].(starlark.Bytes); ok && len(b) == 10 {
			first := []byte(b[:4])
			fold := first[2] >> 7
			first[2] &= 0x7F
			day, ok1 := dateState(starlark.Bytes(first))
			us, _, ok2 := timeState(b[4:])
			if ok1 && ok2 {
				zone, err := c.stateZone(pos[1:])
				return &moment{object.MakeInstance(class), isDatetime, fold, day, us, zone}, err
			}
		}
	}
	var a [9]value
	if err := bind(th, a[:], datetimeNames, 3, 8, pos, kw); err != nil {
		return nil, err
	}
	day, err := dayOf(th, a[:3])
	if err != nil {
		return nil, err
	}
	us, zone, fold, err := c.clockOf(th, a[3:])
	if err != nil {
		return nil, err
	}
	return &moment{object.MakeInstance(class), isDatetime, fold, day, us, zone}, nil
}

// timestamp converts seconds since 1970, half to even, into whole ones and microseconds.
func timestamp(th thread, v value) (secs int64, us int, err error) {
	if f, ok := object.Unbox(v).(starlark.Float); ok {
		if math.IsNaN(float64(f)) {
			return 0, 0, object.Raise(object.ValueError, "Invalid value NaN (not a number)")
		}
		whole, part := math.Modf(float64(f))
		part = math.RoundToEven(part * second)
		if part >= second {
			whole, part = whole+1, part-second
		} else if part < 0 {
			whole, part = whole-1, part+second
		}
		if whole < -1<<63 || whole >= 1<<63 {
			return 0, 0, object.Raise(object.OverflowError, "timestamp out of range for platform time_t")
		}
		return int64(whole), int(part), nil
	}
	i, err := object.Index(th, v)
	if err != nil {
		return 0, 0, err
	}
	secs, ok := i.Int64()
	if !ok {
		return 0, 0, object.Raise(object.OverflowError, "timestamp out of range for platform time_t")
	}
	return secs, 0, nil
}

// at makes an object of class for a moment since 1970, in a time zone or in local time.
func (c *calendar) at(th thread, class *object.Class, secs int64, us int, zone value) (value, error) {
	if zone == nil {
		return c.local(th, class, secs, us)
	}
	if err := checkSeconds(secs); err != nil {
		return nil, err
	}
	day, inDay, err := splitSeconds(secs)
	if err != nil {
		return nil, err
	}
	v, err := c.make(th, class, day, inDay*second+us, zone, 0)
	m, ok := v.(*moment)
	if err != nil || !ok {
		return v, err
	}
	return c.fromUTC(th, zone, m)
}

// seconds returns the whole seconds since 1970 that the moment has as if it were UTC.
func (m *moment) seconds() int64 { return int64((m.day-epoch)*24*3600 + m.us/second) }

// localSeconds returns the second since 1970 at which local clocks show the moment. A
// moment that they show twice is the first or, with fold, the second; one that they skip
// is counted with the offset before the gap, with fold the one behind (PEP 495). The error
// is that of a moment so near to an end of the calendar that a day away is beyond it.
func (m *moment) localSeconds() (secs int64, err error) {
	const day = 24 * 3600
	shown := m.seconds()
	local := func(secs int64) int64 {
		at := wall(secs)
		if _, _, e := splitSeconds(at); e != nil && err == nil {
			err = e
		}
		return at
	}
	a := local(shown) - shown
	u1 := shown - a
	t1 := local(u1)
	var b int64
	if t1 == shown {
		// One is found; the other, if there is any, has the offset of a day away.
		u2 := u1 - day
		if m.fold != 0 {
			u2 = u1 + day
		}
		if b = local(u2) - u2; a == b {
			return u1, err
		}
	} else {
		b = t1 - u1
	}
	u2 := shown - b
	switch {
	case local(u2) == shown:
		return u2, err
	case t1 == shown:
		return u1, err
	case m.fold != 0:
		return min(u1, u2), err
	}
	return max(u1, u2), err
}

// localZone returns the time zone that local clocks have at a second since 1970.
func (c *calendar) localZone(secs int64) value {
	name, offset := time.Unix(secs, 0).Local().Zone()
	return c.newTimezone(c.mustDelta(0, offset*second), starlark.String(name))
}

// inZone is astimezone: the same moment in another zone, nil for the local one.
func (c *calendar) inZone(th thread, m *moment, zone value) (value, error) {
	if zone != nil && zone == m.zone {
		return m, nil
	}
	offset, err := m.offset(th)
	if err != nil {
		return nil, err
	}
	var secs int64
	if offset == nil {
		if secs, err = m.localSeconds(); err != nil {
			return nil, err
		}
		offset = c.mustDelta(0, int(m.seconds()-secs)*second)
	} else {
		secs = m.seconds() - int64(offset.days*24*3600+floorDiv(offset.us, second))
	}
	if zone == nil {
		zone = c.localZone(secs)
	}
	v, err := c.shift(th, m, offset, -1)
	utc, ok := v.(*moment)
	if err != nil || !ok {
		return v, err
	}
	twin := *utc
	twin.zone = zone
	return c.fromUTC(th, zone, &twin)
}

func (c *calendar) timestampOf(th thread, m *moment) (value, error) {
	if m.zone == nil {
		secs, err := m.localSeconds()
		return starlark.Float(float64(secs) + float64(m.us%second)/second), err
	}
	d, err := c.subtract(th, m, &moment{Instance: object.MakeInstance(c.datetime), kind: isDatetime, day: epoch, zone: c.utc})
	if err != nil {
		return nil, err
	}
	return d.(*timedelta).totalSeconds(th)
}

// combine is datetime.combine.
func (c *calendar) combine(th thread, class *object.Class, a []value) (value, error) {
	day, ok := a[0].(*moment)
	if !ok || day.kind == isTime {
		return nil, object.Raise(object.TypeError, "combine() argument 1 must be datetime.date, not %s", object.TypeName(a[0]))
	}
	clock, ok := a[1].(*moment)
	if !ok || clock.kind != isTime {
		return nil, object.Raise(object.TypeError, "combine() argument 2 must be datetime.time, not %s", object.TypeName(a[1]))
	}
	zone := clock.zone
	if a[2] != nil {
		var err error
		if zone, err = c.zone(a[2]); err != nil {
			return nil, err
		}
	}
	return c.make(th, class, day.day, clock.us, zone, clock.fold)
}

// parse is datetime.strptime.
func (c *calendar) parse(th thread, class *object.Class, a []value) (value, error) {
	for i, v := range a {
		if _, err := strArg(v, "strptime", i+1, ""); err != nil {
			return nil, err
		}
	}
	p, err := parseTime(th, a[0], a[1])
	if err != nil {
		return nil, err
	}
	var zone value
	if p.hasOffset {
		var name value
		if p.zone != "" {
			name = starlark.String(p.zone)
		}
		if zone, err = c.fixed(c.mustDelta(0, p.offset), name); err != nil {
			return nil, err
		}
	}
	day, err := checkDate(p.year, p.month, p.day)
	if err != nil {
		return nil, err
	}
	us, err := checkTime(p.hour, p.minute, p.second, p.micro)
	if err != nil {
		return nil, err
	}
	if class == c.datetime || zone != nil {
		return c.make(th, class, day, us, zone, 0)
	}
	// A subclass is called without a time zone if none was read.
	args := momentArgs(isDatetime, day, us, zone)
	return object.Call(th, class, args[:len(args)-1]...)
}

func (c *calendar) datetimeMethods() []object.MethodDef {
	part := func(class *object.Class, withZone bool) object.NativeFunc {
		return func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			p := &moment{Instance: object.MakeInstance(class), kind: c.kindOf(class)}
			if p.kind == isDate {
				p.day = m.day
			} else {
				p.us, p.fold = m.us, m.fold
			}
			if withZone {
				p.zone = m.zone
			}
			return p, nil
		}
	}
	replace := func(th thread, self value, a []value) (value, error) {
		m := self.(*moment)
		day, err := c.replaceDay(th, m, a)
		if err != nil {
			return nil, err
		}
		us, zone, fold, err := c.replaceClock(th, m, a[3:])
		if err != nil {
			return nil, err
		}
		return c.make(th, m.Class(), day, us, zone, fold)
	}
	const sig = "year=<unset>, month=<unset>, day=<unset>, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>"
	list := []object.MethodDef{
		{Name: "now", Sig: "tz=None", Kind: object.ClassMethodKind, Doc: "Returns new datetime object representing current time local to tz.",
			Fn: func(th thread, self value, a []value) (value, error) {
				zone, err := c.zone(a[0])
				if err != nil {
					return nil, err
				}
				now := c.now(th)
				return c.at(th, self.(*object.Class), now.Unix(), now.Nanosecond()/1000, zone)
			}},
		{Name: "utcnow", Kind: object.ClassMethodKind, Doc: "Return a new datetime representing UTC day and time.",
			Fn: func(th thread, self value, a []value) (value, error) {
				if err := deprecated(th, "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "+
					"Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC)."); err != nil {
					return nil, err
				}
				now := c.now(th)
				return c.inUTC(th, self.(*object.Class), now.Unix(), now.Nanosecond()/1000)
			}},
		{Name: "fromtimestamp", Sig: "timestamp, tz=None", Kind: object.ClassMethodKind, Doc: "Create a datetime from a POSIX timestamp, in a time zone or in local time.",
			Fn: func(th thread, self value, a []value) (value, error) {
				zone, err := c.zone(a[1])
				if err != nil {
					return nil, err
				}
				secs, us, err := timestamp(th, a[0])
				if err != nil {
					return nil, err
				}
				return c.at(th, self.(*object.Class), secs, us, zone)
			}},
		{Name: "utcfromtimestamp", Sig: "timestamp, /", Kind: object.ClassMethodKind, Doc: "Construct a naive UTC datetime from a POSIX timestamp.",
			Fn: func(th thread, self value, a []value) (value, error) {
				if err := deprecated(th, "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. "+
					"Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC)."); err != nil {
					return nil, err
				}
				secs, us, err := timestamp(th, a[0])
				if err != nil {
					return nil, err
				}
				return c.inUTC(th, self.(*object.Class), secs, us)
			}},
		{Name: "combine", Sig: "date, time, tzinfo=<unset>", Kind: object.ClassMethodKind, Doc: "date, time -> datetime with same date and time fields",
			Fn: func(th thread, self value, a []value) (value, error) { return c.combine(th, self.(*object.Class), a) }},
		{Name: "strptime", Sig: "date_string, format, /", Kind: object.ClassMethodKind, Doc: "string, format -> new datetime parsed from a string (like time.strptime()).",
			Fn: func(th thread, self value, a []value) (value, error) { return c.parse(th, self.(*object.Class), a) }},
		{Name: "fromisoformat", Sig: "string, /", Kind: object.ClassMethodKind, Doc: "string -> datetime from a string in most ISO 8601 formats",
			Fn: func(th thread, self value, a []value) (value, error) {
				s, err := isoArg(a[0])
				if err != nil {
					return nil, err
				}
				day, us, zone, err := c.isoMoment(th, s)
				if err != nil {
					return nil, err
				}
				return c.make(th, self.(*object.Class), day, us, zone, 0)
			}},
		{Name: "date", Doc: "Return date object with same year, month and day.", Fn: part(c.date, false)},
		{Name: "time", Doc: "Return time object with same time but with tzinfo=None.", Fn: part(c.time, false)},
		{Name: "timetz", Doc: "Return time object with same time and tzinfo.", Fn: part(c.time, true)},
		{Name: "ctime", Doc: "Return ctime() style string.", Fn: func(th thread, self value, a []value) (value, error) {
			f := self.(*moment).fields()
			b := f.appendAsctime(make([]byte, 0, 24))
			return object.TextOf(appendPadded(b[:20], f.Year, 4)), nil
		}},
		{Name: "timestamp", Doc: "Return POSIX timestamp as float.", Fn: func(th thread, self value, a []value) (value, error) {
			return c.timestampOf(th, self.(*moment))
		}},
		{Name: "astimezone", Sig: "tz=None", Doc: "tz -> convert to local time in new timezone tz", Fn: func(th thread, self value, a []value) (value, error) {
			zone, err := c.zone(a[0])
			if err != nil {
				return nil, err
			}
			return c.inZone(th, self.(*moment), zone)
		}},
		{Name: "utctimetuple", Doc: "Return UTC time tuple, compatible with time.localtime().", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			offset, err := m.offset(th)
			if err != nil {
				return nil, err
			}
			if offset != nil {
				total := m.total() - offset.days*dayMicros - offset.us
				day := floorDiv(total, dayMicros)
				if day < 1 || day > maxOrdinal {
					return nil, object.Raise(object.OverflowError, "date value out of range")
				}
				m = c.exact(c.datetime, day, total-day*dayMicros)
			}
			f := m.fields()
			return f.structTime(0), nil
		}},
		{Name: "isoformat", Sig: "sep=<unset>, timespec=<unset>", Doc: "[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].",
			Fn: func(th thread, self value, a []value) (value, error) {
				sep := "T"
				if a[0] != nil {
					s, ok := object.Unbox(a[0]).(starlark.String)
					if !ok || object.StrLen(string(s)) != 1 {
						return nil, object.Raise(object.TypeError, "isoformat() argument 1 must be a unicode character, not %s", object.TypeName(a[0]))
					}
					sep = string(s)
				}
				spec, err := strArg(a[1], "isoformat", 2, "auto")
				if err != nil {
					return nil, err
				}
				return self.(*moment).iso(th, sep, spec)
			}},
		{Name: "replace", Sig: sig, Doc: "Return datetime with new specified fields.", Fn: replace},
		{Name: "__replace__", Sig: sig, Doc: "The same as replace().", Fn: replace},
		{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			b := append(append(make([]byte, 0, 64), m.Class().TypeName()...), '(')
			y, n, d := civil(m.day)
			b = append(appendArgs(b, y, n, d), ", "...)
			b, err := m.appendZoneRepr(th, m.appendClockRepr(b), true)
			if err != nil {
				return nil, err
			}
			return object.TextOf(b), nil
		}},
	}
	list = append(list, reduceMethods(2, func(m *moment) []byte { return m.appendTimeState(m.appendDateState(nil)) })...)
	return append(list, zoneMethods()...)
}

// inUTC makes an object without a time zone that shows UTC.
func (c *calendar) inUTC(th thread, class *object.Class, secs int64, us int) (value, error) {
	if err := checkSeconds(secs); err != nil {
		return nil, err
	}
	day, inDay, err := splitSeconds(secs)
	if err != nil {
		return nil, err
	}
	return c.make(th, class, day, inDay*second+us, nil, 0)
}
