package object

import (
	"math"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

func formatInt(th *starlark.Thread, i starlark.Int, spec, typeName string) (string, error) {
	if spec == "" {
		return intText(th, i)
	}
	f, err := parseFormatSpec(spec, typeName, '>', 'd')
	if err != nil {
		return "", err
	}
	base, prefix := 10, ""
	switch f.typ {
	case 'd', 'n', 'c':
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := intToFloat(i)
		if err != nil {
			return "", err
		}
		return f.float(th, x)
	default:
		return "", unknownCode(f.typ, typeName)
	}
	if f.prec >= 0 {
		return "", Raise(ValueError, "Precision not allowed in integer format specifier")
	}
	if f.noNegZero {
		return "", Raise(ValueError, "Negative zero coercion (z) not allowed in integer format specifier")
	}
	if f.typ == 'c' {
		return f.character(th, i)
	}
	digits, negative, err := intDigits(th, i, base)
	if err != nil {
		return "", err
	}
	if f.typ == 'X' {
		digits = strings.ToUpper(digits)
	}
	size := 3
	if base != 10 {
		size = 4
	}
	if !f.alt {
		prefix = ""
	}
	return f.number(th, f.signText(negative), prefix, digits, "", size)
}

// intDigits returns the digits of |i| in a base.
func intDigits(th *starlark.Thread, i starlark.Int, base int) (digits string, negative bool, err error) {
	if n, ok := i.Int64(); ok {
		digits = strconv.FormatInt(n, base)
	} else if base == 10 {
		if digits, err = intText(th, i); err != nil {
			return "", false, err
		}
	} else {
		digits = i.BigInt().Text(base)
	}
	if digits[0] == '-' {
		return digits[1:], true, nil
	}
	return digits, false, nil
}

// character formats presentation type c.
func (f *formatSpec) character(th *starlark.Thread, i starlark.Int) (string, error) {
	if f.sign != 0 {
		return "", Raise(ValueError, "Sign not allowed with integer format specifier 'c'")
	}
	if f.alt {
		return "", Raise(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'")
	}
	n, ok := i.Int64()
	if !ok || n < 0 || n > 0x10FFFF {
		return "", Raise(OverflowError, "%s", "%c arg not in range(0x110000)")
	}
	if f.align == '=' {
		f.align = '>'
	}
	return f.pad(th, EncodeRune(rune(n)))
}

func formatFloat(th *starlark.Thread, x float64, spec, typeName string) (string, error) {
	if spec == "" {
		return floatText(x), nil
	}
	f, err := parseFormatSpec(spec, typeName, '>', 0)
	if err != nil {
		return "", err
	}
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return f.float(th, x)
	}
	return "", unknownCode(f.typ, typeName)
}

// float formats a float for one of its presentation types.
func (f *formatSpec) float(th *starlark.Thread, x float64) (string, error) {
	if f.prec > 1<<16 {
		if f.prec > math.MaxInt32 {
			return "", Raise(ValueError, "precision too big")
		}
		if err := CheckSize(th, uint64(f.prec)); err != nil {
			return "", err
		}
	}
	text := floatDigits(math.Abs(x), f.typ, f.prec, f.alt)
	negative := math.Signbit(x) && !math.IsNaN(x)
	if negative && f.noNegZero && isZeroText(text) {
		negative = false
	}
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return f.number(th, f.signText(negative), "", text[:n], text[n:], 3)
}

// isZeroText reports whether a formatted number has no digit but 0 before its
// exponent.
func isZeroText(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'e' || c == 'E':
			return true
		case c != '0' && c != '.' && c != '%':
			return false
		}
	}
	return true
}

// floatDigits returns the text of x >= 0 for presentation type typ (0: like repr)
// with precision prec (-1: the type's own).
func floatDigits(x float64, typ rune, prec int, alt bool) string {
	percent := typ == '%'
	if percent {
		x, typ = x*100, 'f'
	}
	if math.IsNaN(x) || math.IsInf(x, 0) {
		s := "inf"
		if math.IsNaN(x) {
			s = "nan"
		}
		if typ == 'F' || typ == 'E' || typ == 'G' {
			s = strings.ToUpper(s)
		}
		if percent {
			s += "%"
		}
		return s
	}
	var s string
	switch typ {
	case 0:
		if prec < 0 {
			s = floatText(x)
			if alt && strings.IndexByte(s, '.') < 0 {
				if e := strings.IndexByte(s, 'e'); e >= 0 {
					s = s[:e] + "." + s[e:]
				}
			}
		} else {
			s = generalDigits(x, prec, alt, true)
		}
	case 'e', 'E':
		if prec < 0 {
			prec = 6
		}
		s = longFloat(x, 'e', prec)
		if alt && prec == 0 {
			s = s[:1] + "." + s[1:]
		}
		if typ == 'E' {
			s = strings.ToUpper(s)
		}
	case 'f', 'F':
		if prec < 0 {
			prec = 6
		}
		s = longFloat(x, 'f', prec)
		if alt && prec == 0 {
			s += "."
		}
	default:
		if prec < 0 {
			prec = 6
		}
		s = generalDigits(x, prec, alt, false)
		if typ == 'G' {
			s = strings.ToUpper(s)
		}
	}
	if percent {
		s += "%"
	}
	return s
}

// exactDigits is how many digits after the point the smallest float64, 2**-1074,
// has: no other has more, and beyond them all are 0.
const exactDigits = 1074

// longFloat is strconv.FormatFloat(x, verb, prec, 64) for the verbs e and f, where
// strconv would append the zeros of a huge precision one by one.
func longFloat(x float64, verb byte, prec int) string {
	zeros := prec - exactDigits
	if zeros <= 0 {
		return strconv.FormatFloat(x, verb, prec, 64)
	}
	s := strconv.FormatFloat(x, verb, exactDigits, 64)
	end := len(s)
	if verb == 'e' {
		end = strings.LastIndexByte(s, 'e')
	}
	return s[:end] + strings.Repeat("0", zeros) + s[end:]
}

// generalDigits formats x with prec significant digits, with an exponent where
// that is shorter (C's %g). keepFraction makes whole numbers end in ".0".
func generalDigits(x float64, prec int, alt, keepFraction bool) string {
	prec = max(prec, 1)
	shown := prec - 1
	if !alt { // the zeros at the end go
		shown = min(shown, exactDigits)
	}
	s := longFloat(x, 'e', shown)
	e := strings.LastIndexByte(s, 'e')
	exp, _ := strconv.Atoi(s[e+1:])
	digits := s[:1]
	if e > 2 {
		digits += s[2:e]
	}
	if !alt {
		if digits = strings.TrimRight(digits, "0"); digits == "" {
			digits = "0"
		}
	}
	point := exp + 1
	limit := prec
	if keepFraction {
		limit--
	}
	if point <= -4 || point > limit {
		out := digits[:1]
		if len(digits) > 1 || alt {
			out += "." + digits[1:]
		}
		return out + s[e:]
	}
	switch {
	case point <= 0:
		return "0." + strings.Repeat("0", -point) + digits
	case point < len(digits):
		return digits[:point] + "." + digits[point:]
	}
	digits += strings.Repeat("0", point-len(digits))
	switch {
	case keepFraction:
		return digits + ".0"
	case alt:
		return digits + "."
	}
	return digits
}

func formatComplex(th *starlark.Thread, c complex128, spec, typeName string) (string, error) {
	if spec == "" {
		return complexText(c), nil
	}
	f, err := parseFormatSpec(spec, typeName, '>', 0)
	if err != nil {
		return "", err
	}
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return "", unknownCode(f.typ, typeName)
	}
	if f.fill == "0" {
		return "", Raise(ValueError, "Zero padding is not allowed in complex format specifier")
	}
	if f.align == '=' {
		return "", Raise(ValueError, "'=' alignment flag is not allowed in complex format specifier")
	}
	part := formatSpec{fill: " ", align: '>', sign: f.sign, width: -1, noNegZero: f.noNegZero, alt: f.alt, group: f.group, prec: f.prec, typ: f.typ}
	bare := false
	text := func(x float64) (string, error) {
		if f.typ == 0 && f.prec < 0 {
			digits := string(appendComplexPart(nil, math.Abs(x)))
			n := 0
			for n < len(digits) && digits[n] >= '0' && digits[n] <= '9' {
				n++
			}
			return part.number(th, part.signText(math.Signbit(x) && !math.IsNaN(x)), "", digits[:n], digits[n:], 3)
		}
		if f.typ == 0 {
			part.typ = 'g'
		}
		return part.float(th, x)
	}
	re := ""
	if f.typ == 0 {
		bare = real(c) == 0 && !math.Signbit(real(c))
	}
	if !bare {
		if re, err = text(real(c)); err != nil {
			return "", err
		}
		part.sign = '+'
	}
	im, err := text(imag(c))
	if err != nil {
		return "", err
	}
	s := re + im + "j"
	if f.typ == 0 && !bare {
		s = "(" + s + ")"
	}
	return f.pad(th, s)
}
