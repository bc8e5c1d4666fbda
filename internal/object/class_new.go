package object

import (
	"go.starlark.net/starlark"
)

// A ClassBody runs the body of a class statement with ns as its namespace.
type ClassBody func(ns starlark.Value) error

// BuildClass executes a class statement: it finds the metaclass, prepares the
// namespace, runs the body and calls the metaclass (PEP 3115). kw may contain
// metaclass. size is about how many names the body binds.
func BuildClass(th *starlark.Thread, name string, bases []starlark.Value, kw []Kw, size int, body ClassBody) (starlark.Value, error) {
	resolved, changed, err := mroEntries(th, bases)
	if err != nil {
		return nil, err
	}
	var meta starlark.Value
	rest := kw[:0:0]
	for _, k := range kw {
		if k.Name == "metaclass" {
			meta = k.Value
		} else {
			rest = append(rest, k)
		}
	}
	if meta == nil {
		meta = TypeClass
		if len(resolved) > 0 {
			meta = TypeOf(resolved[0])
		}
	}
	if m, ok := meta.(*Class); ok {
		if meta, err = mostDerivedMeta(m, resolved); err != nil {
			return nil, err
		}
	}
	var ns starlark.Value
	if meta == TypeClass {
		ns = starlark.NewDict(size)
	} else {
		prepare, err := LookupAttr(th, meta, "__prepare__")
		if err != nil {
			return nil, err
		}
		if prepare == nil {
			ns = starlark.NewDict(size)
		} else if ns, err = CallKw(th, prepare, []starlark.Value{starlark.String(name), starlark.Tuple(resolved)}, rest); err != nil {
			return nil, err
		}
	}
	if err := body(ns); err != nil {
		return nil, err
	}
	if changed {
		if err := SetItem(th, ns, starlark.String("__orig_bases__"), starlark.Tuple(bases)); err != nil {
			return nil, err
		}
	}
	var cell starlark.Value
	if d, ok := Unbox(ns).(*starlark.Dict); ok {
		cell, _, _ = d.Get(starlark.String("__classcell__"))
	}
	class, err := CallKw(th, meta, []starlark.Value{starlark.String(name), starlark.Tuple(resolved), ns}, rest)
	if err != nil {
		return nil, err
	}
	return class, checkClassCell(th, name, cell, class)
}

// checkClassCell reports a metaclass that did not hand the cell __class__ of the
// class to type.__new__().
func checkClassCell(th *starlark.Thread, name string, cell, class starlark.Value) error {
	c, ok := cell.(*Cell)
	if _, isClass := class.(*Class); !ok || !isClass || c.Reg.Obj == class {
		return nil
	}
	text, err := Repr(th, class)
	if err != nil {
		return err
	}
	if c.Reg.Obj == nil {
		return Raise(RuntimeError, "__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?", name, text)
	}
	held, err := Repr(th, c.Reg.Value())
	if err != nil {
		return err
	}
	return Raise(TypeError, "__class__ set to %s defining '%s' as %s", held, name, text)
}

// mroEntries replaces bases that are not classes by what their __mro_entries__
// gives (PEP 560).
func mroEntries(th *starlark.Thread, bases []starlark.Value) (resolved []starlark.Value, changed bool, err error) {
	for i, b := range bases {
		if _, ok := b.(*Class); !ok {
			f, err := LookupAttr(th, b, "__mro_entries__")
			if err != nil {
				return nil, false, err
			}
			if f != nil {
				v, err := Call(th, f, starlark.Tuple(bases))
				if err != nil {
					return nil, false, err
				}
				t, ok := v.(starlark.Tuple)
				if !ok {
					return nil, false, Raise(TypeError, "__mro_entries__ must return a tuple")
				}
				if !changed {
					resolved = append(resolved, bases[:i]...)
					changed = true
				}
				resolved = append(resolved, t...)
				continue
			}
		}
		if changed {
			resolved = append(resolved, b)
		}
	}
	if !changed {
		resolved = append(resolved, bases...)
	}
	return resolved, changed, nil
}

func mostDerivedMeta(meta *Class, bases []starlark.Value) (*Class, error) {
	for _, b := range bases {
		m := TypeOf(b)
		switch {
		case meta.IsSubclass(m):
		case m.IsSubclass(meta):
			meta = m
		default:
			if _, isClass := b.(*Class); !isClass && TypeOf(b).Lookup("__mro_entries__") != nil {
				return nil, Raise(TypeError, "type() doesn't support MRO entry resolution; use types.new_class()")
			}
			return nil, metaclassConflict()
		}
	}
	return meta, nil
}

// metaclassConflict is the error for bases whose metaclasses do not agree. A base
// that is no class at all has one that no metaclass derives from.
func metaclassConflict() error {
	return Raise(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
}

// typeNew is type.__new__: type(name, bases, namespace, **kw).
func typeNew(th *starlark.Thread, meta *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if len(pos) != 3 {
		if meta == TypeClass {
			return nil, Raise(TypeError, "type() takes 1 or 3 arguments")
		}
		return nil, Raise(TypeError, "type.__new__() takes exactly 3 arguments (%d given)", len(pos))
	}
	name, ok := Unbox(pos[0]).(starlark.String)
	if !ok {
		return nil, Raise(TypeError, "type.__new__() argument 1 must be str, not %s", TypeName(pos[0]))
	}
	baseValues, ok := Unbox(pos[1]).(starlark.Tuple)
	if !ok {
		return nil, Raise(TypeError, "type.__new__() argument 2 must be tuple, not %s", TypeName(pos[1]))
	}
	ns, ok := Unbox(pos[2]).(*starlark.Dict)
	if !ok {
		return nil, Raise(TypeError, "type.__new__() argument 3 must be dict, not %s", TypeName(pos[2]))
	}
	winner, err := mostDerivedMeta(meta, baseValues)
	if err != nil {
		return nil, err
	}
	if winner != meta {
		// A metaclass of the bases has to make the class its way.
		if a := winner.Special(SpNew); a != nil && !a.Owner.static {
			return CallKw(th, a.Value, append([]starlark.Value{winner}, pos...), kw)
		}
		meta = winner
	}
	bases, err := checkBases(baseValues)
	if err != nil {
		return nil, err
	}
	c, err := newClass(InterpOf(th), meta, string(name), bases)
	if err != nil {
		return nil, err
	}
	if err := c.fill(th, ns); err != nil {
		return nil, err
	}
	if c.attrs["__module__"] == nil {
		c.setCallersModule(th)
	}
	if a := meta.Lookup("mro"); a != nil && a.Owner != TypeClass {
		if err := c.askMRO(th, a); err != nil {
			return nil, err
		}
	}
	return c, finishClass(th, c, kw)
}

// setCallersModule gives a class that type() made the name of the module whose
// code runs.
func (c *Class) setCallersModule(th *starlark.Thread) {
	h := HeadOf(th)
	if h == nil {
		return
	}
	t, ok := h.Owner().(interface{ Globals() *Module })
	if !ok {
		return
	}
	if m := t.Globals(); m != nil {
		if s, ok := moduleName(m); ok {
			c.Module = string(s)
			c.Set("__module__", s)
		}
	}
}

func moduleName(m *Module) (starlark.String, bool) {
	v, _ := m.Get("__name__")
	s, ok := v.(starlark.String)
	return s, ok
}

func checkBases(values starlark.Tuple) ([]*Class, error) {
	if len(values) == 0 {
		return []*Class{ObjectClass}, nil
	}
	bases := make([]*Class, len(values))
	var solid *Class
	for i, v := range values {
		b, ok := v.(*Class)
		if !ok {
			return nil, metaclassConflict()
		}
		if isFinal(b) {
			return nil, Raise(TypeError, "type '%s' is not an acceptable base type", b.FullName())
		}
		for _, k := range bases[:i] {
			if k == b {
				return nil, Raise(TypeError, "duplicate base class %s", b.Name)
			}
		}
		bases[i] = b
		s := solidBase(b)
		switch {
		case solid == nil || s.IsSubclass(solid):
			solid = s
		case !solid.IsSubclass(s):
			return nil, Raise(TypeError, "multiple bases have instance lay-out conflict")
		}
	}
	return bases, nil
}

// solidBase returns the class that decides which Go type objects of b have.
func solidBase(b *Class) *Class {
	for _, k := range b.MRO {
		if k.def != nil && k.def.New != nil && !plainException(k) {
			return k
		}
	}
	return ObjectClass
}

// plainException reports whether a built-in exception has the layout of its base: a
// class may derive from several of these.
func plainException(c *Class) bool { return c == KeyError }

func isFinal(c *Class) bool {
	if c.def != nil {
		return c.def.Final
	}
	switch c {
	case BoolClass, NoneClass, EllipsisClass, NotImplementedClass, FunctionClass, MethodClass, BuiltinFunctionClass,
		RangeClass, SliceClass, MemoryViewClass, CellClass, MappingProxyClass:
		return true
	}
	return false
}

// fill copies the namespace of a class statement into the class dictionary.
func (c *Class) fill(th *starlark.Thread, ns *starlark.Dict) error {
	n := ns.Len() + 2
	c.attrs, c.order = make(map[string]*Attr, n), make([]string, 0, n)
	room := make([]Attr, n)
	hasEq, hasHash := false, false
	for k, v := range ns.Entries() {
		k, ok := k.(starlark.String)
		if !ok {
			continue
		}
		switch k {
		case "__qualname__":
			s, ok := Unbox(v).(starlark.String)
			if !ok {
				return Raise(TypeError, "type __qualname__ must be a str, not %s", TypeName(v))
			}
			c.Qualname = string(s)
			continue
		case "__classcell__":
			cell, ok := v.(*Cell)
			if !ok {
				return Raise(TypeError, "__classcell__ must be a nonlocal cell, not %s", TypeOf(v).String())
			}
			cell.Reg = Reg{Obj: c}
			continue
		case "__module__":
			if s, ok := v.(starlark.String); ok {
				c.Module = string(s)
			}
		case "__new__":
			if _, ok := v.(Function); ok {
				v = &StaticMethod{MakeInstance(StaticMethodClass), v}
			}
		case "__init_subclass__", "__class_getitem__":
			if _, ok := v.(Function); ok {
				v = &ClassMethod{MakeInstance(ClassMethodClass), v}
			}
		case "__eq__":
			hasEq = true
		case "__hash__":
			hasHash = true
		}
		a := &room[len(c.order)]
		*a = Attr{Value: v, Kind: kindOf(v), Owner: c}
		c.attrs[string(k)] = a
		c.order = append(c.order, string(k))
	}
	if hasEq && !hasHash {
		c.Set("__hash__", starlark.None)
	}
	if _, ok := c.attrs["__doc__"]; !ok {
		c.Set("__doc__", starlark.None)
	}
	return c.makeSlots(th)
}

// makeSlots implements __slots__: a member descriptor for each name, and no
// __dict__ unless a base has one or it is named.
func (c *Class) makeSlots(th *starlark.Thread) error {
	basesHaveDict := false
	for _, b := range c.Bases {
		if b != ObjectClass && !b.noDict && !b.plainValues() {
			basesHaveDict = true
		}
		c.slotsSet = append(c.slotsSet, b.slotsSet...)
	}
	a := c.attrs["__slots__"]
	if a == nil {
		return nil
	}
	var names []string
	if s, ok := a.Value.(starlark.String); ok {
		names = []string{string(s)}
	} else {
		items, err := Collect(th, a.Value)
		if err != nil {
			return err
		}
		for _, v := range items {
			s, ok := v.(starlark.String)
			if !ok {
				return Raise(TypeError, "__slots__ items must be strings, not '%s'", TypeName(v))
			}
			names = append(names, string(s))
		}
	}
	c.noDict = !basesHaveDict
	for _, b := range []*Class{IntClass, TupleClass, BytesClass} {
		if len(names) > 0 && names[0] != "__dict__" && c.IsSubclass(b) {
			return Raise(TypeError, "nonempty __slots__ not supported for subtype of '%s'", c.Bases[0].Name)
		}
	}
	for _, n := range names {
		if n == "__dict__" {
			c.noDict = false
			continue
		}
		if n == "__weakref__" {
			c.weakSlot = true
			continue
		}
		if !isIdentifier(n) {
			return Raise(TypeError, "__slots__ must be identifiers")
		}
		n = Mangle(c.Name, n)
		if a, ok := c.attrs[n]; ok {
			if m, ok := a.Value.(*Member); ok && m.class == c {
				continue // named twice
			}
			return Raise(ValueError, "'%s' in __slots__ conflicts with class variable", n)
		}
		c.Set(n, &Member{name: n, class: c})
		c.slotsSet = append(c.slotsSet, n)
	}
	return nil
}

// Mangle returns a private name (__x) as the class body named class spells it.
func Mangle(class, name string) string {
	if len(name) < 3 || name[:2] != "__" || name[len(name)-2:] == "__" {
		return name
	}
	for len(class) > 0 && class[0] == '_' {
		class = class[1:]
	}
	if class == "" {
		return name
	}
	return "_" + class + name
}

// finishClass calls __set_name__ of the attributes and __init_subclass__ of the
// parent (PEP 487).
func finishClass(th *starlark.Thread, c *Class, kw []Kw) error {
	for _, name := range c.OwnNames() {
		a := c.attrs[name]
		if a == nil {
			continue
		}
		switch v := a.Value.(type) {
		case *Property:
			if v.Name == "" {
				v.Name = name
			}
			continue
		case Object:
			f := v.Base().class.Lookup("__set_name__")
			if f == nil {
				continue
			}
			if _, err := CallAttr2(th, f, v, c, starlark.String(name)); err != nil {
				if e, ok := err.(*Exception); ok {
					addNote(e, "Error calling __set_name__ on '"+TypeName(v)+"' instance '"+name+"' in '"+c.Name+"'")
				}
				return err
			}
		}
	}
	a := c.LookupAfter(c, "__init_subclass__")
	if a == nil || a.Owner == ObjectClass && len(kw) == 0 {
		return nil // object's does nothing
	}
	f, err := bindAttr(th, a, nil, c)
	if err != nil {
		return err
	}
	_, err = CallKw(th, f, nil, kw)
	return err
}
