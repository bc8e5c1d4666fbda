package syntax

// BinaryOp is an arithmetic or bitwise operator.
type BinaryOp uint8

// The binary operators.
const (
	Add BinaryOp = iota
	Sub
	Mul
	TrueDiv
	FloorDiv
	Mod
	Pow
	MatMul
	BitAnd
	BitOr
	BitXor
	Shl
	Shr
)

// String returns the operator as it is written.
func (op BinaryOp) String() string {
	return [...]string{"+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>"}[op]
}

// UnaryOp is an operator with one operand.
type UnaryOp uint8

// The unary operators.
const (
	Neg UnaryOp = iota
	Pos
	Invert
	Not
)

// String returns the operator as it is written.
func (op UnaryOp) String() string { return [...]string{"-", "+", "~", "not"}[op] }

// CompareOp is a comparison operator.
type CompareOp uint8

// The comparison operators.
const (
	Eq CompareOp = iota
	Ne
	Lt
	Le
	Gt
	Ge
	Is
	IsNot
	In
	NotIn
)

// String returns the operator as it is written.
func (op CompareOp) String() string {
	return [...]string{"==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"}[op]
}
