package builtins

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// addresses differ from run to run.
var addresses = regexp.MustCompile(`0x[0-9a-f]{7,}`)

// TestExpressionsAgainstCPython evaluates the expressions of
// testdata/expressions.txt; each is followed by what CPython 3.13 printed for it
// (testdata/expressions.py).
func TestExpressionsAgainstCPython(t *testing.T) {
	text, err := os.ReadFile("testdata/expressions.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if len(lines)%2 != 0 || len(lines) < 400 {
		t.Fatalf("%d lines", len(lines))
	}
	e := newEvaluator()
	for i := 0; i < len(lines); i += 2 {
		expr, want := strings.TrimPrefix(lines[i], ">>> "), addresses.ReplaceAllString(lines[i+1], "0x")
		v, err := e.run(t, expr)
		var got string
		if err == nil {
			got, err = object.Repr(e.th, v)
		}
		if err != nil {
			x := object.AsException(err)
			got = x.Class().Name + ": " + x.Message()
		}
		if got = addresses.ReplaceAllString(got, "0x"); got != want {
			t.Errorf("%s\n got %s\nwant %s", expr, got, want)
		}
	}
}

// A sink collects what print writes.
type sink struct {
	object.Instance
	pieces []string
}

func (s *sink) WriteText(th *starlark.Thread, text string) error {
	s.pieces = append(s.pieces, text)
	return nil
}

func TestPrintWritesWholeLines(t *testing.T) {
	e := newEvaluator()
	out := &sink{Instance: object.MakeInstance(object.ObjectClass)}
	e.in.Stdout = func(*starlark.Thread) starlark.Value { return out }
	for _, tt := range []struct{ expr, want string }{
		{"print()", "\n"},
		{"print(1, 'a', None)", "1 a None\n"},
		{"print('x', 'y', sep='-', end='!')", "x-y!"},
		{"print('x', sep=None, end=None)", "x\n"},
		{"print('', end='')", ""},
	} {
		out.pieces = nil
		if _, err := e.run(t, tt.expr); err != nil {
			t.Fatal(err)
		}
		if len(out.pieces) != 1 || out.pieces[0] != tt.want {
			t.Errorf("%s wrote %q", tt.expr, out.pieces)
		}
	}
	e.in.Stdout = func(*starlark.Thread) starlark.Value { return starlark.None }
	if _, err := e.run(t, "print(1)"); err != nil {
		t.Errorf("without stdout: %v", err)
	}
}

func TestPrintCallsWriteOfScriptObjects(t *testing.T) {
	e := newEvaluator()
	var pieces []string
	write := starlark.NewBuiltin("write", func(th *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		pieces = append(pieces, string(args[0].(starlark.String)))
		return starlark.None, nil
	})
	file := object.NewModule("file")
	file.Set("write", write)
	e.in.Stdout = func(*starlark.Thread) starlark.Value { return file }
	if _, err := e.run(t, "print(1, 2)"); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(pieces, "|"); got != "1| |2|\n" {
		t.Errorf("wrote %q", got)
	}
}

func TestInstallIsFast(t *testing.T) {
	best := time.Hour
	for range 20 {
		in := object.NewInterp()
		start := time.Now()
		Install(in)
		best = min(best, time.Since(start))
	}
	if best > 500*time.Microsecond {
		t.Errorf("filling the built-in names takes %v", best)
	}
}

func TestNamesAreUnique(t *testing.T) {
	seen := make(map[string]bool)
	for _, n := range Names() {
		if seen[n] {
			t.Errorf("%s twice", n)
		}
		seen[n] = true
	}
}
