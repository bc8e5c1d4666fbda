package syntax

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// Options change how text is parsed.
type Options struct {
	// Interactive applies the rule of the interactive prompt: a compound
	// statement ends at a blank line. Each line of the text ends with "\n";
	// text whose last statement is compound and whose last line is not blank gives an error for
	// which [IsIncomplete] is true.
	Interactive bool
	// MaxErrors is how many errors are reported; 0 means 10.
	MaxErrors int
	// Outline leaves the bodies of functions out of the tree, where they are blocks
	// on lines of their own: see FuncDef.Deferred. Their end is found by indentation alone, so
	// that no line in a string or in brackets may be indented less than the body, and
	// errors in them are not found. It is for text that is known to be correct.
	Outline bool
}

// Parse parses a file. The error is an [ErrorList]; the tree then holds the
// statements without errors.
func Parse(file *source.File, opts Options) (*File, error) {
	s := newScanner(file, file.Text())
	s.outline = opts.Outline
	s.scan()
	p := newParser(s, opts)
	body := p.fileBody()
	f := &File{Source: file, Body: body, Legacy: p.legacy, Warnings: sortWarnings(p.warnings)}
	f.span = source.Span{Start: 0, End: source.Pos(len(file.Text()))}
	p.convertLoads(f)
	if len(p.errs) == 0 && opts.Interactive && p.openBlock(f) {
		p.errs = append(p.errs, &Error{
			File: file, Span: source.Span{Start: f.span.End, End: f.span.End}, Msg: "incomplete input", Incomplete: true,
		})
	}
	if len(p.errs) > 0 {
		return f, p.errs
	}
	return f, nil
}

// ParseExpr parses a file that holds one expression, as eval takes it; it is the
// only statement of the tree.
func ParseExpr(file *source.File, opts Options) (*File, error) {
	s := newScanner(file, file.Text())
	s.expr = true
	s.scan()
	p := newParser(s, opts)
	x := &ExprStmt{}
	whole := func() {
		x.X = p.starExpressions()
		for p.kind() == tNewline {
			p.next()
		}
		p.expect(tEOF)
	}
	if start := 0; !p.guard(&start, whole, whole) {
		return nil, p.errs
	}
	x.span = x.X.Span()
	f := &File{Source: file, Body: []Stmt{x}, Warnings: sortWarnings(p.warnings)}
	f.span = source.Span{End: source.Pos(len(file.Text()))}
	return f, nil
}

const (
	defaultMaxErrors = 10
	// maxDepth limits the recursion of the parser, maxHeight the height of a
	// tree that loops build (a+b+c+...), so that no stage overflows Go's stack.
	maxDepth  = 1000
	maxHeight = 20000
)

// A parser turns the tokens of a file into a tree by recursive descent.
//
// It works like CPython's in two passes: the first, fast one only finds that a
// statement is wrong; then the statement is parsed again with diag set, and
// checks in many places look for what the author may have meant. If none
// speaks up, the error is "invalid syntax" at the furthest token of the first pass.
type parser struct {
	file   *source.File
	text   string
	tokens []token
	i      int // current token
	far    int // furthest token at which a trial failed
	opts   Options

	scanErr *Error // of the last token, if that is tError
	errs    ErrorList
	failure *Error // while unwinding: the specific error, or nil

	diag bool
	// lenient makes operators without right operand end an expression.
	lenient   bool
	stmtStart int // first token of the simple statement
	quiet     int // depth of trials whose errors do not count
	depth     int
	height    int

	warnings        []Warning
	legacy          []LegacyUse
	judged, python2 bool   // what printsOld found
	exprs           []Expr // stack on which lists of expressions grow
	names           []Name // slab: names are the most frequent nodes
	slab            int    // size of the last slab
}

func newParser(s *scanner, opts Options) *parser {
	if opts.MaxErrors <= 0 {
		opts.MaxErrors = defaultMaxErrors
	}
	return &parser{file: s.file, text: s.text, tokens: s.tokens, scanErr: s.err, opts: opts, warnings: s.warnings}
}

// bailout unwinds the parser to the nearest guard or trial.
type bailout struct{}

// fail gives up at the current token without knowing why.
func (p *parser) fail() {
	p.far = max(p.far, p.i)
	p.failure = nil
	panic(bailout{})
}

// raise gives up with an error that underlines a span.
func (p *parser) raise(span source.Span, msg string) {
	p.raiseError(&Error{File: p.file, Span: span, Msg: msg})
}

func (p *parser) raiseError(e *Error) {
	p.far = max(p.far, p.i)
	p.failure = e
	panic(bailout{})
}

// raiseFrom gives up with an error that underlines from start to just before
// the last byte of the current token, which is what CPython does where it
// knows only the start.
func (p *parser) raiseFrom(start source.Pos, msg string) {
	end := source.Pos(p.tokens[p.i].end)
	if p.kind() != tNewline {
		end--
	}
	p.raise(source.Span{Start: start, End: end}, msg)
}

// raiseHere gives up with an error at the current token.
func (p *parser) raiseHere(msg string) { p.raise(p.tokenSpan(p.i), msg) }

// try runs f; if that fails it goes back to where it began and returns false.
// Errors inside count for nothing.
func (p *parser) try(f func()) (ok bool) {
	i, depth, height, diag, legacy, exprs := p.i, p.depth, p.height, p.diag, len(p.legacy), len(p.exprs)
	p.diag = false
	p.quiet++
	defer func() {
		p.quiet--
		p.diag = diag
		if !ok {
			if r := recover(); r != nil {
				if _, mine := r.(bailout); !mine {
					panic(r)
				}
			}
			p.i, p.depth, p.height = i, depth, height
			p.legacy, p.exprs = p.legacy[:legacy], p.exprs[:exprs]
			if diag {
				p.checkScanned()
			}
		}
	}()
	f()
	if diag {
		p.far = max(p.far, p.i)
		p.checkScanned()
	}
	return true
}

// peek runs f as a trial and goes back in any case; it tells whether f succeeded.
func (p *parser) peek(f func()) bool {
	i := p.i
	ok := p.try(f)
	p.i = i
	return ok
}

// probe runs f in the diagnosis. If f fails without a reason, probe goes back
// and returns false; an error with a reason stands.
func (p *parser) probe(f func()) (ok bool) {
	i, depth, height, legacy, exprs := p.i, p.depth, p.height, len(p.legacy), len(p.exprs)
	defer func() {
		if ok {
			return
		}
		r := recover()
		if _, mine := r.(bailout); !mine || p.failure != nil {
			panic(r)
		}
		p.i, p.depth, p.height = i, depth, height
		p.legacy, p.exprs = p.legacy[:legacy], p.exprs[:exprs]
	}()
	f()
	return true
}

// checkScanned gives up with the error of the scanner if the parser has come
// that far: a trial reads on where the first pass stopped.
func (p *parser) checkScanned() {
	if p.tokens[p.i].kind == tError || p.tokens[p.far].kind == tError {
		p.raiseError(p.scanErr)
	}
}

// guard runs f and records an error if it fails. For the diagnosis it runs again
// from token *start, where f began or the last statement it came to.
func (p *parser) guard(start *int, f, again func()) (ok bool) {
	if p.attempt(f) {
		return true
	}
	failure, far, read := p.failure, p.far, p.far
	if p.tokens[far].kind == tError {
		failure = p.scanErr
	}
	if failure == nil {
		p.diag, p.i = true, *start
		p.attempt(again)
		p.diag = false
		failure = p.failure
		if p.tokens[p.far].kind == tError {
			failure = p.scanErr
		}
		read = max(read, p.far)
	}
	if failure == nil {
		failure = p.genericError(far)
	}
	p.i = far
	p.report(failure, far, read)
	return false
}

// attempt runs f; it returns false and leaves p.failure and p.far if f fails.
func (p *parser) attempt(f func()) (ok bool) {
	p.failure, p.far, p.depth, p.height, p.exprs = nil, p.i, 0, 0, p.exprs[:0]
	legacy := len(p.legacy)
	defer func() {
		if !ok {
			r := recover()
			if _, mine := r.(bailout); !mine {
				panic(r)
			}
			p.legacy = p.legacy[:legacy]
		}
	}()
	f()
	return true
}

// kind returns the kind of the current token.
func (p *parser) kind() tokenKind { return p.tokens[p.i].kind }

// ahead returns the kind of the n-th token from here.
func (p *parser) ahead(n int) tokenKind {
	if p.i+n < len(p.tokens) {
		return p.tokens[p.i+n].kind
	}
	return p.tokens[len(p.tokens)-1].kind
}

func (p *parser) next() {
	if p.i < len(p.tokens)-1 {
		p.i++
	}
}

// got skips the current token if it is of a kind.
func (p *parser) got(k tokenKind) bool {
	if p.tokens[p.i].kind == k {
		p.next()
		return true
	}
	return false
}

// expect skips a token of a kind or fails.
func (p *parser) expect(k tokenKind) {
	if !p.got(k) {
		p.fail()
	}
}

// expectForced is expect with CPython's message for tokens that must stand there.
func (p *parser) expectForced(k tokenKind) {
	if p.kind() == tError {
		p.fail()
	}
	if !p.got(k) {
		p.raiseError(&Error{File: p.file, Span: p.tokenSpan(p.i), Msg: "expected '" + k.String() + "'", Hint: p.hint(p.i)})
	}
}

func (p *parser) start() source.Pos { return source.Pos(p.tokens[p.i].start) }

// prevEnd returns where the token before the current one ends.
func (p *parser) prevEnd() source.Pos { return source.Pos(p.tokens[p.i-1].end) }

// from returns the span from a start to the end of the token before.
func (p *parser) from(start source.Pos) source.Span {
	return source.Span{Start: start, End: p.prevEnd()}
}

func (p *parser) tokenSpan(i int) source.Span {
	t := p.tokens[i]
	return source.Span{Start: source.Pos(t.start), End: source.Pos(t.end)}
}

// tokText returns the text of the current token.
func (p *parser) tokText() string {
	t := p.tokens[p.i]
	return p.text[t.start:t.end]
}

// isName tells whether the current token is the given (soft) keyword.
func (p *parser) isName(s string) bool {
	return p.kind() == tName && p.tokText() == s
}

// name parses a NAME.
func (p *parser) name() *Name {
	if p.kind() != tName {
		p.fail()
	}
	return p.takeName()
}

// The sizes of slabs of names: a parser may read a file or one small function.
const minSlab, maxSlab = 8, 64

// takeName makes a Name of the current token.
func (p *parser) takeName() *Name {
	if len(p.names) == 0 {
		p.slab = min(max(2*p.slab, minSlab), maxSlab)
		p.names = make([]Name, p.slab)
	}
	n := &p.names[0]
	p.names = p.names[1:]
	n.span = p.tokenSpan(p.i)
	n.ID = p.ident()
	p.next()
	return n
}

// ident returns the current NAME in its NFKC form.
func (p *parser) ident() string {
	s := p.tokText()
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return norm.NFKC.String(s)
		}
	}
	return s
}

// enter counts a level of recursion; leave must follow.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.raiseHere("too many nested expressions or blocks")
	}
}

func (p *parser) leave() { p.depth-- }

// grow counts a link of a chain that makes the tree higher.
func (p *parser) grow() {
	if p.height++; p.height > maxHeight {
		p.raiseHere("expression too long: too many operators or calls in a row")
	}
}

// take returns what was pushed onto p.exprs since its length was mark.
func (p *parser) take(mark int) []Expr {
	if len(p.exprs) == mark {
		return nil
	}
	list := make([]Expr, len(p.exprs)-mark)
	copy(list, p.exprs[mark:])
	p.exprs = p.exprs[:mark]
	return list
}

func (p *parser) addLegacy(span source.Span, old, new string) {
	p.legacy = append(p.legacy, LegacyUse{span, old, new})
}

// fileBody parses all statements, going on behind errors.
func (p *parser) fileBody() []Stmt {
	var body []Stmt
	for p.kind() != tEOF {
		start := p.i
		statements := func() {
			for p.skipLayout(); p.kind() != tEOF; p.skipLayout() {
				start, p.height = p.i, 0
				body = p.statement(body)
			}
		}
		if p.guard(&start, statements, func() { p.statement(nil) }) {
			break
		}
		if len(p.errs) >= p.opts.MaxErrors || p.errs[len(p.errs)-1] == p.scanErr {
			break
		}
		p.sync()
	}
	return body
}

// skipLayout skips indentation that is left over after an error.
func (p *parser) skipLayout() {
	for len(p.errs) > 0 && (p.kind() == tIndent || p.kind() == tDedent) {
		p.next()
	}
}

// sync skips to the next line that may start a statement. Indentation is
// forgotten: what is left of a block is read as if it stood alone.
func (p *parser) sync() {
	for {
		switch p.kind() {
		case tEOF, tError:
			p.i = len(p.tokens) - 1
			if p.kind() == tError {
				p.tokens = append(p.tokens, token{kind: tEOF, start: uint32(len(p.text)), end: uint32(len(p.text))})
				p.i++
			}
			return
		case tNewline:
			p.next()
			for p.kind() == tIndent || p.kind() == tDedent {
				p.next()
			}
			switch p.kind() {
			case tElse, tElif, tExcept, tFinally:
				continue // a clause of the statement with the error
			}
			if p.isName("case") {
				continue
			}
			return
		default:
			p.next()
		}
	}
}

// openBlock tells whether the last statement is compound and no blank line
// ends it, for interactive input.
func (p *parser) openBlock(f *File) bool {
	if len(f.Body) == 0 || blankLineAtEnd(p.text) {
		return false
	}
	switch f.Body[len(f.Body)-1].(type) {
	case *If, *While, *For, *With, *Try, *FuncDef, *ClassDef, *Match:
		return true
	}
	return false
}

// blankLineAtEnd tells whether the last line holds white space only.
func blankLineAtEnd(text string) bool {
	text = strings.TrimSuffix(text, "\n")
	return strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:]) == ""
}
