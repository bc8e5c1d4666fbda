package object

import (
	"testing"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// The upper, title and folded case of every code point is what Unicode's own tables say,
// as golang.org/x/text has them.
func TestCasesOfCodePoints(t *testing.T) {
	fold, upper, title := cases.Fold(), cases.Upper(language.Und), cases.Title(language.Und, cases.NoLower)
	failed := 0
	for r := rune(0); r < 0x20000; r++ { // none has a case behind
		if r >= surrogateMin && r <= surrogateMax {
			continue
		}
		s := string(r)
		wantFold, wantTitle := fold.String(s), title.String(s)
		if r >= 0x13A0 && r <= 0x13F5 {
			wantFold = s // x/text swaps the cases of Cherokee, whose small letters become large
		}
		if len([]rune(wantTitle)) == 1 {
			wantTitle = string(unicode.ToTitle(r)) // x/text leaves alone what stands in no word
		}
		for _, c := range []struct{ what, got, want string }{
			{"upper", upperText(s), upper.String(s)},
			{"title", string(appendTitle(nil, r)), wantTitle},
			{"fold", foldText(s), wantFold},
		} {
			if c.got != c.want {
				if failed++; failed < 20 {
					t.Errorf("%s of %U is %+q, want %+q", c.what, r, c.got, c.want)
				}
			}
		}
	}
}
