package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"go.starlark.net/starlark"
)

// ToInt returns int(v) for a number: an int, a float without its fraction, or an
// object whose class has __int__ or __index__. It may run script code.
func ToInt(th *starlark.Thread, v starlark.Value) (starlark.Int, error) {
	i, ok, err := asInt(th, v)
	if err == nil && !ok {
		err = Raise(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", TypeName(v))
	}
	return i, err
}

// asInt is ToInt with ok false where v is not a number.
func asInt(th *starlark.Thread, v starlark.Value) (i starlark.Int, ok bool, err error) {
	switch x := v.(type) {
	case starlark.Int:
		return x, true, nil
	case starlark.Float:
		i, err = floatToInt(math.Trunc(float64(x)))
		return i, true, err
	}
	c := TypeOf(v)
	if a := c.Special(SpInt); a != nil && !a.Owner.static {
		i, err := callInt(th, a, v, "__int__")
		return i, true, err
	}
	if x, isFloat := Unbox(v).(starlark.Float); isFloat {
		return asInt(th, x)
	}
	if i, ok, err = asIndex(th, v); ok || err != nil {
		return i, ok, err
	}
	if a := c.Special(SpTrunc); a != nil && !a.Owner.static {
		r, err := CallAttr0(th, a, v)
		if err != nil {
			return i, true, err
		}
		i, err := Index(th, r)
		return i, true, err
	}
	return i, false, nil
}

// callInt calls a special method that must return an int.
func callInt(th *starlark.Thread, a *Attr, v starlark.Value, name string) (starlark.Int, error) {
	r, err := CallAttr0(th, a, v)
	if err != nil {
		return starlark.Int{}, err
	}
	i, ok := intOfBool(Unbox(r)).(starlark.Int)
	if !ok {
		return i, Raise(TypeError, "%s returned non-int (type %s)", name, TypeName(r))
	}
	return i, nil
}

// trimSpace removes Python's white space from both ends.
func trimSpace(s string) string { return strings.TrimFunc(s, isSpace) }

// asciiDigits replaces decimal digits of all scripts by ASCII ones.
func asciiDigits(s string) string {
	if IsASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if d := decimalValue(r); d >= 0 && r >= 0x80 {
			return rune('0' + d)
		}
		return r
	}, s)
}

// decimalValue returns the value of a decimal digit of any script, else -1.
func decimalValue(r rune) int {
	if r < 0x80 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if !unicode.Is(unicode.Nd, r) {
		return -1
	}
	// Digits of one script are ten consecutive code points, beginning with zero;
	// several scripts may follow each other, always in tens.
	for _, rg := range unicode.Nd.R16 {
		if r >= rune(rg.Lo) && r <= rune(rg.Hi) {
			return int(r-rune(rg.Lo)) % 10
		}
	}
	for _, rg := range unicode.Nd.R32 {
		if r >= rune(rg.Lo) && r <= rune(rg.Hi) {
			return int(r-rune(rg.Lo)) % 10
		}
	}
	return -1
}

// parseInt is int(text, base); shown is the repr of the argument for the error.
func parseInt(th *starlark.Thread, text string, base int, shown func() string) (starlark.Int, error) {
	bad := func() (starlark.Int, error) {
		text := "invalid literal for int() with base " + strconv.Itoa(base) + ": " + shown()
		return starlark.Int{}, NewException(ValueError, starlark.String(text))
	}
	s := asciiDigits(trimSpace(text))
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
	}
	b := base
	if n := len(s); n >= 2 && s[0] == '0' {
		prefix := map[byte]int{'x': 16, 'o': 8, 'b': 2}[s[1]|0x20]
		if prefix != 0 && (base == 0 || base == prefix) {
			b, s = prefix, s[2:]
			s = strings.TrimPrefix(s, "_")
		} else if base == 0 && strings.Trim(s, "0_") != "" {
			return bad()
		}
	}
	if b == 0 {
		b = 10
	}
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' || strings.Contains(s, "__") {
		return bad()
	}
	s = strings.ReplaceAll(s, "_", "")
	for i := 0; i < len(s); i++ {
		if digitValue(s[i]) >= b {
			return bad()
		}
	}
	if len(s) <= 18 {
		if n, err := strconv.ParseInt(s, b, 64); err == nil {
			if negative {
				n = -n
			}
			return starlark.MakeInt64(n), nil
		}
	}
	if limit := maxStrDigits(th); len(s) > limit && b&(b-1) != 0 {
		return starlark.Int{}, Raise(ValueError, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", limit, len(s))
	}
	n, ok := new(big.Int).SetString(s, b)
	if !ok {
		return bad()
	}
	if negative {
		n.Neg(n)
	}
	return starlark.MakeBigInt(n), nil
}

// digitValue returns the value of a digit of bases up to 36; 99 for other bytes.
func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return 99
}

// parseFloat is float(text); shown is the repr of the argument for the error.
func parseFloat(th *starlark.Thread, text string, shown func() string) (float64, error) {
	s := asciiDigits(trimSpace(text))
	f, ok := floatLiteral(s)
	if !ok {
		return 0, Raise(ValueError, "could not convert string to float: %s", shown())
	}
	if in := InterpOf(th); f != f && in != nil {
		// Identity goes by the bits, so each NaN that is made gets some of its own.
		in.nans++
		f = math.Float64frombits(math.Float64bits(f) ^ in.nans<<1&(1<<51-1))
	}
	return f, nil
}

// floatLiteral reads a float in Python's syntax: decimal, underscores between
// digits, or a name of infinity or NaN.
func floatLiteral(s string) (float64, bool) {
	body := strings.TrimLeft(s, "+-")
	if len(s)-len(body) > 1 {
		return 0, false
	}
	switch strings.ToLower(body) {
	case "inf", "infinity":
		if s[0] == '-' {
			return math.Inf(-1), true
		}
		return math.Inf(1), true
	case "nan":
		return math.NaN(), true
	}
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c >= '0' && c <= '9', c == '.', c == 'e', c == 'E', c == '+', c == '-':
		case c == '_':
			if i == 0 || i+1 == len(body) || !isDigit(body[i-1]) || !isDigit(body[i+1]) {
				return 0, false
			}
		default:
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64)
	if err != nil && !math.IsInf(f, 0) {
		return 0, false
	}
	return f, true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
