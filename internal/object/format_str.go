package object

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

// FormatString returns format.format(*pos, **kw): see "Format String Syntax" in
// the documentation of module string. lookup finds keyword fields. It may run
// script code.
func FormatString(th *starlark.Thread, format string, pos []starlark.Value, lookup func(string) (starlark.Value, error)) (string, error) {
	f := formatter{th: th, pos: pos, lookup: lookup}
	return f.expand(format, 2)
}

type formatter struct {
	th     *starlark.Thread
	pos    []starlark.Value
	lookup func(string) (starlark.Value, error)
	next   int
	manual bool
	auto   bool
}

func (f *formatter) expand(s string, depth int) (string, error) {
	if depth == 0 {
		return "", Raise(ValueError, "Max string recursion exceeded")
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		j := strings.IndexAny(s[i:], "{}")
		if j < 0 {
			b.WriteString(s[i:])
			break
		}
		b.WriteString(s[i : i+j])
		i += j
		c := s[i]
		if i+1 < len(s) && s[i+1] == c {
			b.WriteByte(c)
			i += 2
			continue
		}
		if c == '}' {
			return "", Raise(ValueError, "Single '}' encountered in format string")
		}
		if i+1 == len(s) {
			return "", Raise(ValueError, "Single '{' encountered in format string")
		}
		end, level := -1, 1
		for k := i + 1; k < len(s); k++ {
			if s[k] == '[' {
				if e := strings.IndexByte(s[k:], ']'); e >= 0 && level == 1 && !strings.Contains(s[i:k], ":") {
					k += e
					continue
				}
			}
			if s[k] == '{' {
				level++
			} else if s[k] == '}' {
				if level--; level == 0 {
					end = k
					break
				}
			}
		}
		if end < 0 {
			return "", Raise(ValueError, "expected '}' before end of string")
		}
		text, err := f.field(s[i+1:end], depth)
		if err != nil {
			return "", err
		}
		b.WriteString(text)
		i = end + 1
	}
	return b.String(), nil
}

// field formats what stands in braces: name, conversion, specification.
func (f *formatter) field(s string, depth int) (string, error) {
	name, spec, conv := s, "", byte(0)
	bracket := false
scan:
	for i := range len(s) {
		switch s[i] {
		case '[':
			bracket = true
		case ']':
			bracket = false
		case '!', ':':
			if bracket {
				continue
			}
			name = s[:i]
			if s[i] == ':' {
				spec = s[i+1:]
				break scan
			}
			rest := s[i+1:]
			if rest == "" {
				return "", Raise(ValueError, "unmatched '{' in format spec")
			}
			conv = rest[0]
			switch {
			case len(rest) > 1 && rest[1] == ':':
				spec = rest[2:]
			case len(rest) > 1:
				return "", Raise(ValueError, "expected ':' after conversion specifier")
			}
			break scan
		}
	}
	v, err := f.value(name)
	if err != nil {
		return "", err
	}
	if conv != 0 {
		var t string
		switch conv {
		case 'r':
			t, err = Repr(f.th, v)
		case 's':
			t, err = Str(f.th, v)
		case 'a':
			t, err = ASCII(f.th, v)
		default:
			return "", Raise(ValueError, "Unknown conversion specifier '%c'", conv)
		}
		if err != nil {
			return "", err
		}
		v = starlark.String(t)
	}
	if strings.ContainsAny(spec, "{}") {
		if spec, err = f.expand(spec, depth-1); err != nil {
			return "", err
		}
	}
	return Format(f.th, v, spec)
}

// value finds the argument of a field and follows its attributes and items.
func (f *formatter) value(name string) (starlark.Value, error) {
	end := strings.IndexAny(name, ".[")
	if end < 0 {
		end = len(name)
	}
	first, rest := name[:end], name[end:]
	var v starlark.Value
	n, err := strconv.Atoi(first)
	switch {
	case first == "":
		if f.manual {
			return nil, Raise(ValueError, "cannot switch from manual field specification to automatic field numbering")
		}
		f.auto = true
		n = f.next
		f.next++
		if n >= len(f.pos) {
			return nil, Raise(IndexError, "Replacement index %d out of range for positional args tuple", n)
		}
		v = f.pos[n]
	case err == nil && first[0] != '+' && first[0] != '-':
		if f.auto {
			return nil, Raise(ValueError, "cannot switch from automatic field numbering to manual field specification")
		}
		f.manual = true
		if n >= len(f.pos) {
			return nil, Raise(IndexError, "Replacement index %d out of range for positional args tuple", n)
		}
		v = f.pos[n]
	default:
		if v, err = f.lookup(first); err != nil {
			return nil, err
		}
	}
	for rest != "" {
		if rest[0] == '.' {
			end := strings.IndexAny(rest[1:], ".[")
			if end < 0 {
				end = len(rest) - 1
			}
			attr := rest[1 : end+1]
			if attr == "" {
				return nil, Raise(ValueError, "Empty attribute in format string")
			}
			if v, err = GetAttr(f.th, v, attr); err != nil {
				return nil, err
			}
			rest = rest[end+1:]
			continue
		}
		end := strings.IndexByte(rest, ']')
		if rest[0] != '[' || end < 0 {
			if rest[0] == '[' {
				return nil, Raise(ValueError, "Missing ']' in format string")
			}
			return nil, Raise(ValueError, "Only '.' or '[' may follow ']' in format field specifier")
		}
		key := rest[1:end]
		if key == "" {
			return nil, Raise(ValueError, "Empty attribute in format string")
		}
		var k starlark.Value = starlark.String(key)
		if n, err := strconv.Atoi(key); err == nil && key[0] != '-' && key[0] != '+' {
			k = starlark.MakeInt(n)
		}
		if v, err = GetItem(f.th, v, k); err != nil {
			return nil, err
		}
		rest = rest[end+1:]
	}
	return v, nil
}
