package main

import (
	"bytes"
	"context"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestMain lets the test binary stand in for the command where the command starts
// itself to run go.starlark.net.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == starlarkCommand {
		main()
		return
	}
	os.Exit(m.Run())
}

// TestQuick runs one script of each group, and one in Starlark.
func TestQuick(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	doc := filepath.Join(t.TempDir(), "performance.md")
	if err := os.WriteFile(doc, []byte("head\n"+tablesBegin+"\nold\n"+tablesEnd+"\ntail\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	c := command()
	var out, progress bytes.Buffer
	c.SetOut(&out)
	c.SetErr(&progress)
	c.SetArgs([]string{"--quick", "--only", "machine/nqueens|threads/barrier|startup/hello|scale/ring", "--out", doc})
	if err := c.ExecuteContext(context.Background()); err != nil {
		t.Fatalf("%v\n%s", err, &progress)
	}
	for _, want := range []string{"### Machine", "| nqueens |", "### Threads", "| barrier |", "### Startup", "| hello |", "### Scale: ring", "| 1000 |", "against go.starlark.net"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, &out)
		}
	}
	text, err := os.ReadFile(doc)
	if err != nil {
		t.Fatal(err)
	}
	if s := string(text); strings.Contains(s, "old") || !strings.HasPrefix(s, "head\n") || !strings.HasSuffix(s, "tail\n") || !strings.Contains(s, "| barrier |") {
		t.Errorf("the document was not updated:\n%s", s)
	}
}

// TestProfile makes a profile that the compiler would take.
func TestProfile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "default.pgo")
	c := command()
	c.SetErr(io.Discard)
	c.SetArgs([]string{"--only", "machine/fib|startup/hello", "--profile", file})
	if err := c.ExecuteContext(context.Background()); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "tool", "preprofile", "-i", file, "-o", os.DevNull).CombinedOutput()
	if err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

func TestScriptsOfEachGroup(t *testing.T) {
	scripts, err := unpackScripts(t.TempDir(), regexp.MustCompile(""))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	starlark := 0
	for _, s := range scripts {
		count[s.group]++
		if s.starlark {
			starlark++
		}
	}
	for _, g := range groups {
		if count[g] == 0 {
			t.Errorf("no script in group %s", g)
		}
	}
	if starlark == 0 {
		t.Error("no script is Starlark")
	}
}

func TestFigures(t *testing.T) {
	if m := median([]float64{9, 1, 4, 2}); m != 3 {
		t.Errorf("median %v", m)
	}
	if g := geometricMean([]float64{2, 8}); math.Abs(g-4) > 1e-12 {
		t.Errorf("geometric mean %v", g)
	}
	r := ratios([]sample{{wall: 4}, {wall: 9}, {wall: 2}}, []sample{{wall: 2}, {wall: 3}, {wall: 2}})
	if r != (spread{2, 1, 3}) {
		t.Errorf("ratios %+v", r)
	}
}
