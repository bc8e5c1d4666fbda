package bisectmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// Fast bodies for lists of ints, floats or strs, without other arguments.

func quickSearch(right bool) object.QuickFunc {
	return func(th thread, a []object.Reg) (object.Reg, bool) {
		i, ok := quickPlace(a, right)
		return object.IntReg(int64(i)), ok
	}
}

func quickInsert(right bool) object.QuickFunc {
	return func(th thread, a []object.Reg) (object.Reg, bool) {
		none := object.Reg{Obj: starlark.None}
		i, ok := quickPlace(a, right)
		return none, ok && object.QuickInsert(a[0].Obj.(*starlark.List), i, a[1].Value())
	}
}

// quickPlace is place for a list and an item of a type that is compared without script code.
func quickPlace(a []object.Reg, right bool) (int, bool) {
	if len(a) != 2 {
		return 0, false
	}
	l, ok := a[0].Obj.(*starlark.List)
	if !ok {
		return 0, false
	}
	items := object.Elems(l)
	lo, hi := 0, len(items)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		item := object.Of(items[mid])
		x, y := &item, &a[1]
		if right {
			x, y = y, x
		}
		before, ok := less(x, y)
		if !ok {
			return 0, false
		}
		if before != right {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, true
}

// less is x < y for two ints, two floats or two strs.
func less(x, y *object.Reg) (less, ok bool) {
	if i, ok := x.Int(); ok {
		j, ok := y.Int()
		return i < j, ok
	}
	if f, ok := x.Float(); ok {
		g, ok := y.Float()
		return f < g, ok
	}
	s, ok1 := x.Obj.(starlark.String)
	t, ok2 := y.Obj.(starlark.String)
	return s < t, ok1 && ok2
}
