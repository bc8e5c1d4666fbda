package object

import (
	"go.starlark.net/starlark"
)

var typeDef = Def{
	New:   typeNew,
	Quick: quickClass,
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.None, nil
		}},
		{Name: "__call__", Sig: "*args, **kwargs", Fn: typeCall},
		{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.String("<class '" + self.(*Class).FullName() + "'>"), nil
		}},
		{Name: "__prepare__", Sig: "*args, **kwargs", Kind: ClassMethodKind, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return new(starlark.Dict), nil
		}},
		{Name: "__instancecheck__", Sig: "instance, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(TypeOf(args[0]).IsSubclass(self.(*Class))), nil
		}},
		{Name: "__subclasscheck__", Sig: "subclass, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			c, ok := args[0].(*Class)
			if !ok {
				return nil, Raise(TypeError, "issubclass() arg 1 must be a class")
			}
			return starlark.Bool(c.IsSubclass(self.(*Class))), nil
		}},
		{Name: "mro", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.NewList(classTuple(self.(*Class).MRO)), nil
		}},
		{Name: "__subclasses__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.NewList(classTuple(self.(*Class).Subclasses())), nil
		}},
		{Name: "__dir__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return namesList(dirNames(self)), nil
		}},
	},
	GetSets: []GetSetDef{
		{Name: "__name__", Get: classText(func(c *Class) string { return c.Name }), Set: func(th *starlark.Thread, self, v starlark.Value) error {
			return setClassText(self, v, "__name__", func(c *Class, s string) { c.Name = s })
		}},
		{Name: "__qualname__", Get: classText(func(c *Class) string { return c.Qualname }), Set: func(th *starlark.Thread, self, v starlark.Value) error {
			return setClassText(self, v, "__qualname__", func(c *Class, s string) { c.Qualname = s })
		}},
		{Name: "__module__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			c := self.(*Class)
			if a := c.attrs["__module__"]; a != nil {
				return a.Value, nil
			}
			if c.Module == "" {
				return starlark.String("builtins"), nil
			}
			return starlark.String(c.Module), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			c := self.(*Class)
			if s, ok := v.(starlark.String); ok {
				c.Module = string(s)
			}
			c.Set("__module__", v)
			return nil
		}},
		{Name: "__bases__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return classTuple(self.(*Class).Bases), nil
		}},
		{Name: "__base__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			c := self.(*Class)
			if len(c.Bases) == 0 {
				return starlark.None, nil
			}
			return c.Bases[0], nil
		}},
		{Name: "__mro__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return classTuple(self.(*Class).MRO), nil
		}},
		{Name: "__dict__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return &MappingProxy{class: self.(*Class)}, nil
		}},
		{Name: "__doc__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			c := self.(*Class)
			a := c.Own("__doc__")
			if a == nil {
				return starlark.None, nil
			}
			if _, computed := a.Value.(*GetSet); computed && c.static {
				a = c.builtinDoc() // of type or property, whose objects have one too
			}
			return a.Value, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			self.(*Class).Set("__doc__", v)
			return nil
		}},
		{Name: "__annotations__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			c := self.(*Class)
			if c.static {
				return nil, attrError(c, "__annotations__", "type object '%s' has no attribute '__annotations__'", c.Name)
			}
			if a := c.attrs["__annotations__"]; a != nil {
				return a.Value, nil
			}
			d := new(starlark.Dict)
			c.Set("__annotations__", d)
			return d, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			if v == nil {
				self.(*Class).Del("__annotations__")
				return nil
			}
			self.(*Class).Set("__annotations__", v)
			return nil
		}, Deletes: true},
		{Name: "__type_params__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if a := self.(*Class).attrs["__type_params__"]; a != nil && !self.(*Class).static {
				return a.Value, nil
			}
			return starlark.Tuple{}, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			self.(*Class).Set("__type_params__", v)
			return nil
		}},
		{Name: "__abstractmethods__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if a := self.(*Class).attrs["__abstractmethods__"]; a != nil {
				return a.Value, nil
			}
			return nil, attrError(self, "__abstractmethods__", "type object '%s' has no attribute '__abstractmethods__'", self.(*Class).Name)
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			self.(*Class).Set("__abstractmethods__", v)
			return nil
		}},
	},
}

func typeCall(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	var kw []Kw
	for _, item := range args[1].(*starlark.Dict).Items() {
		kw = append(kw, Kw{string(item[0].(starlark.String)), item[1]})
	}
	c := self.(*Class)
	pos := args[0].(starlark.Tuple)
	if c == TypeClass && len(pos) == 1 && len(kw) == 0 {
		return TypeOf(pos[0]), nil
	}
	return Construct(th, c, pos, kw)
}

func classTuple(list []*Class) starlark.Tuple {
	t := make(starlark.Tuple, len(list))
	for i, c := range list {
		t[i] = c
	}
	return t
}

func classText(get func(*Class) string) func(*starlark.Thread, starlark.Value) (starlark.Value, error) {
	return func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		return starlark.String(get(self.(*Class))), nil
	}
}

func setClassText(self, v starlark.Value, name string, set func(*Class, string)) error {
	c := self.(*Class)
	s, ok := Unbox(v).(starlark.String)
	if !ok {
		return Raise(TypeError, "can only assign string to %s.%s, not '%s'", c.Name, name, TypeName(v))
	}
	set(c, string(s))
	return nil
}

// entries returns the class dictionary as it is now.
func (c *Class) entries() *starlark.Dict {
	names := c.OwnNames()
	d := starlark.NewDict(len(names))
	for _, n := range names {
		d.SetKey(starlark.String(n), c.Own(n).Value)
	}
	return d
}
