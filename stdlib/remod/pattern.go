package remod

import (
	"errors"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// matchLimit bounds one search, so that a pattern with exponential backtracking does
// not hang the host.
const matchLimit = 10 * time.Second

// firstTry is the time after which a search is broken off to see whether the thread
// has to end. If not it begins anew with four times as much: the engine can neither
// be stopped from outside nor go on.
const firstTry = 50 * time.Millisecond

// longText is the length from which on every search asks whether the thread has to end.
const longText = 1 << 12

// The ways to search: anywhere; at the position; at the position up to the end;
// anywhere, for a match that does not end where the search began.
type mode int

const (
	anywhere mode = iota
	atStart
	whole
	advancing
	modes
)

// A Pattern is re.Pattern: a compiled regular expression.
type Pattern struct {
	object.Instance
	m      *module
	source value // str or bytes
	flags  int
	text   bool
	body   string // in the syntax of regexp2
	groups []group
	names  map[string]int
	byNum  []string
	engine [modes]*regexp2.Regexp // made when they are needed
	linear *linear                // nil: Go's engine may find something else
}

// A cacheKey is what a pattern is compiled from; the flags are those given, to which the
// pattern may add.
type cacheKey struct {
	src   string
	text  bool
	flags int
}

// compile makes a pattern of a str or bytes value.
func (m *module) compile(src value, flags int) (*Pattern, error) {
	s, text, ok := textOf(src)
	if !ok {
		return nil, object.Raise(object.TypeError, "first argument must be string or compiled pattern")
	}
	key := cacheKey{s, text, flags}
	if p, ok := m.cache[key]; ok {
		return p, nil
	}
	if text && flags&flagLocale != 0 {
		return nil, object.Raise(object.ValueError, "cannot use LOCALE flag with a str pattern")
	}
	if !text && flags&flagUnicode != 0 {
		return nil, object.Raise(object.ValueError, "cannot use UNICODE flag with a bytes pattern")
	}
	parsed, body, err := parse(s, text, flags)
	if err != nil {
		return nil, m.raise(err, src, s)
	}
	flags = parsed.flags
	if text {
		switch {
		case flags&flagASCII == 0:
			flags |= flagUnicode
		case flags&flagUnicode != 0:
			return nil, object.Raise(object.ValueError, "ASCII and UNICODE flags are incompatible")
		}
	}
	p := &Pattern{Instance: object.MakeInstance(m.pattern), m: m, source: object.Unbox(src), flags: flags, text: text,
		body: body, groups: parsed.groups, names: parsed.names, byNum: make([]string, len(parsed.groups))}
	for name, n := range p.names {
		p.byNum[n] = name
	}
	if p.linear = newLinear(s, flags); p.linear == nil {
		if _, err := p.regexp(anywhere); err != nil {
			return nil, m.raise(&syntaxError{err.Error(), -1}, src, s)
		}
	}
	if len(m.cache) >= 512 {
		clear(m.cache)
	}
	m.cache[key] = p
	return p, nil
}

// regexp returns the engine for a way to search.
func (p *Pattern) regexp(how mode) (*regexp2.Regexp, error) {
	if p.engine[how] != nil {
		return p.engine[how], nil
	}
	var opts regexp2.RegexOptions
	for flag, o := range map[int]regexp2.RegexOptions{flagIgnoreCase: regexp2.IgnoreCase, flagMultiline: regexp2.Multiline, flagDotAll: regexp2.Singleline} {
		if p.flags&flag != 0 {
			opts |= o
		}
	}
	body := p.body
	switch how {
	case atStart:
		body = `\G(?:` + body + `)`
	case whole:
		body = `\G(?:` + body + `)\z`
	case advancing:
		body = `(?:` + body + `)(?!\G)`
	}
	re, err := regexp2.Compile(body, opts)
	if err != nil {
		return nil, err
	}
	p.engine[how] = re
	return re, nil
}

// A subject is what is searched: its characters (bytes as characters below 256)
// between pos and endpos.
type subject struct {
	*content
	value       value
	str         string // of content, up to endpos
	length      int    // in characters
	pos, endpos int
}

// A content is the characters of a subject, kept for the next search of the same.
type content struct {
	all     string
	text    bool
	ascii   bool
	plain   bool // fit for Go's engine: ASCII without control characters that it sees otherwise
	newline bool
	runes   []rune // of all; only filled in when they are needed
}

// examine returns the content of a str, or of bytes as characters.
func (m *module) examine(s string, text bool) *content {
	if c := m.last; c != nil && c.text == text && c.all == s {
		return c
	}
	c := new(content)
	c.fill(s, text)
	m.last = c
	return c
}

// fill examines the characters s.
func (c *content) fill(s string, text bool) {
	*c = content{all: s, text: text, ascii: true, plain: true}
	for i := range len(s) {
		switch b := s[i]; {
		case b >= utf8.RuneSelf:
			c.ascii, c.plain = false, false
		case b == '\n':
			c.newline = true
		case b < ' ' && b != '\t' && b != '\r' && b != '\f':
			c.plain = false
		}
	}
}

// subject checks and decodes the string argument of a search.
func (p *Pattern) subject(th thread, v, pos, endpos value) (*subject, error) {
	s, text, ok := textOf(v)
	if !ok {
		return nil, object.Raise(object.TypeError, "expected string or bytes-like object, got '%s'", object.TypeName(v))
	}
	switch {
	case text && !p.text:
		return nil, object.Raise(object.TypeError, "cannot use a bytes pattern on a string-like object")
	case !text && p.text:
		return nil, object.Raise(object.TypeError, "cannot use a string pattern on a bytes-like object")
	}
	sub := &subject{content: p.m.examine(s, text), value: object.Unbox(v), str: s, length: len(s)}
	if !sub.ascii {
		sub.length = len(sub.characters())
	}
	sub.endpos = sub.length
	for _, bound := range [...]struct {
		v    value
		into *int
	}{{pos, &sub.pos}, {endpos, &sub.endpos}} {
		if bound.v == nil || bound.v == starlark.None {
			continue
		}
		n, err := object.IndexInt(th, bound.v)
		if err != nil {
			return nil, err
		}
		*bound.into = max(0, min(n, sub.length))
	}
	sub.length = sub.endpos
	if sub.ascii {
		sub.str = s[:sub.length]
	}
	return sub, nil
}

// characters returns the characters of the whole.
func (c *content) characters() []rune {
	if c.runes == nil {
		c.runes = []rune(c.all)
	}
	return c.runes
}

// part returns some of the characters.
func (s *subject) part(from, to int) string {
	if s.ascii {
		return s.str[from:to]
	}
	return string(s.runes[from:to])
}

// slice returns part of the subject as a value of its kind.
func (s *subject) slice(from, to int) value {
	if s.text {
		return object.Concat(s.part(from, to), "")
	}
	return makeText(s.part(from, to), false)
}

// find searches from a position; nil if there is no match.
func (p *Pattern) find(th thread, s *subject, from int, how mode) (*Match, error) {
	if from > s.length {
		return nil, nil
	}
	if q := p.sequenceFor(s); q != nil {
		if s.length > longText {
			if err := vm.ThreadOf(th).Task.Stopped(); err != nil {
				return nil, err
			}
		}
		var few [2 * fewSpans]int
		at := p.places(few[:])
		left := newBudget(s)
		if found, sure := q.find(s.str, from, how, at, &left); found {
			m := p.newMatch(s)
			m.fill(at, 0)
			return m, nil
		} else if sure {
			return nil, nil
		}
	}
	if l := p.linearFor(s, from); l != nil {
		if re := l.regexp(how); re != nil {
			if s.length > longText {
				if err := vm.ThreadOf(th).Task.Stopped(); err != nil {
					return nil, err
				}
			}
			at := re.FindStringSubmatchIndex(s.str[from:])
			if at == nil {
				return nil, nil
			}
			m := p.newMatch(s)
			m.fill(at, from)
			return m, nil
		}
	}
	re, err := p.regexp(how)
	if err != nil {
		return nil, object.Raise(object.RuntimeError, "%s", err)
	}
	task := vm.ThreadOf(th).Task
	limit := matchLimit
	if end, ok := task.Deadline(); ok {
		limit = max(min(limit, time.Until(end)), time.Millisecond)
	}
	runes := s.characters()[:s.length]
	var found *regexp2.Match
	for try := firstTry; ; try *= 4 {
		re.MatchTimeout = min(try, limit)
		if found, err = re.FindRunesMatchStartingAt(runes, from); err == nil {
			break
		}
		if err := task.Stopped(); err != nil {
			return nil, err
		}
		if try >= limit {
			return nil, object.Raise(object.TimeoutError, "the regular expression takes more than %s", matchLimit)
		}
	}
	if found == nil {
		return nil, nil
	}
	m := p.newMatch(s)
	for i := range m.spans {
		m.spans[i] = span{-1, -1}
		if g := found.GroupByNumber(i); g != nil && len(g.Captures) > 0 {
			m.spans[i] = span{g.Index, g.Index + g.Length}
		}
	}
	return m, nil
}

// places returns room for where the groups begin and end, in few if there is enough.
func (p *Pattern) places(few []int) []int {
	if n := 2 * len(p.groups); n > len(few) {
		return make([]int, n)
	}
	return few[:2*len(p.groups)]
}

// newMatch makes a match whose spans have to be filled in.
func (p *Pattern) newMatch(s *subject) *Match {
	m := new(Match)
	p.start(m, s)
	return m
}

// start is newMatch for a match that is there already.
func (p *Pattern) start(m *Match, s *subject) {
	m.Instance, m.p, m.s = object.MakeInstance(p.m.match), p, s
	if n := len(p.groups); n <= len(m.few) {
		m.spans = m.few[:n]
	} else {
		m.spans = make([]span, n)
	}
}

// each calls f with the matches one after the other: an empty match may follow a
// non-empty one, but two matches never begin and end at the same place. With lend, f must
// not keep the match.
func (p *Pattern) each(th thread, s *subject, lend bool, f func(m *Match) (more bool, err error)) error {
	pos, how := s.pos, anywhere
	if q := p.sequenceFor(s); q != nil && pos <= s.length {
		var err error
		if pos, err = p.eachOf(th, q, s, lend, f); err != nil || pos < 0 {
			return err
		}
	}
	if l := p.linearFor(s, pos); l != nil && l.findsAll(s) && pos <= s.length {
		// Go's engine knows what is before the second match and so on.
		var m *Match
		for _, at := range l.engine[anywhere].FindAllStringSubmatchIndex(s.str[pos:], -1) {
			if m == nil || !lend {
				m = p.newMatch(s)
			}
			m.fill(at, pos)
			if more, err := f(m); err != nil || !more {
				return err
			}
		}
		return nil
	}
	for {
		m, err := p.find(th, s, pos, how)
		if err != nil || m == nil {
			return err
		}
		more, err := f(m)
		if err != nil || !more {
			return err
		}
		pos, how = m.spans[0].to, anywhere
		if m.spans[0].from == m.spans[0].to {
			how = advancing
		}
	}
}

// stopEvery is after how many matches a long search asks whether the thread has to end.
const stopEvery = 1 << 12

// eachOf is each for a sequence. It returns where the search has to go on by other means,
// -1 if it need not.
func (p *Pattern) eachOf(th thread, q *sequence, s *subject, lend bool, f func(m *Match) (more bool, err error)) (rest int, err error) {
	var few [2 * fewSpans]int
	at := p.places(few[:])
	left := newBudget(s)
	var m *Match
	pos := s.pos
	for n := 1; ; n++ {
		found, sure := q.find(s.str, pos, anywhere, at, &left)
		if !found {
			if sure {
				return -1, nil
			}
			return pos, nil
		}
		if m == nil || !lend {
			m = p.newMatch(s)
		}
		m.fill(at, 0)
		if more, err := f(m); err != nil || !more {
			return -1, err
		}
		if n%stopEvery == 0 {
			if err := vm.ThreadOf(th).Task.Stopped(); err != nil {
				return -1, err
			}
		}
		pos = at[1]
	}
}

// textOf returns the characters of a str, or the bytes of a bytes-like object as
// characters below 256.
func textOf(v value) (s string, text, ok bool) {
	var data string
	switch x := object.Unbox(v).(type) {
	case starlark.String:
		return string(x), true, true
	case starlark.Bytes:
		data = string(x)
	case *object.ByteArray:
		data = string(x.Data)
	default:
		return "", false, false
	}
	var b strings.Builder
	for i := range len(data) {
		b.WriteRune(rune(data[i]))
	}
	return b.String(), false, true
}

// makeText undoes textOf.
func makeText(s string, text bool) value {
	if text {
		return starlark.String(s)
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = append(b, byte(r))
	}
	return starlark.Bytes(b)
}

// raise makes the exception for an error of parse.
func (m *module) raise(err error, pattern value, src string) error {
	var bad *syntaxError
	if err == (tooDeep{}) {
		return object.Raise(object.RecursionError, "%s", err)
	}
	if !errors.As(err, &bad) {
		return object.Raise(object.OverflowError, "%s", err)
	}
	e := object.Raise(m.err, "%s", bad.describe(src)).(*object.Exception)
	none := value(starlark.None)
	fields := map[string]value{"msg": starlark.String(bad.msg), "pattern": pattern, "pos": none, "lineno": none, "colno": none}
	if bad.pos >= 0 {
		line, col := bad.place(src)
		fields["pos"], fields["lineno"], fields["colno"] = starlark.MakeInt(bad.pos), starlark.MakeInt(line), starlark.MakeInt(col)
	}
	for name, v := range fields {
		if err := e.SetOwnAttr(name, object.Of(v)); err != nil {
			return err
		}
	}
	return e
}
