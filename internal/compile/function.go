package compile

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

func (f *function) moduleBody(body []syntax.Stmt) {
	doc, ok := syntax.Docstring(body)
	t := f.temp(1)
	at := source.Span{}
	if f.global("__doc__") >= 0 || ok {
		if i := f.globalIndex("__doc__"); ok {
			f.load(at, doc, t)
			f.emit(at, code.Instr{Op: code.StoreGlobal, A: t}.WithBC(i))
		}
	}
	f.setTop(int(t))
	if f.scope.Annotated {
		f.emit(at, code.Instr{Op: code.BuildDict, A: t, B: t})
		f.emit(at, code.Instr{Op: code.StoreGlobal, A: t}.WithBC(f.globalIndex("__annotations__")))
	}
	f.stmts(body)
	f.emit(f.endOf(body), code.Instr{Op: code.ReturnNone})
}

func (f *function) endOf(body []syntax.Stmt) source.Span {
	if len(body) == 0 {
		return source.Span{}
	}
	return body[len(body)-1].Span()
}

// global returns the number of a global that the program mentions, or -1.
func (f *function) global(name string) int {
	for i, n := range f.c.info.Globals {
		if n == name {
			return i
		}
	}
	return -1
}

// globalIndex is global for a name that the compiler itself needs.
func (f *function) globalIndex(name string) uint32 {
	if i := f.global(name); i >= 0 {
		return uint32(i)
	}
	f.c.info.Globals = append(f.c.info.Globals, name)
	return uint32(len(f.c.info.Globals) - 1)
}

// loadAnnotations loads the __annotations__ of the module or class into dst.
func (f *function) loadAnnotations(s *syntax.AnnAssign, dst reg) {
	in := code.Instr{Op: code.LoadGlobal, A: dst}.WithBC(f.globalIndex("__annotations__"))
	if f.scope.Kind == resolve.ClassScope {
		in = code.Instr{Op: code.LoadName, A: dst, B: reg(f.name("__annotations__")), C: reg(f.globalIndex("__annotations__"))}
	}
	f.emit(s.Span(), in)
}

func (f *function) funcDef(s *syntax.FuncDef) {
	span := s.Name.Span()
	base := reg(f.top)
	for _, d := range s.Decorators {
		f.fresh(d)
	}
	f.typeParams(s.TypeParams)
	t := f.temp(1)
	f.makeFunc(s, t)
	f.keepTypeParams(s.TypeParams, span, t)
	f.move(span, base+reg(len(s.Decorators)), t)
	f.decorate(s.Decorators, base)
	f.store(s.Name, base)
}

// decorate applies decorators in the registers from base on to what follows.
func (f *function) decorate(list []syntax.Expr, base reg) {
	for i := len(list) - 1; i >= 0; i-- {
		f.emit(list[i].Span(), code.Instr{Op: code.Call, A: base + reg(i), B: 1})
	}
}

// definition is the span of a def or class with its decorators.
func definition(s syntax.Stmt, decorators []syntax.Expr) source.Span {
	span := s.Span()
	if len(decorators) > 0 {
		span.Start = decorators[0].Span().Start
	}
	return span
}

// makeFunc compiles a function and emits the code that makes it.
func (f *function) makeFunc(s *syntax.FuncDef, dst reg) {
	span := definition(s, s.Decorators)
	var inner *code.Func
	if s.Deferred {
		inner = f.deferred(s, span)
	} else {
		inner = f.c.funcBody(s, f, f.c.info.Scope(s.ScopeID), span)
	}
	f.closure(s.Span(), inner, s.Params, s.Returns, dst)
}

// funcBody compiles the body of a function.
func (c *compiler) funcBody(s *syntax.FuncDef, parent *function, scope *resolve.Scope, span source.Span) *code.Func {
	return c.function(parent, scope, span, func(g *function) {
		if doc, ok := syntax.Docstring(s.Body); ok {
			g.out.Doc, g.out.HasDoc = doc, true
		}
		g.out.Defaults, _ = constantDefaults(s.Params)
		if p := g.out.Params; scope.VarKeywords && passesKeywords(s.Body, p[len(p)-1]) {
			g.out.Flags |= code.PassesKeywords
		}
		g.stmts(s.Body)
		g.emit(g.endOf(s.Body), code.Instr{Op: code.ReturnNone})
	})
}

// constantDefaults returns the defaults of the positional parameters, if they are
// constants, as code.Func.Defaults holds them.
func constantDefaults(params []*syntax.Param) (list []any, ok bool) {
	for _, p := range params {
		if p.Default != nil && p.Kind != syntax.KwOnly {
			v, ok := constantOf(p.Default)
			if !ok {
				return nil, false
			}
			list = append(list, v)
		}
	}
	return list, true
}

// closure emits MakeFunc with defaults and annotations.
func (f *function) closure(span source.Span, inner *code.Func, params []*syntax.Param, returns syntax.Expr, dst reg) {
	top := f.top
	defer func() { f.top = top }()
	base := reg(f.top)
	flags := uint8(0)
	var defaults []syntax.Expr
	kw := false
	notes := returns != nil
	for _, p := range params {
		if p.Default != nil {
			if p.Kind == syntax.KwOnly {
				kw = true
			} else {
				defaults = append(defaults, p.Default)
			}
		}
		notes = notes || p.Annotation != nil
	}
	if _, constant := constantDefaults(params); len(defaults) > 0 && !constant {
		flags |= code.MakeDefaults
		t := f.temp(1)
		b := reg(f.top)
		for _, d := range defaults {
			f.fresh(d)
		}
		f.emit(span, code.Instr{Op: code.BuildTuple, A: t, B: b, C: reg(len(defaults))})
		f.setTop(int(t) + 1)
	}
	if kw {
		flags |= code.MakeKwDefaults
		t := f.temp(1)
		f.emit(span, code.Instr{Op: code.BuildDict, A: t, B: t})
		for _, p := range params {
			if p.Kind == syntax.KwOnly && p.Default != nil {
				f.put(t, p.Name.ID, p.Default, false)
			}
		}
	}
	if notes {
		flags |= code.MakeAnnotations
		t := f.temp(1)
		f.emit(span, code.Instr{Op: code.BuildDict, A: t, B: t})
		for _, p := range params {
			if p.Annotation != nil {
				f.put(t, p.Name.ID, p.Annotation, true)
			}
		}
		if returns != nil {
			f.put(t, "return", returns, true)
		}
	}
	i := len(f.out.Funcs)
	f.out.Funcs = append(f.out.Funcs, inner)
	if flags == 0 {
		f.emit(span, code.Instr{Op: code.MakeFunc, A: dst, B: reg(i)})
		return
	}
	f.emit(span, code.Instr{Op: code.MakeFunc, A: base, B: reg(i), N: flags})
	f.move(span, dst, base)
}

// put adds name: x to the dict in register d.
func (f *function) put(d reg, name string, x syntax.Expr, annotation bool) {
	t := f.temp(2)
	f.load(x.Span(), name, t)
	if annotation {
		f.annotation(x, t+1)
	} else {
		f.expr(x, t+1)
	}
	f.emit(x.Span(), code.Instr{Op: code.DictPut, A: d, B: t, C: t + 1})
	f.setTop(int(t))
}

func (f *function) lambda(x *syntax.Lambda, dst reg) {
	scope := f.c.info.Scope(x.ScopeID)
	inner := f.c.function(f, scope, x.Span(), func(g *function) {
		g.out.Defaults, _ = constantDefaults(x.Params)
		r := g.operand(x.Body)
		g.emit(x.Body.Span(), code.Instr{Op: code.Return, A: r})
	})
	f.closure(x.Span(), inner, x.Params, nil, dst)
}

// typeParams makes the type parameters of a generic def, class or type alias.
func (f *function) typeParams(list []*syntax.TypeParam) {
	for _, p := range list {
		if p.Name.Binding.Kind == syntax.Cell {
			f.emit(p.Span(), code.Instr{Op: code.FreshCell, A: reg(p.Name.Binding.Index)})
		}
		base := f.temp(3)
		f.emit(p.Span(), code.Instr{Op: code.LoadBuiltin, A: base}.WithBC(uint32(f.name("_typevar"))))
		f.load(p.Span(), p.Name.ID, base+1)
		f.load(p.Span(), int64(p.Kind), base+2)
		f.emit(p.Span(), code.Instr{Op: code.Call, A: base, B: 2})
		f.store(p.Name, base)
		f.setTop(int(base))
	}
}

// keepTypeParams emits the code that makes type parameters the __type_params__ of a
// function or class.
func (f *function) keepTypeParams(list []*syntax.TypeParam, span source.Span, of reg) {
	if len(list) == 0 {
		return
	}
	t := f.temp(1)
	f.typeParamTuple(list, span, t)
	f.emit(span, code.Instr{Op: code.SetAttr, A: of, B: t, C: f.site("__type_params__", nil)})
	f.setTop(int(t))
}

// typeParamTuple emits the code that makes a tuple of type parameters.
func (f *function) typeParamTuple(list []*syntax.TypeParam, span source.Span, dst reg) {
	names := make([]syntax.Expr, len(list))
	for i, p := range list {
		names[i] = p.Name
	}
	f.list(span, names, dst)
	f.setTop(int(dst) + 1)
	f.emit(span, code.Instr{Op: code.ListToTuple, A: dst, B: dst})
}

func (f *function) typeAlias(s *syntax.TypeAlias) {
	f.typeParams(s.TypeParams)
	span := s.Span()
	inner := f.c.function(f, f.c.info.Scope(s.ScopeID), span, func(g *function) {
		r := g.operand(s.Value)
		g.emit(s.Value.Span(), code.Instr{Op: code.Return, A: r})
	})
	base := f.temp(4)
	f.emit(span, code.Instr{Op: code.LoadBuiltin, A: base}.WithBC(uint32(f.name("_typealias"))))
	f.load(span, s.Name.ID, base+1)
	f.closure(span, inner, nil, nil, base+2)
	f.typeParamTuple(s.TypeParams, span, base+3)
	f.emit(span, code.Instr{Op: code.Call, A: base, B: 3})
	f.store(s.Name, base)
}

func (f *function) classDef(s *syntax.ClassDef) {
	span := s.Span()
	decorators := reg(f.top)
	for _, d := range s.Decorators {
		f.fresh(d)
	}
	f.typeParams(s.TypeParams)
	scope := f.c.info.Scope(s.ScopeID)
	inner := f.c.function(f, scope, definition(s, s.Decorators), func(g *function) { g.classBody(s) })
	base := f.temp(3)
	f.closure(span, inner, nil, nil, base)
	var bases []syntax.Expr
	kw := false
	for _, a := range s.Args {
		switch a.Kind {
		case syntax.Positional:
			bases = append(bases, a.Value)
		case syntax.StarArg:
			star := a.Value
			bases = append(bases, starred(star))
		default:
			kw = true
		}
	}
	f.list(span, bases, base+1)
	f.setTop(int(base) + 3)
	if len(s.TypeParams) > 0 {
		// A class with type parameters is generic: C[int] is a class as well.
		f.emit(span, code.Instr{Op: code.LoadBuiltin, A: base + 2}.WithBC(uint32(f.name("_generic"))))
		f.emit(span, code.Instr{Op: code.ListAppend, A: base + 1, B: base + 2})
	}
	f.load(span, nil, base+2)
	if kw {
		f.emit(span, code.Instr{Op: code.BuildDict, A: base + 2, B: base + 2})
		for _, a := range s.Args {
			switch a.Kind {
			case syntax.Keyword:
				f.put(base+2, a.Name, a.Value, false)
			case syntax.DoubleStarArg:
				f.emit(a.Span, code.Instr{Op: code.DictUpdate, A: base + 2, B: f.operand(a.Value)})
			}
			f.setTop(int(base) + 3)
		}
	}
	f.emit(span, code.Instr{Op: code.MakeClass, A: base, B: reg(f.name(s.Name.ID))})
	f.setTop(int(base) + 1)
	f.keepTypeParams(s.TypeParams, span, base)
	f.move(span, decorators+reg(len(s.Decorators)), base)
	f.decorate(s.Decorators, decorators)
	f.store(s.Name, decorators)
}

func starred(x syntax.Expr) syntax.Expr { return &syntax.Starred{X: x} }

func (f *function) classBody(s *syntax.ClassDef) {
	span := source.Span{Start: s.Span().Start, End: s.Span().Start}
	t := f.temp(1)
	f.emit(span, code.Instr{Op: code.LoadGlobal, A: t}.WithBC(f.globalIndex("__name__")))
	f.emit(span, code.Instr{Op: code.StoreName, A: t}.WithBC(uint32(f.name("__module__"))))
	f.load(span, f.scope.Qualname, t)
	f.emit(span, code.Instr{Op: code.StoreName, A: t}.WithBC(uint32(f.name("__qualname__"))))
	if doc, ok := syntax.Docstring(s.Body); ok {
		f.load(span, doc, t)
		f.emit(span, code.Instr{Op: code.StoreName, A: t}.WithBC(uint32(f.name("__doc__"))))
	}
	if f.scope.Annotated {
		f.emit(span, code.Instr{Op: code.BuildDict, A: t, B: t})
		f.emit(span, code.Instr{Op: code.StoreName, A: t}.WithBC(uint32(f.name("__annotations__"))))
	}
	f.setTop(int(t))
	f.stmts(s.Body)
	if i := f.scope.ClassCell; i >= 0 {
		f.emit(span, code.Instr{Op: code.StoreName, A: reg(i)}.WithBC(uint32(f.name("__classcell__"))))
	}
	f.emit(f.endOf(s.Body), code.Instr{Op: code.ReturnNone})
}
