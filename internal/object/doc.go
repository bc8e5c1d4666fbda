// Package object is Tailorbird's data model: what go.starlark.net's values lack
// to be Python's. It holds classes and instances, methods and descriptors,
// exceptions, modules, the methods of the basic types, and the protocols
// (attribute, call, iteration, comparison, arithmetic, str and repr, hash).
//
// Every value is a [starlark.Value]. None, bool, int, float, str, bytes, tuple,
// list, dict, set and range are go.starlark.net's own types; all others are
// declared here, in package vm (script functions, generators) or by modules.
//
// # Who may call
//
// Values belong to one Runtime. Only the goroutine that holds its run token may
// call a function of this package with them. Functions that take a
// *starlark.Thread may run script code (a special method such as __eq__) on it,
// and may therefore give the token away meanwhile and take it back.
//
// # Calls into scripts
//
// This package does not know the machine. A script function is a [Callable], so
// [Call] reaches it without an import of package vm.
//
// # Errors
//
// A script exception is an *[Exception], which is a Go error. [Raise] makes one
// from class and format. Other errors, from host functions, become exceptions
// when a script catches them ([AsException]).
package object
