package syntax

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file parses import statements and Starlark's load.

func (p *parser) importStmt() Stmt {
	s := &Import{}
	start := p.start()
	p.next()
	if p.kind() == tNewline {
		p.raiseHere("Expected one or more names after 'import'")
	}
	for {
		a := &Alias{}
		astart := p.start()
		var first *Name
		a.Name, first = p.dottedName()
		a.Target = first
		if p.got(tAs) {
			a.As = true
			a.Target = p.name()
		}
		a.span = p.from(astart)
		s.Names = append(s.Names, a)
		if !p.got(tComma) {
			break
		}
	}
	if p.diag && p.kind() == tFrom && p.try(func() { p.next(); p.dottedName() }) {
		p.raiseFrom(start, "Did you mean to use 'from ... import ...' instead?")
	}
	s.span = p.from(start)
	return s
}

// dottedName parses a.b.c and also returns its first part as a Name.
func (p *parser) dottedName() (string, *Name) {
	start := p.start()
	first := p.name()
	if p.kind() != tDot {
		return first.ID, first
	}
	for p.got(tDot) {
		if p.kind() != tName {
			p.fail()
		}
		p.next()
	}
	text := p.file.Slice(p.from(start))
	if strings.ContainsAny(text, " \t\\\n\f") {
		text = strings.NewReplacer(" ", "", "\t", "", "\\", "", "\n", "", "\f", "").Replace(text)
	}
	return text, first
}

func (p *parser) fromStmt() Stmt {
	s := &ImportFrom{}
	start := p.start()
	p.next()
	dots := p.start()
	for {
		if p.got(tDot) {
			s.Level++
		} else if p.got(tEllipsis) {
			s.Level += 3
		} else {
			break
		}
	}
	if s.Level > 0 {
		s.Dots = p.from(dots)
	}
	if s.Level == 0 || p.kind() != tImport {
		s.Module, _ = p.dottedName()
	}
	p.expect(tImport)
	switch p.kind() {
	case tStar:
		s.Star, s.StarAt = true, p.tokenSpan(p.i)
		p.next()
	case tLparen:
		p.next()
		p.importNames(s, tRparen)
		p.expect(tRparen)
	case tNewline:
		p.raiseHere("Expected one or more names after 'import'")
	default:
		p.importNames(s, tNewline)
	}
	s.span = p.from(start)
	return s
}

func (p *parser) importNames(s *ImportFrom, end tokenKind) {
	for {
		a := &Alias{}
		start := p.start()
		a.Target = p.name()
		a.Name = a.Target.ID
		if p.got(tAs) {
			a.As = true
			a.Target = p.name()
		}
		a.span = p.from(start)
		s.Names = append(s.Names, a)
		if !p.got(tComma) {
			return
		}
		if p.kind() == end {
			if end == tNewline {
				p.raiseHere("trailing comma not allowed without surrounding parentheses")
			}
			return
		}
	}
}

// convertLoads turns calls of the bare name load with string arguments into
// Load statements, if the file does not define load itself.
func (p *parser) convertLoads(f *File) {
	for i, s := range f.Body {
		load := asLoad(s)
		if load == nil {
			continue
		}
		if bindsLoad(f.Body) {
			return
		}
		f.Body[i] = load
	}
}

func asLoad(s Stmt) *Load {
	x, _ := s.(*ExprStmt)
	if x == nil {
		return nil
	}
	call, _ := x.X.(*Call)
	if call == nil || len(call.Args) < 2 {
		return nil
	}
	if fn, _ := call.Func.(*Name); fn == nil || fn.ID != "load" {
		return nil
	}
	l := &Load{}
	l.span = x.span
	for i, a := range call.Args {
		str, _ := a.Value.(*StringLit)
		if str == nil || a.Kind != Positional && (a.Kind != Keyword || i == 0) {
			return nil
		}
		if i == 0 {
			l.Module = str
			continue
		}
		to := &Name{ID: a.Name}
		to.span = a.NameSpan
		if a.Kind == Positional {
			to.ID = str.Value
			to.span = source.Span{Start: str.span.Start + 1, End: str.span.End - 1}
		}
		l.Names = append(l.Names, LoadName{To: to, From: str})
	}
	return l
}

// bindsLoad tells whether a body gives the name load a meaning of its own.
func bindsLoad(body []Stmt) bool {
	is := func(n *Name) bool { return n != nil && n.ID == "load" }
	for _, s := range body {
		switch s := s.(type) {
		case *FuncDef:
			if is(s.Name) {
				return true
			}
		case *ClassDef:
			if is(s.Name) {
				return true
			}
		case *Assign:
			for _, t := range s.Targets {
				if n, _ := t.(*Name); is(n) {
					return true
				}
			}
		case *Import:
			for _, a := range s.Names {
				if is(a.Target) {
					return true
				}
			}
		case *ImportFrom:
			for _, a := range s.Names {
				if is(a.Target) {
					return true
				}
			}
		}
	}
	return false
}
