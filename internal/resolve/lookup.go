package resolve

import (
	"fmt"
	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// This file finds out what each use of a name means.

// lookUpAll looks every use up. Cells and free variables are known afterwards.
func (r *resolver) lookUpAll() {
	for _, b := range r.blocks {
		for i := range b.uses {
			u := &b.uses[i]
			u.kind, u.variable, u.owner = r.lookUp(b, u.name.ID, true)
			if u.variable != nil && u.owner != b.scope {
				r.capture(b.scope, u.variable, u.owner)
			}
		}
		r.checkNonlocals(b)
	}
	for _, s := range r.info.Scopes {
		if s.UsesSuper {
			s.UsesSuper = r.captureClass(s)
		}
	}
}

// lookUp finds the meaning of a name in block b: Local for any variable of a
// function, whoever owns it, Global, ClassName or ClassFree. direct tells that the
// names of a class are visible from b: they are in the class body itself and
// around type parameters, but not in functions and comprehensions inside.
func (r *resolver) lookUp(b *block, name string, direct bool) (kind syntax.BindingKind, v *Variable, owner *Scope) {
	inClass := false
	for at := b; at != nil; at = at.parent {
		s := at.names[name]
		switch {
		case at.kind != scopeBlock:
			if s != nil && s.variable != nil {
				return found(inClass), s.variable, at.scope
			}
			direct = direct && at.kind != compBlock
		case at.scope.Kind == ModuleScope:
			if inClass {
				return syntax.ClassName, nil, nil
			}
			return syntax.Global, nil, nil
		case at.scope.Kind == ClassScope:
			if direct {
				if s != nil && s.flags&symGlobal != 0 {
					return syntax.Global, nil, nil
				}
				if s != nil && s.flags&symBound != 0 && s.flags&symNonlocal == 0 {
					return syntax.ClassName, nil, nil
				}
				inClass = s == nil || s.flags&symNonlocal == 0
			} else if name == "__class__" {
				return found(inClass), classCell(at.scope), at.scope
			}
			direct = false
		default:
			if s != nil {
				if s.flags&symGlobal != 0 {
					if inClass {
						return syntax.ClassName, nil, nil
					}
					return syntax.Global, nil, nil
				}
				if s.variable != nil {
					return found(inClass), s.variable, at.scope
				}
			}
			direct = false
		}
	}
	return syntax.Global, nil, nil
}

func found(inClass bool) syntax.BindingKind {
	if inClass {
		return syntax.ClassFree
	}
	return syntax.Local
}

// classCell returns the implicit variable __class__ of a class.
func classCell(s *Scope) *Variable {
	if s.ClassCell < 0 {
		s.ClassCell = len(s.Locals)
		s.Locals = append(s.Locals, &Variable{Name: "__class__", Index: s.ClassCell, Hidden: true})
	}
	return s.Locals[s.ClassCell]
}

// capture makes a variable of an outer scope a free variable of s and of the
// scopes between, and returns its index in s.Free.
func (r *resolver) capture(s *Scope, v *Variable, owner *Scope) int {
	if i, ok := s.freeIndex[v]; ok {
		return i
	}
	v.Cell = true
	free := FreeVar{Name: v.Name, Index: v.Index}
	if s.Parent != owner {
		free.FromFree, free.Index = true, r.capture(s.Parent, v, owner)
	}
	if s.freeIndex == nil {
		s.freeIndex = map[*Variable]int{}
	}
	i := len(s.Free)
	s.freeIndex[v] = i
	s.Free = append(s.Free, free)
	return i
}

// captureClass gives a function that calls super the cell __class__ of the
// class around it. It returns false if there is none.
func (r *resolver) captureClass(s *Scope) bool {
	for outer := s.Parent; outer != nil; outer = outer.Parent {
		if outer.Kind == ClassScope {
			r.capture(s, classCell(outer), outer)
			return true
		}
	}
	return false
}

// checkNonlocals reports nonlocal names that no function around binds.
func (r *resolver) checkNonlocals(b *block) {
	if b.kind != scopeBlock {
		return
	}
	var names []string
	for name, s := range b.names {
		if s.flags&symNonlocal != 0 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	first := len(r.symErrs)
	for _, name := range names {
		s := b.names[name]
		if kind, v, _ := r.lookUp(b.parent, name, false); v == nil && (kind == syntax.Global || kind == syntax.ClassName) {
			r.symError(s.span, fmt.Sprintf("no binding for nonlocal '%s' found", name))
		} else if v != nil && v.Hidden && v.Name != "__class__" {
			r.symError(s.span, fmt.Sprintf("nonlocal binding not allowed for type parameter '%s'", name))
		}
	}
	sortErrors(r.symErrs[first:])
}

// bindAll writes the bindings into the tree.
func (r *resolver) bindAll() {
	for _, b := range r.blocks {
		for _, u := range b.uses {
			var bind syntax.Binding
			switch {
			case u.variable == nil:
				bind.Kind, bind.Index = u.kind, syntax.NoIndex
				if u.read || u.kind != syntax.ClassName {
					bind.Index = r.global(u.name.ID)
				}
			case u.owner != b.scope:
				bind.Kind, bind.Index = syntax.Free, uint32(b.scope.freeIndex[u.variable])
				if u.kind == syntax.ClassFree && b.scope.Kind == ClassScope {
					bind.Kind = syntax.ClassFree
				}
			default:
				bind.Kind, bind.Index = syntax.Local, uint32(u.variable.Index)
				if u.variable.Cell {
					bind.Kind = syntax.Cell
				}
			}
			u.name.Binding = bind
		}
	}
}

func (r *resolver) global(name string) uint32 {
	i, ok := r.globals[name]
	if !ok {
		i = uint32(len(r.info.Globals))
		r.globals[name] = i
		r.info.Globals = append(r.info.Globals, name)
	}
	return i
}
