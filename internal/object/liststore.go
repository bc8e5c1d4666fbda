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
func mirrors(real, mirror reflect.Type) bool {
	if real.Kind() != reflect.Struct || real.NumField() < mirror.NumField() {
		return false
	}
	for i := range mirror.NumField() {
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

// dictEntry mirrors an entry of go.starlark.net's hash table and dictCursor its
// iterator, so that loops over a dict see values as they are now, without a
// lookup, and notice deleted entries (hash 0).
type dictEntry struct {
	hash       uint32
	key, value starlark.Value
	next       *dictEntry
	prevLink   **dictEntry
}

type dictCursor struct {
	ht *struct{}
	e  *dictEntry
}

var dictMirrored = dictLayoutFits()

func dictLayoutFits() bool {
	it := reflect.TypeOf(new(starlark.Dict).Iterate())
	if it.Kind() != reflect.Pointer || !mirrors(it.Elem(), reflect.TypeFor[dictCursor]()) {
		return false
	}
	e := it.Elem().Field(1).Type
	return e.Kind() == reflect.Pointer && mirrors(e.Elem(), reflect.TypeFor[dictEntry]())
}

// A tableWalk goes through the entries of a dict or set without counting as one
// of its iterators. After a change of size it must not be used any more.
type tableWalk struct {
	e    *dictEntry
	keys []starlark.Value // in place of e where the mirror does not fit
}

func walkDict(d *starlark.Dict) tableWalk {
	if !dictMirrored {
		return tableWalk{keys: d.Keys()}
	}
	return walkFrom(d.Iterate())
}

func walkFrom(it starlark.Iterator) tableWalk {
	it.Done()
	return tableWalk{e: (*dictCursor)(reflect.ValueOf(it).UnsafePointer()).e}
}

// next returns the next entry; ok is false at the end; lost means that the
// entry has been deleted meanwhile.
func (w *tableWalk) next(d *starlark.Dict) (k, v starlark.Value, ok, lost bool) {
	if e := w.e; e != nil {
		if e.hash == 0 {
			return nil, nil, false, true
		}
		w.e = e.next
		return e.key, e.value, true, false
	}
	if len(w.keys) == 0 {
		return nil, nil, false, false
	}
	k = w.keys[0]
	w.keys = w.keys[1:]
	v, found, err := d.Get(k)
	if err != nil || !found {
		return nil, nil, false, true
	}
	return k, v, true, false
}
