package runtime

import (
	"context"
	"flag"
	"fmt"
	"os"
	goruntime "runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

const importsFile = "testdata/imports.txt"

// Nothing is loaded that a script, or a module that it imports, does not import:
// testdata/imports.txt has what each import adds to sys.modules.
func TestImportsLoadNothingElse(t *testing.T) {
	var got strings.Builder
	for _, name := range append([]string{""}, importable()...) {
		script := "import sys\nbefore = set(sys.modules)\n"
		if name == "" {
			script = "import sys\nbefore = set()\n"
			name = "pass"
		} else {
			script += "import " + name + "\n"
		}
		script += "print(*sorted(set(sys.modules) - before))\n"
		var out strings.Builder
		rt, err := New(Config{Stdout: &out})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := rt.Exec(context.Background(), "import.py", script); err != nil {
			t.Errorf("import %s: %v", name, err)
		}
		rt.Close()
		fmt.Fprintf(&got, "%s: %s", name, out.String())
	}
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(importsFile, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(importsFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(want), "\n")
	for i, line := range strings.Split(got.String(), "\n") {
		if i >= len(lines) || line != lines[i] {
			t.Fatalf("loaded:\n%s\n%s has:\n%s\n(go test ./runtime -run %s -update writes it anew)", line, importsFile, slices.Concat(lines, []string{""})[min(i, len(lines))], t.Name())
		}
	}
}

// importable returns the names of the modules that scripts are to import, sorted.
func importable() []string {
	names := slices.DeleteFunc(moduleNames(), func(n string) bool { return strings.Contains(n, "._") })
	slices.Sort(names)
	return slices.Compact(names)
}

// An import costs what it costs the first one in a process: the programs of the
// modules are compiled for it, and their bodies run.
type importCost struct {
	allocs, bytes uint64
	time          time.Duration
}

func costOfImport(t *testing.T, name string) (c importCost) {
	t.Helper()
	rt := withModules(t, Config{}, newScriptModules())
	defer rt.Close()
	p, err := Compile("import.py", "import "+name)
	if err != nil {
		t.Fatal(err)
	}
	var before, after goruntime.MemStats
	goruntime.ReadMemStats(&before)
	began := time.Now()
	if _, err := rt.Run(context.Background(), p); err != nil {
		t.Errorf("import %s: %v", name, err)
	}
	c.time = time.Since(began)
	goruntime.ReadMemStats(&after)
	c.allocs, c.bytes = after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc
	return c
}

// Every import is cheap: it takes a millisecond of a quiet machine of 2026, one of the
// modules that unittest loads when they are needed half as much again. Counted are
// allocations, which are the same in every run: about 8,000 of them, with what is done
// between them, take a millisecond. `go test -v` shows the times.
func TestImportsAreCheap(t *testing.T) {
	for _, name := range importable() {
		best := costOfImport(t, name)
		for range 4 {
			c := costOfImport(t, name)
			best = importCost{min(best.allocs, c.allocs), min(best.bytes, c.bytes), min(best.time, c.time)}
		}
		t.Logf("%-20s %6.3f ms %6d allocations %8d bytes", name, best.time.Seconds()*1e3, best.allocs, best.bytes)
		limit, bytes := uint64(9000), uint64(1_500_000)
		if strings.HasPrefix(name, "unittest.") {
			limit, bytes = 14_000, 2_300_000
		}
		if best.allocs > limit || best.bytes > bytes {
			t.Errorf("import %s makes %d allocations of %d bytes, more than %d of %d", name, best.allocs, best.bytes, limit, bytes)
		}
	}
}

// withModules returns a Runtime with modules that others may be using too.
func withModules(t testing.TB, cfg Config, modules map[string]func() (*Program, error)) *Runtime {
	t.Helper()
	rt, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	rt.machine.Importer = &importer{rt, func() map[string]func() (*Program, error) { return modules }}
	return rt
}

// Runtimes that import a module at the same time share its program, also the functions
// that are compiled when the first of them calls one.
func TestRuntimesShareModules(t *testing.T) {
	const script = `
import logging, string, textwrap, collections, sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
logging.getLogger("a.b").warning("%s %d", "x", 1)
print(string.Template("$a").substitute(a=2), textwrap.fill("a b c", 3), collections.Counter("aab").most_common(1))
print(collections.namedtuple("P", "x y")(1, 2), logging.Logger.warning.__code__.co_varnames[0])
try:
    textwrap.fill()
except TypeError as e:
    print(e)
`
	const want = "WARNING x 1\n2 a b\nc [('a', 2)]\nP(x=1, y=2) self\nfill() missing 1 required positional argument: 'text'\n"
	modules := newScriptModules()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var out strings.Builder
			rt := withModules(t, Config{Stdout: &out}, modules)
			defer rt.Close()
			if _, err := rt.Exec(context.Background(), "share.py", script); err != nil || out.String() != want {
				t.Errorf("%v\n%s", err, out.String())
			}
		})
	}
	wg.Wait()
}
