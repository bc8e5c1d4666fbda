package syntax

import (
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// stringPrefix tells whether the letters before a quote are a string prefix.
// Python 2's ur is one too; the parser lists it as legacy.
func stringPrefix(p string) bool {
	switch strings.ToLower(p) {
	case "r", "u", "b", "f", "br", "rb", "fr", "rf", "ur":
		return true
	}
	return false
}

// str scans a string whose prefix starts at start; s.pos is at the quote.
func (s *scanner) str(start int) {
	quote := s.text[s.pos]
	triple := s.peek(1) == quote && s.peek(2) == quote
	prefix := s.text[start:s.pos]
	if strings.ContainsAny(prefix, "fF") {
		s.fstringStart(start, quote, triple, strings.ContainsAny(prefix, "rR"))
		return
	}
	size := 1
	if triple {
		size = 3
	}
	i := s.pos + size
	for {
		if i >= len(s.text) {
			s.failString(start, quote, triple, "string literal", len(s.text))
			return
		}
		switch c := s.text[i]; {
		case c == '\\':
			i++
			if i < len(s.text) {
				i++
			}
			continue
		case c == '\n' && !triple:
			s.failString(start, quote, triple, "string literal", i)
			return
		case c == quote:
			if !triple {
				s.pos = i + 1
				s.emit(tString, start)
				return
			}
			if i+2 < len(s.text) && s.text[i+1] == quote && s.text[i+2] == quote {
				s.pos = i + 3
				s.emit(tString, start)
				return
			}
		case c == 0:
			s.pos = i
			s.badChar(0, 1)
			return
		}
		i++
	}
}

// failString reports a string without end. what is "string literal" or
// "f-string literal"; end is where the search for the end gave up.
func (s *scanner) failString(start int, quote byte, triple bool, what string, end int) {
	if f := s.fieldQuote(); f != nil && f.quote == quote && f.triple == triple && what == "string literal" {
		s.fail(start, start+1, "f-string: expecting '}'")
		s.err.soft = true
		return
	}
	line := s.file.LineAt(source.Pos(end))
	if end == len(s.text) && strings.HasSuffix(s.text, "\n") {
		line-- // no line follows the last line end
	}
	if triple {
		s.fail(start, start+1, fmt.Sprintf("unterminated triple-quoted %s (detected at line %d)", what, line))
		s.err.Incomplete = true
		return
	}
	msg := fmt.Sprintf("unterminated %s (detected at line %d)", what, line)
	if what == "string literal" && strings.Contains(s.text[start:end], "\\"+string(quote)) {
		msg += "; perhaps you escaped the end quote?"
	}
	s.fail(start, start+1, msg)
	if end >= len(s.text) && strings.HasSuffix(strings.TrimSuffix(s.text, "\n"), "\\") {
		s.err.Incomplete = true
	}
}
