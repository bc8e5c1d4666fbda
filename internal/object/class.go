package object

import (
	"sync/atomic"
	"weak"

	"go.starlark.net/starlark"
)

// A Class is a type: of scripts, of native modules, or a basic one. Its own
// class is its metaclass.
//
// Static classes (the basic types and the built-in exceptions) are shared by
// all Runtimes and never change after the package has been initialised; all
// other classes belong to one Runtime.
type Class struct {
	Instance // class is the metaclass; slots are unused

	Name     string
	Qualname string
	Module   string // __module__; "builtins" for basic types
	Bases    []*Class
	MRO      []*Class // C3 linearisation, the class itself first

	def      *Def // native table of this very class, else nil
	layout   *Def // table of the nearest native class in MRO that makes objects
	interp   *Interp
	static   bool
	attrs    map[string]*Attr
	order    []string
	version  uint32
	cache    map[string]*Attr // results of Lookup, nil entries included
	specials *[numSpecials]*Attr
	table    atomic.Pointer[[numSpecials]*Attr] // specials of a static class
	subs     []weak.Pointer[Class]
	made     []weak.Pointer[Class] // the classes whose metaclass this is
	maker    *making
	shapes   *Shape
	slotHint int

	cType    bool     // a script's class that is written in C in CPython: see MarkCType
	noDict   bool     // __slots__ without __dict__
	slotsSet []string // names in __slots__ of this class and its bases
	weakSlot bool     // __weakref__ is among its own __slots__
}

// An Attr is an entry of a class dictionary. Inline caches keep the pointer:
// overwriting a plain value does not invalidate them, anything else changes the
// version of the class.
type Attr struct {
	Value starlark.Value
	Kind  AttrKind
	Owner *Class
}

// AttrKind says how an entry of a class takes part in attribute lookup.
type AttrKind uint8

// The kinds of class attributes.
const (
	Plain      AttrKind = iota // returned as it is
	Method                     // binds to the instance; an instance attribute hides it
	Data                       // data descriptor: goes before instance attributes
	ScriptDesc                 // Object of a script's class that may define __get__, __set__: look when used
)

// A Descriptor is a class attribute that decides what access through an
// instance (or the class: inst is nil) gives.
type Descriptor interface {
	starlark.Value
	Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error)
}

// A DataDescriptor also decides what assignment does. Set with a nil value deletes.
type DataDescriptor interface {
	Descriptor
	Set(th *starlark.Thread, inst, value starlark.Value) error
}

func kindOf(v starlark.Value) AttrKind {
	if o, ok := v.(Object); ok && describes(o) {
		return ScriptDesc
	}
	switch v.(type) {
	case DataDescriptor:
		return Data
	case Descriptor:
		return Method
	}
	return Plain
}

// describes reports whether the class of o is a script's with a method of descriptors, for
// other objects than plain instances one of its own: what class property has is known.
func describes(o Object) bool {
	c := o.Base().class
	if c == nil || c.static {
		return false
	}
	_, plain := o.(*Instance)
	for _, s := range [...]Special{SpGet, SpSet, SpDelete} {
		if a := c.Special(s); a != nil {
			if _, native := a.Value.(*Native); plain || !native {
				return true
			}
		}
	}
	return false
}

// newClass allocates a class and computes its MRO. The caller has checked bases.
func newClass(in *Interp, meta *Class, name string, bases []*Class) (*Class, error) {
	c := &Class{Name: name, Qualname: name, interp: in, Bases: bases}
	c.class = meta
	mro, err := linearize(c)
	if err != nil {
		return nil, err
	}
	c.MRO = mro
	c.layout = ObjectClass.def
	for _, b := range mro[1:] {
		if b.def != nil && b.def.New != nil && b != ObjectClass {
			c.layout = b.def
			break
		}
	}
	for _, b := range bases {
		if b.slotHint > c.slotHint {
			c.slotHint = b.slotHint
		}
		if !b.static {
			b.subs = append(b.subs, weak.Make(c))
		}
	}
	if !meta.static {
		meta.made = append(meta.made, weak.Make(c))
	}
	return c, nil
}

// Interp returns the Interp that the class belongs to; nil for static classes.
func (c *Class) Interp() *Interp { return c.interp }

// Static reports whether the class is shared by all Runtimes and immutable.
func (c *Class) Static() bool { return c.static }

// Immutable reports whether scripts cannot set attributes of the class.
func (c *Class) Immutable() bool { return c.static || c.def != nil && c.def.Immutable }

// Version changes whenever a cached result of Lookup may be wrong.
func (c *Class) Version() uint32 { return c.version }

// plainValues reports whether the objects of the class itself, one of the basic types,
// have no attributes of their own.
func (c *Class) plainValues() bool {
	switch c {
	case BoolClass, ComplexClass, ByteArrayClass, FrozenSetClass, RangeClass, SliceClass:
		return true
	}
	return c.Basic()
}

// MarkCType says that the class, one of the library's scripts, stands for a type
// that CPython has in C: error texts show its module.
func (c *Class) MarkCType() { c.cType = true }

// Basic reports whether the class is that of values of go.starlark.net, which
// have no attributes of their own.
func (c *Class) Basic() bool {
	switch c {
	case StrClass, ListClass, DictClass, SetClass, TupleClass, IntClass, FloatClass, BytesClass:
		return true
	}
	return false
}

// Quick returns the function that makes common objects of a basic class, nil
// for all other classes.
func (c *Class) Quick() QuickFunc {
	if c.static && c.def != nil {
		return c.def.Quick
	}
	return nil
}

// Layout returns the table of the nearest native class, which says what Go type
// the objects of the class have.
func (c *Class) Layout() *Def { return c.layout }

// Own returns the entry of the class's own dictionary.
func (c *Class) Own(name string) *Attr {
	if a := c.attrs[name]; a != nil {
		return a
	}
	if c.def != nil {
		if a := c.def.own(c, name); a != nil {
			return a
		}
	}
	if c.static && name == "__doc__" {
		return c.builtinDoc()
	}
	return nil
}

// Lookup finds name along the MRO. It returns nil if no class has it.
func (c *Class) Lookup(name string) *Attr {
	if c.static {
		return c.lookup(name)
	}
	if a, ok := c.cache[name]; ok {
		return a
	}
	a := c.lookup(name)
	if c.cache == nil {
		c.cache = make(map[string]*Attr)
	}
	c.cache[name] = a
	return a
}

func (c *Class) lookup(name string) *Attr {
	for _, k := range c.MRO {
		if a := k.Own(name); a != nil {
			return a
		}
	}
	return nil
}

// LookupAfter finds name along the MRO of c behind class k, as super() does.
func (c *Class) LookupAfter(k *Class, name string) *Attr {
	for i, m := range c.MRO {
		if m == k {
			for _, n := range c.MRO[i+1:] {
				if a := n.Own(name); a != nil {
					return a
				}
			}
			break
		}
	}
	return nil
}

// Set binds name in the class dictionary.
func (c *Class) Set(name string, v starlark.Value) {
	kind := kindOf(v)
	if a := c.attrs[name]; a != nil {
		if a.Kind == Plain && kind == Plain {
			a.Value = v
			if name == "__abstractmethods__" {
				c.changed()
			}
			return
		}
		// A fresh entry: caches that hold the old one see the new version.
		c.attrs[name] = &Attr{Value: v, Kind: kind, Owner: c}
		c.changed()
		return
	}
	if c.attrs == nil {
		c.attrs = make(map[string]*Attr)
	}
	c.attrs[name] = &Attr{Value: v, Kind: kind, Owner: c}
	c.order = append(c.order, name)
	c.changed()
}

// Del removes name from the class dictionary.
func (c *Class) Del(name string) bool {
	if _, ok := c.attrs[name]; !ok {
		return false
	}
	delete(c.attrs, name)
	for i, n := range c.order {
		if n == name {
			c.order = append(c.order[:i:i], c.order[i+1:]...)
			break
		}
	}
	c.changed()
	return true
}

// changed invalidates what is cached about c, its subclasses and the classes that it is
// the metaclass of.
func (c *Class) changed() {
	c.version++
	c.cache = nil
	c.maker = nil
	c.specials = nil
	c.subs = changedAll(c.subs)
	c.made = changedAll(c.made)
}

// changedAll calls changed of the classes that are still alive and returns those.
func changedAll(list []weak.Pointer[Class]) []weak.Pointer[Class] {
	live := list[:0]
	for _, w := range list {
		if c := w.Value(); c != nil {
			c.changed()
			live = append(live, w)
		}
	}
	return live
}

// OwnNames returns the names in the class's own dictionary in order.
func (c *Class) OwnNames() []string {
	names := append([]string(nil), c.order...)
	if c.def != nil {
		for _, n := range c.def.names(c) {
			if _, ok := c.attrs[n]; !ok {
				names = append(names, n)
			}
		}
	}
	return names
}

// Subclasses returns the direct subclasses that are still alive.
func (c *Class) Subclasses() []*Class {
	var subs []*Class
	for _, w := range c.subs {
		if s := w.Value(); s != nil {
			subs = append(subs, s)
		}
	}
	return subs
}

// IsSubclass reports whether k is in the MRO of c.
func (c *Class) IsSubclass(k *Class) bool {
	if c == k {
		return true
	}
	for _, m := range c.MRO {
		if m == k {
			return true
		}
	}
	return false
}

// rootShape returns the shape without attributes; nil for static classes, which
// several Runtimes share and which therefore cannot keep shapes.
func (c *Class) rootShape() *Shape {
	if c.static {
		return nil
	}
	if c.shapes == nil {
		c.shapes = &Shape{class: c}
	}
	return c.shapes
}

// FullName is the name that reprs and error texts show: the module in front
// unless it is builtins.
func (c *Class) FullName() string {
	if c.Module == "" || c.Module == "builtins" {
		return c.Qualname
	}
	return c.Module + "." + c.Qualname
}

// String returns the class's repr without asking its metaclass.
func (c *Class) String() string       { return reprOf(c) }
func (c *Class) Type() string         { return c.class.Name }
func (c *Class) Truth() starlark.Bool { return truthOf(c) }

// Hash is by identity.
func (c *Class) Hash() (uint32, error) { return hashOf(c) }
