package object

import (
	"go.starlark.net/starlark"
)

// A Deque is collections.deque: a ring of values. It is here because both
// modules collections and queue have it.
type Deque struct {
	Instance
	buf    []starlark.Value
	head   int
	n      int
	MaxLen int // -1: no bound
	ver    int // changes with each change, for iterators
}

// NewDeque returns an empty deque of class.
func NewDeque(class *Class) *Deque {
	return &Deque{Instance: MakeInstance(class), MaxLen: -1}
}

// Len returns the number of items.
func (d *Deque) Len() int { return d.n }

// Index returns item i.
func (d *Deque) Index(i int) starlark.Value { return d.buf[(d.head+i)&(len(d.buf)-1)] }

// SetIndex replaces item i.
func (d *Deque) SetIndex(i int, v starlark.Value) { d.buf[(d.head+i)&(len(d.buf)-1)] = v }

func (d *Deque) grow() {
	buf := make([]starlark.Value, max(8, 2*len(d.buf)))
	for i := range d.n {
		buf[i] = d.Index(i)
	}
	d.buf, d.head = buf, 0
}

// Append adds v at the right; a full deque loses its first item.
func (d *Deque) Append(v starlark.Value) {
	d.ver++
	if d.MaxLen == 0 {
		return
	}
	if d.MaxLen > 0 && d.n == d.MaxLen {
		d.PopLeft()
	}
	if d.n == len(d.buf) {
		d.grow()
	}
	d.buf[(d.head+d.n)&(len(d.buf)-1)] = v
	d.n++
}

// AppendLeft adds v at the left; a full deque loses its last item.
func (d *Deque) AppendLeft(v starlark.Value) {
	d.ver++
	if d.MaxLen == 0 {
		return
	}
	if d.MaxLen > 0 && d.n == d.MaxLen {
		d.Pop()
	}
	if d.n == len(d.buf) {
		d.grow()
	}
	d.head = (d.head - 1) & (len(d.buf) - 1)
	d.buf[d.head] = v
	d.n++
}

// Pop removes the last item; nil if there is none.
func (d *Deque) Pop() starlark.Value {
	if d.n == 0 {
		return nil
	}
	d.ver++
	d.n--
	i := (d.head + d.n) & (len(d.buf) - 1)
	v := d.buf[i]
	d.buf[i] = nil
	return v
}

// PopLeft removes the first item; nil if there is none.
func (d *Deque) PopLeft() starlark.Value {
	if d.n == 0 {
		return nil
	}
	d.ver++
	v := d.buf[d.head]
	d.buf[d.head] = nil
	d.head = (d.head + 1) & (len(d.buf) - 1)
	d.n--
	return v
}

// Items returns the items as a slice.
func (d *Deque) Items() []starlark.Value {
	items := make([]starlark.Value, d.n)
	for i := range items {
		items[i] = d.Index(i)
	}
	return items
}

// SetItems replaces all items.
func (d *Deque) SetItems(items []starlark.Value) {
	d.buf, d.head, d.n = nil, 0, 0
	d.ver++
	for _, v := range items {
		d.Append(v)
	}
}

// A dequeIter iterates over a deque that must not change.
type dequeIter struct {
	iterBase
	d       *Deque
	i, ver  int
	reverse bool
}

func (it *dequeIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.i >= it.d.n {
		return nil, nil
	}
	if it.ver != it.d.ver {
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
	return "<_collections._deque_iterator object at " + AddressOf(nil, it) + ">"
}
func (it *dequeIter) Type() string          { return "_collections._deque_iterator" }
func (it *dequeIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *dequeIter) Class() *Class         { return SeqIterClass }

// DequeDef is the table of collections.deque.
var DequeDef = Def{
	Name: "deque", Module: "collections",
	Doc: "A list-like sequence optimized for data accesses near its endpoints.",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		return NewDeque(c), nil
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "iterable=(), maxlen=None", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
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
			items, err := Collect(th, a[0])
			if err == nil {
				d.SetItems(items)
			}
			return starlark.None, err
		}},
		{Name: "append", Sig: "item, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			self.(*Deque).Append(a[0])
			return starlark.None, nil
		}},
		{Name: "appendleft", Sig: "item, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			self.(*Deque).AppendLeft(a[0])
			return starlark.None, nil
		}},
		{Name: "pop", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if v := self.(*Deque).Pop(); v != nil {
				return v, nil
			}
			return nil, Raise(IndexError, "pop from an empty deque")
		}},
		{Name: "popleft", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if v := self.(*Deque).PopLeft(); v != nil {
				return v, nil
			}
			return nil, Raise(IndexError, "pop from an empty deque")
		}},
		{Name: "extend", Sig: "iterable, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			items, err := Collect(th, a[0])
			for _, v := range items {
				self.(*Deque).Append(v)
			}
			return starlark.None, err
		}},
		{Name: "extendleft", Sig: "iterable, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			items, err := Collect(th, a[0])
			for _, v := range items {
				self.(*Deque).AppendLeft(v)
			}
			return starlark.None, err
		}},
		{Name: "clear", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			self.(*Deque).SetItems(nil)
			return starlark.None, nil
		}},
		{Name: "copy", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			c := NewDeque(d.class)
			c.MaxLen = d.MaxLen
			c.SetItems(d.Items())
			return c, nil
		}},
		{Name: "rotate", Sig: "n=1, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			n, err := IndexInt(th, a[0])
			if err != nil || d.n == 0 {
				return starlark.None, err
			}
			n = ((n % d.n) + d.n) % d.n
			items := d.Items()
			d.SetItems(append(append([]starlark.Value(nil), items[d.n-n:]...), items[:d.n-n]...))
			return starlark.None, nil
		}},
		{Name: "reverse", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			items := d.Items()
			for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
				items[i], items[j] = items[j], items[i]
			}
			d.SetItems(items)
			return starlark.None, nil
		}},
		{Name: "remove", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			for i := 0; i < d.n; i++ {
				eq, err := Equal(th, d.Index(i), a[0])
				if err != nil {
					return nil, err
				}
				if eq {
					d.SetItems(removeAt(d.Items(), i))
					return starlark.None, nil
				}
			}
			return nil, Raise(ValueError, "%s is not in deque", reprOf(a[0]))
		}},
		{Name: "insert", Sig: "index, value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			if d.MaxLen >= 0 && d.n == d.MaxLen {
				return nil, Raise(IndexError, "deque already at its maximum size")
			}
			l := starlark.NewList(d.Items())
			_, err := listInsert(th, l, a)
			d.SetItems(Elems(l))
			return starlark.None, err
		}},
		{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			v, err := listIndex(th, self, a)
			if err != nil && Matches(err, ValueError) {
				return nil, Raise(ValueError, "%s is not in deque", reprOf(a[0]))
			}
			return v, err
		}},
		{Name: "count", Sig: "value, /", Fn: listCount},
		{Name: "__len__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(self.(*Deque).n), nil
		}},
		{Name: "__iter__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			return &dequeIter{d: d, ver: d.ver}, nil
		}},
		{Name: "__reversed__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			return &dequeIter{d: d, ver: d.ver, reverse: true}, nil
		}},
		{Name: "__getitem__", Sig: "i, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			if _, ok := a[0].(*Slice); ok {
				return nil, Raise(TypeError, "sequence index must be integer, not 'slice'")
			}
			i, err := seqIndex(th, a[0], d.n, "deque")
			if err != nil {
				return nil, err
			}
			return d.Index(i), nil
		}},
		{Name: "__setitem__", Sig: "i, value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			i, err := seqIndex(th, a[0], d.n, "deque")
			if err == nil {
				d.SetIndex(i, a[1])
			}
			return starlark.None, err
		}},
		{Name: "__delitem__", Sig: "i, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			i, err := seqIndex(th, a[0], d.n, "deque")
			if err == nil {
				d.SetItems(removeAt(d.Items(), i))
			}
			return starlark.None, err
		}},
		{Name: "__contains__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			ok, err := Contains(th, starlark.Tuple(self.(*Deque).Items()), a[0])
			return starlark.Bool(ok), err
		}},
		{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			d := self.(*Deque)
			s, err := Repr(th, starlark.NewList(d.Items()))
			if d.MaxLen >= 0 {
				s += ", maxlen=" + starlark.MakeInt(d.MaxLen).String()
			}
			return starlark.String(d.class.Name + "(" + s + ")"), err
		}},
		{Name: "__eq__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			e, ok := a[0].(*Deque)
			if !ok {
				return NotImplemented, nil
			}
			eq, err := Equal(th, starlark.Tuple(self.(*Deque).Items()), starlark.Tuple(e.Items()))
			return starlark.Bool(eq), err
		}},
		{Name: "__add__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			e, ok := a[0].(*Deque)
			if !ok {
				return nil, Raise(TypeError, "can only concatenate deque (not \"%s\") to deque", TypeName(a[0]))
			}
			d := self.(*Deque)
			c := NewDeque(d.class)
			c.MaxLen = d.MaxLen
			c.SetItems(append(d.Items(), e.Items()...))
			return c, nil
		}},
		{Name: "__iadd__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			items, err := Collect(th, a[0])
			for _, v := range items {
				self.(*Deque).Append(v)
			}
			return self, err
		}},
	},
	GetSets: []GetSetDef{{Name: "maxlen", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		if n := self.(*Deque).MaxLen; n >= 0 {
			return starlark.MakeInt(n), nil
		}
		return starlark.None, nil
	}}},
	Consts: starlark.StringDict{"__hash__": starlark.None},
}

// DequeClass returns the class of deques of a Runtime.
func (in *Interp) DequeClass() *Class {
	if in.deque == nil {
		in.deque = NewNativeClass(in, &DequeDef)
	}
	return in.deque
}
