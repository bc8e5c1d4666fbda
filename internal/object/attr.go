package object

import (
	"go.starlark.net/starlark"
)

// bindAttr gives what access to class entry a through inst (nil: through the
// class itself) yields.
func bindAttr(th *starlark.Thread, a *Attr, inst starlark.Value, owner *Class) (starlark.Value, error) {
	switch a.Kind {
	case Plain:
		return a.Value, nil
	case ScriptDesc:
		if g := a.descriptor().Special(SpGet); g != nil {
			obj := inst
			if obj == nil {
				obj = starlark.None
			}
			return CallAttr2(th, g, a.Value, obj, owner)
		}
		return a.Value, nil
	}
	return a.Value.(Descriptor).Get(th, inst, owner)
}

// BindAttr is what instruction sequences with inline caches use: see bindAttr.
func BindAttr(th *starlark.Thread, a *Attr, inst starlark.Value, owner *Class) (starlark.Value, error) {
	return bindAttr(th, a, inst, owner)
}

// GoesFirst reports whether a lookup takes the entry before attributes of the instance:
// it is a data descriptor, and not one that decides about assignments only.
func (a *Attr) GoesFirst() bool {
	switch a.Kind {
	case Data:
		return true
	case ScriptDesc:
		c := a.descriptor()
		return c.Special(SpGet) != nil && (c.Special(SpSet) != nil || c.Special(SpDelete) != nil)
	}
	return false
}

// descriptor returns the class of an entry of kind ScriptDesc.
func (a *Attr) descriptor() *Class { return a.Value.(Object).Base().class }

// GetAttr returns obj.name with Python's rules: data descriptors of the class,
// attributes of the instance, other class entries, __getattr__. It may run
// script code.
func GetAttr(th *starlark.Thread, obj starlark.Value, name string) (starlark.Value, error) {
	v, err := getAttr(th, obj, name)
	if v == nil && err == nil {
		return nil, noAttribute(th, obj, name)
	}
	return v, err
}

// LookupAttr is GetAttr but returns nil, nil where there is no such attribute
// (also where __getattr__ raises AttributeError).
func LookupAttr(th *starlark.Thread, obj starlark.Value, name string) (starlark.Value, error) {
	v, err := getAttr(th, obj, name)
	if err != nil && Matches(err, AttributeError) {
		return nil, nil
	}
	return v, err
}

// HasMethod reports whether a lookup of the attribute finds a function of the class, or
// another value that is there already, so that it does not matter when it is done.
func HasMethod(obj starlark.Value, name string) bool {
	c := TypeOf(obj)
	if g := c.Special(SpGetattribute); g != nil && !g.Owner.static {
		return false
	}
	if a := c.Lookup(name); a != nil {
		return a.Kind == Method
	}
	switch o := obj.(type) {
	case *Class:
		a := o.Lookup(name)
		return a != nil && a.Kind == Method
	case *Module:
		_, ok := o.Get(name)
		return ok
	case Object:
		_, own := o.Base().OwnAttr(name)
		return own
	}
	return false
}

// getAttr returns nil, nil where there is no such attribute.
func getAttr(th *starlark.Thread, obj starlark.Value, name string) (starlark.Value, error) {
	switch o := obj.(type) {
	case *Instance:
		return getInstanceAttr(th, o, o, name)
	case *Class:
		return getClassAttr(th, o, name)
	case *Module:
		return getModuleAttr(th, o, name)
	case *Super:
		if a := o.Find(name); a != nil {
			return o.Bind(th, a)
		}
	case *BoundMethod:
		if c := o.Class(); c == MethodClass && c.Lookup(name) == nil {
			return getAttr(th, o.Func, name)
		}
	}
	if o, ok := obj.(Object); ok {
		return getInstanceAttr(th, obj, o.Base(), name)
	}
	c := TypeOf(obj)
	if a := c.Lookup(name); a != nil {
		return bindAttr(th, a, obj, c)
	}
	if h, ok := obj.(starlark.HasAttrs); ok && !isBasic(obj) {
		v, err := h.Attr(name)
		if _, missing := err.(starlark.NoSuchAttrError); missing {
			return nil, nil
		}
		return v, err
	}
	return nil, nil
}

func getInstanceAttr(th *starlark.Thread, obj starlark.Value, o *Instance, name string) (starlark.Value, error) {
	c := o.class
	if g := c.Special(SpGetattribute); g != nil && g.Owner != ObjectClass {
		v, err := CallAttr1(th, g, obj, starlark.String(name))
		if err != nil && Matches(err, AttributeError) {
			if f := c.Special(SpGetattr); f != nil {
				return CallAttr1(th, f, obj, starlark.String(name))
			}
		}
		return v, err
	}
	v, err := GenericGetAttr(th, obj, o, name)
	if v != nil || err != nil && !Matches(err, AttributeError) {
		return v, err
	}
	if g := c.Special(SpGetattr); g != nil {
		return CallAttr1(th, g, obj, starlark.String(name))
	}
	return nil, err
}

// GenericGetAttr is object.__getattribute__: lookup without __getattr__. It
// returns nil, nil where there is no such attribute.
func GenericGetAttr(th *starlark.Thread, obj starlark.Value, o *Instance, name string) (starlark.Value, error) {
	c := o.class
	a := c.Lookup(name)
	if a != nil && a.GoesFirst() {
		return bindAttr(th, a, obj, c)
	}
	if r, ok := o.OwnAttr(name); ok {
		return r.Value(), nil
	}
	if a != nil {
		return bindAttr(th, a, obj, c)
	}
	if name == "__dict__" && !c.noDict && c != ObjectClass {
		return o.Dict(), nil
	}
	return nil, nil
}

func getClassAttr(th *starlark.Thread, c *Class, name string) (starlark.Value, error) {
	if g := c.class.Special(SpGetattribute); g != nil && !g.Owner.static {
		return CallAttr1(th, g, c, starlark.String(name))
	}
	return genericClassAttr(th, c, name)
}

// genericClassAttr is type.__getattribute__; nil, nil where there is no such attribute.
func genericClassAttr(th *starlark.Thread, c *Class, name string) (starlark.Value, error) {
	meta := c.class
	m := meta.Lookup(name)
	if m != nil && m.GoesFirst() {
		return bindAttr(th, m, c, meta)
	}
	if a := c.Lookup(name); a != nil {
		return bindAttr(th, a, nil, c)
	}
	if m != nil {
		return bindAttr(th, m, c, meta)
	}
	if g := meta.Special(SpGetattr); g != nil {
		return CallAttr1(th, g, c, starlark.String(name))
	}
	return nil, nil
}

func getModuleAttr(th *starlark.Thread, m *Module, name string) (starlark.Value, error) {
	if cell := m.Lookup(name); cell != nil && cell.Reg.Obj != nil {
		return cell.Reg.Value(), nil
	}
	v, err := getInstanceAttr(th, m, &m.Instance, name)
	if v != nil || err != nil {
		return v, err
	}
	if m.Missing != nil {
		if v, err := m.Missing(th, name); v != nil || err != nil {
			return v, err
		}
	}
	if g, ok := m.Get("__getattr__"); ok {
		return Call(th, g, starlark.String(name))
	}
	return nil, nil
}

// SetAttr does obj.name = value. It may run script code.
func SetAttr(th *starlark.Thread, obj starlark.Value, name string, value starlark.Value) error {
	return setAttr(th, obj, name, value)
}

// DelAttr does del obj.name. It may run script code.
func DelAttr(th *starlark.Thread, obj starlark.Value, name string) error {
	return setAttr(th, obj, name, nil)
}

func setAttr(th *starlark.Thread, obj starlark.Value, name string, value starlark.Value) error {
	switch o := obj.(type) {
	case *Class:
		return setClassAttr(th, o, name, value)
	case *Module:
		if value == nil {
			if !o.Del(name) {
				return noAttribute(th, obj, name)
			}
			return nil
		}
		o.Set(name, value)
		return nil
	case Object:
		c := o.Base().class
		if value == nil {
			if s := c.Special(SpDelattr); s != nil && s.Owner != ObjectClass {
				_, err := CallAttr1(th, s, obj, starlark.String(name))
				return err
			}
		} else if s := c.Special(SpSetattr); s != nil && s.Owner != ObjectClass {
			_, err := CallAttr2(th, s, obj, starlark.String(name), value)
			return err
		}
		return GenericSetAttr(th, obj, o.Base(), name, value)
	case starlark.HasSetField:
		if value != nil {
			return o.SetField(name, value)
		}
	}
	c := TypeOf(obj)
	if a := c.Lookup(name); a != nil {
		if a.Kind == Data {
			return a.Value.(DataDescriptor).Set(th, obj, value)
		}
		return attrError(obj, name, "'%s' object attribute '%s' is read-only", c.TypeName(), name)
	}
	return attrError(obj, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", c.Name, name)
}

// GenericSetAttr is object.__setattr__, and object.__delattr__ for a nil value.
func GenericSetAttr(th *starlark.Thread, obj starlark.Value, o *Instance, name string, value starlark.Value) error {
	c := o.class
	if a := c.Lookup(name); a != nil {
		switch a.Kind {
		case Data:
			return a.Value.(DataDescriptor).Set(th, obj, value)
		case ScriptDesc:
			set, del := a.descriptor().Special(SpSet), a.descriptor().Special(SpDelete)
			switch {
			case set == nil && del == nil:
			case value == nil && del == nil:
				return Raise(AttributeError, "__delete__")
			case value == nil:
				_, err := CallAttr1(th, del, a.Value, obj)
				return err
			case set == nil:
				return Raise(AttributeError, "__set__")
			default:
				_, err := CallAttr2(th, set, a.Value, obj, value)
				return err
			}
		}
		if c.noDict {
			return attrError(obj, name, "'%s' object attribute '%s' is read-only", c.TypeName(), name)
		}
	}
	if value == nil {
		if !o.DelOwnAttr(name) {
			return noAttribute(th, obj, name)
		}
		return nil
	}
	if c.noDict || c == ObjectClass {
		return attrError(obj, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", c.TypeName(), name)
	}
	if name == "__dict__" {
		d, ok := Unbox(value).(*starlark.Dict)
		if !ok {
			return Raise(TypeError, "__dict__ must be set to a dictionary, not a '%s'", TypeName(value))
		}
		o.SetDict(d)
		return nil
	}
	return o.SetOwnAttr(name, Of(value))
}

func setClassAttr(th *starlark.Thread, c *Class, name string, value starlark.Value) error {
	meta := c.class
	if meta != TypeClass {
		if value == nil {
			if s := meta.Special(SpDelattr); s != nil && s.Owner != ObjectClass && s.Owner != TypeClass {
				_, err := CallAttr1(th, s, c, starlark.String(name))
				return err
			}
		} else if s := meta.Special(SpSetattr); s != nil && s.Owner != ObjectClass && s.Owner != TypeClass {
			_, err := CallAttr2(th, s, c, starlark.String(name), value)
			return err
		}
	}
	return GenericSetClassAttr(th, c, name, value)
}

// GenericSetClassAttr is type.__setattr__, and type.__delattr__ for a nil value.
func GenericSetClassAttr(th *starlark.Thread, c *Class, name string, value starlark.Value) error {
	if c.Immutable() {
		return Raise(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, c.FullName())
	}
	if a := c.class.Lookup(name); a != nil && a.Kind == Data {
		return a.Value.(DataDescriptor).Set(th, c, value)
	}
	if value == nil {
		if !c.Del(name) {
			return noAttribute(th, c, name)
		}
		return nil
	}
	if s, ok := value.(starlark.String); ok && name == "__module__" {
		c.Module = string(s) // the metaclass is a script's: its own __module__ hides that of type
	}
	c.Set(name, value)
	return nil
}

// NoAttribute is the error of access to an attribute that is not there, for native
// types with attributes of their own.
func NoAttribute(th *starlark.Thread, obj starlark.Value, name string) error {
	return noAttribute(th, obj, name)
}

// attrError makes an AttributeError that knows object and name, for the hint
// "Did you mean".
func attrError(obj starlark.Value, name, format string, args ...any) error {
	e := Raise(AttributeError, format, args...).(*Exception)
	e.SetExtra("obj", obj)
	e.SetExtra("name", starlark.String(name))
	return e
}

// noAttribute makes the AttributeError of access to an attribute that is not there.
func noAttribute(th *starlark.Thread, obj starlark.Value, name string) error {
	switch o := obj.(type) {
	case *Class:
		return attrError(obj, name, "type object '%s' has no attribute '%s'", o.Name, name)
	case *Module:
		return o.missing(th, name)
	case *Super:
		return attrError(obj, name, "'super' object has no attribute '%s'", name)
	case Object:
		if o.Base().class.noDict && o.Base().class.Lookup(name) != nil {
			return attrError(obj, name, "%s", name)
		}
	}
	return attrError(obj, name, "'%s' object has no attribute '%s'", TypeName(obj), name)
}
