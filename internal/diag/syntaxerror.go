package diag

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// SyntaxErrors renders the errors of a file as CPython 3.13 does, one after the
// other:
//
//	  File "m.py", line 1
//	    if x
//	        ^
//	SyntaxError: expected ':'
//
// With hints, advice follows where there is some, on a line that starts with
// "Hint: "; CPython has no such line.
func SyntaxErrors(list syntax.ErrorList, hints bool) string {
	var b strings.Builder
	for _, e := range list {
		b.WriteString(SyntaxError(e, hints))
	}
	return b.String()
}

// SyntaxError renders one error; see [SyntaxErrors].
func SyntaxError(e *syntax.Error, hints bool) string {
	text := e.Kind.String() + ": " + e.Msg + "\n"
	if !e.NoPlace {
		text = syntaxPlace(e.File.Name(), e.Place()) + text
	}
	if hints && e.Hint != "" {
		text += "Hint: " + e.Hint + "\n"
	}
	return text
}

// syntaxPlace renders the file, line, source text and carets of a syntax error
// by the rules of CPython 3.13's traceback module: indentation is taken off, and
// there are no carets if the column is in it.
func syntaxPlace(file string, p syntax.Place) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  File \"%s\", line %d\n", file, p.Line)
	if p.Text == "" {
		return b.String()
	}
	text := []rune(strings.TrimRight(p.Text, "\n"))
	stripped := []rune(strings.TrimLeft(string(text), " \n\f"))
	spaces := len(text) - len(stripped)
	fmt.Fprintf(&b, "    %s\n", string(stripped))

	start, end := p.Offset, p.EndOffset
	if p.Line != p.EndLine {
		end = len(text) + 1
	} else if end == 0 {
		end = start
	}
	if full := len([]rune(p.Text)); start > full {
		start = len(text) + 1
	} else if end > full {
		end = len(text) + 1
	}
	if start >= end {
		end = start + 1
	}
	start, end = start-1-spaces, end-1-spaces
	if start < 0 {
		return b.String()
	}
	b.WriteString("    ")
	for i := range start {
		c := ' '
		if i < len(stripped) && unicode.IsSpace(stripped[i]) {
			c = stripped[i] // a tab stays one, for alignment
		}
		b.WriteRune(c)
	}
	b.WriteString(strings.Repeat("^", end-start))
	b.WriteByte('\n')
	return b.String()
}
