package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

var floatDef = Def{
	Unboxes: true,
	Quick:   quickFloat,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if err := positionalOnly("float", pos, kw, 0, 1); err != nil {
			return nil, err
		}
		f := 0.0
		if len(pos) > 0 {
			var err error
			if f, err = floatOf(th, pos[0]); err != nil {
				return nil, err
			}
		}
		return NewBasic(c, FloatClass, starlark.Float(f)), nil
	},
	More: floatTypeMethods,
	GetSets: []GetSetDef{
		{Name: "real", Get: numberPart(func(v starlark.Value) starlark.Value { return v }), Doc: "the real part of a complex number"},
		{Name: "imag", Get: numberPart(func(starlark.Value) starlark.Value { return starlark.Float(0) }), Doc: "the imaginary part of a complex number"},
	},
}

func floatTypeMethods() []MethodDef {
	return methods(
		operatorMethods(2, OpAdd, OpSub, OpMul, OpTrueDiv, OpFloorDiv, OpMod, OpPow),
		unaryMethods(false), divModMethods(2), compareMethods(),
		[]MethodDef{
			method("__repr__", reprMethod), method("__hash__", hashMethod), method("__bool__", boolMethod), formatDef,
			selfMethod("__float__", "float(self)"), selfMethod("conjugate", "Return self, the complex conjugate of any float."),
			floatMethod("__int__", "int(self)", truncFloat), floatMethod("__trunc__", "Return the Integral closest to x between 0 and x.", truncFloat),
			floatMethod("__floor__", "Return the floor as an Integral.", func(f float64) (starlark.Value, error) { return valueOrError(floatToInt(math.Floor(f))) }),
			floatMethod("__ceil__", "Return the ceiling as an Integral.", func(f float64) (starlark.Value, error) { return valueOrError(floatToInt(math.Ceil(f))) }),
			floatMethod("__abs__", "abs(self)", func(f float64) (starlark.Value, error) { return starlark.Float(math.Abs(f)), nil }),
			floatMethod("is_integer", "Return True if the float is an integer.", func(f float64) (starlark.Value, error) {
				return starlark.Bool(f == math.Trunc(f) && !math.IsInf(f, 0)), nil
			}),
			floatMethod("as_integer_ratio", "Return a pair of integers, whose ratio is exactly equal to the original float.", integerRatio),
			floatMethod("hex", "Return a hexadecimal representation of a floating-point number.", func(f float64) (starlark.Value, error) {
				return starlark.String(hexFloat(f)), nil
			}),
			{Name: "__round__", Sig: "ndigits=None, /", Fn: floatRound, Doc: "Return the Integral closest to x, rounding half toward even."},
			{Name: "fromhex", Sig: "string, /", Kind: ClassMethodKind, Fn: floatFromHex, Doc: "Create a floating-point number from a hexadecimal string."},
		})
}

func valueOrError(i starlark.Int, err error) (starlark.Value, error) {
	if err != nil {
		return nil, err
	}
	return i, nil
}

func truncFloat(f float64) (starlark.Value, error) { return valueOrError(floatToInt(math.Trunc(f))) }

// floatMethod is a method without arguments.
func floatMethod(name, doc string, f func(f float64) (starlark.Value, error)) MethodDef {
	return MethodDef{Name: name, Doc: doc, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return f(float64(self.(starlark.Float)))
	}}
}

// floatOf is float(v).
func floatOf(th *starlark.Thread, v starlark.Value) (float64, error) {
	if s, ok := v.(starlark.String); ok {
		return parseFloat(th, string(s), func() string { return shortRepr(v) })
	}
	f, ok, err := asFloat(th, v)
	if ok || err != nil {
		return f, err
	}
	s, ok := textOf(v)
	if !ok {
		s, ok = bytesOf(v)
	}
	if ok {
		return parseFloat(th, s, func() string { return shortRepr(Unbox(v)) })
	}
	return 0, Raise(TypeError, "float() argument must be a string or a real number, not '%s'", TypeName(v))
}

func floatRound(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	f := float64(self.(starlark.Float))
	if args[0] == starlark.None {
		return valueOrError(floatToInt(math.RoundToEven(f)))
	}
	n, err := Index(th, args[0])
	if err != nil {
		return nil, err
	}
	r, err := roundFloat(f, int(max(min(clampInt(n), 1<<20), -1<<20)))
	return starlark.Float(r), err
}

func integerRatio(f float64) (starlark.Value, error) {
	if math.IsInf(f, 0) {
		return nil, Raise(OverflowError, "cannot convert Infinity to integer ratio")
	}
	if math.IsNaN(f) {
		return nil, Raise(ValueError, "cannot convert NaN to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return starlark.Tuple{starlark.MakeBigInt(r.Num()), starlark.MakeBigInt(r.Denom())}, nil
}

// hexFloat is float.hex.
func hexFloat(f float64) string {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return floatText(f)
	}
	sign := ""
	if math.Signbit(f) {
		sign, f = "-", -f
	}
	const mantissa = 52
	b := math.Float64bits(f)
	exp := int(b >> mantissa)
	b &= 1<<mantissa - 1
	switch {
	case f == 0:
		return sign + "0x0.0p+0"
	case exp == 0:
		return sign + "0x0." + hex13(b) + "p-1022"
	}
	exp -= 1023
	s := sign + "0x1." + hex13(b) + "p"
	if exp >= 0 {
		s += "+"
	}
	return s + strconv.Itoa(exp)
}

// hex13 returns the 13 hexadecimal digits of a mantissa.
func hex13(b uint64) string {
	s := strconv.FormatUint(b, 16)
	return strings.Repeat("0", 13-len(s)) + s
}

func floatFromHex(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	text, ok := textOf(args[0])
	if !ok {
		return nil, Raise(TypeError, "fromhex() argument must be str, not %s", TypeName(args[0]))
	}
	f, err := parseHexFloat(text)
	if err != nil {
		return nil, err
	}
	if self != starlark.Value(FloatClass) {
		return Call(th, self, starlark.Float(f))
	}
	return starlark.Float(f), nil
}

func parseHexFloat(text string) (float64, error) {
	bad := Raise(ValueError, "invalid hexadecimal floating-point string")
	s := strings.ToLower(trimSpace(text))
	body := strings.TrimLeft(s, "+-")
	if len(s)-len(body) > 1 || strings.ContainsAny(body, "_") {
		return 0, bad
	}
	switch body {
	case "inf", "infinity", "nan":
		f, _ := floatLiteral(s)
		return f, nil
	}
	body = strings.TrimPrefix(body, "0x")
	if !strings.Contains(body, "p") {
		body += "p0"
	}
	f, err := strconv.ParseFloat("0x"+body, 64)
	if math.IsInf(f, 0) {
		return 0, Raise(OverflowError, "hexadecimal value too large to represent as a float")
	}
	if err != nil {
		return 0, bad
	}
	if s[0] == '-' {
		f = -f
	}
	return f, nil
}
