package syntax

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// This file turns text into tokens: lines, indentation, brackets, names and
// operators. Numbers and strings are in files of their own.

const (
	maxBrackets    = 200 // as in CPython
	maxIndentation = 100 // as in CPython
	tabSize        = 8
)

// A scanner turns a whole file into tokens. It stops at the first error, which
// is the last token then; the parser decides whether the error is reported.
type scanner struct {
	file   *source.File
	text   string
	pos    int // next byte
	tokens []token
	err    *Error // of the tError token

	warnings []Warning
	lost     bool // an f-string in another one has ended within a field
	expr     bool // the text is an expression, without a line end

	indents []indent  // enclosing indentations; the first is zero
	open    []bracket // open brackets
	modes   []fmode   // enclosing f-strings, see scan_fstring.go

	outline bool // bodies of functions become tBody, see outline.go
	whole   int  // up to this offset they do not
}

type indent struct {
	col    int // tabs reach to multiples of tabSize
	altCol int // tabs count as one column
}

type bracket struct {
	char byte
	pos  uint32
}

// scan returns the tokens of a file. The last is tEOF or, with an error, tError.
func scan(file *source.File) *scanner {
	s := newScanner(file, file.Text())
	s.scan()
	return s
}

// newScanner returns a scanner of text, which is what the file begins with.
func newScanner(file *source.File, text string) *scanner {
	return &scanner{file: file, text: text, indents: []indent{{}}}
}

// scan makes the tokens of the text from s.pos on.
func (s *scanner) scan() {
	n := (len(s.text) - s.pos) / 5
	if s.outline {
		n /= 4
	}
	s.tokens = make([]token, 0, n+16)
	if s.checkText() {
		s.run()
	}
}

// checkText fails if the file could not be decoded.
func (s *scanner) checkText() bool {
	problem := s.file.Problem()
	if problem == "" {
		return true
	}
	s.fail(0, 0, problem)
	s.err.NoPlace = true
	return false
}

func (s *scanner) emit(kind tokenKind, start int) {
	s.tokens = append(s.tokens, token{uint32(start), uint32(s.pos), kind, uint8(len(s.open))})
}

// fail records an error that underlines [start, end) and ends the scan.
func (s *scanner) fail(start, end int, msg string) {
	s.failKind(SyntaxError, start, end, msg)
	s.err.lexical = msg != leadingZeros // which has an end
	s.err.soft = s.lost
}

func (s *scanner) failKind(kind ErrorKind, start, end int, msg string) {
	if s.err != nil {
		return
	}
	s.err = &Error{File: s.file, Kind: kind, Msg: msg, Span: source.Span{Start: source.Pos(start), End: source.Pos(end)}}
	s.pos = max(start, end)
	s.emit(tError, start)
}

// failAt reports an error at the one character at pos.
func (s *scanner) failAt(pos int, msg string) {
	_, n := utf8.DecodeRuneInString(s.text[min(pos, len(s.text)):])
	s.fail(pos, pos+n, msg)
}

func (s *scanner) peek(n int) byte {
	if s.pos+n < len(s.text) {
		return s.text[s.pos+n]
	}
	return 0
}

func (s *scanner) run() {
	for s.err == nil {
		if len(s.open) == 0 && len(s.modes) == 0 && !s.indentation() {
			break
		}
		first := len(s.tokens)
		if s.outline && s.skipDef() {
			continue
		}
		if !s.line() {
			break
		}
		if s.outline {
			s.skipBody(first)
		}
	}
	if s.err != nil {
		return
	}
	if len(s.open) > 0 {
		s.failUnclosed()
		return
	}
	if n := len(s.tokens); n > 0 && s.tokens[n-1].kind != tNewline && s.tokens[n-1].kind != tDedent && s.tokens[n-1].kind != tBody {
		s.emit(tNewline, s.pos)
	}
	// CPython points to the end of the last line.
	if strings.HasSuffix(s.text, "\n") {
		s.pos--
	}
	for range s.indents[1:] {
		s.emit(tDedent, s.pos)
	}
	s.emit(tEOF, s.pos)
}

// failUnclosed reports the innermost open bracket at the end of the file.
func (s *scanner) failUnclosed() {
	if s.err != nil {
		return
	}
	s.err = unclosedError(s.file, s.open[len(s.open)-1])
	s.emit(tError, s.pos)
}

func unclosedError(file *source.File, b bracket) *Error {
	return &Error{
		File: file, Span: source.Span{Start: source.Pos(b.pos), End: source.Pos(b.pos) + 1},
		Msg: fmt.Sprintf("'%c' was never closed", b.char), Incomplete: true, unclosed: true,
	}
}

// indentation skips blank lines and emits tIndent or tDedent for the next one.
// It returns false at the end of the file or after an error.
func (s *scanner) indentation() bool {
	for {
		col, alt := 0, 0
		start := s.pos
	spaces:
		for {
			switch s.peek(0) {
			case ' ':
				col++
				alt++
			case '\t':
				col = (col/tabSize + 1) * tabSize
				alt++
			case '\f':
				col, alt = 0, 0
			case '\\':
				// A backslash line joins the next one and keeps the
				// indentation of the first.
				if s.peek(1) != '\n' || s.pos+2 >= len(s.text) {
					break spaces
				}
				cont := s.pos
				s.pos += 2
				for s.peek(0) == ' ' || s.peek(0) == '\t' || s.peek(0) == '\f' {
					s.pos++
				}
				if s.pos >= len(s.text) {
					s.pos = cont
				}
				break spaces
			default:
				break spaces
			}
			s.pos++
		}
		switch {
		case s.pos >= len(s.text):
			return false
		case s.text[s.pos] == '\n':
			s.pos++
			continue
		case s.text[s.pos] == '#':
			s.comment()
			continue
		}
		return s.indentTo(col, alt, start)
	}
}

func (s *scanner) indentTo(col, alt, start int) bool {
	top := s.indents[len(s.indents)-1]
	switch {
	case col == top.col:
		if alt != top.altCol {
			return s.failTabs()
		}
	case col > top.col:
		if alt <= top.altCol {
			return s.failTabs()
		}
		if len(s.indents) >= maxIndentation {
			start := s.lineStart()
			s.failKind(IndentationError, start, start, "too many levels of indentation")
			s.err.soft = true
			return false
		}
		s.indents = append(s.indents, indent{col, alt})
		s.emit(tIndent, start)
	default:
		n := len(s.indents)
		for n > 1 && col < s.indents[n-1].col {
			n--
		}
		top = s.indents[n-1]
		if col != top.col {
			// CPython points behind the line; no block ends before it.
			end := s.lineEnd()
			s.failKind(IndentationError, end, end, "unindent does not match any outer indentation level")
			s.err.soft = true
			return false
		}
		for range len(s.indents) - n {
			s.emit(tDedent, s.pos)
		}
		s.indents = s.indents[:n]
		if alt != top.altCol {
			return s.failTabs()
		}
	}
	return true
}

func (s *scanner) failTabs() bool {
	start := s.lineStart()
	s.failKind(TabError, start, start, "inconsistent use of tabs and spaces in indentation")
	s.err.soft = true
	return false
}

// lineStart returns the offset of the start of the current line.
func (s *scanner) lineStart() int {
	return int(s.file.LineStart(s.file.LineAt(source.Pos(s.pos))))
}

// lineEnd returns the offset of the end of the current line.
func (s *scanner) lineEnd() int {
	i := s.pos
	for i < len(s.text) && s.text[i] != '\n' {
		i++
	}
	return i
}

// comment skips to the end of the line.
func (s *scanner) comment() {
	for s.pos < len(s.text) && s.text[s.pos] != '\n' {
		s.pos++
	}
}

// line scans tokens up to the end of the logical line, or of the physical line
// inside brackets. It returns false at the end of the file or after an error.
func (s *scanner) line() bool {
	for s.err == nil {
		if n := len(s.modes); n > 0 && s.modes[n-1].text {
			s.fstringText()
			continue
		}
		if s.pos >= len(s.text) {
			return false
		}
		start := s.pos
		c := s.text[start]
		switch class[c] {
		case cSpace:
			s.pos++
		case cNewline:
			s.pos++
			if len(s.open) == 0 {
				s.tokens = append(s.tokens, token{uint32(start), uint32(start), tNewline, 0})
				return true
			}
		case cLetter:
			s.name()
		case cDigit:
			s.number()
		case cQuote:
			s.str(start)
		case cOp:
			s.operator(c)
		case cHash:
			s.comment()
		case cBackslash:
			s.backslash()
		case cHigh:
			s.unicodeName()
		default:
			s.badChar(rune(c), 1)
		}
	}
	return false
}

// backslash joins the next line to this one.
func (s *scanner) backslash() {
	switch {
	case s.peek(1) == '\n' && s.pos+2 < len(s.text):
		s.pos += 2
	case (s.pos+1 >= len(s.text) && !s.expr || s.peek(1) == '\n') && len(s.open) > 0:
		s.failUnclosed()
	case s.pos+1 >= len(s.text) && !s.expr, s.peek(1) == '\n':
		s.pos++
		s.failAt(s.pos, "unexpected EOF while parsing")
		s.err.Incomplete, s.err.soft = true, true
	default:
		s.failAt(s.pos+1, "unexpected character after line continuation character")
		s.err.soft = true
	}
}

func (s *scanner) badChar(r rune, n int) {
	if r == 0 {
		s.fail(s.pos, s.pos, "source code cannot contain null bytes")
		s.err.NoColumn = true
		return
	}
	if unicode.IsPrint(r) {
		s.fail(s.pos, s.pos+n, fmt.Sprintf("invalid character '%c' (U+%04X)", r, r))
		if hint := quoteHint(r); hint != "" {
			s.err.Hint = hint
		}
		return
	}
	s.fail(s.pos, s.pos+n, fmt.Sprintf("invalid non-printable character U+%04X", r))
}

// quoteHint tells what to type for characters that come from word processors.
func quoteHint(r rune) string {
	switch r {
	case '“', '”', '„', '«', '»':
		return "write a straight double quote (\") instead; text copied from a document often has typographic ones"
	case '‘', '’', '‚', '´':
		return "write a straight single quote (') instead; text copied from a document often has typographic ones"
	case '–', '—', '−':
		return "write a plain minus sign (-) instead"
	case '×':
		return "write * to multiply"
	case '÷':
		return "write / to divide"
	case '≠':
		return "write != for \"not equal\""
	case '≤':
		return "write <= for \"at most\""
	case '≥':
		return "write >= for \"at least\""
	}
	return ""
}

// name scans a name, a keyword, or the prefix of a string.
func (s *scanner) name() {
	start := s.pos
	i := start + 1
	for i < len(s.text) {
		k := class[s.text[i]]
		if k != cLetter && k != cDigit {
			if k == cHigh {
				s.unicodeName()
				return
			}
			break
		}
		i++
	}
	if i < len(s.text) && i-start <= 3 && class[s.text[i]] == cQuote && stringPrefix(s.text[start:i]) {
		s.pos = i
		s.str(start)
		return
	}
	s.pos = i
	s.emit(keyword(s.text[start:i]), start)
}

// unicodeName scans a name that holds other characters than ASCII.
func (s *scanner) unicodeName() {
	start, i := s.pos, s.pos
	for i < len(s.text) {
		c := s.text[i]
		if c < utf8.RuneSelf {
			if k := class[c]; k != cLetter && k != cDigit {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if i == start && !isIDStart(r) || !isIDContinue(r) || !isIDAfterNFKC(s.text[i:i+n], i == start) {
			s.pos = i
			s.badChar(r, n)
			return
		}
		i += n
	}
	s.pos = i
	s.emit(tName, start)
}

func isIDStart(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

// isIDAfterNFKC tells whether a character is still part of a name in NFKC form;
// Unicode's XID properties leave out those that are not.
func isIDAfterNFKC(char string, start bool) bool {
	if norm.NFKC.QuickSpanString(char) == len(char) {
		return true
	}
	for i, r := range norm.NFKC.String(char) {
		if start && i == 0 && !isIDStart(r) && r != '_' || !isIDContinue(r) && r != '_' {
			return false
		}
	}
	return true
}

func isIDContinue(r rune) bool {
	return isIDStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// operator scans an operator or bracket.
func (s *scanner) operator(c byte) {
	start := s.pos
	if k := single[c]; k != 0 {
		s.pos++
		switch c {
		case '(', '[', '{':
			s.openBracket(k, start)
			return
		case ')', ']', '}':
			s.closeBracket(k, start)
			return
		}
		s.emit(k, start)
		return
	}
	c1 := s.peek(1)
	kind, n := tError, 1
	switch c {
	case ':':
		if f := s.field(); f != nil {
			s.pos++
			s.emit(tColon, start)
			s.modes = append(s.modes, fmode{text: true, spec: true, quote: f.quote, triple: f.triple, raw: f.raw, start: f.start})
			return
		}
		kind, n = tColon, 1
		if c1 == '=' {
			kind, n = tColonEq, 2
		}
	case '.':
		switch {
		case '0' <= c1 && c1 <= '9':
			s.number()
			return
		case c1 == '.' && s.peek(2) == '.':
			kind, n = tEllipsis, 3
		default:
			kind = tDot
		}
	case '=':
		kind = tEq
		if c1 == '=' {
			kind, n = tEqEq, 2
		}
	case '!':
		switch {
		case c1 == '=':
			kind, n = tNe, 2
		case s.field() != nil:
			kind = tBang
		default:
			s.pos++
			s.emit(tBang, start)
			return
		}
	case '<':
		kind = tLt
		switch c1 {
		case '=':
			kind, n = tLe, 2
		case '<':
			kind, n = s.withEq(tShl, 2)
		case '>':
			kind, n = tUnknown, 2
		}
	case '>':
		kind = tGt
		switch c1 {
		case '=':
			kind, n = tGe, 2
		case '>':
			kind, n = s.withEq(tShr, 2)
		}
	case '-':
		if c1 == '>' {
			kind, n = tArrow, 2
		} else {
			kind, n = s.withEq(tMinus, 1)
		}
	case '*':
		if c1 == '*' {
			kind, n = s.withEq(tStarStar, 2)
		} else {
			kind, n = s.withEq(tStar, 1)
		}
	case '/':
		if c1 == '/' {
			kind, n = s.withEq(tSlashSlash, 2)
		} else {
			kind, n = s.withEq(tSlash, 1)
		}
	case '+':
		kind, n = s.withEq(tPlus, 1)
	case '%':
		kind, n = s.withEq(tPercent, 1)
	case '@':
		kind, n = s.withEq(tAt, 1)
	case '&':
		kind, n = s.withEq(tAmp, 1)
	case '|':
		kind, n = s.withEq(tBar, 1)
	case '^':
		kind, n = s.withEq(tCaret, 1)
	}
	s.pos += n
	s.emit(kind, start)
}

// withEq returns the binary operator of n bytes, or its augmented assignment.
func (s *scanner) withEq(kind tokenKind, n int) (tokenKind, int) {
	if s.peek(n) == '=' {
		return kind + (tPlusEq - tPlus), n + 1
	}
	return kind, n
}

func (s *scanner) openBracket(k tokenKind, start int) {
	if len(s.open) >= maxBrackets {
		s.fail(start, start+1, "too many nested parentheses")
		return
	}
	s.open = append(s.open, bracket{s.text[start], uint32(start)})
	s.emit(k, start)
}

func (s *scanner) closeBracket(k tokenKind, start int) {
	c := s.text[start]
	n := len(s.open)
	if n == 0 {
		s.fail(start, start+1, fmt.Sprintf("unmatched '%c'", c))
		return
	}
	b := s.open[n-1]
	if !(b.char == '(' && c == ')' || b.char == '[' && c == ']' || b.char == '{' && c == '}') {
		msg := fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.char)
		if f := s.field(); f != nil {
			msg = fmt.Sprintf("f-string: unmatched '%c'", c)
		} else if line := s.file.LineAt(source.Pos(b.pos)); line != s.file.LineAt(source.Pos(start)) {
			msg += fmt.Sprintf(" on line %d", line)
		}
		s.fail(start, start+1, msg)
		return
	}
	if s.field() != nil {
		s.modes = s.modes[:len(s.modes)-1]
	}
	s.open = s.open[:n-1]
	s.emit(k, start)
}
