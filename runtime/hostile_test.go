package runtime_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.uber.org/goleak"
)

// outcome names how a run ended, in the words of testdata/hostile.txt.
func outcome(err error) string {
	var (
		exc      *runtime.Error
		exit     *runtime.ExitError
		deadlock *runtime.DeadlockError
		syntax   *runtime.SyntaxError
	)
	switch {
	case err == nil:
		return "ok"
	case errors.As(err, &exc):
		return exc.Class
	case errors.As(err, &exit):
		return "exit"
	case errors.As(err, &deadlock):
		return "deadlock"
	case errors.As(err, &syntax):
		return "SyntaxError"
	case errors.Is(err, runtime.ErrSteps):
		return "steps"
	case errors.Is(err, runtime.ErrTasks):
		return "tasks"
	case errors.Is(err, runtime.ErrOutput):
		return "output"
	case errors.Is(err, context.DeadlineExceeded):
		return "deadline"
	}
	return "untyped: " + err.Error()
}

// contain runs a hostile source under limits and reports how it ended.
func contain(t *testing.T, name, src string, coroutines bool, deadline time.Duration) string {
	t.Helper()
	rt, err := runtime.New(runtime.Config{Coroutines: coroutines, Limits: runtime.Limits{
		Steps: 5_000_000, Tasks: 100, Output: 1 << 20, ValueSize: 1 << 24}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	start := time.Now()
	_, err = rt.Exec(ctx, name+".star", src)
	got := outcome(err)
	rt.Close()
	// Far beyond the deadline, for a busy machine.
	if d := time.Since(start); d > 20*time.Second {
		t.Errorf("%s took %v", name, d)
	}
	goleak.VerifyNone(t, goleak.IgnoreCurrent(), goleak.IgnoreAnyFunction("github.com/dlclark/regexp2.runClock"))
	return got
}

// TestHostile runs each script of testdata/hostile.txt: it must end with one of
// the outcomes that its first line names, and leave no goroutine.
func TestHostile(t *testing.T) {
	text, err := os.ReadFile("testdata/hostile.txt")
	if err != nil {
		t.Fatal(err)
	}
	chunks := strings.Split(string(text), "### ")[1:]
	if len(chunks) < 40 {
		t.Fatalf("only %d scripts", len(chunks))
	}
	for i, c := range chunks {
		head, src, _ := strings.Cut(c, "\n")
		name, want, _ := strings.Cut(head, ": ")
		t.Run(name, func(t *testing.T) {
			// What can only end by its deadline need not wait long for it; the
			// others have time for their limits, as a rule.
			deadline := 20 * time.Second
			if strings.Contains(want, "steps") || strings.Contains(want, "deadline") {
				deadline = 2 * time.Second
			}
			if want == "deadline" {
				deadline = 300 * time.Millisecond
			}
			got := contain(t, name, src, i%2 == 1, deadline)
			if got == "deadline" && strings.Contains(want, "steps") {
				return
			}
			for w := range strings.SplitSeq(want, " | ") {
				if got == w {
					return
				}
			}
			t.Errorf("ended with %s, want %s", got, want)
		})
	}
}

// A search that backtracks for ever ends soon after its context, although the
// engine cannot be interrupted.
func TestCancelEndsSearch(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	time.AfterFunc(20*time.Millisecond, cancel)
	began := time.Now()
	_, err = rt.Exec(ctx, "search.py", "import re\nre.match('(?=a)(a+)+$', 'a' * 40 + 'b')")
	if took := time.Since(began); !errors.Is(err, context.Canceled) || took > 3*time.Second {
		t.Errorf("%v after %v", err, took)
	}
}
