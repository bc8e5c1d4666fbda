package syntax

import "github.com/tailorbird-lang/tailorbird/internal/source"

// This file parses the match statement.

// matchStmt parses a match statement, or returns nil if the current name
// "match" starts something else: it is a statement if its line ends with a
// colon and a block that begins with "case" follows.
func (p *parser) matchStmt() Stmt {
	if k := p.ahead(1); !canStart(k) && k != tStar {
		return nil
	}
	end := p.i + 1
	for k := p.tokens[end].kind; k != tNewline && k != tEOF && k != tError; k = p.tokens[end].kind {
		end++
	}
	if p.tokens[end].kind != tNewline {
		return nil
	}
	if p.tokens[end-1].kind != tColon || p.tokens[end+1].kind != tIndent || !p.isCase(end+2) {
		if p.diag {
			p.diagnoseMatch()
		} else if p.tokens[end-1].kind == tColon && p.tokens[end+1].kind == tIndent {
			p.far = max(p.far, end+2) // CPython looks there for "case"
		}
		return nil
	}
	s := &Match{}
	start := p.start()
	p.next()
	s.Subject = p.subject()
	p.colon()
	p.next() // line end
	p.next() // indent
	p.enter()
	for {
		if !p.isName("case") {
			p.fail()
		}
		s.Cases = append(s.Cases, p.matchCase())
		if p.got(tDedent) || p.kind() == tEOF {
			break
		}
	}
	p.leave()
	s.span = p.blockSpan(start)
	return s
}

func (p *parser) isCase(i int) bool {
	t := p.tokens[min(i, len(p.tokens)-1)]
	return t.kind == tName && p.text[t.start:t.end] == "case"
}

func (p *parser) subject() Expr {
	start := p.start()
	x := p.starNamed()
	if p.kind() == tComma {
		return p.tupleRest(x, start, p.starNamed)
	}
	if _, ok := x.(*Starred); ok {
		p.fail()
	}
	return x
}

func (p *parser) matchCase() *MatchCase {
	c := &MatchCase{}
	start := p.start()
	p.next()
	c.Pattern = p.openPattern()
	if p.got(tIf) {
		c.Guard = p.namedExpression()
	}
	c.Body = p.block("'case' statement", start)
	c.span = p.blockSpan(start)
	return c
}

// openPattern parses a pattern, or a sequence of them without brackets.
func (p *parser) openPattern() Pattern {
	start := p.start()
	x := p.starPattern()
	if p.kind() != tComma {
		if _, ok := x.(*StarPattern); ok {
			p.fail()
		}
		return x
	}
	s := &SequencePattern{Elems: []Pattern{x}}
	for p.got(tComma) {
		if k := p.kind(); k == tColon || k == tIf {
			break
		}
		s.Elems = append(s.Elems, p.starPattern())
	}
	s.span = p.from(start)
	return s
}

func (p *parser) starPattern() Pattern {
	if p.kind() != tStar {
		return p.asPattern()
	}
	s := &StarPattern{}
	start := p.start()
	p.next()
	if p.isName("_") {
		p.next()
	} else {
		s.Name = p.name()
	}
	s.span = p.from(start)
	return s
}

func (p *parser) asPattern() Pattern {
	p.enter()
	defer p.leave()
	start := p.start()
	x := p.orPattern()
	if !p.got(tAs) {
		return x
	}
	a := &AsPattern{Pattern: x}
	if p.isName("_") {
		p.raiseHere("cannot use '_' as a target")
	}
	if p.diag {
		var y Expr
		if p.peek(func() { y = p.expression() }) {
			if _, ok := y.(*Name); !ok {
				p.raise(y.Span(), "invalid pattern target")
			}
		}
	}
	a.Name = p.name()
	if k := p.kind(); k == tDot || k == tLparen || k == tEq {
		p.fail()
	}
	a.span = p.from(start)
	return a
}

func (p *parser) orPattern() Pattern {
	start := p.start()
	x := p.closedPattern()
	if p.kind() != tBar {
		return x
	}
	o := &OrPattern{Alts: []Pattern{x}}
	for p.got(tBar) {
		o.Alts = append(o.Alts, p.closedPattern())
	}
	o.span = p.from(start)
	return o
}

func (p *parser) closedPattern() Pattern {
	start := p.start()
	switch p.kind() {
	case tNumber, tMinus:
		v := &ValuePattern{Value: p.patternNumber()}
		v.span = p.from(start)
		return v
	case tString:
		v := &ValuePattern{Value: p.strings()}
		if _, ok := v.Value.(*FString); ok {
			p.raise(v.Value.Span(), "patterns may only match literals and attribute lookups")
		}
		v.span = p.from(start)
		return v
	case tFStringStart:
		p.strings()
		p.raise(p.from(start), "patterns may only match literals and attribute lookups")
	case tNone, tTrue, tFalse:
		s := &SingletonPattern{Value: ConstKind(p.kind())}
		switch p.kind() {
		case tNone:
			s.Value = None
		case tTrue:
			s.Value = True
		default:
			s.Value = False
		}
		p.next()
		s.span = p.from(start)
		return s
	case tName:
		return p.namePattern()
	case tLparen, tLbrack:
		return p.sequencePattern()
	case tLbrace:
		return p.mappingPattern()
	}
	p.fail()
	return nil
}

// patternNumber parses a number, negative number or complex number.
func (p *parser) patternNumber() Expr {
	start := p.start()
	x := p.signedNumber()
	k := p.kind()
	if k != tPlus && k != tMinus {
		return x
	}
	if _, ok := x.(*ImagLit); ok {
		p.raise(x.Span(), "real number required in complex literal")
	}
	b := &BinaryExpr{Op: BinaryOp(k - tPlus), OpSpan: p.tokenSpan(p.i), X: x}
	p.next()
	if p.kind() != tNumber {
		p.fail()
	}
	b.Y = p.numberLit()
	if _, ok := b.Y.(*ImagLit); !ok {
		p.raise(b.Y.Span(), "imaginary number required in complex literal")
	}
	b.span = p.from(start)
	return b
}

func (p *parser) signedNumber() Expr {
	start := p.start()
	neg := p.got(tMinus)
	if p.kind() != tNumber {
		p.fail()
	}
	x := p.numberLit()
	if !neg {
		return x
	}
	u := &UnaryExpr{Op: Neg, X: x}
	u.span = p.from(start)
	return u
}

// namePattern parses what starts with a name: a capture, a wildcard, a dotted
// name or a class pattern.
func (p *parser) namePattern() Pattern {
	start := p.start()
	if k := p.ahead(1); k != tDot && k != tLparen {
		if p.isName("_") {
			p.next()
			w := &WildcardPattern{}
			w.span = p.from(start)
			return w
		}
		c := &CapturePattern{Name: p.name()}
		c.span = p.from(start)
		return c
	}
	x := p.dottedExpr()
	if p.kind() == tLparen {
		return p.classPattern(x, start)
	}
	v := &ValuePattern{Value: x}
	v.span = p.from(start)
	return v
}

// dottedExpr parses a.b.c.
func (p *parser) dottedExpr() Expr {
	start := p.start()
	var x Expr = p.name()
	for p.got(tDot) {
		if p.kind() != tName {
			p.fail()
		}
		a := &Attribute{X: x, Name: p.ident(), NameSpan: p.tokenSpan(p.i)}
		p.next()
		a.span = p.from(start)
		p.grow()
		x = a
	}
	return x
}

func (p *parser) classPattern(class Expr, start source.Pos) Pattern {
	c := &ClassPattern{Class: class}
	p.next()
	for p.kind() != tRparen {
		if p.kind() == tName && p.ahead(1) == tEq {
			c.KwNames = append(c.KwNames, p.ident())
			p.next()
			p.next()
			c.KwArgs = append(c.KwArgs, p.asPattern())
		} else {
			arg := p.asPattern()
			if len(c.KwNames) > 0 {
				p.misplacedPatterns(arg)
			}
			c.Args = append(c.Args, arg)
		}
		if !p.got(tComma) {
			break
		}
	}
	p.expect(tRparen)
	c.span = p.from(start)
	return c
}

// misplacedPatterns reports positional patterns, the first of which is given,
// behind keyword patterns.
func (p *parser) misplacedPatterns(first Pattern) {
	last := first
	p.try(func() {
		for p.got(tComma) && !(p.kind() == tName && p.ahead(1) == tEq) {
			last = p.asPattern()
		}
	})
	p.raise(first.Span().To(last.Span()), "positional patterns follow keyword patterns")
}

// sequencePattern parses [a, b], (a, b) or a pattern in parentheses.
func (p *parser) sequencePattern() Pattern {
	p.enter()
	defer p.leave()
	start := p.start()
	end, group := tRbrack, false
	if p.kind() == tLparen {
		end, group = tRparen, true
	}
	p.next()
	s := &SequencePattern{}
	for p.kind() != end {
		x := p.starPattern()
		if group && p.kind() == tRparen && len(s.Elems) == 0 {
			if _, star := x.(*StarPattern); !star {
				p.next()
				return x
			}
			p.fail()
		}
		s.Elems = append(s.Elems, x)
		if !p.got(tComma) {
			break
		}
	}
	p.expect(end)
	s.span = p.from(start)
	return s
}

func (p *parser) mappingPattern() Pattern {
	m := &MappingPattern{}
	start := p.start()
	p.next()
	for p.kind() != tRbrace && m.Rest == nil {
		if p.kind() == tStarStar {
			p.next()
			if p.isName("_") {
				p.fail()
			}
			m.Rest = p.name()
			p.got(tComma)
			continue
		}
		p.mappingItem(m)
		if !p.got(tComma) {
			break
		}
	}
	p.expect(tRbrace)
	m.span = p.from(start)
	return m
}

func (p *parser) mappingItem(m *MappingPattern) {
	var key Expr
	switch p.kind() {
	case tNumber, tMinus:
		key = p.patternNumber()
	case tString:
		key = p.strings()
	case tNone:
		key = p.constant(None)
	case tTrue:
		key = p.constant(True)
	case tFalse:
		key = p.constant(False)
	case tName:
		if p.ahead(1) != tDot {
			p.fail()
		}
		key = p.dottedExpr()
	default:
		p.fail()
	}
	p.expect(tColon)
	m.Keys = append(m.Keys, key)
	m.Values = append(m.Values, p.asPattern())
}
