package vm

import (
	"slices"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// held returns where h holds the attribute that the site names for this thread, if that is at hand.
func (t *Thread) held(s *site, h object.Holder) *object.Instance {
	if o := h.Held(t.Star); o != nil && s.holds(o) && s.attr == nil && s.next == nil {
		return o
	}
	return nil
}

// quickMethod calls the fast body of a native method of an object like the last one at the site,
// or of a native function of the same module: a is the receiver and the arguments. It leaves the
// result in a[0], or reports false with nothing done; fn is what it has found, nil if nothing.
func (t *Thread) quickMethod(s *site, a []object.Reg) (fn *object.Native, done bool) {
	fn, self := s.native(a[0].Obj)
	if fn == nil {
		return nil, false
	}
	quick := fn.Quick()
	if quick == nil {
		return fn, false
	}
	args := a
	if self == nil {
		args = a[1:]
	}
	v, ok := quick(t.Star, args)
	if ok {
		a[0] = v
	}
	return fn, ok
}

// quickGet is GetAttr of anything but an instance of the site's shape, if the site knows the way
// and no script code can run.
func (t *Thread) quickGet(s *site, from, to *object.Reg) bool {
	switch x := from.Obj.(type) {
	case *object.Instance:
		e := s.recall(x)
		if e == nil || e.attr != nil {
			return false
		}
		*to = x.Slots()[e.slot]
		return true
	case *object.Module:
		g := s.globalOf(x)
		if g == nil {
			return false
		}
		*to = g.Reg
		return true
	case *object.Class:
		if s.shape != nil || s.class != x || s.version != x.Version() || s.attr == nil || s.attr.Kind != object.Plain {
			return false
		}
		setValue(to, s.attr.Value)
		return true
	}
	if s.attr == nil {
		x, ok := from.Obj.(object.Holder)
		if !ok {
			return false
		}
		o := t.held(s, x)
		if o == nil {
			return false
		}
		*to = o.Slots()[s.slot]
		return true
	}
	g, ok := s.attr.Value.(*object.GetSet)
	if !ok {
		return false
	}
	x, ok := from.Obj.(object.Object)
	if !ok || !s.holds(x.Base()) {
		return false
	}
	v, ok := g.Quick(x)
	if ok {
		*to = v
	}
	return ok
}

// quickSet is SetAttr in the same cases.
func (t *Thread) quickSet(s *site, to starlark.Value, v *object.Reg) bool {
	if v.Obj == nil {
		return false
	}
	switch x := to.(type) {
	case *object.Instance:
		if e := s.recall(x); e != nil {
			e.store(x, *v)
			return true
		}
	case object.Holder:
		if o := t.held(s, x); o != nil {
			o.Slots()[s.slot] = *v
			return true
		}
	}
	return false
}

// quick executes an instruction for which the loop has no fast path of its own,
// if its operands are of basic types and no script code can run. Otherwise it
// returns false with nothing done, and exec has to.
func (t *Thread) quick(r []object.Reg, in *code.Instr) bool {
	switch in.Op {
	case code.Add, code.InAdd:
		if x, ok := r[in.B].Obj.(starlark.String); ok {
			y, ok := r[in.C].Obj.(starlark.String)
			if ok = ok && (t.m.Interp.MaxValueSize == 0 || len(x)+len(y) <= int(t.m.Interp.MaxValueSize)); ok {
				r[in.A].Obj = object.Concat(string(x), string(y))
			}
			return ok
		}
		return quickBool(r, in)
	case code.Sub, code.InSub, code.Mul, code.InMul:
		return quickBool(r, in)
	case code.In, code.NotIn:
		found, ok := t.quickIn(&r[in.B], &r[in.C])
		if ok {
			r[in.A].Obj = starlark.Bool(found == (in.Op == code.In))
		}
		return ok
	case code.GetItem:
		if d := plainDict(r[in.B].Obj, object.SpGetitem); d != nil {
			v, ok := object.QuickItem(d, &r[in.C])
			if ok {
				r[in.A] = v
			}
			return ok
		}
	case code.SetItem:
		d := plainDict(r[in.A].Obj, object.SpSetitem)
		return d != nil && t.quickPut(d, &r[in.B], &r[in.C])
	case code.DictPut:
		return t.quickPut(r[in.A].Obj.(*starlark.Dict), &r[in.B], &r[in.C])
	case code.GetItemI:
		if s, ok := r[in.B].Obj.(starlark.String); ok {
			v, ok := object.QuickChar(string(s), int(int16(in.C)))
			if ok {
				r[in.A].Obj = v
			}
			return ok
		}
	case code.BuildList:
		r[in.A].Obj = starlark.NewList(make([]starlark.Value, 0, object.Room(r[in.B].Obj)))
		return true
	case code.GetSlice:
		return quickSlice(r, in)
	case code.GetIter:
		switch x := r[in.B].Obj.(type) {
		case *starlark.List:
			r[in.A].Obj = &object.ListIter{List: x}
			return true
		case starlark.Tuple, *starlark.Dict, *object.Range:
			it, err := object.Iter(t.Star, x)
			if err == nil {
				r[in.A].Obj = it
			}
			return err == nil
		case starlark.String:
			it, ok := object.QuickChars(string(x))
			if ok {
				r[in.A].Obj = it
			}
			return ok
		}
	case code.Mod, code.InMod:
		text, ok := r[in.B].Obj.(starlark.String)
		if !ok || r[in.C].Obj == nil {
			return false
		}
		v, ok := object.QuickPercent(string(text), &r[in.C])
		if ok {
			r[in.A].Obj = v
		}
		return ok
	case code.FormatValue, code.FormatPart:
		return quickFormat(r, in)
	case code.BuildString:
		v, ok := object.JoinText(r[in.B : in.B+in.C])
		if ok {
			r[in.A].Obj = v
		}
		return ok
	}
	return false
}

// quickFormat executes FormatValue and FormatPart for simple values.
func quickFormat(r []object.Reg, in *code.Instr) bool {
	if _, ok := r[in.B].Obj.(intTag); ok && in.Op == code.FormatPart && in.C == code.NoReg {
		r[in.A] = r[in.B]
		return true
	}
	spec := starlark.String("")
	if in.C != code.NoReg {
		spec = r[in.C].Obj.(starlark.String)
	}
	if _, ok := r[in.B].Obj.(starlark.String); ok && spec == "" && (in.N == 0 || in.N == 's') {
		r[in.A].Obj = r[in.B].Obj
		return true
	}
	if _, isInt := r[in.B].Obj.(intTag); in.N != 0 && !(isInt && spec == "") {
		return false
	}
	v, ok := object.QuickFormat(&r[in.B], string(spec))
	if ok {
		r[in.A].Obj = v
	}
	return ok
}

// plainDict returns v if it is a dict, or the dict in an object of a script's subclass that has
// dict's own method m; else nil.
func plainDict(v starlark.Value, m object.Special) *starlark.Dict {
	switch x := v.(type) {
	case *starlark.Dict:
		return x
	case *object.Boxed:
		if d, ok := x.Val.(*starlark.Dict); ok && x.Class().Special(m).Owner == object.DictClass {
			return d
		}
	}
	return nil
}

func (t *Thread) quickPut(d *starlark.Dict, k, v *object.Reg) bool {
	x := v.Value()
	if x == nil {
		return false
	}
	return object.QuickPut(d, k, x, t.m.Interp.BoxedKeys())
}

func (t *Thread) quickIn(x, container *object.Reg) (found, ok bool) {
	switch c := container.Obj.(type) {
	case *starlark.Dict:
		return object.QuickHas(c, x, t.m.Interp.BoxedKeys())
	case *object.Boxed:
		if d := plainDict(c, object.SpContains); d != nil {
			return object.QuickHas(d, x, t.m.Interp.BoxedKeys())
		}
	case *starlark.Set:
		return object.QuickSetHas(c, x, t.m.Interp.BoxedKeys())
	case *object.FrozenSet:
		return object.QuickSetHas(c.Set, x, t.m.Interp.BoxedKeys())
	case *starlark.List:
		return quickAmong(x, object.Elems(c))
	case starlark.Tuple:
		return quickAmong(x, c)
	case starlark.String:
		if s, ok := x.Obj.(starlark.String); ok {
			return strings.Contains(string(c), string(s)), true
		}
	}
	return false, false
}

// quickAmong looks for an int or str among items of its own type.
func quickAmong(x *object.Reg, items []starlark.Value) (found, ok bool) {
	switch s := x.Obj.(type) {
	case starlark.String:
		for _, v := range items {
			y, ok := v.(starlark.String)
			if !ok {
				return false, false
			}
			if s == y {
				return true, true
			}
		}
		return false, true
	case intTag:
		for _, v := range items {
			y, ok := v.(starlark.Int)
			if !ok {
				return false, false
			}
			if i, ok := y.Int64(); ok && i == int64(x.Bits) {
				return true, true
			}
		}
		return false, true
	}
	return false, false
}

// quickBool is arithmetic where an operand is a bool, which counts as 0 or 1.
func quickBool(r []object.Reg, in *code.Instr) bool {
	x, ok1 := boolInt(&r[in.B])
	y, ok2 := boolInt(&r[in.C])
	if !ok1 || !ok2 {
		return false
	}
	var z int64
	switch in.Op {
	case code.Add, code.InAdd:
		z = x + y
	case code.Sub, code.InSub:
		z = x - y
	default:
		z = x * y
	}
	setInt(&r[in.A], z)
	return true
}

// boolInt returns a bool, or an int of up to 32 bits, as an int.
func boolInt(r *object.Reg) (int64, bool) {
	switch x := r.Obj.(type) {
	case starlark.Bool:
		if x {
			return 1, true
		}
		return 0, true
	case intTag:
		i := int64(r.Bits)
		return i, int64(int32(i)) == i
	}
	return 0, false
}

// quickSlice is a slice with step 1 of a list, tuple or ASCII string, or one with step -1 of
// all of it.
func quickSlice(r []object.Reg, in *code.Instr) bool {
	var n int
	x := r[in.B].Obj
	switch x := x.(type) {
	case *starlark.List:
		n = x.Len()
	case starlark.Tuple:
		n = len(x)
	case starlark.String:
		if n = len(x); n >= object.ShortText || !object.IsASCII(string(x)) {
			return false
		}
	default:
		return false
	}
	d := &r[in.A]
	if step, ok := r[in.C+2].Int(); ok && step == -1 && isNone(r[in.C].Obj) && isNone(r[in.C+1].Obj) {
		d.Obj = reversed(x)
		return true
	}
	lo, ok1 := bound(&r[in.C], n, 0)
	hi, ok2 := bound(&r[in.C+1], n, n)
	if !ok1 || !ok2 || !isNone(r[in.C+2].Obj) {
		return false
	}
	hi = max(hi, lo)
	switch x := x.(type) {
	case *starlark.List:
		d.Obj = starlark.NewList(append(make([]starlark.Value, 0, hi-lo), object.Elems(x)[lo:hi]...))
	case starlark.Tuple:
		d.Obj = append(make(starlark.Tuple, 0, hi-lo), x[lo:hi]...)
	case starlark.String:
		d.Obj = x[lo:hi]
	}
	return true
}

// reversed is x[::-1] for what quickSlice takes.
func reversed(x starlark.Value) starlark.Value {
	switch x := x.(type) {
	case *starlark.List:
		items := slices.Clone(object.Elems(x))
		slices.Reverse(items)
		return starlark.NewList(items)
	case starlark.Tuple:
		items := slices.Clone(x)
		slices.Reverse(items)
		return items
	case starlark.String:
		text, buf := object.NewText(len(x))
		for i := range buf {
			buf[i] = x[len(x)-1-i]
		}
		return text
	}
	return nil
}

// bound returns the bound of a slice of n items; def stands for None.
func bound(r *object.Reg, n, def int) (i int, ok bool) {
	switch r.Obj.(type) {
	case intTag:
		k := int64(r.Bits)
		if k < 0 {
			k = max(k+int64(n), 0)
		}
		return int(min(k, int64(n))), true
	case starlark.NoneType:
		return def, true
	}
	return 0, false
}
