package object

import (
	"strings"
	"unicode"

	"go.starlark.net/starlark"
	"golang.org/x/text/cases"
)

type strFunc func(s string) string

func mapMethod(name, doc string, f strFunc) MethodDef {
	return MethodDef{Name: name, Doc: doc, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return starlark.String(f(string(self.(starlark.String)))), nil
	}}
}

func testMethod(name string, f func(s string) bool) MethodDef {
	return MethodDef{Name: name, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return starlark.Bool(f(string(self.(starlark.String)))), nil
	}}
}

// strArg returns a string argument.
func strArg(v starlark.Value, what string) (string, error) {
	s, ok := Unbox(v).(starlark.String)
	if !ok {
		return "", Raise(TypeError, "%s must be str, not %s", what, TypeName(v))
	}
	return string(s), nil
}

var strDef = Def{
	Unboxes: true,
	Doc:     "str(object='') -> str",
	New:     strNew,
	Methods: methods([]MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: initNothing},
		mapMethod("capitalize", "", func(s string) string {
			if s == "" {
				return s
			}
			n := runeLen(s)
			return strings.ToTitle(s[:n]) + strings.ToLower(s[n:])
		}),
		mapMethod("casefold", "", func(s string) string { return cases.Fold().String(s) }),
		mapMethod("lower", "Return a copy converted to lowercase.", strings.ToLower),
		mapMethod("upper", "Return a copy converted to uppercase.", func(s string) string {
			return strings.ReplaceAll(strings.ToUpper(s), "ß", "SS")
		}),
		mapMethod("title", "", title),
		mapMethod("swapcase", "", func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsUpper(r) {
					return unicode.ToLower(r)
				}
				return unicode.ToUpper(r)
			}, s)
		}),
		testMethod("isalnum", func(s string) bool {
			return all(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
		}),
		testMethod("isalpha", func(s string) bool { return all(s, unicode.IsLetter) }),
		testMethod("isascii", isASCII),
		testMethod("isdecimal", func(s string) bool { return all(s, unicode.IsDigit) }),
		testMethod("isdigit", func(s string) bool {
			return all(s, func(r rune) bool {
				return unicode.IsDigit(r) || strings.ContainsRune("²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", r)
			})
		}),
		testMethod("isnumeric", func(s string) bool { return all(s, unicode.IsNumber) }),
		testMethod("isidentifier", isIdentifier),
		testMethod("islower", func(s string) bool { return cased(s, unicode.IsLower) }),
		testMethod("isupper", func(s string) bool { return cased(s, unicode.IsUpper) }),
		testMethod("isprintable", func(s string) bool { return s == "" || all(s, printable) }),
		testMethod("isspace", func(s string) bool { return all(s, isSpace) }),
		testMethod("istitle", isTitle),
		{Name: "center", Sig: "width, fillchar=' ', /", Fn: padMethod('^')},
		{Name: "ljust", Sig: "width, fillchar=' ', /", Fn: padMethod('<')},
		{Name: "rjust", Sig: "width, fillchar=' ', /", Fn: padMethod('>')},
		{Name: "zfill", Sig: "width, /", Fn: strZfill},
		{Name: "count", Sig: "sub, start=None, end=None, /", Fn: strFind("count")},
		{Name: "find", Sig: "sub, start=None, end=None, /", Fn: strFind("find")},
		{Name: "rfind", Sig: "sub, start=None, end=None, /", Fn: strFind("rfind")},
		{Name: "index", Sig: "sub, start=None, end=None, /", Fn: strFind("index")},
		{Name: "rindex", Sig: "sub, start=None, end=None, /", Fn: strFind("rindex")},
		{Name: "startswith", Sig: "prefix, start=None, end=None, /", Fn: strAffix("startswith", strings.HasPrefix)},
		{Name: "endswith", Sig: "suffix, start=None, end=None, /", Fn: strAffix("endswith", strings.HasSuffix)},
		{Name: "encode", Sig: "encoding='utf-8', errors='strict'", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			b, err := Encode(string(self.(starlark.String)), strOf(args[0]), strOf(args[1]))
			return starlark.Bytes(b), err
		}},
		{Name: "expandtabs", Sig: "tabsize=8", Fn: strExpandTabs},
		{Name: "format", Sig: "*args, **kwargs", Fn: strFormat},
		{Name: "format_map", Sig: "mapping, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			m := args[0]
			s, err := FormatString(th, string(self.(starlark.String)), nil, func(k string) (starlark.Value, error) {
				return GetItem(th, m, starlark.String(k))
			})
			return starlark.String(s), err
		}},
		{Name: "join", Sig: "iterable, /", Fn: strJoin, Doc: "Concatenate any number of strings."},
		{Name: "strip", Sig: "chars=None, /", Fn: stripMethod(true, true)},
		{Name: "lstrip", Sig: "chars=None, /", Fn: stripMethod(true, false)},
		{Name: "rstrip", Sig: "chars=None, /", Fn: stripMethod(false, true)},
		{Name: "partition", Sig: "sep, /", Fn: strPartition(false)},
		{Name: "rpartition", Sig: "sep, /", Fn: strPartition(true)},
		{Name: "removeprefix", Sig: "prefix, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p, err := strArg(args[0], "removeprefix() argument")
			return starlark.String(strings.TrimPrefix(string(self.(starlark.String)), p)), err
		}},
		{Name: "removesuffix", Sig: "suffix, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p, err := strArg(args[0], "removesuffix() argument")
			return starlark.String(strings.TrimSuffix(string(self.(starlark.String)), p)), err
		}},
		{Name: "replace", Sig: "old, new, /, count=-1", Fn: strReplace},
		{Name: "split", Sig: "sep=None, maxsplit=-1", Fn: strSplit(false)},
		{Name: "rsplit", Sig: "sep=None, maxsplit=-1", Fn: strSplit(true)},
		{Name: "splitlines", Sig: "keepends=False", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			keep, err := Truth(th, args[0])
			return strList(splitLines(string(self.(starlark.String)), keep)), err
		}},
		{Name: "translate", Sig: "table, /", Fn: strTranslate},
		{Name: "maketrans", Sig: "x, y=<unset>, z=<unset>, /", Kind: StaticMethodKind, Fn: strMakeTrans},
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__getitem__", Sig: "key, /", Fn: getItemMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		{Name: "__repr__", Fn: reprMethod},
		{Name: "__str__", Fn: strMethod},
		{Name: "__hash__", Fn: hashMethod},
		{Name: "__format__", Sig: "format_spec, /", Fn: formatMethod},
	}, compareMethods(), arithMethods(OpAdd, OpMul, OpMod)),
}

func strNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	for _, k := range kw {
		switch k.Name {
		case "object":
			pos = append([]starlark.Value{k.Value}, pos...)
		case "encoding", "errors":
			for len(pos) < 3 {
				pos = append(pos, nil)
			}
			i := 1
			if k.Name == "errors" {
				i = 2
			}
			pos[i] = k.Value
		default:
			if c == StrClass {
				return nil, Raise(TypeError, "str() got an unexpected keyword argument '%s'", k.Name)
			}
		}
	}
	var s string
	switch {
	case len(pos) > 3:
		return nil, Raise(TypeError, "str() takes at most 3 arguments (%d given)", len(pos))
	case len(pos) > 1:
		b, ok := bytesOf(Unbox(pos[0]))
		if !ok {
			if _, isStr := Unbox(pos[0]).(starlark.String); isStr {
				return nil, Raise(TypeError, "decoding str is not supported")
			}
			return nil, Raise(TypeError, "decoding to str: need a bytes-like object, %s found", TypeName(pos[0]))
		}
		enc, errs := "utf-8", "strict"
		if pos[1] != nil {
			enc = strOf(pos[1])
		}
		if len(pos) > 2 && pos[2] != nil {
			errs = strOf(pos[2])
		}
		t, err := Decode(b, enc, errs)
		if err != nil {
			return nil, err
		}
		s = t
	case len(pos) == 1:
		t, err := Str(th, pos[0])
		if err != nil {
			return nil, err
		}
		s = t
	}
	return NewBasic(c, StrClass, starlark.String(s)), nil
}

func strList(parts []string) *starlark.List {
	vals := make([]starlark.Value, len(parts))
	for i, p := range parts {
		vals[i] = starlark.String(p)
	}
	return starlark.NewList(vals)
}

func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)) {
			return false
		}
	}
	return s != ""
}

func padMethod(align byte) NativeFunc {
	name := map[byte]string{'^': "center", '<': "ljust", '>': "rjust"}[align]
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		n, err := IndexInt(th, args[0])
		if err != nil {
			return nil, err
		}
		fill, ok := Unbox(args[1]).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "The fill character must be a unicode character, not %s", TypeName(args[1]))
		}
		if StrLen(string(fill)) != 1 {
			return nil, Raise(TypeError, "The fill character must be exactly one character long")
		}
		if n > maxTextSize {
			return nil, NewException(MemoryError)
		}
		s := string(self.(starlark.String))
		k := n - StrLen(s)
		if k <= 0 {
			return starlark.String(s), nil
		}
		left := 0
		switch name {
		case "center":
			left = k/2 + (k & n & 1)
		case "rjust":
			left = k
		}
		return starlark.String(strings.Repeat(string(fill), left) + s + strings.Repeat(string(fill), k-left)), nil
	}
}

func strZfill(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	n, err := IndexInt(th, args[0])
	if err != nil {
		return nil, err
	}
	if n > maxTextSize {
		return nil, NewException(MemoryError)
	}
	s := string(self.(starlark.String))
	k := n - StrLen(s)
	if k <= 0 {
		return starlark.String(s), nil
	}
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return starlark.String(s[:1] + strings.Repeat("0", k) + s[1:]), nil
	}
	return starlark.String(strings.Repeat("0", k) + s), nil
}

// strBounds cuts s to [start:end] and returns the code point where it starts; ok is
// false if start lies behind the end.
func strBounds(th *starlark.Thread, s string, lo, hi starlark.Value) (part string, start int, ok bool, err error) {
	if lo == starlark.None && hi == starlark.None {
		return s, 0, true, nil
	}
	n := StrLen(s)
	end := n
	if lo != starlark.None {
		if start, err = sliceInt(th, lo); err != nil {
			return
		}
		if start < 0 {
			start = max(start+n, 0)
		}
	}
	if hi != starlark.None {
		if end, err = sliceInt(th, hi); err != nil {
			return
		}
		if end < 0 {
			end = max(end+n, 0)
		}
		end = min(end, n)
	}
	if start > end || start > n {
		return "", start, false, nil
	}
	return strSlice(s, start, end), start, true, nil
}

func strFind(name string) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		sub, ok := Unbox(args[0]).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "%s() argument 1 must be str, not %s", name, TypeName(args[0]))
		}
		s, start, ok, err := strBounds(th, string(self.(starlark.String)), args[1], args[2])
		if err != nil {
			return nil, err
		}
		at := -1
		switch {
		case name == "count":
			if !ok {
				return starlark.MakeInt(0), nil
			}
			if sub == "" {
				return starlark.MakeInt(StrLen(s) + 1), nil
			}
			return starlark.MakeInt(strings.Count(s, string(sub))), nil
		case !ok:
		case name[0] == 'r':
			at = strings.LastIndex(s, string(sub))
		default:
			at = strings.Index(s, string(sub))
		}
		if at < 0 {
			if strings.HasSuffix(name, "index") {
				return nil, Raise(ValueError, "substring not found")
			}
			return starlark.MakeInt(-1), nil
		}
		return starlark.MakeInt(start + StrLen(s[:at])), nil
	}
}

func strAffix(name string, has func(s, affix string) bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		s, _, ok, err := strBounds(th, string(self.(starlark.String)), args[1], args[2])
		if err != nil {
			return nil, err
		}
		list, isTuple := args[0].(starlark.Tuple)
		if !isTuple {
			list = starlark.Tuple{args[0]}
		}
		for _, v := range list {
			affix, is := Unbox(v).(starlark.String)
			if !is {
				if isTuple {
					return nil, Raise(TypeError, "tuple for %s must only contain str, not %s", name, TypeName(v))
				}
				return nil, Raise(TypeError, "%s first arg must be str or a tuple of str, not %s", name, TypeName(v))
			}
			if ok && has(s, string(affix)) {
				return starlark.True, nil
			}
		}
		return starlark.False, nil
	}
}

func strExpandTabs(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	size, err := IndexInt(th, args[0])
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	col := 0
	for _, r := range string(self.(starlark.String)) {
		switch r {
		case '\t':
			if size > 0 {
				n := size - col%size
				if b.Len()+n > maxTextSize {
					return nil, NewException(MemoryError)
				}
				b.WriteString(strings.Repeat(" ", n))
				col += n
			}
			continue
		case '\n', '\r':
			col = -1
		}
		b.WriteRune(r)
		col++
	}
	return starlark.String(b.String()), nil
}

func strFormat(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	kw := args[1].(*starlark.Dict)
	s, err := FormatString(th, string(self.(starlark.String)), args[0].(starlark.Tuple), func(k string) (starlark.Value, error) {
		v, ok, err := kw.Get(starlark.String(k))
		if err == nil && !ok {
			err = NewException(KeyError, starlark.String(k))
		}
		return v, err
	})
	return starlark.String(s), err
}

func strJoin(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	sep := string(self.(starlark.String))
	items, err := Collect(th, args[0])
	if err != nil {
		if Matches(err, TypeError) && TypeOf(args[0]).Special(SpIter) == nil {
			return nil, Raise(TypeError, "can only join an iterable")
		}
		return nil, err
	}
	n := 0
	for i, v := range items {
		s, ok := Unbox(v).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "sequence item %d: expected str instance, %s found", i, TypeName(v))
		}
		n += len(s) + len(sep)
	}
	if n > maxTextSize {
		return nil, NewException(MemoryError)
	}
	var b strings.Builder
	b.Grow(n)
	for i, v := range items {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(string(Unbox(v).(starlark.String)))
	}
	return starlark.String(b.String()), nil
}

func stripMethod(left, right bool) NativeFunc {
	name := map[[2]bool]string{{true, true}: "strip", {true, false}: "lstrip", {false, true}: "rstrip"}[[2]bool{left, right}]
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		s := string(self.(starlark.String))
		in := isSpace
		if args[0] != starlark.None {
			chars, ok := Unbox(args[0]).(starlark.String)
			if !ok {
				return nil, Raise(TypeError, "%s arg must be None or str", name)
			}
			in = func(r rune) bool { return strings.ContainsRune(string(chars), r) }
		}
		if left {
			s = strings.TrimLeftFunc(s, in)
		}
		if right {
			s = strings.TrimRightFunc(s, in)
		}
		return starlark.String(s), nil
	}
}

func strPartition(right bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		sep, err := strArg(args[0], "partition() argument")
		if err != nil {
			return nil, Raise(TypeError, "must be str, not %s", TypeName(args[0]))
		}
		if sep == "" {
			return nil, Raise(ValueError, "empty separator")
		}
		s := string(self.(starlark.String))
		i := strings.Index(s, sep)
		if right {
			i = strings.LastIndex(s, sep)
		}
		switch {
		case i >= 0:
			return starlark.Tuple{starlark.String(s[:i]), starlark.String(sep), starlark.String(s[i+len(sep):])}, nil
		case right:
			return starlark.Tuple{starlark.String(""), starlark.String(""), starlark.String(s)}, nil
		}
		return starlark.Tuple{starlark.String(s), starlark.String(""), starlark.String("")}, nil
	}
}

func strReplace(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	var parts [2]string
	for i := range parts {
		s, ok := Unbox(args[i]).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "replace() argument %d must be str, not %s", i+1, TypeName(args[i]))
		}
		parts[i] = string(s)
	}
	n, err := IndexInt(th, args[2])
	if err != nil {
		return nil, err
	}
	s := string(self.(starlark.String))
	if len(parts[1]) > len(parts[0]) && (len(s)+1)*len(parts[1]) > maxTextSize {
		return nil, NewException(MemoryError)
	}
	return starlark.String(strings.Replace(s, parts[0], parts[1], n)), nil
}

func strSplit(right bool) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		n, err := IndexInt(th, args[1])
		if err != nil {
			return nil, err
		}
		s := string(self.(starlark.String))
		if args[0] == starlark.None {
			return strList(fields(s, n, right)), nil
		}
		sep, ok := Unbox(args[0]).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "must be str or None, not %s", TypeName(args[0]))
		}
		if sep == "" {
			return nil, Raise(ValueError, "empty separator")
		}
		return strList(splitSep(s, string(sep), n, right)), nil
	}
}

func strTranslate(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	var b strings.Builder
	for _, r := range string(self.(starlark.String)) {
		v, err := GetItem(th, args[0], starlark.MakeInt(int(r)))
		if err != nil {
			if Matches(err, LookupError) {
				b.WriteRune(r)
				continue
			}
			return nil, err
		}
		switch x := Unbox(v).(type) {
		case starlark.NoneType:
		case starlark.String:
			b.WriteString(string(x))
		case starlark.Int:
			n, _ := x.Int64()
			b.WriteRune(rune(n))
		default:
			return nil, Raise(TypeError, "character mapping must return integer, None or str")
		}
	}
	return starlark.String(b.String()), nil
}

func strMakeTrans(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	d := new(starlark.Dict)
	if args[1] == nil {
		m, ok := Unbox(args[0]).(*starlark.Dict)
		if !ok {
			return nil, Raise(TypeError, "if you give only one argument to maketrans it must be a dict")
		}
		for _, item := range m.Items() {
			k := item[0]
			if s, ok := k.(starlark.String); ok {
				if StrLen(string(s)) != 1 {
					return nil, Raise(ValueError, "string keys in translate table must be of length 1")
				}
				k = starlark.MakeInt(int([]rune(string(s))[0]))
			}
			d.SetKey(k, item[1])
		}
		return d, nil
	}
	x, err := strArg(args[0], "first maketrans argument")
	if err != nil {
		return nil, Raise(TypeError, "first maketrans argument must be a string if there is a second argument")
	}
	y, err := strArg(args[1], "maketrans() argument 2")
	if err != nil {
		return nil, err
	}
	xs, ys := []rune(x), []rune(y)
	if len(xs) != len(ys) {
		return nil, Raise(ValueError, "the first two maketrans arguments must have equal length")
	}
	for i, r := range xs {
		d.SetKey(starlark.MakeInt(int(r)), starlark.MakeInt(int(ys[i])))
	}
	if args[2] != nil {
		for _, r := range strOf(args[2]) {
			d.SetKey(starlark.MakeInt(int(r)), starlark.None)
		}
	}
	return d, nil
}
