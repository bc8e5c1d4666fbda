// Package scripts holds only tests: every script of the course shows what the
// .out or .check file beside it says, under several schedules, and on CPython.
package scripts

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/cli"
)

// seeds is the number of random schedules that each script runs under, besides
// the fair one.
const seeds = 20

// An outcome is what one run of a script left behind.
type outcome struct {
	exit           int
	stdout, stderr string
}

// A demand is one line of a .check file, or a whole .out file.
type demand func(outcome) error

func TestOnTailorbird(t *testing.T) {
	for _, file := range scripts(t) {
		demands := read(t, file)
		t.Run(file, func(t *testing.T) {
			for seed := range seeds + 1 {
				args := []string{"run", "--virtual-time"}
				if seed > 0 {
					args = append(args, "--policy", "random", "--seed", strconv.Itoa(seed))
				}
				var stdout, stderr bytes.Buffer
				exit := cli.Main(append(args, file), strings.NewReader(""), &stdout, &stderr)
				judge(t, demands, outcome{exit, stdout.String(), stderr.String()}, fmt.Sprintf("seed %d", seed))
			}
		})
	}
}

// CPython is the judge of the recorded outputs. It hangs in a deadlock, so
// scripts that end with a report of one are left out.
func TestOnCPython(t *testing.T) {
	python := cpython()
	if python == "" {
		t.Skip("no CPython 3.13 here")
	}
	for _, file := range scripts(t) {
		demands := read(t, file)
		if demands.exit != 0 {
			continue
		}
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			// Switching as often as CPython can makes hidden orders show.
			cmd := exec.Command(python, "-c", "import runpy, sys; sys.setswitchinterval(1e-6); runpy.run_path(sys.argv[1], run_name='__main__')", file)
			cmd.Env = environment()
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			err := cmd.Run()
			if cmd.ProcessState == nil {
				t.Fatal(err)
			}
			judge(t, demands, outcome{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}, "CPython")
		})
	}
}

// Each lesson starts with its explanation, ends with something to try, and is
// listed in the table of contents.
func TestForm(t *testing.T) {
	contents, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range scripts(t) {
		if !strings.Contains(string(contents), "(scripts/"+file+")") {
			t.Errorf("%s is not in examples/README.md", file)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(text), "\n")
		for i := range 3 {
			if !strings.HasPrefix(lines[i], "# ") {
				t.Errorf("%s:%d: not a line of the explanation: %s", file, i+1, lines[i])
			}
		}
		_, end, found := strings.Cut(string(text), "\n# Try next: ")
		if !found || strings.Count(end, "\n") > 3 {
			t.Errorf("%s does not end with what to try next", file)
		}
	}
}

// scripts lists the scripts in reading order.
func scripts(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.star")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	return files
}

// demands is what one script has to fulfil.
type demands struct {
	exit int
	list []demand
}

// read gathers the demands on a script from the files beside it.
func read(t *testing.T, file string) demands {
	t.Helper()
	base := strings.TrimSuffix(file, ".star")
	var d demands
	want, outErr := os.ReadFile(base + ".out")
	if outErr == nil {
		d.list = append(d.list, func(o outcome) error {
			if o.stdout != string(want) {
				return fmt.Errorf("the output differs from %s.out", base)
			}
			return nil
		})
	}
	check, checkErr := os.ReadFile(base + ".check")
	for i, line := range strings.Split(strings.TrimSpace(string(check)), "\n") {
		if checkErr != nil {
			break
		}
		if err := d.add(line); err != nil {
			t.Fatalf("%s.check:%d: %v", base, i+1, err)
		}
	}
	if outErr != nil && checkErr != nil {
		t.Errorf("%s has no .out or .check file", base)
	}
	return d
}

// add takes in one line of a .check file.
func (d *demands) add(line string) error {
	key, value, _ := strings.Cut(line, ": ")
	count, pattern := -1, value
	switch key {
	case "exit":
		n, err := strconv.Atoi(value)
		d.exit = n
		return err
	case "stdout-count":
		number, rest, _ := strings.Cut(value, " ")
		n, err := strconv.Atoi(number)
		if err != nil {
			return err
		}
		count, pattern = n, rest
	case "stdout-regex", "stderr-regex":
	default:
		return fmt.Errorf("unknown kind of line %q", key)
	}
	re, err := regexp.Compile("(?m)" + pattern)
	if err != nil {
		return err
	}
	d.list = append(d.list, func(o outcome) error {
		text := o.stdout
		if key == "stderr-regex" {
			text = o.stderr
		}
		found := len(re.FindAllStringIndex(text, -1))
		if count < 0 && found == 0 || count >= 0 && found != count {
			return fmt.Errorf("%s: %d matches", line, found)
		}
		return nil
	})
	return nil
}

// judge reports each demand that a run does not meet, and what the run printed.
func judge(t *testing.T, d demands, o outcome, how string) {
	t.Helper()
	var faults []string
	if d.exit >= 0 && o.exit != d.exit {
		faults = append(faults, fmt.Sprintf("exit code %d, want %d", o.exit, d.exit))
	}
	for _, meets := range d.list {
		if err := meets(o); err != nil {
			faults = append(faults, err.Error())
		}
	}
	if faults != nil {
		t.Errorf("%s: %s\nstdout:\n%s\nstderr:\n%s", how, strings.Join(faults, "; "), o.stdout, o.stderr)
	}
}

// cpython finds an installed CPython 3.13 that starts, or gives "". What stands
// in the PATH may be a shim for a version that is not selected.
func cpython() string {
	home, _ := os.UserHomeDir()
	candidates, _ := filepath.Glob(filepath.Join(home, ".pyenv/versions/3.13*/bin/python3.13"))
	candidates = append([]string{os.Getenv("TAILORBIRD_CPYTHON"), "python3.13"}, candidates...)
	for _, c := range candidates {
		out, err := exec.Command(c, "--version").Output()
		if err == nil && strings.HasPrefix(string(out), "Python 3.13") {
			return c
		}
	}
	return ""
}

// environment is ours without the variable that lets CPython's lines mix.
func environment() []string {
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "PYTHONUNBUFFERED=") {
			env = append(env, v)
		}
	}
	return env
}
