// Package operatormod is _operator: the binary operators as functions, each one operation
// as the operator is, and the classes of module operator.
package operatormod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// Module makes the module _operator.
func Module(in *object.Interp) *object.Module {
	m := object.NewModule("_operator")
	object.Functions(m, []object.MethodDef{
		binary("add", object.OpAdd), binary("sub", object.OpSub), binary("mul", object.OpMul), binary("truediv", object.OpTrueDiv),
		binary("floordiv", object.OpFloorDiv), binary("mod", object.OpMod), binary("pow", object.OpPow),
		binary("matmul", object.OpMatMul), binary("and_", object.OpBitAnd), binary("or_", object.OpBitOr),
		{Name: "index", Sig: "a, /", Quick: quickIndex, Fn: func(th thread, self value, a []value) (value, error) { return object.Index(th, a[0]) }},
		binary("xor", object.OpBitXor), binary("lshift", object.OpShl), binary("rshift", object.OpShr),
	})
	for _, def := range []*object.Def{&itemGetterDef, &attrGetterDef, &methodCallerDef} {
		m.Set(def.Name, object.NewNativeClass(in, def))
	}
	return m
}

// binary makes the function of an operator.
func binary(name string, op object.BinOp) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "a, b, /", Fn: func(th thread, self value, a []value) (value, error) {
		return object.Binary(th, op, a[0], a[1])
	}}
}

// quickIndex is index of an int.
func quickIndex(_ thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	_, ok := a[0].Int()
	return a[0], ok
}
