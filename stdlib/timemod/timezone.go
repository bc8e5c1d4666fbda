package timemod

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A tzinfo is an object of class tzinfo, or of a script's subclass of it.
type tzinfo struct{ object.Instance }

func (z *tzinfo) String() string        { return text(z) }
func (z *tzinfo) Truth() starlark.Bool  { return true }
func (z *tzinfo) Hash() (uint32, error) { return object.HashObject(z) }

// CompareSameType compares as containers of go.starlark.net ask for.
func (z *tzinfo) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return object.CompareObjects(z, op, y)
}

// A timezone is a fixed offset from UTC. It does not change.
type timezone struct {
	object.Instance
	offset *timedelta
	name   value // nil: made of the offset
}

func (z *timezone) String() string        { return text(z) }
func (z *timezone) Truth() starlark.Bool  { return true }
func (z *timezone) Hash() (uint32, error) { return z.offset.Hash() }

// CompareSameType compares as containers of go.starlark.net ask for.
func (z *timezone) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	other, ok := y.(*timezone)
	if !ok {
		return object.CompareObjects(z, op, y)
	}
	return holds(op, z.offset.compare(other.offset)), nil
}

// text is repr(v) for hosts.
func text(v value) string {
	th, leave := current(v)
	defer leave()
	s, err := object.Repr(th, v)
	if err != nil {
		return "<" + object.TypeOf(v).FullName() + " object>"
	}
	return s
}

func (c *calendar) newTimezone(offset *timedelta, name value) *timezone {
	return &timezone{object.MakeInstance(c.timezone), offset, name}
}

// isOffset reports whether a span is strictly between -24 and 24 hours.
func isOffset(d *timedelta) bool { return d.days == 0 || d.days == -1 && d.us > 0 }

// fixed returns a time zone with an offset, UTC itself for 0.
func (c *calendar) fixed(offset *timedelta, name value) (value, error) {
	if name == nil && !bool(offset.Truth()) && c.utc != nil {
		return c.utc, nil
	}
	if !isOffset(offset) {
		return nil, object.Raise(object.ValueError,
			"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", offset.appendRepr(nil))
	}
	return c.newTimezone(offset, name), nil
}

// appendName appends tzname() of the zone.
func (z *timezone) appendName(b []byte) []byte {
	if s, ok := z.name.(starlark.String); ok {
		return append(b, s...)
	}
	b = append(b, "UTC"...)
	if z.offset.Truth() {
		b = appendUTCOffset(b, z.offset, ":")
	}
	return b
}

// appendUTCOffset appends +HH:MM, with seconds and microseconds if there are any.
func appendUTCOffset(b []byte, d *timedelta, sep string) []byte {
	us, sign := d.days*dayMicros+d.us, byte('+')
	if us < 0 {
		us, sign = -us, '-'
	}
	b = append(appendPadded(append(b, sign), us/hour, 2), sep...)
	b = appendPadded(b, us/minute%60, 2)
	if us%minute != 0 {
		b = appendPadded(append(b, sep...), us/second%60, 2)
	}
	if us%second != 0 {
		b = appendPadded(append(b, '.'), us%second, 6)
	}
	return b
}

// A zoneMethod is one of the methods of a tzinfo that return spans.
type zoneMethod string

const (
	utcOffset zoneMethod = "utcoffset"
	dst       zoneMethod = "dst"
)

// ask returns what a time zone says of a moment, arg: nil for None. zone is nil if there is
// none. It may run a script.
func ask(th thread, zone value, what zoneMethod, arg value) (*timedelta, error) {
	switch z := zone.(type) {
	case nil:
		return nil, nil
	case *timezone:
		if what == dst {
			return nil, nil
		}
		return z.offset, nil
	}
	v, err := object.CallMethod(th, zone, string(what), arg)
	if err != nil {
		return nil, err
	}
	switch d := v.(type) {
	case starlark.NoneType:
		return nil, nil
	case *timedelta:
		if !isOffset(d) {
			return nil, object.Raise(object.ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
		}
		return d, nil
	}
	return nil, object.Raise(object.TypeError, "tzinfo.%s() must return None or timedelta, not '%s'", what, object.TypeName(v))
}

// zoneName returns tzname() of a time zone: a str or None.
func zoneName(th thread, zone value, arg value) (value, error) {
	switch z := zone.(type) {
	case nil:
		return starlark.None, nil
	case *timezone:
		return object.TextOf(z.appendName(nil)), nil
	}
	v, err := object.CallMethod(th, zone, "tzname", arg)
	if err != nil {
		return nil, err
	}
	if _, ok := object.Unbox(v).(starlark.String); !ok && v != starlark.None {
		return nil, object.Raise(object.TypeError, "tzinfo.tzname() must return None or a string, not '%s'", object.TypeName(v))
	}
	return v, nil
}

// zone returns the time zone that an argument is: nil for None.
func (c *calendar) zone(v value) (value, error) {
	if v == nil || v == starlark.None {
		return nil, nil
	}
	if k := object.TypeOf(v); k == c.timezone || k.IsSubclass(c.tzinfo) {
		return v, nil
	}
	return nil, object.Raise(object.TypeError, "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", object.TypeName(v))
}

// orNone returns v, None for nil.
func orNone(v value) value {
	if v == nil {
		return starlark.None
	}
	return v
}

func deltaOrNone(d *timedelta, err error) (value, error) {
	if d == nil {
		return starlark.None, err
	}
	return d, err
}

// fromUTC calls fromutc of a time zone for a moment that has it.
func (c *calendar) fromUTC(th thread, zone value, m *moment) (value, error) {
	if z, ok := zone.(*timezone); ok {
		return c.shift(th, m, z.offset, 1)
	}
	return object.CallMethod(th, zone, "fromutc", m)
}

// argMoment checks the argument of fromutc.
func argMoment(self, v value) (*moment, error) {
	m, ok := v.(*moment)
	if !ok || m.kind != isDatetime {
		return nil, object.Raise(object.TypeError, "fromutc: argument must be a datetime")
	}
	if m.zone != self {
		return nil, object.Raise(object.ValueError, "fromutc: dt.tzinfo is not self")
	}
	return m, nil
}

// fromUTCByRules is tzinfo.fromutc, for time zones whose standard offset does not change.
func (c *calendar) fromUTCByRules(th thread, self value, v value) (value, error) {
	m, err := argMoment(self, v)
	if err != nil {
		return nil, err
	}
	offset, err := ask(th, self, utcOffset, m)
	if err != nil {
		return nil, err
	}
	if offset == nil {
		return nil, object.Raise(object.ValueError, "fromutc: non-None utcoffset() result required")
	}
	summer, err := ask(th, self, dst, m)
	if err != nil {
		return nil, err
	}
	if summer == nil {
		return nil, object.Raise(object.ValueError, "fromutc: non-None dst() result required")
	}
	result, err := c.shift(th, m, c.mustDelta(offset.days-summer.days, offset.us-summer.us), 1)
	if err != nil {
		return nil, err
	}
	standard, ok := result.(*moment)
	if !ok {
		return result, nil
	}
	if summer, err = ask(th, self, dst, standard); err != nil {
		return nil, err
	}
	if summer == nil {
		return nil, object.Raise(object.ValueError, "fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	return c.shift(th, standard, summer, 1)
}

func (c *calendar) tzinfoClass() *object.Class {
	missing := func(name, doc string) object.MethodDef {
		return object.MethodDef{Name: name, Sig: "dt, /", Doc: doc, Fn: func(th thread, self value, a []value) (value, error) {
			return nil, object.Raise(object.NotImplementedError, "a tzinfo subclass must implement %s()", name)
		}}
	}
	return object.NewStaticClass(&object.Def{Name: "tzinfo", Module: "datetime", NoDict: true, Doc: "Base of classes for time zones.",
		New: func(th thread, class *object.Class, pos []value, kw []object.Kw) (value, error) {
			return &tzinfo{object.MakeInstance(class)}, nil
		},
		Methods: []object.MethodDef{
			missing("tzname", "datetime -> string name of time zone."),
			missing("utcoffset", "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"),
			missing("dst", "datetime -> DST offset as timedelta positive east of UTC."),
			{Name: "fromutc", Sig: "dt, /", Doc: "datetime in UTC -> datetime in local time.", Fn: func(th thread, self value, a []value) (value, error) {
				return c.fromUTCByRules(th, self, a[0])
			}},
			{Name: "__reduce__", Doc: "-> (cls, state)", Fn: reduceZone},
		},
	})
}

// reduceZone is tzinfo.__reduce__.
func reduceZone(th thread, self value, a []value) (value, error) {
	args := value(starlark.Tuple{})
	if object.HasMethod(self, "__getinitargs__") {
		v, err := object.CallMethod(th, self, "__getinitargs__")
		if err != nil {
			return nil, err
		}
		args = v
	}
	state, err := object.CallMethod(th, self, "__getstate__")
	if err != nil {
		return nil, err
	}
	return starlark.Tuple{object.TypeOf(self), args, state}, nil
}

func (c *calendar) timezoneClass() *object.Class {
	// checked makes a method that takes a datetime or None.
	checked := func(name, doc string, f func(z *timezone) (value, error)) object.MethodDef {
		return object.MethodDef{Name: name, Sig: "dt, /", Doc: doc, Fn: func(th thread, self value, a []value) (value, error) {
			if m, ok := a[0].(*moment); a[0] != starlark.None && (!ok || m.kind != isDatetime) {
				return nil, object.Raise(object.TypeError, "%s(dt) argument must be a datetime instance or None, not %s", name, object.TypeOf(a[0]).Name)
			}
			return f(self.(*timezone))
		}}
	}
	initArgs := func(th thread, self value, a []value) (value, error) {
		z := self.(*timezone)
		if z.name == nil {
			return starlark.Tuple{z.offset}, nil
		}
		return starlark.Tuple{z.offset, z.name}, nil
	}
	build := object.NewNative("", &object.MethodDef{Name: "timezone", Sig: "offset, name=<unset>", Fn: func(th thread, self value, a []value) (value, error) {
		d, ok := a[0].(*timedelta)
		if !ok {
			return nil, object.Raise(object.TypeError, "timezone() argument 1 must be datetime.timedelta, not %s", object.TypeName(a[0]))
		}
		if a[1] != nil {
			if _, ok := object.Unbox(a[1]).(starlark.String); !ok {
				return nil, object.Raise(object.TypeError, "timezone() argument 2 must be str, not %s", object.TypeName(a[1]))
			}
		}
		return c.fixed(d, a[1])
	}})
	def := &object.Def{Name: "timezone", Module: "datetime", NoDict: true, Final: true, Doc: "Fixed offset from UTC.",
		New: func(th thread, class *object.Class, pos []value, kw []object.Kw) (value, error) {
			return build.Invoke(th, nil, pos, kw)
		},
		Methods: []object.MethodDef{
			checked("tzname", "If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'.",
				func(z *timezone) (value, error) { return object.TextOf(z.appendName(nil)), nil }),
			checked("utcoffset", "Return fixed offset.", func(z *timezone) (value, error) { return z.offset, nil }),
			checked("dst", "Return None.", func(z *timezone) (value, error) { return starlark.None, nil }),
			{Name: "fromutc", Sig: "dt, /", Doc: "datetime in UTC -> datetime in local time.", Fn: func(th thread, self value, a []value) (value, error) {
				m, err := argMoment(self, a[0])
				if err != nil {
					return nil, err
				}
				return c.shift(th, m, self.(*timezone).offset, 1)
			}},
			{Name: "__getinitargs__", Doc: "pickle support", Fn: initArgs},
			{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
				z := self.(*timezone)
				if z == c.utc {
					return starlark.String("datetime.timezone.utc"), nil
				}
				b := z.offset.appendRepr([]byte("datetime.timezone("))
				if z.name != nil {
					name, err := object.Repr(th, z.name)
					if err != nil {
						return nil, err
					}
					b = append(append(b, ", "...), name...)
				}
				return object.TextOf(append(b, ')')), nil
			}},
			{Name: "__str__", Fn: func(th thread, self value, a []value) (value, error) {
				return object.TextOf(self.(*timezone).appendName(nil)), nil
			}},
			{Name: "__hash__", Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.MakeInt64(self.(*timezone).offset.hash()), nil
			}},
		},
	}
	def.Methods = append(def.Methods, comparisons(func(th thread, op object.CmpOp, self, other value) (value, error) {
		z, ok := other.(*timezone)
		if !ok || op > object.OpNe {
			return object.NotImplemented, nil
		}
		return starlark.Bool((self.(*timezone).offset.compare(z.offset) == 0) == (op == object.OpEq)), nil
	})...)
	return object.NewStaticClass(def, c.tzinfo)
}

// percent doubles the percent signs of a name, a str or None, that becomes part of a
// format. It calls replace() of a script's subclass of str.
func percent(th thread, name value) (value, error) {
	if s, ok := name.(starlark.String); ok {
		return starlark.String(strings.ReplaceAll(string(s), "%", "%%")), nil
	}
	if name == starlark.None {
		return name, nil
	}
	v, err := object.CallMethod(th, name, "replace", starlark.String("%"), starlark.String("%%"))
	if err != nil {
		return nil, err
	}
	s, ok := object.Unbox(v).(starlark.String)
	if !ok {
		return nil, object.Raise(object.TypeError, "tzname.replace() did not return a string")
	}
	return s, nil
}
