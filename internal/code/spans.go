package code

import "github.com/tailorbird-lang/tailorbird/internal/source"

// A SpanTable holds the source span of each instruction of a function. Only
// errors and reports read it.
type SpanTable []source.Span

// At returns the span of instruction pc; the nearest one if pc is out of range.
func (t SpanTable) At(pc int) source.Span {
	if len(t) == 0 {
		return source.Span{}
	}
	return t[min(max(pc, 0), len(t)-1)]
}
