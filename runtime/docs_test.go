package runtime_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// TestEmbeddingDocument holds docs/embedding.md and the README to the examples that
// are compiled and run: each piece of Go in them is the body of one.
func TestEmbeddingDocument(t *testing.T) {
	doc, err := os.ReadFile("../docs/embedding.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	doc = append(doc, readme...)
	examples, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	flat := func(s string) string {
		lines := strings.Split(s, "\n")
		for i, l := range lines {
			lines[i] = strings.TrimPrefix(l, "\t")
		}
		return strings.Join(lines, "\n")
	}
	code := flat(string(examples))
	pieces := strings.Split(string(doc), "```go\n")[1:]
	if len(pieces) < 10 {
		t.Fatalf("only %d pieces of code", len(pieces))
	}
	for _, p := range pieces {
		body, _, _ := strings.Cut(p, "```")
		if !strings.Contains(code, "() {\n"+body+"}\n") {
			t.Errorf("no example is:\n%s", body)
		}
	}
}

// TestLanguageDocument: the features of docs/language.md name folders of programs,
// and the modules that it says are there can be imported.
func TestLanguageDocument(t *testing.T) {
	text, err := os.ReadFile("../docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	_, same, _ := strings.Cut(string(text), "| feature | shown by |\n|---|---|\n")
	same, _, _ = strings.Cut(same, "\n\n")
	rows := strings.Split(same, "\n")
	if len(rows) < 8 {
		t.Errorf("only %d features", len(rows))
	}
	for _, row := range rows {
		cells := strings.Split(strings.Trim(row, "| "), " | ")
		folder, _, _ := strings.Cut(cells[len(cells)-1], ",")
		if programs, _ := filepath.Glob("../testdata/oracle/" + folder + "/*.py"); len(programs) == 0 {
			t.Errorf("no programs for %s", row)
		}
	}
	_, modules, _ := strings.Cut(string(text), "## Which modules are there?\n\n")
	modules, _, _ = strings.Cut(modules, "\n\n")
	names := regexp.MustCompile(`\([^)]*\)|`+"`").ReplaceAllString(strings.TrimSuffix(modules, "."), "")
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	for _, name := range regexp.MustCompile(`[,;]\s+|\s+and\s+`).Split(names, -1) {
		if name = strings.TrimSpace(name); name == "which do nothing" {
			continue
		}
		name, _, _ = strings.Cut(name, " ")
		if _, err := rt.Exec(context.Background(), "import.py", "import "+name); err != nil {
			t.Errorf("import %s: %v", name, err)
		}
	}
}
