package resolve_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// TestPythonLibrary resolves CPython's own library, where it is installed: no
// file may have an error that CPython does not report, and every name must get
// a binding.
func TestPythonLibrary(t *testing.T) {
	dirs, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), ".pyenv/versions/3.13*/lib/python3.13"))
	if len(dirs) == 0 {
		t.Skip("no CPython 3.13 library found")
	}
	every, n, done := 10, 0, 0
	if os.Getenv("TAILORBIRD_ALL") != "" {
		every = 1
	}
	filepath.WalkDir(dirs[0], func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".py") {
			return nil
		}
		if n++; n%every != 0 || strings.HasPrefix(filepath.Base(path), "bad") {
			return nil
		}
		text, _ := os.ReadFile(path)
		tree, err := syntax.Parse(source.NewFile(path, string(text)), syntax.Options{})
		if err != nil {
			return nil // package syntax tests that
		}
		if _, err := resolve.File(tree); err != nil {
			for _, e := range err.(syntax.ErrorList) {
				if !strings.Contains(e.Msg, "not part of Tailorbird") {
					t.Error(e)
				}
			}
			return nil
		}
		done++
		syntax.Walk(tree, func(n syntax.Node) bool {
			if name, ok := n.(*syntax.Name); ok && name.Binding.Kind == syntax.Unbound {
				t.Errorf("%s: no binding for %s at %v", path, name.ID, name.Span())
			}
			return true
		})
		return nil
	})
	t.Logf("%d files resolved", done)
	if done < 50 {
		t.Errorf("only %d files resolved", done)
	}
}
