package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"go.starlark.net/starlark"
)

var numberOps = []BinOp{OpAdd, OpSub, OpMul, OpTrueDiv, OpFloorDiv, OpMod, OpPow}

func unaryMethod(op UnOp) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return Unary(th, op, self)
	}
}

func numberMethods() []MethodDef {
	return []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: initNothing},
		{Name: "__neg__", Fn: unaryMethod(OpNeg)},
		{Name: "__pos__", Fn: unaryMethod(OpPos)},
		{Name: "__abs__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Abs(th, self)
		}},
		{Name: "__bool__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self.Truth(), nil
		}},
		{Name: "__int__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return ToInt(th, self)
		}},
		{Name: "__trunc__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return ToInt(th, self)
		}},
		{Name: "__float__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			f, err := ToFloat(th, self)
			return starlark.Float(f), err
		}},
		{Name: "__round__", Sig: "ndigits=None, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Round(th, self, args[0])
		}},
		{Name: "__floor__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if f, ok := self.(starlark.Float); ok {
				return floatToInt(math.Floor(float64(f)))
			}
			return ToInt(th, self)
		}},
		{Name: "__ceil__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if f, ok := self.(starlark.Float); ok {
				return floatToInt(math.Ceil(float64(f)))
			}
			return ToInt(th, self)
		}},
		{Name: "__divmod__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			// An operand that is no number answers by its own __rdivmod__:
			// asking DivMod about it would come straight back here.
			y := Unbox(args[0])
			if _, _, _, ok := numeric(y); !ok {
				return NotImplemented, nil
			}
			return DivMod(th, Unbox(self), y)
		}},
		{Name: "__hash__", Fn: hashMethod},
		{Name: "__repr__", Fn: reprMethod},
		{Name: "__format__", Sig: "format_spec, /", Fn: formatMethod},
		{Name: "conjugate", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Unary(th, OpPos, self)
		}},
	}
}

var intDef = Def{
	Unboxes: true,
	Doc:     "int(x, base=10) -> integer",
	New:     intNew,
	Methods: methods([]MethodDef{
		{Name: "bit_length", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			i, err := Index(th, self)
			return starlark.MakeInt(i.BigInt().BitLen()), err
		}},
		{Name: "bit_count", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			i, err := Index(th, self)
			n := 0
			for _, b := range new(big.Int).Abs(i.BigInt()).Bytes() {
				for ; b != 0; b &= b - 1 {
					n++
				}
			}
			return starlark.MakeInt(n), err
		}},
		{Name: "to_bytes", Sig: "length=1, byteorder='big', *, signed=False", Fn: intToBytes},
		{Name: "from_bytes", Sig: "bytes, byteorder='big', *, signed=False", Kind: ClassMethodKind, Fn: intFromBytes},
		{Name: "as_integer_ratio", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			i, err := Index(th, self)
			return starlark.Tuple{i, starlark.MakeInt(1)}, err
		}},
		{Name: "is_integer", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.True, nil
		}},
		{Name: "__index__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			i, err := Index(th, self)
			return i, err
		}},
		{Name: "__invert__", Fn: unaryMethod(OpInvert)},
	}, numberMethods(), compareMethods(), arithMethods(append(numberOps, OpBitAnd, OpBitOr, OpBitXor, OpShl, OpShr)...)),
	GetSets: []GetSetDef{
		{Name: "real", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return indexValue(th, self) }},
		{Name: "imag", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(0), nil
		}},
		{Name: "numerator", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return indexValue(th, self) }},
		{Name: "denominator", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(1), nil
		}},
	},
}

func indexValue(th *starlark.Thread, v starlark.Value) (starlark.Value, error) {
	i, err := Index(th, v)
	return i, err
}

var boolDef = Def{
	Unboxes: true, Final: true,
	Doc: "bool(x) -> bool",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) > 1 {
			return nil, Raise(TypeError, "bool expected at most 1 argument, got %d", len(pos))
		}
		if len(pos) == 0 {
			return starlark.False, nil
		}
		b, err := Truth(th, pos[0])
		return starlark.Bool(b), err
	},
	Methods: []MethodDef{{Name: "__repr__", Fn: reprMethod}},
}

var floatDef = Def{
	Unboxes: true,
	Doc:     "Convert a string or number to a floating-point number, if possible.",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) > 1 {
			return nil, Raise(TypeError, "float expected at most 1 argument, got %d", len(pos))
		}
		f := 0.0
		if len(pos) == 1 {
			var err error
			switch s := Unbox(pos[0]).(type) {
			case starlark.String:
				f, err = parseFloat(th, string(s), pos[0])
			case starlark.Bytes:
				f, err = parseFloat(th, string(s), pos[0])
			default:
				if f, err = ToFloat(th, pos[0]); err != nil && Matches(err, TypeError) && TypeOf(pos[0]).Special(SpFloat) == nil {
					err = Raise(TypeError, "float() argument must be a string or a real number, not '%s'", TypeName(pos[0]))
				}
			}
			if err != nil {
				return nil, err
			}
		}
		return NewBasic(c, FloatClass, starlark.Float(f)), nil
	},
	Methods: methods([]MethodDef{
		{Name: "is_integer", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			f := float64(self.(starlark.Float))
			return starlark.Bool(f == math.Trunc(f) && !math.IsInf(f, 0)), nil
		}},
		{Name: "as_integer_ratio", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			f := float64(self.(starlark.Float))
			switch {
			case math.IsInf(f, 0):
				return nil, Raise(OverflowError, "cannot convert Infinity to integer ratio")
			case math.IsNaN(f):
				return nil, Raise(ValueError, "cannot convert NaN to integer ratio")
			}
			r := new(big.Rat).SetFloat64(f)
			return starlark.Tuple{starlark.MakeBigInt(r.Num()), starlark.MakeBigInt(r.Denom())}, nil
		}},
		{Name: "hex", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.String(floatHex(float64(self.(starlark.Float)))), nil
		}},
		{Name: "fromhex", Sig: "string, /", Kind: ClassMethodKind, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s := strings.TrimSpace(strOf(args[0]))
			if !strings.ContainsAny(s, "pP") {
				s += "p0"
			}
			f, err := strconv.ParseFloat(s, 64)
			if err != nil {
				return nil, Raise(ValueError, "invalid hexadecimal floating-point string")
			}
			return starlark.Float(f), nil
		}},
	}, numberMethods(), compareMethods(), arithMethods(numberOps...)),
	GetSets: []GetSetDef{
		{Name: "real", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return Unbox(self), nil
		}},
		{Name: "imag", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return starlark.Float(0), nil }},
	},
}

func floatHex(f float64) string {
	s := strconv.FormatFloat(f, 'x', 13, 64)
	mant, exp, ok := strings.Cut(s, "p")
	if !ok {
		return FloatRepr(f)
	}
	sign := exp[:1]
	return mant + "p" + sign + strings.TrimLeft(exp[1:len(exp)-1], "0") + exp[len(exp)-1:]
}

func parseFloat(th *starlark.Thread, text string, v starlark.Value) (float64, error) {
	s := strings.TrimSpace(text)
	ok := s != "" && !strings.ContainsAny(s, "xXpP")
	if strings.Contains(s, "_") {
		for i := range len(s) {
			if s[i] == '_' && (i == 0 || i+1 == len(s) || !digitByte(s[i-1]) || !digitByte(s[i+1])) {
				ok = false
			}
		}
		s = strings.ReplaceAll(s, "_", "")
	}
	if ok {
		switch strings.ToLower(strings.TrimLeft(s, "+-")) {
		case "inf", "infinity", "nan":
		default:
			ok = s[len(s)-1] != 'y' && s[len(s)-1] != 'f' && s[len(s)-1] != 'n'
		}
	}
	if ok {
		f, err := strconv.ParseFloat(s, 64)
		if err == nil || math.IsInf(f, 0) {
			return f, nil
		}
	}
	r, err := Repr(th, v)
	if err != nil {
		return 0, err
	}
	return 0, Raise(ValueError, "could not convert string to float: %s", r)
}

func digitByte(c byte) bool { return '0' <= c && c <= '9' }

func floatToInt(f float64) (starlark.Value, error) {
	switch {
	case math.IsNaN(f):
		return nil, Raise(ValueError, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return nil, Raise(OverflowError, "cannot convert float infinity to integer")
	case f > -1<<63 && f < 1<<63:
		return starlark.MakeInt64(int64(f)), nil
	}
	return starlark.MakeBigInt(bigFromFloat(f)), nil
}

// ToInt returns int(v) for a number.
func ToInt(th *starlark.Thread, v starlark.Value) (starlark.Value, error) {
	switch x := Unbox(v).(type) {
	case starlark.Int:
		return x, nil
	case starlark.Bool:
		return indexValue(th, x)
	case starlark.Float:
		return floatToInt(math.Trunc(float64(x)))
	}
	for _, s := range []Special{SpInt, SpIndex, SpTrunc} {
		if r, ok, err := CallSpecial(th, s, v); ok {
			if err != nil {
				return nil, err
			}
			i, ok := Unbox(r).(starlark.Int)
			if !ok {
				return nil, Raise(TypeError, "%s returned non-int (type %s)", s, TypeName(r))
			}
			return i, nil
		}
	}
	return nil, Raise(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", TypeName(v))
}

func intNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	var base starlark.Value
	for _, k := range kw {
		if k.Name != "base" {
			if c == IntClass {
				return nil, Raise(TypeError, "int() got an unexpected keyword argument '%s'", k.Name)
			}
			continue
		}
		base = k.Value
	}
	if len(pos) > 2 {
		return nil, Raise(TypeError, "int() takes at most 2 arguments (%d given)", len(pos))
	}
	if len(pos) == 2 {
		base = pos[1]
	}
	if len(pos) == 0 {
		if base != nil {
			return nil, Raise(TypeError, "int() missing string argument")
		}
		return NewBasic(c, IntClass, starlark.MakeInt(0)), nil
	}
	var text string
	switch s := Unbox(pos[0]).(type) {
	case starlark.String:
		text = string(s)
	case starlark.Bytes:
		text = string(s)
	case *ByteArray:
		text = string(s.Data)
	default:
		if base != nil {
			return nil, Raise(TypeError, "int() can't convert non-string with explicit base")
		}
		v, err := ToInt(th, pos[0])
		if err != nil {
			return nil, err
		}
		return NewBasic(c, IntClass, v), nil
	}
	b := 10
	if base != nil {
		n, err := IndexInt(th, base)
		if err != nil {
			return nil, err
		}
		if n != 0 && (n < 2 || n > 36) {
			return nil, Raise(ValueError, "int() base must be >= 2 and <= 36, or 0")
		}
		b = n
	}
	i, ok := parseInt(text, b)
	if !ok {
		if len(text) > maxIntDigits && strings.Trim(text, "0123456789") == "" {
			return nil, Raise(ValueError, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", maxIntDigits, len(text))
		}
		r, err := Repr(th, pos[0])
		if err != nil {
			return nil, err
		}
		return nil, Raise(ValueError, "invalid literal for int() with base %d: %s", b, r)
	}
	return NewBasic(c, IntClass, i), nil
}

// parseInt reads an integer as int(text, base) does.
func parseInt(text string, base int) (starlark.Int, bool) {
	s := strings.TrimFunc(text, unicode.IsSpace)
	if !isASCII(s) {
		s = asciiDigits(s)
	}
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if len(s) > 1 && s[0] == '0' {
		p := map[byte]int{'x': 16, 'o': 8, 'b': 2}[s[1]|0x20]
		if p != 0 && (base == p || base == 0) {
			base = p
			s = strings.TrimPrefix(s[2:], "_")
		} else if base == 0 && strings.Trim(s, "0_") != "" {
			return starlark.Int{}, false
		}
	}
	if base == 0 {
		base = 10
	}
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' || strings.Contains(s, "__") || s[0] == '-' || s[0] == '+' {
		return starlark.Int{}, false
	}
	s = strings.ReplaceAll(s, "_", "")
	if len(s) > maxIntDigits && base&(base-1) != 0 {
		return starlark.Int{}, false
	}
	if v, err := strconv.ParseInt(s, base, 64); err == nil {
		if neg {
			v = -v
		}
		return starlark.MakeInt64(v), true
	}
	b, ok := new(big.Int).SetString(s, base)
	if !ok {
		return starlark.Int{}, false
	}
	if neg {
		b.Neg(b)
	}
	return starlark.MakeBigInt(b), true
}

// asciiDigits replaces decimal digits of other scripts.
func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x80 && unicode.IsDigit(r) {
			for z := r; ; z-- {
				if !unicode.IsDigit(z-1) || r-z == 9 {
					return '0' + (r - z)
				}
			}
		}
		return r
	}, s)
}

func intToBytes(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	n, err := IndexInt(th, args[0])
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, Raise(ValueError, "length argument must be non-negative")
	}
	signed, err := Truth(th, args[2])
	if err != nil {
		return nil, err
	}
	i, err := Index(th, self)
	if err != nil {
		return nil, err
	}
	b := new(big.Int).Set(i.BigInt())
	if b.Sign() < 0 {
		if !signed {
			return nil, Raise(OverflowError, "can't convert negative int to unsigned")
		}
		b.Add(b, new(big.Int).Lsh(big.NewInt(1), uint(8*n)))
	}
	limit := 8 * n
	if signed && i.Sign() >= 0 {
		limit--
	}
	if b.Sign() < 0 || b.BitLen() > limit && !(signed && i.Sign() < 0 && b.BitLen() == 8*n) {
		return nil, Raise(OverflowError, "int too big to convert")
	}
	out := b.FillBytes(make([]byte, n))
	if strOf(args[1]) == "little" {
		for l, r := 0, n-1; l < r; l, r = l+1, r-1 {
			out[l], out[r] = out[r], out[l]
		}
	}
	return starlark.Bytes(out), nil
}

func intFromBytes(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	s, ok := bytesOf(Unbox(args[0]))
	if !ok {
		items, err := Collect(th, args[0])
		if err != nil {
			return nil, err
		}
		for _, v := range items {
			n, err := IndexInt(th, v)
			if err != nil {
				return nil, err
			}
			s += string([]byte{byte(n)})
		}
	}
	b := []byte(s)
	if strOf(args[1]) == "little" {
		for l, r := 0, len(b)-1; l < r; l, r = l+1, r-1 {
			b[l], b[r] = b[r], b[l]
		}
	}
	v := new(big.Int).SetBytes(b)
	signed, err := Truth(th, args[2])
	if err != nil {
		return nil, err
	}
	if signed && len(b) > 0 && b[0] >= 0x80 {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return starlark.MakeBigInt(v), nil
}

// Abs returns abs(v).
func Abs(th *starlark.Thread, v starlark.Value) (starlark.Value, error) {
	if !isBasic(v) {
		if a := TypeOf(v).Special(SpAbs); a != nil {
			if n, ok := a.Value.(*Native); !ok || !a.Owner.static || n.owner == ComplexClass.def {
				return CallAttr(th, a, v, nil, nil)
			}
		}
	}
	switch x := Unbox(v).(type) {
	case starlark.Float:
		return starlark.Float(math.Abs(float64(x))), nil
	case starlark.Int, starlark.Bool:
		i, err := Index(th, x)
		if err == nil && i.Sign() < 0 {
			return Unary(th, OpNeg, i)
		}
		return i, err
	}
	return nil, Raise(TypeError, "bad operand type for abs(): '%s'", TypeName(v))
}

// Round returns round(v, ndigits).
func Round(th *starlark.Thread, v, ndigits starlark.Value) (starlark.Value, error) {
	if !isBasic(v) {
		if a := TypeOf(v).Special(SpRound); a != nil && !a.Owner.static {
			if ndigits == starlark.None {
				return CallAttr(th, a, v, nil, nil)
			}
			return CallAttr(th, a, v, []starlark.Value{ndigits}, nil)
		}
	}
	switch x := Unbox(v).(type) {
	case starlark.Float:
		f := float64(x)
		if ndigits == starlark.None {
			return floatToInt(math.RoundToEven(f))
		}
		n, err := IndexInt(th, ndigits)
		if err != nil {
			return nil, err
		}
		return starlark.Float(roundFloat(f, n)), nil
	case starlark.Int, starlark.Bool:
		i, err := Index(th, x)
		if err != nil || ndigits == starlark.None {
			return i, err
		}
		n, err := IndexInt(th, ndigits)
		if err != nil || n >= 0 {
			return i, err
		}
		if n < -5000 {
			return starlark.MakeInt(0), nil
		}
		return roundInt(i, -n), nil
	}
	return nil, Raise(TypeError, "type %s doesn't define __round__ method", TypeName(v))
}

// roundFloat rounds the exact decimal value, half to even.
func roundFloat(f float64, n int) float64 {
	if math.IsInf(f, 0) || math.IsNaN(f) || n > 308 {
		return f
	}
	if n >= 0 {
		r, err := strconv.ParseFloat(strconv.FormatFloat(f, 'f', n, 64), 64)
		if err != nil {
			return f
		}
		return r
	}
	if n < -308 {
		return math.Copysign(0, f)
	}
	p := math.Pow(10, float64(-n))
	return math.RoundToEven(f/p) * p
}

func roundInt(i starlark.Int, digits int) starlark.Value {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil)
	q, m := new(big.Int).DivMod(i.BigInt(), p, new(big.Int))
	twice := new(big.Int).Lsh(m, 1)
	if c := twice.Cmp(p); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return starlark.MakeBigInt(q.Mul(q, p))
}
