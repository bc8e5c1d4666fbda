// Package resolve finds out which variable each name of a syntax tree means:
// scopes, cells, free variables, globals, class namespaces. It also reports the
// mistakes that can be seen without running the program (return outside a
// function, rules of global and nonlocal, repeated parameters, and so on).
//
// The results are written into the tree (see [syntax.Binding] and the ScopeID
// and Vars fields) and into an [Info]. A tree may be resolved once.
//
// # Scopes
//
// A module, function, lambda, generator expression, class body and the value of
// a type statement are scopes: each becomes one function of the compiled
// program. List, set and dict comprehensions are not (PEP 709): their variables are hidden
// locals of the scope around them, in module and class scopes too. So are type
// parameters (PEP 695).
//
// # Where a compiler finds what it needs
//
//	Name.Binding          what to load or store
//	Info.Scope(id)        the scope of a def, class, lambda, generator expression, type statement
//	Scope.Locals          registers, parameters first; Variable.Cell: held in a cell
//	Scope.Free            where each captured cell comes from in the enclosing scope
//	Comprehension.Vars    locals to unbind (or give a fresh cell) when it starts
//	Info.Globals          names of global variables by Binding.Index
package resolve
