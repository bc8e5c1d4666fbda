package resolve

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// This file collects the names of match statements and checks their patterns.

func (r *resolver) match(s *syntax.Match) {
	if t, ok := s.Subject.(*syntax.TupleExpr); ok {
		r.display(t.Elems)
	} else {
		r.expr(s.Subject)
	}
	for i, c := range s.Cases {
		bound := map[string]bool{}
		r.pattern(c.Pattern, bound)
		if i < len(s.Cases)-1 && c.Guard == nil {
			r.checkIrrefutable(c.Pattern)
		}
		r.exprOrNil(c.Guard)
		r.stmts(c.Body)
	}
}

// checkIrrefutable reports a pattern behind which no other can match.
func (r *resolver) checkIrrefutable(p syntax.Pattern) {
	switch q := irrefutable(p).(type) {
	case *syntax.WildcardPattern:
		r.flowError(q.Span(), "wildcard makes remaining patterns unreachable")
	case *syntax.CapturePattern:
		r.flowError(q.Span(), fmt.Sprintf("name capture '%s' makes remaining patterns unreachable", q.Name.ID))
	}
}

// irrefutable returns the part of p because of which it always matches, or nil.
func irrefutable(p syntax.Pattern) syntax.Pattern {
	switch p := p.(type) {
	case *syntax.WildcardPattern, *syntax.CapturePattern:
		return p
	case *syntax.AsPattern:
		return irrefutable(p.Pattern)
	case *syntax.OrPattern:
		return irrefutable(p.Alts[len(p.Alts)-1])
	}
	return nil
}

// pattern binds the names of a pattern; bound holds those that the whole
// pattern has bound so far.
func (r *resolver) pattern(p syntax.Pattern, bound map[string]bool) {
	switch p := p.(type) {
	case *syntax.ValuePattern:
		r.expr(p.Value)
	case *syntax.CapturePattern:
		r.capturePattern(p.Name, p, bound)
	case *syntax.StarPattern:
		if p.Name != nil {
			r.capturePattern(p.Name, p, bound)
		}
	case *syntax.SequencePattern:
		stars := 0
		for _, e := range p.Elems {
			if _, ok := e.(*syntax.StarPattern); ok {
				if stars++; stars == 2 {
					r.flowError(p.Span(), "multiple starred names in sequence pattern")
				}
			}
			r.pattern(e, bound)
		}
	case *syntax.MappingPattern:
		for i, k := range p.Keys {
			r.expr(k)
			r.pattern(p.Values[i], bound)
		}
		if p.Rest != nil {
			r.capturePattern(p.Rest, p, bound)
		}
	case *syntax.ClassPattern:
		r.expr(p.Class)
		for _, a := range p.Args {
			r.pattern(a, bound)
		}
		for i, a := range p.KwArgs {
			for _, name := range p.KwNames[:i] {
				if name == p.KwNames[i] {
					r.flowError(a.Span(), "attribute name repeated in class pattern: "+name)
				}
			}
			r.pattern(a, bound)
		}
	case *syntax.AsPattern:
		r.pattern(p.Pattern, bound)
		r.capturePattern(p.Name, p, bound)
	case *syntax.OrPattern:
		r.orPattern(p, bound)
	}
}

func (r *resolver) capturePattern(n *syntax.Name, p syntax.Pattern, bound map[string]bool) {
	if bound[n.ID] {
		r.flowError(p.Span(), fmt.Sprintf("multiple assignments to name '%s' in pattern", n.ID))
	}
	bound[n.ID] = true
	r.bind(n)
}

func (r *resolver) orPattern(p *syntax.OrPattern, bound map[string]bool) {
	var first map[string]bool
	for i, alt := range p.Alts {
		if i < len(p.Alts)-1 {
			r.checkIrrefutable(alt)
		}
		names := map[string]bool{}
		for n := range bound {
			names[n] = true
		}
		r.pattern(alt, names)
		if i == 0 {
			first = names
		} else if !sameNames(first, names) {
			r.flowError(p.Span(), "alternative patterns bind different names")
			break
		}
	}
	for n := range first {
		bound[n] = true
	}
}

func sameNames(a, b map[string]bool) bool {
	if len(a) != len(b) {
		return false
	}
	for n := range a {
		if !b[n] {
			return false
		}
	}
	return true
}
