package object

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// Strings are UTF-8; Python's are sequences of code points. The functions here
// count in code points, with a short way for ASCII.

// runeLen returns the number of bytes of the first character.
func runeLen(s string) int {
	if _, ok := surrogate(s); ok {
		return 3
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// StrLen returns len(s) in code points.
func StrLen(s string) int {
	if isASCII(s) {
		return len(s)
	}
	n := 0
	for i := 0; i < len(s); n++ {
		i += runeLen(s[i:])
	}
	return n
}

// byteAt returns the byte offset of code point i.
func byteAt(s string, i int) int {
	at := 0
	for ; i > 0 && at < len(s); i-- {
		at += runeLen(s[at:])
	}
	return at
}

// strSlice returns s[i:j] in code points, 0 <= i <= j.
func strSlice(s string, i, j int) string {
	if isASCII(s) {
		i, j = min(i, len(s)), min(j, len(s))
		return s[i:max(i, j)]
	}
	a := byteAt(s, i)
	return s[a : a+byteAt(s[a:], j-i)]
}

func strItem(th *starlark.Thread, s string, key starlark.Value) (starlark.Value, error) {
	if sl, ok := key.(*Slice); ok {
		n := StrLen(s)
		start, stop, step, count, err := sl.Indices(th, n)
		if err != nil {
			return nil, err
		}
		if step == 1 {
			return starlark.String(strSlice(s, start, max(start, stop))), nil
		}
		if n == len(s) {
			b := make([]byte, 0, count)
			for i := start; len(b) < count; i += step {
				b = append(b, s[i])
			}
			return starlark.String(b), nil
		}
		chars := splitChars(s)
		var b strings.Builder
		for i, k := start, 0; k < count; i, k = i+step, k+1 {
			b.WriteString(chars[i])
		}
		return starlark.String(b.String()), nil
	}
	n := StrLen(s)
	i, err := seqIndex(th, key, n, "str")
	if err != nil {
		return nil, err
	}
	if n == len(s) {
		return starlark.String(s[i : i+1]), nil
	}
	a := byteAt(s, i)
	return starlark.String(s[a : a+runeLen(s[a:])]), nil
}

// splitChars returns the characters of s.
func splitChars(s string) []string {
	chars := make([]string, 0, len(s))
	for i := 0; i < len(s); {
		n := runeLen(s[i:])
		chars = append(chars, s[i:i+n])
		i += n
	}
	return chars
}

func containsText(s, sub string) bool { return strings.Contains(s, sub) }

// title returns s in title case.
func title(s string) string {
	var b strings.Builder
	prev := false
	for _, r := range s {
		if prev {
			b.WriteRune(unicode.ToLower(r))
		} else {
			b.WriteRune(unicode.ToTitle(r))
		}
		prev = unicode.IsLetter(r)
	}
	return b.String()
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// all reports whether s is not empty and f holds for each character.
func all(s string, f func(rune) bool) bool {
	for _, r := range s {
		if !f(r) {
			return false
		}
	}
	return s != ""
}

// cased reports whether s has cased characters, all satisfying ok.
func cased(s string, ok func(rune) bool) bool {
	any := false
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsLower(r) || unicode.IsTitle(r) {
			if !ok(r) {
				return false
			}
			any = true
		}
	}
	return any
}

func isTitle(s string) bool {
	any, prev := false, false
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			if prev {
				return false
			}
			prev, any = true, true
		case unicode.IsLower(r):
			if !prev {
				return false
			}
			any = true
		default:
			prev = false
		}
	}
	return any
}

// splitLines splits at the line boundaries of str.splitlines.
func splitLines(s string, keep bool) []string {
	var lines []string
	start := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		end := i
		i += n
		switch r {
		case '\r':
			if i < len(s) && s[i] == '\n' {
				i++
			}
		case '\n', '\v', '\f', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		default:
			continue
		}
		if keep {
			end = i
		}
		lines = append(lines, s[start:end])
		start = i
	}
	if start < len(s) {
		lines = append(lines, s[start:])
	}
	return lines
}

// fields splits at runs of white space, at most n times if n >= 0; from the right
// if right.
func fields(s string, n int, right bool) []string {
	if n < 0 {
		return strings.FieldsFunc(s, isSpace)
	}
	var out []string
	if !right {
		for {
			s = strings.TrimLeftFunc(s, isSpace)
			if s == "" {
				return out
			}
			i := strings.IndexFunc(s, isSpace)
			if i < 0 || len(out) == n {
				if len(out) == n {
					return append(out, strings.TrimRightFunc(s, isSpace))
				}
				return append(out, s)
			}
			out = append(out, s[:i])
			s = s[i:]
		}
	}
	for {
		s = strings.TrimRightFunc(s, isSpace)
		if s == "" {
			break
		}
		i := strings.LastIndexFunc(s, isSpace)
		if i < 0 || len(out) == n {
			if len(out) == n {
				s = strings.TrimLeftFunc(s, isSpace)
			}
			out = append(out, s)
			break
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		out = append(out, s[i+w:])
		s = s[:i]
	}
	for l, r := 0, len(out)-1; l < r; l, r = l+1, r-1 {
		out[l], out[r] = out[r], out[l]
	}
	return out
}

// splitSep splits at a separator, at most n times if n >= 0.
func splitSep(s, sep string, n int, right bool) []string {
	if n < 0 {
		return strings.Split(s, sep)
	}
	if !right {
		return strings.SplitN(s, sep, n+1)
	}
	parts := strings.Split(s, sep)
	if k := len(parts) - 1 - n; k > 0 {
		parts = append([]string{strings.Join(parts[:k+1], sep)}, parts[k+1:]...)
	}
	return parts
}
