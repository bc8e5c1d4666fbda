package libm

import "math"

// Gamma and its logarithm by Lanczos' approximation with the coefficients of Boost
// (lanczos13m53, g = 6.0246...), which CPython uses as well.

const lanczosG = 6.024680040776729583740234375

// lanczosNum and lanczosDen are the coefficients of a quotient of polynomials, from the constant on.
var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

var lanczosDen = [...]float64{
	0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
}

// lanczosSum is the quotient at x > 0; for a large x it is computed from the other end.
func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	for i := range lanczosNum {
		if x < 5 {
			j := len(lanczosNum) - 1 - i
			num, den = num*x+lanczosNum[j], den*x+lanczosDen[j]
		} else {
			num, den = num/x+lanczosNum[i], den/x+lanczosDen[i]
		}
	}
	return num / den
}

// sinPi is sin(pi*x).
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	var r float64
	switch math.Round(2 * y) {
	case 0:
		r = Sin(math.Pi * y)
	case 1:
		r = Cos(math.Pi * (y - 0.5))
	case 2:
		r = Sin(math.Pi * (1 - y))
	case 3:
		r = -Cos(math.Pi * (y - 1.5))
	default:
		r = Sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// Gamma returns the gamma function of x; NaN for negative whole numbers, an infinity
// where it is too large.
func Gamma(x float64) float64 {
	a := math.Abs(x)
	switch {
	case math.IsNaN(x), math.IsInf(x, 0), x == 0:
		return math.Gamma(x)
	case x == math.Trunc(x) && x < 0:
		return math.NaN()
	case x == math.Trunc(x) && x <= 23:
		product := 1.0
		for k := 2.0; k < x; k++ {
			product *= k
		}
		return product
	case a < 1e-20:
		return 1 / x
	case a > 200 && x > 0:
		return math.Inf(1)
	case a > 200:
		return 0 / sinPi(x)
	}
	const half = lanczosG - 0.5
	y := a + half
	// What rounding took from y.
	var lost float64
	if a > half {
		lost = y - a - half
	} else {
		lost = y - half - a
	}
	lost = lost * lanczosG / y
	// a**(a-0.5) may overflow where the result does not.
	times := func(r float64, f func(r, p float64) float64) float64 {
		if a < 140 {
			return f(r, Pow(y, a-0.5))
		}
		p := Pow(y, a/2-0.25)
		return f(f(r, p), p)
	}
	if x < 0 {
		r := -math.Pi / sinPi(a) / a * Exp(y) / lanczosSum(a)
		return times(r-lost*r, func(r, p float64) float64 { return r / p })
	}
	r := lanczosSum(a) / Exp(y)
	return times(r+lost*r, func(r, p float64) float64 { return r * p })
}

// LogGamma returns the logarithm of the absolute value of Gamma(x), an infinity where
// that has none.
func LogGamma(x float64) float64 {
	a := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return x
	case math.IsInf(x, 0), x == math.Trunc(x) && x <= 0:
		return math.Inf(1)
	case x == 1, x == 2:
		return 0
	case a < 1e-20:
		return -Log(a)
	}
	const logPi = 1.144729885849400174143427351353058711647
	r := Log(lanczosSum(a)) - lanczosG
	r += (a - 0.5) * (Log(a+lanczosG-0.5) - 1)
	if x < 0 {
		r = logPi - Log(math.Abs(sinPi(a))) - Log(a) - r
	}
	return r
}

// Cbrt returns the cube root of x, as glibc computes it until version 2.40: a
// polynomial on the mantissa and one step of Halley's iteration.
func Cbrt(x float64) float64 {
	m, e := math.Frexp(math.Abs(x))
	if x == 0 || !(m < 1) {
		return math.Cbrt(x)
	}
	u := 0.145263899385486367
	for _, c := range [...]float64{0.784932344976639262, 1.83469277483613086, 2.44693122563534430, 2.11499494167371287,
		1.50819193781584896} {
		u = c - u*m
	}
	u = 0.354895765043919860 + u*m
	cube := u * u * u
	factor := [...]float64{0.6299605249474365, 0.7937005259840997, 1, 1.2599210498948732, 1.5874010519681996}[2+e%3]
	return math.Copysign(math.Ldexp(u*(cube+2*m)/(2*cube+m)*factor, e/3), x)
}
