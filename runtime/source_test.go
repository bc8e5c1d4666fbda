package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// Nobody can cancel a compilation: it takes no long time for whatever a person or a
// program writes.
func TestLargeSources(t *testing.T) {
	numbered := func(n int, format, sep string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i)))
			b.WriteString(sep)
		}
		return b.String()
	}
	for name, src := range map[string]string{
		"digits":          "x = " + strings.Repeat("9", 2_000_000),
		"hexadecimal":     "x = 0x" + strings.Repeat("f", 2_000_000),
		"brackets":        strings.Repeat("(", 1_000_000),
		"fields":          `f"` + strings.Repeat("{x}", 100_000) + `"`,
		"nested fields":   strings.Repeat(`f"{`, 1000),
		"operators":       "x = " + strings.Repeat("1 + ", 300_000) + "1",
		"attributes":      "x" + strings.Repeat(".x", 300_000),
		"errors":          strings.Repeat("x = = 1\n", 100_000),
		"blocks":          numbered(100_000, "def f#(): pass", "\n"),
		"keywords":        "f(" + numbered(100_000, "a#=1", ", ") + ")",
		"undefined names": numbered(50_000, "x# = y#", "\n"),
		"global names":    "def f():\n    global " + numbered(20_000, "a#", ", ") + "b\n    b = 1",
		"large constant":  "x = 2 ** 10 ** 9, 1 << 10 ** 10, 'a' * 10 ** 10, ((2 ** 9999) ** 99) ** 99",
		"no end":          `"""` + strings.Repeat("a", 2_000_000),
	} {
		start := time.Now()
		_, err := runtime.Check("large.py", src)
		if err == nil {
			_, err = runtime.Compile("large.py", src)
		}
		var syntax *runtime.SyntaxError
		if err != nil && !errors.As(err, &syntax) {
			t.Errorf("%s: %v", name, err)
		}
		// Far more than it takes, for a busy machine.
		if d := time.Since(start); d > time.Minute {
			t.Errorf("%s took %v", name, d)
		}
	}
}

// A decimal number of more digits than int() takes is CPython's error.
func TestTooManyDigits(t *testing.T) {
	nines := strings.Repeat("9", 4300)
	if _, err := runtime.Compile("x.py", "x = "+nines+", 0x"+nines+nines+", "+nines+nines+".0"); err != nil {
		t.Error(err)
	}
	_, err := runtime.Compile("x.py", "x = 1\ny = "+nines+"_9\n")
	want := "SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; " +
		"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
	var syntax *runtime.SyntaxError
	if !errors.As(err, &syntax) {
		t.Fatal(err)
	}
	lines := strings.Split(syntax.Text(), "\n")
	if lines[0] != `  File "x.py", line 2` || lines[2] != want {
		t.Errorf("%q", lines)
	}
}

// An exit code that no process can have is no success.
func TestExitCodes(t *testing.T) {
	for src, want := range map[string]int{"256": 0, "-1": 255, "2**70": 255, "-2**70": 255, "True": 1, "None": 0, "1.5": 1} {
		rt, err := runtime.New(runtime.Config{})
		if err != nil {
			t.Fatal(err)
		}
		_, err = rt.Exec(context.Background(), "x.py", "raise SystemExit("+src+")")
		var exit *runtime.ExitError
		if !errors.As(err, &exit) || exit.Code != want {
			t.Errorf("%s: %v", src, err)
		}
		rt.Close()
	}
}
