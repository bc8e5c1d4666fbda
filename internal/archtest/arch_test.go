// Package archtest holds only tests: the rules for imports and file sizes.
package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const module = "github.com/tailorbird-lang/tailorbird"

// allowed reads the table of docs/architecture.md: which packages of ours each
// one may import. internal/ may be left out there; nil stands for all.
func allowed(t *testing.T, root string) map[string][]string {
	text, err := os.ReadFile(filepath.Join(root, "docs/architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	table := map[string][]string{"": {"internal/cli"}}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(line, " | ")
		if len(cells) != 4 || cells[0] == "| package" {
			continue
		}
		list := []string{}
		for _, name := range strings.Split(cells[2], ", ") {
			switch _, err := os.Stat(filepath.Join(root, "internal", name)); {
			case name == "all above":
				list = nil
			case name == "-":
			case err == nil:
				list = append(list, "internal/"+name)
			default:
				list = append(list, name)
			}
		}
		pkg := strings.TrimPrefix(cells[0], "| ")
		if _, err := os.Stat(filepath.Join(root, pkg)); err != nil {
			t.Errorf("docs/architecture.md has a package %s: %v", pkg, err)
		}
		table[pkg] = list
	}
	return table
}

// beside holds what is not part of the product, or tests only.
var beside = regexp.MustCompile(`^(bench|examples|testdata|internal/(archtest|cpythontest))(/|$)`)

// largest is the number of lines that a file may have. The machine's loop, one
// switch over all instructions, may pass it.
const largest = 900

const loop = "internal/vm/loop.go"

func TestImportsAndSizes(t *testing.T) {
	root := "../.."
	n := 0
	table := allowed(t, root)
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
		list, known := table[pkg]
		if !known && !beside.MatchString(pkg) {
			t.Errorf("%s is not in docs/architecture.md", pkg)
		}
		if list == nil {
			return nil
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
