package timemod

import (
	"math"
	"math/big"
	"strconv"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

const (
	second       = 1000000 // microseconds
	minute       = 60 * second
	hour         = 60 * minute
	dayMicros    = 24 * hour
	maxDeltaDays = 999999999
)

// A timedelta is a span of time. It does not change.
type timedelta struct {
	object.Instance
	days int // may be negative
	us   int // microseconds within the day
}

func (d *timedelta) String() string        { return string(d.appendRepr(nil)) }
func (d *timedelta) Truth() starlark.Bool  { return d.days != 0 || d.us != 0 }
func (d *timedelta) Hash() (uint32, error) { return tableHash(d, d.hash()) }

// CompareSameType compares as containers of go.starlark.net ask for.
func (d *timedelta) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	e, ok := y.(*timedelta)
	if !ok || ownComparison(d) || ownComparison(e) {
		return object.CompareObjects(d, op, y)
	}
	return holds(op, d.compare(e)), nil
}

func (d *timedelta) compare(e *timedelta) int {
	switch {
	case d.days != e.days:
		return d.days - e.days
	default:
		return d.us - e.us
	}
}

func (d *timedelta) hash() int64 {
	if n, ok := d.micros(); ok {
		return int64(n)
	}
	return int64(d.days)*31 + int64(d.us)
}

// micros returns the span in microseconds; ok is false if that is no int64.
func (d *timedelta) micros() (n int, ok bool) {
	const most = math.MaxInt64/dayMicros - 1
	if d.days > most || d.days < -most {
		return 0, false
	}
	return d.days*dayMicros + d.us, true
}

// total is micros for every span.
func (d *timedelta) total() starlark.Int {
	if n, ok := d.micros(); ok {
		return starlark.MakeInt(n)
	}
	return starlark.MakeInt(d.days).Mul(starlark.MakeInt(dayMicros)).Add(starlark.MakeInt(d.us))
}

// newDelta makes a span of days and microseconds; OverflowError if it is too long.
func (c *calendar) newDelta(days, us int) (value, error) {
	carry := floorDiv(us, dayMicros)
	return c.deltaOf(c.delta, days+carry, us-carry*dayMicros)
}

func (c *calendar) deltaOf(class *object.Class, days, us int) (value, error) {
	if days < -maxDeltaDays || days > maxDeltaDays {
		if days < math.MinInt32 || days > math.MaxInt32 {
			return nil, object.Raise(object.OverflowError, "Python int too large to convert to C int")
		}
		return nil, object.Raise(object.OverflowError, "days=%d; must have magnitude <= %d", days, maxDeltaDays)
	}
	return &timedelta{object.MakeInstance(class), days, us}, nil
}

// mustDelta is newDelta for spans that are not too long.
func (c *calendar) mustDelta(days, us int) *timedelta {
	carry := floorDiv(us, dayMicros)
	return &timedelta{object.MakeInstance(c.delta), days + carry, us - carry*dayMicros}
}

// deltaFrom makes a span of microseconds.
func (c *calendar) deltaFrom(class *object.Class, us starlark.Int) (value, error) {
	if n, ok := us.Int64(); ok {
		days := floorDiv(int(n), dayMicros)
		return c.deltaOf(class, days, int(n)-days*dayMicros)
	}
	days, rest := new(big.Int).DivMod(us.BigInt(), big.NewInt(dayMicros), new(big.Int))
	if !days.IsInt64() {
		return nil, object.Raise(object.OverflowError, "Python int too large to convert to C int")
	}
	return c.deltaOf(class, int(days.Int64()), int(rest.Int64()))
}

// units are the parameters of timedelta() with their lengths in microseconds.
var units = [...]struct {
	name   string
	micros int
}{{"days", dayMicros}, {"seconds", second}, {"microseconds", 1}, {"milliseconds", 1000}, {"minutes", minute}, {"hours", hour}, {"weeks", 7 * dayMicros}}

// A deltaSum adds up the parts of a span.
type deltaSum struct {
	days, us int
	big      starlark.Int // microseconds of ints that are large
	isBig    bool
	rest     float64 // parts of a microsecond
}

// quickPart is a number of units that cannot overflow when seven are added up.
const quickPart = 1 << 28

func (s *deltaSum) add(unit int, v value) error {
	u := units[unit]
	if b, ok := v.(starlark.Bool); ok {
		v = starlark.MakeInt(0)
		if b {
			v = starlark.MakeInt(1)
		}
	}
	switch x := object.Unbox(v).(type) {
	case starlark.Int:
		s.addInt(x, u.micros)
	case starlark.Float:
		f := float64(x)
		switch {
		case math.IsNaN(f):
			return object.Raise(object.ValueError, "cannot convert float NaN to integer")
		case math.IsInf(f, 0):
			return object.Raise(object.OverflowError, "cannot convert float infinity to integer")
		}
		whole, part := math.Modf(f)
		s.addInt(floatInt(whole), u.micros)
		whole, part = math.Modf(part * float64(u.micros))
		s.addInt(starlark.MakeInt64(int64(whole)), 1)
		s.rest += part
	default:
		return object.Raise(object.TypeError, "unsupported type for timedelta %s component: %s", u.name, object.TypeOf(v).Name)
	}
	return nil
}

// floatInt converts a whole float.
func floatInt(f float64) starlark.Int {
	if math.Abs(f) < 1<<62 {
		return starlark.MakeInt64(int64(f))
	}
	i, _ := big.NewFloat(f).Int(nil)
	return starlark.MakeBigInt(i)
}

func (s *deltaSum) addInt(n starlark.Int, micros int) {
	if i, ok := n.Int64(); ok && i > -quickPart && i < quickPart || ok && micros == 1 && i > -quickPart*second && i < quickPart*second {
		if micros%dayMicros == 0 {
			s.days += int(i) * (micros / dayMicros)
		} else {
			s.us += int(i) * micros
		}
		return
	}
	s.big, s.isBig = s.big.Add(n.Mul(starlark.MakeInt(micros))), true
}

// round adds what floats left, half to even.
func (s *deltaSum) round() {
	if s.rest == 0 {
		return
	}
	whole := math.Round(s.rest)
	if math.Abs(whole-s.rest) == 0.5 {
		odd := 0.0
		sum := s.us&1 != 0
		if s.isBig {
			sum = sum != (s.big.And(starlark.MakeInt(1)) != starlark.MakeInt(0))
		}
		if sum {
			odd = 1
		}
		whole = 2*math.Round((s.rest+odd)*0.5) - odd
	}
	s.us += int(whole)
}

func (c *calendar) finish(class *object.Class, s *deltaSum) (value, error) {
	s.round()
	if !s.isBig {
		carry := floorDiv(s.us, dayMicros)
		return c.deltaOf(class, s.days+carry, s.us-carry*dayMicros)
	}
	total := s.big.Add(starlark.MakeInt(s.us)).Add(starlark.MakeInt(s.days).Mul(starlark.MakeInt(dayMicros)))
	return c.deltaFrom(class, total)
}

// addAll adds all arguments; bound is false if they are too many or do not fit the names.
func (s *deltaSum) addAll(pos []value, kw []object.Kw) (bound bool, err error) {
	var args [len(units)]value
	if len(pos) > len(args) {
		return false, nil
	}
	copy(args[:], pos)
next:
	for _, k := range kw {
		for i := range units {
			if units[i].name == k.Name && args[i] == nil {
				args[i] = k.Value
				continue next
			}
		}
		return false, nil
	}
	for i, v := range args {
		if v == nil {
			continue
		}
		if err := s.add(i, v); err != nil {
			return true, err
		}
	}
	return true, nil
}

// wrongArgs has the signature of timedelta.__new__, for the errors of arguments that do
// not fit it.
var wrongArgs = object.NewNative("", &object.MethodDef{Name: "__new__",
	Sig: "days=<unset>, seconds=<unset>, microseconds=<unset>, milliseconds=<unset>, minutes=<unset>, hours=<unset>, weeks=<unset>",
	Fn:  func(th thread, self value, a []value) (value, error) { return starlark.None, nil }})

// ratio splits a float into numerator and denominator.
func ratio(f float64) (num, den *big.Int, err error) {
	switch {
	case math.IsNaN(f):
		return nil, nil, object.Raise(object.ValueError, "cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, object.Raise(object.OverflowError, "cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom(), nil
}

// scale returns the span times num / den, half to even.
func (c *calendar) scale(d *timedelta, num, den *big.Int) (value, error) {
	if den.Sign() == 0 {
		return nil, object.Raise(object.ZeroDivisionError, "integer division or modulo by zero")
	}
	if den.Sign() < 0 {
		num, den = new(big.Int).Neg(num), new(big.Int).Neg(den)
	}
	product := new(big.Int).Mul(d.total().BigInt(), num)
	q, r := new(big.Int).DivMod(product, den, new(big.Int))
	if cmp := r.Lsh(r, 1).Cmp(den); cmp > 0 || cmp == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return c.deltaFrom(c.delta, starlark.MakeBigInt(q))
}

// asInt returns the int that an operand is.
func asInt(v value) (starlark.Int, bool) {
	switch x := object.Unbox(v).(type) {
	case starlark.Int:
		return x, true
	case starlark.Bool:
		if x {
			return starlark.MakeInt(1), true
		}
		return starlark.MakeInt(0), true
	}
	return starlark.Int{}, false
}

func (c *calendar) multiply(d *timedelta, v value) (value, error) {
	if n, ok := asInt(v); ok {
		us, ok1 := d.micros()
		if k, ok2 := n.Int64(); ok1 && ok2 && max(us, -us) < 1<<40 && max(k, -k) < 1<<22 {
			return c.newDelta(0, us*int(k))
		}
		return c.deltaFrom(c.delta, d.total().Mul(n))
	}
	if f, ok := object.Unbox(v).(starlark.Float); ok {
		num, den, err := ratio(float64(f))
		if err != nil {
			return nil, err
		}
		return c.scale(d, num, den)
	}
	return object.NotImplemented, nil
}

func (c *calendar) divide(th thread, d *timedelta, v value) (value, error) {
	if e, ok := v.(*timedelta); ok {
		return object.Binary(th, object.OpTrueDiv, d.total(), e.total())
	}
	if n, ok := asInt(v); ok {
		return c.scale(d, big.NewInt(1), n.BigInt())
	}
	if f, ok := object.Unbox(v).(starlark.Float); ok {
		num, den, err := ratio(float64(f))
		if err != nil {
			return nil, err
		}
		return c.scale(d, den, num)
	}
	return object.NotImplemented, nil
}

func (c *calendar) floorDivide(th thread, d *timedelta, v value) (value, error) {
	if e, ok := v.(*timedelta); ok {
		return object.Binary(th, object.OpFloorDiv, d.total(), e.total())
	}
	n, ok := asInt(v)
	if !ok {
		return object.NotImplemented, nil
	}
	q, err := object.Binary(th, object.OpFloorDiv, d.total(), n)
	if err != nil {
		return nil, err
	}
	return c.deltaFrom(c.delta, q.(starlark.Int))
}

func (c *calendar) remainder(th thread, d *timedelta, v value) (value, error) {
	e, ok := v.(*timedelta)
	if !ok {
		return object.NotImplemented, nil
	}
	r, err := object.Binary(th, object.OpMod, d.total(), e.total())
	if err != nil {
		return nil, err
	}
	return c.deltaFrom(c.delta, r.(starlark.Int))
}

// totalSeconds is exact to the last digit of a float.
func (d *timedelta) totalSeconds(th thread) (value, error) {
	if n, ok := d.micros(); ok && n < 1<<53 && n > -1<<53 {
		return starlark.Float(float64(n) / second), nil
	}
	return object.Binary(th, object.OpTrueDiv, d.total(), starlark.MakeInt(second))
}

func (d *timedelta) appendRepr(b []byte) []byte {
	b = append(b, d.Class().TypeName()...)
	b = append(b, '(')
	start := len(b)
	for _, p := range []struct {
		name string
		n    int
	}{{"days=", d.days}, {"seconds=", d.us / second}, {"microseconds=", d.us % second}} {
		if p.n == 0 {
			continue
		}
		if len(b) > start {
			b = append(b, ", "...)
		}
		b = append(b, p.name...)
		b = strconv.AppendInt(b, int64(p.n), 10)
	}
	if len(b) == start {
		b = append(b, '0')
	}
	return append(b, ')')
}

func (d *timedelta) appendText(b []byte) []byte {
	if d.days != 0 {
		b = strconv.AppendInt(b, int64(d.days), 10)
		b = append(b, " day"...)
		if d.days != 1 && d.days != -1 {
			b = append(b, 's')
		}
		b = append(b, ", "...)
	}
	b = strconv.AppendInt(b, int64(d.us/hour), 10)
	b = append(appendPadded(append(b, ':'), d.us/minute%60, 2), ':')
	b = appendPadded(b, d.us/second%60, 2)
	if us := d.us % second; us != 0 {
		b = appendPadded(append(b, '.'), us, 6)
	}
	return b
}

// binaryMethod makes a method of the class for a binary operator.
func binaryMethod(name string, f func(th thread, d *timedelta, v value) (value, error)) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "value, /", Fn: func(th thread, self value, a []value) (value, error) {
		return f(th, self.(*timedelta), a[0])
	}}
}

func (c *calendar) addDeltas(d *timedelta, v value, sign int) (value, error) {
	e, ok := v.(*timedelta)
	if !ok {
		return object.NotImplemented, nil
	}
	return c.newDelta(d.days+sign*e.days, d.us+sign*e.us)
}

func (c *calendar) negate(d *timedelta) (value, error) { return c.newDelta(-d.days, -d.us) }

func (c *calendar) deltaClass() *object.Class {
	def := &object.Def{Name: "timedelta", Module: "datetime", NoDict: true,
		Doc: "Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)",
		New: func(th thread, class *object.Class, pos []value, kw []object.Kw) (value, error) {
			var s deltaSum
			if bound, err := s.addAll(pos, kw); bound {
				if err != nil {
					return nil, err
				}
				return c.finish(class, &s)
			}
			_, err := wrongArgs.Invoke(th, nil, pos, kw)
			return nil, err
		},
		Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
			var s deltaSum
			for i := range a {
				n, ok := a[i].Int()
				if !ok || i >= len(units) || n <= -quickPart || n >= quickPart {
					return object.Reg{}, false
				}
				s.addInt(starlark.MakeInt64(n), units[i].micros)
			}
			d, err := c.newDelta(s.days, s.us)
			return object.Reg{Obj: d}, err == nil
		},
		More: c.deltaMethods,
	}
	for name, get := range map[string]func(d *timedelta) int{
		"days":         func(d *timedelta) int { return d.days },
		"seconds":      func(d *timedelta) int { return d.us / second },
		"microseconds": func(d *timedelta) int { return d.us % second },
	} {
		def.GetSets = append(def.GetSets, object.GetSetDef{Name: name, Deletes: true,
			Get: func(th thread, self value) (value, error) { return starlark.MakeInt(get(self.(*timedelta))), nil },
			Set: func(th thread, self, v value) error { return object.Raise(object.AttributeError, "readonly attribute") }})
	}
	return object.NewStaticClass(def)
}

func (c *calendar) deltaMethods() []object.MethodDef {
	add := func(th thread, d *timedelta, v value) (value, error) { return c.addDeltas(d, v, 1) }
	multiply := func(th thread, d *timedelta, v value) (value, error) { return c.multiply(d, v) }
	notImplemented := func(th thread, d *timedelta, v value) (value, error) { return object.NotImplemented, nil }
	divmod := func(th thread, d *timedelta, v value) (value, error) {
		e, ok := v.(*timedelta)
		if !ok {
			return object.NotImplemented, nil
		}
		q, err := c.floorDivide(th, d, e)
		if err != nil {
			return nil, err
		}
		r, err := c.remainder(th, d, e)
		return starlark.Tuple{q, r}, err
	}
	list := []object.MethodDef{
		{Name: "total_seconds", Doc: "Total seconds in the duration.", Fn: func(th thread, self value, a []value) (value, error) {
			return self.(*timedelta).totalSeconds(th)
		}},
		{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
			return object.TextOf(self.(*timedelta).appendRepr(make([]byte, 0, 64))), nil
		}},
		{Name: "__str__", Fn: func(th thread, self value, a []value) (value, error) {
			return object.TextOf(self.(*timedelta).appendText(make([]byte, 0, 48))), nil
		}},
		{Name: "__hash__", Fn: func(th thread, self value, a []value) (value, error) {
			return starlark.MakeInt64(self.(*timedelta).hash()), nil
		}},
		{Name: "__bool__", Fn: func(th thread, self value, a []value) (value, error) { return self.(*timedelta).Truth(), nil }},
		{Name: "__neg__", Fn: func(th thread, self value, a []value) (value, error) { return c.negate(self.(*timedelta)) }},
		{Name: "__pos__", Fn: func(th thread, self value, a []value) (value, error) {
			d := self.(*timedelta)
			return c.newDelta(d.days, d.us)
		}},
		{Name: "__abs__", Fn: func(th thread, self value, a []value) (value, error) {
			if d := self.(*timedelta); d.days >= 0 {
				return c.newDelta(d.days, d.us)
			}
			return c.negate(self.(*timedelta))
		}},
		{Name: "__reduce__", Doc: "__reduce__() -> (cls, state)", Fn: func(th thread, self value, a []value) (value, error) {
			d := self.(*timedelta)
			return starlark.Tuple{d.Class(), starlark.Tuple{starlark.MakeInt(d.days), starlark.MakeInt(d.us / second), starlark.MakeInt(d.us % second)}}, nil
		}},
		binaryMethod("__add__", add),
		binaryMethod("__radd__", add),
		binaryMethod("__sub__", func(th thread, d *timedelta, v value) (value, error) { return c.addDeltas(d, v, -1) }),
		binaryMethod("__rsub__", func(th thread, d *timedelta, v value) (value, error) {
			if e, ok := v.(*timedelta); ok {
				return c.addDeltas(e, d, -1)
			}
			return object.NotImplemented, nil
		}),
		binaryMethod("__mul__", multiply),
		binaryMethod("__rmul__", multiply),
		binaryMethod("__truediv__", c.divide),
		binaryMethod("__rtruediv__", notImplemented),
		binaryMethod("__floordiv__", c.floorDivide),
		binaryMethod("__rfloordiv__", notImplemented),
		binaryMethod("__mod__", c.remainder),
		binaryMethod("__rmod__", notImplemented),
		binaryMethod("__divmod__", divmod),
		binaryMethod("__rdivmod__", notImplemented),
	}
	return append(list, comparisons(func(th thread, op object.CmpOp, self, other value) (value, error) {
		e, ok := other.(*timedelta)
		if !ok {
			return object.NotImplemented, nil
		}
		return starlark.Bool(holds(tokens[op], self.(*timedelta).compare(e))), nil
	})...)
}
