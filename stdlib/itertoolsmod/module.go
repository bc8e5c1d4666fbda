// Package itertoolsmod is the module itertools. Its iterators are natives, so that
// threads that share one, such as a count, each get items of their own.
package itertoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// An iterator is an object of one of the classes: __init__ sets next.
type iterator struct {
	object.Instance
	next func(th thread) (value, error) // nil, nil at the end
	used int                            // items since they were accounted for
	show func(th thread) (string, error)
	left func() (int, bool) // how many items are left, if that is known
}

// accountEvery is the number of items after which an iterator lets itself be stopped;
// each counts as an instruction.
const accountEvery = 4096

// Next returns the next item; nil at the end, and from then on.
func (it *iterator) Next(th thread) (value, error) {
	if it.next == nil {
		return nil, nil
	}
	// A native that goes on and on, as sum(count()), has no other place to be stopped.
	if it.used++; it.used == accountEvery {
		it.used = 0
		if err := vm.ThreadOf(th).Task.Account(accountEvery); err != nil {
			return nil, err
		}
	}
	v, err := it.next(th)
	if v == nil && err == nil {
		it.next = nil
	}
	return v, err
}

// Repr shows the state of those classes whose repr does.
func (it *iterator) Repr(th thread) (string, error) {
	if it.show != nil {
		return it.show(th)
	}
	return object.DefaultRepr(th, it), nil
}

// A maker sets up an iterator of the arguments of its class.
type maker struct {
	name, sig string
	init      func(th thread, it *iterator, a []value) error
}

// Module makes the module itertools.
func Module(m *vm.Machine) *object.Module {
	mod := object.NewModule("itertools")
	for _, group := range [][]maker{endless, filters, combiners, combinatoric} {
		for _, k := range group {
			mod.Set(k.name, class(m.Interp, k))
		}
	}
	tees := teeClass(m.Interp)
	mod.Set("_tee", tees)
	object.Functions(mod, []object.MethodDef{{Name: "tee", Sig: "iterable, n=2, /", Fn: func(th thread, self value, a []value) (value, error) {
		return tee(th, tees, a[0], a[1])
	}}})
	return mod
}

func class(in *object.Interp, k maker) *object.Class {
	def := &object.Def{Name: k.name, Module: "itertools", Generic: k.name == "chain",
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			return &iterator{Instance: object.MakeInstance(c)}, nil
		},
		Methods: append(object.IteratorMethods()[:2:2],
			object.MethodDef{Name: "__init__", Sig: k.sig, Fn: func(th thread, self value, a []value) (value, error) {
				return starlark.None, k.init(th, self.(*iterator), a)
			}},
			object.MethodDef{Name: "__length_hint__", Fn: func(th thread, self value, a []value) (value, error) {
				if it := self.(*iterator); it.left != nil {
					if n, ok := it.left(); ok {
						return starlark.MakeInt(n), nil
					}
					return nil, object.Raise(object.TypeError, "len() of unsized object")
				}
				return object.NotImplemented, nil
			}}),
	}
	if k.name == "chain" {
		def.Methods = append(def.Methods, object.MethodDef{Name: "from_iterable", Sig: "iterable, /", Kind: object.ClassMethodKind,
			Fn: func(th thread, cls value, a []value) (value, error) {
				it := &iterator{Instance: object.MakeInstance(cls.(*object.Class))}
				outer, err := object.Iter(th, a[0])
				if err != nil {
					return nil, err
				}
				it.next = chained(func(th thread) (value, error) { return object.Next(th, outer) })
				return it, nil
			}})
	}
	return object.NewNativeClass(in, def)
}

// iters returns an iterator for each value.
func iters(th thread, list value) ([]value, error) {
	var its []value
	for _, x := range list.(starlark.Tuple) {
		it, err := object.Iter(th, x)
		if err != nil {
			return nil, err
		}
		its = append(its, it)
	}
	return its, nil
}
