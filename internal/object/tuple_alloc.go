package object

import (
	"unsafe"

	"go.starlark.net/starlark"
)

// A tuple in an interface is a pointer to a slice header, and that points to the items: here
// the two are one object, as for a str in text_alloc.go.

// tupleTab is the first word of a starlark.Value that is a tuple; nil if interfaces look
// otherwise than iface says.
var tupleTab = func() unsafe.Pointer {
	t := starlark.Tuple{starlark.None}
	var v starlark.Value = t
	if unsafe.Sizeof(v) != unsafe.Sizeof(iface{}) {
		return nil
	}
	i := (*iface)(unsafe.Pointer(&v))
	if h := (*starlark.Tuple)(i.data); len(*h) != len(t) || unsafe.SliceData(*h) != unsafe.SliceData(t) {
		return nil
	}
	return i.tab
}()

type tuple[A any] struct {
	head  starlark.Tuple
	items A
}

// NewTuple returns a tuple of n items, and the items, which the caller has to fill in before
// anyone else sees the tuple.
func NewTuple(n int) (starlark.Value, []starlark.Value) {
	if tupleTab == nil {
		items := make(starlark.Tuple, n)
		return items, items
	}
	var head *starlark.Tuple
	switch n {
	case 1:
		t := new(tuple[[1]starlark.Value])
		head, t.head = &t.head, t.items[:]
	case 2:
		t := new(tuple[[2]starlark.Value])
		head, t.head = &t.head, t.items[:]
	case 3:
		t := new(tuple[[3]starlark.Value])
		head, t.head = &t.head, t.items[:]
	case 4:
		t := new(tuple[[4]starlark.Value])
		head, t.head = &t.head, t.items[:]
	case 5:
		t := new(tuple[[5]starlark.Value])
		head, t.head = &t.head, t.items[:]
	case 6:
		t := new(tuple[[6]starlark.Value])
		head, t.head = &t.head, t.items[:]
	case 7:
		t := new(tuple[[7]starlark.Value])
		head, t.head = &t.head, t.items[:]
	default:
		head = new(starlark.Tuple)
		*head = make(starlark.Tuple, n)
	}
	return *(*starlark.Value)(unsafe.Pointer(&iface{tupleTab, unsafe.Pointer(head)})), *head
}

// Pair returns the tuple (a, b).
func Pair(a, b starlark.Value) starlark.Value {
	v, items := NewTuple(2)
	items[0], items[1] = a, b
	return v
}
