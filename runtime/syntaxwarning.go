package runtime

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
)

// warnOfSyntax issues the warnings of a program before it runs. A filter may make an
// error of one: that is a SyntaxError.
func warnOfSyntax(t *vm.Thread, p *code.Program) error {
	if len(p.Warnings) == 0 {
		return nil
	}
	warnings, err := t.Import("warnings")
	if err != nil {
		return err
	}
	if err := rememberLines(t, p.File); err != nil {
		return err
	}
	for _, w := range p.Warnings {
		_, err := object.CallMethod(t.Star, warnings, "warn_explicit",
			starlark.String(w.Msg), object.SyntaxWarning, starlark.String(p.File.Name()), starlark.MakeInt(w.Line))
		if err != nil && object.Matches(err, object.SyntaxWarning) {
			at := p.File.LineStart(w.Line)
			return diag.SyntaxException(&syntax.Error{File: p.File, Span: source.Span{Start: at, End: at}, Msg: w.Msg})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// rememberLines gives linecache the lines of a file, which a warning shows.
func rememberLines(t *vm.Thread, f *source.File) error {
	if strings.HasPrefix(f.Name(), "<") {
		return nil
	}
	linecache, err := t.Import("linecache")
	if err != nil {
		return err
	}
	cache, err := object.GetAttr(t.Star, linecache, "cache")
	if err != nil {
		return err
	}
	lines := make([]starlark.Value, 0, f.NumLines())
	for i := 1; i <= f.NumLines(); i++ {
		lines = append(lines, starlark.String(f.Line(i)+"\n"))
	}
	return object.SetItem(t.Star, cache, starlark.String(f.Name()), starlark.NewList(lines))
}
