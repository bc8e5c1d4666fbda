package runtime_test

import (
	"os"
	"strings"
	"testing"
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
