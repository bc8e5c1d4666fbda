package object

import (
	"strings"

	"go.starlark.net/starlark"
)

// A fieldSource gives str.format its arguments.
type fieldSource struct {
	th    *starlark.Thread
	pos   []starlark.Value
	noPos bool                                            // format_map: no positional fields
	name  func(name string) (v starlark.Value, err error) // nil, nil: missing

	auto   int  // number of the next automatic field
	isAuto bool // automatic numbering is in use
	isMan  bool // explicit numbers are in use
}

// format appends text with its fields replaced. depth is how many more levels
// of nested fields are allowed.
func (f *fieldSource) format(out []byte, text string, depth int) ([]byte, error) {
	if depth < 0 {
		return nil, Raise(ValueError, "Max string recursion exceeded")
	}
	for text != "" {
		i := strings.IndexAny(text, "{}")
		if i < 0 {
			return append(out, text...), nil
		}
		c := text[i]
		if i+1 < len(text) && text[i+1] == c {
			out = append(out, text[:i+1]...)
			text = text[i+2:]
			continue
		}
		if c == '}' || i+1 == len(text) {
			return nil, Raise(ValueError, "Single '%c' encountered in format string", c)
		}
		out = append(out, text[:i]...)
		fld, rest, err := splitField(text[i+1:])
		if err != nil {
			return nil, err
		}
		if out, err = f.field(out, fld, depth); err != nil {
			return nil, err
		}
		text = rest
	}
	return out, nil
}

// A replacementField is what stands between braces.
type replacementField struct {
	name, spec string
	conv       rune // 0: none
	nested     bool // spec has fields of its own
}

// splitField splits text behind an opening brace into the field and the rest.
func splitField(text string) (fld replacementField, rest string, err error) {
	i, end := 0, byte(0)
scan:
	for i < len(text) {
		end = text[i]
		i++
		switch end {
		case '{':
			return fld, "", Raise(ValueError, "unexpected '{' in field name")
		case '[':
			for i < len(text) && text[i] != ']' {
				i++
			}
		case '}', ':', '!':
			fld.name = text[:i-1]
			break scan
		}
		end = 0
	}
	switch end {
	case '}':
		return fld, text[i:], nil
	case 0:
		return fld, "", Raise(ValueError, "expected '}' before end of string")
	case '!':
		if i == len(text) {
			return fld, "", Raise(ValueError, "end of string while looking for conversion specifier")
		}
		r, n := decodeRune(text[i:])
		fld.conv = r
		i += n
		if i < len(text) {
			c := text[i]
			i++
			if c == '}' {
				return fld, text[i:], nil
			}
			if c != ':' {
				return fld, "", Raise(ValueError, "expected ':' after conversion specifier")
			}
		}
	}
	open := 1
	for j := i; j < len(text); j++ {
		switch text[j] {
		case '{':
			fld.nested = true
			open++
		case '}':
			if open--; open == 0 {
				fld.spec = text[i:j]
				return fld, text[j+1:], nil
			}
		}
	}
	return fld, "", Raise(ValueError, "unmatched '{' in format spec")
}

// field appends the value of a field, formatted.
func (f *fieldSource) field(out []byte, fld replacementField, depth int) ([]byte, error) {
	v, err := f.value(fld.name)
	if err != nil {
		return nil, err
	}
	switch fld.conv {
	case 0:
	case 'r', 's', 'a':
		s, err := convert(f.th, fld.conv, v)
		if err != nil {
			return nil, err
		}
		v = starlark.String(s)
	default:
		if fld.conv > ' ' && fld.conv < 0x7F {
			return nil, Raise(ValueError, "Unknown conversion specifier %c", fld.conv)
		}
		return nil, Raise(ValueError, "Unknown conversion specifier \\x%x", fld.conv)
	}
	spec := fld.spec
	if fld.nested {
		b, err := f.format(nil, spec, depth-1)
		if err != nil {
			return nil, err
		}
		spec = string(b)
	}
	if spec == "" {
		if s, ok := v.(starlark.String); ok {
			return f.grow(out, string(s))
		}
	}
	s, err := Format(f.th, v, spec)
	if err != nil {
		return nil, err
	}
	return f.grow(out, s)
}

func (f *fieldSource) grow(out []byte, s string) ([]byte, error) {
	return append(out, s...), CheckSize(f.th, uint64(len(out)+len(s)))
}

// convert does !r, !s or !a.
func convert(th *starlark.Thread, conv rune, v starlark.Value) (string, error) {
	switch conv {
	case 'r':
		return Repr(th, v)
	case 'a':
		return ASCII(th, v)
	}
	return Str(th, v)
}

// value evaluates a field's name: an argument, then attributes and items of it.
func (f *fieldSource) value(name string) (starlark.Value, error) {
	end := strings.IndexAny(name, ".[")
	first, rest := name, ""
	if end >= 0 {
		first, rest = name[:end], name[end:]
	}
	v, err := f.argument(first)
	if err != nil {
		return nil, err
	}
	for rest != "" {
		if rest[0] == '.' {
			end := strings.IndexAny(rest[1:], ".[") + 1
			if end == 0 {
				end = len(rest)
			}
			attr := rest[1:end]
			if attr == "" {
				return nil, Raise(ValueError, "Empty attribute in format string")
			}
			if v, err = GetAttr(f.th, v, attr); err != nil {
				return nil, err
			}
			rest = rest[end:]
			continue
		}
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			return nil, Raise(ValueError, "Missing ']' in format string")
		}
		key := rest[1:end]
		if key == "" {
			return nil, Raise(ValueError, "Empty attribute in format string")
		}
		var k starlark.Value = starlark.String(key)
		i, ok, err := fieldIndex(key)
		if err != nil {
			return nil, err
		}
		if ok {
			k = starlark.MakeInt(i)
		}
		if v, err = GetItem(f.th, v, k); err != nil {
			return nil, err
		}
		rest = rest[end+1:]
		if rest != "" && rest[0] != '.' && rest[0] != '[' {
			return nil, Raise(ValueError, "Only '.' or '[' may follow ']' in format field specifier")
		}
	}
	return v, nil
}

// fieldIndex reads a name that is a decimal number.
func fieldIndex(s string) (n int, ok bool, err error) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false, nil
		}
	}
	n, _, err = specNumber(s)
	return n, s != "", err
}

// argument returns the argument that the first part of a field's name means.
func (f *fieldSource) argument(name string) (starlark.Value, error) {
	i, ok, err := fieldIndex(name)
	if err != nil {
		return nil, err
	}
	switch {
	case name == "":
		if f.isMan {
			return nil, Raise(ValueError, "cannot switch from manual field specification to automatic field numbering")
		}
		f.isAuto = true
		i = f.auto
		f.auto++
	case ok:
		if f.isAuto {
			return nil, Raise(ValueError, "cannot switch from automatic field numbering to manual field specification")
		}
		f.isMan = true
	default:
		v, err := f.name(name)
		if v == nil && err == nil {
			err = NewException(KeyError, starlark.String(name))
		}
		return v, err
	}
	if f.noPos {
		return nil, Raise(ValueError, "Format string contains positional fields")
	}
	if i >= len(f.pos) {
		return nil, Raise(IndexError, "Replacement index %d out of range for positional args tuple", i)
	}
	return f.pos[i], nil
}

// strFormat is str.format.
func strFormat(th *starlark.Thread, self starlark.Value, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	keyword := func(name string) (starlark.Value, error) {
		for _, k := range kw {
			if k.Name == name {
				return k.Value, nil
			}
		}
		return nil, nil
	}
	text := string(self.(starlark.String))
	if v, ok := quickFields(text, func(n int, name string) (Reg, bool) {
		if name == "" && n < len(pos) {
			return Of(pos[n]), true
		}
		v, _ := keyword(name)
		return Of(v), name != "" && v != nil
	}); ok {
		return v, nil
	}
	f := fieldSource{th: th, pos: pos, name: keyword}
	out, err := f.format(make([]byte, 0, len(text)+16*len(f.pos)), text, 1)
	return starlark.String(out), err
}

// strFormatMap is str.format_map.
func strFormatMap(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	m := args[0]
	f := fieldSource{th: th, noPos: true, name: func(name string) (starlark.Value, error) {
		return GetItem(th, m, starlark.String(name))
	}}
	out, err := f.format(nil, string(self.(starlark.String)), 1)
	return starlark.String(out), err
}
