package syntax

// This file parses parameters of functions, lambdas and type parameters.

// params parses parameters up to the end token, which is left.
func (p *parser) params(end tokenKind, annotated bool) []*Param {
	if p.kind() == end {
		return nil
	}
	list := make([]*Param, 0, 4)
	var (
		slash, star, kwargs, def bool
		starAt                   int // token of a "*" without name
	)
	for p.kind() != end {
		if kwargs {
			p.raiseHere("arguments cannot follow var-keyword argument")
		}
		start := p.start()
		switch p.kind() {
		case tSlash:
			switch {
			case slash:
				p.raiseHere("/ may appear only once")
			case star:
				p.raiseHere("/ must be ahead of *")
			case len(list) == 0:
				if p.ahead(1) != tComma {
					p.fail()
				}
				p.raiseHere("at least one argument must precede /")
			}
			slash = true
			p.next()
			for _, param := range list {
				param.Kind = PosOnly
			}
			if p.kind() == tStar {
				p.raiseHere("expected comma between / and *")
			}
		case tStar:
			if star {
				p.raiseHere("* argument may appear only once")
			}
			star, starAt = true, p.i
			p.next()
			if p.kind() == tComma {
				break
			}
			if p.kind() == end {
				p.raiseBareStar(starAt, annotated)
			}
			starAt = 0
			param := &Param{Kind: VarArgs, Name: p.name()}
			if annotated && p.got(tColon) {
				param.Annotation = p.starExpression()
			}
			if p.kind() == tEq {
				p.raiseHere("var-positional argument cannot have default value")
			}
			param.span = p.from(start)
			list = append(list, param)
		case tStarStar:
			if starAt > 0 {
				p.raiseBareStar(starAt, annotated)
			}
			kwargs = true
			p.next()
			param := p.param(VarKeywords, annotated)
			if p.kind() == tEq {
				p.raiseHere("var-keyword argument cannot have default value")
			}
			param.span = p.from(start)
			list = append(list, param)
		default:
			if p.kind() == tLparen && p.diag && !star {
				p.parenParams(end)
			}
			kind := PosOrKw
			if star {
				kind, starAt = KwOnly, 0
			}
			param := p.param(kind, annotated)
			if p.kind() == tEq {
				p.next()
				if k := p.kind(); k == end || k == tComma {
					p.raise(p.tokenSpan(p.i-1), "expected default value expression")
				}
				param.Default = p.expression()
				param.span = p.from(start)
				def = def || kind == PosOrKw
			} else if k := p.kind(); def && kind == PosOrKw && (k == end || k == tComma) {
				p.raise(param.span, "parameter without a default follows parameter with a default")
			}
			list = append(list, param)
		}
		if !p.got(tComma) {
			break
		}
	}
	if starAt > 0 {
		p.raiseBareStar(starAt, annotated)
	}
	return list
}

// raiseBareStar reports a star that no parameter follows. For a lambda, CPython
// points to the token it had read by then.
func (p *parser) raiseBareStar(star int, annotated bool) {
	at := star
	if !annotated {
		at = p.i
	}
	p.raise(p.tokenSpan(at), "named arguments must follow bare *")
}

func (p *parser) param(kind ParamKind, annotated bool) *Param {
	start := p.start()
	param := &Param{Kind: kind, Name: p.name()}
	if annotated && p.got(tColon) {
		param.Annotation = p.expression()
	}
	param.span = p.from(start)
	return param
}

// parenParams reports Python 2's parameters in parentheses.
func (p *parser) parenParams(end tokenKind) {
	start := p.start()
	ok := p.try(func() {
		p.next()
		p.name()
		for p.got(tComma) && p.kind() == tName {
			p.name()
		}
		p.expect(tRparen)
	})
	if ok {
		what := "Function"
		if end == tColon {
			what = "Lambda expression"
		}
		p.raise(p.from(start), what+" parameters cannot be parenthesized")
	}
}

func (p *parser) typeParams() []*TypeParam {
	if p.kind() != tLbrack {
		return nil
	}
	p.next()
	if p.kind() == tRbrack {
		p.raiseHere("Type parameter list cannot be empty")
	}
	var list []*TypeParam
	for {
		t := &TypeParam{}
		start := p.start()
		what := ""
		switch p.kind() {
		case tStar:
			t.Kind, what = TypeVarTuple, "TypeVarTuple"
			p.next()
		case tStarStar:
			t.Kind, what = ParamSpec, "ParamSpec"
			p.next()
		}
		t.Name = p.name()
		if p.kind() == tColon {
			colon := p.start()
			p.next()
			t.Bound = p.expression()
			if what != "" {
				kind := "bound"
				if _, ok := t.Bound.(*TupleExpr); ok {
					kind = "constraints"
				}
				p.raiseFrom(colon, "cannot use "+kind+" with "+what)
			}
		}
		if p.got(tEq) {
			if t.Kind == TypeVarTuple {
				t.Default = p.starExpression()
			} else {
				t.Default = p.expression()
			}
		}
		t.span = p.from(start)
		if t.Default == nil && len(list) > 0 && list[len(list)-1].Default != nil {
			p.raise(t.span, "non-default type parameter '"+t.Name.ID+"' follows default type parameter")
		}
		list = append(list, t)
		if !p.got(tComma) || p.kind() == tRbrack {
			break
		}
	}
	p.expect(tRbrack)
	return list
}
