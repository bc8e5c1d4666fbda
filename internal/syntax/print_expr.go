package syntax

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Precedences of expressions, weakest first. The argument of expr is the
// weakest that may stand without parentheses.
const (
	precYield   = iota // yield
	precStar           // a, *b
	precNamed          // a := b
	precExpr           // a if b else c, lambda
	precOr             //
	precAnd            //
	precNot            //
	precCompare        //
	precBitOr          // BinaryExpr: binaryPrec plus precBitOr-1
	precBitXor
	precBitAnd
	precShift
	precSum
	precTerm
	precUnary
	precPower
	precPrimary
)

func precedence(x Expr) int {
	switch x := x.(type) {
	case *Yield, *YieldFrom:
		return precYield
	case *TupleExpr:
		if x.Parens {
			return precPrimary
		}
		return precStar
	case *Starred:
		return precStar
	case *NamedExpr:
		return precNamed
	case *Conditional, *Lambda:
		return precExpr
	case *BoolExpr:
		if x.Or {
			return precOr
		}
		return precAnd
	case *Compare:
		return precCompare
	case *UnaryExpr:
		if x.Op == Not {
			return precNot
		}
		return precUnary
	case *BinaryExpr:
		if x.Op == Pow {
			return precPower
		}
		return precBitOr - 1 + int(binaryPrec[tPlus+tokenKind(x.Op)])
	}
	return precPrimary
}

// expr writes x, in parentheses if it binds weaker than prec.
func (p *printer) expr(x Expr, prec int) {
	_, named := x.(*NamedExpr)
	if precedence(x) >= prec && (!named || prec == precNamed) {
		p.bare(x)
		return
	}
	p.write("(")
	p.bare(x)
	p.write(")")
}

func (p *printer) list(xs []Expr, prec int) {
	for i, x := range xs {
		p.comma(i)
		p.expr(x, prec)
	}
}

func (p *printer) bare(x Expr) {
	switch x := x.(type) {
	case *Name:
		p.write(x.ID)
	case *ConstLit:
		p.write([...]string{"None", "True", "False", "..."}[x.Kind])
	case *IntLit:
		if x.Big != nil {
			p.write("0x", x.Big.Text(16)) // a decimal of this length could be slow to read
		} else {
			p.write(strconv.FormatInt(x.Value, 10))
		}
	case *FloatLit:
		p.write(formatFloat(x.Value))
	case *ImagLit:
		p.write(formatFloat(x.Value), "j")
	case *StringLit:
		p.write(quote(x.Value))
	case *BytesLit:
		p.write(quoteBytes(x.Value))
	case *FString:
		p.write("f'")
		p.fstring(x, false)
		p.write("'")
	case *TupleExpr:
		p.tuple(x)
	case *ListExpr:
		p.write("[")
		p.elems(x.Elems)
		p.write("]")
	case *SetExpr:
		p.write("{")
		p.elems(x.Elems)
		p.write("}")
	case *DictExpr:
		p.dict(x)
	case *Starred:
		p.write("*")
		p.expr(x.X, precBitOr)
	case *UnaryExpr:
		p.unary(x)
	case *BinaryExpr:
		p.binary(x)
	case *BoolExpr:
		word, prec := " and ", precNot
		if x.Or {
			word, prec = " or ", precAnd
		}
		for i, v := range x.Values {
			if i > 0 {
				p.write(word)
			}
			p.expr(v, prec)
		}
	case *Compare:
		p.expr(x.X, precBitOr)
		for _, c := range x.Rest {
			p.write(" ", c.Op.String(), " ")
			p.expr(c.Y, precBitOr)
		}
	case *Conditional:
		p.expr(x.Then, precOr)
		p.write(" if ")
		p.expr(x.Test, precOr)
		p.write(" else ")
		p.expr(x.Else, precExpr)
	case *NamedExpr:
		p.write(x.Target.ID, " := ")
		p.expr(x.Value, precExpr)
	case *Lambda:
		p.write("lambda")
		if len(x.Params) > 0 {
			p.write(" ")
			p.params(x.Params, false)
		}
		p.write(": ")
		p.expr(x.Body, precExpr)
	case *Call:
		p.expr(x.Func, precPrimary)
		p.write("(")
		p.args(x.Args)
		p.write(")")
	case *Attribute:
		p.attributeBase(x.X)
		p.write(".", x.Name)
	case *Subscript:
		p.expr(x.X, precPrimary)
		p.write("[")
		p.index(x.Index)
		p.write("]")
	case *Slice:
		p.slice(x)
	case *Comprehension:
		p.comprehension(x)
	case *Yield:
		p.word("yield", x.X, precStar)
	case *YieldFrom:
		p.write("yield from ")
		p.expr(x.X, precExpr)
	}
}

// elem writes an element of a display or subscript, which may have a star.
func (p *printer) elem(x Expr) {
	if _, ok := x.(*Starred); ok {
		p.bare(x)
		return
	}
	p.expr(x, precNamed)
}

func (p *printer) elems(xs []Expr) {
	for i, x := range xs {
		p.comma(i)
		p.elem(x)
	}
}

func (p *printer) tuple(t *TupleExpr) {
	if t.Parens {
		p.write("(")
	}
	if t.Parens {
		p.elems(t.Elems)
	} else {
		for i, x := range t.Elems {
			p.comma(i)
			if _, star := x.(*Starred); star {
				p.bare(x)
			} else {
				p.expr(x, precExpr)
			}
		}
	}
	if len(t.Elems) == 1 {
		p.write(",")
	}
	if t.Parens {
		p.write(")")
	}
}

func (p *printer) dict(d *DictExpr) {
	p.write("{")
	for i, e := range d.Entries {
		p.comma(i)
		if e.Key == nil {
			p.write("**")
			p.expr(e.Value, precBitOr)
			continue
		}
		p.expr(e.Key, precExpr)
		p.write(": ")
		p.expr(e.Value, precExpr)
	}
	p.write("}")
}

func (p *printer) unary(x *UnaryExpr) {
	if x.Op == Not {
		p.write("not ")
		p.expr(x.X, precNot)
		return
	}
	p.write(x.Op.String())
	p.expr(x.X, precUnary)
}

func (p *printer) binary(x *BinaryExpr) {
	prec := precedence(x)
	if x.Op == Pow { // binds to the right, and stronger than a sign at its left
		p.expr(x.X, precPrimary)
		p.write(" ** ")
		p.expr(x.Y, precUnary)
		return
	}
	p.expr(x.X, prec)
	p.write(" ", x.Op.String(), " ")
	p.expr(x.Y, prec+1)
}

// attributeBase writes what stands before a dot. 1.real would begin with a float; with
// parentheses, print (1).real would be a call.
func (p *printer) attributeBase(x Expr) {
	p.expr(x, precPrimary)
	if _, ok := x.(*IntLit); ok {
		p.write(" ")
	}
}

func (p *printer) args(list []Arg) {
	for i, a := range list {
		p.comma(i)
		switch a.Kind {
		case Keyword:
			p.write(a.Name, "=")
		case StarArg:
			p.write("*")
		case DoubleStarArg:
			p.write("**")
		}
		if a.Kind == Positional {
			p.expr(a.Value, precNamed)
		} else {
			p.expr(a.Value, precExpr)
		}
	}
}

func (p *printer) index(x Expr) {
	t, ok := x.(*TupleExpr)
	if !ok || t.Parens {
		p.expr(x, precNamed)
		return
	}
	p.elems(t.Elems)
	if len(t.Elems) == 1 {
		if _, star := t.Elems[0].(*Starred); !star {
			p.write(",")
		}
	}
}

func (p *printer) slice(s *Slice) {
	if s.Lo != nil {
		p.expr(s.Lo, precNamed)
	}
	p.write(":")
	if s.Hi != nil {
		p.expr(s.Hi, precExpr)
	}
	if s.Step != nil {
		p.write(":")
		p.expr(s.Step, precExpr)
	}
}

func (p *printer) comprehension(c *Comprehension) {
	brackets := [...]string{"[]", "{}", "{}", "()"}[c.Kind]
	p.write(brackets[:1])
	if c.Kind == DictComp {
		p.expr(c.Elem, precExpr)
		p.write(": ")
		p.expr(c.Value, precExpr)
	} else {
		p.expr(c.Elem, precNamed)
	}
	for _, clause := range c.Clauses {
		p.write(" for ")
		p.expr(clause.Target, precStar)
		p.write(" in ")
		p.expr(clause.Iter, precOr)
		for _, test := range clause.Ifs {
			p.write(" if ")
			p.expr(test, precOr)
		}
	}
	p.write(brackets[1:])
}

// fstring writes the inside of an f-string or format specification.
func (p *printer) fstring(f *FString, spec bool) {
	for _, part := range f.Parts {
		switch x := part.(type) {
		case *StringLit:
			text := quote(x.Value)
			text = text[1 : len(text)-1]
			if !spec {
				text = strings.NewReplacer("{", "{{", "}", "}}").Replace(text)
			} else {
				text = strings.NewReplacer("{", `\x7b`, "}", `\x7d`).Replace(text)
			}
			p.write(text)
		case *Field:
			p.field(x)
		}
	}
}

func (p *printer) field(f *Field) {
	inner := &printer{}
	inner.expr(f.X, precYield)
	text := inner.b.String()
	p.write("{")
	// A brace or lambda must not be taken for part of the f-string's own syntax.
	if strings.HasPrefix(text, "{") || strings.Contains(text, "lambda") || strings.Contains(text, ":=") || strings.Contains(text, "!") {
		text = "(" + text + ")"
	}
	p.write(text)
	if f.Conversion != 0 {
		p.write("!", string(f.Conversion))
	}
	if f.Spec != nil {
		p.write(":")
		p.fstring(f.Spec, true)
	}
	p.write("}")
}

func formatFloat(f float64) string {
	if math.IsInf(f, 0) {
		return "1e999"
	}
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}

// decodeWTF8 is utf8.DecodeRuneInString for strings that may hold surrogates.
func decodeWTF8(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}
