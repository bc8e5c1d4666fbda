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

// A stepper is how the iterators of one class go on.
type stepper interface {
	// step returns the next item; nil at the end.
	step(th thread) (value, error)
}

// A reducer is a stepper whose iterator can be copied.
type reducer interface {
	// reduce returns the arguments that the class makes an equal iterator of, and the
	// state to restore in it, nil if there is none.
	reduce(th thread) (args starlark.Tuple, state value, err error)
}

// A restorer is a stepper with a state besides its arguments.
type restorer interface {
	restore(th thread, state value) error
}

// A sized stepper may know how many items are left.
type sized interface {
	left() (n int, ok bool)
}

// A shower has a repr of its own: the arguments, with which class is called.
type shower interface {
	show(th thread) (args string, err error)
}

// An iterator is an object of one of the classes.
type iterator struct {
	object.Instance
	stepper
	ended bool
	used  int // items since they were accounted for
}

// accountEvery is the number of items after which an iterator lets itself be stopped;
// each counts as an instruction.
const accountEvery = 4096

// Next returns the next item; nil at the end, and from then on.
func (it *iterator) Next(th thread) (value, error) {
	if it.ended {
		return nil, nil
	}
	if err := it.account(th); err != nil {
		return nil, err
	}
	v, err := it.step(th)
	if v == nil && err == nil {
		it.ended = true
	}
	return v, err
}

// account lets a native that goes on and on, as sum(count()), be stopped: it has no other
// place to be.
func (it *iterator) account(th thread) error {
	if it.used++; it.used < accountEvery {
		return nil
	}
	it.used = 0
	return vm.ThreadOf(th).Task.Account(accountEvery)
}

// A pairer is a stepper whose items may be pairs.
type pairer interface {
	pairs() bool
	// stepPair is step for pairs; a is nil at the end.
	stepPair() (a, b value)
}

// Pairs and NextPair implement object.PairIterator.
func (it *iterator) Pairs() bool {
	p, ok := it.stepper.(pairer)
	return ok && p.pairs()
}

// NextPair is Next for items that are pairs.
func (it *iterator) NextPair(th thread) (a, b value, err error) {
	if it.ended {
		return nil, nil, nil
	}
	if err := it.account(th); err != nil {
		return nil, nil, err
	}
	a, b = it.stepper.(pairer).stepPair()
	it.ended = a == nil
	return a, b, nil
}

// Repr shows the state of those classes whose repr does.
func (it *iterator) Repr(th thread) (string, error) {
	s, ok := it.stepper.(shower)
	if !ok {
		return object.DefaultRepr(th, it), nil
	}
	args, err := s.show(th)
	return it.Class().Name + "(" + args + ")", err
}

// A maker makes the iterators of a class from its arguments.
type maker struct {
	name, sig string
	make      func(th thread, a []value) (stepper, error)
}

// Module makes the module itertools.
func Module(m *vm.Machine) *object.Module {
	mod := object.NewModule("itertools")
	for _, group := range [][]maker{endless, filters, combiners, combinatoric} {
		for _, k := range group {
			mod.Set(k.name, object.NewNativeClass(m.Interp, k.def()))
		}
	}
	tees := object.NewNativeClass(m.Interp, teeDef())
	mod.Set("_tee", tees)
	object.Functions(mod, []object.MethodDef{{Name: "tee", Sig: "iterable, n=2, /", Fn: func(th thread, self value, a []value) (value, error) {
		return tee(th, tees, a[0], a[1])
	}}})
	return mod
}

func (k maker) def() *object.Def {
	build := object.NewNative("itertools", &object.MethodDef{Name: k.name, Sig: k.sig, Fn: func(th thread, cls value, a []value) (value, error) {
		s, err := k.make(th, a)
		if err != nil {
			return nil, err
		}
		return newIterator(cls.(*object.Class), s), nil
	}})
	def := &object.Def{Name: k.name, Module: "itertools", Generic: k.name == "chain", More: iteratorMethods,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			if !build.Signature().Keywords() && c.OwnInit() {
				kw = nil // they are for the __init__ of the subclass
			}
			return build.Invoke(th, c, pos, kw)
		},
	}
	if k.name == "chain" {
		def.Methods = append(def.Methods, object.MethodDef{Name: "from_iterable", Sig: "iterable, /", Kind: object.ClassMethodKind,
			Fn: func(th thread, cls value, a []value) (value, error) {
				outer, err := object.Iter(th, a[0])
				if err != nil {
					return nil, err
				}
				return newIterator(cls.(*object.Class), &chain{outer: outer}), nil
			}})
	}
	return def
}

func newIterator(c *object.Class, s stepper) *iterator {
	return &iterator{Instance: object.MakeInstance(c), stepper: s}
}

// iteratorMethods are the methods of all classes.
func iteratorMethods() []object.MethodDef {
	return append(object.IteratorMethods()[:2:2],
		object.MethodDef{Name: "__length_hint__", Fn: func(th thread, self value, a []value) (value, error) {
			s, ok := self.(*iterator).stepper.(sized)
			if !ok {
				return object.NotImplemented, nil
			}
			if n, ok := s.left(); ok {
				return starlark.MakeInt(n), nil
			}
			return nil, object.Raise(object.TypeError, "len() of unsized object")
		}},
		object.MethodDef{Name: "__reduce__", Fn: reduce},
		object.MethodDef{Name: "__setstate__", Sig: "state, /", Fn: restore})
}

// reduce is __reduce__: how to make an equal iterator. One that has come to its end has
// Ellipsis for its state.
func reduce(th thread, self value, a []value) (value, error) {
	it := self.(*iterator)
	s, ok := it.stepper.(reducer)
	if !ok {
		return nil, object.Raise(object.TypeError, "cannot pickle '%s' object", it.Class().FullName())
	}
	if err := deprecated(th); err != nil {
		return nil, err
	}
	args, state, err := s.reduce(th)
	if err != nil {
		return nil, err
	}
	if it.ended {
		state = object.Ellipsis
	}
	if state == nil {
		return starlark.Tuple{it.Class(), args}, nil
	}
	return starlark.Tuple{it.Class(), args, state}, nil
}

// restore is __setstate__, with what reduce gave as the third item.
func restore(th thread, self value, a []value) (value, error) {
	it := self.(*iterator)
	if err := deprecated(th); err != nil {
		return nil, err
	}
	if a[0] == value(object.Ellipsis) {
		it.ended = true
		return starlark.None, nil
	}
	s, ok := it.stepper.(restorer)
	if !ok {
		return nil, object.Raise(object.TypeError, "'%s' object has no state", it.Class().FullName())
	}
	return starlark.None, s.restore(th, a[0])
}

// deprecated warns that copies of these iterators have no future.
func deprecated(th thread) error {
	warnings, err := vm.ThreadOf(th).Import("warnings")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(th, warnings, "warn",
		starlark.String("Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14."), object.DeprecationWarning)
	return err
}

// iters returns an iterator for each value.
func iters(th thread, list starlark.Tuple) (starlark.Tuple, error) {
	its := make(starlark.Tuple, len(list))
	for i, x := range list {
		it, err := object.Iter(th, x)
		if err != nil {
			return nil, err
		}
		its[i] = it
	}
	return its, nil
}

// numbers returns the ints of a state, which must be a tuple of n.
func numbers(th thread, state value, n int) ([]int, error) {
	t, ok := state.(starlark.Tuple)
	if !ok || len(t) != n {
		return nil, object.Raise(object.ValueError, "invalid arguments")
	}
	list := make([]int, n)
	for i, v := range t {
		k, err := object.IndexInt(th, v)
		if err != nil {
			return nil, err
		}
		list[i] = k
	}
	return list, nil
}

// numberTuple is the state that numbers reads.
func numberTuple(list []int) starlark.Tuple {
	t := make(starlark.Tuple, len(list))
	for i, n := range list {
		t[i] = starlark.MakeInt(n)
	}
	return t
}
