package diag_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// firstError parses and resolves a program and returns the first error, or nil.
func firstError(src string) *syntax.Error {
	tree, err := syntax.Parse(source.NewFile("x.py", src), syntax.Options{})
	if err == nil {
		_, err = resolve.File(tree)
	}
	if err == nil {
		return nil
	}
	return err.(syntax.ErrorList)[0]
}

// TestSyntaxErrors compares with what CPython printed; testdata/record.py
// records it.
func TestSyntaxErrors(t *testing.T) {
	text, err := os.ReadFile("testdata/syntaxerrors.txt")
	if err != nil {
		t.Fatal(err)
	}
	chunks := strings.Split(string(text), "====\n")
	chunks = chunks[:len(chunks)-1]
	if len(chunks) < 400 {
		t.Fatalf("only %d chunks", len(chunks))
	}
	for _, chunk := range chunks {
		src, want, ok := strings.Cut(chunk, "----\n")
		if !ok {
			t.Fatalf("chunk without ----: %q", chunk)
		}
		got := ""
		if e := firstError(src); e != nil {
			got = diag.SyntaxError(e, false)
		}
		if got != want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", src, got, want)
		}
	}
}

func TestSyntaxErrorHints(t *testing.T) {
	for src, want := range map[string]string{
		"if x:\n    y\nelse if z:\n    y\n": "elif",
		"i++\n":                             "i += 1",
		"a && b\n":                          "and",
		"a || b\n":                          "or",
		"x = “a”\n":                         "straight",
		"async def f(): pass\n":             "threads",
		"a <> b\n":                          "!=",
	} {
		e := firstError(src)
		if e == nil {
			t.Errorf("%q: no error", src)
			continue
		}
		text := diag.SyntaxError(e, true)
		if !strings.Contains(text, "\nHint: ") || !strings.Contains(text[strings.Index(text, "\nHint: "):], want) {
			t.Errorf("%q: no hint with %q in\n%s", src, want, text)
		}
		if strings.Contains(diag.SyntaxError(e, false), "Hint:") {
			t.Errorf("%q: hint although none was asked for", src)
		}
	}
}

func TestSyntaxErrorList(t *testing.T) {
	_, err := syntax.Parse(source.NewFile("x.py", "if x\n    y\nz = = 3\nok = 1\nw = )\n"), syntax.Options{})
	list := err.(syntax.ErrorList)
	text := diag.SyntaxErrors(list, false)
	if n := strings.Count(text, "SyntaxError: "); n != len(list) {
		t.Errorf("%d errors, %d in the text:\n%s", len(list), n, text)
	}
}

// TestSyntaxOracle compares with what CPython printed for the programs of
// testdata/oracle/syntax when it ran them.
func TestSyntaxOracle(t *testing.T) {
	paths, _ := filepath.Glob("../../testdata/oracle/syntax/*.py")
	if len(paths) < 100 {
		t.Fatalf("only %d programs", len(paths))
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".out")
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		tree, err := syntax.Parse(source.NewFile(name, string(src)), syntax.Options{})
		if err == nil {
			_, err = resolve.File(tree)
		}
		if err == nil {
			t.Errorf("%s: no error, want\n%s", name, want)
			continue
		}
		got := diag.SyntaxError(err.(syntax.ErrorList)[0], false)
		if !strings.Contains(string(want), got) {
			t.Errorf("%s\n got\n%s\nwant\n%s", name, got, want)
		}
	}
}
