package object

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/runename"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"go.starlark.net/starlark"
	"golang.org/x/text/encoding/charmap"
)

// A codec converts between str and bytes. Both functions convert as much as they
// can and call the error handler for the rest.
type codec struct {
	name   string // as errors show it
	encode func(e *encoder)
	decode func(d *decoder)
}

// findCodec returns the codec of that name; nil if there is none.
func findCodec(name string) *codec {
	n := strings.ToLower(strings.NewReplacer("_", "-", " ", "-").Replace(name))
	switch n {
	case "utf-8", "utf8", "u8", "utf":
		return &codec{"utf-8", encodeUTF8, decodeUTF8}
	case "utf-8-sig":
		return &codec{"utf-8", func(e *encoder) {
			e.out = append(e.out, "\ufeff"...)
			encodeUTF8(e)
		}, func(d *decoder) {
			if strings.HasPrefix(d.in, "\ufeff") {
				d.at = len("\ufeff")
			}
			decodeUTF8(d)
		}}
	case "ascii", "us-ascii", "646":
		return narrowCodec("ascii", 0x80, "ordinal not in range(128)")
	case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "l1", "latin":
		return narrowCodec("latin-1", 0x100, "ordinal not in range(256)")
	case "utf-16", "utf16", "u16":
		return wideCodec("utf-16", 2, nil)
	case "utf-16-le", "utf-16le", "utf16-le", "utf16le":
		return wideCodec("utf-16-le", 2, binary.LittleEndian)
	case "utf-16-be", "utf-16be", "utf16-be", "utf16be":
		return wideCodec("utf-16-be", 2, binary.BigEndian)
	case "utf-32", "utf32", "u32":
		return wideCodec("utf-32", 4, nil)
	case "utf-32-le", "utf-32le", "utf32-le", "utf32le":
		return wideCodec("utf-32-le", 4, binary.LittleEndian)
	case "utf-32-be", "utf-32be", "utf32-be", "utf32be":
		return wideCodec("utf-32-be", 4, binary.BigEndian)
	}
	switch n {
	case "unicode-escape", "unicodeescape":
		return &codec{"unicodeescape", encodeEscapes, decodeEscapes}
	case "raw-unicode-escape", "rawunicodeescape":
		return &codec{"rawunicodeescape", encodeRawEscapes, decodeRawEscapes}
	}
	if m := source.CodePage(n); m != nil {
		return mapCodec(m)
	}
	return nil
}

// An encoder is an encoding under way.
type encoder struct {
	codec  string
	errors string
	text   string
	out    []byte
	err    error
}

// quickEncode is encode() of a str in UTF-8.
func quickEncode(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) == 0 {
		return Reg{}, false
	}
	s, ok := a[0].Obj.(starlark.String)
	if !ok || !plainUTF8(a[1:], string(s)) {
		return Reg{}, false
	}
	return Reg{Obj: starlark.Bytes(s)}, true
}

// quickDecode is decode() of bytes in UTF-8.
func quickDecode(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) == 0 {
		return Reg{}, false
	}
	b, ok := a[0].Obj.(starlark.Bytes)
	if !ok || !plainUTF8(a[1:], string(b)) {
		return Reg{}, false
	}
	return Reg{Obj: starlark.String(b)}, true
}

// plainUTF8 reports whether the arguments of encode() or decode() ask for UTF-8 and text
// is it already.
func plainUTF8(args []Reg, text string) bool {
	if len(args) > 1 || len(args) == 1 && args[0].Obj != starlark.String("utf-8") {
		return false
	}
	return utf8.ValidString(text)
}

// Encode returns s as bytes. It raises UnicodeEncodeError, or LookupError for an
// unknown encoding or error handler.
func Encode(s, encoding, errors string) (string, error) {
	c := findCodec(encoding)
	if c == nil {
		return "", Raise(LookupError, "unknown encoding: %s", encoding)
	}
	if c.name == "utf-8" && utf8.ValidString(s) && !strings.HasSuffix(encoding, "sig") || c.name == "ascii" && IsASCII(s) {
		return s, nil
	}
	e := &encoder{codec: c.name, errors: errors, text: s}
	c.encode(e)
	return string(e.out), e.err
}

// runes calls put with each code point and bad with each run of code points that
// put refuses, until an error.
func (e *encoder) runes(reason string, put func(r rune) bool) {
	for at := 0; at < len(e.text) && e.err == nil; {
		r, n := decodeRune(e.text[at:])
		if put(r) {
			at += n
			continue
		}
		end := at + n
		for end < len(e.text) {
			r, n := decodeRune(e.text[end:])
			mark := len(e.out)
			if put(r) {
				e.out = e.out[:mark]
				break
			}
			end += n
		}
		e.bad(at, end, reason, put)
		at = end
	}
}

// bad handles text[at:end], which the codec cannot encode.
func (e *encoder) bad(at, end int, reason string, put func(r rune) bool) {
	part := e.text[at:end]
	text := func(s string) {
		for _, r := range s {
			put(r)
		}
	}
	strict := func() {
		from := StrLen(e.text[:at])
		e.err = NewException(UnicodeEncodeError, starlark.String(e.codec), starlark.String(e.text),
			starlark.MakeInt(from), starlark.MakeInt(from+StrLen(part)), starlark.String(reason))
	}
	switch e.errors {
	case "strict":
		strict()
		return
	case "ignore":
		return
	case "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass":
	default:
		e.err = Raise(LookupError, "unknown error handler name '%s'", e.errors)
		return
	}
	eachRune(part, func(r rune) bool {
		switch e.errors {
		case "replace":
			put('?')
		case "backslashreplace":
			text(string(appendEscapedRune(nil, r)))
		case "namereplace":
			if name := runename.Of(r); name != "" {
				text("\\N{" + name + "}")
			} else {
				text(string(appendEscapedRune(nil, r)))
			}
		case "xmlcharrefreplace":
			text("&#" + starlark.MakeInt(int(r)).String() + ";")
		case "surrogateescape":
			if r < 0xDC80 || r > 0xDCFF {
				strict()
				return false
			}
			e.out = append(e.out, byte(r-0xDC00))
		case "surrogatepass":
			if r < surrogateMin || r > surrogateMax || e.codec != "utf-8" {
				strict()
				return false
			}
			e.out = appendRune(e.out, r)
		}
		return true
	})
}

func encodeUTF8(e *encoder) {
	e.runes("surrogates not allowed", func(r rune) bool {
		if r >= surrogateMin && r <= surrogateMax {
			return false
		}
		e.out = utf8.AppendRune(e.out, r)
		return true
	})
}

// A decoder is a decoding under way; at is how far it has come.
type decoder struct {
	codec  string
	errors string
	in     string
	at     int
	out    []byte
	err    error
}

// Decode returns bytes as text. It raises UnicodeDecodeError, or LookupError for an
// unknown encoding or error handler.
func Decode(b, encoding, errors string) (string, error) {
	c := findCodec(encoding)
	if c == nil {
		return "", Raise(LookupError, "unknown encoding: %s", encoding)
	}
	if c.name == "utf-8" && utf8.ValidString(b) && !strings.HasSuffix(encoding, "sig") || c.name == "ascii" && IsASCII(b) {
		return b, nil
	}
	d := &decoder{codec: c.name, errors: errors, in: b, out: make([]byte, 0, len(b)+8)}
	c.decode(d)
	return string(d.out), d.err
}

// bad handles the next n bytes, which are no text in the encoding.
func (d *decoder) bad(n int, reason string) {
	part := d.in[d.at : d.at+n]
	switch d.errors {
	case "ignore":
	case "replace":
		d.out = append(d.out, "\ufffd"...)
	case "backslashreplace":
		for i := range len(part) {
			d.out = append(d.out, '\\', 'x', hexDigits[part[i]>>4], hexDigits[part[i]&15])
		}
	case "surrogateescape":
		for i := range len(part) {
			if part[i] < 0x80 {
				d.fail(n, reason)
				return
			}
			d.out = appendRune(d.out, 0xDC00+rune(part[i]))
		}
	case "surrogatepass":
		if d.codec != "utf-8" || !isSurrogateAt(d.in[d.at:]) {
			d.fail(n, reason)
			return
		}
		n = 3
		d.out = append(d.out, d.in[d.at:d.at+n]...)
	case "strict":
		d.fail(n, reason)
	default:
		d.err = Raise(LookupError, "unknown error handler name '%s'", d.errors)
	}
	d.at += n
}

func (d *decoder) fail(n int, reason string) {
	d.err = NewException(UnicodeDecodeError, starlark.String(d.codec), starlark.Bytes(d.in),
		starlark.MakeInt(d.at), starlark.MakeInt(d.at+n), starlark.String(reason))
}

func decodeUTF8(d *decoder) {
	for d.at < len(d.in) && d.err == nil {
		r, n := utf8.DecodeRuneInString(d.in[d.at:])
		if r == utf8.RuneError && n == 1 {
			d.bad(invalidUTF8(d.in[d.at:]))
			continue
		}
		d.out = append(d.out, d.in[d.at:d.at+n]...)
		d.at += n
	}
}

// invalidUTF8 returns how many bytes at the beginning of s make up an error, and
// what is wrong with them (Unicode Standard, section 3.9, "maximal subpart").
func invalidUTF8(s string) (n int, reason string) {
	c := s[0]
	if c < 0xC2 || c > 0xF4 {
		return 1, "invalid start byte"
	}
	need := 2
	low, high := byte(0x80), byte(0xBF)
	switch {
	case c >= 0xF0:
		need = 4
	case c >= 0xE0:
		need = 3
	}
	switch c {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	for n = 1; n < need; n++ {
		if n == len(s) {
			return n, "unexpected end of data"
		}
		if s[n] < low || s[n] > high {
			break
		}
		low, high = 0x80, 0xBF
	}
	return n, "invalid continuation byte"
}

// narrowCodec is the codec whose bytes are the code points below limit.
func narrowCodec(name string, limit rune, reason string) *codec {
	return &codec{name, func(e *encoder) {
		e.runes(reason, func(r rune) bool {
			if r < limit {
				e.out = append(e.out, byte(r))
			}
			return r < limit
		})
	}, func(d *decoder) {
		for d.at < len(d.in) && d.err == nil {
			if c := rune(d.in[d.at]); c < limit {
				d.out = utf8.AppendRune(d.out, c)
				d.at++
			} else {
				d.bad(1, reason)
			}
		}
	}}
}

// mapCodec is the codec of a code page.
func mapCodec(m *charmap.Charmap) *codec {
	const reason = "character maps to <undefined>"
	return &codec{"charmap", func(e *encoder) {
		e.runes(reason, func(r rune) bool {
			b, ok := m.EncodeRune(r)
			if ok {
				e.out = append(e.out, b)
			}
			return ok
		})
	}, func(d *decoder) {
		for d.at < len(d.in) && d.err == nil {
			if r := m.DecodeByte(d.in[d.at]); r != utf8.RuneError {
				d.out = utf8.AppendRune(d.out, r)
				d.at++
			} else {
				d.bad(1, reason)
			}
		}
	}}
}
