package object

import (
	"cmp"
	"slices"

	"go.starlark.net/starlark"
)

// Sort sorts items in place, stably. key is None or a function.
func Sort(th *starlark.Thread, items []starlark.Value, key starlark.Value, reverse bool) error {
	keys := items
	if key != nil && key != starlark.None {
		keys = make([]starlark.Value, len(items))
		for i, v := range items {
			k, err := Call1(th, key, v)
			if err != nil {
				return err
			}
			keys[i] = k
		}
	}
	// Keys of one basic type are compared as such, without boxes.
	switch sameType(keys) {
	case intKeys:
		sortBy(items, keys, reverse, func(k starlark.Value) int64 { i, _ := k.(starlark.Int).Int64(); return i }, less[int64])
	case floatKeys:
		sortBy(items, keys, reverse, func(k starlark.Value) float64 { return float64(k.(starlark.Float)) }, less[float64])
	case strKeys:
		sortBy(items, keys, reverse, func(k starlark.Value) string { return string(k.(starlark.String)) }, less[string])
	default:
		var failed error
		sortBy(items, keys, reverse, func(k starlark.Value) starlark.Value { return k }, func(a, b starlark.Value) bool {
			if failed != nil {
				return false
			}
			var lt bool
			lt, failed = CompareBool(th, OpLt, a, b)
			return lt
		})
		return failed
	}
	return nil
}

type keyType uint8

const (
	otherKeys keyType = iota
	intKeys           // of 64 bits
	floatKeys
	strKeys
)

func sameType(keys []starlark.Value) keyType {
	first := otherKeys
	for i, k := range keys {
		kind := otherKeys
		switch k := k.(type) {
		case starlark.String:
			kind = strKeys
		case starlark.Float:
			kind = floatKeys
		case starlark.Int:
			if _, ok := k.Int64(); ok {
				kind = intKeys
			}
		}
		if kind == otherKeys || i > 0 && kind != first {
			return otherKeys
		}
		first = kind
	}
	return first
}

func less[K cmp.Ordered](a, b K) bool { return a < b }

// A keyed is an item with what it is sorted by.
type keyed[K any] struct {
	key  K
	item starlark.Value
}

// sortBy sorts items by the keys that unbox makes of keys.
func sortBy[K any](items, keys []starlark.Value, reverse bool, unbox func(starlark.Value) K, less func(a, b K) bool) {
	n := len(items)
	list := make([]keyed[K], n)
	for i, v := range items {
		list[i] = keyed[K]{unbox(keys[i]), v}
	}
	// Reversing before and after keeps equal items in order.
	if reverse {
		slices.Reverse(list)
	}
	var tmp []keyed[K]
	if n > shortRun {
		tmp = make([]keyed[K], n)
	}
	mergeSort(list, tmp, less)
	if reverse {
		slices.Reverse(list)
	}
	for i := range list {
		items[i] = list[i].item
	}
}

// QuickSorted is sorted(x) for a list of ints, floats or strings.
func QuickSorted(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 {
		return Reg{}, false
	}
	l, ok := a[0].Obj.(*starlark.List)
	if !ok || sameType(Elems(l)) == otherKeys {
		return Reg{}, false
	}
	items := append([]starlark.Value(nil), Elems(l)...)
	if Sort(nil, items, nil, false) != nil {
		return Reg{}, false
	}
	return Reg{Obj: starlark.NewList(items)}, true
}

// shortRun is the length up to which insertion is faster than merging.
const shortRun = 12

// mergeSort sorts a stably with tmp as room. Runs that are in order already
// cost one comparison each, so that sorted input takes linear time.
func mergeSort[K any](a, tmp []keyed[K], less func(a, b K) bool) {
	n := len(a)
	if n <= shortRun {
		for i := 1; i < n; i++ {
			for j := i; j > 0 && less(a[j].key, a[j-1].key); j-- {
				a[j], a[j-1] = a[j-1], a[j]
			}
		}
		return
	}
	m := n / 2
	mergeSort(a[:m], tmp[:m], less)
	mergeSort(a[m:], tmp[m:], less)
	if !less(a[m].key, a[m-1].key) {
		return
	}
	left := tmp[:copy(tmp, a[:m])]
	right := a[m:]
	out := 0
	for len(left) > 0 && len(right) > 0 {
		if less(right[0].key, left[0].key) {
			a[out], right = right[0], right[1:]
		} else {
			a[out], left = left[0], left[1:]
		}
		out++
	}
	copy(a[out:], left)
}
