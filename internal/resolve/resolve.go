package resolve

import (
	"sort"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// File resolves the names of a tree. The error is a [syntax.ErrorList] whose
// first element is the error that CPython would report.
//
// It works in three steps: a walk over the tree collects for every block the
// names that it binds and uses; then each use is looked up from its block
// outwards, which shows what is captured; then bindings are written.
func File(f *syntax.File) (*Info, error) {
	r := newResolver(f.Source)
	r.module(f)
	r.futures(f.Body)
	r.stmts(f.Body)
	return r.finish()
}

// Def resolves a function definition that [syntax.ParseDef] has read, all but its
// decorators, defaults and annotations: they belong to what is around it. class is
// the name of the class that it is in, "" for none; uses tells whether it captured
// the class when that was resolved. qualname is the function's.
func Def(f *source.File, def *syntax.FuncDef, class, qualname string, uses bool) (*Info, error) {
	r := newResolver(f)
	parent := r.module(nil)
	if class != "" {
		parent = r.newScope(ClassScope, class, nil, parent)
		r.block = r.newBlock(scopeBlock, parent)
		r.class = strings.TrimLeft(class, "_")
	}
	scope := r.newScope(FuncScope, def.Name.ID, def, parent)
	scope.Qualname, scope.UsesSuper = qualname, uses
	def.ScopeID = scope.ID
	r.inScope(scope, func() {
		r.params(def.Params)
		r.stmts(def.Body)
	})
	return r.finish()
}

func newResolver(f *source.File) *resolver {
	return &resolver{file: f, info: new(Info), globals: make(map[string]uint32)}
}

// module begins with the scope of the file.
func (r *resolver) module(n syntax.Node) *Scope {
	s := r.newScope(ModuleScope, "<module>", n, nil)
	s.Qualname = ""
	r.block = r.newBlock(scopeBlock, s)
	return s
}

// finish looks names up when all have been collected.
func (r *resolver) finish() (*Info, error) {
	r.lookUpAll()
	r.bindAll()
	r.info.blocks = r.blocks
	if len(r.symErrs)+len(r.flowErrs) > 0 {
		return r.info, r.errors()
	}
	return r.info, nil
}

type resolver struct {
	file    *source.File
	info    *Info
	globals map[string]uint32 // index into info.Globals
	blocks  []*block
	block   *block // current one

	symbols   slab[symbol]
	variables slab[Variable]
	scopes    slab[Scope]

	class    string // name of the class for mangling, without leading underscores, or ""
	loops    int    // enclosing loops in the scope
	exStar   int    // enclosing except* blocks in the scope
	exLoops  int    // loops when the innermost except* block began
	iterable int    // depth of iterables of comprehensions being walked

	// CPython finds mistakes in two stages (symbol table, code generation);
	// all errors of the first come before any of the second.
	symErrs, flowErrs syntax.ErrorList
}

// blockKind tells what a block is for.
type blockKind uint8

const (
	scopeBlock     blockKind = iota // the names of a Scope
	compBlock                       // variables of an inlined comprehension
	typeParamBlock                  // type parameters
)

// A block is a region in which a set of names is visible. Several may belong to
// one Scope, because comprehensions and type parameters have names but no
// scope of their own.
type block struct {
	kind   blockKind
	scope  *Scope
	parent *block
	names  map[string]*symbol
	uses   []use
	what   string // of a compBlock: "list comprehension"
}

// A symbol is what a block says about a name.
type symbol struct {
	flags    symFlags
	variable *Variable   // if the name is a local variable
	span     source.Span // of the declaration, for nonlocal
}

type symFlags uint8

const (
	symUsed      symFlags = 1 << iota
	symBound              // assigned, imported, defined, deleted...
	symParam              //
	symGlobal             // declared global
	symNonlocal           // declared nonlocal
	symAnnotated          // has an annotation
	symIter               // iteration variable of a comprehension
	symWalrus             // target of := in a comprehension inside
)

// A use is a place where a name stands and what it turned out to mean.
type use struct {
	name     *syntax.Name
	read     bool // not only bound
	kind     syntax.BindingKind
	variable *Variable
	owner    *Scope // of variable
}

func (r *resolver) newScope(kind ScopeKind, name string, n syntax.Node, parent *Scope) *Scope {
	s := r.scopes.take()
	*s = Scope{ID: len(r.info.Scopes), Kind: kind, Name: name, Node: n, Parent: parent, ClassCell: -1}
	s.Qualname = name
	if parent != nil {
		s.Qualname = parent.QualnameOf(name)
	}
	r.info.Scopes = append(r.info.Scopes, s)
	return s
}

func (r *resolver) newBlock(kind blockKind, scope *Scope) *block {
	b := &block{kind: kind, scope: scope, parent: r.block, names: map[string]*symbol{}}
	r.blocks = append(r.blocks, b)
	return b
}

// symbol returns what the block knows of a name.
func (r *resolver) symbol(b *block, name string) *symbol {
	s := b.names[name]
	if s == nil {
		s = r.symbols.take()
		b.names[name] = s
	}
	return s
}

// A slab is where the resolver takes things from that are small, many, and live
// equally long.
type slab[T any] struct {
	free []T
	size int
}

// take returns a new zero value.
func (s *slab[T]) take() *T {
	if len(s.free) == 0 {
		s.size = min(max(2*s.size, 4), 64)
		s.free = make([]T, s.size)
	}
	x := &s.free[0]
	s.free = s.free[1:]
	return x
}

// newVariable adds a local variable to the block's scope.
func (r *resolver) newVariable(b *block, name string, span source.Span) *Variable {
	v := r.variables.take()
	*v = Variable{Name: name, Index: len(b.scope.Locals), Span: span, Hidden: b.kind != scopeBlock}
	b.scope.Locals = append(b.scope.Locals, v)
	return v
}

// use records that a name is read in the current block.
func (r *resolver) use(n *syntax.Name) {
	n.ID = r.mangle(n.ID)
	b := r.block
	r.symbol(b, n.ID).flags |= symUsed
	b.uses = append(b.uses, use{name: n, read: true})
	if n.ID == "super" && b.scope.IsFunction() {
		b.scope.UsesSuper = true
	}
}

// bind records that a name is given a value in the current block.
func (r *resolver) bind(n *syntax.Name) { r.bindRead(n, false) }

// bindRead is bind for a name that is perhaps read before.
func (r *resolver) bindRead(n *syntax.Name, read bool) {
	n.ID = r.mangle(n.ID)
	r.checkName(n.ID, n.Span())
	s := r.bindIn(r.block, n.ID, n.Span())
	if read {
		s.flags |= symUsed
	}
	r.block.uses = append(r.block.uses, use{name: n, read: read})
}

func (r *resolver) bindIn(b *block, name string, span source.Span) *symbol {
	s := r.symbol(b, name)
	s.flags |= symBound
	switch {
	case s.flags&(symGlobal|symNonlocal) != 0:
	case b.kind == scopeBlock && !b.scope.IsFunction():
	case s.variable == nil:
		s.variable = r.newVariable(b, name, span)
	}
	return s
}

// checkName reports a name that may not be bound.
func (r *resolver) checkName(name string, span source.Span) {
	if name == "__debug__" {
		r.flowError(span, "cannot assign to __debug__")
	}
}

// mangle gives a private name in a class its mangled form.
func (r *resolver) mangle(name string) string {
	if r.class == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' || name[len(name)-1] == '_' && name[len(name)-2] == '_' {
		return name
	}
	return "_" + r.class + name
}

// in runs f inside a block.
func (r *resolver) in(b *block, f func()) {
	outer := r.block
	r.block = b
	f()
	r.block = outer
}

// inScope runs f inside the block of a new scope, outside of all loops.
func (r *resolver) inScope(s *Scope, f func()) {
	loops, exStar := r.loops, r.exStar
	r.loops, r.exStar = 0, 0
	r.in(r.newBlock(scopeBlock, s), f)
	r.loops, r.exStar = loops, exStar
}

func (r *resolver) symError(span source.Span, msg string) {
	r.symErrs = append(r.symErrs, &syntax.Error{File: r.file, Span: span, Msg: msg})
}

func (r *resolver) flowError(span source.Span, msg string) {
	r.flowErrs = append(r.flowErrs, &syntax.Error{File: r.file, Span: span, Msg: msg})
}

// errors returns all errors: the one that CPython reports, then the others in
// source order.
func (r *resolver) errors() syntax.ErrorList {
	list := append(r.symErrs, r.flowErrs...)
	sortErrors(list[1:])
	return list
}

func sortErrors(list syntax.ErrorList) {
	sort.SliceStable(list, func(i, j int) bool { return list[i].Span.Start < list[j].Span.Start })
}
