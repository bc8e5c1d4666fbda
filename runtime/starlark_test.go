package runtime_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/lib/json"
	"go.starlark.net/lib/math"
	"go.starlark.net/lib/time"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
	starlarksyntax "go.starlark.net/syntax"
)

// What go.starlark.net's own test files load, in Python's words. Their assert is
// check here, because assert is a keyword. A failing assertion is told with its line
// and the chunk goes on. What an error says is not compared: the words are Python's.
const starlarkChecks = `
import sys

def type(x):
    name = x.__class__.__name__
    return "string" if name == "str" else name

class check:
    def fail(msg):
        _told(sys._getframe(1).f_lineno, msg)
    def true(cond, msg="not true"):
        _count(1)
        if not cond: _told(sys._getframe(1).f_lineno, msg)
    def eq(x, y):
        _count(1)
        if isinstance(y, list) and not isinstance(x, (list, str)):
            x = list(x)  # Python 3's views and iterators
        if x != y and not (isinstance(x, float) and isinstance(y, float) and (x != x and y != y or abs(x - y) <= 3e-16 * abs(x))):
            _told(sys._getframe(1).f_lineno, f"{x!r} != {y!r}")
    def ne(x, y):
        _count(1)
        if x == y: _told(sys._getframe(1).f_lineno, f"{x!r} == {y!r}")
    def lt(x, y):
        _count(1)
        if not x < y: _told(sys._getframe(1).f_lineno, f"{x!r} is not less than {y!r}")
    def contains(x, y):
        _count(1)
        if y not in x: _told(sys._getframe(1).f_lineno, f"{y!r} is not in {x!r}")
    def fails(f, pattern):
        _count(1)
        try:
            f()
        except Exception:
            return
        _told(sys._getframe(1).f_lineno, f"no error, not even {pattern!r}")
`

var (
	bytesOfText = regexp.MustCompile(`bytes\(("[^"]*")\)`)
	assertWord  = regexp.MustCompile(`\bassert\b`)
	loadAssert  = regexp.MustCompile(`(?m)^load\(\s*["']assert.star["'][^)]*\)`)
)

// TestStarlark runs go.starlark.net's test files, as the module cache has them:
// each chunk that expects no error passes, but for what testdata/starlark.txt lists
// with the reason. What is endless in Python is not run.
func TestStarlark(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "go.starlark.net").Output()
	if err != nil {
		t.Skip("no go command, or no module cache: ", err)
	}
	files, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), "starlark", "testdata", "*.star"))
	if len(files) == 0 {
		t.Skip("the module cache has no test files")
	}
	expected := reasons(t)
	total, failed := 0, 0
	for _, file := range files {
		if filepath.Base(file) == "proto.star" {
			continue // of protocol buffers, a library of its own
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		line := 0
		for _, chunk := range strings.Split(string(src), "\n---\n") {
			if !strings.Contains(chunk, "###") {
				n, faults := starlarkChunk(t, strings.Repeat("\n", line)+chunk, func(line int) bool {
					return strings.HasPrefix(expected[fmt.Sprintf("%s:%d", filepath.Base(file), line)], "endless")
				})
				total += n
				for at, what := range faults {
					place := fmt.Sprintf("%s:%d", filepath.Base(file), at)
					if expected[place] == "" {
						t.Errorf("%s: %s", place, what)
					} else {
						failed++
					}
					delete(expected, place)
				}
			}
			line += strings.Count(chunk, "\n") + 2
		}
	}
	for place := range expected {
		t.Errorf("%s passes now: take it from the list", place)
	}
	t.Logf("%d assertions, %d of them or of the statements around them differ", total, failed)
}

// starlarkChunk runs a chunk and returns the number of assertions and what differed,
// by line. An exception ends its statement only.
func starlarkChunk(t *testing.T, src string, skip func(line int) bool) (total int, faults map[int]string) {
	t.Helper()
	faults = make(map[int]string)
	native := func(name string, f func(args starlark.Tuple)) *starlark.Builtin {
		return starlark.NewBuiltin(name, func(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			f(args)
			return starlark.None, nil
		})
	}
	rt, err := runtime.New(runtime.Config{
		Stdout: new(bytes.Buffer), Limits: runtime.Limits{Steps: 20_000_000, ValueSize: 1 << 26},
		Predeclared: starlark.StringDict{
			"_count": native("_count", func(starlark.Tuple) { total++ }),
			"_told": native("_told", func(args starlark.Tuple) {
				line, _ := starlark.AsInt32(args[0])
				faults[line], _ = starlark.AsString(args[1])
			}),
			"freeze": native("freeze", func(args starlark.Tuple) { args[0].Freeze() }),
			"struct": starlark.NewBuiltin("struct", starlarkstruct.Make),
			"hasfields": starlark.NewBuiltin("hasfields", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
				return &hasFields{starlark.StringDict{}, false}, nil
			}),
			"fibonacci": fibonacci{},
		},
		Modules: map[string]starlark.StringDict{
			"json.star": {"json": json.Module}, "math.star": {"math": math.Module}, "time.star": {"time": time.Module},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	session, ctx := rt.NewSession(), context.Background()
	if err := session.ExecBlock(ctx, "checks.py", starlarkChecks); err != nil {
		t.Fatal(err)
	}
	src = loadAssert.ReplaceAllStringFunc(src, func(load string) string { return strings.Repeat("\n", strings.Count(load, "\n")) })
	src = assertWord.ReplaceAllString(src, "check")
	src = strings.ReplaceAll(src, ".elems()", "[:]") // a str is iterable itself
	src = bytesOfText.ReplaceAllString(src, `bytes($1, "utf-8")`)
	for _, stmt := range statements(src) {
		if at := len(stmt) - len(strings.TrimLeft(stmt, "\n")) + 1; skip(at) {
			faults[at] = "not run"
			continue
		}
		if err := session.ExecBlock(ctx, "chunk.star", stmt); err != nil {
			faults[lineOf(err)] = err.Error()
		}
	}
	return total, faults
}

// statements returns the statements of a source, each with so many empty lines before
// it that its lines keep their numbers. A line with a syntax error is a statement.
func statements(src string) (list []string) {
	file, err := syntax.Parse(source.NewFile("chunk.star", src), syntax.Options{})
	var bad syntax.ErrorList
	for errors.As(err, &bad) {
		lines := strings.SplitAfter(src, "\n")
		at := bad[0].File.LineAt(bad[0].Span.Start) - 1
		list = append(list, strings.Repeat("\n", at)+lines[at])
		lines[at] = "\n"
		src = strings.Join(lines, "")
		file, err = syntax.Parse(source.NewFile("chunk.star", src), syntax.Options{})
	}
	lines := strings.SplitAfter(src, "\n")
	for i, s := range file.Body {
		from, to := file.Source.LineAt(s.Span().Start)-1, len(lines)
		if i+1 < len(file.Body) {
			to = file.Source.LineAt(file.Body[i+1].Span().Start) - 1
		}
		list = append(list, strings.Repeat("\n", from)+strings.Join(lines[from:to], ""))
	}
	return list
}

// lineOf returns the line of the chunk's statement that raised the error.
func lineOf(err error) (line int) {
	var failed *runtime.Error
	if errors.As(err, &failed) {
		for _, f := range failed.Frames {
			if f.File == "chunk.star" {
				return f.Line
			}
		}
	}
	fmt.Sscanf(err.Error(), "chunk.star:%d", &line) // a SyntaxError
	return line
}

// A hasFields is a host's object that takes any attribute but those called no...,
// and that a list can be added to.
type hasFields struct {
	starlark.StringDict
	frozen bool
}

func (h *hasFields) String() string        { return "hasfields" }
func (h *hasFields) Type() string          { return "hasfields" }
func (h *hasFields) Truth() starlark.Bool  { return true }
func (h *hasFields) Hash() (uint32, error) { return 42, nil }
func (h *hasFields) Freeze()               { h.frozen = true }

func (h *hasFields) Attr(name string) (starlark.Value, error) { return h.StringDict[name], nil }
func (h *hasFields) AttrNames() []string                      { return h.Keys() }

func (h *hasFields) SetField(name string, v starlark.Value) error {
	switch {
	case h.frozen:
		return errors.New("cannot set field on a frozen hasfields")
	case strings.HasPrefix(name, "no"):
		return starlark.NoSuchAttrError("no ." + name + " field")
	}
	h.StringDict[name] = v
	return nil
}

func (h *hasFields) Binary(op starlarksyntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if _, list := y.(*starlark.List); list && op == starlarksyntax.PLUS {
		return starlark.MakeInt(42), nil
	}
	return nil, nil
}

// fibonacci is an endless iterable of the host.
type fibonacci struct{}

func (fibonacci) String() string             { return "fib" }
func (fibonacci) Type() string               { return "fib" }
func (fibonacci) Freeze()                    {}
func (fibonacci) Truth() starlark.Bool       { return true }
func (fibonacci) Hash() (uint32, error)      { return 0, errors.New("fib is unhashable") }
func (fibonacci) Iterate() starlark.Iterator { return &fibIterator{0, 1} }

type fibIterator struct{ x, y int }

func (it *fibIterator) Next(p *starlark.Value) bool {
	*p, it.x, it.y = starlark.MakeInt(it.x), it.y, it.x+it.y
	return true
}
func (it *fibIterator) Done() {}

// reasons reads the list of differences.
func reasons(t *testing.T) map[string]string {
	t.Helper()
	f, err := os.Open("testdata/starlark.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	list := make(map[string]string)
	for s := bufio.NewScanner(f); s.Scan(); {
		if place, reason, ok := strings.Cut(s.Text(), " "); ok && place[0] != '#' {
			list[place] = strings.TrimSpace(reason)
		}
	}
	return list
}
