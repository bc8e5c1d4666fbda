package jsonmod

import (
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A scanner reads one value (RFC 8259, with CPython's extensions).
type scanner struct {
	th     thread
	s      string
	at     int
	strict bool // no control characters in strings

	hook, pairsHook, parseFloat, parseInt, parseConstant value // None: the ordinary way
}

// A mistake is a fault in the text.
type mistake struct {
	msg string
	at  int
}

func (m *mistake) Error() string { return m.msg }

// scan is _json.scan: it returns value, end and None, or None, position and the
// message of the mistake.
func scan(th thread, self value, a []value) (value, error) {
	s, ok := object.Unbox(a[0]).(starlark.String)
	if !ok {
		return nil, object.Raise(object.TypeError, "first argument must be a string, not %s", object.TypeName(a[0]))
	}
	start, err := object.IndexInt(th, a[1])
	if err != nil {
		return nil, err
	}
	strict, err := object.Truth(th, a[2])
	if err != nil {
		return nil, err
	}
	sc := &scanner{th: th, s: string(s), strict: strict, hook: a[3], pairsHook: a[4], parseFloat: a[5], parseInt: a[6], parseConstant: a[7]}
	for range start {
		if sc.at >= len(sc.s) {
			break
		}
		_, n := decode(sc.s[sc.at:])
		sc.at += n
	}
	v, err := sc.value(0)
	if m, ok := err.(*mistake); ok {
		return starlark.Tuple{starlark.None, starlark.MakeInt(sc.position(m.at)), starlark.String(m.msg)}, nil
	}
	if err != nil {
		return nil, err
	}
	return starlark.Tuple{v, starlark.MakeInt(sc.position(sc.at)), starlark.None}, nil
}

// position converts a byte offset into an index of characters.
func (sc *scanner) position(at int) int { return object.StrLen(sc.s[:min(at, len(sc.s))]) }

func (sc *scanner) space() {
	for sc.at < len(sc.s) && strings.IndexByte(" \t\n\r", sc.s[sc.at]) >= 0 {
		sc.at++
	}
}

// peek returns the next byte, 0 at the end.
func (sc *scanner) peek() byte {
	if sc.at < len(sc.s) {
		return sc.s[sc.at]
	}
	return 0
}

var (
	number = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?`)
	})
	constants = []struct {
		text string
		v    value
	}{
		{"null", starlark.None}, {"true", starlark.True}, {"false", starlark.False},
		{"NaN", starlark.Float(math.NaN())}, {"Infinity", starlark.Float(math.Inf(1))}, {"-Infinity", starlark.Float(math.Inf(-1))},
	}
)

func (sc *scanner) value(depth int) (value, error) {
	if depth > maxDepth {
		return nil, object.Raise(object.RecursionError, "maximum recursion depth exceeded while decoding a JSON array from a unicode string")
	}
	switch sc.peek() {
	case '"':
		sc.at++
		s, err := sc.str()
		return starlark.String(s), err
	case '{':
		return sc.object(depth)
	case '[':
		return sc.array(depth)
	}
	for i, c := range constants {
		if strings.HasPrefix(sc.s[sc.at:], c.text) {
			sc.at += len(c.text)
			if i >= 3 && sc.parseConstant != starlark.None {
				return object.Call1(sc.th, sc.parseConstant, starlark.String(c.text))
			}
			return c.v, nil
		}
	}
	m := number().FindStringSubmatch(sc.s[sc.at:])
	if m == nil {
		return nil, &mistake{"Expecting value", sc.at}
	}
	sc.at += len(m[0])
	if m[2] == "" && m[3] == "" {
		if sc.parseInt != starlark.None {
			return object.Call1(sc.th, sc.parseInt, starlark.String(m[0]))
		}
		if i, err := strconv.ParseInt(m[0], 10, 64); err == nil {
			return starlark.MakeInt64(i), nil
		}
		if len(m[0]) > 4300 {
			return object.Call1(sc.th, object.IntClass, starlark.String(m[0])) // raises
		}
		i, _ := new(big.Int).SetString(m[0], 10)
		return starlark.MakeBigInt(i), nil
	}
	if sc.parseFloat != starlark.None {
		return object.Call1(sc.th, sc.parseFloat, starlark.String(m[0]))
	}
	f, _ := strconv.ParseFloat(m[0], 64) // beyond the range it is infinite, as in CPython
	return starlark.Float(f), nil
}

func (sc *scanner) array(depth int) (value, error) {
	sc.at++
	var items []value
	sc.space()
	if sc.peek() == ']' {
		sc.at++
		return starlark.NewList(nil), nil
	}
	for {
		v, err := sc.value(depth + 1)
		if err != nil {
			return nil, err
		}
		items = append(items, v)
		sc.space()
		switch sc.peek() {
		case ']':
			sc.at++
			return starlark.NewList(items), nil
		case ',':
		default:
			return nil, &mistake{"Expecting ',' delimiter", sc.at}
		}
		comma := sc.at
		sc.at++
		sc.space()
		if sc.peek() == ']' {
			return nil, &mistake{"Illegal trailing comma before end of array", comma}
		}
	}
}

func (sc *scanner) object(depth int) (value, error) {
	sc.at++
	var pairs []value
	d := new(starlark.Dict)
	sc.space()
	for sc.peek() != '}' {
		if sc.peek() != '"' {
			return nil, &mistake{"Expecting property name enclosed in double quotes", sc.at}
		}
		sc.at++
		k, err := sc.str()
		if err != nil {
			return nil, err
		}
		sc.space()
		if sc.peek() != ':' {
			return nil, &mistake{"Expecting ':' delimiter", sc.at}
		}
		sc.at++
		sc.space()
		v, err := sc.value(depth + 1)
		if err != nil {
			return nil, err
		}
		if sc.pairsHook != starlark.None {
			pairs = append(pairs, starlark.Tuple{starlark.String(k), v})
		} else if err := object.DictSet(sc.th, d, starlark.String(k), v); err != nil {
			return nil, err
		}
		sc.space()
		if sc.peek() == '}' {
			break
		}
		if sc.peek() != ',' {
			return nil, &mistake{"Expecting ',' delimiter", sc.at}
		}
		comma := sc.at
		sc.at++
		sc.space()
		if sc.peek() == '}' {
			return nil, &mistake{"Illegal trailing comma before end of object", comma}
		}
	}
	sc.at++
	switch {
	case sc.pairsHook != starlark.None:
		return object.Call1(sc.th, sc.pairsHook, starlark.NewList(pairs))
	case sc.hook != starlark.None:
		return object.Call1(sc.th, sc.hook, d)
	}
	return d, nil
}

var unescapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// str reads a string behind its opening quote.
func (sc *scanner) str() (string, error) {
	begin := sc.at - 1
	var b strings.Builder
	for {
		i := sc.at
		for i < len(sc.s) && sc.s[i] != '"' && sc.s[i] != '\\' && (sc.s[i] >= ' ' || !sc.strict) {
			i++
		}
		b.WriteString(sc.s[sc.at:i])
		sc.at = i
		switch {
		case i == len(sc.s):
			return "", &mistake{"Unterminated string starting at", begin}
		case sc.s[i] == '"':
			sc.at++
			return b.String(), nil
		case sc.s[i] != '\\':
			return "", &mistake{"Invalid control character at", i}
		case i+1 == len(sc.s):
			return "", &mistake{"Unterminated string starting at", begin}
		}
		c := sc.s[i+1]
		if c != 'u' {
			plain, ok := unescapes[c]
			if !ok {
				return "", &mistake{"Invalid \\escape", i}
			}
			b.WriteByte(plain)
			sc.at = i + 2
			continue
		}
		r, ok := sc.hex(i + 2)
		if !ok {
			return "", &mistake{"Invalid \\uXXXX escape", i + 1}
		}
		sc.at = i + 6
		if r >= 0xD800 && r < 0xDC00 && strings.HasPrefix(sc.s[sc.at:], `\u`) {
			if low, ok := sc.hex(sc.at + 2); ok && low >= 0xDC00 && low < 0xE000 {
				r = 0x10000 + (r-0xD800)<<10 + (low - 0xDC00)
				sc.at += 6
			}
		}
		writeRune(&b, r)
	}
}

// hex reads four hexadecimal digits.
func (sc *scanner) hex(at int) (rune, bool) {
	if at+4 > len(sc.s) || strings.ContainsAny(sc.s[at:at+4], "+-_xX") {
		return 0, false
	}
	n, err := strconv.ParseUint(sc.s[at:at+4], 16, 32)
	return rune(n), err == nil
}

// writeRune writes a character, also a lone surrogate.
func writeRune(b *strings.Builder, r rune) {
	if utf8.ValidRune(r) {
		b.WriteRune(r)
		return
	}
	b.Write([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F | 0x80, 0x80 | byte(r)&0x3F})
}

var functions = []object.MethodDef{
	{Name: "encode", Sig: "obj, skipkeys, ensure_ascii, allow_nan, sort_keys, indent, item_separator, key_separator, default, /", Fn: encode},
	{Name: "scan", Sig: "s, start, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /", Fn: scan},
}

// Module returns module _json.
func Module() *object.Module {
	m := object.NewModule("_json")
	object.Functions(m, functions)
	return m
}
