package runtime

import (
	goruntime "runtime"
	"slices"
	"weak"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A weakRef is a reference of module weakref. It holds its object strongly, so that
// runs repeat whenever Go collects garbage; only gc.collect() looks which objects
// nothing else holds (see weakRefs.collect). Objects that are no plain instances
// are held for good.
type weakRef struct {
	object.Instance
	target   starlark.Value // nil: gone
	callback starlark.Value
	hash     int64
	hashed   bool
}

// Hash is that of the object.
func (r *weakRef) Hash() (uint32, error) { return object.HashObject(r) }

// CompareSameType compares the objects.
func (r *weakRef) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return object.CompareObjects(r, op, y)
}

// describe returns the repr.
func (r *weakRef) describe(th thread) (string, error) {
	head := "<weakref at " + object.AddressOf(th, r)
	if r.target == nil {
		return head + "; dead>", nil
	}
	head += "; to '" + object.TypeName(r.target) + "' at " + object.AddressOf(th, r.target)
	name, err := object.LookupAttr(th, r.target, "__name__")
	if s, ok := name.(starlark.String); ok && err == nil {
		head += " (" + string(s) + ")"
	}
	return head + ">", err
}

// weakRefs are the references that a Runtime's scripts have made.
type weakRefs struct {
	list  []weak.Pointer[weakRef]
	plain map[*object.Instance]weak.Pointer[weakRef] // those without callback, which are shared, by their objects
	limit int                                        // of list, before it is looked through
}

// live returns the references that are still held, in order of their making.
func (w *weakRefs) live() []*weakRef {
	var refs []*weakRef
	kept := w.list[:0]
	for _, p := range w.list {
		if r := p.Value(); r != nil {
			refs, kept = append(refs, r), append(kept, p)
		}
	}
	w.list = kept
	for o, p := range w.plain {
		if p.Value() == nil {
			delete(w.plain, o)
		}
	}
	w.limit = max(1000, 2*len(kept))
	return refs
}

// add notes a new reference.
func (w *weakRefs) add(r *weakRef) {
	if len(w.list) >= w.limit {
		w.live()
	}
	w.list = append(w.list, weak.Make(r))
}

// share notes a reference that is the only one of its kind for its object.
func (w *weakRefs) share(r *weakRef) {
	if o, ok := r.target.(object.Object); ok && shareable(r.Class(), r.callback) {
		w.plain[o.Base()] = weak.Make(r)
	}
}

// shareable reports whether all references of a class with a callback to one object are the same.
func shareable(c *object.Class, callback starlark.Value) bool {
	return callback == starlark.Value(starlark.None) && c.Name == "ReferenceType"
}

// collect lets Go's collector find the objects that only references hold, and
// returns the references to these.
func (w *weakRefs) collect() []*weakRef {
	refs := w.live()
	w.plain = map[*object.Instance]weak.Pointer[weakRef]{}
	targets := make([]weak.Pointer[object.Instance], len(refs))
	for i, r := range refs {
		if o, ok := r.target.(*object.Instance); ok {
			targets[i] = weak.Make(o)
			r.target = nil
		}
	}
	goruntime.GC()
	var dead []*weakRef
	for i, r := range refs {
		if targets[i] != (weak.Pointer[object.Instance]{}) {
			o := targets[i].Value()
			if o == nil {
				dead = append(dead, r)
				continue
			}
			r.target = o
		}
		w.share(r)
	}
	return dead
}

// loadWeakref makes _weakref, on which the module weakref is built.
func loadWeakref(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	refs := &weakRefs{plain: map[*object.Instance]weak.Pointer[weakRef]{}}
	m := object.NewModule("_weakref")
	class := object.NewNativeClass(rt.interp, &object.Def{
		Name: "ReferenceType", Module: "weakref", Generic: true,
		New: func(th thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			switch {
			case len(pos) == 0:
				return nil, object.Raise(object.TypeError, "__new__ expected at least 1 argument, got 0")
			case len(pos) > 2:
				return nil, object.Raise(object.TypeError, "__new__ expected at most 2 arguments, got %d", len(pos))
			}
			if !object.WeaklyHeld(pos[0]) {
				return nil, object.Raise(object.TypeError, "cannot create weak reference to '%s' object", object.TypeName(pos[0]))
			}
			var callback starlark.Value = starlark.None
			if len(pos) == 2 {
				callback = pos[1]
			}
			if o, ok := pos[0].(object.Object); ok && shareable(c, callback) {
				if old := refs.plain[o.Base()].Value(); old != nil {
					return old, nil
				}
			}
			r := &weakRef{Instance: object.MakeInstance(c), target: pos[0], callback: callback}
			refs.share(r)
			refs.add(r)
			return r, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args", Fn: nothing},
			{Name: "__call__", Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				if r := self.(*weakRef); r.target != nil {
					return r.target, nil
				}
				return starlark.None, nil
			}},
			{Name: "__repr__", Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				s, err := self.(*weakRef).describe(th)
				return starlark.String(s), err
			}},
			{Name: "__eq__", Sig: "value, /", Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				x := self.(*weakRef)
				y, ok := a[0].(*weakRef)
				if !ok {
					return object.NotImplemented, nil
				}
				if x.target == nil || y.target == nil {
					return starlark.Bool(x == y), nil
				}
				eq, err := object.Equal(th, x.target, y.target)
				return starlark.Bool(eq), err
			}},
			{Name: "__hash__", Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				r := self.(*weakRef)
				if !r.hashed {
					if r.target == nil {
						return nil, object.Raise(object.TypeError, "weak object has gone away")
					}
					h, err := object.Hash(th, r.target)
					if err != nil {
						return nil, err
					}
					r.hash, r.hashed = h, true
				}
				return starlark.MakeInt64(r.hash), nil
			}},
		},
		GetSets: []object.GetSetDef{{Name: "__callback__", Get: func(th thread, self starlark.Value) (starlark.Value, error) {
			return self.(*weakRef).callback, nil
		}}},
	})
	m.Set("ref", class)
	object.Functions(m, []object.MethodDef{
		function("getweakrefs", "object, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			var list []starlark.Value
			for _, r := range refs.live() {
				if r.target != nil && object.Identical(r.target, a[0]) {
					list = append(list, r)
				}
			}
			return starlark.NewList(list), nil
		}),
		function("collect", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			vm.ThreadOf(th).ForgetReturned()
			for _, r := range slices.Backward(refs.collect()) {
				if r.callback == starlark.Value(starlark.None) {
					continue
				}
				if _, err := object.Call(th, r.callback, r); err != nil {
					return nil, err
				}
			}
			return starlark.None, nil
		}),
	})
	return m, nil
}

func nothing(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	return starlark.None, nil
}
