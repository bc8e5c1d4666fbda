package jsonmod

import (
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// maxDepth bounds the nesting of what is encoded or scanned.
const maxDepth = 5000

// An encoder writes one value as JSON (RFC 8259, with CPython's extensions).
type encoder struct {
	th      thread
	out     []byte
	checked int  // length of out for which the limits have been asked
	skip    bool // leave out keys of other types
	ascii   bool
	nan     bool
	sort    bool
	indent  string
	pretty  bool
	itemSep string
	keySep  string
	deflt   value   // called for values of other types
	open    []value // containers being written
	asked   int     // calls of deflt whose results are being written
}

// encode is _json.encode.
func encode(th thread, self value, a []value) (value, error) {
	var flags [4]bool
	for i := range flags {
		b, err := object.Truth(th, a[1+i])
		if err != nil {
			return nil, err
		}
		flags[i] = b
	}
	var buf [256]byte
	var open [8]value
	e := encoder{th: th, skip: flags[0], ascii: flags[1], nan: flags[2], sort: flags[3], deflt: a[8], out: buf[:0], open: open[:0]}
	switch x := object.Unbox(a[5]).(type) {
	case starlark.NoneType:
	case starlark.String:
		e.pretty, e.indent = true, string(x)
	default:
		spaces, err := object.Binary(th, object.OpMul, starlark.String(" "), x)
		if err != nil {
			return nil, err
		}
		s, _ := spaces.(starlark.String)
		e.pretty, e.indent = true, string(s)
	}
	item, ok1 := object.Unbox(a[6]).(starlark.String)
	key, ok2 := object.Unbox(a[7]).(starlark.String)
	switch {
	case !ok2:
		return nil, object.Raise(object.TypeError, "make_encoder() argument 5 must be str, not %s", object.TypeName(a[7]))
	case !ok1:
		return nil, object.Raise(object.TypeError, "make_encoder() argument 6 must be str, not %s", object.TypeName(a[6]))
	}
	e.itemSep, e.keySep = string(item), string(key)
	if err := e.value(a[0], 0); err != nil {
		return nil, err
	}
	return object.TextOf(e.out), nil
}

// grown asks the limits whether the text may be as long as it is. It does so each time the
// length has doubled, because every question costs steps by the whole length.
func (e *encoder) grown() error {
	if len(e.out) < 2*e.checked || len(e.out) < 1<<16 {
		return nil
	}
	e.checked = len(e.out)
	return object.CheckSize(e.th, uint64(len(e.out)))
}

func (e *encoder) value(v value, depth int) error {
	if depth+e.asked > maxDepth {
		return object.Raise(object.RecursionError, "maximum recursion depth exceeded while encoding a JSON object")
	}
	switch x := object.Unbox(v).(type) {
	case starlark.NoneType:
		e.text("null")
	case starlark.Bool:
		e.text(boolText(x))
	case starlark.String:
		e.str(string(x))
	case starlark.Int:
		if i, ok := x.Int64(); ok {
			e.out = strconv.AppendInt(e.out, i, 10)
			break
		}
		s, err := object.Repr(e.th, x)
		if err != nil {
			return err
		}
		e.text(s)
	case starlark.Float:
		s, err := e.float(x)
		if err != nil {
			return err
		}
		e.text(s)
	case starlark.Tuple:
		return e.list(x, depth)
	case *starlark.List:
		if err := e.enter(x); err != nil {
			return err
		}
		if err := e.list(object.Elems(x), depth); err != nil {
			return err
		}
		e.leave()
	case *starlark.Dict:
		if err := e.enter(x); err != nil {
			return err
		}
		if err := e.dict(x, depth); err != nil {
			return err
		}
		e.leave()
	default:
		if err := e.other(v, depth); err != nil {
			return err
		}
	}
	return e.grown()
}

// other writes what default makes of a value. An error ends the whole encoding, so it need
// not leave what it has entered.
func (e *encoder) other(v value, depth int) error {
	w, err := object.Call1(e.th, e.deflt, v)
	if err != nil {
		return err
	}
	e.asked++
	if _, ok := v.(object.Object); !ok {
		err = e.value(w, depth)
	} else if err = e.enter(v); err == nil {
		err = e.value(w, depth)
		e.leave()
	}
	e.asked--
	return err
}

func (e *encoder) text(s string) { e.out = append(e.out, s...) }

// enter notes a container that is being written, so that it is noticed when it contains
// itself.
func (e *encoder) enter(v value) error {
	for _, o := range e.open {
		if o == v {
			return object.Raise(object.ValueError, "Circular reference detected")
		}
	}
	e.open = append(e.open, v)
	return nil
}

func (e *encoder) leave() { e.open = e.open[:len(e.open)-1] }

func boolText(b starlark.Bool) string {
	if b {
		return "true"
	}
	return "false"
}

func (e *encoder) float(x starlark.Float) (string, error) {
	f := float64(x)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		text := "NaN"
		if math.IsInf(f, 0) {
			text = map[bool]string{true: "Infinity", false: "-Infinity"}[f > 0]
		}
		if !e.nan {
			r, err := object.Repr(e.th, x)
			if err != nil {
				return "", err
			}
			return "", object.Raise(object.ValueError, "Out of range float values are not JSON compliant: %s", r)
		}
		return text, nil
	}
	return object.Repr(e.th, x)
}

// line begins a new line at a depth, if the text is indented.
func (e *encoder) line(depth int) {
	if e.pretty {
		e.out = append(e.out, '\n')
		for range depth {
			e.text(e.indent)
		}
	}
}

func (e *encoder) list(items []value, depth int) error {
	if len(items) == 0 {
		e.text("[]")
		return nil
	}
	e.out = append(e.out, '[')
	for i, x := range items {
		if i > 0 {
			e.text(e.itemSep)
		}
		e.line(depth + 1)
		if err := e.value(x, depth+1); err != nil {
			return err
		}
	}
	e.line(depth)
	e.out = append(e.out, ']')
	return nil
}

func (e *encoder) dict(d *starlark.Dict, depth int) error {
	if d.Len() == 0 {
		e.text("{}")
		return nil
	}
	items := d.Items()
	if e.sort {
		if err := sortItems(e.th, items); err != nil {
			return err
		}
	}
	e.out = append(e.out, '{')
	first := true
	for _, p := range items {
		key, ok, err := e.key(p[0])
		if err != nil {
			return err
		}
		if !ok {
			if e.skip {
				continue
			}
			return object.Raise(object.TypeError, "keys must be str, int, float, bool or None, not %s", object.TypeName(p[0]))
		}
		if !first {
			e.text(e.itemSep)
		}
		first = false
		e.line(depth + 1)
		e.str(key)
		e.text(e.keySep)
		if err := e.value(p[1], depth+1); err != nil {
			return err
		}
	}
	if !first {
		e.line(depth)
	}
	e.out = append(e.out, '}')
	return nil
}

func sortItems(th thread, items []starlark.Tuple) error {
	values := make([]value, len(items))
	for i, p := range items {
		values[i] = p
	}
	if err := object.Sort(th, values, nil, false); err != nil {
		return err
	}
	for i, v := range values {
		items[i] = v.(starlark.Tuple)
	}
	return nil
}

// key returns the text of a key; ok is false for keys of other types.
func (e *encoder) key(k value) (text string, ok bool, err error) {
	switch x := object.Unbox(k).(type) {
	case starlark.String:
		return string(x), true, nil
	case starlark.Float:
		text, err = e.float(x)
		return text, true, err
	case starlark.Bool:
		return boolText(x), true, nil
	case starlark.NoneType:
		return "null", true, nil
	case starlark.Int:
		return x.String(), true, nil
	}
	return "", false, nil
}

// plain are the ASCII characters that stand for themselves in a string.
var plain = func() (t [utf8.RuneSelf]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}()

const hexDigits = "0123456789abcdef"

func (e *encoder) str(s string) {
	out := append(e.out, '"')
	begin := 0 // of what stands for itself
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf && plain[c] && (c != 0x7F || !e.ascii) || c >= utf8.RuneSelf && !e.ascii {
			i++
			continue
		}
		out = append(out, s[begin:i]...)
		r, n := rune(c), 1
		if r >= utf8.RuneSelf {
			r, n = decode(s[i:])
		}
		i += n
		begin = i
		if esc := escape(r); esc != 0 {
			out = append(out, '\\', esc)
			continue
		}
		if r > 0xFFFF {
			r -= 0x10000
			out = appendUnit(out, 0xD800+r>>10)
			r = 0xDC00 + r&0x3FF
		}
		out = appendUnit(out, r)
	}
	e.out = append(append(out, s[begin:]...), '"')
}

// escape returns the letter of a character that has an escape of its own, else 0.
func escape(r rune) byte {
	switch r {
	case '"', '\\':
		return byte(r)
	case '\n':
		return 'n'
	case '\r':
		return 'r'
	case '\t':
		return 't'
	case '\f':
		return 'f'
	case '\b':
		return 'b'
	}
	return 0
}

// appendUnit appends a unit of UTF-16 as \uXXXX.
func appendUnit(b []byte, u rune) []byte {
	return append(b, '\\', 'u', hexDigits[u>>12&15], hexDigits[u>>8&15], hexDigits[u>>4&15], hexDigits[u&15])
}

// decode is utf8.DecodeRuneInString that also takes lone surrogates, which
// strings of scripts may have.
func decode(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}
