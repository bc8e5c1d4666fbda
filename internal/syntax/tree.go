package syntax

import "github.com/tailorbird-lang/tailorbird/internal/source"

// A Node is any part of the tree.
type Node interface {
	// Span returns the text that the node stands for.
	Span() source.Span
}

// A Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// An Expr is an expression. The targets of assignments are expressions as well:
// Name, Attribute, Subscript, Tuple, List, Starred.
type Expr interface {
	Node
	expr()
}

// A Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	pattern()
}

// node holds what all nodes have.
type node struct{ span source.Span }

// Span returns the text that the node stands for.
func (n *node) Span() source.Span { return n.span }

type stmtNode struct{ node }

func (*stmtNode) stmt() {}

type exprNode struct{ node }

func (*exprNode) expr() {}

type patternNode struct{ node }

func (*patternNode) pattern() {}

// A File is a parsed source file.
type File struct {
	node
	Source *source.File
	Body   []Stmt
	Legacy []LegacyUse // in source order
	// Warnings are those that CPython's parser gives, in its order.
	Warnings []Warning
}

// A LegacyUse is a place where the source uses a form of Python 2.
type LegacyUse struct {
	Span source.Span
	Old  string // what stands there, in general terms: "print x"
	New  string // the modern form: "print(x)"
}

// A Binding says which variable a Name means. Package resolve fills it.
type Binding struct {
	Kind  BindingKind
	Index uint32 // see BindingKind
}

// BindingKind tells where a variable lives.
type BindingKind uint8

// The kinds of bindings. "The scope" is the scope that the code of the Name
// runs in: the innermost function, lambda, generator expression, class body or
// module; list, set and dict comprehensions belong to the scope around them.
const (
	Unbound   BindingKind = iota // not resolved yet
	Local                        // Index into the scope's Locals
	Cell                         // Index into the scope's Locals; an inner function captures it
	Free                         // Index into the scope's Free: a variable of an outer function
	Global                       // Index into Info.Globals: a global or built-in
	ClassName                    // class body: the class namespace, else global Index; NoIndex if nothing reads it here
	ClassFree                    // class body: the class namespace, else free variable Index
)

// NoIndex is the Index of a name that is only bound, in a class body.
const NoIndex = ^uint32(0)

// Docstring returns the docstring of a body, if its first statement is one.
// The common indentation is removed, as CPython 3.13's compiler does.
func Docstring(body []Stmt) (doc string, ok bool) {
	if len(body) == 0 {
		return "", false
	}
	x, _ := body[0].(*ExprStmt)
	if x == nil {
		return "", false
	}
	s, _ := x.X.(*StringLit)
	if s == nil {
		return "", false
	}
	return cleanDoc(s.Value), true
}
