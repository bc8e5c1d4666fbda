package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	goruntime "runtime"
	"strconv"
	"strings"
	"time"
)

// A side is a program that runs scripts.
type side struct {
	name    string
	version string
	argv    []string // the script's file is added
}

// A sample is one run of a script.
type sample struct {
	wall   time.Duration // the whole process
	inside time.Duration // by the script's own clock; 0 if it prints none
	peak   int64         // largest resident size in bytes; 0 where the system does not tell
	output string        // standard output without the line of its clock
}

// clockLine begins the line with the seconds that a script measured itself.
const clockLine = "bench:"

// seconds returns the time that counts.
func (s sample) seconds() float64 {
	if s.inside > 0 {
		return s.inside.Seconds()
	}
	return s.wall.Seconds()
}

// pinned returns the command line prefix that keeps a process on one core, where
// the system has one.
func pinned() []string {
	if p, err := exec.LookPath("taskset"); err == nil {
		core := strconv.Itoa(goruntime.NumCPU() - 1)
		if exec.Command(p, "-c", core, "true").Run() == nil {
			return []string{p, "-c", core}
		}
	}
	return nil
}

// environment is what both sides get: one processor for Go programs, and no
// settings that slow Python's output down.
func environment() []string {
	env := []string{"GOMAXPROCS=1"}
	for _, kv := range os.Environ() {
		if !strings.HasPrefix(kv, "GOMAXPROCS=") && !strings.HasPrefix(kv, "PYTHON") {
			env = append(env, kv)
		}
	}
	return env
}

// run executes a script once.
func (p *side) run(ctx context.Context, prefix []string, file string, args ...string) (sample, error) {
	argv := append(append(append(append([]string{}, prefix...), p.argv...), file), args...)
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Env = environment()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	began := time.Now()
	err := cmd.Start()
	s := sample{}
	if err == nil {
		peak := watchPeak(cmd.Process)
		err = cmd.Wait()
		s.wall = time.Since(began)
		s.peak = peak(cmd.ProcessState)
	}
	if err != nil {
		if ctx.Err() != nil {
			return s, context.Cause(ctx)
		}
		return s, fmt.Errorf("%s %s: %w: %s", p.name, filepath.Base(file), err, lastLine(errs.String()))
	}
	var rest strings.Builder
	for line := range strings.Lines(out.String()) {
		if v, ok := strings.CutPrefix(line, clockLine); ok {
			sec, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
			if err != nil {
				return s, fmt.Errorf("%s %s: %w", p.name, filepath.Base(file), err)
			}
			s.inside += time.Duration(sec * float64(time.Second))
			continue
		}
		rest.WriteString(line)
	}
	s.output = rest.String()
	return s, nil
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// findCPython returns the CPython 3.13 of this machine, nil if there is none. A
// candidate counts only if it runs: pyenv leaves shims of versions that are not
// chosen.
func findCPython(ctx context.Context) *side {
	var candidates []string
	if p := os.Getenv("TAILORBIRD_CPYTHON"); p != "" {
		candidates = append(candidates, p)
	}
	candidates = append(candidates, "python3.13")
	if home, err := os.UserHomeDir(); err == nil {
		found, _ := filepath.Glob(filepath.Join(home, ".pyenv", "versions", "3.13*", "bin", "python3.13"))
		candidates = append(candidates, found...)
	}
	for _, c := range candidates {
		out, err := exec.CommandContext(ctx, c, "-c", "import sys; print(sys.version.split()[0])").Output()
		if v := strings.TrimSpace(string(out)); err == nil && strings.HasPrefix(v, "3.13") {
			return &side{name: "CPython", version: v, argv: []string{c}}
		}
	}
	return nil
}

// moduleRoot returns the folder of this module.
func moduleRoot(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOMOD: %w", err)
	}
	mod := strings.TrimSpace(string(out))
	if mod == "" || mod == os.DevNull {
		return "", errors.New("bench runs inside its module")
	}
	return filepath.Dir(mod), nil
}

// build makes the tailorbird of the module at root, without C as the README says.
func build(ctx context.Context, root, binary string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-o", binary, ".")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w: %s", err, out)
	}
	return nil
}
