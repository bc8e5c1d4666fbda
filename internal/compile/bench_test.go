package compile

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// The front end from text to code: the modules written in the script language as
// outlines, as an import sees them, and whole.
func BenchmarkFrontEnd(b *testing.B) {
	files, _ := filepath.Glob("../../stdlib/pylib/src/*.py")
	var texts []string
	size := 0
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(text))
		size += len(text)
	}
	for _, outline := range []bool{true, false} {
		name := "whole"
		if outline {
			name = "outline"
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range texts {
					file := source.NewFile("m.py", text)
					tree, _ := syntax.Parse(file, syntax.Options{Outline: outline})
					info, _ := resolve.File(tree)
					Compile(tree, info, Options{})
				}
			}
		})
	}
}
