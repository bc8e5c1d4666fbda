package syntax

import "github.com/tailorbird-lang/tailorbird/internal/source"

// An ExprStmt is an expression that stands as a statement.
type ExprStmt struct {
	stmtNode
	X Expr
}

// An Assign is `Targets[0] = Targets[1] = ... = Value`.
type Assign struct {
	stmtNode
	Targets []Expr
	Value   Expr
}

// An AugAssign is `Target op= Value`; Target is a Name, Attribute or Subscript.
type AugAssign struct {
	stmtNode
	Target Expr
	Op     BinaryOp
	OpSpan source.Span // with the "="
	Value  Expr
}

// An AnnAssign is `Target: Annotation` or `Target: Annotation = Value`.
type AnnAssign struct {
	stmtNode
	Target     Expr
	Annotation Expr
	Value      Expr // may be nil
	Simple     bool // Target is a Name without parentheses: the annotation is kept
}

// A Print is Python 2's `print >>Dest, x, y,`. It is a Legacy use.
type Print struct {
	stmtNode
	Dest   Expr // may be nil
	Values []Expr
	Comma  bool // a comma at the end: a space instead of the line end
}

// A Return is `return Value`.
type Return struct {
	stmtNode
	Value Expr // may be nil
}

// A Del is `del a, b.c, d[e]`.
type Del struct {
	stmtNode
	Targets []Expr
}

// A Pass is `pass`.
type Pass struct{ stmtNode }

// A Break is `break`.
type Break struct{ stmtNode }

// A Continue is `continue`.
type Continue struct{ stmtNode }

// A GlobalStmt is `global a, b`.
type GlobalStmt struct {
	stmtNode
	Names []*Name
}

// A NonlocalStmt is `nonlocal a, b`.
type NonlocalStmt struct {
	stmtNode
	Names []*Name
}

// An Import is `import a, b.c as d`.
type Import struct {
	stmtNode
	Names []*Alias
}

// An ImportFrom is `from Module import a, b as c`.
type ImportFrom struct {
	stmtNode
	Module string
	Names  []*Alias
	Star   bool        // from Module import *; no Names
	StarAt source.Span // of the star
	Level  int         // number of dots before Module: how far up a relative import goes
	Dots   source.Span // of these dots
}

// An Alias is one name that an import statement binds.
type Alias struct {
	node
	Name   string // as written, with dots: "a.b"
	Target *Name  // the variable: `d` in `b.c as d`, the first part in `import a.b`
	As     bool   // "as" was given
}

// A Load is Starlark's `load("module", "a", b="c")` at the top level of a file.
type Load struct {
	stmtNode
	Module *StringLit
	Names  []LoadName
}

// A LoadName binds variable To to the name From of the module of a Load.
type LoadName struct {
	To   *Name
	From *StringLit
}

// A Raise is `raise Exc from Cause`.
type Raise struct {
	stmtNode
	Exc, Cause Expr // may be nil
}

// An Assert is `assert Test, Msg`.
type Assert struct {
	stmtNode
	Test Expr
	Msg  Expr // may be nil
}

// An If is `if Test: Body else: Else`. An `elif` is an If with Elif set that is
// alone in Else.
type If struct {
	stmtNode
	Test Expr
	Body []Stmt
	Else []Stmt
	Elif bool // written as elif
}

// A While is `while Test: Body else: Else`.
type While struct {
	stmtNode
	Test Expr
	Body []Stmt
	Else []Stmt
}

// A For is `for Target in Iter: Body else: Else`.
type For struct {
	stmtNode
	Target, Iter Expr
	Body         []Stmt
	Else         []Stmt
}

// A With is `with a as b, c: Body`.
type With struct {
	stmtNode
	Items []WithItem
	Body  []Stmt
}

// A WithItem is `Context as Target`.
type WithItem struct {
	Context Expr
	Target  Expr // may be nil
}

// A Try is `try: Body except ...: ... else: Else finally: Finally`.
type Try struct {
	stmtNode
	Body     []Stmt
	Handlers []*ExceptHandler
	Else     []Stmt
	Finally  []Stmt
	Star     bool // the handlers are except*
}

// An ExceptHandler is `except Type as Name: Body`.
type ExceptHandler struct {
	node
	Type Expr  // nil for a bare except
	Name *Name // may be nil
	Body []Stmt
}

// A FuncDef is a def statement. Its span starts at `def`; decorators stand before.
type FuncDef struct {
	stmtNode
	Decorators []Expr
	Name       *Name
	TypeParams []*TypeParam
	Params     []*Param
	Returns    Expr // annotation, may be nil
	Body       []Stmt
	ScopeID    int // filled by package resolve; 0 for a Deferred one that is nothing but a name to others

	// Deferred tells that an outline left the body out, and the parameters too where
	// they have neither defaults nor annotations: ParseDef reads it all.
	// MayUseClass tells that it may need the class around it, for super() or __class__,
	// MayHaveDoc that it begins with a string, maybe one in a larger expression.
	Deferred, MayUseClass, MayHaveDoc bool
}

// A Param is a parameter of a function, in source order.
type Param struct {
	node
	Kind       ParamKind
	Name       *Name
	Annotation Expr // may be nil
	Default    Expr // may be nil
}

// ParamKind tells the kinds of parameters apart.
type ParamKind uint8

// The kinds of parameters.
const (
	PosOnly     ParamKind = iota // before "/"
	PosOrKw                      // ordinary
	VarArgs                      // *args
	KwOnly                       // after "*"
	VarKeywords                  // **kwargs
)

// A ClassDef is a class statement. Its span starts at `class`; decorators stand before.
type ClassDef struct {
	stmtNode
	Decorators []Expr
	Name       *Name
	TypeParams []*TypeParam
	Args       []Arg // bases and keywords
	Body       []Stmt
	ScopeID    int // filled by package resolve
}

// A TypeParam is a parameter in brackets after the name of a def, class or type
// statement (PEP 695). Its Name is a hidden local variable (or cell, made anew
// each time) of the scope around the statement, visible inside it only.
type TypeParam struct {
	node
	Kind    TypeParamKind
	Name    *Name
	Bound   Expr // may be nil; Python evaluates it only when asked for
	Default Expr // may be nil; the same
}

// TypeParamKind tells the kinds of type parameters apart.
type TypeParamKind uint8

// The kinds of type parameters.
const (
	TypeVar      TypeParamKind = iota // T
	TypeVarTuple                      // *Ts
	ParamSpec                         // **P
)

// A TypeAlias is `type Name[TypeParams] = Value`. Value is a scope of its own, as
// if it were the body of a lambda, because Python evaluates it when asked for.
type TypeAlias struct {
	stmtNode
	Name       *Name
	TypeParams []*TypeParam
	Value      Expr
	ScopeID    int // filled by package resolve
}

// A Match is `match Subject: case ...: ...`.
type Match struct {
	stmtNode
	Subject Expr
	Cases   []*MatchCase
}

// A MatchCase is `case Pattern if Guard: Body`.
type MatchCase struct {
	node
	Pattern Pattern
	Guard   Expr // may be nil
	Body    []Stmt
}
