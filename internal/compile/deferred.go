package compile

import (
	"fmt"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// A deferred function is one whose body an outline left out. It keeps no part of the
// tree alive.
type deferred struct {
	out       code.Func // the outline
	def       source.Span
	class     string // that it is in, "" for none
	usesClass bool
	notes     bool // annotations stay text

	once    sync.Once
	program *code.Program
}

// deferred returns the outline of a function without body, one that stands in f.
func (f *function) deferred(s *syntax.FuncDef, span source.Span) *code.Func {
	c := f.c
	if len(c.outlines) == 0 {
		c.outlines = make([]deferred, 16)
	}
	d := &c.outlines[0]
	c.outlines = c.outlines[1:]
	d.def, d.notes = s.Span(), c.stringAnnotations
	if f.scope.Kind == resolve.ClassScope {
		d.class = f.scope.Name
	}
	if s.ScopeID != 0 {
		scope := c.info.Scope(s.ScopeID)
		c.outline(&d.out, scope, span)
		d.usesClass = len(scope.Free) > 0
	} else {
		name := s.Name.ID
		d.out.Name, d.out.Qualname, d.out.File, d.out.Span = name, f.scope.QualnameOf(name), c.file, span
	}
	d.out.HasDoc = s.MayHaveDoc
	d.out.Deferred = d
	return &d.out
}

// Program implements code.Deferred.
func (d *deferred) Program() *code.Program {
	d.once.Do(func() {
		var err error
		if d.program, err = d.compile(); err != nil {
			// Only what is known to be correct is parsed as an outline.
			panic(fmt.Sprintf("%s: function %s: %v", d.out.File.Name(), d.out.Qualname, err))
		}
	})
	return d.program
}

func (d *deferred) compile() (*code.Program, error) {
	file := d.out.File
	s, err := syntax.ParseDef(file, d.def)
	if err != nil {
		return nil, err
	}
	info, err := resolve.Def(file, s, d.class, d.out.Qualname, d.usesClass)
	if err != nil {
		return nil, err
	}
	c := &compiler{file: file, info: info, stringAnnotations: d.notes}
	span := source.Span{Start: d.out.Span.Start, End: s.Span().End} // a comment may have been behind the end
	main := c.funcBody(s, nil, info.Scope(s.ScopeID), span)
	main.Captures = d.out.Captures
	if len(c.errs) > 0 {
		return nil, c.errs
	}
	return &code.Program{File: file, Main: main, Globals: info.Globals}, nil
}
