package libm

import "math"

// Log returns ln(x).
func Log(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) || x == 1 {
		return math.Log(x)
	}
	return logarithm(x).float()
}

// Log2 returns the logarithm to the base 2.
func Log2(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log2(x)
	}
	return logarithm(x).mul(dd{0x1.71547652b82fep0, 0x1.777d0ffda0d24p-56}).float()
}

// Log10 returns the logarithm to the base 10, as fdlibm's e_log10.c composes it of
// the natural one: what C libraries do rounds less exactly here.
func Log10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log10(x)
	}
	const (
		perLn = 4.34294481903251816668e-01
		hi    = 3.01029995663611771306e-01 // of the logarithm of 2
		lo    = 3.69423907715893078616e-13
	)
	m, e := math.Frexp(x)
	k := float64(e - 1)
	if m *= 2; k < 0 {
		m, k = m/2, k+1
	}
	return k*lo + perLn*Log(m) + k*hi
}

// The hyperbolic functions are composed as in fdlibm's e_sinh.c, e_cosh.c and
// s_tanh.c, whose rounding errors C libraries have.

// bigHyperbolic is where e**-x vanishes beside e**x.
const bigHyperbolic = 22

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	half := math.Copysign(0.5, x)
	a := math.Abs(x)
	switch {
	case !(a < 700) || a < 0x1p-28:
		return math.Sinh(x)
	case a >= bigHyperbolic:
		return half * Exp(a)
	}
	t := math.Expm1(a)
	if a < 1 {
		return half * (2*t - t*t/(t+1))
	}
	return half * (t + t/(t+1))
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a < 700):
		return math.Cosh(x)
	case a < math.Ln2/2:
		t := math.Expm1(a)
		return 1 + t*t/(2*(1+t))
	case a < bigHyperbolic:
		t := Exp(a)
		return 0.5*t + 0.5/t
	}
	return 0.5 * Exp(a)
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	a := math.Abs(x)
	if !(a < bigHyperbolic) || a < 0x1p-28 {
		return math.Tanh(x)
	}
	var z float64
	if a >= 1 {
		z = 1 - 2/(math.Expm1(2*a)+2)
	} else {
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}
