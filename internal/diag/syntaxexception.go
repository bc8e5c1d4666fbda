package diag

import (
	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// SyntaxException returns the exception that a script sees of an error in a
// source: a SyntaxError, or a class derived from it, with the place.
func SyntaxException(e *syntax.Error) *object.Exception {
	class := object.SyntaxError
	switch e.Kind {
	case syntax.IndentationError:
		class = object.IndentationError
	case syntax.TabError:
		class = object.TabError
	}
	place := starlark.Tuple{starlark.String(e.File.Name()), starlark.MakeInt(0), starlark.MakeInt(-1), starlark.None}
	if p := e.Place(); !e.NoPlace {
		place = starlark.Tuple{
			starlark.String(e.File.Name()), starlark.MakeInt(p.Line), starlark.MakeInt(p.Offset), starlark.String(p.Text),
			starlark.MakeInt(p.EndLine), starlark.MakeInt(p.EndOffset),
		}
	}
	x := object.NewException(class, starlark.String(e.Msg), place)
	for i, v := range place {
		x.SetExtra([]string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}[i], v)
	}
	return x
}
