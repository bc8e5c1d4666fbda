package syntax

// A ValuePattern compares with ==: a number, a string, bytes, or a dotted name.
// Negative and complex numbers are UnaryExpr and BinaryExpr.
type ValuePattern struct {
	patternNode
	Value Expr
}

// A SingletonPattern compares with `is`: None, True or False.
type SingletonPattern struct {
	patternNode
	Value ConstKind
}

// A CapturePattern is a name: it matches all and binds the variable.
type CapturePattern struct {
	patternNode
	Name *Name
}

// A WildcardPattern is `_`.
type WildcardPattern struct{ patternNode }

// A SequencePattern is `[a, b, *rest]`, `(a, b)` or `a, b`. At most one element
// is a StarPattern.
type SequencePattern struct {
	patternNode
	Elems []Pattern
}

// A StarPattern is `*Name` or `*_` in a SequencePattern.
type StarPattern struct {
	patternNode
	Name *Name // nil for *_
}

// A MappingPattern is `{Keys[0]: Values[0], **Rest}`.
type MappingPattern struct {
	patternNode
	Keys   []Expr // literals and dotted names
	Values []Pattern
	Rest   *Name // may be nil
}

// A ClassPattern is `Class(Args, KwNames[0]=KwArgs[0])`.
type ClassPattern struct {
	patternNode
	Class   Expr // Name or Attribute
	Args    []Pattern
	KwNames []string
	KwArgs  []Pattern
}

// An OrPattern is `a | b`: two or more alternatives that bind the same names.
type OrPattern struct {
	patternNode
	Alts []Pattern
}

// An AsPattern is `Pattern as Name`.
type AsPattern struct {
	patternNode
	Pattern Pattern
	Name    *Name
}
