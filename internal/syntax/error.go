package syntax

import (
	"errors"
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// An Error is a mistake in the source that is found before it runs.
type Error struct {
	File *source.File
	Span source.Span // what the carets underline; may be empty
	Kind ErrorKind
	Msg  string // CPython's text
	Hint string // advice that CPython does not give, or ""
	// Incomplete is set when more text at the end of the file could mend it.
	Incomplete bool
	unclosed   bool // a bracket is open at the end of the file
	// soft marks errors of the scanner that count only if the parser gets
	// that far, while others take precedence over what the parser finds.
	soft bool
	// lexical is set for errors of the scanner at one character, for which CPython's
	// tokenizer gives no end and no line end in the text.
	lexical bool
	// NoColumn is set where CPython knows no column and so prints no carets.
	NoColumn bool
	// NoPlace is set where the whole file is wrong.
	NoPlace bool
}

// ErrorKind is the exception class of an Error.
type ErrorKind uint8

// The kinds of errors.
const (
	SyntaxError ErrorKind = iota
	IndentationError
	TabError
)

// String returns the name of the exception class.
func (k ErrorKind) String() string {
	return [...]string{"SyntaxError", "IndentationError", "TabError"}[k]
}

// Error returns "file:line:column: class: message".
func (e *Error) Error() string {
	line, col := e.File.Position(e.Span.Start)
	return fmt.Sprintf("%s:%d:%d: %s: %s", e.File.Name(), line, col, e.Kind, e.Msg)
}

// An ErrorList is one or more errors in source order.
type ErrorList []*Error

// Error returns the text of the first error and the number of others.
func (l ErrorList) Error() string {
	switch len(l) {
	case 0:
		return "no errors"
	case 1:
		return l[0].Error()
	}
	return fmt.Sprintf("%s (and %d more)", l[0].Error(), len(l)-1)
}

// Unwrap returns the errors, for errors.As.
func (l ErrorList) Unwrap() []error {
	errs := make([]error, len(l))
	for i, e := range l {
		errs[i] = e
	}
	return errs
}

// IsIncomplete tells whether err comes from input that more lines could make
// correct: an open bracket, triple-quoted string or backslash at the end, or,
// with [Options.Interactive], a compound statement that no blank line ends.
func IsIncomplete(err error) bool {
	var list ErrorList
	if errors.As(err, &list) {
		return len(list) > 0 && list[0].Incomplete
	}
	var e *Error
	return errors.As(err, &e) && e.Incomplete
}

// A Place is where an error stands in the terms of Python's SyntaxError object.
type Place struct {
	Line, Offset       int // 1-based; Offset counts code points, one less than usual if no column is known
	EndLine, EndOffset int // EndOffset is -1 if no column is known
	Text               string
}

// Place returns the attributes that Python's SyntaxError object has for e.
func (e *Error) Place() Place {
	var p Place
	p.Line, p.Offset = e.File.Position(e.Span.Start)
	p.EndLine, p.EndOffset = e.File.Position(e.Span.End)
	p.Text = e.File.Line(p.Line) + "\n"
	switch {
	case e.NoColumn:
		p.Offset--
		p.EndOffset = -1
	case e.Span.Len() <= 0:
		p.EndOffset = p.Offset + 1
	}
	if e.lexical && !e.soft {
		p.EndOffset, p.Text = p.Offset, strings.TrimSuffix(p.Text, "\n")
	}
	return p
}
