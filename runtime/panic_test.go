package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

// A host function that panics, in the main thread and in another one, gives a
// typed error and does not end the process.
func TestPanicOfHostFunction(t *testing.T) {
	boom := starlark.NewBuiltin("boom", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		panic("out of order")
	})
	// A panic passes through a call of a script by the host.
	again := starlark.NewBuiltin("again", func(th *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		return starlark.Call(th, args[0], nil, nil)
	})
	for _, src := range []string{
		"boom()",
		"class A:\n    def __eq__(self, o): boom()\n    def __hash__(self): return 1\n{A(): 1, A(): 2}",
		"def f(): boom()\nsorted([1, 2], key=lambda x: again(f))",
	} {
		rt, err := runtime.New(runtime.Config{Predeclared: starlark.StringDict{"boom": boom, "again": again}})
		if err != nil {
			t.Fatal(err)
		}
		_, err = rt.Exec(context.Background(), "x.star", src)
		var p *runtime.PanicError
		if !errors.As(err, &p) || p.Value != "out of order" || !strings.Contains(fmt.Sprintf("%+v", p), "panic_test.go") {
			t.Errorf("%s: %+v", src, err)
		}
		// The Runtime stays usable: what goes on in it is not left half done.
		if _, err := rt.Exec(context.Background(), "y.star", "import threading\nt = threading.Thread(target=int)\nt.start()\nt.join()"); err != nil {
			t.Errorf("after the panic: %v", err)
		}
		rt.Close()
	}
}

// A host function that calls the script without the token, inside of Blocking or with
// the thread of a call that is over, gets an error.
func TestCallWithoutToken(t *testing.T) {
	for _, coroutines := range []bool{false, true} {
		var kept *starlark.Thread
		call := starlark.NewBuiltin("call", func(th *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			kept = th
			return starlark.None, runtime.Blocking(th, func(context.Context) error {
				return runtime.Blocking(th, func(context.Context) error {
					_, err := starlark.Call(th, args[0], nil, nil)
					return err
				})
			})
		})
		rt, err := runtime.New(runtime.Config{Coroutines: coroutines, Predeclared: starlark.StringDict{"call": call}})
		if err != nil {
			t.Fatal(err)
		}
		globals, err := rt.Exec(context.Background(), "x.py", `
import threading
def f(): return 1
failures = []
def w():
    try: call(f)
    except RuntimeError as e: failures.append(str(e))
ts = [threading.Thread(target=w) for i in range(5)]
for t in ts: t.start()
for t in ts: t.join()
w()
class A:
    def __hash__(self): call(f)
try: {A(): 1}
except RuntimeError as e: failures.append(str(e))
`)
		if err != nil {
			t.Fatal(err)
		}
		var failures []string
		if err := runtime.FromValue(globals["failures"], &failures); err != nil || len(failures) != 7 {
			t.Errorf("%q %v", failures, err)
		}
		for i, f := range failures {
			if want := "run token"; i < 6 && !strings.Contains(f, want) || i == 6 && !strings.Contains(f, "cannot wait inside __eq__ or __hash__") {
				t.Errorf("%d: %s", i, f)
			}
		}
		if _, err := starlark.Call(kept, globals["f"], nil, nil); err == nil || !strings.Contains(err.Error(), "run token") {
			t.Errorf("on a thread that has ended: %v", err)
		}
		rt.Close()
	}
}

// Call with what is no function or no value says so.
func TestCallOfNil(t *testing.T) {
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	ctx := context.Background()
	globals, err := rt.Exec(ctx, "x.py", "def f(*args, **kwargs): return args")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		fn     string
		args   starlark.Tuple
		kwargs []starlark.Tuple
		want   string
	}{
		{"misspelt", nil, nil, "TypeError: Call of a function that is nil: the globals have no such name"},
		{"f", starlark.Tuple{starlark.None, nil}, nil, "TypeError: Call with a nil Value as argument 2"},
		{"f", nil, []starlark.Tuple{{}}, "TypeError: Call with a keyword argument that is no pair of a name and a value"},
		{"f", nil, []starlark.Tuple{{starlark.String("a"), nil}}, "TypeError: Call with a keyword argument that is no pair of a name and a value"},
	} {
		if _, err := rt.Call(ctx, globals[test.fn], test.args, test.kwargs); err == nil || err.Error() != test.want {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
}

// An error of a host function is an exception wherever a script calls it: nothing is lost.
func TestHostErrorAnywhere(t *testing.T) {
	odd := errors.New("out of order")
	fail := starlark.NewBuiltin("fail", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		return nil, odd
	})
	for src, want := range map[string]string{
		"threading.Thread(target=fail).start()":                                       "Exception in thread Thread-1 (fail):",
		"_thread.start_new_thread(fail, ())\ntime.sleep(0.01)":                        "Exception ignored in thread started by",
		"threading.Timer(0, fail).start()":                                            "RuntimeError: out of order",
		"ThreadPoolExecutor().submit(fail).result()":                                  "",
		"f = Future()\nf.add_done_callback(fail)\nf.set_result(1)":                    "exception calling callback",
		"list(ThreadPoolExecutor(initializer=fail).map(int, [1]))":                    "Exception in initializer:",
		"threading.Barrier(1, action=fail).wait()":                                    "",
		"atexit.register(fail)":                                                       "Exception ignored in atexit callback",
		"threading.excepthook = fail\nthreading.Thread(target=int, args='x').start()": "Exception in threading.excepthook:",
		"sorted([1, 2], key=fail)":                                                    "",
		"next(iter(fail, 1))":                                                         "",
	} {
		var stderr strings.Builder
		rt, err := runtime.New(runtime.Config{Stderr: &stderr, Predeclared: starlark.StringDict{"fail": fail}})
		if err != nil {
			t.Fatal(err)
		}
		_, err = rt.Exec(context.Background(), "x.py", "import atexit, threading, time, _thread\nfrom concurrent.futures import Future, ThreadPoolExecutor\n"+src)
		if want == "" && !errors.Is(err, odd) || !strings.Contains(stderr.String(), want) {
			t.Errorf("%s: %v\n%s", src, err, stderr.String())
		}
		rt.Close()
	}
}

// TestCallWithToken calls the Runtime from a function of the host that has the token: the call can only
// end with its context, and the script goes on.
func TestCallWithToken(t *testing.T) {
	for _, coroutines := range []bool{false, true} {
		var rt *runtime.Runtime
		call := starlark.NewBuiltin("call", func(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			ctx, cancel := context.WithCancel(context.Background())
			go cancel()
			_, err := rt.Call(ctx, args[0], nil, nil)
			return starlark.None, err
		})
		rt, err := runtime.New(runtime.Config{Coroutines: coroutines, Predeclared: starlark.StringDict{"call": call}})
		if err != nil {
			t.Fatal(err)
		}
		globals, err := rt.Exec(context.Background(), "x.py", `
import threading
failures = []
def w():
    try: call(len)
    except Exception as e: failures.append(str(e))
ts = [threading.Thread(target=w) for i in range(5)]
for t in ts: t.start()
for t in ts: t.join()
w()
`)
		if err != nil {
			t.Fatal(err)
		}
		var failures []string
		if err := runtime.FromValue(globals["failures"], &failures); err != nil || len(failures) != 6 {
			t.Errorf("%q %v", failures, err)
		}
		for _, f := range failures {
			if !strings.Contains(f, context.Canceled.Error()) {
				t.Error(f)
			}
		}
		rt.Close()
	}
}
