package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// pipe returns both ends of a pipe, which the test closes.
func pipe(t *testing.T) (r, w *os.File) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

// What a script has printed before it waits is read from a pipe while it waits; the reader ends the wait.
func TestOutputBeforeAWait(t *testing.T) {
	r, w := pipe(t)
	in, answer := pipe(t)
	code := make(chan int)
	go func() {
		code <- Main([]string{"-c", "print('ready'); print('got', input())"}, in, w, io.Discard)
	}()
	b := make([]byte, 100)
	n, err := r.Read(b)
	if got := string(b[:n]); got != "ready\n" || err != nil {
		t.Errorf("read %q, %v", got, err)
	}
	answer.WriteString("it\n")
	n, _ = r.Read(b)
	if got := string(b[:n]); got != "got it\n" {
		t.Errorf("then read %q", got)
	}
	if c := <-code; c != 0 {
		t.Errorf("exit code %d", c)
	}
}

// Standard output and standard error that go to the same pipe come in the order in which they were written.
func TestOutputAndErrorsInOrder(t *testing.T) {
	r, w := pipe(t)
	code := Main([]string{"-c", `
import sys
for i in range(3):
    print('out', i)
    print('err', i, file=sys.stderr)
print('end')
1 / 0
`}, strings.NewReader(""), w, w)
	w.Close()
	got, _ := io.ReadAll(r)
	if want := "out 0\nerr 0\nout 1\nerr 1\nout 2\nerr 2\nend\nTraceback"; !strings.HasPrefix(string(got), want) || code != 1 {
		t.Errorf("exit code %d, %s", code, got)
	}
}

// flush() and large outputs do not wait for the end.
func TestOutputFlushed(t *testing.T) {
	for _, script := range []string{
		"print('x' * 40000)",
		"print('x', flush=True)",
		"import sys; sys.stdout.write('x'); sys.stdout.flush()",
	} {
		r, w := pipe(t)
		o := &output{w: w}
		rt, err := runtime.New(runtime.Config{Stdout: o})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := rt.Exec(context.Background(), "flush.py", script); err != nil {
			t.Error(err)
		}
		rt.Close()
		w.Close() // nothing can be written any more
		if got, _ := io.ReadAll(r); len(got) == 0 || o.Flush() != nil {
			t.Errorf("%s: %d bytes were written", script, len(got))
		}
	}
}

// Output that cannot be written is told of: by flush() to the script, at the end by the command.
func TestOutputFull(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no device that is always full")
	}
	defer full.Close()
	for _, test := range []struct {
		script, err string
		code        int
	}{
		{"print('x')", "Exception ignored on flushing sys.stdout:\nOSError: [Errno 28] No space left on device\n", exitFlush},
		{"print('x', flush=True)", "OSError: [Errno 28] No space left on device\n", 1},
		{"print('x' * 40000)", "OSError: [Errno 28] No space left on device\n", 1},
		{"try: print('x', flush=True)\nexcept OSError: pass", "", 0},
	} {
		var errs bytes.Buffer
		code := Main([]string{"-c", test.script}, strings.NewReader(""), full, &errs)
		if code != test.code || !strings.HasSuffix(errs.String(), test.err) || test.err == "" && errs.Len() > 0 {
			t.Errorf("%s: exit code %d, %s", test.script, code, &errs)
		}
	}
}
