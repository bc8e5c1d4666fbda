// Package source holds the text of a file and says where things stand in it:
// byte offsets, spans, and their translation to lines and columns as a person
// (or CPython's tracebacks) counts them.
//
// It imports the standard library only, so that every stage from the scanner
// to the traceback printer can speak of places in the same terms.
package source
