package object

import (
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// split is split and rsplit.
func (k textKind) split(right bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		s := k.self(self)
		n, err := countArg(th, args[1])
		if err != nil {
			return nil, err
		}
		if args[0] == starlark.None {
			return k.wrapList(self, k.fields(s, n, right)), nil
		}
		sep, err := k.need(args[0], "must be str or None, not %s")
		if err != nil {
			return nil, err
		}
		if sep == "" {
			return nil, Raise(ValueError, "empty separator")
		}
		if err := checkElems(th, uint64(len(s)/len(sep))); err != nil {
			return nil, err
		}
		return k.wrapList(self, splitSeparator(s, sep, n, right)), nil
	}
}

// splitSeparator splits s at sep, at most n times if n >= 0.
func splitSeparator(s, sep string, n int, right bool) []string {
	// SplitN makes room for as many parts as it is allowed to find.
	if most := strings.Count(s, sep); n < 0 || n > most {
		n = most
	}
	if !right {
		return strings.SplitN(s, sep, n+1)
	}
	var parts []string
	for ; n > 0; n-- {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[i+len(sep):])
		s = s[:i]
	}
	return reverseTexts(append(parts, s))
}

func reverseTexts(parts []string) []string {
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return parts
}

// fields splits s at runs of white space, at most n times if n >= 0.
func (k textKind) fields(s string, n int, right bool) []string {
	if n < 0 {
		if IsASCII(s) && !strings.ContainsAny(s, "\x1c\x1d\x1e\x1f") {
			return strings.Fields(s)
		}
		return strings.FieldsFunc(s, k.space)
	}
	if right {
		return k.lastFields(s, n)
	}
	var parts []string
	for s = strings.TrimLeftFunc(s, k.space); s != ""; s = strings.TrimLeftFunc(s, k.space) {
		i := strings.IndexFunc(s, k.space)
		if i < 0 || len(parts) == n {
			return append(parts, s)
		}
		parts = append(parts, s[:i])
		s = s[i:]
	}
	return parts
}

// lastFields is fields from the right.
func (k textKind) lastFields(s string, n int) []string {
	var parts []string
	for s = strings.TrimRightFunc(s, k.space); s != ""; s = strings.TrimRightFunc(s, k.space) {
		i := strings.LastIndexFunc(s, k.space)
		if i < 0 || len(parts) == n {
			parts = append(parts, s)
			break
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		parts = append(parts, s[i+w:])
		s = s[:i]
	}
	return reverseTexts(parts)
}

// splitLines is splitlines.
func (k textKind) splitLines(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	keep, err := Truth(th, args[0])
	if err != nil {
		return nil, err
	}
	s := k.self(self)
	var parts []string
	for s != "" {
		end, next := k.lineEnd(s)
		if keep {
			end = next
		}
		parts = append(parts, s[:end])
		s = s[next:]
	}
	return k.wrapList(self, parts), nil
}

// lineEnd returns where the first line of s ends and the next one begins.
func (k textKind) lineEnd(s string) (end, next int) {
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf && !k.raw {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
			return i, i + 2
		case r == '\n' || r == '\r':
			return i, i + n
		case !k.raw && (r == '\v' || r == '\f' || r >= 0x1C && r <= 0x1E || r == 0x85 || r == 0x2028 || r == 0x2029):
			return i, i + n
		}
		i += n
	}
	return len(s), len(s)
}

// partition is partition and rpartition.
func (k textKind) partition(right bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		sep, err := k.need(args[0], "must be str, not %s")
		if err != nil {
			return nil, err
		}
		if sep == "" {
			return nil, Raise(ValueError, "empty separator")
		}
		s := k.self(self)
		before, between, after := s, "", ""
		i := strings.Index(s, sep)
		if right {
			i = strings.LastIndex(s, sep)
			before, after = "", s
		}
		if i >= 0 {
			before, between, after = s[:i], sep, s[i+len(sep):]
		}
		return starlark.Tuple{k.wrap(self, before), k.wrap(self, between), k.wrap(self, after)}, nil
	}
}

// strip is strip, lstrip and rstrip.
func (k textKind) strip(name string, left, right bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		s := k.self(self)
		if args[0] != starlark.None {
			chars, ok := k.arg(args[0])
			if !ok {
				if k.raw {
					return nil, Raise(TypeError, "a bytes-like object is required, not '%s'", TypeName(args[0]))
				}
				return nil, Raise(TypeError, "%s arg must be None or str", name)
			}
			if left {
				s = k.trimLeft(s, chars)
			}
			if right {
				s = k.trimRight(s, chars)
			}
			return k.wrap(self, s), nil
		}
		if left {
			s = strings.TrimLeftFunc(s, k.space)
		}
		if right {
			s = strings.TrimRightFunc(s, k.space)
		}
		return k.wrap(self, s), nil
	}
}

func (k textKind) trimLeft(s, chars string) string {
	for s != "" {
		n := 1
		if !k.raw {
			_, n = decodeRune(s)
		}
		if !strings.Contains(chars, s[:n]) {
			break
		}
		s = s[n:]
	}
	return s
}

func (k textKind) trimRight(s, chars string) string {
	for s != "" {
		n := 1
		if !k.raw {
			_, n = decodeLastRune(s)
		}
		if !strings.Contains(chars, s[len(s)-n:]) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}
