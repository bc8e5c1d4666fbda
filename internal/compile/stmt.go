package compile

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

func (f *function) stmts(list []syntax.Stmt) {
	for _, s := range list {
		top := f.top
		f.stmt(s)
		f.top = top
	}
}

func (f *function) stmt(s syntax.Stmt) {
	span := s.Span()
	switch s := s.(type) {
	case *syntax.ExprStmt:
		if f.c.opts.Interactive && f.scope.Kind == resolve.ModuleScope {
			f.emit(span, code.Instr{Op: code.Display, A: f.operand(s.X)})
			return
		}
		if _, ok := constantOf(s.X); ok {
			return
		}
		if n, ok := s.X.(*syntax.Name); ok && n.Binding.Kind == syntax.Local {
			f.fresh(s.X) // an unbound variable is an error
			return
		}
		if c, ok := s.X.(*syntax.Call); ok {
			f.call(c, f.temp(1))
			return
		}
		f.operand(s.X)
	case *syntax.Assign:
		f.assign(s)
	case *syntax.AugAssign:
		f.augAssign(s)
	case *syntax.AnnAssign:
		f.annAssign(s)
	case *syntax.Print:
		f.print(s)
	case *syntax.Return:
		f.returnStmt(s)
	case *syntax.Del:
		for _, t := range s.Targets {
			f.del(t)
		}
	case *syntax.Pass, *syntax.GlobalStmt, *syntax.NonlocalStmt:
	case *syntax.Break, *syntax.Continue:
		f.leaveLoop(s)
	case *syntax.Import:
		for _, a := range s.Names {
			t := f.temp(1)
			in := code.Instr{Op: code.Import, A: t, B: reg(f.name(a.Name))}
			if a.As {
				in.C = 1
			}
			f.emit(span, in)
			f.store(a.Target, t)
			f.setTop(int(t))
		}
	case *syntax.ImportFrom:
		f.importFrom(s)
	case *syntax.Load:
		t := f.temp(2)
		f.emit(span, code.Instr{Op: code.Load, A: t, B: reg(f.name(s.Module.Value))})
		for _, n := range s.Names {
			f.emit(span, code.Instr{Op: code.ImportFrom, A: t + 1, B: t, C: reg(f.name(n.From.Value))})
			f.store(n.To, t+1)
		}
	case *syntax.Raise:
		in := code.Instr{Op: code.Raise, A: code.NoReg, B: code.NoReg}
		if s.Exc != nil {
			in.A = f.operand(s.Exc)
			if s.Cause != nil {
				in.B = f.operand(s.Cause)
			}
		}
		f.emit(span, in)
	case *syntax.Assert:
		f.c.checkAssert(s)
		var ok label
		f.cond(s.Test, true, &ok)
		in := code.Instr{Op: code.RaiseAssert, A: code.NoReg}
		if s.Msg != nil {
			in.A = f.operand(s.Msg)
		}
		f.emit(s.Test.Span(), in)
		f.here(&ok)
	case *syntax.If:
		f.ifStmt(s)
	case *syntax.While:
		f.while(s)
	case *syntax.For:
		f.forStmt(s)
	case *syntax.With:
		f.with(s.Items, s.Body)
	case *syntax.Try:
		f.try(s)
	case *syntax.FuncDef:
		f.funcDef(s)
	case *syntax.ClassDef:
		f.classDef(s)
	case *syntax.TypeAlias:
		f.typeAlias(s)
	case *syntax.Match:
		f.match(s)
	}
}

// print compiles Python 2's print statement as a call.
func (f *function) print(s *syntax.Print) {
	span := s.Span()
	base := f.temp(1)
	f.emit(span, code.Instr{Op: code.LoadBuiltin, A: base}.WithBC(uint32(f.name("print"))))
	for _, v := range s.Values {
		f.fresh(v)
	}
	n := len(s.Values)
	var kw []string
	if s.Comma {
		kw = append(kw, "end")
		f.load(span, " ", f.temp(1))
	}
	if s.Dest != nil {
		kw = append(kw, "file")
		f.fresh(s.Dest)
	}
	in := code.Instr{Op: code.Call, A: base, B: reg(n + len(kw))}
	if kw != nil {
		in.Op, in.C = code.CallKw, reg(len(f.out.KwNames))
		f.out.KwNames = append(f.out.KwNames, kw)
	}
	f.emit(span, in)
}

func (f *function) importFrom(s *syntax.ImportFrom) {
	span := s.Span()
	t := f.temp(2)
	f.emit(span, code.Instr{Op: code.Import, A: t, B: reg(f.name(strings.Repeat(".", s.Level) + s.Module)), C: 1})
	if s.Star {
		f.emit(span, code.Instr{Op: code.ImportStar, A: t})
		return
	}
	for _, a := range s.Names {
		f.emit(span, code.Instr{Op: code.ImportFrom, A: t + 1, B: t, C: reg(f.name(a.Name))})
		f.store(a.Target, t+1)
	}
}

func (f *function) ifStmt(s *syntax.If) {
	var no, end label
	f.cond(s.Test, false, &no)
	f.stmts(s.Body)
	if len(s.Else) == 0 {
		f.here(&no)
		return
	}
	f.jump(s.Test.Span(), code.Instr{Op: code.Jump}, &end)
	f.here(&no)
	f.stmts(s.Else)
	f.here(&end)
}

func (f *function) while(s *syntax.While) {
	var test, top, no, end label
	// The test stands at the end too, which saves a jump a round.
	f.cond(s.Test, false, &no)
	f.here(&top)
	f.enter(&region{kind: loopRegion, brk: &end, cont: &test})
	f.stmts(s.Body)
	f.leave()
	f.here(&test)
	f.cond(s.Test, true, &top)
	f.here(&no)
	f.stmts(s.Else)
	f.here(&end)
}

func (f *function) forStmt(s *syntax.For) {
	span := s.Iter.Span()
	it := f.fresh(s.Iter)
	f.emit(span, code.Instr{Op: code.GetIter, A: it, B: it})
	var body, next, end label
	dst, direct := f.forTarget(s.Target)
	// ForIter stands at the end, which saves a jump a round.
	f.jump(span, code.Instr{Op: code.Jump}, &next)
	f.here(&body)
	if !direct {
		f.assignTo(s.Target, dst)
	}
	f.enter(&region{kind: loopRegion, brk: &end, cont: &next})
	f.stmts(s.Body)
	f.leave()
	f.here(&next)
	f.forIter(span, it, dst, &body)
	f.stmts(s.Else)
	f.here(&end)
	f.emit(span, code.Instr{Op: code.Unbind, A: it})
}

// forTarget returns the register that ForIter puts the items of a loop into, and
// whether that is the target itself.
func (f *function) forTarget(target syntax.Expr) (dst reg, direct bool) {
	if n, ok := target.(*syntax.Name); ok && n.Binding.Kind == syntax.Local {
		return reg(n.Binding.Index), true
	}
	return f.temp(1), false
}

// forIter emits the instruction that goes to body with the next item of it in
// dst, and on if there is none.
func (f *function) forIter(span source.Span, it, dst reg, body *label) {
	in := code.Instr{Op: code.ForIter, A: it, B: dst}
	if !f.long {
		f.jump(span, in, body)
		return
	}
	// The target does not fit: a long jump follows, and a jump over that.
	var done label
	in.C = reg(f.emit(span, in)) + 2
	f.out.Code[in.C-2] = in
	f.jump(span, code.Instr{Op: code.Jump}, &done)
	f.jump(span, code.Instr{Op: code.Jump}, body)
	f.here(&done)
}
