package object

import (
	"math"

	"go.starlark.net/starlark"
)

// A dequeIter iterates over a deque that must not change.
type dequeIter struct {
	iterBase
	d       *Deque
	i, ver  int
	reverse bool
}

func (it *dequeIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.i >= it.d.n && it.ver == it.d.ver || it.i == math.MaxInt {
		return nil, nil
	}
	if it.ver != it.d.ver {
		it.i = math.MaxInt
		return nil, Raise(RuntimeError, "deque mutated during iteration")
	}
	i := it.i
	if it.reverse {
		i = it.d.n - 1 - i
	}
	it.i++
	return it.d.Index(i), nil
}
func (it *dequeIter) String() string {
	return "<" + it.Class().FullName() + " object at " + AddressOf(nil, it) + ">"
}
func (it *dequeIter) Type() string          { return it.Class().Name }
func (it *dequeIter) Hash() (uint32, error) { return PointerHash(it), nil }

// Class returns _deque_iterator or its reverse.
func (it *dequeIter) Class() *Class {
	if it.reverse {
		return dequeReverseIterClass
	}
	return dequeIterClass
}

var (
	dequeIterClass        = dequeIteratorClass("_deque_iterator", false)
	dequeReverseIterClass = dequeIteratorClass("_deque_reverse_iterator", true)
)

func dequeIteratorClass(name string, reverse bool) *Class {
	return NewStaticClass(&Def{Name: name, Module: "_collections", Final: true,
		New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
			if len(pos) == 0 || len(pos) > 2 || len(kw) > 0 {
				return nil, Raise(TypeError, "%s() takes 1 or 2 arguments (%d given)", name, len(pos)+len(kw))
			}
			d, ok := pos[0].(*Deque)
			if !ok {
				return nil, Raise(TypeError, "%s() argument 1 must be collections.deque, not %s", name, TypeName(pos[0]))
			}
			it := &dequeIter{d: d, ver: d.ver, reverse: reverse}
			if len(pos) == 2 {
				n, err := IndexInt(th, pos[1])
				if err != nil {
					return nil, err
				}
				it.i = min(max(n, 0), d.n)
			}
			return it, nil
		},
		More: IteratorMethods,
		Methods: []MethodDef{
			{Name: "__init__", Sig: "*args", Fn: initNothing},
			{Name: "__length_hint__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				it := self.(*dequeIter)
				return starlark.MakeInt(max(it.d.n-it.i, 0)), nil
			}}},
	})
}

// like returns an empty deque of the class and bound of d.
func (d *Deque) like() *Deque {
	c := NewDeque(d.class)
	c.MaxLen = d.MaxLen
	return c
}

// extend adds the items of an iterable one by one at an end.
func (d *Deque) extend(th *starlark.Thread, src starlark.Value, add func(starlark.Value)) error {
	if src == starlark.Value(d) {
		src = starlark.Tuple(d.Items())
	}
	it, err := Iter(th, src)
	if err != nil {
		return err
	}
	for {
		v, err := Next(th, it)
		if v == nil || err != nil {
			return err
		}
		if d.n&(1<<12-1) == 0 {
			if err := checkItems(th, uint64(d.n)*2); err != nil {
				return err
			}
		}
		add(v)
	}
}

// search calls found for the items equal to v between start and stop until it returns
// false. Comparing may run script code, which must not change the deque.
func (d *Deque) search(th *starlark.Thread, v starlark.Value, start, stop int, found func(i int) bool) error {
	ver := d.ver
	for i := start; i < stop; i++ {
		eq, err := Equal(th, d.Index(i), v)
		if err != nil {
			return err
		}
		if ver != d.ver {
			return Raise(RuntimeError, "deque mutated during iteration")
		}
		if eq && !found(i) {
			return nil
		}
	}
	return nil
}

// times sets the items of c to those of d n times over, the last ones if c is bounded.
func (d *Deque) times(c *Deque, n int) error {
	items := d.Items()
	if n <= 0 || len(items) == 0 {
		c.SetItems(nil)
		return nil
	}
	if c.MaxLen >= 0 {
		n = min(n, c.MaxLen/len(items)+1)
	}
	if len(items) > math.MaxInt32/n {
		return NewException(MemoryError)
	}
	all := make([]starlark.Value, 0, len(items)*n)
	for range n {
		all = append(all, items...)
	}
	c.SetItems(all)
	return nil
}

func dequeInit(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d := self.(*Deque)
	d.MaxLen = -1
	if a[1] != starlark.None {
		n, err := IndexInt(th, a[1])
		if err != nil {
			return nil, Raise(TypeError, "an integer is required")
		}
		if n < 0 {
			return nil, Raise(ValueError, "maxlen must be non-negative")
		}
		d.MaxLen = n
	}
	src := a[0]
	if src == starlark.Value(d) {
		src = starlark.Tuple(d.Items())
	}
	d.SetItems(nil)
	return starlark.None, d.extend(th, src, d.Append)
}

func dequeCopy(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d := self.(*Deque)
	if c := d.class; c.def == nil {
		// A subclass: its constructor makes the copy.
		args := []starlark.Value{d}
		if d.MaxLen >= 0 {
			args = append(args, starlark.MakeInt(d.MaxLen))
		}
		return Call(th, c, args...)
	}
	c := d.like()
	c.SetItems(d.Items())
	return c, nil
}

func dequeRemove(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d := self.(*Deque)
	at := -1
	err := d.search(th, a[0], 0, d.n, func(i int) bool { at = i; return false })
	switch {
	case err != nil && Matches(err, RuntimeError) && d.n == 0:
		return nil, Raise(IndexError, "deque mutated during remove().")
	case err != nil:
		return nil, err
	case at < 0:
		r, err := Repr(th, a[0])
		if err != nil {
			return nil, err
		}
		return nil, Raise(ValueError, "%s is not in deque", r)
	}
	d.removeIndex(at)
	return starlark.None, nil
}

func dequeIndex(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d := self.(*Deque)
	start, err := sliceInt2(th, a[1])
	if err != nil {
		return nil, err
	}
	stop, err := sliceInt2(th, a[2])
	if err != nil {
		return nil, err
	}
	if start < 0 {
		start = max(start+d.n, 0)
	}
	if stop < 0 {
		stop += d.n
	}
	at := -1
	if err := d.search(th, a[0], start, min(stop, d.n), func(i int) bool { at = i; return false }); err != nil {
		return nil, err
	}
	if at < 0 {
		r, err := Repr(th, a[0])
		if err != nil {
			return nil, err
		}
		return nil, Raise(ValueError, "%s is not in deque", r)
	}
	return starlark.MakeInt(at), nil
}

func dequeInsert(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d := self.(*Deque)
	if d.MaxLen >= 0 && d.n == d.MaxLen {
		return nil, Raise(IndexError, "deque already at its maximum size")
	}
	i, err := sliceInt2(th, a[0])
	if err != nil {
		return nil, err
	}
	if i < 0 {
		i = max(i+d.n, 0)
	}
	if i >= d.n {
		d.Append(a[1])
		return starlark.None, nil
	}
	d.rotate(-i)
	d.AppendLeft(a[1])
	d.rotate(i)
	return starlark.None, nil
}

func dequeRepr(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d := self.(*Deque)
	w := reprWriter{th: th}
	ok, err := w.open(d)
	if err != nil {
		return nil, err
	}
	if !ok {
		return starlark.String("[...]"), nil
	}
	defer w.close()
	s, err := Repr(th, starlark.NewList(d.Items()))
	if d.MaxLen >= 0 {
		s += ", maxlen=" + starlark.MakeInt(d.MaxLen).String()
	}
	return starlark.String(d.class.Name + "(" + s + ")"), err
}

// dequeCompare makes a comparison with another deque.
func dequeCompare(op CmpOp) MethodDef {
	return MethodDef{Name: cmpSpecial[op].String(), Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		e, ok := a[0].(*Deque)
		if !ok {
			return NotImplemented, nil
		}
		return Compare(th, op, starlark.Tuple(self.(*Deque).Items()), starlark.Tuple(e.Items()))
	}}
}

func dequeMethods() []MethodDef {
	method := func(name, sig string, f func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error)) MethodDef {
		return MethodDef{Name: name, Sig: sig, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return f(th, self.(*Deque), a)
		}}
	}
	none := starlark.Value(starlark.None)
	push := func(name string, add func(*Deque, starlark.Value)) MethodDef {
		def := method(name, "item, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			add(d, a[0])
			return none, nil
		})
		def.Quick = func(_ *starlark.Thread, a []Reg) (Reg, bool) {
			if len(a) != 2 || a[1].Obj == nil {
				return Reg{}, false
			}
			d, ok := a[0].Obj.(*Deque)
			if ok {
				add(d, a[1].Value())
			}
			return isNone, ok
		}
		return def
	}
	take := func(name string, remove func(*Deque) starlark.Value) MethodDef {
		def := method(name, "", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			if v := remove(d); v != nil {
				return v, nil
			}
			return nil, Raise(IndexError, "pop from an empty deque")
		})
		def.Quick = func(_ *starlark.Thread, a []Reg) (Reg, bool) {
			if len(a) != 1 {
				return Reg{}, false
			}
			d, ok := a[0].Obj.(*Deque)
			if !ok || d.n == 0 {
				return Reg{}, false
			}
			return Of(remove(d)), true
		}
		return def
	}
	times := func(name string, in bool) MethodDef {
		return method(name, "value, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			n, err := IndexInt(th, a[0])
			if err != nil {
				if Matches(err, TypeError) {
					return NotImplemented, nil
				}
				return nil, err
			}
			c := d
			if !in {
				c = d.like()
			}
			return c, d.times(c, n)
		})
	}
	list := []MethodDef{
		{Name: "__init__", Sig: "iterable=(), maxlen=None", Fn: dequeInit},
		push("append", (*Deque).Append),
		push("appendleft", (*Deque).AppendLeft),
		take("pop", (*Deque).Pop),
		take("popleft", (*Deque).PopLeft),
		method("extend", "iterable, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			return none, d.extend(th, a[0], d.Append)
		}),
		method("extendleft", "iterable, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			return none, d.extend(th, a[0], d.AppendLeft)
		}),
		method("clear", "", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			d.SetItems(nil)
			return none, nil
		}),
		{Name: "copy", Fn: dequeCopy}, {Name: "__copy__", Fn: dequeCopy},
		{Name: "__reduce__", Fn: dequeReduce},
		method("rotate", "n=1, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			n, err := IndexInt(th, a[0])
			if err == nil {
				d.rotate(n)
			}
			return none, err
		}),
		method("reverse", "", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
				x, y := d.Index(i), d.Index(j)
				d.SetIndex(i, y)
				d.SetIndex(j, x)
			}
			return none, nil
		}),
		{Name: "remove", Sig: "value, /", Fn: dequeRemove},
		{Name: "insert", Sig: "index, value, /", Fn: dequeInsert},
		{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: dequeIndex},
		method("count", "value, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			n := 0
			err := d.search(th, a[0], 0, d.n, func(int) bool { n++; return true })
			return starlark.MakeInt(n), err
		}),
		method("__contains__", "value, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			found := false
			err := d.search(th, a[0], 0, d.n, func(int) bool { found = true; return false })
			return starlark.Bool(found), err
		}),
		method("__len__", "", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(d.n), nil
		}),
		method("__bool__", "", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(d.n > 0), nil
		}),
		method("__iter__", "", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			return &dequeIter{d: d, ver: d.ver}, nil
		}),
		method("__reversed__", "", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			return &dequeIter{d: d, ver: d.ver, reverse: true}, nil
		}),
		method("__getitem__", "i, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			if _, ok := a[0].(*Slice); ok {
				return nil, Raise(TypeError, "sequence index must be integer, not 'slice'")
			}
			i, err := seqIndex(th, a[0], d.n, "deque")
			if err != nil {
				return nil, err
			}
			return d.Index(i), nil
		}),
		method("__setitem__", "i, value, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			i, err := seqIndex(th, a[0], d.n, "deque")
			if err == nil {
				d.SetIndex(i, a[1])
			}
			return none, err
		}),
		method("__delitem__", "i, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			i, err := seqIndex(th, a[0], d.n, "deque")
			if err == nil {
				d.removeIndex(i)
			}
			return none, err
		}),
		{Name: "__repr__", Fn: dequeRepr},
		method("__add__", "value, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			e, ok := a[0].(*Deque)
			if !ok {
				return nil, Raise(TypeError, "can only concatenate deque (not \"%s\") to deque", TypeName(a[0]))
			}
			c := d.like()
			c.SetItems(append(d.Items(), e.Items()...))
			return c, nil
		}),
		method("__iadd__", "value, /", func(th *starlark.Thread, d *Deque, a []starlark.Value) (starlark.Value, error) {
			return d, d.extend(th, a[0], d.Append)
		}),
		times("__mul__", false), times("__rmul__", false), times("__imul__", true),
	}
	for _, op := range []CmpOp{OpEq, OpNe, OpLt, OpLe, OpGt, OpGe} {
		list = append(list, dequeCompare(op))
	}
	return list
}

// DequeDef is the table of collections.deque.
var DequeDef = Def{
	Name: "deque", Module: "collections", Generic: true,
	Doc: "A list-like sequence optimized for data accesses near its endpoints.",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		return NewDeque(c), nil
	},
	More: dequeMethods,
	GetSets: []GetSetDef{{Name: "maxlen", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		if n := self.(*Deque).MaxLen; n >= 0 {
			return starlark.MakeInt(n), nil
		}
		return starlark.None, nil
	}}},
	Consts: starlark.StringDict{"__hash__": starlark.None},
}

// dequeReduce is __reduce__: the class, a bound if there is one, attributes and items.
func dequeReduce(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	d := self.(*Deque)
	given := starlark.Tuple{}
	if d.MaxLen >= 0 {
		given = starlark.Tuple{starlark.Tuple{}, starlark.MakeInt(d.MaxLen)}
	}
	state, err := CallMethod(th, self, "__getstate__")
	if err != nil {
		return nil, err
	}
	items, err := Iter(th, self)
	return starlark.Tuple{d.Class(), given, state, items}, err
}
