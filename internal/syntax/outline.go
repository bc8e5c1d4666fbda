package syntax

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file leaves the bodies of functions out of a tree, see Options.Outline, and
// reads them later.

// skipDef makes two names and one token for the rest of a function definition that
// begins at s.pos, if its header is one line with nothing but names of parameters and
// defaults that are simple constants. It returns false otherwise.
func (s *scanner) skipDef() bool {
	const def = "def "
	text := s.text[s.pos:]
	if s.pos < s.whole || !strings.HasPrefix(text, def) {
		return false
	}
	name := len(def)
	for name < len(text) && (class[text[name]] == cLetter || class[text[name]] == cDigit) {
		name++
	}
	if strings.IndexByte(text[name:], '\n') < 0 {
		return false // what follows relies on an end of line
	}
	eol, star := name, false
	for plainHeader[text[eol]] {
		switch text[eol] {
		case '*':
			star = true
		case '=':
			// Defaults of keyword-only parameters are in a dict of each function's own.
			n := simpleConstant(text[eol+1:])
			if n == 0 || star {
				return false
			}
			eol += n
		}
		eol++
	}
	if name == len(def) || text[name] != '(' || text[eol] != '\n' || text[eol-1] != ':' || text[eol-2] != ')' {
		return false
	}
	at := s.pos
	s.pos = at + len(def) - 1
	s.emit(tDef, at)
	s.pos = at + name
	s.emit(tName, at+len(def))
	s.pos = at + eol + 1
	end, next := s.block(s.indents[len(s.indents)-1].col)
	s.pos = end
	s.emit(tBody, at+name)
	s.pos = next
	return true
}

// plainHeader are the bytes between the name of a function and the end of the line in
// what skipDef skips.
var plainHeader = func() (t [256]bool) {
	for c := range t {
		t[c] = class[c] == cLetter || class[c] == cDigit || strings.IndexByte("(), */:=", byte(c)) >= 0
	}
	return t
}()

// simpleConstant returns the length of a constant that text begins with and behind which
// a comma or parenthesis stands; 0 if it is something else, or not worth looking at.
func simpleConstant(text string) int {
	n := 0
	switch c := text[0]; {
	case strings.HasPrefix(text, "None"), strings.HasPrefix(text, "True"):
		n = len("None")
	case strings.HasPrefix(text, "False"):
		n = len("False")
	case class[c] == cDigit:
		for n = 1; class[text[n]] == cDigit; n++ {
		}
	case c == '"':
		for n = 1; text[n] != '"' && text[n] != '\\' && text[n] != '\n'; n++ {
		}
		if text[n] != '"' {
			return 0
		}
		n++
	}
	if n == 0 || text[n] != ',' && text[n] != ')' {
		return 0
	}
	return n
}

// deferBody leaves the body of s, the current token, out. Its def is at start.
func (p *parser) deferBody(s *FuncDef, start source.Pos) {
	body := p.tokText()
	if body[0] == '(' {
		body = body[strings.IndexByte(body, '\n')+1:]
	}
	s.Deferred, s.MayHaveDoc = true, beginsWithString(body)
	// Only a def that is indented can be a method.
	s.MayUseClass = start > 0 && p.text[start-1] != '\n' && mentionsClass(body)
	p.next()
}

// skipBody makes one token of the block of a function whose header are the tokens
// from first on, if that is what they are.
func (s *scanner) skipBody(first int) {
	n := len(s.tokens)
	if n-first < 3 || s.tokens[first].kind != tDef || s.tokens[n-2].kind != tColon || s.pos < s.whole {
		return
	}
	end, next := s.block(s.indents[len(s.indents)-1].col)
	if s.tokens[first+2].kind == tLbrack {
		// The body of a generic function sees its type parameters.
		s.whole = end
		return
	}
	start := s.pos
	s.pos = end
	s.emit(tBody, start)
	s.pos = next
}

// block returns where the block that begins in the line at s.pos ends, and where the
// first line behind it begins. The block stands under a line with indentation col.
func (s *scanner) block(col int) (end, next int) {
	end = s.pos
	for at := s.pos; at < len(s.text); {
		line := s.text[at:]
		eol := strings.IndexByte(line, '\n')
		if eol < 0 {
			eol = len(line)
		}
		i := 0
		for i < eol && line[i] == ' ' {
			i++
		}
		if i < eol && line[i] != '#' {
			if i <= col {
				return end, at
			}
			end = at + eol
		}
		at += eol + 1
	}
	return end, len(s.text)
}

// mentionsClass tells whether the body of a method may need the class around it. It
// may err where a string or a comment speaks of it.
func mentionsClass(body string) bool {
	if strings.Contains(body, "super(") {
		return true
	}
	for {
		before, after, found := strings.Cut(body, "__class__")
		if !found {
			return false
		}
		if !strings.HasSuffix(before, ".") {
			return true // not an attribute
		}
		body = after
	}
}

// beginsWithString tells whether the first statement of a body begins with a string.
func beginsWithString(body string) bool {
	for line := range strings.Lines(body) {
		line = strings.TrimLeft(line, " \n")
		if line != "" && line[0] != '#' {
			i := strings.IndexAny(line, `"'`)
			return i == 0 || i > 0 && i <= 2 && stringPrefix(line[:i])
		}
	}
	return false
}

// ParseDef parses a function definition that an outline left the body of out.
// Span is that of the outline's FuncDef.
func ParseDef(file *source.File, span source.Span) (*FuncDef, error) {
	s := newScanner(file, file.Text()[:span.End])
	s.pos = int(span.Start)
	s.scan()
	p := newParser(s, Options{})
	body := p.fileBody()
	if len(p.errs) > 0 {
		return nil, p.errs
	}
	return body[0].(*FuncDef), nil
}
