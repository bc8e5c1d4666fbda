package object

import (
	"go.starlark.net/starlark"
)

// A MemoryView is Python's memoryview of bytes: it shows, and for a bytearray
// changes, the bytes of another object.
type MemoryView struct {
	obj   starlark.Value // starlark.Bytes or *ByteArray; nil: released
	start int
	step  int
	n     int
}

// NewMemoryView returns a view of all bytes of a bytes or bytearray.
func NewMemoryView(obj starlark.Value) (*MemoryView, error) {
	switch b := Unbox(obj).(type) {
	case starlark.Bytes:
		return &MemoryView{obj: b, step: 1, n: len(b)}, nil
	case *ByteArray:
		return &MemoryView{obj: b, step: 1, n: len(b.Data)}, nil
	case *MemoryView:
		if err := b.released(); err != nil {
			return nil, err
		}
		c := *b
		return &c, nil
	}
	return nil, Raise(TypeError, "memoryview: a bytes-like object is required, not '%s'", TypeName(obj))
}

func (m *MemoryView) String() string {
	if m.obj == nil {
		return "<released memory at " + AddressOf(nil, m) + ">"
	}
	return "<memory at " + AddressOf(nil, m) + ">"
}
func (m *MemoryView) Type() string         { return "memoryview" }
func (m *MemoryView) Freeze()              {}
func (m *MemoryView) Truth() starlark.Bool { return m.n > 0 }
func (m *MemoryView) Class() *Class        { return MemoryViewClass }
func (m *MemoryView) Len() int             { return m.n }

// Hash is that of the bytes; views of bytearrays are not hashable.
func (m *MemoryView) Hash() (uint32, error) {
	if _, ok := m.obj.(*ByteArray); ok {
		return 0, Raise(ValueError, "cannot hash writable memoryview object")
	}
	return starlark.Bytes(m.bytes()).Hash()
}

func (m *MemoryView) released() error {
	if m.obj == nil {
		return Raise(ValueError, "operation forbidden on released memoryview object")
	}
	return nil
}

// at returns byte i; bytes that the object no longer has are 0.
func (m *MemoryView) at(i int) byte {
	k := m.start + i*m.step
	switch b := m.obj.(type) {
	case starlark.Bytes:
		return b[k]
	case *ByteArray:
		if k < len(b.Data) {
			return b.Data[k]
		}
	}
	return 0
}

// bytes returns a copy of what the view shows.
func (m *MemoryView) bytes() []byte {
	if m.obj == nil {
		return nil
	}
	out := make([]byte, m.n)
	for i := range out {
		out[i] = m.at(i)
	}
	return out
}

var memoryViewDef = Def{
	Final: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		var obj starlark.Value
		switch {
		case len(pos) == 1 && len(kw) == 0:
			obj = pos[0]
		case len(pos) == 0 && len(kw) == 1 && kw[0].Name == "object":
			obj = kw[0].Value
		default:
			return nil, Raise(TypeError, "memoryview() missing required argument 'object' (pos 1)")
		}
		m, err := NewMemoryView(obj)
		if err != nil {
			return nil, err
		}
		return m, nil
	},
	More: memoryViewTypeMethods,
	GetSets: []GetSetDef{
		memoryAttr("obj", func(m *MemoryView) starlark.Value { return m.obj }),
		memoryAttr("nbytes", func(m *MemoryView) starlark.Value { return starlark.MakeInt(m.n) }),
		memoryAttr("itemsize", func(m *MemoryView) starlark.Value { return starlark.MakeInt(1) }),
		memoryAttr("ndim", func(m *MemoryView) starlark.Value { return starlark.MakeInt(1) }),
		memoryAttr("format", func(m *MemoryView) starlark.Value { return starlark.String("B") }),
		memoryAttr("shape", func(m *MemoryView) starlark.Value { return starlark.Tuple{starlark.MakeInt(m.n)} }),
		memoryAttr("strides", func(m *MemoryView) starlark.Value { return starlark.Tuple{starlark.MakeInt(m.step)} }),
		memoryAttr("contiguous", func(m *MemoryView) starlark.Value { return starlark.Bool(m.step == 1) }),
		memoryAttr("c_contiguous", func(m *MemoryView) starlark.Value { return starlark.Bool(m.step == 1) }),
		memoryAttr("f_contiguous", func(m *MemoryView) starlark.Value { return starlark.Bool(m.step == 1) }),
		memoryAttr("suboffsets", func(m *MemoryView) starlark.Value { return starlark.Tuple{} }),
		memoryAttr("readonly", func(m *MemoryView) starlark.Value {
			_, writable := m.obj.(*ByteArray)
			return starlark.Bool(!writable)
		}),
	},
}

func memoryViewTypeMethods() []MethodDef {
	return methods([]MethodDef{
		{Name: "tobytes", Sig: "order='C'", Fn: memoryMethod(func(m *MemoryView) starlark.Value { return starlark.Bytes(m.bytes()) }),
			Doc: "Return the data in the buffer as a byte string."},
		{Name: "tolist", Fn: memoryMethod(func(m *MemoryView) starlark.Value { return byteInts(m.bytes()) }),
			Doc: "Return the data in the buffer as a list of elements."},
		{Name: "hex", Sig: "sep=<unset>, bytes_per_sep=1", Fn: bytesHex, Doc: "Return the data in the buffer as a str of hexadecimal numbers."},
		{Name: "toreadonly", Fn: memoryMethod(func(m *MemoryView) starlark.Value {
			v, _ := NewMemoryView(starlark.Bytes(m.bytes()))
			return v
		}), Doc: "Return a readonly version of the memoryview."},
		{Name: "release", Fn: memoryRelease, Doc: "Release the underlying buffer exposed by the memoryview object."},
		{Name: "__enter__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self, self.(*MemoryView).released()
		}},
		{Name: "__exit__", Sig: "*args", Fn: memoryRelease},
		{Name: "__len__", Fn: memoryMethod(func(m *MemoryView) starlark.Value { return starlark.MakeInt(m.n) })},
		{Name: "__getitem__", Sig: "key, /", Fn: memoryGetItem},
		{Name: "__setitem__", Sig: "key, value, /", Fn: memorySetItem},
		{Name: "__iter__", Fn: memoryMethod(func(m *MemoryView) starlark.Value { return &bytesIter{s: string(m.bytes())} })},
		method("__repr__", reprMethod), method("__hash__", hashMethod),
	}, compareMethods())
}

func memoryMethod(f func(m *MemoryView) starlark.Value) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		m := self.(*MemoryView)
		if err := m.released(); err != nil {
			return nil, err
		}
		return f(m), nil
	}
}

func memoryAttr(name string, f func(m *MemoryView) starlark.Value) GetSetDef {
	return GetSetDef{Name: name, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		m := self.(*MemoryView)
		if err := m.released(); err != nil {
			return nil, err
		}
		return f(m), nil
	}}
}

func memoryRelease(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	self.(*MemoryView).obj = nil
	return starlark.None, nil
}

// byteInts returns a list of ints.
func byteInts(b []byte) *starlark.List {
	elems := make([]starlark.Value, len(b))
	for i, c := range b {
		elems[i] = starlark.MakeInt(int(c))
	}
	return starlark.NewList(elems)
}

// memoryKey interprets an index or slice of a view.
func memoryKey(th *starlark.Thread, m *MemoryView, key starlark.Value) (i int, part *MemoryView, err error) {
	if err := m.released(); err != nil {
		return 0, nil, err
	}
	if s, ok := key.(*Slice); ok {
		start, _, step, count, err := s.Indices(th, m.n)
		return 0, &MemoryView{obj: m.obj, start: m.start + start*m.step, step: m.step * step, n: count}, err
	}
	n, ok, err := asIndex(th, key)
	if err != nil {
		return 0, nil, err
	}
	if !ok {
		return 0, nil, Raise(TypeError, "memoryview: invalid slice key")
	}
	k := clampInt(n)
	if k < 0 {
		k += int64(m.n)
	}
	if k < 0 || k >= int64(m.n) {
		return 0, nil, Raise(IndexError, "index out of bounds on dimension 1")
	}
	return int(k), nil, nil
}

func memoryGetItem(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	m := self.(*MemoryView)
	i, part, err := memoryKey(th, m, args[0])
	if err != nil {
		return nil, err
	}
	if part != nil {
		return part, nil
	}
	return starlark.MakeInt(int(m.at(i))), nil
}

func memorySetItem(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	m := self.(*MemoryView)
	b, ok := m.obj.(*ByteArray)
	if m.obj != nil && !ok {
		return nil, Raise(TypeError, "cannot modify read-only memory")
	}
	i, part, err := memoryKey(th, m, args[0])
	if err != nil {
		return nil, err
	}
	if part == nil {
		c, err := byteValue(th, args[1])
		if err != nil {
			return nil, Raise(ValueError, "memoryview: invalid value for format 'B'")
		}
		if k := m.start + i*m.step; k < len(b.Data) {
			b.Data[k] = c
		}
		return starlark.None, nil
	}
	s, ok := bytesOf(args[1])
	if !ok {
		return nil, Raise(TypeError, "a bytes-like object is required, not '%s'", TypeName(args[1]))
	}
	if len(s) != part.n {
		return nil, Raise(ValueError, "memoryview assignment: lvalue and rvalue have different structures")
	}
	for j := range part.n {
		if k := part.start + j*part.step; k < len(b.Data) {
			b.Data[k] = s[j]
		}
	}
	return starlark.None, nil
}
