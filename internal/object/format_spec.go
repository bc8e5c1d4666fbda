package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// A formatSpec is a parsed format specification: see "Format Specification
// Mini-Language" in the documentation of module string.
type formatSpec struct {
	fill  rune
	align byte // '<', '>', '^', '=' or 0
	sign  byte // '+', '-', ' ' or 0
	zeroZ bool // z: no negative zero
	alt   bool
	zero  bool
	width int
	comma byte // ',' or '_' or 0
	prec  int  // -1: none
	typ   byte // 0: none
}

// maxWidth bounds width and precision.
const maxWidth = 1 << 26

func parseSpec(s, typeName string) (formatSpec, error) {
	f := formatSpec{fill: ' ', prec: -1}
	orig := s
	bad := func() (formatSpec, error) {
		return f, Raise(ValueError, "Invalid format specifier '%s' for object of type '%s'", orig, typeName)
	}
	if r, n := utf8.DecodeRuneInString(s); n < len(s) && n > 0 && strings.IndexByte("<>=^", s[n]) >= 0 {
		f.fill, f.align = r, s[n]
		s = s[n+1:]
	} else if s != "" && strings.IndexByte("<>=^", s[0]) >= 0 {
		f.align = s[0]
		s = s[1:]
	}
	if s != "" && strings.IndexByte("+- ", s[0]) >= 0 {
		f.sign = s[0]
		s = s[1:]
	}
	if s != "" && s[0] == 'z' {
		f.zeroZ = true
		s = s[1:]
	}
	if s != "" && s[0] == '#' {
		f.alt = true
		s = s[1:]
	}
	if s != "" && s[0] == '0' {
		f.zero = true
		if f.align == 0 {
			f.align, f.fill = '=', '0'
		} else if f.fill == ' ' && orig[0] != ' ' {
			f.fill = '0'
		}
		s = s[1:]
	}
	num := func() (int, bool) {
		i := 0
		for i < len(s) && digitByte(s[i]) {
			i++
		}
		if i == 0 {
			return 0, false
		}
		n, err := strconv.Atoi(s[:i])
		s = s[i:]
		if err != nil || n > maxWidth {
			n = maxWidth + 1
		}
		return n, true
	}
	f.width, _ = num()
	if f.width > maxWidth {
		return f, Raise(ValueError, "Too many decimal digits in format string")
	}
	if s != "" && (s[0] == ',' || s[0] == '_') {
		f.comma = s[0]
		s = s[1:]
		if s != "" && (s[0] == ',' || s[0] == '_') {
			if s[0] == f.comma {
				return f, Raise(ValueError, "Cannot specify both '%c' and '%c'.", f.comma, s[0])
			}
			return f, Raise(ValueError, "Cannot specify both ',' and '_'.")
		}
	}
	if s != "" && s[0] == '.' {
		s = s[1:]
		n, ok := num()
		if !ok {
			return f, Raise(ValueError, "Format specifier missing precision")
		}
		if n > maxWidth {
			return f, Raise(ValueError, "precision too big")
		}
		f.prec = n
	}
	if len(s) > 1 {
		return bad()
	}
	if s != "" {
		f.typ = s[0]
		if f.typ >= utf8.RuneSelf {
			return bad()
		}
	}
	return f, nil
}

// Format returns format(v, spec). It may run script code.
func Format(th *starlark.Thread, v starlark.Value, spec string) (string, error) {
	if !isBasic(v) {
		a := TypeOf(v).Special(SpFormat)
		if _, boxed := v.(*Boxed); a != nil && !(boxed && a.Owner.static) {
			x, err := CallAttr(th, a, v, []starlark.Value{starlark.String(spec)}, nil)
			if err != nil {
				return "", err
			}
			s, ok := Unbox(x).(starlark.String)
			if !ok {
				return "", Raise(TypeError, "__format__ must return a str, not %s", TypeName(x))
			}
			return string(s), nil
		}
	}
	if spec == "" {
		return Str(th, v)
	}
	switch x := Unbox(v).(type) {
	case starlark.String:
		return formatStr(string(x), spec, TypeName(v))
	case starlark.Bool:
		f, err := parseSpec(spec, "bool")
		if err != nil {
			return "", err
		}
		if f.typ == 0 || f.typ == 's' {
			f.typ = 0
			i, _ := Index(th, x)
			return f.int(th, i, TypeName(v))
		}
		i, _ := Index(th, x)
		return f.int(th, i, TypeName(v))
	case starlark.Int:
		f, err := parseSpec(spec, TypeName(v))
		if err != nil {
			return "", err
		}
		return f.int(th, x, TypeName(v))
	case starlark.Float:
		f, err := parseSpec(spec, TypeName(v))
		if err != nil {
			return "", err
		}
		return f.float(float64(x), TypeName(v))
	case Complex:
		f, err := parseSpec(spec, TypeName(v))
		if err != nil {
			return "", err
		}
		return f.pad(x.String(), '>'), nil
	}
	return "", Raise(TypeError, "unsupported format string passed to %s.__format__", TypeName(v))
}

func unknownCode(code byte, typeName string) error {
	if code > 32 && code < 127 {
		return Raise(ValueError, "Unknown format code '%c' for object of type '%s'", code, typeName)
	}
	return Raise(ValueError, "Unknown format code '\\x%x' for object of type '%s'", code, typeName)
}

func formatStr(s, spec, typeName string) (string, error) {
	f, err := parseSpec(spec, typeName)
	if err != nil {
		return "", err
	}
	switch {
	case f.typ != 0 && f.typ != 's':
		return "", unknownCode(f.typ, typeName)
	case f.sign == ' ':
		return "", Raise(ValueError, "Space not allowed in string format specifier")
	case f.sign != 0:
		return "", Raise(ValueError, "Sign not allowed in string format specifier")
	case f.alt:
		return "", Raise(ValueError, "Alternate form (#) not allowed in string format specifier")
	case f.zeroZ:
		return "", Raise(ValueError, "Negative zero coercion (z) not allowed in format specifier with string")
	case f.comma != 0:
		return "", Raise(ValueError, "Cannot specify '%c' with 's'.", f.comma)
	case f.align == '=':
		if !f.zero {
			return "", Raise(ValueError, "'=' alignment not allowed in string format specifier")
		}
		f.align = '<'
	}
	if f.prec >= 0 {
		s = strSlice(s, 0, f.prec)
	}
	return f.pad(s, '<'), nil
}

// pad fills s up to the width.
func (f *formatSpec) pad(s string, align byte) string {
	n := f.width - StrLen(s)
	if n <= 0 {
		return s
	}
	if f.align != 0 {
		align = f.align
	}
	fill := string(f.fill)
	switch align {
	case '<':
		return s + strings.Repeat(fill, n)
	case '^':
		return strings.Repeat(fill, n/2) + s + strings.Repeat(fill, n-n/2)
	}
	return strings.Repeat(fill, n) + s
}

// number joins sign, prefix and digits and pads them.
func (f *formatSpec) number(neg bool, prefix, digits, tail string, group int) string {
	sign := ""
	switch {
	case neg:
		sign = "-"
	case f.sign == '+' || f.sign == ' ':
		sign = string(f.sign)
	}
	if f.align == '=' {
		space := f.width - len(sign) - len(prefix) - len(tail)
		if f.comma != 0 && f.fill == '0' {
			digits = groupDigits(digits, f.comma, group, space)
		} else {
			if f.comma != 0 {
				digits = groupDigits(digits, f.comma, group, 0)
			}
			if n := space - len(digits); n > 0 {
				digits = strings.Repeat(string(f.fill), n) + digits
			}
		}
		return sign + prefix + digits + tail
	}
	if f.comma != 0 {
		digits = groupDigits(digits, f.comma, group, 0)
	}
	return f.pad(sign+prefix+digits+tail, '>')
}

// groupDigits inserts separators, with zeros in front up to width.
func groupDigits(digits string, sep byte, group, width int) string {
	var out []byte
	n := 0
	for i := len(digits) - 1; i >= 0; i-- {
		if n > 0 && n%group == 0 {
			out = append(out, sep)
		}
		out = append(out, digits[i])
		n++
	}
	for len(out) < width {
		if n%group == 0 {
			out = append(out, sep)
		}
		out = append(out, '0')
		n++
	}
	if len(out) > 0 && out[len(out)-1] == sep {
		out = append(out, '0')
	}
	for l, r := 0, len(out)-1; l < r; l, r = l+1, r-1 {
		out[l], out[r] = out[r], out[l]
	}
	return string(out)
}

func (f *formatSpec) int(th *starlark.Thread, i starlark.Int, typeName string) (string, error) {
	switch f.typ {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := intToFloat(i)
		if err != nil {
			return "", err
		}
		return f.float(x, typeName)
	}
	if f.prec >= 0 {
		return "", Raise(ValueError, "Precision not allowed in integer format specifier")
	}
	if f.zeroZ {
		return "", Raise(ValueError, "Negative zero coercion (z) not allowed in format specifier with integer")
	}
	base, prefix, group := 10, "", 3
	switch f.typ {
	case 0, 'd', 'n':
	case 'b':
		base, prefix, group = 2, "0b", 4
	case 'o':
		base, prefix, group = 8, "0o", 4
	case 'x':
		base, prefix, group = 16, "0x", 4
	case 'X':
		base, prefix, group = 16, "0X", 4
	case 'c':
		switch {
		case f.sign != 0:
			return "", Raise(ValueError, "Sign not allowed with integer format specifier 'c'")
		case f.alt:
			return "", Raise(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'")
		case f.comma != 0:
			return "", Raise(ValueError, "Cannot specify '%c' with 'c'.", f.comma)
		}
		n, ok := i.Int64()
		if !ok || n < 0 || n > utf8.MaxRune {
			return "", Raise(OverflowError, "%%c arg not in range(0x110000)")
		}
		return f.pad(string(rune(n)), '<'), nil
	default:
		return "", unknownCode(f.typ, typeName)
	}
	if f.comma == ',' && base != 10 {
		return "", Raise(ValueError, "Cannot specify ',' with '%c'.", f.typ)
	}
	if !f.alt {
		prefix = ""
	}
	b := i.BigInt()
	var digits string
	if base == 10 {
		d, err := intText(starlark.MakeBigInt(new(big.Int).Abs(b)))
		if err != nil {
			return "", err
		}
		digits = d
	} else {
		digits = new(big.Int).Abs(b).Text(base)
	}
	if f.typ == 'X' {
		digits = strings.ToUpper(digits)
	}
	return f.number(b.Sign() < 0, prefix, digits, "", group), nil
}

func (f *formatSpec) float(x float64, typeName string) (string, error) {
	typ, prec := f.typ, f.prec
	tail := ""
	switch typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	case '%':
		x *= 100
		typ, tail = 'f', "%"
	default:
		return "", unknownCode(typ, typeName)
	}
	neg := math.Signbit(x) && !math.IsNaN(x)
	x = math.Abs(x)
	upper := typ == 'E' || typ == 'F' || typ == 'G'
	var s string
	switch {
	case math.IsInf(x, 0):
		s = "inf"
	case math.IsNaN(x):
		s = "nan"
	default:
		s = floatDigits(x, typ|0x20, prec, f.alt, typ == 0)
	}
	if f.zeroZ && neg && strings.Trim(s, "0.e+-") == "" {
		neg = false
	}
	if upper {
		s = strings.ToUpper(s)
	}
	whole, rest := s, ""
	if i := strings.IndexAny(s, ".eE"); i >= 0 && s[0] <= '9' {
		whole, rest = s[:i], s[i:]
	}
	if s[0] > '9' && f.fill == '0' && f.align == '=' {
		// inf and nan are padded too.
		return f.number(neg, "", whole, rest+tail, 1<<30), nil
	}
	return f.number(neg, "", whole, rest+tail, 3), nil
}

// floatDigits formats a non-negative finite float. none: no type was given, which
// is like g but with at least one digit behind the point.
func floatDigits(x float64, typ byte, prec int, alt, none bool) string {
	if none && prec < 0 {
		return FloatRepr(x)
	}
	switch typ {
	case 'e':
		if prec < 0 {
			prec = 6
		}
		s := strconv.FormatFloat(x, 'e', prec, 64)
		if alt && prec == 0 {
			s = strings.Replace(s, "e", ".e", 1)
		}
		return s
	case 'f':
		if prec < 0 {
			prec = 6
		}
		s := strconv.FormatFloat(x, 'f', prec, 64)
		if alt && prec == 0 {
			s += "."
		}
		return s
	}
	if prec < 0 {
		prec = 6
	}
	if prec == 0 {
		prec = 1
	}
	e := strconv.FormatFloat(x, 'e', prec-1, 64)
	exp, _ := strconv.Atoi(e[strings.IndexByte(e, 'e')+1:])
	limit := prec
	if none {
		limit = prec - 1
		if limit < 1 {
			limit = prec
		}
	}
	if exp < -4 || exp >= limit {
		m, ex, _ := strings.Cut(e, "e")
		if !alt && strings.IndexByte(m, '.') >= 0 {
			m = strings.TrimRight(strings.TrimRight(m, "0"), ".")
		}
		return m + "e" + ex
	}
	s := strconv.FormatFloat(x, 'f', prec-1-exp, 64)
	if !alt && strings.IndexByte(s, '.') >= 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if none && strings.IndexByte(s, '.') < 0 {
		s += ".0"
	}
	return s
}
