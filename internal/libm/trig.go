package libm

import (
	"math"
	"math/big"
	"sync"
)

// maxTrig bounds the angles whose multiples of pi/2 halfPi is exact enough for.
const maxTrig = 1e9

// halfPi is pi/2 in three parts.
func halfPi() (p1, p2, p3 float64) {
	return 0x1.921fb54442d18p0, 0x1.1a62633145c07p-54, -0x1.f1976b7ed8fbcp-110
}

// longHalfPi is pi/2 with as many bits as the largest float needs, by Machin's formula.
var longHalfPi = sync.OnceValue(func() *big.Float {
	const bits = 1300
	number := func(n int64) *big.Float { return new(big.Float).SetPrec(bits).SetInt64(n) }
	arctan := func(inverse int64) *big.Float {
		power := number(1)
		power.Quo(power, number(inverse))
		square := number(-inverse * inverse)
		sum := new(big.Float).Copy(power)
		for k := int64(3); power.MantExp(nil) > -bits; k += 2 {
			power.Quo(power, square)
			sum.Add(sum, new(big.Float).SetPrec(bits).Quo(power, number(k)))
		}
		return sum
	}
	a := arctan(5)
	a.Mul(a, number(8))
	b := arctan(239)
	return a.Sub(a, b.Mul(b, number(2)))
})

// reduce returns x - n*pi/2, at most about pi/4, and n modulo 4.
func reduce(x float64) (r dd, n int64) {
	if math.Abs(x) > maxTrig {
		long := longHalfPi()
		turns := new(big.Float).SetPrec(long.Prec()).Quo(new(big.Float).SetFloat64(x), long)
		whole, _ := turns.Add(turns, new(big.Float).SetFloat64(math.Copysign(0.5, x))).Int(nil)
		left := new(big.Float).SetPrec(long.Prec()).SetInt(whole)
		left.Sub(new(big.Float).SetFloat64(x), left.Mul(left, long))
		hi, _ := left.Float64()
		lo, _ := left.Sub(left, new(big.Float).SetFloat64(hi)).Float64()
		return dd{hi, lo}, new(big.Int).And(whole, big.NewInt(3)).Int64()
	}
	p1, p2, p3 := halfPi()
	turns := math.Round(x / (math.Pi / 2))
	// The parts from the largest on.
	r = dd{x, 0}.add(dd{-turns, 0}.mul(dd{p1, 0})).add(dd{-turns, 0}.mul(dd{p2, 0})).add(dd{-turns * p3, 0})
	return r, int64(turns) & 3
}

// trig returns sine and cosine of a finite x.
func trig(x float64) (sin, cos dd) {
	r, n := reduce(x)
	return turned(r, n), turned(r, n+1)
}

// turned returns the sine of r + n*pi/2.
func turned(r dd, n int64) dd {
	var v dd
	if n&1 == 0 {
		v = r.series(r, 3)
	} else {
		v = r.series(dd{1, 0}, 2)
	}
	if n&2 != 0 {
		return v.scale(-1)
	}
	return v
}

// perProduct has 1/(k*(k-1)) at k.
var perProduct = func() (list [40]dd) {
	for k := 2; k < len(list); k++ {
		list[k] = dd{float64(k * (k - 1)), 0}.recip()
	}
	return list
}()

// series is Taylor's for the sine (first x, k 3) or cosine (first 1, k 2) of x, which
// is below pi/2.
func (x dd) series(first dd, k int) dd {
	square := x.mul(x).scale(-1)
	sum, term := first, first
	for ; k < len(perProduct) && math.Abs(term.hi) > 0x1p-110; k += 2 {
		term = term.mul(square).mul(perProduct[k])
		sum = sum.add(term)
	}
	return sum
}

// Tan returns the tangent of x radians.
func Tan(x float64) float64 {
	if a := math.Abs(x); !(a <= math.MaxFloat64) || a < 0x1p-26 {
		return math.Tan(x)
	}
	s, c := trig(x)
	return s.mul(c.recip()).float()
}

// Atan returns the angle whose tangent is x.
func Atan(x float64) float64 { return Atan2(x, 1) }

// Atan2 returns the angle of the point (x, y): package math's, improved by the angle
// that is left between the two.
func Atan2(y, x float64) float64 {
	a := math.Atan2(y, x)
	ax, ay := math.Abs(x), math.Abs(y)
	if !(ax > 1e-140 && ax < 1e140 && ay > 1e-140 && ay < 1e140) {
		return a
	}
	s, c := trig(a)
	across := dd{y, 0}.mul(c).add(dd{x, 0}.mul(s).scale(-1))
	along := dd{x, 0}.mul(c).add(dd{y, 0}.mul(s))
	return dd{a, 0}.add(across.mul(along.recip())).float()
}

// Asin returns the angle whose sine is x.
func Asin(x float64) float64 {
	if !(math.Abs(x) < 1) || math.Abs(x) < 0x1p-26 {
		return math.Asin(x)
	}
	return asin(x).float()
}

// Acos returns the angle whose cosine is x.
func Acos(x float64) float64 {
	if !(math.Abs(x) < 1) {
		return math.Acos(x)
	}
	p1, p2, _ := halfPi()
	return dd{p1, p2}.add(asin(x).scale(-1)).float()
}

// asin improves package math's by a step of Newton's iteration; |x| < 1.
func asin(x float64) dd {
	a := math.Asin(x)
	s, c := trig(a)
	return dd{a, 0}.add(dd{x, 0}.add(s.scale(-1)).mul(c.recip()))
}

// Norm returns the length of a vector.
func Norm(v ...float64) float64 {
	largest := 0.0
	for _, x := range v {
		switch a := math.Abs(x); {
		case math.IsInf(a, 1):
			return a
		case a > largest || math.IsNaN(a):
			largest = a
		}
	}
	if largest == 0 || math.IsNaN(largest) {
		return largest
	}
	_, e := math.Frexp(largest)
	scale := math.Ldexp(1, -e)
	if math.IsInf(scale, 0) {
		scale = math.Ldexp(1, 1000)
	}
	var sum dd
	for _, x := range v {
		y := dd{x * scale, 0}
		sum = sum.add(y.mul(y))
	}
	root := math.Sqrt(sum.hi)
	left := sum.add(dd{root, 0}.mul(dd{root, 0}).scale(-1))
	return dd{root, 0}.add(left.scale(0.5/root)).float() / scale
}
