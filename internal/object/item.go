package object

import (
	"go.starlark.net/starlark"
)

// GetItem returns obj[key]. It may run script code.
func GetItem(th *starlark.Thread, obj, key starlark.Value) (starlark.Value, error) {
	key, err := settleKey(th, obj, key)
	if err != nil {
		return nil, err
	}
	switch o := obj.(type) {
	case *starlark.List:
		if s, ok := key.(*Slice); ok {
			items, err := sliceItems(th, Elems(o), s)
			return starlark.NewList(items), err
		}
		i, err := seqIndex(th, key, o.Len(), "list")
		if err != nil {
			return nil, err
		}
		return o.Index(i), nil
	case starlark.Tuple:
		if s, ok := key.(*Slice); ok {
			items, err := sliceItems(th, o, s)
			return starlark.Tuple(items), err
		}
		i, err := seqIndex(th, key, len(o), "tuple")
		if err != nil {
			return nil, err
		}
		return o[i], nil
	case *starlark.Dict:
		v, found, err := DictGet(th, o, key)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, NewException(KeyError, key)
		}
		return v, nil
	case starlark.String:
		return strItem(th, string(o), key)
	case starlark.Bytes:
		if s, ok := key.(*Slice); ok {
			b, err := sliceBytes(th, string(o), s)
			return starlark.Bytes(b), err
		}
		i, err := seqIndex(th, key, len(o), "byte")
		if err != nil {
			return nil, err
		}
		return starlark.MakeInt(int(o[i])), nil
	case *ByteArray:
		if s, ok := key.(*Slice); ok {
			b, err := sliceBytes(th, string(o.Data), s)
			return &ByteArray{Data: []byte(b)}, err
		}
		i, err := seqIndex(th, key, len(o.Data), "bytearray")
		if err != nil {
			return nil, err
		}
		return starlark.MakeInt(int(o.Data[i])), nil
	case *Range:
		return o.item(th, key)
	case *BigRange:
		return o.item(th, key)
	case *Namespace:
		if v, ok, _ := o.Get(key); ok {
			return v, nil
		}
		return nil, NewException(KeyError, key)
	case *Class:
		return classItem(th, o, key)
	}
	c := TypeOf(obj)
	if a := c.Special(SpGetitem); a != nil && !(a.Owner.static && isBoxed(obj)) {
		return CallAttr1(th, a, obj, key)
	}
	if b, ok := obj.(*Boxed); ok {
		if d, ok := b.Val.(*starlark.Dict); ok {
			return dictItem(th, obj, d, key)
		}
		return GetItem(th, b.Val, key)
	}
	switch h := obj.(type) {
	case starlark.Mapping:
		v, found, err := h.Get(key)
		if err == nil && !found {
			err = NewException(KeyError, key)
		}
		return v, err
	case starlark.Indexable:
		i, err := seqIndex(th, key, h.Len(), h.Type())
		if err != nil {
			return nil, err
		}
		return h.Index(i), nil
	}
	return nil, Raise(TypeError, "'%s' object is not subscriptable", c.TypeName())
}

func isBoxed(v starlark.Value) bool {
	_, ok := v.(*Boxed)
	return ok
}

// classItem is C[x]: __getitem__ of the metaclass, else __class_getitem__.
func classItem(th *starlark.Thread, c *Class, key starlark.Value) (starlark.Value, error) {
	if a := c.class.Special(SpGetitem); a != nil {
		return CallAttr1(th, a, c, key)
	}
	if a := c.Lookup("__class_getitem__"); a != nil {
		f, err := bindAttr(th, a, nil, c)
		if err != nil {
			return nil, err
		}
		return Call(th, f, key)
	}
	for _, base := range c.MRO {
		switch base {
		case ListClass, DictClass, TupleClass, SetClass, FrozenSetClass:
			return NewGenericAlias(c, key), nil
		}
	}
	if c == TypeClass {
		return NewGenericAlias(c, key), nil
	}
	if c.layout != nil && c.layout.Generic {
		return NewGenericAlias(c, key), nil
	}
	return nil, Raise(TypeError, "type '%s' is not subscriptable", c.TypeName())
}

// seqIndex converts the index of a sequence of n items.
func seqIndex(th *starlark.Thread, key starlark.Value, n int, what string) (int, error) {
	var i int
	if k, ok := key.(starlark.Int); ok {
		v, ok := k.Int64()
		if !ok {
			return 0, Raise(IndexError, "cannot fit 'int' into an index-sized integer")
		}
		i = int(v)
	} else {
		if _, isBool := key.(starlark.Bool); !isBool && TypeOf(key).Special(SpIndex) == nil {
			switch what {
			case "str":
				return 0, Raise(TypeError, "string indices must be integers, not '%s'", TypeName(key))
			case "deque":
				return 0, Raise(TypeError, "sequence index must be integer, not '%s'", TypeName(key))
			}
			return 0, Raise(TypeError, "%s indices must be integers or slices, not %s", what, TypeName(key))
		}
		v, err := IndexInt(th, key)
		if err != nil {
			return 0, err
		}
		i = v
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		switch what {
		case "str":
			return 0, Raise(IndexError, "string index out of range")
		case "byte":
			return 0, Raise(IndexError, "index out of range")
		case "range":
			return 0, Raise(IndexError, "range object index out of range")
		}
		return 0, Raise(IndexError, "%s index out of range", what)
	}
	return i, nil
}

// sliceItems returns the items that a slice selects, as a new slice.
func sliceItems(th *starlark.Thread, items []starlark.Value, s *Slice) ([]starlark.Value, error) {
	start, stop, step, n, err := s.Indices(th, len(items))
	if err != nil {
		return nil, err
	}
	if err := Work(th, uint64(n/4)); err != nil {
		return nil, err
	}
	if step == 1 {
		return append(make([]starlark.Value, 0, n), items[start:max(start, stop)]...), nil
	}
	out := make([]starlark.Value, n)
	for i := range out {
		out[i] = items[start+i*step]
	}
	return out, nil
}

func sliceBytes(th *starlark.Thread, b string, s *Slice) (string, error) {
	start, stop, step, n, err := s.Indices(th, len(b))
	if err != nil {
		return "", err
	}
	if step == 1 {
		return b[start:max(start, stop)], nil
	}
	out := make([]byte, 0, n)
	for i := start; len(out) < n; i += step {
		out = append(out, b[i])
	}
	return string(out), nil
}

// SetItem does obj[key] = value. It may run script code.
func SetItem(th *starlark.Thread, obj, key, value starlark.Value) error {
	key, err := settleKey(th, obj, key)
	if err != nil {
		return err
	}
	switch o := obj.(type) {
	case *starlark.Dict:
		return DictSet(th, o, key, value)
	case *starlark.List:
		if s, ok := key.(*Slice); ok {
			return setSlice(th, o, s, value)
		}
		i, err := seqIndex(th, key, o.Len(), "list")
		if err != nil {
			if Matches(err, IndexError) {
				return Raise(IndexError, "list assignment index out of range")
			}
			return err
		}
		if err := o.SetIndex(i, value); err != nil {
			return Raise(TypeError, "%s", err.Error())
		}
		return nil
	case *ByteArray:
		return o.setItem(th, key, value)
	case *Namespace:
		return o.SetKey(key, value)
	}
	c := TypeOf(obj)
	if a := c.Special(SpSetitem); a != nil && !(a.Owner.static && isBoxed(obj)) {
		_, err := CallAttr2(th, a, obj, key, value)
		return err
	}
	if b, ok := obj.(*Boxed); ok {
		switch b.Val.(type) {
		case *starlark.Dict, *starlark.List, *ByteArray:
			return SetItem(th, b.Val, key, value)
		}
	}
	if !isBasic(obj) {
		switch h := obj.(type) {
		case starlark.HasSetKey:
			return h.SetKey(key, value)
		case starlark.HasSetIndex:
			i, err := seqIndex(th, key, h.Len(), h.Type())
			if err != nil {
				return err
			}
			return h.SetIndex(i, value)
		}
	}
	return Raise(TypeError, "'%s' object does not support item assignment", c.Name)
}

// settleKey replaces objects with __index__ in a key of a list or bytearray by
// their ints, before the sequence is looked at: the method may change it.
func settleKey(th *starlark.Thread, obj, key starlark.Value) (starlark.Value, error) {
	if _, ok := key.(starlark.Int); ok {
		return key, nil
	}
	switch obj.(type) {
	case *starlark.List, *ByteArray:
	default:
		return key, nil
	}
	if s, ok := key.(*Slice); ok {
		c := *s
		for _, v := range []*starlark.Value{&c.Lo, &c.Hi, &c.Step} {
			if o, ok := (*v).(Object); ok {
				i, isIndex, err := asIndex(th, o)
				if err != nil {
					return nil, err
				}
				if isIndex {
					*v = i
				}
			}
		}
		return &c, nil
	}
	if o, ok := key.(Object); ok {
		if i, isIndex, err := asIndex(th, o); isIndex || err != nil {
			return i, err
		}
	}
	return key, nil
}

// setSlice does l[s] = value.
func setSlice(th *starlark.Thread, l *starlark.List, s *Slice, value starlark.Value) error {
	items, err := Collect(th, value)
	if err != nil {
		if Matches(err, TypeError) && !iterable(value) {
			return Raise(TypeError, "must assign iterable to extended slice")
		}
		return err
	}
	if err := checkList(l); err != nil {
		return err
	}
	old := Elems(l)
	start, stop, step, n, err := s.Indices(th, len(old))
	if err != nil {
		return err
	}
	old = Elems(l)
	if err := checkItems(th, uint64(len(old)+len(items))); err != nil {
		return err
	}
	if step == 1 {
		stop = max(start, stop)
		out := make([]starlark.Value, 0, len(old)-(stop-start)+len(items))
		out = append(append(append(out, old[:start]...), items...), old[stop:]...)
		SetElems(l, out)
		return nil
	}
	if len(items) != n {
		return Raise(ValueError, "attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	for i, k := start, 0; k < n; i, k = i+step, k+1 {
		old[i] = items[k]
	}
	return nil
}

// DelItem does del obj[key]. It may run script code.
func DelItem(th *starlark.Thread, obj, key starlark.Value) error {
	key, err := settleKey(th, obj, key)
	if err != nil {
		return err
	}
	switch o := obj.(type) {
	case *starlark.Dict:
		_, found, err := DictDel(th, o, key)
		if err == nil && !found {
			err = NewException(KeyError, key)
		}
		return err
	case *starlark.List:
		if err := checkList(o); err != nil {
			return err
		}
		elems := Elems(o)
		if s, ok := key.(*Slice); ok {
			start, _, step, n, err := s.Indices(th, len(elems))
			if err != nil {
				return err
			}
			gone := make(map[int]bool, n)
			for i, k := start, 0; k < n; i, k = i+step, k+1 {
				gone[i] = true
			}
			out := make([]starlark.Value, 0, len(elems)-n)
			for i, v := range elems {
				if !gone[i] {
					out = append(out, v)
				}
			}
			SetElems(o, out)
			return nil
		}
		i, err := seqIndex(th, key, len(elems), "list")
		if err != nil {
			if Matches(err, IndexError) {
				return Raise(IndexError, "list assignment index out of range")
			}
			return err
		}
		SetElems(o, removeAt(elems, i))
		return nil
	case *ByteArray:
		return o.delItem(th, key)
	}
	c := TypeOf(obj)
	if a := c.Special(SpDelitem); a != nil && !(a.Owner.static && isBoxed(obj)) {
		_, err := CallAttr1(th, a, obj, key)
		return err
	}
	if b, ok := obj.(*Boxed); ok {
		switch b.Val.(type) {
		case *starlark.Dict, *starlark.List:
			return DelItem(th, b.Val, key)
		}
	}
	switch obj.(type) {
	case starlark.String, starlark.Tuple, starlark.Bytes, *Range, *BigRange, *Instance:
		return Raise(TypeError, "'%s' object doesn't support item deletion", c.Name)
	}
	return Raise(TypeError, "'%s' object does not support item deletion", c.Name)
}

// removeAt removes item i in place.
func removeAt(elems []starlark.Value, i int) []starlark.Value {
	copy(elems[i:], elems[i+1:])
	elems[len(elems)-1] = nil
	return elems[:len(elems)-1]
}

// Contains reports whether x is in container. It may run script code.
func Contains(th *starlark.Thread, container, x starlark.Value) (bool, error) {
	switch c := container.(type) {
	case *starlark.Dict:
		_, found, err := DictGet(th, c, x)
		return found, err
	case *starlark.Set:
		return setContains(th, c, x)
	case *FrozenSet:
		return setContains(th, c.Set, x)
	case *starlark.List:
		if err := Work(th, uint64(c.Len()/4)); err != nil {
			return false, err
		}
		for i := 0; i < c.Len(); i++ {
			if eq, err := Equal(th, c.Index(i), x); err != nil || eq {
				return eq, err
			}
		}
		return false, nil
	case starlark.Tuple:
		if err := Work(th, uint64(len(c)/4)); err != nil {
			return false, err
		}
		for _, y := range c {
			if eq, err := Equal(th, y, x); err != nil || eq {
				return eq, err
			}
		}
		return false, nil
	case starlark.String:
		s, ok := Unbox(x).(starlark.String)
		if !ok {
			return false, Raise(TypeError, "'in <string>' requires string as left operand, not %s", TypeName(x))
		}
		return containsText(string(c), string(s)), nil
	case starlark.Bytes, *ByteArray:
		return bytesContain(th, c, x)
	case *Range:
		return c.contains(th, x)
	case *BigRange:
		return rangeContains(th, c, x)
	case *DictView:
		return c.contains(th, x)
	}
	k := TypeOf(container)
	if a := k.Special(SpContains); a != nil && !(a.Owner.static && isBoxed(container)) {
		if a.Value == starlark.None {
			return false, Raise(TypeError, "'%s' object is not a container", k.Name)
		}
		v, err := CallAttr1(th, a, container, x)
		if err != nil {
			return false, err
		}
		return Truth(th, v)
	}
	if b, ok := container.(*Boxed); ok && k.Special(SpIter) == nil || ok && k.Special(SpIter).Owner.static {
		return Contains(th, b.Val, x)
	}
	if m, ok := container.(starlark.Mapping); ok {
		_, found, err := m.Get(x)
		return found, err
	}
	it, err := Iter(th, container)
	if err != nil {
		if Matches(err, TypeError) && k.Special(SpIter) == nil {
			return false, Raise(TypeError, "argument of type '%s' is not iterable", k.TypeName())
		}
		return false, err
	}
	for {
		y, err := Next(th, it)
		if err != nil || y == nil {
			return false, err
		}
		if eq, err := Equal(th, y, x); err != nil || eq {
			return eq, err
		}
	}
}

// setContains looks a set up in a set as the frozenset that it equals.
func setContains(th *starlark.Thread, s *starlark.Set, x starlark.Value) (bool, error) {
	if y, ok := x.(*starlark.Set); ok {
		x = NewFrozenSet(y)
	}
	return SetHas(th, s, x)
}

// Len returns len(v). It may run script code.
func Len(th *starlark.Thread, v starlark.Value) (int, error) {
	switch v := v.(type) {
	case starlark.String:
		return textLen(th, string(v)), nil
	case *starlark.List:
		return v.Len(), nil
	case *starlark.Dict:
		return v.Len(), nil
	case starlark.Tuple:
		return len(v), nil
	case *starlark.Set:
		return v.Len(), nil
	case starlark.Bytes:
		return len(v), nil
	case *FrozenSet:
		return v.Set.Len(), nil
	case *Range:
		return v.Len(), nil
	case *BigRange:
		return v.len()
	case *ByteArray:
		return len(v.Data), nil
	case *DictView:
		return v.Dict.Len(), nil
	case *Namespace:
		return v.Len(), nil
	}
	c := TypeOf(v)
	if a := c.Special(SpLen); a != nil && !(a.Owner.static && isBoxed(v)) {
		x, err := CallAttr0(th, a, v)
		if err != nil {
			return 0, err
		}
		n, err := IndexInt(th, x)
		if err != nil {
			return 0, err
		}
		if n < 0 {
			return 0, Raise(ValueError, "__len__() should return >= 0")
		}
		return n, nil
	}
	if b, ok := v.(*Boxed); ok {
		return Len(th, b.Val)
	}
	if s, ok := v.(interface{ Len() int }); ok && !isOurs(v) {
		return s.Len(), nil
	}
	return 0, Raise(TypeError, "object of type '%s' has no len()", c.TypeName())
}
