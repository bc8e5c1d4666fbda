package resolve

import (
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// An Info is the result of resolving a file.
type Info struct {
	Scopes  []*Scope // by ScopeID; Scopes[0] is the module
	Globals []string // names of global variables and built-ins, by Binding.Index

	// FutureAnnotations is set by `from __future__ import annotations`:
	// annotations are not evaluated but kept as text.
	FutureAnnotations bool

	// StarImport is set if the file has a `from m import *`.
	StarImport bool

	blocks []*block
}

// Scope returns the scope with a ScopeID of the tree.
func (in *Info) Scope(id int) *Scope { return in.Scopes[id] }

// Module returns the scope of the file itself.
func (in *Info) Module() *Scope { return in.Scopes[0] }

// ScopeKind tells the kinds of scopes apart.
type ScopeKind uint8

// The kinds of scopes.
const (
	ModuleScope ScopeKind = iota
	FuncScope
	LambdaScope
	GeneratorScope // a generator expression
	ClassScope
	TypeAliasScope // the value of a type statement: a function without parameters
)

// A Scope is the part of the program that becomes one compiled function.
type Scope struct {
	ID       int
	Kind     ScopeKind
	Name     string // "f", "C", "<lambda>", "<genexpr>", "<module>"
	Qualname string // "C.f.<locals>.g"; "" for a module
	Node     syntax.Node
	Parent   *Scope // the scope around it; nil for a module

	// Parameters come first in Locals, in the order of registers:
	// positional-only, positional-or-keyword, keyword-only, then *args, then
	// **kwargs. A generator expression has the one parameter ".0".
	NumPosOnly  int
	NumParams   int // positional-only ones included
	NumKwOnly   int
	VarArgs     bool
	VarKeywords bool

	// Locals are the variables that live in registers or cells of this scope.
	// For a module and a class these are hidden variables only (and
	// "__class__" in a class), the others being globals or in the namespace.
	Locals []*Variable

	// Free are the variables of outer functions that this scope or one
	// inside it uses. Making the function captures them in this order.
	Free []FreeVar

	IsGenerator bool // holds a yield, or is a generator expression
	// UsesSuper is set in a function inside a class that uses the name super:
	// the cell __class__ is then among Free, for a call super() without
	// arguments, which also takes the first parameter (Locals[0]).
	UsesSuper bool
	// ClassCell is the index in Locals of the variable "__class__" of a class
	// that a method needs, else -1. The class is to be stored into its cell when made.
	ClassCell int
	// Annotated tells that a statement of the scope annotates a name, for which a
	// module or class has __annotations__.
	Annotated bool
	// UsesLocals is set when locals(), vars(), dir(), eval() or exec() is called
	// without an argument that would make it moot.
	UsesLocals bool

	freeIndex map[*Variable]int // while resolving
}

// A Variable is a local variable of a scope.
type Variable struct {
	Name   string // mangled; hidden ones may repeat a name
	Index  int    // in Locals
	Cell   bool   // an inner scope captures it
	Hidden bool   // of an inlined comprehension or a type parameter: not in locals()
	Param  bool
	Span   source.Span // where it is first bound
}

// A FreeVar is a variable of an outer function.
type FreeVar struct {
	Name string
	// FromFree tells that the enclosing scope has the cell at Free[Index] itself,
	// else it is the cell of the enclosing scope's Locals[Index].
	FromFree bool
	Index    int
}

// QualnameOf returns the qualified name of a function or class that stands in s.
func (s *Scope) QualnameOf(name string) string {
	switch {
	case s.Kind == ModuleScope:
		return name
	case s.IsFunction():
		return s.Qualname + ".<locals>." + name
	}
	return s.Qualname + "." + name
}

// Params returns the parameters: the Locals that a call fills.
func (s *Scope) Params() []*Variable {
	n := s.NumParams + s.NumKwOnly
	if s.VarArgs {
		n++
	}
	if s.VarKeywords {
		n++
	}
	return s.Locals[:n]
}

// IsFunction tells whether the scope is one of the function-like kinds.
func (s *Scope) IsFunction() bool { return s.Kind != ModuleScope && s.Kind != ClassScope }
