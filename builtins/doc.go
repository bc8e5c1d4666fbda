// Package builtins holds the names that every script sees without an import:
// functions, the basic types and the exceptions, as in CPython's "Built-in
// Functions". [Install] puts them into a Runtime.
//
// The methods of the basic types are in package object: a lookup on a str or list
// needs its class, and the class its methods.
package builtins
