package object

import (
	"go.starlark.net/starlark"
)

var propertyDef = Def{
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		return &Property{Instance: MakeInstance(c)}, nil
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "fget=None, fset=None, fdel=None, doc=None", Fn: propertyInit},
		{Name: "getter", Sig: "fget, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p := *self.(*Property)
			p.Fget = args[0]
			return &p, nil
		}},
		{Name: "setter", Sig: "fset, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p := *self.(*Property)
			p.Fset = args[0]
			return &p, nil
		}},
		{Name: "deleter", Sig: "fdel, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p := *self.(*Property)
			p.Fdel = args[0]
			return &p, nil
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if args[0] == starlark.None {
				return self, nil
			}
			return self.(*Property).Get(th, args[0], TypeOf(args[0]))
		}},
		{Name: "__set__", Sig: "instance, value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.None, self.(*Property).Set(th, args[0], args[1])
		}},
		{Name: "__delete__", Sig: "instance, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.None, self.(*Property).Set(th, args[0], nil)
		}},
		{Name: "__set_name__", Sig: "owner, name, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p := self.(*Property)
			if s, ok := args[1].(starlark.String); ok && p.Name == "" {
				p.Name = string(s)
			}
			return starlark.None, nil
		}},
	},
	GetSets: []GetSetDef{
		{Name: "fget", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Property).Fget), nil
		}},
		{Name: "fset", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Property).Fset), nil
		}},
		{Name: "fdel", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Property).Fdel), nil
		}},
		{Name: "__doc__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Property).Doc), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			self.(*Property).Doc = orNone(v)
			return nil
		}},
		{Name: "__name__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*Property).Name), nil
		}},
		isAbstract(func(v starlark.Value) starlark.Value { return orNone(v.(*Property).Fget) }),
	},
}

// isAbstract declares __isabstractmethod__: that of the wrapped function.
func isAbstract(inner func(starlark.Value) starlark.Value) GetSetDef {
	return GetSetDef{Name: "__isabstractmethod__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		v, err := LookupAttr(th, inner(self), "__isabstractmethod__")
		if err != nil || v == nil {
			return starlark.False, err
		}
		b, err := Truth(th, v)
		return starlark.Bool(b), err
	}}
}

func propertyInit(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	p := self.(*Property)
	p.Fget, p.Fset, p.Fdel, p.Doc = args[0], args[1], args[2], args[3]
	if p.Doc == starlark.None && p.Fget != starlark.None {
		doc, err := LookupAttr(th, p.Fget, "__doc__")
		if err != nil {
			return nil, err
		}
		p.Doc = orNone(doc)
	}
	return starlark.None, nil
}

// wrapperGetSets declares what classmethod and staticmethod take over from the
// function that they wrap.
func wrapperGetSets(inner func(starlark.Value) starlark.Value) []GetSetDef {
	list := []GetSetDef{
		{Name: "__func__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return inner(self), nil }},
		{Name: "__wrapped__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return inner(self), nil }},
		isAbstract(inner),
	}
	for _, name := range []string{"__name__", "__qualname__", "__doc__", "__module__", "__annotations__"} {
		list = append(list, GetSetDef{Name: name, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return GetAttr(th, inner(self), name)
		}})
	}
	return list
}

var classMethodDef = Def{
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) != 1 || len(kw) > 0 {
			return nil, Raise(TypeError, "classmethod expected 1 argument, got %d", len(pos))
		}
		return &ClassMethod{MakeInstance(c), pos[0]}, nil
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "function, /", Fn: initNothing},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			c, ok := args[1].(*Class)
			if !ok {
				c = TypeOf(args[0])
			}
			return self.(*ClassMethod).Get(th, args[0], c)
		}},
	},
	GetSets: wrapperGetSets(func(v starlark.Value) starlark.Value { return v.(*ClassMethod).Func }),
}

func initNothing(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return starlark.None, nil
}

var staticMethodDef = Def{
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) != 1 || len(kw) > 0 {
			return nil, Raise(TypeError, "staticmethod expected 1 argument, got %d", len(pos))
		}
		return &StaticMethod{MakeInstance(c), pos[0]}, nil
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "function, /", Fn: initNothing},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self.(*StaticMethod).Func, nil
		}},
	},
	GetSets: wrapperGetSets(func(v starlark.Value) starlark.Value { return v.(*StaticMethod).Func }),
}

var superDef = Def{
	Quick: quickSuper,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) == 0 {
			return nil, Raise(RuntimeError, "super(): no arguments")
		}
		if len(pos) > 2 || len(kw) > 0 {
			return nil, Raise(TypeError, "super() expected at most 2 arguments, got %d", len(pos)+len(kw))
		}
		this, ok := pos[0].(*Class)
		if !ok {
			return nil, Raise(TypeError, "super() argument 1 must be a type, not %s", TypeName(pos[0]))
		}
		var self starlark.Value
		if len(pos) == 2 && pos[1] != starlark.None {
			self = pos[1]
		}
		return newSuper(c, this, self)
	},
	Methods: []MethodDef{{Name: "__init__", Sig: "*args", Fn: initNothing}},
	GetSets: []GetSetDef{
		{Name: "__thisclass__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*Super).This, nil
		}},
		{Name: "__self__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Super).Self), nil
		}},
	},
}
