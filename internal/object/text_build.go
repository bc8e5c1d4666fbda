package object

import (
	"strings"

	"go.starlark.net/starlark"
)

// pad is center, ljust and rjust.
func (k textKind) pad(name string) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		width, err := countArg(th, args[0])
		if err != nil {
			return nil, err
		}
		fill, err := k.fillArg(name, args[1])
		if err != nil {
			return nil, err
		}
		s := k.self(self)
		n := width - k.count(s)
		if n <= 0 {
			return k.wrap(self, s), nil
		}
		if err := CheckSize(th, uint64(n)*uint64(len(fill))+uint64(len(s))); err != nil {
			return nil, err
		}
		left := 0
		switch name {
		case "center":
			left = n/2 + n&width&1
		case "rjust":
			left = n
		}
		return k.wrap(self, strings.Repeat(fill, left)+s+strings.Repeat(fill, n-left)), nil
	}
}

// fillArg returns the fill character of a method.
func (k textKind) fillArg(method string, v starlark.Value) (string, error) {
	if v == nil {
		return " ", nil
	}
	s, ok := k.arg(v)
	switch {
	case k.raw && (!ok || len(s) != 1):
		return "", Raise(TypeError, "%s() argument 2 must be a byte string of length 1, not %s", method, TypeName(v))
	case !ok:
		return "", Raise(TypeError, "The fill character must be a unicode character, not %s", TypeName(v))
	case k.count(s) != 1:
		return "", Raise(TypeError, "The fill character must be exactly one character long")
	}
	return s, nil
}

// zfill pads a number with zeros behind its sign.
func (k textKind) zfill(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	width, err := countArg(th, args[0])
	if err != nil {
		return nil, err
	}
	s := k.self(self)
	n := width - k.count(s)
	if n <= 0 {
		return k.wrap(self, s), nil
	}
	if err := CheckSize(th, uint64(width)); err != nil {
		return nil, err
	}
	sign := ""
	if s != "" && (s[0] == '+' || s[0] == '-') {
		sign, s = s[:1], s[1:]
	}
	return k.wrap(self, sign+strings.Repeat("0", n)+s), nil
}

// expandTabs replaces tabs by spaces up to the next multiple of the tab size.
func (k textKind) expandTabs(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	size, err := countArg(th, args[0])
	if err != nil {
		return nil, err
	}
	s := k.self(self)
	out := make([]byte, 0, len(s)+16)
	column := 0
	for s != "" {
		n := 1
		if !k.raw {
			_, n = decodeRune(s)
		}
		switch s[0] {
		case '\t':
			if size > 0 {
				width := size - column%size
				if err := CheckSize(th, uint64(len(out))+uint64(width)); err != nil {
					return nil, err
				}
				out = append(out, strings.Repeat(" ", width)...)
				column += width
			}
		case '\n', '\r':
			out = append(out, s[0])
			column = 0
		default:
			out = append(out, s[:n]...)
			column++
		}
		s = s[n:]
	}
	return k.wrap(self, string(out)), nil
}

// replace is replace.
func (k textKind) replace(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	from, err := k.need(args[0], "replace() argument 1 must be str, not %s")
	if err != nil {
		return nil, err
	}
	to, err := k.need(args[1], "replace() argument 2 must be str, not %s")
	if err != nil {
		return nil, err
	}
	n, err := countArg(th, args[2])
	if err != nil {
		return nil, err
	}
	s := k.self(self)
	found := len(s) + 1
	if from != "" {
		found = strings.Count(s, from)
	}
	if n >= 0 {
		found = min(found, n)
	}
	if found == 0 {
		return k.wrap(self, s), nil
	}
	if grow := len(to) - len(from); grow > 0 {
		if uint64(found) > absurdSize/uint64(grow) {
			return nil, NewException(MemoryError)
		}
		if err := CheckSize(th, uint64(len(s))+uint64(found)*uint64(grow)); err != nil {
			return nil, err
		}
	}
	if k.raw && from == "" {
		return k.wrap(self, interleave(s, to, n)), nil
	}
	return k.wrap(self, strings.Replace(s, from, to, n)), nil
}

// interleave puts sep before each byte of s and at its end, n times if n >= 0.
func interleave(s, sep string, n int) string {
	var b strings.Builder
	for i := 0; i <= len(s); i++ {
		if n != 0 {
			b.WriteString(sep)
			n--
		}
		if i < len(s) {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// removeAffix is removeprefix and removesuffix.
func (k textKind) removeAffix(name string, trim func(s, affix string) string) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		affix, err := k.need(args[0], name+"() argument must be str, not %s")
		if err != nil {
			return nil, err
		}
		return k.wrap(self, trim(k.self(self), affix)), nil
	}
}

// join is join. It may run script code to iterate.
func (k textKind) join(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	var elems []starlark.Value
	switch x := args[0].(type) {
	case *starlark.List:
		elems = Elems(x)
	case starlark.Tuple:
		elems = x
	default:
		var err error
		if elems, err = Collect(th, args[0]); err != nil {
			if Matches(err, TypeError) && !iterable(args[0]) {
				return nil, Raise(TypeError, "can only join an iterable")
			}
			return nil, err
		}
	}
	sep := k.self(self)
	size := 0
	for i, v := range elems {
		var s string
		var ok bool
		if t, isStr := v.(starlark.String); isStr && !k.raw {
			s, ok = string(t), true
		} else {
			s, ok = k.arg(v)
		}
		if !ok {
			if k.raw {
				return nil, Raise(TypeError, "sequence item %d: expected a bytes-like object, %s found", i, TypeName(v))
			}
			return nil, Raise(TypeError, "sequence item %d: expected str instance, %s found", i, TypeName(v))
		}
		size += len(s) + len(sep)
	}
	if err := CheckSize(th, uint64(size)); err != nil {
		return nil, err
	}
	if len(elems) == 1 {
		s, _ := k.arg(elems[0])
		return k.wrap(self, s), nil
	}
	text, buf := NewText(max(size-len(sep), 0))
	n := 0
	for i, v := range elems {
		if i > 0 {
			n += copy(buf[n:], sep)
		}
		s, isStr := v.(starlark.String)
		if !isStr {
			x, _ := k.arg(v)
			s = starlark.String(x)
		}
		n += copy(buf[n:], s)
	}
	if !k.raw {
		return text, nil
	}
	return k.wrap(self, string(text.(starlark.String))), nil
}

// textMethods are the methods that str and bytes share.
func textMethods(k textKind) []MethodDef {
	return []MethodDef{
		{Name: "find", Sig: "sub, start=None, end=None, /", Fn: k.find("find"), Doc: "Return the lowest index where the substring sub is found in [start:end], or -1."},
		{Name: "rfind", Sig: "sub, start=None, end=None, /", Fn: k.find("rfind"), Doc: "Return the highest index where the substring sub is found in [start:end], or -1."},
		{Name: "index", Sig: "sub, start=None, end=None, /", Fn: k.find("index"), Doc: "Like find, but raises ValueError when the substring is not found."},
		{Name: "rindex", Sig: "sub, start=None, end=None, /", Fn: k.find("rindex"), Doc: "Like rfind, but raises ValueError when the substring is not found."},
		{Name: "count", Sig: "sub, start=None, end=None, /", Fn: k.countMethod, Doc: "Return the number of non-overlapping occurrences of sub in [start:end]."},
		{Name: "startswith", Sig: "prefix, start=None, end=None, /", Fn: k.affix("startswith", strings.HasPrefix), Quick: quickAffix(strings.HasPrefix), Doc: "Return True if the string starts with the prefix, or one of a tuple of prefixes."},
		{Name: "endswith", Sig: "suffix, start=None, end=None, /", Fn: k.affix("endswith", strings.HasSuffix), Quick: quickAffix(strings.HasSuffix), Doc: "Return True if the string ends with the suffix, or one of a tuple of suffixes."},
		{Name: "split", Sig: "sep=None, maxsplit=-1", Fn: k.split(false), Quick: quickText(0, quickSplit), Doc: "Return a list of the parts between separators; without sep, of the words."},
		{Name: "rsplit", Sig: "sep=None, maxsplit=-1", Fn: k.split(true), Doc: "Like split, but counts maxsplit from the right."},
		{Name: "splitlines", Sig: "keepends=False", Fn: k.splitLines, Doc: "Return a list of the lines."},
		{Name: "partition", Sig: "sep, /", Fn: k.partition(false), Doc: "Return the part before the first sep, sep, and the part after it."},
		{Name: "rpartition", Sig: "sep, /", Fn: k.partition(true), Doc: "Return the part before the last sep, sep, and the part after it."},
		{Name: "strip", Sig: "chars=None, /", Fn: k.strip("strip", true, true), Quick: quickStrip(true, true), Doc: "Return a copy without leading and trailing white space, or the given characters."},
		{Name: "lstrip", Sig: "chars=None, /", Fn: k.strip("lstrip", true, false), Quick: quickStrip(true, false), Doc: "Return a copy without leading white space, or the given characters."},
		{Name: "rstrip", Sig: "chars=None, /", Fn: k.strip("rstrip", false, true), Quick: quickStrip(false, true), Doc: "Return a copy without trailing white space, or the given characters."},
		{Name: "replace", Sig: "old, new, /, count=-1", Fn: k.replace, Quick: quickText(2, quickReplace), Doc: "Return a copy with occurrences of old replaced by new, at most count of them if count is not -1."},
		{Name: "join", Sig: "iterable, /", Fn: k.join, Doc: "Concatenate the elements of an iterable, with the string between them."},
		{Name: "center", Sig: "width, fillchar=<unset>, /", Fn: k.pad("center"), Doc: "Return a centered copy of length width."},
		{Name: "ljust", Sig: "width, fillchar=<unset>, /", Fn: k.pad("ljust"), Doc: "Return a left-justified copy of length width."},
		{Name: "rjust", Sig: "width, fillchar=<unset>, /", Fn: k.pad("rjust"), Doc: "Return a right-justified copy of length width."},
		{Name: "zfill", Sig: "width, /", Fn: k.zfill, Doc: "Pad a numeric string with zeros on the left."},
		{Name: "expandtabs", Sig: "tabsize=8", Fn: k.expandTabs, Doc: "Return a copy with tabs expanded to spaces."},
		{Name: "removeprefix", Sig: "prefix, /", Fn: k.removeAffix("removeprefix", strings.TrimPrefix), Doc: "Return a copy without the prefix, if present."},
		{Name: "removesuffix", Sig: "suffix, /", Fn: k.removeAffix("removesuffix", strings.TrimSuffix), Doc: "Return a copy without the suffix, if present."},
		{Name: "__len__", Fn: lenMethod}, {Name: "__iter__", Fn: iterMethod}, namedRepr,
		{Name: "__getitem__", Sig: "key, /", Fn: getItemMethod}, {Name: "__contains__", Sig: "key, /", Fn: containsMethod},
	}
}
