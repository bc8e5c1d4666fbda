package syntax_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden runs f over the chunks of a file: source, a line "----", what f
// returns, a line "====". With -update the results are written instead.
func golden(t *testing.T, path string, f func(src string) string) {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	chunks := strings.Split(string(text), "====\n")
	chunks = chunks[:len(chunks)-1]
	if len(chunks) == 0 {
		t.Fatalf("%s has no chunks", path)
	}
	var out strings.Builder
	for _, chunk := range chunks {
		src, want, _ := strings.Cut(chunk, "----\n")
		got := f(src)
		if got != want && !*update {
			t.Errorf("%s\n got %s\nwant %s", src, got, want)
		}
		out.WriteString(src + "----\n" + got + "====\n")
	}
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTree compares trees with testdata/tree.txt: go test -run Tree -update
func TestTree(t *testing.T) {
	golden(t, "testdata/tree.txt", func(src string) string {
		tree, err := syntax.Parse(source.NewFile("x.py", src), syntax.Options{})
		if err != nil {
			t.Errorf("%s\n%v", src, err)
		}
		var b strings.Builder
		for _, s := range tree.Body {
			b.WriteString(dump(s, nil) + "\n")
		}
		for _, l := range tree.Legacy {
			b.WriteString("legacy: " + l.Old + "  ->  " + l.New + "\n")
		}
		return b.String()
	})
}

// TestSpans compares the text that each expression stands for.
func TestSpans(t *testing.T) {
	golden(t, "testdata/spans.txt", func(src string) string {
		file := source.NewFile("x.py", src)
		tree, err := syntax.Parse(file, syntax.Options{})
		if err != nil {
			t.Errorf("%s\n%v", src, err)
		}
		var b strings.Builder
		syntax.Walk(tree, func(n syntax.Node) bool {
			x, ok := n.(syntax.Expr)
			if !ok {
				return n != nil
			}
			b.WriteString(file.Slice(x.Span()))
			switch x := x.(type) {
			case *syntax.BinaryExpr:
				b.WriteString("   op " + file.Slice(x.OpSpan))
			case *syntax.Call:
				b.WriteString("   call " + file.Slice(x.Parens()))
			case *syntax.Subscript:
				b.WriteString("   item " + file.Slice(x.Brackets()))
			case *syntax.Attribute:
				b.WriteString("   name " + file.Slice(x.NameSpan))
			case *syntax.Compare:
				for _, c := range x.Rest {
					b.WriteString("   op " + file.Slice(c.OpSpan))
				}
			}
			b.WriteString("\n")
			return true
		})
		return b.String()
	})
}
