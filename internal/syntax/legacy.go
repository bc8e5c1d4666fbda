package syntax

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file parses the forms of Python 2 that old articles use. Each is
// listed in File.Legacy with its modern form.

// printStmt parses Python 2's print statement, or returns nil if the current
// name print is an ordinary one. What follows must be something that cannot
// follow a name in Python 3, so that no valid program changes its meaning.
func (p *parser) printStmt() Stmt {
	switch k := p.ahead(1); k {
	case tString, tFStringStart, tNumber, tName, tNone, tTrue, tFalse, tLambda, tTilde, tLbrace, tEllipsis:
	case tNot:
		if p.ahead(2) == tIn {
			return nil
		}
	case tLbrack:
		if p.tokens[p.i].end == p.tokens[p.i+1].start {
			return nil
		}
	case tNewline, tSemi:
		if !p.printsOld() {
			return nil
		}
	default:
		return nil
	}
	s := &Print{}
	start := p.start()
	p.next()
	s.Values, s.Comma = p.printValues()
	s.span = p.from(start)
	p.legacyPrint(s)
	return s
}

// printValues parses the values of a print statement and tells whether a comma
// ends them.
func (p *parser) printValues() (values []Expr, comma bool) {
	for !p.atStmtEnd() {
		comma = false
		x := p.expression()
		values = append(values, x)
		if comma = p.got(tComma); !comma {
			break
		}
	}
	return values, comma
}

// printsOld tells whether the file has a print statement that cannot be Python
// 3; then a bare print is one too, else it is an expression without effect.
func (p *parser) printsOld() bool {
	if !p.judged {
		p.judged, p.python2 = true, !p.opts.Interactive && p.hasPrintStmt()
	}
	return p.python2
}

func (p *parser) hasPrintStmt() bool {
	for i, t := range p.tokens[:len(p.tokens)-1] {
		if t.kind == tName && p.text[t.start:t.end] == "print" && (i == 0 || p.tokens[i-1].kind != tDot) {
			switch p.tokens[i+1].kind {
			case tString, tNumber, tName, tShr:
				return true
			}
		}
	}
	return false
}

// printTo turns the tuple `print >>f, a, b` into a Print; it returns nil for
// any other expression.
func (p *parser) printTo(x Expr, start source.Pos) Stmt {
	t, _ := x.(*TupleExpr)
	if t == nil || t.Parens || len(t.Elems) == 0 {
		return nil
	}
	b, _ := t.Elems[0].(*BinaryExpr)
	if b == nil || b.Op != Shr || b.span.Start != start {
		return nil
	}
	if n, _ := b.X.(*Name); n == nil || n.ID != "print" || n.span.Start != start {
		return nil
	}
	for _, v := range t.Elems[1:] {
		if _, star := v.(*Starred); star { // Python 2 has none there
			return nil
		}
	}
	s := &Print{Dest: b.Y, Values: t.Elems[1:]}
	s.Comma = len(s.Values) > 0 && p.tokens[p.i-1].kind == tComma
	s.span = p.from(start)
	p.legacyPrint(s)
	return s
}

func (p *parser) legacyPrint(s *Print) {
	var args []string
	for _, x := range s.Values {
		args = append(args, p.file.Slice(x.Span()))
	}
	if s.Comma {
		args = append(args, `end=" "`)
	}
	if s.Dest != nil {
		args = append(args, "file="+p.file.Slice(s.Dest.Span()))
	}
	p.addLegacy(s.span, p.file.Slice(s.span), "print("+strings.Join(args, ", ")+")")
}

// legacyExcept parses the name in `except E, e:`.
func (p *parser) legacyExcept(h *ExceptHandler) {
	if p.ahead(1) == tName && p.ahead(2) == tColon {
		p.next()
		h.Name = p.name()
		types := p.file.Slice(h.Type.Span())
		span := h.Type.Span().To(h.Name.span)
		p.addLegacy(span, p.file.Slice(span), types+" as "+h.Name.ID)
		return
	}
	p.raiseManyTypes(h)
}

// raiseManyTypes reports `except A, B:` that is not Python 2's form either.
func (p *parser) raiseManyTypes(h *ExceptHandler) {
	start := h.Type.Span().Start
	ok := p.diag && p.try(func() {
		for p.got(tComma) {
			p.expression()
		}
		if p.got(tAs) {
			p.name()
		}
		if p.kind() != tColon {
			p.fail()
		}
	})
	if !ok {
		p.fail()
	}
	p.raiseFrom(start, "multiple exception types must be parenthesized")
}

// legacyRaise parses `raise E, value` and `raise E, value, traceback`.
func (p *parser) legacyRaise(s *Raise, start source.Pos) {
	c := &Call{Func: s.Exc, Lparen: p.start()}
	p.next()
	x := p.expression()
	values := []Expr{x}
	if t, ok := x.(*TupleExpr); ok { // raise E, (a, b) passes both
		values = t.Elems
	}
	for _, v := range values {
		c.Args = append(c.Args, Arg{Span: v.Span(), Value: v})
	}
	c.span = p.from(s.Exc.Span().Start)
	if p.got(tComma) {
		p.expression()
	}
	exc := p.file.Slice(s.Exc.Span())
	span := p.from(start)
	p.addLegacy(span, p.file.Slice(span), "raise "+exc+"("+p.file.Slice(x.Span())+")")
	s.Exc = c
}

// legacyCall gives functions that Python 2 called otherwise their names of today, in
// a file that is Python 2 beyond doubt: in others a name is what it says.
func (p *parser) legacyCall(function Expr) {
	switch f := function.(type) {
	case *Name:
		if modern := modernFunction(f.ID); modern != "" && p.printsOld() {
			p.addLegacy(f.span, f.ID, modern)
			f.ID = modern
		}
	case *Attribute:
		if modern := modernMethod(f.Name); modern != "" && p.printsOld() {
			p.addLegacy(f.NameSpan, f.Name, modern)
			f.Name = modern
		}
	}
}

func modernFunction(name string) string {
	switch name {
	case "xrange":
		return "range"
	case "raw_input":
		return "input"
	case "unicode":
		return "str"
	case "unichr":
		return "chr"
	case "long":
		return "int"
	}
	return ""
}

func modernMethod(name string) string {
	switch name {
	case "iteritems":
		return "items"
	case "itervalues":
		return "values"
	case "iterkeys":
		return "keys"
	case "has_key":
		return "__contains__"
	}
	return ""
}

// legacyInt accepts 10L anywhere, but 0777 only in a file that is Python 2
// beyond doubt: in Python 3 it is a mistake.
func (p *parser) legacyInt(span source.Span, text string) {
	octal := text[0] == '0' && strings.Trim(text, "0_lL") != ""
	if octal && !p.printsOld() {
		digits := strings.TrimLeft(text, "0_")
		span.End = span.Start + source.Pos(len(text)-len(digits))
		p.raise(span, leadingZeros)
	}
	modern := strings.TrimRight(text, "lL")
	if len(modern) > 1 && modern[0] == '0' && isDigit(modern[1]) {
		modern = "0o" + strings.TrimLeft(modern, "0")
	}
	p.addLegacy(span, text, modern)
}
