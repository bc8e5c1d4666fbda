package syntax

// A tokenKind tells the tokens apart. Keywords and operators have one each.
type tokenKind uint8

const (
	tEOF tokenKind = iota
	tError
	tNewline
	tIndent
	tDedent
	tName
	tNumber
	tString
	tFStringStart  // f"
	tFStringMiddle // text of an f-string or of a format specification
	tFStringEnd    // "
	tBody          // the block of a function that is left out, see Options.Outline

	tLparen
	tRparen
	tLbrack
	tRbrack
	tLbrace
	tRbrace
	tComma
	tColon
	tSemi
	tDot
	tEllipsis
	tUnknown // an ASCII character that starts no token
	tArrow
	tBang // the ! before a conversion in an f-string
	tColonEq
	tEq // =
	tEqEq
	tNe
	tLt
	tLe
	tGt
	tGe
	tTilde
	// Binary operators, in the order of BinaryOp.
	tPlus
	tMinus
	tStar
	tSlash
	tSlashSlash
	tPercent
	tStarStar
	tAt
	tAmp
	tBar
	tCaret
	tShl
	tShr
	// Augmented assignments, in the order of BinaryOp.
	tPlusEq
	tMinusEq
	tStarEq
	tSlashEq
	tSlashSlashEq
	tPercentEq
	tStarStarEq
	tAtEq
	tAmpEq
	tBarEq
	tCaretEq
	tShlEq
	tShrEq

	// Keywords.
	tFalse
	tNone
	tTrue
	tAnd
	tAs
	tAssert
	tAsync
	tAwait
	tBreak
	tClass
	tContinue
	tDef
	tDel
	tElif
	tElse
	tExcept
	tFinally
	tFor
	tFrom
	tGlobal
	tIf
	tImport
	tIn
	tIs
	tLambda
	tNonlocal
	tNot
	tOr
	tPass
	tRaise
	tReturn
	tTry
	tWhile
	tWith
	tYield

	numTokens
)

// tokenText is how a token is written, or a description of it.
var tokenText = [numTokens]string{
	"end of file", "error", "NEWLINE", "INDENT", "DEDENT", "NAME", "NUMBER", "STRING", "FSTRING_START", "FSTRING_MIDDLE", "FSTRING_END", "BODY",
	"(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "...", "?", "->", "!", ":=", "=", "==", "!=", "<", "<=", ">", ">=", "~",
	"+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>",
	"+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "&=", "|=", "^=", "<<=", ">>=",
	"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
	"else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
	"pass", "raise", "return", "try", "while", "with", "yield",
}

func (k tokenKind) String() string { return tokenText[k] }

func (k tokenKind) isKeyword() bool { return k >= tFalse }

func (k tokenKind) isAugAssign() bool { return tPlusEq <= k && k <= tShrEq }

// A token is a piece of text; its value is made from the text where needed.
type token struct {
	start, end uint32
	kind       tokenKind
	level      uint8 // number of open brackets around it
}

// keyword returns the kind of a keyword, or tName.
func keyword(s string) tokenKind {
	if len(s) < 2 || len(s) > 8 {
		return tName
	}
	switch s {
	case "False":
		return tFalse
	case "None":
		return tNone
	case "True":
		return tTrue
	case "and":
		return tAnd
	case "as":
		return tAs
	case "assert":
		return tAssert
	case "async":
		return tAsync
	case "await":
		return tAwait
	case "break":
		return tBreak
	case "class":
		return tClass
	case "continue":
		return tContinue
	case "def":
		return tDef
	case "del":
		return tDel
	case "elif":
		return tElif
	case "else":
		return tElse
	case "except":
		return tExcept
	case "finally":
		return tFinally
	case "for":
		return tFor
	case "from":
		return tFrom
	case "global":
		return tGlobal
	case "if":
		return tIf
	case "import":
		return tImport
	case "in":
		return tIn
	case "is":
		return tIs
	case "lambda":
		return tLambda
	case "nonlocal":
		return tNonlocal
	case "not":
		return tNot
	case "or":
		return tOr
	case "pass":
		return tPass
	case "raise":
		return tRaise
	case "return":
		return tReturn
	case "try":
		return tTry
	case "while":
		return tWhile
	case "with":
		return tWith
	case "yield":
		return tYield
	}
	return tName
}

// Keywords returns the reserved words, sorted as Python's keyword.kwlist.
func Keywords() []string {
	return append([]string(nil), tokenText[tFalse:numTokens]...)
}
