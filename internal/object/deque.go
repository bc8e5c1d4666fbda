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

// rotate moves the last n items to the front, or the first -n to the end.
func (d *Deque) rotate(n int) {
	if d.n < 2 {
		return
	}
	if n %= d.n; n < 0 {
		n += d.n
	}
	d.ver++
	// The shorter way round. A full ring moves by its head alone.
	for ; n > 0 && n <= d.n/2; n-- {
		v := d.Pop()
		d.head = (d.head - 1) & (len(d.buf) - 1)
		d.buf[d.head] = v
		d.n++
	}
	if n == 0 {
		return
	}
	for n = d.n - n; n > 0; n-- {
		v := d.PopLeft()
		d.buf[(d.head+d.n)&(len(d.buf)-1)] = v
		d.n++
	}
}

// removeIndex takes item i out.
func (d *Deque) removeIndex(i int) {
	d.rotate(-i)
	d.PopLeft()
	d.rotate(i)
}

// SetItems replaces all items.
func (d *Deque) SetItems(items []starlark.Value) {
	d.buf, d.head, d.n = nil, 0, 0
	d.ver++
	for _, v := range items {
		d.Append(v)
	}
}

// DequeClass returns the class of deques of a Runtime.
func (in *Interp) DequeClass() *Class {
	if in.deque == nil {
		in.deque = NewNativeClass(in, &DequeDef)
	}
	return in.deque
}
