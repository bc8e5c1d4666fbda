package vm

import (
	"math"
	"math/bits"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// The fast paths of the loop, small enough to be inlined.

// setInt makes *d an unboxed int. The tag is written only if it changes, which
// saves the write barrier in loops over numbers.
func setInt(d *object.Reg, i int64) {
	if _, ok := d.Obj.(intTag); !ok {
		d.Obj = intTag{}
	}
	d.Bits = uint64(i)
}

func setFloat(d *object.Reg, x float64) {
	if _, ok := d.Obj.(floatTag); !ok {
		d.Obj = floatTag{}
	}
	d.Bits = math.Float64bits(x)
}

// setValue makes *d hold v, unboxed where possible.
func setValue(d *object.Reg, v starlark.Value) {
	switch x := v.(type) {
	case starlark.Int:
		if i, ok := object.SmallInt(x); ok {
			setInt(d, i)
			return
		}
		if i, ok := x.Int64(); ok {
			setInt(d, i)
			return
		}
	case starlark.Float:
		setFloat(d, float64(x))
		return
	}
	d.Obj = v
}

// number returns an unboxed number as a float if that is exact enough for
// true division: ints up to 2^53.
func number(r *object.Reg) (float64, bool) {
	if _, ok := r.Obj.(floatTag); ok {
		return math.Float64frombits(r.Bits), true
	}
	if _, ok := r.Obj.(intTag); ok {
		i := int64(r.Bits)
		return float64(i), i > -1<<53 && i < 1<<53
	}
	return 0, false
}

func mulInt(x, y int64) (int64, bool) {
	if int64(int32(x)) == x && int64(int32(y)) == y {
		return x * y, true
	}
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	// Signed high word from the unsigned one (Hacker's Delight, 8-3).
	h := int64(hi) - (x>>63)&y - (y>>63)&x
	z := int64(lo)
	return z, h == z>>63
}

// bitOp is a bit operation or shift on ints whose result fits.
func bitOp(op code.Op, x, y int64) (z int64, ok bool) {
	switch op {
	case code.BitAnd, code.InBitAnd:
		return x & y, true
	case code.BitOr, code.InBitOr:
		return x | y, true
	case code.BitXor, code.InBitXor:
		return x ^ y, true
	case code.Shl, code.InShl:
		return x << (y & 31), uint64(y) < 32 && int64(int32(x)) == x
	case code.Shr, code.InShr:
		return x >> (y & 63), uint64(y) < 64
	}
	return 0, false
}

// floorDiv and floorMod round towards minus infinity; y > 0.
func floorDiv(x, y int64) int64 {
	q := x / y
	if x%y < 0 {
		q--
	}
	return q
}

func floorMod(x, y int64) int64 {
	if uint64(x) < uint64(y) {
		return x // as in most turns of a counter that wraps round
	}
	m := x % y
	if m < 0 {
		m += y
	}
	return m
}

// compareFast compares unboxed numbers and strings; op is a distance from code.Eq.
func compareFast(op code.Op, b, c *object.Reg) (v, ok bool) {
	// Not in the switch, which would read the types' hashes.
	if _, isInt := b.Obj.(intTag); isInt {
		if _, isInt := c.Obj.(intTag); isInt {
			return ordered(op, int64(b.Bits), int64(c.Bits)), true
		}
	}
	switch b.Obj.(type) {
	case intTag:
		if _, isFloat := c.Obj.(floatTag); isFloat {
			i := int64(b.Bits)
			return ordered(op, float64(i), math.Float64frombits(c.Bits)), i > -1<<53 && i < 1<<53
		}
	case floatTag:
		switch c.Obj.(type) {
		case floatTag:
			return ordered(op, math.Float64frombits(b.Bits), math.Float64frombits(c.Bits)), true
		case intTag:
			i := int64(c.Bits)
			return ordered(op, math.Float64frombits(b.Bits), float64(i)), i > -1<<53 && i < 1<<53
		}
	case starlark.String:
		if y, ok := c.Obj.(starlark.String); ok {
			return ordered(op, b.Obj.(starlark.String), y), true
		}
	}
	return false, false
}

func ordered[T int64 | float64 | starlark.String](op code.Op, x, y T) bool {
	switch op {
	case 0:
		return x == y
	case 1:
		return x != y
	case 2:
		return x < y
	case 3:
		return x <= y
	case 4:
		return x > y
	}
	return x >= y
}

// truth returns the truth of values that need no script code for it.
func truth(r *object.Reg) (v, known bool) {
	switch x := r.Obj.(type) {
	case starlark.Bool:
		return bool(x), true
	case intTag:
		return r.Bits != 0, true
	case starlark.NoneType:
		return false, true
	case starlark.String:
		return x != "", true
	case *starlark.List:
		return x.Len() > 0, true
	}
	return false, false
}

// identical is the `is` operator on bound registers.
func identical(b, c *object.Reg) bool {
	switch b.Obj.(type) {
	case intTag:
		_, ok := c.Obj.(intTag)
		return ok && b.Bits == c.Bits
	case floatTag:
		_, ok := c.Obj.(floatTag)
		return ok && b.Bits == c.Bits
	}
	switch c.Obj.(type) {
	case intTag, floatTag:
		return false
	}
	return object.Identical(b.Obj, c.Obj)
}
