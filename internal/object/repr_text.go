package object

import (
	"math"
	"strconv"
	"strings"
)

const hexDigits = "0123456789abcdef"

// appendQuoted appends repr(s) of a str.
func appendQuoted(b []byte, s string) []byte {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b = append(b, quote)
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			b = appendEscapedByte(b, c, quote)
			i++
			continue
		}
		r, n := decodeRune(s[i:])
		switch {
		case n == 1:
			// Not a code point at all: show the byte as surrogateescape would.
			b = appendEscapedRune(b, 0xDC00+rune(s[i]))
		case isPrintable(r) && (r < surrogateMin || r > surrogateMax):
			b = append(b, s[i:i+n]...)
		default:
			b = appendEscapedRune(b, r)
		}
		i += n
	}
	return append(b, quote)
}

func appendEscapedByte(b []byte, c, quote byte) []byte {
	switch {
	case c == quote || c == '\\':
		return append(b, '\\', c)
	case c == '\n':
		return append(b, '\\', 'n')
	case c == '\r':
		return append(b, '\\', 'r')
	case c == '\t':
		return append(b, '\\', 't')
	case c < ' ' || c >= 0x7F:
		return append(b, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
	}
	return append(b, c)
}

// appendEscapedRune appends \xNN, \uNNNN or \UNNNNNNNN.
func appendEscapedRune(b []byte, r rune) []byte {
	letter, digits := byte('x'), 2
	switch {
	case r > 0xFFFF:
		letter, digits = 'U', 8
	case r > 0xFF:
		letter, digits = 'u', 4
	}
	b = append(b, '\\', letter)
	for i := digits - 1; i >= 0; i-- {
		b = append(b, hexDigits[uint32(r)>>(4*i)&15])
	}
	return b
}

// appendBytesQuoted appends repr(s) of a bytes object.
func appendBytesQuoted(b []byte, s string) []byte {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b = append(b, 'b', quote)
	for i := 0; i < len(s); i++ {
		b = appendEscapedByte(b, s[i], quote)
	}
	return append(b, quote)
}

// appendByteArrayQuoted appends repr of a bytearray without its name: unlike bytes it
// escapes single quotes wherever they are, and chooses double quotes never to
// avoid that.
func appendByteArrayQuoted(b []byte, s []byte) []byte {
	quote := byte('\'')
	for _, c := range s {
		if c == '"' {
			quote = '\''
			break
		}
		if c == '\'' {
			quote = '"'
		}
	}
	b = append(b, 'b', quote)
	for _, c := range s {
		if c == '\'' {
			b = append(b, '\\', c)
			continue
		}
		b = appendEscapedByte(b, c, quote)
	}
	return append(b, quote)
}

// quoteText returns repr(s).
func quoteText(s string) string { return string(appendQuoted(make([]byte, 0, len(s)+2), s)) }

// asciiText escapes all non-ASCII characters of a repr.
func asciiText(s string) string {
	if IsASCII(s) {
		return s
	}
	b := make([]byte, 0, 2*len(s))
	eachRune(s, func(r rune) bool {
		if r < 0x80 {
			b = append(b, byte(r))
		} else {
			b = appendEscapedRune(b, r)
		}
		return true
	})
	return string(b)
}

// appendFloat appends repr(f): the shortest digits that give f back, with an
// exponent below 1e-4 and from 1e16.
func appendFloat(b []byte, f float64) []byte {
	switch {
	case math.IsNaN(f):
		return append(b, "nan"...)
	case math.IsInf(f, 1):
		return append(b, "inf"...)
	case math.IsInf(f, -1):
		return append(b, "-inf"...)
	}
	a := math.Abs(f)
	if a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.AppendFloat(b, f, 'e', -1, 64)
	}
	from := len(b)
	b = strconv.AppendFloat(b, f, 'f', -1, 64)
	for _, c := range b[from:] {
		if c == '.' {
			return b
		}
	}
	return append(b, '.', '0')
}

// floatText returns repr(f).
func floatText(f float64) string { return string(appendFloat(nil, f)) }

// appendComplexPart is appendFloat without the ".0" of whole numbers.
func appendComplexPart(b []byte, f float64) []byte {
	from := len(b)
	b = appendFloat(b, f)
	if n := len(b); n-from > 2 && b[n-1] == '0' && b[n-2] == '.' {
		b = b[:n-2]
	}
	return b
}

// complexText returns repr(c).
func complexText(c complex128) string {
	var b []byte
	re, im := real(c), imag(c)
	whole := re != 0 || math.Signbit(re)
	if whole {
		b = append(b, '(')
		b = appendComplexPart(b, re)
		if !math.Signbit(im) || math.IsNaN(im) {
			b = append(b, '+')
		}
	}
	b = appendComplexPart(b, im)
	b = append(b, 'j')
	if whole {
		b = append(b, ')')
	}
	return string(b)
}
