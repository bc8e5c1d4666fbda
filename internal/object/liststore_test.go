package object

import (
	"reflect"
	"testing"

	"go.starlark.net/starlark"
)

func TestListHeader(t *testing.T) {
	f := reflect.TypeOf(starlark.List{}).Field(0)
	if f.Name != "elems" || f.Offset != 0 || f.Type != reflect.TypeOf([]starlark.Value(nil)) {
		t.Fatalf("starlark.List begins with %s %v at %d: listHeader does not fit", f.Name, f.Type, f.Offset)
	}
	l := starlark.NewList([]starlark.Value{starlark.MakeInt(1), starlark.MakeInt(2)})
	SetElems(l, Elems(l)[:1])
	if l.Len() != 1 || l.Index(0) != starlark.MakeInt(1) {
		t.Errorf("after SetElems: %v", l)
	}
}
