package object

import (
	"math"
	"math/big"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// FormatPercent returns format % args: printf-style formatting. It may run
// script code.
func FormatPercent(th *starlark.Thread, format string, args starlark.Value) (string, error) {
	tuple, isTuple := args.(starlark.Tuple)
	if !isTuple {
		if b, ok := args.(*Boxed); ok {
			if t, ok := b.Val.(starlark.Tuple); ok {
				tuple, isTuple = t, true
			}
		}
	}
	if !isTuple {
		tuple = starlark.Tuple{args}
	}
	p := percent{th: th, args: tuple, whole: args, isTuple: isTuple}
	var b strings.Builder
	for i := 0; i < len(format); {
		c := format[i]
		if c != '%' {
			j := strings.IndexByte(format[i:], '%')
			if j < 0 {
				j = len(format) - i
			}
			b.WriteString(format[i : i+j])
			i += j
			continue
		}
		n, err := p.field(&b, format, i+1)
		if err != nil {
			return "", err
		}
		i = n
	}
	if p.next < len(tuple) && !p.mapped && (isTuple || !isMappingArg(args)) {
		return "", Raise(TypeError, "not all arguments converted during string formatting")
	}
	return b.String(), nil
}

// isMappingArg reports whether args may be left over: mappings may.
func isMappingArg(v starlark.Value) bool {
	switch Unbox(v).(type) {
	case starlark.String, starlark.Bytes, starlark.Tuple:
		return false
	}
	return TypeOf(v).Special(SpGetitem) != nil
}

type percent struct {
	th      *starlark.Thread
	args    starlark.Tuple
	whole   starlark.Value
	isTuple bool
	next    int
	mapped  bool
}

func (p *percent) arg() (starlark.Value, error) {
	if p.next >= len(p.args) {
		return nil, Raise(TypeError, "not enough arguments for format string")
	}
	p.next++
	return p.args[p.next-1], nil
}

// field formats the conversion that begins at format[i] and returns where the
// text goes on.
func (p *percent) field(b *strings.Builder, format string, i int) (int, error) {
	incomplete := func() (int, error) { return 0, Raise(ValueError, "incomplete format") }
	var value starlark.Value
	if i < len(format) && format[i] == '(' {
		depth, start := 1, i+1
		for i++; i < len(format) && depth > 0; i++ {
			switch format[i] {
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		if depth > 0 {
			return 0, Raise(ValueError, "incomplete format key")
		}
		if p.isTuple || TypeOf(p.whole).Special(SpGetitem) == nil {
			return 0, Raise(TypeError, "format requires a mapping")
		}
		v, err := GetItem(p.th, p.whole, starlark.String(format[start:i-1]))
		if err != nil {
			return 0, err
		}
		value, p.mapped = v, true
	}
	f := formatSpec{fill: ' ', align: '>', prec: -1}
	left := false
flags:
	for ; i < len(format); i++ {
		switch format[i] {
		case '-':
			left = true
		case '+':
			f.sign = '+'
		case ' ':
			if f.sign == 0 {
				f.sign = ' '
			}
		case '#':
			f.alt = true
		case '0':
			f.zero = true
		default:
			break flags
		}
	}
	number := func() (int, error) {
		if i < len(format) && format[i] == '*' {
			i++
			v, err := p.arg()
			if err != nil {
				return 0, err
			}
			n, ok := Unbox(v).(starlark.Int)
			if !ok {
				return 0, Raise(TypeError, "* wants int")
			}
			x, _ := n.Int64()
			return int(x), nil
		}
		n := 0
		for ; i < len(format) && digitByte(format[i]); i++ {
			if n = n*10 + int(format[i]-'0'); n > maxWidth {
				return 0, Raise(ValueError, "width too big")
			}
		}
		return n, nil
	}
	var err error
	if f.width, err = number(); err != nil {
		return 0, err
	}
	if f.width < 0 {
		left = true
		f.width = -f.width
	}
	if i < len(format) && format[i] == '.' {
		i++
		if f.prec, err = number(); err != nil {
			return 0, err
		}
		f.prec = max(f.prec, 0)
	}
	for i < len(format) && (format[i] == 'l' || format[i] == 'h' || format[i] == 'L') {
		i++
	}
	if i >= len(format) {
		return incomplete()
	}
	r, n := utf8.DecodeRuneInString(format[i:])
	at := StrLen(format[:i])
	i += n
	if r == '%' {
		b.WriteByte('%')
		return i, nil
	}
	if strings.IndexRune("diouxXeEfFgGcrsab", r) < 0 {
		return 0, Raise(ValueError, "unsupported format character '%c' (0x%x) at index %d", r, r, at)
	}
	if value == nil {
		if value, err = p.arg(); err != nil {
			return 0, err
		}
	}
	if left {
		f.align, f.zero = '<', false
	}
	s, err := p.convert(&f, byte(r), value)
	if err != nil {
		return 0, err
	}
	b.WriteString(s)
	return i, nil
}

func (p *percent) convert(f *formatSpec, c byte, v starlark.Value) (string, error) {
	switch c {
	case 's', 'r', 'a', 'b':
		var s string
		var err error
		switch c {
		case 's', 'b':
			if raw, ok := bytesOf(v); ok && c == 'b' {
				s = raw
			} else {
				s, err = Str(p.th, v)
			}
		case 'r':
			s, err = Repr(p.th, v)
		default:
			s, err = ASCII(p.th, v)
		}
		if err != nil {
			return "", err
		}
		if f.prec >= 0 {
			s = strSlice(s, 0, f.prec)
		}
		return f.pad(s, '>'), nil
	case 'c':
		switch x := Unbox(v).(type) {
		case starlark.String:
			if StrLen(string(x)) == 1 {
				return f.pad(string(x), '>'), nil
			}
			return "", Raise(TypeError, "%%c requires an int or a unicode character, not a string of length %d", StrLen(string(x)))
		case starlark.Int:
			n, ok := x.Int64()
			if !ok || n < 0 || n > utf8.MaxRune {
				return "", Raise(OverflowError, "%%c arg not in range(0x110000)")
			}
			return f.pad(string(rune(n)), '>'), nil
		}
		return "", Raise(TypeError, "%%c requires an int or a unicode character, not %s", TypeName(v))
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.int(f, c, v)
	}
	x, err := ToFloat(p.th, v)
	if err != nil {
		if Matches(err, TypeError) {
			return "", Raise(TypeError, "must be real number, not %s", TypeName(v))
		}
		return "", err
	}
	f.typ = c
	if f.zero && f.align != '<' {
		f.align, f.fill = '=', '0'
	}
	return f.float(x, "float")
}

func (p *percent) int(f *formatSpec, c byte, v starlark.Value) (string, error) {
	var i starlark.Int
	switch x := Unbox(v).(type) {
	case starlark.Float:
		if c == 'o' || c == 'x' || c == 'X' {
			return "", Raise(TypeError, "%%%c format: an integer is required, not float", c)
		}
		n, err := floatToInt(math.Trunc(float64(x)))
		if err != nil {
			return "", err
		}
		i = n.(starlark.Int)
	default:
		n, err := Index(p.th, v)
		if err != nil {
			if !Matches(err, TypeError) {
				return "", err
			}
			if c == 'o' || c == 'x' || c == 'X' {
				return "", Raise(TypeError, "%%%c format: an integer is required, not %s", c, TypeName(v))
			}
			m, ok, e := CallSpecial(p.th, SpInt, v)
			if e != nil {
				return "", e
			}
			mi, isInt := m.(starlark.Int)
			if !ok || !isInt {
				return "", Raise(TypeError, "%%%c format: a real number is required, not %s", c, TypeName(v))
			}
			n = mi
		}
		i = n
	}
	base, prefix := 10, ""
	switch c {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	if !f.alt {
		prefix = ""
	}
	b := i.BigInt()
	digits := new(big.Int).Abs(b).Text(base)
	if c == 'X' {
		digits = strings.ToUpper(digits)
	}
	if n := f.prec - len(digits); n > 0 {
		digits = strings.Repeat("0", n) + digits
	}
	if f.zero && f.prec < 0 && f.align != '<' {
		f.align, f.fill = '=', '0'
	}
	return f.number(b.Sign() < 0, prefix, digits, "", 3), nil
}
