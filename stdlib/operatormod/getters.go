package operatormod

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// An itemGetter is operator.itemgetter.
type itemGetter struct {
	object.Instance
	items starlark.Tuple
}

var itemGetterDef = getterDef("itemgetter", "(item, /, *items)", "Returns items of what it is called with.",
	func(c *object.Class, pos []value, kw []object.Kw) (value, error) {
		if err := noKeywords(c, kw); err != nil {
			return nil, err
		}
		if len(pos) == 0 {
			return nil, object.Raise(object.TypeError, "itemgetter expected 1 argument, got 0")
		}
		return &itemGetter{object.MakeInstance(c), append(starlark.Tuple(nil), pos...)}, nil
	},
	func(th thread, self value) (value, error) {
		g := self.(*itemGetter)
		return starlark.Tuple{g.Class(), g.items}, nil
	},
	func(self value) ([]value, []object.Kw) { return self.(*itemGetter).items, nil })

// Call returns the items of the one argument.
func (g *itemGetter) Call(th thread, pos []value, kw []object.Kw) (value, error) {
	obj, err := operand(g.Class(), pos, kw)
	if err != nil {
		return nil, err
	}
	return g.Call1(th, obj)
}

// Call1 is Call with one argument.
func (g *itemGetter) Call1(th thread, obj value) (value, error) {
	if len(g.items) == 1 {
		return object.GetItem(th, obj, g.items[0])
	}
	found := make(starlark.Tuple, len(g.items))
	for i, item := range g.items {
		v, err := object.GetItem(th, obj, item)
		if err != nil {
			return nil, err
		}
		found[i] = v
	}
	return found, nil
}

// An attrGetter is operator.attrgetter.
type attrGetter struct {
	object.Instance
	names starlark.Tuple // as they were given
	paths [][]string
}

var attrGetterDef = getterDef("attrgetter", "(attr, /, *attrs)", "Returns attributes of what it is called with; names may have dots.",
	func(c *object.Class, pos []value, kw []object.Kw) (value, error) {
		if err := noKeywords(c, kw); err != nil {
			return nil, err
		}
		if len(pos) == 0 {
			return nil, object.Raise(object.TypeError, "attrgetter expected 1 argument, got 0")
		}
		g := &attrGetter{Instance: object.MakeInstance(c), names: append(starlark.Tuple(nil), pos...)}
		for _, v := range pos {
			name, ok := object.Unbox(v).(starlark.String)
			if !ok {
				return nil, object.Raise(object.TypeError, "attribute name must be a string")
			}
			g.paths = append(g.paths, strings.Split(string(name), "."))
		}
		return g, nil
	},
	func(th thread, self value) (value, error) {
		g := self.(*attrGetter)
		return starlark.Tuple{g.Class(), g.names}, nil
	},
	func(self value) ([]value, []object.Kw) { return self.(*attrGetter).names, nil })

// Call returns the attributes of the one argument.
func (g *attrGetter) Call(th thread, pos []value, kw []object.Kw) (value, error) {
	obj, err := operand(g.Class(), pos, kw)
	if err != nil {
		return nil, err
	}
	return g.Call1(th, obj)
}

// Call1 is Call with one argument.
func (g *attrGetter) Call1(th thread, obj value) (value, error) {
	if len(g.paths) == 1 {
		return follow(th, obj, g.paths[0])
	}
	found := make(starlark.Tuple, len(g.paths))
	for i, path := range g.paths {
		v, err := follow(th, obj, path)
		if err != nil {
			return nil, err
		}
		found[i] = v
	}
	return found, nil
}

// follow returns obj.name.name...
func follow(th thread, obj value, path []string) (value, error) {
	var err error
	for _, name := range path {
		if obj, err = object.GetAttr(th, obj, name); err != nil {
			return nil, err
		}
	}
	return obj, nil
}

// A methodCaller is operator.methodcaller.
type methodCaller struct {
	object.Instance
	name string
	args []value // as they were given, with the name
	kw   []object.Kw
}

var methodCallerDef = getterDef("methodcaller", "(name, /, *args, **kwargs)", "Calls a method of what it is called with.",
	func(c *object.Class, pos []value, kw []object.Kw) (value, error) {
		if len(pos) == 0 {
			return nil, object.Raise(object.TypeError, "methodcaller needs at least one argument, the method name")
		}
		name, ok := object.Unbox(pos[0]).(starlark.String)
		if !ok {
			return nil, object.Raise(object.TypeError, "method name must be a string")
		}
		return &methodCaller{object.MakeInstance(c), string(name), append([]value(nil), pos...), append([]object.Kw(nil), kw...)}, nil
	},
	func(th thread, self value) (value, error) {
		g := self.(*methodCaller)
		if len(g.kw) == 0 {
			return starlark.Tuple{g.Class(), starlark.Tuple(g.args)}, nil
		}
		functools, err := vm.ThreadOf(th).Import("functools")
		if err != nil {
			return nil, err
		}
		partial, err := object.GetAttr(th, functools, "partial")
		if err != nil {
			return nil, err
		}
		named, err := object.CallKw(th, partial, []value{g.Class(), g.args[0]}, g.kw)
		return starlark.Tuple{named, starlark.Tuple(g.args[1:])}, err
	},
	func(self value) ([]value, []object.Kw) { return self.(*methodCaller).args, self.(*methodCaller).kw })

// Call calls the method of the one argument.
func (g *methodCaller) Call(th thread, pos []value, kw []object.Kw) (value, error) {
	obj, err := operand(g.Class(), pos, kw)
	if err != nil {
		return nil, err
	}
	return g.Call1(th, obj)
}

// Call1 is Call with one argument.
func (g *methodCaller) Call1(th thread, obj value) (value, error) {
	return object.CallMethodKw(th, obj, g.name, g.args[1:], g.kw)
}

// operand returns the one argument of a call.
func operand(c *object.Class, pos []value, kw []object.Kw) (value, error) {
	if err := noKeywords(c, kw); err != nil {
		return nil, err
	}
	if len(pos) != 1 {
		return nil, object.Raise(object.TypeError, "%s expected 1 argument, got %d", c.Name, len(pos))
	}
	return pos[0], nil
}

func noKeywords(c *object.Class, kw []object.Kw) error {
	if len(kw) > 0 {
		return object.Raise(object.TypeError, "%s() takes no keyword arguments", c.Name)
	}
	return nil
}

// getterDef makes the table of a class. build makes an object, reduce what __reduce__
// returns; args returns what the repr shows.
func getterDef(name, signature, doc string, build func(c *object.Class, pos []value, kw []object.Kw) (value, error),
	reduce func(th thread, self value) (value, error), args func(self value) ([]value, []object.Kw)) object.Def {
	return object.Def{
		Name: name, Module: "operator", Doc: doc, Final: true, NoDict: true, NoWeak: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) { return build(c, pos, kw) },
		Methods: []object.MethodDef{
			{Name: "__call__", Sig: "obj, /", Fn: func(th thread, self value, a []value) (value, error) {
				return self.(object.Callable).Call(th, a, nil)
			}},
			{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
				pos, kw := args(self)
				s, err := object.ReprCall(th, self, "operator."+name, "operator."+name+"(...)", pos, kw)
				return starlark.String(s), err
			}},
			{Name: "__reduce__", Fn: func(th thread, self value, a []value) (value, error) { return reduce(th, self) }},
		},
		Consts: starlark.StringDict{"__text_signature__": starlark.String(signature)},
	}
}
