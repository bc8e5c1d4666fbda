package vm

import (
	"strconv"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// quick executes an instruction for which the loop has no fast path of its own,
// if its operands are of basic types and no script code can run. Otherwise it
// returns false with nothing done, and exec has to.
func (t *Thread) quick(r []object.Reg, in *code.Instr) bool {
	switch in.Op {
	case code.GetAttr:
		s := &t.frames[len(t.frames)-1].fn.proto.sites[in.C]
		switch x := r[in.B].Obj.(type) {
		case *object.Instance:
			if s.recall(x) && s.attr == nil {
				r[in.A] = x.Slots()[s.slot]
				return true
			}
		case *object.Class:
			if s.shape == nil && s.class == x && s.version == x.Version() && s.attr != nil && s.attr.Kind == object.Plain {
				setValue(&r[in.A], s.attr.Value)
				return true
			}
		}
	case code.SetAttr:
		o, ok := r[in.A].Obj.(*object.Instance)
		s := &t.frames[len(t.frames)-1].fn.proto.sites[in.C]
		if !ok || r[in.B].Obj == nil || !s.recall(o) {
			return false
		}
		if s.next == nil {
			o.Slots()[s.slot] = r[in.B]
		} else {
			o.Grow(s.next, r[in.B])
		}
		return true
	case code.Add, code.InAdd, code.Sub, code.InSub, code.Mul, code.InMul:
		return quickBool(r, in)
	case code.In, code.NotIn:
		found, ok := t.quickIn(&r[in.B], &r[in.C])
		if ok {
			r[in.A].Obj = starlark.Bool(found == (in.Op == code.In))
		}
		return ok
	case code.SetItem:
		d, ok := r[in.A].Obj.(*starlark.Dict)
		return ok && t.quickPut(d, &r[in.B], &r[in.C])
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
		}
	case code.FormatValue:
		if in.N != 0 || in.C != code.NoReg {
			return false
		}
		switch x := r[in.B].Obj.(type) {
		case starlark.String:
			r[in.A].Obj = x
			return true
		case intTag:
			r[in.A].Obj = starlark.String(strconv.FormatInt(int64(r[in.B].Bits), 10))
			return true
		}
	case code.BuildString:
		n := 0
		parts := r[in.B : in.B+in.C]
		for i := range parts {
			n += len(parts[i].Obj.(starlark.String))
		}
		var b strings.Builder
		b.Grow(n)
		for i := range parts {
			b.WriteString(string(parts[i].Obj.(starlark.String)))
		}
		r[in.A].Obj = starlark.String(b.String())
		return true
	}
	return false
}

// simpleKey returns a str or int as a dict key that equals no other value than
// itself: 0 and 1 equal False and True, and every key may equal one of a script's
// subclass once there was such a key.
func (t *Thread) simpleKey(k *object.Reg) starlark.Value {
	switch x := k.Obj.(type) {
	case starlark.String:
		if !t.m.Interp.BoxedKeys() {
			return x
		}
	case intTag:
		if k.Bits > 1 && !t.m.Interp.BoxedKeys() {
			return starlark.MakeInt64(int64(k.Bits))
		}
	}
	return nil
}

func (t *Thread) quickPut(d *starlark.Dict, k, v *object.Reg) bool {
	x := v.Value()
	if x == nil {
		return false
	}
	if object.QuickReplace(d, k, x) {
		return true
	}
	key := t.simpleKey(k)
	return key != nil && d.SetKey(key, x) == nil
}

func (t *Thread) quickIn(x, container *object.Reg) (found, ok bool) {
	switch c := container.Obj.(type) {
	case *starlark.Dict:
		if object.QuickHas(c, x) {
			return true, true
		}
		if k := t.simpleKey(x); k != nil {
			_, found, err := c.Get(k)
			return found, err == nil
		}
	case *starlark.Set:
		if k := t.simpleKey(x); k != nil {
			found, err := c.Has(k)
			return found, err == nil
		}
	case *object.FrozenSet:
		if k := t.simpleKey(x); k != nil {
			found, err := c.Set.Has(k)
			return found, err == nil
		}
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

// quickSlice is a slice with step 1 of a list, tuple or ASCII string.
func quickSlice(r []object.Reg, in *code.Instr) bool {
	if _, ok := r[in.C+2].Obj.(starlark.NoneType); !ok {
		return false
	}
	var n int
	x := r[in.B].Obj
	switch x := x.(type) {
	case *starlark.List:
		n = x.Len()
	case starlark.Tuple:
		n = len(x)
	case starlark.String:
		if n = len(x); !object.IsASCII(string(x)) {
			return false
		}
	default:
		return false
	}
	lo, ok1 := bound(&r[in.C], n, 0)
	hi, ok2 := bound(&r[in.C+1], n, n)
	if !ok1 || !ok2 {
		return false
	}
	hi = max(hi, lo)
	d := &r[in.A]
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
