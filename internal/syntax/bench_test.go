package syntax_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// BenchmarkParse parses a module of about 1,700 lines of CPython's library.
func BenchmarkParse(b *testing.B) {
	text, err := os.ReadFile(filepath.Join(pythonLib(b), "threading.py"))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := syntax.Parse(source.NewFile("threading.py", string(text)), syntax.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
