package object

import (
	"encoding/hex"
	"strings"

	"go.starlark.net/starlark"
)

var bytesDef = Def{
	Unboxes: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) == 1 && len(kw) == 0 && c == BytesClass {
			if b, ok := pos[0].(starlark.Bytes); ok {
				return b, nil
			}
		}
		b, err := bytesArgs(th, "bytes", pos, kw)
		return NewBasic(c, BytesClass, starlark.Bytes(b)), err
	},
	More: bytesTypeMethods,
}

func bytesTypeMethods() []MethodDef {
	return methods(bytesMethods(), []MethodDef{{Name: "__hash__", Fn: hashMethod}})
}

// bytesMethods are the methods that bytes and bytearray share.
func bytesMethods() []MethodDef {
	k := textKind{raw: true}
	list := []MethodDef{
		{Name: "decode", Sig: "encoding='utf-8', errors='strict'", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			encoding, errors, err := codecArgs("decode", args[0], args[1])
			if err != nil {
				return nil, err
			}
			s, err := Decode(k.self(self), encoding, errors)
			return starlark.String(s), err
		}, Quick: quickDecode, Doc: "Decode the bytes using the codec registered for encoding."},
		{Name: "hex", Sig: "sep=<unset>, bytes_per_sep=1", Fn: bytesHex, Doc: "Create a string of hexadecimal numbers from the bytes."},
		{Name: "fromhex", Sig: "string, /", Kind: ClassMethodKind, Fn: bytesFromHex, Doc: "Create a bytes object from a string of hexadecimal numbers."},
		{Name: "translate", Sig: "table, /, delete=b''", Fn: bytesTranslate, Doc: "Return a copy with each byte mapped by the table, without those in delete."},
		{Name: "maketrans", Sig: "frm, to, /", Kind: StaticMethodKind, Fn: bytesMakeTrans, Doc: "Return a translation table usable for bytes.translate()."},
	}
	for _, m := range []struct {
		name string
		f    func(string) string
	}{
		{"upper", func(s string) string { return mapBytes(s, upperByte) }},
		{"lower", func(s string) string { return mapBytes(s, lowerByte) }},
		{"swapcase", func(s string) string {
			return mapBytes(s, func(c byte) byte {
				if isUpper(rune(c)) && c < 0x80 {
					return lowerByte(c)
				}
				return upperByte(c)
			})
		}},
		{"title", func(s string) string {
			behind := false
			return mapBytes(s, func(c byte) byte {
				b := c
				if behind {
					c = lowerByte(c)
				} else {
					c = upperByte(c)
				}
				behind = asciiLetter(b)
				return c
			})
		}},
		{"capitalize", func(s string) string {
			if s == "" {
				return s
			}
			return mapBytes(s[:1], upperByte) + mapBytes(s[1:], lowerByte)
		}},
	} {
		list = append(list, MethodDef{Name: m.name, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return k.wrap(self, m.f(k.self(self))), nil
		}})
	}
	for _, m := range []struct {
		name string
		f    func(string) bool
	}{
		{"isalpha", allBytes(asciiLetter)},
		{"isdigit", allBytes(isDigit)},
		{"isalnum", allBytes(func(c byte) bool { return asciiLetter(c) || isDigit(c) })},
		{"isspace", allBytes(func(c byte) bool { return k.space(rune(c)) })},
		{"isascii", IsASCII},
		{"islower", func(s string) bool { return casedAs(asciiOnly(s), isLower) }},
		{"isupper", func(s string) bool { return casedAs(asciiOnly(s), isUpper) }},
		{"istitle", func(s string) bool { return isTitle(asciiOnly(s)) }},
	} {
		list = append(list, MethodDef{Name: m.name, Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(m.f(k.self(self))), nil
		}})
	}
	list = append(list, MethodDef{Name: "__str__", KeepsBox: true, Fn: reprNamed})
	return methods(textMethods(k), list, sequenceOperators(OpMod), compareMethods())
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func upperByte(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 0x20
	}
	return c
}

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 0x20
	}
	return c
}

func mapBytes(s string, f func(byte) byte) string {
	b := []byte(s)
	for i, c := range b {
		b[i] = f(c)
	}
	return string(b)
}

func allBytes(f func(byte) bool) func(string) bool {
	return func(s string) bool {
		for i := 0; i < len(s); i++ {
			if !f(s[i]) {
				return false
			}
		}
		return s != ""
	}
}

// asciiOnly replaces bytes that are not ASCII by ones without case.
func asciiOnly(s string) string {
	return mapBytes(s, func(c byte) byte {
		if c >= 0x80 {
			return '?'
		}
		return c
	})
}

// bytesArgs interprets the arguments of the constructors of bytes and bytearray.
func bytesArgs(th *starlark.Thread, name string, pos []starlark.Value, kw []Kw) ([]byte, error) {
	var args [3]starlark.Value
	if n := len(pos) + len(kw); n > 3 {
		return nil, Raise(TypeError, "%s() takes at most 3 arguments (%d given)", name, n)
	}
	copy(args[:], pos)
	if err := codecKeywords(name, args[:], "source", kw); err != nil {
		return nil, err
	}
	if args[1] == nil && args[2] == nil {
		if args[0] == nil {
			return nil, nil
		}
		if _, ok := textOf(args[0]); ok {
			return nil, Raise(TypeError, "string argument without an encoding")
		}
		return bytesSource(th, name, args[0])
	}
	encoding, errors, err := codecArgs(name, args[1], args[2])
	if err != nil {
		return nil, err
	}
	s, ok := "", false
	if args[0] != nil {
		s, ok = textOf(args[0])
	}
	if !ok {
		what := "encoding"
		if args[1] == nil {
			what = "errors"
		}
		return nil, Raise(TypeError, "%s without a string argument", what)
	}
	s, err = Encode(s, encoding, errors)
	return []byte(s), err
}

// bytesSource makes bytes of a count, a bytes-like object, an object whose class
// has __bytes__, or an iterable of ints. It may run script code.
func bytesSource(th *starlark.Thread, name string, v starlark.Value) ([]byte, error) {
	if r, ok, err := CallSpecial(th, SpBytes, v); ok {
		if err != nil {
			return nil, err
		}
		b, ok := Unbox(r).(starlark.Bytes)
		if !ok {
			return nil, Raise(TypeError, "__bytes__ returned non-bytes (type %s)", TypeName(r))
		}
		return []byte(b), nil
	}
	i, ok, err := asIndex(th, v)
	if err != nil {
		return nil, err
	}
	if ok {
		n, fits := i.Int64()
		if i.Sign() < 0 {
			return nil, Raise(ValueError, "negative count")
		}
		if !fits {
			return nil, Raise(OverflowError, "cannot fit '%s' into an index-sized integer", TypeName(v))
		}
		if err := CheckSize(th, uint64(n)); err != nil {
			return nil, err
		}
		return make([]byte, n), nil
	}
	return bytesFrom(th, name, v)
}

// bytesFrom returns the bytes of a bytes-like object or of an iterable of ints, in
// a slice of the caller's own. Errors show name.
func bytesFrom(th *starlark.Thread, name string, v starlark.Value) ([]byte, error) {
	if b, ok := bytesOf(v); ok {
		return []byte(b), nil
	}
	if _, isStr := textOf(v); isStr || !iterable(v) {
		return nil, Raise(TypeError, "cannot convert '%s' object to %s", TypeName(v), name)
	}
	elems, err := Collect(th, v)
	if err != nil {
		return nil, err
	}
	out := make([]byte, len(elems))
	for i, e := range elems {
		n, err := Index(th, e)
		if err != nil {
			return nil, err
		}
		c := clampInt(n)
		if c < 0 || c > 255 {
			what := "byte"
			if name == "bytes" {
				what = "bytes"
			}
			return nil, Raise(ValueError, "%s must be in range(0, 256)", what)
		}
		out[i] = byte(c)
	}
	return out, nil
}

// bytesOf returns the contents of a bytes-like object: bytes, bytearray,
// memoryview, or a subclass of them.
func bytesOf(v starlark.Value) (string, bool) {
	switch b := Unbox(v).(type) {
	case starlark.Bytes:
		return string(b), true
	case *ByteArray:
		return string(b.Data), true
	case *MemoryView:
		return string(b.bytes()), true
	}
	return "", false
}

// BytesOf returns the contents of a bytes-like object.
func BytesOf(v starlark.Value) (string, bool) { return bytesOf(v) }

// bytesContain is x in c for a bytes-like c: part of it, or one byte as an int.
func bytesContain(th *starlark.Thread, c, x starlark.Value) (bool, error) {
	s, _ := bytesOf(c)
	if sub, ok := bytesOf(x); ok {
		return strings.Contains(s, sub), nil
	}
	i, ok, err := asIndex(th, x)
	if err != nil {
		return false, err
	}
	if !ok {
		return false, Raise(TypeError, "a bytes-like object is required, not '%s'", TypeName(x))
	}
	b, err := byteValue(th, i)
	return err == nil && strings.IndexByte(s, b) >= 0, err
}

// byteValue converts an int to a byte.
func byteValue(th *starlark.Thread, v starlark.Value) (byte, error) {
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	n := clampInt(i)
	if n < 0 || n > 255 {
		return 0, Raise(ValueError, "byte must be in range(0, 256)")
	}
	return byte(n), nil
}

func bytesHex(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	b, _ := bytesOf(self)
	digits := hex.EncodeToString([]byte(b))
	if args[0] == nil {
		return starlark.String(digits), nil
	}
	sep, ok := textOf(args[0])
	if !ok {
		if sep, ok = bytesOf(args[0]); !ok {
			return nil, Raise(TypeError, "sep must be str or bytes.")
		}
	}
	if len(sep) != 1 {
		return nil, Raise(ValueError, "sep must be length 1.")
	}
	n, err := countArg(th, args[1])
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return starlark.String(digits), nil
	}
	// Groups are counted from the right, or from the left if n is negative.
	size := n
	first := len(b) % max(size, 1)
	if n < 0 {
		size, first = -n, 0
	}
	var out strings.Builder
	for i := range len(b) {
		if i > 0 && (i-first)%size == 0 {
			out.WriteString(sep)
		}
		out.WriteString(digits[2*i : 2*i+2])
	}
	return starlark.String(out.String()), nil
}

func bytesFromHex(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	s, ok := textOf(args[0])
	if !ok {
		return nil, Raise(TypeError, "fromhex() argument must be str, not %s", TypeName(args[0]))
	}
	space := textKind{raw: true}.space
	out := make([]byte, 0, len(s)/2)
	for i := 0; i < len(s); {
		if space(rune(s[i])) {
			i++
			continue
		}
		for range 2 {
			if i >= len(s) || digitValue(s[i]) > 15 {
				return nil, Raise(ValueError, "non-hexadecimal number found in fromhex() arg at position %d", StrLen(s[:i]))
			}
			i++
		}
		out = append(out, byte(digitValue(s[i-2])<<4|digitValue(s[i-1])))
	}
	return Call(th, self, starlark.Bytes(out))
}

func bytesTranslate(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	k := textKind{raw: true}
	table := ""
	if args[0] != starlark.None {
		var err error
		if table, err = k.need(args[0], ""); err != nil {
			return nil, err
		}
		if len(table) != 256 {
			return nil, Raise(ValueError, "translation table must be 256 characters long")
		}
	}
	remove := ""
	if args[1] != nil {
		var err error
		if remove, err = k.need(args[1], ""); err != nil {
			return nil, err
		}
	}
	s := k.self(self)
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		if strings.IndexByte(remove, c) >= 0 {
			continue
		}
		if table != "" {
			c = table[c]
		}
		out = append(out, c)
	}
	return k.wrap(self, string(out)), nil
}

func bytesMakeTrans(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	k := textKind{raw: true}
	from, err := k.need(args[0], "")
	if err != nil {
		return nil, err
	}
	to, err := k.need(args[1], "")
	if err != nil {
		return nil, err
	}
	if len(from) != len(to) {
		return nil, Raise(ValueError, "maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(from) {
		table[from[i]] = to[i]
	}
	return starlark.Bytes(table), nil
}
