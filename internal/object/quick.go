package object

import (
	"math"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// The fast bodies of constructors and methods that programs call most. Each
// takes exact types only, so that subclasses of scripts go the ordinary way.

// isNone is the result of methods that return nothing.
var isNone = Reg{Obj: starlark.None}

func quickInt(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 {
		return Reg{}, false
	}
	switch x := a[0].Obj.(type) {
	case IntTag:
		return a[0], true
	case FloatTag:
		f := math.Float64frombits(a[0].Bits)
		// Beyond 2^62 a float may not fit; NaN compares false.
		if f > -1<<62 && f < 1<<62 {
			return IntReg(int64(f)), true
		}
	case starlark.String:
		if i, ok := decimal(string(x)); ok {
			return IntReg(i), true
		}
	}
	return Reg{}, false
}

// decimal reads up to 18 decimal digits.
func decimal(s string) (n int64, ok bool) {
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 || i == 18 {
			return 0, false
		}
		n = 10*n + int64(c)
	}
	return n, s != ""
}

func quickFloat(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 {
		return Reg{}, false
	}
	switch a[0].Obj.(type) {
	case FloatTag:
		return a[0], true
	case IntTag:
		return FloatReg(float64(int64(a[0].Bits))), true
	}
	return Reg{}, false
}

func quickStr(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 {
		return Reg{}, false
	}
	switch a[0].Obj.(type) {
	case IntTag:
		return Reg{Obj: IntText(int64(a[0].Bits))}, true
	case starlark.String:
		return a[0], true
	}
	return Reg{}, false
}

func quickBool(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 {
		return Reg{}, false
	}
	v, ok := quickTruth(&a[0])
	return Reg{Obj: starlark.Bool(v)}, ok
}

// quickTruth is truth without script code.
func quickTruth(r *Reg) (v, ok bool) {
	switch x := r.Obj.(type) {
	case IntTag:
		return r.Bits != 0, true
	case FloatTag:
		return math.Float64frombits(r.Bits) != 0, true
	case starlark.Bool:
		return bool(x), true
	case starlark.NoneType:
		return false, true
	case starlark.String:
		return x != "", true
	case *starlark.List:
		return x.Len() > 0, true
	case *starlark.Dict:
		return x.Len() > 0, true
	case starlark.Tuple:
		return len(x) > 0, true
	}
	return false, false
}

func quickRange(_ *starlark.Thread, a []Reg) (Reg, bool) {
	switch len(a) {
	case 1:
		if n, ok := a[0].Int(); ok {
			return Reg{Obj: &Range{0, n, 1}}, true
		}
	case 2:
		if lo, ok := a[0].Int(); ok {
			if hi, ok := a[1].Int(); ok && (hi < lo) == (hi-lo < 0) {
				return Reg{Obj: &Range{lo, hi, 1}}, true
			}
		}
	}
	return Reg{}, false
}

// quickClass is type(x).
func quickClass(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 || a[0].Obj == nil {
		return Reg{}, false
	}
	return Reg{Obj: ClassOf(a[0])}, true
}

// ClassOf returns the class of a register's value without boxing it.
func ClassOf(r Reg) *Class {
	switch r.Obj.(type) {
	case IntTag:
		return IntClass
	case FloatTag:
		return FloatClass
	}
	return TypeOf(r.Obj)
}

// QuickLen is len(x).
func QuickLen(th *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 {
		return Reg{}, false
	}
	switch x := a[0].Obj.(type) {
	case *starlark.List:
		return IntReg(int64(x.Len())), true
	case starlark.String:
		if len(x) >= ShortText {
			return IntReg(int64(textLen(th, string(x)))), true
		}
		if IsASCII(string(x)) {
			return IntReg(int64(len(x))), true
		}
	case *starlark.Dict:
		return IntReg(int64(x.Len())), true
	case starlark.Tuple:
		return IntReg(int64(len(x))), true
	case *starlark.Set:
		return IntReg(int64(x.Len())), true
	case *Deque:
		return IntReg(int64(x.Len())), x.class.static
	case *Boxed:
		if d, ok := x.Val.(*starlark.Dict); ok && x.class.Special(SpLen).Owner == DictClass {
			return IntReg(int64(d.Len())), true
		}
	}
	return Reg{}, false
}

// QuickIsInstance is isinstance(x, C) for a class whose metaclass is type, or a tuple of such.
func QuickIsInstance(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 2 || a[0].Obj == nil {
		return Reg{}, false
	}
	k := ClassOf(a[0])
	switch c := a[1].Obj.(type) {
	case *Class:
		if c.class != TypeClass {
			return Reg{}, false
		}
		if k.IsSubclass(c) {
			return Reg{Obj: starlark.True}, true
		}
	case starlark.Tuple:
		for _, x := range c {
			c, ok := x.(*Class)
			if !ok || c.class != TypeClass {
				return Reg{}, false
			}
			if k.IsSubclass(c) {
				return Reg{Obj: starlark.True}, true
			}
		}
	default:
		return Reg{}, false
	}
	// An object may still claim another __class__.
	_, script := a[0].Obj.(*Instance)
	return Reg{Obj: starlark.False}, k.static && !script
}

// quickSuper is super() in a method of a script's object.
func quickSuper(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 2 {
		return Reg{}, false
	}
	this, ok1 := a[0].Obj.(*Class)
	self, ok2 := a[1].Obj.(*Instance)
	if !ok1 || !ok2 || !self.class.IsSubclass(this) {
		return Reg{}, false
	}
	return Reg{Obj: &Super{Instance: MakeInstance(SuperClass), This: this, Self: self, Of: self.class}}, true
}

func quickAppend(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 2 || a[1].Obj == nil {
		return Reg{}, false
	}
	l, ok := a[0].Obj.(*starlark.List)
	if !ok || !listMirrored {
		return Reg{}, false
	}
	if header(l).frozen {
		return Reg{}, false
	}
	Append(l, a[1].Value())
	return isNone, true
}

// quickPop is pop() of a list, and pop(i) of one that is not long.
func quickPop(_ *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 1 && len(a) != 2 {
		return Reg{}, false
	}
	l, ok := a[0].Obj.(*starlark.List)
	if !ok || !listMirrored {
		return Reg{}, false
	}
	h := header(l)
	n := len(h.elems)
	if h.frozen || n == 0 {
		return Reg{}, false
	}
	if len(a) == 2 {
		i, ok := a[1].Int()
		if i < 0 {
			i += int64(n)
		}
		if !ok || i < 0 || i >= int64(n) || n > workBatch {
			return Reg{}, false
		}
		v := h.elems[i]
		h.elems = removeAt(h.elems, int(i))
		return Of(v), true
	}
	v := h.elems[n-1]
	h.elems[n-1] = nil
	h.elems = h.elems[:n-1]
	return Of(v), true
}

// quickGet is get() of a dict for a str or int.
func quickGet(th *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) < 2 || len(a) > 3 {
		return Reg{}, false
	}
	d, ok := a[0].Obj.(*starlark.Dict)
	if !ok {
		return Reg{}, false
	}
	e, unsure := findReg(table(d), &a[1])
	switch {
	case e != nil:
		return Of(e.value), true
	case unsure || anyBoxedKeys(th):
		return Reg{}, false
	case len(a) == 3:
		return a[2], a[2].Obj != nil
	}
	return isNone, true
}

// quickSetDefault is setdefault() of a dict for a str or int.
func quickSetDefault(th *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 3 || a[2].Obj == nil {
		return Reg{}, false
	}
	d, ok := a[0].Obj.(*starlark.Dict)
	if !ok {
		return Reg{}, false
	}
	if v, ok := QuickItem(d, &a[1]); ok {
		return v, true
	}
	return a[2], QuickPut(d, &a[1], a[2].Value(), anyBoxedKeys(th))
}

// quickSetAdd is add() of a set for a str or int.
func quickSetAdd(th *starlark.Thread, a []Reg) (Reg, bool) {
	if len(a) != 2 || !dictMirrored {
		return Reg{}, false
	}
	s, ok := a[0].Obj.(*starlark.Set)
	return isNone, ok && setTable(s).quickPut(&a[1], nil, starlark.None, anyBoxedKeys(th))
}

// anyBoxedKeys is BoxedKeys of the thread's Interp.
func anyBoxedKeys(th *starlark.Thread) bool {
	in := InterpOf(th)
	return in != nil && in.boxedKeys
}

// QuickItem looks up a str or int in a dict; ok is false if it is not there or
// Python's rules for equal keys would have to be asked.
func QuickItem(d *starlark.Dict, k *Reg) (Reg, bool) {
	if e, _ := findReg(table(d), k); e != nil {
		return Of(e.value), true
	}
	return Reg{}, false
}

// findReg returns the entry of a str or int; nil if there is none that can be
// found fast. With unsure, Python's rules for equal keys may find one.
func findReg(t *dictHeader, k *Reg) (e *dictEntry, unsure bool) {
	if !dictMirrored {
		return nil, true
	}
	switch x := k.Obj.(type) {
	case starlark.String:
		return t.findStr(tableHashStr(x), x)
	case IntTag:
		e, clash := t.findInt(tableHashInt(int64(k.Bits)), int64(k.Bits))
		return e, clash || e == nil && t.mayEqualBool(int64(k.Bits))
	}
	return nil, true
}

// QuickPut does d[k] = v for a str or int; false if Python's rules for equal keys
// have to be asked, or the dict must not be changed. With boxed, there are keys
// of scripts' own subclasses of these types.
func QuickPut(d *starlark.Dict, k *Reg, v starlark.Value, boxed bool) bool {
	return dictMirrored && table(d).quickPut(k, nil, v, boxed)
}

// quickPut is QuickPut for the table of a dict or set; key is the key as a value, nil if
// that has to be made.
func (t *dictHeader) quickPut(k *Reg, key, v starlark.Value, boxed bool) bool {
	if t.frozen {
		return false
	}
	var h uint32
	var e *dictEntry
	var clash bool
	switch x := k.Obj.(type) {
	case starlark.String:
		h = tableHashStr(x)
		e, clash = t.findStr(h, x)
	case IntTag:
		h = tableHashInt(int64(k.Bits))
		e, clash = t.findInt(h, int64(k.Bits))
		boxed = boxed || e == nil && t.mayEqualBool(int64(k.Bits))
	default:
		return false
	}
	if e != nil {
		e.value = v
		return true
	}
	if boxed || clash || t.itercount > 0 {
		return false
	}
	if key == nil {
		key = k.Value()
	}
	t.add(h, key, v)
	return true
}

// QuickHas reports whether the dict has the str or int; sure is false if Python's rules
// for equal keys have to be asked. With boxed, there are keys of scripts' own
// subclasses of these types.
func QuickHas(d *starlark.Dict, k *Reg, boxed bool) (found, sure bool) {
	e, unsure := findReg(table(d), k)
	return e != nil, e != nil || !unsure && !boxed
}

// QuickSetHas is QuickHas for a set.
func QuickSetHas(s *starlark.Set, k *Reg, boxed bool) (found, sure bool) {
	e, unsure := findReg(setTable(s), k)
	return e != nil, e != nil || !unsure && !boxed
}

// asciiChars holds the strings of one ASCII character.
var asciiChars = func() (t [utf8.RuneSelf]starlark.Value) {
	for i := range t {
		t[i] = starlark.String(rune(i))
	}
	return t
}()

// QuickChars returns an iterator over the characters of short ASCII text.
func QuickChars(s string) (it *SliceIter, ok bool) {
	if len(s) > 128 || !IsASCII(s) {
		return nil, false
	}
	items := make([]starlark.Value, len(s))
	for i := range items {
		items[i] = asciiChars[s[i]]
	}
	return NewSliceIter(items, StrIterClass), true
}

// QuickChar is s[i] of a short ASCII string; ok is false for others and where there is
// no such item.
func QuickChar(s string, i int) (starlark.Value, bool) {
	if i < 0 {
		i += len(s)
	}
	if uint(i) >= uint(len(s)) || len(s) >= ShortText || !IsASCII(s) {
		return nil, false
	}
	return asciiChars[s[i]], true
}

// QuickAttr looks up an attribute of an object of a script's class that the object itself holds, or
// that its class holds as it is. Where that takes no more it is sure, also that there is none.
func QuickAttr(v starlark.Value, name string) (r Reg, found, sure bool) {
	o, ok := v.(*Instance)
	if !ok || o.shape == nil {
		return Reg{}, false, false
	}
	c := o.class
	if g := c.Special(SpGetattribute); g != nil && g.Owner != ObjectClass {
		return Reg{}, false, false
	}
	a := c.Lookup(name)
	if a != nil && a.GoesFirst() {
		return Reg{}, false, false
	}
	if i := o.shape.Slot(name); i >= 0 {
		return o.slots[i], true, true
	}
	switch {
	case a == nil:
		special := len(name) > 1 && name[:2] == "__" // such as __dict__, which no class holds
		return Reg{}, false, c.Special(SpGetattr) == nil && !special
	case a.Kind == Plain:
		return Of(a.Value), true, true
	}
	return Reg{}, false, false
}

// QuickSetAttr sets an attribute that an object of a script's class itself holds already; false with
// nothing done if that takes more.
func QuickSetAttr(v starlark.Value, name string, r Reg) bool {
	o, ok := v.(*Instance)
	if !ok || o.shape == nil || r.Obj == nil {
		return false
	}
	c := o.class
	if s := c.Special(SpSetattr); s != nil && s.Owner != ObjectClass {
		return false
	}
	if a := c.Lookup(name); a != nil && a.Kind >= Data {
		return false
	}
	i := o.shape.Slot(name)
	if i >= 0 {
		o.slots[i] = r
	}
	return i >= 0
}
