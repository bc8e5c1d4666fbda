package structmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// quickSize is up to how many bytes a layout is packed in registers.
const quickSize = 64

// A quickBody is a body on registers, for the common cases.
type quickBody func(th thread, l *layout, a []object.Reg) (object.Reg, bool)

// quickMethod makes the fast body of a method of Struct.
func quickMethod(f quickBody) object.QuickFunc {
	return func(th thread, a []object.Reg) (object.Reg, bool) {
		if len(a) == 0 {
			return object.Reg{}, false
		}
		s, ok := a[0].Obj.(*Struct)
		if !ok {
			return object.Reg{}, false
		}
		return f(th, s.layout, a[1:])
	}
}

// quickFunction makes the fast body of a function, for formats that are known.
func (m *module) quickFunction(f quickBody) object.QuickFunc {
	return func(th thread, a []object.Reg) (object.Reg, bool) {
		if len(a) == 0 {
			return object.Reg{}, false
		}
		format, ok := a[0].Obj.(starlark.String)
		if !ok {
			return object.Reg{}, false
		}
		l := m.known[string(format)]
		if l == nil {
			return object.Reg{}, false
		}
		return f(th, l, a[1:])
	}
}

// quickPack packs numbers and bytes that fit.
func quickPack(th thread, l *layout, values []object.Reg) (object.Reg, bool) {
	if len(values) != l.values || l.size > quickSize {
		return object.Reg{}, false
	}
	var buf [quickSize]byte
	for i := range l.items {
		it := &l.items[i]
		at := it.at
		for range it.count {
			if !quickPut(buf[at:at+it.size], it, l.big, &values[0]) {
				return object.Reg{}, false
			}
			at += it.size
			values = values[1:]
		}
	}
	return object.Reg{Obj: starlark.Bytes(buf[:l.size])}, true
}

func quickPut(out []byte, it *item, big bool, r *object.Reg) bool {
	switch it.code {
	case 'd', 'f':
		x, ok := r.Float()
		if !ok {
			return false
		}
		bits, ok := floatBits(x, it.size)
		if ok {
			store(out, bits, big)
		}
		return ok
	case 's':
		s, ok := r.Obj.(starlark.Bytes)
		copy(out, s)
		return ok
	case 'c', 'p', '?', 'e', 'P':
		return false
	}
	n, ok := r.Int()
	if !ok || !it.fits(n) {
		return false
	}
	store(out, uint64(n), big)
	return true
}

// quickUnpack unpacks bytes that are as long as the layout.
func quickUnpack(th thread, l *layout, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 || l.size > quickSize {
		return object.Reg{}, false
	}
	data, ok := a[0].Obj.(starlark.Bytes)
	if !ok || len(data) != l.size {
		return object.Reg{}, false
	}
	v, err := unpack(th, l, string(data))
	return object.Reg{Obj: v}, err == nil
}

// quickUnpackFrom unpacks part of bytes.
func quickUnpackFrom(th thread, l *layout, a []object.Reg) (object.Reg, bool) {
	if len(a) != 2 || uint(l.size) > quickSize {
		return object.Reg{}, false
	}
	data, ok := a[0].Obj.(starlark.Bytes)
	at, isInt := a[1].Int()
	if !ok || !isInt || at < 0 || at > int64(len(data)-l.size) {
		return object.Reg{}, false
	}
	v, err := unpack(th, l, string(data[at:int(at)+l.size]))
	return object.Reg{Obj: v}, err == nil
}
