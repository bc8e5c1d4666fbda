package object

import (
	"math/big"

	"go.starlark.net/starlark"
)

// This file looks for values in ranges: numbers by arithmetic, all others by comparing
// each item, as CPython does.

// exactNumber reports whether v equals only numbers, as its type says.
func exactNumber(v starlark.Value) bool {
	switch v.(type) {
	case starlark.Int, starlark.Bool, starlark.Float:
		return true
	}
	return false
}

// eachEqual calls found with the place of each item of a range that equals x, until
// found returns false. It may run __eq__ of a script's class.
func eachEqual(th *starlark.Thread, r, x starlark.Value, found func(i int64) bool) error {
	it, err := Iter(th, r)
	if err != nil {
		return err
	}
	for i := int64(0); ; i++ {
		v, err := Next(th, it)
		if v == nil || err != nil {
			return err
		}
		eq, err := Equal(th, v, x)
		if err != nil {
			return err
		}
		if eq && !found(i) {
			return nil
		}
	}
}

// rangeIndex returns the place of the first item of a range that equals x, nil if there
// is none.
func rangeIndex(th *starlark.Thread, r, x starlark.Value) (*big.Int, error) {
	if exactNumber(x) {
		return asBigRange(r).find(x), nil
	}
	var place *big.Int
	err := eachEqual(th, r, x, func(i int64) bool {
		place = big.NewInt(i)
		return false
	})
	return place, err
}

func rangeContains(th *starlark.Thread, r, x starlark.Value) (bool, error) {
	i, err := rangeIndex(th, r, x)
	return i != nil, err
}

// rangeCount is count() of a range.
func rangeCount(th *starlark.Thread, r, x starlark.Value) (starlark.Value, error) {
	if exactNumber(x) {
		return starlark.MakeInt(boolInt(asBigRange(r).find(x) != nil)), nil
	}
	n := 0
	err := eachEqual(th, r, x, func(int64) bool {
		n++
		return true
	})
	return starlark.MakeInt(n), err
}
