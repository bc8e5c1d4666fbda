package timemod

import (
	"strconv"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// dateClass makes the class date; its methods serve datetime too, where that does not
// have its own.
func (c *calendar) dateClass() *object.Class {
	return object.NewStaticClass(&object.Def{Name: "date", Module: "datetime", NoDict: true, Doc: "date(year, month, day): a day of the calendar.",
		New: c.newDate,
		Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
			if len(a) != 3 {
				return object.Reg{}, false
			}
			day, ok := quickDay(a)
			if !ok {
				return object.Reg{}, false
			}
			return object.Reg{Obj: &moment{Instance: object.MakeInstance(c.date), kind: isDate, day: day}}, true
		},
		More: c.dateMethods,
		GetSets: []object.GetSetDef{
			getter("year", func(m *moment) value { y, _, _ := civil(m.day); return starlark.MakeInt(y) }),
			getter("month", func(m *moment) value { _, n, _ := civil(m.day); return starlark.MakeInt(n) }),
			getter("day", func(m *moment) value { _, _, d := civil(m.day); return starlark.MakeInt(d) }),
		},
	})
}

// quickDay returns the ordinal that year, month and day are, if they are ints in range.
func quickDay(a []object.Reg) (day int, ok bool) {
	y, ok1 := a[0].Int()
	m, ok2 := a[1].Int()
	d, ok3 := a[2].Int()
	if !ok1 || !ok2 || !ok3 || y < minYear || y > maxYear || m < 1 || m > 12 || d < 1 || int(d) > monthLength(int(y), int(m)) {
		return 0, false
	}
	return ordinalOf(int(y), int(m), int(d)), true
}

var dateNames = []string{"year", "month", "day"}

// newDate is date.__new__.
func (c *calendar) newDate(th thread, class *object.Class, pos []value, kw []object.Kw) (value, error) {
	if len(pos) == 1 && len(kw) == 0 {
		if day, ok := dateState(pos[0]); ok {
			return &moment{Instance: object.MakeInstance(class), kind: isDate, day: day}, nil
		}
	}
	var a [3]value
	if err := bind(th, a[:], dateNames, 3, 3, pos, kw); err != nil {
		return nil, err
	}
	day, err := dayOf(th, a[:])
	if err != nil {
		return nil, err
	}
	return &moment{Instance: object.MakeInstance(class), kind: isDate, day: day}, nil
}

// dayOf returns the ordinal that three arguments are.
func dayOf(th thread, a []value) (int, error) {
	var n [3]int
	for i := range n {
		var err error
		if n[i], err = cInt(th, a[i]); err != nil {
			return 0, err
		}
	}
	return checkDate(n[0], n[1], n[2])
}

// dateState reads what __reduce__ of a date gave: the year in two bytes, month and day.
func dateState(v value) (day int, ok bool) {
	b, ok := v.(starlark.Bytes)
	if !ok || len(b) != 4 {
		return 0, false
	}
	day, err := checkDate(int(b[0])<<8|int(b[1]), int(b[2]), int(b[3]))
	return day, err == nil
}

func (m *moment) appendDateState(b []byte) []byte {
	y, n, d := civil(m.day)
	return append(b, byte(y>>8), byte(y), byte(n), byte(d))
}

// onDay makes an object of a class for a day, if it is one of the calendar.
func (c *calendar) onDay(th thread, class value, day int) (value, error) {
	if err := checkDay(day); err != nil {
		return nil, err
	}
	return c.make(th, class.(*object.Class), day, 0, nil, 0)
}

func (c *calendar) dateMethods() []object.MethodDef {
	list := []object.MethodDef{
		{Name: "today", Kind: object.ClassMethodKind, Doc: "Current date or datetime:  same as self.__class__.fromtimestamp(time.time()).",
			Fn: func(th thread, self value, a []value) (value, error) {
				now := c.now(th)
				class := self.(*object.Class)
				if class == c.date || class == c.datetime {
					return c.local(th, class, now.Unix(), now.Nanosecond()/1000)
				}
				return object.CallMethod(th, self, "fromtimestamp", starlark.Float(float64(now.UnixNano())/1e9))
			}},
		{Name: "fromtimestamp", Sig: "timestamp, /", Kind: object.ClassMethodKind, Doc: "Create a date from a POSIX timestamp.",
			Fn: func(th thread, self value, a []value) (value, error) {
				secs, us, err := timestamp(th, a[0])
				if err != nil {
					return nil, err
				}
				return c.local(th, self.(*object.Class), secs, us)
			}},
		{Name: "fromordinal", Sig: "ordinal, /", Kind: object.ClassMethodKind, Doc: "int -> date corresponding to a proleptic Gregorian ordinal.",
			Fn: func(th thread, self value, a []value) (value, error) {
				n, err := cInt(th, a[0])
				if err != nil {
					return nil, err
				}
				if n < 1 {
					return nil, object.Raise(object.ValueError, "ordinal must be >= 1")
				}
				return c.onDay(th, self, n)
			}},
		{Name: "fromisoformat", Sig: "string, /", Kind: object.ClassMethodKind, Doc: "str -> Construct a date from a string in ISO 8601 format.",
			Fn: func(th thread, self value, a []value) (value, error) {
				s, err := isoArg(a[0])
				if err != nil {
					return nil, err
				}
				r := isoReader{s: s}
				day, err := r.date()
				if r.fail || r.s != "" {
					return nil, invalidISO(th, s)
				}
				if err != nil {
					return nil, err
				}
				return c.onDay(th, self, day)
			}},
		{Name: "fromisocalendar", Sig: "year, week, day", Kind: object.ClassMethodKind, Doc: "Construct a date from the ISO year, week number and weekday.",
			Fn: func(th thread, self value, a []value) (value, error) {
				var n [3]int
				for i := range n {
					var err error
					if n[i], err = cInt(th, a[i]); object.Matches(err, object.OverflowError) {
						return nil, object.Raise(object.ValueError, "ISO calendar component out of range")
					} else if err != nil {
						return nil, err
					}
				}
				day, wrong := fromISOCalendar(n[0], n[1], n[2])
				switch wrong {
				case wrongYear:
					return nil, object.Raise(object.ValueError, "Year is out of range: %d", n[0])
				case wrongWeek:
					return nil, object.Raise(object.ValueError, "Invalid week: %d", n[1])
				case wrongDay:
					return nil, object.Raise(object.ValueError, "Invalid day: %d (range is [1, 7])", n[2])
				}
				return c.onDay(th, self, day)
			}},
		{Name: "toordinal", Doc: "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.", Fn: number(func(m *moment) int { return m.day })},
		{Name: "weekday", Doc: "Return the day of the week represented by the date: Monday == 0 ... Sunday == 6", Fn: number(func(m *moment) int { return weekday(m.day) })},
		{Name: "isoweekday", Doc: "Return the day of the week represented by the date: Monday == 1 ... Sunday == 7", Fn: number(func(m *moment) int { return weekday(m.day) + 1 })},
		{Name: "isocalendar", Doc: "Return a named tuple containing ISO year, week number, and weekday.", Fn: func(th thread, self value, a []value) (value, error) {
			y, w, d := isoCalendar(self.(*moment).day)
			return object.NewBasic(c.iso, object.TupleClass, starlark.Tuple{starlark.MakeInt(y), starlark.MakeInt(w), starlark.MakeInt(d)}), nil
		}},
		{Name: "isoformat", Doc: "Return string in ISO 8601 format, YYYY-MM-DD.", Fn: func(th thread, self value, a []value) (value, error) {
			var buf [10]byte
			return object.TextOf(appendDate(buf[:0], self.(*moment).day)), nil
		}},
		{Name: "ctime", Doc: "Return ctime() style string.", Fn: func(th thread, self value, a []value) (value, error) {
			f := self.(*moment).fields()
			b := f.appendAsctime(make([]byte, 0, 24))
			return object.TextOf(appendPadded(b[:20], f.Year, 4)), nil
		}},
		{Name: "timetuple", Doc: "Return time tuple, compatible with time.localtime().", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			summer, err := ask(th, m.zone, dst, m.arg())
			if err != nil {
				return nil, err
			}
			isDST := -1
			if summer != nil {
				isDST = 0
				if summer.Truth() {
					isDST = 1
				}
			}
			f := m.fields()
			return f.structTime(isDST), nil
		}},
		strftimeMethod,
		{Name: "__str__", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			if m.Class().Static() {
				return m.iso(th, " ", "auto")
			}
			if m.kind == isDatetime {
				return object.CallMethod(th, self, "isoformat", starlark.String(" "))
			}
			return object.CallMethod(th, self, "isoformat")
		}},
		{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			b := append(append(make([]byte, 0, 64), m.Class().TypeName()...), '(')
			y, n, d := civil(m.day)
			return object.TextOf(append(appendArgs(b, y, n, d), ')')), nil
		}},
		{Name: "__reduce__", Doc: "__reduce__() -> (cls, state)", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			return starlark.Tuple{m.Class(), starlark.Tuple{starlark.Bytes(m.appendDateState(nil))}}, nil
		}},
	}
	replace := func(th thread, self value, a []value) (value, error) {
		m := self.(*moment)
		day, err := c.replaceDay(th, m, a)
		if err != nil {
			return nil, err
		}
		return c.make(th, m.Class(), day, 0, nil, 0)
	}
	const sig = "year=<unset>, month=<unset>, day=<unset>"
	list = append(list,
		object.MethodDef{Name: "replace", Sig: sig, Doc: "Return date with new specified fields.", Fn: replace},
		object.MethodDef{Name: "__replace__", Sig: sig, Doc: "The same as replace().", Fn: replace})
	return append(list, c.arithmetic()...)
}

// replaceDay returns the ordinal with the year, month and day that are given.
func (c *calendar) replaceDay(th thread, m *moment, a []value) (int, error) {
	if a[0] == nil && a[1] == nil && a[2] == nil {
		return m.day, nil
	}
	var n [3]int
	n[0], n[1], n[2] = civil(m.day)
	for i := range n {
		if a[i] == nil {
			continue
		}
		var err error
		if n[i], err = cInt(th, a[i]); err != nil {
			return 0, err
		}
	}
	return checkDate(n[0], n[1], n[2])
}

// number makes the body of a method that returns an int.
func number(f func(m *moment) int) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) { return starlark.MakeInt(f(self.(*moment))), nil }
}

// wall returns what local clocks show at a second since 1970: seconds since then.
func wall(secs int64) int64 {
	if time.Local == time.UTC {
		return secs
	}
	_, offset := time.Unix(secs, 0).Zone()
	return secs + int64(offset)
}

// local makes an object of class for a second since 1970 in local time.
func (c *calendar) local(th thread, class *object.Class, secs int64, us int) (value, error) {
	if err := checkSeconds(secs); err != nil {
		return nil, err
	}
	shown := wall(secs)
	day, inDay, err := splitSeconds(shown)
	if err != nil {
		return nil, err
	}
	if c.kindOf(class) == isDate {
		return c.make(th, class, day, 0, nil, 0)
	}
	var fold uint8
	if time.Local != time.UTC {
		// A clock set back within the last day shows this time twice.
		const day = 24 * 3600
		if back := shown - wall(secs-day) - day; back < 0 && wall(secs+back) == shown {
			fold = 1
		}
	}
	return c.make(th, class, day, inDay*second+us, nil, fold)
}

// splitSeconds divides seconds since 1970 into the day and the seconds within it.
func splitSeconds(secs int64) (day, inDay int, err error) {
	days := floorDiv(int(secs), 24*3600)
	return days + epoch, int(secs) - days*24*3600, checkDay(days + epoch)
}

// checkSeconds reports a second whose year is no C int.
func checkSeconds(secs int64) error {
	const last = 67768036191676799
	if secs > last || secs < -last {
		return osError(75, "Value too large for defined data type")
	}
	return nil
}

// isoClass makes the class of what isocalendar() returns.
func (c *calendar) isoClass() *object.Class {
	item := func(name string, i int) object.GetSetDef {
		return object.GetSetDef{Name: name, Get: func(th thread, self value) (value, error) {
			return object.Unbox(self).(starlark.Tuple)[i], nil
		}}
	}
	return object.NewStaticClass(&object.Def{Name: "IsoCalendarDate", Module: "datetime", NoDict: true, Final: true,
		Doc:     "The result of date.isocalendar() or datetime.isocalendar()",
		GetSets: []object.GetSetDef{item("year", 0), item("week", 1), item("weekday", 2)},
		Methods: []object.MethodDef{
			{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
				b := []byte("datetime.IsoCalendarDate(")
				for i, name := range []string{"year=", ", week=", ", weekday="} {
					n, _ := object.Unbox(self).(starlark.Tuple)[i].(starlark.Int).Int64()
					b = strconv.AppendInt(append(b, name...), n, 10)
				}
				return object.TextOf(append(b, ')')), nil
			}},
			{Name: "__reduce__", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.Tuple{object.TupleClass, starlark.Tuple{object.Unbox(self)}}, nil
			}},
		},
	}, object.TupleClass)
}
