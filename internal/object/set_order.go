package object

import (
	"errors"

	"go.starlark.net/starlark"
)

// CPython's sets have no order that programs may rely on, but sets of numbers and of
// tuples of numbers come out the same in each run, and printed outputs show it.
// setItems therefore gives these in the order in which CPython's hash table would have
// them after the same insertions (Objects/setobject.c: linear probing of 10 slots,
// growth by 4 at 60 % fill). Other sets keep the order of insertion.

const (
	setProbes     = 9
	setMinSize    = 8
	setBigSize    = 50000
	perturbShift  = 5
	setPopOrdered = 256 // above it pop takes the oldest element, to stay fast
)

// setItems returns the elements of a set in the order of its iteration.
func setItems(s *starlark.Set) []starlark.Value {
	elems := insertionOrder(s)
	hashes := make([]uint64, len(elems))
	for i, v := range elems {
		h, ok := fixedHash(v)
		if !ok {
			return elems
		}
		hashes[i] = uint64(h)
	}
	return tableOrder(elems, hashes)
}

// fixedHash is CPython's hash(v) where that is the same in each run: not that of a
// str, which is salted, nor of what an object's address enters into.
func fixedHash(v starlark.Value) (h int64, ok bool) {
	switch v := v.(type) {
	case starlark.Int:
		return hashInt(v), true
	case starlark.Bool:
		return int64(boolInt(bool(v))), true
	case starlark.Float:
		return hashFloat(v, float64(v)), v == v
	case starlark.NoneType:
		return hashNone, true
	case starlark.String:
		return hashText(""), v == ""
	case starlark.Tuple:
		h, err := hashTuple(v, true, func(e starlark.Value) (int64, error) {
			h, ok := fixedHash(e)
			if !ok {
				return 0, errSalted
			}
			return h, nil
		})
		return h, err == nil
	}
	return 0, false
}

var errSalted = errors.New("the hash differs from run to run")

func insertionOrder(s *starlark.Set) []starlark.Value {
	elems := make([]starlark.Value, 0, s.Len())
	it := s.Iterate()
	defer it.Done()
	var v starlark.Value
	for it.Next(&v) {
		elems = append(elems, v)
	}
	return elems
}

func tableOrder(elems []starlark.Value, hashes []uint64) []starlark.Value {
	slots := make([]int32, setMinSize) // 0: free, else index+1
	place := func(i int32) {
		mask := uint64(len(slots) - 1)
		h := hashes[i-1]
		at, perturb := h&mask, h
		for {
			probes := uint64(0)
			if at+setProbes <= mask {
				probes = setProbes
			}
			for p := at; p <= at+probes; p++ {
				if slots[p] == 0 {
					slots[p] = i
					return
				}
			}
			perturb >>= perturbShift
			at = (at*5 + 1 + perturb) & mask
		}
	}
	for i := range elems {
		place(int32(i) + 1)
		used := i + 1
		if used*5 < (len(slots)-1)*3 {
			continue
		}
		want := used * 4
		if used > setBigSize {
			want = used * 2
		}
		size := setMinSize
		for size <= want {
			size <<= 1
		}
		old := slots
		slots = make([]int32, size)
		for _, k := range old {
			if k != 0 {
				place(k)
			}
		}
	}
	out := make([]starlark.Value, 0, len(elems))
	for _, k := range slots {
		if k != 0 {
			out = append(out, elems[k-1])
		}
	}
	return out
}

// firstElem returns the element that pop takes.
func firstElem(s *starlark.Set) starlark.Value {
	if s.Len() <= setPopOrdered {
		return setItems(s)[0]
	}
	it := s.Iterate()
	defer it.Done()
	var v starlark.Value
	it.Next(&v)
	return v
}
