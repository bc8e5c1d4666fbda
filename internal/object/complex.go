package object

import (
	"math"
	"math/cmplx"

	"github.com/tailorbird-lang/tailorbird/internal/libm"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Complex is Python's complex.
type Complex complex128

func (c Complex) String() string       { return complexText(complex128(c)) }
func (c Complex) Type() string         { return "complex" }
func (c Complex) Freeze()              {}
func (c Complex) Truth() starlark.Bool { return c != 0 }

// Class returns complex.
func (c Complex) Class() *Class { return ComplexClass }

// Hash agrees with the hash of an equal float.
func (c Complex) Hash() (uint32, error) {
	re, err := starlark.Float(real(c)).Hash()
	if err != nil || imag(c) == 0 {
		return re, err
	}
	im, err := starlark.Float(imag(c)).Hash()
	return re + 1000003*im, err
}

// hash is CPython's hash of complex numbers.
func (c Complex) hash() int64 {
	h := hashFloat(c, real(c)) + 1000003*hashFloat(c, imag(c))
	if h == -1 {
		return -2
	}
	return h
}

// CompareSameType tells whether two are equal; complex numbers have no order.
func (c Complex) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	switch op {
	case syntax.EQL:
		return c == y.(Complex), nil
	case syntax.NEQ:
		return c != y.(Complex), nil
	}
	return false, Raise(TypeError, "'%s' not supported between instances of 'complex' and 'complex'", op)
}

// toComplex converts a basic number exactly; ok is false for other values, and
// for ints that are too large.
func toComplex(v starlark.Value) (c complex128, ok bool) {
	switch x := intOfBool(v).(type) {
	case Complex:
		return complex128(x), true
	case starlark.Float:
		return complex(float64(x), 0), true
	case starlark.Int:
		f, err := intToFloat(x)
		return complex(f, 0), err == nil
	}
	return 0, false
}

// complexInt is Binary for a complex number and an int; swapped: the int is on
// the left.
func complexInt(op BinOp, c Complex, i starlark.Int, swapped bool) (starlark.Value, error) {
	if op > OpPow {
		return nil, nil
	}
	f, err := intToFloat(i)
	if err != nil {
		return nil, err
	}
	if swapped {
		return complexBinary(op, complex(f, 0), complex128(c))
	}
	return complexBinary(op, complex128(c), complex(f, 0))
}

// complexBinary is Binary for two complex numbers.
func complexBinary(op BinOp, x, y complex128) (starlark.Value, error) {
	switch op {
	case OpAdd:
		return Complex(x + y), nil
	case OpSub:
		return Complex(x - y), nil
	case OpMul:
		return Complex(complexProduct(x, y)), nil
	case OpTrueDiv:
		if y == 0 {
			return nil, Raise(ZeroDivisionError, "complex division by zero")
		}
		return Complex(complexQuotient(x, y)), nil
	case OpPow:
		return complexPow(x, y)
	}
	return nil, nil
}

// complexProduct rounds each product, as CPython does; fused ones would differ.
func complexProduct(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	return complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))
}

// complexQuotient is x/y by R. L. Smith's method (Algorithm 116: Complex
// division, Communications of the ACM 5, 1962).
func complexQuotient(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	switch {
	case math.Abs(c) >= math.Abs(d):
		r := d / c
		den := c + float64(d*r)
		return complex((a+float64(b*r))/den, (b-float64(a*r))/den)
	case math.Abs(d) >= math.Abs(c):
		r := c / d
		den := float64(c*r) + d
		return complex((float64(a*r)+b)/den, (float64(b*r)-a)/den)
	}
	return cmplx.NaN()
}

// complexPow is x ** y: by repeated multiplication for small whole exponents, by
// polar coordinates else.
func complexPow(x, y complex128) (starlark.Value, error) {
	var r complex128
	n := real(y)
	switch {
	case y == 0:
		return Complex(1), nil
	case x == 0:
		if imag(y) != 0 || n < 0 {
			return nil, Raise(ZeroDivisionError, "0.0 to a negative or complex power")
		}
		return Complex(0), nil
	case imag(y) == 0 && n == math.Trunc(n) && math.Abs(n) <= 100:
		r = complexPowWhole(x, int(n))
	default:
		abs := math.Hypot(real(x), imag(x))
		length := libm.Pow(abs, n)
		at := math.Atan2(imag(x), real(x))
		phase := at * n
		if imag(y) != 0 {
			length *= math.Exp(-at * imag(y))
			phase += imag(y) * math.Log(abs)
		}
		r = complex(length*math.Cos(phase), length*math.Sin(phase))
	}
	if cmplx.IsInf(r) && !cmplx.IsInf(x) && !cmplx.IsInf(y) {
		return nil, Raise(OverflowError, "complex exponentiation")
	}
	return Complex(r), nil
}

func complexPowWhole(x complex128, n int) complex128 {
	neg := n < 0
	if neg {
		n = -n
	}
	r := complex(1, 0)
	for mask := 1; mask <= n; mask <<= 1 {
		if n&mask != 0 {
			r = complexProduct(r, x)
		}
		x = complexProduct(x, x)
	}
	if neg {
		return complexQuotient(1, r)
	}
	return r
}
