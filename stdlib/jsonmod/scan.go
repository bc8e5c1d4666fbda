package jsonmod

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A scanner reads one value (RFC 8259, with CPython's extensions).
type scanner struct {
	th     thread
	s      string
	at     int
	strict bool    // no control characters in strings
	items  []value // of the lists being read
	keys   [32]value

	hook, pairsHook, parseFloat, parseInt, parseConstant value // None: the ordinary way
}

// A mistake is a fault in the text.
type mistake struct {
	msg string
	at  int
}

func (m *mistake) Error() string { return m.msg }

// newScanner makes a scanner of the text, whether it is strict, and the hooks.
func newScanner(th thread, text, strict value, hooks []value) (*scanner, error) {
	s, ok := object.Unbox(text).(starlark.String)
	if !ok {
		return nil, object.Raise(object.TypeError, "first argument must be a string, not %s", object.TypeName(text))
	}
	is, err := object.Truth(th, strict)
	return &scanner{th: th, s: string(s), strict: is,
		hook: hooks[0], pairsHook: hooks[1], parseFloat: hooks[2], parseInt: hooks[3], parseConstant: hooks[4]}, err
}

// scan is _json.scan: it returns a value and where it ends.
func scan(th thread, self value, a []value) (value, error) {
	sc, err := newScanner(th, a[1], a[3], a[4:])
	if err != nil {
		return nil, err
	}
	start, err := object.IndexInt(th, a[2])
	if err != nil {
		return nil, err
	}
	for range start {
		if sc.at >= len(sc.s) {
			break
		}
		_, n := decode(sc.s[sc.at:])
		sc.at += n
	}
	v, err := sc.value(0)
	if err != nil {
		return nil, sc.raise(a[0], err)
	}
	return starlark.Tuple{v, starlark.MakeInt(sc.position(sc.at))}, nil
}

// load is _json.load: it returns the value of a text that holds nothing else.
func load(th thread, self value, a []value) (value, error) {
	sc, err := newScanner(th, a[1], a[2], a[3:])
	if err != nil {
		return nil, err
	}
	sc.space()
	v, err := sc.value(0)
	if err != nil {
		return nil, sc.raise(a[0], err)
	}
	if sc.space(); sc.at != len(sc.s) {
		return nil, sc.raise(a[0], &mistake{"Extra data", sc.at})
	}
	return v, nil
}

// raise makes the exception for a mistake, of the class that the script side has for it.
func (sc *scanner) raise(class value, err error) error {
	m, ok := err.(*mistake)
	if !ok {
		return err
	}
	v, err := object.Call(sc.th, class, starlark.String(m.msg), starlark.String(sc.s), starlark.MakeInt(sc.position(m.at)))
	if err != nil {
		return err
	}
	if e, ok := v.(*object.Exception); ok {
		return e
	}
	return object.Raise(object.TypeError, "exceptions must derive from BaseException")
}

// position converts a byte offset into an index of characters.
func (sc *scanner) position(at int) int { return object.StrLen(sc.s[:min(at, len(sc.s))]) }

func (sc *scanner) space() {
	for sc.at < len(sc.s) {
		switch sc.s[sc.at] {
		case ' ', '\t', '\n', '\r':
			sc.at++
		default:
			return
		}
	}
}

// peek returns the next byte, 0 at the end.
func (sc *scanner) peek() byte {
	if sc.at < len(sc.s) {
		return sc.s[sc.at]
	}
	return 0
}

var constants = []struct {
	text string
	v    value
}{
	{"null", starlark.None}, {"true", starlark.True}, {"false", starlark.False},
	{"NaN", starlark.Float(math.NaN())}, {"Infinity", starlark.Float(math.Inf(1))}, {"-Infinity", starlark.Float(math.Inf(-1))},
}

func (sc *scanner) value(depth int) (value, error) {
	if depth > maxDepth {
		kind := "array"
		if sc.peek() == '{' {
			kind = "object"
		}
		return nil, object.Raise(object.RecursionError, "maximum recursion depth exceeded while decoding a JSON %s from a unicode string", kind)
	}
	switch c := sc.peek(); {
	case c == '"':
		sc.at++
		return sc.str()
	case c == '{':
		return sc.object(depth)
	case c == '[':
		return sc.array(depth)
	case c-'0' <= 9:
		return sc.number()
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
	return sc.number()
}

// digits returns where the digits from i on end.
func (sc *scanner) digits(i int) int {
	for i < len(sc.s) && sc.s[i]-'0' <= 9 {
		i++
	}
	return i
}

// number reads an int or a float; it is an int if what follows the digits makes no float.
func (sc *scanner) number() (value, error) {
	i := sc.at
	if sc.peek() == '-' {
		i++
	}
	end := sc.digits(i)
	switch {
	case end == i:
		return nil, &mistake{"Expecting value", sc.at}
	case sc.s[i] == '0':
		end = i + 1
	}
	float := false
	if end < len(sc.s) && sc.s[end] == '.' {
		if e := sc.digits(end + 1); e > end+1 {
			float, end = true, e
		}
	}
	if end < len(sc.s) && sc.s[end]|0x20 == 'e' {
		i := end + 1
		if i < len(sc.s) && (sc.s[i] == '+' || sc.s[i] == '-') {
			i++
		}
		if e := sc.digits(i); e > i {
			float, end = true, e
		}
	}
	text := sc.s[sc.at:end]
	sc.at = end
	switch {
	case float && sc.parseFloat != starlark.None:
		return object.Call1(sc.th, sc.parseFloat, starlark.String(text))
	case float:
		f, _ := strconv.ParseFloat(text, 64) // beyond the range it is infinite, as in CPython
		return starlark.Float(f), nil
	case sc.parseInt != starlark.None:
		return object.Call1(sc.th, sc.parseInt, starlark.String(text))
	}
	if i, err := strconv.ParseInt(text, 10, 64); err == nil {
		return starlark.MakeInt64(i), nil
	}
	if len(text) > object.DefaultMaxStrDigits {
		return object.Call1(sc.th, object.IntClass, starlark.String(text)) // raises, or the limit is another
	}
	n, _ := new(big.Int).SetString(text, 10)
	return starlark.MakeBigInt(n), nil
}

func (sc *scanner) array(depth int) (value, error) {
	sc.at++
	sc.space()
	if sc.peek() == ']' {
		sc.at++
		return starlark.NewList(nil), nil
	}
	begin := len(sc.items)
	for {
		v, err := sc.value(depth + 1)
		if err != nil {
			return nil, err
		}
		sc.items = append(sc.items, v)
		sc.space()
		switch sc.peek() {
		case ']':
			sc.at++
			list := starlark.NewList(append([]value(nil), sc.items[begin:]...))
			clear(sc.items[begin:])
			sc.items = sc.items[:begin]
			return list, nil
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
		k, err := sc.key()
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
			pairs = append(pairs, starlark.Tuple{k, v})
		} else if !object.QuickPut(d, &object.Reg{Obj: k}, v, false) {
			if err := object.DictSet(sc.th, d, k, v); err != nil {
				return nil, err
			}
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

// run returns where the characters from i on end that stand for themselves.
func (sc *scanner) run(i int) int {
	for i < len(sc.s) {
		c := sc.s[i]
		if c == '"' || c == '\\' || c < ' ' && sc.strict {
			break
		}
		i++
	}
	return i
}

// key reads a key, which often is one that was read before.
func (sc *scanner) key() (value, error) {
	end := sc.run(sc.at)
	if end == len(sc.s) || sc.s[end] != '"' || end == sc.at {
		return sc.str()
	}
	text := sc.s[sc.at:end]
	known := &sc.keys[(uint(text[0])+uint(text[len(text)-1])*7+uint(len(text))*3)%uint(len(sc.keys))]
	if k, ok := (*known).(starlark.String); ok && string(k) == text {
		sc.at = end + 1
		return *known, nil
	}
	v, err := sc.str()
	*known = v
	return v, err
}

// str reads a string behind its opening quote.
func (sc *scanner) str() (value, error) {
	if end := sc.run(sc.at); end < len(sc.s) && sc.s[end] == '"' {
		v := object.Concat(sc.s[sc.at:end], "")
		sc.at = end + 1
		return v, nil
	}
	begin := sc.at - 1
	var b strings.Builder
	for {
		i := sc.run(sc.at)
		b.WriteString(sc.s[sc.at:i])
		sc.at = i
		switch {
		case i == len(sc.s):
			return nil, &mistake{"Unterminated string starting at", begin}
		case sc.s[i] == '"':
			sc.at++
			return starlark.String(b.String()), nil
		case sc.s[i] != '\\':
			return nil, &mistake{"Invalid control character at", i}
		case i+1 == len(sc.s):
			return nil, &mistake{"Unterminated string starting at", begin}
		}
		c := sc.s[i+1]
		if c != 'u' {
			plain := unescape(c)
			if plain == 0 {
				return nil, &mistake{"Invalid \\escape", i}
			}
			b.WriteByte(plain)
			sc.at = i + 2
			continue
		}
		r, ok := sc.hex(i + 2)
		if !ok {
			return nil, &mistake{"Invalid \\uXXXX escape", i + 1}
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

// unescape returns the character that a backslash and a letter stand for; 0 if there is
// none.
func unescape(c byte) byte {
	switch c {
	case '"', '\\', '/':
		return c
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return 0
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
	{Name: "scan", Sig: "error, s, start, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /", Fn: scan},
	{Name: "load", Sig: "error, s, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /", Fn: load},
}

// Module returns module _json.
func Module() *object.Module {
	m := object.NewModule("_json")
	object.Functions(m, functions)
	return m
}
