package mathmod

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// Statistics makes the module _statistics: exact sums of the numbers that statistics is asked for most.
func Statistics() *object.Module {
	m := object.NewModule("_statistics")
	object.Functions(m, []object.MethodDef{{Name: "sums", Sig: "numbers, squares, /", Fn: sums,
		Doc: "Return the sum of a list of ints and finite floats and the sum of the squares, both as ints, the power of two that the one, and the square of which the other, is to be divided by, and whether all are ints. None for other lists; without squares, 0 for their sum."}})
	return m
}

// A dyadic is the number m * 2**e.
type dyadic struct {
	m *big.Int // nil: small
	e int
	// small is m if that fits.
	small int64
}

// dyadicOf returns an int or a finite float; ok is false for anything else.
func dyadicOf(v value) (d dyadic, isInt, ok bool) {
	switch x := v.(type) {
	case starlark.Int:
		if i, ok := x.Int64(); ok {
			return dyadic{small: i}, true, true
		}
		return dyadic{m: x.BigInt()}, true, true
	case starlark.Float:
		f := float64(x)
		if math.IsInf(f, 0) || math.IsNaN(f) {
			return d, false, false
		}
		fraction, e := math.Frexp(f)
		i := int64(fraction * (1 << 53))
		zeros := 0
		if i != 0 {
			zeros = bits.TrailingZeros64(uint64(i))
		}
		return dyadic{small: i >> zeros, e: e - 53 + zeros}, false, true
	}
	return d, false, false
}

func sums(th thread, self value, a []value) (value, error) {
	l, ok := a[0].(*starlark.List)
	if !ok {
		return starlark.None, nil
	}
	least, whole := 0, true // the least exponent, and whether all are ints
	for _, v := range object.Elems(l) {
		d, isInt, ok := dyadicOf(v)
		if !ok {
			return starlark.None, nil
		}
		if d.small != 0 {
			least = min(least, d.e)
		}
		whole = whole && isInt
	}
	var total, squares, x, square big.Int
	for _, v := range object.Elems(l) {
		d, _, _ := dyadicOf(v)
		if d.m != nil {
			x.Lsh(d.m, uint(-least))
		} else if d.small != 0 {
			x.SetInt64(d.small)
			x.Lsh(&x, uint(d.e-least))
		} else {
			continue
		}
		total.Add(&total, &x)
		if a[1] == starlark.True {
			squares.Add(&squares, square.Mul(&x, &x))
		}
	}
	power := new(big.Int).Lsh(big.NewInt(1), uint(-least))
	return starlark.Tuple{starlark.MakeBigInt(&total), starlark.MakeBigInt(&squares), starlark.MakeBigInt(power), starlark.Bool(whole)}, nil
}
