package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// superMethod executes SuperMethod: it finds the method of super() without making the super
// object, as long as super means the class and the method is a function. Otherwise it returns
// false with nothing done, and the instructions that follow make the object.
func (t *Thread) superMethod(p *proto, r []object.Reg, in *code.Instr) bool {
	if r[in.A].Obj != starlark.Value(object.SuperClass) {
		return false
	}
	this, ok := r[in.A+1].Obj.(*object.Class)
	self := r[in.A+2]
	if !ok || self.Obj == nil {
		return false
	}
	s := &p.sites[in.C]
	c := object.ClassOf(self)
	if s.behind != this || s.class != c || s.version != c.Version() {
		if !s.fillSuper(this, c, self) {
			return false
		}
	}
	r[in.A].Obj = s.attr.Value
	r[in.A+1] = self
	return true
}

// fillSuper remembers the method behind class this in the MRO of c, the class of self.
func (s *site) fillSuper(this, c *object.Class, self object.Reg) bool {
	if _, ok := self.Obj.(*object.Class); ok || !c.IsSubclass(this) || s.name == "__class__" {
		return false
	}
	a := c.LookupAfter(this, s.name)
	if a == nil || a.Kind != object.Method {
		return false
	}
	switch fn := a.Value.(type) {
	case *Function:
	case *object.Native:
		if fn.Kind() != object.InstanceMethod {
			return false
		}
	default:
		return false
	}
	s.found = found{class: c, version: c.Version(), attr: a}
	s.behind = this
	return true
}

// getMethod executes GetMethod.
func (t *Thread) getMethod(f *frame, in code.Instr) error {
	at := int(f.base) + int(in.A)
	v, err := object.GetAttr(t.Star, t.regs[at].Value(), f.fn.proto.sites[in.C].name)
	if err != nil {
		return err
	}
	if m, ok := v.(*object.BoundMethod); ok {
		t.regs[at], t.regs[at+1] = object.Of(m.Func), object.Of(m.Self)
		return nil
	}
	t.regs[at], t.regs[at+1] = object.Reg{Obj: &lookedUp{method: v}}, object.Reg{Obj: starlark.None}
	return nil
}
