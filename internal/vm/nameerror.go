package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// nameError makes the NameError for a name that nothing binds, with what its
// traceback suggests: an attribute of self, a name that looks alike, or a module
// that was not imported.
func (t *Thread) nameError(name string) error {
	e := object.Raise(object.NameError, "name '%s' is not defined", name).(*object.Exception)
	e.SetExtra("name", starlark.String(name))
	if s := t.similarName(name); s != "" {
		e.SetExtra("suggestion", starlark.String(s))
	}
	if im, ok := t.m.Importer.(interface{ HasModule(name string) bool }); ok && im.HasModule(name) {
		e.SetExtra("forgotten", starlark.String(name))
	}
	return e
}

// similarName returns the name that is visible in the running function and most
// likely meant, "" if none is.
func (t *Thread) similarName(name string) string {
	if len(t.frames) == 0 {
		return ""
	}
	locals := t.localsAt(len(t.frames) - 1)
	if self, ok, _ := locals.Get(starlark.String("self")); ok {
		// Not by a lookup, which could run a __getattr__ that lacks the same name.
		own := false
		if o, ok := self.(object.Object); ok {
			_, own = o.Base().OwnAttr(name)
		}
		if own || object.TypeOf(self).Lookup(name) != nil {
			return "self." + name
		}
	}
	var names []string
	for _, k := range locals.Keys() {
		names = append(names, string(k.(starlark.String)))
	}
	names = append(names, t.frames[len(t.frames)-1].fn.proto.module.Names()...)
	names = append(names, t.m.Interp.Builtins.Names()...)
	return object.NearestName(name, names)
}
