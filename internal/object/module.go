package object

import (
	"maps"
	"slices"
	"sort"
	"strings"

	"go.starlark.net/starlark"
)

// A Module is a namespace of cells: a script's globals or a host's names.
type Module struct {
	Instance
	Name  string
	cells map[string]*Cell
	order []string
	spare []Cell // for new names

	// shared holds names that get their cells when they are first used.
	shared map[string]starlark.Value

	// Missing is asked for names that the module does not have; nil: none.
	// Native modules use it for names that are made on first use.
	Missing func(th *starlark.Thread, name string) (starlark.Value, error)

	// Loading says that the body is running: names may be missing because of imports
	// in a circle.
	Loading bool

	scripted bool // made by types.ModuleType
}

// missing returns the error for an attribute that the module does not have.
func (m *Module) missing(th *starlark.Thread, name string) error {
	file, _ := m.Get("__file__")
	path, _ := file.(starlark.String)
	if in := InterpOf(th); in != nil {
		part, _, _ := in.Modules.Get(starlark.String(m.Name + "." + name))
		if part, ok := part.(*Module); ok && part.Loading {
			return attrError(m, name, "cannot access submodule '%s' of module '%s' (most likely due to a circular import)", name, m.Name)
		}
	}
	switch {
	case !m.Loading || path == "":
		return attrError(m, name, "module '%s' has no attribute '%s'", m.Name, name)
	case strings.Contains(string(path), "/"):
		return attrError(m, name, "partially initialized module '%s' has no attribute '%s' (most likely due to a circular import)", m.Name, name)
	}
	return attrError(m, name, "module '%s' has no attribute '%s' (consider renaming '%s' if it has the same name as a third-party module you intended to import)",
		m.Name, name, string(path))
}

// NewModule returns an empty module with its __name__.
func NewModule(name string) *Module {
	m := &Module{Instance: MakeInstance(ModuleClass), Name: name, cells: make(map[string]*Cell)}
	m.Set("__name__", starlark.String(name))
	return m
}

// Cell returns the cell of a global name, made unbound if it is new. Compiled
// code holds on to it.
func (m *Module) Cell(name string) *Cell {
	c := m.cells[name]
	if c == nil {
		if len(m.spare) == 0 {
			m.spare = make([]Cell, min(max(len(m.cells), 4), 32))
		}
		c, m.spare = &m.spare[0], m.spare[1:]
		if v, ok := m.shared[name]; ok {
			c.Reg = Of(v)
		}
		m.cells[name] = c
		m.order = append(m.order, name)
	}
	return c
}

// Reserve makes room for n names, those that the module has included.
func (m *Module) Reserve(n int) {
	if n -= len(m.cells); n <= len(m.cells) {
		return
	}
	cells := make(map[string]*Cell, len(m.cells)+n)
	maps.Copy(cells, m.cells)
	m.cells, m.order, m.spare = cells, slices.Grow(m.order, n), make([]Cell, n)
}

// Lookup returns the cell of a name if there is one, bound or not.
func (m *Module) Lookup(name string) *Cell {
	if c := m.cells[name]; c != nil {
		return c
	}
	if _, ok := m.shared[name]; ok {
		return m.Cell(name)
	}
	return nil
}

// Share gives the module names and values that it has in common with those of
// other Runtimes, in place of setting each: making a Runtime is cheap then. names
// must not change any more.
func (m *Module) Share(names map[string]starlark.Value) { m.shared = names }

// settle makes the cells of all shared names, in alphabetical order.
func (m *Module) settle() {
	if m.shared == nil {
		return
	}
	names := make([]string, 0, len(m.shared))
	for name := range m.shared {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		m.Cell(name)
	}
	m.shared = nil
}

// Get returns the value of a name.
func (m *Module) Get(name string) (starlark.Value, bool) {
	if c := m.Lookup(name); c != nil && c.Reg.Obj != nil {
		return c.Reg.Value(), true
	}
	return nil, false
}

// Set binds a name.
func (m *Module) Set(name string, v starlark.Value) { m.Cell(name).Reg = Of(v) }

// SetAll binds all names of d, in alphabetical order.
func (m *Module) SetAll(d starlark.StringDict) {
	for _, k := range d.Keys() {
		m.Set(k, d[k])
	}
}

// Del unbinds a name.
func (m *Module) Del(name string) (found bool) {
	c := m.Lookup(name)
	if c == nil || c.Reg.Obj == nil {
		return false
	}
	c.Reg = Reg{}
	return true
}

// Names returns the bound names in the order in which they first appeared.
func (m *Module) Names() []string {
	m.settle()
	names := make([]string, 0, len(m.order))
	for _, n := range m.order {
		if m.cells[n].Reg.Obj != nil {
			names = append(names, n)
		}
	}
	return names
}

// Public returns the names that `from m import *` binds: __all__, or those
// without a leading underscore.
func (m *Module) Public() []string {
	if all, ok := m.Get("__all__"); ok {
		if seq, ok := all.(starlark.Sequence); ok {
			var names []string
			it := seq.Iterate()
			defer it.Done()
			var v starlark.Value
			for it.Next(&v) {
				if s, ok := v.(starlark.String); ok {
					names = append(names, string(s))
				}
			}
			return names
		}
	}
	var names []string
	for _, n := range m.Names() {
		if n[0] != '_' {
			names = append(names, n)
		}
	}
	return names
}

// StringDict returns a copy of the bound names for a host.
func (m *Module) StringDict() starlark.StringDict {
	m.settle()
	d := make(starlark.StringDict, len(m.order))
	for _, n := range m.order {
		if v, ok := m.Get(n); ok {
			d[n] = v
		}
	}
	return d
}

// String returns the module's repr.
func (m *Module) String() string {
	if f, ok := m.Get("__file__"); ok {
		if s, ok := f.(starlark.String); ok {
			return "<module '" + m.Name + "' from '" + string(s) + "'>"
		}
	}
	if m.scripted {
		return "<module '" + m.Name + "'>"
	}
	return "<module '" + m.Name + "' (built-in)>"
}

// sortedNames returns all bound names in alphabetical order, as dir() shows them.
func (m *Module) sortedNames() []string {
	names := m.Names()
	sort.Strings(names)
	return names
}
