package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// A Local is threading.local: an object whose attributes are those of the thread
// that looks. A subclass's __init__ runs anew in each thread, with the arguments of
// the first.
type Local struct {
	object.Instance
	pos []starlark.Value
	kw  []object.Kw

	last  *vm.Thread // the thread that looked last
	attrs *object.Instance
}

// Attrs returns the attributes for the running thread: see object.Holder.
func (l *Local) Attrs(th *starlark.Thread) (*object.Instance, error) {
	t := vm.ThreadOf(th)
	if l.last == t {
		return l.attrs, nil
	}
	if v, ok := t.Value(l).(*object.Instance); ok {
		l.last, l.attrs = t, v
		return v, nil
	}
	attrs := object.NewInstance(l.Class())
	t.SetValue(l, attrs)
	if init := l.Class().Special(object.SpInit); init != nil && !init.Owner.Static() {
		if _, native := init.Value.(*object.Native); !native {
			if _, err := object.CallAttr(th, init, l, l.pos, l.kw); err != nil {
				t.SetValue(l, nil)
				return nil, err
			}
		}
	}
	return attrs, nil
}

// Held returns the attributes for the thread that looked last: see object.Holder.
func (l *Local) Held(th *starlark.Thread) *object.Instance {
	if l.last == vm.ThreadOf(th) {
		return l.attrs
	}
	return nil
}

func localDef() *object.Def {
	access := func(th *starlark.Thread, self starlark.Value, name starlark.Value) (*object.Instance, string, error) {
		n, ok := object.Unbox(name).(starlark.String)
		if !ok {
			return nil, "", object.Raise(object.TypeError, "attribute name must be string, not '%s'", object.TypeName(name))
		}
		o, err := self.(*Local).Attrs(th)
		return o, string(n), err
	}
	return &object.Def{
		Name: "_local", Module: "_thread", Immutable: true,
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			l := &Local{Instance: object.MakeInstance(c), pos: append([]starlark.Value(nil), pos...), kw: append([]object.Kw(nil), kw...)}
			init := c.Special(object.SpInit)
			if len(pos)+len(kw) > 0 && init.Owner == object.ObjectClass {
				return nil, object.Raise(object.TypeError, "Initialization arguments are not supported")
			}
			// __init__ is about to run for this thread.
			vm.ThreadOf(th).SetValue(l, object.NewInstance(c))
			return l, nil
		},
		Methods: []object.MethodDef{
			{Name: "__getattribute__", Sig: "name, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				o, name, err := access(th, self, a[0])
				if err != nil {
					return nil, err
				}
				if name == "__dict__" {
					return o.Dict(), nil
				}
				v, err := object.GenericGetAttr(th, self, o, name)
				if v == nil && err == nil {
					return nil, object.NoAttribute(th, self, name)
				}
				return v, err
			}},
			{Name: "__setattr__", Sig: "name, value, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				o, name, err := access(th, self, a[0])
				if err != nil {
					return nil, err
				}
				if name == "__dict__" {
					return nil, object.Raise(object.AttributeError, "'%s' object attribute '__dict__' is read-only", object.TypeName(self))
				}
				return starlark.None, object.GenericSetAttr(th, self, o, name, a[1])
			}},
			{Name: "__delattr__", Sig: "name, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				o, name, err := access(th, self, a[0])
				if err != nil {
					return nil, err
				}
				return starlark.None, object.GenericSetAttr(th, self, o, name, nil)
			}},
		},
	}
}
