package object

import "go.starlark.net/starlark"

var listDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if c == ListClass {
			switch {
			case len(kw) > 0:
				return nil, Raise(TypeError, "list() takes no keyword arguments")
			case len(pos) > 1:
				return nil, Raise(TypeError, "list expected at most 1 argument, got %d", len(pos))
			}
		}
		return NewBasic(c, ListClass, starlark.NewList(nil)), nil
	},
	More:   listTypeMethods,
	Consts: starlark.StringDict{"__hash__": starlark.None},
}

func listTypeMethods() []MethodDef {
	return methods([]MethodDef{
		{Name: "__init__", Sig: "iterable=(), /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			items, err := Collect(th, args[0])
			if err != nil {
				return nil, err
			}
			if t, ok := args[0].(starlark.Tuple); ok {
				items = append([]starlark.Value(nil), t...)
			}
			SetElems(self.(*starlark.List), items)
			return starlark.None, nil
		}},
		{Name: "append", Sig: "object, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if err := self.(*starlark.List).Append(args[0]); err != nil {
				return nil, Raise(TypeError, "%s", err.Error())
			}
			return starlark.None, nil
		}, Quick: quickAppend, Doc: "Append object to the end of the list."},
		{Name: "extend", Sig: "iterable, /", Fn: listExtend, Doc: "Extend list by appending elements from the iterable."},
		{Name: "insert", Sig: "index, object, /", Fn: listInsert, Doc: "Insert object before index."},
		{Name: "pop", Sig: "index=-1, /", Fn: listPop, Quick: quickPop, Doc: "Remove and return item at index (default last)."},
		{Name: "remove", Sig: "value, /", Fn: listRemove, Doc: "Remove first occurrence of value."},
		{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: listIndex, Doc: "Return first index of value."},
		{Name: "count", Sig: "value, /", Fn: listCount, Doc: "Return number of occurrences of value."},
		{Name: "sort", Sig: "*, key=None, reverse=False", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			rev, err := Truth(th, args[1])
			if err != nil {
				return nil, err
			}
			l := self.(*starlark.List)
			if err := checkList(l); err != nil {
				return nil, err
			}
			items := append([]starlark.Value(nil), Elems(l)...)
			SetElems(l, nil)
			err = Sort(th, items, args[0], rev)
			changed := l.Len() > 0
			SetElems(l, items)
			if err == nil && changed {
				err = Raise(ValueError, "list modified during sort")
			}
			return starlark.None, err
		}, Doc: "Sort the list in ascending order and return None."},
		{Name: "reverse", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			l := self.(*starlark.List)
			if err := checkList(l); err != nil {
				return nil, err
			}
			e := Elems(l)
			if err := Work(th, uint64(len(e)/8)); err != nil {
				return nil, err
			}
			for i, j := 0, len(e)-1; i < j; i, j = i+1, j-1 {
				e[i], e[j] = e[j], e[i]
			}
			return starlark.None, nil
		}, Doc: "Reverse the list in place."},
		{Name: "clear", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			l := self.(*starlark.List)
			if err := checkList(l); err != nil {
				return nil, err
			}
			SetElems(l, nil)
			return starlark.None, nil
		}, Doc: "Remove all items."},
		{Name: "copy", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.NewList(append([]starlark.Value(nil), Elems(self.(*starlark.List))...)), nil
		}, Doc: "Return a shallow copy."},
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__getitem__", Sig: "index, /", Fn: getItemMethod},
		{Name: "__setitem__", Sig: "key, value, /", Fn: setItemMethod},
		{Name: "__delitem__", Sig: "key, /", Fn: delItemMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		{Name: "__repr__", Fn: reprMethod},
		{Name: "__reversed__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Reversed(th, self)
		}},
	}, compareMethods(), arithMethods(OpAdd, OpMul), inplaceMethods(OpAdd, OpMul))
}

func listExtend(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	l := self.(*starlark.List)
	if err := checkList(l); err != nil {
		return nil, err
	}
	if src, ok := args[0].(*starlark.List); ok {
		return starlark.None, AppendItems(th, l, Elems(src))
	}
	items, err := Collect(th, args[0])
	if err != nil {
		return nil, err
	}
	return starlark.None, AppendItems(th, l, items)
}

func listInsert(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	l := self.(*starlark.List)
	i, err := sliceInt2(th, args[0])
	if err != nil {
		return nil, err
	}
	if err := checkList(l); err != nil {
		return nil, err
	}
	e := Elems(l)
	if i < 0 {
		i = max(i+len(e), 0)
	}
	i = min(i, len(e))
	if err := checkItems(th, uint64(len(e)+1)); err != nil {
		return nil, err
	}
	e = append(e, nil)
	copy(e[i+1:], e[i:])
	e[i] = args[1]
	SetElems(l, e)
	return starlark.None, nil
}

// QuickInsert inserts an item where the list has an item or its end; false for a list that must
// not be changed or grows so much that limits have to be asked.
func QuickInsert(l *starlark.List, i int, v starlark.Value) bool {
	e := Elems(l)
	if !listMirrored || header(l).frozen || len(e) >= quickLimit || v == nil {
		return false
	}
	e = append(e, nil)
	copy(e[i+1:], e[i:])
	e[i] = v
	SetElems(l, e)
	return true
}

// sliceInt2 converts an index argument that is clipped to the sequence.
func sliceInt2(th *starlark.Thread, v starlark.Value) (int, error) {
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if n, ok := i.Int64(); ok && n > -1<<62 && n < 1<<62 {
		return int(n), nil
	}
	if i.Sign() < 0 {
		return -1 << 62, nil
	}
	return 1 << 62, nil
}

func listPop(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	l := self.(*starlark.List)
	e := Elems(l)
	i := -1
	if k, ok := args[0].(starlark.Int); ok {
		n, _ := k.Int64()
		i = int(n)
	} else {
		n, err := IndexInt(th, args[0])
		if err != nil {
			return nil, err
		}
		i = n
	}
	if len(e) == 0 {
		return nil, Raise(IndexError, "pop from empty list")
	}
	if i < 0 {
		i += len(e)
	}
	if i < 0 || i >= len(e) {
		return nil, Raise(IndexError, "pop index out of range")
	}
	if err := checkList(l); err != nil {
		return nil, err
	}
	if n := len(e) - i; n > workBatch {
		if err := Work(th, uint64(n/64)); err != nil {
			return nil, err
		}
	}
	v := e[i]
	SetElems(l, removeAt(e, i))
	return v, nil
}

func listRemove(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	l := self.(*starlark.List)
	if err := Work(th, uint64(l.Len()/4)); err != nil {
		return nil, err
	}
	for i := 0; i < l.Len(); i++ {
		eq, err := Equal(th, l.Index(i), args[0])
		if err != nil {
			return nil, err
		}
		if eq {
			if err := checkList(l); err != nil {
				return nil, err
			}
			SetElems(l, removeAt(Elems(l), i))
			return starlark.None, nil
		}
	}
	return nil, Raise(ValueError, "list.remove(x): x not in list")
}

func listIndex(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	seq := self.(interface {
		Len() int
		Index(int) starlark.Value
	})
	n := seq.Len()
	start, err := sliceInt2(th, args[1])
	if err != nil {
		return nil, err
	}
	stop, err := sliceInt2(th, args[2])
	if err != nil {
		return nil, err
	}
	if start < 0 {
		start = max(start+n, 0)
	}
	if stop < 0 {
		stop += n
	}
	for i := start; i < stop && i < seq.Len(); i++ {
		eq, err := Equal(th, seq.Index(i), args[0])
		if err != nil {
			return nil, err
		}
		if eq {
			return starlark.MakeInt(i), nil
		}
	}
	if _, ok := self.(starlark.Tuple); ok {
		return nil, Raise(ValueError, "tuple.index(x): x not in tuple")
	}
	s, err := Repr(th, args[0])
	if err != nil {
		return nil, err
	}
	return nil, Raise(ValueError, "%s is not in list", s)
}

func listCount(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	seq := self.(interface {
		Len() int
		Index(int) starlark.Value
	})
	if err := Work(th, uint64(seq.Len()/4)); err != nil {
		return nil, err
	}
	n := 0
	for i := 0; i < seq.Len(); i++ {
		eq, err := Equal(th, seq.Index(i), args[0])
		if err != nil {
			return nil, err
		}
		if eq {
			n++
		}
	}
	return starlark.MakeInt(n), nil
}

var tupleDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(kw) > 0 && (c == TupleClass || !c.OwnInit()) {
			return nil, Raise(TypeError, "tuple() takes no keyword arguments")
		}
		if len(pos) > 1 {
			return nil, Raise(TypeError, "tuple expected at most 1 argument, got %d", len(pos))
		}
		t := starlark.Tuple{}
		if len(pos) == 1 {
			if x, ok := pos[0].(starlark.Tuple); ok && c == TupleClass {
				return x, nil
			}
			items, err := Collect(th, pos[0])
			if err != nil {
				return nil, err
			}
			t = append(t, items...)
		}
		return NewBasic(c, TupleClass, t), nil
	},
	More: tupleTypeMethods,
}

func tupleTypeMethods() []MethodDef {
	return methods([]MethodDef{
		{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: listIndex},
		{Name: "count", Sig: "value, /", Fn: listCount},
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__getitem__", Sig: "key, /", Fn: getItemMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		{Name: "__repr__", Fn: reprMethod},
		{Name: "__hash__", Fn: hashMethod},
	}, compareMethods(), arithMethods(OpAdd, OpMul))
}
