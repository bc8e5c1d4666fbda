package runtime

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// Fast bodies of functions of the library that are written as scripts are: what calls them
// most asks these first. See vm.Function.SetQuick.

// withBody makes a decorator that gives a function a fast body.
func withBody(name, doc string, quick object.QuickFunc) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "function, /", Doc: doc, Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		if f, ok := a[0].(*vm.Function); ok {
			f.SetQuick(quick)
		}
		return a[0], nil
	}}
}

// hashesName decorates the __hash__ of Enum.
var hashesName = withBody("hashes_name", "Decorate a __hash__ that returns hash(self._name_).", func(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	o, ok := a[0].Obj.(object.Object)
	if !ok {
		return object.Reg{}, false
	}
	name, _ := o.Base().OwnAttr("_name_")
	if _, ok := name.Obj.(starlark.String); !ok {
		return object.Reg{}, false
	}
	h, err := object.Hash(th, name.Obj)
	return object.IntReg(h), err == nil
})

// movesKey decorates move_to_end of OrderedDict.
var movesKey = withBody("_moves_key", "Decorate a method of an OrderedDict that moves a key to the end or, with a false argument, to the beginning.",
	func(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
		none := object.Reg{Obj: starlark.None}
		if len(a) < 2 || len(a) > 3 {
			return none, false
		}
		self, ok := a[0].Obj.(*object.Boxed)
		if !ok {
			return none, false
		}
		last := true
		if len(a) == 3 {
			l, ok := a[2].Obj.(starlark.Bool)
			if !ok {
				return none, false
			}
			last = bool(l)
		}
		d, ok := self.Val.(*starlark.Dict)
		return none, ok && object.QuickMove(d, &a[1], last)
	})
