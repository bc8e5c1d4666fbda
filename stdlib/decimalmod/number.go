// Package decimalmod is the module _decimal: what decimal numbers are made of, and the common
// cases of their arithmetic. Module decimal, which is written in the script language (pylib),
// has the rest: special values, signals, functions.
package decimalmod

import (
	"math/big"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// A Number is an object of class Number, the base of Decimal: sign, coefficient and
// exponent; or a special value.
type Number struct {
	object.Instance
	negative bool
	n        starlark.Int
	exp      value  // an int, if the number is finite
	special  string // "F" for an infinity, "n" for NaN, "N" for sNaN
}

// A finite number is one that the common cases are for.
type finite struct {
	negative bool
	n        starlark.Int
	exp      int64
}

// exponentLimit is below which exponents are those of common cases, so that sums of a few
// of them do not overflow.
const exponentLimit = 1 << 40

// maxShift is by how many digits a common case may shift a coefficient.
const maxShift = 1000

func (x *Number) finite() (finite, bool) {
	i, ok := x.exp.(starlark.Int)
	if !ok || x.special != "" {
		return finite{}, false
	}
	exp, ok := i.Int64()
	return finite{x.negative, x.n, exp}, ok && -exponentLimit < exp && exp < exponentLimit
}

// finiteOf returns the number that an operand is.
func finiteOf(v value) (finite, bool) {
	switch x := v.(type) {
	case *Number:
		return x.finite()
	case starlark.Int:
		if x.Sign() < 0 {
			return finite{true, starlark.MakeInt(0).Sub(x), 0}, true
		}
		return finite{false, x, 0}, true
	}
	return finite{}, false
}

// signed returns the coefficient with the sign.
func (x finite) signed() starlark.Int {
	if x.negative {
		return starlark.MakeInt(0).Sub(x.n)
	}
	return x.n
}

// scaled returns the number with an exponent that is not larger.
func (x finite) scaled(exp int64) finite {
	if exp != x.exp {
		x.n, x.exp = x.n.Mul(pow10(int(x.exp-exp))), exp
	}
	return x
}

// smallPowers are powers of ten.
var smallPowers = sync.OnceValue(func() []starlark.Int {
	list := []starlark.Int{starlark.MakeInt(1)}
	for range 64 {
		list = append(list, list[len(list)-1].Mul(starlark.MakeInt(10)))
	}
	return list
})

// pow10 returns 10**k.
func pow10(k int) starlark.Int {
	if list := smallPowers(); k < len(list) {
		return list[k]
	}
	return starlark.MakeBigInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(k)), nil))
}

// digits returns how many digits a number that is not negative has; 0 has one.
func digits(n starlark.Int) int {
	if i, ok := n.Uint64(); ok {
		k := 1
		for ; i >= 10; i /= 10 {
			k++
		}
		return k
	}
	const log2of10 = 3.321928094887362
	k := int(float64(n.BigInt().BitLen()-1)/log2of10) + 1 // or one less than it should be
	if c, _ := n.Cmp(pow10(k), 0); c >= 0 {
		k++
	}
	return k
}

func numberDef() *object.Def {
	attr := func(name string, get func(x *Number) value) object.GetSetDef {
		return object.GetSetDef{Name: name,
			Get: func(th thread, self value) (value, error) { return get(self.(*Number)), nil },
			Quick: func(self value) (object.Reg, bool) {
				x, ok := self.(*Number)
				if !ok {
					return object.Reg{}, false
				}
				return object.Of(get(x)), true
			}}
	}
	return &object.Def{Name: "Number", Module: "_decimal", NoDict: true,
		New: func(th thread, cls *object.Class, pos []value, kw []object.Kw) (value, error) {
			return nil, object.Raise(object.TypeError, "cannot create '_decimal.Number' instances")
		},
		GetSets: []object.GetSetDef{
			attr("_negative", func(x *Number) value { return starlark.Bool(x.negative) }),
			attr("_n", func(x *Number) value { return x.n }),
			attr("_exp", func(x *Number) value { return x.exp }),
			attr("_special", func(x *Number) value { return starlark.String(x.special) }),
		}}
}
