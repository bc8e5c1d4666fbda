package object

import (
	"reflect"
	"unsafe"

	"go.starlark.net/starlark"
)

// A starlark.List keeps its slice to itself and refuses changes while an
// iterator is open, so pop, insert, sort, slice assignment and loops over a list
// that grows cannot be done through its methods in reasonable time. listHeader
// mirrors the beginning of starlark.List; listMirrored says whether the mirror
// fits the version of go.starlark.net that was linked in. Where it does not,
// everything still works, by copying.
type listHeader struct {
	elems  []starlark.Value
	frozen bool
}

var listMirrored = mirrors(reflect.TypeFor[starlark.List](), reflect.TypeFor[listHeader]())

// mirrors reports whether the fields of mirror are the first fields of real:
// names, offsets and kinds.
func mirrors(real, mirror reflect.Type) bool { return mirrorsFields(real, mirror, mirror.NumField()) }

// mirrorsFields is mirrors for the first n fields.
func mirrorsFields(real, mirror reflect.Type, n int) bool {
	if real.Kind() != reflect.Struct || real.NumField() < n {
		return false
	}
	for i := range n {
		r, m := real.Field(i), mirror.Field(i)
		if r.Name != m.Name || r.Offset != m.Offset || r.Type.Kind() != m.Type.Kind() || r.Type.Size() != m.Type.Size() {
			return false
		}
	}
	return true
}

// header returns the mirror of a list; only where listMirrored is set.
func header(l *starlark.List) *listHeader { return (*listHeader)(unsafe.Pointer(l)) }

// Elems returns the elements of a list, to be read only, and only until the list
// is changed.
func Elems(l *starlark.List) []starlark.Value {
	if listMirrored {
		return header(l).elems
	}
	return copyElems(l)
}

func copyElems(l *starlark.List) []starlark.Value {
	elems := make([]starlark.Value, l.Len())
	for i := range elems {
		elems[i] = l.Index(i)
	}
	return elems
}

// SetElems replaces the elements of a list, whose iterators go on with the new
// ones. The list takes over the slice. It does not ask whether the list is
// frozen: see checkList.
func SetElems(l *starlark.List, elems []starlark.Value) {
	if listMirrored {
		header(l).elems = elems
		return
	}
	elems = append([]starlark.Value(nil), elems...)
	if l.Clear() == nil {
		for _, v := range elems {
			l.Append(v)
		}
	}
}

// checkList raises TypeError for a list that the host has frozen.
func checkList(l *starlark.List) error {
	if listMirrored && header(l).frozen {
		return Raise(TypeError, "cannot change a frozen list")
	}
	return nil
}

// QuickStore does l[i] = v for 0 <= i < len(l); false for a frozen list.
func QuickStore(l *starlark.List, i int, v starlark.Value) bool {
	if !listMirrored {
		return l.SetIndex(i, v) == nil
	}
	h := header(l)
	if h.frozen {
		return false
	}
	h.elems[i] = v
	return true
}

// Append appends v to a list that is known not to be frozen.
func Append(l *starlark.List, v starlark.Value) {
	if !listMirrored {
		l.Append(v)
		return
	}
	h := header(l)
	if len(h.elems) == cap(h.elems) {
		h.widen()
	}
	h.elems = append(h.elems, v)
}

// maxDoubled is the number of items up to which a full list gets twice the room. Append's own
// growth, by a quarter beyond 256, copies a list of 80,000 eight times through memory that is new
// to the process, which costs more than the copying; of room that is not used yet no memory is touched.
const maxDoubled = 1 << 16

// widen makes room for more items in a full list.
func (h *listHeader) widen() {
	n := len(h.elems)
	if n >= maxDoubled {
		return // what append does
	}
	// The first steps of doubling would be 1 and 2.
	elems := make([]starlark.Value, n, max(4, 2*n))
	copy(elems, h.elems)
	h.elems = elems
}

// maxRoom bounds the room that is made for items which may never come.
const maxRoom = 1 << 12

// Room returns how many items a new container should have room for if all of an
// iterator's go into it.
func Room(it starlark.Value) int {
	if it, ok := it.(interface{ Left() int }); ok {
		return min(it.Left(), maxRoom)
	}
	return 0
}
