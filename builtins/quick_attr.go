package builtins

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// Fast bodies of the functions for attributes: see object.QuickFunc.

func quickGetattr(_ thread, a []object.Reg) (object.Reg, bool) {
	if len(a) < 2 || len(a) > 3 {
		return object.Reg{}, false
	}
	name, ok := a[1].Obj.(starlark.String)
	if !ok {
		return object.Reg{}, false
	}
	r, found, sure := object.QuickAttr(a[0].Obj, string(name))
	if !found && len(a) == 3 {
		return a[2], sure && a[2].Obj != nil
	}
	return r, found
}

func quickHasattr(_ thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 2 {
		return object.Reg{}, false
	}
	name, ok := a[1].Obj.(starlark.String)
	if !ok {
		return object.Reg{}, false
	}
	_, found, sure := object.QuickAttr(a[0].Obj, string(name))
	return object.BoolReg(found), sure
}

func quickSetattr(_ thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 3 {
		return object.Reg{}, false
	}
	name, ok := a[1].Obj.(starlark.String)
	return object.Reg{Obj: starlark.None}, ok && object.QuickSetAttr(a[0].Obj, string(name), a[2])
}
