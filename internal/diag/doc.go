// Package diag renders what went wrong as text: syntax errors, tracebacks and
// deadlock reports, in CPython 3.13's form where CPython has one.
package diag
