package syntax

import (
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// number scans an integer or float. Python 2's 0777 and 10L are accepted here;
// the parser lists them as legacy.
func (s *scanner) number() {
	start := s.pos
	c := s.text[s.pos]
	if c == '0' {
		switch s.peek(1) {
		case 'x', 'X':
			s.radix(start, "hexadecimal", isHexDigit)
			return
		case 'o', 'O':
			s.radix(start, "octal", func(c byte) bool { return '0' <= c && c <= '7' })
			return
		case 'b', 'B':
			s.radix(start, "binary", func(c byte) bool { return c == '0' || c == '1' })
			return
		}
	}
	isFloat := false
	if c != '.' {
		if !s.digits() {
			return
		}
	}
	if s.peek(0) == '.' {
		isFloat = true
		s.pos++
		if isDigit(s.peek(0)) && !s.digits() {
			return
		}
	}
	if e := s.peek(0); e == 'e' || e == 'E' {
		n := 1
		if sign := s.peek(1); sign == '+' || sign == '-' {
			n = 2
		}
		if isDigit(s.peek(n)) {
			isFloat = true
			s.pos += n
			if !s.digits() {
				return
			}
		} else if n == 2 {
			s.failAt(s.pos+1, "invalid decimal literal")
			return
		}
	}
	if j := s.peek(0); j == 'j' || j == 'J' {
		s.pos++
		s.endNumber(start, "imaginary")
		return
	}
	if isFloat {
		s.endNumber(start, "decimal")
		return
	}
	if c == '0' && !s.checkZeros(start) {
		return
	}
	if l := s.peek(0); (l == 'L' || l == 'l') && !isNameByte(s.peek(1)) {
		s.pos++
	}
	s.endNumber(start, "decimal")
}

const leadingZeros = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"

// checkZeros checks an integer that starts with 0 and goes on with digits:
// only zeros, or Python 2's octal digits.
func (s *scanner) checkZeros(start int) bool {
	zeros := true
	for i := start; i < s.pos; i++ {
		switch c := s.text[i]; {
		case c == '8' || c == '9' || c == '_' && !zeros:
			end := start
			for s.text[end] == '0' || s.text[end] == '_' {
				end++
			}
			s.fail(start, end, leadingZeros)
			return false
		case c != '0' && c != '_':
			zeros = false
		}
	}
	return true
}

// digits scans decimal digits with single underscores between them.
func (s *scanner) digits() bool {
	for {
		for isDigit(s.peek(0)) {
			s.pos++
		}
		if s.peek(0) != '_' {
			return true
		}
		s.pos++
		if !isDigit(s.peek(0)) {
			s.failAt(s.pos-1, "invalid decimal literal")
			return false
		}
	}
}

// radix scans an integer after 0x, 0o or 0b.
func (s *scanner) radix(start int, name string, ok func(byte) bool) {
	s.pos += 2
	for {
		if s.peek(0) == '_' {
			s.pos++
		}
		if !ok(s.peek(0)) {
			if isDigit(s.peek(0)) {
				s.failAt(s.pos, "invalid digit '"+s.text[s.pos:s.pos+1]+"' in "+name+" literal")
			} else {
				s.failAt(s.pos-1, "invalid "+name+" literal")
			}
			return
		}
		for ok(s.peek(0)) {
			s.pos++
		}
		if s.peek(0) != '_' {
			break
		}
	}
	if isDigit(s.peek(0)) {
		s.failAt(s.pos, "invalid digit '"+s.text[s.pos:s.pos+1]+"' in "+name+" literal")
		return
	}
	s.endNumber(start, name)
}

// endNumber checks what follows a number: a name must not, save for the
// keywords that may follow an operand ("1if x else y").
func (s *scanner) endNumber(start int, name string) {
	if r, _ := utf8.DecodeRuneInString(s.text[s.pos:]); isNameByte(s.peek(0)) && (r < utf8.RuneSelf || isIDContinue(r)) {
		i := s.pos
		for i < len(s.text) && isNameByte(s.text[i]) {
			i++
		}
		switch keyword(s.text[s.pos:i]) {
		case tAnd, tElse, tFor, tIf, tIn, tIs, tNot, tOr:
			s.warnings = append(s.warnings, Warning{source.Pos(s.pos), "invalid " + name + " literal"})
		default:
			// A keyword may be glued to what follows it: "1or(x)".
			s.failAt(s.pos-1, "invalid "+name+" literal")
			return
		}
	}
	s.emit(tNumber, start)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isHexDigit(c byte) bool {
	return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f'
}

func isNameByte(c byte) bool {
	k := class[c]
	return k == cLetter || k == cDigit || k == cHigh
}
