package syntax

import (
	"math/big"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// A Name is a variable: read, assigned or deleted, as its place in the tree says.
type Name struct {
	exprNode
	// ID is the name in NFKC form. In a class body, package resolve replaces
	// a private name (`__x`) by its mangled form (`_C__x`).
	ID      string
	Binding Binding // filled by package resolve
}

// A ConstLit is `None`, `True`, `False` or `...`.
type ConstLit struct {
	exprNode
	Kind ConstKind
}

// ConstKind tells the constants that have names apart.
type ConstKind uint8

// The constants with names.
const (
	None ConstKind = iota
	True
	False
	Ellipsis
)

// An IntLit is an integer: `12`, `0xff`, `1_000`.
type IntLit struct {
	exprNode
	Value int64    // if Big is nil
	Big   *big.Int // if the value does not fit Value
}

// A FloatLit is `1.5` or `1e9`.
type FloatLit struct {
	exprNode
	Value float64
}

// An ImagLit is the imaginary part `2j` of a complex number.
type ImagLit struct {
	exprNode
	Value float64
}

// A StringLit is one or several adjacent string literals without fields.
// A lone surrogate ('\ud800') is held as its three-byte generalised UTF-8 form.
type StringLit struct {
	exprNode
	Value string
}

// A BytesLit is `b"..."`.
type BytesLit struct {
	exprNode
	Value string
}

// An FString is `f"..."`, together with string literals next to it, or the
// format specification of a field. Parts are *StringLit and *Field, and no two
// StringLits are adjacent.
type FString struct {
	exprNode
	Parts []Expr
}

// A Field is a replacement field `{X!r:Spec}` of an FString. `{X=}` yields a
// StringLit "X=" before a Field with Conversion 'r'.
type Field struct {
	exprNode
	X          Expr
	Conversion byte     // 0, 's', 'r' or 'a'
	Spec       *FString // or nil
}

// A TupleExpr is `a, b` or `(a, b)`.
type TupleExpr struct {
	exprNode
	Elems  []Expr
	Parens bool // the span includes parentheses
}

// A ListExpr is `[a, b]`.
type ListExpr struct {
	exprNode
	Elems []Expr
}

// A SetExpr is `{a, b}`; never empty.
type SetExpr struct {
	exprNode
	Elems []Expr
}

// A DictExpr is `{k: v, **m}`.
type DictExpr struct {
	exprNode
	Entries []DictEntry
}

// A DictEntry is `Key: Value`, or `**Value` with a nil Key.
type DictEntry struct {
	Key, Value Expr
}

// A Starred is `*X` in a display, an assignment target or a subscript. In calls
// see [Arg].
type Starred struct {
	exprNode
	X Expr
}

// A UnaryExpr is `-X`, `+X`, `~X` or `not X`.
type UnaryExpr struct {
	exprNode
	Op UnaryOp
	X  Expr
}

// A BinaryExpr is `X op Y` for an arithmetic or bitwise operator.
type BinaryExpr struct {
	exprNode
	Op     BinaryOp
	OpSpan source.Span
	X, Y   Expr
}

// A BoolExpr is `a and b and c` or `a or b or c`: two or more operands.
type BoolExpr struct {
	exprNode
	Or     bool
	Values []Expr
}

// A Compare is a chain `X op0 Rest[0] op1 Rest[1] ...`.
type Compare struct {
	exprNode
	X    Expr
	Rest []Comparison
}

// A Comparison is one link of a Compare.
type Comparison struct {
	Op     CompareOp
	OpSpan source.Span
	Y      Expr
}

// A Conditional is `Then if Test else Else`.
type Conditional struct {
	exprNode
	Test, Then, Else Expr
}

// A NamedExpr is `Target := Value`.
type NamedExpr struct {
	exprNode
	Target *Name
	Value  Expr
}

// A Lambda is `lambda params: Body`.
type Lambda struct {
	exprNode
	Params  []*Param
	Body    Expr
	ScopeID int // filled by package resolve
}

// A Call is `Func(Args)`. `f(x for x in y)` has a Comprehension as argument.
type Call struct {
	exprNode
	Func   Expr
	Args   []Arg
	Lparen source.Pos // Parens() returns the span of both
}

// Parens returns the span from the opening to the closing parenthesis.
func (c *Call) Parens() source.Span { return source.Span{Start: c.Lparen, End: c.span.End} }

// An Arg is an argument of a call, or a base or keyword of a class.
type Arg struct {
	Span     source.Span // with name or stars
	Kind     ArgKind
	Name     string      // of a keyword argument, mangled by package resolve
	NameSpan source.Span // of Name
	Value    Expr
}

// ArgKind tells the forms of arguments apart.
type ArgKind uint8

// The forms of arguments.
const (
	Positional    ArgKind = iota // value
	Keyword                      // name=value
	StarArg                      // *value
	DoubleStarArg                // **value
)

// An Attribute is `X.Name`.
type Attribute struct {
	exprNode
	X        Expr
	Name     string // mangled by package resolve
	NameSpan source.Span
}

// A Subscript is `X[Index]`. Index may be a Slice, a Starred in a TupleExpr, or a
// TupleExpr with such elements.
type Subscript struct {
	exprNode
	X      Expr
	Index  Expr
	Lbrack source.Pos // Brackets() returns the span of both
}

// Brackets returns the span from the opening to the closing bracket.
func (s *Subscript) Brackets() source.Span { return source.Span{Start: s.Lbrack, End: s.span.End} }

// A Slice is `Lo:Hi:Step` in a Subscript; each part may be nil.
type Slice struct {
	exprNode
	Lo, Hi, Step Expr
}

// A Comprehension is a list, set or dict comprehension or a generator
// expression. Only a generator expression is a scope of its own; its code is a
// generator function with one parameter ".0", the iterator of the first clause.
// The others are part of the scope around them (PEP 709).
type Comprehension struct {
	exprNode
	Kind    ComprehensionKind
	Elem    Expr // the key of a dict comprehension
	Value   Expr // dict comprehension only
	Clauses []CompClause
	ScopeID int // of a generator expression; filled by package resolve
	// Vars are the variables of an inlined comprehension as indexes into
	// Locals of the scope around it; filled by package resolve. They are unbound at
	// the start of each execution, those that are cells in a new cell.
	Vars []int
}

// ComprehensionKind tells the comprehensions apart.
type ComprehensionKind uint8

// The kinds of comprehensions.
const (
	ListComp ComprehensionKind = iota
	SetComp
	DictComp
	GeneratorExp
)

// A CompClause is `for Target in Iter if Ifs[0] if Ifs[1] ...`.
type CompClause struct {
	Target, Iter Expr
	Ifs          []Expr
}

// A Yield is `yield` or `yield X`.
type Yield struct {
	exprNode
	X Expr // may be nil
}

// A YieldFrom is `yield from X`.
type YieldFrom struct {
	exprNode
	X Expr
}
