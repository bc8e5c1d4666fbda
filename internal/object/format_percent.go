package object

import (
	"math"
	"strings"

	"go.starlark.net/starlark"
)

// A percentFormat is the state of printf-style formatting (Python library
// reference, "printf-style String Formatting") of a str or, if bytes, of a bytes
// object.
type percentFormat struct {
	th    *starlark.Thread
	bytes bool
	text  string
	at    int // in text
	out   []byte

	args []starlark.Value
	next int
	dict starlark.Value // the mapping; nil if there is none
}

// A directive is one conversion: %[(key)][flags][width][.precision]type.
type directive struct {
	left, plus, space, alt, zero bool
	width, prec                  int // prec -1: none
	typ                          rune
}

// formatPercent is text % args for a str.
func formatPercent(th *starlark.Thread, text string, args starlark.Value) (string, error) {
	p := percentFormat{th: th, text: text}
	return p.run(args)
}

// formatPercentBytes is text % args for a bytes object.
func formatPercentBytes(th *starlark.Thread, text string, args starlark.Value) (string, error) {
	p := percentFormat{th: th, bytes: true, text: text}
	return p.run(args)
}

func (p *percentFormat) run(args starlark.Value) (string, error) {
	if t, ok := Unbox(args).(starlark.Tuple); ok {
		p.args = t
	} else {
		p.args = []starlark.Value{args}
		switch Unbox(args).(type) {
		case starlark.String, starlark.Bytes, *ByteArray:
		default:
			if hasItems(args) {
				p.dict = args
			}
		}
	}
	p.out = make([]byte, 0, len(p.text)+16)
	for {
		i := strings.IndexByte(p.text[p.at:], '%')
		if i < 0 {
			break
		}
		p.out = append(p.out, p.text[p.at:p.at+i]...)
		p.at += i + 1
		if p.at < len(p.text) && p.text[p.at] == '%' {
			p.out = append(p.out, '%')
			p.at++
			continue
		}
		if err := p.directive(); err != nil {
			return "", err
		}
		if err := CheckSize(p.th, uint64(len(p.out))); err != nil {
			return "", err
		}
	}
	p.out = append(p.out, p.text[p.at:]...)
	if p.next < len(p.args) && p.dict == nil {
		kind := "string"
		if p.bytes {
			kind = "bytes"
		}
		return "", Raise(TypeError, "not all arguments converted during %s formatting", kind)
	}
	return string(p.out), nil
}

// hasItems reports whether v may be the mapping of named conversions.
func hasItems(v starlark.Value) bool {
	switch v.(type) {
	case *starlark.Dict, *starlark.List, starlark.Mapping:
		return true
	case *Class:
		return false
	}
	return TypeOf(v).Special(SpGetitem) != nil
}

// argument returns the next argument.
func (p *percentFormat) argument() (starlark.Value, error) {
	if p.next >= len(p.args) {
		return nil, Raise(TypeError, "not enough arguments for format string")
	}
	v := p.args[p.next]
	p.next++
	return v, nil
}

// directive converts the directive at p.at, behind its percent sign.
func (p *percentFormat) directive() error {
	d := directive{prec: -1}
	if p.at < len(p.text) && p.text[p.at] == '(' {
		if err := p.key(); err != nil {
			return err
		}
	}
flags:
	for ; p.at < len(p.text); p.at++ {
		switch p.text[p.at] {
		case '-':
			d.left = true
		case '+':
			d.plus = true
		case ' ':
			d.space = true
		case '#':
			d.alt = true
		case '0':
			d.zero = true
		default:
			break flags
		}
	}
	n, err := p.size("width")
	if err != nil {
		return err
	}
	if d.width = max(n, 0); n < -1 {
		d.left, d.width = true, -n-2
	}
	if p.at < len(p.text) && p.text[p.at] == '.' {
		p.at++
		n, err := p.size("precision")
		if err != nil {
			return err
		}
		d.prec = max(n, 0)
	}
	if p.at < len(p.text) && strings.IndexByte("hlL", p.text[p.at]) >= 0 {
		p.at++
	}
	if p.at >= len(p.text) {
		return Raise(ValueError, "incomplete format")
	}
	r, w := decodeRune(p.text[p.at:])
	d.typ = r
	p.at += w
	v, err := p.argument()
	if err != nil {
		return err
	}
	return p.convert(d, v)
}

// key reads a mapping key and makes its value the only argument left.
func (p *percentFormat) key() error {
	if p.dict == nil {
		return Raise(TypeError, "format requires a mapping")
	}
	start, open := p.at+1, 1
	i := start
	for ; i < len(p.text) && open > 0; i++ {
		switch p.text[i] {
		case '(':
			open++
		case ')':
			open--
		}
	}
	if open > 0 {
		return Raise(ValueError, "incomplete format key")
	}
	p.at = i
	var k starlark.Value = starlark.String(p.text[start : i-1])
	if p.bytes {
		k = starlark.Bytes(p.text[start : i-1])
	}
	v, err := GetItem(p.th, p.dict, k)
	if err != nil {
		return err
	}
	p.args, p.next = []starlark.Value{v}, 0
	return nil
}

// size reads a width or precision: a number or an asterisk. It returns -1 if
// there is none, and -n-2 for the argument -n.
func (p *percentFormat) size(what string) (int, error) {
	if p.at < len(p.text) && p.text[p.at] == '*' {
		p.at++
		v, err := p.argument()
		if err != nil {
			return 0, err
		}
		i, ok := intOfBool(Unbox(v)).(starlark.Int)
		if !ok {
			return 0, Raise(TypeError, "* wants int")
		}
		n, ok := i.Int64()
		if !ok || n > math.MaxInt32 || n < -math.MaxInt32 {
			return 0, Raise(OverflowError, "Python int too large to convert to C int")
		}
		if n < 0 {
			return int(n) - 2, nil
		}
		return int(n), nil
	}
	n, rest, err := specNumber(p.text[p.at:])
	if err != nil || n > math.MaxInt32 {
		return 0, Raise(ValueError, "%s too big", what)
	}
	p.at = len(p.text) - len(rest)
	return n, nil
}

// convert appends v converted.
func (p *percentFormat) convert(d directive, v starlark.Value) error {
	switch d.typ {
	case 's', 'r', 'a', 'b':
		if d.typ == 'b' && !p.bytes {
			break
		}
		s, err := p.object(d.typ, v)
		if err != nil {
			return err
		}
		if d.prec >= 0 {
			if p.bytes {
				s = s[:min(d.prec, len(s))]
			} else {
				s = truncateText(s, d.prec)
			}
		}
		d.zero = false
		return p.pad(d, "", s)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.integer(d, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		x, err := percentFloat(p.th, v, p.bytes)
		if err != nil {
			return err
		}
		if err := CheckSize(p.th, uint64(max(d.prec, 0))); err != nil {
			return err
		}
		sign := d.sign(math.Signbit(x) && !math.IsNaN(x))
		return p.pad(d, sign, floatDigits(math.Abs(x), d.typ, d.prec, d.alt))
	case 'c':
		s, err := p.character(v)
		if err != nil {
			return err
		}
		d.zero = false
		return p.pad(d, "", s)
	}
	c := d.typ
	if c < ' ' || c >= 0x7F {
		c = '?'
	}
	return Raise(ValueError, "unsupported format character '%c' (0x%x) at index %d", c, d.typ, StrLen(p.text[:p.at])-1)
}

// object converts for %s, %r, %a and %b.
func (p *percentFormat) object(typ rune, v starlark.Value) (string, error) {
	if !p.bytes {
		return convert(p.th, typ, v)
	}
	if typ == 'r' || typ == 'a' {
		return ASCII(p.th, v)
	}
	if b, ok := bytesOf(v); ok {
		return b, nil
	}
	if r, ok, err := CallSpecial(p.th, SpBytes, v); ok {
		if err != nil {
			return "", err
		}
		if b, ok := Unbox(r).(starlark.Bytes); ok {
			return string(b), nil
		}
		return "", Raise(TypeError, "__bytes__ returned non-bytes (type %s)", TypeName(r))
	}
	return "", Raise(TypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", TypeName(v))
}

func (d *directive) sign(negative bool) string {
	switch {
	case negative:
		return "-"
	case d.plus:
		return "+"
	case d.space:
		return " "
	}
	return ""
}

// integer converts for %d and its kin.
func (p *percentFormat) integer(d directive, v starlark.Value) error {
	i, err := percentInt(p.th, d.typ, v)
	if err != nil {
		return err
	}
	base, prefix := 10, ""
	switch d.typ {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	digits, negative, err := intDigits(p.th, i, base)
	if err != nil {
		return err
	}
	if d.typ == 'X' {
		digits = strings.ToUpper(digits)
	}
	if n := d.prec - len(digits); n > 0 {
		if err := CheckSize(p.th, uint64(n)); err != nil {
			return err
		}
		digits = strings.Repeat("0", n) + digits
	}
	sign := d.sign(negative)
	if d.alt {
		sign += prefix
	}
	return p.pad(d, sign, digits)
}

// percentInt returns the int for an integer conversion. Only the decimal ones
// take other numbers than ints.
func percentInt(th *starlark.Thread, typ rune, v starlark.Value) (starlark.Int, error) {
	decimal := typ == 'd' || typ == 'i' || typ == 'u'
	if decimal {
		if f, ok := Unbox(v).(starlark.Float); ok {
			return floatToInt(math.Trunc(float64(f)))
		}
		if a := TypeOf(v).Special(SpInt); a != nil && !a.Owner.static {
			return callInt(th, a, v, "__int__")
		}
	}
	i, ok, err := asIndex(th, v)
	switch {
	case err != nil || ok:
		return i, err
	case decimal:
		return i, Raise(TypeError, "%%%c format: a real number is required, not %s", typ, TypeName(v))
	}
	return i, Raise(TypeError, "%%%c format: an integer is required, not %s", typ, TypeName(v))
}

func percentFloat(th *starlark.Thread, v starlark.Value, bytes bool) (float64, error) {
	f, ok, err := asFloat(th, v)
	if err != nil || ok {
		return f, err
	}
	if bytes {
		return 0, Raise(TypeError, "float argument required, not %s", TypeName(v))
	}
	return 0, Raise(TypeError, "must be real number, not %s", TypeName(v))
}

// character converts for %c.
func (p *percentFormat) character(v starlark.Value) (string, error) {
	if p.bytes {
		if b, ok := bytesOf(v); ok && len(b) == 1 {
			return b, nil
		}
		i, ok, err := asIndex(p.th, v)
		if err != nil {
			return "", err
		}
		if !ok {
			return "", Raise(TypeError, "%s", "%c requires an integer in range(256) or a single byte")
		}
		n := clampInt(i)
		if n < 0 || n > 255 {
			return "", Raise(OverflowError, "%s", "%c arg not in range(256)")
		}
		return string([]byte{byte(n)}), nil
	}
	if s, ok := textOf(v); ok && StrLen(s) == 1 {
		return s, nil
	}
	i, ok, err := asIndex(p.th, v)
	if err != nil {
		return "", err
	}
	if !ok {
		return "", Raise(TypeError, "%s", "%c requires int or char")
	}
	n := clampInt(i)
	if n < 0 || n > 0x10FFFF {
		return "", Raise(OverflowError, "%s", "%c arg not in range(0x110000)")
	}
	return EncodeRune(rune(n)), nil
}

// pad appends sign and s, filled up to the width.
func (p *percentFormat) pad(d directive, sign, s string) error {
	n := d.width - len(sign)
	if n > len(s)/4 { // else it cannot be wider, however long its characters are
		if p.bytes {
			n -= len(s)
		} else {
			n -= StrLen(s)
		}
	} else {
		n = 0
	}
	if n <= 0 {
		p.out = append(append(p.out, sign...), s...)
		return nil
	}
	if err := CheckSize(p.th, uint64(n)); err != nil {
		return err
	}
	switch {
	case d.left:
		p.out = append(append(append(p.out, sign...), s...), strings.Repeat(" ", n)...)
	case d.zero:
		p.out = append(append(append(p.out, sign...), strings.Repeat("0", n)...), s...)
	default:
		p.out = append(append(append(p.out, strings.Repeat(" ", n)...), sign...), s...)
	}
	return nil
}
