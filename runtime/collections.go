package runtime

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// collectionsNative makes _collections: what of module collections is native.
func collectionsNative(rt *Runtime) *object.Module {
	m := object.NewModule("_collections")
	m.Set("deque", rt.interp.DequeClass())
	m.Set("_tuplegetter", object.TupleFieldClass)
	object.Functions(m, []object.MethodDef{
		{Name: "_keep_order", Sig: "dict, /", Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if d, ok := object.Unbox(a[0]).(*starlark.Dict); ok {
				object.DictKeepOrder(d)
			}
			return starlark.None, nil
		}},
		{Name: "_pop_end", Sig: "dict, last, /", Fn: popEnd},
		movesKey,
		{Name: "_move", Sig: "dict, key, last, /", Fn: moveKey},
		{Name: "_count_elements", Sig: "mapping, iterable, /", Fn: countElements},
	})
	return m
}

// moveKey moves a key of a dict to one of its ends.
func moveKey(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d, ok := object.Unbox(a[0]).(*starlark.Dict)
	if !ok {
		return nil, object.Raise(object.TypeError, "a dict is required, not %s", object.TypeName(a[0]))
	}
	last, err := object.Truth(th, a[2])
	if err != nil {
		return nil, err
	}
	found, err := object.DictMove(th, d, a[1], last)
	if err == nil && !found {
		err = object.NewException(object.KeyError, a[1])
	}
	return starlark.None, err
}

// popEnd removes and returns the last or the first item of a dict.
func popEnd(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d, ok := object.Unbox(a[0]).(*starlark.Dict)
	if !ok || d.Len() == 0 {
		return nil, object.NewException(object.KeyError, starlark.String("dictionary is empty"))
	}
	last, err := object.Truth(th, a[1])
	if err != nil {
		return nil, err
	}
	return object.DictPopItem(d, last)
}

// countElements adds 1 to the count of each item, each in one piece, so that threads
// that share a Counter lose none. It returns False where mapping is no plain dict
// and its methods have to be called.
func countElements(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	d, ok := object.Unbox(a[0]).(*starlark.Dict)
	for _, name := range []string{"get", "__setitem__"} {
		if attr := object.TypeOf(a[0]).Lookup(name); ok && attr != nil && attr.Owner != object.DictClass {
			ok = false
		}
	}
	if !ok {
		return starlark.False, nil
	}
	it, err := object.Iter(th, a[1])
	if err != nil {
		return nil, err
	}
	one := starlark.MakeInt(1)
	for {
		key, err := object.Next(th, it)
		if key == nil || err != nil {
			return starlark.True, err
		}
		n, found, err := object.DictGet(th, d, key)
		if err != nil {
			return nil, err
		}
		if !found {
			n = starlark.MakeInt(0)
		}
		if n, err = object.Binary(th, object.OpAdd, n, one); err != nil {
			return nil, err
		}
		if err := object.DictSet(th, d, key, n); err != nil {
			return nil, err
		}
	}
}
