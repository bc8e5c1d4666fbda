package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// exec executes an instruction that the loop has no fast path for, or whose
// fast path did not apply. It may run script code, so registers may have moved:
// it takes the window anew after each such call, and so does the loop.
func (t *Thread) exec(f *frame, in code.Instr) error {
	r := t.window(f)
	depth := len(t.frames) - 1
	set := func(v starlark.Value, err error) error {
		if err != nil {
			return err
		}
		t.window(&t.frames[depth])[in.A] = object.Of(v)
		return nil
	}
	// get boxes register x.
	get := func(x uint16) (starlark.Value, error) {
		if v := r[x].Value(); v != nil {
			return v, nil
		}
		return nil, t.unbound(f, x)
	}
	get2 := func(x, y uint16) (starlark.Value, starlark.Value, error) {
		a, err := get(x)
		if err != nil {
			return nil, nil, err
		}
		b, err := get(y)
		return a, b, err
	}

	switch op := in.Op; op {
	case code.DelLocal:
		if r[in.A].Obj == nil {
			return t.unbound(f, in.A)
		}
		r[in.A].Obj = nil
		return nil
	case code.DelGlobal:
		g := &f.fn.proto.globals[in.BC()]
		if g.cell.Reg.Obj == nil {
			return t.nameError(g.name)
		}
		g.cell.Reg = object.Reg{}
		return nil
	case code.DelCell:
		c := r[in.A].Obj.(*object.Cell)
		if c.Reg.Obj == nil {
			return t.unbound(f, in.A)
		}
		c.Reg = object.Reg{}
		return nil
	case code.DelFree:
		c := f.fn.free[in.BC()]
		if c.Reg.Obj == nil {
			return t.unboundFree(f.fn.proto, in.BC())
		}
		c.Reg = object.Reg{}
		return nil
	case code.LoadBuiltin:
		return t.loadBuiltin(f.fn.proto.code.Names[in.BC()], &r[in.A])
	case code.GetAttr:
		return t.getAttr(f, in, depth)
	case code.GetMethod:
		return t.getMethod(f, in)
	case code.SetAttr:
		return t.setAttr(f, in)
	case code.DelAttr:
		v, err := get(in.A)
		if err != nil {
			return err
		}
		return object.DelAttr(t.Star, v, f.fn.proto.sites[in.C].name)
	case code.GetItem:
		x, k, err := get2(in.B, in.C)
		if err != nil {
			return err
		}
		if ok, err := t.enterItem(r[in.B], r[in.C], int(f.base)+int(in.A)); ok {
			return err
		}
		return set(object.GetItem(t.Star, x, k))
	case code.GetItemI:
		x, err := get(in.B)
		if err != nil {
			return err
		}
		if ok, err := t.enterItem(r[in.B], object.IntReg(int64(int16(in.C))), int(f.base)+int(in.A)); ok {
			return err
		}
		return set(object.GetItem(t.Star, x, starlark.MakeInt(int(int16(in.C)))))
	case code.GetSlice:
		x, err := get(in.B)
		if err != nil {
			return err
		}
		return set(object.GetItem(t.Star, x, object.NewSlice(r[in.C].Value(), r[in.C+1].Value(), r[in.C+2].Value())))
	case code.SetItem:
		x, k, err := get2(in.A, in.B)
		if err != nil {
			return err
		}
		v, err := get(in.C)
		if err != nil {
			return err
		}
		return object.SetItem(t.Star, x, k, v)
	case code.DelItem:
		x, k, err := get2(in.A, in.B)
		if err != nil {
			return err
		}
		return object.DelItem(t.Star, x, k)
	case code.Slice:
		for i := in.B; i < in.B+3; i++ {
			if r[i].Obj == nil {
				return t.unbound(f, i)
			}
		}
		return set(object.NewSlice(r[in.B].Value(), r[in.B+1].Value(), r[in.B+2].Value()), nil)

	case code.Add, code.Sub, code.Mul, code.TrueDiv, code.FloorDiv, code.Mod, code.Pow, code.MatMul,
		code.BitAnd, code.BitOr, code.BitXor, code.Shl, code.Shr:
		x, y, err := get2(in.B, in.C)
		if err != nil {
			return err
		}
		return set(object.Binary(t.Star, object.BinOp(op-code.Add), x, y))
	case code.InAdd, code.InSub, code.InMul, code.InTrueDiv, code.InFloorDiv, code.InMod, code.InPow, code.InMatMul,
		code.InBitAnd, code.InBitOr, code.InBitXor, code.InShl, code.InShr:
		x, y, err := get2(in.B, in.C)
		if err != nil {
			return err
		}
		return set(object.Inplace(t.Star, object.BinOp(op-code.InAdd), x, y))
	case code.AddI, code.SubI, code.MulI, code.FloorDivI, code.ModI:
		x, err := get(in.B)
		if err != nil {
			return err
		}
		y := starlark.MakeInt(int(int16(in.C)))
		if in.N == 1 {
			return set(object.Inplace(t.Star, smallOp[op-code.AddI], x, y))
		}
		return set(object.Binary(t.Star, smallOp[op-code.AddI], x, y))
	case code.Neg, code.Pos, code.Invert:
		x, err := get(in.B)
		if err != nil {
			return err
		}
		return set(object.Unary(t.Star, object.UnOp(op-code.Neg), x))
	case code.Not:
		x, err := get(in.B)
		if err != nil {
			return err
		}
		b, err := object.Truth(t.Star, x)
		return set(starlark.Bool(!b), err)

	case code.Eq, code.Ne, code.Lt, code.Le, code.Gt, code.Ge:
		x, y, err := get2(in.B, in.C)
		if err != nil {
			return err
		}
		return set(object.Compare(t.Star, object.CmpOp(op-code.Eq), x, y))
	case code.Is, code.IsNot:
		x, y, err := get2(in.B, in.C)
		if err != nil {
			return err
		}
		return set(starlark.Bool(object.Identical(x, y) == (op == code.Is)), nil)
	case code.In, code.NotIn:
		x, c, err := get2(in.B, in.C)
		if err != nil {
			return err
		}
		ok, err := object.Contains(t.Star, c, x)
		return set(starlark.Bool(ok == (op == code.In)), err)

	case code.LoadName, code.LoadNameFree, code.StoreName, code.DelName:
		return t.classVariable(f, in, depth)
	case code.MakeClass:
		return t.makeClass(f, in, depth)

	case code.BuildSet, code.BuildDict, code.BuildString, code.FormatValue, code.FormatPart, code.ListExtend, code.ListToTuple,
		code.SetAdd, code.SetUpdate, code.DictPut, code.DictUpdate, code.DictMerge:
		return t.build(f, in, depth)

	case code.GetIter:
		x, err := get(in.B)
		if err != nil {
			return err
		}
		return set(object.Iter(t.Star, x))
	case code.GetYieldIter:
		x, err := get(in.B)
		if err != nil {
			return err
		}
		if g, ok := x.(*Generator); ok {
			return set(g, nil)
		}
		return set(object.Iter(t.Star, x))
	case code.Unpack, code.UnpackEx:
		return t.unpack(f, in, depth)

	case code.Raise:
		return t.raise(f, in)
	case code.RaiseAssert:
		if in.A == code.NoReg {
			return object.NewException(object.AssertionError)
		}
		x, err := get(in.A)
		if err != nil {
			return err
		}
		return object.NewException(object.AssertionError, x)

	case code.StarSplit:
		return t.starSplit(f, in)
	case code.StarEnd:
		return t.starEnd(f, in)

	case code.Import, code.ImportFrom, code.ImportStar, code.Load:
		return t.importOp(f, in, depth)

	case code.MatchSeq, code.MatchMap, code.MatchKeys, code.MatchClass, code.MatchRest:
		return t.match(f, in, depth)

	case code.Display:
		x, err := get(in.A)
		if err != nil {
			return err
		}
		if t.m.Display == nil {
			return nil
		}
		return t.m.Display(t, x)
	}
	return object.Raise(object.SystemError, "unknown instruction %d", in.Op)
}

// smallOp gives the operators of AddI and its kin.
var smallOp = [...]object.BinOp{object.OpAdd, object.OpSub, object.OpMul, object.OpFloorDiv, object.OpMod}

// unbound makes the UnboundLocalError for register x of f.
func (t *Thread) unbound(f *frame, x uint16) error {
	name := "?"
	if locals := f.fn.proto.code.Locals; int(x) < len(locals) {
		name = locals[x]
	}
	if f.fn.proto.code.Flags&(code.ModuleBody|code.ClassBody) != 0 {
		return t.nameError(name)
	}
	t.missed = &name
	return object.Raise(object.UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", name)
}

func (t *Thread) unboundFree(p *proto, i uint32) error {
	name := p.code.Free[i]
	e := object.Raise(object.NameError, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name).(*object.Exception)
	e.SetExtra("name", starlark.String(name))
	if s := t.similarName(name); s != "" {
		e.SetExtra("suggestion", starlark.String(s))
	}
	return e
}

// loadMissingGlobal finds a global that neither module nor builtins have bound:
// builtins that are made on first use.
func (t *Thread) loadMissingGlobal(p *proto, g *globalRef, d *object.Reg) error {
	b := t.m.Interp.Builtins
	if c := b.Lookup(g.name); c != nil && c.Reg.Obj != nil {
		g.builtin = c // has come since the program was loaded
		*d = c.Reg
		return nil
	}
	if b.Missing != nil {
		v, err := b.Missing(t.Star, g.name)
		if err != nil {
			return err
		}
		if v != nil {
			setValue(d, v)
			return nil
		}
	}
	return t.nameError(g.name)
}

func (t *Thread) loadBuiltin(name string, d *object.Reg) error {
	b := t.m.Interp.Builtins
	c := b.Cell(name)
	if c.Reg.Obj != nil {
		*d = c.Reg
		return nil
	}
	return t.loadMissingGlobal(nil, &globalRef{name: name}, d)
}

// truthSlow is truth for values that may need script code.
func (t *Thread) truthSlow(f *frame, x uint16) (bool, error) {
	v := t.window(f)[x].Value()
	if v == nil {
		return false, t.unbound(f, x)
	}
	return object.Truth(t.Star, v)
}

// compareBool is a comparison whose truth decides a jump.
func (t *Thread) compareBool(f *frame, op code.Op, a uint16, c object.Reg) (bool, error) {
	x := t.window(f)[a].Value()
	if x == nil {
		return false, t.unbound(f, a)
	}
	return object.CompareBool(t.Star, object.CmpOp(op), x, c.Value())
}

// getAttr is GetAttr beyond its fast path.
func (t *Thread) getAttr(f *frame, in code.Instr, depth int) error {
	r := t.window(f)
	s := &f.fn.proto.sites[in.C]
	x := r[in.B].Value()
	if x == nil {
		return t.unbound(f, in.B)
	}
	if o := instanceOf(x); o != nil {
		e := &s.found
		if !e.holds(o) {
			if e = s.recall(o); e == nil {
				s.fillGet(o)
				e = &s.found
			}
		}
		if e.shape != nil {
			if e.attr == nil {
				r[in.A] = o.Slots()[e.slot]
				return nil
			}
			if p, ok := e.attr.Value.(*object.Property); ok {
				if fn, ok := p.Fget.(*Function); ok && !fn.proto.generator {
					return t.enterMethod(fn, int(f.base)+int(in.A), r[in.B])
				}
			}
			v, err := object.BindAttr(t.Star, e.attr, x, e.class)
			if err != nil {
				return err
			}
			t.window(&t.frames[depth])[in.A] = object.Of(v)
			return nil
		}
	} else if h, ok := x.(object.Holder); ok {
		v, ok, err := t.heldAttr(s, h)
		if ok || err != nil {
			t.window(&t.frames[depth])[in.A] = v
			return err
		}
	}
	v, err := object.GetAttr(t.Star, x, s.name)
	if err != nil {
		return err
	}
	if c, ok := x.(*object.Class); ok {
		s.fillOwn(c)
	}
	t.window(&t.frames[depth])[in.A] = object.Of(v)
	return nil
}

// instanceOf returns the part of v that its attributes are kept in, if they are
// found as those of instances are.
func instanceOf(v starlark.Value) *object.Instance {
	switch o := v.(type) {
	case *object.Instance:
		return o
	case *object.Class, *object.Module, *object.Super, *object.BoundMethod, object.Holder:
		return nil
	case object.Object:
		if o := o.Base(); o.Class() != nil {
			return o
		}
	}
	return nil
}

// heldAttr returns the attribute of a holder that the site names; see
// object.HeldAttr.
func (t *Thread) heldAttr(s *site, h object.Holder) (r object.Reg, ok bool, err error) {
	if c := h.Base().Class(); s.shape == nil || s.class != c || s.version != c.Version() {
		if r, ok, err = object.HeldAttr(t.Star, h, s.name); ok {
			if o, err := h.Attrs(t.Star); err == nil {
				s.fillHeld(o)
			}
		}
		return r, ok, err
	}
	o, err := h.Attrs(t.Star)
	if err != nil {
		return r, false, err
	}
	if s.holds(o) {
		return o.Slots()[s.slot], true, nil
	}
	return object.HeldAttr(t.Star, h, s.name)
}

// setHeldAttr sets that attribute.
func (t *Thread) setHeldAttr(s *site, h object.Holder, v object.Reg) (ok bool, err error) {
	if c := h.Base().Class(); s.shape == nil || s.class != c || s.version != c.Version() {
		if ok, err = object.SetHeldAttr(t.Star, h, s.name, v); ok && err == nil {
			if o, err := h.Attrs(t.Star); err == nil {
				s.fillHeld(o)
			}
		}
		return ok, err
	}
	o, err := h.Attrs(t.Star)
	if err != nil {
		return false, err
	}
	if s.holds(o) {
		o.Slots()[s.slot] = v
		return true, nil
	}
	return object.SetHeldAttr(t.Star, h, s.name, v)
}

// setAttr is SetAttr beyond its fast path.
func (t *Thread) setAttr(f *frame, in code.Instr) error {
	r := t.window(f)
	s := &f.fn.proto.sites[in.C]
	x, v := r[in.A].Value(), r[in.B]
	if x == nil {
		return t.unbound(f, in.A)
	}
	if v.Obj == nil {
		return t.unbound(f, in.B)
	}
	if o := instanceOf(x); o != nil {
		if _, asked := x.(*object.Instance); !asked { // the loop and quick have
			e := &s.found
			if !e.holds(o) {
				e = s.recall(o)
			}
			if e != nil {
				e.store(o, v)
				return nil
			}
		}
		old := o.Shape()
		if err := object.SetAttr(t.Star, x, s.name, v.Value()); err != nil {
			return err
		}
		s.fillSet(o, old)
		return nil
	}
	if h, ok := x.(object.Holder); ok {
		if ok, err := t.setHeldAttr(s, h, v); ok || err != nil {
			return err
		}
	}
	return object.SetAttr(t.Star, x, s.name, v.Value())
}
