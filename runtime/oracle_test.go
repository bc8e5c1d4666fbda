package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// The programs under testdata/oracle have their output recorded from CPython
// 3.13. They must give the same here, save those in known_failures.txt, each of
// which must still fail: a program that has been mended leaves the list.
func TestOracle(t *testing.T) {
	root := "../testdata/oracle"
	known := map[string]bool{}
	list, err := os.ReadFile(filepath.Join(root, "known_failures.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range strings.Split(string(list), "\n") {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			known[l] = true
		}
	}
	files, err := filepath.Glob(root + "/*/*.py")
	if err != nil || len(files) == 0 {
		t.Fatalf("no oracle programs: %v", err)
	}
	for _, file := range files {
		name := filepath.Base(filepath.Dir(file)) + "/" + filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".out")
			if err != nil {
				t.Skip("a module that another program imports")
			}
			got := outputOf(t, file)
			same := got == string(want)
			switch {
			case same && known[name]:
				t.Errorf("%s passes now: take it from known_failures.txt", name)
			case !same && !known[name]:
				t.Errorf("%s differs from CPython at %s", name, firstDifference(got, string(want)))
			}
		})
	}
}

// outputOf runs a program as the command does, in the form of the .out files.
func outputOf(t *testing.T, file string) string {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	name := filepath.Base(file)
	rt, err := runtime.New(runtime.Config{Stdout: &out, Stderr: &errs, Args: []string{name}, Imports: os.DirFS(filepath.Dir(file)), Grants: runtime.Grants{Clock: true}, Coroutines: true})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	_, err = rt.Exec(ctx, name, string(src))
	code := 0
	var script *runtime.Error
	var exit *runtime.ExitError
	var syntax *runtime.SyntaxError
	switch {
	case err == nil:
	case errors.As(err, &exit):
		code = exit.Code
		if exit.Message != "" {
			fmt.Fprintln(&errs, exit.Message)
		}
	case errors.As(err, &syntax):
		code = 1 // as CPython's; the command says 2
		errs.WriteString(firstError(syntax.Text()))
	case errors.As(err, &script):
		if code = 1; script.Class == "KeyboardInterrupt" {
			code = 130
		}
		if !script.Reported {
			errs.WriteString(script.Traceback())
		}
	default:
		code = -1
		fmt.Fprintln(&errs, err)
	}
	text := out.String()
	if errs.Len() > 0 {
		text += "--- stderr\n" + frozenFrame.ReplaceAllString(errs.String(), "")
	}
	if code != 0 {
		text += fmt.Sprintf("--- exit %d\n", code)
	}
	return testDuration.ReplaceAllString(text, "${1}0.000s")
}

// testDuration is how long a test run of unittest took.
var testDuration = regexp.MustCompile(`(?m)^(Ran \d+ tests? in )[\d.]+s$`)

// frozenFrame is a traceback entry inside a module of the library, which the
// recorder drops on CPython's side too.
var frozenFrame = regexp.MustCompile(`(?m)^  File "<frozen [^"]*", line \d+, in .*\n(?:    .*\n)*`)

// firstError is what CPython prints of a list of syntax errors: the first one,
// without our hints.
func firstError(text string) string {
	var b strings.Builder
	for _, l := range strings.SplitAfter(text, "\n") {
		if strings.HasPrefix(l, "Hint: ") {
			continue
		}
		if strings.HasPrefix(l, "  File ") && b.Len() > 0 {
			break
		}
		b.WriteString(l)
	}
	return b.String()
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			other := "(nothing)"
			if i < len(w) {
				other = w[i]
			}
			return fmt.Sprintf("line %d:\n  got  %s\n  want %s", i+1, g[i], other)
		}
	}
	return fmt.Sprintf("line %d: output is too short", len(g))
}
