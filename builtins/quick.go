package builtins

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// Fast bodies for numbers: see object.QuickFunc.

func quickAbs(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	if i, ok := a[0].Int(); ok && i != math.MinInt64 {
		return object.IntReg(max(i, -i)), true
	}
	if f, ok := a[0].Float(); ok {
		return object.FloatReg(math.Abs(f)), true
	}
	return object.Reg{}, false
}

func quickMin(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) { return quickExtreme(a, -1) }
func quickMax(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) { return quickExtreme(a, 1) }

// quickExtreme is min or max of ints, of floats, or of a list of ints.
func quickExtreme(a []object.Reg, sign int) (object.Reg, bool) {
	if len(a) == 1 {
		if l, ok := a[0].Obj.(*starlark.List); ok {
			return extremeOf(object.Elems(l), sign)
		}
	}
	if len(a) < 2 {
		return object.Reg{}, false
	}
	best := a[0]
	for _, r := range a[1:] {
		var better bool
		if i, ok := best.Int(); ok {
			j, ok := r.Int()
			if !ok {
				return object.Reg{}, false
			}
			better = sign < 0 && j < i || sign > 0 && j > i
		} else if x, ok := best.Float(); ok {
			y, ok := r.Float()
			if !ok {
				return object.Reg{}, false
			}
			better = sign < 0 && y < x || sign > 0 && y > x
		} else {
			return object.Reg{}, false
		}
		if better {
			best = r
		}
	}
	return best, true
}

// quickOrd is ord() of one ASCII character.
func quickOrd(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	s, ok := a[0].Obj.(starlark.String)
	if !ok || len(s) != 1 || s[0] >= 0x80 {
		return object.Reg{}, false
	}
	return object.IntReg(int64(s[0])), true
}

func quickChr(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	i, ok := a[0].Int()
	if !ok || i < 0 || i >= 0x80 {
		return object.Reg{}, false
	}
	return object.Reg{Obj: object.TextOf([]byte{byte(i)})}, true
}

// quickDivMod is divmod by a positive int.
func quickDivMod(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 2 {
		return object.Reg{}, false
	}
	x, ok1 := a[0].Int()
	y, ok2 := a[1].Int()
	if !ok1 || !ok2 || y <= 0 {
		return object.Reg{}, false
	}
	q, r := x/y, x%y
	if r < 0 {
		q, r = q-1, r+y
	}
	return object.Reg{Obj: starlark.Tuple{object.IntReg(q).Value(), object.IntReg(r).Value()}}, true
}

// quickPow is pow() of ints with a modulus of 31 bits and no negative exponent, by squaring.
func quickPow(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 3 {
		return object.Reg{}, false
	}
	x, ok1 := a[0].Int()
	n, ok2 := a[1].Int()
	m, ok3 := a[2].Int()
	if !ok1 || !ok2 || !ok3 || n < 0 || m <= 0 || m > math.MaxInt32 {
		return object.Reg{}, false
	}
	if x %= m; x < 0 {
		x += m
	}
	r := 1 % m
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			r = r * x % m
		}
		x = x * x % m
	}
	return object.IntReg(r), true
}

// extremeOf is min or max of items that are all ints of 64 bits.
func extremeOf(items []starlark.Value, sign int) (object.Reg, bool) {
	var best int64
	for i, v := range items {
		n, isInt := v.(starlark.Int)
		if !isInt {
			return object.Reg{}, false
		}
		k, small := n.Int64()
		if !small {
			return object.Reg{}, false
		}
		if i == 0 || sign < 0 && k < best || sign > 0 && k > best {
			best = k
		}
	}
	return object.IntReg(best), len(items) > 0
}
