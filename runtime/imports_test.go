package runtime

import (
	"context"
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	goruntime "runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/stdlib/pylib"
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
	var began time.Time
	var before, after goruntime.MemStats
	imported := func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		c.time = time.Since(began)
		goruntime.ReadMemStats(&after)
		return starlark.None, nil
	}
	rt := withModules(t, Config{Predeclared: starlark.StringDict{"imported": starlark.NewBuiltin("imported", imported)}}, newScriptModules())
	defer rt.Close()
	p, err := Compile("import.py", "import "+name+"\nimported()")
	if err != nil {
		t.Fatal(err)
	}
	goruntime.ReadMemStats(&before)
	began = time.Now()
	if _, err := rt.Run(context.Background(), p); err != nil {
		t.Errorf("import %s: %v", name, err)
	}
	c.allocs, c.bytes = after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc
	return c
}

// Every import takes less than a millisecond of a quiet machine of 2026. What decides is
// what it allocates, which is the same in every run, but for a hundredth that the race
// detector adds: more than 7,200 allocations or 1.15 MB
// take longer, with what is done between them. Times are held to half as much again, and
// a busy or slower machine has as much more as it takes for something else at that moment:
// caches are shared. The parts that modules load when they are asked for, each with the
// module itself, may cost twice as much. `go test -v` shows the costs.
func TestImportsAreCheap(t *testing.T) {
	const enough, most = 5, 60 // imports of one module
	limit := importCost{allocs: 7200, bytes: 1_150_000, time: 1500 * time.Microsecond}
	best := make(map[string]importCost)
	names := allModules()
	for n, left := 0, names; n < enough || n < most && len(left) > 0; n++ {
		var slow []string
		for _, name := range left {
			before := pace(t)
			c := costOfImport(t, name)
			c.time = time.Duration(float64(c.time) / max(1, min(before, pace(t))))
			if b, ok := best[name]; ok {
				c = importCost{min(b.allocs, c.allocs), min(b.bytes, c.bytes), min(b.time, c.time)}
			}
			best[name] = c
			if n < enough-1 || c.time > time.Millisecond {
				slow = append(slow, name)
			}
		}
		left = slow
	}
	for _, name := range names {
		c, most := best[name], limit
		t.Logf("%-20s %6.3f ms %6d allocations %8d bytes", name, c.time.Seconds()*1e3, c.allocs, c.bytes)
		if strings.Contains(name, "._") {
			most = importCost{2 * limit.allocs, 2 * limit.bytes, 2 * limit.time}
		}
		if c.allocs > most.allocs || c.bytes > most.bytes || c.time > most.time {
			t.Errorf("import %s takes %v and %d allocations of %d bytes, more than %v, %d of %d",
				name, c.time, c.allocs, c.bytes, most.time, most.allocs, most.bytes)
		}
	}
}

// allModules returns the names of all modules, those of the parts of modules included.
func allModules() []string {
	names := append(pylib.Names(), importable()...)
	slices.Sort(names)
	return slices.Compact(names)
}

// pace returns how much longer than the quiet machine this one needs now for work of the
// kind that an import does.
func pace(t *testing.T) float64 {
	const quiet = 205 * time.Microsecond
	const function = `
func f(a, b int, names map[string][]int) (sum int) {
	for i, x := range names["x"] {
		if x > a && i < len(names) {
			sum += x*b + names["y"][i]
		}
	}
	return sum
}`
	text := "package p\n" + strings.Repeat(function, 40)
	best := time.Hour
	for range 3 {
		began := time.Now()
		if _, err := parser.ParseFile(token.NewFileSet(), "p.go", text, 0); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(began))
	}
	return float64(best) / float64(quiet)
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
