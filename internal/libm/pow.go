package libm

import "math"

// A dd is the unevaluated sum hi + lo, with |lo| at most half an ulp of hi: a number
// of about 100 bits ("double-double": T. J. Dekker, A floating-point technique for
// extending the available precision, Numerische Mathematik 18, 1971).
type dd struct{ hi, lo float64 }

// float returns the number, rounded.
func (x dd) float() float64 { return x.hi + x.lo }

// ln2 returns the logarithm of 2.
func ln2() dd { return dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56} }

func quickSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

func (x dd) add(y dd) dd {
	s := x.hi + y.hi
	b := s - x.hi
	e := (x.hi - (s - b)) + (y.hi - b)
	return quickSum(s, e+x.lo+y.lo)
}

func (x dd) mul(y dd) dd {
	p := x.hi * y.hi
	e := math.FMA(x.hi, y.hi, -p)
	return quickSum(p, e+(x.hi*y.lo+x.lo*y.hi))
}

func (x dd) scale(f float64) dd { return dd{x.hi * f, x.lo * f} }

// recip returns 1/x by one step of Newton's iteration.
func (x dd) recip() dd {
	r := 1 / x.hi
	e := math.FMA(-r, x.hi, 1) - r*x.lo
	return quickSum(r, r*e)
}

// exp returns m and k with e**x = m * 2**k.
func (x dd) exp() (m dd, k int) {
	n := math.Round(x.hi / math.Ln2)
	// |r| <= ln(2)/2, and the series is used for r/512.
	const halvings = 9
	r := x.add(ln2().mul(dd{-n, 0})).scale(1.0 / (1 << halvings))
	// e**r - 1 by Taylor's series, kept apart from the 1 until the end.
	term, sum := dd{1, 0}, dd{}
	for i := 1; i <= 9; i++ {
		term = term.mul(r).mul(dd{float64(i), 0}.recip())
		sum = sum.add(term)
	}
	for range halvings {
		// (1+s)**2 - 1 = 2s + s*s
		sum = sum.scale(2).add(sum.mul(sum))
	}
	return sum.add(dd{1, 0}), int(n)
}

// logarithm returns ln(x) for finite x > 0: the library's, improved by one step
// of Newton's iteration.
func logarithm(x float64) dd {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, e = m*2, e-1
	}
	y := math.Log(m)
	v, k := dd{-y, 0}.exp()
	v = v.scale(math.Ldexp(1, k)).mul(dd{m, 0})
	l := dd{y, 0}.add(v.add(dd{-1, 0}))
	return ln2().mul(dd{float64(e), 0}).add(l)
}

// Pow returns x**y for all floats, like C's pow: math.Pow with more exact
// rounding.
func Pow(x, y float64) float64 {
	switch {
	case y == 2:
		return x * x
	case y == 1:
		return x
	case x == 0, x == 1, y == 0, math.IsNaN(x), math.IsNaN(y), math.IsInf(x, 0), math.IsInf(y, 0):
		return math.Pow(x, y)
	case y == 0.5 && x > 0:
		return math.Sqrt(x)
	}
	whole := y == math.Trunc(y)
	if x < 0 && !whole {
		return math.NaN()
	}
	if whole && math.Abs(y) <= 64 {
		if r := powWhole(x, int(y)); math.Abs(r) > 0x1p-900 && math.Abs(r) < 0x1p900 {
			return r
		}
	}
	if l := math.Log2(math.Abs(x)) * y; math.Abs(l) > 1100 {
		// Over- or underflow: the library knows the sign.
		return math.Pow(x, y)
	}
	r, k := logarithm(math.Abs(x)).mul(dd{y, 0}).exp()
	f := math.Ldexp(r.float(), k)
	if x < 0 && math.Mod(y, 2) != 0 {
		return -f
	}
	return f
}

// powWhole is x**n by repeated squaring.
func powWhole(x float64, n int) float64 {
	r, b := dd{1, 0}, dd{x, 0}
	neg := n < 0
	if neg {
		n = -n
	}
	for {
		if n&1 != 0 {
			r = r.mul(b)
		}
		if n >>= 1; n == 0 {
			break
		}
		b = b.mul(b)
	}
	if neg {
		r = r.recip()
	}
	return r.float()
}
