// Package csvmod is the module _csv: reading and writing tables as text. Module csv, which
// is written in the script language (pylib), adds what works on rows.
package csvmod

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

type module struct {
	err, dialects, readers, writers *object.Class
	known                           *starlark.Dict // dialects by name
	limit                           int            // characters of a field
}

// Module makes the module _csv.
func Module(in *object.Interp) *object.Module {
	m := &module{known: new(starlark.Dict), limit: 1 << 17}
	m.err = object.NewNativeClass(in, &object.Def{Name: "Error", Module: "_csv"}, object.ExceptionClass)
	m.dialects = object.NewNativeClass(in, m.dialectDef())
	m.readers = object.NewNativeClass(in, readerDef())
	m.writers = object.NewNativeClass(in, writerDef())
	mod := object.NewModule("_csv")
	for name, v := range map[string]value{"Error": m.err, "Dialect": m.dialects, "Reader": m.readers, "Writer": m.writers, "_dialects": m.known} {
		mod.Set(name, v)
	}
	for i, name := range []string{"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL"} {
		mod.Set(name, starlark.MakeInt(i))
	}
	object.Functions(mod, []object.MethodDef{
		opener("reader", "Return an iterator over the rows of a table: reader(iterable [, dialect='excel'] [, optional keyword args]).", m.newReader),
		opener("writer", "Return an object that writes rows to a file: writer(fileobj [, dialect='excel'] [, optional keyword args]).", m.newWriter),
		opener("register_dialect", "Give a dialect a name: register_dialect(name [, dialect='excel'] [, **fmtparams]).", m.register),
		{Name: "unregister_dialect", Sig: "name", Doc: "Forget the name of a dialect.", Fn: func(th thread, self value, a []value) (value, error) {
			_, found, err := object.DictDel(th, m.known, a[0])
			if err == nil && !found {
				err = object.Raise(m.err, "unknown dialect")
			}
			return starlark.None, err
		}},
		{Name: "get_dialect", Sig: "name", Doc: "Return the dialect with that name.", Fn: func(th thread, self value, a []value) (value, error) {
			return m.named(th, a[0])
		}},
		{Name: "list_dialects", Doc: "Return the names of all dialects.", Fn: func(th thread, self value, a []value) (value, error) {
			return starlark.NewList(m.known.Keys()), nil
		}},
		{Name: "field_size_limit", Sig: "new_limit=<unset>", Doc: "Return how many characters a field may have, and set it.", Fn: m.setLimit},
	})
	return mod
}

// opener makes a function of one argument and a dialect, with the dialect's attributes as
// keyword arguments.
func opener(name, doc string, f func(th thread, x value, dialect value, kw []object.Kw) (value, error)) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "*args, **kwargs", Doc: doc, Raw: func(th thread, self value, a []value, kw []object.Kw) (value, error) {
		switch len(a) {
		case 0:
			return nil, object.Raise(object.TypeError, " expected at least 1 argument, got 0")
		case 1:
			return f(th, a[0], nil, kw)
		case 2:
			return f(th, a[0], a[1], kw)
		}
		return nil, object.Raise(object.TypeError, " expected at most 2 arguments, got %d", len(a))
	}}
}

func (m *module) named(th thread, name value) (value, error) {
	d, found, err := object.DictGet(th, m.known, name)
	if err == nil && !found {
		err = object.Raise(m.err, "unknown dialect")
	}
	return d, err
}

func (m *module) register(th thread, name, dialect value, kw []object.Kw) (value, error) {
	if _, ok := object.Unbox(name).(starlark.String); !ok {
		return nil, object.Raise(object.TypeError, "dialect name must be a string")
	}
	d, err := m.dialect(th, m.dialects, dialect, kw)
	if err != nil {
		return nil, err
	}
	return starlark.None, object.DictSet(th, m.known, name, d)
}

func (m *module) setLimit(th thread, self value, a []value) (value, error) {
	old := starlark.MakeInt(m.limit)
	if a[0] == nil {
		return old, nil
	}
	n, ok := a[0].(starlark.Int)
	if !ok {
		return nil, object.Raise(object.TypeError, "limit must be an integer")
	}
	limit, ok := n.Int64()
	if !ok {
		return nil, object.Raise(object.OverflowError, "Python int too large to convert to C long")
	}
	m.limit = int(min(limit, math.MaxInt))
	return old, nil
}

// uncreatable is the New of a class that only a function makes objects of.
func uncreatable(name string) func(th thread, cls *object.Class, pos []value, kw []object.Kw) (value, error) {
	return func(th thread, cls *object.Class, pos []value, kw []object.Kw) (value, error) {
		return nil, object.Raise(object.TypeError, "cannot create '_csv.%s' instances", name)
	}
}
