package itertoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A node of tee holds an item that not all have read yet.
type node struct {
	item value
	next *node // nil: not read from the source yet
}

type source struct {
	it      value // nil: none
	reading bool
}

// A teed reads the items from a node on, and the source where it is the first to get
// there.
type teed struct {
	src *source
	at  *node
}

func (t *teed) step(th thread) (value, error) {
	at := t.at
	if at.next == nil {
		if t.src.reading {
			return nil, object.Raise(object.RuntimeError, "cannot re-enter the tee iterator")
		}
		if t.src.it == nil {
			return nil, nil
		}
		t.src.reading = true
		v, err := object.Next(th, t.src.it)
		t.src.reading = false
		if v == nil || err != nil {
			return nil, err
		}
		at.item, at.next = v, &node{}
	}
	t.at = at.next
	return at.item, nil
}

// reduce has for its state the items that others have read already, and the source.
func (t *teed) reduce(th thread) (starlark.Tuple, value, error) {
	var items []value
	for n := t.at; n.next != nil; n = n.next {
		items = append(items, n.item)
	}
	var src value = starlark.Tuple{}
	if t.src.it != nil {
		src = t.src.it
	}
	return starlark.Tuple{starlark.Tuple{}}, starlark.Tuple{starlark.NewList(items), src}, nil
}

func (t *teed) restore(th thread, state value) error {
	s, ok := state.(starlark.Tuple)
	if !ok || len(s) != 2 {
		return object.Raise(object.TypeError, "state is not a tuple")
	}
	items, err := object.Collect(th, s[0])
	if err != nil {
		return err
	}
	it, err := object.Iter(th, s[1])
	if err != nil {
		return err
	}
	first := &node{}
	end := first
	for _, v := range items {
		end.item, end.next = v, &node{}
		end = end.next
	}
	t.src, t.at = &source{it: it}, first
	return nil
}

func teeDef() *object.Def {
	def := maker{"_tee", "iterable, /", func(th thread, a []value) (stepper, error) {
		src, err := object.Iter(th, a[0])
		if err != nil {
			return nil, err
		}
		if it, ok := src.(*iterator); ok {
			if t, ok := it.stepper.(*teed); ok {
				return &teed{t.src, t.at}, nil
			}
		}
		return &teed{&source{it: src}, &node{}}, nil
	}}.def()
	def.Methods = append(def.Methods, object.MethodDef{Name: "__copy__", Fn: func(th thread, self value, a []value) (value, error) {
		it := self.(*iterator)
		t := it.stepper.(*teed)
		return newIterator(it.Class(), &teed{t.src, t.at}), nil
	}})
	return def
}

// tee is tee(): n iterators over one, each of its own pace. An iterator that can be
// copied is the first of them.
func tee(th thread, c *object.Class, iterable, count value) (value, error) {
	n, err := object.IndexInt(th, count)
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, object.Raise(object.ValueError, "n must be >= 0")
	}
	out := make(starlark.Tuple, n)
	if n == 0 {
		return out, nil
	}
	if out[0], err = object.Iter(th, iterable); err != nil {
		return nil, err
	}
	duplicate, err := object.LookupAttr(th, out[0], "__copy__")
	if err != nil {
		return nil, err
	}
	if duplicate == nil {
		first := newIterator(c, &teed{&source{it: out[0]}, &node{}})
		out[0] = first
		if duplicate, err = object.GetAttr(th, first, "__copy__"); err != nil {
			return nil, err
		}
	}
	for i := 1; i < n; i++ {
		if out[i], err = object.Call(th, duplicate); err != nil {
			return nil, err
		}
	}
	return out, nil
}
