package cpythontest

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// findLibrary returns the folder of CPython 3.13's standard library with its
// tests: that of TAILORBIRD_CPYTHON (the binary or its installation folder), of
// python3.13 on the path, or of pyenv. It skips the test if there is none.
func findLibrary(t *testing.T) string {
	t.Helper()
	var roots []string
	if p := os.Getenv("TAILORBIRD_CPYTHON"); p != "" {
		roots = append(roots, p, filepath.Dir(filepath.Dir(p)))
	}
	// A shim may be on the path and not work: it has to answer.
	if out, err := exec.Command("python3.13", "-c", "import sys; print(sys.prefix)").Output(); err == nil {
		roots = append(roots, strings.TrimSpace(string(out)))
	}
	if home, err := os.UserHomeDir(); err == nil {
		found, _ := filepath.Glob(filepath.Join(home, ".pyenv/versions/3.13*"))
		roots = append(roots, found...)
	}
	for _, root := range roots {
		lib := filepath.Join(root, "lib", "python3.13")
		if _, err := os.Stat(filepath.Join(lib, "test", "lock_tests.py")); err == nil {
			return lib
		}
	}
	t.Skip("no CPython 3.13 with its tests: set TAILORBIRD_CPYTHON")
	return ""
}

// testFiles is what scripts may import: our support modules, and of CPython's
// library the package test without its support package and without coroutines.
type testFiles struct{ ours, cpython fs.FS }

func (f testFiles) Open(name string) (fs.File, error) {
	if file, err := f.ours.Open(name); err == nil {
		return file, nil
	}
	if module, ok := strings.CutSuffix(name, ".py"); ok && absent[module] {
		return fstest.MapFS{name: {Data: []byte(standIn(module))}}.Open(name)
	}
	if !strings.HasPrefix(name, "test/") || strings.HasPrefix(name, "test/support/") {
		return nil, &fs.PathError{Op: "open", Path: path.Clean(name), Err: fs.ErrNotExist}
	}
	text, err := fs.ReadFile(f.cpython, name)
	if err != nil || !bytes.Contains(text, []byte("async def")) {
		return f.cpython.Open(name)
	}
	return fstest.MapFS{name: {Data: withoutCoroutines(text)}}.Open(name)
}

// absent are modules that Tailorbird leaves out, of which test files import names that
// few of their tests use: those tests skip themselves.
var absent = map[string]bool{
	"_testinternalcapi": true, "array": true, "ast": true, "asyncio": true, "configparser": true, "copyreg": true, "decimal": true,
	"dis": true, "fractions": true, "inspect": true, "platform": true, "select": true, "shutil": true,
	"subprocess": true, "tempfile": true,
}

// standIn is the text of an absent module.
func standIn(module string) string {
	return `from cpythontest_absent import Absent


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent("` + module + `")
`
}

var coroutine = regexp.MustCompile(`^( *)async def (\w+)`)

// withoutCoroutines puts a function by which the test skips itself in place of each
// coroutine. All lines stay where they are.
func withoutCoroutines(text []byte) []byte {
	lines := strings.Split(string(text), "\n")
	inside := "" // indentation of the body of a coroutine
	for i, line := range lines {
		if inside != "" && (strings.TrimSpace(line) == "" || strings.HasPrefix(line, inside)) {
			lines[i] = ""
			continue
		}
		inside = ""
		if m := coroutine.FindStringSubmatch(line); m != nil {
			lines[i] = m[1] + "def " + m[2] + `(*args, **kwargs): import unittest; raise unittest.SkipTest("needs async/await")`
			inside = m[1] + " "
		}
	}
	return []byte(strings.Join(lines, "\n"))
}
