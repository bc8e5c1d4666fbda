package decimalmod

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type module struct {
	number  *object.Class
	decimal *object.Class // Decimal, once it is there
}

// Module makes the module _decimal. Its functions return None where the common cases end.
func Module(in *object.Interp) *object.Module {
	m := &module{number: object.NewNativeClass(in, numberDef())}
	m.decimal = m.number
	mod := object.NewModule("_decimal")
	mod.Set("Number", m.number)
	object.Functions(mod, []object.MethodDef{
		{Name: "use", Sig: "cls, /", Doc: "Make results objects of a class.", Fn: func(th thread, self value, a []value) (value, error) {
			c, ok := m.class(a[0])
			if !ok {
				return nil, object.Raise(object.TypeError, "use() takes a class of numbers")
			}
			m.decimal = c
			return starlark.None, nil
		}},
		{Name: "made", Sig: "negative, n, exp, special='', cls=None", Doc: "Return a number.", Fn: m.made},
		{Name: "parsed", Sig: "cls, text, /", Doc: "Return the finite number that a text without underscores is.", Fn: m.parsed},
		{Name: "digits", Sig: "n, /", Doc: "Return how many digits an int has.", Fn: func(th thread, self value, a []value) (value, error) {
			n, err := object.Index(th, a[0])
			if err != nil {
				return nil, err
			}
			if n.Sign() < 0 {
				n = starlark.MakeInt(0).Sub(n)
			}
			return starlark.MakeInt(digits(n)), nil
		}},
		{Name: "fits", Sig: "x, context, /", Doc: "Tell whether a number need not be rounded.", Fn: func(th thread, self value, a []value) (value, error) {
			x, ok := finiteOf(a[0])
			if !ok {
				return starlark.False, nil
			}
			b, ok, err := boundsOf(th, a[1])
			return starlark.Bool(ok && b.hold(x)), err
		}},
		m.operation("plus", "Return x + y if that is exact.", func(x, y finite) (finite, bool) { return sum(x, y) }),
		m.operation("minus", "Return x - y if that is exact.", func(x, y finite) (finite, bool) {
			y.negative = !y.negative
			return sum(x, y)
		}),
		m.operation("times", "Return x * y if that is exact.", func(x, y finite) (finite, bool) {
			return finite{x.negative != y.negative, x.n.Mul(y.n), x.exp + y.exp}, true
		}),
		{Name: "order", Sig: "x, y, /", Doc: "Return -1, 0 or 1 as x is less than y, equal or greater.", Fn: order},
		{Name: "text", Sig: "x, /", Doc: "Return str(x) if that has no exponent.", Fn: text},
	})
	return mod
}

// class returns a class of numbers.
func (m *module) class(v value) (*object.Class, bool) {
	c, ok := v.(*object.Class)
	return c, ok && slices.Contains(c.MRO, m.number)
}

func (m *module) new(cls *object.Class, x finite) *Number {
	return &Number{Instance: object.MakeInstance(cls), negative: x.negative, n: x.n, exp: starlark.MakeInt64(x.exp)}
}

func (m *module) made(th thread, self value, a []value) (value, error) {
	cls := m.decimal
	if c, ok := m.class(a[4]); ok {
		cls = c
	}
	negative, err := object.Truth(th, a[0])
	if err != nil {
		return nil, err
	}
	n, err := object.Index(th, a[1])
	if err != nil {
		return nil, err
	}
	special, err := object.Str(th, a[3])
	if err != nil {
		return nil, err
	}
	return &Number{Instance: object.MakeInstance(cls), negative: negative, n: n, exp: object.Unbox(a[2]), special: special}, nil
}

// parsed reads what has up to 18 digits; the others need more care.
func (m *module) parsed(th thread, self value, a []value) (value, error) {
	cls, ok := m.class(a[0])
	s, isText := object.Unbox(a[1]).(starlark.String)
	if !ok || !isText {
		return starlark.None, nil
	}
	rest := string(s)
	var x finite
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		x.negative, rest = rest[0] == '-', rest[1:]
	}
	mantissa, power, hasPower := rest, "", false
	if i := strings.IndexAny(rest, "eE"); i >= 0 {
		mantissa, power, hasPower = rest[:i], rest[i+1:], true
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	if k := len(whole) + len(fraction); k == 0 || k > 18 || len(power) > 9 {
		return starlark.None, nil
	}
	n := int64(0)
	for _, part := range [...]string{whole, fraction} {
		for i := range len(part) {
			if part[i] < '0' || part[i] > '9' {
				return starlark.None, nil
			}
			n = 10*n + int64(part[i]-'0')
		}
	}
	if hasPower {
		e, err := strconv.Atoi(power)
		if err != nil {
			return starlark.None, nil
		}
		x.exp = int64(e)
	}
	x.n = starlark.MakeInt64(n)
	x.exp -= int64(len(fraction))
	return m.new(cls, x), nil
}

// bounds are what a context allows.
type bounds struct{ prec, least, most int64 }

// boundsOf returns those of a context.
func boundsOf(th thread, context value) (b bounds, ok bool, err error) {
	for _, attr := range [...]struct {
		name string
		into *int64
	}{{"prec", &b.prec}, {"Emin", &b.least}, {"Emax", &b.most}} {
		v, err := object.GetAttr(th, context, attr.name)
		if err != nil {
			return b, false, err
		}
		n, isInt := v.(starlark.Int)
		if *attr.into, ok = n.Int64(); !isInt || !ok {
			return b, false, nil
		}
	}
	return b, true, nil
}

// hold reports whether a number need not be rounded.
func (b bounds) hold(x finite) bool {
	if x.exp < b.least-b.prec+1 {
		return false
	}
	if x.n.Sign() == 0 {
		return x.exp <= b.most
	}
	k := int64(digits(x.n))
	return k <= b.prec && b.least <= x.exp+k-1 && x.exp+k-1 <= b.most
}

// operation makes a function of two operands and a context; its result is None if it would
// have to be rounded.
func (m *module) operation(name, doc string, f func(x, y finite) (finite, bool)) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "x, y, context, /", Doc: doc, Fn: func(th thread, self value, a []value) (value, error) {
		x, ok := finiteOf(a[0])
		y, ok2 := finiteOf(a[1])
		if !ok || !ok2 {
			return starlark.None, nil
		}
		b, ok, err := boundsOf(th, a[2])
		if err != nil || !ok {
			return starlark.None, err
		}
		if b.prec > maxShift {
			return starlark.None, nil
		}
		z, ok := f(x, y)
		if !ok || !b.hold(z) {
			return starlark.None, nil
		}
		return m.new(m.decimal, z), nil
	}}
}

// sum leaves out what depends on the rounding: a zero of two signs.
func sum(x, y finite) (finite, bool) {
	exp := min(x.exp, y.exp)
	if max(x.exp, y.exp)-exp > maxShift {
		return finite{}, false
	}
	n := x.scaled(exp).signed().Add(y.scaled(exp).signed())
	if n.Sign() == 0 && x.negative != y.negative {
		return finite{}, false
	}
	if n.Sign() < 0 {
		return finite{true, starlark.MakeInt(0).Sub(n), exp}, true
	}
	return finite{n.Sign() == 0 && x.negative, n, exp}, true
}

func order(th thread, self value, a []value) (value, error) {
	x, ok := finiteOf(a[0])
	y, ok2 := finiteOf(a[1])
	exp := min(x.exp, y.exp)
	if !ok || !ok2 || max(x.exp, y.exp)-exp > maxShift {
		return starlark.None, nil
	}
	c, err := x.scaled(exp).signed().Cmp(y.scaled(exp).signed(), 0)
	return starlark.MakeInt(c), err
}

func text(th thread, self value, a []value) (value, error) {
	x, ok := finiteOf(a[0])
	if !ok || x.exp > 0 || x.exp < -maxShift {
		return starlark.None, nil
	}
	s := x.n.String()
	point := len(s) + int(x.exp)
	if point <= -6 {
		return starlark.None, nil
	}
	var b strings.Builder
	if x.negative {
		b.WriteByte('-')
	}
	switch {
	case x.exp == 0:
		b.WriteString(s)
	case point <= 0:
		b.WriteString("0." + strings.Repeat("0", -point) + s)
	default:
		b.WriteString(s[:point] + "." + s[point:])
	}
	return starlark.String(b.String()), nil
}
