package diag

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// Span returns the piece of source text that a traceback entry is about.
func Span(tb *object.Traceback) source.Span {
	whole := tb.Code.SpanAt(int(tb.PC))
	if tb.Unread() == "" {
		return whole
	}
	text := tb.Code.Source().Slice(whole)
	// In brackets if it takes several lines without any.
	for _, form := range [...][2]string{{"", ""}, {"(", ")"}} {
		tree, err := syntax.Parse(source.NewFile("", form[0]+text+form[1]), syntax.Options{})
		if err != nil {
			continue
		}
		found := source.Span{}
		syntax.Walk(tree, func(n syntax.Node) bool {
			if name, ok := n.(*syntax.Name); ok && name.ID == tb.Unread() && (found.End == 0 || name.Span().Start < found.Start) {
				found = name.Span()
			}
			return true
		})
		if found.End > 0 {
			shift := whole.Start - source.Pos(len(form[0]))
			return source.Span{Start: found.Start + shift, End: found.End + shift}
		}
	}
	return whole
}

// lineOf returns the line that a traceback entry is about.
func lineOf(tb *object.Traceback) int {
	if tb.Unread() == "" || tb.Line != 0 {
		return tb.LineNo()
	}
	return tb.Code.Source().LineAt(Span(tb).Start)
}
