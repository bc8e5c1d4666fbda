package syntax

import "github.com/tailorbird-lang/tailorbird/internal/source"

// This file parses statements that fit on a line.

// statement parses a compound statement or a line of simple ones and appends
// them to list.
func (p *parser) statement(list []Stmt) []Stmt {
	switch p.kind() {
	case tIf, tWhile, tFor, tTry, tWith, tDef, tClass, tAt:
		return append(list, p.compound())
	case tAsync:
		p.raiseAsync()
	case tName:
		if p.tokText() == "match" {
			if s := p.matchStmt(); s != nil {
				return append(list, s)
			}
		}
	}
	return p.simpleStmts(list)
}

func (p *parser) raiseAsync() {
	p.raiseError(&Error{
		File: p.file, Span: p.tokenSpan(p.i), Msg: "async/await is not part of Tailorbird",
		Hint: "use threads: threading.Thread, concurrent.futures.ThreadPoolExecutor, queue.Queue",
	})
}

// simpleStmts parses statements with semicolons between them up to the line end.
func (p *parser) simpleStmts(list []Stmt) []Stmt {
	for {
		list = append(list, p.simpleStmt())
		if p.got(tNewline) {
			return list
		}
		if !p.got(tSemi) {
			p.fail()
		}
		if p.got(tNewline) {
			return list
		}
	}
}

func (p *parser) simpleStmt() Stmt {
	start := p.start()
	switch p.kind() {
	case tPass:
		p.next()
		s := &Pass{}
		s.span = p.from(start)
		return s
	case tBreak:
		p.next()
		s := &Break{}
		s.span = p.from(start)
		return s
	case tContinue:
		p.next()
		s := &Continue{}
		s.span = p.from(start)
		return s
	case tReturn:
		return p.returnStmt()
	case tImport:
		return p.importStmt()
	case tFrom:
		return p.fromStmt()
	case tRaise:
		return p.raiseStmt()
	case tGlobal, tNonlocal:
		return p.scopeStmt()
	case tDel:
		return p.delStmt()
	case tAssert:
		return p.assertStmt()
	case tName:
		switch p.tokText() {
		case "print":
			if s := p.printStmt(); s != nil {
				return s
			}
		case "type":
			if p.ahead(1) == tName {
				return p.typeStmt()
			}
		}
	}
	return p.exprStmt()
}

func (p *parser) returnStmt() Stmt {
	s := &Return{}
	start := p.start()
	p.next()
	if !p.atStmtEnd() {
		s.Value = p.starExpressions()
	}
	s.span = p.from(start)
	return s
}

func (p *parser) atStmtEnd() bool {
	k := p.kind()
	return k == tNewline || k == tSemi || k == tEOF
}

// exprStmt parses an expression, an assignment of any kind, or an annotation.
func (p *parser) exprStmt() Stmt {
	start := p.start()
	first := p.i
	p.stmtStart = first
	if p.kind() == tYield {
		x := p.yieldExpr()
		if p.kind() == tEq {
			p.raise(x.Span(), "assignment to yield expression not possible")
		}
		return p.exprStmtOf(x, start)
	}
	x := p.starExpressions()
	k := p.kind()
	switch {
	case k == tEq:
		return p.assign(x, start, first)
	case k.isAugAssign():
		return p.augAssign(x, start)
	case k == tColon:
		return p.annAssign(x, start, first)
	}
	if _, ok := x.(*Name); p.diag && !ok && k == tColonEq {
		p.diagnoseNamed(x)
	}
	if s := p.printTo(x, start); s != nil {
		return s
	}
	return p.exprStmtOf(x, start)
}

func (p *parser) exprStmtOf(x Expr, start source.Pos) Stmt {
	s := &ExprStmt{X: x}
	s.span = p.from(start)
	return s
}

func (p *parser) assign(x Expr, start source.Pos, first int) Stmt {
	s := &Assign{}
	for p.kind() == tEq {
		p.checkAssignTarget(x, first, len(s.Targets) == 0)
		s.Targets = append(s.Targets, x)
		p.next()
		first = p.i
		if p.kind() == tYield {
			x = p.yieldExpr()
			if p.kind() == tEq {
				p.raise(x.Span(), "assignment to yield expression not possible")
			}
			break
		}
		x = p.starExpressions()
	}
	s.Value = x
	s.span = p.from(start)
	return s
}

// yieldOrStar parses what may stand on the right of an assignment.
func (p *parser) yieldOrStar() Expr {
	if p.kind() == tYield {
		return p.yieldExpr()
	}
	return p.starExpressions()
}

func (p *parser) augAssign(x Expr, start source.Pos) Stmt {
	switch x.(type) {
	case *Name, *Attribute, *Subscript:
	default:
		p.raise(x.Span(), "'"+describe(x)+"' is an illegal expression for augmented assignment")
	}
	s := &AugAssign{Target: x, Op: BinaryOp(p.kind() - tPlusEq), OpSpan: p.tokenSpan(p.i)}
	p.next()
	s.Value = p.yieldOrStar()
	s.span = p.from(start)
	return s
}

func (p *parser) annAssign(x Expr, start source.Pos, first int) Stmt {
	switch t := x.(type) {
	case *Name, *Attribute, *Subscript:
	case *TupleExpr:
		what := "tuple"
		if !t.Parens && len(t.Elems) > 0 {
			p.raise(t.Elems[0].Span(), "only single target (not tuple) can be annotated")
		}
		p.raise(t.span, "only single target (not "+what+") can be annotated")
	case *ListExpr:
		p.raise(t.span, "only single target (not list) can be annotated")
	default:
		if !p.diag || !p.peek(func() { p.next(); p.expression() }) {
			p.fail()
		}
		p.raise(x.Span(), "illegal target for annotation")
	}
	s := &AnnAssign{Target: x}
	_, isName := x.(*Name)
	s.Simple = isName && p.tokens[first].kind == tName
	p.next()
	s.Annotation = p.expression()
	if p.got(tEq) {
		s.Value = p.yieldOrStar()
	}
	s.span = p.from(start)
	return s
}

func (p *parser) raiseStmt() Stmt {
	s := &Raise{}
	start := p.start()
	p.next()
	if !p.atStmtEnd() {
		s.Exc = p.expression()
		switch {
		case p.got(tFrom):
			s.Cause = p.expression()
		case p.kind() == tComma:
			p.legacyRaise(s, start)
		}
	}
	s.span = p.from(start)
	return s
}

func (p *parser) scopeStmt() Stmt {
	start := p.start()
	global := p.kind() == tGlobal
	p.next()
	names := []*Name{p.name()}
	for p.got(tComma) {
		names = append(names, p.name())
	}
	if global {
		s := &GlobalStmt{Names: names}
		s.span = p.from(start)
		return s
	}
	s := &NonlocalStmt{Names: names}
	s.span = p.from(start)
	return s
}

func (p *parser) delStmt() Stmt {
	s := &Del{}
	start := p.start()
	p.next()
	x := p.starExpressions()
	if bad := invalidTarget(x, delTarget); bad != nil {
		p.raise(bad.Span(), "cannot delete "+describe(bad))
	}
	if t, ok := x.(*TupleExpr); ok && !t.Parens {
		s.Targets = t.Elems
	} else {
		s.Targets = []Expr{x}
	}
	s.span = p.from(start)
	return s
}

func (p *parser) assertStmt() Stmt {
	s := &Assert{}
	start := p.start()
	p.next()
	s.Test = p.expression()
	if p.got(tComma) {
		s.Msg = p.expression()
	}
	s.span = p.from(start)
	return s
}

func (p *parser) typeStmt() Stmt {
	s := &TypeAlias{}
	start := p.start()
	p.next()
	s.Name = p.name()
	s.TypeParams = p.typeParams()
	p.expect(tEq)
	s.Value = p.expression()
	s.span = p.from(start)
	return s
}
