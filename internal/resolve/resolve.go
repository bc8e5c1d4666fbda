package resolve

import "github.com/tailorbird-lang/tailorbird/internal/syntax"

// symbol is what is known about a name in a scope before its kind is decided.
type symbol struct{}

// File resolves a tree. The error is a [syntax.ErrorList].
func File(f *syntax.File) (*Info, error) {
	return nil, syntax.ErrorList{{File: f.Source, Msg: "not ready"}}
}
