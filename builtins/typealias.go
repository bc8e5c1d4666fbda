package builtins

import (
	"cmp"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A typeAlias is what `type X = ...` binds (PEP 695): its value is computed when
// it is asked for.
type typeAlias struct {
	name   string
	value  value // a function of no arguments
	params value
}

var typeAliasClass = object.NewStaticClass(&object.Def{
	Name: "TypeAliasType", Module: "typing", Final: true, Doc: "Type alias.",
	Methods: []object.MethodDef{{Name: "__getitem__", Sig: "key, /", Fn: func(th thread, self value, a []value) (value, error) {
		if n, err := object.Len(th, self.(*typeAlias).params); n == 0 {
			return nil, cmp.Or(err, object.Raise(object.TypeError, "Only generic type aliases are subscriptable"))
		}
		return object.NewGenericAlias(self, a[0]), nil
	}}},
	GetSets: []object.GetSetDef{
		{Name: "__name__", Get: func(th thread, self value) (value, error) {
			return starlark.String(self.(*typeAlias).name), nil
		}},
		{Name: "__value__", Get: func(th thread, self value) (value, error) {
			return object.Call(th, self.(*typeAlias).value)
		}},
		{Name: "__type_params__", Get: func(th thread, self value) (value, error) {
			return self.(*typeAlias).params, nil
		}},
	},
})

func (t *typeAlias) Class() *object.Class { return typeAliasClass }

// Repr is the name alone, as in CPython.
func (t *typeAlias) Repr(th thread) (string, error) { return t.name, nil }

func (t *typeAlias) String() string        { return t.name }
func (t *typeAlias) Type() string          { return typeAliasClass.Name }
func (t *typeAlias) Freeze()               {}
func (t *typeAlias) Truth() starlark.Bool  { return true }
func (t *typeAlias) Hash() (uint32, error) { return object.PointerHash(t), nil }

// A typeVar is a type parameter of a function, class or alias.
type typeVar struct {
	name string
	kind int64 // 0: T, 1: *Ts, 2: **P
}

var typeVarClass = object.NewStaticClass(&object.Def{
	Name: "TypeVar", Module: "typing", Final: true, Doc: "Type variable.",
	GetSets: []object.GetSetDef{{Name: "__name__", Get: func(th thread, self value) (value, error) {
		return starlark.String(self.(*typeVar).name), nil
	}}},
})

func (t *typeVar) Class() *object.Class           { return typeVarClass }
func (t *typeVar) Repr(th thread) (string, error) { return t.name, nil }
func (t *typeVar) String() string                 { return t.name }
func (t *typeVar) Type() string                   { return typeVarClass.Name }
func (t *typeVar) Freeze()                        {}
func (t *typeVar) Truth() starlark.Bool           { return true }
func (t *typeVar) Hash() (uint32, error)          { return object.PointerHash(t), nil }

// genericClass is a base of classes with type parameters.
var genericClass = object.NewStaticClass(&object.Def{
	Name: "Generic", Module: "typing", Doc: "Abstract base class for generic types.",
	Methods: []object.MethodDef{{Name: "__class_getitem__", Sig: "params, /", Kind: object.ClassMethodKind,
		Fn: func(th thread, self value, a []value) (value, error) {
			return object.NewGenericAlias(self.(*object.Class), a[0]), nil
		}}},
})

// typeFunctions are what the compiler calls for type statements and parameters.
var typeFunctions = []object.MethodDef{
	{Name: "_typealias", Sig: "name, value, params=(), /", Fn: func(th thread, self value, a []value) (value, error) {
		name, _ := starlark.AsString(a[0])
		return &typeAlias{name, a[1], a[2]}, nil
	}},
	{Name: "_typevar", Sig: "name, kind, /", Fn: func(th thread, self value, a []value) (value, error) {
		name, _ := starlark.AsString(a[0])
		kind, err := object.IndexInt(th, a[1])
		return &typeVar{name, int64(kind)}, err
	}},
}
