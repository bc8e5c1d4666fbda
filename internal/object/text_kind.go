package object

import (
	"strings"

	"go.starlark.net/starlark"
)

// str and bytes share most of their methods. A textKind is what they differ in:
// str counts code points, bytes (and bytearray) bytes.
type textKind struct{ raw bool }

// self returns the text of the receiver.
func (k textKind) self(v starlark.Value) string {
	if k.raw {
		s, _ := bytesOf(v)
		return s
	}
	s, _ := textOf(v)
	return s
}

// wrap makes a result of the receiver's type.
func (k textKind) wrap(self starlark.Value, s string) starlark.Value {
	if !k.raw {
		if t, ok := self.(starlark.String); ok && string(t) == s {
			return self // spares the box
		}
		return starlark.String(s)
	}
	if _, ok := self.(*ByteArray); ok {
		return &ByteArray{Data: []byte(s)}
	}
	return starlark.Bytes(s)
}

// wrapList makes a list of results.
func (k textKind) wrapList(self starlark.Value, parts []string) *starlark.List {
	if !k.raw {
		return starlark.NewList(boxAll(parts))
	}
	elems := make([]starlark.Value, len(parts))
	for i, p := range parts {
		elems[i] = k.wrap(self, p)
	}
	return starlark.NewList(elems)
}

// arg returns the text of an argument of the same kind.
func (k textKind) arg(v starlark.Value) (string, bool) {
	if k.raw {
		return bytesOf(v)
	}
	return textOf(v)
}

// need is arg for methods that take nothing else; format words the error for str
// and has a place for the name of v's type.
func (k textKind) need(v starlark.Value, format string) (string, error) {
	s, ok := k.arg(v)
	if ok {
		return s, nil
	}
	if k.raw {
		return "", Raise(TypeError, "a bytes-like object is required, not '%s'", TypeName(v))
	}
	return "", Raise(TypeError, format, TypeName(v))
}

// count returns the length of s.
func (k textKind) count(s string) int {
	if k.raw {
		return len(s)
	}
	return StrLen(s)
}

// space reports whether r is white space.
func (k textKind) space(r rune) bool {
	if k.raw {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return isSpace(r)
}

// bounds cuts s to [start:end], as the optional arguments of find and its kin say,
// and returns where the part begins, in bytes and in units. ok is false if start
// lies behind the end, where not even an empty text is found.
func (k textKind) bounds(th *starlark.Thread, s string, start, end starlark.Value) (part string, at, unit int, ok bool, err error) {
	if start == starlark.None && end == starlark.None {
		return s, 0, 0, true, nil
	}
	n := len(s)
	if !k.raw {
		n = textLen(th, s)
	}
	i, j := 0, n
	if start != starlark.None {
		if i, err = boundArg(th, start, n); err != nil {
			return
		}
	}
	if end != starlark.None {
		if j, err = boundArg(th, end, n); err != nil {
			return
		}
		j = min(j, n)
	}
	if i > n || i > j {
		return "", 0, 0, false, nil
	}
	if k.raw {
		return s[i:j], i, i, true, nil
	}
	at = textOffset(th, s, i)
	return s[at:textOffset(th, s, j)], at, i, true, nil
}

// boundArg converts a start or end argument; negative ones count from the end.
func boundArg(th *starlark.Thread, v starlark.Value, n int) (int, error) {
	x, ok, err := asIndex(th, v)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, Raise(TypeError, "slice indices must be integers or None or have an __index__ method")
	}
	i := clampInt(x)
	if i < 0 {
		i = max(i+int64(n), 0)
	}
	return int(i), nil
}

// wanted returns what a method of find's family looks for: for bytes also one byte,
// given as an int.
func (k textKind) wanted(th *starlark.Thread, name string, v starlark.Value) (string, error) {
	if s, ok := k.arg(v); ok {
		return s, nil
	}
	if !k.raw {
		return "", Raise(TypeError, "%s() argument 1 must be str, not %s", name, TypeName(v))
	}
	i, ok, err := asIndex(th, v)
	if err != nil {
		return "", err
	}
	if !ok {
		return "", Raise(TypeError, "argument should be integer or bytes-like object, not '%s'", TypeName(v))
	}
	n := clampInt(i)
	if n < 0 || n > 255 {
		return "", Raise(ValueError, "byte must be in range(0, 256)")
	}
	return string([]byte{byte(n)}), nil
}

// find is find, rfind, index or rindex.
func (k textKind) find(name string) NativeFunc {
	last, raises := name[0] == 'r', strings.HasSuffix(name, "index")
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		sub, err := k.wanted(th, name, args[0])
		if err != nil {
			return nil, err
		}
		s, _, unit, ok, err := k.bounds(th, k.self(self), args[1], args[2])
		if err != nil {
			return nil, err
		}
		i := -1
		switch {
		case !ok:
		case last:
			i = strings.LastIndex(s, sub)
		default:
			i = strings.Index(s, sub)
		}
		if i >= 0 {
			return starlark.MakeInt(unit + k.count(s[:i])), nil
		}
		if !raises {
			return starlark.MakeInt(-1), nil
		}
		if k.raw {
			return nil, Raise(ValueError, "subsection not found")
		}
		return nil, Raise(ValueError, "substring not found")
	}
}

// countMethod is count.
func (k textKind) countMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	sub, err := k.wanted(th, "count", args[0])
	if err != nil {
		return nil, err
	}
	s, _, _, ok, err := k.bounds(th, k.self(self), args[1], args[2])
	if err != nil {
		return nil, err
	}
	n := 0
	switch {
	case !ok:
	case sub == "":
		n = k.count(s) + 1
	default:
		n = strings.Count(s, sub)
	}
	return starlark.MakeInt(n), nil
}

// affix is startswith and endswith.
func (k textKind) affix(name string, has func(s, affix string) bool) NativeFunc {
	typ := "str"
	if k.raw {
		typ = "bytes"
	}
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		s, _, _, ok, err := k.bounds(th, k.self(self), args[1], args[2])
		if err != nil {
			return nil, err
		}
		if t, isTuple := Unbox(args[0]).(starlark.Tuple); isTuple {
			for _, v := range t {
				a, err := k.need(v, "tuple for "+name+" must only contain str, not %s")
				if err != nil {
					return nil, err
				}
				if ok && has(s, a) {
					return starlark.True, nil
				}
			}
			return starlark.False, nil
		}
		a, isText := k.arg(args[0])
		if !isText {
			return nil, Raise(TypeError, "%s first arg must be %s or a tuple of %s, not %s", name, typ, typ, TypeName(args[0]))
		}
		return starlark.Bool(ok && has(s, a)), nil
	}
}
