package object

import (
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// Strings are UTF-8, in which a lone surrogate, which Python allows and UTF-8
// does not, is encoded by the same rule in three bytes ("WTF-8"). A byte that
// belongs to no code point counts as one code point U+FFFD.

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

// IsASCII reports whether s has only bytes below 0x80.
func IsASCII(s string) bool {
	for len(s) >= 8 {
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&0x80 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// DecodeRune returns the first code point of s, lone surrogates included, and
// its length in bytes.
func DecodeRune(s string) (rune, int) { return decodeRune(s) }

func decodeRune(s string) (rune, int) {
	if s == "" {
		return utf8.RuneError, 0
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 && isSurrogateAt(s) {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

func isSurrogateAt(s string) bool {
	return len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF && s[2]&0xC0 == 0x80
}

// decodeLastRune is decodeRune for the last code point of s.
func decodeLastRune(s string) (rune, int) {
	r, n := utf8.DecodeLastRuneInString(s)
	if n == 1 && len(s) >= 3 && isSurrogateAt(s[len(s)-3:]) {
		return decodeRune(s[len(s)-3:])
	}
	return r, n
}

// EncodeRune returns the string of one code point, which may be a surrogate.
func EncodeRune(r rune) string { return string(appendRune(nil, r)) }

func appendRune(b []byte, r rune) []byte {
	if r >= surrogateMin && r <= surrogateMax {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

// StrLen returns len(s) as Python counts: code points.
func StrLen(s string) int {
	n := utf8.RuneCountInString(s)
	for {
		i := strings.IndexByte(s, 0xED)
		if i < 0 {
			return n
		}
		s = s[i:]
		if isSurrogateAt(s) {
			n -= 2
		}
		s = s[1:]
	}
}

// StrIndex returns code point i of s, which must be within bounds.
func StrIndex(s string, i int) string {
	if IsASCII(s) {
		return s[i : i+1]
	}
	return runeAt(s, i)
}

// StrSlice returns code points i to j of s, both within bounds.
func StrSlice(s string, i, j int) string {
	if i >= j {
		return ""
	}
	if !IsASCII(s) {
		i = runeOffset(s, i)
		j = i + runeOffset(s[i:], j-StrLen(s[:i]))
	}
	return s[i:j]
}

// eachRune calls f with the code points of s until it returns false.
func eachRune(s string, f func(r rune) bool) bool {
	for s != "" {
		r, n := decodeRune(s)
		if !f(r) {
			return false
		}
		s = s[n:]
	}
	return true
}

// containsText reports whether sub is in s.
func containsText(s, sub string) bool { return strings.Contains(s, sub) }

// textOf returns the Go string of a str, or of an object of a subclass of str.
func textOf(v starlark.Value) (string, bool) {
	s, ok := Unbox(v).(starlark.String)
	return string(s), ok
}

// runeOffset returns where code point i of s begins; the length of s if it has
// no more than i.
func runeOffset(s string, i int) int {
	off := 0
	for ; i > 0 && off < len(s); i-- {
		if s[off] < utf8.RuneSelf {
			off++
			continue
		}
		_, n := decodeRune(s[off:])
		off += n
	}
	return off
}

func runeAt(s string, i int) string {
	s = s[runeOffset(s, i):]
	_, n := decodeRune(s)
	return s[:n]
}

// runeLen returns the number of bytes of the first code point.
func runeLen(s string) int {
	_, n := decodeRune(s)
	return n
}

// strItem is s[key].
func strItem(th *starlark.Thread, s string, key starlark.Value) (starlark.Value, error) {
	n := textLen(th, s)
	slice, ok := key.(*Slice)
	if !ok {
		i, err := seqIndex(th, key, n, "str")
		if err != nil {
			return nil, err
		}
		if n == len(s) {
			return asciiChars[s[i]], nil
		}
		at := textOffset(th, s, i)
		return starlark.String(s[at : at+runeLen(s[at:])]), nil
	}
	start, _, step, count, err := slice.Indices(th, n)
	switch {
	case err != nil:
		return nil, err
	case count == 0:
		return starlark.String(""), nil
	case step == 1 && n == len(s):
		return starlark.String(s[start : start+count]), nil
	case step == 1:
		return starlark.String(s[textOffset(th, s, start):textOffset(th, s, start+count)]), nil
	case n == len(s):
		out := make([]byte, count)
		for i := range out {
			out[i] = s[start+i*step]
		}
		return starlark.String(out), nil
	}
	offsets := make([]int, 0, n+1)
	for i := 0; i < len(s); i += runeLen(s[i:]) {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(s))
	out := make([]byte, 0, 2*count)
	for i := range count {
		k := start + i*step
		out = append(out, s[offsets[k]:offsets[k+1]]...)
	}
	return starlark.String(out), nil
}
