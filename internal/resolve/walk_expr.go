package resolve

import (
	"fmt"
	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// This file collects the names of expressions and targets.

func (r *resolver) exprs(list []syntax.Expr) {
	for _, x := range list {
		r.expr(x)
	}
}

func (r *resolver) exprOrNil(x syntax.Expr) {
	if x != nil {
		r.expr(x)
	}
}

func (r *resolver) expr(x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.Name:
		r.use(x)
	case *syntax.Attribute:
		r.expr(x.X)
		x.Name = r.mangle(x.Name)
	case *syntax.Call:
		r.call(x)
	case *syntax.BinaryExpr:
		r.expr(x.X)
		r.expr(x.Y)
	case *syntax.UnaryExpr:
		r.expr(x.X)
	case *syntax.Compare:
		r.expr(x.X)
		for _, c := range x.Rest {
			r.expr(c.Y)
		}
	case *syntax.BoolExpr:
		r.exprs(x.Values)
	case *syntax.Subscript:
		r.expr(x.X)
		r.index(x.Index)
	case *syntax.FString:
		r.fstring(x)
	case *syntax.TupleExpr:
		r.display(x.Elems)
	case *syntax.ListExpr:
		r.display(x.Elems)
	case *syntax.SetExpr:
		r.display(x.Elems)
	case *syntax.DictExpr:
		for _, e := range x.Entries {
			r.exprOrNil(e.Key)
			r.expr(e.Value)
		}
	case *syntax.Conditional:
		r.expr(x.Test)
		r.expr(x.Then)
		r.expr(x.Else)
	case *syntax.Lambda:
		r.lambda(x)
	case *syntax.Comprehension:
		r.comprehension(x)
	case *syntax.NamedExpr:
		r.namedExpr(x)
	case *syntax.Starred:
		r.flowError(x.Span(), "can't use starred expression here")
		r.expr(x.X)
	case *syntax.Yield:
		r.exprOrNil(x.X)
		r.yield(x.Span(), "yield")
	case *syntax.YieldFrom:
		r.expr(x.X)
		r.yield(x.Span(), "yield from")
	case *syntax.Slice:
		r.exprOrNil(x.Lo)
		r.exprOrNil(x.Hi)
		r.exprOrNil(x.Step)
	}
}

// display walks elements that may be starred.
func (r *resolver) display(elems []syntax.Expr) {
	for _, x := range elems {
		if s, ok := x.(*syntax.Starred); ok {
			x = s.X
		}
		r.expr(x)
	}
}

func (r *resolver) index(x syntax.Expr) {
	if t, ok := x.(*syntax.TupleExpr); ok {
		r.display(t.Elems)
		return
	}
	r.expr(x)
}

func (r *resolver) fstring(f *syntax.FString) {
	for _, part := range f.Parts {
		if field, ok := part.(*syntax.Field); ok {
			r.expr(field.X)
			if field.Spec != nil {
				r.fstring(field.Spec)
			}
		}
	}
}

func (r *resolver) call(c *syntax.Call) {
	if n, ok := c.Func.(*syntax.Name); ok {
		switch n.ID {
		case "locals", "eval", "exec":
			r.block.scope.UsesLocals = true
		case "vars", "dir":
			if len(c.Args) == 0 {
				r.block.scope.UsesLocals = true
			}
		}
	}
	r.expr(c.Func)
	r.args(c.Args)
}

func (r *resolver) args(list []syntax.Arg) {
	var names map[string]bool // of the keyword arguments, if there are many
	if len(list) > 20 {
		names = make(map[string]bool)
	}
	for i := range list {
		a := &list[i]
		if a.Kind == syntax.Keyword {
			a.Name = r.mangle(a.Name)
			r.checkName(a.Name, a.Span)
			same := func(b syntax.Arg) bool { return b.Kind == syntax.Keyword && b.Name == a.Name }
			if names[a.Name] || names == nil && slices.ContainsFunc(list[:i], same) {
				r.flowError(a.Span, "keyword argument repeated: "+a.Name)
			}
			if names != nil {
				names[a.Name] = true
			}
		}
		r.expr(a.Value)
	}
}

// yield notes that the scope is a generator.
func (r *resolver) yield(span source.Span, what string) {
	if r.block.kind == compBlock || r.block.scope.Kind == GeneratorScope {
		r.symError(span, "'yield' inside "+r.comprehensionName())
		return
	}
	switch r.block.scope.Kind {
	case FuncScope, LambdaScope:
		r.block.scope.IsGenerator = true
	default:
		r.flowError(span, "'"+what+"' outside function")
	}
}

// comprehensionName names the comprehension that the current block is in.
func (r *resolver) comprehensionName() string {
	if r.block.kind == compBlock {
		return r.block.what
	}
	return "generator expression"
}

func (r *resolver) lambda(l *syntax.Lambda) {
	r.defaults(l.Params)
	scope := r.newScope(LambdaScope, "<lambda>", l, r.block.scope)
	l.ScopeID = scope.ID
	r.inScope(scope, func() {
		r.params(l.Params)
		r.expr(l.Body)
	})
}

// comprehension walks a comprehension. The first iterable belongs to the block
// around it.
func (r *resolver) comprehension(c *syntax.Comprehension) {
	r.iterable++
	r.expr(c.Clauses[0].Iter)
	r.iterable--
	if c.Kind == syntax.GeneratorExp {
		scope := r.newScope(GeneratorScope, "<genexpr>", c, r.block.scope)
		scope.IsGenerator = true
		c.ScopeID = scope.ID
		r.inScope(scope, func() {
			first := r.newVariable(r.block, ".0", c.Clauses[0].Iter.Span())
			first.Param = true
			scope.NumPosOnly, scope.NumParams = 1, 1
			r.clauses(c)
		})
		return
	}
	b := r.newBlock(compBlock, r.block.scope)
	b.what = [...]string{"list comprehension", "set comprehension", "dict comprehension"}[c.Kind]
	r.in(b, func() { r.clauses(c) })
	for _, s := range b.names {
		if s.variable != nil {
			c.Vars = append(c.Vars, s.variable.Index)
		}
	}
	slices.Sort(c.Vars)
}

func (r *resolver) clauses(c *syntax.Comprehension) {
	for i, clause := range c.Clauses {
		r.iterTarget(clause.Target)
		if i > 0 {
			r.iterable++
			r.expr(clause.Iter)
			r.iterable--
		}
		r.exprs(clause.Ifs)
	}
	r.exprOrNil(c.Value)
	r.expr(c.Elem)
}

// iterTarget binds the iteration variables of a clause.
func (r *resolver) iterTarget(t syntax.Expr) {
	r.topTarget(t)
	syntax.Walk(t, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Name:
			s := r.symbol(r.block, n.ID)
			if s.flags&symWalrus != 0 {
				r.symError(n.Span(), fmt.Sprintf("comprehension inner loop cannot rebind assignment expression target '%s'", n.ID))
			}
			if s.flags&symBound != 0 {
				s.flags |= symIter
			}
		case *syntax.Attribute, *syntax.Subscript:
			return false
		}
		return true
	})
}

// namedExpr binds the target of := in the block around all comprehensions.
func (r *resolver) namedExpr(x *syntax.NamedExpr) {
	inComp := r.block.kind == compBlock || r.block.scope.Kind == GeneratorScope
	if r.iterable > 0 {
		r.symError(x.Span(), "assignment expression cannot be used in a comprehension iterable expression")
	}
	if !inComp {
		r.expr(x.Value)
		r.bind(x.Target)
		return
	}
	written, id := x.Target.ID, r.mangle(x.Target.ID)
	x.Target.ID = id
	b := r.block
	for b.kind == compBlock || b.kind == scopeBlock && b.scope.Kind == GeneratorScope {
		s := r.symbol(b, id)
		if s.flags&symIter != 0 {
			r.symError(x.Target.Span(), fmt.Sprintf("assignment expression cannot rebind comprehension iteration variable '%s'", written))
		}
		s.flags |= symWalrus
		b = b.parent
	}
	if b.scope.Kind == ClassScope {
		r.symError(x.Target.Span(), "assignment expression within a comprehension cannot be used in a class body")
	} else {
		r.bindIn(b, id, x.Target.Span())
	}
	r.block.uses = append(r.block.uses, use{name: x.Target})
	r.expr(x.Value)
}

// topTarget binds what stands left of = or after for or as.
func (r *resolver) topTarget(t syntax.Expr) {
	if s, ok := t.(*syntax.Starred); ok {
		r.flowError(s.Span(), "starred assignment target must be in a list or tuple")
		t = s.X
	}
	r.target(t)
}

func (r *resolver) target(t syntax.Expr) {
	switch t := t.(type) {
	case *syntax.Name:
		r.bind(t)
	case *syntax.Attribute:
		r.expr(t.X)
		t.Name = r.mangle(t.Name)
		r.checkName(t.Name, t.Span())
	case *syntax.Subscript:
		r.expr(t)
	case *syntax.TupleExpr:
		r.targets(t.Elems, t.Span())
	case *syntax.ListExpr:
		r.targets(t.Elems, t.Span())
	}
}

func (r *resolver) targets(list []syntax.Expr, span source.Span) {
	stars := 0
	for _, t := range list {
		if s, ok := t.(*syntax.Starred); ok {
			if stars++; stars == 2 {
				r.flowError(span, "multiple starred expressions in assignment")
			}
			t = s.X
		}
		r.target(t)
	}
}
