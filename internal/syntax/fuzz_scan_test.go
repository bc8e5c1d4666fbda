package syntax

import (
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// FuzzScan checks that tokens are in order and inside the text, that indents
// and dedents match, and that the last token is the end or an error.
func FuzzScan(f *testing.F) {
	for _, src := range []string{"", "x = 1\n", "if x:\n\ty\n", "f'{a!r:{b}}'", "'''", "f'''{\n", "0x_", "é = ª", "\\\n", "a\x00b", "\xff"} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		s := scan(source.NewFile("x", src))
		if len(s.tokens) == 0 {
			t.Fatal("no tokens")
		}
		depth, end := 0, uint32(0)
		for i, tok := range s.tokens {
			if tok.start > tok.end || int(tok.end) > len(s.text) {
				t.Fatalf("token %d: %v", i, tok)
			}
			switch tok.kind {
			case tIndent:
				depth++
			case tDedent:
				depth--
			case tError:
			default:
				if tok.start < end && tok.kind != tEOF && tok.kind != tNewline {
					t.Fatalf("token %d %v starts before %d", i, tok, end)
				}
				end = tok.end
			}
			if last := i == len(s.tokens)-1; last != (tok.kind == tEOF || tok.kind == tError) {
				t.Fatalf("token %d of %d is %v", i, len(s.tokens), tok.kind)
			}
		}
		if s.err == nil && depth != 0 {
			t.Fatalf("%d blocks are left open", depth)
		}
	})
}
