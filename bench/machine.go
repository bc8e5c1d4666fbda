package main

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A machine holds the programs that are compared.
type machine struct {
	cpython string // "" if there is none
	ours    string
	other   string // another build of ours; "" for none
	taskset string // binds a process to a core; "" if there is no such command
	version string // of CPython
}

// timeout is how long one script may take.
const timeout = 5 * time.Minute

// newMachine builds Tailorbird and looks for CPython.
func newMachine(against string) (m *machine, cleanup func(), err error) {
	dir, err := os.MkdirTemp("", "tailorbird-bench")
	if err != nil {
		return nil, nil, err
	}
	m = &machine{ours: filepath.Join(dir, "tailorbird"), other: against}
	build := exec.Command("go", "build", "-o", m.ours, "github.com/tailorbird-lang/tailorbird")
	if text, err := build.CombinedOutput(); err != nil {
		os.RemoveAll(dir)
		return nil, nil, fmt.Errorf("building: %v\n%s", err, text)
	}
	m.taskset, _ = exec.LookPath("taskset")
	m.cpython, m.version = findCPython()
	return m, func() { os.RemoveAll(dir) }, nil
}

// findCPython returns a CPython 3.13 that works.
func findCPython() (path, version string) {
	candidates := []string{os.Getenv("TAILORBIRD_CPYTHON"), "python3.13"}
	if home, err := os.UserHomeDir(); err == nil {
		list, _ := filepath.Glob(filepath.Join(home, ".pyenv", "versions", "3.13*", "bin", "python3.13"))
		candidates = append(candidates, list...)
	}
	for _, c := range candidates {
		if c == "" {
			continue
		}
		text, err := exec.Command(c, "-V").Output()
		if v := strings.TrimSpace(string(text)); err == nil && strings.HasPrefix(v, "Python 3.13") {
			return c, v
		}
	}
	return "", ""
}

// A sample is one run of a script.
type sample struct {
	seconds float64
	peak    int64 // resident size in KiB
	failed  bool
}

var elapsed = regexp.MustCompile(`(?m)^elapsed ([0-9.]+)$`)

// run runs a script once with the given program, on one core.
func (m *machine) run(program []string, script string, args []string, process bool) sample {
	argv := append(append(append([]string(nil), program...), script), args...)
	if m.taskset != "" {
		argv = append([]string{m.taskset, "-c", strconv.Itoa(runtime.NumCPU() - 1)}, argv...)
	}
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Env = append(slices.DeleteFunc(os.Environ(), func(kv string) bool { return strings.HasPrefix(kv, "PYTHONUNBUFFERED=") }), "GOMAXPROCS=1")
	var out bytes.Buffer
	cmd.Stdout = &out
	start := time.Now()
	err := cmd.Run()
	s := sample{seconds: time.Since(start).Seconds(), failed: err != nil}
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok && u != nil {
		s.peak = u.Maxrss
	}
	if !process {
		found := elapsed.FindStringSubmatch(out.String())
		if found == nil {
			s.failed = true
			return s
		}
		s.seconds, _ = strconv.ParseFloat(found[1], 64)
	}
	return s
}

// group runs the scripts of a group and returns their table.
func (m *machine) group(g group, rounds int, match *regexp.Regexp) (string, error) {
	scripts, err := filepath.Glob(filepath.Join("bench", "scripts", g.name, "*.py"))
	if err != nil {
		return "", err
	}
	if len(scripts) == 0 {
		return "", fmt.Errorf("no scripts in bench/scripts/%s: run from the top of the project", g.name)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n## %s\n\n| script | CPython / ours | spread | ours | peak memory, CPython / ours |%s\n|---|---|---|---|---|%s\n",
		g.title, m.otherColumn(" other build / ours |"), m.otherColumn("---|"))
	var ratios []float64
	for _, script := range scripts {
		name := strings.TrimSuffix(filepath.Base(script), ".py")
		args := g.args
		if args == nil {
			args = []string{""}
		}
		for _, arg := range args {
			label := strings.TrimSpace(name + " " + arg)
			if !match.MatchString(g.name + "/" + label) {
				continue
			}
			row, ratio := m.measure(g, script, label, arg, rounds)
			fmt.Print(row)
			b.WriteString(row)
			if ratio > 0 {
				ratios = append(ratios, math.Log(ratio))
			}
		}
	}
	if len(ratios) > 0 {
		sum := 0.0
		for _, r := range ratios {
			sum += r
		}
		line := fmt.Sprintf("| geometric mean | %.2f | | | |%s\n", math.Exp(sum/float64(len(ratios))), m.otherColumn(" |"))
		fmt.Print(line)
		b.WriteString(line)
	}
	return b.String(), nil
}

func (m *machine) otherColumn(text string) string {
	if m.other == "" {
		return ""
	}
	return text
}

// measure runs one script in turn on all sides. The ratio is 0 if there is none.
func (m *machine) measure(g group, script, label, arg string, rounds int) (row string, ratio float64) {
	var args []string
	if arg != "" {
		args = []string{arg}
	}
	cpython := m.cpython != ""
	if n, err := strconv.Atoi(arg); err == nil {
		cpython = cpython && n <= limitOfCPython
		if n > limitOfCPython {
			rounds = 1
		}
	}
	fmt.Fprintf(os.Stderr, "%s/%s ...\r", g.name, label)
	var theirs, ours, others []float64
	var peaks [2]int64
	for range rounds {
		if cpython {
			s := m.run([]string{m.cpython}, script, args, g.process)
			if s.failed {
				cpython = false
			} else {
				theirs, peaks[0] = append(theirs, s.seconds), max(peaks[0], s.peak)
			}
		}
		s := m.run([]string{m.ours, "run"}, script, args, g.process)
		if s.failed {
			return fmt.Sprintf("| %s | failed | | | |%s\n", label, m.otherColumn(" |")), 0
		}
		ours, peaks[1] = append(ours, s.seconds), max(peaks[1], s.peak)
		if m.other != "" {
			if s := m.run([]string{m.other, "run"}, script, args, g.process); !s.failed {
				others = append(others, s.seconds)
			}
		}
	}
	text, spread := "-", ""
	if len(theirs) == len(ours) && len(theirs) > 0 {
		var all []float64
		for i := range ours {
			all = append(all, theirs[i]/ours[i])
		}
		slices.Sort(all)
		ratio = median(theirs) / median(ours)
		text, spread = fmt.Sprintf("%.2f", ratio), fmt.Sprintf("%.2f to %.2f", all[0], all[len(all)-1])
	}
	row = fmt.Sprintf("| %s | %s | %s | %.1f ms | %.1f / %.1f MB |", label, text, spread, median(ours)*1000, float64(peaks[0])/1024, float64(peaks[1])/1024)
	if m.other != "" {
		row += fmt.Sprintf(" %.2f |", median(others)/median(ours))
	}
	return row + "\n", ratio
}

func median(x []float64) float64 {
	if len(x) == 0 {
		return math.NaN()
	}
	s := slices.Sorted(slices.Values(x))
	return s[len(s)/2]
}
