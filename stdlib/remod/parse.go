package remod

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/tailorbird-lang/tailorbird/internal/runename"
)

// Flags of patterns, with CPython's numbers.
const (
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256
)

var flagLetters = map[rune]int{'i': flagIgnoreCase, 'L': flagLocale, 'm': flagMultiline, 's': flagDotAll, 'x': flagVerbose, 'a': flagASCII, 'u': flagUnicode}

const (
	typeFlags   = flagASCII | flagLocale | flagUnicode
	globalFlags = flagDebug
	maxRepeat   = math.MaxUint32
	wordASCII   = "a-zA-Z0-9_"
	wordUnicode = wordASCII + `\p{L}\p{N}` // the engine looks at ranges first, which is faster
	spaceASCII  = ` \t\n\r\f\v`
	spaceText   = `\s\x1c-\x1f`
)

// A syntaxError is a mistake in a pattern or a template, at a position.
type syntaxError struct {
	msg string
	pos int // -1: none
}

func (e *syntaxError) Error() string { return e.msg }

// overflow says that a count does not fit.
type overflow struct{}

func (overflow) Error() string { return "the repetition number is too large" }

// A piece is a translated part of a pattern: text in the syntax of regexp2, which is
// .NET's, and the number of characters that it can match.
type piece struct {
	text   string
	lo, hi int
	at     bool // an anchor
	repeat bool
	empty  bool
}

// unbounded stands for a width without limit.
const unbounded = math.MaxInt32

// A parser reads Python's syntax of patterns and translates it. Groups become groups
// named by their numbers, because .NET numbers groups with names after the others.
type parser struct {
	scanner
	flags  int
	ascii  bool
	ignore bool    // case does not count
	groups []group // from 1
	names  map[string]int
	refs   map[int]int // groups of conditions, with their positions
	closed int         // groups closed so far
}

// A group is a capturing group: order says when it is closed, from 1; 0: it is open.
type group struct{ order int }

// parse translates a pattern.
func parse(src string, text bool, flags int) (p *parser, translated string, err error) {
	p = &parser{scanner: scanner{src: []rune(src), text: text}, flags: flags, names: map[string]int{}, refs: map[int]int{}}
	p.groups = make([]group, 1)
	p.ascii, p.ignore = !text || flags&flagASCII != 0, flags&flagIgnoreCase != 0
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(error)
			if _, mine := r.(*syntaxError); !ok || !mine && e != (overflow{}) && e != (tooDeep{}) {
				panic(r)
			}
			err = e
		}
	}()
	x := p.alternatives(flags&flagVerbose != 0, 0)
	if p.next() != eof {
		p.fail(0, "unbalanced parenthesis")
	}
	for n, pos := range p.refs {
		if n >= len(p.groups) {
			return nil, "", &syntaxError{fmt.Sprintf("invalid group reference %d", n), pos}
		}
	}
	return p, x.text, nil
}

// maxNested is how deep groups may nest; the engine's own parser is recursive too.
const maxNested = 400

// tooDeep says that they nest deeper.
type tooDeep struct{}

func (tooDeep) Error() string { return "maximum recursion depth exceeded" }

func (p *parser) alternatives(verbose bool, nested int) piece {
	if nested > maxNested {
		panic(tooDeep{})
	}
	all := p.sequence(verbose, nested, nested == 0)
	var texts []string
	for p.accept('|') {
		if nested == 0 {
			verbose = p.flags&flagVerbose != 0
		}
		x := p.sequence(verbose, nested, false)
		if texts == nil {
			texts = []string{all.text}
		}
		texts = append(texts, x.text)
		all = piece{lo: min(all.lo, x.lo), hi: max(all.hi, x.hi)}
	}
	if texts != nil {
		all.text = strings.Join(texts, "|")
	}
	return all
}

func (p *parser) sequence(verbose bool, nested int, first bool) piece {
	var items []piece
	add := func(x piece) { items = append(items, x) }
	for {
		c := p.next()
		if c == eof || c == '|' || c == ')' {
			break
		}
		if verbose && (unicode.IsSpace(c) && c < 128) {
			p.get()
			continue
		}
		if verbose && c == '#' {
			for c := p.get(); c != eof && c != '\n'; c = p.get() {
			}
			continue
		}
		switch c {
		case '\\':
			add(p.escape())
		case '[':
			add(piece{text: p.set(), lo: 1, hi: 1})
		case '*', '+', '?', '{':
			p.repeat(&items)
		case '.':
			p.get()
			add(piece{text: ".", lo: 1, hi: 1})
		case '^':
			p.get()
			add(piece{text: "^", at: true})
		case '$':
			p.get()
			add(piece{text: "$", at: true})
		case '(':
			x, skip, flagsChanged := p.group(verbose, nested, first && len(items) == 0)
			if flagsChanged {
				verbose = p.flags&flagVerbose != 0
			}
			if !skip {
				add(x)
			}
		default:
			p.get()
			add(p.literal(c))
		}
	}
	var all piece
	var b strings.Builder
	for _, x := range items {
		b.WriteString(x.text)
		all.lo, all.hi = all.lo+x.lo, min(all.hi+x.hi, unbounded)
	}
	all.text, all.empty = b.String(), len(items) == 0
	return all
}

// repeat reads a quantifier and applies it to the last item.
func (p *parser) repeat(items *[]piece) {
	start := p.pos
	c := p.get()
	here := p.pos
	lo, hi := 0, maxRepeat
	switch c {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		if p.next() == '}' {
			*items = append(*items, p.literal(c))
			return
		}
		low := p.while(math.MaxInt, isDigit)
		high := low
		if p.accept(',') {
			high = p.while(math.MaxInt, isDigit)
		}
		if !p.accept('}') {
			*items = append(*items, p.literal(c))
			p.pos = here
			return
		}
		lo, hi = p.count(low, 0), p.count(high, maxRepeat)
		if hi < lo {
			p.fail(p.pos-here, "min repeat greater than max repeat")
		}
	}
	n := len(*items)
	if n == 0 || (*items)[n-1].at {
		p.fail(p.pos-start, "nothing to repeat")
	}
	item := &(*items)[n-1]
	if item.repeat {
		p.fail(p.pos-start, "multiple repeat")
	}
	suffix := fmt.Sprintf("{%d,%d}", lo, hi)
	switch {
	case lo == 0 && hi == maxRepeat:
		suffix = "*"
	case lo == 1 && hi == maxRepeat:
		suffix = "+"
	case hi == maxRepeat:
		suffix = fmt.Sprintf("{%d,}", lo)
	}
	text := "(?:" + item.text + ")" + suffix
	switch {
	case p.accept('?'):
		text += "?"
	case p.accept('+'):
		text = "(?>" + text + ")"
	}
	width := unbounded
	if hi != maxRepeat && item.hi != unbounded {
		width = min(hi*item.hi, unbounded)
	}
	*item = piece{text: text, lo: min(lo*item.lo, unbounded), hi: width, repeat: true}
}

func (p *parser) count(digits string, none int) int {
	if digits == "" {
		return none
	}
	n, err := strconv.ParseUint(digits, 10, 64)
	if err != nil || n >= maxRepeat {
		panic(overflow{})
	}
	return int(n)
}

// escape reads what a backslash begins outside of a set.
func (p *parser) escape() piece {
	start := p.pos
	p.get()
	c := p.get()
	if c == eof {
		p.fail(1, "bad escape (end of pattern)")
	}
	one := func(text string) piece {
		if p.foldsASCII() {
			text = "(?-i:" + text + ")"
		}
		return piece{text: text, lo: 1, hi: 1}
	}
	anchor := func(text string) piece { return piece{text: text, at: true} }
	switch c {
	case 'A':
		return anchor(`\A`)
	case 'Z':
		return anchor(`\z`)
	case 'b', 'B':
		// An empty text has no \B in CPython.
		const notEmpty = `(?!\A\z)`
		switch {
		case !p.ascii && c == 'b':
			return anchor(`\b`)
		case !p.ascii:
			return anchor(`(?:\B` + notEmpty + `)`)
		}
		w := "[" + wordASCII + "]"
		if c == 'b' {
			return anchor("(?:(?<=" + w + ")(?!" + w + ")|(?<!" + w + ")(?=" + w + "))")
		}
		return anchor("(?:(?<=" + w + ")(?=" + w + ")|(?<!" + w + ")(?!" + w + ")" + notEmpty + ")")
	case 'd', 's', 'w':
		return one("[" + p.category(c) + "]")
	case 'D', 'S', 'W':
		return one("[^" + p.category(unicode.ToLower(c)) + "]")
	}
	if c >= '1' && c <= '9' {
		digits := string(c)
		if isDigit(p.next()) {
			digits += string(p.get())
			if isOctal(rune(digits[0])) && isOctal(rune(digits[1])) && isOctal(p.next()) {
				digits += string(p.get())
				return p.literal(p.octal(start, digits))
			}
		}
		n, _ := strconv.Atoi(digits)
		p.checkGroup(n, p.pos-start, p.pos-start-1)
		return p.reference(n)
	}
	return p.literal(p.character(start, c))
}

func (p *parser) reference(n int) piece {
	return piece{text: fmt.Sprintf(`\k<%d>`, n), hi: unbounded}
}

// checkGroup fails unless group n exists and is closed.
func (p *parser) checkGroup(n, openOffset, missingOffset int) {
	if n >= len(p.groups) || n == 0 {
		p.fail(missingOffset, "invalid group reference %d", n)
	}
	if p.groups[n].order == 0 {
		p.fail(openOffset, "cannot refer to an open group")
	}
}

// category returns what a set of regexp2 holds for \d, \s or \w.
func (p *parser) category(c rune) string {
	switch {
	case c == 'd' && p.ascii:
		return "0-9"
	case c == 'd':
		return `0-9\d`
	case c == 's' && p.ascii:
		return spaceASCII
	case c == 's':
		return spaceText
	case p.ascii:
		return wordASCII
	}
	return wordUnicode
}

// character returns the character that an escape stands for, in and outside of sets.
func (p *parser) character(start int, c rune) rune {
	hex := func(n int) rune {
		digits := p.while(n, isHex)
		if len(digits) < n {
			p.fail(p.pos-start, "incomplete escape %s", string(p.src[start:p.pos]))
		}
		v, _ := strconv.ParseUint(digits, 16, 32)
		return rune(v)
	}
	if i := strings.IndexRune(`abfnrtv\`, c); i >= 0 {
		return []rune("\a\b\f\n\r\t\v\\")[i]
	}
	switch {
	case c == 'x':
		return hex(2)
	case c == 'u' && p.text:
		return hex(4)
	case c == 'U' && p.text:
		if r := hex(8); r <= unicode.MaxRune {
			return r
		}
		p.fail(p.pos-start, "bad escape %s", string(p.src[start:p.pos]))
	case c == 'N' && p.text:
		if !p.accept('{') {
			p.fail(0, "missing {")
		}
		name := p.until('}', "character name")
		if r, ok := runename.Find(name); ok {
			return r
		}
		p.fail(len([]rune(name))+len(`\N{}`), "undefined character name %s", pythonQuote(name))
	case c == '0':
		n, _ := strconv.ParseUint("0"+p.while(2, isOctal), 8, 32)
		return rune(n)
	case c < 128 && unicode.IsLetter(c), isDigit(c):
		p.fail(p.pos-start, "bad escape %s", string(p.src[start:p.pos]))
	}
	return c
}

func (p *parser) octal(start int, digits string) rune {
	n, _ := strconv.ParseUint(digits, 8, 32)
	if n > 0o377 {
		p.fail(p.pos-start, `octal escape value \%s outside of range 0-0o377`, digits)
	}
	return rune(n)
}

// set reads [...] and returns it for regexp2.
func (p *parser) set() string {
	p.get()
	here := p.pos - 1
	var b strings.Builder
	end := "]"
	if p.foldsASCII() {
		b.WriteString("(?-i:")
		end = "])"
	}
	b.WriteByte('[')
	if p.accept('^') {
		b.WriteByte('^')
	}
	span := func(lo, hi rune) {
		b.WriteString(escapeSet(lo))
		if hi > lo {
			b.WriteString("-" + escapeSet(hi))
		}
		if p.foldsASCII() {
			b.WriteString(otherCase(lo, hi))
		}
	}
	open := func(c rune) {
		if c == eof {
			p.fail(p.pos-here, "unterminated character set")
		}
	}
	// one reads a member: a character, or a category.
	one := func(c rune) (r rune, category, src string) {
		start := p.pos - 1
		if c != '\\' {
			return c, "", string(c)
		}
		c = p.get()
		if c == eof {
			p.fail(1, "bad escape (end of pattern)")
		}
		switch {
		case strings.ContainsRune("dsw", c):
			category = p.category(c)
		case strings.ContainsRune("DSW", c):
			category = `\` + string(c)
		case c >= '0' && c <= '7':
			r = p.octal(start, string(c)+p.while(2, isOctal))
		default:
			r = p.character(start, c)
		}
		return r, category, string(p.src[start:p.pos])
	}
	member := func(r rune, category string) {
		if category != "" {
			b.WriteString(category)
		} else {
			span(r, r)
		}
	}
	for first := true; ; first = false {
		c := p.get()
		open(c)
		if c == ']' && !first {
			break
		}
		lo, category, src := one(c)
		if !p.accept('-') {
			member(lo, category)
			continue
		}
		c = p.get()
		open(c)
		if c == ']' {
			member(lo, category)
			b.WriteString(`\-`)
			break
		}
		hi, other, src2 := one(c)
		if category != "" || other != "" || hi < lo {
			p.fail(len([]rune(src))+1+len([]rune(src2)), "bad character range %s-%s", src, src2)
		}
		span(lo, hi)
	}
	return b.String() + end
}

func escapeSet(r rune) string {
	if r < 128 && !unicode.IsLetter(r) && !isDigit(r) {
		return fmt.Sprintf(`\x%02x`, r)
	}
	return string(r)
}

// foldsASCII reports whether only ASCII letters have a second case. The engine would take
// the Kelvin sign for a k as well, the long s for an s and the Turkish ones for an i.
func (p *parser) foldsASCII() bool { return p.text && p.ascii && p.ignore }

// otherCase returns what a set needs beside the range from lo to hi for ASCII letters to
// match in both cases.
func otherCase(lo, hi rune) (s string) {
	if a, b := max(lo, 'a'), min(hi, 'z'); a <= b {
		s += string(unicode.ToUpper(a)) + "-" + string(unicode.ToUpper(b))
	}
	if a, b := max(lo, 'A'), min(hi, 'Z'); a <= b {
		s += string(unicode.ToLower(a)) + "-" + string(unicode.ToLower(b))
	}
	return s
}

func (p *parser) literal(r rune) piece {
	text := string(r)
	if p.foldsASCII() && (r >= 128 || strings.ContainsRune("iksIKS", r)) {
		text = "(?-i:[" + text + otherCase(r, r) + "])"
	}
	if r < 128 && !unicode.IsLetter(r) && !isDigit(r) {
		text = fmt.Sprintf(`\x%02x`, r)
	}
	return piece{text: text, lo: 1, hi: 1}
}
