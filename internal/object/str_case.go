package object

import (
	"strings"
	"unicode"

	"go.starlark.net/starlark"
)

// The case conversions of str, with the mappings to several code points and the
// one rule that depends on the context: capital sigma becomes ς at the end of a
// word (Unicode Standard, sections 3.13 and 5.18; SpecialCasing.txt).

func upperText(s string) string {
	if IsASCII(s) {
		return strings.ToUpper(s)
	}
	return mapRunes(s, func(b []byte, at int, r rune) []byte { return appendUpper(b, r) })
}

func lowerText(s string) string {
	if IsASCII(s) {
		return strings.ToLower(s)
	}
	return mapRunes(s, func(b []byte, at int, r rune) []byte { return appendLower(b, s, at, r) })
}

// quickCase is upper or lower of ASCII: it changes the 26 letters from first on.
func quickCase(first byte) QuickFunc {
	return func(th *starlark.Thread, args []Reg) (Reg, bool) {
		if len(args) != 1 {
			return Reg{}, false
		}
		s, ok := args[0].Obj.(starlark.String)
		if !ok || len(s) == 0 || !IsASCII(string(s)) {
			return Reg{}, false
		}
		text, buf := NewText(len(s))
		for i := range buf {
			c := s[i]
			if c-first < 26 {
				c ^= 'a' - 'A'
			}
			buf[i] = c
		}
		return Reg{Obj: text}, true
	}
}

func swapCase(s string) string {
	return mapRunes(s, func(b []byte, at int, r rune) []byte {
		switch {
		case isUpper(r):
			return appendLower(b, s, at, r)
		case isLower(r):
			return appendUpper(b, r)
		}
		return appendRune(b, r)
	})
}

func titleText(s string) string {
	behind := false
	return mapRunes(s, func(b []byte, at int, r rune) []byte {
		if behind {
			b = appendLower(b, s, at, r)
		} else {
			b = appendTitle(b, r)
		}
		behind = isCased(r)
		return b
	})
}

func capitalize(s string) string {
	return mapRunes(s, func(b []byte, at int, r rune) []byte {
		if at == 0 {
			return appendTitle(b, r)
		}
		return appendLower(b, s, at, r)
	})
}

func foldText(s string) string {
	if IsASCII(s) {
		return strings.ToLower(s)
	}
	return mapRunes(s, func(b []byte, at int, r rune) []byte { return appendFold(b, r) })
}

// mapRunes appends what f makes of each code point of s, which begins at offset at.
func mapRunes(s string, f func(b []byte, at int, r rune) []byte) string {
	b := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		b = f(b, i, r)
		i += n
	}
	return string(b)
}

func appendUpper(b []byte, r rune) []byte {
	if r >= 0x80 {
		if w := wideCaseOf(r); w != nil {
			return append(b, w.upper...)
		}
	}
	return appendRune(b, unicode.ToUpper(r))
}

func appendTitle(b []byte, r rune) []byte {
	if r >= 0x80 {
		if w := wideCaseOf(r); w != nil && w.title != "" {
			return append(b, w.title...)
		}
	}
	return appendRune(b, unicode.ToTitle(r))
}

// appendLower appends the lower-case form of r, which is at s[at:].
func appendLower(b []byte, s string, at int, r rune) []byte {
	switch {
	case r == 'Σ' && finalSigma(s, at):
		return appendRune(b, 'ς')
	case r == 'İ':
		return append(b, "i\u0307"...)
	}
	return appendRune(b, unicode.ToLower(r))
}

// finalSigma reports whether the sigma at s[at:] ends a word: a cased letter goes
// before it and none follows, case-ignorable characters left aside.
func finalSigma(s string, at int) bool {
	before := s[:at]
	for {
		if before == "" {
			return false
		}
		r, n := decodeLastRune(before)
		before = before[:len(before)-n]
		if caseIgnorable(r) {
			continue
		}
		if !isCased(r) {
			return false
		}
		break
	}
	after := s[at+len("Σ"):]
	for after != "" {
		r, n := decodeRune(after)
		after = after[n:]
		if !caseIgnorable(r) {
			return !isCased(r)
		}
	}
	return true
}

// caseIgnorable is the property Case_Ignorable.
func caseIgnorable(r rune) bool {
	switch r {
	case '\'', '.', ':', '·', '\u0387', '\u055F', '\u05F4', '\u2018', '\u2019', '\u2024', '\u2027', '\uFE13', '\uFE52', '\uFE55', '\uFF07', '\uFF0E', '\uFF1A':
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}
