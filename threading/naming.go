package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// NameOf returns the variable or attribute that holds v, for reports: "lock_a",
// "account1.lock"; "" if none is found.
func (s *State) NameOf(v starlark.Value) string {
	if m, ok, _ := s.machine.Interp.Modules.Get(starlark.String("__main__")); ok {
		if m, ok := m.(*object.Module); ok {
			if n := nameIn(m.Names(), func(n string) starlark.Value { x, _ := m.Get(n); return x }, v); n != "" {
				return n
			}
		}
	}
	for th := range s.threads.all {
		if th.task == nil {
			continue
		}
		t, ok := th.task.Data.(*vm.Thread)
		if !ok {
			continue
		}
		for f := t.Frames(); f != nil; f = f.Back {
			d := f.Locals()
			var names []string
			for _, k := range d.Keys() {
				names = append(names, string(k.(starlark.String)))
			}
			if n := nameIn(names, func(n string) starlark.Value { x, _, _ := d.Get(starlark.String(n)); return x }, v); n != "" {
				return n
			}
		}
	}
	return ""
}

// nameIn looks for v among variables, then among the attributes and items of
// what they hold.
func nameIn(names []string, get func(string) starlark.Value, v starlark.Value) string {
	for _, n := range names {
		if object.Identical(get(n), v) {
			return n
		}
	}
	for _, n := range names {
		switch x := get(n).(type) {
		case *object.Instance:
			for _, a := range x.OwnAttrNames() {
				if r, ok := x.OwnAttr(a); ok && object.Identical(r.Value(), v) {
					return n + "." + a
				}
			}
		case *starlark.List:
			for i := 0; i < x.Len(); i++ {
				if object.Identical(x.Index(i), v) {
					return n + "[" + starlark.MakeInt(i).String() + "]"
				}
			}
		}
	}
	return ""
}
