package object

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/runename"
)

// This file has the codecs whose bytes are the escapes of str literals.

// encodeEscapes is unicode_escape: what repr() escapes, and all that is not ASCII.
func encodeEscapes(e *encoder) {
	eachRune(e.text, func(r rune) bool {
		if r < utf8.RuneSelf {
			e.out = appendEscapedByte(e.out, byte(r), '\\')
		} else {
			e.out = appendEscapedRune(e.out, r)
		}
		return true
	})
}

// encodeRawEscapes is raw_unicode_escape: Latin-1, and escapes for other characters only.
func encodeRawEscapes(e *encoder) {
	eachRune(e.text, func(r rune) bool {
		if r <= unicode.MaxLatin1 {
			e.out = append(e.out, byte(r))
		} else {
			e.out = appendEscapedRune(e.out, r)
		}
		return true
	})
}

func decodeEscapes(d *decoder) {
	for d.at < len(d.in) && d.err == nil {
		rest := d.in[d.at:]
		if rest[0] != '\\' {
			d.put(1, rune(rest[0]))
			continue
		}
		if len(rest) == 1 {
			d.bad(1, "\\ at end of string")
			return
		}
		c := rest[1]
		switch i := strings.IndexByte("\n\\'\"abtnvfr", c); {
		case i == 0:
			d.at += 2
		case i > 0:
			d.put(2, rune("\n\\'\"\a\b\t\n\v\f\r"[i]))
		case c >= '0' && c <= '7':
			n := 2
			for n < min(4, len(rest)) && rest[n] >= '0' && rest[n] <= '7' {
				n++
			}
			r, _ := strconv.ParseUint(rest[1:n], 8, 32)
			d.put(n, rune(r))
		case c == 'x':
			d.hex(2, `truncated \xXX escape`)
		case c == 'u':
			d.hex(4, `truncated \uXXXX escape`)
		case c == 'U':
			d.hex(8, `truncated \UXXXXXXXX escape`)
		case c == 'N':
			d.named()
		default:
			d.put(1, '\\')
		}
	}
}

func decodeRawEscapes(d *decoder) {
	for d.at < len(d.in) && d.err == nil {
		rest := d.in[d.at:]
		switch {
		case strings.HasPrefix(rest, `\\`):
			d.put(1, '\\')
			d.put(1, '\\')
		case strings.HasPrefix(rest, `\u`):
			d.hex(4, `truncated \uXXXX escape`)
		case strings.HasPrefix(rest, `\U`):
			d.hex(8, `truncated \UXXXXXXXX escape`)
		default:
			d.put(1, rune(rest[0]))
		}
	}
}

// put takes the next n bytes as r.
func (d *decoder) put(n int, r rune) {
	d.out = appendRune(d.out, r)
	d.at += n
}

// hex decodes an escape with so many digits.
func (d *decoder) hex(digits int, truncated string) {
	rest := d.in[d.at:]
	n := 2
	for n < min(2+digits, len(rest)) && strings.IndexByte("0123456789abcdefABCDEF", rest[n]) >= 0 {
		n++
	}
	if n < 2+digits {
		d.bad(n, truncated)
		return
	}
	r, _ := strconv.ParseUint(rest[2:n], 16, 64)
	if r > unicode.MaxRune {
		d.bad(n, "illegal Unicode character")
		return
	}
	d.put(n, rune(r))
}

// named decodes an escape with the name of a character.
func (d *decoder) named() {
	rest := d.in[d.at:]
	end := strings.IndexByte(rest, '}')
	if !strings.HasPrefix(rest, `\N{`) || end < 4 {
		d.bad(2, `malformed \N character escape`)
		return
	}
	r, ok := runename.Find(rest[3:end])
	if !ok {
		d.bad(end+1, "unknown Unicode character name")
		return
	}
	d.put(end+1, r)
}
