package object

import (
	"go.starlark.net/starlark"
)

// isNumber reports whether v is one of the basic numbers up to rank: 1 int and
// bool, 2 float, 3 complex.
func isNumber(v starlark.Value, rank int) bool {
	switch v.(type) {
	case starlark.Int, starlark.Bool:
		return true
	case starlark.Float:
		return rank >= 2
	case Complex:
		return rank >= 3
	}
	return false
}

// operatorMethods are __add__, __radd__ and their kin for a type of numbers whose
// operands may be numbers up to rank.
func operatorMethods(rank int, ops ...BinOp) []MethodDef {
	var list []MethodDef
	for _, op := range ops {
		for _, reflected := range [...]bool{false, true} {
			name := binOps[op].special
			if reflected {
				name = binOps[op].reflected
			}
			sig := "value, /"
			if op == OpPow {
				sig = "value, mod=None, /"
			}
			list = append(list, MethodDef{Name: name.String(), Sig: sig, Fn: operatorFunc(rank, op, reflected)})
		}
	}
	return list
}

func operatorFunc(rank int, op BinOp, reflected bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		x, y := self, Unbox(args[0])
		if !isNumber(y, rank) {
			return NotImplemented, nil
		}
		if reflected {
			x, y = y, x
		}
		if len(args) > 1 && args[1] != starlark.None {
			return powThree(th, x, y, Unbox(args[1]))
		}
		v, err := binaryBasic(th, op, x, y)
		if v == nil && err == nil {
			return NotImplemented, nil
		}
		return v, err
	}
}

// powThree is pow(x, y, mod).
func powThree(th *starlark.Thread, x, y, mod starlark.Value) (starlark.Value, error) {
	b, ok1 := intOfBool(x).(starlark.Int)
	e, ok2 := intOfBool(y).(starlark.Int)
	if !ok1 || !ok2 {
		return nil, Raise(TypeError, "pow() 3rd argument not allowed unless all arguments are integers")
	}
	m, ok := intOfBool(mod).(starlark.Int)
	if !ok {
		return NotImplemented, nil
	}
	return PowMod(th, b, e, m)
}

// unaryMethods are __neg__, __pos__ and, with invert, __invert__.
func unaryMethods(invert bool) []MethodDef {
	var list []MethodDef
	for op := range UnOp(len(unOps)) {
		if op == OpInvert && !invert {
			continue
		}
		list = append(list, MethodDef{Name: unOps[op].special.String(), Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return unaryBasic(op, self)
		}})
	}
	return list
}

// divModMethods are __divmod__ and __rdivmod__ of int and float.
func divModMethods(rank int) []MethodDef {
	method := func(name string, reflected bool) MethodDef {
		return MethodDef{Name: name, Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			x, y := self, Unbox(args[0])
			if !isNumber(y, rank) {
				return NotImplemented, nil
			}
			if reflected {
				x, y = y, x
			}
			return divModBasic(x, y)
		}}
	}
	return []MethodDef{method("__divmod__", false), method("__rdivmod__", true)}
}

// divModBasic is divmod(x, y) for ints, bools and floats.
func divModBasic(x, y starlark.Value) (starlark.Value, error) {
	i, ok1 := intOfBool(x).(starlark.Int)
	j, ok2 := intOfBool(y).(starlark.Int)
	if ok1 && ok2 {
		q, r, err := intDivMod(i, j)
		if err != nil {
			return nil, err
		}
		return starlark.Tuple{q, r}, nil
	}
	a, _, err := asFloat(nil, x)
	if err != nil {
		return nil, err
	}
	b, _, err := asFloat(nil, y)
	if err != nil {
		return nil, err
	}
	if b == 0 {
		return nil, Raise(ZeroDivisionError, "float divmod()")
	}
	q, r := floatDivMod(a, b)
	return starlark.Tuple{starlark.Float(q), starlark.Float(r)}, nil
}

// DivMod returns divmod(x, y). It runs special methods of scripts' classes.
func DivMod(th *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	xc, yc := TypeOf(x), TypeOf(y)
	try := func(s Special, c *Class, self, other starlark.Value) (starlark.Value, error) {
		a := c.Special(s)
		if a == nil || a.Value == starlark.None {
			return nil, nil
		}
		v, err := CallAttr1(th, a, self, other)
		if v == starlark.Value(NotImplemented) {
			return nil, err
		}
		return v, err
	}
	right := xc != yc
	if right && yc.IsSubclass(xc) {
		right = false
		if v, err := try(SpRdivmod, yc, y, x); v != nil || err != nil {
			return v, err
		}
	}
	if v, err := try(SpDivmod, xc, x, y); v != nil || err != nil {
		return v, err
	}
	if right {
		if v, err := try(SpRdivmod, yc, y, x); v != nil || err != nil {
			return v, err
		}
	}
	return nil, Raise(TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'", xc.Name, yc.Name)
}

// formatDef is __format__ of the types that formatBasic knows.
var formatDef = MethodDef{Name: "__format__", Sig: "format_spec, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	spec, ok := textOf(args[0])
	if !ok {
		return nil, Raise(TypeError, "__format__() argument must be str, not %s", TypeName(args[0]))
	}
	s, _, err := formatBasic(th, self, spec, "")
	return starlark.String(s), err
}}

// method is a table entry without arguments or docstring.
func method(name string, f NativeFunc) MethodDef { return MethodDef{Name: name, Fn: f} }

func boolMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return self.Truth(), nil
}

// selfMethod returns self, as a number without the subclass.
func selfMethod(name, doc string) MethodDef {
	return MethodDef{Name: name, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return intOfBool(self), nil
	}, Doc: doc}
}

// Abs returns abs(v). It runs __abs__ of a script's class.
func Abs(th *starlark.Thread, v starlark.Value) (starlark.Value, error) {
	r, ok, err := CallSpecial(th, SpAbs, v)
	if err == nil && !ok {
		err = Raise(TypeError, "bad operand type for abs(): '%s'", TypeName(v))
	}
	return r, err
}

// Round returns round(v, ndigits); ndigits is None for a result without digits
// behind the point. It runs __round__ of a script's class.
func Round(th *starlark.Thread, v, ndigits starlark.Value) (starlark.Value, error) {
	var args []starlark.Value
	if ndigits != starlark.None {
		args = []starlark.Value{ndigits}
	}
	r, ok, err := CallSpecial(th, SpRound, v, args...)
	if err == nil && !ok {
		err = Raise(TypeError, "type %s doesn't define __round__ method", TypeName(v))
	}
	return r, err
}
