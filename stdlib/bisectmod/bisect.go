// Package bisectmod is _bisect: places in sorted sequences.
package bisectmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

const signature = "a, x, lo=0, hi=None, *, key=None"

// Module makes the module _bisect.
func Module() *object.Module {
	m := object.NewModule("_bisect")
	object.Functions(m, []object.MethodDef{
		{Name: "bisect_right", Sig: signature, Fn: search(right), Quick: quickSearch(true),
			Doc: "Return the index where to insert item x in list a, assuming a is sorted: behind equal items."},
		{Name: "bisect_left", Sig: signature, Fn: search(left), Quick: quickSearch(false),
			Doc: "Return the index where to insert item x in list a, assuming a is sorted: before equal items."},
		{Name: "insort_right", Sig: signature, Fn: insert(right), Quick: quickInsert(true),
			Doc: "Insert item x in list a, and keep it sorted assuming a is sorted: behind equal items."},
		{Name: "insort_left", Sig: signature, Fn: insert(left), Quick: quickInsert(false),
			Doc: "Insert item x in list a, and keep it sorted assuming a is sorted: before equal items."},
	})
	return m
}

// A side says whether the place of x is further right than an item.
type side func(th thread, x, item value) (bool, error)

func right(th thread, x, item value) (bool, error) {
	less, err := object.CompareBool(th, object.OpLt, x, item)
	return !less, err
}

func left(th thread, x, item value) (bool, error) {
	return object.CompareBool(th, object.OpLt, item, x)
}

func search(s side) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		i, err := place(th, s, a, a[1])
		return starlark.MakeInt(i), err
	}
}

func insert(s side) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		x := a[1]
		if a[4] != starlark.None {
			k, err := object.Call(th, a[4], x)
			if err != nil {
				return nil, err
			}
			x = k
		}
		i, err := place(th, s, a, x)
		if err != nil {
			return nil, err
		}
		_, err = object.CallMethod(th, a[0], "insert", starlark.MakeInt(i), a[1])
		return starlark.None, err
	}
}

// place finds where x belongs; a are the arguments of all four functions.
func place(th thread, s side, a []value, x value) (int, error) {
	lo, err := object.IndexInt(th, a[2])
	if err != nil {
		return 0, err
	}
	if lo < 0 {
		return 0, object.Raise(object.ValueError, "lo must be non-negative")
	}
	var hi int
	if a[3] == starlark.None {
		hi, err = object.Len(th, a[0])
	} else {
		hi, err = object.IndexInt(th, a[3])
	}
	if err != nil {
		return 0, err
	}
	for lo < hi {
		mid := lo + (hi-lo)/2
		item, err := itemAt(th, a[0], mid)
		if err != nil {
			return 0, err
		}
		if a[4] != starlark.None {
			if item, err = object.Call(th, a[4], item); err != nil {
				return 0, err
			}
		}
		further, err := s(th, x, item)
		if err != nil {
			return 0, err
		}
		if further {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, nil
}

// itemAt is seq[i].
func itemAt(th thread, seq value, i int) (value, error) {
	if l, ok := seq.(*starlark.List); ok && i < l.Len() {
		return l.Index(i), nil
	}
	return object.GetItem(th, seq, starlark.MakeInt(i))
}
