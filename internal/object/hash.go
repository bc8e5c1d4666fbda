package object

import (
	"math"
	"math/big"
	"reflect"
	"unsafe"

	"go.starlark.net/starlark"
)

// hashModulus is the prime that Python's numeric hashes are reduced by.
const hashModulus = 1<<61 - 1

// Hash returns hash(v). Hashes of strings are the same in all runs. It may run
// script code.
func Hash(th *starlark.Thread, v starlark.Value) (int64, error) {
	switch v := v.(type) {
	case starlark.Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case starlark.Int:
		return hashInt(v), nil
	case starlark.Float:
		return hashFloat(float64(v)), nil
	case starlark.Tuple:
		acc := uint64(2870177450012600261)
		for _, x := range v {
			h, err := Hash(th, x)
			if err != nil {
				return 0, err
			}
			acc += uint64(h) * 14029467366897019727
			acc = acc<<31 | acc>>33
			acc *= 11400714785074694791
		}
		acc += uint64(len(v)) ^ (2870177450012600261 ^ 3527539)
		return int64(acc), nil
	case *starlark.List, *starlark.Dict, *starlark.Set:
		return 0, Raise(TypeError, "unhashable type: '%s'", TypeName(v))
	case Object:
		a := v.Base().class.Special(SpHash)
		if a != nil && a.Value == starlark.None {
			return 0, Raise(TypeError, "unhashable type: '%s'", TypeName(v))
		}
		if a != nil && a.Owner != ObjectClass {
			x, err := CallAttr(th, a, v, nil, nil)
			if err != nil {
				return 0, err
			}
			i, ok := Unbox(x).(starlark.Int)
			if !ok {
				return 0, Raise(TypeError, "__hash__ method should return an integer")
			}
			return hashInt(i), nil
		}
		if b, ok := v.(*Boxed); ok {
			return Hash(th, b.Val)
		}
		h, err := hashIdentity(v)
		return int64(h), err
	}
	h, err := v.Hash()
	if err != nil {
		return 0, Raise(TypeError, "unhashable type: '%s'", TypeName(v))
	}
	if _, ok := v.(starlark.String); ok {
		return int64(uint64(h)*0x9e3779b97f4a7c15) >> 3, nil
	}
	return int64(h), nil
}

func hashInt(i starlark.Int) int64 {
	if v, ok := i.Int64(); ok && v > -hashModulus && v < hashModulus {
		if v == -1 {
			return -2
		}
		return v
	}
	b := i.BigInt()
	m := new(big.Int).Rem(new(big.Int).Abs(b), big.NewInt(hashModulus)).Int64()
	if b.Sign() < 0 {
		m = -m
	}
	if m == -1 {
		m = -2
	}
	return m
}

func hashFloat(f float64) int64 {
	switch {
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	case math.IsNaN(f):
		return 0
	case f == math.Trunc(f):
		b, _ := big.NewFloat(f).Int(nil)
		return hashInt(starlark.MakeBigInt(b))
	}
	m, e := math.Frexp(math.Abs(f))
	x := uint64(0)
	for m != 0 {
		x = (x<<28)&hashModulus | x>>(61-28)
		m *= 268435456
		e -= 28
		y := uint64(m)
		m -= float64(y)
		x += y
		if x >= hashModulus {
			x -= hashModulus
		}
	}
	if e >= 0 {
		e %= 61
	} else {
		e = 60 - (-1-e)%61
	}
	x = (x<<uint(e))&hashModulus | x>>uint(61-e)
	h := int64(x)
	if f < 0 {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return h
}

// hashOf is the table hash for starlark's containers: it must agree with
// equality, and for objects of subclasses of basic types with the plain value.
func hashOf(v starlark.Value) (uint32, error) {
	if b, ok := v.(*Boxed); ok {
		a := b.class.Special(SpHash)
		if a == nil || a.Owner.static {
			if a != nil && a.Value == starlark.None {
				return 0, Raise(TypeError, "unhashable type: '%s'", TypeName(v))
			}
			return tableHash(b.Val)
		}
	}
	o, ok := v.(Object)
	if !ok {
		return hashIdentity(v)
	}
	c := o.Base().class
	a := c.Special(SpHash)
	if a != nil && a.Value == starlark.None {
		return 0, Raise(TypeError, "unhashable type: '%s'", c.Name)
	}
	if a == nil || a.Owner == ObjectClass {
		return hashIdentity(v)
	}
	th := threadFor(v)
	in := c.interp
	if in != nil {
		in.Atomic++
		defer func() { in.Atomic-- }()
	}
	h, err := Hash(th, v)
	if err != nil {
		return 0, err
	}
	return tableHash(starlark.MakeInt64(h))
}

// tableHash is the hash of a basic value in starlark's tables.
func tableHash(v starlark.Value) (uint32, error) {
	h, err := v.Hash()
	if err != nil {
		return 0, Raise(TypeError, "unhashable type: '%s'", TypeName(v))
	}
	return h, nil
}

// hashIdentity hashes by identity.
func hashIdentity(v starlark.Value) (uint32, error) {
	var p uintptr
	if o, ok := v.(Object); ok {
		p = uintptr(unsafe.Pointer(o.Base()))
	} else {
		switch r := reflect.ValueOf(v); r.Kind() {
		case reflect.Pointer, reflect.Map, reflect.Chan, reflect.Func:
			p = r.Pointer()
		default:
			h, err := v.Hash()
			return h, err
		}
	}
	return uint32(p>>4) * 2654435761, nil
}

// PointerHash hashes a native value by its address.
func PointerHash(v starlark.Value) uint32 {
	return uint32(reflect.ValueOf(v).Pointer()>>4) * 2654435761
}
