package runtime

import (
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/builtins"
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// Check finds mistakes in a source without running it: the error is a
// *SyntaxError; warnings name undefined variables and Python 2 forms.
func Check(name, src string) (warnings []string, err error) {
	file := source.NewFile(name, src)
	tree, err := syntax.Parse(file, syntax.Options{})
	if err != nil {
		return nil, syntaxError(err)
	}
	for _, l := range tree.Legacy {
		line, col := file.Position(l.Span.Start)
		warnings = append(warnings, fmt.Sprintf("%s:%d:%d: Python 2: `%s` is `%s` today", name, line, col, l.Old, l.New))
	}
	info, err := resolve.File(tree)
	if err != nil {
		return nil, syntaxError(err)
	}
	names := builtins.Names()
	known := make(map[string]bool, len(names))
	for _, n := range names {
		known[n] = true
	}
	for _, n := range []string{"__name__", "__file__", "__doc__", "__builtins__", "__annotations__"} {
		known[n] = true
	}
	for _, u := range info.UndefinedNames(tree, func(n string) bool { return known[n] }, names) {
		line, col := file.Position(u.Span.Start)
		w := fmt.Sprintf("%s:%d:%d: name '%s' is not defined", name, line, col, u.Name)
		if u.Similar != "" {
			w += fmt.Sprintf(". Did you mean: '%s'?", u.Similar)
		}
		warnings = append(warnings, w)
	}
	return warnings, nil
}

// Disassemble returns the program's bytecode as text.
func (p *Program) Disassemble() string {
	var b strings.Builder
	disassemble(&b, p.code.Main)
	return b.String()
}

func disassemble(b *strings.Builder, f *code.Func) {
	fmt.Fprintf(b, "%s: %d registers\n", f.Qualname, f.NumRegs)
	for pc, in := range f.Code {
		fmt.Fprintf(b, "%5d %4d  %-12s A=%d B=%d C=%d N=%d\n", f.LineAt(pc), pc, in.Op, in.A, in.B, in.C, in.N)
	}
	for _, g := range f.Funcs {
		b.WriteByte('\n')
		disassemble(b, g)
	}
}
