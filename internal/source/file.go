package source

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// A File is a named piece of source text with an index of its lines. It is
// immutable and may be shared by goroutines.
type File struct {
	name  string
	text  string
	lines []Pos // offset of the first byte of each line

	problem   string // see Problem
	generated bool   // see NewGenerated
}

// NewFile returns a File for what a file holds. A leading byte order mark is removed,
// an encoding that the text declares is decoded, and the line ends \r\n and \r
// become \n, as CPython's reader does it; offsets count in the text that results. Text
// must be shorter than 4 GiB.
func NewFile(name, data string) *File {
	text, problem := decode(name, data)
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	lines := make([]Pos, 1, strings.Count(text, "\n")+1)
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		lines = append(lines, Pos(i))
	}
	return &File{name: name, text: text, lines: lines, problem: problem}
}

// NewGenerated returns a File for text that a program made: no line of it is shown.
func NewGenerated(name, text string) *File {
	f := NewFile(name, text)
	f.generated = true
	return f
}

// Name returns the name of the file as tracebacks show it.
func (f *File) Name() string { return f.name }

// Problem says, in CPython's words, why the file cannot be decoded; "" if it can.
func (f *File) Problem() string { return f.problem }

// Text returns the whole text.
func (f *File) Text() string { return f.text }

// NumLines returns the number of lines. A text that ends with a line end has
// an empty last line, which is counted.
func (f *File) NumLines() int { return len(f.lines) }

// LineAt returns the 1-based number of the line that holds p.
func (f *File) LineAt(p Pos) int {
	return sort.Search(len(f.lines), func(i int) bool { return f.lines[i] > p })
}

// Position returns the 1-based line of p and its 1-based column, counted in
// code points. A position beyond the text is taken as the end of the text.
func (f *File) Position(p Pos) (line, column int) {
	if int(p) > len(f.text) {
		p = Pos(len(f.text))
	}
	line = f.LineAt(p)
	return line, utf8.RuneCountInString(f.text[f.lines[line-1]:p]) + 1
}

// LineStart returns the offset of the first byte of the 1-based line n. It is
// the end of the text for a line beyond the last.
func (f *File) LineStart(n int) Pos {
	switch {
	case n < 1:
		return 0
	case n > len(f.lines):
		return Pos(len(f.text))
	}
	return f.lines[n-1]
}

// Line returns the text of the 1-based line n without its line end, or "" if
// there is no such line or the text is generated.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.lines) || f.generated {
		return ""
	}
	end := len(f.text)
	if n < len(f.lines) {
		end = int(f.lines[n]) - 1
	}
	return f.text[f.lines[n-1]:end]
}

// Slice returns the text of a span. A span that reaches beyond the text is cut.
func (f *File) Slice(s Span) string {
	n := Pos(len(f.text))
	s.Start, s.End = min(s.Start, n), min(s.End, n)
	if s.End < s.Start {
		return ""
	}
	return f.text[s.Start:s.End]
}
