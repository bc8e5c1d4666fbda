package itertoolsmod

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// filters are the iterators over some items of another one.
var filters = []maker{
	{"takewhile", "predicate, iterable, /", filter(func() func(ok bool) (bool, bool) {
		return func(ok bool) (bool, bool) { return ok, !ok }
	})},
	{"dropwhile", "predicate, iterable, /", filter(func() func(ok bool) (bool, bool) {
		begun := false
		return func(ok bool) (bool, bool) {
			begun = begun || !ok
			return begun, false
		}
	})},
	{"filterfalse", "predicate, iterable, /", filter(func() func(ok bool) (bool, bool) {
		return func(ok bool) (bool, bool) { return !ok, false }
	})},
	{"compress", "data, selectors", func(th thread, it *iterator, a []value) error {
		its, err := iters(th, starlark.Tuple(a))
		if err != nil {
			return err
		}
		it.next = func(th thread) (value, error) {
			for {
				v, err := object.Next(th, its[0])
				if v == nil || err != nil {
					return nil, err
				}
				s, err := object.Next(th, its[1])
				if s == nil || err != nil {
					return nil, err
				}
				if ok, err := object.Truth(th, s); ok || err != nil {
					return v, err
				}
			}
		}
		return nil
	}},
	{"islice", "*args", initSlice},
}

// filter makes an iterator that asks a predicate about each item; judge says of the
// answers whether to keep the item, and whether to end.
func filter(judge func() func(ok bool) (keep, end bool)) func(th thread, it *iterator, a []value) error {
	return func(th thread, it *iterator, a []value) error {
		src, err := object.Iter(th, a[1])
		if err != nil {
			return err
		}
		predicate, test := a[0], judge()
		it.next = func(th thread) (value, error) {
			for {
				v, err := object.Next(th, src)
				if v == nil || err != nil {
					return nil, err
				}
				answer := v
				if predicate != starlark.None {
					if answer, err = object.Call(th, predicate, v); err != nil {
						return nil, err
					}
				}
				ok, err := object.Truth(th, answer)
				if err != nil {
					return nil, err
				}
				keep, end := test(ok)
				if end {
					return nil, nil
				}
				if keep {
					return v, nil
				}
			}
		}
		return nil
	}
}

func initSlice(th thread, it *iterator, a []value) error {
	args := a[0].(starlark.Tuple)
	if len(args) < 2 || len(args) > 4 {
		least := "at least 2 arguments"
		if len(args) > 4 {
			least = "at most 4 arguments"
		}
		return object.Raise(object.TypeError, "islice expected %s, got %d", least, len(args))
	}
	what := "Indices"
	bounds := args[1:]
	if len(bounds) == 1 {
		what, bounds = "Stop argument", starlark.Tuple{starlark.None, bounds[0]}
	}
	number := func(v value, none int) (int, error) {
		if v == starlark.None {
			return none, nil
		}
		n, err := object.IndexInt(th, v)
		if err != nil || n < 0 {
			return 0, object.Raise(object.ValueError, "%s for islice() must be None or an integer: 0 <= x <= sys.maxsize.", what)
		}
		return n, nil
	}
	want, err := number(bounds[0], 0)
	if err != nil {
		return err
	}
	stop, err := number(bounds[1], math.MaxInt)
	if err != nil {
		return err
	}
	step := 1
	if len(bounds) == 3 && bounds[2] != starlark.None {
		if step, err = object.IndexInt(th, bounds[2]); err != nil || step < 1 {
			return object.Raise(object.ValueError, "Step for islice() must be a positive integer or None.")
		}
	}
	src, err := object.Iter(th, args[0])
	if err != nil {
		return err
	}
	at := 0
	it.next = func(th thread) (value, error) {
		// Up to the next item wanted, or to the end of the slice.
		for to := min(want, stop); at < to; at++ {
			if v, err := object.Next(th, src); v == nil || err != nil {
				return nil, err
			}
		}
		if at >= stop {
			return nil, nil
		}
		v, err := object.Next(th, src)
		if v == nil || err != nil {
			return nil, err
		}
		at++
		if want += step; want < 0 {
			want = math.MaxInt
		}
		return v, nil
	}
	return nil
}
