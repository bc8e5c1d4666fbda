package structmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// unpack returns the values that bytes, as many as the layout has, stand for.
func unpack(th thread, l *layout, data string) (value, error) {
	if err := object.CheckSize(th, 16*uint64(l.values)); err != nil {
		return nil, err
	}
	t, values := object.NewTuple(l.values)
	n := 0
	for k := range l.items {
		it := &l.items[k]
		for i := range it.count {
			at := it.at + i*it.size
			values[n] = get(data[at:at+it.size], it, l.big)
			n++
		}
	}
	return t, nil
}

// get returns the value that the bytes of an item stand for.
func get(s string, it *item, big bool) value {
	switch it.code {
	case 'c', 's':
		return starlark.Bytes(s)
	case 'p':
		if s == "" {
			return starlark.Bytes(s)
		}
		return starlark.Bytes(s[1:min(1+int(s[0]), len(s))])
	case '?':
		return starlark.Bool(s[0] != 0)
	case 'e', 'f', 'd':
		return starlark.Float(floatOf(load(s, big), len(s)))
	}
	bits := load(s, big)
	if !it.signed() {
		return starlark.MakeUint64(bits)
	}
	unused := 64 - 8*len(s)
	return starlark.MakeInt64(int64(bits<<unused) >> unused)
}

// load returns the number that store has written.
func load(s string, big bool) uint64 {
	var bits uint64
	for i := range len(s) {
		c := uint64(s[i])
		if big {
			bits = bits<<8 | c
		} else {
			bits |= c << (8 * i)
		}
	}
	return bits
}

// A buffer is a bytes-like object that is read, now.
type buffer struct {
	text string
	grow *object.ByteArray // nil: text is it
}

// bufferOf returns the contents of a bytes-like object: one of Go's, or one written in the
// script language, that has a method tobytes.
func bufferOf(th thread, v value) (buffer, error) {
	switch x := object.Unbox(v).(type) {
	case starlark.Bytes:
		return buffer{text: string(x)}, nil
	case *object.ByteArray:
		return buffer{grow: x}, nil
	}
	if s, ok := object.BytesOf(v); ok {
		return buffer{text: s}, nil
	}
	if object.HasMethod(v, "tobytes") {
		b, err := object.CallMethod(th, v, "tobytes")
		if err != nil {
			return buffer{}, err
		}
		if s, ok := object.BytesOf(b); ok {
			return buffer{text: s}, nil
		}
	}
	return buffer{}, object.Raise(object.TypeError, "a bytes-like object is required, not '%s'", object.TypeName(v))
}

func (b buffer) len() int {
	if b.grow != nil {
		return len(b.grow.Data)
	}
	return len(b.text)
}

// part returns n bytes, without copying a whole bytearray.
func (b buffer) part(at, n int) string {
	if b.grow != nil {
		return string(b.grow.Data[at : at+n])
	}
	return b.text[at : at+n]
}

// An unpacker is the iterator of iter_unpack.
type unpacker struct {
	object.Instance
	layout *layout
	data   buffer
	at     int
}

// Next returns the next values; nil at the end.
func (u *unpacker) Next(th thread) (value, error) {
	if u.at > u.data.len()-u.layout.size {
		return nil, nil
	}
	v, err := unpack(th, u.layout, u.data.part(u.at, u.layout.size))
	u.at += u.layout.size
	return v, err
}

// Left returns how many times there are values yet.
func (u *unpacker) Left() int { return max(u.data.len()-u.at, 0) / u.layout.size }

func unpackerDef() *object.Def {
	return &object.Def{Name: "unpack_iterator", Module: "_struct", Final: true, Methods: object.IteratorMethods(),
		New: func(th thread, cls *object.Class, pos []value, kw []object.Kw) (value, error) {
			return nil, object.Raise(object.TypeError, "cannot create '_struct.unpack_iterator' instances")
		}}
}
