// Package heapqmod is _heapq: the operations of module heapq that change a heap, in
// one piece each, so that threads may share one as in CPython.
package heapqmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// Module makes the module _heapq.
func Module() *object.Module {
	m := object.NewModule("_heapq")
	object.Functions(m, []object.MethodDef{
		on("heappush", "heap, item, /", func(th thread, l *starlark.List, a []value) (value, error) {
			object.SetElems(l, append(object.Elems(l), a[1]))
			return starlark.None, sift(l, func(e []value) error { return object.MinHeap.Up(th, e, 0, len(e)-1) })
		}),
		on("heappop", "heap, /", pop(object.MinHeap)),
		on("_heappop_max", "heap, /", pop(object.MaxHeap)),
		on("heapreplace", "heap, item, /", replace(object.MinHeap)),
		on("_heapreplace_max", "heap, item, /", replace(object.MaxHeap)),
		on("heappushpop", "heap, item, /", func(th thread, l *starlark.List, a []value) (value, error) {
			if l.Len() == 0 {
				return a[1], nil
			}
			less, err := object.CompareBool(th, object.OpLt, object.Elems(l)[0], a[1])
			if err != nil || !less {
				return a[1], err
			}
			return replace(object.MinHeap)(th, l, a) // the comparison may have emptied it
		}),
		on("heapify", "heap, /", heapify(object.MinHeap)),
		on("_heapify_max", "heap, /", heapify(object.MaxHeap)),
	})
	return m
}

type heapFunc func(th thread, l *starlark.List, a []value) (value, error)

// on makes a function whose first argument is a list.
func on(name, sig string, f heapFunc) object.MethodDef {
	return object.MethodDef{Name: name, Sig: sig, Fn: func(th thread, self value, a []value) (value, error) {
		l, ok := object.Unbox(a[0]).(*starlark.List)
		if !ok {
			which := "argument 1"
			if len(a) == 1 {
				which = "argument"
			}
			return nil, object.Raise(object.TypeError, "%s() %s must be list, not %s", name, which, object.TypeName(a[0]))
		}
		return f(th, l, a)
	}}
}

// heapify makes a heap of a list.
func heapify(order object.HeapOrder) heapFunc {
	return func(th thread, l *starlark.List, a []value) (value, error) {
		return starlark.None, sift(l, func(e []value) error {
			for i := len(e)/2 - 1; i >= 0; i-- {
				if err := order.Down(th, e, i); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

// pop takes the top of the heap.
func pop(order object.HeapOrder) heapFunc {
	return func(th thread, l *starlark.List, a []value) (value, error) {
		e := object.Elems(l)
		n := len(e)
		if n == 0 {
			return nil, object.Raise(object.IndexError, "index out of range")
		}
		top, last := e[0], e[n-1]
		e[n-1] = nil
		object.SetElems(l, e[:n-1])
		if n == 1 {
			return top, nil
		}
		e[0] = last
		return top, down(th, order, l)
	}
}

// replace takes the top of the heap and puts a[1] into it.
func replace(order object.HeapOrder) heapFunc {
	return func(th thread, l *starlark.List, a []value) (value, error) {
		e := object.Elems(l)
		if len(e) == 0 {
			return nil, object.Raise(object.IndexError, "index out of range")
		}
		top := e[0]
		e[0] = a[1]
		return top, down(th, order, l)
	}
}

func down(th thread, order object.HeapOrder, l *starlark.List) error {
	return sift(l, func(e []value) error { return order.Down(th, e, 0) })
}

// sift moves items of a list; a comparison in script code must not change its size.
func sift(l *starlark.List, move func(e []value) error) error {
	e := object.Elems(l)
	if err := move(e); err != nil {
		return err
	}
	if l.Len() != len(e) {
		return object.Raise(object.RuntimeError, "list changed size during heap operation")
	}
	return nil
}
