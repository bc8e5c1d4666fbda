package object

import "go.starlark.net/starlark"

// The classes of reversed iterators.
var (
	listReverseIterClass     = static("list_reverseiterator", ObjectClass)
	dictReverseKeyIterClass  = static("dict_reversekeyiterator", ObjectClass)
	dictReverseValIterClass  = static("dict_reversevalueiterator", ObjectClass)
	dictReverseItemIterClass = static("dict_reverseitemiterator", ObjectClass)
)

// Reversed returns reversed(v). It may run script code.
func Reversed(th *starlark.Thread, v starlark.Value) (starlark.Value, error) {
	switch x := v.(type) {
	case *starlark.List:
		return &reverseIter{seq: x, i: x.Len() - 1, class: listReverseIterClass}, nil
	case starlark.Tuple, starlark.String, starlark.Bytes, *ByteArray:
		n, err := Len(th, v)
		return &reverseIter{seq: v, i: n - 1, class: ReversedClass}, err
	case *starlark.Dict:
		return newDictReverseIter(x, dictReverseKeyIterClass), nil
	case *DictView:
		switch x.class {
		case DictValuesClass:
			return newDictReverseIter(x.Dict, dictReverseValIterClass), nil
		case DictItemsClass:
			return newDictReverseIter(x.Dict, dictReverseItemIterClass), nil
		}
		return newDictReverseIter(x.Dict, dictReverseKeyIterClass), nil
	case *Range, *BigRange:
		return CallMethod(th, v, "__reversed__")
	}
	c := TypeOf(v)
	b, boxed := v.(*Boxed)
	get := c.Special(SpGetitem)
	switch a := c.Special(SpReversed); {
	case a != nil && a.Value == starlark.None:
	case a != nil && !(boxed && a.Owner.static):
		return CallAttr0(th, a, v)
	case boxed && (get == nil || get.Owner.static):
		return Reversed(th, b.Val)
	case get != nil && c.Special(SpLen) != nil:
		n, err := Len(th, v)
		return &reverseIter{seq: v, i: n - 1, class: ReversedClass}, err
	default:
		if h, ok := v.(starlark.Indexable); ok && !isOurs(v) {
			return &reverseIter{seq: v, i: h.Len() - 1, class: ReversedClass}, nil
		}
	}
	return nil, Raise(TypeError, "'%s' object is not reversible", c.TypeName())
}

// A reverseIter iterates over a sequence from its end; a list may change
// meanwhile.
type reverseIter struct {
	iterBase
	seq   starlark.Value // nil: exhausted
	i     int
	class *Class
}

// Next returns item i. It may run script code.
func (it *reverseIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.seq == nil || it.i < 0 {
		it.seq, it.i = nil, -1
		return nil, nil
	}
	i := it.i
	it.i--
	if l, ok := it.seq.(*starlark.List); ok {
		if i >= l.Len() {
			it.seq, it.i = nil, -1
			return nil, nil
		}
		return l.Index(i), nil
	}
	v, err := GetItem(th, it.seq, starlark.MakeInt(i))
	if err != nil && (Matches(err, IndexError) || Matches(err, StopIteration)) {
		it.seq, it.i = nil, -1
		return nil, nil
	}
	return v, err
}

// Left returns the number of items left.
func (it *reverseIter) Left() int { return it.i + 1 }
func (it *reverseIter) String() string {
	return "<" + it.class.Name + " object at " + AddressOf(nil, it) + ">"
}
func (it *reverseIter) Type() string          { return it.class.Name }
func (it *reverseIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *reverseIter) Class() *Class         { return it.class }

// A dictReverseIter iterates over the keys that a dict had when the iterator was
// made; a change of size makes it raise RuntimeError.
type dictReverseIter struct {
	iterBase
	dict  *starlark.Dict // nil: exhausted
	keys  []starlark.Value
	walk  tableWalk // where it began
	n     int
	class *Class
}

func newDictReverseIter(d *starlark.Dict, class *Class) *dictReverseIter {
	return &dictReverseIter{dict: d, keys: d.Keys(), walk: walkDict(d), n: d.Len(), class: class}
}

// Next returns the next key, value or item.
func (it *dictReverseIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.dict == nil {
		return nil, nil
	}
	if it.dict.Len() != it.n || it.walk.moved(it.dict) {
		it.n = -1
		return nil, changedSize(it.dict)
	}
	if len(it.keys) == 0 {
		it.dict = nil
		return nil, nil
	}
	k := it.keys[len(it.keys)-1]
	it.keys = it.keys[:len(it.keys)-1]
	if it.class == dictReverseKeyIterClass {
		return k, nil
	}
	v, found, err := it.dict.Get(k)
	if err != nil {
		return nil, keyError(k, err)
	}
	if !found {
		return nil, Raise(RuntimeError, "dictionary keys changed during iteration")
	}
	if it.class == dictReverseValIterClass {
		return v, nil
	}
	return starlark.Tuple{k, v}, nil
}

// Left returns the number of items left.
func (it *dictReverseIter) Left() int { return len(it.keys) }
func (it *dictReverseIter) String() string {
	return "<" + it.class.Name + " object at " + AddressOf(nil, it) + ">"
}
func (it *dictReverseIter) Type() string          { return it.class.Name }
func (it *dictReverseIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *dictReverseIter) Class() *Class         { return it.class }

// reversedNew is __new__ of the class reversed.
func reversedNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if len(kw) > 0 {
		return nil, Raise(TypeError, "reversed() takes no keyword arguments")
	}
	if len(pos) != 1 {
		return nil, Raise(TypeError, "reversed expected 1 argument, got %d", len(pos))
	}
	return Reversed(th, pos[0])
}
