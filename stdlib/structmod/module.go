// Package structmod is the module _struct: values of C as bytes. Module struct shows its
// names.
package structmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

type module struct {
	err, structs, unpackers *object.Class
	known                   map[string]*layout // formats that have been read
}

// cached is how many formats are kept.
const cached = 100

// A Struct is an object of class Struct.
type Struct struct {
	object.Instance
	*layout
}

// blank is the layout of a Struct whose __init__ has not run.
var blank = &layout{size: -1, values: -1}

// Module makes the module _struct.
func Module(in *object.Interp) *object.Module {
	m := &module{known: map[string]*layout{}}
	m.err = object.NewNativeClass(in, &object.Def{Name: "error", Module: "struct"}, object.ExceptionClass)
	m.unpackers = object.NewNativeClass(in, unpackerDef())
	m.structs = object.NewNativeClass(in, m.structDef())
	mod := object.NewModule("_struct")
	mod.Set("error", m.err)
	mod.Set("Struct", m.structs)
	object.Functions(mod, m.functions())
	return mod
}

// layoutOf reads a format, which is a str or bytes.
func (m *module) layoutOf(format value) (*layout, error) {
	var s string
	switch f := object.Unbox(format).(type) {
	case starlark.String:
		s = string(f)
	case starlark.Bytes:
		s = string(f)
	default:
		return nil, object.Raise(object.TypeError, "Struct() argument 1 must be a str or bytes object, not %s", object.TypeName(format))
	}
	if l := m.known[s]; l != nil {
		return l, nil
	}
	if _, ok := object.Unbox(format).(starlark.String); ok {
		if _, err := object.Encode(s, "ascii", "strict"); err != nil {
			return nil, err
		}
	}
	l, err := m.read(s)
	if err != nil {
		return nil, err
	}
	if len(m.known) >= cached {
		clear(m.known)
	}
	m.known[s] = l
	return l, nil
}

func (m *module) structDef() *object.Def {
	return &object.Def{
		Name: "Struct", Module: "_struct", Doc: "Struct(fmt) --> compiled struct object",
		New: func(th thread, cls *object.Class, pos []value, kw []object.Kw) (value, error) {
			return &Struct{object.MakeInstance(cls), blank}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "format", Fn: func(th thread, self value, a []value) (value, error) {
				l, err := m.layoutOf(a[0])
				if err != nil {
					return nil, err
				}
				self.(*Struct).layout = l
				return starlark.None, nil
			}},
			{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
				format, err := object.Repr(th, starlark.String(self.(*Struct).format))
				return starlark.String(self.(*Struct).Class().Name + "(" + format + ")"), err
			}},
			method("pack", "*values", "Return the values as bytes.", m.packValues, quickPack),
			method("pack_into", "*args", "Write values into a buffer at an offset: pack_into(buffer, offset, v1, v2, ...).", m.packInto, nil),
			method("unpack", "buffer, /", "Return the values that bytes stand for.", m.unpackAll, quickUnpack),
			method("unpack_from", "buffer, offset=0", "Return the values in a buffer.", m.unpackFrom, quickUnpackFrom),
			method("iter_unpack", "buffer, /", "Return an iterator over the values of one piece after the other.", m.iterUnpack, nil),
		},
		GetSets: []object.GetSetDef{
			{Name: "format", Doc: "struct format string", Get: func(th thread, self value) (value, error) {
				return starlark.String(self.(*Struct).format), nil
			}},
			{Name: "size", Doc: "struct size in bytes", Get: func(th thread, self value) (value, error) {
				return starlark.MakeInt(self.(*Struct).size), nil
			}},
		},
	}
}

// A body is what a method of Struct and the function of that name do.
type body func(th thread, l *layout, a []value) (value, error)

// method makes a method of Struct; quick, its fast body, may be nil.
func method(name, sig, doc string, f body, quick quickBody) object.MethodDef {
	d := object.MethodDef{Name: name, Sig: sig, Doc: doc, Fn: func(th thread, self value, a []value) (value, error) {
		return f(th, self.(*Struct).layout, a)
	}}
	if quick != nil {
		d.Quick = quickMethod(quick)
	}
	if sig[0] == '*' {
		d.Fn, d.Raw = nil, func(th thread, self value, a []value, kw []object.Kw) (value, error) {
			if len(kw) > 0 {
				return nil, object.Raise(object.TypeError, "Struct.%s() takes no keyword arguments", name)
			}
			return f(th, self.(*Struct).layout, a)
		}
	}
	return d
}

func (m *module) functions() []object.MethodDef {
	// fast gives a function the fast body of a method.
	fast := func(d object.MethodDef, quick quickBody) object.MethodDef {
		if quick != nil {
			d.Quick = m.quickFunction(quick)
		}
		return d
	}
	function := func(name, sig, doc string, f body, quick quickBody) object.MethodDef {
		return fast(object.MethodDef{Name: name, Sig: sig, Doc: doc, Fn: func(th thread, self value, a []value) (value, error) {
			l, err := m.layoutOf(a[0])
			if err != nil {
				return nil, err
			}
			return f(th, l, a[1:])
		}}, quick)
	}
	// With any number of values; the format is the first.
	open := func(name, doc string, f body, quick quickBody) object.MethodDef {
		return fast(object.MethodDef{Name: name, Sig: "*args", Doc: doc, Raw: func(th thread, self value, a []value, kw []object.Kw) (value, error) {
			if len(kw) > 0 {
				return nil, object.Raise(object.TypeError, "_struct.%s() takes no keyword arguments", name)
			}
			if len(a) == 0 {
				return nil, object.Raise(object.TypeError, "missing format argument")
			}
			l, err := m.layoutOf(a[0])
			if err != nil {
				return nil, err
			}
			return f(th, l, a[1:])
		}}, quick)
	}
	return []object.MethodDef{
		function("calcsize", "format, /", "Return how many bytes a format stands for.", func(th thread, l *layout, a []value) (value, error) {
			return starlark.MakeInt(l.size), nil
		}, nil),
		open("pack", "Return values as bytes, as a format says: pack(format, v1, v2, ...).", m.packValues, quickPack),
		open("pack_into", "Write values into a buffer, as a format says: pack_into(format, buffer, offset, v1, v2, ...).", m.packInto, nil),
		function("unpack", "format, buffer, /", "Return the values that bytes stand for.", m.unpackAll, quickUnpack),
		function("unpack_from", "format, /, buffer, offset=0", "Return the values in a buffer.", m.unpackFrom, quickUnpackFrom),
		function("iter_unpack", "format, buffer, /", "Return an iterator over the values of one piece after the other.", m.iterUnpack, nil),
		{Name: "_clearcache", Doc: "Clear the internal cache.", Fn: func(th thread, self value, a []value) (value, error) {
			clear(m.known)
			return starlark.None, nil
		}},
	}
}

func (m *module) packValues(th thread, l *layout, values []value) (value, error) {
	if len(values) != l.values {
		return nil, object.Raise(m.err, "pack expected %d items for packing (got %d)", l.values, len(values))
	}
	b, err := m.pack(th, l, values)
	if err != nil {
		return nil, err
	}
	return starlark.Bytes(b), nil
}

func (m *module) packInto(th thread, l *layout, a []value) (value, error) {
	switch {
	case len(a) == l.values+2:
	case len(a) == 0:
		return nil, object.Raise(m.err, "pack_into expected buffer argument")
	case len(a) == 1:
		return nil, object.Raise(m.err, "pack_into expected offset argument")
	default:
		return nil, object.Raise(m.err, "pack_into expected %d items for packing (got %d)", l.values, len(a)-2)
	}
	length, write, ok := writable(th, a[0])
	if !ok {
		return nil, object.Raise(object.TypeError, "argument must be read-write bytes-like object, not %s", object.TypeName(a[0]))
	}
	i, err := object.Index(th, a[1])
	if err != nil {
		return nil, err
	}
	at, ok := i.Int64()
	if !ok {
		return nil, object.Raise(object.IndexError, "cannot fit '%s' into an index-sized integer", object.TypeName(a[1]))
	}
	start, err := m.offset(int(at), length, l.size, "pack", "no space to pack")
	if err != nil {
		return nil, err
	}
	b, err := m.pack(th, l, a[2:])
	if err != nil {
		return nil, err
	}
	return starlark.None, write(start, b)
}

// offset checks an offset into a buffer and counts it from the front.
func (m *module) offset(at, length, size int, verb, lack string) (int, error) {
	given := at
	if at < 0 {
		if at > -size {
			return 0, object.Raise(m.err, "%s %d bytes at offset %d", lack, size, at)
		}
		if at += length; at < 0 {
			return 0, object.Raise(m.err, "offset %d out of range for %d-byte buffer", given, length)
		}
	}
	if length-at < size {
		name := map[string]string{"pack": "pack_into", "unpack": "unpack_from"}[verb]
		return 0, object.Raise(m.err, "%s requires a buffer of at least %d bytes for %sing %d bytes at offset %d (actual buffer size is %d)",
			name, uint64(at)+uint64(size), verb, size, at, length)
	}
	return at, nil
}

// writable returns the length of a buffer that can be written, and how; for one written in
// the script language that is its method _write.
func writable(th thread, v value) (length int, write func(at int, b []byte) error, ok bool) {
	switch x := object.Unbox(v).(type) {
	case *object.ByteArray:
		return len(x.Data), func(at int, b []byte) error {
			if at+len(b) <= len(x.Data) { // nothing has cut it meanwhile
				copy(x.Data[at:], b)
			}
			return nil
		}, true
	case *object.MemoryView:
		if readonly, err := object.GetAttr(th, x, "readonly"); err != nil || readonly != starlark.False {
			return 0, nil, false
		}
		return x.Len(), func(at int, b []byte) error {
			return object.SetItem(th, x, object.NewSlice(starlark.MakeInt(at), starlark.MakeInt(at+len(b)), starlark.None), starlark.Bytes(b))
		}, true
	}
	if !object.HasMethod(v, "_write") || !object.HasMethod(v, "tobytes") {
		return 0, nil, false
	}
	b, err := bufferOf(th, v)
	return b.len(), func(at int, b []byte) error {
		_, err := object.CallMethod(th, v, "_write", starlark.MakeInt(at), starlark.Bytes(b))
		return err
	}, err == nil
}

func (m *module) unpackAll(th thread, l *layout, a []value) (value, error) {
	b, err := bufferOf(th, a[0])
	if err != nil {
		return nil, err
	}
	if b.len() != l.size {
		return nil, object.Raise(m.err, "unpack requires a buffer of %d bytes", l.size)
	}
	return unpack(th, l, b.part(0, l.size))
}

func (m *module) unpackFrom(th thread, l *layout, a []value) (value, error) {
	i, err := object.Index(th, a[1])
	if err != nil {
		return nil, err
	}
	at, ok := i.Int64()
	if !ok {
		return nil, object.Raise(object.OverflowError, "Python int too large to convert to C ssize_t")
	}
	b, err := bufferOf(th, a[0])
	if err != nil {
		return nil, err
	}
	start, err := m.offset(int(at), b.len(), l.size, "unpack", "not enough data to unpack")
	if err != nil {
		return nil, err
	}
	return unpack(th, l, b.part(start, max(l.size, 0)))
}

func (m *module) iterUnpack(th thread, l *layout, a []value) (value, error) {
	b, err := bufferOf(th, a[0])
	if err != nil {
		return nil, err
	}
	if l.size == 0 {
		return nil, object.Raise(m.err, "cannot iteratively unpack with a struct of length 0")
	}
	if l.size < 0 || b.len()%l.size != 0 {
		return nil, object.Raise(m.err, "iterative unpacking requires a buffer of a multiple of %d bytes", l.size)
	}
	return &unpacker{Instance: object.MakeInstance(m.unpackers), layout: l, data: b}, nil
}
