package remod

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// Most patterns of programs have neither references nor assertions and are matched
// against ASCII. Go's regexp finds the same for them as a backtracking engine, groups
// included, in a fraction of the time, and in time linear in the text. This file tells
// which patterns these are: only what is known to mean the same in both languages.

// Go's engine cannot be stopped while it searches. These bound the steps of one search,
// which are at most the length of the text times the size of the pattern, and those of
// the search for all matches, each of which may go through all of the text: about a
// second of work.
const (
	maxSearch = 1 << 25
	maxAll    = 1 << 28
)

// A linear is a pattern for Go's regexp.
type linear struct {
	body     string
	end      bool // it has a $, which in Python stands before a newline at the end too
	context  bool // it asks what is before the place where the search begins
	nullable bool // it matches the empty text
	size     int  // in instructions
	engine   [modes]*regexp.Regexp
	sequence *sequence // nil: it is not that simple
}

// newLinear translates a pattern; nil if Go's engine may find something else.
func newLinear(src string, flags int) *linear {
	if flags&^(flagIgnoreCase|flagMultiline|flagDotAll|flagASCII|flagUnicode) != 0 {
		return nil
	}
	t := &translator{src: src, multiline: flags&flagMultiline != 0}
	if !t.translate() {
		return nil
	}
	options := ""
	for _, o := range []struct {
		bit  int
		name string
	}{{flagIgnoreCase, "i"}, {flagMultiline, "m"}, {flagDotAll, "s"}} {
		if flags&o.bit != 0 {
			options += o.name
		}
	}
	l := &t.linear
	l.body = "(?" + options + ":" + t.out.String() + ")"
	tree, err := syntax.Parse(l.body, syntax.Perl)
	if err != nil || !plainLoops(tree) {
		return nil
	}
	l.nullable = nullable(tree)
	l.sequence = newSequence(tree)
	program, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	l.size = len(program.Inst)
	if l.engine[anywhere], err = regexp.Compile(l.body); err != nil {
		return nil
	}
	return l
}

// nullable reports whether an expression matches the empty text.
func nullable(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL, syntax.OpNoMatch:
		return false
	case syntax.OpPlus, syntax.OpCapture:
		return nullable(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min == 0 || nullable(re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if !nullable(sub) {
				return false
			}
		}
		return true
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if nullable(sub) {
				return true
			}
		}
		return false
	}
	return true
}

// plainLoops reports whether nothing is repeated that matches the empty text: engines
// do not agree on the groups in that.
func plainLoops(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		if nullable(re.Sub[0]) {
			return false
		}
	}
	for _, sub := range re.Sub {
		if !plainLoops(sub) {
			return false
		}
	}
	return true
}

// regexp returns the engine for a way to search; nil if there is none.
func (l *linear) regexp(how mode) *regexp.Regexp {
	if l.engine[how] == nil {
		body := ""
		switch how {
		case atStart:
			body = `\A` + l.body
		case whole:
			body = `\A` + l.body + `\z`
		default:
			return nil
		}
		re, err := regexp.Compile(body)
		if err != nil {
			return nil
		}
		l.engine[how] = re
	}
	return l.engine[how]
}

// A translator rewrites a pattern in Go's syntax.
type translator struct {
	linear
	src       string
	at        int
	multiline bool
	out       strings.Builder
}

// take appends the next n bytes as they are.
func (t *translator) take(n int) {
	t.out.WriteString(t.src[t.at : t.at+n])
	t.at += n
}

// translate reports whether the whole pattern could be translated.
func (t *translator) translate() bool {
	t.skipFlags()
	for t.at < len(t.src) {
		ok := true
		switch c := t.src[t.at]; {
		case c < ' ' || c > '~':
			ok = false
		case c == '\\':
			ok = t.escape(false)
		case c == '[':
			ok = t.class()
		case c == '(':
			ok = t.group()
		case c == '{':
			ok = t.counts()
		case c == '*' || c == '+' || c == '?':
			t.take(1)
			ok = t.greed()
		case c == '$' && !t.multiline:
			t.end = true
			t.out.WriteString(`\z`)
			t.at++
		case c == '^':
			t.context = true
			t.take(1)
		default:
			t.take(1)
		}
		if !ok {
			return false
		}
	}
	return true
}

// skipFlags leaves out flags at the beginning, which the pattern has by now.
func (t *translator) skipFlags() {
	rest, ok := strings.CutPrefix(t.src, "(?")
	if !ok {
		return
	}
	if letters := strings.TrimLeft(rest, "aimsu"); letters != rest && strings.HasPrefix(letters, ")") {
		t.at = len(t.src) - len(letters) + 1
	}
}

// escape takes a backslash and what it stands before.
func (t *translator) escape(inClass bool) bool {
	if t.at+1 == len(t.src) {
		return false
	}
	switch c := t.src[t.at+1]; {
	case strings.IndexByte("dDwWsSntrf", c) >= 0:
	case c > ' ' && c <= '~' && c|0x20-'a' > 25 && c-'0' > 9 && c != '_':
	case inClass:
		return false
	case c == 'b' || c == 'A':
		t.context = true
	case c == 'Z':
		t.out.WriteString(`\z`)
		t.at += 2
		return true
	default:
		return false
	}
	t.take(2)
	return true
}

// class takes a set of characters.
func (t *translator) class() bool {
	t.take(1)
	if t.at < len(t.src) && t.src[t.at] == '^' {
		t.take(1)
	}
	for first := true; t.at < len(t.src); first = false {
		switch c := t.src[t.at]; {
		case c == ']' && !first:
			t.take(1)
			return true
		case c == '[' || c < ' ' || c > '~':
			return false
		case c == '\\':
			if !t.escape(true) {
				return false
			}
		default:
			t.take(1)
		}
	}
	return false
}

// group takes what opens a group.
func (t *translator) group() bool {
	rest := t.src[t.at:]
	switch {
	case strings.HasPrefix(rest, "(?:"):
		t.take(3)
	case strings.HasPrefix(rest, "(?P<"):
		t.take(4)
		for t.at < len(t.src) && t.src[t.at] != '>' {
			if t.src[t.at] > '~' {
				return false
			}
			t.take(1)
		}
	case strings.HasPrefix(rest, "(?"):
		return false
	default:
		t.take(1)
	}
	return true
}

// counts takes {n}, {n,} or {n,m}.
func (t *translator) counts() bool {
	end := strings.IndexByte(t.src[t.at:], '}')
	if end < 0 {
		return false
	}
	low, high, comma := strings.Cut(t.src[t.at+1:t.at+end], ",")
	if low == "" || strings.Trim(low, "0123456789") != "" || comma && strings.Trim(high, "0123456789") != "" {
		return false
	}
	t.take(end + 1)
	return t.greed()
}

// greed takes the question mark of a lazy loop; a plus would make it possessive.
func (t *translator) greed() bool {
	if t.at < len(t.src) && t.src[t.at] == '+' {
		return false
	}
	if t.at < len(t.src) && t.src[t.at] == '?' {
		t.take(1)
	}
	return true
}

// linearFor returns the pattern for Go's engine if that can search the subject from a
// place; else nil.
func (p *Pattern) linearFor(s *subject, from int) *linear {
	l := p.linear
	if l == nil || !s.plain || l.end && s.newline || l.context && from > 0 || s.length > maxSearch/l.size {
		return nil
	}
	return l
}

// findsAll reports whether all matches in the subject may be looked for at once.
func (l *linear) findsAll(s *subject) bool {
	return !l.nullable && s.length < 1<<14 && s.length*s.length <= maxAll/l.size
}

// fill sets the spans to what Go's engine found behind from.
func (m *Match) fill(at []int, from int) {
	for i := range m.spans {
		m.spans[i] = span{-1, -1}
		if at[2*i] >= 0 {
			m.spans[i] = span{at[2*i] + from, at[2*i+1] + from}
		}
	}
}

// A hit is a match in a text that was not searched before, all in one piece.
type hit struct {
	Match
	subject subject
	content content
}

// quickSearch searches a short str for a pattern of Go's engine.
func quickSearch(how mode) object.QuickFunc {
	return func(th thread, a []object.Reg) (object.Reg, bool) {
		if len(a) != 2 {
			return object.Reg{}, false
		}
		p, ok1 := a[0].Obj.(*Pattern)
		str, ok2 := a[1].Obj.(starlark.String)
		if !ok1 || !ok2 || !p.text || p.linear == nil || len(str) > longText {
			return object.Reg{}, false
		}
		h := new(hit)
		s := &h.subject
		*s = subject{value: a[1].Obj, str: string(str), length: len(str), endpos: len(str)}
		if s.content = p.m.last; s.content == nil || !s.text || s.all != s.str {
			s.content = &h.content
			s.content.fill(s.str, true)
		}
		if q := p.sequenceFor(s); q != nil {
			var few [2 * fewSpans]int
			at := p.places(few[:])
			left := newBudget(s)
			if found, sure := q.find(s.str, 0, how, at, &left); found {
				p.start(&h.Match, s)
				h.Match.fill(at, 0)
				return object.Reg{Obj: &h.Match}, true
			} else if sure {
				return object.Reg{Obj: starlark.None}, true
			}
		}
		l := p.linearFor(s, 0)
		if l == nil {
			return object.Reg{}, false
		}
		re := l.regexp(how)
		if re == nil {
			return object.Reg{}, false
		}
		at := re.FindStringSubmatchIndex(s.str)
		if at == nil {
			return object.Reg{Obj: starlark.None}, true
		}
		p.start(&h.Match, s)
		h.Match.fill(at, 0)
		return object.Reg{Obj: &h.Match}, true
	}
}
