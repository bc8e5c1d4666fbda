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

// deferred returns the outline of a function without body.
func (c *compiler) deferred(s *syntax.FuncDef, scope *resolve.Scope, span source.Span) *code.Func {
	d := &deferred{def: s.Span(), usesClass: len(scope.Free) > 0, notes: c.stringAnnotations}
	if scope.Parent.Kind == resolve.ClassScope {
		d.class = scope.Parent.Name
	}
	c.outline(&d.out, scope, span)
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
