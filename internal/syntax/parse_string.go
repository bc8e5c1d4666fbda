package syntax

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file parses string literals: adjacent ones become one node.

// strings parses one or more adjacent string literals and f-strings.
func (p *parser) strings() Expr {
	start := p.start()
	if k := p.ahead(1); p.kind() == tString && k != tString && k != tFStringStart {
		value, bytes := p.stringToken()
		return stringNode(value, bytes, p.from(start))
	}
	var (
		parts    []Expr
		text     strings.Builder
		textFrom source.Pos
		isF      bool
		isBytes  bool
		isStr    bool
	)
	flush := func(end source.Pos) {
		if text.Len() > 0 {
			parts = append(parts, stringNode(text.String(), false, source.Span{Start: textFrom, End: end}))
			text.Reset()
		}
	}
	for p.kind() == tString || p.kind() == tFStringStart {
		if text.Len() == 0 {
			textFrom = p.start()
		}
		if p.kind() == tString {
			value, bytes := p.stringToken()
			isBytes, isStr = isBytes || bytes, isStr || !bytes
			text.WriteString(value)
			continue
		}
		isF, isStr = true, true
		raw := strings.ContainsAny(p.tokText(), "rR")
		p.next()
		p.fstringParts(&parts, &text, &textFrom, raw, tFStringEnd, 0)
		p.expect(tFStringEnd)
	}
	span := p.from(start)
	if isBytes && isStr {
		p.raiseHere("cannot mix bytes and nonbytes literals")
	}
	if !isF {
		return stringNode(text.String(), isBytes, span)
	}
	flush(span.End)
	f := &FString{Parts: parts}
	f.span = span
	return f
}

func stringNode(value string, bytes bool, span source.Span) Expr {
	if bytes {
		b := &BytesLit{Value: value}
		b.span = span
		return b
	}
	s := &StringLit{Value: value}
	s.span = span
	return s
}

// stringToken returns the value of the current tString and skips it.
func (p *parser) stringToken() (value string, bytes bool) {
	text := p.tokText()
	raw, unicode := false, false
	i := 0
	for ; text[i] != '\'' && text[i] != '"'; i++ {
		switch text[i] {
		case 'b', 'B':
			bytes = true
		case 'r', 'R':
			raw = true
		case 'u', 'U':
			unicode = true
		}
	}
	if raw && unicode {
		p.addLegacy(p.tokenSpan(p.i), "ur''", "r''")
	}
	body := text[i:]
	if len(body) >= 6 && body[1] == body[0] && body[2] == body[0] {
		body = body[3 : len(body)-3]
	} else {
		body = body[1 : len(body)-1]
	}
	var err *literalError
	switch {
	case bytes:
		for j := 0; j < len(body); j++ {
			if body[j] >= 0x80 {
				p.raiseHere("bytes can only contain ASCII literal characters")
			}
		}
		value = body
		if !raw {
			value, err = unescapeBytes(body)
		}
	case raw:
		value = body
	default:
		value, err = unescape(body)
	}
	if err != nil {
		p.raiseHere(err.msg)
	}
	if !raw {
		p.warnEscape(body, bytes, false, p.start())
	}
	p.next()
	return value, bytes
}

// fstringParts parses text and fields up to a token of kind end. Text goes to
// text first, so that adjacent pieces become one part.
func (p *parser) fstringParts(parts *[]Expr, text *strings.Builder, from *source.Pos, raw bool, end tokenKind, depth int) {
	var pieces []int // tokens of text
	for {
		switch p.kind() {
		case tFStringMiddle:
			if text.Len() == 0 {
				*from = p.start()
			}
			text.WriteString(p.middleText(raw, depth > 0))
			if !raw && strings.IndexByte(p.tokText(), '\\') >= 0 {
				pieces = append(pieces, p.i)
			}
			p.next()
		case tLbrace:
			p.fstringField(parts, text, from, raw, depth)
		default:
			// As in CPython, where the text is decoded when all of it has been read.
			for _, i := range pieces {
				p.warnEscape(p.file.Slice(p.tokenSpan(i)), false, true, p.start())
			}
			return
		}
	}
}

// middleText returns the value of a tFStringMiddle.
func (p *parser) middleText(raw, spec bool) string {
	s := p.tokText()
	if !spec && (strings.Contains(s, "{{") || strings.Contains(s, "}}")) {
		s = undouble(s, raw)
	}
	if raw {
		return s
	}
	value, err := unescape(s)
	if err != nil {
		p.raise(p.tokenSpan(p.i+1), err.msg)
	}
	return value
}

// undouble replaces {{ and }}, but not the braces of \N{...}.
func undouble(s string, raw bool) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\\' && !raw && strings.HasPrefix(s[i:], "\\N{") {
			if end := strings.IndexByte(s[i:], '}'); end > 0 {
				b = append(b, s[i:i+end+1]...)
				i += end
				continue
			}
		}
		b = append(b, c)
		if c == '\\' && !raw && i+1 < len(s) && s[i+1] == '\\' {
			i++
			b = append(b, '\\')
			continue
		}
		if (c == '{' || c == '}') && i+1 < len(s) && s[i+1] == c {
			i++
		}
	}
	return string(b)
}

// fstringField parses a replacement field from { to }.
func (p *parser) fstringField(parts *[]Expr, text *strings.Builder, from *source.Pos, raw bool, depth int) {
	p.enter()
	defer p.leave()
	if depth > 2 {
		p.raise(p.tokenSpan(p.i-1), "f-string: expressions nested too deeply")
	}
	start := p.start()
	if text.Len() == 0 {
		*from = start
	}
	p.next()
	inside := p.prevEnd()
	p.fieldStart()
	f := &Field{X: p.fieldExpr()}
	debug := false
	if p.kind() == tEq {
		p.next()
		debug = true
		text.WriteString(withoutComments(p.text[inside:p.tokens[p.i].start]))
	}
	if k := p.kind(); k != tBang && k != tColon && k != tRbrace {
		p.fieldFollow(debug)
	}
	conversion := 0
	if p.got(tBang) {
		conversion = p.i
		f.Conversion = p.conversion()
	}
	if text.Len() > 0 {
		*parts = append(*parts, stringNode(text.String(), false, source.Span{Start: *from, End: start}))
		text.Reset()
	}
	if p.kind() == tColon {
		p.next()
		f.Spec = p.formatSpec(raw, depth)
	}
	if p.kind() != tRbrace {
		p.fieldEnd(f.Spec != nil)
	}
	if conversion > 0 && f.Conversion == 0 {
		p.raise(p.tokenSpan(conversion), "f-string: invalid conversion character '"+p.file.Slice(p.tokenSpan(conversion))+"': expected 's', 'r', or 'a'")
	}
	p.next()
	if debug && f.Conversion == 0 && f.Spec == nil {
		f.Conversion = 'r'
	}
	f.span = p.from(start)
	*parts = append(*parts, f)
}

// withoutComments is what {x=} shows of the text of x. Like CPython it takes each # for
// the start of a comment, also one in a string.
func withoutComments(text string) string {
	if strings.IndexByte(text, '#') < 0 {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if i := strings.IndexByte(line, '#'); i >= 0 {
			b.WriteString(line[:i])
			line = line[len(strings.TrimSuffix(line, "\n")):]
		}
		b.WriteString(line)
	}
	return b.String()
}

// formatSpec parses what stands between the colon and the end of a field.
func (p *parser) formatSpec(raw bool, depth int) *FString {
	spec := &FString{}
	start := p.prevEnd()
	var text strings.Builder
	from := start
	p.fstringParts(&spec.Parts, &text, &from, raw, tRbrace, depth+1)
	end := p.start()
	if text.Len() > 0 {
		spec.Parts = append(spec.Parts, stringNode(text.String(), false, source.Span{Start: from, End: end}))
	}
	spec.span = source.Span{Start: start, End: end}
	return spec
}

// conversion parses the letter behind the "!" of a field; 0 if it is none of r, s and a.
func (p *parser) conversion() byte {
	if k := p.kind(); k != tName {
		if k == tError {
			p.fail()
		}
		if k == tColon || k == tRbrace {
			p.raiseHere("f-string: missing conversion character")
		}
		p.raiseHere("f-string: invalid conversion character")
	}
	s := p.tokText()
	if bang := p.tokens[p.i-1]; bang.end != p.tokens[p.i].start {
		p.raise(p.tokenSpan(p.i-1).To(p.tokenSpan(p.i)), "f-string: conversion type must come right after the exclamanation mark")
	}
	p.next()
	if s != "r" && s != "s" && s != "a" {
		return 0
	}
	return s[0]
}

// fieldStart reports an empty field.
func (p *parser) fieldStart() {
	switch k := p.kind(); k {
	case tEq, tBang, tColon, tRbrace:
		p.raiseHere("f-string: valid expression required before '" + k.String() + "'")
	case tError:
		p.fail()
	default:
		if !canStart(k) && k != tStar && k != tYield {
			p.raiseHere("f-string: expecting a valid expression after '{'")
		}
	}
}

// fieldFollow reports what stands after the expression of a field.
func (p *parser) fieldFollow(debug bool) {
	if p.kind() == tError || !p.diag {
		p.fail()
	}
	if debug {
		p.raiseHere("f-string: expecting '!', or ':', or '}'")
	}
	p.raiseHere("f-string: expecting '=', or '!', or ':', or '}'")
}

// fieldEnd reports a field without end.
func (p *parser) fieldEnd(spec bool) {
	switch {
	case p.kind() == tError || !p.diag:
		p.fail()
	case spec:
		p.raiseHere("f-string: expecting '}', or format specs")
	default:
		p.raiseHere("f-string: expecting ':' or '}'")
	}
}
