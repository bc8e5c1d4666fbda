package itertoolsmod

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// endless are the iterators that may never end, and chain.
var endless = []maker{
	{"count", "start=0, step=1", initCount},
	{"repeat", "object, times=<unset>", initRepeat},
	{"cycle", "iterable, /", func(th thread, it *iterator, a []value) error {
		src, err := object.Iter(th, a[0])
		if err != nil {
			return err
		}
		var saved []value
		at, filled := 0, false
		it.next = func(th thread) (value, error) {
			if !filled {
				v, err := object.Next(th, src)
				if err != nil {
					return nil, err
				}
				if v != nil {
					saved = append(saved, v)
					return v, nil
				}
				filled = true
			}
			if len(saved) == 0 {
				return nil, nil
			}
			v := saved[at]
			at = (at + 1) % len(saved)
			return v, nil
		}
		return nil
	}},
	{"chain", "*iterables", func(th thread, it *iterator, a []value) error {
		rest := a[0].(starlark.Tuple)
		it.next = chained(func(th thread) (value, error) {
			if len(rest) == 0 {
				return nil, nil
			}
			v := rest[0]
			rest = rest[1:]
			return v, nil
		})
		return nil
	}},
}

// chained returns the items of the iterables that outer gives, one after the other.
func chained(outer func(th thread) (value, error)) func(th thread) (value, error) {
	var inner value
	return func(th thread) (value, error) {
		for {
			if inner == nil {
				x, err := outer(th)
				if x == nil || err != nil {
					return nil, err
				}
				if inner, err = object.Iter(th, x); err != nil {
					return nil, err
				}
			}
			if v, err := object.Next(th, inner); v != nil || err != nil {
				return v, err
			}
			inner = nil
		}
	}
}

func initCount(th thread, it *iterator, a []value) error {
	for _, n := range a {
		switch object.Unbox(n).(type) {
		case starlark.Int, starlark.Float, starlark.Bool, object.Complex:
			continue
		}
		if object.TypeOf(n).Lookup("__index__") == nil && object.TypeOf(n).Lookup("__float__") == nil {
			return object.Raise(object.TypeError, "a number is required")
		}
	}
	next, step := a[0], a[1]
	it.next = func(th thread) (value, error) {
		v := next
		sum, err := object.Binary(th, object.OpAdd, v, step)
		next = sum
		return v, err
	}
	it.show = func(th thread) (string, error) {
		s, err := object.Repr(th, next)
		if err != nil {
			return "", err
		}
		if n, ok := step.(starlark.Int); ok && n == starlark.MakeInt(1) {
			return it.Class().Name + "(" + s + ")", nil
		}
		by, err := object.Repr(th, step)
		return it.Class().Name + "(" + s + ", " + by + ")", err
	}
	return nil
}

func initRepeat(th thread, it *iterator, a []value) error {
	item, times := a[0], -1
	if a[1] != nil {
		n, err := object.IndexInt(th, a[1])
		if err != nil {
			return err
		}
		times = max(n, 0)
	}
	it.next = func(th thread) (value, error) {
		if times == 0 {
			return nil, nil
		}
		if times > 0 {
			times--
		}
		return item, nil
	}
	it.left = func() (int, bool) { return times, times >= 0 }
	it.show = func(th thread) (string, error) {
		s, err := object.Repr(th, item)
		if times >= 0 {
			s += fmt.Sprintf(", %d", times)
		}
		return it.Class().Name + "(" + s + ")", err
	}
	return nil
}
