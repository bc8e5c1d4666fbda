package syntax

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file parses statements that hold blocks.

func (p *parser) compound() Stmt {
	switch p.kind() {
	case tIf:
		return p.ifStmt()
	case tWhile:
		return p.whileStmt()
	case tFor:
		return p.forStmt()
	case tTry:
		return p.tryStmt()
	case tWith:
		return p.withStmt()
	case tDef:
		return p.funcDef(nil)
	case tClass:
		return p.classDef(nil)
	}
	return p.decorated()
}

// colon skips the ":" before a block.
func (p *parser) colon() {
	if p.got(tColon) {
		return
	}
	if p.kind() == tNewline {
		p.raiseHere("expected ':'")
	}
	p.fail()
}

// block parses the statements after a colon. what and head name the statement
// for the error text: "'if' statement" and its first token.
func (p *parser) block(what string, head source.Pos) []Stmt {
	p.colon()
	return p.suite(what, head)
}

func (p *parser) suite(what string, head source.Pos) []Stmt {
	p.enter()
	defer p.leave()
	if p.kind() != tNewline {
		return p.simpleStmts(nil)
	}
	p.next()
	if p.kind() != tIndent {
		if p.kind() == tError {
			p.fail()
		}
		p.raiseNoBlock(what, head)
	}
	p.next()
	var list []Stmt
	for {
		p.height = 0
		list = p.statement(list)
		switch p.kind() {
		case tDedent:
			p.next()
			return list
		case tEOF:
			return list
		}
	}
}

// raiseNoBlock reports that the current token should be an indentation.
func (p *parser) raiseNoBlock(what string, head source.Pos) {
	p.raiseError(&Error{
		File: p.file, Span: p.tokenSpan(p.i), Kind: IndentationError, NoColumn: p.isLayout(p.i),
		Msg: fmt.Sprintf("expected an indented block after %s on line %d", what, p.file.LineAt(head)),
	})
}

// isLayout tells whether a token is an indentation or dedentation inside the
// file; CPython knows no column for those.
func (p *parser) isLayout(i int) bool {
	t := p.tokens[i]
	return t.kind == tIndent || t.kind == tDedent && t.start < p.tokens[len(p.tokens)-1].start
}

func (p *parser) ifStmt() Stmt {
	root := &If{}
	s := root
	start, what := p.start(), "'if' statement"
	chain := []*If{root}
	starts := []source.Pos{start}
	for {
		head := p.start()
		p.next()
		s.Test = p.namedExpression()
		s.Body = p.block(what, head)
		if p.kind() != tElif {
			break
		}
		if len(chain) > maxHeight {
			p.raiseHere("too many elif clauses")
		}
		elif := &If{Elif: true}
		s.Else = []Stmt{elif}
		s, what = elif, "'elif' statement"
		chain, starts = append(chain, elif), append(starts, p.start())
	}
	s.Else = p.elseBlock()
	if p.diag && s.Else != nil && p.kind() == tElif {
		p.raiseHere("'elif' block follows an 'else' block")
	}
	for i, c := range chain {
		c.span = p.from(starts[i])
	}
	p.trimSpan(&root.span)
	for _, c := range chain {
		c.span.End = root.span.End
	}
	return root
}

// trimSpan moves the end of a compound statement to the end of its last token
// that is not a line end or dedent.
func (p *parser) trimSpan(s *source.Span) {
	for i := p.i - 1; i >= 0; i-- {
		switch p.tokens[i].kind {
		case tNewline, tDedent, tIndent:
		default:
			s.End = source.Pos(p.tokens[i].end)
			return
		}
	}
}

func (p *parser) blockSpan(start source.Pos) source.Span {
	s := source.Span{Start: start}
	p.trimSpan(&s)
	return s
}

func (p *parser) elseBlock() []Stmt {
	if p.kind() != tElse {
		return nil
	}
	head := p.start()
	p.next()
	p.expectForced(tColon)
	return p.suite("'else' statement", head)
}

func (p *parser) whileStmt() Stmt {
	s := &While{}
	start := p.start()
	p.next()
	s.Test = p.namedExpression()
	s.Body = p.block("'while' statement", start)
	s.Else = p.elseBlock()
	s.span = p.blockSpan(start)
	return s
}

func (p *parser) forStmt() Stmt {
	s := &For{}
	start := p.start()
	p.next()
	s.Target = p.forTarget(false)
	p.expect(tIn)
	s.Iter = p.starExpressions()
	s.Body = p.block("'for' statement", start)
	s.Else = p.elseBlock()
	s.span = p.blockSpan(start)
	return s
}

// forTarget parses the variables of a for statement or comprehension.
func (p *parser) forTarget(comprehension bool) Expr {
	start := p.start()
	x := p.starTarget()
	if p.kind() == tComma {
		mark := len(p.exprs)
		p.exprs = append(p.exprs, x)
		for p.got(tComma) {
			if !canStartTarget(p.kind()) {
				break
			}
			x := p.starTarget()
			p.exprs = append(p.exprs, x)
		}
		t := &TupleExpr{Elems: p.take(mark)}
		t.span = p.from(start)
		x = t
	}
	if p.diag && comprehension && p.kind() != tIn {
		p.raiseHere("'in' expected after for-loop variables")
	}
	if bad := invalidTarget(x, assignTarget); bad != nil && (p.kind() == tIn || p.diag) {
		p.raise(bad.Span(), "cannot assign to "+describe(bad))
	} else if bad != nil {
		p.fail()
	}
	return x
}

func canStartTarget(k tokenKind) bool { return k == tStar || canStart(k) && k != tNot && k != tLambda }

func (p *parser) starTarget() Expr {
	if p.kind() != tStar {
		return p.bitwiseOr()
	}
	s := &Starred{}
	start := p.start()
	p.next()
	s.X = p.bitwiseOr()
	s.span = p.from(start)
	return s
}

func (p *parser) withStmt() Stmt {
	s := &With{}
	start := p.start()
	p.next()
	if p.kind() != tLparen || !p.parenItems(s) {
		for {
			s.Items = append(s.Items, p.withItem())
			if !p.got(tComma) {
				break
			}
		}
	}
	s.Body = p.block("'with' statement", start)
	s.span = p.blockSpan(start)
	return s
}

// parenItems parses `(a as b, c)` before a colon, if that is what stands there.
func (p *parser) parenItems(s *With) bool {
	level := p.tokens[p.i].level
	end := p.i + 1
	for p.tokens[end].level >= level {
		if k := p.tokens[end].kind; k == tEOF || k == tError {
			break
		}
		end++
	}
	if k := p.tokens[min(end+1, len(p.tokens)-1)].kind; k != tColon && !(p.diag && k == tNewline) {
		return false
	}
	items := func() {
		s.Items = nil
		p.next()
		for {
			s.Items = append(s.Items, p.withItem())
			if !p.got(tComma) || p.kind() == tRparen {
				break
			}
		}
		p.expect(tRparen)
		if p.kind() != tColon && p.kind() != tNewline {
			p.fail()
		}
	}
	if p.diag && p.probe(items) || !p.diag && p.try(items) {
		return true
	}
	s.Items = nil
	return false
}

func (p *parser) withItem() WithItem {
	item := WithItem{Context: p.expression()}
	if p.got(tAs) {
		item.Target = p.starTarget()
		if bad := invalidTarget(item.Target, assignTarget); bad != nil {
			p.raise(bad.Span(), "cannot assign to "+describe(bad))
		}
	}
	return item
}

func (p *parser) tryStmt() Stmt {
	s := &Try{}
	start := p.start()
	p.next()
	p.expectForced(tColon)
	s.Body = p.suite("'try' statement", start)
	for p.kind() == tExcept {
		p.exceptHandler(s)
	}
	if len(s.Handlers) > 0 {
		s.Else = p.elseBlock()
	}
	if p.kind() == tFinally {
		head := p.start()
		p.next()
		p.expectForced(tColon)
		s.Finally = p.suite("'finally' statement", head)
	}
	if len(s.Handlers) == 0 && s.Finally == nil {
		if p.kind() == tError {
			p.fail()
		}
		p.raiseError(&Error{
			File: p.file, Span: p.tokenSpan(p.i), NoColumn: p.isLayout(p.i), Msg: "expected 'except' or 'finally' block",
		})
	}
	s.span = p.blockSpan(start)
	return s
}

func (p *parser) exceptHandler(s *Try) {
	h := &ExceptHandler{}
	start := p.start()
	p.next()
	what := "'except' statement"
	star := p.kind() == tStar
	if star {
		what = "'except*' statement"
	}
	if k := p.ahead(1); star && (k == tColon || k == tNewline) {
		p.next()
		p.raiseHere("expected one or more exception types")
	}
	if len(s.Handlers) > 0 && star != s.Star {
		span := p.tokenSpan(p.i - 1)
		if star {
			span = span.To(p.tokenSpan(p.i))
		}
		p.raise(span, "cannot have both 'except' and 'except*' on the same 'try'")
	}
	if star {
		s.Star = true
		p.next()
	}
	if p.kind() != tColon && p.kind() != tNewline {
		h.Type = p.expression()
		switch {
		case p.got(tAs):
			h.Name = p.name()
		case p.kind() == tComma && star:
			p.raiseManyTypes(h)
		case p.kind() == tComma:
			p.legacyExcept(h)
		}
	}
	h.Body = p.block(what, start)
	h.span = p.blockSpan(start)
	s.Handlers = append(s.Handlers, h)
}

func (p *parser) decorated() Stmt {
	var list []Expr
	for p.got(tAt) {
		list = append(list, p.namedExpression())
		p.expect(tNewline)
	}
	switch p.kind() {
	case tDef:
		return p.funcDef(list)
	case tClass:
		return p.classDef(list)
	case tAsync:
		p.raiseAsync()
	}
	p.fail()
	return nil
}

func (p *parser) funcDef(decorators []Expr) Stmt {
	s := &FuncDef{Decorators: decorators}
	start := p.start()
	p.next()
	s.Name = p.name()
	if p.kind() == tBody {
		p.deferBody(s, start)
		s.span = p.blockSpan(start)
		return s
	}
	s.TypeParams = p.typeParams()
	p.expectForced(tLparen)
	s.Params = p.params(tRparen, true)
	p.expect(tRparen)
	if p.kind() == tArrow && canStart(p.ahead(1)) {
		p.next()
		s.Returns = p.expression()
	}
	p.expectForced(tColon)
	if p.kind() == tNewline && p.ahead(1) == tBody {
		p.next()
		p.deferBody(s, start)
	} else {
		s.Body = p.suite("function definition", start)
	}
	s.span = p.blockSpan(start)
	return s
}

func (p *parser) classDef(decorators []Expr) Stmt {
	s := &ClassDef{Decorators: decorators}
	start := p.start()
	p.next()
	s.Name = p.name()
	s.TypeParams = p.typeParams()
	if p.kind() == tLparen {
		p.next()
		s.Args = p.callArgs()
		if n := len(s.Args); n == 1 && p.ungrouped(s.Args[0]) {
			p.fail()
		}
		p.expect(tRparen)
	}
	s.Body = p.block("class definition", start)
	s.span = p.blockSpan(start)
	return s
}
