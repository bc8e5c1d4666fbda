package syntax

// Walk calls f for n and, if f returns true, for the children of n in source
// order. Nil children are left out. f is called with nil after the children.
func Walk(n Node, f func(Node) bool) {
	if !f(n) {
		return
	}
	w := walker{f}
	switch n := n.(type) {
	case *File:
		w.stmts(n.Body)
	case Stmt:
		w.stmtChildren(n)
	case Expr:
		w.exprChildren(n)
	case Pattern:
		w.patternChildren(n)
	case *Alias:
		w.name(n.Target)
	case *ExceptHandler:
		w.expr(n.Type)
		w.name(n.Name)
		w.stmts(n.Body)
	case *Param:
		w.name(n.Name)
		w.expr(n.Annotation)
		w.expr(n.Default)
	case *TypeParam:
		w.name(n.Name)
		w.expr(n.Bound)
		w.expr(n.Default)
	case *MatchCase:
		w.pattern(n.Pattern)
		w.expr(n.Guard)
		w.stmts(n.Body)
	}
	f(nil)
}

type walker struct{ f func(Node) bool }

func (w walker) expr(x Expr) {
	if x != nil {
		Walk(x, w.f)
	}
}

func (w walker) exprs(list []Expr) {
	for _, x := range list {
		w.expr(x)
	}
}

func (w walker) name(n *Name) {
	if n != nil {
		Walk(n, w.f)
	}
}

func (w walker) pattern(p Pattern) {
	if p != nil {
		Walk(p, w.f)
	}
}

func (w walker) patterns(list []Pattern) {
	for _, p := range list {
		w.pattern(p)
	}
}

func (w walker) stmts(list []Stmt) {
	for _, s := range list {
		Walk(s, w.f)
	}
}

func (w walker) args(list []Arg) {
	for _, a := range list {
		w.expr(a.Value)
	}
}

func (w walker) params(list []*Param) {
	for _, p := range list {
		Walk(p, w.f)
	}
}

func (w walker) typeParams(list []*TypeParam) {
	for _, p := range list {
		Walk(p, w.f)
	}
}

func (w walker) stmtChildren(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		w.expr(s.X)
	case *Assign:
		w.exprs(s.Targets)
		w.expr(s.Value)
	case *AugAssign:
		w.expr(s.Target)
		w.expr(s.Value)
	case *AnnAssign:
		w.expr(s.Target)
		w.expr(s.Annotation)
		w.expr(s.Value)
	case *Print:
		w.expr(s.Dest)
		w.exprs(s.Values)
	case *Return:
		w.expr(s.Value)
	case *Del:
		w.exprs(s.Targets)
	case *GlobalStmt:
		for _, n := range s.Names {
			w.name(n)
		}
	case *NonlocalStmt:
		for _, n := range s.Names {
			w.name(n)
		}
	case *Import:
		for _, a := range s.Names {
			Walk(a, w.f)
		}
	case *ImportFrom:
		for _, a := range s.Names {
			Walk(a, w.f)
		}
	case *Load:
		w.expr(s.Module)
		for _, n := range s.Names {
			w.name(n.To)
			w.expr(n.From)
		}
	case *Raise:
		w.expr(s.Exc)
		w.expr(s.Cause)
	case *Assert:
		w.expr(s.Test)
		w.expr(s.Msg)
	default:
		w.blockChildren(s)
	}
}

func (w walker) blockChildren(s Stmt) {
	switch s := s.(type) {
	case *If:
		w.expr(s.Test)
		w.stmts(s.Body)
		w.stmts(s.Else)
	case *While:
		w.expr(s.Test)
		w.stmts(s.Body)
		w.stmts(s.Else)
	case *For:
		w.expr(s.Target)
		w.expr(s.Iter)
		w.stmts(s.Body)
		w.stmts(s.Else)
	case *With:
		for _, item := range s.Items {
			w.expr(item.Context)
			w.expr(item.Target)
		}
		w.stmts(s.Body)
	case *Try:
		w.stmts(s.Body)
		for _, h := range s.Handlers {
			Walk(h, w.f)
		}
		w.stmts(s.Else)
		w.stmts(s.Finally)
	case *FuncDef:
		w.exprs(s.Decorators)
		w.name(s.Name)
		w.typeParams(s.TypeParams)
		w.params(s.Params)
		w.expr(s.Returns)
		w.stmts(s.Body)
	case *ClassDef:
		w.exprs(s.Decorators)
		w.name(s.Name)
		w.typeParams(s.TypeParams)
		w.args(s.Args)
		w.stmts(s.Body)
	case *TypeAlias:
		w.name(s.Name)
		w.typeParams(s.TypeParams)
		w.expr(s.Value)
	case *Match:
		w.expr(s.Subject)
		for _, c := range s.Cases {
			Walk(c, w.f)
		}
	}
}

func (w walker) exprChildren(x Expr) {
	switch x := x.(type) {
	case *FString:
		w.exprs(x.Parts)
	case *Field:
		w.expr(x.X)
		if x.Spec != nil {
			Walk(x.Spec, w.f)
		}
	case *TupleExpr:
		w.exprs(x.Elems)
	case *ListExpr:
		w.exprs(x.Elems)
	case *SetExpr:
		w.exprs(x.Elems)
	case *DictExpr:
		for _, e := range x.Entries {
			w.expr(e.Key)
			w.expr(e.Value)
		}
	case *Starred:
		w.expr(x.X)
	case *UnaryExpr:
		w.expr(x.X)
	case *BinaryExpr:
		w.expr(x.X)
		w.expr(x.Y)
	case *BoolExpr:
		w.exprs(x.Values)
	case *Compare:
		w.expr(x.X)
		for _, c := range x.Rest {
			w.expr(c.Y)
		}
	case *Conditional:
		w.expr(x.Then)
		w.expr(x.Test)
		w.expr(x.Else)
	case *NamedExpr:
		w.name(x.Target)
		w.expr(x.Value)
	case *Lambda:
		w.params(x.Params)
		w.expr(x.Body)
	case *Call:
		w.expr(x.Func)
		w.args(x.Args)
	case *Attribute:
		w.expr(x.X)
	case *Subscript:
		w.expr(x.X)
		w.expr(x.Index)
	case *Slice:
		w.expr(x.Lo)
		w.expr(x.Hi)
		w.expr(x.Step)
	case *Comprehension:
		w.expr(x.Elem)
		w.expr(x.Value)
		for _, c := range x.Clauses {
			w.expr(c.Target)
			w.expr(c.Iter)
			w.exprs(c.Ifs)
		}
	case *Yield:
		w.expr(x.X)
	case *YieldFrom:
		w.expr(x.X)
	}
}

func (w walker) patternChildren(p Pattern) {
	switch p := p.(type) {
	case *ValuePattern:
		w.expr(p.Value)
	case *CapturePattern:
		w.name(p.Name)
	case *SequencePattern:
		w.patterns(p.Elems)
	case *StarPattern:
		w.name(p.Name)
	case *MappingPattern:
		for i, k := range p.Keys {
			w.expr(k)
			w.pattern(p.Values[i])
		}
		w.name(p.Rest)
	case *ClassPattern:
		w.expr(p.Class)
		w.patterns(p.Args)
		w.patterns(p.KwArgs)
	case *OrPattern:
		w.patterns(p.Alts)
	case *AsPattern:
		w.pattern(p.Pattern)
		w.name(p.Name)
	}
}
