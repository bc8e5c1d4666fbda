package object

import "go.starlark.net/starlark"

// HeapUp moves item i of a heap towards the root at start until its parent is
// not greater. It may run script code (__lt__). See CPython's heapq.
func HeapUp(th *starlark.Thread, e []starlark.Value, start, i int) error {
	item := e[i]
	for i > start {
		p := (i - 1) / 2
		lt, err := CompareBool(th, OpLt, item, e[p])
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

// HeapDown moves item i towards the leaves: first to a leaf along the smaller
// children, then up again, which needs fewer comparisons (Knuth, Volume 3).
func HeapDown(th *starlark.Thread, e []starlark.Value, i int) error {
	start, n := i, len(e)
	item := e[i]
	for c := 2*i + 1; c < n; c = 2*i + 1 {
		if c+1 < n {
			lt, err := CompareBool(th, OpLt, e[c], e[c+1])
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
	return HeapUp(th, e, start, i)
}
