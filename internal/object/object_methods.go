package object

import (
	"slices"
	"sort"

	"go.starlark.net/starlark"
)

var objectDef = Def{
	New: objectNew,
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: objectInit},
		{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.String(DefaultRepr(th, self)), nil
		}},
		{Name: "__str__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s, err := Repr(th, self)
			return starlark.String(s), err
		}},
		{Name: "__format__", Sig: "format_spec, /", Fn: objectFormat},
		{Name: "__eq__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if Identical(self, args[0]) {
				return starlark.True, nil
			}
			return NotImplemented, nil
		}},
		{Name: "__ne__", Sig: "value, /", Fn: objectNe},
		{Name: "__lt__", Sig: "value, /", Fn: notImplemented},
		{Name: "__le__", Sig: "value, /", Fn: notImplemented},
		{Name: "__gt__", Sig: "value, /", Fn: notImplemented},
		{Name: "__ge__", Sig: "value, /", Fn: notImplemented},
		{Name: "__hash__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			h, err := hashIdentity(self)
			return starlark.MakeUint64(uint64(h)), err
		}},
		{Name: "__getattribute__", Sig: "name, /", Fn: objectGetattribute},
		{Name: "__setattr__", Sig: "name, value, /", Fn: objectSetattr},
		{Name: "__delattr__", Sig: "name, /", Fn: objectSetattr},
		{Name: "__dir__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return namesList(dirNames(self)), nil
		}},
		{Name: "__reduce__", Fn: objectReduce},
		{Name: "__reduce_ex__", Sig: "protocol, /", Fn: objectReduceEx},
		{Name: "__getstate__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return plainState(self), nil
		}},
		{Name: "__sizeof__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(48), nil
		}},
		{Name: "__init_subclass__", Sig: "**kwargs", Kind: ClassMethodKind, Fn: objectInitSubclass},
		{Name: "__subclasshook__", Sig: "subclass, /", Kind: ClassMethodKind, Fn: notImplemented},
	},
	GetSets: []GetSetDef{
		{Name: "__class__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return TypeOf(self), nil
		}, Set: setClass},
	},
}

func notImplemented(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return NotImplemented, nil
}

func objectInit(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	n := args[0].(starlark.Tuple).Len() + args[1].(*starlark.Dict).Len()
	if n > 0 {
		c := TypeOf(self)
		if f, ok := c.Special(SpInit).Value.(*Native); !ok || f.owner != ObjectClass.def {
			return nil, Raise(TypeError, "object.__init__() takes exactly one argument (the instance to initialize)")
		}
		if n, ok := c.Special(SpNew).Value.(*NewFunc); ok && n.def == ObjectClass.def {
			return nil, Raise(TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", c.Name)
		}
	}
	return starlark.None, nil
}

func objectNe(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	v, ok, err := CallSpecial(th, SpEq, self, args[0])
	if err != nil || !ok || v == starlark.Value(NotImplemented) {
		return NotImplemented, err
	}
	eq, err := Truth(th, v)
	return starlark.Bool(!eq), err
}

func objectFormat(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	spec, ok := Unbox(args[0]).(starlark.String)
	if !ok {
		return nil, Raise(TypeError, "__format__() argument must be str, not %s", TypeName(args[0]))
	}
	if spec != "" {
		return nil, Raise(TypeError, "unsupported format string passed to %s.__format__", TypeName(self))
	}
	s, err := Str(th, self)
	return starlark.String(s), err
}

func attrName(v starlark.Value) (string, error) {
	s, ok := Unbox(v).(starlark.String)
	if !ok {
		return "", Raise(TypeError, "attribute name must be string, not '%s'", TypeName(v))
	}
	return string(s), nil
}

func objectGetattribute(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	name, err := attrName(args[0])
	if err != nil {
		return nil, err
	}
	o, ok := self.(Object)
	if !ok {
		return GetAttr(th, self, name)
	}
	var v starlark.Value
	if c, ok := self.(*Class); ok {
		v, err = genericClassAttr(th, c, name)
	} else {
		v, err = GenericGetAttr(th, self, o.Base(), name)
	}
	if v == nil && err == nil {
		err = noAttribute(th, self, name)
	}
	return v, err
}

// objectSetattr is __setattr__ and __delattr__, by the number of arguments.
func objectSetattr(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	name, err := attrName(args[0])
	if err != nil {
		return nil, err
	}
	var value starlark.Value
	if len(args) == 2 {
		value = args[1]
	}
	if c, ok := self.(*Class); ok {
		return starlark.None, GenericSetClassAttr(th, c, name, value)
	}
	o, ok := self.(Object)
	if !ok {
		return starlark.None, setAttr(th, self, name, value)
	}
	return starlark.None, GenericSetAttr(th, self, o.Base(), name, value)
}

func objectInitSubclass(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	if args[0].(*starlark.Dict).Len() > 0 {
		return nil, Raise(TypeError, "%s.__init_subclass__() takes no keyword arguments", self.(*Class).Name)
	}
	return starlark.None, nil
}

func setClass(th *starlark.Thread, self, value starlark.Value) error {
	c, ok := value.(*Class)
	if !ok {
		return Raise(TypeError, "__class__ must be set to a class, not '%s' object", TypeName(value))
	}
	o, ok := self.(Object)
	if !ok || TypeOf(self).static || c.static {
		return Raise(TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	i := o.Base()
	if i.class.layout != c.layout || i.class.noDict != c.noDict || !slices.Equal(i.class.slotsSet, c.slotsSet) {
		return Raise(TypeError, "__class__ assignment: '%s' object layout differs from '%s'", c.Name, i.class.Name)
	}
	names, slots := i.OwnAttrNames(), i.slots
	i.class = c
	if made, ok := self.(*Class); ok {
		made.changed()
	}
	if i.shape != nil {
		s := c.rootShape()
		for _, n := range names {
			s = s.With(n)
		}
		i.shape, i.slots = s, slots
	}
	return nil
}

// DefaultRepr is object.__repr__.
func DefaultRepr(th *starlark.Thread, v starlark.Value) string {
	return "<" + TypeOf(v).FullName() + " object at " + addressText(ID(th, v)) + ">"
}

func namesList(names []string) *starlark.List {
	vals := make([]starlark.Value, len(names))
	for i, n := range names {
		vals[i] = starlark.String(n)
	}
	return starlark.NewList(vals)
}

// dirNames returns what dir(v) shows: own attributes and those of the classes.
func dirNames(v starlark.Value) []string {
	seen := make(map[string]bool)
	var names []string
	add := func(list []string) {
		for _, n := range list {
			if !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}
	}
	switch o := v.(type) {
	case *Module:
		return o.sortedNames()
	case *Class:
		for _, k := range o.MRO {
			add(k.OwnNames())
		}
		sort.Strings(names)
		return names
	case Object:
		add(o.Base().OwnAttrNames())
	}
	for _, k := range TypeOf(v).MRO {
		add(k.OwnNames())
	}
	if h, ok := v.(starlark.HasAttrs); ok && !isBasic(v) {
		add(h.AttrNames())
	}
	sort.Strings(names)
	return names
}
