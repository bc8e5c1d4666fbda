package compile

import (
	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// call compiles a call. Its operands and its result are in base, the topmost
// temporary, and those behind it.
func (f *function) call(x *syntax.Call, base reg) {
	span := x.Span()
	f.c.checkCall(x.Func)
	if plainArgs(x.Args) && len(x.Args) <= chunk*4 {
		var kw []string
		for _, a := range x.Args {
			if a.Kind == syntax.Keyword {
				kw = append(kw, a.Name)
			}
		}
		if at, ok := x.Func.(*syntax.Attribute); ok {
			if f.isZeroSuper(at.X) {
				f.superMethod(at, base)
				f.plainCall(span, base, f.args(base+1, x.Args)+1, kw)
				return
			}
			f.expr(at.X, base)
			in := code.Instr{Op: code.CallMethod, A: base, C: f.site(at.Name, kw)}
			f.out.Sites[in.C].Method = at.Span()
			if slices.ContainsFunc(x.Args, func(a syntax.Arg) bool { return calls(a.Value) }) {
				f.emit(at.Span(), code.Instr{Op: code.HasMethod, A: base, C: in.C})
			}
			in.B = f.args(base, x.Args)
			if kw != nil {
				in.Op = code.CallMethodKw
			}
			f.emit(span, in)
			f.setTop(int(base) + 1)
			return
		}
		if f.isZeroSuper(x) {
			f.superOperands(x, base)
			f.emit(span, code.Instr{Op: code.Call, A: base, B: 2, N: code.ForSuper})
			f.setTop(int(base) + 1)
			return
		}
		f.expr(x.Func, base)
		f.plainCall(span, base, f.args(base, x.Args), kw)
		return
	}
	f.expr(x.Func, base)
	f.emit(span, code.Instr{Op: code.CallEx, A: base, N: f.starArgs(base, x.Args)})
	f.setTop(int(base) + 1)
}

// plainCall emits the call of what is in base with the n arguments behind it, the last of
// which have the names in kw.
func (f *function) plainCall(span source.Span, base, n reg, kw []string) {
	in := code.Instr{Op: code.Call, A: base, B: n}
	if kw != nil {
		in.Op, in.C = code.CallKw, reg(len(f.out.KwNames))
		f.out.KwNames = append(f.out.KwNames, kw)
	}
	f.emit(span, in)
	f.setTop(int(base) + 1)
}

// isZeroSuper reports whether x is super() in a method, which means super(__class__, self).
func (f *function) isZeroSuper(x syntax.Expr) bool {
	c, ok := x.(*syntax.Call)
	if !ok || len(c.Args) > 0 || len(f.out.Params) == 0 {
		return false
	}
	nm, ok := c.Func.(*syntax.Name)
	return ok && nm.ID == "super" && nm.Binding.Kind == syntax.Global && slices.Contains(f.out.Free, "__class__")
}

// superOperands compiles what super() calls and the arguments that it means.
func (f *function) superOperands(x *syntax.Call, base reg) {
	f.expr(x.Func, base)
	a := f.temp(2)
	load := code.Instr{Op: code.LoadFree, A: a, N: code.ForSuper}
	f.emit(x.Span(), load.WithBC(uint32(slices.Index(f.out.Free, "__class__"))))
	load = code.Instr{Op: code.Move, A: a + 1, N: code.ForSuper}
	if f.scope.Locals[0].Cell {
		load.Op = code.LoadCell
	}
	f.emit(x.Span(), load)
}

// superMethod compiles super().name in front of a call: the method goes to base and self
// behind it. Where SuperMethod finds it, the super object is not made.
func (f *function) superMethod(at *syntax.Attribute, base reg) {
	super := at.X.(*syntax.Call)
	f.superOperands(super, base)
	site := f.site(at.Name, nil)
	f.emit(at.Span(), code.Instr{Op: code.SuperMethod, A: base, C: site})
	f.emit(super.Span(), code.Instr{Op: code.Call, A: base, B: 2, N: code.ForSuper})
	f.emit(at.Span(), code.Instr{Op: code.GetMethod, A: base, C: site})
}

func plainArgs(args []syntax.Arg) bool {
	for _, a := range args {
		if a.Kind == syntax.StarArg || a.Kind == syntax.DoubleStarArg {
			return false
		}
	}
	return true
}

// args compiles arguments into the registers behind base.
func (f *function) args(base reg, args []syntax.Arg) reg {
	f.setTop(int(base) + 1)
	keywords := false
	for _, a := range args {
		if a.Kind == syntax.Keyword {
			keywords = true
			continue
		}
		f.fresh(a.Value)
	}
	if keywords {
		for _, a := range args {
			if a.Kind == syntax.Keyword {
				f.fresh(a.Value)
			}
		}
	}
	return reg(len(args))
}

// starArgs compiles arguments with * or ** into a list and a dict behind base, or leaves
// it to CallEx to take the only one apart, as CPython does; the result is CallEx's bits.
func (f *function) starArgs(base reg, args []syntax.Arg) (bits uint8) {
	list := f.temp(2)
	if x := only(args, syntax.StarArg, syntax.Positional); x != nil {
		f.expr(x, list)
		bits |= code.ExAnySeq
	} else {
		f.starList(list, args)
	}
	if x := only(args, syntax.DoubleStarArg, syntax.Keyword); x != nil {
		f.expr(x, list+1)
		return bits | code.ExKeywords | code.ExAnyMap
	}
	for _, a := range args {
		if a.Kind == syntax.Keyword || a.Kind == syntax.DoubleStarArg {
			f.starDict(base, list+1, args)
			return bits | code.ExKeywords
		}
	}
	return bits
}

// only returns the argument of kind star if there is one and none of the other kind.
func only(args []syntax.Arg, star, other syntax.ArgKind) (x syntax.Expr) {
	for _, a := range args {
		if a.Kind == other || a.Kind == star && x != nil {
			return nil
		}
		if a.Kind == star {
			x = a.Value
		}
	}
	return x
}

// starList compiles positional arguments with * into a list.
func (f *function) starList(list reg, args []syntax.Arg) {
	f.emit(args[0].Span, code.Instr{Op: code.BuildList, A: list, B: list, C: 0})
	for _, a := range args {
		f.setTop(int(list) + 2)
		switch a.Kind {
		case syntax.Positional:
			f.emit(a.Span, code.Instr{Op: code.ListAppend, A: list, B: f.operand(a.Value)})
		case syntax.StarArg:
			f.emit(a.Span, code.Instr{Op: code.ListExtend, A: list, B: f.operand(a.Value)})
		}
	}
}

// starDict compiles keyword arguments with ** into a dict.
func (f *function) starDict(base, dict reg, args []syntax.Arg) {
	f.emit(args[0].Span, code.Instr{Op: code.BuildDict, A: dict, B: dict, C: 0})
	for _, a := range args {
		f.setTop(int(dict) + 1)
		switch a.Kind {
		case syntax.Keyword:
			// Through a dict of one entry, so that a repeated name is found.
			t := f.temp(3)
			f.load(a.Span, a.Name, t+1)
			f.expr(a.Value, t+2)
			f.emit(a.Span, code.Instr{Op: code.BuildDict, A: t, B: t + 1, C: 1})
			f.emit(a.Span, code.Instr{Op: code.DictMerge, A: dict, B: t, C: base})
		case syntax.DoubleStarArg:
			f.emit(a.Span, code.Instr{Op: code.DictMerge, A: dict, B: f.operand(a.Value), C: base})
		}
	}
}

// passesKeywords reports whether a body does nothing with its **name but pass it on and ask
// whether it is empty, so that calls without keywords need no dict of their own.
func passesKeywords(body []syntax.Stmt, name string) bool {
	uses := 0
	asked := func(x syntax.Expr) {
		if v, ok := x.(*syntax.Name); ok && v.ID == name {
			uses--
		}
	}
	for _, s := range body {
		syntax.Walk(s, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.Name:
				if n.ID == name {
					uses++
				}
			case *syntax.Call:
				asked(only(n.Args, syntax.DoubleStarArg, syntax.Keyword))
			case *syntax.If:
				asked(n.Test)
			case *syntax.UnaryExpr:
				if n.Op == syntax.Not {
					asked(n.X)
				}
			case *syntax.BoolExpr:
				if n.Or { // a false operand that is not the last is dropped
					for _, x := range n.Values[:len(n.Values)-1] {
						asked(x)
					}
				}
			}
			return true
		})
	}
	return uses == 0
}
