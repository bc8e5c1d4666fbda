package object

import (
	"math"
	"strings"

	"go.starlark.net/starlark"
)

var complexDef = Def{
	Unboxes: true,
	New:     complexNew,
	More:    complexTypeMethods,
	GetSets: []GetSetDef{
		{Name: "real", Get: numberPart(func(v starlark.Value) starlark.Value { return starlark.Float(real(v.(Complex))) }), Doc: "the real part of a complex number"},
		{Name: "imag", Get: numberPart(func(v starlark.Value) starlark.Value { return starlark.Float(imag(v.(Complex))) }), Doc: "the imaginary part of a complex number"},
	},
}

func complexTypeMethods() []MethodDef {
	return methods(
		operatorMethods(3, OpAdd, OpSub, OpMul, OpTrueDiv, OpPow), unaryMethods(false),
		[]MethodDef{
			method("__repr__", reprMethod), method("__bool__", boolMethod), formatDef,
			{Name: "__eq__", Sig: "value, /", Fn: complexEqual(true)},
			{Name: "__ne__", Sig: "value, /", Fn: complexEqual(false)},
			{Name: "__hash__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				return starlark.MakeInt64(self.(Complex).hash()), nil
			}},
			{Name: "__abs__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				c := self.(Complex)
				r := math.Hypot(real(c), imag(c))
				if math.IsInf(r, 0) && !math.IsInf(real(c), 0) && !math.IsInf(imag(c), 0) {
					return nil, Raise(OverflowError, "absolute value too large")
				}
				return starlark.Float(r), nil
			}},
			{Name: "__complex__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				return self, nil
			}},
			{Name: "conjugate", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				c := self.(Complex)
				return Complex(complex(real(c), -imag(c))), nil
			}, Doc: "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j."},
		})
}

func complexEqual(want bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		c, y := self.(Complex), Unbox(args[0])
		var eq bool
		switch o := intOfBool(y).(type) {
		case Complex:
			eq = c == o
		case starlark.Float:
			eq = imag(c) == 0 && real(c) == float64(o)
		case starlark.Int:
			eq = imag(c) == 0 && !math.IsNaN(real(c)) && cmpIntFloat(OpEq, o, real(c))
		default:
			return NotImplemented, nil
		}
		return starlark.Bool(eq == want), nil
	}
}

func complexNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	var args [2]starlark.Value
	if n := len(pos) + len(kw); n > 2 {
		return nil, Raise(TypeError, "complex() takes at most 2 arguments (%d given)", n)
	}
	copy(args[:], pos)
	for _, k := range kw {
		i := 0
		switch k.Name {
		case "real":
		case "imag":
			i = 1
		default:
			return nil, UnexpectedKeyword("complex()", k.Name, []string{"real", "imag"})
		}
		if args[i] != nil {
			return nil, Raise(TypeError, "argument for complex() given by name ('%s') and position (%d)", k.Name, i+1)
		}
		args[i] = k.Value
	}
	if args[0] != nil {
		if s, ok := textOf(args[0]); ok {
			if args[1] != nil {
				return nil, Raise(TypeError, "complex() can't take second arg if first is a string")
			}
			v, err := parseComplex(s)
			return NewBasic(c, ComplexClass, Complex(v)), err
		}
	}
	if args[1] != nil {
		if _, ok := textOf(args[1]); ok {
			return nil, Raise(TypeError, "complex() second arg can't be a string")
		}
	}
	var parts [2]complex128
	for i, v := range args {
		if v == nil {
			continue
		}
		x, ok, err := asComplex(th, v)
		if err != nil {
			return nil, err
		}
		if !ok {
			if i == 0 {
				return nil, Raise(TypeError, "complex() first argument must be a string or a number, not '%s'", TypeName(v))
			}
			return nil, Raise(TypeError, "complex() second argument must be a number, not '%s'", TypeName(v))
		}
		parts[i] = x
	}
	v := parts[0]
	if args[1] != nil {
		// Only what is there takes part, so that signs of zeros stay.
		re, im := real(v), real(parts[1])
		if imag(parts[1]) != 0 {
			re -= imag(parts[1])
		}
		if imag(v) != 0 {
			im += imag(v)
		}
		v = complex(re, im)
	}
	return NewBasic(c, ComplexClass, Complex(v)), nil
}

// asComplex converts a number; ok is false for other values.
func asComplex(th *starlark.Thread, v starlark.Value) (c complex128, ok bool, err error) {
	if x, ok := Unbox(v).(Complex); ok {
		return complex128(x), true, nil
	}
	if a := TypeOf(v).Lookup("__complex__"); a != nil && !a.Owner.static {
		r, err := CallAttr0(th, a, v)
		if err != nil {
			return 0, false, err
		}
		x, ok := Unbox(r).(Complex)
		if !ok {
			return 0, false, Raise(TypeError, "%s.__complex__() must return a complex, not %s", TypeName(v), TypeName(r))
		}
		return complex128(x), true, nil
	}
	f, ok, err := asFloat(th, v)
	return complex(f, 0), ok, err
}

// parseComplex is complex(text).
func parseComplex(text string) (complex128, error) {
	bad := Raise(ValueError, "complex() arg is a malformed string")
	s := trimSpace(text)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = trimSpace(s[1 : len(s)-1])
	}
	if s == "" {
		return 0, bad
	}
	if last := s[len(s)-1]; last != 'j' && last != 'J' {
		f, ok := floatLiteral(s)
		if !ok {
			return 0, bad
		}
		return complex(f, 0), nil
	}
	s = s[:len(s)-1]
	// The sign that begins the imaginary part: the last one that is not in an exponent.
	at := -1
	for i := len(s) - 1; i >= 0; i-- {
		if (s[i] == '+' || s[i] == '-') && (i == 0 || s[i-1]|0x20 != 'e') {
			at = i
			break
		}
	}
	re := 0.0
	im := s
	if at > 0 {
		var ok bool
		if re, ok = floatLiteral(s[:at]); !ok {
			return 0, bad
		}
		im = s[at:]
	}
	switch im {
	case "", "+":
		return complex(re, 1), nil
	case "-":
		return complex(re, -1), nil
	}
	f, ok := floatLiteral(im)
	if !ok {
		return 0, bad
	}
	return complex(re, f), nil
}
