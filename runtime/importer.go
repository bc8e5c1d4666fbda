package runtime

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/compile"
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// importer finds modules: the host's, the built-in ones, those written in the
// script language, and files.
type importer struct {
	rt      *Runtime
	scripts func() map[string]func() (*Program, error) // scriptModules
}

// Import implements vm.Importer.
func (im *importer) Import(t *vm.Thread, name string) (starlark.Value, error) {
	rt := im.rt
	if d, ok := rt.cfg.Modules[name]; ok {
		m := object.NewModule(name)
		m.SetAll(d)
		return rt.enterModule(m), nil
	}
	if load, ok := nativeModules[name]; ok {
		m, err := load(rt, t)
		if err != nil {
			return nil, err
		}
		m.Name = name
		return rt.enterModule(m), nil
	}
	if compiled, ok := im.scripts()[name]; ok {
		p, err := compiled()
		if err != nil {
			return nil, err
		}
		return rt.runModule(t, name, p)
	}
	if rt.cfg.LoadModule != nil {
		var d starlark.StringDict
		err := ofHost(func() (err error) {
			d, err = rt.cfg.LoadModule(name)
			return err
		})
		if err != nil {
			e := object.Raise(object.ImportError, "cannot load module '%s': %v", name, err).(*object.Exception)
			e.SetHost(err)
			return nil, e
		}
		if d != nil {
			m := object.NewModule(name)
			m.SetAll(d)
			return rt.enterModule(m), nil
		}
	}
	if rt.cfg.Imports != nil {
		base := strings.ReplaceAll(name, ".", "/")
		for _, file := range []string{base + ".star", base + ".py", base + "/__init__.star", base + "/__init__.py"} {
			src, err := fs.ReadFile(rt.cfg.Imports, file)
			switch {
			case err == nil:
				return rt.runSource(t, name, file, string(src))
			case errors.Is(err, fs.ErrPermission) || errors.As(err, new(*PanicError)):
				return nil, rt.fileError(err, file)
			}
		}
	}
	if why, ok := absentModules[strings.SplitN(name, ".", 2)[0]]; ok {
		e := object.Raise(object.ModuleNotFoundError, "No module named '%s': it is not part of Tailorbird; %s", name, why).(*object.Exception)
		e.SetExtra("name", starlark.String(name))
		return nil, e
	}
	if i := strings.LastIndexByte(name, '.'); i >= 0 && !im.isPackage(name[:i]) {
		e := object.Raise(object.ModuleNotFoundError, "No module named '%s'; '%s' is not a package", name, name[:i]).(*object.Exception)
		e.SetExtra("name", starlark.String(name))
		return nil, e
	}
	e := object.Raise(object.ModuleNotFoundError, "No module named '%s'", name).(*object.Exception)
	e.SetExtra("name", starlark.String(name))
	return nil, e
}

// isPackage reports whether an imported module may have submodules.
func (im *importer) isPackage(name string) bool {
	v, _, _ := im.rt.interp.Modules.Get(starlark.String(name))
	m, ok := v.(*object.Module)
	if !ok {
		return false
	}
	if _, ok := m.Get("__path__"); ok {
		return true
	}
	isPart := func(other string) bool { return strings.HasPrefix(other, name+".") }
	return name != "os" && slices.ContainsFunc(moduleNames(), isPart)
}

func (rt *Runtime) enterModule(m *object.Module) *object.Module {
	rt.interp.Modules.SetKey(starlark.String(m.Name), m)
	return m
}

// runSource compiles and runs the source of a module.
func (rt *Runtime) runSource(t *vm.Thread, name, file, src string) (starlark.Value, error) {
	p, err := Compile(file, src)
	if err != nil {
		var se *SyntaxError
		if errors.As(err, &se) {
			return nil, diag.SyntaxException(se.list[0])
		}
		return nil, err
	}
	if err := warnOfSyntax(t, p.code); err != nil {
		return nil, err
	}
	return rt.runModule(t, name, p)
}

// runText runs a piece of text, as at a prompt, with module as its globals: doctest's
// examples.
func (rt *Runtime) runText(t *vm.Thread, name, text string, module *object.Module) error {
	p, err := compileFile(source.NewFile(name, text), syntax.Options{}, compile.Options{Interactive: true})
	var se *SyntaxError
	if errors.As(err, &se) {
		return diag.SyntaxException(se.list[0])
	}
	if err != nil {
		return err
	}
	if rt.machine.Display == nil {
		rt.machine.Display = rt.show
	}
	return t.Exec(p.code, module)
}

// runModule runs the body of a module.
func (rt *Runtime) runModule(t *vm.Thread, name string, p *Program) (starlark.Value, error) {
	file := p.code.File.Name()
	m := object.NewModule(name)
	m.Set("__file__", starlark.String(file))
	m.Set("__builtins__", rt.interp.Builtins)
	m.Set("__doc__", starlark.None)
	pkg := name
	if base := path.Base(file); base != "__init__.py" && base != "__init__.star" {
		pkg = name[:max(strings.LastIndexByte(name, '.'), 0)]
	} else {
		m.Set("__path__", starlark.NewList([]starlark.Value{starlark.String(path.Dir(file))}))
	}
	m.Set("__package__", starlark.String(pkg))
	key := starlark.String(name)
	rt.interp.Modules.SetKey(key, m)
	if err := t.ExecModule(p.code, m); err != nil {
		rt.interp.Modules.Delete(key)
		return nil, err
	}
	// A module may have replaced itself in sys.modules.
	if v, ok, _ := rt.interp.Modules.Get(key); ok {
		return v, nil
	}
	return m, nil
}

// Load implements vm.Importer for Starlark's load statement.
func (im *importer) Load(t *vm.Thread, file string) (starlark.Value, error) {
	rt := im.rt
	key := starlark.String(file)
	if m, ok, _ := rt.interp.Modules.Get(key); ok {
		return m, nil
	}
	if d, ok := rt.cfg.Modules[file]; ok {
		m := object.NewModule(file)
		m.SetAll(d)
		return rt.enterModule(m), nil
	}
	clean := path.Clean(strings.TrimPrefix(strings.TrimPrefix(file, "//"), ":"))
	if rt.cfg.Imports != nil {
		if src, err := fs.ReadFile(rt.cfg.Imports, clean); err == nil {
			return rt.runSource(t, file, clean, string(src))
		}
	}
	return nil, object.Raise(object.ImportError, "cannot load %s: no such file", file)
}

// HasModule reports whether the library has a module, for hints.
func (im *importer) HasModule(name string) bool {
	if _, ok := nativeModules[name]; ok {
		return name[0] != '_'
	}
	_, ok := im.scripts()[name]
	return ok
}
