package itertoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// combiners are the iterators whose items are made of several.
var combiners = []maker{
	{"accumulate", "iterable, func=None, *, initial=None", func(th thread, a []value) (stepper, error) {
		src, err := object.Iter(th, a[0])
		return &accumulate{src: src, fn: a[1], initial: a[2]}, err
	}},
	{"batched", "iterable, n, *, strict=False", newBatched},
	{"pairwise", "iterable, /", func(th thread, a []value) (stepper, error) {
		src, err := object.Iter(th, a[0])
		return &pairwise{src: src}, err
	}},
	{"starmap", "function, iterable, /", func(th thread, a []value) (stepper, error) {
		src, err := object.Iter(th, a[1])
		return &starmap{a[0], src}, err
	}},
	{"zip_longest", "*iterables, fillvalue=None", func(th thread, a []value) (stepper, error) {
		its, err := iters(th, a[0].(starlark.Tuple))
		return &zipLongest{its, a[1]}, err
	}},
	{"groupby", "iterable, key=None", newGroupBy},
}

// An accumulate gives running totals.
type accumulate struct {
	src, fn value
	initial value // None: none, or given already
	total   value // nil before the first item
}

func (c *accumulate) step(th thread) (value, error) {
	if c.initial != starlark.None {
		c.total, c.initial = c.initial, starlark.None
		return c.total, nil
	}
	v, err := object.Next(th, c.src)
	if v == nil || err != nil {
		return nil, err
	}
	switch {
	case c.total == nil:
	case c.fn == starlark.None:
		v, err = object.Binary(th, object.OpAdd, c.total, v)
	default:
		v, err = object.Call(th, c.fn, c.total, v)
	}
	if err != nil {
		return nil, err
	}
	c.total = v
	return v, nil
}

// reduce has for its state a tuple of the total or, with a second item, of the initial value.
func (c *accumulate) reduce(th thread) (starlark.Tuple, value, error) {
	args := starlark.Tuple{c.src, c.fn}
	switch {
	case c.initial != starlark.None:
		return args, starlark.Tuple{c.initial, starlark.True}, nil
	case c.total != nil:
		return args, starlark.Tuple{c.total}, nil
	}
	return args, nil, nil
}

func (c *accumulate) restore(th thread, state value) error {
	t, ok := state.(starlark.Tuple)
	switch {
	case ok && len(t) == 1:
		c.total = t[0]
	case ok && len(t) == 2:
		c.initial = t[0]
	default:
		return object.Raise(object.TypeError, "invalid state")
	}
	return nil
}

// A batched gives tuples of n items.
type batched struct {
	src    value
	n      int
	strict bool
}

func newBatched(th thread, a []value) (stepper, error) {
	n, err := object.IndexInt(th, a[1])
	if err != nil {
		return nil, err
	}
	if n < 1 {
		return nil, object.Raise(object.ValueError, "n must be at least one")
	}
	strict, err := object.Truth(th, a[2])
	if err != nil {
		return nil, err
	}
	src, err := object.Iter(th, a[0])
	return &batched{src, n, strict}, err
}

func (b *batched) step(th thread) (value, error) {
	var batch starlark.Tuple
	for len(batch) < b.n {
		v, err := object.Next(th, b.src)
		if err != nil {
			return nil, err
		}
		if v == nil {
			break
		}
		batch = append(batch, v)
	}
	switch {
	case len(batch) == 0:
		return nil, nil
	case b.strict && len(batch) < b.n:
		return nil, object.Raise(object.ValueError, "batched(): incomplete batch")
	}
	return batch, nil
}

// A pairwise gives each item with the one before. The source may ask it for a pair
// itself.
type pairwise struct {
	src  value // nil: exhausted
	last value // nil before the first item
}

func (p *pairwise) step(th thread) (value, error) {
	if p.src == nil {
		return nil, nil
	}
	last := p.last
	if last == nil {
		v, err := object.Next(th, p.src)
		if p.last = v; v == nil || err != nil {
			p.src = nil
			return nil, err
		}
		if last = v; p.src == nil {
			return nil, nil
		}
	}
	v, err := object.Next(th, p.src)
	if v == nil || err != nil {
		p.src, p.last = nil, nil
		return nil, err
	}
	p.last = v
	return object.Pair(last, v), nil
}

// A starmap calls a function with the items of each item.
type starmap struct{ fn, src value }

func (s *starmap) step(th thread) (value, error) {
	v, err := object.Next(th, s.src)
	if v == nil || err != nil {
		return nil, err
	}
	args, err := object.Collect(th, v)
	if err != nil {
		return nil, err
	}
	return object.Call(th, s.fn, args...)
}

func (s *starmap) reduce(th thread) (starlark.Tuple, value, error) {
	return starlark.Tuple{s.fn, s.src}, nil, nil
}

// A zipLongest goes on to the end of the longest iterator.
type zipLongest struct {
	its  starlark.Tuple // nil: exhausted
	fill value
}

func (z *zipLongest) step(th thread) (value, error) {
	row := make(starlark.Tuple, len(z.its))
	active := false
	for i, src := range z.its {
		row[i] = z.fill
		if src == nil {
			continue
		}
		v, err := object.Next(th, src)
		if err != nil {
			return nil, err
		}
		if v == nil {
			z.its[i] = nil
			continue
		}
		row[i] = v
		active = true
	}
	if !active {
		return nil, nil
	}
	return row, nil
}

func (z *zipLongest) reduce(th thread) (starlark.Tuple, value, error) {
	args := append(starlark.Tuple{}, z.its...)
	for i, it := range args {
		if it == nil {
			args[i] = starlark.Tuple{}
		}
	}
	return args, starlark.Tuple{z.fill}, nil
}

func (z *zipLongest) restore(th thread, state value) error {
	t, ok := state.(starlark.Tuple)
	if !ok || len(t) != 1 {
		return object.Raise(object.TypeError, "invalid state")
	}
	z.fill = t[0]
	return nil
}
