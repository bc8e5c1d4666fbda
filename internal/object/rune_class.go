package object

import (
	"unicode"
)

// Properties of code points as Python's str methods see them (Unicode Character
// Database; Python library reference, "Text Sequence Type").

// isSpace is str.isspace for one code point.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x1C && r <= 0x1F
}

// isPrintable is str.isprintable for one code point: all but the categories Other
// and Separator, and the space.
func isPrintable(r rune) bool {
	if r < 0x7F {
		return r >= ' '
	}
	return unicode.IsPrint(r)
}

func isLower(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z'
	}
	return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r)
}

func isUpper(r rune) bool {
	if r < 0x80 {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r)
}

// isCased reports whether r is a letter that has case.
func isCased(r rune) bool { return isLower(r) || isUpper(r) || unicode.IsTitle(r) }

func isDecimal(r rune) bool { return unicode.Is(unicode.Nd, r) }

// digitRanges are the code points of Numeric_Type Digit.
var digitRanges = [...][2]rune{
	{0xB2, 0xB3}, {0xB9, 0xB9}, {0x1369, 0x1371}, {0x19DA, 0x19DA}, {0x2070, 0x2070}, {0x2074, 0x2079}, {0x2080, 0x2089},
	{0x2460, 0x2468}, {0x2474, 0x247C}, {0x2488, 0x2490}, {0x24EA, 0x24EA}, {0x24F5, 0x24FD}, {0x24FF, 0x24FF},
	{0x2776, 0x277E}, {0x2780, 0x2788}, {0x278A, 0x2792}, {0x10A40, 0x10A43}, {0x10E60, 0x10E68}, {0x11052, 0x1105A},
	{0x1F100, 0x1F10A},
}

// isDigitRune is str.isdigit for one code point.
func isDigitRune(r rune) bool {
	if isDecimal(r) {
		return true
	}
	for _, d := range digitRanges {
		if r >= d[0] && r <= d[1] {
			return true
		}
	}
	return false
}

// ideographicNumbers are the letters that have a numeric value.
const ideographicNumbers = "㐅㒃㠪㭍一七万三两九二五亖京亿什仟仨伍佰俩倆億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拐拾捌柒洞漆玖百皕秭肆萬貮貳贰鈎钩阡陆陌陸零" +
	"\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\U00020001\U00020064\U000200e2\U00020121\U0002092a\U00020983\U0002098c\U0002099c" +
	"\U00020aea\U00020afd\U00020b19\U00022390\U00022998\U00023b1b\U0002626d\U0002f890"

// isNumeric is str.isnumeric for one code point.
func isNumeric(r rune) bool {
	if unicode.IsNumber(r) {
		return true
	}
	if r < 0x3400 {
		return false
	}
	for _, n := range ideographicNumbers {
		if n == r {
			return true
		}
	}
	return false
}

// isIdentifierStart and isIdentifierPart tell which code points names may begin
// with and go on with (Unicode Standard Annex 31).
func isIdentifierStart(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start)
}

func isIdentifierPart(r rune) bool {
	return isIdentifierStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// isIdentifier is str.isidentifier.
func isIdentifier(s string) bool {
	first := true
	ok := eachRune(s, func(r rune) bool {
		if first {
			first = false
			return isIdentifierStart(r)
		}
		return isIdentifierPart(r)
	})
	return ok && !first
}

// allRunes reports whether s is not empty and f holds for each code point.
func allRunes(s string, f func(rune) bool) bool { return s != "" && eachRune(s, f) }

// casedAs reports whether s has cased letters, and all are as ok says.
func casedAs(s string, ok func(rune) bool) bool {
	any := false
	return eachRune(s, func(r rune) bool {
		if !isCased(r) {
			return true
		}
		any = true
		return ok(r)
	}) && any
}

// isTitle is str.istitle: upper-case letters only behind uncased characters, lower
// case ones only behind cased characters.
func isTitle(s string) bool {
	any, behind := false, false
	return eachRune(s, func(r rune) bool {
		switch {
		case isUpper(r) || unicode.IsTitle(r):
			if behind {
				return false
			}
			any, behind = true, true
		case isLower(r):
			if !behind {
				return false
			}
			any = true
		default:
			behind = false
		}
		return true
	}) && any
}
