package itertoolsmod

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// filters are the iterators over some items of another one.
var filters = []maker{
	{"takewhile", "predicate, iterable, /", func(th thread, a []value) (stepper, error) {
		f, err := newTested(th, a)
		return &takeWhile{f}, err
	}},
	{"dropwhile", "predicate, iterable, /", func(th thread, a []value) (stepper, error) {
		f, err := newTested(th, a)
		return &dropWhile{tested: f}, err
	}},
	{"filterfalse", "predicate, iterable, /", func(th thread, a []value) (stepper, error) {
		f, err := newTested(th, a)
		return &filterFalse{f}, err
	}},
	{"compress", "data, selectors", func(th thread, a []value) (stepper, error) {
		its, err := iters(th, a)
		return compress(its), err
	}},
	{"islice", "*args", newSlice},
}

// A tested is an iterator with a predicate for its items.
type tested struct{ predicate, src value }

func newTested(th thread, a []value) (tested, error) {
	src, err := object.Iter(th, a[1])
	return tested{a[0], src}, err
}

// read returns the next item, nil at the end, and what the predicate says of it.
func (f *tested) read(th thread) (v value, ok bool, err error) {
	if v, err = object.Next(th, f.src); v == nil || err != nil {
		return nil, false, err
	}
	answer := v
	if f.predicate != starlark.None {
		if answer, err = object.Call(th, f.predicate, v); err != nil {
			return nil, false, err
		}
	}
	ok, err = object.Truth(th, answer)
	if err != nil {
		return nil, false, err
	}
	return v, ok, nil
}

func (f *tested) reduce(th thread) (starlark.Tuple, value, error) {
	return starlark.Tuple{f.predicate, f.src}, nil, nil
}

// A takeWhile ends at the first item that the predicate refuses.
type takeWhile struct{ tested }

func (f *takeWhile) step(th thread) (value, error) {
	v, ok, err := f.read(th)
	if !ok {
		return nil, err
	}
	return v, err
}

// A dropWhile begins with that item.
type dropWhile struct {
	tested
	begun bool
}

func (f *dropWhile) step(th thread) (value, error) {
	if f.begun {
		return object.Next(th, f.src)
	}
	for {
		v, ok, err := f.read(th)
		if v == nil || err != nil {
			return nil, err
		}
		if !ok {
			f.begun = true
			return v, nil
		}
	}
}

func (f *dropWhile) reduce(th thread) (starlark.Tuple, value, error) {
	return starlark.Tuple{f.predicate, f.src}, starlark.Bool(f.begun), nil
}

func (f *dropWhile) restore(th thread, state value) (err error) {
	f.begun, err = object.Truth(th, state)
	return err
}

// A filterFalse gives all items that the predicate refuses.
type filterFalse struct{ tested }

func (f *filterFalse) step(th thread) (value, error) {
	for {
		v, ok, err := f.read(th)
		if !ok || err != nil {
			return v, err
		}
	}
}

// compress are data and selectors.
type compress starlark.Tuple

func (c compress) step(th thread) (value, error) {
	for {
		v, err := object.Next(th, c[0])
		if v == nil || err != nil {
			return nil, err
		}
		s, err := object.Next(th, c[1])
		if s == nil || err != nil {
			return nil, err
		}
		if ok, err := object.Truth(th, s); err != nil {
			return nil, err
		} else if ok {
			return v, nil
		}
	}
}

func (c compress) reduce(th thread) (starlark.Tuple, value, error) {
	return starlark.Tuple(c), nil, nil
}

// A slice gives some items by their positions.
type slice struct {
	src            value // nil: exhausted
	at             int   // items read
	want, stop, by int
}

func newSlice(th thread, a []value) (stepper, error) {
	args := a[0].(starlark.Tuple)
	if len(args) < 2 || len(args) > 4 {
		least := "at least 2 arguments"
		if len(args) > 4 {
			least = "at most 4 arguments"
		}
		return nil, object.Raise(object.TypeError, "islice expected %s, got %d", least, len(args))
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
	s := &slice{by: 1}
	var err error
	if s.want, err = number(bounds[0], 0); err != nil {
		return nil, err
	}
	if s.stop, err = number(bounds[1], math.MaxInt); err != nil {
		return nil, err
	}
	if len(bounds) == 3 && bounds[2] != starlark.None {
		if s.by, err = object.IndexInt(th, bounds[2]); err != nil || s.by < 1 {
			return nil, object.Raise(object.ValueError, "Step for islice() must be a positive integer or None.")
		}
	}
	s.src, err = object.Iter(th, args[0])
	return s, err
}

func (s *slice) step(th thread) (value, error) {
	// Up to the next item wanted, or to the end of the slice.
	for to := min(s.want, s.stop); s.at < to; s.at++ {
		if v, err := object.Next(th, s.src); v == nil || err != nil {
			return nil, err
		}
	}
	if s.at >= s.stop {
		return nil, nil
	}
	v, err := object.Next(th, s.src)
	if v == nil || err != nil {
		return nil, err
	}
	s.at++
	if s.want += s.by; s.want < 0 {
		s.want = math.MaxInt
	}
	return v, nil
}

// reduce counts positions from where the source is now.
func (s *slice) reduce(th thread) (starlark.Tuple, value, error) {
	var stop value = starlark.None
	if s.stop != math.MaxInt {
		stop = starlark.MakeInt(max(s.stop-s.at, 0))
	}
	return starlark.Tuple{s.src, starlark.MakeInt(max(s.want-s.at, 0)), stop, starlark.MakeInt(s.by)}, nil, nil
}
