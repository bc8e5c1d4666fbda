package object

import (
	"strconv"
	"unsafe"

	"go.starlark.net/starlark"
)

// A str in an interface is a pointer to a string header, and that points to the
// bytes: two allocations for each new str. Here header and bytes of short ones
// are one object, and the headers of many strings made at once are one array.

// iface mirrors a value of an interface type with methods.
type iface struct{ tab, data unsafe.Pointer }

// stringTab is the first word of a starlark.Value that is a str; nil if
// interfaces look otherwise than iface says.
var stringTab = func() unsafe.Pointer {
	s := "mirror"
	var v starlark.Value = starlark.String(s)
	if unsafe.Sizeof(v) != unsafe.Sizeof(iface{}) {
		return nil
	}
	i := (*iface)(unsafe.Pointer(&v))
	if h := (*string)(i.data); len(*h) != len(s) || unsafe.StringData(*h) != unsafe.StringData(s) {
		return nil
	}
	return i.tab
}()

// boxed returns the str whose header is at s, which must not change any more.
func boxed(s *starlark.String) starlark.Value {
	if stringTab == nil {
		return *s
	}
	return *(*starlark.Value)(unsafe.Pointer(&iface{stringTab, unsafe.Pointer(s)}))
}

type text[B any] struct {
	head  starlark.String
	bytes B
}

// NewText returns a str of n bytes, and the bytes, which the caller has to fill in
// before anyone else sees the str.
func NewText(n int) (starlark.Value, []byte) {
	var head *starlark.String
	var b []byte
	switch {
	case n == 0:
		return starlark.String(""), nil
	case n <= 8:
		t := new(text[[8]byte])
		head, b = &t.head, t.bytes[:n]
	case n <= 16:
		t := new(text[[16]byte])
		head, b = &t.head, t.bytes[:n]
	case n <= 32:
		t := new(text[[32]byte])
		head, b = &t.head, t.bytes[:n]
	case n <= 48:
		t := new(text[[48]byte])
		head, b = &t.head, t.bytes[:n]
	case n <= 64:
		t := new(text[[64]byte])
		head, b = &t.head, t.bytes[:n]
	case n <= 112:
		t := new(text[[112]byte])
		head, b = &t.head, t.bytes[:n]
	default:
		head, b = new(starlark.String), make([]byte, n)
	}
	*head = starlark.String(unsafe.String(unsafe.SliceData(b), n))
	return boxed(head), b
}

// TextOf returns b as a str.
func TextOf(b []byte) starlark.Value {
	if len(b) == 1 && b[0] < 0x80 {
		return asciiChars[b[0]]
	}
	v, buf := NewText(len(b))
	copy(buf, b)
	return v
}

// Concat returns x + y.
func Concat(x, y string) starlark.Value {
	v, b := NewText(len(x) + len(y))
	copy(b[copy(b, x):], y)
	return v
}

// IntText is str() of an int of 64 bits.
func IntText(i int64) starlark.Value {
	var buf [20]byte
	return TextOf(strconv.AppendInt(buf[:0], i, 10))
}

// JoinText is the concatenation of strs and ints, which count as their digits; ok
// is false if it gets so long that limits have to be asked.
func JoinText(parts []Reg) (v starlark.Value, ok bool) {
	var buf [256]byte
	out := buf[:0]
	for i := range parts {
		if s, ok := parts[i].Obj.(starlark.String); ok {
			out = append(out, s...)
		} else {
			out = strconv.AppendInt(out, int64(parts[i].Bits), 10)
		}
		if len(out) >= quickLimit {
			return nil, false
		}
	}
	return TextOf(out), true
}

// boxAll makes strs of many strings, whose slice is theirs from then on.
func boxAll(parts []string) []starlark.Value {
	values := make([]starlark.Value, len(parts))
	for i := range parts {
		values[i] = boxed((*starlark.String)(&parts[i]))
	}
	return values
}
