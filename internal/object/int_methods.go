package object

import (
	"math/big"
	"math/bits"

	"go.starlark.net/starlark"
)

var intDef = Def{
	Unboxes: true,
	New:     intNew,
	Quick:   quickInt,
	More:    intTypeMethods,
	GetSets: []GetSetDef{
		{Name: "real", Get: numberPart(intOfBool), Doc: "the real part of a complex number"},
		{Name: "imag", Get: numberPart(func(starlark.Value) starlark.Value { return starlark.MakeInt(0) }), Doc: "the imaginary part of a complex number"},
		{Name: "numerator", Get: numberPart(intOfBool), Doc: "the numerator of a rational number in lowest terms"},
		{Name: "denominator", Get: numberPart(func(starlark.Value) starlark.Value { return starlark.MakeInt(1) }), Doc: "the denominator of a rational number in lowest terms"},
	},
}

func intTypeMethods() []MethodDef {
	return methods(
		operatorMethods(1, OpAdd, OpSub, OpMul, OpTrueDiv, OpFloorDiv, OpMod, OpPow, OpBitAnd, OpBitOr, OpBitXor, OpShl, OpShr),
		unaryMethods(true), divModMethods(1), compareMethods(),
		[]MethodDef{
			method("__repr__", reprMethod), method("__hash__", hashMethod), method("__bool__", boolMethod), formatDef,
			selfMethod("__int__", "int(self)"), selfMethod("__index__", "Return self converted to an integer, if self is suitable for use as an index into a list."),
			selfMethod("__trunc__", "Truncating an Integral returns itself."), selfMethod("__floor__", "Flooring an Integral returns itself."),
			selfMethod("__ceil__", "Ceiling of an Integral returns itself."), selfMethod("conjugate", "Returns self, the complex conjugate of any int."),
			intMethod("__float__", "float(self)", func(i starlark.Int) (starlark.Value, error) {
				f, err := intToFloat(i)
				return starlark.Float(f), err
			}),
			intMethod("__abs__", "abs(self)", func(i starlark.Int) (starlark.Value, error) {
				if i.Sign() < 0 {
					return starlark.MakeInt(0).Sub(i), nil
				}
				return i, nil
			}),
			quickly(intMethod("bit_length", "Number of bits necessary to represent self in binary.", func(i starlark.Int) (starlark.Value, error) {
				return starlark.MakeInt(bitLen(i)), nil
			}), quickBitLength),
			intMethod("bit_count", "Number of ones in the binary representation of the absolute value of self.", bitCount),
			intMethod("as_integer_ratio", "Return a pair of integers, whose ratio is equal to the original int.", func(i starlark.Int) (starlark.Value, error) {
				return starlark.Tuple{i, starlark.MakeInt(1)}, nil
			}),
			intMethod("is_integer", "Returns True. Exists for duck type compatibility with float.is_integer.", func(i starlark.Int) (starlark.Value, error) {
				return starlark.True, nil
			}),
			{Name: "__round__", Sig: "ndigits=None, /", Fn: intRound, Doc: "Rounding an Integral returns itself; with an ndigits argument it also returns an integer."},
			{Name: "to_bytes", Sig: "length=1, byteorder='big', *, signed=False", Fn: intToBytes, Doc: "Return an array of bytes representing an integer."},
			{Name: "from_bytes", Sig: "bytes, byteorder='big', *, signed=False", Kind: ClassMethodKind, Fn: intFromBytes, Doc: "Return the integer represented by the given array of bytes."},
		})
}

// numberPart computes an attribute of a number.
func numberPart(f func(starlark.Value) starlark.Value) func(*starlark.Thread, starlark.Value) (starlark.Value, error) {
	return func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return f(Unbox(self)), nil }
}

// intMethod is a method without arguments.
func intMethod(name, doc string, f func(i starlark.Int) (starlark.Value, error)) MethodDef {
	return MethodDef{Name: name, Doc: doc, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return f(intOfBool(self).(starlark.Int))
	}}
}

func intNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	var x, base starlark.Value
	if n := len(pos) + len(kw); n > 2 {
		return nil, Raise(TypeError, "int() takes at most 2 arguments (%d given)", n)
	}
	if len(pos) > 0 {
		x = pos[0]
	}
	if len(pos) > 1 {
		base = pos[1]
	}
	for _, k := range kw {
		if k.Name != "base" {
			return nil, UnexpectedKeyword("int()", k.Name, []string{"base"})
		}
		if base != nil {
			return nil, Raise(TypeError, "argument for int() given by name ('base') and position (2)")
		}
		base = k.Value
	}
	i, err := intOf(th, x, base)
	if err != nil {
		return nil, err
	}
	return NewBasic(c, IntClass, i), nil
}

// intOf is int(x, base); absent arguments are nil.
func intOf(th *starlark.Thread, x, base starlark.Value) (starlark.Int, error) {
	if x == nil {
		if base != nil {
			return starlark.Int{}, Raise(TypeError, "int() missing string argument")
		}
		return starlark.MakeInt(0), nil
	}
	shown := func() string { return shortRepr(Unbox(x)) }
	if base == nil {
		if i, ok, err := asInt(th, x); ok || err != nil {
			return i, err
		}
		if s, ok := textOf(x); ok {
			return parseInt(th, s, 10, shown)
		}
		if s, ok := bytesOf(x); ok {
			return parseInt(th, s, 10, shown)
		}
		return ToInt(th, x)
	}
	b, err := IndexInt(th, base)
	if err != nil {
		return starlark.Int{}, err
	}
	if b != 0 && (b < 2 || b > 36) {
		return starlark.Int{}, Raise(ValueError, "int() base must be >= 2 and <= 36, or 0")
	}
	switch Unbox(x).(type) {
	case starlark.String, starlark.Bytes, *ByteArray:
	default:
		return starlark.Int{}, Raise(TypeError, "int() can't convert non-string with explicit base")
	}
	if s, ok := textOf(x); ok {
		return parseInt(th, s, b, shown)
	}
	s, _ := bytesOf(x)
	return parseInt(th, s, b, shown)
}

// shortRepr is the repr of a basic value, cut off as in CPython's errors.
func shortRepr(v starlark.Value) string { return truncateText(reprOf(v), 200) }

func bitCount(i starlark.Int) (starlark.Value, error) {
	n := 0
	for _, w := range i.BigInt().Bits() {
		n += bits.OnesCount(uint(w))
	}
	return starlark.MakeInt(n), nil
}

func intRound(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	i := intOfBool(self).(starlark.Int)
	if args[0] == starlark.None {
		return i, nil
	}
	n, err := Index(th, args[0])
	if err != nil {
		return nil, err
	}
	d := clampInt(n)
	if d >= 0 {
		return i, nil
	}
	return roundInt(i, -max(d, -1<<40)), nil
}

// byteOrder reports whether the order is little-endian.
func byteOrder(v starlark.Value) (little bool, err error) {
	switch s, _ := textOf(v); s {
	case "little":
		return true, nil
	case "big":
		return false, nil
	}
	if _, ok := textOf(v); !ok {
		return false, Raise(TypeError, "to_bytes() argument 'byteorder' must be str, not %s", TypeName(v))
	}
	return false, Raise(ValueError, "byteorder must be either 'little' or 'big'")
}

func intToBytes(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	i := intOfBool(self).(starlark.Int).BigInt()
	n, err := IndexInt(th, args[0])
	if err != nil {
		return nil, err
	}
	little, err := byteOrder(args[1])
	if err != nil {
		return nil, err
	}
	signed, err := Truth(th, args[2])
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, Raise(ValueError, "length argument must be non-negative")
	}
	if err := CheckSize(th, uint64(n)); err != nil {
		return nil, err
	}
	if i.Sign() < 0 && !signed {
		return nil, Raise(OverflowError, "can't convert negative int to unsigned")
	}
	// Two's complement: the value modulo 2**(8n), if it is in range.
	limit := new(big.Int).Lsh(big.NewInt(1), uint(8*n))
	high := limit
	if signed {
		high = new(big.Int).Rsh(limit, 1)
	}
	if i.Cmp(high) >= 0 && !(n == 0 && i.Sign() == 0) || signed && i.Cmp(new(big.Int).Neg(high)) < 0 {
		return nil, Raise(OverflowError, "int too big to convert")
	}
	if i.Sign() < 0 {
		i = new(big.Int).Add(i, limit)
	}
	b := i.FillBytes(make([]byte, n))
	if little {
		reverseBytes(b)
	}
	return starlark.Bytes(b), nil
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intFromBytes(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	b, err := bytesFrom(th, "bytes", args[0])
	if err != nil {
		return nil, err
	}
	little, err := byteOrder(args[1])
	if err != nil {
		return nil, err
	}
	signed, err := Truth(th, args[2])
	if err != nil {
		return nil, err
	}
	if little {
		reverseBytes(b)
	}
	i := new(big.Int).SetBytes(b)
	if signed && len(b) > 0 && b[0] >= 0x80 {
		i.Sub(i, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	v := starlark.MakeBigInt(i)
	if self != starlark.Value(IntClass) {
		return Call(th, self, v)
	}
	return v, nil
}

var boolDef = Def{
	Final: true,
	Quick: quickBool,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if err := positionalOnly("bool", pos, kw, 0, 1); err != nil {
			return nil, err
		}
		if len(pos) == 0 {
			return starlark.False, nil
		}
		b, err := Truth(th, pos[0])
		return starlark.Bool(b), err
	},
	More: boolTypeMethods,
}

func boolTypeMethods() []MethodDef {
	return methods(operatorMethods(1, OpBitAnd, OpBitOr, OpBitXor), []MethodDef{method("__repr__", reprMethod)})
}

// quickBitLength is bit_length of an int of 64 bits.
func quickBitLength(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 {
		return Reg{}, false
	}
	i, ok := a[0].Int()
	return IntReg(int64(bits.Len64(uint64(max(i, -i))))), ok
}
