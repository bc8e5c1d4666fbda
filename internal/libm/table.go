package libm

import (
	"math"
	"sync"
)

// This file computes e**x, sines and cosines with the operations of the C library that
// CPython calls on Linux (glibc 2.28 and later, on processors that multiply and add
// in one step), so that every last place agrees. A table has the function's value
// near x; a polynomial of few terms has the rest.

// steps is how many values expTable has from 1 to 2.
const steps = 128

// expTable has 2**(i/steps), as a float and what that lacks, relative to it.
var expTable = sync.OnceValue(func() *[steps]dd {
	var table [steps]dd
	for i := range table {
		v, k := ln2().mul(dd{float64(i) / steps, 0}).exp()
		v = v.scale(math.Ldexp(1, k))
		table[i] = dd{v.hi, v.lo / v.hi}
	}
	return &table
})

// Exp returns e**x.
func Exp(x float64) float64 {
	if a := math.Abs(x); !(a < 700) || a < 0x1p-54 {
		return math.Exp(x)
	}
	const (
		shift = 0x1.8p52 // rounds to a whole number when it is added
		hi    = -0x1.62e42fefa0000p-8
		lo    = -0x1.cf79abc9e3b39p-47
	)
	n := math.FMA(0x1.71547652b82fep0*steps, x, shift) - shift
	r := math.FMA(n, lo, math.FMA(n, hi, x))
	square := r * r
	i := int(n)
	near := expTable()[i&(steps-1)]
	rest := math.FMA(square, math.FMA(r, 0x1.555555555543cp-3, 0x1.ffffffffffdbdp-2), near.lo+r)
	rest = math.FMA(square*square, math.FMA(r, 0x1.1111167a4d017p-7, 0x1.55555cf172b91p-5), rest)
	scale := math.Ldexp(near.hi, i>>7)
	return math.FMA(scale, rest, scale)
}

// An angle is an entry of angleTable.
type angle struct{ sin, cos dd }

// angleTable has sine and cosine of i/128.
var angleTable = sync.OnceValue(func() *[112]angle {
	var table [112]angle
	for i := range table {
		r := dd{float64(i) / 128, 0}
		table[i] = angle{turned(r, 0), turned(r, 1)}
	}
	return &table
})

// nearest returns the entry of angleTable that is nearest to x, and how far x is from it.
func nearest(x float64) (a *angle, rest float64) {
	const shift = 0x1.8p45
	at := x + shift - shift
	return &angleTable()[int(at*128)], x - at
}

// The polynomials of sine and cosine close to 0, without their first terms.
func sinPoly(square float64) float64 {
	return math.FMA(square, 8.33333214285722277379541354343671e-03, -1.66666666666664880952546298448555e-01)
}

func cosPoly(square float64) float64 {
	p := math.FMA(square, 1.38888874007937613028114285595617e-03, -4.16666666666664434524222570944589e-02)
	return math.FMA(square, p, 4.99999999999999999999950396842453e-01)
}

// sinOf returns the sine of x + dx, which is below 0.86; dx is far smaller than x.
func sinOf(x, dx float64) float64 {
	if math.Abs(x) < 0.126 {
		square := x * x
		p := -2.5022014848318398e-08
		for _, c := range [...]float64{2.755729806860771e-06, -0.00019841269834414642, 0.0083333333333323288, -0.16666666666666666} {
			p = math.FMA(p, square, c)
		}
		return x + math.FMA(math.FMA(p, x, -(0.5*dx)), square, dx)
	}
	if x <= 0 {
		dx = -dx
	}
	a, r := nearest(math.Abs(x))
	square := r * r
	s := r + math.FMA(r*square, sinPoly(square), dx)
	c := math.FMA(r, dx, square*cosPoly(square))
	rest := math.FMA(a.cos.hi, s, math.FMA(-a.sin.hi, c, math.FMA(s, a.cos.lo, a.sin.lo)))
	return math.Copysign(a.sin.hi+rest, x)
}

// cosOf returns the cosine of x + dx.
func cosOf(x, dx float64) float64 {
	if x < 0 {
		dx = -dx
	}
	a, r := nearest(math.Abs(x))
	r += dx
	square := r * r
	s := math.FMA(r*square, sinPoly(square), r)
	c := square * cosPoly(square)
	return a.cos.hi + math.FMA(-a.sin.hi, s, math.FMA(-a.cos.hi, c, math.FMA(-s, a.sin.lo, a.cos.lo)))
}

// turnedOf returns the sine of x + dx + n*pi/2.
func turnedOf(x, dx float64, n int64) float64 {
	v := 0.0
	if n&1 == 0 {
		v = sinOf(x, dx)
	} else {
		v = cosOf(x, dx)
	}
	if n&2 != 0 {
		return -v
	}
	return v
}

// Where sine and cosine are computed in other ways.
const (
	smallAngle = 0.855469
	midAngle   = 2.426265
	bigAngle   = 105414350
)

// reduceAngle returns x - n*pi/2 and what that lacks, and n modulo 4.
func reduceAngle(x float64) (r, rest float64, n int64) {
	if math.Abs(x) >= bigAngle {
		long, n := reduce(x)
		return long.hi, long.lo, n
	}
	const (
		shift = 0x1.8p52
		p1    = 0x1.921fb58p0 // pi/2 in four parts
		p2    = -0x1.dde973cp-27
		p3    = -0x1.cb3b398p-55
		p4    = -0x1.d747f23e32ed7p-83
	)
	turns := math.FMA(x, 2/math.Pi, shift) - shift
	y := math.FMA(-turns, p2, math.FMA(-turns, p1, x))
	t := turns * p3
	z := y - t
	rest = (y - z) - t
	t = turns * p4
	r = z - t
	rest += (z - r) - t
	return r, rest, int64(turns) & 3
}

// Sin returns the sine of x radians.
func Sin(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a <= math.MaxFloat64) || a < 0x1p-26:
		return math.Sin(x)
	case a < smallAngle:
		return sinOf(x, 0)
	case a < midAngle:
		p1, p2, _ := halfPi()
		return math.Copysign(cosOf(p1-a, p2), x)
	}
	return turnedOf(reduceAngle(x))
}

// Cos returns the cosine of x radians.
func Cos(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a <= math.MaxFloat64) || a < 0x1p-27:
		return math.Cos(x)
	case a < smallAngle:
		return cosOf(x, 0)
	case a < midAngle:
		p1, p2, _ := halfPi()
		y := p1 - a
		z := y + p2
		return sinOf(z, (y-z)+p2)
	}
	r, rest, n := reduceAngle(x)
	return turnedOf(r, rest, n+1)
}
