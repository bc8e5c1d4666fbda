package compile

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// operand compiles x and returns the register that holds its value: that of the
// variable if x is one, else a new temporary on top.
func (f *function) operand(x syntax.Expr) reg {
	if n, ok := x.(*syntax.Name); ok && n.Binding.Kind == syntax.Local {
		return reg(n.Binding.Index)
	}
	t := f.temp(1)
	f.expr(x, t)
	f.setTop(int(t) + 1)
	return t
}

// operandBefore is operand for a value that is used after other was evaluated.
func (f *function) operandBefore(x, other syntax.Expr) reg {
	r := f.operand(x)
	if f.isLocal(r) && assigns(other) {
		t := f.temp(1)
		f.move(x.Span(), t, r)
		return t
	}
	return r
}

// fresh compiles x into a new temporary on top.
func (f *function) fresh(x syntax.Expr) reg {
	t := f.temp(1)
	f.expr(x, t)
	f.setTop(int(t) + 1)
	return t
}

// direct reports whether the code of x writes its target with its last
// instruction only, so that the target may be a variable that x reads.
func direct(x syntax.Expr) bool {
	switch x := x.(type) {
	case *syntax.Name, *syntax.ConstLit, *syntax.IntLit, *syntax.FloatLit, *syntax.ImagLit, *syntax.StringLit, *syntax.BytesLit,
		*syntax.BinaryExpr, *syntax.UnaryExpr, *syntax.Attribute, *syntax.Subscript, *syntax.Lambda:
		return true
	case *syntax.Compare:
		return len(x.Rest) == 1
	}
	return false
}

// expr compiles x into dst. Temporaries above the current top are free to use.
func (f *function) expr(x syntax.Expr, dst reg) {
	top := f.top
	f.exprInto(x, dst)
	f.top = top
}

func (f *function) exprInto(x syntax.Expr, dst reg) {
	span := x.Span()
	if v, ok := constantOf(x); ok {
		f.load(span, v, dst)
		return
	}
	switch x := x.(type) {
	case *syntax.Name:
		f.loadName(x, dst)
	case *syntax.FString:
		f.fstring(x, dst)
	case *syntax.TupleExpr:
		f.tuple(x, dst)
	case *syntax.ListExpr:
		f.list(span, x.Elems, dst)
	case *syntax.SetExpr:
		f.set(span, x.Elems, dst)
	case *syntax.DictExpr:
		f.dict(x, dst)
	case *syntax.UnaryExpr:
		ops := [...]code.Op{syntax.Neg: code.Neg, syntax.Pos: code.Pos, syntax.Invert: code.Invert, syntax.Not: code.Not}
		if c, ok := x.X.(*syntax.Compare); ok && x.Op == syntax.Not && len(c.Rest) == 1 && c.Rest[0].Op != syntax.In && c.Rest[0].Op != syntax.NotIn {
			t := f.temp(1)
			f.compareAt(span, c, t) // CPython makes one instruction of both, which is here
			f.emit(span, code.Instr{Op: code.Not, A: dst, B: t})
			return
		}
		r := f.operand(x.X)
		f.emit(span, code.Instr{Op: ops[x.Op], A: dst, B: r})
	case *syntax.BinaryExpr:
		f.binary(x, dst)
	case *syntax.BoolExpr:
		f.boolean(x, dst)
	case *syntax.Compare:
		f.compare(x, dst)
	case *syntax.Conditional:
		f.conditional(x, dst)
	case *syntax.NamedExpr:
		t := f.fresh(x.Value)
		f.store(x.Target, t)
		f.move(span, dst, t)
	case *syntax.Lambda:
		f.lambda(x, dst)
	case *syntax.Call:
		base := dst
		if int(dst) != f.top-1 || f.isLocal(dst) {
			base = f.temp(1)
		}
		f.call(x, base)
		f.move(span, dst, base)
	case *syntax.Attribute:
		r := f.operand(x.X)
		f.emit(span, code.Instr{Op: code.GetAttr, A: dst, B: r, C: f.site(x.Name, nil)})
	case *syntax.Subscript:
		f.subscript(x, dst)
	case *syntax.Slice:
		f.slice(x, dst)
	case *syntax.Comprehension:
		f.comprehension(x, dst)
	case *syntax.Yield:
		f.yield(x, dst)
	case *syntax.YieldFrom:
		t := f.fresh(x.X)
		f.emit(span, code.Instr{Op: code.GetYieldIter, A: t, B: t})
		f.emit(span, code.Instr{Op: code.YieldFrom, A: dst, B: t, C: reg(f.top)})
	case *syntax.Starred:
		f.c.fail(span, "can't use starred expression here")
	}
}

// yield compiles a yield expression. While the generator is suspended, only what lies below its operand
// is in use, without the target if that is a temporary.
func (f *function) yield(x *syntax.Yield, dst reg) {
	live := reg(f.top)
	if dst == live-1 && !f.isLocal(dst) {
		live = dst
	}
	var t reg
	if x.X == nil {
		t = f.temp(1)
		f.load(x.Span(), nil, t)
	} else {
		t = f.operand(x.X)
	}
	f.emit(x.Span(), code.Instr{Op: code.Yield, A: dst, B: t, C: live})
}

// loadName loads a variable into dst.
func (f *function) loadName(n *syntax.Name, dst reg) {
	span := n.Span()
	i := n.Binding.Index
	switch n.Binding.Kind {
	case syntax.Local:
		f.move(span, dst, reg(i))
	case syntax.Cell:
		f.emit(span, code.Instr{Op: code.LoadCell, A: dst, B: reg(i)})
	case syntax.Free:
		f.emit(span, code.Instr{Op: code.LoadFree, A: dst}.WithBC(i))
	case syntax.Global:
		f.emit(span, code.Instr{Op: code.LoadGlobal, A: dst}.WithBC(i))
	case syntax.ClassName:
		f.emit(span, code.Instr{Op: code.LoadName, A: dst, B: reg(f.name(n.ID)), C: reg(i)})
	case syntax.ClassFree:
		f.emit(span, code.Instr{Op: code.LoadNameFree, A: dst, B: reg(f.name(n.ID)), C: reg(i)})
	}
}

func (f *function) binary(x *syntax.BinaryExpr, dst reg) {
	span := x.Span()
	a := f.operandBefore(x.X, x.Y)
	if i, ok := smallInt(x.Y); ok {
		if op, ok := immediate(x.Op); ok {
			f.emit(span, code.Instr{Op: op, A: dst, B: a, C: uint16(i)})
			return
		}
	}
	b := f.operand(x.Y)
	f.emit(span, code.Instr{Op: code.Add + code.Op(x.Op), A: dst, B: a, C: b})
}

// immediate returns the form of an operator with a small constant.
func immediate(op syntax.BinaryOp) (code.Op, bool) {
	switch op {
	case syntax.Add:
		return code.AddI, true
	case syntax.Sub:
		return code.SubI, true
	case syntax.Mul:
		return code.MulI, true
	case syntax.FloorDiv:
		return code.FloorDivI, true
	case syntax.Mod:
		return code.ModI, true
	}
	return 0, false
}

func (f *function) boolean(x *syntax.BoolExpr, dst reg) {
	var end label
	op := code.JumpIfNot
	if x.Or {
		op = code.JumpIf
	}
	for i, v := range x.Values {
		f.expr(v, dst)
		if i < len(x.Values)-1 {
			f.jump(v.Span(), code.Instr{Op: op, A: dst}, &end)
		}
	}
	f.here(&end)
}

func (f *function) compare(x *syntax.Compare, dst reg) { f.compareAt(x.Span(), x, dst) }

// compareAt is compare with instructions that stand for span.
func (f *function) compareAt(span source.Span, x *syntax.Compare, dst reg) {
	f.c.checkIs(x)
	if len(x.Rest) == 1 {
		c := x.Rest[0]
		a := f.operandBefore(x.X, c.Y)
		b := f.container(c)
		f.emit(span, code.Instr{Op: code.Eq + code.Op(c.Op), A: dst, B: a, C: b})
		return
	}
	var end label
	left := f.fresh(x.X)
	right := f.temp(1)
	out := f.temp(1)
	for i, c := range x.Rest {
		f.expr(c.Y, right)
		f.emit(span, code.Instr{Op: code.Eq + code.Op(c.Op), A: out, B: left, C: right})
		if i < len(x.Rest)-1 {
			f.jump(span, code.Instr{Op: code.JumpIfNot, A: out}, &end)
			f.move(span, left, right)
		}
	}
	f.here(&end)
	f.move(span, dst, out)
}

// container compiles the right operand of a comparison; for `in`, displays of
// constants become constants.
func (f *function) container(c syntax.Comparison) reg {
	if c.Op == syntax.In || c.Op == syntax.NotIn {
		var elems []syntax.Expr
		switch y := c.Y.(type) {
		case *syntax.ListExpr:
			elems = y.Elems
		case *syntax.SetExpr:
			elems = y.Elems
		}
		if elems != nil {
			list := make([]any, len(elems))
			all := true
			for i, e := range elems {
				var ok bool
				if list[i], ok = constantOf(e); !ok {
					all = false
					break
				}
				if _, ok := list[i].(code.Tuple); ok {
					all = false
				}
			}
			if all {
				t := f.temp(1)
				var v any = code.Tuple(list)
				if _, ok := c.Y.(*syntax.SetExpr); ok {
					v = code.FrozenSet(list)
				}
				f.load(c.Y.Span(), v, t)
				return t
			}
		}
	}
	return f.operand(c.Y)
}

func (f *function) conditional(x *syntax.Conditional, dst reg) {
	var no, end label
	f.cond(x.Test, false, &no)
	f.expr(x.Then, dst)
	f.jump(x.Span(), code.Instr{Op: code.Jump}, &end)
	f.here(&no)
	f.expr(x.Else, dst)
	f.here(&end)
}

// cond jumps to l if the truth of x is want.
func (f *function) cond(x syntax.Expr, want bool, l *label) {
	top := f.top
	defer func() { f.top = top }()
	span := x.Span()
	n := uint8(0)
	if want {
		n = 1
	}
	if v, ok := constantOf(x); ok {
		if b, ok := v.(bool); ok {
			if b == want {
				f.jump(span, code.Instr{Op: code.Jump}, l)
			}
			return
		}
		if i, ok := v.(int64); ok {
			if (i != 0) == want {
				f.jump(span, code.Instr{Op: code.Jump}, l)
			}
			return
		}
	}
	switch x := x.(type) {
	case *syntax.UnaryExpr:
		if x.Op == syntax.Not {
			f.cond(x.X, !want, l)
			return
		}
	case *syntax.BoolExpr:
		if x.Or == want {
			// One operand decides for the jump.
			for _, v := range x.Values {
				f.cond(v, want, l)
			}
			return
		}
		var end label
		last := len(x.Values) - 1
		for _, v := range x.Values[:last] {
			f.cond(v, !want, &end)
		}
		f.cond(x.Values[last], want, l)
		f.here(&end)
		return
	case *syntax.Compare:
		if len(x.Rest) != 1 {
			break
		}
		c := x.Rest[0]
		if c.Op == syntax.Is || c.Op == syntax.IsNot {
			f.c.checkIs(x)
		}
		if lit, ok := c.Y.(*syntax.ConstLit); ok && lit.Kind == syntax.None && (c.Op == syntax.Is || c.Op == syntax.IsNot) {
			if c.Op == syntax.IsNot {
				n ^= 1
			}
			f.jump(span, code.Instr{Op: code.JumpIfNone, A: f.operand(x.X), N: n}, l)
			return
		}
		if f.long || c.Op > syntax.Ge {
			break
		}
		a := f.operandBefore(x.X, c.Y)
		if i, ok := smallInt(c.Y); ok {
			f.jump(span, code.Instr{Op: code.JumpEqI + code.Op(c.Op), A: a, B: uint16(i), N: n}, l)
			return
		}
		b := f.operand(c.Y)
		f.jump(span, code.Instr{Op: code.JumpEq + code.Op(c.Op), A: a, B: b, N: n}, l)
		return
	}
	r := f.operand(x)
	op := code.JumpIfNot
	if want {
		op = code.JumpIf
	}
	f.jump(span, code.Instr{Op: op, A: r}, l)
}

func (f *function) subscript(x *syntax.Subscript, dst reg) {
	span := x.Span()
	f.c.checkSubscript(x)
	a := f.operandBefore(x.X, x.Index)
	if i, ok := smallInt(x.Index); ok {
		f.emit(span, code.Instr{Op: code.GetItemI, A: dst, B: a, C: uint16(i)})
		return
	}
	if s, ok := x.Index.(*syntax.Slice); ok {
		f.emit(span, code.Instr{Op: code.GetSlice, A: dst, B: a, C: f.bounds(s)})
		return
	}
	k := f.operand(x.Index)
	f.emit(span, code.Instr{Op: code.GetItem, A: dst, B: a, C: k})
}

func (f *function) slice(x *syntax.Slice, dst reg) {
	f.emit(x.Span(), code.Instr{Op: code.Slice, A: dst, B: f.bounds(x)})
}

// bounds compiles the three parts of a slice into consecutive temporaries and
// returns the first.
func (f *function) bounds(x *syntax.Slice) reg {
	t := f.temp(3)
	for i, e := range []syntax.Expr{x.Lo, x.Hi, x.Step} {
		if e == nil {
			f.load(x.Span(), nil, t+reg(i))
		} else {
			f.expr(e, t+reg(i))
		}
	}
	return t
}

// chunk is how many elements of a display are built at a time.
const chunk = 64

// elements compiles list[i:] up to a starred element or a chunk into
// consecutive temporaries and returns the first of them and their number.
func (f *function) elements(list []syntax.Expr) (base reg, n int) {
	base = reg(f.top)
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok || n == chunk {
			break
		}
		f.fresh(e)
		n++
	}
	return base, n
}

func hasStar(list []syntax.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

func (f *function) tuple(x *syntax.TupleExpr, dst reg) {
	span := x.Span()
	if len(x.Elems) <= chunk && !hasStar(x.Elems) {
		base, n := f.elements(x.Elems)
		f.emit(span, code.Instr{Op: code.BuildTuple, A: dst, B: base, C: reg(n)})
		return
	}
	t := f.temp(1)
	f.list(span, x.Elems, t)
	f.emit(span, code.Instr{Op: code.ListToTuple, A: dst, B: t})
}

func (f *function) list(span source.Span, elems []syntax.Expr, dst reg) {
	if len(elems) <= chunk && !hasStar(elems) {
		base, n := f.elements(elems)
		f.emit(span, code.Instr{Op: code.BuildList, A: dst, B: base, C: reg(n)})
		return
	}
	t := f.temp(1)
	base, n := f.elements(elems)
	f.emit(span, code.Instr{Op: code.BuildList, A: t, B: base, C: reg(n)})
	for _, e := range elems[n:] {
		f.setTop(int(t) + 1)
		if s, ok := e.(*syntax.Starred); ok {
			f.emit(span, code.Instr{Op: code.ListExtend, A: t, B: f.operand(s.X)})
		} else {
			f.emit(e.Span(), code.Instr{Op: code.ListAppend, A: t, B: f.operand(e)})
		}
	}
	f.move(span, dst, t)
}

func (f *function) set(span source.Span, elems []syntax.Expr, dst reg) {
	t := f.temp(1)
	base, n := f.elements(elems)
	f.emit(span, code.Instr{Op: code.BuildSet, A: t, B: base, C: reg(n)})
	for _, e := range elems[n:] {
		f.setTop(int(t) + 1)
		if s, ok := e.(*syntax.Starred); ok {
			f.emit(span, code.Instr{Op: code.SetUpdate, A: t, B: f.operand(s.X)})
		} else {
			f.emit(e.Span(), code.Instr{Op: code.SetAdd, A: t, B: f.operand(e)})
		}
	}
	f.move(span, dst, t)
}

func (f *function) dict(x *syntax.DictExpr, dst reg) {
	span := x.Span()
	t := f.temp(1)
	base, n := reg(f.top), 0
	for _, e := range x.Entries {
		if e.Key == nil || n == chunk/2 {
			break
		}
		f.fresh(e.Key)
		f.fresh(e.Value)
		n++
	}
	f.emit(span, code.Instr{Op: code.BuildDict, A: t, B: base, C: reg(n)})
	for _, e := range x.Entries[n:] {
		f.setTop(int(t) + 1)
		if e.Key == nil {
			f.emit(span, code.Instr{Op: code.DictUpdate, A: t, B: f.operand(e.Value)})
			continue
		}
		k := f.operandBefore(e.Key, e.Value)
		f.emit(span, code.Instr{Op: code.DictPut, A: t, B: k, C: f.operand(e.Value)})
	}
	f.move(span, dst, t)
}

func (f *function) fstring(x *syntax.FString, dst reg) {
	if len(x.Parts) == 1 {
		if fd, ok := x.Parts[0].(*syntax.Field); ok {
			f.field(code.FormatValue, fd, dst)
			return
		}
	}
	base := reg(f.top)
	for i := 0; i < len(x.Parts); i++ {
		// Long f-strings are joined piece by piece.
		if i > 0 && i%chunk == 0 {
			n := f.top - int(base)
			f.emit(x.Span(), code.Instr{Op: code.BuildString, A: base, B: base, C: reg(n)})
			f.setTop(int(base) + 1)
		}
		t := f.temp(1)
		if fd, ok := x.Parts[i].(*syntax.Field); ok {
			f.field(code.FormatPart, fd, t)
		} else {
			f.expr(x.Parts[i], t)
		}
		f.setTop(int(t) + 1)
	}
	f.emit(x.Span(), code.Instr{Op: code.BuildString, A: dst, B: base, C: reg(f.top - int(base))})
}

// field compiles a replacement field; op is FormatValue or FormatPart.
func (f *function) field(op code.Op, x *syntax.Field, dst reg) {
	r := f.operand(x.X)
	in := code.Instr{Op: op, A: dst, B: r, C: code.NoReg, N: x.Conversion}
	if x.Spec != nil && len(x.Spec.Parts) > 0 {
		in.C = f.temp(1)
		f.fstring2(x.Spec, in.C)
	}
	f.emit(x.Span(), in)
}

// fstring2 compiles a format specification, which must be a string.
func (f *function) fstring2(x *syntax.FString, dst reg) {
	top := f.top
	if len(x.Parts) == 1 {
		if s, ok := x.Parts[0].(*syntax.StringLit); ok {
			f.load(s.Span(), s.Value, dst)
			return
		}
	}
	f.fstring(x, dst)
	f.top = top
}
