package object

import (
	"go.starlark.net/starlark"
)

// The tables of callables other than script functions.

var methodDef = Def{
	Final: true,
	Doc:   "Create a bound instance method object.",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) != 2 {
			return nil, Raise(TypeError, "method expected 2 arguments, got %d", len(pos))
		}
		if !IsCallable(pos[0]) {
			return nil, Raise(TypeError, "first argument must be callable")
		}
		if pos[1] == starlark.Value(starlark.None) {
			return nil, Raise(TypeError, "instance must not be None")
		}
		return &BoundMethod{Func: pos[0], Self: pos[1]}, nil
	},
	Methods: []MethodDef{{Name: "__call__", Sig: "*args, **kwargs", Fn: callSelf}},
	GetSets: boundGetSets(),
}

// callSelf is __call__ of callables of ours.
func callSelf(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	var kw []Kw
	for _, item := range args[1].(*starlark.Dict).Items() {
		kw = append(kw, Kw{string(item[0].(starlark.String)), item[1]})
	}
	return CallKw(th, self, args[0].(starlark.Tuple), kw)
}

// boundGetSets declares the attributes of bound methods: their own, and those of
// the function.
func boundGetSets() []GetSetDef {
	list := []GetSetDef{
		{Name: "__self__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*BoundMethod).Self, nil
		}},
		{Name: "__func__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*BoundMethod).Func, nil
		}},
	}
	for _, name := range []string{"__name__", "__qualname__", "__doc__", "__module__", "__defaults__", "__code__",
		"__annotations__", "__kwdefaults__"} {
		list = append(list, GetSetDef{Name: name, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return GetAttr(th, self.(*BoundMethod).Func, name)
		}})
	}
	return list
}

// nativeOf returns the native function of a built-in function or method object.
func nativeOf(v starlark.Value) (*Native, starlark.Value) {
	switch f := v.(type) {
	case *Native:
		return f, nil
	case *BoundMethod:
		if n, ok := f.Func.(*Native); ok {
			return n, f.Self
		}
	}
	return nil, nil
}

func nativeGetSets() []GetSetDef {
	text := func(name string, get func(*Native) starlark.Value) GetSetDef {
		return GetSetDef{Name: name, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if f, _ := nativeOf(self); f != nil {
				return get(f), nil
			}
			if b, ok := self.(starlark.Callable); ok && name != "__doc__" {
				return starlark.String(b.Name()), nil
			}
			return starlark.None, nil
		}}
	}
	return []GetSetDef{
		text("__name__", func(f *Native) starlark.Value { return starlark.String(f.Name()) }),
		text("__qualname__", func(f *Native) starlark.Value { return starlark.String(f.Qualname()) }),
		text("__doc__", func(f *Native) starlark.Value { return docValue(f.Doc()) }),
		text("__module__", func(f *Native) starlark.Value {
			if f.owner != nil {
				return starlark.String(f.owner.Module)
			}
			return starlark.String(f.module)
		}),
		text("__text_signature__", func(f *Native) starlark.Value { return starlark.String(f.Signature().String()) }),
		{Name: "__self__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if _, recv := nativeOf(self); recv != nil {
				return recv, nil
			}
			return starlark.None, nil
		}},
	}
}

var builtinFunctionDef = Def{
	Final:   true,
	Methods: []MethodDef{{Name: "__call__", Sig: "*args, **kwargs", Fn: callSelf}},
	GetSets: nativeGetSets(),
}

// pyFunctionDef is the table of natives that CPython has in Python.
var pyFunctionDef = Def{
	Final:   true,
	Methods: []MethodDef{{Name: "__call__", Sig: "*args, **kwargs", Fn: callSelf}},
	GetSets: nativeGetSets(),
}

var methodDescriptorDef = Def{
	Final: true,
	Methods: []MethodDef{
		{Name: "__call__", Sig: "*args, **kwargs", Fn: callSelf},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: descriptorGet},
	},
	GetSets: nativeGetSets(),
}

// descriptorGet is __get__ of native descriptors and functions.
func descriptorGet(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	inst := args[0]
	owner, _ := args[1].(*Class)
	if inst == starlark.None {
		inst = nil
	} else if owner == nil {
		owner = TypeOf(inst)
	}
	return self.(Descriptor).Get(th, inst, owner)
}

// DescriptorGet is the native body of __get__ for functions; package vm uses it
// for script functions.
func DescriptorGet(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return descriptorGet(th, self, args)
}

// CallSelf is the native body of __call__ for callables.
func CallSelf(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return callSelf(th, self, args)
}

// dataMethods are the methods of data descriptors.
var dataMethods = []MethodDef{
	{Name: "__get__", Sig: "instance, owner=None, /", Fn: descriptorGet},
	{Name: "__set__", Sig: "instance, value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return starlark.None, self.(DataDescriptor).Set(th, args[0], args[1])
	}},
	{Name: "__delete__", Sig: "instance, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return starlark.None, self.(DataDescriptor).Set(th, args[0], nil)
	}},
}

var getSetDef = Def{
	Final:   true,
	Methods: dataMethods,
	GetSets: []GetSetDef{
		{Name: "__name__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(interface{ Name() string }).Name()), nil
		}},
		{Name: "__doc__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if g, ok := self.(*GetSet); ok {
				return docValue(g.def.Doc), nil
			}
			return starlark.None, nil
		}},
	},
}

var cellDef = Def{
	Final: true,
	GetSets: []GetSetDef{{Name: "cell_contents", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		if v := self.(*Cell).Reg.Value(); v != nil {
			return v, nil
		}
		return nil, Raise(ValueError, "cell is empty")
	}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
		c := self.(*Cell)
		c.Reg = Reg{}
		if v != nil {
			c.Reg = Of(v)
		}
		return nil
	}, Deletes: true}},
}

// Class returns cell.
func (c *Cell) Class() *Class { return CellClass }

var moduleDef = Def{
	Doc: "Create a module object.",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) == 0 {
			return nil, Raise(TypeError, "module() missing required argument 'name' (pos 1)")
		}
		name, ok := Unbox(pos[0]).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "module() argument 'name' must be str, not %s", TypeName(pos[0]))
		}
		m := NewModule(string(name))
		m.Instance = MakeInstance(c)
		m.scripted = true
		m.Set("__doc__", starlark.None)
		if len(pos) > 1 {
			m.Set("__doc__", pos[1])
		}
		return m, nil
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: initNothing},
		{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*Module).String()), nil
		}},
	},
	GetSets: []GetSetDef{{Name: "__dict__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		return NewNamespace(self.(*Module)), nil
	}}},
}
