package syntax

// Precedences of patterns, weakest first.
const (
	patOpen = iota // a, *b
	patAs          // a as b
	patOr          // a | b
	patClosed
)

func (p *printer) matchCase(c *MatchCase) {
	p.start()
	p.write("case ")
	p.pattern(c.Pattern, patOpen)
	if c.Guard != nil {
		p.write(" if ")
		p.expr(c.Guard, precNamed)
	}
	p.block(c.Body)
}

// pattern writes x, in parentheses if it binds weaker than prec.
func (p *printer) pattern(x Pattern, prec int) {
	own := patClosed
	switch x.(type) {
	case *AsPattern:
		own = patAs
	case *OrPattern:
		own = patOr
	}
	if own < prec {
		p.write("(")
		defer p.write(")")
	}
	switch x := x.(type) {
	case *ValuePattern:
		p.expr(x.Value, precYield)
	case *SingletonPattern:
		p.write([...]string{"None", "True", "False"}[x.Value])
	case *CapturePattern:
		p.write(x.Name.ID)
	case *WildcardPattern:
		p.write("_")
	case *StarPattern:
		p.write("*")
		if x.Name != nil {
			p.write(x.Name.ID)
		} else {
			p.write("_")
		}
	case *SequencePattern:
		p.write("[")
		p.patterns(x.Elems)
		p.write("]")
	case *MappingPattern:
		p.write("{")
		for i, k := range x.Keys {
			p.comma(i)
			p.expr(k, precYield)
			p.write(": ")
			p.pattern(x.Values[i], patAs)
		}
		if x.Rest != nil {
			p.comma(len(x.Keys))
			p.write("**", x.Rest.ID)
		}
		p.write("}")
	case *ClassPattern:
		p.expr(x.Class, precPrimary)
		p.write("(")
		p.patterns(x.Args)
		for i, name := range x.KwNames {
			p.comma(i + len(x.Args))
			p.write(name, "=")
			p.pattern(x.KwArgs[i], patAs)
		}
		p.write(")")
	case *OrPattern:
		for i, alt := range x.Alts {
			if i > 0 {
				p.write(" | ")
			}
			p.pattern(alt, patClosed)
		}
	case *AsPattern:
		p.pattern(x.Pattern, patOr)
		p.write(" as ", x.Name.ID)
	}
}

func (p *printer) patterns(list []Pattern) {
	for i, x := range list {
		p.comma(i)
		p.pattern(x, patAs)
	}
}
