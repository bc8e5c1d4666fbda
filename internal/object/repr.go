package object

import (
	"strconv"

	"go.starlark.net/starlark"
)

// A Reprer is a native value that makes its own repr, for example because that
// may run script code. A __repr__ in its class goes before.
type Reprer interface {
	Repr(th *starlark.Thread) (string, error)
}

// maxReprDepth is how deep containers in a repr may nest.
const maxReprDepth = 9000

// reprKey is the thread-local key of the containers whose repr is under way, so
// that a container that contains itself, also by way of a script's __repr__,
// shows as [...].
const reprKey = "tailorbird.repr"

type reprStack struct{ open []any }

// A reprWriter writes reprs to buf.
type reprWriter struct {
	th    *starlark.Thread // nil: use the thread that holds the run token
	buf   []byte
	stack *reprStack
}

// Repr returns repr(v). It runs __repr__ of scripts' classes.
func Repr(th *starlark.Thread, v starlark.Value) (string, error) {
	switch x := v.(type) {
	case starlark.String:
		return quoteText(string(x)), nil
	case starlark.Int:
		return intText(th, x)
	case starlark.Float:
		return floatText(float64(x)), nil
	case starlark.NoneType:
		return "None", nil
	}
	w := reprWriter{th: th}
	if err := w.value(v); err != nil {
		return "", err
	}
	return string(w.buf), nil
}

// Str returns str(v). It runs __str__ or __repr__ of scripts' classes.
func Str(th *starlark.Thread, v starlark.Value) (string, error) {
	switch x := v.(type) {
	case starlark.String:
		return string(x), nil
	case starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType, *starlark.List, *starlark.Dict, starlark.Tuple:
		return Repr(th, v)
	case *starlark.Builtin:
		return Repr(th, v)
	case *MappingProxy:
		return Str(th, x.mapping())
	case *Class:
		if x.class == TypeClass {
			return Repr(th, v)
		}
	}
	a := TypeOf(v).Special(SpStr)
	if a == nil || a.Owner == ObjectClass {
		return Repr(th, v)
	}
	if s, ok := textOf(v); ok && a.Owner.static {
		return s, nil
	}
	return callText(th, a, v, "__str__")
}

// strValue is Str for str(v), whose result is that of a script's __str__ itself.
func strValue(th *starlark.Thread, v starlark.Value) (starlark.Value, error) {
	if o, ok := v.(*Instance); ok {
		a := o.class.Special(SpStr)
		if f, ok := a.Value.(Function); ok { // object has one, if nobody else
			r, err := f.Apply(th, 1, v, nil, nil)
			if err != nil {
				return nil, err
			}
			if _, ok := textOf(r); !ok {
				return nil, Raise(TypeError, "__str__ returned non-string (type %s)", TypeName(r))
			}
			return r, nil
		}
	}
	s, err := Str(th, v)
	return starlark.String(s), err
}

// callText calls a special method that must return a str.
func callText(th *starlark.Thread, a *Attr, v starlark.Value, name string) (string, error) {
	r, err := CallAttr0(th, a, v)
	if err != nil {
		return "", err
	}
	s, ok := textOf(r)
	if !ok {
		return "", Raise(TypeError, "%s returned non-string (type %s)", name, TypeName(r))
	}
	return s, nil
}

// ASCII returns ascii(v): repr(v) with non-ASCII characters escaped.
func ASCII(th *starlark.Thread, v starlark.Value) (string, error) {
	s, err := Repr(th, v)
	return asciiText(s), err
}

// reprOf is Repr for the String methods of starlark.Value, which cannot fail. It
// runs special methods on the thread that holds the run token.
func reprOf(v starlark.Value) string {
	s, err := Repr(threadFor(v), v)
	if err != nil {
		return "<unprintable " + TypeName(v) + " object>"
	}
	return s
}

// strOf is Str likewise.
func strOf(v starlark.Value) string {
	s, err := Str(threadFor(v), v)
	if err != nil {
		return "<exception str() failed>"
	}
	return s
}

// AddressOf returns the address that reprs of v show: id(v) in hexadecimal.
func AddressOf(th *starlark.Thread, v starlark.Value) string { return addressText(ID(th, v)) }

// DefaultClassRepr returns the repr of a class as type.__repr__ makes it.
func DefaultClassRepr(c *Class) string { return "<class '" + c.FullName() + "'>" }

// value appends repr(v).
func (w *reprWriter) value(v starlark.Value) error {
	switch x := v.(type) {
	case starlark.String:
		w.buf = appendQuoted(w.buf, string(x))
	case starlark.Int:
		if i, ok := x.Int64(); ok {
			w.buf = strconv.AppendInt(w.buf, i, 10)
			return nil
		}
		s, err := intText(w.th, x)
		w.text(s)
		return err
	case starlark.Bool:
		if x {
			w.text("True")
		} else {
			w.text("False")
		}
	case starlark.Float:
		w.buf = appendFloat(w.buf, float64(x))
	case starlark.NoneType:
		w.text("None")
	case starlark.Bytes:
		w.buf = appendBytesQuoted(w.buf, string(x))
	case *starlark.List:
		return w.list(x)
	case starlark.Tuple:
		return w.tuple(x)
	case *starlark.Dict:
		return w.dict(x)
	case *starlark.Set:
		return w.set(x, "set")
	case *FrozenSet:
		return w.set(x.Set, "frozenset")
	case *DictView:
		return w.view(x)
	case *Namespace:
		return w.namespace(x)
	case *MappingProxy:
		w.text("mappingproxy(")
		if err := w.value(x.mapping()); err != nil {
			return err
		}
		w.text(")")
	case *Slice:
		return w.slice(x)
	case *Range:
		w.text(x.String())
	case *BigRange:
		w.text(x.String())
	case *ByteArray:
		w.byteArray(x, "bytearray")
	case Complex:
		w.text(complexText(complex128(x)))
	case *Instance:
		return w.object(x)
	case *Boxed:
		return w.boxed(x)
	case *Class:
		if x.class == TypeClass {
			w.text(DefaultClassRepr(x))
			return nil
		}
		return w.object(x)
	default:
		return w.other(v)
	}
	return nil
}

func (w *reprWriter) text(s string) { w.buf = append(w.buf, s...) }

// object appends the repr of a value by the __repr__ of its class.
func (w *reprWriter) object(v starlark.Value) error {
	a := TypeOf(v).Special(SpRepr)
	if a == nil || a.Owner == ObjectClass {
		if r, ok := v.(Reprer); ok {
			s, err := r.Repr(w.th)
			w.text(s)
			return err
		}
		w.text(DefaultRepr(w.th, v))
		return nil
	}
	if c, ok := v.(*Class); ok && a.Owner == TypeClass {
		w.text(DefaultClassRepr(c))
		return nil
	}
	th := w.th
	if th == nil {
		if th = threadFor(v); th == nil && !a.Owner.static {
			// An object of no Runtime: its methods cannot run.
			w.text(DefaultRepr(nil, v))
			return nil
		}
	}
	s, err := callText(th, a, v, "__repr__")
	w.text(s)
	return err
}

// boxed appends the repr of an object of a script's subclass of a basic type.
func (w *reprWriter) boxed(b *Boxed) error {
	// The __repr__ of the basic class itself is written out below.
	if a := b.class.Special(SpRepr); a != nil && a.Owner != ObjectClass && a.Owner != TypeOf(b.Val) {
		return w.object(b)
	}
	return w.basic(b)
}

// basic appends what the __repr__ of the basic class itself makes of the object.
func (w *reprWriter) basic(b *Boxed) error {
	switch x := b.Val.(type) {
	case *starlark.Set:
		return w.set(x, b.class.Name)
	case *FrozenSet:
		return w.set(x.Set, b.class.Name)
	case *ByteArray:
		w.byteArray(x, b.class.Name)
		return nil
	}
	return w.value(b.Val)
}

// namedRepr is __repr__ where that of a subclass shows the name of the class.
var namedRepr = MethodDef{Name: "__repr__", KeepsBox: true, Fn: reprNamed}

func reprNamed(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	w := reprWriter{th: th}
	var err error
	if b, ok := self.(*Boxed); ok {
		err = w.basic(b)
	} else {
		err = w.value(self)
	}
	return starlark.String(w.buf), err
}

func (w *reprWriter) byteArray(b *ByteArray, name string) {
	w.text(name)
	w.text("(")
	w.buf = appendByteArrayQuoted(w.buf, b.Data)
	w.text(")")
}

// open notes that the repr of the container key has begun. It reports false if
// that is under way already.
func (w *reprWriter) open(key any) (bool, error) {
	if w.stack == nil {
		if w.th != nil {
			w.stack, _ = w.th.Local(reprKey).(*reprStack)
		}
		if w.stack == nil {
			w.stack = new(reprStack)
			if w.th != nil {
				w.th.SetLocal(reprKey, w.stack)
			}
		}
	}
	for _, k := range w.stack.open {
		if k == key {
			return false, nil
		}
	}
	if len(w.stack.open) >= maxReprDepth {
		return false, Raise(RecursionError, "maximum recursion depth exceeded while getting the repr of an object")
	}
	w.stack.open = append(w.stack.open, key)
	return true, nil
}

func (w *reprWriter) close() { w.stack.open = w.stack.open[:len(w.stack.open)-1] }

// elems appends reprs separated by commas. The result of f is asked for anew for
// each element, as a script's __repr__ may change the container.
func (w *reprWriter) elems(f func() []starlark.Value) error {
	for i := 0; ; i++ {
		list := f()
		if i >= len(list) {
			return nil
		}
		if i > 0 {
			w.text(", ")
		}
		if err := w.value(list[i]); err != nil {
			return err
		}
		if err := w.checkSize(); err != nil {
			return err
		}
	}
}

func (w *reprWriter) checkSize() error {
	if len(w.buf) < 1<<20 {
		return nil
	}
	return CheckSize(w.th, uint64(len(w.buf)))
}

func (w *reprWriter) list(l *starlark.List) error {
	if l.Len() == 0 {
		w.text("[]")
		return nil
	}
	ok, err := w.open(l)
	if err != nil {
		return err
	}
	if !ok {
		w.text("[...]")
		return nil
	}
	defer w.close()
	w.text("[")
	err = w.elems(func() []starlark.Value { return Elems(l) })
	w.text("]")
	return err
}

func (w *reprWriter) tuple(t starlark.Tuple) error {
	if len(t) == 0 {
		w.text("()")
		return nil
	}
	ok, err := w.open(&t[0])
	if err != nil {
		return err
	}
	if !ok {
		w.text("(...)")
		return nil
	}
	defer w.close()
	w.text("(")
	err = w.elems(func() []starlark.Value { return t })
	if len(t) == 1 {
		w.text(",")
	}
	w.text(")")
	return err
}

func (w *reprWriter) dict(d *starlark.Dict) error {
	if d.Len() == 0 {
		w.text("{}")
		return nil
	}
	ok, err := w.open(d)
	if err != nil {
		return err
	}
	if !ok {
		w.text("{...}")
		return nil
	}
	defer w.close()
	return w.items(d.Items())
}

func (w *reprWriter) items(items []starlark.Tuple) error {
	w.text("{")
	for i, item := range items {
		if i > 0 {
			w.text(", ")
		}
		if err := w.value(item[0]); err != nil {
			return err
		}
		w.text(": ")
		if err := w.value(item[1]); err != nil {
			return err
		}
		if err := w.checkSize(); err != nil {
			return err
		}
	}
	w.text("}")
	return nil
}

func (w *reprWriter) namespace(n *Namespace) error {
	ok, err := w.open(n.Module)
	if err != nil {
		return err
	}
	if !ok {
		w.text("{...}")
		return nil
	}
	defer w.close()
	return w.items(n.Snapshot().Items())
}

// set appends the repr of a set or frozenset, whose class is called name.
func (w *reprWriter) set(s *starlark.Set, name string) error {
	ok, err := w.open(s)
	if err != nil {
		return err
	}
	if !ok {
		w.text(name + "(...)")
		return nil
	}
	defer w.close()
	if s.Len() == 0 {
		w.text(name + "()")
		return nil
	}
	named := name != "set"
	if named {
		w.text(name + "(")
	}
	elems := setItems(s)
	w.text("{")
	err = w.elems(func() []starlark.Value { return elems })
	w.text("}")
	if named {
		w.text(")")
	}
	return err
}

func (w *reprWriter) view(v *DictView) error {
	ok, err := w.open(v)
	if err != nil {
		return err
	}
	if !ok {
		w.text("...")
		return nil
	}
	defer w.close()
	elems, err := Collect(w.th, v)
	if err != nil {
		return err
	}
	w.text(v.class.Name)
	w.text("([")
	err = w.elems(func() []starlark.Value { return elems })
	w.text("])")
	return err
}

func (w *reprWriter) slice(s *Slice) error {
	w.text("slice(")
	err := w.elems(func() []starlark.Value { return []starlark.Value{s.Lo, s.Hi, s.Step} })
	w.text(")")
	return err
}

// threadFor returns the thread on which special methods of v run when the caller
// has none: the one that holds the run token of v's Runtime; nil if it has none.
func threadFor(v starlark.Value) *starlark.Thread {
	if in := TypeOf(v).interp; in != nil && in.Current != nil {
		return in.Current()
	}
	return nil
}
