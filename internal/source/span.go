package source

// A Pos is a place in a File: the byte offset into [File.Text].
type Pos uint32

// A Span is the text from Start up to, not including, End.
type Span struct {
	Start, End Pos
}

// Len returns the number of bytes that the span covers.
func (s Span) Len() int { return int(s.End) - int(s.Start) }

// Contains tells whether p lies in the span.
func (s Span) Contains(p Pos) bool { return s.Start <= p && p < s.End }

// To returns the span from the start of s to the end of t.
func (s Span) To(t Span) Span { return Span{s.Start, t.End} }
