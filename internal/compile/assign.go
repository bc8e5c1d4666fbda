package compile

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// store assigns register r to a variable.
func (f *function) store(n *syntax.Name, r reg) {
	span := n.Span()
	i := n.Binding.Index
	switch n.Binding.Kind {
	case syntax.Local:
		f.move(span, reg(i), r)
	case syntax.Cell:
		f.emit(span, code.Instr{Op: code.StoreCell, A: reg(i), B: r})
	case syntax.Free:
		f.emit(span, code.Instr{Op: code.StoreFree, A: r}.WithBC(i))
	case syntax.Global:
		f.emit(span, code.Instr{Op: code.StoreGlobal, A: r}.WithBC(i))
	case syntax.ClassName, syntax.ClassFree:
		f.emit(span, code.Instr{Op: code.StoreName, A: r}.WithBC(uint32(f.name(n.ID))))
	}
}

// assignTo assigns register r to any target.
func (f *function) assignTo(t syntax.Expr, r reg) {
	top := f.top
	defer func() { f.top = top }()
	switch t := t.(type) {
	case *syntax.Name:
		f.store(t, r)
	case *syntax.Attribute:
		o := f.operand(t.X)
		f.emit(t.Span(), code.Instr{Op: code.SetAttr, A: o, B: r, C: f.site(t.Name, nil)})
	case *syntax.Subscript:
		o := f.operandBefore(t.X, t.Index)
		k := f.operand(t.Index)
		f.emit(t.Span(), code.Instr{Op: code.SetItem, A: o, B: k, C: r})
	case *syntax.TupleExpr:
		f.unpack(t, t.Elems, r)
	case *syntax.ListExpr:
		f.unpack(t, t.Elems, r)
	case *syntax.Starred:
		f.c.fail(t.Span(), "starred assignment target must be in a list or tuple")
	}
}

// unpack assigns the items of register r to targets.
func (f *function) unpack(x syntax.Expr, targets []syntax.Expr, r reg) {
	star := -1
	for i, t := range targets {
		if _, ok := t.(*syntax.Starred); ok {
			star = i
		}
	}
	if first, ok := f.adjacent(targets); ok {
		f.emit(x.Span(), code.Instr{Op: code.Unpack, A: first, B: r, C: reg(len(targets))})
		return
	}
	base := f.temp(len(targets))
	if star < 0 {
		f.emit(x.Span(), code.Instr{Op: code.Unpack, A: base, B: r, C: reg(len(targets))})
	} else {
		f.emit(x.Span(), code.Instr{Op: code.UnpackEx, A: base, B: r, N: uint8(star), C: reg(len(targets) - star - 1)})
	}
	for i, t := range targets {
		if s, ok := t.(*syntax.Starred); ok {
			t = s.X
		}
		f.assignTo(t, base+reg(i))
	}
}

// adjacent returns the first register of targets that are variables in
// consecutive registers, so that Unpack can write them itself.
func (f *function) adjacent(targets []syntax.Expr) (first reg, ok bool) {
	for i, t := range targets {
		n, isName := t.(*syntax.Name)
		if !isName || n.Binding.Kind != syntax.Local {
			return 0, false
		}
		if i == 0 {
			first = reg(n.Binding.Index)
		} else if reg(n.Binding.Index) != first+reg(i) {
			return 0, false
		}
	}
	return first, len(targets) > 0
}

func (f *function) assign(s *syntax.Assign) {
	if len(s.Targets) == 1 {
		switch t := s.Targets[0].(type) {
		case *syntax.Name:
			if t.Binding.Kind == syntax.Local && direct(s.Value) {
				f.expr(s.Value, reg(t.Binding.Index))
				return
			}
		case *syntax.TupleExpr:
			if f.parallel(t.Elems, s.Value) {
				return
			}
		}
	}
	r := f.operand(s.Value)
	if f.isLocal(r) && len(s.Targets) > 1 {
		// A target may be that very variable.
		t := f.temp(1)
		f.move(s.Value.Span(), t, r)
		r = t
	}
	for _, t := range s.Targets {
		f.assignTo(t, r)
	}
}

// parallel compiles `a, b = c, d` without making a tuple.
func (f *function) parallel(targets []syntax.Expr, value syntax.Expr) bool {
	v, ok := value.(*syntax.TupleExpr)
	if !ok || len(v.Elems) != len(targets) || len(targets) > chunk || hasStar(targets) || hasStar(v.Elems) {
		return false
	}
	base := reg(f.top)
	for _, e := range v.Elems {
		f.fresh(e)
	}
	for i, t := range targets {
		f.assignTo(t, base+reg(i))
	}
	return true
}

func (f *function) augAssign(s *syntax.AugAssign) {
	span := s.Span()
	apply := func(dst, old reg) {
		if i, ok := smallInt(s.Value); ok {
			if op, ok := immediate(s.Op); ok {
				f.emit(span, code.Instr{Op: op, A: dst, B: old, C: uint16(i), N: 1})
				return
			}
		}
		v := f.operand(s.Value)
		f.emit(span, code.Instr{Op: code.InAdd + code.Op(s.Op), A: dst, B: old, C: v})
	}
	switch t := s.Target.(type) {
	case *syntax.Name:
		if t.Binding.Kind == syntax.Local {
			r := reg(t.Binding.Index)
			old := r
			if assigns(s.Value) {
				old = f.temp(1)
				f.move(t.Span(), old, r)
			}
			apply(r, old)
			return
		}
		r := f.temp(1)
		f.loadName(t, r)
		apply(r, r)
		f.store(t, r)
	case *syntax.Attribute:
		o := f.operandBefore(t.X, s.Value)
		r := f.temp(1)
		f.emit(t.Span(), code.Instr{Op: code.GetAttr, A: r, B: o, C: f.site(t.Name, nil)})
		apply(r, r)
		f.emit(t.Span(), code.Instr{Op: code.SetAttr, A: o, B: r, C: f.site(t.Name, nil)})
	case *syntax.Subscript:
		o := f.operandBefore(t.X, t.Index)
		k := f.operandBefore(t.Index, s.Value)
		r := f.temp(1)
		f.emit(t.Span(), code.Instr{Op: code.GetItem, A: r, B: o, C: k})
		apply(r, r)
		f.emit(t.Span(), code.Instr{Op: code.SetItem, A: o, B: k, C: r})
	}
}

func (f *function) annAssign(s *syntax.AnnAssign) {
	if s.Value != nil {
		f.assign2(s.Target, s.Value)
	}
	if f.scope.IsFunction() {
		return
	}
	n, ok := s.Target.(*syntax.Name)
	if !ok || !s.Simple {
		r := f.temp(1)
		f.expr(s.Annotation, r)
		return
	}
	span := s.Span()
	t := f.temp(3)
	f.annotation(s.Annotation, t+2)
	f.loadAnnotations(s, t)
	f.load(span, n.ID, t+1)
	f.emit(span, code.Instr{Op: code.SetItem, A: t, B: t + 1, C: t + 2})
}

func (f *function) assign2(target, value syntax.Expr) {
	if t, ok := target.(*syntax.Name); ok && t.Binding.Kind == syntax.Local && direct(value) {
		f.expr(value, reg(t.Binding.Index))
		return
	}
	f.assignTo(target, f.operand(value))
}

// annotation compiles an annotation: its value, or its text with
// `from __future__ import annotations`.
func (f *function) annotation(x syntax.Expr, dst reg) {
	if f.c.stringAnnotations {
		f.load(x.Span(), syntax.Format(x), dst)
		return
	}
	f.expr(x, dst)
}

func (f *function) del(t syntax.Expr) {
	top := f.top
	defer func() { f.top = top }()
	span := t.Span()
	switch t := t.(type) {
	case *syntax.Name:
		i := t.Binding.Index
		switch t.Binding.Kind {
		case syntax.Local:
			f.emit(span, code.Instr{Op: code.DelLocal, A: reg(i)})
		case syntax.Cell:
			f.emit(span, code.Instr{Op: code.DelCell, A: reg(i)})
		case syntax.Free:
			f.emit(span, code.Instr{Op: code.DelFree}.WithBC(i))
		case syntax.Global:
			f.emit(span, code.Instr{Op: code.DelGlobal}.WithBC(i))
		default:
			f.emit(span, code.Instr{Op: code.DelName}.WithBC(uint32(f.name(t.ID))))
		}
	case *syntax.Attribute:
		f.emit(span, code.Instr{Op: code.DelAttr, A: f.operand(t.X), C: f.site(t.Name, nil)})
	case *syntax.Subscript:
		o := f.operandBefore(t.X, t.Index)
		f.emit(span, code.Instr{Op: code.DelItem, A: o, B: f.operand(t.Index)})
	case *syntax.TupleExpr:
		for _, e := range t.Elems {
			f.del(e)
		}
	case *syntax.ListExpr:
		for _, e := range t.Elems {
			f.del(e)
		}
	}
}

// forget unbinds a variable whether it is bound or not: the end of `except E as e`.
func (f *function) forget(n *syntax.Name) {
	span := n.Span()
	t := f.temp(1)
	f.load(span, nil, t)
	f.store(n, t)
	f.del(n)
	f.setTop(int(t))
}
