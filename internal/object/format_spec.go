package object

import (
	"fmt"
	"math"
	"strings"

	"go.starlark.net/starlark"
)

// A formatSpec is a parsed format specification (Python library reference,
// "Format Specification Mini-Language").
type formatSpec struct {
	fill      string // one code point
	align     byte   // '<', '>', '^' or '='
	sign      byte   // '+', '-', ' ', or 0
	noNegZero bool   // z
	alt       bool   // #
	zero      bool   // 0 before the width
	width     int    // -1: none
	group     byte   // ',', '_', or 0
	prec      int    // -1: none
	typ       rune   // 0: none
}

// parseFormatSpec parses spec for an object of a type of that name, with the
// type's own alignment and presentation.
func parseFormatSpec(spec, typeName string, align byte, typ rune) (formatSpec, error) {
	f := formatSpec{fill: " ", align: align, width: -1, prec: -1, typ: typ}
	rest := spec
	next := func(set string) byte {
		if rest == "" || strings.IndexByte(set, rest[0]) < 0 {
			return 0
		}
		c := rest[0]
		rest = rest[1:]
		return c
	}
	aligned, filled := false, false
	if _, n := decodeRune(rest); n > 0 && n < len(rest) && strings.IndexByte("<>=^", rest[n]) >= 0 {
		f.fill, f.align, rest = rest[:n], rest[n], rest[n+1:]
		aligned, filled = true, true
	} else if c := next("<>=^"); c != 0 {
		f.align, aligned = c, true
	}
	f.sign = next("+- ")
	f.noNegZero = next("z") != 0
	f.alt = next("#") != 0
	if !filled && next("0") != 0 {
		f.fill, f.zero = "0", true
		if !aligned && align == '>' {
			f.align = '='
		}
	}
	var err error
	if f.width, rest, err = specNumber(rest); err != nil {
		return f, err
	}
	f.group = next(",")
	if next("_") != 0 {
		if f.group != 0 {
			return f, Raise(ValueError, "Cannot specify both ',' and '_'.")
		}
		f.group = '_'
		if next(",") != 0 {
			return f, Raise(ValueError, "Cannot specify both ',' and '_'.")
		}
	}
	if next(".") != 0 {
		if f.prec, rest, err = specNumber(rest); err != nil {
			return f, err
		}
		if f.prec < 0 {
			return f, Raise(ValueError, "Format specifier missing precision")
		}
	}
	if rest != "" {
		r, n := decodeRune(rest)
		if n < len(rest) {
			return f, Raise(ValueError, "Invalid format specifier '%s' for object of type '%s'", spec, typeName)
		}
		f.typ = r
	}
	if f.group != 0 {
		switch f.typ {
		case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		case 'b', 'o', 'x', 'X':
			if f.group == '_' {
				break
			}
			fallthrough
		default:
			return f, Raise(ValueError, "Cannot specify '%c' with '%s'.", f.group, codeText(f.typ))
		}
	}
	return f, nil
}

// specNumber reads a decimal number; -1 if there is none.
func specNumber(s string) (n int, rest string, err error) {
	i := 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		if n > (math.MaxInt-9)/10 {
			return 0, s, Raise(ValueError, "Too many decimal digits in format string")
		}
		n = n*10 + int(s[i]-'0')
	}
	if i == 0 {
		n = -1
	}
	return n, s[i:], nil
}

// codeText shows a presentation type in an error.
func codeText(r rune) string {
	if r > ' ' && r < 0x80 {
		return string(r)
	}
	return fmt.Sprintf(`\x%x`, r)
}

func unknownCode(r rune, typeName string) error {
	return Raise(ValueError, "Unknown format code '%s' for object of type '%s'", codeText(r), typeName)
}

// Format returns format(v, spec). It runs __format__ or __str__ of scripts' classes.
func Format(th *starlark.Thread, v starlark.Value, spec string) (string, error) {
	if spec == "" {
		switch v.(type) {
		case starlark.String, starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType, *starlark.List, *starlark.Dict, starlark.Tuple:
			return Str(th, v)
		}
	}
	if s, ok, err := formatBasic(th, v, spec, ""); ok {
		return s, err
	}
	a := TypeOf(v).Special(SpFormat)
	if a == nil || a.Owner == ObjectClass {
		if spec != "" {
			return "", Raise(TypeError, "unsupported format string passed to %s.__format__", TypeName(v))
		}
		return Str(th, v)
	}
	if a.Owner.static {
		if spec == "" {
			return Str(th, v)
		}
		if s, ok, err := formatBasic(th, Unbox(v), spec, TypeName(v)); ok {
			return s, err
		}
	}
	r, err := CallAttr1(th, a, v, starlark.String(spec))
	if err != nil {
		return "", err
	}
	s, ok := textOf(r)
	if !ok {
		return "", Raise(TypeError, "__format__ must return a str, not %s", TypeName(r))
	}
	return s, nil
}

// formatBasic is Format for str and numbers; ok is false for other values.
// Errors show typeName, or the type's own name if that is "".
func formatBasic(th *starlark.Thread, v starlark.Value, spec, typeName string) (s string, ok bool, err error) {
	if typeName == "" {
		typeName = TypeName(v)
	}
	switch x := v.(type) {
	case starlark.String:
		s, err = formatString(th, string(x), spec, typeName)
	case starlark.Int:
		s, err = formatInt(th, x, spec, typeName)
	case starlark.Bool:
		if spec == "" {
			s, err = Str(th, v)
		} else {
			s, err = formatInt(th, starlark.MakeInt(boolInt(bool(x))), spec, typeName)
		}
	case starlark.Float:
		s, err = formatFloat(th, float64(x), spec, typeName)
	case Complex:
		s, err = formatComplex(th, complex128(x), spec, typeName)
	default:
		return "", false, nil
	}
	return s, true, err
}

func formatString(th *starlark.Thread, s, spec, typeName string) (string, error) {
	if spec == "" {
		return s, nil
	}
	f, err := parseFormatSpec(spec, typeName, '<', 's')
	if err != nil {
		return "", err
	}
	switch {
	case f.typ != 's':
		return "", unknownCode(f.typ, typeName)
	case f.sign == ' ':
		return "", Raise(ValueError, "Space not allowed in string format specifier")
	case f.sign != 0:
		return "", Raise(ValueError, "Sign not allowed in string format specifier")
	case f.noNegZero:
		return "", Raise(ValueError, "Negative zero coercion (z) not allowed in string format specifier")
	case f.alt:
		return "", Raise(ValueError, "Alternate form (#) not allowed in string format specifier")
	case f.align == '=':
		return "", Raise(ValueError, "'=' alignment not allowed in string format specifier")
	}
	if f.prec >= 0 {
		s = truncateText(s, f.prec)
	}
	return f.pad(th, s)
}

// truncateText returns the first n code points of s.
func truncateText(s string, n int) string {
	if n >= len(s) {
		return s
	}
	if IsASCII(s) {
		return s[:n]
	}
	if n >= StrLen(s) {
		return s
	}
	return s[:runeOffset(s, n)]
}

// pad fills s up to the width.
func (f *formatSpec) pad(th *starlark.Thread, s string) (string, error) {
	if f.width <= 0 {
		return s, nil
	}
	n := f.width - StrLen(s)
	if n <= 0 {
		return s, nil
	}
	if err := CheckSize(th, uint64(f.width)*uint64(len(f.fill))); err != nil {
		return "", err
	}
	switch f.align {
	case '<':
		return s + strings.Repeat(f.fill, n), nil
	case '^':
		return strings.Repeat(f.fill, n/2) + s + strings.Repeat(f.fill, n-n/2), nil
	}
	return strings.Repeat(f.fill, n) + s, nil
}

// number lays out a number of these parts: sign, prefix, digits (which grouping
// applies to) and what follows the digits.
func (f *formatSpec) number(th *starlark.Thread, sign, prefix, digits, rest string, groupSize int) (string, error) {
	fixed := len(sign) + len(prefix) + len(rest)
	if f.width > 1<<16 {
		if err := CheckSize(th, uint64(f.width)*uint64(len(f.fill))); err != nil {
			return "", err
		}
	}
	if digits != "" && f.group != 0 {
		least := 0
		if f.fill == "0" && f.align == '=' {
			least = f.width - fixed
		}
		digits = groupDigits(digits, f.group, groupSize, least)
	}
	if f.align != '=' {
		return f.pad(th, sign+prefix+digits+rest)
	}
	n := max(f.width-fixed-len(digits), 0)
	return sign + prefix + strings.Repeat(f.fill, n) + digits + rest, nil
}

// groupDigits puts a separator between groups of digits, counted from the right,
// and zeros in front until there are at least that many characters.
func groupDigits(digits string, sep byte, size, least int) string {
	var groups []string
	for {
		n := max(min(size, max(len(digits), least)), 1)
		zeros := max(n-len(digits), 0)
		chars := min(n, len(digits))
		groups = append(groups, strings.Repeat("0", zeros)+digits[len(digits)-chars:])
		digits = digits[:len(digits)-chars]
		least -= n
		if digits == "" && least <= 0 {
			break
		}
		least--
	}
	var b strings.Builder
	for i := len(groups) - 1; i >= 0; i-- {
		b.WriteString(groups[i])
		if i > 0 {
			b.WriteByte(sep)
		}
	}
	return b.String()
}

// signText returns the sign to show.
func (f *formatSpec) signText(negative bool) string {
	switch {
	case negative:
		return "-"
	case f.sign == '+':
		return "+"
	case f.sign == ' ':
		return " "
	}
	return ""
}
