package timemod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// timeClass makes the class time.
func (c *calendar) timeClass() *object.Class {
	return object.NewStaticClass(&object.Def{Name: "time", Module: "datetime", NoDict: true,
		Doc: "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]): a time of the day.",
		New: c.newTime, More: c.timeMethods, GetSets: clockAttrs()})
}

var timeNames = []string{"hour", "minute", "second", "microsecond", "tzinfo", "fold"}

// newTime is time.__new__.
func (c *calendar) newTime(th thread, class *object.Class, pos []value, kw []object.Kw) (value, error) {
	if n := len(pos); (n == 1 || n == 2) && len(kw) == 0 {
		if us, fold, ok := timeState(pos[0]); ok {
			zone, err := c.stateZone(pos[1:])
			return &moment{object.MakeInstance(class), isTime, fold, 0, us, zone}, err
		}
	}
	var a [6]value
	if err := bind(th, a[:], timeNames, 0, 5, pos, kw); err != nil {
		return nil, err
	}
	us, zone, fold, err := c.clockOf(th, a[:])
	if err != nil {
		return nil, err
	}
	return &moment{object.MakeInstance(class), isTime, fold, 0, us, zone}, nil
}

// stateZone returns the time zone in a state.
func (c *calendar) stateZone(rest []value) (value, error) {
	if len(rest) == 0 {
		return nil, nil
	}
	zone, err := c.zone(rest[0])
	if err != nil {
		return nil, object.Raise(object.TypeError, "bad tzinfo state arg")
	}
	return zone, nil
}

// clockOf returns the time that the arguments hour to fold are.
func (c *calendar) clockOf(th thread, a []value) (us int, zone value, fold uint8, err error) {
	return c.replaceClock(th, &moment{}, a)
}

// replaceClock returns the time of m with the arguments hour to fold that are given.
func (c *calendar) replaceClock(th thread, m *moment, a []value) (us int, zone value, fold uint8, err error) {
	n := [4]int{m.us / hour, m.us / minute % 60, m.us / second % 60, m.us % second}
	for i := range n {
		if a[i] == nil {
			continue
		}
		if n[i], err = cInt(th, a[i]); err != nil {
			return 0, nil, 0, err
		}
	}
	f := int(m.fold)
	if a[5] != nil {
		if f, err = cInt(th, a[5]); err != nil {
			return 0, nil, 0, err
		}
	}
	if us, err = checkTime(n[0], n[1], n[2], n[3]); err != nil {
		return 0, nil, 0, err
	}
	if fold, err = checkFold(f); err != nil {
		return 0, nil, 0, err
	}
	if a[4] == nil {
		return us, m.zone, fold, nil
	}
	zone, err = c.zone(a[4])
	return us, zone, fold, err
}

// timeState reads what __reduce__ of a time gave: hour, with the fold in its highest bit,
// minute, second and three bytes of microseconds.
func timeState(v value) (us int, fold uint8, ok bool) {
	b, ok := v.(starlark.Bytes)
	if !ok || len(b) != 6 {
		return 0, 0, false
	}
	us, err := checkTime(int(b[0]&0x7F), int(b[1]), int(b[2]), int(b[3])<<16|int(b[4])<<8|int(b[5]))
	return us, b[0] >> 7, err == nil
}

func (m *moment) appendTimeState(b []byte) []byte {
	us := m.us % second
	return append(b, byte(m.us/hour), byte(m.us/minute%60), byte(m.us/second%60), byte(us>>16), byte(us>>8), byte(us))
}

// state returns class and arguments that make the moment again; foldAt is the byte that
// has the fold, which the older protocols leave out.
func (m *moment) state(b []byte, foldAt, protocol int) value {
	if m.fold != 0 && protocol > 3 {
		b[foldAt] |= 0x80
	}
	args := starlark.Tuple{starlark.Bytes(b)}
	if m.zone != nil {
		args = append(args, m.zone)
	}
	return starlark.Tuple{m.Class(), args}
}

// reduceMethods are __reduce__ and __reduce_ex__ for a state.
func reduceMethods(foldAt int, state func(m *moment) []byte) []object.MethodDef {
	return []object.MethodDef{
		{Name: "__reduce__", Doc: "__reduce__() -> (cls, state)", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			return m.state(state(m), foldAt, 2), nil
		}},
		{Name: "__reduce_ex__", Sig: "protocol, /", Doc: "__reduce_ex__(proto) -> (cls, state)", Fn: func(th thread, self value, a []value) (value, error) {
			protocol, err := cInt(th, a[0])
			m := self.(*moment)
			return m.state(state(m), foldAt, protocol), err
		}},
	}
}

// appendZoneRepr appends what a repr says of fold and time zone, and the parenthesis.
func (m *moment) appendZoneRepr(th thread, b []byte, foldFirst bool) ([]byte, error) {
	if m.fold != 0 && foldFirst {
		b = append(b, ", fold=1"...)
	}
	if m.zone != nil {
		r, err := object.Repr(th, m.zone)
		if err != nil {
			return nil, err
		}
		b = append(append(b, ", tzinfo="...), r...)
	}
	if m.fold != 0 && !foldFirst {
		b = append(b, ", fold=1"...)
	}
	return append(b, ')'), nil
}

// appendClockRepr appends hour and minute, and what follows if it is not 0.
func (m *moment) appendClockRepr(b []byte) []byte {
	b = appendArgs(b, m.us/hour, m.us/minute%60)
	if m.us%minute != 0 {
		b = appendArgs(append(b, ", "...), m.us/second%60)
	}
	if m.us%second != 0 {
		b = appendArgs(append(b, ", "...), m.us%second)
	}
	return b
}

func (c *calendar) timeMethods() []object.MethodDef {
	replace := func(th thread, self value, a []value) (value, error) {
		m := self.(*moment)
		us, zone, fold, err := c.replaceClock(th, m, a)
		if err != nil {
			return nil, err
		}
		return c.make(th, m.Class(), 0, us, zone, fold)
	}
	const sig = "hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>"
	list := []object.MethodDef{
		{Name: "fromisoformat", Sig: "string, /", Kind: object.ClassMethodKind, Doc: "Construct a time from a string in ISO 8601 format.",
			Fn: func(th thread, self value, a []value) (value, error) {
				s, err := isoArg(a[0])
				if err != nil {
					return nil, err
				}
				r := isoReader{s: s}
				r.byte('T')
				us, zone, err := c.isoTime(&r)
				if r.fail {
					return nil, invalidISO(th, s)
				}
				if err != nil {
					return nil, err
				}
				return c.make(th, self.(*object.Class), 0, us, zone, 0)
			}},
		{Name: "isoformat", Sig: "timespec=<unset>", Doc: "Return the time formatted according to ISO 8601, down to the timespec.",
			Fn: func(th thread, self value, a []value) (value, error) {
				spec, err := strArg(a[0], "isoformat", 1, "auto")
				if err != nil {
					return nil, err
				}
				return self.(*moment).iso(th, "", spec)
			}},
		strftimeMethod,
		{Name: "replace", Sig: sig, Doc: "Return time with new specified fields.", Fn: replace},
		{Name: "__replace__", Sig: sig, Doc: "The same as replace().", Fn: replace},
		{Name: "__str__", Fn: func(th thread, self value, a []value) (value, error) { return object.CallMethod(th, self, "isoformat") }},
		{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
			m := self.(*moment)
			b := append(append(make([]byte, 0, 64), m.Class().TypeName()...), '(')
			b, err := m.appendZoneRepr(th, m.appendClockRepr(b), false)
			if err != nil {
				return nil, err
			}
			return object.TextOf(b), nil
		}},
	}
	list = append(list, reduceMethods(0, func(m *moment) []byte { return m.appendTimeState(nil) })...)
	list = append(list, zoneMethods()...)
	return append(list, momentMethods()...)
}
