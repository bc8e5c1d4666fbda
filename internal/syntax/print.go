package syntax

import (
	"strconv"
	"strings"
)

// Format returns the source text of a tree, in one fixed style: parsing the
// text gives the same tree again. Comments are lost. Trees whose Names have
// been mangled by package resolve print the mangled names.
func Format(n Node) string {
	p := &printer{}
	switch n := n.(type) {
	case *File:
		p.body(n.Body)
	case Stmt:
		p.stmt(n)
	case Expr:
		p.expr(n, precStar)
	case Pattern:
		p.pattern(n, patOpen)
	case *Alias:
		p.alias(n)
	case *Param:
		p.param(n, true)
	case *TypeParam:
		p.typeParam(n)
	case *ExceptHandler:
		p.handler(n, "except")
	case *MatchCase:
		p.matchCase(n)
	}
	return p.b.String()
}

type printer struct {
	b      strings.Builder
	indent int
}

func (p *printer) write(parts ...string) {
	for _, s := range parts {
		p.b.WriteString(s)
	}
}

func (p *printer) start() { p.write(strings.Repeat("    ", p.indent)) }
func (p *printer) end()   { p.write("\n") }

func (p *printer) body(list []Stmt) {
	for _, s := range list {
		p.stmt(s)
	}
}

// block writes ":" and an indented body.
func (p *printer) block(list []Stmt) {
	p.write(":\n")
	p.indent++
	p.body(list)
	p.indent--
}

func (p *printer) orElse(word string, list []Stmt) {
	if len(list) > 0 {
		p.start()
		p.write(word)
		p.block(list)
	}
}

func (p *printer) stmt(s Stmt) {
	switch s := s.(type) {
	case *If:
		p.ifStmt(s, "if ")
	case *While:
		p.start()
		p.write("while ")
		p.expr(s.Test, precNamed)
		p.block(s.Body)
		p.orElse("else", s.Else)
	case *For:
		p.start()
		p.write("for ")
		p.expr(s.Target, precStar)
		p.write(" in ")
		p.expr(s.Iter, precStar)
		p.block(s.Body)
		p.orElse("else", s.Else)
	case *With:
		p.withStmt(s)
	case *Try:
		p.tryStmt(s)
	case *FuncDef:
		p.decorators(s.Decorators)
		p.start()
		p.write("def ", s.Name.ID)
		p.typeParams(s.TypeParams)
		p.write("(")
		p.params(s.Params, true)
		p.write(")")
		if s.Returns != nil {
			p.write(" -> ")
			p.expr(s.Returns, precExpr)
		}
		p.block(s.Body)
	case *ClassDef:
		p.decorators(s.Decorators)
		p.start()
		p.write("class ", s.Name.ID)
		p.typeParams(s.TypeParams)
		if len(s.Args) > 0 {
			p.write("(")
			p.args(s.Args)
			p.write(")")
		}
		p.block(s.Body)
	case *Match:
		p.start()
		p.write("match ")
		p.expr(s.Subject, precStar)
		p.write(":\n")
		p.indent++
		for _, c := range s.Cases {
			p.matchCase(c)
		}
		p.indent--
	default:
		p.start()
		p.simple(s)
		p.end()
	}
}

func (p *printer) ifStmt(s *If, word string) {
	p.start()
	p.write(word)
	p.expr(s.Test, precNamed)
	p.block(s.Body)
	if len(s.Else) == 1 {
		if elif, ok := s.Else[0].(*If); ok && elif.Elif {
			p.ifStmt(elif, "elif ")
			return
		}
	}
	p.orElse("else", s.Else)
}

func (p *printer) withStmt(s *With) {
	p.start()
	p.write("with ")
	for i, item := range s.Items {
		p.comma(i)
		p.expr(item.Context, precExpr)
		if item.Target != nil {
			p.write(" as ")
			target := item.Target
			if star, ok := target.(*Starred); ok { // refused later, but not in parentheses
				p.write("*")
				target = star.X
			}
			p.expr(target, precPrimary)
		}
	}
	p.block(s.Body)
}

func (p *printer) tryStmt(s *Try) {
	p.start()
	p.write("try")
	p.block(s.Body)
	word := "except"
	if s.Star {
		word = "except*"
	}
	for _, h := range s.Handlers {
		p.handler(h, word)
	}
	p.orElse("else", s.Else)
	p.orElse("finally", s.Finally)
}

func (p *printer) handler(h *ExceptHandler, word string) {
	p.start()
	p.write(word)
	if h.Type != nil {
		p.write(" ")
		p.expr(h.Type, precExpr)
	}
	if h.Name != nil {
		p.write(" as ", h.Name.ID)
	}
	p.block(h.Body)
}

func (p *printer) decorators(list []Expr) {
	for _, d := range list {
		p.start()
		p.write("@")
		p.expr(d, precNamed)
		p.end()
	}
}

func (p *printer) comma(i int) {
	if i > 0 {
		p.write(", ")
	}
}

// simple writes a statement that fits on a line.
func (p *printer) simple(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		p.expr(s.X, precYield)
	case *Assign:
		for _, t := range s.Targets {
			p.expr(t, precStar)
			p.write(" = ")
		}
		p.expr(s.Value, precYield)
	case *AugAssign:
		p.expr(s.Target, precPrimary)
		p.write(" ", s.Op.String(), "= ")
		p.expr(s.Value, precYield)
	case *AnnAssign:
		p.annAssign(s)
	case *Print:
		p.printStmt(s)
	case *Return:
		p.word("return", s.Value, precStar)
	case *Del:
		p.write("del ")
		p.list(s.Targets, precPrimary)
	case *Pass:
		p.write("pass")
	case *Break:
		p.write("break")
	case *Continue:
		p.write("continue")
	case *GlobalStmt:
		p.names("global ", s.Names)
	case *NonlocalStmt:
		p.names("nonlocal ", s.Names)
	case *Import:
		p.write("import ")
		p.aliases(s.Names)
	case *ImportFrom:
		p.write("from ", strings.Repeat(".", s.Level), s.Module, " import ")
		if s.Star {
			p.write("*")
		}
		p.aliases(s.Names)
	case *Load:
		p.load(s)
	case *Raise:
		p.word("raise", s.Exc, precExpr)
		if s.Cause != nil {
			p.write(" from ")
			p.expr(s.Cause, precExpr)
		}
	case *Assert:
		p.word("assert", s.Test, precExpr)
		if s.Msg != nil {
			p.write(", ")
			p.expr(s.Msg, precExpr)
		}
	case *TypeAlias:
		p.write("type ", s.Name.ID)
		p.typeParams(s.TypeParams)
		p.write(" = ")
		p.expr(s.Value, precExpr)
	}
}

// word writes a keyword and an expression that may be absent.
func (p *printer) word(word string, x Expr, prec int) {
	p.write(word)
	if x != nil {
		p.write(" ")
		p.expr(x, prec)
	}
}

func (p *printer) annAssign(s *AnnAssign) {
	if _, ok := s.Target.(*Name); ok && !s.Simple {
		p.write("(")
		p.expr(s.Target, precPrimary)
		p.write(")")
	} else {
		p.expr(s.Target, precPrimary)
	}
	p.write(": ")
	p.expr(s.Annotation, precExpr)
	if s.Value != nil {
		p.write(" = ")
		p.expr(s.Value, precYield)
	}
}

func (p *printer) printStmt(s *Print) {
	p.write("print")
	if s.Dest != nil {
		p.write(" >>")
		p.expr(s.Dest, precShift+1)
		p.write(",")
	}
	for i, v := range s.Values {
		if i > 0 {
			p.write(",")
		}
		p.write(" ")
		p.expr(v, precExpr)
	}
	if s.Comma {
		p.write(",")
	}
}

func (p *printer) names(word string, list []*Name) {
	p.write(word)
	for i, n := range list {
		p.comma(i)
		p.write(n.ID)
	}
}

func (p *printer) aliases(list []*Alias) {
	for i, a := range list {
		p.comma(i)
		p.alias(a)
	}
}

func (p *printer) alias(a *Alias) {
	p.write(a.Name)
	if a.As {
		p.write(" as ", a.Target.ID)
	}
}

func (p *printer) load(s *Load) {
	p.write("load(", quote(s.Module.Value))
	renamed := false // from here on all have to be keywords
	for _, n := range s.Names {
		p.write(", ")
		if renamed = renamed || n.To.ID != n.From.Value; renamed {
			p.write(n.To.ID, "=")
		}
		p.write(quote(n.From.Value))
	}
	p.write(")")
}

func (p *printer) params(list []*Param, annotated bool) {
	star := false
	for i, q := range list {
		p.comma(i)
		if q.Kind == KwOnly && !star {
			p.write("*, ")
			star = true
		}
		star = star || q.Kind == VarArgs
		p.param(q, annotated)
		if q.Kind == PosOnly && (i == len(list)-1 || list[i+1].Kind != PosOnly) {
			p.write(", /")
		}
	}
}

func (p *printer) param(q *Param, annotated bool) {
	switch q.Kind {
	case VarArgs:
		p.write("*")
	case VarKeywords:
		p.write("**")
	}
	p.write(q.Name.ID)
	if q.Annotation != nil {
		p.write(": ")
		p.expr(q.Annotation, precStar)
	}
	if q.Default != nil {
		p.write("=")
		p.expr(q.Default, precExpr)
	}
}

func (p *printer) typeParams(list []*TypeParam) {
	if len(list) == 0 {
		return
	}
	p.write("[")
	for i, t := range list {
		p.comma(i)
		p.typeParam(t)
	}
	p.write("]")
}

func (p *printer) typeParam(t *TypeParam) {
	p.write([...]string{"", "*", "**"}[t.Kind], t.Name.ID)
	if t.Bound != nil {
		p.write(": ")
		p.expr(t.Bound, precExpr)
	}
	if t.Default != nil {
		p.write(" = ")
		p.expr(t.Default, precExpr)
	}
}

// quote writes a str literal.
func quote(s string) string {
	b := []byte{'\''}
	for i := 0; i < len(s); {
		r, n := decodeWTF8(s[i:])
		switch {
		case r == '\'' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r < ' ' || r == 0x7f:
			b = append(b, `\x`+hex(r, 2)...)
		case 0xD800 <= r && r <= 0xDFFF:
			b = append(b, `\u`+hex(r, 4)...)
		case r < 0x80 || strconv.IsPrint(r):
			b = append(b, s[i:i+n]...)
		default:
			b = append(b, `\U`+hex(r, 8)...)
		}
		i += n
	}
	return string(append(b, '\''))
}

func hex(r rune, digits int) string {
	s := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", digits-len(s)) + s
}

// quoteBytes writes a bytes literal.
func quoteBytes(s string) string {
	b := []byte("b'")
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\'' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x7f:
			b = append(b, `\x`+hex(rune(c), 2)...)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '\''))
}
