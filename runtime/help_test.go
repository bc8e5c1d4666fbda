package runtime_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/help"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/runtime"
)

// TestHelpExamples runs the example of each docstring as it would be typed, under the
// virtual clock. Of a traceback only the last line is compared.
func TestHelpExamples(t *testing.T) {
	for _, text := range []help.Text{object.BuiltinDocs, help.Threading, help.Queue, help.Futures} {
		for name, doc := range text() {
			var typed, want []string
			for _, line := range strings.Split(doc, "\n") {
				line, shown := strings.CutPrefix(line, "    ")
				switch {
				case line == "" && len(typed) > 0:
					want = append(want, "")
				case !shown:
				case strings.HasPrefix(line, ">>> "):
					typed = append(typed, line[4:]+"\n")
				case strings.HasPrefix(line, "..."):
					typed[len(typed)-1] += strings.TrimPrefix(line[3:], " ") + "\n"
				case !strings.HasPrefix(line, "Traceback"):
					want = append(want, line)
				}
			}
			if len(typed) == 0 {
				t.Errorf("%s has no example", name)
				continue
			}
			got := shown(t, typed)
			if strings.TrimSpace(got) != strings.Join(want, "\n") {
				t.Errorf("%s: the example gives\n%s", name, got)
			}
		}
	}
}

// shown types pieces at a prompt and returns what it shows.
func shown(t *testing.T, pieces []string) string {
	t.Helper()
	var out strings.Builder
	rt, err := runtime.New(runtime.Config{Stdout: &out, Virtual: true, Interactive: true})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	s := rt.NewSession()
	pieces = append([]string{"import _thread, concurrent.futures, logging, queue, threading, time\n", "from concurrent.futures import *\n", "BrokenExecutor = concurrent.futures.BrokenExecutor\n"}, pieces...)
	for _, p := range pieces {
		var failed *runtime.Error
		if err := s.Exec(context.Background(), "<stdin>", p); errors.As(err, &failed) {
			lines := strings.Split(strings.TrimSpace(failed.Traceback()), "\n")
			out.WriteString(lines[len(lines)-1] + "\n")
		} else if err != nil {
			out.WriteString(err.Error() + "\n")
		}
	}
	s.End(context.Background())
	return out.String()
}

// Every public function and class of the thread modules, and each method, has a
// docstring; so has every built-in name.
func TestHelpIsComplete(t *testing.T) {
	got := shown(t, []string{`def missing(mod):
    for n in dir(mod):
        o = getattr(mod, n)
        if n.startswith('_') or not callable(o) or o.__module__ in ('builtins', 'collections') or n == 'ExceptHookArgs':
            continue
        if not o.__doc__:
            print(mod.__name__, n)
        for m in vars(o) if isinstance(o, type) else ():
            if m[0] != '_' and callable(getattr(o, m)) and not getattr(o, m).__doc__:
                print(mod.__name__, n, m)

`, "for m in threading, _thread, queue, concurrent.futures: missing(m)\n\n",
		"import builtins\n", "[n for n in dir(builtins) if n[0] != '_' and '>>>' not in str(getattr(builtins, n).__doc__)] or None\n"})
	if got != "" {
		t.Errorf("no docstring:\n%s", got)
	}
}
