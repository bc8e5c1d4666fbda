package object

import "go.starlark.net/starlark"

// This file makes native iterators reducible, which is how module copy copies them.

// A Reducible iterator tells what makes an equal one: a callable, its arguments, and
// what __setstate__ of the result is to be called with, nil if with nothing.
type Reducible interface {
	Iterator
	Reduce(th *starlark.Thread) (fn starlark.Value, args starlark.Tuple, state starlark.Value, err error)
}

// reduceMethod is __reduce__ of native iterators.
var reduceMethod = MethodDef{Name: "__reduce__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	it, ok := self.(Reducible)
	if !ok {
		return nil, Raise(TypeError, "cannot pickle '%s' object", TypeOf(self).FullName())
	}
	fn, parts, state, err := it.Reduce(th)
	if err != nil {
		return nil, err
	}
	if state == nil {
		return starlark.Tuple{fn, parts}, nil
	}
	return starlark.Tuple{fn, parts, state}, nil
}}

// setPosition is __setstate__ of iterators that are at a position.
var setPosition = MethodDef{Name: "__setstate__", Sig: "state, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	if it, ok := self.(*bigRangeIter); ok {
		i, err := Index(th, args[0])
		if err == nil {
			it.skip(i.BigInt())
		}
		return starlark.None, err
	}
	i, err := IndexInt(th, args[0])
	if err != nil {
		return nil, err
	}
	switch it := self.(type) {
	case *ListIter:
		if it.List != nil {
			it.I = min(max(i, 0), it.List.Len())
		}
	case *seqIter:
		it.i = max(i, 0)
	case *reverseIter:
		if it.seq != nil {
			n, err := Len(th, it.seq)
			if err != nil {
				return nil, err
			}
			it.i = min(max(i, -1), n-1)
		}
	case *SliceIter:
		it.Items = it.Items[min(max(i, 0), len(it.Items)):]
	case *strIter:
		for ; i > 0 && it.s != ""; i-- {
			it.s = it.s[runeLen(it.s):]
		}
	case *bytesIter:
		it.s = it.s[min(max(i, 0), len(it.s)):]
	case *RangeIter:
		i = min(max(i, 0), it.Left())
		it.Cur += int64(i) * it.Step
	}
	return starlark.None, nil
}}

// reduceMethods are the methods of an iterator class that serve copies.
func reduceMethods(c *Class) []MethodDef {
	switch c {
	case ListIterClass, TupleIterClass, SeqIterClass, ReversedClass, listReverseIterClass, StrIterClass, strWideIterClass,
		BytesIterClass, RangeIterClass, bigRangeIterClass:
		return []MethodDef{reduceMethod, setPosition}
	}
	return []MethodDef{reduceMethod}
}

// ReducibleMethods are IteratorMethods for iterators that are Reducible.
func ReducibleMethods() []MethodDef { return append(IteratorMethods(), reduceMethod) }

// iterFunction returns the built-in function iter.
func iterFunction(th *starlark.Thread) (starlark.Value, error) {
	if in := InterpOf(th); in != nil {
		if f, ok := in.Builtins.Get("iter"); ok {
			return f, nil
		}
	}
	return nil, Raise(RuntimeError, "there is no function iter")
}

// reduceItems is Reduce for an iterator over these items, as a list.
func reduceItems(th *starlark.Thread, items []starlark.Value) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{starlark.NewList(append([]starlark.Value(nil), items...))}, nil, err
}

// Reduce keeps the list itself.
func (it *ListIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	if it.List == nil {
		return reduceItems(th, nil)
	}
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{it.List}, starlark.MakeInt(it.I), err
}

// Reduce keeps the items that are left, as a tuple.
func (it *SliceIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{starlark.Tuple(it.Items)}, nil, err
}

// Reduce keeps the range that is left.
func (it *RangeIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{&Range{it.Cur, it.Stop, it.Step}}, nil, err
}

func (it *strIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{starlark.String(it.s)}, nil, err
}

func (it *bytesIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{starlark.Bytes(it.s)}, nil, err
}

// Reduce keeps the items that are left; a dict that changes later does not matter.
func (it *tableIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	rest := *it
	items, err := Collect(th, &rest)
	if err != nil {
		return nil, nil, nil, err
	}
	return reduceItems(th, items)
}

// Reduce is as tableIter's.
func (it *dictReverseIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	rest := *it
	items, err := Collect(th, &rest)
	if err != nil {
		return nil, nil, nil, err
	}
	return reduceItems(th, items)
}

func (it *setIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	return reduceItems(th, it.items)
}

func (it *seqIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	if it.obj == nil {
		return reduceItems(th, nil)
	}
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{it.obj}, starlark.MakeInt(it.i), err
}

// Reduce keeps the function and the sentinel.
func (it *CallIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	if it.Fn == nil {
		return reduceItems(th, nil)
	}
	fn, err := iterFunction(th)
	return fn, starlark.Tuple{it.Fn, it.Sentinel}, nil, err
}

func (it *reverseIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	if it.seq == nil {
		return reduceItems(th, nil)
	}
	return ReversedClass, starlark.Tuple{it.seq}, starlark.MakeInt(it.i), nil
}
