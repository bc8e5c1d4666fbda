package jsonmod

import (
	"fmt"
	"math"
	"strings"
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
	out     strings.Builder
	skip    bool // leave out keys of other types
	ascii   bool
	nan     bool
	sort    bool
	indent  string
	pretty  bool
	itemSep string
	keySep  string
	deflt   value          // called for values of other types
	open    map[value]bool // containers being written
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
	e := &encoder{th: th, skip: flags[0], ascii: flags[1], nan: flags[2], sort: flags[3], deflt: a[8], open: make(map[value]bool)}
	if a[5] != starlark.None {
		s, ok := object.Unbox(a[5]).(starlark.String)
		if !ok {
			return nil, object.Raise(object.TypeError, "indent must be None, int or str")
		}
		e.pretty, e.indent = true, string(s)
	}
	item, ok1 := object.Unbox(a[6]).(starlark.String)
	key, ok2 := object.Unbox(a[7]).(starlark.String)
	if !ok1 || !ok2 {
		return nil, object.Raise(object.TypeError, "separators must be strings")
	}
	e.itemSep, e.keySep = string(item), string(key)
	if err := e.value(a[0], 0); err != nil {
		return nil, err
	}
	return starlark.String(e.out.String()), nil
}

func (e *encoder) value(v value, depth int) error {
	if depth > maxDepth {
		return object.Raise(object.RecursionError, "maximum recursion depth exceeded while encoding a JSON object")
	}
	switch x := object.Unbox(v).(type) {
	case starlark.NoneType:
		e.out.WriteString("null")
	case starlark.Bool:
		e.out.WriteString(map[bool]string{true: "true", false: "false"}[bool(x)])
	case starlark.String:
		e.str(string(x))
	case starlark.Int:
		e.out.WriteString(x.String())
	case starlark.Float:
		s, err := e.float(x)
		if err != nil {
			return err
		}
		e.out.WriteString(s)
	case starlark.Tuple:
		return e.list(v, x, depth)
	case *starlark.List:
		return e.container(x, func() error { return e.list(v, object.Elems(x), depth) })
	case *starlark.Dict:
		return e.container(x, func() error { return e.dict(x, depth) })
	default:
		w, err := object.Call1(e.th, e.deflt, v)
		if err != nil {
			return err
		}
		if _, ok := v.(object.Object); !ok {
			return e.value(w, depth+1)
		}
		return e.container(v, func() error { return e.value(w, depth+1) })
	}
	return object.CheckSize(e.th, uint64(e.out.Len()))
}

// container writes what has to be noticed when it contains itself.
func (e *encoder) container(v value, write func() error) error {
	if e.open[v] {
		return object.Raise(object.ValueError, "Circular reference detected")
	}
	e.open[v] = true
	err := write()
	delete(e.open, v)
	return err
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
		e.out.WriteByte('\n')
		for range depth {
			e.out.WriteString(e.indent)
		}
	}
}

func (e *encoder) list(v value, items []value, depth int) error {
	if len(items) == 0 {
		e.out.WriteString("[]")
		return nil
	}
	e.out.WriteByte('[')
	for i, x := range items {
		if i > 0 {
			e.out.WriteString(e.itemSep)
		}
		e.line(depth + 1)
		if err := e.value(x, depth+1); err != nil {
			return err
		}
	}
	e.line(depth)
	e.out.WriteByte(']')
	return nil
}

func (e *encoder) dict(d *starlark.Dict, depth int) error {
	if d.Len() == 0 {
		e.out.WriteString("{}")
		return nil
	}
	items := make([]value, 0, d.Len())
	for _, p := range d.Items() {
		items = append(items, p)
	}
	if e.sort {
		if err := object.Sort(e.th, items, nil, false); err != nil {
			return err
		}
	}
	e.out.WriteByte('{')
	first := true
	for _, p := range items {
		k, v := p.(starlark.Tuple)[0], p.(starlark.Tuple)[1]
		key, ok, err := e.key(k)
		if err != nil {
			return err
		}
		if !ok {
			if e.skip {
				continue
			}
			return object.Raise(object.TypeError, "keys must be str, int, float, bool or None, not %s", object.TypeName(k))
		}
		if !first {
			e.out.WriteString(e.itemSep)
		}
		first = false
		e.line(depth + 1)
		e.str(key)
		e.out.WriteString(e.keySep)
		if err := e.value(v, depth+1); err != nil {
			return err
		}
	}
	if !first {
		e.line(depth)
	}
	e.out.WriteByte('}')
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
		return map[bool]string{true: "true", false: "false"}[bool(x)], true, nil
	case starlark.NoneType:
		return "null", true, nil
	case starlark.Int:
		return x.String(), true, nil
	}
	return "", false, nil
}

var escapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\r': `\r`, '\t': `\t`, '\f': `\f`, '\b': `\b`}

func (e *encoder) str(s string) {
	e.out.WriteByte('"')
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = decode(s[i:])
		}
		switch esc := escapes[r]; {
		case esc != "":
			e.out.WriteString(esc)
		case r < ' ' || e.ascii && r > '~':
			if r > 0xFFFF {
				r -= 0x10000
				fmt.Fprintf(&e.out, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
			} else {
				fmt.Fprintf(&e.out, `\u%04x`, r)
			}
		default:
			e.out.WriteString(s[i : i+n])
		}
		i += n
	}
	e.out.WriteByte('"')
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
