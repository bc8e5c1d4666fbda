package itertoolsmod

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// endless are the iterators that may never end, and chain.
var endless = []maker{
	{"count", "start=0, step=1", newCount},
	{"repeat", "object, times=<unset>", newRepeat},
	{"cycle", "iterable, /", func(th thread, a []value) (stepper, error) {
		src, err := object.Iter(th, a[0])
		return &cycle{src: src, keep: true}, err
	}},
	{"chain", "*iterables", func(th thread, a []value) (stepper, error) {
		outer, err := object.Iter(th, a[0])
		return &chain{outer: outer}, err
	}},
}

// A cycle gives the items of an iterator, then those again and again.
type cycle struct {
	src   value // nil: exhausted
	saved []value
	keep  bool // the items of src are not among saved yet
	at    int
}

func (c *cycle) step(th thread) (value, error) {
	if c.src != nil {
		v, err := object.Next(th, c.src)
		if err != nil {
			return nil, err
		}
		if v != nil {
			if c.keep {
				c.saved = append(c.saved, v)
			}
			return v, nil
		}
		c.src = nil
	}
	if len(c.saved) == 0 {
		return nil, nil
	}
	v := c.saved[c.at]
	c.at = (c.at + 1) % len(c.saved)
	return v, nil
}

func (c *cycle) reduce(th thread) (starlark.Tuple, value, error) {
	saved := starlark.NewList(append([]value(nil), c.saved...))
	if c.src != nil {
		return starlark.Tuple{c.src}, starlark.Tuple{saved, starlark.Bool(!c.keep)}, nil
	}
	rest, err := object.Iter(th, starlark.NewList(append([]value(nil), c.saved[c.at:]...)))
	return starlark.Tuple{rest}, starlark.Tuple{saved, starlark.True}, err
}

func (c *cycle) restore(th thread, state value) error {
	t, ok := state.(starlark.Tuple)
	if !ok {
		return object.Raise(object.TypeError, "state is not a tuple")
	}
	if len(t) != 2 {
		return object.Raise(object.TypeError, "function takes exactly 2 arguments (%d given)", len(t))
	}
	saved, ok := object.Unbox(t[0]).(*starlark.List)
	if !ok {
		return object.Raise(object.TypeError, "argument 1 must be list, not %s", object.TypeName(t[0]))
	}
	complete, err := object.IndexInt(th, t[1])
	if err != nil {
		return err
	}
	c.saved, c.keep, c.at = append([]value(nil), object.Elems(saved)...), complete == 0, 0
	return nil
}

// A chain gives the items of the iterables that outer gives, one after the other.
type chain struct {
	outer, inner value // nil: none
}

func (c *chain) step(th thread) (value, error) {
	for c.outer != nil {
		if c.inner == nil {
			x, err := object.Next(th, c.outer)
			if x == nil || err != nil {
				c.outer = nil
				return nil, err
			}
			if c.inner, err = object.Iter(th, x); err != nil {
				c.outer, c.inner = nil, nil
				return nil, err
			}
		}
		if v, err := object.Next(th, c.inner); v != nil || err != nil {
			return v, err
		}
		c.inner = nil
	}
	return nil, nil
}

func (c *chain) reduce(th thread) (starlark.Tuple, value, error) {
	switch {
	case c.outer == nil:
		return starlark.Tuple{}, nil, nil
	case c.inner == nil:
		return starlark.Tuple{}, starlark.Tuple{c.outer}, nil
	}
	return starlark.Tuple{}, starlark.Tuple{c.outer, c.inner}, nil
}

func (c *chain) restore(th thread, state value) error {
	t, ok := state.(starlark.Tuple)
	if !ok {
		return object.Raise(object.TypeError, "state is not a tuple")
	}
	if len(t) < 1 || len(t) > 2 {
		return object.Raise(object.TypeError, "function takes at least 1 argument (%d given)", len(t))
	}
	for _, it := range t {
		if object.TypeOf(it).Special(object.SpNext) == nil {
			return object.Raise(object.TypeError, "Arguments must be iterators.")
		}
	}
	c.outer, c.inner = t[0], nil
	if len(t) == 2 {
		c.inner = t[1]
	}
	return nil
}

// A count gives numbers at equal distances.
type count struct{ next, by value }

func newCount(th thread, a []value) (stepper, error) {
	for _, n := range a {
		switch object.Unbox(n).(type) {
		case starlark.Int, starlark.Float, starlark.Bool, object.Complex:
			continue
		}
		if object.TypeOf(n).Lookup("__index__") == nil && object.TypeOf(n).Lookup("__float__") == nil {
			return nil, object.Raise(object.TypeError, "a number is required")
		}
	}
	return &count{a[0], a[1]}, nil
}

// small returns an int of 32 bits.
func small(v value) (n int64, ok bool) {
	i, ok := v.(starlark.Int)
	if !ok {
		return 0, false
	}
	return object.SmallInt(i)
}

func (c *count) step(th thread) (value, error) {
	v := c.next
	if n, ok := small(v); ok {
		if d, ok := small(c.by); ok {
			c.next = object.IntReg(n + d).Value()
			return v, nil
		}
	}
	sum, err := object.Binary(th, object.OpAdd, v, c.by)
	if err != nil {
		return nil, err
	}
	c.next = sum
	return v, nil
}

// byOne reports whether the step goes without saying.
func (c *count) byOne() bool {
	n, ok := c.by.(starlark.Int)
	return ok && n == starlark.MakeInt(1)
}

func (c *count) show(th thread) (string, error) {
	s, err := object.Repr(th, c.next)
	if err != nil || c.byOne() {
		return s, err
	}
	by, err := object.Repr(th, c.by)
	return s + ", " + by, err
}

func (c *count) reduce(th thread) (starlark.Tuple, value, error) {
	if c.byOne() {
		return starlark.Tuple{c.next}, nil, nil
	}
	return starlark.Tuple{c.next, c.by}, nil, nil
}

// A repeat gives one object again and again.
type repeat struct {
	item  value
	times int // -1: without end
}

func newRepeat(th thread, a []value) (stepper, error) {
	times := -1
	if a[1] != nil {
		n, err := object.IndexInt(th, a[1])
		if err != nil {
			return nil, err
		}
		times = max(n, 0)
	}
	return &repeat{a[0], times}, nil
}

func (r *repeat) step(th thread) (value, error) {
	if r.times == 0 {
		return nil, nil
	}
	if r.times > 0 {
		r.times--
	}
	return r.item, nil
}

func (r *repeat) left() (int, bool) { return r.times, r.times >= 0 }

func (r *repeat) show(th thread) (string, error) {
	s, err := object.Repr(th, r.item)
	if r.times >= 0 {
		s += fmt.Sprintf(", %d", r.times)
	}
	return s, err
}

func (r *repeat) reduce(th thread) (starlark.Tuple, value, error) {
	if r.times < 0 {
		return starlark.Tuple{r.item}, nil, nil
	}
	return starlark.Tuple{r.item, starlark.MakeInt(r.times)}, nil, nil
}
