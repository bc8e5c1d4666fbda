package compile

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// comprehension compiles a list, set or dict comprehension in place, a
// generator expression as a call of a generator function.
func (f *function) comprehension(x *syntax.Comprehension, dst reg) {
	span := x.Span()
	if x.Kind == syntax.GeneratorExp {
		scope := f.c.info.Scope(x.ScopeID)
		inner := f.c.function(f, scope, span, func(g *function) {
			for _, v := range scope.Locals[1:] {
				if v.Cell {
					g.emit(span, code.Instr{Op: code.FreshCell, A: reg(v.Index)})
				}
			}
			g.clauses(x, 0, 0, func() {
				t := g.temp(1)
				g.emit(x.Elem.Span(), code.Instr{Op: code.Yield, A: t, B: g.operand(x.Elem), C: t})
			})
			g.emit(span, code.Instr{Op: code.ReturnNone})
		})
		base := f.temp(2)
		f.closure(span, inner, nil, nil, base)
		f.expr(x.Clauses[0].Iter, base+1)
		f.emit(x.Clauses[0].Iter.Span(), code.Instr{Op: code.GetIter, A: base + 1, B: base + 1})
		f.emit(span, code.Instr{Op: code.Call, A: base, B: 1})
		f.move(span, dst, base)
		return
	}
	out := f.temp(1)
	it := f.temp(1)
	f.expr(x.Clauses[0].Iter, it)
	f.emit(x.Clauses[0].Iter.Span(), code.Instr{Op: code.GetIter, A: it, B: it})
	start := len(f.out.Code)
	for _, i := range x.Vars {
		op := code.Unbind
		if f.scope.Locals[i].Cell {
			op = code.FreshCell
		}
		f.emit(span, code.Instr{Op: op, A: reg(i)})
	}
	room := uint8(0) // 1: the iterator tells how many items there will be
	if len(x.Clauses) == 1 && len(x.Clauses[0].Ifs) == 0 {
		room = 1
	}
	switch x.Kind {
	case syntax.ListComp:
		f.emit(span, code.Instr{Op: code.BuildList, A: out, B: it, N: room})
		f.clauses(x, 0, it, func() {
			f.emit(x.Elem.Span(), code.Instr{Op: code.ListAppend, A: out, B: f.operand(x.Elem)})
		})
	case syntax.SetComp:
		f.emit(span, code.Instr{Op: code.BuildSet, A: out, B: out})
		f.clauses(x, 0, it, func() {
			f.emit(x.Elem.Span(), code.Instr{Op: code.SetAdd, A: out, B: f.operand(x.Elem)})
		})
	case syntax.DictComp:
		f.emit(span, code.Instr{Op: code.BuildDict, A: out, B: it, N: room})
		f.clauses(x, 0, it, func() {
			k := f.operandBefore(x.Elem, x.Value)
			f.emit(x.Elem.Span().To(x.Value.Span()), code.Instr{Op: code.DictPut, A: out, B: k, C: f.operand(x.Value)})
		})
	}
	for _, i := range x.Vars {
		f.out.Scoped = append(f.out.Scoped, code.Scoped{Local: int(i), Start: start, End: len(f.out.Code)})
	}
	f.move(span, dst, out)
}

// clauses compiles clause i and those inside it; it holds the iterator of the
// first clause.
func (f *function) clauses(x *syntax.Comprehension, i int, it reg, body func()) {
	top := f.top
	defer func() { f.top = top }()
	c := &x.Clauses[i]
	if i > 0 {
		it = f.temp(1)
		f.expr(c.Iter, it)
		f.emit(c.Iter.Span(), code.Instr{Op: code.GetIter, A: it, B: it})
	}
	var start, next label
	dst, direct := f.forTarget(c.Target)
	f.jump(c.Iter.Span(), code.Instr{Op: code.Jump}, &next)
	f.here(&start)
	if !direct {
		f.assignTo(c.Target, dst)
	}
	for _, test := range c.Ifs {
		f.cond(test, false, &next)
	}
	if i+1 < len(x.Clauses) {
		f.clauses(x, i+1, 0, body)
	} else {
		t := f.top
		body()
		f.top = t
	}
	f.here(&next)
	f.forIter(c.Iter.Span(), it, dst, &start)
}
