package runtime_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

// describe prints the names of testdata/names/threads.txt as they are here.
const describe = `
import _thread, concurrent.futures, queue, threading
mods = {'threading': threading, '_thread': _thread, 'queue': queue, 'concurrent.futures': concurrent.futures}
for line in lines:
    path = line.partition('(')[0]
    mod = max((m for m in mods if path.startswith(m + '.')), key=len)
    obj, ok = mods[mod], True
    for name in path[len(mod) + 1:].split('.'):
        ok = ok and hasattr(obj, name)
        obj = getattr(obj, name, None)
    if not ok:
        print(path, 'is missing')
        continue
    fn = obj.__init__ if isinstance(obj, type) and '(' in line else obj
    sig = getattr(fn, '__text_signature__', None) if callable(fn) and '(' in line else ''
    print(path + (sig or ''))
`

// differing says why a signature is not CPython's.
var differing = map[string]string{
	"concurrent.futures.ProcessPoolExecutor(*args, **kwargs)":     "it cannot be made",
	"threading.excepthook(args, /)":                               "CPython knows none",
	"_thread.interrupt_main(signum=2, /)":                         "CPython knows none",
	"_thread.start_new(function, args, kwargs=<unset>, /)":        "an omitted kwargs is an empty dict",
	"_thread.start_new_thread(function, args, kwargs=<unset>, /)": "an omitted kwargs is an empty dict",
}

// TestNamesAndSignatures compares the public names of the thread modules and their
// signatures with those recorded from CPython 3.13 (testdata/names/record.py).
func TestNamesAndSignatures(t *testing.T) {
	recorded, err := os.ReadFile("../testdata/names/threads.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(recorded)), "\n")
	var out bytes.Buffer
	names, err := runtime.ToValue(want)
	if err != nil {
		t.Fatal(err)
	}
	rt, err := runtime.New(runtime.Config{Stdout: &out, Predeclared: starlark.StringDict{"lines": names}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	if _, err := rt.Exec(context.Background(), "describe.py", describe); err != nil {
		t.Fatalf("%+v", err)
	}
	got := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(got) != len(want) {
		t.Fatalf("%d lines for %d names", len(got), len(want))
	}
	for i, line := range got {
		if line != want[i] && differing[line] == "" {
			t.Errorf("%s, CPython: %s", line, want[i])
		}
	}
}
