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

// showsFields gives the __repr__ of a dataclass a fast body, for objects whose fields are of
// basic types: no object can be inside itself there.
var showsFields = object.MethodDef{Name: "shows_fields", Sig: "function, names, /", Doc: "Tell that a __repr__ shows these fields of a dataclass.",
	Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		f, ok := a[0].(*vm.Function)
		names, err := object.Collect(th, a[1])
		if !ok || err != nil {
			return starlark.None, err
		}
		fields := make([]string, len(names))
		for i, n := range names {
			name, _ := n.(starlark.String)
			fields[i] = string(name)
		}
		f.SetQuick(func(th *starlark.Thread, a []object.Reg) (object.Reg, bool) {
			if len(a) != 1 {
				return object.Reg{}, false
			}
			o, ok := a[0].Obj.(*object.Instance)
			if !ok {
				return object.Reg{}, false
			}
			return fieldsText(th, o, fields)
		})
		return starlark.None, nil
	}}

func fieldsText(th thread, o *object.Instance, fields []string) (object.Reg, bool) {
	text := append(make([]byte, 0, 64), o.Class().Qualname...)
	text = append(text, '(')
	for i, name := range fields {
		r, found, _ := object.QuickAttr(o, name)
		if !found {
			return object.Reg{}, false
		}
		switch r.Obj.(type) {
		case object.IntTag, object.FloatTag, starlark.String, starlark.Bool, starlark.NoneType:
		default:
			return object.Reg{}, false
		}
		value, err := object.Repr(th, r.Value())
		if err != nil {
			return object.Reg{}, false
		}
		if i > 0 {
			text = append(text, ", "...)
		}
		text = append(text, name...)
		text = append(text, '=')
		text = append(text, value...)
	}
	return object.Reg{Obj: object.TextOf(append(text, ')'))}, true
}
