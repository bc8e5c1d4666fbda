package object

import (
	"bytes"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A ByteArray is Python's bytearray: bytes that change.
type ByteArray struct{ Data []byte }

func (b *ByteArray) String() string       { return reprOf(b) }
func (b *ByteArray) Type() string         { return "bytearray" }
func (b *ByteArray) Freeze()              {}
func (b *ByteArray) Truth() starlark.Bool { return len(b.Data) > 0 }

// Class returns bytearray.
func (b *ByteArray) Class() *Class { return ByteArrayClass }

// Hash fails: a bytearray is not hashable.
func (b *ByteArray) Hash() (uint32, error) {
	return 0, Raise(TypeError, "unhashable type: 'bytearray'")
}

// Len and Index let host functions use a bytearray.
func (b *ByteArray) Len() int                   { return len(b.Data) }
func (b *ByteArray) Index(i int) starlark.Value { return starlark.MakeInt(int(b.Data[i])) }

// CompareSameType compares the contents.
func (b *ByteArray) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return starlark.Compare(op, starlark.Bytes(b.Data), starlark.Bytes(y.(*ByteArray).Data))
}

// setItem does b[key] = value.
func (b *ByteArray) setItem(th *starlark.Thread, key, value starlark.Value) error {
	s, ok := key.(*Slice)
	if !ok {
		i, err := seqIndex(th, key, len(b.Data), "bytearray")
		if err != nil {
			return err
		}
		c, err := byteValue(th, value)
		if err == nil {
			b.Data[i] = c
		}
		return err
	}
	data, err := bytesFrom(th, "bytearray", value)
	if err != nil {
		if Matches(err, TypeError) && !iterable(value) {
			return Raise(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
		}
		return err
	}
	start, _, step, count, err := s.Indices(th, len(b.Data))
	if err != nil {
		return err
	}
	if step == 1 {
		tail := append([]byte(nil), b.Data[start+count:]...)
		b.Data = append(append(b.Data[:start], data...), tail...)
		return CheckSize(th, uint64(len(b.Data)))
	}
	if len(data) != count {
		return Raise(ValueError, "attempt to assign bytes of size %d to extended slice of size %d", len(data), count)
	}
	for i, c := range data {
		b.Data[start+i*step] = c
	}
	return nil
}

// delItem does del b[key].
func (b *ByteArray) delItem(th *starlark.Thread, key starlark.Value) error {
	s, ok := key.(*Slice)
	if !ok {
		i, err := seqIndex(th, key, len(b.Data), "bytearray")
		if err == nil {
			b.Data = append(b.Data[:i], b.Data[i+1:]...)
		}
		return err
	}
	start, _, step, count, err := s.Indices(th, len(b.Data))
	if err != nil {
		return err
	}
	if step < 0 {
		start, step = start+(count-1)*step, -step
	}
	kept := b.Data[:0]
	for i, c := range b.Data {
		if i >= start && (i-start)%step == 0 && (i-start)/step < count {
			continue
		}
		kept = append(kept, c)
	}
	b.Data = kept
	return nil
}

var byteArrayDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		data, err := bytesArgs(th, "bytearray", pos, kw)
		return NewBasic(c, ByteArrayClass, &ByteArray{Data: data}), err
	},
	More:   byteArrayTypeMethods,
	Consts: starlark.StringDict{"__hash__": starlark.None},
}

func byteArrayTypeMethods() []MethodDef {
	return methods(bytesMethods(), []MethodDef{
		{Name: "append", Sig: "item, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			c, err := byteValue(th, args[0])
			if err == nil {
				b := self.(*ByteArray)
				b.Data = append(b.Data, c)
			}
			return starlark.None, err
		}, Doc: "Append a single item to the end of the bytearray."},
		{Name: "extend", Sig: "iterable_of_ints, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			data, err := bytesFrom(th, "bytearray", args[0])
			b := self.(*ByteArray)
			if err == nil {
				err = CheckSize(th, uint64(len(b.Data)+len(data)))
			}
			if err != nil {
				return nil, err
			}
			b.Data = append(b.Data, data...)
			return starlark.None, nil
		}, Doc: "Append all the items from the iterator to the end of the bytearray."},
		{Name: "insert", Sig: "index, item, /", Fn: byteArrayInsert, Doc: "Insert a single item into the bytearray before the given index."},
		{Name: "pop", Sig: "index=-1, /", Fn: byteArrayPop, Doc: "Remove and return a single item from B."},
		{Name: "remove", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			c, err := byteValue(th, args[0])
			if err != nil {
				return nil, err
			}
			b := self.(*ByteArray)
			i := bytes.IndexByte(b.Data, c)
			if i < 0 {
				return nil, Raise(ValueError, "value not found in bytearray")
			}
			b.Data = append(b.Data[:i], b.Data[i+1:]...)
			return starlark.None, nil
		}, Doc: "Remove the first occurrence of a value in the bytearray."},
		{Name: "clear", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			self.(*ByteArray).Data = nil
			return starlark.None, nil
		}, Doc: "Remove all items from the bytearray."},
		{Name: "reverse", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			reverseBytes(self.(*ByteArray).Data)
			return starlark.None, nil
		}, Doc: "Reverse the order of the values in B in place."},
		{Name: "copy", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return &ByteArray{Data: bytes.Clone(self.(*ByteArray).Data)}, nil
		}, Doc: "Return a copy of B."},
		{Name: "__setitem__", Sig: "key, value, /", Fn: setItemMethod},
		{Name: "__delitem__", Sig: "key, /", Fn: delItemMethod},
	}, inplaceMethods(OpAdd, OpMul))
}

func byteArrayInsert(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	b := self.(*ByteArray)
	i, err := countArg(th, args[0])
	if err != nil {
		return nil, err
	}
	c, err := byteValue(th, args[1])
	if err != nil {
		return nil, err
	}
	n := len(b.Data)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	b.Data = append(b.Data, 0)
	copy(b.Data[i+1:], b.Data[i:])
	b.Data[i] = c
	return starlark.None, nil
}

func byteArrayPop(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	b := self.(*ByteArray)
	i, err := countArg(th, args[0])
	if err != nil {
		return nil, err
	}
	if len(b.Data) == 0 {
		return nil, Raise(IndexError, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(b.Data)
	}
	if i < 0 || i >= len(b.Data) {
		return nil, Raise(IndexError, "pop index out of range")
	}
	c := b.Data[i]
	b.Data = append(b.Data[:i], b.Data[i+1:]...)
	return starlark.MakeInt(int(c)), nil
}
