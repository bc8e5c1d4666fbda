package vm

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// An Importer finds and loads modules. It is called by the task that imports,
// which holds the run token.
type Importer interface {
	// Import returns the module with the full dotted name, after having entered
	// it in Interp.Modules and run its body. It raises ModuleNotFoundError.
	Import(t *Thread, name string) (starlark.Value, error)

	// Load returns the module of a file named by Starlark's load statement.
	Load(t *Thread, file string) (starlark.Value, error)
}

// importOp executes the import instructions.
func (t *Thread) importOp(f *frame, in code.Instr, depth int) error {
	p := f.fn.proto
	set := func(v starlark.Value, err error) error {
		if err != nil {
			return err
		}
		t.window(&t.frames[depth])[in.A] = object.Of(v)
		return nil
	}
	switch in.Op {
	case code.Import:
		name, err := absolute(p.code.Names[in.B], p.module)
		if err != nil {
			return err
		}
		return set(t.importModule(name, in.C == 1))
	case code.Load:
		return set(t.m.Importer.Load(t, p.code.Names[in.B]))
	case code.ImportFrom:
		m := t.window(f)[in.B].Value()
		return set(t.importFrom(m, p.code.Names[in.C]))
	}
	// ImportStar
	m := t.window(f)[in.A].Value()
	mod, ok := m.(*object.Module)
	if !ok {
		return object.Raise(object.ImportError, "import * is not possible from '%s'", object.TypeName(m))
	}
	for _, name := range mod.Public() {
		v, err := object.GetAttr(t.Star, mod, name)
		if err != nil {
			return err
		}
		p.module.Set(name, v)
	}
	return nil
}

// absolute returns the full name of what an import in module names. Each leading dot
// of a relative name goes up one package.
func absolute(name string, module *object.Module) (string, error) {
	rest := strings.TrimLeft(name, ".")
	up := len(name) - len(rest)
	if up == 0 {
		return name, nil
	}
	v, _ := module.Get("__package__")
	pkg, _ := v.(starlark.String)
	base := string(pkg)
	if base == "" {
		return "", object.Raise(object.ImportError, "attempted relative import with no known parent package")
	}
	for ; up > 1; up-- {
		i := strings.LastIndexByte(base, '.')
		if i < 0 {
			return "", object.Raise(object.ImportError, "attempted relative import beyond top-level package")
		}
		base = base[:i]
	}
	if rest != "" {
		base += "." + rest
	}
	return base, nil
}

// importModule imports a.b.c part by part and returns the last or first one.
func (t *Thread) importModule(name string, last bool) (starlark.Value, error) {
	var first, mod starlark.Value
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '.' {
			continue
		}
		full := name[:i]
		parent := mod
		m, err := t.importOne(full)
		if err != nil {
			return nil, err
		}
		mod = m
		if first == nil {
			first = mod
		}
		if pm, ok := parent.(*object.Module); ok {
			tail := full[strings.LastIndexByte(full, '.')+1:]
			_, bound := pm.Get(tail)
			if m, ok := mod.(*object.Module); !bound && !(ok && m.Loading) {
				pm.Set(tail, mod)
			}
		}
	}
	if last {
		return mod, nil
	}
	return first, nil
}

func (t *Thread) importOne(name string) (starlark.Value, error) {
	v, ok, err := t.m.Interp.Modules.Get(starlark.String(name))
	if err != nil {
		return nil, err
	}
	if ok {
		if m, ok := v.(*object.Module); ok && m.Loading {
			if waited, err := t.awaitLoad(m); err != nil {
				return nil, err
			} else if waited {
				return t.importOne(name) // it may have failed, or replaced itself
			}
		}
		if v == starlark.None {
			e := object.Raise(object.ModuleNotFoundError, "import of %s halted; None in sys.modules", name).(*object.Exception)
			e.SetExtra("name", starlark.String(name))
			return nil, e
		}
		return v, nil
	}
	return t.m.Importer.Import(t, name)
}

// importFrom is `from m import name`: an attribute, or else a submodule.
func (t *Thread) importFrom(m starlark.Value, name string) (starlark.Value, error) {
	v, err := object.LookupAttr(t.Star, m, name)
	if v != nil || err != nil {
		return v, err
	}
	mod, ok := m.(*object.Module)
	if !ok {
		return nil, object.Raise(object.ImportError, "cannot import name '%s' from '%s'", name, object.TypeName(m))
	}
	full := mod.Name + "." + name
	sub, err := t.importOne(full)
	if err == nil {
		mod.Set(name, sub)
		return sub, nil
	}
	if !object.Matches(err, object.ModuleNotFoundError) || object.AsException(err).Extra("name") != starlark.String(full) {
		return nil, err
	}
	where, file := "unknown location", starlark.Value(starlark.None)
	if f, ok := mod.Get("__file__"); ok {
		file = f
		where, _ = starlark.AsString(f)
	}
	text := "cannot import name '%s' from '%s' (%s)"
	if mod.Loading {
		text = "cannot import name '%s' from partially initialized module '%s' (most likely due to a circular import) (%s)"
	}
	e := object.Raise(object.ImportError, text, name, mod.Name, where).(*object.Exception)
	e.SetExtra("name", starlark.String(mod.Name))
	e.SetExtra("name_from", starlark.String(name))
	e.SetExtra("path", file)
	return nil, e
}

// Import imports a module by its full name on behalf of native code.
func (t *Thread) Import(name string) (starlark.Value, error) { return t.importModule(name, true) }
