package builtins

import (
	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/internal/object"
)

// Install makes the built-in names known to in. It is cheap: what it installs is
// shared by all Runtimes.
func Install(in *object.Interp) {
	b := in.Builtins
	b.Share(universe)
	b.Set("__doc__", starlark.String("Built-in functions, types, exceptions, and other objects."))
}

// Names returns the built-in names, for completion and name checks.
func Names() []string {
	names := make([]string, 0, len(universe))
	for n := range universe {
		names = append(names, n)
	}
	return names
}

var universe = makeUniverse()

func makeUniverse() starlark.StringDict {
	u := make(starlark.StringDict, 200) // some more than there are
	u["None"], u["True"], u["False"], u["__debug__"] = starlark.None, starlark.True, starlark.False, starlark.True
	u["Ellipsis"], u["NotImplemented"] = object.Ellipsis, object.NotImplemented
	for _, c := range []*object.Class{
		object.ObjectClass, object.TypeClass, object.IntClass, object.BoolClass, object.FloatClass, object.ComplexClass,
		object.StrClass, object.BytesClass, object.ByteArrayClass, object.TupleClass, object.ListClass, object.DictClass,
		object.SetClass, object.FrozenSetClass, object.RangeClass, object.SliceClass, object.PropertyClass,
		object.ClassMethodClass, object.StaticMethodClass, object.SuperClass, object.MemoryViewClass,
	} {
		u[c.Name] = c
	}
	for _, c := range object.ExceptionClasses() {
		u[c.Name] = c
	}
	u["EnvironmentError"], u["IOError"] = object.OSError, object.OSError
	for _, t := range [][]object.MethodDef{functions, iterFunctions, machineFunctions, typeFunctions} {
		for i := range t {
			u[t[i].Name] = object.NewNative("builtins", &t[i])
		}
	}
	u["_generic"] = genericClass
	for _, o := range siteObjects() {
		u[o.name] = o
	}
	for name, c := range iterClasses {
		u[name] = c
	}
	return u
}
