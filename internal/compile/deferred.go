package compile

import (
	"fmt"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// deferred returns the outline of a function without body, which compiles the
// function when it is asked to. It keeps no part of the tree alive.
func (c *compiler) deferred(s *syntax.FuncDef, scope *resolve.Scope, span source.Span) *code.Func {
	out := c.outline(scope, span)
	out.HasDoc = s.MayHaveDoc
	class := ""
	if scope.Parent.Kind == resolve.ClassScope {
		class = scope.Parent.Name
	}
	again := compiler{file: c.file, opts: c.opts, stringAnnotations: c.stringAnnotations}
	def, uses := s.Span(), len(scope.Free) > 0
	out.Deferred = sync.OnceValue(func() *code.Program {
		c := again
		p, err := c.compileDef(def, class, uses, out)
		if err != nil {
			// Only what is known to be correct is parsed as an outline.
			panic(fmt.Sprintf("%s: function %s: %v", c.file.Name(), out.Qualname, err))
		}
		return p
	})
	return out
}

// compileDef compiles the function at def, of which there is an outline, as the
// main function of a program of its own.
func (c *compiler) compileDef(def source.Span, class string, usesClass bool, outline *code.Func) (*code.Program, error) {
	s, err := syntax.ParseDef(c.file, def)
	if err != nil {
		return nil, err
	}
	if c.info, err = resolve.Def(c.file, s, class, outline.Qualname, usesClass); err != nil {
		return nil, err
	}
	span := source.Span{Start: outline.Span.Start, End: s.Span().End} // a comment may have been behind the end
	main := c.funcBody(s, nil, c.info.Scope(s.ScopeID), span)
	main.Captures = outline.Captures
	if len(c.errs) > 0 {
		return nil, c.errs
	}
	return &code.Program{File: c.file, Main: main, Globals: c.info.Globals}, nil
}
