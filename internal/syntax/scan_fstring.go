package syntax

import (
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file scans f-strings (PEP 701). An f-string is not one token: between
// tFStringStart and tFStringEnd stand pieces of text and the ordinary tokens
// of the replacement fields. A stack of modes says what the scanner is in:
//
//	text        of an f-string; a field starts at {
//	field       ordinary tokens until the matching }, or : at its level
//	text, spec  the format specification of a field
type fmode struct {
	text, spec  bool
	quote       byte
	triple, raw bool
	level       int // of a field: number of open brackets, its own included
	start       int // where the f-string starts, for error messages
}

// field returns the innermost field if the scanner is directly in it, not in a
// bracket inside it, else nil.
func (s *scanner) field() *fmode {
	if n := len(s.modes); n > 0 && !s.modes[n-1].text && s.modes[n-1].level == len(s.open) {
		return &s.modes[n-1]
	}
	return nil
}

// fieldQuote returns the innermost field, whatever brackets are open in it.
func (s *scanner) fieldQuote() *fmode {
	if n := len(s.modes); n > 0 && !s.modes[n-1].text {
		return &s.modes[n-1]
	}
	return nil
}

func (s *scanner) fstringStart(start int, quote byte, triple, raw bool) {
	s.pos++
	if triple {
		s.pos += 2
	}
	if len(s.modes) >= 2*maxFStrings {
		s.fail(start, start+1, "too many nested f-strings")
		s.err.soft = true
		return
	}
	s.emit(tFStringStart, start)
	s.modes = append(s.modes, fmode{text: true, quote: quote, triple: triple, raw: raw, start: start})
}

// maxFStrings is how deep f-strings may be nested; CPython's limit is 150.
const maxFStrings = 150

// fstringText scans text up to a field, or the end of the f-string or of the
// format specification.
func (s *scanner) fstringText() {
	m := s.modes[len(s.modes)-1]
	start, i := s.pos, s.pos
	for {
		if i >= len(s.text) {
			s.failFString(m, i)
			return
		}
		switch c := s.text[i]; {
		case c == m.quote && (!m.triple || i+2 < len(s.text) && s.text[i+1] == c && s.text[i+2] == c):
			s.middle(start, i)
			s.endFString(m)
			return
		case c == '\n' && !m.triple:
			if m.spec {
				// The parser reports what is missing.
				s.middle(start, i)
				s.modes = s.modes[:len(s.modes)-1]
				return
			}
			s.failFString(m, i)
			return
		case c == '{':
			if !m.spec && i+1 < len(s.text) && s.text[i+1] == '{' {
				i += 2
				continue
			}
			s.middle(start, i)
			s.pos = i + 1
			s.openBracket(tLbrace, i)
			s.modes = append(s.modes, fmode{quote: m.quote, triple: m.triple, raw: m.raw, level: len(s.open), start: m.start})
			return
		case c == '}':
			if m.spec {
				s.middle(start, i)
				s.modes = s.modes[:len(s.modes)-1]
				return
			}
			if i+1 < len(s.text) && s.text[i+1] == '}' {
				i += 2
				continue
			}
			s.middle(start, i)
			s.fail(i, i+1, "f-string: single '}' is not allowed")
			return
		case c == '\\' && !m.raw && i+2 < len(s.text) && s.text[i+1] == 'N' && s.text[i+2] == '{':
			i += 3
			for i < len(s.text) && s.text[i] != '}' && s.text[i] != '\n' && s.text[i] != m.quote {
				i++
			}
			if i < len(s.text) && s.text[i] == '}' {
				i++
			}
			continue
		case c == '\\' && i+1 < len(s.text):
			// An escaped quote does not end the text; a brace after a
			// backslash is a brace still.
			if n := s.text[i+1]; n != '{' && n != '}' {
				i++
			} else if !m.raw {
				s.warnings = append(s.warnings, Warning{source.Pos(i), "invalid escape sequence '" + s.text[i:i+2] + "'"})
			}
			_, n := utf8.DecodeRuneInString(s.text[i:])
			i += n
			continue
		}
		i++
	}
}

// middle emits a piece of text, if there is any.
func (s *scanner) middle(start, end int) {
	s.pos = end
	if end > start {
		s.emit(tFStringMiddle, start)
	}
}

// endFString emits the end of an f-string. In a format specification the field
// is not closed, which the parser reports when it sees the tokens; its bracket stays open.
func (s *scanner) endFString(m fmode) {
	start := s.pos
	s.pos++
	if m.triple {
		s.pos += 2
	}
	s.emit(tFStringEnd, start)
	for {
		n := len(s.modes)
		top := s.modes[n-1]
		s.modes = s.modes[:n-1]
		if top.text && !top.spec {
			return
		}
		s.lost = n > 2
	}
}

func (s *scanner) failFString(m fmode, end int) {
	s.failString(m.start, m.quote, m.triple, "f-string literal", end)
}
