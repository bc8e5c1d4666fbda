package runtime

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// abcModule makes _abc, what abc has in Go: ABCMeta looks at every name of every class
// that it makes.
func abcModule(rt *Runtime) *object.Module {
	m := object.NewModule("_abc")
	object.Functions(m, []object.MethodDef{
		function("_abc_init", "self, /", func(th thread, _ starlark.Value, a []starlark.Value) (starlark.Value, error) {
			c, ok := a[0].(*object.Class)
			if !ok {
				return nil, object.Raise(object.TypeError, "_abc_init() argument must be a class, not %s", object.TypeName(a[0]))
			}
			names, err := abstractNames(th, c)
			if err != nil {
				return nil, err
			}
			if err := object.SetAttr(th, c, "__abstractmethods__", object.NewFrozenSet(names)); err != nil {
				return nil, err
			}
			return starlark.None, object.SetAttr(th, c, "_abc_registry", starlark.NewList(nil))
		}),
	})
	return m
}

// abstractNames returns the names of the abstract methods of a class: its own, and those
// of its bases that nothing hides. It may run script code.
func abstractNames(th thread, c *object.Class) (*starlark.Set, error) {
	names := new(starlark.Set)
	add := func(name starlark.Value, v starlark.Value) error {
		mark, err := object.LookupAttr(th, v, "__isabstractmethod__")
		if err != nil || mark == nil {
			return err
		}
		abstract, err := object.Truth(th, mark)
		if err == nil && abstract {
			err = names.Insert(name)
		}
		return err
	}
	for _, name := range c.OwnNames() {
		if err := add(starlark.String(name), c.Own(name).Value); err != nil {
			return nil, err
		}
	}
	for _, base := range c.Bases {
		own := base.Own("__abstractmethods__")
		if base.Static() || own == nil {
			continue
		}
		inherited, err := object.Collect(th, own.Value)
		if err != nil {
			return nil, err
		}
		for _, name := range inherited {
			s, ok := starlark.AsString(name)
			if !ok {
				return nil, object.Raise(object.TypeError, "attribute name must be string, not '%s'", object.TypeName(name))
			}
			v, err := object.LookupAttr(th, c, s)
			if err == nil && v != nil {
				err = add(name, v)
			}
			if err != nil {
				return nil, err
			}
		}
	}
	return names, nil
}
