package itertoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// combinatoric are the iterators over arrangements of items.
var combinatoric = []maker{
	{"product", "*iterables, repeat=1", initProduct},
	{"permutations", "iterable, r=None", func(th thread, it *iterator, a []value) error {
		pool, err := object.Collect(th, a[0])
		if err != nil {
			return err
		}
		r := len(pool)
		if a[1] != starlark.None {
			if r, err = size(th, a[1]); err != nil {
				return err
			}
		}
		it.next = permute(pool, r)
		return nil
	}},
	{"combinations", "iterable, r", chooser(func(n, r int) ([]int, func(at []int, i int) bool, func(at []int, i int)) {
		if r > n {
			return nil, nil, nil
		}
		start := make([]int, r)
		for i := range start {
			start[i] = i
		}
		return start, func(at []int, i int) bool { return at[i] == i+n-r }, func(at []int, i int) { at[i] = at[i-1] + 1 }
	})},
	{"combinations_with_replacement", "iterable, r", chooser(func(n, r int) ([]int, func(at []int, i int) bool, func(at []int, i int)) {
		if n == 0 && r > 0 {
			return nil, nil, nil
		}
		return make([]int, r), func(at []int, i int) bool { return at[i] == n-1 }, func(at []int, i int) { at[i] = at[i-1] }
	})},
}

// size converts r.
func size(th thread, v value) (int, error) {
	r, err := object.IndexInt(th, v)
	if err != nil {
		return 0, object.Raise(object.TypeError, "Expected int as r")
	}
	if r < 0 {
		return 0, object.Raise(object.ValueError, "r must be non-negative")
	}
	return r, nil
}

func pick(pool []value, at []int) starlark.Tuple {
	t := make(starlark.Tuple, len(at))
	for i, j := range at {
		t[i] = pool[j]
	}
	return t
}

// chooser makes the iterators over subsets: start are the first indexes (nil: there is
// nothing), full says that index i cannot grow, follow sets it after the one before.
func chooser(kind func(n, r int) (start []int, full func(at []int, i int) bool, follow func(at []int, i int))) func(th thread, it *iterator, a []value) error {
	return func(th thread, it *iterator, a []value) error {
		pool, err := object.Collect(th, a[0])
		if err != nil {
			return err
		}
		pool = append([]value(nil), pool...)
		r, err := size(th, a[1])
		if err != nil {
			return err
		}
		at, full, follow := kind(len(pool), r)
		if full == nil {
			return nil
		}
		first := true
		it.next = func(th thread) (value, error) {
			if first {
				first = false
				return pick(pool, at), nil
			}
			i := r - 1
			for i >= 0 && full(at, i) {
				i--
			}
			if i < 0 {
				return nil, nil
			}
			at[i]++
			for j := i + 1; j < r; j++ {
				follow(at, j)
			}
			return pick(pool, at), nil
		}
		return nil
	}
}

// permute gives the permutations of r items in the order of their indexes.
func permute(items []value, r int) func(th thread) (value, error) {
	pool := append([]value(nil), items...)
	n := len(pool)
	if r > n {
		return nil
	}
	at, left := make([]int, n), make([]int, r)
	for i := range at {
		at[i] = i
	}
	for i := range left {
		left[i] = n - i
	}
	first := true
	return func(th thread) (value, error) {
		if first {
			first = false
			return pick(pool, at[:r]), nil
		}
		for i := r - 1; i >= 0; i-- {
			if left[i]--; left[i] > 0 {
				j := n - left[i]
				at[i], at[j] = at[j], at[i]
				return pick(pool, at[:r]), nil
			}
			moved := at[i]
			copy(at[i:], at[i+1:])
			at[n-1] = moved
			left[i] = n - i
		}
		return nil, nil
	}
}

func initProduct(th thread, it *iterator, a []value) error {
	times, err := object.IndexInt(th, a[1])
	if err != nil {
		return err
	}
	if times < 0 {
		return object.Raise(object.ValueError, "repeat argument cannot be negative")
	}
	var pools [][]value
	for _, x := range a[0].(starlark.Tuple) {
		items, err := object.Collect(th, x)
		if err != nil {
			return err
		}
		pools = append(pools, append([]value(nil), items...))
	}
	n := len(pools)
	if n > 0 && times > 1<<20/n {
		return object.Raise(object.OverflowError, "repeat argument too large")
	}
	if times == 0 {
		pools = nil
	}
	for range times - 1 {
		pools = append(pools, pools[:n]...)
	}
	at := make([]int, len(pools))
	first := true
	row := func() value {
		t := make(starlark.Tuple, len(pools))
		for i, p := range pools {
			t[i] = p[at[i]]
		}
		return t
	}
	it.next = func(th thread) (value, error) {
		if first {
			first = false
			for _, p := range pools {
				if len(p) == 0 {
					return nil, nil
				}
			}
			return row(), nil
		}
		for i := len(pools) - 1; i >= 0; i-- {
			if at[i]++; at[i] < len(pools[i]) {
				return row(), nil
			}
			at[i] = 0
		}
		return nil, nil
	}
	return nil
}
