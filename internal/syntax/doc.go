// Package syntax turns source text into a tree: a scanner, a recursive-descent
// parser for Python 3.13's grammar (without async and await), the tree, and a
// printer that turns a tree back into text.
//
// Every node knows its exact span, because tracebacks underline expressions.
// The span of an expression in parentheses does not include the parentheses,
// save for tuples and generator expressions, as in CPython's ast module.
//
// A few Python 2 forms that old articles use are accepted as well (the print
// statement, `except E, e:`, `raise E, "text"`, 0777, 10L, ur”). They are
// translated to the modern nodes where one exists and listed in [File.Legacy].
//
// Names are bound to variables by package resolve, which fills the fields
// [Name.Binding], ScopeID and [Comprehension.Vars].
package syntax
