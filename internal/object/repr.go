package object

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// A Reprer is a value that knows its repr but may need a thread for it.
type Reprer interface {
	Repr(th *starlark.Thread) (string, error)
}

// maxReprDepth bounds the nesting of containers that repr follows.
const maxReprDepth = 500

// Repr returns repr(v). It may run script code.
func Repr(th *starlark.Thread, v starlark.Value) (string, error) {
	r := reprer{th: th}
	if err := r.value(v); err != nil {
		return "", err
	}
	return r.b.String(), nil
}

// Str returns str(v). It may run script code.
func Str(th *starlark.Thread, v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), nil
	case starlark.Int:
		return intText(v)
	case *Exception, *Boxed, *Instance, *Class, Object:
		c := TypeOf(v)
		if a := c.Special(SpStr); a != nil && !(a.Owner == ObjectClass) {
			x, err := CallAttr(th, a, v, nil, nil)
			if err != nil {
				return "", err
			}
			s, ok := Unbox(x).(starlark.String)
			if !ok {
				return "", Raise(TypeError, "__str__ returned non-string (type %s)", TypeName(x))
			}
			return string(s), nil
		}
		if b, ok := v.(*Boxed); ok {
			if s, ok := b.Val.(starlark.String); ok {
				return string(s), nil
			}
		}
	}
	return Repr(th, v)
}

// ASCII returns ascii(v): repr with all beyond ASCII escaped.
func ASCII(th *starlark.Thread, v starlark.Value) (string, error) {
	s, err := Repr(th, v)
	if err != nil || isASCII(s) {
		return s, err
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String(), nil
}

// threadFor returns the thread on which special methods of v run when the
// caller has none.
func threadFor(v starlark.Value) *starlark.Thread {
	if in := TypeOf(v).interp; in != nil && in.Current != nil {
		return in.Current()
	}
	return nil
}

func reprOf(v starlark.Value) string {
	s, err := Repr(threadFor(v), v)
	if err != nil {
		return "<" + TypeName(v) + " object>"
	}
	return s
}

func strOf(v starlark.Value) string {
	s, err := Str(threadFor(v), v)
	if err != nil {
		return "<exception str() failed>"
	}
	return s
}

type reprer struct {
	th    *starlark.Thread
	b     strings.Builder
	stack []uintptr // containers being shown
}

func (r *reprer) enter(v starlark.Value) bool {
	p := reflect.ValueOf(v).Pointer()
	for _, q := range r.stack {
		if p == q {
			return false
		}
	}
	r.stack = append(r.stack, p)
	return true
}

func (r *reprer) leave() { r.stack = r.stack[:len(r.stack)-1] }

func (r *reprer) value(v starlark.Value) error {
	if len(r.stack) > maxReprDepth {
		return Raise(RecursionError, "maximum recursion depth exceeded while getting the repr of an object")
	}
	switch v := v.(type) {
	case starlark.NoneType:
		r.b.WriteString("None")
	case starlark.Bool:
		if v {
			r.b.WriteString("True")
		} else {
			r.b.WriteString("False")
		}
	case starlark.Int:
		s, err := intText(v)
		if err != nil {
			return err
		}
		r.b.WriteString(s)
	case starlark.Float:
		r.b.WriteString(FloatRepr(float64(v)))
	case starlark.String:
		quote(&r.b, string(v))
	case starlark.Bytes:
		quoteBytes(&r.b, string(v), "b")
	case *ByteArray:
		r.b.WriteString("bytearray(")
		quoteBytes(&r.b, string(v.Data), "b")
		r.b.WriteByte(')')
	case starlark.Tuple:
		return r.tuple(v)
	case *starlark.List:
		if !r.enter(v) {
			r.b.WriteString("[...]")
			return nil
		}
		defer r.leave()
		return r.items("[", "]", v.Len, v.Index)
	case *starlark.Dict:
		if !r.enter(v) {
			r.b.WriteString("{...}")
			return nil
		}
		defer r.leave()
		return r.dict(v)
	case *starlark.Set:
		if v.Len() == 0 {
			r.b.WriteString("set()")
			return nil
		}
		return r.set("{", "}", v)
	case *FrozenSet:
		if v.Set.Len() == 0 {
			r.b.WriteString("frozenset()")
			return nil
		}
		return r.set("frozenset({", "})", v.Set)
	default:
		return r.other(v)
	}
	return nil
}

func (r *reprer) items(open, end string, n func() int, at func(int) starlark.Value) error {
	r.b.WriteString(open)
	for i := 0; i < n(); i++ {
		if i > 0 {
			r.b.WriteString(", ")
		}
		if err := r.value(at(i)); err != nil {
			return err
		}
	}
	r.b.WriteString(end)
	return nil
}

func (r *reprer) tuple(v starlark.Tuple) error {
	if len(v) == 0 {
		r.b.WriteString("()")
		return nil
	}
	if !r.enter(v) {
		r.b.WriteString("(...)")
		return nil
	}
	defer r.leave()
	end := ")"
	if len(v) == 1 {
		end = ",)"
	}
	return r.items("(", end, v.Len, v.Index)
}

func (r *reprer) dict(v *starlark.Dict) error {
	r.b.WriteByte('{')
	for i, item := range v.Items() {
		if i > 0 {
			r.b.WriteString(", ")
		}
		if err := r.value(item[0]); err != nil {
			return err
		}
		r.b.WriteString(": ")
		if err := r.value(item[1]); err != nil {
			return err
		}
	}
	r.b.WriteByte('}')
	return nil
}

func (r *reprer) set(open, end string, v *starlark.Set) error {
	if !r.enter(v) {
		r.b.WriteString("set(...)")
		return nil
	}
	defer r.leave()
	list := setItems(v)
	return r.items(open, end, func() int { return len(list) }, func(i int) starlark.Value { return list[i] })
}

// other shows values whose class decides, and native ones.
func (r *reprer) other(v starlark.Value) error {
	if c, ok := v.(*Class); ok && c.class == TypeClass {
		r.b.WriteString(DefaultClassRepr(c))
		return nil
	}
	if o, ok := v.(Object); ok {
		a := o.Base().class.Special(SpRepr)
		if a != nil && a.Owner != ObjectClass {
			x, err := CallAttr(r.th, a, v, nil, nil)
			if err != nil {
				return err
			}
			s, ok := Unbox(x).(starlark.String)
			if !ok {
				return Raise(TypeError, "__repr__ returned non-string (type %s)", TypeName(x))
			}
			r.b.WriteString(string(s))
			return nil
		}
	}
	switch v := v.(type) {
	case Reprer:
		s, err := v.Repr(r.th)
		r.b.WriteString(s)
		return err
	case *Class:
		r.b.WriteString(DefaultClassRepr(v))
	case *Boxed:
		return r.boxed(v)
	case *BoundMethod:
		return r.method(v)
	case *Native:
		r.b.WriteString(nativeRepr(v))
	case *GetSet:
		if v.owner.PyStyle {
			r.b.WriteString("<property object at " + AddressOf(r.th, v) + ">")
		} else {
			r.b.WriteString("<attribute '" + v.def.Name + "' of '" + v.owner.Name + "' objects>")
		}
	case *MappingProxy:
		r.b.WriteString("mappingproxy(")
		if err := r.value(v.Map); err != nil {
			return err
		}
		r.b.WriteByte(')')
	case *Namespace:
		return r.dict(v.Snapshot())
	case *Super:
		r.b.WriteString("<super: " + DefaultClassRepr(v.This) + ", ")
		if v.Self == nil {
			r.b.WriteString("NULL>")
		} else {
			r.b.WriteString("<" + v.Of.Name + " object>>")
		}
	case *Module:
		r.b.WriteString(v.String())
	case *starlark.Builtin:
		r.b.WriteString("<built-in function " + v.Name() + ">")
	case Object:
		r.b.WriteString(DefaultRepr(r.th, v))
	default:
		r.b.WriteString(v.String())
	}
	return nil
}

// boxed shows an object of a script's subclass of a basic type.
func (r *reprer) boxed(v *Boxed) error {
	switch x := v.Val.(type) {
	case *starlark.Set:
		if x.Len() == 0 {
			r.b.WriteString(v.class.Name + "()")
			return nil
		}
		return r.set(v.class.Name+"({", "})", x)
	case *FrozenSet:
		if x.Set.Len() == 0 {
			r.b.WriteString(v.class.Name + "()")
			return nil
		}
		return r.set(v.class.Name+"({", "})", x.Set)
	}
	return r.value(v.Val)
}

func (r *reprer) method(m *BoundMethod) error {
	if f, ok := m.Func.(*Native); ok && !f.pyStyle() {
		if c, ok := m.Self.(*Class); ok {
			r.b.WriteString("<built-in method " + f.Name() + " of type object at " + AddressOf(r.th, c) + ">")
			return nil
		}
		r.b.WriteString("<built-in method " + f.Name() + " of " + TypeName(m.Self) + " object at " + AddressOf(r.th, m.Self) + ">")
		return nil
	}
	name := "?"
	switch f := m.Func.(type) {
	case interface{ Qualname() string }:
		name = f.Qualname()
	case interface{ Name() string }:
		name = f.Name()
	}
	r.b.WriteString("<bound method " + name + " of ")
	if err := r.value(m.Self); err != nil {
		return err
	}
	r.b.WriteByte('>')
	return nil
}

func nativeRepr(f *Native) string {
	switch {
	case f.pyStyle():
		return "<function " + f.Qualname() + " at " + AddressOf(nil, f) + ">"
	case f.Kind() == InstanceMethod:
		if name := f.Name(); len(name) > 4 && name[:2] == "__" {
			return "<slot wrapper '" + name + "' of '" + f.owner.Name + "' objects>"
		}
		return "<method '" + f.Name() + "' of '" + f.owner.Name + "' objects>"
	}
	return "<built-in function " + f.Name() + ">"
}

// DefaultClassRepr is type.__repr__.
func DefaultClassRepr(c *Class) string { return "<class '" + c.FullName() + "'>" }

// AddressOf returns id(v) as reprs show it.
func AddressOf(th *starlark.Thread, v starlark.Value) string { return addressText(ID(th, v)) }

// FloatRepr returns repr of a float: the shortest text that reads back as it.
func FloatRepr(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	case math.IsNaN(f):
		return "nan"
	}
	if a := math.Abs(f); a != 0 && (a >= 1e16 || a < 1e-4) {
		s := strconv.FormatFloat(f, 'e', -1, 64)
		// Python writes at least two digits of exponent too, as Go does.
		return s
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if strings.IndexByte(s, '.') < 0 {
		s += ".0"
	}
	return s
}

// maxIntDigits is sys.get_int_max_str_digits().
const maxIntDigits = 4300

func intText(i starlark.Int) (string, error) {
	if v, ok := i.Int64(); ok {
		return strconv.FormatInt(v, 10), nil
	}
	b := i.BigInt()
	if b.BitLen() > maxIntDigits*3322/1000 {
		if s := b.String(); len(strings.TrimPrefix(s, "-")) <= maxIntDigits {
			return s, nil
		}
		return "", Raise(ValueError, "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", maxIntDigits)
	}
	return b.String(), nil
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// quote writes repr of a string.
func quote(b *strings.Builder, s string) {
	q := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		q = '"'
	}
	b.WriteByte(q)
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && n == 1:
				if hi, ok := surrogate(s[i:]); ok {
					fmt.Fprintf(b, `\u%04x`, hi)
					n = 3
				} else {
					fmt.Fprintf(b, `\x%02x`, c)
				}
			case printable(r):
				b.WriteString(s[i : i+n])
			case r < 0x100:
				fmt.Fprintf(b, `\x%02x`, r)
			case r < 0x10000:
				fmt.Fprintf(b, `\u%04x`, r)
			default:
				fmt.Fprintf(b, `\U%08x`, r)
			}
			i += n
			continue
		}
		i++
		switch {
		case c == q || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case c < ' ' || c == 0x7f:
			fmt.Fprintf(b, `\x%02x`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(q)
}

// surrogate decodes a lone surrogate in generalised UTF-8.
func surrogate(s string) (rune, bool) {
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 {
		return rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), true
	}
	return 0, false
}

// printable is str.isprintable for one character.
func printable(r rune) bool {
	return r == ' ' || unicode.IsPrint(r)
}

func quoteBytes(b *strings.Builder, s, prefix string) {
	q := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		q = '"'
	}
	b.WriteString(prefix)
	b.WriteByte(q)
	for i := range len(s) {
		switch c := s[i]; {
		case c == q || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case c < ' ' || c >= 0x7f:
			fmt.Fprintf(b, `\x%02x`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(q)
}
