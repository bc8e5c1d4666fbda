package cli

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
)

// An interruptingWriter sends this process a SIGINT for each line "ready".
type interruptingWriter struct {
	mu  sync.Mutex
	out bytes.Buffer
}

func (w *interruptingWriter) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if strings.Contains(string(b), "ready") {
		self, err := os.FindProcess(os.Getpid())
		if err == nil {
			err = self.Signal(os.Interrupt)
		}
		if err != nil {
			return 0, err
		}
	}
	return w.out.Write(b)
}

// TestInterruptAgain expects each Ctrl-C to be a KeyboardInterrupt, or a call of the handler, if the
// script has noticed the one before.
func TestInterruptAgain(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{`
n = 0
while n < 3:
    try:
        print('ready')
        while True: pass
    except KeyboardInterrupt:
        n += 1
print('caught', n)
`, "caught 3\n"},
		{`
import signal, time
n = 0
def handle(signum, frame):
    global n
    n += 1
    if n < 3: print('ready')
signal.signal(signal.SIGINT, handle)
print('ready')
while n < 3: time.sleep(0.001)
print('handled', n)
`, "handled 3\n"},
		{`
try:
    print('ready')
    input()
except KeyboardInterrupt:
    try:
        print('ready')
        input()
    finally:
        print('end')
`, "end\n"},
	} {
		var out interruptingWriter
		var errs bytes.Buffer
		a := &app{in: waiting{}, out: &out, err: &errs}
		if err := a.run(&runFlags{policy: "fair", command: test.src}, nil); err != nil {
			t.Fatal(err)
		}
		ends := strings.Contains(test.src, "finally")
		if got := strings.ReplaceAll(out.out.String(), "ready\n", ""); got != test.want || (a.code == exitInterrupt) != ends {
			t.Errorf("exit %d\n%s%s", a.code, got, errs.String())
		}
	}
}

// waiting is an input from which nothing ever comes.
type waiting struct{}

func (waiting) Read([]byte) (int, error) { select {} }
