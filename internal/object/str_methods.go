package object

import (
	"unicode"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

var strDef = Def{
	Unboxes: true,
	New:     strNew,
	Quick:   quickStr,
	More:    strTypeMethods,
}

func strTypeMethods() []MethodDef {
	return methods(textMethods(textKind{}), []MethodDef{
		quickly(strMap("upper", upperText, "Return a copy of the string converted to uppercase."), quickCase('a')),
		quickly(strMap("lower", lowerText, "Return a copy of the string converted to lowercase."), quickCase('A')),
		strMap("title", titleText, "Return a version of the string where each word is titlecased."),
		strMap("capitalize", capitalize, "Return a capitalized version of the string."),
		strMap("swapcase", swapCase, "Convert uppercase characters to lowercase and lowercase characters to uppercase."),
		strMap("casefold", foldText, "Return a version of the string suitable for caseless comparisons."),
		quickly(strTest("isalpha", func(s string) bool { return allRunes(s, isLetter) }), quickTest(asciiLetter)),
		quickly(strTest("isalnum", func(s string) bool {
			return allRunes(s, func(r rune) bool { return isLetter(r) || isNumeric(r) })
		}), quickTest(asciiAlnum)),
		strTest("isascii", IsASCII),
		strTest("isdecimal", func(s string) bool { return allRunes(s, isDecimal) }),
		quickly(strTest("isdigit", func(s string) bool { return allRunes(s, isDigitRune) }), quickTest(asciiDigit)),
		strTest("isnumeric", func(s string) bool { return allRunes(s, isNumeric) }),
		strTest("isidentifier", isIdentifier),
		strTest("islower", func(s string) bool { return casedAs(s, isLower) }),
		strTest("isupper", func(s string) bool { return casedAs(s, isUpper) }),
		strTest("istitle", isTitle),
		quickly(strTest("isspace", func(s string) bool { return allRunes(s, isSpace) }), quickTest(asciiSpace)),
		strTest("isprintable", func(s string) bool { return eachRune(s, isPrintable) }),
		{Name: "encode", Sig: "encoding='utf-8', errors='strict'", Fn: strEncode, Quick: quickEncode, Doc: "Encode the string using the codec registered for encoding."},
		{Name: "format", Sig: "*args, **kwargs", Raw: strFormat, Quick: quickStrFormat, Doc: "Return a formatted version of the string, using substitutions from args and kwargs."},
		{Name: "format_map", Sig: "mapping, /", Fn: strFormatMap, Doc: "Return a formatted version of the string, using substitutions from mapping."},
		{Name: "translate", Sig: "table, /", Fn: strTranslate, Doc: "Replace each character in the string using the given translation table."},
		{Name: "maketrans", Sig: "x, y=<unset>, z=<unset>, /", Kind: StaticMethodKind, Fn: strMakeTrans, Doc: "Return a translation table usable for str.translate()."},
		{Name: "__str__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self, nil
		}},
		{Name: "__hash__", Fn: hashMethod}, formatDef,
	}, sequenceOperators(OpMod), compareMethods())
}

func isLetter(r rune) bool {
	if r < 0x80 {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

func strMap(name string, f func(string) string, doc string) MethodDef {
	return MethodDef{Name: name, Doc: doc, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return starlark.String(f(string(self.(starlark.String)))), nil
	}}
}

func quickly(m MethodDef, quick QuickFunc) MethodDef {
	m.Quick = quick
	return m
}

func strTest(name string, f func(string) bool) MethodDef {
	return MethodDef{Name: name, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return starlark.Bool(f(string(self.(starlark.String)))), nil
	}}
}

// sequenceOperators are __add__, __mul__, __rmul__ and, for text, __mod__ of a
// sequence. They raise where the operator does.
func sequenceOperators(more ...BinOp) []MethodDef {
	list := []MethodDef{sequenceOperator(OpAdd, false), sequenceOperator(OpMul, false), sequenceOperator(OpMul, true)}
	for _, op := range more {
		list = append(list, sequenceOperator(op, false), sequenceOperator(op, true))
	}
	return list
}

func sequenceOperator(op BinOp, reflected bool) MethodDef {
	name := binOps[op].special
	if reflected {
		name = binOps[op].reflected
	}
	return MethodDef{Name: name.String(), Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		x, y := self, args[0]
		if reflected {
			x, y = Unbox(y), x
		} else if op != OpMod {
			y = Unbox(y)
		}
		v, err := binaryBasic(th, op, x, y)
		switch {
		case v != nil || err != nil:
			return v, err
		case op == OpMod:
			return NotImplemented, nil
		}
		return nil, operandError(op, op.String(), x, y)
	}}
}

// strNew is str(object=b”, encoding='utf-8', errors='strict').
func strNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	var args [3]starlark.Value
	if n := len(pos) + len(kw); n > 3 {
		return nil, Raise(TypeError, "str expected at most 3 arguments, got %d", n)
	}
	copy(args[:], pos)
	if err := codecKeywords("str", args[:], "object", kw); err != nil {
		return nil, err
	}
	s := ""
	var err error
	switch {
	case args[1] == nil && args[2] == nil:
		if args[0] != nil {
			v, err := strValue(th, args[0])
			if err != nil || c == StrClass {
				return v, err
			}
			s, _ = textOf(v)
		}
	case args[0] == nil:
	default:
		var encoding, errors string
		if encoding, errors, err = codecArgs("str", args[1], args[2]); err != nil {
			return nil, err
		}
		b, ok := bytesOf(args[0])
		if !ok {
			if _, isStr := textOf(args[0]); isStr {
				return nil, Raise(TypeError, "decoding str is not supported")
			}
			return nil, Raise(TypeError, "decoding to str: need a bytes-like object, %s found", TypeName(args[0]))
		}
		s, err = Decode(b, encoding, errors)
	}
	if err != nil {
		return nil, err
	}
	return NewBasic(c, StrClass, starlark.String(s)), nil
}

// codecKeywords fills in the keyword arguments of str, bytes and bytearray; first
// is the name of their first parameter.
func codecKeywords(name string, args []starlark.Value, first string, kw []Kw) error {
	for _, k := range kw {
		i := 0
		switch k.Name {
		case first:
		case "encoding":
			i = 1
		case "errors":
			i = 2
		default:
			return UnexpectedKeyword(name+"()", k.Name, []string{first, "encoding", "errors"})
		}
		if args[i] != nil {
			return Raise(TypeError, "argument for %s() given by name ('%s') and position (%d)", name, k.Name, i+1)
		}
		args[i] = k.Value
	}
	return nil
}

// codecArgs returns the names of an encoding and an error handler; nil arguments
// mean the defaults.
func codecArgs(name string, encoding, errors starlark.Value) (string, string, error) {
	out := [2]string{"utf-8", "strict"}
	for i, v := range [...]starlark.Value{encoding, errors} {
		if v == nil {
			continue
		}
		s, ok := textOf(v)
		if !ok {
			return "", "", Raise(TypeError, "%s() argument '%s' must be str, not %s", name, [...]string{"encoding", "errors"}[i], TypeName(v))
		}
		out[i] = s
	}
	return out[0], out[1], nil
}

func strEncode(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	encoding, errors, err := codecArgs("encode", args[0], args[1])
	if err != nil {
		return nil, err
	}
	s, err := Encode(string(self.(starlark.String)), encoding, errors)
	return starlark.Bytes(s), err
}

// strTranslate is str.translate. It may run __getitem__ of a script's class.
func strTranslate(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	s := string(self.(starlark.String))
	out := make([]byte, 0, len(s))
	table, plain := args[0].(*starlark.Dict)
	var known [utf8.RuneSelf]bool
	var ascii [utf8.RuneSelf]string // what a plain dict has for them
	var failed error
	eachRune(s, func(r rune) bool {
		if r < utf8.RuneSelf && known[r] {
			out = append(out, ascii[r]...)
		} else {
			start := len(out)
			if plain {
				v, found, _ := table.Get(starlark.MakeInt(int(r)))
				if !found {
					v = starlark.MakeInt(int(r))
				}
				out, failed = appendTranslated(out, v)
			} else {
				out, failed = translateBy(th, out, args[0], r)
			}
			if plain && r < utf8.RuneSelf && failed == nil {
				known[r], ascii[r] = true, string(out[start:])
			}
		}
		if failed == nil {
			failed = CheckSize(th, uint64(len(out)))
		}
		return failed == nil
	})
	return starlark.String(out), failed
}

// translateBy appends what a mapping has for a character; one it lacks stays.
func translateBy(th *starlark.Thread, out []byte, table starlark.Value, r rune) ([]byte, error) {
	v, err := GetItem(th, table, starlark.MakeInt(int(r)))
	if err != nil {
		if !Matches(err, LookupError) {
			return out, err
		}
		return appendRune(out, r), nil
	}
	return appendTranslated(out, v)
}

// appendTranslated appends a value of a translation table.
func appendTranslated(out []byte, v starlark.Value) ([]byte, error) {
	switch x := intOfBool(Unbox(v)).(type) {
	case starlark.NoneType:
		return out, nil
	case starlark.String:
		return append(out, x...), nil
	case starlark.Int:
		n := clampInt(x)
		if n < 0 || n > 0x10FFFF {
			return out, Raise(ValueError, "character mapping must be in range(0x110000)")
		}
		return appendRune(out, rune(n)), nil
	}
	return out, Raise(TypeError, "character mapping must return integer, None or str")
}

// strMakeTrans is str.maketrans.
func strMakeTrans(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	d := new(starlark.Dict)
	if args[1] == nil {
		m, ok := Unbox(args[0]).(*starlark.Dict)
		if !ok {
			return nil, Raise(TypeError, "if you give only one argument to maketrans it must be a dict")
		}
		for _, item := range m.Items() {
			k := Unbox(item[0])
			switch x := k.(type) {
			case starlark.String:
				if StrLen(string(x)) != 1 {
					return nil, Raise(ValueError, "string keys in translate table must be of length 1")
				}
				r, _ := decodeRune(string(x))
				k = starlark.MakeInt(int(r))
			case starlark.Int, starlark.Bool:
			default:
				return nil, Raise(TypeError, "keys in translate table must be strings or integers")
			}
			if err := DictSet(th, d, k, item[1]); err != nil {
				return nil, err
			}
		}
		return d, nil
	}
	x, ok := textOf(args[0])
	if !ok {
		return nil, Raise(TypeError, "first maketrans argument must be a string if there is a second argument")
	}
	y, ok := textOf(args[1])
	if !ok {
		return nil, Raise(TypeError, "maketrans() argument 2 must be str, not %s", TypeName(args[1]))
	}
	if StrLen(x) != StrLen(y) {
		return nil, Raise(ValueError, "the first two maketrans arguments must have equal length")
	}
	eachRune(x, func(r rune) bool {
		to, n := decodeRune(y)
		y = y[n:]
		d.SetKey(starlark.MakeInt(int(r)), starlark.MakeInt(int(to)))
		return true
	})
	if args[2] != nil {
		z, ok := textOf(args[2])
		if !ok {
			return nil, Raise(TypeError, "maketrans() argument 3 must be str, not %s", TypeName(args[2]))
		}
		eachRune(z, func(r rune) bool {
			d.SetKey(starlark.MakeInt(int(r)), starlark.None)
			return true
		})
	}
	return d, nil
}
