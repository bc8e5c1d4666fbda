package object

import (
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// An Iterator is a native iterator. Next returns nil, nil when it is exhausted.
type Iterator interface {
	starlark.Value
	Next(th *starlark.Thread) (starlark.Value, error)
}

// iterBase holds what all iterators have.
type iterBase struct{}

func (iterBase) Freeze()              {}
func (iterBase) Truth() starlark.Bool { return true }

// The classes of iterators.
var (
	ListIterClass     = static("list_iterator", ObjectClass)
	TupleIterClass    = static("tuple_iterator", ObjectClass)
	RangeIterClass    = static("range_iterator", ObjectClass)
	bigRangeIterClass = static("longrange_iterator", ObjectClass)
	StrIterClass      = static("str_ascii_iterator", ObjectClass)
	strWideIterClass  = static("str_iterator", ObjectClass)
	BytesIterClass    = static("bytes_iterator", ObjectClass)
	DictKeyIterClass  = static("dict_keyiterator", ObjectClass)
	DictValIterClass  = static("dict_valueiterator", ObjectClass)
	DictItemIterClass = static("dict_itemiterator", ObjectClass)
	SetIterClass      = static("set_iterator", ObjectClass)
	SeqIterClass      = static("iterator", ObjectClass)
	CallIterClass     = static("callable_iterator", ObjectClass)
	ReversedClass     = static("reversed", ObjectClass)
	HostIterClass     = static("iterator", ObjectClass)
)

func iteratorClasses() []*Class {
	return []*Class{strWideIterClass, listReverseIterClass, dictReverseKeyIterClass, dictReverseValIterClass,
		dictReverseItemIterClass, ListIterClass, TupleIterClass, RangeIterClass, bigRangeIterClass, StrIterClass, BytesIterClass, DictKeyIterClass,
		DictValIterClass, DictItemIterClass, SetIterClass, SeqIterClass, CallIterClass, ReversedClass, HostIterClass}
}

// IteratorMethods are the methods of every native iterator.
func IteratorMethods() []MethodDef {
	return []MethodDef{
		{Name: "__iter__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self, nil
		}},
		{Name: "__next__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			v, err := self.(Iterator).Next(th)
			if v == nil && err == nil {
				err = NewException(StopIteration)
			}
			return v, err
		}},
		{Name: "__length_hint__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if l, ok := self.(interface{ Left() int }); ok {
				return starlark.MakeInt(l.Left()), nil
			}
			return starlark.MakeInt(0), nil
		}},
	}
}

// A RegIterator is an iterator that can give its items unboxed.
type RegIterator interface {
	Iterator
	// NextReg is Next; Obj is nil at the end.
	NextReg(th *starlark.Thread) (Reg, error)
}

// A PairIterator is an iterator that can give items that are pairs without
// making tuples, for loops with two targets.
type PairIterator interface {
	Iterator
	// Pairs reports whether the items are pairs.
	Pairs() bool
	// NextPair is Next for pairs; a is nil at the end.
	NextPair(th *starlark.Thread) (a, b starlark.Value, err error)
}

// A RangeIter iterates over ints.
type RangeIter struct {
	iterBase
	Cur, Stop, Step int64
}

// Next returns the next int.
func (it *RangeIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.Step > 0 && it.Cur >= it.Stop || it.Step < 0 && it.Cur <= it.Stop {
		return nil, nil
	}
	v := starlark.MakeInt64(it.Cur)
	it.Cur += it.Step
	return v, nil
}

// Left returns the number of items left.
func (it *RangeIter) Left() int { return int(rangeLen(it.Cur, it.Stop, it.Step)) }

func (it *RangeIter) String() string        { return "<range_iterator object at " + AddressOf(nil, it) + ">" }
func (it *RangeIter) Type() string          { return "range_iterator" }
func (it *RangeIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *RangeIter) Class() *Class         { return RangeIterClass }

// A ListIter iterates over a list, which may change meanwhile.
type ListIter struct {
	iterBase
	List *starlark.List // nil once exhausted
	I    int
}

// Next returns the next item.
func (it *ListIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.List == nil {
		return nil, nil
	}
	items := Elems(it.List)
	if it.I >= len(items) {
		it.List = nil
		return nil, nil
	}
	it.I++
	return items[it.I-1], nil
}

// Left returns the number of items left.
func (it *ListIter) Left() int {
	if it.List == nil {
		return 0
	}
	return max(it.List.Len()-it.I, 0)
}

func (it *ListIter) String() string        { return "<list_iterator object at " + AddressOf(nil, it) + ">" }
func (it *ListIter) Type() string          { return "list_iterator" }
func (it *ListIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *ListIter) Class() *Class         { return ListIterClass }

// A SliceIter iterates over items that do not change.
type SliceIter struct {
	iterBase
	Items []starlark.Value
	class *Class
}

// NewSliceIter returns an iterator over items of the given class.
func NewSliceIter(items []starlark.Value, class *Class) *SliceIter {
	return &SliceIter{Items: items, class: class}
}

// Next returns the next item.
func (it *SliceIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if len(it.Items) == 0 {
		return nil, nil
	}
	v := it.Items[0]
	it.Items = it.Items[1:]
	return v, nil
}

// Left returns the number of items left.
func (it *SliceIter) Left() int { return len(it.Items) }

func (it *SliceIter) String() string {
	return "<" + it.class.Name + " object at " + AddressOf(nil, it) + ">"
}
func (it *SliceIter) Type() string          { return it.class.Name }
func (it *SliceIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *SliceIter) Class() *Class         { return it.class }

// strIter iterates over the characters of a string.
type strIter struct {
	iterBase
	s    string
	wide bool
}

func (it *strIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.s == "" {
		return nil, nil
	}
	if c := it.s[0]; c < utf8.RuneSelf {
		it.s = it.s[1:]
		return asciiChars[c], nil
	}
	n := runeLen(it.s)
	v := starlark.String(it.s[:n])
	it.s = it.s[n:]
	return v, nil
}

func (it *strIter) Left() int { return StrLen(it.s) }
func (it *strIter) String() string {
	return "<" + it.Type() + " object at " + AddressOf(nil, it) + ">"
}
func (it *strIter) Type() string          { return it.Class().Name }
func (it *strIter) Hash() (uint32, error) { return PointerHash(it), nil }

// Class returns str_ascii_iterator or str_iterator.
func (it *strIter) Class() *Class {
	if it.wide {
		return strWideIterClass
	}
	return StrIterClass
}

// bytesIter iterates over bytes as ints.
type bytesIter struct {
	iterBase
	s string
}

func (it *bytesIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.s == "" {
		return nil, nil
	}
	v := starlark.MakeInt(int(it.s[0]))
	it.s = it.s[1:]
	return v, nil
}

func (it *bytesIter) String() string        { return "<bytes_iterator object at " + AddressOf(nil, it) + ">" }
func (it *bytesIter) Type() string          { return "bytes_iterator" }
func (it *bytesIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *bytesIter) Class() *Class         { return BytesIterClass }

// A tableIter iterates over a dict as it is now; a change of size makes it raise
// RuntimeError.
type tableIter struct {
	iterBase
	dict  *starlark.Dict // nil: exhausted
	walk  tableWalk
	n     int
	left  int
	class *Class
}

// NextPair returns the next key and its value; nil at the end.
func (it *tableIter) NextPair(th *starlark.Thread) (k, v starlark.Value, err error) {
	if it.dict == nil {
		return nil, nil, nil
	}
	if it.dict.Len() != it.n || it.walk.moved(it.dict) {
		it.n = -1 // so that it goes on raising
		return nil, nil, changedSize(it.dict)
	}
	k, v, ok, lost := it.walk.next(it.dict)
	if lost || !ok && it.left > 0 || ok && it.left == 0 {
		return nil, nil, Raise(RuntimeError, "dictionary keys changed during iteration")
	}
	if !ok {
		it.dict = nil
		return nil, nil, nil
	}
	it.left--
	return k, v, nil
}

// Pairs reports whether the iterator goes over items().
func (it *tableIter) Pairs() bool { return it.class == DictItemIterClass }

func (it *tableIter) Next(th *starlark.Thread) (starlark.Value, error) {
	k, v, err := it.NextPair(th)
	if k == nil {
		return nil, err
	}
	switch it.class {
	case DictValIterClass:
		return v, nil
	case DictItemIterClass:
		return Pair(k, v), nil
	}
	return k, nil
}

func (it *tableIter) Left() int {
	if it.dict == nil {
		return 0
	}
	return it.left
}
func (it *tableIter) String() string {
	return "<" + it.class.Name + " object at " + AddressOf(nil, it) + ">"
}
func (it *tableIter) Type() string          { return it.class.Name }
func (it *tableIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *tableIter) Class() *Class         { return it.class }

func dictIter(d *starlark.Dict, class *Class) *tableIter {
	return &tableIter{dict: d, walk: walkDict(d), n: d.Len(), left: d.Len(), class: class}
}

// setIter iterates over a set; a change of size makes it raise RuntimeError.
type setIter struct {
	iterBase
	set   *starlark.Set // nil: exhausted
	items []starlark.Value
	n     int
}

func newSetIter(s *starlark.Set) *setIter { return &setIter{set: s, items: setItems(s), n: s.Len()} }

func (it *setIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.set == nil {
		return nil, nil
	}
	if it.set.Len() != it.n {
		it.n = -1
		return nil, Raise(RuntimeError, "Set changed size during iteration")
	}
	if len(it.items) == 0 {
		it.set = nil
		return nil, nil
	}
	v := it.items[0]
	it.items = it.items[1:]
	return v, nil
}

func (it *setIter) Left() int             { return len(it.items) }
func (it *setIter) String() string        { return "<set_iterator object at " + AddressOf(nil, it) + ">" }
func (it *setIter) Type() string          { return "set_iterator" }
func (it *setIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *setIter) Class() *Class         { return SetIterClass }

// seqIter iterates over an object with __getitem__ only.
type seqIter struct {
	iterBase
	obj starlark.Value
	i   int
}

func (it *seqIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.obj == nil {
		return nil, nil
	}
	v, err := GetItem(th, it.obj, starlark.MakeInt(it.i))
	if err != nil {
		if Matches(err, IndexError) || Matches(err, StopIteration) {
			it.obj = nil
			return nil, nil
		}
		return nil, err
	}
	it.i++
	return v, nil
}

func (it *seqIter) String() string        { return "<iterator object at " + AddressOf(nil, it) + ">" }
func (it *seqIter) Type() string          { return "iterator" }
func (it *seqIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *seqIter) Class() *Class         { return SeqIterClass }

// A CallIter calls a function until it returns the sentinel: iter(f, sentinel).
type CallIter struct {
	iterBase
	Fn, Sentinel starlark.Value
}

// Next calls the function.
func (it *CallIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.Fn == nil {
		return nil, nil
	}
	v, err := Call(th, it.Fn)
	if err != nil {
		if Matches(err, StopIteration) {
			it.Fn = nil
			return nil, nil
		}
		return nil, err
	}
	eq, err := Equal(th, v, it.Sentinel)
	if err != nil {
		return nil, err
	}
	if eq {
		it.Fn = nil
		return nil, nil
	}
	return v, nil
}

func (it *CallIter) String() string {
	return "<callable_iterator object at " + AddressOf(nil, it) + ">"
}
func (it *CallIter) Type() string          { return "callable_iterator" }
func (it *CallIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *CallIter) Class() *Class         { return CallIterClass }

// hostIter iterates over an iterable of the host.
type hostIter struct {
	iterBase
	it starlark.Iterator
}

func (it *hostIter) Next(th *starlark.Thread) (starlark.Value, error) {
	var v starlark.Value
	if it.it == nil || !it.it.Next(&v) {
		if it.it != nil {
			it.it.Done()
			it.it = nil
		}
		return nil, nil
	}
	return v, nil
}

func (it *hostIter) String() string        { return "<iterator object at " + AddressOf(nil, it) + ">" }
func (it *hostIter) Type() string          { return "iterator" }
func (it *hostIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *hostIter) Class() *Class         { return HostIterClass }

// Iter returns iter(v). It may run script code.
func Iter(th *starlark.Thread, v starlark.Value) (starlark.Value, error) {
	switch v := v.(type) {
	case *starlark.List:
		return &ListIter{List: v}, nil
	case *Range:
		if v.wraps() {
			return v.bigRange().iter(), nil
		}
		return v.iter(), nil
	case *BigRange:
		return v.iter(), nil
	case starlark.Tuple:
		return &SliceIter{Items: v, class: TupleIterClass}, nil
	case starlark.String:
		return &strIter{s: string(v), wide: !IsASCII(string(v))}, nil
	case *starlark.Dict:
		return dictIter(v, DictKeyIterClass), nil
	case *starlark.Set:
		return newSetIter(v), nil
	case *FrozenSet:
		return newSetIter(v.Set), nil
	case *DictView:
		return v.iter(), nil
	case starlark.Bytes:
		return &bytesIter{s: string(v)}, nil
	case *ByteArray:
		return &bytesIter{s: string(v.Data)}, nil
	case Iterator:
		return v, nil
	}
	c := TypeOf(v)
	if a := c.Special(SpIter); a != nil {
		if a.Value == starlark.None {
			return nil, Raise(TypeError, "'%s' object is not iterable", c.TypeName())
		}
		if n, ok := a.Value.(*Native); ok && a.Owner.static {
			if b, ok := v.(*Boxed); ok && n.owner.Unboxes {
				return Iter(th, b.Val)
			}
		}
		it, err := CallAttr0(th, a, v)
		if err != nil {
			return nil, err
		}
		if _, ok := it.(Iterator); !ok && TypeOf(it).Special(SpNext) == nil {
			return nil, Raise(TypeError, "iter() returned non-iterator of type '%s'", TypeName(it))
		}
		return it, nil
	}
	if b, ok := v.(*Boxed); ok {
		if it, err := Iter(th, b.Val); err == nil {
			return it, nil
		}
	}
	if c.Special(SpGetitem) != nil && !isBasic(v) {
		return &seqIter{obj: v}, nil
	}
	if h, ok := v.(starlark.Iterable); ok && !isBasic(v) {
		return &hostIter{it: h.Iterate()}, nil
	}
	return nil, Raise(TypeError, "'%s' object is not iterable", c.TypeName())
}

// Next returns the next item of an iterator; nil, nil when it is exhausted.
func Next(th *starlark.Thread, it starlark.Value) (starlark.Value, error) {
	// Those that end by themselves and lead to no other iterator need not be counted.
	switch it := it.(type) {
	case *ListIter:
		return it.Next(th)
	case *SliceIter:
		return it.Next(th)
	}
	if n, ok := it.(Iterator); ok {
		h := HeadOf(th)
		if h == nil {
			return n.Next(th)
		}
		if h.work++; h.work >= workBatch {
			if err := h.report(); err != nil {
				return nil, err
			}
		}
		if err := h.Enter(); err != nil {
			return nil, err
		}
		v, err := n.Next(th)
		h.Leave()
		return v, err
	}
	a := TypeOf(it).Special(SpNext)
	if a == nil {
		return nil, Raise(TypeError, "'%s' object is not an iterator", TypeName(it))
	}
	v, err := CallAttr0(th, a, it)
	if err != nil && Matches(err, StopIteration) {
		return nil, nil
	}
	return v, err
}

// Collect returns the items of an iterable. The slice may be v's own and must
// not be changed.
func Collect(th *starlark.Thread, v starlark.Value) ([]starlark.Value, error) {
	switch v := v.(type) {
	case starlark.Tuple:
		return v, nil
	case *starlark.List:
		return append([]starlark.Value(nil), Elems(v)...), nil
	case *starlark.Set:
		return setItems(v), nil
	case *FrozenSet:
		return setItems(v.Set), nil
	case *starlark.Dict:
		return v.Keys(), nil
	}
	it, err := Iter(th, v)
	if err != nil {
		return nil, err
	}
	var items []starlark.Value
	if l, ok := it.(interface{ Left() int }); ok {
		n := max(l.Left(), 0)
		if err := checkItems(th, uint64(n)); err != nil {
			return nil, err
		}
		items = make([]starlark.Value, 0, n)
	}
	for {
		x, err := Next(th, it)
		if err != nil {
			return nil, err
		}
		if x == nil {
			return items, nil
		}
		if items == nil {
			items = make([]starlark.Value, 0, 4) // append's first steps would be 1 and 2
		}
		if len(items) == cap(items) {
			if err := checkItems(th, 2*uint64(len(items))); err != nil {
				return nil, err
			}
		}
		items = append(items, x)
	}
}

// itemSize is what an item of a list takes; maxListSize bounds a list where the
// host sets no limit: more than programs about threads need, less than what
// would kill the process.
const (
	itemSize    = 16
	maxListSize = 1 << 31
)

// checkItems raises MemoryError if a list of n items must not be made.
func checkItems(th *starlark.Thread, n uint64) error {
	if n < 1<<12 {
		return nil
	}
	limit := uint64(maxListSize)
	if in := InterpOf(th); in != nil && in.MaxValueSize > 0 {
		limit = uint64(in.MaxValueSize)
	}
	if n > limit/itemSize {
		return NewException(MemoryError)
	}
	return Work(th, n*itemSize/bytesPerStep)
}

// AppendItems does l += items: MemoryError if the list gets too large.
func AppendItems(th *starlark.Thread, l *starlark.List, items []starlark.Value) error {
	elems := Elems(l)
	if err := checkItems(th, uint64(len(elems)+len(items))); err != nil {
		return err
	}
	SetElems(l, append(elems, items...))
	return nil
}
