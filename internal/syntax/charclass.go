package syntax

// Classes of bytes by the token that starts with them.
const (
	cBad uint8 = iota
	cSpace
	cNewline
	cLetter
	cDigit
	cQuote
	cOp
	cHash
	cBackslash
	cHigh // part of a character beyond ASCII
)

var class = classes()

func classes() (t [256]uint8) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = cLetter, cLetter
	}
	t['_'] = cLetter
	for c := '0'; c <= '9'; c++ {
		t[c] = cDigit
	}
	t[' '], t['\t'], t['\f'] = cSpace, cSpace, cSpace
	t['\n'] = cNewline
	t['\''], t['"'] = cQuote, cQuote
	t['#'], t['\\'] = cHash, cBackslash
	for _, c := range "()[]{},:;.=!<>~+-*/%@&|^$?`" {
		t[c] = cOp
	}
	for c := 0x80; c <= 0xff; c++ {
		t[c] = cHigh
	}
	return t
}

// single gives the kind of operators that no other operator starts with.
var single = [128]tokenKind{
	'(': tLparen, ')': tRparen, '[': tLbrack, ']': tRbrack, '{': tLbrace, '}': tRbrace,
	'$': tUnknown, '?': tUnknown, '`': tUnknown, ',': tComma, ';': tSemi, '~': tTilde,
}
