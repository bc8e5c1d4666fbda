package syntax

import (
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file parses operands: names, literals, displays, comprehensions, groups.

func (p *parser) atom() Expr {
	switch p.kind() {
	case tName:
		return p.takeName()
	case tNumber:
		return p.numberLit()
	case tString, tFStringStart:
		return p.strings()
	case tNone:
		return p.constant(None)
	case tTrue:
		return p.constant(True)
	case tFalse:
		return p.constant(False)
	case tEllipsis:
		return p.constant(Ellipsis)
	case tLparen:
		return p.group()
	case tLbrack:
		return p.list()
	case tLbrace:
		return p.braces()
	case tAwait:
		p.raiseAsync()
	}
	p.fail()
	return nil
}

func (p *parser) constant(k ConstKind) Expr {
	c := &ConstLit{Kind: k}
	c.span = p.tokenSpan(p.i)
	p.next()
	return c
}

func (p *parser) numberLit() Expr {
	span, text := p.tokenSpan(p.i), p.tokText()
	isFloat := false
	if len(text) < 2 || text[0] != '0' || text[1]|0x20 != 'x' {
		for i := 0; i < len(text); i++ {
			switch text[i] {
			case 'j', 'J':
				p.next()
				x := &ImagLit{Value: parseFloat(text[:i])}
				x.span = span
				return x
			case '.', 'e', 'E':
				isFloat = true
			}
		}
	}
	if isFloat {
		p.next()
		x := &FloatLit{Value: parseFloat(text)}
		x.span = span
		return x
	}
	x := &IntLit{}
	x.span = span
	if len(text) > maxDigits {
		p.checkDigits(text)
	}
	var legacy bool
	x.Value, x.Big, legacy = parseInt(text)
	if legacy {
		p.legacyInt(span, text)
	}
	p.next()
	return x
}

// maxDigits is the largest number of decimal digits of an int.
const maxDigits = 4300

// checkDigits raises CPython's error for a decimal int of too many digits, which has no column.
func (p *parser) checkDigits(text string) {
	n := len(text) - strings.Count(text, "_")
	if n <= maxDigits || text[0] == '0' {
		return
	}
	line := p.file.LineStart(p.file.LineAt(p.start()))
	p.raiseError(&Error{File: p.file, Span: source.Span{Start: line, End: line}, NoColumn: true, Msg: fmt.Sprintf(
		"Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit"+
			" - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", maxDigits, n)})
}

// group parses what starts with a parenthesis: a group, tuple, generator
// expression or yield.
func (p *parser) group() Expr {
	p.enter()
	defer p.leave()
	start := p.start()
	p.next()
	switch p.kind() {
	case tRparen:
		p.next()
		t := &TupleExpr{Parens: true}
		t.span = p.from(start)
		return t
	case tYield:
		y := p.yieldExpr()
		p.expect(tRparen)
		return y
	case tStarStar:
		if p.diag {
			p.diagnoseDoubleStar()
		}
	}
	if p.diag {
		p.diagnoseLoneStar()
	}
	x := p.starNamed()
	switch p.kind() {
	case tComma:
		t := p.tupleRest(x, start, p.starNamed).(*TupleExpr)
		p.expect(tRparen)
		t.Parens = true
		t.span = p.from(start)
		return t
	case tFor:
		c := &Comprehension{Kind: GeneratorExp, Elem: x}
		p.compClauses(c)
		p.expect(tRparen)
		c.span = p.from(start)
		return c
	}
	if s, ok := x.(*Starred); ok {
		if p.kind() == tRparen {
			p.raise(s.span, "cannot use starred expression here")
		}
		p.fail()
	}
	p.expect(tRparen)
	return x
}

func (p *parser) list() Expr {
	p.enter()
	defer p.leave()
	start := p.start()
	p.next()
	if p.got(tRbrack) {
		l := &ListExpr{}
		l.span = p.from(start)
		return l
	}
	x := p.starNamed()
	if p.kind() == tFor {
		c := &Comprehension{Kind: ListComp, Elem: x}
		p.compClauses(c)
		p.expect(tRbrack)
		c.span = p.from(start)
		return c
	}
	l := &ListExpr{Elems: p.elems(x)}
	if p.diag && p.kind() == tFor {
		p.diagnoseTargets(l.Elems)
	}
	p.expect(tRbrack)
	l.span = p.from(start)
	return l
}

// elems parses the elements of a list or set behind the first one.
func (p *parser) elems(x Expr) []Expr {
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	base, high := p.height, p.height
	for p.got(tComma) {
		if k := p.kind(); !canStart(k) && k != tStar {
			break
		}
		p.height = base
		x := p.starNamed()
		p.exprs = append(p.exprs, x)
		high = max(high, p.height)
	}
	p.height = high
	return p.take(mark)
}

// braces parses a dict or set, or a comprehension of either.
func (p *parser) braces() Expr {
	p.enter()
	defer p.leave()
	start := p.start()
	p.next()
	if p.got(tRbrace) {
		d := &DictExpr{}
		d.span = p.from(start)
		return d
	}
	if p.kind() == tStarStar {
		return p.dict(start, nil)
	}
	if p.diag {
		p.diagnoseLoneStar()
	}
	x := p.starNamed()
	switch p.kind() {
	case tColon:
		if _, ok := x.(*Starred); ok {
			p.fail()
		}
		return p.dict(start, x)
	case tFor:
		c := &Comprehension{Kind: SetComp, Elem: x}
		p.compClauses(c)
		p.expect(tRbrace)
		c.span = p.from(start)
		return c
	}
	s := &SetExpr{Elems: p.elems(x)}
	if p.diag && p.kind() == tFor {
		p.diagnoseTargets(s.Elems)
	}
	p.expect(tRbrace)
	s.span = p.from(start)
	return s
}

// dict parses a dict display or comprehension. key is the first key, with the
// parser at its colon, or nil at "**".
func (p *parser) dict(start source.Pos, key Expr) Expr {
	d := &DictExpr{}
	base, high := p.height, p.height
	for {
		p.height = base
		entry := DictEntry{Key: key}
		if key == nil {
			p.next()
			entry.Value = p.bitwiseOr()
		} else {
			p.next()
			if p.diag {
				p.diagnoseDictValue()
			}
			entry.Value = p.expression()
		}
		d.Entries = append(d.Entries, entry)
		high = max(high, p.height)
		if p.kind() == tFor && len(d.Entries) == 1 {
			if key == nil {
				p.raise(source.Span{Start: start + 1, End: start + 3}, "dict unpacking cannot be used in dict comprehension")
			}
			c := &Comprehension{Kind: DictComp, Elem: key, Value: entry.Value}
			p.compClauses(c)
			p.expect(tRbrace)
			c.span = p.from(start)
			return c
		}
		if !p.got(tComma) || p.kind() == tRbrace {
			break
		}
		if p.kind() == tStarStar {
			key = nil
			continue
		}
		key = p.dictKey()
	}
	p.height = high
	p.expect(tRbrace)
	d.span = p.from(start)
	return d
}

// dictKey parses a key up to its colon.
func (p *parser) dictKey() Expr {
	outer := p.lenient
	p.lenient = outer || p.diag // a second expression is not for a missing comma here
	key := p.expression()
	p.lenient = outer
	if p.kind() != tColon {
		if p.diag {
			// CPython's caret is on the last character of the key.
			end := key.Span().End
			p.raise(source.Span{Start: end - 1, End: end}, "':' expected after dictionary key")
		}
		p.fail()
	}
	return key
}

// compClauses parses the for and if clauses of a comprehension.
func (p *parser) compClauses(c *Comprehension) {
	switch x := c.Elem.(type) {
	case *Starred:
		p.raise(x.span, "iterable unpacking cannot be used in comprehension")
	}
	for p.kind() == tFor || p.kind() == tAsync {
		if p.kind() == tAsync {
			p.raiseAsync()
		}
		p.next()
		clause := CompClause{Target: p.forTarget(true)}
		p.expect(tIn)
		clause.Iter = p.disjunction()
		for p.got(tIf) {
			clause.Ifs = append(clause.Ifs, p.disjunction())
		}
		p.grow()
		c.Clauses = append(c.Clauses, clause)
	}
}

// callArgs parses arguments up to the closing parenthesis, which is left.
func (p *parser) callArgs() []Arg {
	var list []Arg
	var keyword, unpacked, misplaced bool
	base, high := p.height, p.height
	for p.kind() != tRparen {
		p.height = base
		start := p.start()
		a := Arg{}
		switch k := p.kind(); {
		case k == tStar:
			a.Kind = StarArg
			p.next()
			a.Value = p.starOperand(p.expression)
			if unpacked {
				comma := p.tokenAt(start) - 1
				p.raiseFrom(p.tokenSpan(comma).Start, "iterable argument unpacking follows keyword argument unpacking")
			}
			p.starArgAssigned(start, "cannot assign to iterable argument unpacking")
		case k == tStarStar:
			a.Kind, keyword, unpacked = DoubleStarArg, true, true
			p.next()
			a.Value = p.expression()
			p.starArgAssigned(start, "cannot assign to keyword argument unpacking")
		case k == tName && p.ahead(1) == tEq:
			a.Kind, a.Name, a.NameSpan, keyword = Keyword, p.ident(), p.tokenSpan(p.i), true
			p.next()
			p.next()
			if k := p.kind(); p.diag && (k == tComma || k == tRparen) {
				p.raise(p.from(start), "expected argument value expression")
			}
			a.Value = p.expression()
			if p.kind() == tFor && p.diag {
				p.diagnoseKwGenerator(start)
			}
		default:
			if p.kind() == tName && p.ahead(1) == tColonEq {
				a.Value = p.walrus()
			} else {
				a.Value = p.expression()
			}
			switch p.kind() {
			case tFor:
				a.Value = p.argGenerator(a.Value, start, len(list))
			case tEq:
				p.raiseArgAssigned(a.Value)
			}
			misplaced = misplaced || keyword
		}
		a.Span = p.from(start)
		list = append(list, a)
		high = max(high, p.height)
		if !p.got(tComma) {
			break
		}
	}
	p.height = high
	if misplaced && p.kind() == tRparen {
		what := "positional argument follows keyword argument"
		if unpacked {
			what += " unpacking"
		}
		p.raiseHere(what)
	}
	return list
}

// ungrouped tells whether an argument is a generator expression without
// parentheses of its own.
func (p *parser) ungrouped(a Arg) bool {
	c, ok := a.Value.(*Comprehension)
	return ok && a.Kind == Positional && c.Kind == GeneratorExp && c.span.Start < a.Span.Start
}

// argGenerator parses a generator expression without parentheses of its own,
// which must be the only argument. Its span takes in the call's parentheses.
func (p *parser) argGenerator(elem Expr, start source.Pos, before int) Expr {
	c := &Comprehension{Kind: GeneratorExp, Elem: elem}
	lparen := source.Pos(0)
	for i := p.i - 1; i >= 0; i-- {
		if t := p.tokens[i]; t.kind == tLparen && source.Pos(t.start) < start {
			lparen = source.Pos(t.start)
			break
		}
	}
	p.compClauses(c)
	if p.kind() == tComma && p.ahead(1) == tError {
		p.next()
		p.fail()
	}
	if p.kind() == tComma && p.ahead(1) != tRparen || before > 0 || p.kind() == tComma {
		if p.kind() != tComma && p.kind() != tRparen {
			p.fail()
		}
		p.raise(p.from(start), "Generator expression must be parenthesized")
	}
	c.span = source.Span{Start: lparen, End: source.Pos(p.tokens[p.i].end)}
	return c
}
