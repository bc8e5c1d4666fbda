package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A site is an attribute name in the code and its inline cache: what the last
// lookups found. See Hölzle, Chambers, Ungar, "Optimizing Dynamically-Typed
// Object-Oriented Languages With Polymorphic Inline Caches", ECOOP 1991.
type site struct {
	name  string
	found                     // of the last shape
	more  *[polymorphic]found // of others before it; nil while there were none
	turn  uint8               // entry of more to give up next
	basic *object.Native      // method of a basic type, whose values have no attributes of their own
	quick object.QuickFunc    // fast body of the method of an immutable class, which checks its receiver itself

	module *object.Module // whose global was found last
	global *object.Cell   // that global
	behind *object.Class  // of SuperMethod: the class behind which attr was found
}

// polymorphic is how many shapes a site remembers besides the last one.
const polymorphic = 3

// A found is the result of a lookup, good as long as the object has the same
// shape (or class) and its class the same version.
type found struct {
	shape   *object.Shape // of instances; nil: the entry is for a class or empty
	class   *object.Class
	version uint32
	slot    int32         // instance attribute, if attr is nil
	attr    *object.Attr  // class attribute
	next    *object.Shape // SetAttr: shape after adding the attribute; nil: it is there
}

// recall returns what was found for the shape of o, if that still holds; the
// caller has seen that it is not the first entry. The entries stay where they
// are: at a site that sees several shapes in turn, moving them would cost more
// than it saves.
func (s *site) recall(o *object.Instance) *found {
	if s.more == nil || o.Shape() == nil {
		return nil
	}
	for i := range s.more {
		if e := &s.more[i]; e.shape == o.Shape() && e.version == e.class.Version() {
			return e
		}
	}
	return nil
}

// recallMethod returns the script's method that was found for the shape of o, nil if that does
// not hold or is anything else.
func (s *site) recallMethod(o *object.Instance) *Function {
	e := s.recall(o)
	if e == nil || e.attr == nil {
		return nil
	}
	fn, _ := e.attr.Value.(*Function)
	return fn
}

// holds reports whether the entry is for objects of the shape of o.
func (e *found) holds(o *object.Instance) bool {
	return e.shape != nil && e.shape == o.Shape() && e.version == e.class.Version()
}

// store sets the attribute that the entry was made for by fillSet.
func (e *found) store(o *object.Instance, v object.Reg) {
	if e.next == nil {
		o.Slots()[e.slot] = v
	} else {
		o.Grow(e.next, v)
	}
}

// keep moves the first entry away before it is filled anew.
func (s *site) keep() {
	s.basic = nil
	if s.shape == nil || s.version != s.class.Version() {
		return
	}
	if s.more == nil {
		s.more = new([polymorphic]found)
	}
	s.more[s.turn%polymorphic] = s.found
	s.turn++
}

// fillGet remembers how name was found on an instance, if that can be cached.
func (s *site) fillGet(o *object.Instance) {
	c := o.Class()
	s.keep()
	s.shape = nil
	if o.Shape() == nil {
		return
	}
	if g := c.Special(object.SpGetattribute); g != nil && g.Owner != object.ObjectClass {
		return
	}
	a := c.Lookup(s.name)
	if a != nil && a.GoesFirst() && !isMember(a) {
		if isGetter(a) && c.Special(object.SpGetattr) == nil {
			s.shape, s.class, s.version, s.slot, s.attr = o.Shape(), c, c.Version(), -1, a
		}
		return
	}
	if i := o.Shape().Slot(s.name); i >= 0 {
		s.shape, s.class, s.version, s.slot, s.attr = o.Shape(), c, c.Version(), int32(i), nil
		return
	}
	if a != nil && a.Kind != object.ScriptDesc && !isMember(a) {
		s.shape, s.class, s.version, s.slot, s.attr = o.Shape(), c, c.Version(), -1, a
	}
}

// methodOf returns what the name finds in the class of an object with slots; nil if it finds
// no method, or the lookup cannot be cached.
func (s *site) methodOf(o *object.Instance) starlark.Value {
	e := &s.found
	if !e.holds(o) {
		if e = s.recall(o); e == nil {
			s.fillGet(o)
			e = &s.found
			s.fillQuick()
		}
	}
	if e.shape == nil || e.attr == nil || e.attr.Kind != object.Method {
		return nil
	}
	return e.attr.Value
}

// fillQuick remembers the fast body of a method that has been found for good.
func (s *site) fillQuick() {
	if s.shape == nil || s.attr == nil || !s.class.Immutable() {
		return
	}
	if n, ok := s.attr.Value.(*object.Native); ok {
		s.quick = n.Quick()
	}
}

// native returns the native method or function of a module that the site found last, if it is that
// of recv too, and what its body gets as receiver.
func (s *site) native(recv starlark.Value) (fn *object.Native, self starlark.Value) {
	if m, ok := recv.(*object.Module); ok {
		if m != s.module {
			return nil, nil
		}
		if fn, ok = s.global.Reg.Obj.(*object.Native); !ok || fn.Kind() != object.ModuleFunc {
			return nil, nil
		}
		return fn, nil
	}
	if s.attr == nil || s.attr.Kind != object.Method {
		return nil, nil
	}
	fn, ok := s.attr.Value.(*object.Native)
	if !ok || fn.Kind() != object.InstanceMethod {
		return nil, nil
	}
	o, ok := recv.(object.Object)
	if !ok || !s.holds(o.Base()) {
		return nil, nil
	}
	return fn, fn.Receiver(o)
}

// fillSet remembers how name is set on an instance whose shape was old before.
func (s *site) fillSet(o *object.Instance, old *object.Shape) {
	c := o.Class()
	s.keep()
	s.shape = nil
	if old == nil || o.Shape() == nil {
		return
	}
	if g := c.Special(object.SpSetattr); g != nil && g.Owner != object.ObjectClass {
		return
	}
	if a := c.Lookup(s.name); a != nil && a.Kind >= object.Data && !isMember(a) {
		return
	}
	i := o.Shape().Slot(s.name)
	if i < 0 {
		return
	}
	s.shape, s.class, s.version, s.slot = old, c, c.Version(), int32(i)
	if old != o.Shape() {
		s.next = o.Shape()
	} else {
		s.next = nil
	}
}

// isMember reports whether a class entry is one of __slots__, whose values are
// kept like other attributes.
func isMember(a *object.Attr) bool {
	_, ok := a.Value.(*object.Member)
	return ok
}

// isGetter reports whether a class entry is a property or a getter in Go.
func isGetter(a *object.Attr) bool {
	switch p := a.Value.(type) {
	case *object.Property:
		return p.Class() == object.PropertyClass
	case *object.GetSet, *object.TupleField:
		return true
	}
	return false
}

// globalOf returns the global variable that the site names in m, nil if there is
// none or it is not a plain module's.
func (s *site) globalOf(m *object.Module) *object.Cell {
	if s.module == m && s.global.Reg.Obj != nil {
		return s.global
	}
	if m.Class() != object.ModuleClass {
		return nil
	}
	c := m.Lookup(s.name)
	if c == nil || c.Reg.Obj == nil {
		return nil
	}
	s.module, s.global = m, c
	return c
}

// fillHeld remembers that an attribute of what a holder holds was found in o.
func (s *site) fillHeld(o *object.Instance) {
	if o.Shape() == nil {
		return
	}
	if i := o.Shape().Slot(s.name); i >= 0 {
		s.keep()
		c := o.Class()
		s.found = found{shape: o.Shape(), class: c, version: c.Version(), slot: int32(i)}
	}
}

// fillOwn remembers a plain attribute of class c itself, looked up through the
// class: C.name.
func (s *site) fillOwn(c *object.Class) {
	meta := c.Class()
	if meta.Lookup(s.name) != nil {
		return
	}
	if g := meta.Special(object.SpGetattribute); g != nil && !g.Owner.Static() {
		return
	}
	if a := c.Lookup(s.name); a != nil && a.Kind == object.Plain {
		s.keep()
		s.found = found{class: c, version: c.Version(), attr: a}
	}
}

// fillClass remembers a method found on the class of a value that has no
// attributes of its own.
func (s *site) fillClass(c *object.Class) *object.Attr {
	a := c.Lookup(s.name)
	s.shape = nil
	if a == nil || a.Kind != object.Method {
		return nil
	}
	s.class, s.version, s.attr = c, c.Version(), a
	s.quick, s.basic = nil, nil
	if n, ok := a.Value.(*object.Native); ok && c.Immutable() {
		s.quick = n.Quick()
		if c.Basic() {
			s.basic = n
		}
	}
	return a
}

// typeName is object.TypeName for a register.
func typeName(r object.Reg) string { return object.ClassOf(r).Name }

var _ starlark.Callable = (*Function)(nil)
