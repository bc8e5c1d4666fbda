package cli

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// run executes the command and returns exit code, stdout and stderr.
func run(stdin string, args ...string) (int, string, string) {
	var out, errs bytes.Buffer
	code := Main(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		src  string
		code int
		errs string
	}{
		{"print(1)", 0, ""},
		{"import sys; sys.exit(7)", 7, ""},
		{"import sys; sys.exit('bye')", 1, "bye"},
		{"1/0", 1, "ZeroDivisionError: division by zero"},
		{"if x", 2, "expected ':'"},
		{"import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()", 3, "An RLock"[3:]},
		{"raise KeyboardInterrupt", 130, "KeyboardInterrupt"},
	} {
		code, _, errs := run("", "-c", c.src)
		if code != c.code || !strings.Contains(errs, c.errs) {
			t.Errorf("%q: exit %d, stderr %q; want %d and %q", c.src, code, errs, c.code, c.errs)
		}
	}
}

func TestLimits(t *testing.T) {
	if code, _, errs := run("", "run", "--timeout", "50ms", "-c", "while True: pass"); code != 124 {
		t.Errorf("timeout: exit %d, %s", code, errs)
	}
	if code, _, errs := run("", "run", "--max-steps", "1000", "-c", "while True:\n  try:\n    while True: pass\n  except BaseException: pass"); code != 1 || !strings.Contains(errs, "step limit") {
		t.Errorf("steps: exit %d, %s", code, errs)
	}
}

func TestStandardInput(t *testing.T) {
	if code, out, _ := run("print('from stdin')", "-"); code != 0 || out != "from stdin\n" {
		t.Errorf("exit %d, output %q", code, out)
	}
}

const examples = "../../examples/scripts"

// Each example gives its output under the fair policy and 20 random seeds.
func TestExamples(t *testing.T) {
	files, err := filepath.Glob(examples + "/*.star")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		want, err := os.ReadFile(strings.TrimSuffix(file, ".star") + ".out")
		if err != nil {
			continue // shown by another test
		}
		for seed := range 21 {
			args := []string{"run", "--virtual-time", file}
			if seed > 0 {
				args = []string{"run", "--virtual-time", "--policy", "random", "--seed", fmt.Sprint(seed), file}
			}
			if code, out, errs := run("", args...); code != 0 || out != string(want) {
				t.Errorf("%s, seed %d: exit %d\n%s%s", file, seed, code, out, errs)
			}
		}
	}
}

// Most seeds lose an update without a lock.
func TestLostUpdate(t *testing.T) {
	lost := 0
	for seed := range 20 {
		_, out, _ := run("", "run", "--virtual-time", "--policy", "random", "--seed", fmt.Sprint(seed), examples+"/02_lost_update.star")
		if !strings.Contains(out, "counted 400 of 400") {
			lost++
		}
	}
	if lost < 11 {
		t.Errorf("%d of 20 seeds lose an update", lost)
	}
}

func TestDeadlockReport(t *testing.T) {
	code, _, errs := run("", "run", "--virtual-time", examples+"/04_deadlock.star")
	if code != 3 {
		t.Errorf("exit %d", code)
	}
	for _, want := range []string{"Thread first waits for Lock lock_b", "held by thread second", "with lock_b:", "The cycle:", "take them in one order"} {
		if !strings.Contains(errs, want) {
			t.Errorf("the report does not say %q:\n%s", want, errs)
		}
	}
}

// A run is repeated by its seed and by its schedule.
func TestRepeat(t *testing.T) {
	file := examples + "/02_lost_update.star"
	args := []string{"run", "--virtual-time", "--policy", "random", "--seed", "3", file}
	_, first, _ := run("", args...)
	for range 20 {
		if _, out, _ := run("", args...); out != first {
			t.Fatalf("output %q, then %q", first, out)
		}
	}
}

// The fragments of five articles, verbatim, where their folder is at hand.
func TestArticles(t *testing.T) {
	check := "../../../shared/articles/check"
	if _, err := os.Stat(check); err != nil {
		t.Skip("the articles are not here")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("the checker needs python3")
	}
	binary := filepath.Join(t.TempDir(), "tailorbird")
	if out, err := exec.Command("go", "build", "-o", binary, "../..").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command(check, "--jobs", "2", "--flags", "--virtual-time", binary, "run").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
