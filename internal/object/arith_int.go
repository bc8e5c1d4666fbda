package object

import (
	"math"
	"math/big"
	"math/bits"

	"go.starlark.net/starlark"
)

// maxIntBits is the size of the largest int that operations make: CPython's are
// not bounded, but beyond it nothing would end in time.
const maxIntBits = 1 << 31

// checkIntBits raises MemoryError if an int of so many bits must not be made.
func checkIntBits(th *starlark.Thread, n uint64) error {
	if n > maxIntBits {
		return NewException(MemoryError)
	}
	return CheckSize(th, n/8)
}

// multiplying accounts, beforehand, for a multiplication of ints of a and b bits
// (or a division with such divisor and quotient), which nothing interrupts:
// math/big takes time in proportion to long * short**0.585 (Karatsuba and
// Ofman), in words. MemoryError if that is minutes.
func multiplying(th *starlark.Thread, a, b int) error {
	cost := multiplyCost(a, b)
	if cost > maxUninterrupted {
		return NewException(MemoryError)
	}
	return Work(th, uint64(cost))
}

// multiplyCost is the time of such a multiplication, in instructions.
func multiplyCost(a, b int) float64 {
	short, long := float64(min(a, b))/64, float64(max(a, b))/64
	if short < 1 {
		return max(long, 0) / 16
	}
	return long * math.Pow(short, 0.585) / 16
}

// maxUninterrupted is the work, in instructions, that one operation may take.
const maxUninterrupted = 1e9

// intBinary is Binary for two ints.
func intBinary(th *starlark.Thread, op BinOp, x, y starlark.Int) (starlark.Value, error) {
	if i, ok := x.Int64(); ok {
		if j, ok := y.Int64(); ok {
			if v := smallBinary(op, i, j); v != nil {
				return v, nil
			}
		}
	}
	switch op {
	case OpAdd:
		return x.Add(y), nil
	case OpSub:
		return x.Sub(y), nil
	case OpMul:
		if err := checkIntBits(th, uint64(bitLen(x))+uint64(bitLen(y))); err != nil {
			return nil, err
		}
		if err := multiplying(th, bitLen(x), bitLen(y)); err != nil {
			return nil, err
		}
		return x.Mul(y), nil
	case OpTrueDiv:
		return intTrueDiv(x, y)
	case OpFloorDiv:
		if y.Sign() == 0 {
			return nil, Raise(ZeroDivisionError, "integer division or modulo by zero")
		}
		if err := multiplying(th, bitLen(y), bitLen(x)-bitLen(y)); err != nil {
			return nil, err
		}
		return x.Div(y), nil
	case OpMod:
		if y.Sign() == 0 {
			return nil, Raise(ZeroDivisionError, "integer modulo by zero")
		}
		if err := multiplying(th, bitLen(y), bitLen(x)-bitLen(y)); err != nil {
			return nil, err
		}
		return x.Mod(y), nil
	case OpPow:
		return intPow(th, x, y)
	case OpBitAnd:
		return x.And(y), nil
	case OpBitOr:
		return x.Or(y), nil
	case OpBitXor:
		return x.Xor(y), nil
	case OpShl:
		return intShl(th, x, y)
	case OpShr:
		return intShr(x, y)
	}
	return nil, nil
}

// mulInt64 returns i*j; ok is false if that does not fit 64 bits.
func mulInt64(i, j int64) (k int64, ok bool) {
	hi, lo := bits.Mul64(uint64(i), uint64(j))
	k = int64(lo)
	// The signed high word (H. S. Warren, Hacker's Delight, section 8-3).
	h := int64(hi) - (i>>63)&j - (j>>63)&i
	return k, h == k>>63
}

// smallBinary is intBinary where operands and result fit 64 bits; nil elsewhere.
func smallBinary(op BinOp, i, j int64) starlark.Value {
	var k int64
	ok := true
	switch op {
	case OpAdd:
		k = i + j
		ok = (k > i) == (j > 0)
	case OpSub:
		k = i - j
		ok = (k < i) == (j > 0)
	case OpMul:
		k, ok = mulInt64(i, j)
	case OpFloorDiv:
		if j == 0 || j == -1 {
			return nil
		}
		if k = i / j; i%j != 0 && (i < 0) != (j < 0) {
			k--
		}
	case OpMod:
		if j == 0 || j == -1 {
			return nil
		}
		if k = i % j; k != 0 && (k < 0) != (j < 0) {
			k += j
		}
	case OpTrueDiv:
		const exact = 1 << 53
		if j == 0 || i >= exact || i <= -exact || j >= exact || j <= -exact {
			return nil
		}
		return starlark.Float(float64(i) / float64(j))
	case OpPow:
		if j < 0 || j > 64 && (i > 1 || i < -1) {
			return nil
		}
		k, ok = smallPow(i, j)
	case OpBitAnd:
		k = i & j
	case OpBitOr:
		k = i | j
	case OpBitXor:
		k = i ^ j
	case OpShl:
		if j < 0 || j > 62 {
			return nil
		}
		k = i << j
		ok = k>>j == i
	case OpShr:
		if j < 0 {
			return nil
		}
		k = i >> min(j, 63)
	default:
		return nil
	}
	if !ok {
		return nil
	}
	return starlark.MakeInt64(k)
}

// smallPow is i**j for j >= 0; ok is false if that does not fit 64 bits.
func smallPow(i, j int64) (r int64, ok bool) {
	r = 1
	for {
		if j&1 != 0 {
			if r, ok = mulInt64(r, i); !ok {
				return 0, false
			}
		}
		if j >>= 1; j == 0 {
			return r, true
		}
		if i > math.MaxInt32 || i < math.MinInt32 {
			return 0, false
		}
		i *= i
	}
}

// bitLen returns the number of bits of |x|.
func bitLen(x starlark.Int) int {
	if i, ok := x.Int64(); ok {
		if i < 0 {
			return bits.Len64(-uint64(i))
		}
		return bits.Len64(uint64(i))
	}
	return x.BigInt().BitLen()
}

// intTrueDiv is x / y, correctly rounded.
func intTrueDiv(x, y starlark.Int) (starlark.Value, error) {
	if y.Sign() == 0 {
		return nil, Raise(ZeroDivisionError, "division by zero")
	}
	if x.Sign() == 0 {
		return starlark.Float(math.Copysign(0, float64(y.Sign()))), nil
	}
	// Where the result is far out of range, dividing would only cost time.
	d := bitLen(x) - bitLen(y)
	if d > 1025 {
		return nil, Raise(OverflowError, "integer division result too large for a float")
	}
	if d < -1080 {
		return starlark.Float(math.Copysign(0, float64(x.Sign()*y.Sign()))), nil
	}
	f, _ := new(big.Rat).SetFrac(x.BigInt(), y.BigInt()).Float64()
	if math.IsInf(f, 0) {
		return nil, Raise(OverflowError, "integer division result too large for a float")
	}
	return starlark.Float(f), nil
}

// intPow is x ** y.
func intPow(th *starlark.Thread, x, y starlark.Int) (starlark.Value, error) {
	if y.Sign() < 0 {
		a, err := intToFloat(x)
		if err != nil {
			return nil, err
		}
		b, err := intToFloat(y)
		if err != nil {
			return nil, err
		}
		return floatPow(a, b)
	}
	if i, ok := x.Int64(); ok && i >= -1 && i <= 1 {
		if y.Sign() == 0 || i == -1 && y.And(starlark.MakeInt(1)).Sign() == 0 {
			return starlark.MakeInt(1), nil
		}
		return x, nil
	}
	n, ok := y.Int64()
	if !ok {
		return nil, NewException(MemoryError)
	}
	// |x| >= 2**(bitLen-1), so this is a lower bound of the result's size.
	hi, size := bits.Mul64(uint64(bitLen(x)-1), uint64(n))
	if hi != 0 {
		return nil, NewException(MemoryError)
	}
	if err := checkIntBits(th, size); err != nil {
		return nil, err
	}
	// The last of the squarings takes about as long as all others together.
	if err := multiplying(th, int(size/2), int(size)); err != nil {
		return nil, err
	}
	return starlark.MakeBigInt(new(big.Int).Exp(x.BigInt(), y.BigInt(), nil)), nil
}

func intShl(th *starlark.Thread, x, y starlark.Int) (starlark.Value, error) {
	if y.Sign() < 0 {
		return nil, Raise(ValueError, "negative shift count")
	}
	if x.Sign() == 0 {
		return x, nil
	}
	n, ok := y.Int64()
	if !ok || n > math.MaxInt64/2 {
		return nil, Raise(OverflowError, "too many digits in integer")
	}
	if err := checkIntBits(th, uint64(n)+uint64(bitLen(x))); err != nil {
		return nil, err
	}
	return x.Lsh(uint(n)), nil
}

func intShr(x, y starlark.Int) (starlark.Value, error) {
	if y.Sign() < 0 {
		return nil, Raise(ValueError, "negative shift count")
	}
	n, ok := y.Int64()
	if !ok || n >= int64(bitLen(x)) {
		if x.Sign() < 0 {
			return starlark.MakeInt(-1), nil
		}
		return starlark.MakeInt(0), nil
	}
	return x.Rsh(uint(n)), nil
}

// intToFloat returns the nearest float.
func intToFloat(x starlark.Int) (float64, error) {
	if i, ok := x.Int64(); ok {
		return float64(i), nil
	}
	f, _ := new(big.Float).SetInt(x.BigInt()).Float64()
	if math.IsInf(f, 0) {
		return 0, Raise(OverflowError, "int too large to convert to float")
	}
	return f, nil
}

// intDivMod returns x // y and x % y.
func intDivMod(x, y starlark.Int) (q, r starlark.Int, err error) {
	if y.Sign() == 0 {
		return q, r, Raise(ZeroDivisionError, "integer division or modulo by zero")
	}
	return x.Div(y), x.Mod(y), nil
}

// PowMod is pow(b, e, m) for ints; the result has the sign of m.
func PowMod(th *starlark.Thread, b, e, m starlark.Int) (starlark.Value, error) {
	if m.Sign() == 0 {
		return nil, Raise(ValueError, "pow() 3rd argument cannot be 0")
	}
	// A multiplication and a division for each bit of the exponent.
	if cost := 2 * float64(bitLen(e)) * multiplyCost(bitLen(m), bitLen(m)); cost > maxUninterrupted {
		return nil, NewException(MemoryError)
	} else if err := Work(th, uint64(cost)); err != nil {
		return nil, err
	}
	base, exp, mod := b.BigInt(), e.BigInt(), m.BigInt()
	abs := new(big.Int).Abs(mod)
	if exp.Sign() < 0 {
		if base = new(big.Int).ModInverse(new(big.Int).Mod(base, abs), abs); base == nil {
			return nil, Raise(ValueError, "base is not invertible for the given modulus")
		}
		exp = new(big.Int).Neg(exp)
	}
	r := new(big.Int).Exp(base, exp, abs)
	r.Mod(r, abs)
	if mod.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, mod)
	}
	return starlark.MakeBigInt(r), nil
}

// DefaultMaxStrDigits is CPython's limit for the digits of conversions between ints and
// decimal text, which take quadratic time there.
const DefaultMaxStrDigits = 4300

// StrDigitsCeiling is the limit that scripts cannot lift: a conversion cannot be
// interrupted, and one of that size may take two seconds.
const StrDigitsCeiling = 1_000_000

// maxStrDigits returns the limit in force.
func maxStrDigits(th *starlark.Thread) int {
	in := InterpOf(th)
	switch {
	case in == nil:
		return DefaultMaxStrDigits
	case in.MaxStrDigits == 0:
		return StrDigitsCeiling
	}
	return min(in.MaxStrDigits, StrDigitsCeiling)
}

// intText returns str(i).
func intText(th *starlark.Thread, i starlark.Int) (string, error) {
	if _, ok := i.Int64(); ok {
		return i.String(), nil
	}
	b := i.BigInt()
	// log10(2) = 0.30103: texts up to there are never too long, and those from
	// the second bound on always.
	n, limit := b.BitLen(), maxStrDigits(th)
	if n < limit*10000/3011 {
		return b.String(), nil
	}
	if n <= (limit+1)*10000/3010 {
		s := b.String()
		digits := len(s)
		if s[0] == '-' {
			digits--
		}
		if digits <= limit {
			return s, nil
		}
	}
	return "", Raise(ValueError, "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", limit)
}
