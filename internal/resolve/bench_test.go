package resolve_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// BenchmarkFile parses and resolves a module of about 1,700 lines.
func BenchmarkFile(b *testing.B) {
	paths, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), ".pyenv/versions/3.13*/lib/python3.13/threading.py"))
	if len(paths) == 0 {
		b.Skip("no CPython 3.13 library found")
	}
	text, err := os.ReadFile(paths[0])
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		tree, err := syntax.Parse(source.NewFile("threading.py", string(text)), syntax.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := resolve.File(tree); err != nil {
			b.Fatal(err)
		}
	}
}
