package builtins

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

var iterFunctions = []object.MethodDef{
	{Name: "iter", Sig: "object, sentinel=<unset>, /", Fn: func(th thread, self value, a []value) (value, error) {
		if a[1] != nil {
			if !object.IsCallable(a[0]) {
				return nil, object.Raise(object.TypeError, "iter(v, w): v must be callable")
			}
			return &object.CallIter{Fn: a[0], Sentinel: a[1]}, nil
		}
		return object.Iter(th, a[0])
	}},
	{Name: "next", Sig: "iterator, default=<unset>, /", Fn: func(th thread, self value, a []value) (value, error) {
		var v value
		var err error
		if it, ok := a[0].(object.Iterator); ok && a[1] != nil {
			if v, err = it.Next(th); v == nil && err == nil {
				return a[1], nil
			}
			return v, err
		}
		s := object.TypeOf(a[0]).Special(object.SpNext)
		if s == nil {
			return nil, object.Raise(object.TypeError, "'%s' object is not an iterator", object.TypeName(a[0]))
		}
		v, err = object.CallAttr0(th, s, a[0])
		if err != nil && a[1] != nil && object.Matches(err, object.StopIteration) {
			return a[1], nil
		}
		return v, err
	}},
}

// An iter is a native iterator whose step is a Go function.
type iter struct {
	object.Instance
	steps
}

// steps is how an iter goes on: one of the two functions, which return nil at
// the end. parts are the arguments of the class that make an equal iter.
type steps struct {
	next  func(th thread) (value, error)
	pair  func(th thread) (a, b value, err error) // for items that are pairs
	parts func() starlark.Tuple

	strict bool // made with strict=True
}

// Next returns the next item; nil at the end.
func (it *iter) Next(th thread) (value, error) {
	switch {
	case it.next != nil:
		v, err := it.next(th)
		if v == nil {
			it.next = nil
		}
		return v, err
	case it.pair != nil:
		a, b, err := it.NextPair(th)
		if a == nil {
			return nil, err
		}
		return object.Pair(a, b), nil
	}
	return nil, nil
}

// Pairs and NextPair implement object.PairIterator.
func (it *iter) Pairs() bool { return it.pair != nil }

// NextPair is Next for items that are pairs.
func (it *iter) NextPair(th thread) (a, b value, err error) {
	a, b, err = it.pair(th)
	if a == nil {
		it.pair = nil
	}
	return a, b, err
}

// Reduce implements object.Reducible. An end that has been reached is one of the parts'.
func (it *iter) Reduce(th thread) (fn value, args starlark.Tuple, state value, err error) {
	if it.strict {
		return strictZip, append(starlark.Tuple{it.Class()}, it.parts()...), nil, nil
	}
	return it.Class(), it.parts(), nil, nil
}

// strictZip makes a zip of a class with strict=True.
var strictZip = object.NewNative("builtins", &object.MethodDef{Name: "zip", Sig: "cls, /, *iterables",
	Fn: func(th thread, self value, a []value) (value, error) {
		return object.CallKw(th, a[0], a[1].(starlark.Tuple), []object.Kw{{Name: "strict", Value: starlark.True}})
	}})

func (it *iter) String() string { return object.DefaultRepr(nil, it) }

// iterClasses are the built-in iterator classes.
var iterClasses = map[string]*object.Class{
	"enumerate": iterClass("enumerate", newEnumerate),
	"zip":       iterClass("zip", newZip),
	"map":       iterClass("map", newMap),
	"filter":    iterClass("filter", newFilter),
	"reversed":  object.ReversedClass,
}

type newFunc func(th thread, pos []value, kw []object.Kw) (steps, error)

func iterClass(name string, make newFunc) *object.Class {
	def := &object.Def{Name: name, Module: "builtins",
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			if (name == "map" || name == "filter") && c.OwnInit() {
				kw = nil // they are for the __init__ of the subclass
			}
			next, err := make(th, pos, kw)
			if err != nil {
				return nil, err
			}
			return &iter{object.MakeInstance(c), next}, nil
		},
		More: object.ReducibleMethods,
	}
	return object.NewStaticClass(def)
}

func newEnumerate(th thread, pos []value, kw []object.Kw) (steps, error) {
	if n := len(pos) + len(kw); n > 2 {
		return steps{}, object.Raise(object.TypeError, "enumerate() takes at most 2 arguments (%d given)", n)
	}
	var start value = starlark.MakeInt(0)
	for _, k := range kw {
		switch k.Name {
		case "iterable":
			pos = append([]value{k.Value}, pos...)
		case "start":
			start = k.Value
		default:
			return steps{}, object.Raise(object.TypeError, "'%s' is an invalid keyword argument for enumerate()", k.Name)
		}
	}
	if len(pos) == 2 {
		start = pos[1]
	}
	if len(pos) == 0 {
		return steps{}, object.Raise(object.TypeError, "enumerate() missing required argument 'iterable'")
	}
	i, err := object.Index(th, start)
	if err != nil {
		return steps{}, err
	}
	it, err := object.Iter(th, pos[0])
	if err != nil {
		return steps{}, err
	}
	n, small := i.Int64()
	return steps{pair: func(th thread) (value, value, error) {
		v, err := object.Next(th, it)
		if v == nil || err != nil {
			return nil, nil, err
		}
		if small && n < math.MaxInt64 {
			n++
			return starlark.MakeInt64(n - 1), v, nil
		}
		if small {
			i, small = starlark.MakeInt64(n), false
		}
		k := i
		i = i.Add(starlark.MakeInt(1))
		return k, v, nil
	}, parts: func() starlark.Tuple {
		if small {
			return starlark.Tuple{it, starlark.MakeInt64(n)}
		}
		return starlark.Tuple{it, i}
	}}, nil
}

func newZip(th thread, pos []value, kw []object.Kw) (steps, error) {
	strict := false
	for _, k := range kw {
		if k.Name != "strict" {
			return steps{}, object.UnexpectedKeyword("zip()", k.Name, []string{"strict"})
		}
		b, err := object.Truth(th, k.Value)
		if err != nil {
			return steps{}, err
		}
		strict = b
	}
	its := make([]value, len(pos))
	for i, v := range pos {
		it, err := object.Iter(th, v)
		if err != nil {
			if object.Matches(err, object.TypeError) && object.TypeOf(v).Special(object.SpIter) == nil {
				return steps{}, object.Raise(object.TypeError, "'%s' object is not iterable", object.TypeName(v))
			}
			return steps{}, err
		}
		its[i] = it
	}
	parts := func() starlark.Tuple { return starlark.Tuple(its) }
	if len(its) == 2 && !strict {
		x, y := its[0], its[1]
		return steps{pair: func(th thread) (a, b value, err error) {
			if a, err = object.Next(th, x); a == nil || err != nil {
				return nil, nil, err
			}
			if b, err = object.Next(th, y); b == nil || err != nil {
				return nil, nil, err
			}
			return a, b, nil
		}, parts: parts}, nil
	}
	return steps{strict: strict, parts: parts, next: func(th thread) (value, error) {
		if len(its) == 0 {
			return nil, nil
		}
		row, items := object.NewTuple(len(its))
		for i, it := range its {
			v, err := object.Next(th, it)
			if err != nil {
				return nil, err
			}
			if v == nil {
				if !strict {
					return nil, nil
				}
				return nil, zipLength(th, its, i)
			}
			items[i] = v
		}
		return row, nil
	}}, nil
}

// zipLength is the error of zip(strict=True) when argument i ends first, nil if
// all end together.
func zipLength(th thread, its []value, i int) error {
	span := func(n int) string {
		if n == 1 {
			return "argument 1"
		}
		return "arguments 1-" + starlark.MakeInt(n).String()
	}
	if i > 0 {
		return object.Raise(object.ValueError, "zip() argument %d is shorter than %s", i+1, span(i))
	}
	for k, it := range its[1:] {
		v, err := object.Next(th, it)
		if err != nil {
			return err
		}
		if v != nil {
			return object.Raise(object.ValueError, "zip() argument %d is longer than %s", k+2, span(k+1))
		}
	}
	return nil
}

func newMap(th thread, pos []value, kw []object.Kw) (steps, error) {
	if len(kw) > 0 {
		return steps{}, object.Raise(object.TypeError, "map() takes no keyword arguments")
	}
	if len(pos) < 2 {
		return steps{}, object.Raise(object.TypeError, "map() must have at least two arguments.")
	}
	its := make([]value, len(pos)-1)
	for i, v := range pos[1:] {
		it, err := object.Iter(th, v)
		if err != nil {
			return steps{}, err
		}
		its[i] = it
	}
	fn := pos[0]
	stopped := func(v value, err error) (value, error) {
		if err != nil && object.Matches(err, object.StopIteration) {
			return nil, nil // it ends the loop over the map
		}
		return v, err
	}
	parts := func() starlark.Tuple { return append(starlark.Tuple{fn}, its...) }
	if len(its) == 1 {
		it := its[0]
		return steps{parts: parts, next: func(th thread) (value, error) {
			x, err := object.Next(th, it)
			if x == nil || err != nil {
				return nil, err
			}
			return stopped(object.Call1(th, fn, x))
		}}, nil
	}
	return steps{parts: parts, next: func(th thread) (value, error) {
		args := make([]value, len(its))
		for i, it := range its {
			v, err := object.Next(th, it)
			if v == nil || err != nil {
				return nil, err
			}
			args[i] = v
		}
		return stopped(object.Call(th, fn, args...))
	}}, nil
}

func newFilter(th thread, pos []value, kw []object.Kw) (steps, error) {
	if len(kw) > 0 {
		return steps{}, object.Raise(object.TypeError, "filter() takes no keyword arguments")
	}
	if len(pos) != 2 {
		return steps{}, object.Raise(object.TypeError, "filter expected 2 arguments, got %d", len(pos))
	}
	it, err := object.Iter(th, pos[1])
	if err != nil {
		return steps{}, err
	}
	fn := pos[0]
	return steps{parts: func() starlark.Tuple { return starlark.Tuple{fn, it} }, next: func(th thread) (value, error) {
		for {
			v, err := object.Next(th, it)
			if v == nil || err != nil {
				return nil, err
			}
			keep := v
			if fn != starlark.None {
				if keep, err = object.Call1(th, fn, v); err != nil {
					if object.Matches(err, object.StopIteration) {
						err = nil // it ends the loop over the filter
					}
					return nil, err
				}
			}
			ok, err := object.Truth(th, keep)
			if err != nil {
				return nil, err
			}
			if ok {
				return v, nil
			}
		}
	}}, nil
}
