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
	var buf [scratchSize]uint64
	hashes := buf[:0]
	for _, v := range elems {
		h, ok := fixedHash(v)
		if !ok {
			return elems
		}
		hashes = append(hashes, uint64(h))
	}
	return tableOrder(elems, hashes)
}

// fixedHash is CPython's hash(v) where that is the same in each run: not that of a
// str, which is salted, nor of what an object's address enters into.
func fixedHash(v starlark.Value) (h int64, ok bool) {
	switch v := v.(type) {
	case starlark.Int:
		if n, ok := SmallInt(v); ok {
			return notMinusOne(n), true
		}
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
	if dictMirrored {
		for e := setTable(s).head; e != nil; e = e.next {
			elems = append(elems, e.key)
		}
		return elems
	}
	it := s.Iterate()
	defer it.Done()
	var v starlark.Value
	for it.Next(&v) {
		elems = append(elems, v)
	}
	return elems
}

// tableOrder returns the elements, which have these hashes, in the order of a table into
// which they were inserted one after the other. It may return elems itself.
func tableOrder[E any](elems []E, hashes []uint64) []E {
	mask, last := uint64(setTableSize(len(elems))-1), -1
	for _, h := range hashes {
		at := int(h & mask)
		if at <= last {
			last = int(mask) + 1
			break
		}
		last = at
	}
	if last <= int(mask) {
		return elems
	}
	slots := freeSlots(hashes, mask)
	if slots == nil {
		slots = probedSlots(hashes)
	}
	out := make([]E, 0, len(elems))
	for _, k := range slots {
		if k != 0 {
			out = append(out, elems[k-1])
		}
	}
	return out
}

// setTableSize returns the number of slots after n insertions.
func setTableSize(n int) int {
	size := setMinSize
	for {
		full := ((size-1)*3 + 4) / 5
		if full > n {
			return size
		}
		size = grownSetSize(full)
	}
}

// grownSetSize returns the number of slots when a table with this number of elements has
// become too full.
func grownSetSize(used int) int {
	want := used * 4
	if used > setBigSize {
		want = used * 2
	}
	size := setMinSize
	for size <= want {
		size <<= 1
	}
	return size
}

// freeSlots places each element, by its index+1, where its hash says; nil if two would
// have the same place. Where none would, it does not matter in which smaller tables the
// elements were before.
func freeSlots(hashes []uint64, mask uint64) []int32 {
	slots := make([]int32, mask+1)
	for i, h := range hashes {
		if slots[h&mask] != 0 {
			return nil
		}
		slots[h&mask] = int32(i) + 1
	}
	return slots
}

// probedSlots places the elements, by their index+1, as CPython does.
func probedSlots(hashes []uint64) []int32 {
	slots := make([]int32, setMinSize) // 0: free
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
	for i := range hashes {
		place(int32(i) + 1)
		if used := i + 1; used*5 >= (len(slots)-1)*3 {
			old := slots
			slots = make([]int32, grownSetSize(used))
			for _, k := range old {
				if k != 0 {
					place(k)
				}
			}
		}
	}
	return slots
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
