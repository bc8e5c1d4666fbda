package resolve

import (
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// This file collects the names of statements.

func (r *resolver) stmts(list []syntax.Stmt) {
	for _, s := range list {
		r.stmt(s)
	}
}

func (r *resolver) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		r.expr(s.X)
	case *syntax.Assign:
		r.expr(s.Value)
		for _, t := range s.Targets {
			r.topTarget(t)
		}
	case *syntax.AugAssign:
		if n, ok := s.Target.(*syntax.Name); ok {
			r.bindRead(n, true)
		} else {
			r.target(s.Target)
		}
		r.expr(s.Value)
	case *syntax.AnnAssign:
		r.annAssign(s)
	case *syntax.Print:
		r.exprOrNil(s.Dest)
		r.exprs(s.Values)
	case *syntax.Return:
		r.exprOrNil(s.Value)
		r.returnStmt(s)
	case *syntax.Del:
		for _, t := range s.Targets {
			r.delTarget(t)
		}
	case *syntax.Break:
		r.checkLoop(s.Span(), "'break' outside loop")
	case *syntax.Continue:
		r.checkLoop(s.Span(), "'continue' not properly in loop")
	case *syntax.GlobalStmt:
		r.globalStmt(s)
	case *syntax.NonlocalStmt:
		r.nonlocalStmt(s)
	case *syntax.Import:
		for _, a := range s.Names {
			r.bind(a.Target)
		}
	case *syntax.ImportFrom:
		r.importFrom(s)
	case *syntax.Load:
		for _, n := range s.Names {
			r.bind(n.To)
		}
	case *syntax.Raise:
		r.exprOrNil(s.Exc)
		r.exprOrNil(s.Cause)
	case *syntax.Assert:
		r.expr(s.Test)
		r.exprOrNil(s.Msg)
	default:
		r.compound(s)
	}
}

func (r *resolver) compound(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.If:
		r.expr(s.Test)
		r.stmts(s.Body)
		r.stmts(s.Else)
	case *syntax.While:
		r.expr(s.Test)
		r.loop(s.Body, s.Else)
	case *syntax.For:
		r.expr(s.Iter)
		r.topTarget(s.Target)
		r.loop(s.Body, s.Else)
	case *syntax.With:
		for _, item := range s.Items {
			r.expr(item.Context)
			if item.Target != nil {
				r.topTarget(item.Target)
			}
		}
		r.stmts(s.Body)
	case *syntax.Try:
		r.try(s)
	case *syntax.FuncDef:
		r.funcDef(s)
	case *syntax.ClassDef:
		r.classDef(s)
	case *syntax.TypeAlias:
		r.typeAlias(s)
	case *syntax.Match:
		r.match(s)
	}
}

func (r *resolver) loop(body, orElse []syntax.Stmt) {
	r.loops++
	r.stmts(body)
	r.loops--
	r.stmts(orElse)
}

func (r *resolver) checkLoop(span source.Span, msg string) {
	switch {
	case r.exStar > 0 && r.loops == r.exLoops:
		r.flowError(span, "'break', 'continue' and 'return' cannot appear in an except* block")
	case r.loops == 0:
		r.flowError(span, msg)
	}
}

func (r *resolver) returnStmt(s *syntax.Return) {
	switch sc := r.block.scope; {
	case sc.Kind != FuncScope:
		r.flowError(s.Span(), "'return' outside function")
	case r.exStar > 0 && s.Value != nil:
		r.flowError(s.Value.Span(), "'break', 'continue' and 'return' cannot appear in an except* block")
	case r.exStar > 0:
		r.flowError(s.Span(), "'break', 'continue' and 'return' cannot appear in an except* block")
	}
}

func (r *resolver) try(s *syntax.Try) {
	r.stmts(s.Body)
	for i, h := range s.Handlers {
		if h.Type == nil && i < len(s.Handlers)-1 {
			r.flowError(h.Span(), "default 'except:' must be last")
		}
		r.exprOrNil(h.Type)
		if h.Name != nil {
			r.bind(h.Name)
		}
		if s.Star {
			outer := r.exLoops
			r.exStar++
			r.exLoops = r.loops
			r.stmts(h.Body)
			r.exStar--
			r.exLoops = outer
		} else {
			r.stmts(h.Body)
		}
	}
	r.stmts(s.Else)
	r.stmts(s.Finally)
}

func (r *resolver) annAssign(s *syntax.AnnAssign) {
	r.block.scope.Annotated = r.block.scope.Annotated || s.Simple
	if n, ok := s.Target.(*syntax.Name); ok {
		id := r.mangle(n.ID)
		if sym := r.block.names[id]; sym != nil && sym.flags&(symGlobal|symNonlocal) != 0 && s.Simple && r.block.scope.Kind != ModuleScope {
			what := "global"
			if sym.flags&symNonlocal != 0 {
				what = "nonlocal"
			}
			r.symError(s.Span(), fmt.Sprintf("annotated name '%s' can't be %s", id, what))
		}
		if s.Simple || s.Value != nil {
			r.bind(n)
			r.symbol(r.block, id).flags |= symAnnotated
		} else {
			r.use(n)
		}
	} else {
		r.target(s.Target)
	}
	r.expr(s.Annotation)
	r.exprOrNil(s.Value)
}

// globalStmt declares names global.
func (r *resolver) globalStmt(s *syntax.GlobalStmt) {
	for _, n := range s.Names {
		n.ID = r.mangle(n.ID)
		r.checkDeclaration(n.ID, s.Span(), "global")
		sym := r.symbol(r.block, n.ID)
		if sym.flags&symNonlocal != 0 {
			r.symError(sym.span, fmt.Sprintf("name '%s' is nonlocal and global", n.ID))
		}
		sym.flags |= symGlobal
		sym.span = s.Span()
		r.block.uses = append(r.block.uses, use{name: n})
	}
}

func (r *resolver) nonlocalStmt(s *syntax.NonlocalStmt) {
	if r.block.scope.Kind == ModuleScope {
		r.symError(s.Span(), "nonlocal declaration not allowed at module level")
		return
	}
	for _, n := range s.Names {
		n.ID = r.mangle(n.ID)
		r.checkDeclaration(n.ID, s.Span(), "nonlocal")
		sym := r.symbol(r.block, n.ID)
		if sym.flags&symGlobal != 0 {
			r.symError(sym.span, fmt.Sprintf("name '%s' is nonlocal and global", n.ID))
		}
		sym.flags |= symNonlocal
		sym.span = s.Span()
		r.block.uses = append(r.block.uses, use{name: n})
	}
}

// checkDeclaration reports a global or nonlocal statement that comes too late.
func (r *resolver) checkDeclaration(name string, span source.Span, what string) {
	sym := r.block.names[name]
	if sym == nil {
		return
	}
	switch {
	case sym.flags&symParam != 0:
		r.symError(span, fmt.Sprintf("name '%s' is parameter and %s", name, what))
	case sym.flags&symAnnotated != 0:
		r.symError(span, fmt.Sprintf("annotated name '%s' can't be %s", name, what))
	case sym.flags&symUsed != 0:
		r.symError(span, fmt.Sprintf("name '%s' is used prior to %s declaration", name, what))
	case sym.flags&symBound != 0:
		r.symError(span, fmt.Sprintf("name '%s' is assigned to before %s declaration", name, what))
	}
}

// delTarget walks what a del statement deletes.
func (r *resolver) delTarget(t syntax.Expr) {
	if n, ok := t.(*syntax.Name); ok && n.ID == "__debug__" {
		r.flowError(t.Span(), "cannot delete __debug__")
		return
	}
	r.target(t)
}

func (r *resolver) importFrom(s *syntax.ImportFrom) {
	if s.Star {
		r.info.StarImport = true
		if r.block.scope.Kind != ModuleScope {
			r.symError(s.StarAt, "import * only allowed at module level")
		}
		return
	}
	for _, a := range s.Names {
		r.bind(a.Target)
	}
}

// futures checks `from __future__ import` statements, which must come first.
func (r *resolver) futures(body []syntax.Stmt) {
	early := true
	for i, s := range body {
		f, ok := s.(*syntax.ImportFrom)
		if !ok || f.Module != "__future__" || f.Level > 0 {
			if x, ok := s.(*syntax.ExprStmt); ok && i == 0 {
				_, doc := x.X.(*syntax.StringLit)
				early = doc
			} else {
				early = false
			}
			continue
		}
		if !early {
			r.flowError(f.Span(), "from __future__ imports must occur at the beginning of the file")
			continue
		}
		for _, a := range f.Names {
			switch a.Name {
			case "annotations":
				r.info.FutureAnnotations = true
			case "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
				"unicode_literals", "generator_stop":
			case "barry_as_FLUFL":
				r.flowError(f.Span(), "future feature barry_as_FLUFL is not part of Tailorbird")
			case "braces":
				r.flowError(f.Span(), "not a chance")
			default:
				r.flowError(f.Span(), fmt.Sprintf("future feature %s is not defined", a.Name))
			}
		}
	}
}

func (r *resolver) funcDef(s *syntax.FuncDef) {
	r.exprs(s.Decorators)
	r.defaults(s.Params)
	name := s.Name.ID // a private name is mangled as a variable only
	r.bind(s.Name)
	parent := r.block.scope
	asGlobal := r.symbol(r.block, s.Name.ID).flags&symGlobal != 0
	r.withTypeParams(s.TypeParams, func() {
		for _, p := range s.Params {
			if star, ok := p.Annotation.(*syntax.Starred); ok { // *args: *Ts
				r.expr(star.X)
				continue
			}
			r.exprOrNil(p.Annotation)
		}
		r.exprOrNil(s.Returns)
		if s.Deferred {
			for _, p := range s.Params {
				p.Name.ID = r.mangle(p.Name.ID)
			}
			if !s.MayUseClass && !asGlobal && s.Name.ID == name {
				return // what the scope would tell is plain
			}
		}
		scope := r.newScope(FuncScope, name, s, parent)
		if asGlobal {
			scope.Qualname = scope.Name
		}
		s.ScopeID = scope.ID
		if s.Deferred {
			scope.UsesSuper = s.MayUseClass
			return
		}
		r.inScope(scope, func() {
			r.params(s.Params)
			r.stmts(s.Body)
		})
	})
}

func (r *resolver) defaults(params []*syntax.Param) {
	for _, p := range params {
		r.exprOrNil(p.Default)
	}
}

// params declares parameters, in the order of registers.
func (r *resolver) params(list []*syntax.Param) {
	s := r.block.scope
	declare := func(kind syntax.ParamKind) (n int) {
		for _, p := range list {
			if p.Kind != kind {
				continue
			}
			n++
			id := r.mangle(p.Name.ID)
			if sym := r.block.names[id]; sym != nil && sym.flags&symParam != 0 {
				span := p.Name.Span()
				if p.Annotation != nil {
					span = span.To(p.Annotation.Span())
				}
				r.symError(span, fmt.Sprintf("duplicate argument '%s' in function definition", id))
			}
			r.bind(p.Name)
			sym := r.symbol(r.block, id)
			sym.flags |= symParam
			sym.variable.Param = true
		}
		return n
	}
	s.NumPosOnly = declare(syntax.PosOnly)
	s.NumParams = s.NumPosOnly + declare(syntax.PosOrKw)
	s.NumKwOnly = declare(syntax.KwOnly)
	s.VarArgs = declare(syntax.VarArgs) > 0
	s.VarKeywords = declare(syntax.VarKeywords) > 0
}

// withTypeParams runs f in a block that has the type parameters, if any.
func (r *resolver) withTypeParams(list []*syntax.TypeParam, f func()) {
	if len(list) == 0 {
		f()
		return
	}
	b := r.newBlock(typeParamBlock, r.block.scope)
	r.in(b, func() {
		for _, p := range list {
			if sym := b.names[p.Name.ID]; sym != nil && sym.flags&symBound != 0 {
				r.symError(p.Span(), fmt.Sprintf("duplicate type parameter '%s'", p.Name.ID))
			}
			r.bind(p.Name)
		}
		for _, p := range list {
			r.exprOrNil(p.Bound)
			if star, ok := p.Default.(*syntax.Starred); ok { // *Ts = *default
				r.expr(star.X)
			} else {
				r.exprOrNil(p.Default)
			}
		}
		f()
	})
}

func (r *resolver) classDef(s *syntax.ClassDef) {
	r.exprs(s.Decorators)
	name := s.Name.ID
	r.bind(s.Name)
	parent := r.block.scope
	asGlobal := r.symbol(r.block, s.Name.ID).flags&symGlobal != 0
	r.withTypeParams(s.TypeParams, func() {
		r.args(s.Args)
		scope := r.newScope(ClassScope, name, s, parent)
		if asGlobal {
			scope.Qualname = scope.Name
		}
		s.ScopeID = scope.ID
		outer := r.class
		r.class = strings.TrimLeft(name, "_")
		r.inScope(scope, func() { r.stmts(s.Body) })
		r.class = outer
	})
}

func (r *resolver) typeAlias(s *syntax.TypeAlias) {
	r.bind(s.Name)
	parent := r.block.scope
	r.withTypeParams(s.TypeParams, func() {
		scope := r.newScope(TypeAliasScope, s.Name.ID, s, parent)
		s.ScopeID = scope.ID
		r.inScope(scope, func() { r.expr(s.Value) })
	})
}
