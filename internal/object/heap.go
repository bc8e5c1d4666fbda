package object

import "go.starlark.net/starlark"

// A HeapOrder says which item of a heap is on top.
type HeapOrder bool

// The orders of heaps.
const (
	MinHeap HeapOrder = false
	MaxHeap HeapOrder = true
)

// above reports whether x is to stand above y.
func (o HeapOrder) above(th *starlark.Thread, x, y starlark.Value) (bool, error) {
	if o == MaxHeap {
		x, y = y, x
	}
	return CompareBool(th, OpLt, x, y)
}

// Up moves item i of a heap towards the root at start until its parent is not below
// it. It may run script code (__lt__). See CPython's heapq.
func (o HeapOrder) Up(th *starlark.Thread, e []starlark.Value, start, i int) error {
	item := e[i]
	for i > start {
		p := (i - 1) / 2
		lt, err := o.above(th, item, e[p])
		if err != nil {
			return err
		}
		if !lt {
			break
		}
		e[i] = e[p]
		i = p
		e[i] = item
	}
	return nil
}

// Down moves item i towards the leaves: first to a leaf along the upper children, then
// up again, which needs fewer comparisons (Knuth, Volume 3).
func (o HeapOrder) Down(th *starlark.Thread, e []starlark.Value, i int) error {
	start, n := i, len(e)
	item := e[i]
	for c := 2*i + 1; c < n; c = 2*i + 1 {
		if c+1 < n {
			lt, err := o.above(th, e[c], e[c+1])
			if err != nil {
				return err
			}
			if !lt {
				c++
			}
		}
		e[i] = e[c]
		i = c
		e[i] = item
	}
	return o.Up(th, e, start, i)
}
