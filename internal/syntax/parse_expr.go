package syntax

import "github.com/tailorbird-lang/tailorbird/internal/source"

// This file parses expressions down to operands: tuples without parentheses,
// conditionals, lambdas, operators.

// canStart tells whether an expression may start with a token.
func canStart(k tokenKind) bool { return startsExpr[k] }

var startsExpr = [numTokens]bool{
	tName: true, tNumber: true, tString: true, tFStringStart: true, tLparen: true, tLbrack: true, tLbrace: true,
	tMinus: true, tPlus: true, tTilde: true, tNot: true, tLambda: true, tNone: true, tTrue: true, tFalse: true,
	tEllipsis: true, tAwait: true,
}

// binaryPrec gives the precedence of binary operators, weakest first.
var binaryPrec = [numTokens]uint8{
	tBar: 1, tCaret: 2, tAmp: 3, tShl: 4, tShr: 4, tPlus: 5, tMinus: 5,
	tStar: 6, tSlash: 6, tSlashSlash: 6, tPercent: 6, tAt: 6,
}

// starExpressions parses one expression or a tuple without parentheses.
func (p *parser) starExpressions() Expr {
	start := p.start()
	x := p.starExpression()
	if p.kind() != tComma {
		return x
	}
	return p.tupleRest(x, start, p.starExpression)
}

// tupleRest parses the elements behind the first comma of a tuple.
func (p *parser) tupleRest(x Expr, start source.Pos, elem func() Expr) Expr {
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	base, high := p.height, p.height
	for p.got(tComma) {
		if k := p.kind(); !canStart(k) && k != tStar {
			break
		}
		p.height = base
		x := elem()
		p.exprs = append(p.exprs, x)
		high = max(high, p.height)
	}
	p.height = high
	t := &TupleExpr{Elems: p.take(mark)}
	t.span = p.from(start)
	return t
}

func (p *parser) starExpression() Expr {
	if p.kind() == tStar {
		return p.starred()
	}
	return p.expression()
}

func (p *parser) starred() Expr {
	s := &Starred{}
	start := p.start()
	p.next()
	s.X = p.bitwiseOr()
	s.span = p.from(start)
	return s
}

// starNamed parses an element of a display: `*x`, `x := 1` or an expression.
func (p *parser) starNamed() Expr {
	if p.kind() == tStar {
		return p.starred()
	}
	return p.namedExpression()
}

// namedExpression parses `x := 1` or an expression.
func (p *parser) namedExpression() Expr {
	if p.kind() == tName && p.ahead(1) == tColonEq {
		return p.walrus()
	}
	x := p.expression()
	if p.diag {
		p.diagnoseNamed(x)
	}
	if p.kind() == tColonEq {
		p.fail()
	}
	return x
}

func (p *parser) walrus() Expr {
	n := &NamedExpr{}
	start := p.start()
	n.Target = p.takeName()
	p.next()
	n.Value = p.expression()
	n.span = p.from(start)
	return n
}

// expression parses an expression without comma, walrus or star.
func (p *parser) expression() Expr {
	if p.kind() == tLambda {
		return p.lambda()
	}
	start := p.start()
	first := p.i
	x := p.disjunction()
	if p.kind() != tIf {
		if p.diag {
			p.diagnoseAdjacent(x, first)
		}
		return x
	}
	p.next()
	c := &Conditional{Then: x}
	c.Test = p.disjunction()
	if p.kind() != tElse {
		if p.diag && p.kind() != tColon {
			p.raise(p.from(start), "expected 'else' after 'if' expression")
		}
		p.fail()
	}
	p.next()
	p.enter()
	c.Else = p.expression()
	p.leave()
	c.span = p.from(start)
	return c
}

func (p *parser) lambda() Expr {
	p.enter()
	l := &Lambda{}
	start := p.start()
	p.next()
	l.Params = p.params(tColon, false)
	p.expect(tColon)
	if p.diag && (p.kind() == tFStringMiddle || p.kind() == tRbrace) {
		p.raise(p.from(start), "f-string: lambda expressions are not allowed without parentheses")
	}
	l.Body = p.expression()
	l.span = p.from(start)
	p.leave()
	return l
}

// disjunction parses `a or b`.
func (p *parser) disjunction() Expr {
	start := p.start()
	x := p.conjunction()
	if p.kind() == tOr {
		return p.boolRest(x, start, tOr)
	}
	return x
}

func (p *parser) conjunction() Expr {
	start := p.start()
	x := p.inversion()
	if p.kind() == tAnd {
		return p.boolRest(x, start, tAnd)
	}
	return x
}

func (p *parser) boolRest(x Expr, start source.Pos, op tokenKind) Expr {
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	for p.got(op) {
		var y Expr
		if op == tOr {
			y = p.conjunction()
		} else {
			y = p.inversion()
		}
		p.exprs = append(p.exprs, y)
	}
	b := &BoolExpr{Or: op == tOr, Values: p.take(mark)}
	b.span = p.from(start)
	return b
}

func (p *parser) inversion() Expr {
	if p.kind() != tNot {
		return p.comparison()
	}
	p.enter()
	u := &UnaryExpr{Op: Not}
	start := p.start()
	p.next()
	u.X = p.inversion()
	u.span = p.from(start)
	p.leave()
	return u
}

func (p *parser) comparison() Expr {
	start := p.start()
	x := p.bitwiseOr()
	op, n := p.compareOp()
	if n == 0 {
		return x
	}
	c := &Compare{X: x}
	for n > 0 {
		opSpan := p.tokenSpan(p.i)
		if n == 2 {
			opSpan = opSpan.To(p.tokenSpan(p.i + 1))
			p.next()
		}
		p.next()
		y := p.bitwiseOr()
		c.Rest = append(c.Rest, Comparison{op, opSpan, y})
		op, n = p.compareOp()
	}
	c.span = p.from(start)
	return c
}

// compareOp returns the comparison operator at the current token and the number
// of its tokens, 0 if there is none.
func (p *parser) compareOp() (CompareOp, int) {
	switch k := p.kind(); k {
	case tEqEq:
		return Eq, 1
	case tNe:
		return Ne, 1
	case tLt:
		return Lt, 1
	case tLe:
		return Le, 1
	case tGt:
		return Gt, 1
	case tGe:
		return Ge, 1
	case tIn:
		return In, 1
	case tIs:
		if p.ahead(1) == tNot {
			return IsNot, 2
		}
		return Is, 1
	case tNot:
		if p.ahead(1) == tIn {
			return NotIn, 2
		}
		p.far = max(p.far, p.i+1) // CPython looks there for "in"
	}
	return 0, 0
}

func (p *parser) bitwiseOr() Expr { return p.binary(1) }

// binary parses operators of at least a precedence, by precedence climbing.
func (p *parser) binary(min uint8) Expr {
	start := p.start()
	x := p.unary()
	for {
		k := p.kind()
		prec := binaryPrec[k]
		if prec == 0 || prec < min || p.lenient && !p.peek(func() { p.next(); p.unary() }) {
			return x
		}
		b := &BinaryExpr{Op: BinaryOp(k - tPlus), OpSpan: p.tokenSpan(p.i), X: x}
		p.next()
		if p.kind() == tNot && p.diag {
			p.diagnoseNot(k)
		}
		b.Y = p.binary(prec + 1)
		b.span = p.from(start)
		p.grow()
		x = b
	}
}

// unary parses -x, +x, ~x and powers.
func (p *parser) unary() Expr {
	var op UnaryOp
	switch p.kind() {
	case tMinus:
		op = Neg
	case tPlus:
		op = Pos
	case tTilde:
		op = Invert
	default:
		return p.power()
	}
	p.enter()
	u := &UnaryExpr{Op: op}
	start := p.start()
	p.next()
	if p.kind() == tNot && p.diag {
		p.diagnoseNot(tPlus)
	}
	u.X = p.unary()
	u.span = p.from(start)
	p.leave()
	return u
}

func (p *parser) power() Expr {
	start := p.start()
	x := p.primary()
	if p.kind() != tStarStar {
		return x
	}
	p.enter()
	b := &BinaryExpr{Op: Pow, OpSpan: p.tokenSpan(p.i), X: x}
	p.next()
	b.Y = p.unary()
	b.span = p.from(start)
	p.leave()
	return b
}

// primary parses an atom with attributes, calls and subscripts.
func (p *parser) primary() Expr {
	start := p.start()
	x := p.atom()
	for {
		switch p.kind() {
		case tDot:
			if p.ahead(1) != tName && p.lenient {
				return x
			}
			p.next()
			if p.kind() != tName {
				p.fail()
			}
			a := &Attribute{X: x, Name: p.ident(), NameSpan: p.tokenSpan(p.i)}
			p.next()
			a.span = p.from(start)
			x = a
		case tLparen:
			p.legacyCall(x)
			c := &Call{Func: x, Lparen: p.start()}
			p.next()
			p.enter()
			c.Args = p.callArgs()
			p.leave()
			p.expect(tRparen)
			c.span = p.from(start)
			x = c
		case tLbrack:
			if p.diag && p.ahead(1) == tRbrack {
				return x // x[] is x and a list behind it, where a comma may be missing
			}
			s := &Subscript{X: x, Lbrack: p.start()}
			p.next()
			p.enter()
			s.Index = p.slices()
			p.leave()
			p.expect(tRbrack)
			s.span = p.from(start)
			x = s
		default:
			return x
		}
		p.grow()
	}
}

// slices parses the inside of a subscript.
func (p *parser) slices() Expr {
	start := p.start()
	x := p.slice()
	if p.kind() != tComma {
		if s, ok := x.(*Starred); ok {
			t := &TupleExpr{Elems: []Expr{s}}
			t.span = s.span
			return t
		}
		return x
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	for p.got(tComma) {
		if p.kind() == tRbrack {
			break
		}
		x := p.slice()
		p.exprs = append(p.exprs, x)
	}
	t := &TupleExpr{Elems: p.take(mark)}
	t.span = p.from(start)
	return t
}

func (p *parser) slice() Expr {
	start := p.start()
	if p.got(tStar) {
		s := &Starred{X: p.starOperand(p.bitwiseOr)}
		s.span = p.from(start)
		return s
	}
	var lo Expr
	if p.kind() != tColon {
		lo = p.namedExpression()
		if p.kind() != tColon {
			return lo
		}
	}
	p.next()
	s := &Slice{Lo: lo}
	if k := p.kind(); k != tColon && k != tRbrack && k != tComma {
		s.Hi = p.expression()
	}
	if p.got(tColon) {
		if k := p.kind(); k != tRbrack && k != tComma {
			s.Step = p.expression()
		}
	}
	s.span = p.from(start)
	return s
}

func (p *parser) yieldExpr() Expr {
	start := p.start()
	p.next()
	if p.got(tFrom) {
		y := &YieldFrom{X: p.expression()}
		y.span = p.from(start)
		return y
	}
	y := &Yield{}
	if k := p.kind(); canStart(k) || k == tStar {
		y.X = p.starExpressions()
	}
	y.span = p.from(start)
	return y
}
