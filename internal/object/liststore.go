package object

import (
	"unsafe"

	"go.starlark.net/starlark"
)

// listHeader mirrors the beginning of starlark.List, whose elements have no
// accessor: pop, insert, sort and slice assignment would otherwise cost a copy
// of the list each. TestListHeader checks the layout.
type listHeader struct {
	elems []starlark.Value
}

// Elems returns the elements of l themselves, not a copy.
func Elems(l *starlark.List) []starlark.Value {
	return (*listHeader)(unsafe.Pointer(l)).elems
}

// SetElems makes elems the elements of l.
func SetElems(l *starlark.List, elems []starlark.Value) {
	(*listHeader)(unsafe.Pointer(l)).elems = elems
}

// checkList raises if the host has frozen the list.
func checkList(l *starlark.List) error {
	if l.Len() > 0 {
		if err := l.SetIndex(0, l.Index(0)); err != nil {
			return Raise(TypeError, "%s", err.Error())
		}
	}
	return nil
}
