package object

import (
	"testing"

	"go.starlark.net/starlark"
)

// A tuple of NewTuple is like any other, and appending to it leaves its neighbours alone.
func TestNewTuple(t *testing.T) {
	for n := range 12 {
		v, items := NewTuple(n)
		want := make(starlark.Tuple, n)
		for i := range items {
			items[i] = starlark.MakeInt(i)
			want[i] = items[i]
		}
		got, ok := v.(starlark.Tuple)
		if !ok || len(got) != n || cap(got) != n {
			t.Fatalf("NewTuple(%d) = %T of %d items, room for %d", n, v, len(got), cap(got))
		}
		if same, err := starlark.Equal(v, want); !same || err != nil {
			t.Errorf("NewTuple(%d) = %v, want %v", n, v, want)
		}
		if h, _ := v.Hash(); n > 0 && v.Type() != "tuple" || h == 0 && n > 1 {
			t.Errorf("NewTuple(%d): type %s, hash %d", n, v.Type(), h)
		}
	}
	if allocs := testing.AllocsPerRun(100, func() { sink = Pair(starlark.None, starlark.True) }); allocs > 1 && tupleTab != nil {
		t.Errorf("a pair takes %v allocations", allocs)
	}
}

var sink starlark.Value
