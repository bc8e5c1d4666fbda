package syntax

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/runename"
)

// This file turns the text of literals into values.

// parseInt returns the value of an integer literal of any base. legacy is set
// for Python 2's forms 0777 and 10L.
func parseInt(text string) (small int64, large *big.Int, legacy bool) {
	if c := text[len(text)-1]; c == 'l' || c == 'L' {
		text, legacy = text[:len(text)-1], true
	}
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	base := 10
	if len(text) > 1 && text[0] == '0' {
		switch text[1] {
		case 'x', 'X':
			base, text = 16, text[2:]
		case 'o', 'O':
			base, text = 8, text[2:]
		case 'b', 'B':
			base, text = 2, text[2:]
		default:
			if text = strings.TrimLeft(text, "0"); text == "" {
				return 0, nil, legacy
			}
			base, legacy = 8, true
		}
	}
	if n, err := strconv.ParseInt(text, base, 64); err == nil {
		return n, nil, legacy
	}
	large, _ = new(big.Int).SetString(text, base)
	return 0, large, legacy
}

// parseFloat returns the value of a float literal; too large ones are infinite.
func parseFloat(text string) float64 {
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	f, _ := strconv.ParseFloat(text, 64) // on a range error f is ±Inf or 0, as in Python
	return f
}

// A literalError is a mistake inside a string literal; msg is CPython's text.
type literalError struct{ msg string }

// An escapeError is a mistake in the escape sequence of n bytes.
type escapeError struct {
	n    int
	what string
}

// unescape returns the value of the inside of a str literal.
func unescape(s string) (string, *literalError) {
	i := strings.IndexByte(s, '\\')
	if i < 0 {
		return s, nil
	}
	b, whole := make([]byte, 0, len(s)), s
	for {
		b = append(b, s[:i]...)
		s = s[i:]
		n, out, err := escape(s, b)
		if err != nil {
			return "", unicodeError(whole[:len(whole)-len(s)], err)
		}
		b, s = out, s[n:]
		if i = strings.IndexByte(s, '\\'); i < 0 {
			return string(append(b, s...)), nil
		}
	}
}

// escape appends the meaning of the escape sequence at the start of s to b and
// returns the length of the sequence. An unknown one stands for itself.
func escape(s string, b []byte) (int, []byte, *escapeError) {
	if len(s) < 2 {
		return 1, append(b, '\\'), nil
	}
	switch c := s[1]; c {
	case 'x':
		return hexEscape(s, 2, "\\xXX", b)
	case 'u':
		return hexEscape(s, 4, "\\uXXXX", b)
	case 'U':
		return hexEscape(s, 8, "\\UXXXXXXXX", b)
	case 'N':
		return namedEscape(s, b)
	default:
		if n, r := octalEscape(s); n > 0 {
			return n, utf8.AppendRune(b, r), nil
		}
		n, b := simpleEscape(s, b)
		return n, b, nil
	}
}

// simpleEscape handles the escapes that str and bytes have in common, but octal ones.
func simpleEscape(s string, b []byte) (int, []byte) {
	switch s[1] {
	case '\n':
		return 2, b
	case '\\', '\'', '"':
		return 2, append(b, s[1])
	case 'a':
		return 2, append(b, '\a')
	case 'b':
		return 2, append(b, '\b')
	case 'f':
		return 2, append(b, '\f')
	case 'n':
		return 2, append(b, '\n')
	case 'r':
		return 2, append(b, '\r')
	case 't':
		return 2, append(b, '\t')
	case 'v':
		return 2, append(b, '\v')
	}
	return 1, append(b, '\\')
}

// octalEscape decodes \o, \oo and \ooo; n is 0 if s holds none.
func octalEscape(s string) (n int, r rune) {
	for n = 1; n < 4 && n < len(s) && '0' <= s[n] && s[n] <= '7'; n++ {
		r = r<<3 | rune(s[n]-'0')
	}
	if n == 1 {
		n = 0
	}
	return n, r
}

func hexEscape(s string, digits int, form string, b []byte) (int, []byte, *escapeError) {
	var r rune
	n := 2
	for n < 2+digits && n < len(s) && isHexDigit(s[n]) {
		d, _ := strconv.ParseUint(s[n:n+1], 16, 8)
		r = r<<4 | rune(d)
		n++
	}
	if n < 2+digits {
		return 0, nil, &escapeError{n, "truncated " + form + " escape"}
	}
	if r < 0 || r > utf8.MaxRune {
		return 0, nil, &escapeError{n, "illegal Unicode character"}
	}
	return n, appendWTF8(b, r), nil
}

// unicodeError words a mistake in an escape that follows the text before.
// CPython counts positions in a form of the literal in which each character
// beyond ASCII takes the ten bytes of its escape.
func unicodeError(before string, e *escapeError) *literalError {
	pos := 0
	for _, r := range before {
		if pos++; r >= utf8.RuneSelf {
			pos += 9
		}
	}
	return &literalError{fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", pos, pos+e.n-1, e.what)}
}

// appendWTF8 appends a rune in UTF-8, or in its generalised form if it is a
// surrogate, which Python allows in strings and UTF-8 has no form for.
func appendWTF8(b []byte, r rune) []byte {
	if 0xD800 <= r && r <= 0xDFFF {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F|0x80, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

func namedEscape(s string, b []byte) (int, []byte, *escapeError) {
	const malformed = "malformed \\N character escape"
	end := strings.IndexByte(s, '}')
	if len(s) < 3 || s[2] != '{' || end < 0 {
		n := 2
		if len(s) > 2 && s[2] == '{' {
			n = len(s)
		}
		return 0, nil, &escapeError{n, malformed}
	}
	name := s[3:end]
	if name == "" {
		return 0, nil, &escapeError{3, malformed}
	}
	r, ok := runename.Find(name)
	if !ok {
		return 0, nil, &escapeError{end + 1, "unknown Unicode character name"}
	}
	return end + 1, utf8.AppendRune(b, r), nil
}

// unescapeBytes returns the value of the inside of a bytes literal.
func unescapeBytes(s string) (string, *literalError) {
	if strings.IndexByte(s, '\\') < 0 {
		return s, nil
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 == len(s) {
			b = append(b, s[i])
			i++
			continue
		}
		if s[i+1] == 'x' {
			if i+4 > len(s) || !isHexDigit(s[i+2]) || !isHexDigit(s[i+3]) {
				return "", &literalError{"(value error) invalid \\x escape at position " + strconv.Itoa(i)}
			}
			v, _ := strconv.ParseUint(s[i+2:i+4], 16, 8)
			b = append(b, byte(v))
			i += 4
			continue
		}
		if n, r := octalEscape(s[i:]); n > 0 {
			b = append(b, byte(r))
			i += n
			continue
		}
		var n int
		n, b = simpleEscape(s[i:], b)
		i += n
	}
	return string(b), nil
}
