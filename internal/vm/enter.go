package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// enterCall begins a call of fn, which is no generator, with arguments that are not in
// registers. Its result goes to absolute register ret; the loop goes on with it. Its window
// is above that of the caller, which may hold operands of the call.
func (t *Thread) enterCall(fn *Function, ret int, pos []starlark.Value, kw []object.Kw) error {
	base := t.top()
	if err := t.place(fn, base, pos, kw); err != nil {
		return err
	}
	g, _, err := t.push(fn, base, fn.proto.numArgs())
	if err != nil {
		return err
	}
	g.ret = int32(ret)
	return nil
}

// enterMethod is enterCall for arguments in registers.
func (t *Thread) enterMethod(fn *Function, ret int, args ...object.Reg) error {
	if !fn.proto.simple || fn.proto.code.NumParams != len(args) {
		pos := make([]starlark.Value, len(args))
		for i, a := range args {
			pos[i] = a.Value()
		}
		return t.enterCall(fn, ret, pos, nil)
	}
	base := t.top()
	if need := base + len(args); need > len(t.regs) {
		t.grow(need)
	}
	copy(t.regs[base:], args)
	g, _, err := t.push(fn, base, len(args))
	if err != nil {
		return err
	}
	g.ret = int32(ret)
	return nil
}

// enterItem begins x[key] for a script's __getitem__, whose result goes to absolute register
// ret; ok is false if x has none.
func (t *Thread) enterItem(x, key object.Reg, ret int) (ok bool, err error) {
	o, ok := x.Obj.(*object.Instance)
	if !ok {
		return false, nil
	}
	a := o.Class().Special(object.SpGetitem)
	if a == nil {
		return false, nil
	}
	fn, ok := a.Value.(*Function)
	if !ok || fn.proto.generator {
		return false, nil
	}
	return true, t.enterMethod(fn, ret, x, key)
}
