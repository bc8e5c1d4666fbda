package syntax

import (
	"sort"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// A Warning says that something in a source is allowed still but hardly meant: a
// SyntaxWarning.
type Warning struct {
	Pos source.Pos
	Msg string // CPython's text
}

// sortWarnings brings warnings into the order in which CPython's parser finds them. What
// was parsed more than once is warned of once.
func sortWarnings(list []Warning) []Warning {
	sort.SliceStable(list, func(i, j int) bool { return list[i].Pos < list[j].Pos })
	kept := list[:0]
	for i, w := range list {
		if i == 0 || w != list[i-1] {
			kept = append(kept, w)
		}
	}
	return kept
}

// warnEscape warns of the first escape sequence without meaning in the inside of a
// literal. In text of an f-string, the scanner has warned of a brace behind a backslash.
func (p *parser) warnEscape(text string, isBytes, fstring bool, at source.Pos) {
	for i := strings.IndexByte(text, '\\'); i >= 0 && i+1 < len(text); {
		c := text[i+1]
		switch {
		case '4' <= c && c <= '7' && i+3 < len(text) && isOctal(text[i+2]) && isOctal(text[i+3]):
			p.warn(at, "invalid octal escape sequence '"+text[i:i+4]+"'")
			return
		case c >= 0x80, isOctal(c), strings.IndexByte("\n\\'\"abfnrtvx", c) >= 0:
		case !isBytes && (c == 'N' || c == 'u' || c == 'U'):
		case fstring && (c == '{' || c == '}'):
		default:
			p.warn(at, "invalid escape sequence '"+text[i:i+2]+"'")
			return
		}
		next := strings.IndexByte(text[i+2:], '\\')
		if next < 0 {
			return
		}
		i += 2 + next
	}
}

func (p *parser) warn(at source.Pos, msg string) {
	p.warnings = append(p.warnings, Warning{at, msg})
}

func isOctal(c byte) bool { return '0' <= c && c <= '7' }
