// Package archtest holds only tests: the rules for imports and file sizes.
package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/tailorbird-lang/tailorbird"

// allowed says which packages of ours each one may import. A name ending in /...
// stands for all below it.
var allowed = map[string][]string{
	"internal/source":   {},
	"internal/syntax":   {"internal/source"},
	"internal/resolve":  {"internal/syntax", "internal/source"},
	"internal/code":     {"internal/source"},
	"internal/compile":  {"internal/code", "internal/resolve", "internal/syntax", "internal/source"},
	"sched":             {},
	"internal/object":   {"internal/source"},
	"internal/vm":       {"internal/code", "internal/object", "sched", "internal/source"},
	"internal/diag":     {"internal/source", "internal/syntax", "internal/object", "sched"},
	"builtins":          {"internal/object", "internal/vm", "sched"},
	"threading":         {"internal/object", "internal/vm", "internal/diag", "sched"},
	"threading/queue":   {"internal/object", "internal/vm", "sched", "threading"},
	"threading/futures": {"internal/object", "internal/vm", "internal/diag", "sched", "threading"},
	"stdlib":            {"internal/object", "internal/vm", "sched"},
	"internal/cli":      {"runtime", "repl", "sched"},
	"repl":              {"runtime", "sched"},
	"":                  {"internal/cli"},
}

// largest is the number of lines that a file may have. The machine's loop, one
// switch over all instructions, may pass it.
const largest = 900

const loop = "internal/vm/loop.go"

func TestImportsAndSizes(t *testing.T) {
	root := "../.."
	n := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		n++
		rel, _ := filepath.Rel(root, path)
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if lines := strings.Count(string(data), "\n"); lines > largest && rel != loop {
			t.Errorf("%s has %d lines", rel, lines)
		}
		pkg := filepath.ToSlash(filepath.Dir(rel))
		if pkg == "." {
			pkg = ""
		}
		if strings.HasPrefix(pkg, "stdlib/") {
			pkg = "stdlib"
		}
		list, known := allowed[pkg]
		if !known {
			return nil // runtime may import all below it
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, data, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, im := range f.Imports {
			p := strings.Trim(im.Path.Value, `"`)
			ours, ok := strings.CutPrefix(p, module+"/")
			if !ok {
				if pkg == "sched" && strings.Contains(p, ".") {
					t.Errorf("%s imports %s: sched uses the standard library only", rel, p)
				}
				continue
			}
			fine := false
			for _, a := range list {
				fine = fine || a == ours
			}
			if !fine {
				t.Errorf("%s must not import %s", rel, ours)
			}
		}
		return nil
	})
	if err != nil || n == 0 {
		t.Fatalf("%d files, %v", n, err)
	}
}
