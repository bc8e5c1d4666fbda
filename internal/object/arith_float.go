package object

import (
	"math"
	"math/big"
	"strconv"

	"github.com/tailorbird-lang/tailorbird/internal/libm"
	"go.starlark.net/starlark"
)

// intFloat is Binary for an int and a float; swapped: the float is on the left.
func intFloat(op BinOp, i starlark.Int, f starlark.Float, swapped bool) (starlark.Value, error) {
	if op > OpPow {
		return nil, nil
	}
	x, err := intToFloat(i)
	if err != nil {
		return nil, err
	}
	if swapped {
		return floatBinary(op, float64(f), x)
	}
	return floatBinary(op, x, float64(f))
}

// floatBinary is Binary for two floats.
func floatBinary(op BinOp, x, y float64) (starlark.Value, error) {
	switch op {
	case OpAdd:
		return starlark.Float(x + y), nil
	case OpSub:
		return starlark.Float(x - y), nil
	case OpMul:
		return starlark.Float(x * y), nil
	case OpTrueDiv:
		if y == 0 {
			return nil, Raise(ZeroDivisionError, "float division by zero")
		}
		return starlark.Float(x / y), nil
	case OpFloorDiv:
		if y == 0 {
			return nil, Raise(ZeroDivisionError, "float floor division by zero")
		}
		q, _ := floatDivMod(x, y)
		return starlark.Float(q), nil
	case OpMod:
		if y == 0 {
			return nil, Raise(ZeroDivisionError, "float modulo by zero")
		}
		_, r := floatDivMod(x, y)
		return starlark.Float(r), nil
	case OpPow:
		return floatPow(x, y)
	}
	return nil, nil
}

// floatDivMod returns x // y and x % y: the remainder is exact and has the sign of
// y; the quotient is the whole number nearest to (x - remainder) / y.
func floatDivMod(x, y float64) (q, r float64) {
	r = math.Mod(x, y)
	q = (x - r) / y
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
			q--
		}
	} else {
		r = math.Copysign(0, y)
	}
	if q != 0 {
		floor := math.Floor(q)
		if q-floor > 0.5 {
			floor++
		}
		q = floor
	} else {
		q = math.Copysign(0, x/y)
	}
	return q, r
}

// floatPow is x ** y. A negative number to a broken power is complex.
func floatPow(x, y float64) (starlark.Value, error) {
	if x == 0 && y < 0 {
		return nil, Raise(ZeroDivisionError, "0.0 cannot be raised to a negative power")
	}
	if x < 0 && !math.IsInf(x, 0) && !math.IsInf(y, 0) && y != math.Trunc(y) {
		return complexPow(complex(x, 0), complex(y, 0))
	}
	r := libm.Pow(x, y)
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return nil, NewException(OverflowError, starlark.MakeInt(34), starlark.String("Numerical result out of range"))
	}
	return starlark.Float(r), nil
}

// ToFloat returns float(v) for a number: an int, a float, or an object whose class
// has __float__ or __index__. It may run script code.
func ToFloat(th *starlark.Thread, v starlark.Value) (float64, error) {
	f, ok, err := asFloat(th, v)
	if err == nil && !ok {
		err = Raise(TypeError, "must be real number, not %s", TypeName(v))
	}
	return f, err
}

// asFloat is ToFloat with ok false where v is not a number.
func asFloat(th *starlark.Thread, v starlark.Value) (f float64, ok bool, err error) {
	switch x := v.(type) {
	case starlark.Float:
		return float64(x), true, nil
	case starlark.Int:
		f, err := intToFloat(x)
		return f, true, err
	case starlark.Bool:
		return float64(boolInt(bool(x))), true, nil
	}
	if a := TypeOf(v).Special(SpFloat); a != nil && !a.Owner.static {
		r, err := CallAttr0(th, a, v)
		if err != nil {
			return 0, false, err
		}
		x, ok := Unbox(r).(starlark.Float)
		if !ok {
			return 0, false, Raise(TypeError, "%s.__float__ returned non-float (type %s)", TypeName(v), TypeName(r))
		}
		return float64(x), true, nil
	}
	if x, ok := Unbox(v).(starlark.Float); ok {
		return float64(x), true, nil
	}
	i, ok, err := asIndex(th, v)
	if !ok || err != nil {
		return 0, false, err
	}
	f, err = intToFloat(i)
	return f, true, err
}

// floatToInt returns the whole number f, which has no fraction.
func floatToInt(f float64) (starlark.Int, error) {
	switch {
	case math.IsNaN(f):
		return starlark.Int{}, Raise(ValueError, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return starlark.Int{}, Raise(OverflowError, "cannot convert float infinity to integer")
	case f >= -1<<62 && f <= 1<<62:
		return starlark.MakeInt64(int64(f)), nil
	}
	b, _ := big.NewFloat(f).Int(nil)
	return starlark.MakeBigInt(b), nil
}

// roundFloat is round(f, digits): correctly rounded in decimal, ties to even.
func roundFloat(f float64, digits int) (float64, error) {
	switch {
	case math.IsNaN(f), math.IsInf(f, 0), f == 0, digits > 323:
		return f, nil
	case digits < -308:
		return math.Copysign(0, f), nil
	}
	if digits >= 0 {
		r, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', digits, 64), 64)
		return r, nil
	}
	// Round the exact value to a multiple of 10**-digits.
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-digits)), nil)
	q := new(big.Rat).SetFloat64(math.Abs(f))
	n := roundQuotient(q.Num(), new(big.Int).Mul(q.Denom(), unit))
	r, _ := new(big.Float).SetInt(n.Mul(n, unit)).Float64()
	if math.IsInf(r, 0) {
		return 0, Raise(OverflowError, "rounded value too large to represent")
	}
	return math.Copysign(r, f), nil
}

// roundQuotient returns a/b for a >= 0, b > 0, rounded to the nearest int, ties to even.
func roundQuotient(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	switch c := r.Lsh(r, 1).Cmp(b); {
	case c > 0, c == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return q
}

// roundInt is round(i, -n) for n > 0: to a multiple of 10**n, ties to even.
func roundInt(i starlark.Int, n int64) starlark.Int {
	if n > int64(bitLen(i)) {
		return starlark.MakeInt(0)
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil)
	b := i.BigInt()
	q := roundQuotient(new(big.Int).Abs(b), unit)
	q.Mul(q, unit)
	if b.Sign() < 0 {
		q.Neg(q)
	}
	return starlark.MakeBigInt(q)
}
