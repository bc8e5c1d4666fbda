package runtime_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestDeadlockReports compares the report of a program of each kind of deadlock,
// and expects its hint whatever the schedule.
func TestDeadlockReports(t *testing.T) {
	files, _ := filepath.Glob("../testdata/deadlocks/*.py")
	hints := make(map[string]bool)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := deadlock(t, sched.Fair(), string(src))
			golden := strings.TrimSuffix(file, ".py") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the report is\n%s\ninstead of\n%s", got, want)
			}
			hint := hintOf(got)
			hints[hint] = true
			for seed := range uint64(20) {
				for _, p := range []sched.Policy{sched.Random(seed, 0), sched.PCT(seed, 3)} {
					if h := hintOf(deadlock(t, p, string(src))); h != hint {
						t.Errorf("seed %d: %q", seed, h)
					}
				}
			}
		})
	}
	if len(hints) != 15 || hints[""] {
		t.Errorf("%d programs have %d hints: %v", len(files), len(hints), hints)
	}
}

// deadlock runs a program that must end in a deadlock and returns the report.
func deadlock(t *testing.T, p sched.Policy, src string) string {
	t.Helper()
	_, schedule, err := runThreads(t, p, src)
	var d *runtime.DeadlockError
	if !errors.As(err, &d) {
		t.Fatalf("%v, schedule %s", err, schedule)
	}
	return d.Text()
}

func hintOf(report string) string {
	_, hint, _ := strings.Cut(report, "\n  Hint: ")
	return hint
}
