package syntax_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// pythonLib returns the folder of CPython 3.13's library, if there is one.
func pythonLib(t testing.TB) string {
	candidates, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), ".pyenv/versions/3.13*/lib/python3.13"))
	candidates = append(candidates, "/usr/lib/python3.13", "/usr/local/lib/python3.13")
	if dir := os.Getenv("TAILORBIRD_CPYTHON"); dir != "" {
		candidates = append([]string{filepath.Join(dir, "lib/python3.13")}, candidates...)
	}
	for _, dir := range candidates {
		if _, err := os.Stat(filepath.Join(dir, "threading.py")); err == nil {
			return dir
		}
	}
	t.Skip("no CPython 3.13 library found")
	return ""
}

// skipped tells why a file of CPython's library is not expected to parse.
func skipped(path string, text []byte) string {
	base := filepath.Base(path)
	switch {
	case strings.HasPrefix(base, "bad"), strings.Contains(path, "lib2to3/tests/data"), strings.Contains(path, "tokenizedata"):
		return "wrong on purpose"
	case strings.Contains(path, "/encoded_modules/"), bytes.Contains(text[:min(len(text), 200)], []byte("coding: latin-1")),
		bytes.Contains(text[:min(len(text), 200)], []byte("coding: iso-8859")), bytes.Contains(text[:min(len(text), 200)], []byte("coding: koi8")):
		return "not UTF-8"
	}
	return ""
}

// outside tells whether an error is about a part of Python that Tailorbird leaves out.
func outside(msg string) bool { return strings.Contains(msg, "not part of Tailorbird") }

// TestPythonLibrary parses CPython's own library: all of it if
// TAILORBIRD_ALL is set, else each tenth file.
func TestPythonLibrary(t *testing.T) {
	dir := pythonLib(t)
	every := 10
	if os.Getenv("TAILORBIRD_ALL") != "" {
		every = 1
	}
	n, parsed, left := 0, 0, 0
	filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".py") {
			return nil
		}
		if n++; n%every != 0 {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil || skipped(path, text) != "" {
			return nil
		}
		_, err = syntax.Parse(source.NewFile(path, string(text)), syntax.Options{})
		switch {
		case err == nil:
			parsed++
		case outside(err.Error()):
			left++
		default:
			t.Error(err)
		}
		return nil
	})
	t.Logf("%d files parsed, %d use what is left out", parsed, left)
	if parsed < 100 {
		t.Errorf("only %d files parsed", parsed)
	}
}

// TestArticles parses the programs of the threading articles that the project
// is measured by, where they are at hand.
func TestArticles(t *testing.T) {
	paths, _ := filepath.Glob("../../../shared/articles/*/*.py")
	if len(paths) == 0 {
		t.Skip("the articles are not here")
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := syntax.Parse(source.NewFile(filepath.Base(path), string(text)), syntax.Options{}); err != nil {
			t.Error(err)
		}
	}
}
