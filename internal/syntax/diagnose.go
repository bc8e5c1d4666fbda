package syntax

import (
	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file finds out what is wrong with a statement: checks that run in the
// second pass only, and the choice among several errors. The rules are those of
// the "invalid_" productions in CPython's grammar (Grammar/python.gram).

// A targetUse says what a target is for.
type targetUse uint8

const (
	assignTarget targetUse = iota
	delTarget
)

// invalidTarget returns the part of x that cannot be assigned to or deleted.
func invalidTarget(x Expr, use targetUse) Expr {
	var elems []Expr
	switch x := x.(type) {
	case *Name, *Attribute, *Subscript:
		return nil
	case *Starred:
		if use == delTarget {
			return x
		}
		return invalidTarget(x.X, use)
	case *TupleExpr:
		elems = x.Elems
	case *ListExpr:
		elems = x.Elems
	default:
		return x
	}
	for _, e := range elems {
		if bad := invalidTarget(e, use); bad != nil {
			return bad
		}
	}
	return nil
}

// describe names the kind of an expression as CPython's messages do.
func describe(x Expr) string {
	switch x := x.(type) {
	case *Name:
		return "name"
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *ListExpr:
		return "list"
	case *TupleExpr:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Comprehension:
		return [...]string{"list comprehension", "set comprehension", "dict comprehension", "generator expression"}[x.Kind]
	case *DictExpr:
		return "dict literal"
	case *SetExpr:
		return "set display"
	case *FString, *Field:
		return "f-string expression"
	case *ConstLit:
		return [...]string{"None", "True", "False", "ellipsis"}[x.Kind]
	case *Compare:
		return "comparison"
	case *Conditional:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	case *BinaryExpr, *UnaryExpr, *BoolExpr:
		return "expression"
	}
	return "literal"
}

// isBitwiseOr tells whether x could stand as an operand of a comparison: it is
// none of the weaker expressions. first is its first token.
func (p *parser) isBitwiseOr(x Expr, first int) bool {
	if p.tokens[first].kind == tLparen {
		return true
	}
	switch x := x.(type) {
	case *Compare, *BoolExpr, *Conditional, *Lambda, *NamedExpr, *Starred:
		return false
	case *UnaryExpr:
		return x.Op != Not
	}
	return true
}

// checkAssignTarget reports what cannot stand left of the "=" at the current
// token. initial is set for the first target of the statement.
func (p *parser) checkAssignTarget(x Expr, first int, initial bool) {
	bad := invalidTarget(x, assignTarget)
	if bad == nil {
		return
	}
	if !p.diag {
		p.fail()
	}
	// CPython tells of == if only one "=" follows what looks like a comparison.
	last, lastFirst := x, first
	if t, ok := x.(*TupleExpr); ok && !t.Parens {
		last = t.Elems[len(t.Elems)-1]
		for lastFirst < p.i && source.Pos(p.tokens[lastFirst].start) < last.Span().Start {
			lastFirst++
		}
	}
	if initial {
		if n, ok := last.(*Name); ok {
			if y := p.comparand(); y != nil {
				p.raise(n.span.To(y.Span()), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
			}
		}
		if p.likeComparison(last, lastFirst) {
			p.raise(last.Span(), "cannot assign to "+describe(last)+" here. Maybe you meant '==' instead of '='?")
		}
	} else if t := p.stmtStart; p.tokens[t].kind == tName && p.tokens[t+1].kind == tEq {
		i := p.i
		p.i = t + 1
		if y := p.comparand(); y != nil {
			p.raise(p.tokenSpan(t).To(y.Span()), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		}
		p.i = i
	}
	p.raise(bad.Span(), "cannot assign to "+describe(bad))
}

// likeComparison tells whether x with the "=" at the current token looks like a
// comparison, by CPython's rule.
func (p *parser) likeComparison(x Expr, first int) bool {
	switch x := x.(type) {
	case *ListExpr, *TupleExpr, *Name, *Attribute, *Subscript:
		return false
	case *ConstLit:
		if x.Kind != Ellipsis {
			return false
		}
	case *Comprehension:
		if x.Kind == GeneratorExp {
			return false
		}
	}
	if !p.isBitwiseOr(x, first) {
		return false
	}
	return p.comparand() != nil
}

// comparand parses, as a trial, what stands behind the "=" at the current token
// if it could be the other side of a comparison: an operand that no further "="
// follows. The parser is behind it afterwards.
func (p *parser) comparand() (x Expr) {
	operand := func(parse func() Expr) bool {
		return p.try(func() {
			p.next()
			x = parse()
			if k := p.kind(); k == tEq || k == tColonEq {
				p.fail()
			}
		})
	}
	// As in CPython, an operand may be followed by something wrong.
	if operand(p.bitwiseOr) || operand(p.unary) {
		return x
	}
	return nil
}

// diagnoseNamed looks at what follows an expression x where an assignment
// expression could stand.
func (p *parser) diagnoseNamed(x Expr) {
	switch p.kind() {
	case tColonEq:
		if p.try(func() { p.next(); p.expression() }) {
			p.raise(x.Span(), "cannot use assignment expressions with "+describe(x))
		}
	case tEq:
		if n, ok := x.(*Name); ok && n.span == p.tokenSpan(p.i-1) {
			if b := p.comparand(); b != nil {
				p.raise(n.span.To(b.Span()), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
			}
			return
		}
		first := p.tokenAt(x.Span().Start)
		switch x.(type) {
		case *Name, *Attribute, *Subscript:
			if !p.isBitwiseOr(x, first) || p.comparand() == nil {
				return
			}
		default:
			if !p.likeComparison(x, first) {
				return
			}
		}
		p.raise(x.Span(), "cannot assign to "+describe(x)+" here. Maybe you meant '==' instead of '='?")
	}
}

// tokenAt returns the index of the last token that starts at or before a place.
func (p *parser) tokenAt(pos source.Pos) int {
	i := p.i
	for i > 0 && source.Pos(p.tokens[i].start) > pos {
		i--
	}
	return i
}

// diagnoseAdjacent reports a second expression right behind x, in brackets, as
// a missing comma. first is the first token of x.
func (p *parser) diagnoseAdjacent(x Expr, first int) {
	k := p.kind()
	if !canStart(k) || k == tMinus || k == tPlus || k == tAwait || p.lenient {
		return
	}
	t := p.tokens[first]
	if n, ok := x.(*Name); ok && (n.ID == "print" || n.ID == "exec") && t.kind == tName {
		var y Expr
		if p.try(func() { y = p.starExpressions() }) {
			p.raise(x.Span().To(y.Span()), "Missing parentheses in call to '"+n.ID+"'. Did you mean "+n.ID+"(...)?")
		}
		return
	}
	if t.kind == tName {
		if n := p.tokens[first+1].kind; n == tString || n == tFStringStart {
			return
		}
		switch p.text[t.start:t.end] {
		case "_", "case", "match", "type":
			return
		}
	}
	var y Expr
	var level uint8
	if p.peek(func() {
		y = p.expression()
		level = p.tokens[p.i-1].level
	}) && level > 0 {
		p.raise(x.Span().To(y.Span()), "invalid syntax. Perhaps you forgot a comma?")
	}
	// CPython reads on behind a lone name as if it were a statement with an
	// argument, and so may find that the text ends in a bracket.
	if _, ok := x.(*Name); ok && t.kind == tName && k != tLparen {
		i := p.i
		for n := 0; n < maxProbes && canStart(p.kind()) && p.try(func() { p.expression() }); n++ {
		}
		p.i = i
	}
}

// maxProbes limits how many names in a row are looked behind.
const maxProbes = 50

// diagnoseDoubleStar reports `(**a)`.
func (p *parser) diagnoseDoubleStar() {
	if p.peek(func() { p.next(); p.expression(); p.expect(tRparen) }) {
		p.raiseHere("cannot use double starred expression here")
	}
}

// diagnoseLoneStar reports `(*)` and `{*}`.
func (p *parser) diagnoseLoneStar() {
	if p.kind() == tStar && !canStart(p.ahead(1)) {
		p.next()
		p.raiseHere("Invalid star expression")
	}
}

// starOperand parses what stands behind the star of an argument or subscript.
func (p *parser) starOperand(parse func() Expr) (x Expr) {
	if !p.diag {
		return parse()
	}
	far := p.far
	p.far = p.i
	if !p.probe(func() { x = parse() }) {
		p.raise(p.tokenSpan(p.far), "Invalid star expression")
	}
	p.far = max(p.far, far)
	return x
}

// diagnoseNot reports a "not" right behind an arithmetic operator.
func (p *parser) diagnoseNot(op tokenKind) {
	switch op {
	case tPlus, tMinus, tStar, tSlash, tPercent, tSlashSlash, tAt:
	default:
		return
	}
	start := p.start()
	if p.try(func() { p.next(); p.inversion() }) {
		p.raise(p.from(start), "'not' after an operator must be parenthesized")
	}
}

// fieldExpr parses the expression of a replacement field. In the diagnosis it
// is content with the start of what stands there, as CPython's parser is.
func (p *parser) fieldExpr() (x Expr) {
	parse := func() { x = p.yieldOrStar() }
	if !p.diag {
		parse()
	} else if !p.probe(parse) {
		p.lenient = true
		ok := p.probe(parse)
		p.lenient = false
		if !ok {
			p.raiseHere("f-string: expecting a valid expression after '{'")
		}
	}
	return x
}

// diagnoseTargets reports `[a, b for a, b in c]`.
func (p *parser) diagnoseTargets(elems []Expr) {
	comma := p.tokenSpan(p.i - 1)
	if !p.peek(func() { p.compClauses(&Comprehension{}) }) {
		return
	}
	start := elems[0].Span()
	if len(elems) == 1 {
		p.raise(start.To(comma), "did you forget parentheses around the comprehension target?")
	}
	p.raise(start.To(elems[len(elems)-1].Span()), "did you forget parentheses around the comprehension target?")
}

// diagnoseDictValue looks at what follows the colon of a dict entry.
func (p *parser) diagnoseDictValue() {
	start := p.start()
	switch p.kind() {
	case tStar:
		var x Expr
		if p.try(func() { p.next(); x = p.bitwiseOr() }) {
			p.raise(source.Span{Start: start, End: x.Span().End}, "cannot use a starred expression in a dictionary value")
		}
	case tRbrace, tComma:
		p.raise(p.tokenSpan(p.i-1), "expression expected after dictionary key and ':'")
	}
}

// diagnoseMatch reports a match statement without colon or block.
func (p *parser) diagnoseMatch() {
	var k tokenKind
	at := p.i
	start := p.start()
	indented := false
	ok := p.peek(func() {
		p.next()
		p.subject()
		k, at = p.kind(), p.i
		if k == tColon {
			p.next()
			p.expect(tNewline)
			indented, at = p.kind() == tIndent, p.i
		}
	})
	switch {
	case !ok || indented:
	case k == tNewline:
		p.raise(p.tokenSpan(at), "expected ':'")
	case k == tColon:
		p.i = at
		p.raiseNoBlock("'match' statement", start)
	}
}

// starArgAssigned reports f(*a = b) and f(**a = b).
func (p *parser) starArgAssigned(start source.Pos, msg string) {
	var x Expr
	if p.diag && p.kind() == tEq && p.try(func() { p.next(); x = p.expression() }) {
		p.raise(source.Span{Start: start, End: x.Span().End}, msg)
	}
}

// raiseArgAssigned reports an argument `x = ` whose x is not a name.
func (p *parser) raiseArgAssigned(x Expr) {
	span := x.Span().To(p.tokenSpan(p.i))
	if c, ok := x.(*ConstLit); ok && c.Kind != Ellipsis {
		p.raise(span, "cannot assign to "+describe(x))
	}
	p.raise(span, "expression cannot contain assignment, perhaps you meant \"==\"?")
}

// diagnoseKwGenerator reports f(a = x for x in y).
func (p *parser) diagnoseKwGenerator(start source.Pos) {
	if p.try(func() { p.compClauses(&Comprehension{}) }) {
		p.raise(source.Span{Start: start, End: p.kwEq(start)}, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
	}
}

// kwEq returns the end of the "=" behind the name that starts at start.
func (p *parser) kwEq(start source.Pos) source.Pos {
	return source.Pos(p.tokens[p.tokenAt(start)+1].end)
}

// genericError is what is said of a token that fits nowhere.
func (p *parser) genericError(at int) *Error {
	t := p.tokens[at]
	e := &Error{File: p.file, Span: p.tokenSpan(at), Msg: "invalid syntax"}
	switch t.kind {
	case tError:
		return p.scanErr
	case tIndent:
		e.Kind, e.Msg, e.NoColumn = IndentationError, "unexpected indent", true
		e.Span.Start = e.Span.End
	case tDedent:
		e.Kind, e.Msg, e.NoColumn = IndentationError, "unexpected unindent", true
	case tEOF:
		e.NoColumn = true
		e.Span.Start = p.file.LineStart(p.file.LineAt(e.Span.Start))
		e.Span.End = e.Span.Start
	default:
		e.Hint = p.hint(at)
	}
	return e
}

// report adds an error. An error of the scanner further on takes its place, as
// in CPython, which reads the rest of the text first: a wrong quote often is the
// cause of what the parser complains about.
//
// The parser failed at token far and has read up to token read.
func (p *parser) report(e *Error, far, read int) {
	last := p.tokens[far]
	switch {
	case len(p.errs) > 0:
		switch last.kind {
		case tElse, tElif, tExcept, tFinally:
			return // what it belongs to has gone with an error before
		}
		if line := p.file.LineAt(e.Span.Start); line <= p.file.LineAt(p.errs[len(p.errs)-1].Span.Start) {
			return
		}
	case p.scanErr == nil || e == p.scanErr:
	case p.scanErr.unclosed:
		if p.file.LineAt(source.Pos(p.tokens[read].start)) > p.file.LineAt(p.scanErr.Span.Start) {
			e = p.scanErr
		}
	case p.scanErr.soft, e.NoColumn:
	default:
		e = p.scanErr
	}
	if last.kind == tEOF || last.kind == tDedent && p.tokens[len(p.tokens)-1].kind == tEOF && last.start == p.tokens[len(p.tokens)-1].start {
		if p.opts.Interactive && !blankLineAtEnd(p.text) {
			e.Incomplete = true
		}
	}
	p.errs = append(p.errs, e)
}

// hint says what to write instead, for mistakes that come from other languages.
func (p *parser) hint(at int) string {
	k := p.tokens[at].kind
	prev := tEOF
	var prevText string
	if at > 0 {
		t := p.tokens[at-1]
		prev, prevText = t.kind, p.text[t.start:t.end]
	}
	text := p.text[p.tokens[at].start:p.tokens[at].end]
	switch {
	case k == tIf && prev == tElse:
		return "write elif instead of else if"
	case k == tNewline && (prev == tPlus || prev == tMinus) && at > 1 && p.tokens[at-2].kind == prev:
		name := "x"
		if t := p.tokens[max(at-3, 0)]; t.kind == tName {
			name = p.text[t.start:t.end]
		}
		return "Python has no " + prevText + prevText + "; write " + name + " " + prevText + "= 1"
	case k == tAmp && prev == tAmp:
		return "write and instead of &&"
	case k == tBar && prev == tBar:
		return "write or instead of ||"
	case k == tBang:
		return "write not instead of !"
	case text == "<>":
		return "write != instead of <>"
	case k == tLbrace && p.startsBlock(at):
		return "a block starts with a colon and is indented"
	case k == tName && prev == tName && (prevText == "function" || prevText == "func" || prevText == "fn"):
		return "a function is defined with def"
	case k == tName && prev == tName && (prevText == "var" || prevText == "let" || prevText == "const"):
		return "variables need no declaration: write " + text + " = ..."
	case k == tName && prev == tName && (prevText == "elseif" || prevText == "elsif"):
		return "write elif"
	case k.isKeyword() && (prev == tDot || prev == tDef || prev == tClass || prev == tGlobal || prev == tImport || prev == tAs):
		return "'" + text + "' is a keyword and cannot be a name"
	case k == tEq && prev.isKeyword():
		return "'" + prevText + "' is a keyword and cannot be a name"
	}
	return ""
}

// startsBlock tells whether the line of a token starts like a compound statement.
func (p *parser) startsBlock(at int) bool {
	for at > 0 && p.tokens[at-1].kind != tNewline && p.tokens[at-1].kind != tIndent && p.tokens[at-1].kind != tDedent {
		at--
	}
	switch p.tokens[at].kind {
	case tIf, tElse, tElif, tWhile, tFor, tDef, tClass, tTry:
		return true
	}
	return false
}
