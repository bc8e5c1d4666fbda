package object

import "go.starlark.net/starlark"

var dictDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if c == DictClass && len(pos) > 1 {
			return nil, Raise(TypeError, "dict expected at most 1 argument, got %d", len(pos))
		}
		return NewBasic(c, DictClass, new(starlark.Dict)), nil
	},
	More:   dictTypeMethods,
	Consts: starlark.StringDict{"__hash__": starlark.None},
}

func dictTypeMethods() []MethodDef {
	return methods([]MethodDef{
		{Name: "__init__", Sig: "mapping=(), /, **kwargs", Fn: dictUpdate},
		{Name: "update", Sig: "mapping=(), /, **kwargs", Fn: dictUpdate,
			Doc: "Update the dictionary from a mapping or an iterable of pairs, and from keywords."},
		{Name: "get", Sig: "key, default=None, /", Quick: quickGet, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			v, found, err := DictGet(th, self.(*starlark.Dict), args[0])
			if err == nil && !found {
				v = args[1]
			}
			return v, err
		}, Doc: "Return the value for key if key is in the dictionary, else default."},
		{Name: "pop", Sig: "key, default=<unset>, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			v, found, err := DictDel(th, self.(*starlark.Dict), args[0])
			if err != nil || found {
				return v, err
			}
			if args[1] == nil {
				return nil, NewException(KeyError, args[0])
			}
			return args[1], nil
		}, Doc: "Remove the key and return its value, or default."},
		{Name: "popitem", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			d := self.(*starlark.Dict)
			if d.Len() == 0 {
				return nil, NewException(KeyError, starlark.String("popitem(): dictionary is empty"))
			}
			return DictPopItem(d, true)
		}, Doc: "Remove and return the last (key, value) pair."},
		{Name: "setdefault", Sig: "key, default=None, /", Quick: quickSetDefault, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			d := self.(*starlark.Dict)
			if customKey(args[0]) {
				e, err := addCustom(th, table(d), args[0], args[1])
				if e != nil {
					return e.value, nil
				}
				return args[1], err
			}
			v, found, err := DictGet(th, d, args[0])
			if err != nil || found {
				return v, err
			}
			return args[1], DictSet(th, d, args[0], args[1])
		}, Doc: "Insert key with default if it is not there; return its value."},
		{Name: "clear", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if err := self.(*starlark.Dict).Clear(); err != nil {
				return nil, Raise(TypeError, "%s", err.Error())
			}
			return starlark.None, nil
		}, Doc: "Remove all items."},
		{Name: "copy", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return CopyDict(self.(*starlark.Dict)), nil
		}, Doc: "Return a shallow copy."},
		{Name: "keys", Fn: viewMethod(DictKeysClass)},
		{Name: "values", Fn: viewMethod(DictValuesClass)},
		{Name: "items", Fn: viewMethod(DictItemsClass)},
		{Name: "fromkeys", Sig: "iterable, value=None, /", Kind: ClassMethodKind, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			d, err := Call(th, self)
			if err != nil {
				return nil, err
			}
			items, err := Collect(th, args[0])
			if err != nil {
				return nil, err
			}
			for _, k := range items {
				if err := SetItem(th, d, k, args[1]); err != nil {
					return nil, err
				}
			}
			return d, nil
		}},
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__getitem__", Sig: "key, /", KeepsBox: true, Fn: dictGetItem},
		{Name: "__setitem__", Sig: "key, value, /", Fn: setItemMethod},
		{Name: "__delitem__", Sig: "key, /", Fn: delItemMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		{Name: "__repr__", Fn: reprMethod},
		{Name: "__reversed__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Reversed(th, self)
		}},
	}, compareMethods(OpEq, OpNe), arithMethods(OpBitOr), inplaceMethods(OpBitOr))
}

// CopyDict returns a dict with the items of d.
func CopyDict(d *starlark.Dict) *starlark.Dict {
	c := starlark.NewDict(d.Len())
	for _, item := range d.Items() {
		c.SetKey(item[0], item[1])
	}
	return c
}

func dictUpdate(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	d := self.(*starlark.Dict)
	if err := dictUpdateFrom(th, d, args[0]); err != nil {
		return nil, err
	}
	for _, item := range args[1].(*starlark.Dict).Items() {
		if err := DictSet(th, d, item[0], item[1]); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

// dictUpdateFrom takes over the items of a mapping or the pairs of an iterable.
func dictUpdateFrom(th *starlark.Thread, d *starlark.Dict, src starlark.Value) error {
	if s, ok := Unbox(src).(*starlark.Dict); ok && nativeSpecial(TypeOf(src), SpIter) {
		items := s.Items()
		for _, item := range items {
			if err := DictSet(th, d, item[0], item[1]); err != nil {
				return err
			}
			if s.Len() != len(items) {
				return Raise(RuntimeError, "dict mutated during update")
			}
		}
		return nil
	}
	if _, basic := src.(starlark.Tuple); !basic {
		keys, err := LookupAttr(th, src, "keys")
		if err != nil {
			return err
		}
		if keys != nil {
			ks, err := Call(th, keys)
			if err != nil {
				return err
			}
			list, err := Collect(th, ks)
			if err != nil {
				return err
			}
			for _, k := range list {
				v, err := GetItem(th, src, k)
				if err != nil {
					return err
				}
				if err := DictSet(th, d, k, v); err != nil {
					return err
				}
			}
			return nil
		}
	}
	items, err := Collect(th, src)
	if err != nil {
		return err
	}
	for i, x := range items {
		pair, err := Collect(th, x)
		if err != nil {
			return Raise(TypeError, "cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		if len(pair) != 2 {
			return Raise(ValueError, "dictionary update sequence element #%d has length %d; 2 is required", i, len(pair))
		}
		if err := DictSet(th, d, pair[0], pair[1]); err != nil {
			return err
		}
	}
	return nil
}

// A DictView is what keys(), values() and items() of a dict return.
type DictView struct {
	Dict  *starlark.Dict
	class *Class
}

func viewMethod(class *Class) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return &DictView{self.(*starlark.Dict), class}, nil
	}
}

func (v *DictView) iter() *tableIter {
	switch v.class {
	case DictValuesClass:
		return dictIter(v.Dict, DictValIterClass)
	case DictItemsClass:
		return dictIter(v.Dict, DictItemIterClass)
	}
	return dictIter(v.Dict, DictKeyIterClass)
}

// Repr shows the view as its class with a list of the items.
func (v *DictView) Repr(th *starlark.Thread) (string, error) {
	items, err := Collect(th, v)
	if err != nil {
		return "", err
	}
	s, err := Repr(th, starlark.NewList(items))
	return v.class.Name + "(" + s + ")", err
}

func (v *DictView) String() string       { return reprOf(v) }
func (v *DictView) Type() string         { return v.class.Name }
func (v *DictView) Freeze()              {}
func (v *DictView) Truth() starlark.Bool { return v.Dict.Len() > 0 }
func (v *DictView) Hash() (uint32, error) {
	return 0, Raise(TypeError, "unhashable type: '%s'", v.class.Name)
}

// Class returns dict_keys, dict_values or dict_items.
func (v *DictView) Class() *Class { return v.class }

func (v *DictView) contains(th *starlark.Thread, x starlark.Value) (bool, error) {
	switch v.class {
	case DictKeysClass:
		_, found, err := DictGet(th, v.Dict, x)
		return found, err
	case DictItemsClass:
		t, ok := x.(starlark.Tuple)
		if !ok || len(t) != 2 {
			return false, nil
		}
		y, found, err := DictGet(th, v.Dict, t[0])
		if err != nil || !found {
			return false, err
		}
		return Equal(th, y, t[1])
	}
	for _, item := range v.Dict.Items() {
		if eq, err := Equal(th, item[1], x); err != nil || eq {
			return eq, err
		}
	}
	return false, nil
}

// viewTable is the table of a dict view; keys and items are sets.
func viewTable(set bool) *Def {
	def := &Def{Final: true, More: func() []MethodDef { return viewMethods(set) }, GetSets: []GetSetDef{
		{Name: "mapping", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return &MappingProxy{Map: self.(*DictView).Dict}, nil
		}},
	}}
	if set {
		def.Consts = starlark.StringDict{"__hash__": starlark.None}
	}
	return def
}

func viewMethods(set bool) []MethodDef {
	m := []MethodDef{
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		{Name: "__reversed__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Reversed(th, self)
		}},
	}
	if set {
		m = append(m, MethodDef{Name: "isdisjoint", Sig: "other, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			b, err := setFrom(th, args[0])
			if err != nil {
				return nil, err
			}
			s, err := setCombine(th, OpBitAnd, viewSet(th, self), b)
			return starlark.Bool(err == nil && s.Len() == 0), err
		}})
		for _, op := range []CmpOp{OpEq, OpNe, OpLt, OpLe, OpGt, OpGe} {
			m = append(m, MethodDef{Name: cmpSpecial[op].String(), Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				return compareViews(th, op, self, args[0])
			}})
		}
		m = append(m, arithMethods(OpBitOr, OpBitAnd, OpSub, OpBitXor)...)
	}
	return m
}

// compareViews compares a view as a set with another one or a set. The values of
// items need not be hashable.
func compareViews(th *starlark.Thread, op CmpOp, x, y starlark.Value) (starlark.Value, error) {
	switch other := y.(type) {
	case *DictView:
		if other.class == DictValuesClass {
			return NotImplemented, nil
		}
	default:
		if asSet(other) == nil {
			return NotImplemented, nil
		}
	}
	n, err := Len(th, x)
	if err != nil {
		return nil, err
	}
	m, err := Len(th, y)
	if err != nil {
		return nil, err
	}
	within := func(a, b starlark.Value) (starlark.Value, error) {
		items, err := Collect(th, a)
		if err != nil {
			return nil, err
		}
		for _, item := range items {
			if ok, err := Contains(th, b, item); err != nil || !ok {
				return starlark.False, err
			}
		}
		return starlark.True, nil
	}
	switch op {
	case OpEq, OpNe:
		if n != m {
			return starlark.Bool(op == OpNe), nil
		}
		eq, err := within(x, y)
		return starlark.Bool((eq == starlark.True) == (op == OpEq)), err
	case OpLt, OpLe:
		if n > m || op == OpLt && n == m {
			return starlark.False, nil
		}
		return within(x, y)
	}
	if n < m || op == OpGt && n == m {
		return starlark.False, nil
	}
	return within(y, x)
}

// dictUnion is d | e.
func dictUnion(th *starlark.Thread, x, y starlark.Value) (starlark.Value, bool, error) {
	a, ok1 := Unbox(x).(*starlark.Dict)
	_, ok2 := Unbox(y).(*starlark.Dict)
	if !ok1 || !ok2 {
		return nil, false, nil
	}
	c := CopyDict(a)
	return c, true, dictUpdateFrom(th, c, y)
}

// dictGetItem is dict.__getitem__.
func dictGetItem(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return dictItem(th, self, Unbox(self).(*starlark.Dict), args[0])
}

// dictItem returns the value for key in d, the dict that obj is or holds: the class
// of obj, if it is a subclass, is asked for keys that are missing.
func dictItem(th *starlark.Thread, obj starlark.Value, d *starlark.Dict, key starlark.Value) (starlark.Value, error) {
	v, found, err := DictGet(th, d, key)
	if err != nil || found {
		return v, err
	}
	if b, ok := obj.(*Boxed); ok {
		if a := b.class.Special(SpMissing); a != nil {
			return CallAttr1(th, a, obj, key)
		}
	}
	return nil, NewException(KeyError, key)
}
