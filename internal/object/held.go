package object

import "go.starlark.net/starlark"

// A Holder is an object whose attributes lie in another Instance of its class,
// which depends on the thread that asks: threading.local. Its class has a native
// __getattribute__ and __setattr__ that do what HeldAttr and SetHeldAttr do quickly.
type Holder interface {
	Object
	// Attrs returns the attributes for a thread. It may run script code.
	Attrs(th *starlark.Thread) (*Instance, error)
	// Held returns the same, or nil where that takes more than a look.
	Held(th *starlark.Thread) *Instance
}

// HeldAttr returns the attribute name of what h holds; ok is false where the answer
// is not that simple: a name that the class has, or that is missing, or a script's own
// __getattribute__.
func HeldAttr(th *starlark.Thread, h Holder, name string) (r Reg, ok bool, err error) {
	c := h.Base().class
	if c.noDict || !nativeSpecial(c, SpGetattribute) || c.Lookup(name) != nil {
		return Reg{}, false, nil
	}
	o, err := h.Attrs(th)
	if err != nil {
		return Reg{}, false, err
	}
	r, ok = o.OwnAttr(name)
	return r, ok, nil
}

// SetHeldAttr sets the attribute name of what h holds; ok is false where HeldAttr's
// would be.
func SetHeldAttr(th *starlark.Thread, h Holder, name string, r Reg) (ok bool, err error) {
	c := h.Base().class
	if c.noDict || !nativeSpecial(c, SpSetattr) || c.Lookup(name) != nil || name == "__dict__" {
		return false, nil
	}
	o, err := h.Attrs(th)
	if err != nil {
		return false, err
	}
	return true, o.SetOwnAttr(name, r)
}

func nativeSpecial(c *Class, sp Special) bool {
	a := c.Special(sp)
	if a == nil {
		return false
	}
	_, native := a.Value.(*Native)
	return native
}
