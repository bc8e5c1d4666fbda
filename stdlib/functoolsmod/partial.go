package functoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

var partialDef = object.Def{
	Name: "partial", Module: "functools", Doc: "A function with some arguments given.", Generic: true,
	New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
		if len(pos) == 0 {
			return nil, object.Raise(object.TypeError, "type 'partial' takes at least one argument")
		}
		return object.NewPartial(c, pos[0], pos[1:], kw)
	},
	Methods: []object.MethodDef{
		{Name: "__call__", Sig: "*args, **kwargs", Fn: func(th thread, self value, a []value) (value, error) {
			kw, err := object.KeywordsOf(a[1].(*starlark.Dict))
			if err != nil {
				return nil, err
			}
			return self.(*object.Partial).Apply(th, a[0].(starlark.Tuple), kw)
		}},
		{Name: "__repr__", Fn: showPartial},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(th thread, self value, a []value) (value, error) {
			if a[0] == starlark.None {
				if a[1] == starlark.None {
					return nil, object.Raise(object.TypeError, "__get__(None, None) is invalid")
				}
				return self, nil
			}
			warnings, err := vm.ThreadOf(th).Import("warnings")
			if err != nil {
				return nil, err
			}
			_, err = object.CallMethod(th, warnings, "warn", starlark.String("functools.partial will be a method descriptor in future "+
				"Python versions; wrap it in staticmethod() if you want to preserve the old behavior"), object.FutureWarning)
			return self, err
		}},
		{Name: "__reduce__", Fn: func(th thread, self value, a []value) (value, error) {
			p := self.(*object.Partial)
			var namespace value = starlark.None
			if d := p.Namespace(); d != nil {
				namespace = d
			}
			return starlark.Tuple{p.Class(), starlark.Tuple{p.Func()}, starlark.Tuple{p.Func(), p.Args(), p.Keywords(), namespace}}, nil
		}},
		{Name: "__setstate__", Sig: "state, /", Fn: restorePartial},
	},
	Consts: starlark.StringDict{"__text_signature__": starlark.String("(func, /, *args, **keywords)")},
	GetSets: []object.GetSetDef{
		readonly("func", "what is called", func(p *object.Partial) value { return p.Func() }),
		readonly("args", "the positional arguments given", func(p *object.Partial) value { return p.Args() }),
		readonly("keywords", "the keyword arguments given", func(p *object.Partial) value { return p.Keywords() }),
	},
}

// readonly makes an attribute of a partial object.
func readonly(name, doc string, get func(p *object.Partial) value) object.GetSetDef {
	return object.GetSetDef{
		Name: name, Doc: doc, Deletes: true,
		Get: func(th thread, self value) (value, error) { return get(self.(*object.Partial)), nil },
		Set: func(th thread, self, v value) error { return object.Raise(object.AttributeError, "readonly attribute") },
	}
}

func showPartial(th thread, self value, a []value) (value, error) {
	p := self.(*object.Partial)
	// Scripts may have put names of any type into the dict.
	var kw []object.Kw
	for _, item := range p.Keywords().Items() {
		name, err := object.Str(th, item[0])
		if err != nil {
			return nil, err
		}
		kw = append(kw, object.Kw{Name: name, Value: item[1]})
	}
	s, err := object.ReprCall(th, p, p.Class().FullName(), "...", append([]value{p.Func()}, p.Args()...), kw)
	return starlark.String(s), err
}

// restorePartial is __setstate__, with what __reduce__ gave as the third item.
func restorePartial(th thread, self value, a []value) (value, error) {
	invalid := object.Raise(object.TypeError, "invalid partial state")
	state, ok := object.Unbox(a[0]).(starlark.Tuple)
	if !ok || len(state) != 4 || !object.IsCallable(state[0]) {
		return nil, invalid
	}
	args, ok := object.Unbox(state[1]).(starlark.Tuple)
	if !ok {
		return nil, invalid
	}
	kw, namespace := new(starlark.Dict), new(starlark.Dict)
	if state[2] != starlark.None {
		d, ok := object.Unbox(state[2]).(*starlark.Dict)
		if !ok {
			return nil, invalid
		}
		kw = d
		if object.TypeOf(state[2]) != object.DictClass {
			kw = object.CopyDict(d)
		}
	}
	if state[3] != starlark.None {
		if namespace, ok = object.Unbox(state[3]).(*starlark.Dict); !ok {
			return nil, invalid
		}
	}
	self.(*object.Partial).Restore(state[0], args, kw, namespace)
	return starlark.None, nil
}
