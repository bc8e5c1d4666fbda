package object

import (
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// A ByteArray is a mutable sequence of bytes.
type ByteArray struct{ Data []byte }

func (b *ByteArray) String() string        { return reprOf(b) }
func (b *ByteArray) Type() string          { return "bytearray" }
func (b *ByteArray) Freeze()               {}
func (b *ByteArray) Truth() starlark.Bool  { return len(b.Data) > 0 }
func (b *ByteArray) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable type: 'bytearray'") }

// Class returns bytearray.
func (b *ByteArray) Class() *Class { return ByteArrayClass }

func (b *ByteArray) setItem(th *starlark.Thread, key, value starlark.Value) error {
	if s, ok := key.(*Slice); ok {
		data, ok := bytesOf(value)
		if !ok {
			return Raise(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
		}
		start, stop, step, _, err := s.Indices(th, len(b.Data))
		if err != nil {
			return err
		}
		if step != 1 {
			return Raise(ValueError, "extended slice assignment to a bytearray is not part of Tailorbird")
		}
		b.Data = append(append(append([]byte(nil), b.Data[:start]...), data...), b.Data[max(start, stop):]...)
		return nil
	}
	i, err := seqIndex(th, key, len(b.Data), "bytearray")
	if err != nil {
		return err
	}
	c, err := byteValue(th, value)
	if err == nil {
		b.Data[i] = c
	}
	return err
}

func byteValue(th *starlark.Thread, v starlark.Value) (byte, error) {
	n, err := IndexInt(th, v)
	if err != nil {
		return 0, err
	}
	if n < 0 || n > 255 {
		return 0, Raise(ValueError, "byte must be in range(0, 256)")
	}
	return byte(n), nil
}

// bytesOf returns the bytes of a bytes-like value.
func bytesOf(v starlark.Value) (string, bool) {
	switch v := Unbox(v).(type) {
	case starlark.Bytes:
		return string(v), true
	case *ByteArray:
		return string(v.Data), true
	}
	return "", false
}

// BytesOf returns the bytes of a bytes-like value for modules.
func BytesOf(v starlark.Value) (string, bool) { return bytesOf(v) }

func bytesContain(th *starlark.Thread, c, x starlark.Value) (bool, error) {
	s, _ := bytesOf(c)
	if sub, ok := bytesOf(x); ok {
		return strings.Contains(s, sub), nil
	}
	if _, ok := Unbox(x).(starlark.Int); !ok {
		return false, Raise(TypeError, "a bytes-like object is required, not '%s'", TypeName(x))
	}
	b, err := byteValue(th, x)
	return err == nil && strings.IndexByte(s, b) >= 0, err
}

// bytesFrom is the constructor of bytes and bytearray.
func bytesFrom(th *starlark.Thread, name string, pos []starlark.Value, kw []Kw) (string, error) {
	for _, k := range kw {
		i := map[string]int{"source": 0, "encoding": 1, "errors": 2}[k.Name]
		for len(pos) <= i {
			pos = append(pos, nil)
		}
		pos[i] = k.Value
	}
	if len(pos) == 0 || pos[0] == nil {
		return "", nil
	}
	switch x := Unbox(pos[0]).(type) {
	case starlark.String:
		if len(pos) < 2 || pos[1] == nil {
			return "", Raise(TypeError, "string argument without an encoding")
		}
		errs := "strict"
		if len(pos) > 2 {
			errs = strOf(pos[2])
		}
		return Encode(string(x), strOf(pos[1]), errs)
	case starlark.Int:
		n, ok := x.Int64()
		if x.Sign() < 0 {
			return "", Raise(ValueError, "negative count")
		}
		if !ok || n > maxTextSize {
			return "", NewException(MemoryError)
		}
		return strings.Repeat("\x00", int(n)), nil
	}
	if s, ok := bytesOf(pos[0]); ok {
		return s, nil
	}
	if f, err := LookupAttr(th, pos[0], "__bytes__"); err == nil && f != nil {
		v, err := Call(th, f)
		if err != nil {
			return "", err
		}
		s, _ := bytesOf(v)
		return s, nil
	}
	items, err := Collect(th, pos[0])
	if err != nil {
		if Matches(err, TypeError) {
			return "", Raise(TypeError, "cannot convert '%s' object to %s", TypeName(pos[0]), name)
		}
		return "", err
	}
	out := make([]byte, len(items))
	for i, v := range items {
		n, err := IndexInt(th, v)
		if err != nil {
			return "", err
		}
		if n < 0 || n > 255 {
			return "", Raise(ValueError, "%s must be in range(0, 256)", map[string]string{"bytes": "bytes", "bytearray": "byte"}[name])
		}
		out[i] = byte(n)
	}
	return string(out), nil
}

// like returns s in the type of self.
func like(self starlark.Value, s string) starlark.Value {
	if _, ok := self.(*ByteArray); ok {
		return &ByteArray{Data: []byte(s)}
	}
	return starlark.Bytes(s)
}

func bytesMap(name string, f strFunc) MethodDef {
	return MethodDef{Name: name, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		s, _ := bytesOf(self)
		return like(self, f(s)), nil
	}}
}

// bytesVia gives bytes a method that works on one-byte characters as str's does.
func bytesVia(def MethodDef) MethodDef {
	fn := def.Fn
	def.Fn = func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		conv := make([]starlark.Value, len(args))
		for i, a := range args {
			conv[i] = latin(a)
		}
		s, _ := bytesOf(self)
		v, err := fn(th, starlark.String(fromLatin(s)), conv)
		if err != nil {
			return nil, err
		}
		return unlatin(self, v), nil
	}
	return def
}

// fromLatin makes each byte a character.
func fromLatin(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteRune(rune(s[i]))
	}
	return b.String()
}

func toLatin(s string) string {
	if isASCII(s) {
		return s
	}
	var b []byte
	for _, r := range s {
		b = append(b, byte(r))
	}
	return string(b)
}

func latin(v starlark.Value) starlark.Value {
	if s, ok := bytesOf(v); ok {
		return starlark.String(fromLatin(s))
	}
	switch v := v.(type) {
	case starlark.Tuple:
		t := make(starlark.Tuple, len(v))
		for i, x := range v {
			t[i] = latin(x)
		}
		return t
	case *starlark.List:
		return starlark.NewList(latin(starlark.Tuple(Elems(v))).(starlark.Tuple))
	}
	return v
}

func unlatin(self, v starlark.Value) starlark.Value {
	switch v := v.(type) {
	case starlark.String:
		return like(self, toLatin(string(v)))
	case *starlark.List:
		for i, x := range Elems(v) {
			v.SetIndex(i, unlatin(self, x))
		}
	case starlark.Tuple:
		for i, x := range v {
			v[i] = unlatin(self, x)
		}
	}
	return v
}

func bytesMethods() []MethodDef {
	list := []MethodDef{
		{Name: "decode", Sig: "encoding='utf-8', errors='strict'", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			b, _ := bytesOf(self)
			s, err := Decode(b, strOf(args[0]), strOf(args[1]))
			return starlark.String(s), err
		}},
		{Name: "hex", Sig: "sep='', bytes_per_sep=1", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			b, _ := bytesOf(self)
			sep := strOf(args[0])
			if sep == "" {
				return starlark.String(hex.EncodeToString([]byte(b))), nil
			}
			parts := make([]string, len(b))
			for i := range len(b) {
				parts[i] = fmt.Sprintf("%02x", b[i])
			}
			return starlark.String(strings.Join(parts, sep)), nil
		}},
		{Name: "fromhex", Sig: "string, /", Kind: ClassMethodKind, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			b, err := hex.DecodeString(strings.Join(strings.Fields(strOf(args[0])), ""))
			if err != nil {
				return nil, Raise(ValueError, "non-hexadecimal number found in fromhex() arg at position 0")
			}
			return Call(th, self, starlark.Bytes(b))
		}},
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__getitem__", Sig: "key, /", Fn: getItemMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		{Name: "__repr__", Fn: reprMethod},
		bytesMap("lower", strings.ToLower), bytesMap("upper", strings.ToUpper),
	}
	for _, m := range strDef.Methods {
		switch m.Name {
		case "capitalize", "title", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isupper", "isspace", "istitle",
			"center", "ljust", "rjust", "zfill", "count", "find", "rfind", "index", "rindex", "startswith", "endswith", "expandtabs",
			"join", "strip", "lstrip", "rstrip", "partition", "rpartition", "removeprefix", "removesuffix", "replace",
			"split", "rsplit", "splitlines":
			list = append(list, bytesVia(m))
		}
	}
	return methods(list, compareMethods(), arithMethods(OpAdd, OpMul, OpMod))
}

var bytesDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		s, err := bytesFrom(th, "bytes", pos, kw)
		return NewBasic(c, BytesClass, starlark.Bytes(s)), err
	},
	Methods: append(bytesMethods(), MethodDef{Name: "__init__", Sig: "*args, **kwargs", Fn: initNothing},
		MethodDef{Name: "__hash__", Fn: hashMethod}),
}

var byteArrayDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		s, err := bytesFrom(th, "bytearray", pos, kw)
		return NewBasic(c, ByteArrayClass, &ByteArray{Data: []byte(s)}), err
	},
	Methods: append(bytesMethods(), MethodDef{Name: "__init__", Sig: "*args, **kwargs", Fn: initNothing},
		MethodDef{Name: "append", Sig: "item, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			c, err := byteValue(th, args[0])
			if err == nil {
				b := self.(*ByteArray)
				b.Data = append(b.Data, c)
			}
			return starlark.None, err
		}},
		MethodDef{Name: "extend", Sig: "iterable, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s, err := bytesFrom(th, "bytearray", args, nil)
			b := self.(*ByteArray)
			b.Data = append(b.Data, s...)
			return starlark.None, err
		}},
		MethodDef{Name: "pop", Sig: "index=-1, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			b := self.(*ByteArray)
			if len(b.Data) == 0 {
				return nil, Raise(IndexError, "pop from empty bytearray")
			}
			i, err := seqIndex(th, args[0], len(b.Data), "pop index")
			if err != nil {
				return nil, Raise(IndexError, "pop index out of range")
			}
			c := b.Data[i]
			b.Data = append(b.Data[:i], b.Data[i+1:]...)
			return starlark.MakeInt(int(c)), nil
		}},
		MethodDef{Name: "clear", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			self.(*ByteArray).Data = nil
			return starlark.None, nil
		}},
		MethodDef{Name: "reverse", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			d := self.(*ByteArray).Data
			for l, r := 0, len(d)-1; l < r; l, r = l+1, r-1 {
				d[l], d[r] = d[r], d[l]
			}
			return starlark.None, nil
		}},
		MethodDef{Name: "copy", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return &ByteArray{Data: append([]byte(nil), self.(*ByteArray).Data...)}, nil
		}},
		MethodDef{Name: "__setitem__", Sig: "key, value, /", Fn: setItemMethod},
		MethodDef{Name: "__delitem__", Sig: "key, /", Fn: delItemMethod}),
	Consts: starlark.StringDict{"__hash__": starlark.None},
}

// codecName brings the name of an encoding into one form.
func codecName(name string) string {
	n := strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(name, "_", "-"), " ", "-"))
	switch n {
	case "utf8", "utf-8", "u8":
		return "utf-8"
	case "ascii", "us-ascii", "646":
		return "ascii"
	case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1":
		return "latin-1"
	}
	return n
}

// Encode returns the bytes of s in an encoding: utf-8, ascii or latin-1.
func Encode(s, encoding, errs string) (string, error) {
	name := codecName(encoding)
	limit := rune(utf8.MaxRune)
	switch name {
	case "utf-8":
		if utf8.ValidString(s) {
			return s, nil
		}
	case "ascii":
		limit = 0x7f
	case "latin-1":
		limit = 0xff
	default:
		return "", Raise(LookupError, "unknown encoding: %s", encoding)
	}
	var b strings.Builder
	i := 0
	for _, c := range splitChars(s) {
		r, _ := utf8.DecodeRuneInString(c)
		sur, lone := surrogate(c)
		switch {
		case !lone && r <= limit && name == "latin-1":
			b.WriteByte(byte(r))
		case !lone && r <= limit:
			b.WriteString(c)
		case errs == "ignore":
		case errs == "replace":
			b.WriteByte('?')
		case errs == "backslashreplace":
			if lone {
				r = sur
			}
			switch {
			case r < 0x100:
				fmt.Fprintf(&b, `\x%02x`, r)
			case r < 0x10000:
				fmt.Fprintf(&b, `\u%04x`, r)
			default:
				fmt.Fprintf(&b, `\U%08x`, r)
			}
		case errs == "xmlcharrefreplace":
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			codec, reason := name, fmt.Sprintf("ordinal not in range(%d)", limit+1)
			if lone {
				reason = "surrogates not allowed"
			}
			return "", NewException(UnicodeEncodeError, starlark.String(codec), starlark.String(s), starlark.MakeInt(i), starlark.MakeInt(i+1), starlark.String(reason))
		}
		i++
	}
	return b.String(), nil
}

// Decode returns the text of bytes in an encoding.
func Decode(s, encoding, errs string) (string, error) {
	name := codecName(encoding)
	switch name {
	case "utf-8":
		if utf8.ValidString(s) {
			return s, nil
		}
	case "ascii":
		if isASCII(s) {
			return s, nil
		}
	case "latin-1":
		return fromLatin(s), nil
	default:
		return "", Raise(LookupError, "unknown encoding: %s", encoding)
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if name == "ascii" {
			n = 1
			if s[i] < utf8.RuneSelf {
				r = rune(s[i])
			} else {
				r = utf8.RuneError
			}
		}
		if r != utf8.RuneError || n > 1 {
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		switch errs {
		case "ignore":
		case "replace":
			b.WriteRune(unicode.ReplacementChar)
		case "backslashreplace":
			fmt.Fprintf(&b, `\x%02x`, s[i])
		default:
			reason := "invalid start byte"
			if name == "ascii" {
				reason = "ordinal not in range(128)"
			} else if s[i] >= 0xc2 && s[i] <= 0xf4 {
				reason = "invalid continuation byte"
				if i+1 >= len(s) {
					reason = "unexpected end of data"
				}
			}
			return "", NewException(UnicodeDecodeError, starlark.String(name), starlark.Bytes(s), starlark.MakeInt(i), starlark.MakeInt(i+1), starlark.String(reason))
		}
		i++
	}
	return b.String(), nil
}
