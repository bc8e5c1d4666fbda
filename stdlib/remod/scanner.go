package remod

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

const eof rune = -1

// A scanner reads a pattern or a template character by character. Its methods panic
// with a *syntaxError, which parse recovers.
type scanner struct {
	src  []rune
	pos  int
	text bool // of str, not bytes
}

func (s *scanner) next() rune {
	if s.pos < len(s.src) {
		return s.src[s.pos]
	}
	return eof
}

func (s *scanner) get() rune {
	c := s.next()
	if c != eof {
		s.pos++
	}
	return c
}

func (s *scanner) accept(c rune) bool {
	if s.next() != c {
		return false
	}
	s.pos++
	return true
}

// while reads up to n characters that ok accepts.
func (s *scanner) while(n int, ok func(rune) bool) string {
	start := s.pos
	for s.pos < len(s.src) && s.pos-start < n && ok(s.src[s.pos]) {
		s.pos++
	}
	return string(s.src[start:s.pos])
}

// until reads up to end and skips it; what is missing names the text.
func (s *scanner) until(end rune, what string) string {
	start := s.pos
	for {
		c := s.get()
		if c == eof {
			if s.pos == start {
				s.fail(0, "missing %s", what)
			}
			s.fail(s.pos-start, "missing %c, unterminated name", end)
		}
		if c == end {
			if s.pos-start == 1 {
				s.fail(1, "missing %s", what)
			}
			return string(s.src[start : s.pos-1])
		}
	}
}

// groupName checks a name that has just been read with offset characters after it.
func (s *scanner) groupName(name string, offset int) {
	for i, c := range name {
		if c != '_' && !unicode.IsLetter(c) && (i == 0 || !unicode.IsDigit(c)) || !s.text && c > 127 {
			s.fail(len([]rune(name))+offset, "bad character in group name %s", pythonQuote(name))
		}
	}
}

// fail panics with an error offset characters before the current position.
func (s *scanner) fail(offset int, format string, args ...any) {
	panic(&syntaxError{fmt.Sprintf(format, args...), s.pos - offset})
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }
func isOctal(c rune) bool { return c >= '0' && c <= '7' }
func isHex(c rune) bool   { return c != eof && strings.ContainsRune("0123456789abcdefABCDEF", c) }

// pythonQuote is repr(s).
func pythonQuote(s string) string {
	r, err := object.Repr(nil, starlark.String(s))
	if err != nil {
		return s
	}
	return r
}
