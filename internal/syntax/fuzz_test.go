package syntax_test

import (
	"os"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// seeds adds the chunks of the golden files.
func seeds(f *testing.F) {
	for _, path := range []string{"testdata/tree.txt", "testdata/tokens.txt", "testdata/spans.txt", "../diag/testdata/syntaxerrors.txt"} {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, chunk := range strings.Split(string(text), "====\n") {
			src, _, _ := strings.Cut(chunk, "----\n")
			f.Add(src)
		}
	}
}

// FuzzParse checks that no text makes the parser panic or hang, that errors
// have places in the text, and that what parses also prints and parses again.
func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src string) {
		file := source.NewFile("x", src)
		for _, interactive := range []bool{false, true} {
			tree, err := syntax.Parse(file, syntax.Options{Interactive: interactive})
			if err != nil {
				for _, e := range err.(syntax.ErrorList) {
					if int(e.Span.Start) > len(file.Text()) || e.Msg == "" {
						t.Fatalf("error %v at %v", e, e.Span)
					}
					e.Place()
				}
				continue
			}
			checkSpans(t, tree)
			if !interactive {
				roundTrip(t, "x", src)
			}
		}
	})
}

// checkSpans checks that each node lies in the text and its children in it.
func checkSpans(t *testing.T, tree *syntax.File) {
	size := source.Pos(len(tree.Source.Text()))
	syntax.Walk(tree, func(n syntax.Node) bool {
		if n != nil && (n.Span().End > size || n.Span().Start > n.Span().End) {
			t.Fatalf("%T has span %v in %d bytes", n, n.Span(), size)
		}
		return n != nil
	})
}
