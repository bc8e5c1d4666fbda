package object

import (
	"math/cmplx"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// starlarkToken gives the operators that host values may implement.
var starlarkToken = map[BinOp]syntax.Token{
	OpAdd: syntax.PLUS, OpSub: syntax.MINUS, OpMul: syntax.STAR, OpTrueDiv: syntax.SLASH, OpFloorDiv: syntax.SLASHSLASH,
	OpMod: syntax.PERCENT, OpBitAnd: syntax.AMP, OpBitOr: syntax.PIPE, OpBitXor: syntax.CIRCUMFLEX,
	OpShl: syntax.LTLT, OpShr: syntax.GTGT,
}

// A Complex is a complex number.
type Complex complex128

func complexPart(f float64) string {
	s := FloatRepr(f)
	return strings.TrimSuffix(s, ".0")
}

// String returns repr of the number.
func (c Complex) String() string {
	re, im := real(c), imag(c)
	i := complexPart(im) + "j"
	if re == 0 && !strings.HasPrefix(strconv.FormatFloat(re, 'g', -1, 64), "-") {
		return i
	}
	if !strings.HasPrefix(i, "-") {
		i = "+" + i
	}
	return "(" + complexPart(re) + i + ")"
}
func (c Complex) Type() string         { return "complex" }
func (c Complex) Freeze()              {}
func (c Complex) Truth() starlark.Bool { return c != 0 }

// Hash agrees with that of a float where the imaginary part is 0.
func (c Complex) Hash() (uint32, error) {
	h, _ := starlark.Float(real(c)).Hash()
	if imag(c) == 0 {
		return h, nil
	}
	i, _ := starlark.Float(imag(c)).Hash()
	return h ^ i*1000003, nil
}

// Class returns complex.
func (c Complex) Class() *Class { return ComplexClass }

func toComplex(v starlark.Value) (complex128, bool) {
	switch v := v.(type) {
	case Complex:
		return complex128(v), true
	case starlark.Float, starlark.Int, starlark.Bool:
		f, err := ToFloat(nil, v)
		return complex(f, 0), err == nil
	}
	return 0, false
}

func complexBinary(op BinOp, x, y starlark.Value) (starlark.Value, error) {
	a, ok1 := toComplex(x)
	b, ok2 := toComplex(y)
	if !ok1 || !ok2 {
		return nil, nil
	}
	switch op {
	case OpAdd:
		return Complex(a + b), nil
	case OpSub:
		return Complex(a - b), nil
	case OpMul:
		return Complex(a * b), nil
	case OpTrueDiv:
		if b == 0 {
			return nil, Raise(ZeroDivisionError, "complex division by zero")
		}
		return Complex(a / b), nil
	case OpPow:
		if a == 0 && real(b) < 0 {
			return nil, Raise(ZeroDivisionError, "zero to a negative or complex power")
		}
		return Complex(cmplx.Pow(a, b)), nil
	}
	return nil, nil
}

var complexDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		parts := [2]complex128{}
		for _, k := range kw {
			switch k.Name {
			case "real":
				pos = append([]starlark.Value{k.Value}, pos...)
			case "imag":
				if len(pos) == 0 {
					pos = append(pos, starlark.MakeInt(0))
				}
				pos = append(pos, k.Value)
			}
		}
		for i, v := range pos {
			if i > 1 {
				return nil, Raise(TypeError, "complex() takes at most 2 arguments (%d given)", len(pos))
			}
			if s, ok := v.(starlark.String); ok && i == 0 {
				z, err := strconv.ParseComplex(strings.ReplaceAll(strings.TrimSpace(string(s)), "j", "i"), 128)
				if err != nil {
					return nil, Raise(ValueError, "complex() arg is a malformed string")
				}
				parts[0] = z
				continue
			}
			z, ok := toComplex(Unbox(v))
			if !ok {
				return nil, Raise(TypeError, "complex() argument %d must be a number, not '%s'", i+1, TypeName(v))
			}
			parts[i] = z
		}
		return NewBasic(c, ComplexClass, Complex(parts[0]+parts[1]*1i)), nil
	},
	Methods: methods([]MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: initNothing},
		{Name: "conjugate", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Complex(cmplx.Conj(complex128(self.(Complex)))), nil
		}},
		{Name: "__abs__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.Float(cmplx.Abs(complex128(self.(Complex)))), nil
		}},
	}, compareMethods(OpEq, OpNe), arithMethods(OpAdd, OpSub, OpMul, OpTrueDiv, OpPow)),
	GetSets: []GetSetDef{
		{Name: "real", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.Float(real(Unbox(self).(Complex))), nil
		}},
		{Name: "imag", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.Float(imag(Unbox(self).(Complex))), nil
		}},
	},
}
