package object

import (
	"strings"

	"go.starlark.net/starlark"
)

// A GenericAlias is a parameterised class such as list[int] (PEP 585), or a
// parameterised alias of a type.
type GenericAlias struct {
	Origin starlark.Value
	Args   starlark.Tuple
}

// NewGenericAlias returns origin[args].
func NewGenericAlias(origin, args starlark.Value) *GenericAlias {
	t, ok := args.(starlark.Tuple)
	if !ok {
		t = starlark.Tuple{args}
	}
	return &GenericAlias{origin, t}
}

// Call makes an object of the class.
func (g *GenericAlias) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	return CallKw(th, g.Origin, pos, kw)
}

// typeText is how a type shows in the repr of an alias.
func typeText(th *starlark.Thread, v starlark.Value) string {
	switch v := v.(type) {
	case *Class:
		return v.FullName()
	case EllipsisType:
		return "..."
	case starlark.NoneType:
		return "None"
	case *starlark.List:
		var parts []string
		for _, x := range Elems(v) {
			parts = append(parts, typeText(th, x))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	s, err := Repr(th, v)
	if err != nil {
		return "?"
	}
	return s
}

// Repr shows the alias as it is written.
func (g *GenericAlias) Repr(th *starlark.Thread) (string, error) {
	parts := make([]string, len(g.Args))
	for i, a := range g.Args {
		parts[i] = typeText(th, a)
	}
	list := strings.Join(parts, ", ")
	if len(parts) == 0 {
		list = "()"
	}
	return typeText(th, g.Origin) + "[" + list + "]", nil
}

func (g *GenericAlias) String() string        { return reprOf(g) }
func (g *GenericAlias) Type() string          { return "GenericAlias" }
func (g *GenericAlias) Freeze()               {}
func (g *GenericAlias) Truth() starlark.Bool  { return true }
func (g *GenericAlias) Hash() (uint32, error) { return g.Origin.Hash() }

// Class returns types.GenericAlias.
func (g *GenericAlias) Class() *Class { return GenericAliasClass }

var genericAliasDef = Def{
	Module: "types",
	Doc:    "Represent a PEP 585 generic type.",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) != 2 {
			return nil, Raise(TypeError, "GenericAlias expected 2 arguments, got %d", len(pos))
		}
		origin, ok := pos[0].(*Class)
		if !ok {
			return nil, Raise(TypeError, "GenericAlias needs a class, not '%s'", TypeName(pos[0]))
		}
		return NewGenericAlias(origin, pos[1]), nil
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args", Fn: initNothing},
		{Name: "__mro_entries__", Sig: "bases, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.Tuple{self.(*GenericAlias).Origin}, nil
		}},
		{Name: "__eq__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			g, ok := args[0].(*GenericAlias)
			if !ok {
				return NotImplemented, nil
			}
			a := self.(*GenericAlias)
			eq, err := Equal(th, a.Args, g.Args)
			return starlark.Bool(eq && a.Origin == g.Origin), err
		}},
		{Name: "__or__", Sig: "value, /", Fn: unionOf},
		{Name: "__ror__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return unionOf(th, args[0], []starlark.Value{self})
		}},
		{Name: "__instancecheck__", Sig: "instance, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return nil, Raise(TypeError, "isinstance() argument 2 cannot be a parameterized generic")
		}},
		{Name: "__subclasscheck__", Sig: "subclass, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return nil, Raise(TypeError, "issubclass() argument 2 cannot be a parameterized generic")
		}},
		{Name: "__getitem__", Sig: "key, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self.(*GenericAlias).substitute(th, args[0])
		}},
	},
	GetSets: []GetSetDef{
		{Name: "__origin__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*GenericAlias).Origin, nil
		}},
		{Name: "__args__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*GenericAlias).Args, nil
		}},
		{Name: "__parameters__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return typeParams(self.(*GenericAlias).Args), nil
		}},
		{Name: "__name__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return GetAttr(th, self.(*GenericAlias).Origin, "__name__")
		}},
	},
}

// A Union is int | str (PEP 604).
type Union struct{ Members starlark.Tuple }

// NewUnion returns x | y for types; nil if one is none.
func NewUnion(x, y starlark.Value) *Union {
	u := &Union{}
	for _, v := range []starlark.Value{x, y} {
		switch v := v.(type) {
		case *Union:
			for _, m := range v.Members {
				u.add(m)
			}
		case *Class, *GenericAlias:
			u.add(v)
		case starlark.NoneType:
			u.add(NoneClass)
		default:
			if c := TypeOf(v); c.Module != "typing" || !c.static {
				return nil
			}
			u.add(v)
		}
	}
	return u
}

func (u *Union) add(v starlark.Value) {
	for _, m := range u.Members {
		if m == v {
			return
		}
	}
	u.Members = append(u.Members, v)
}

// Repr shows the members joined by |.
func (u *Union) Repr(th *starlark.Thread) (string, error) {
	parts := make([]string, len(u.Members))
	for i, m := range u.Members {
		if parts[i] = typeText(th, m); m == starlark.Value(NoneClass) {
			parts[i] = "None"
		}
	}
	return strings.Join(parts, " | "), nil
}

func (u *Union) String() string        { return reprOf(u) }
func (u *Union) Type() string          { return "types.UnionType" }
func (u *Union) Freeze()               {}
func (u *Union) Truth() starlark.Bool  { return true }
func (u *Union) Hash() (uint32, error) { return uint32(len(u.Members)), nil }

// Class returns types.UnionType.
func (u *Union) Class() *Class { return UnionClass }

func unionOf(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	if u := NewUnion(self, args[0]); u != nil {
		return u, nil
	}
	return NotImplemented, nil
}

var unionDef = Def{
	Module: "types", Final: true,
	Methods: []MethodDef{
		{Name: "__or__", Sig: "value, /", Fn: unionOf},
		{Name: "__ror__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return unionOf(th, args[0], []starlark.Value{self})
		}},
		{Name: "__eq__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			v, ok := args[0].(*Union)
			if !ok {
				return NotImplemented, nil
			}
			u := self.(*Union)
			if len(u.Members) != len(v.Members) {
				return starlark.False, nil
			}
			for _, m := range u.Members {
				if has, err := Contains(th, v.Members, m); err != nil || !has {
					return starlark.False, err
				}
			}
			return starlark.True, nil
		}},
		{Name: "__instancecheck__", Sig: "instance, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			ok, err := IsInstance(th, args[0], self.(*Union).Members)
			return starlark.Bool(ok), err
		}},
		{Name: "__subclasscheck__", Sig: "subclass, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			ok, err := IsSubclass(th, args[0], self.(*Union).Members)
			return starlark.Bool(ok), err
		}},
	},
	GetSets: []GetSetDef{{Name: "__args__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		return self.(*Union).Members, nil
	}}},
}

// IsInstance is isinstance(v, class), where class may be a tuple or union.
func IsInstance(th *starlark.Thread, v, class starlark.Value) (bool, error) {
	switch c := class.(type) {
	case *Class:
		if TypeOf(v) == c {
			return true, nil
		}
		if _, ok := v.(*Namespace); ok && c == DictClass {
			return true, nil // globals() is a dict of its own kind
		}
		if a := c.class.Special(SpInstancecheck); a != nil && a.Owner != TypeClass {
			x, err := CallAttr1(th, a, c, v)
			if err != nil {
				return false, err
			}
			return Truth(th, x)
		}
		if TypeOf(v).IsSubclass(c) {
			return true, nil
		}
		// An object may claim another class by an attribute __class__.
		if o, ok := v.(*Instance); ok && !o.class.static {
			a, g := o.class.Lookup("__class__"), o.class.Special(SpGetattribute)
			if a != nil && !a.Owner.static || g != nil && !g.Owner.static {
				claimed, err := LookupAttr(th, v, "__class__")
				if err != nil {
					return false, err
				}
				k, ok := claimed.(*Class)
				return ok && k.IsSubclass(c), nil
			}
		}
		return false, nil
	case starlark.Tuple:
		return anyOf(th, c, func(k starlark.Value) (bool, error) { return IsInstance(th, v, k) })
	}
	if a := TypeOf(class).Special(SpInstancecheck); a != nil {
		x, err := CallAttr1(th, a, class, v)
		if err != nil {
			return false, err
		}
		return Truth(th, x)
	}
	return false, Raise(TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
}

// anyOf reports whether test holds for a member of a tuple of classes, which may
// hold others.
func anyOf(th *starlark.Thread, classes starlark.Tuple, test func(starlark.Value) (bool, error)) (bool, error) {
	if h := HeadOf(th); h != nil {
		if err := h.Enter(); err != nil {
			return false, err
		}
		defer h.Leave()
	}
	for _, k := range classes {
		if ok, err := test(k); err != nil || ok {
			return ok, err
		}
	}
	return false, nil
}

// IsSubclass is issubclass(v, class).
func IsSubclass(th *starlark.Thread, v, class starlark.Value) (bool, error) {
	switch c := class.(type) {
	case starlark.Tuple:
		return anyOf(th, c, func(k starlark.Value) (bool, error) { return IsSubclass(th, v, k) })
	}
	sub, ok := v.(*Class)
	if a := TypeOf(class).Special(SpSubclasscheck); a != nil && a.Owner != TypeClass {
		x, err := CallAttr1(th, a, class, v)
		if err != nil {
			return false, err
		}
		return Truth(th, x)
	}
	if !ok {
		return false, Raise(TypeError, "issubclass() arg 1 must be a class")
	}
	c, ok := class.(*Class)
	if !ok {
		return false, Raise(TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
	}
	return sub.IsSubclass(c), nil
}

// Dir returns dir(v), sorted. It may run script code.
func Dir(th *starlark.Thread, v starlark.Value) ([]string, error) {
	var x starlark.Value
	var err error
	if own := moduleDir(v); own != nil {
		x, err = Call(th, own)
	} else if a := TypeOf(v).Special(SpDir); a == nil || a.Owner.static {
		return dirNames(v), nil
	} else {
		x, err = CallAttr0(th, a, v)
	}
	if err != nil {
		return nil, err
	}
	items, err := Collect(th, x)
	if err != nil {
		return nil, err
	}
	items = append([]starlark.Value(nil), items...)
	if err := Sort(th, items, nil, false); err != nil {
		return nil, err
	}
	var names []string
	for _, n := range items {
		if s, ok := n.(starlark.String); ok {
			names = append(names, string(s))
		}
	}
	return names, nil
}

// moduleDir returns the function __dir__ of a module, nil if it has none.
func moduleDir(v starlark.Value) starlark.Value {
	m, ok := v.(*Module)
	if !ok {
		return nil
	}
	f, _ := m.Get("__dir__")
	return f
}
