package itertoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// combiners are the iterators whose items are made of several.
var combiners = []maker{
	{"accumulate", "iterable, func=None, *, initial=None", initAccumulate},
	{"batched", "iterable, n, *, strict=False", initBatched},
	{"pairwise", "iterable, /", func(th thread, it *iterator, a []value) error {
		src, err := object.Iter(th, a[0])
		if err != nil {
			return err
		}
		var last value
		it.next = func(th thread) (value, error) {
			if last == nil {
				if last, err = object.Next(th, src); last == nil || err != nil {
					return nil, err
				}
			}
			v, err := object.Next(th, src)
			if v == nil || err != nil {
				return nil, err
			}
			pair := starlark.Tuple{last, v}
			last = v
			return pair, nil
		}
		return nil
	}},
	{"starmap", "function, iterable, /", func(th thread, it *iterator, a []value) error {
		src, err := object.Iter(th, a[1])
		if err != nil {
			return err
		}
		fn := a[0]
		it.next = func(th thread) (value, error) {
			v, err := object.Next(th, src)
			if v == nil || err != nil {
				return nil, err
			}
			args, err := object.Collect(th, v)
			if err != nil {
				return nil, err
			}
			return object.Call(th, fn, args...)
		}
		return nil
	}},
	{"zip_longest", "*iterables, fillvalue=None", initZipLongest},
	{"groupby", "iterable, key=None", initGroupBy},
}

func initAccumulate(th thread, it *iterator, a []value) error {
	src, err := object.Iter(th, a[0])
	if err != nil {
		return err
	}
	fn, initial := a[1], a[2]
	var total value
	it.next = func(th thread) (value, error) {
		if total == nil && initial != starlark.None {
			total = initial
			return total, nil
		}
		v, err := object.Next(th, src)
		switch {
		case v == nil || err != nil:
			return nil, err
		case total == nil:
			total = v
		case fn == starlark.None:
			total, err = object.Binary(th, object.OpAdd, total, v)
		default:
			total, err = object.Call(th, fn, total, v)
		}
		return total, err
	}
	return nil
}

func initBatched(th thread, it *iterator, a []value) error {
	n, err := object.IndexInt(th, a[1])
	if err != nil {
		return err
	}
	if n < 1 {
		return object.Raise(object.ValueError, "n must be at least one")
	}
	strict, err := object.Truth(th, a[2])
	if err != nil {
		return err
	}
	src, err := object.Iter(th, a[0])
	if err != nil {
		return err
	}
	it.next = func(th thread) (value, error) {
		var batch starlark.Tuple
		for len(batch) < n {
			v, err := object.Next(th, src)
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
		case strict && len(batch) < n:
			return nil, object.Raise(object.ValueError, "batched(): incomplete batch")
		}
		return batch, nil
	}
	return nil
}

func initZipLongest(th thread, it *iterator, a []value) error {
	its, err := iters(th, a[0])
	if err != nil {
		return err
	}
	fill, active := a[1], len(its)
	it.next = func(th thread) (value, error) {
		row := make(starlark.Tuple, len(its))
		for i, src := range its {
			row[i] = fill
			if src == nil {
				continue
			}
			v, err := object.Next(th, src)
			if err != nil {
				return nil, err
			}
			if v == nil {
				its[i] = nil
				active--
				continue
			}
			row[i] = v
		}
		if active == 0 {
			return nil, nil
		}
		return row, nil
	}
	return nil
}

// A run of groupby: the item that comes next and its key.
type run struct {
	src, key  value
	item, now value // nil before the first and after the last
	group     int   // number of the group that is being read
}

// advance reads the next item and its key; ended is true if there is none.
func (r *run) advance(th thread) (ended bool, err error) {
	v, err := object.Next(th, r.src)
	if v == nil || err != nil {
		r.item = nil
		return err == nil, err
	}
	k := v
	if r.key != starlark.None {
		if k, err = object.Call(th, r.key, v); err != nil {
			return false, err
		}
	}
	r.item, r.now = v, k
	return false, nil
}

var grouperClass = object.NewStaticClass(&object.Def{Name: "_grouper", Module: "itertools", Final: true, Methods: object.IteratorMethods()})

func initGroupBy(th thread, it *iterator, a []value) error {
	src, err := object.Iter(th, a[0])
	if err != nil {
		return err
	}
	r := &run{src: src, key: a[1]}
	var current value // the key of the group given last
	it.next = func(th thread) (value, error) {
		r.group++
		for r.item == nil || current != nil {
			if r.item != nil {
				same, err := object.Equal(th, r.now, current)
				if err != nil {
					return nil, err
				}
				if !same {
					break
				}
			}
			if ended, err := r.advance(th); ended || err != nil {
				return nil, err
			}
			if current == nil {
				break
			}
		}
		current = r.now
		return starlark.Tuple{current, r.members(current)}, nil
	}
	return nil
}

// members iterates over the items of the group with a key, until groupby goes on.
func (r *run) members(key value) value {
	id := r.group
	return &iterator{Instance: object.MakeInstance(grouperClass), next: func(th thread) (value, error) {
		if r.group != id || r.item == nil {
			return nil, nil
		}
		same, err := object.Equal(th, r.now, key)
		if !same || err != nil {
			return nil, err
		}
		v := r.item
		if _, err := r.advance(th); err != nil {
			return nil, err
		}
		return v, nil
	}}
}

// A node of tee holds an item that not all have read yet.
type node struct {
	item value
	next *node // nil: not read from the source yet
}

type source struct {
	it      value
	reading bool
}

func teeClass(in *object.Interp) *object.Class {
	return class(in, maker{"_tee", "iterable, /", func(th thread, it *iterator, a []value) error {
		src, err := object.Iter(th, a[0])
		if err != nil {
			return err
		}
		it.next = reader(&source{it: src}, &node{})
		return nil
	}})
}

func tee(th thread, c *object.Class, iterable, count value) (value, error) {
	n, err := object.IndexInt(th, count)
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, object.Raise(object.ValueError, "n must be >= 0")
	}
	src, err := object.Iter(th, iterable)
	if err != nil {
		return nil, err
	}
	s, first := &source{it: src}, &node{}
	out := make(starlark.Tuple, n)
	for i := range out {
		out[i] = &iterator{Instance: object.MakeInstance(c), next: reader(s, first)}
	}
	return out, nil
}

// reader returns the items from a node on, reading the source where it is the first
// to get there.
func reader(s *source, at *node) func(th thread) (value, error) {
	return func(th thread) (value, error) {
		if at.next == nil {
			if s.reading {
				return nil, object.Raise(object.RuntimeError, "cannot re-enter the tee iterator")
			}
			s.reading = true
			v, err := object.Next(th, s.it)
			s.reading = false
			if v == nil || err != nil {
				return nil, err
			}
			at.next = &node{}
			at.item = v
		}
		v := at.item
		at = at.next
		return v, nil
	}
}
