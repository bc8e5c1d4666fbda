package object

import (
	"math"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

// Most of what programs format are ints of 64 bits, floats and ASCII strs, in few
// ways. Here these are written straight into the text that is being made. What is
// not covered returns false, and the whole goes the ordinary way, which knows all
// the rules and errors.

// A layout is the part of a format specification that is handled here.
type layout struct {
	fill  byte
	align byte // '<', '>', '^', '=', or 0 for the type's own
	width int
	prec  int  // -1: none
	typ   byte // 'd', 'x', 'f', 's', or 0
}

// plainLayout is the layout of an empty specification.
var plainLayout = layout{fill: ' ', prec: -1}

// quickLimit bounds widths and precisions, and texts, so that no limit on sizes
// has to be asked.
const quickLimit = 1 << 12

// parseLayout reads [[fill]align][0][width][.precision][type].
func parseLayout(spec string) (l layout, ok bool) {
	l = plainLayout
	isAlign := func(c byte) bool { return c == '<' || c == '>' || c == '^' }
	if len(spec) > 1 && isAlign(spec[1]) && spec[0] < 0x80 {
		l.fill, l.align, spec = spec[0], spec[1], spec[2:]
	} else if len(spec) > 0 && isAlign(spec[0]) {
		l.align, spec = spec[0], spec[1:]
	}
	if len(spec) > 0 && spec[0] == '0' {
		if l.align != 0 {
			return l, false
		}
		l.fill, l.align = '0', '='
	}
	l.width, spec = quickNumber(spec)
	if len(spec) > 1 && spec[0] == '.' && spec[1] >= '0' && spec[1] <= '9' {
		l.prec, spec = quickNumber(spec[1:])
	}
	switch spec {
	case "":
	case "d", "x", "f", "s":
		l.typ = spec[0]
	default:
		return l, false
	}
	return l, l.width < quickLimit && l.prec < quickLimit
}

// quickNumber reads digits, as far as they stay under the limit.
func quickNumber(s string) (n int, rest string) {
	i := 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9' && n < quickLimit; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n, s[i:]
}

// append writes a value; false, with out unchanged, if it is not one of those
// covered here.
func (l *layout) append(out []byte, r *Reg) ([]byte, bool) {
	start := len(out)
	align := byte('>')
	switch x := r.Obj.(type) {
	case IntTag:
		switch {
		case l.typ == 'f':
			i := int64(r.Bits)
			if i > 1<<53 || i < -1<<53 {
				return out, false
			}
			out = strconv.AppendFloat(out, float64(i), 'f', l.precision(), 64)
		case l.prec >= 0 || l.typ == 's':
			return out, false
		case l.typ == 'x':
			out = strconv.AppendInt(out, int64(r.Bits), 16)
		default:
			out = strconv.AppendInt(out, int64(r.Bits), 10)
		}
	case FloatTag:
		f := math.Float64frombits(r.Bits)
		switch {
		case l.typ == 'f' && !math.IsNaN(f) && !math.IsInf(f, 0):
			out = strconv.AppendFloat(out, f, 'f', l.precision(), 64)
		case l.typ == 0 && l.prec < 0 && l.align != '=':
			out = append(out, floatText(f)...)
		default:
			return out, false
		}
	case starlark.String:
		if l.typ != 0 && l.typ != 's' || l.prec >= 0 || l.align == '=' || len(x) > quickLimit || l.width > 0 && !IsASCII(string(x)) {
			return out, false
		}
		out = append(out, x...)
		align = '<'
	case starlark.Bool, starlark.NoneType:
		if *l != plainLayout {
			return out, false
		}
		return append(out, x.String()...), true
	default:
		return out, false
	}
	if n := l.width - (len(out) - start); n > 0 {
		if l.align != 0 {
			align = l.align
		}
		out = pad(out, start, n, align, l.fill)
	}
	return out, true
}

func (l *layout) precision() int {
	if l.prec < 0 {
		return 6
	}
	return l.prec
}

// pad adds n fill bytes to what begins at out[start].
func pad(out []byte, start, n int, align, fill byte) []byte {
	before := n
	switch align {
	case '<':
		before = 0
	case '^':
		before = n / 2
	case '=':
		if out[start] == '-' {
			start++
		}
	}
	for range n {
		out = append(out, fill)
	}
	if before > 0 {
		copy(out[start+before:], out[start:len(out)-n])
		for i := range before {
			out[start+i] = fill
		}
	}
	return out
}

// QuickFormat is format(x, spec).
func QuickFormat(r *Reg, spec string) (starlark.Value, bool) {
	l, ok := parseLayout(spec)
	if !ok {
		return nil, false
	}
	var buf [64]byte
	out, ok := l.append(buf[:0], r)
	if !ok {
		return nil, false
	}
	return TextOf(out), true
}

// quickStrFormat is str.format with positional arguments.
func quickStrFormat(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) == 0 {
		return Reg{}, false
	}
	s, ok := a[0].Obj.(starlark.String)
	if !ok {
		return Reg{}, false
	}
	v, ok := quickFields(string(s), func(n int, name string) (Reg, bool) {
		if name != "" || n+1 >= len(a) {
			return Reg{}, false
		}
		return a[n+1], true
	})
	return Reg{Obj: v}, ok
}

// QuickFormatAttrs is text.format(**attributes); attr returns those that are there.
func QuickFormatAttrs(text string, attr func(name string) (Reg, bool)) (starlark.Value, bool) {
	return quickFields(text, func(n int, name string) (Reg, bool) {
		if name == "" {
			return Reg{}, false
		}
		return attr(name)
	})
}

// quickFields replaces the fields of a text for str.format; arg returns the argument that a
// field names or, without a name, that of a number.
func quickFields(text string, arg func(n int, name string) (Reg, bool)) (starlark.Value, bool) {
	var buf [256]byte
	out := buf[:0]
	auto, manual := 0, false
	for {
		var name, spec string
		var ok bool
		if out, name, spec, text, ok = braceField(out, text); !ok {
			return nil, false
		}
		if text == "" {
			return TextOf(out), true
		}
		n, rest := quickNumber(name)
		switch {
		case name == "":
			n = auto
			auto++
		case rest == "":
			name, manual = "", true
		}
		if manual && auto > 0 || strings.ContainsAny(name, ".[!") {
			return nil, false
		}
		arg, found := arg(n, name)
		l, ok := parseLayout(spec)
		if !ok || !found {
			return nil, false
		}
		if out, ok = l.append(out, &arg); !ok {
			return nil, false
		}
		text = text[1:]
	}
}

// braceField copies text up to the next replacement field and takes that apart. rest
// begins with its closing brace; it is empty if there is no field.
func braceField(out []byte, text string) (_ []byte, name, spec, rest string, ok bool) {
	for len(out) < quickLimit {
		i := strings.IndexAny(text, "{}")
		if i < 0 {
			return append(out, text...), "", "", "", true
		}
		out, text = append(out, text[:i]...), text[i:]
		if len(text) > 1 && text[0] == text[1] {
			out, text = append(out, text[0]), text[2:]
			continue
		}
		end := strings.IndexByte(text, '}')
		if text[0] != '{' || end < 0 {
			return out, "", "", "", false
		}
		name, spec, _ = strings.Cut(text[1:end], ":")
		return out, name, spec, text[end:], true
	}
	return out, "", "", "", text == ""
}

// QuickPercent is text % args with directives %d, %s, %x and %f.
func QuickPercent(text string, args *Reg) (starlark.Value, bool) {
	var buf [256]byte
	out, next := buf[:0], 0
	tuple, many := args.Obj.(starlark.Tuple)
	for ok := true; ; next++ {
		if out, text, ok = percentLiteral(out, text); !ok {
			return nil, false
		}
		if text == "" {
			break
		}
		arg := *args
		if many {
			if next >= len(tuple) {
				return nil, false
			}
			arg = Of(tuple[next])
		} else if next > 0 {
			return nil, false
		}
		if out, text, ok = percentDirective(out, text, &arg); !ok {
			return nil, false
		}
	}
	if many && next < len(tuple) || !many && next == 0 {
		return nil, false
	}
	return TextOf(out), true
}

// QuickPercentAttrs is text % attributes, with directives like %(name)s; attr returns those
// that are there.
func QuickPercentAttrs(text string, attr func(name string) (Reg, bool)) (starlark.Value, bool) {
	var buf [256]byte
	out := buf[:0]
	for ok := true; ; {
		if out, text, ok = percentLiteral(out, text); !ok {
			return nil, false
		}
		if text == "" {
			return TextOf(out), true
		}
		end := strings.IndexByte(text, ')')
		if text[0] != '(' || end < 0 {
			return nil, false
		}
		arg, ok := attr(text[1:end])
		if !ok {
			return nil, false
		}
		if out, text, ok = percentDirective(out, text[end+1:], &arg); !ok {
			return nil, false
		}
	}
}

// percentLiteral copies text up to behind the percent sign of the next directive; rest
// is empty if there is none.
func percentLiteral(out []byte, text string) (_ []byte, rest string, ok bool) {
	for len(out) < quickLimit {
		i := strings.IndexByte(text, '%')
		if i < 0 {
			return append(out, text...), "", true
		}
		out, text = append(out, text[:i]...), text[i+1:]
		if text == "" {
			return out, "", false
		}
		if text[0] != '%' {
			return out, text, true
		}
		out, text = append(out, '%'), text[1:]
	}
	return out, text, text == ""
}

// percentDirective writes arg as the directive at the start of text says.
func percentDirective(out []byte, text string, arg *Reg) (_ []byte, rest string, ok bool) {
	l, rest, ok := parseDirective(text)
	if !ok {
		return out, text, false
	}
	if _, isFloat := arg.Obj.(FloatTag); isFloat && l.typ != 'f' && l.typ != 's' {
		f := math.Float64frombits(arg.Bits)
		if l.typ != 'd' || !(math.Abs(f) < 1<<53) {
			return out, text, false
		}
		i := IntReg(int64(f))
		arg = &i
	}
	if l.typ == 's' && l.prec < 0 {
		l.typ = 0
		if l.width == 0 {
			l = plainLayout
		}
	}
	out, ok = l.append(out, arg)
	return out, rest, ok
}

// parseDirective reads [-|0][width][.precision]type.
func parseDirective(text string) (l layout, rest string, ok bool) {
	l = layout{fill: ' ', align: '>', prec: -1}
	if text != "" && text[0] == '-' {
		l.align, text = '<', text[1:]
	} else if text != "" && text[0] == '0' {
		l.fill, l.align = '0', '='
	}
	l.width, text = quickNumber(text)
	if len(text) > 1 && text[0] == '.' && text[1] >= '0' && text[1] <= '9' {
		l.prec, text = quickNumber(text[1:])
	}
	if text == "" || l.width >= quickLimit || l.prec >= quickLimit {
		return l, "", false
	}
	switch l.typ = text[0]; l.typ {
	case 's':
		if l.align == '=' { // a text has no sign to put zeros behind
			l.fill, l.align = ' ', '>'
		}
		return l, text[1:], true
	case 'd', 'x', 'f':
		return l, text[1:], true
	}
	return l, "", false
}
