package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

var functionDef = object.Def{
	Name: "function", Module: "builtins", Final: true,
	Methods: []object.MethodDef{
		{Name: "__call__", Sig: "*args, **kwargs", Fn: object.CallSelf},
		{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			f := self.(*Function)
			return starlark.String("<function " + f.Qualname() + " at " + object.AddressOf(th, f) + ">"), nil
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: object.DescriptorGet},
	},
	GetSets: []object.GetSetDef{
		{Name: "__name__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*Function).Name()), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			s, ok := object.Unbox(v).(starlark.String)
			if !ok {
				return object.Raise(object.TypeError, "__name__ must be set to a string object")
			}
			self.(*Function).more().name = string(s)
			return nil
		}},
		{Name: "__qualname__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*Function).Qualname()), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			s, ok := object.Unbox(v).(starlark.String)
			if !ok {
				return object.Raise(object.TypeError, "__qualname__ must be set to a string object")
			}
			self.(*Function).more().qualname = string(s)
			return nil
		}},
		{Name: "__doc__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			f := self.(*Function)
			if f.rare != nil && f.rare.doc != nil {
				return f.rare.doc, nil
			}
			if f.proto.code.HasDoc {
				f.proto.complete()
			}
			if f.proto.code.HasDoc {
				return starlark.String(f.proto.code.Doc), nil
			}
			return starlark.None, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			if v == nil {
				v = starlark.None
			}
			self.(*Function).more().doc = v
			return nil
		}, Deletes: true},
		{Name: "__module__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			f := self.(*Function)
			if f.rare != nil && f.rare.module != nil {
				return f.rare.module, nil
			}
			if v, ok := f.proto.module.Get("__name__"); ok {
				return v, nil
			}
			return starlark.None, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			if v == nil {
				v = starlark.None
			}
			self.(*Function).more().module = v
			return nil
		}, Deletes: true},
		{Name: "__defaults__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			f := self.(*Function)
			if f.rare != nil && f.rare.given != nil {
				return f.rare.given, nil
			}
			f.proto.complete()
			if d := f.positional(); len(d) > 0 {
				return starlark.Tuple(d), nil
			}
			return starlark.None, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			f := self.(*Function)
			if v == nil {
				v = starlark.None
			}
			t, ok := object.Unbox(v).(starlark.Tuple)
			if !ok && v != starlark.None {
				return object.Raise(object.TypeError, "__defaults__ must be set to a tuple object")
			}
			f.defaults, f.more().given = t, v
			if len(t) == 0 {
				f.defaults = noDefaults
			}
			return nil
		}, Deletes: true},
		{Name: "__kwdefaults__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if d := self.(*Function).kwDefs(); d != nil {
				return d, nil
			}
			return starlark.None, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			f := self.(*Function)
			switch v := v.(type) {
			case *starlark.Dict:
				f.more().kwDefs = v
			case nil, starlark.NoneType:
				f.more().kwDefs = nil
			default:
				return object.Raise(object.TypeError, "__kwdefaults__ must be set to a dict object")
			}
			return nil
		}},
		{Name: "__annotations__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			f := self.(*Function).more()
			if f.notes == nil {
				f.notes = new(starlark.Dict)
			}
			return f.notes, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			d, ok := v.(*starlark.Dict)
			if !ok && v != nil && v != starlark.None {
				return object.Raise(object.TypeError, "__annotations__ must be set to a dict object")
			}
			self.(*Function).more().notes = d
			return nil
		}, Deletes: true},
		{Name: "__code__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*Function).proto.AsValue(), nil
		}},
		{Name: "__globals__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return object.NewNamespace(self.(*Function).proto.module), nil
		}},
		{Name: "__closure__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			f := self.(*Function)
			if len(f.free) == 0 {
				return starlark.None, nil
			}
			t := make(starlark.Tuple, len(f.free))
			for i, c := range f.free {
				t[i] = c
			}
			return t, nil
		}},
		{Name: "__type_params__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if f := self.(*Function); f.rare != nil && f.rare.params != nil {
				return f.rare.params, nil
			}
			return starlark.Tuple{}, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			t, ok := v.(starlark.Tuple)
			if !ok {
				return object.Raise(object.TypeError, "__type_params__ must be set to a tuple")
			}
			if f := self.(*Function); len(t) > 0 || f.rare != nil {
				f.more().params = t
			}
			return nil
		}},
	},
}
