package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
	"go.uber.org/goleak"
)

// withInput runs a source with a standard input and returns what it prints.
func withInput(t *testing.T, ctx context.Context, in io.Reader, coroutines bool, src string) (string, error) {
	t.Helper()
	var out strings.Builder
	rt, err := runtime.New(runtime.Config{Stdin: in, Stdout: &out, Coroutines: coroutines})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	_, err = rt.Exec(ctx, "in.py", src)
	return out.String(), err
}

// TestInput expects what CPython prints for these, also where the input comes byte by byte.
func TestInput(t *testing.T) {
	for _, test := range []struct{ in, src, want string }{
		{"abc\r\nde\u00e9f\rgh\nlast", "r = sys.stdin\nprint([r.read(1), r.read(3), r.readline(2), r.readline(), r.read(2), r.readline(), r.read(), r.read()])",
			`['a', 'bc\r', '\n', 'deéf\rgh\n', 'la', 'st', '', '']`},
		{"abc\r\nde\xff", "r = sys.stdin.buffer\nprint([r.read(1), r.read(3), r.readline(2), r.readline(), r.read(2), r.read()])",
			`[b'a', b'bc\r', b'\n', b'de\xff', b'', b'']`},
		{"\n\nab", "print([input(), input(), input()])\ntry: input()\nexcept EOFError as e: print(e)", "['', '', 'ab']\nEOF when reading a line"},
		{"a\nb\nc", "print(list(sys.stdin), sys.stdin.readlines(), sys.stdin.read(5), sys.stdin.readline(0))", `['a\n', 'b\n', 'c'] []  `},
		{"a\xff\nb\n", "try: input()\nexcept UnicodeDecodeError as e: print(e)\nprint(input())",
			"'utf-8' codec can't decode byte 0xff in position 1: invalid start byte\nb"},
		{"x", "sys.stdin.close()\ntry: input()\nexcept ValueError as e: print(e)", "I/O operation on closed file."},
		{strings.Repeat("x", 100_000) + "\n", "print(len(input()))", "100000"},
	} {
		for i, in := range []io.Reader{strings.NewReader(test.in), iotest.OneByteReader(strings.NewReader(test.in)), iotest.DataErrReader(strings.NewReader(test.in))} {
			out, err := withInput(t, context.Background(), in, i == 1, "import sys\n"+test.src)
			if out != test.want+"\n" || err != nil {
				t.Errorf("%s\ngives %s%v\nwant  %s", test.src, out, err, test.want)
			}
		}
	}
}

// A host's reader that never returns holds up neither the other threads nor the
// end of the context, and Close does not wait for it.
func TestInputThatNeverComes(t *testing.T) {
	for i, src := range []string{
		"input()",
		"import sys\nsys.stdin.read()",
		"import sys\nfor l in sys.stdin: pass",
		"import sys\nsys.stdin.buffer.read(1)",
		"import threading\nts = [threading.Thread(target=input) for i in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()",
		"import threading, time\nthreading.Thread(target=input, daemon=True).start()\nfor i in range(3): time.sleep(0.001)\nprint('went on')",
	} {
		r, w := io.Pipe()
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		out, err := withInput(t, ctx, r, i%2 == 0, src)
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) && out != "went on\n" {
			t.Errorf("%s: %s%v", src, out, err)
		}
		w.Close()
		goleak.VerifyNone(t, goleak.IgnoreCurrent())
	}
}

// Ctrl-C ends a wait for input; what comes then is for the next one.
func TestInterruptEndsInput(t *testing.T) {
	r, w := io.Pipe()
	var out strings.Builder
	asked := make(chan struct{})
	ready := starlark.NewBuiltin("ready", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		close(asked)
		return starlark.None, nil
	})
	rt, err := runtime.New(runtime.Config{Stdin: r, Stdout: &out, Predeclared: starlark.StringDict{"ready": ready}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	done := make(chan error)
	go func() {
		_, err := rt.Exec(context.Background(), "in.py", `
ready()
try: print(input())
except KeyboardInterrupt: print('interrupted')
print(input(), input())
`)
		done <- err
	}()
	<-asked
	rt.Interrupt()
	go io.WriteString(w, "one\ntwo\n")
	if err := <-done; err != nil || out.String() != "interrupted\none two\n" && out.String() != "one\n" {
		t.Errorf("%q %v", out.String(), err)
	}
}

// A handler that interrupts the wait for a line may take the half that is there.
func TestHandlerInInput(t *testing.T) {
	r, w := io.Pipe()
	taken := starlark.NewBuiltin("taken", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		go io.WriteString(w, "k\n")
		return starlark.None, nil
	})
	rt, err := runtime.New(runtime.Config{Stdin: r, Predeclared: starlark.StringDict{"taken": taken}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	go func() {
		io.WriteString(w, "abcdefghi")
		io.WriteString(w, "j") // is read when the script has seen the others
		rt.Interrupt()
	}()
	globals, err := rt.Exec(context.Background(), "in.py", `
import signal, sys
def handle(*args):
    global start
    start = sys.stdin.read(8)
    taken()
signal.signal(signal.SIGINT, handle)
line = input()
`)
	if err != nil {
		t.Fatal(err)
	}
	if got := globals["start"].String() + globals["line"].String(); got != `"abcdefgh""ijk"` {
		t.Error(got)
	}
}

// Each line goes to one of the threads that wait for one.
func TestInputOfThreads(t *testing.T) {
	var in, want []string
	for i := range 200 {
		in = append(in, fmt.Sprintf("line %03d\n", i))
	}
	out, err := withInput(t, context.Background(), iotest.HalfReader(strings.NewReader(strings.Join(in, ""))), true, `
import threading
def read():
    for i in range(50): print(input())
ts = [threading.Thread(target=read) for i in range(4)]
for t in ts: t.start()
for t in ts: t.join()
`)
	want = append(want, in...)
	got := strings.SplitAfter(strings.TrimSuffix(out, "\n")+"\n", "\n")
	got = got[:len(got)-1]
	slices.Sort(got)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%d lines, %v", len(got), err)
	}
}

// A line that never ends takes no more memory than a value may.
func TestEndlessLine(t *testing.T) {
	rt, err := runtime.New(runtime.Config{Stdin: endless{}, Limits: runtime.Limits{ValueSize: 1 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	for _, src := range []string{"input()", "import sys\nsys.stdin.read()"} {
		if _, err := rt.Exec(context.Background(), "in.py", src); outcome(err) != "MemoryError" {
			t.Errorf("%s: %v", src, err)
		}
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error)  { return 0, f.err }
func (f failing) Write([]byte) (int, error) { return 0, f.err }

// What a host's stream returns is an OSError that the host finds again.
func TestFailingStreams(t *testing.T) {
	odd := errors.New("the moon is full")
	for _, test := range []struct {
		err  error
		want string
	}{
		{syscall.ENOSPC, "OSError: [Errno 28] No space left on device"},
		{syscall.EPIPE, "BrokenPipeError: [Errno 32] Broken pipe"},
		{io.ErrClosedPipe, "BrokenPipeError: [Errno 32] Broken pipe"},
		{odd, "OSError: the moon is full"},
	} {
		for _, src := range []string{"print(1)", "input()"} {
			rt, err := runtime.New(runtime.Config{Stdin: failing{test.err}, Stdout: failing{test.err}})
			if err != nil {
				t.Fatal(err)
			}
			if _, err = rt.Exec(context.Background(), "x.py", src); err == nil || err.Error() != test.want || !errors.Is(err, test.err) {
				t.Errorf("%s: %v, want %s", src, err, test.want)
			}
			rt.Close()
		}
	}
}

type panicking struct{ io.Writer }

func (panicking) Read([]byte) (int, error)  { panic("out of order") }
func (panicking) Write([]byte) (int, error) { panic("out of order") }

// A panic of a host's stream, file system or loader is an exception, in any thread, and
// the Runtime stays usable.
func TestPanicOfHostStream(t *testing.T) {
	for _, src := range []string{"print(1)", "input()", "import nowhere", "open('x')", "import threading\nfrom concurrent.futures import *\nwith ThreadPoolExecutor() as p: p.submit(print).result()"} {
		rt, err := runtime.New(runtime.Config{Stdin: panicking{}, Stdout: panicking{},
			Imports: noFS{}, Grants: runtime.Grants{Read: noFS{fstest.MapFS{"x": {}}}}})
		if err != nil {
			t.Fatal(err)
		}
		var p *runtime.PanicError
		if _, err := rt.Exec(context.Background(), "x.py", src); outcome(err) != "RuntimeError" || !errors.As(err, &p) {
			t.Errorf("%s: %v", src, err)
		}
		if _, err := rt.Exec(context.Background(), "y.py", "import threading\nt = threading.Thread(target=int)\nt.start()\nt.join()"); err != nil {
			t.Errorf("after %s: %v", src, err)
		}
		rt.Close()
	}
	rt, err := runtime.New(runtime.Config{LoadModule: func(string) (starlark.StringDict, error) { panic("out of order") }})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	if _, err := rt.Exec(context.Background(), "x.py", "import nowhere"); outcome(err) != "ImportError" || !errors.As(err, new(*runtime.PanicError)) {
		t.Errorf("loader: %v", err)
	}
}

// noFS panics when a file is read.
type noFS struct{ fstest.MapFS }

func (noFS) ReadFile(string) ([]byte, error) { panic("out of order") }
