package object

import (
	"sync/atomic"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A FrozenSet is an immutable, hashable set.
type FrozenSet struct {
	Set *starlark.Set

	// Its hashes, once computed: sets of sets of sets would take exponential time
	// else. Constants are shared by Runtimes.
	hash      atomic.Int64  // Python's; 0: not known
	tableHash atomic.Uint64 // go.starlark.net's with bit 32 set; 0: not known
	depth     atomic.Int32  // of sets in one another; known with tableHash
}

// NewFrozenSet returns the frozenset of the items of s, which must not change.
func NewFrozenSet(s *starlark.Set) *FrozenSet { return &FrozenSet{Set: s} }

func (s *FrozenSet) String() string       { return reprOf(s) }
func (s *FrozenSet) Type() string         { return "frozenset" }
func (s *FrozenSet) Freeze()              {}
func (s *FrozenSet) Truth() starlark.Bool { return s.Set.Len() > 0 }

// Iterate implements starlark.Iterable.
func (s *FrozenSet) Iterate() starlark.Iterator { return s.Set.Iterate() }

// Hash does not depend on the order of the items.
func (s *FrozenSet) Hash() (uint32, error) {
	if known := s.tableHash.Load(); known != 0 {
		return uint32(known), nil
	}
	h := uint32(1927868237)
	depth := int32(0)
	for _, v := range insertionOrder(s.Set) {
		x, err := v.Hash()
		if err != nil {
			return 0, err
		}
		h ^= (x ^ 89869747 ^ x<<16) * 3644798167
		if depth = max(depth, setDepth(v)); depth > maxKeyDepth {
			// Comparing would go as deep, on Go's stack.
			return 0, Raise(RecursionError, "maximum recursion depth exceeded while hashing a frozenset")
		}
	}
	s.depth.Store(depth)
	s.tableHash.Store(1<<32 | uint64(h))
	return h, nil
}

// setDepth returns how deep the frozensets in a hashed value lie in one another.
func setDepth(v starlark.Value) int32 {
	var depth int32
	switch v := v.(type) {
	case *FrozenSet:
		depth = v.depth.Load() + 1
	case starlark.Tuple:
		for _, x := range v {
			depth = max(depth, setDepth(x))
		}
		depth++
	}
	return depth
}

// CompareSameType compares like set; go.starlark.net's tables ask it.
func (s *FrozenSet) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	t, ok := y.(*FrozenSet)
	if !ok {
		return op == syntax.NEQ, nil
	}
	if s == t && (op == syntax.EQL || op == syntax.NEQ) {
		return op == syntax.EQL, nil
	}
	return s.Set.CompareSameType(op, t.Set, depth)
}

// Class returns frozenset.
func (s *FrozenSet) Class() *Class { return FrozenSetClass }

func cloneSet(s *starlark.Set) *starlark.Set {
	if dictMirrored {
		return setTable(s).copySet()
	}
	c := starlark.NewSet(s.Len())
	for _, v := range insertionOrder(s) {
		c.Insert(v) // cannot fail: hashable and different
	}
	return c
}

func setFrom(th *starlark.Thread, v starlark.Value) (*starlark.Set, error) {
	if s := asSet(v); s != nil {
		return s, nil
	}
	items, err := Collect(th, v)
	if err != nil {
		return nil, err
	}
	s := new(starlark.Set)
	return s, insertAll(th, s, items)
}

func insertAll(th *starlark.Thread, s *starlark.Set, items []starlark.Value) error {
	for _, v := range items {
		if err := SetInsert(th, s, v); err != nil {
			return err
		}
	}
	return nil
}

// setAddFrom adds the items of any iterable.
func setAddFrom(th *starlark.Thread, s *starlark.Set, v starlark.Value) error {
	if other := asSet(v); other != nil {
		return setInto(th, OpBitOr, s, other)
	}
	items, err := Collect(th, v)
	if err != nil {
		return err
	}
	return insertAll(th, s, items)
}

// setCombine returns a op b as a new set.
func setCombine(th *starlark.Thread, op BinOp, a, b *starlark.Set) (*starlark.Set, error) {
	if plainTables(th) {
		if s := setTable(a).combine(op, setTable(b)); s != nil {
			return s, nil
		}
	}
	out := new(starlark.Set)
	add := func(from, other *starlark.Set, want bool) error {
		for _, v := range setItems(from) {
			in, err := SetHas(th, other, v)
			if err != nil {
				return err
			}
			if in == want {
				if err := SetInsert(th, out, v); err != nil {
					return err
				}
			}
		}
		return nil
	}
	switch op {
	case OpBitOr:
		out = cloneSet(a)
		return out, insertAll(th, out, setItems(b))
	case OpBitAnd:
		return out, add(a, b, true)
	case OpSub:
		return out, add(a, b, false)
	}
	if err := add(a, b, false); err != nil {
		return nil, err
	}
	return out, add(b, a, false)
}

// setBinary is the operators | & - ^ of sets; ok is false for other operands.
func setBinary(th *starlark.Thread, op BinOp, x, y starlark.Value) (v starlark.Value, ok bool, err error) {
	switch op {
	case OpBitOr, OpBitAnd, OpSub, OpBitXor:
	default:
		return nil, false, nil
	}
	a, err := operandSet(th, x, y)
	if a == nil || err != nil {
		return nil, err != nil, err
	}
	b, err := operandSet(th, y, x)
	if b == nil || err != nil {
		return nil, err != nil, err
	}
	s, err := setCombine(th, op, a, b)
	if err != nil {
		return nil, true, err
	}
	if _, view := y.(*DictView); !view {
		return likeSelf(x, s), true, nil
	}
	return s, true, nil // the operator is the view's
}

// operandSet returns operand v of a set operator as a set. Together with a view
// of keys or items any iterable will do; otherwise nil if v is no set.
func operandSet(th *starlark.Thread, v, other starlark.Value) (*starlark.Set, error) {
	if s := viewSet(th, v); s != nil {
		return s, nil
	}
	if d, ok := other.(*DictView); !ok || d.class == DictValuesClass || !iterable(v) {
		return nil, nil
	}
	return setFrom(th, v)
}

// iterable reports whether iter(v) may succeed.
func iterable(v starlark.Value) bool {
	switch v.(type) {
	case starlark.String:
		return true
	case starlark.Iterable, Iterator:
		return true
	}
	c := TypeOf(v)
	return c.Special(SpIter) != nil || c.Special(SpGetitem) != nil
}

// viewSet is asSet that also takes keys and items views.
func viewSet(th *starlark.Thread, v starlark.Value) *starlark.Set {
	if s := asSet(v); s != nil {
		return s
	}
	if d, ok := v.(*DictView); ok && d.class != DictValuesClass {
		if s, err := setFrom(th, d); err == nil {
			return s
		}
	}
	return nil
}

func setNew(base *Class) func(*starlark.Thread, *Class, []starlark.Value, []Kw) (starlark.Value, error) {
	return func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(kw) > 0 && (c == base || base == FrozenSetClass && !c.OwnInit()) {
			return nil, Raise(TypeError, "%s() takes no keyword arguments", base.Name)
		}
		if len(pos) > 1 && (c == base || base == FrozenSetClass && !c.OwnInit()) {
			return nil, Raise(TypeError, "%s expected at most 1 argument, got %d", base.Name, len(pos))
		}
		if base == SetClass {
			return NewBasic(c, base, new(starlark.Set)), nil
		}
		s := new(starlark.Set)
		if len(pos) > 0 {
			if f, ok := pos[0].(*FrozenSet); ok && c == base {
				return f, nil
			}
			if src := asSet(pos[0]); src != nil {
				s = cloneSet(src)
			} else if err := setAddFrom(th, s, pos[0]); err != nil {
				return nil, err
			}
		}
		return NewBasic(c, base, NewFrozenSet(s)), nil
	}
}

// likeSelf returns the result of a method of set or frozenset.
func likeSelf(self starlark.Value, s *starlark.Set) starlark.Value {
	if _, ok := self.(*FrozenSet); ok {
		return NewFrozenSet(s)
	}
	return s
}

func setMethod(op BinOp) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		out := asSet(self)
		for _, v := range args[0].(starlark.Tuple) {
			s, err := setFrom(th, v)
			if err != nil {
				return nil, err
			}
			if out, err = setCombine(th, op, out, s); err != nil {
				return nil, err
			}
		}
		if out == asSet(self) {
			out = cloneSet(out)
		}
		return likeSelf(self, out), nil
	}
}

func setUpdateMethod(op BinOp) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		s := self.(*starlark.Set)
		for _, v := range args[0].(starlark.Tuple) {
			if op == OpBitOr {
				if err := setAddFrom(th, s, v); err != nil {
					return nil, err
				}
				continue
			}
			other, err := setFrom(th, v)
			if err != nil {
				return nil, err
			}
			if err := setInto(th, op, s, other); err != nil {
				return nil, err
			}
		}
		return starlark.None, nil
	}
}

// setInto does s op= other.
func setInto(th *starlark.Thread, op BinOp, s, other *starlark.Set) error {
	if op == OpBitOr {
		if plainTables(th) && setTable(s).addAll(setTable(other)) {
			return nil
		}
		return insertAll(th, s, setItems(other))
	}
	r, err := setCombine(th, op, s, other)
	if err != nil {
		return err
	}
	if err := s.Clear(); err != nil {
		return Raise(TypeError, "%s", err.Error())
	}
	if dictMirrored {
		setTable(s).appendAll(setTable(r))
		return nil
	}
	for _, v := range insertionOrder(r) {
		s.Insert(v)
	}
	return nil
}

func setRelation(test func(th *starlark.Thread, a, b *starlark.Set) (bool, error)) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		b, err := setFrom(th, args[0])
		if err != nil {
			return nil, err
		}
		ok, err := test(th, asSet(self), b)
		return starlark.Bool(ok), err
	}
}

func commonSetMethods() []MethodDef {
	return methods([]MethodDef{
		{Name: "union", Sig: "*others", Fn: setMethod(OpBitOr)},
		{Name: "intersection", Sig: "*others", Fn: setMethod(OpBitAnd)},
		{Name: "difference", Sig: "*others", Fn: setMethod(OpSub)},
		{Name: "symmetric_difference", Sig: "other, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return setMethod(OpBitXor)(th, self, []starlark.Value{starlark.Tuple{args[0]}})
		}},
		{Name: "issubset", Sig: "other, /", Fn: setRelation(func(th *starlark.Thread, a, b *starlark.Set) (bool, error) {
			return comparer{th, 0}.sets(OpLe, a, b)
		})},
		{Name: "issuperset", Sig: "other, /", Fn: setRelation(func(th *starlark.Thread, a, b *starlark.Set) (bool, error) {
			return comparer{th, 0}.sets(OpGe, a, b)
		})},
		{Name: "isdisjoint", Sig: "other, /", Fn: setRelation(func(th *starlark.Thread, a, b *starlark.Set) (bool, error) {
			if plainTables(th) {
				if yes, sure := setTable(a).within(setTable(b), false); sure {
					return yes, nil
				}
			}
			s, err := setCombine(th, OpBitAnd, a, b)
			return err == nil && s.Len() == 0, err
		})},
		{Name: "copy", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if f, ok := self.(*FrozenSet); ok {
				return f, nil
			}
			return cloneSet(asSet(self)), nil
		}},
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		namedRepr,
	}, compareMethods(), arithMethods(OpBitOr, OpBitAnd, OpSub, OpBitXor))
}

var setDef = Def{
	Unboxes: true,
	New:     setNew(SetClass),
	More:    setTypeMethods,
	Consts:  starlark.StringDict{"__hash__": starlark.None},
}

func setTypeMethods() []MethodDef {
	return methods([]MethodDef{
		{Name: "__init__", Sig: "iterable=(), /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s := self.(*starlark.Set)
			if s.Len() > 0 {
				s.Clear()
			}
			return starlark.None, setAddFrom(th, s, args[0])
		}},
		{Name: "add", Sig: "object, /", Quick: quickSetAdd, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.None, SetInsert(th, self.(*starlark.Set), args[0])
		}},
		{Name: "discard", Sig: "object, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			_, err := SetDelete(th, self.(*starlark.Set), args[0])
			return starlark.None, err
		}},
		{Name: "remove", Sig: "object, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			found, err := SetDelete(th, self.(*starlark.Set), args[0])
			if err == nil && !found {
				err = NewException(KeyError, args[0])
			}
			return starlark.None, err
		}},
		{Name: "pop", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s := self.(*starlark.Set)
			if s.Len() == 0 {
				return nil, NewException(KeyError, starlark.String("pop from an empty set"))
			}
			v := firstElem(s)
			if _, err := s.Delete(v); err != nil {
				return nil, keyError(v, err)
			}
			return v, nil
		}},
		{Name: "clear", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if err := self.(*starlark.Set).Clear(); err != nil {
				return nil, Raise(TypeError, "%s", err.Error())
			}
			return starlark.None, nil
		}},
		{Name: "update", Sig: "*others", Fn: setUpdateMethod(OpBitOr)},
		{Name: "intersection_update", Sig: "*others", Fn: setUpdateMethod(OpBitAnd)},
		{Name: "difference_update", Sig: "*others", Fn: setUpdateMethod(OpSub)},
		{Name: "symmetric_difference_update", Sig: "other, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return setUpdateMethod(OpBitXor)(th, self, []starlark.Value{starlark.Tuple{args[0]}})
		}},
	}, commonSetMethods(), inplaceMethods(OpBitOr, OpBitAnd, OpSub, OpBitXor))
}

var frozenSetDef = Def{
	Unboxes: true,
	New:     setNew(FrozenSetClass),
	More:    frozenSetTypeMethods,
}

func frozenSetTypeMethods() []MethodDef {
	return methods([]MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: initNothing}, // __new__ has taken them
		{Name: "__hash__", Fn: hashMethod},
	}, commonSetMethods())
}
