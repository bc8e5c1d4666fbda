package diag

import (
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"go.starlark.net/starlark"
)

// repeatLimit is how often a traceback shows the same line in a row.
const repeatLimit = 3

// Exception returns the traceback of an uncaught exception with the chain of
// its causes and contexts, as CPython prints it. It may run script code (__str__).
func Exception(th *starlark.Thread, e *object.Exception) string {
	p := exceptionPrinter{th: th, seen: map[*object.Exception]bool{}}
	p.exception(e)
	return p.b.String()
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// Ignored renders an exception as CPython's default sys.unraisablehook does, which
// uses no module traceback: no carets, and not what the exception came from.
func Ignored(th *starlark.Thread, e *object.Exception) string {
	text := ExceptionOnly(th, e)
	if e.Traceback != nil {
		text = "Traceback (most recent call last):\n" + frames(e.Traceback, sourceLine) + text
	}
	return text
}

func sourceLine(tb *object.Traceback) string {
	return indented(strings.TrimSpace(tb.Code.Source().Line(lineOf(tb))))
}

// Frames renders the entries of a traceback.
func Frames(tb *object.Traceback) string { return frames(tb, snippet) }

func frames(tb *object.Traceback, source func(*object.Traceback) string) string {
	var b strings.Builder
	type place struct {
		file, name string
		line       int
	}
	var last place
	repeated := 0
	flush := func() {
		if repeated > repeatLimit {
			n := repeated - repeatLimit
			fmt.Fprintf(&b, "  [Previous line repeated %d more time%s]\n", n, plural(n))
		}
	}
	for ; tb != nil; tb = tb.Next {
		name, _ := tb.Code.Names()
		at := place{tb.Code.Source().Name(), name, lineOf(tb)}
		if at != last {
			flush()
			last, repeated = at, 0
		}
		repeated++
		if repeated > repeatLimit {
			continue
		}
		fmt.Fprintf(&b, "  File \"%s\", line %d, in %s\n", at.file, at.line, at.name)
		b.WriteString(source(tb))
	}
	flush()
	return b.String()
}

// ExceptionOnly renders the last lines of a traceback: class, message, hint and
// notes.
func ExceptionOnly(th *starlark.Thread, e *object.Exception) string {
	return exceptionOnly(th, e, true)
}

// ExceptionElsewhere is ExceptionOnly without the traceback, in which the names
// stand that a NameError may have meant.
func ExceptionElsewhere(th *starlark.Thread, e *object.Exception) string {
	return exceptionOnly(th, e, !e.Class().IsSubclass(object.NameError))
}

func exceptionOnly(th *starlark.Thread, e *object.Exception, hinted bool) string {
	var b strings.Builder
	c := e.Class()
	name := c.Qualname
	if m := c.Module; m != "" && m != "builtins" && m != "__main__" {
		name = m + "." + name
	}
	if c.IsSubclass(object.SyntaxError) {
		b.WriteString(syntaxErrorPlace(e))
	}
	msg, err := object.Str(th, e)
	if c.IsSubclass(object.SyntaxError) && err == nil {
		if m, ok := e.Extra("msg").(starlark.String); ok {
			msg = string(m)
		} else if len(e.Args) > 0 {
			msg, err = object.Str(th, e.Args[0])
		}
	}
	if err != nil {
		msg = "<exception str() failed>"
	}
	b.WriteString(name)
	if hinted {
		msg += hint(th, e)
	}
	if msg != "" {
		b.WriteString(": ")
		b.WriteString(msg)
	}
	b.WriteByte('\n')
	for _, n := range e.Notes() {
		b.WriteString(strings.TrimSuffix(n, "\n"))
		b.WriteByte('\n')
	}
	return b.String()
}

// syntaxErrorPlace is the part of a SyntaxError's text that shows the source.
func syntaxErrorPlace(e *object.Exception) string {
	if _, ok := e.Extra("lineno").(starlark.Int); !ok {
		return ""
	}
	file := "<string>"
	if f, ok := e.Extra("filename").(starlark.String); ok {
		file = string(f)
	}
	place := syntax.Place{}
	number := func(name string) int {
		v, _ := e.Extra(name).(starlark.Int)
		i, _ := v.Int64()
		return int(i)
	}
	place.Line, place.Offset = number("lineno"), number("offset")
	place.EndLine, place.EndOffset = number("end_lineno"), number("end_offset")
	if text, ok := e.Extra("text").(starlark.String); ok {
		place.Text = string(text)
	}
	return syntaxPlace(file, place)
}

// hint is what CPython appends to the message where it guesses a misspelling.
func hint(th *starlark.Thread, e *object.Exception) string {
	name, ok := e.Extra("name").(starlark.String)
	if !ok {
		return ""
	}
	c := e.Class()
	switch {
	case c.IsSubclass(object.AttributeError):
		obj := e.Extra("obj")
		if obj == nil {
			return ""
		}
		names, err := object.Dir(th, obj)
		if err != nil {
			return ""
		}
		if len(name) == 0 || name[0] != '_' {
			public := names[:0:0]
			for _, n := range names {
				if n[0] != '_' {
					public = append(public, n)
				}
			}
			names = public
		}
		if s := object.NearestName(string(name), names); s != "" {
			return ". Did you mean: '" + s + "'?"
		}
	case c.IsSubclass(object.NameError):
		s, _ := e.Extra("suggestion").(starlark.String)
		text := ""
		if s != "" {
			text = ". Did you mean: '" + string(s) + "'?"
		}
		if m, ok := e.Extra("forgotten").(starlark.String); ok {
			if text == "" {
				return ". Did you forget to import '" + string(m) + "'?"
			}
			return strings.TrimSuffix(text, "?") + "? Or did you forget to import '" + string(m) + "'?"
		}
		return text
	case c.IsSubclass(object.ImportError):
		from, ok := e.Extra("name_from").(starlark.String)
		if !ok {
			return ""
		}
		in := object.InterpOf(th)
		if in == nil {
			return ""
		}
		m, found, _ := in.Modules.Get(name)
		if !found {
			return ""
		}
		names, err := object.Dir(th, m)
		if err != nil {
			return ""
		}
		if s := object.NearestName(string(from), names); s != "" {
			return ". Did you mean: '" + s + "'?"
		}
	}
	return ""
}
