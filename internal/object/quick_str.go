package object

import (
	"strings"

	"go.starlark.net/starlark"
)

// quickText makes the fast body of a method of str that takes n other strs.
func quickText(n int, f func(s string, args []Reg) (Reg, bool)) QuickFunc {
	return func(_ *starlark.Thread, a []Reg) (Reg, bool) {
		if len(a) != n+1 {
			return Reg{}, false
		}
		s, ok := a[0].Obj.(starlark.String)
		if !ok {
			return Reg{}, false
		}
		for i := range a[1:] {
			if _, ok := a[1+i].Obj.(starlark.String); !ok {
				return Reg{}, false
			}
		}
		return f(string(s), a)
	}
}

// quickStrip is strip, lstrip or rstrip of white space, or of characters of ASCII, if what is
// left begins and ends with ASCII.
func quickStrip(left, right bool) QuickFunc {
	trim := func(s string, a []Reg, off func(c byte) bool) (Reg, bool) {
		i, j := 0, len(s)
		for left && i < j && off(s[i]) {
			i++
		}
		for right && j > i && off(s[j-1]) {
			j--
		}
		if i == j {
			return Reg{Obj: starlark.String("")}, true
		}
		if s[i] >= 0x80 || s[j-1] >= 0x80 {
			return Reg{}, false
		}
		if j-i == len(s) {
			return a[0], true
		}
		return Reg{Obj: starlark.String(s[i:j])}, true
	}
	spaces := quickText(0, func(s string, a []Reg) (Reg, bool) { return trim(s, a, asciiSpace) })
	given := quickText(1, func(s string, a []Reg) (Reg, bool) {
		chars := string(a[1].Obj.(starlark.String))
		if !IsASCII(chars) {
			return Reg{}, false
		}
		return trim(s, a, func(c byte) bool { return strings.IndexByte(chars, c) >= 0 })
	})
	return func(th *starlark.Thread, a []Reg) (Reg, bool) {
		if len(a) == 2 {
			return given(th, a)
		}
		return spaces(th, a)
	}
}

// quickSplit is split() of ASCII.
func quickSplit(s string, _ []Reg) (Reg, bool) {
	if len(s) > quickLimit {
		return Reg{}, false
	}
	n, between := 0, true
	for i := range len(s) {
		if s[i] >= 0x80 {
			return Reg{}, false
		}
		space := asciiSpace(s[i])
		if between && !space {
			n++
		}
		between = space
	}
	words := make([]string, 0, n)
	for i := 0; len(words) < n; {
		for asciiSpace(s[i]) {
			i++
		}
		j := i
		for j < len(s) && !asciiSpace(s[j]) {
			j++
		}
		words = append(words, s[i:j])
		i = j
	}
	return Reg{Obj: starlark.NewList(boxAll(words))}, true
}

// asciiSpace reports whether c is white space for str.
func asciiSpace(c byte) bool {
	return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F
}

// quickAffix is startswith or endswith.
func quickAffix(has func(s, affix string) bool) QuickFunc {
	return quickText(1, func(s string, a []Reg) (Reg, bool) {
		return Reg{Obj: starlark.Bool(has(s, string(a[1].Obj.(starlark.String))))}, true
	})
}

// quickTest is a test of all characters of ASCII text.
func quickTest(is func(c byte) bool) QuickFunc {
	return quickText(0, func(s string, _ []Reg) (Reg, bool) {
		all := s != ""
		for i := range len(s) {
			if s[i] >= 0x80 {
				return Reg{}, false
			}
			all = all && is(s[i])
		}
		return Reg{Obj: starlark.Bool(all)}, true
	})
}

func asciiDigit(c byte) bool { return c-'0' < 10 }
func asciiAlnum(c byte) bool { return asciiDigit(c) || asciiLetter(c) }

// quickReplace is replace(old, new) of texts that no limit on sizes bounds.
func quickReplace(s string, a []Reg) (Reg, bool) {
	from, to := string(a[1].Obj.(starlark.String)), string(a[2].Obj.(starlark.String))
	if from == "" || len(s) > quickLimit || len(to) > len(from) && len(s)/len(from)*len(to) > quickLimit {
		return Reg{}, false
	}
	n := strings.Count(s, from)
	if n == 0 {
		return a[0], true
	}
	text, buf := NewText(len(s) + n*(len(to)-len(from)))
	for at := 0; ; {
		i := strings.Index(s, from)
		if i < 0 {
			copy(buf[at:], s)
			return Reg{Obj: text}, true
		}
		at += copy(buf[at:], s[:i])
		at += copy(buf[at:], to)
		s = s[i+len(from):]
	}
}
