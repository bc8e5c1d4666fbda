package builtins

import (
	"slices"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// machineFunctions need the running thread's frames.
var machineFunctions = []object.MethodDef{
	{Name: "globals", Fn: func(th thread, self value, a []value) (value, error) {
		t := vm.ThreadOf(th)
		if m := t.Globals(); m != nil {
			return object.NewNamespace(m), nil
		}
		return new(starlark.Dict), nil
	}},
	{Name: "locals", Fn: func(th thread, self value, a []value) (value, error) { return vm.ThreadOf(th).Locals(), nil }},
	{Name: "vars", Sig: "object=<unset>, /", Fn: func(th thread, self value, a []value) (value, error) {
		if a[0] == nil {
			return vm.ThreadOf(th).Locals(), nil
		}
		v, err := object.LookupAttr(th, a[0], "__dict__")
		if v == nil && err == nil {
			err = object.Raise(object.TypeError, "vars() argument must have __dict__ attribute")
		}
		return v, err
	}},
	{Name: "dir", Sig: "object=<unset>, /", Fn: func(th thread, self value, a []value) (value, error) {
		var names []string
		var err error
		if a[0] != nil {
			names, err = object.Dir(th, a[0])
		} else {
			var keys []value
			keys, err = object.Collect(th, vm.ThreadOf(th).Locals())
			for _, k := range keys {
				if s, ok := k.(starlark.String); ok {
					names = append(names, string(s))
				}
			}
			slices.Sort(names)
		}
		if err != nil {
			return nil, err
		}
		list := make([]value, len(names))
		for i, n := range names {
			list[i] = starlark.String(n)
		}
		return starlark.NewList(list), nil
	}},
	{Name: "__import__", Sig: "name, globals=None, locals=None, fromlist=(), level=0", Fn: func(th thread, self value, a []value) (value, error) {
		name, ok := object.Unbox(a[0]).(starlark.String)
		if !ok {
			return nil, object.Raise(object.TypeError, "__import__() argument 1 must be str, not %s", object.TypeName(a[0]))
		}
		last, err := vm.ThreadOf(th).Import(string(name))
		if err != nil {
			return nil, err
		}
		wanted, err := object.Truth(th, a[3])
		if err != nil || wanted {
			return last, err
		}
		first, _, _ := strings.Cut(string(name), ".")
		return vm.ThreadOf(th).Import(first)
	}},
	{Name: "input", Sig: "prompt='', /", Fn: func(th thread, self value, a []value) (value, error) {
		in := object.InterpOf(th)
		prompt, err := object.Str(th, a[0])
		if err != nil {
			return nil, err
		}
		if prompt != "" {
			if err := object.WriteText(th, in.Stdout(th), prompt); err != nil {
				return nil, err
			}
		}
		line, err := in.ReadLine(th)
		return starlark.String(line), err
	}},
	{Name: "open", Sig: "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None", Fn: func(th thread, self value, a []value) (value, error) {
		return object.InterpOf(th).Open(th, a)
	}},
}
