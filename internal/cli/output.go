package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/chzyer/readline"
)

// What goes to a file or a pipe is gathered, as in CPython: until there is outputSize of it, the
// script flushes, or something goes to standard error, whose order stays; and for outputDelay at most, so that
// whoever reads a pipe sees what a thread has printed before it sleeps.
const (
	outputSize  = 32 << 10
	outputDelay = 20 * time.Millisecond
)

// exitFlush is the exit code when the last of the output could not be written.
const exitFlush = 120

// An output gathers what is written to w.
type output struct {
	w io.Writer

	mu      sync.Mutex
	pending []byte
	late    *time.Timer // nil: nothing has been written yet
	err     error       // of a write that nobody has been told of
}

// gather has the script's output gathered if it goes to a file or a pipe.
func (a *app) gather() {
	f, ok := a.out.(*os.File)
	if !ok || readline.IsTerminal(int(f.Fd())) {
		return
	}
	o := &output{w: f}
	a.out, a.err = o, behind{o, a.err}
}

// Write implements io.Writer. The error may be that of something written before.
func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.pending) == 0 {
		if o.late == nil {
			o.late = time.AfterFunc(outputDelay, o.flushLate)
		} else {
			o.late.Reset(outputDelay)
		}
	}
	o.pending = append(o.pending, b...)
	if len(o.pending) >= outputSize {
		o.write()
	}
	return len(b), o.told()
}

// Flush writes what has been gathered.
func (o *output) Flush() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.write()
	return o.told()
}

func (o *output) flushLate() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.write()
}

// write writes what has been gathered. mu is held.
func (o *output) write() {
	if len(o.pending) == 0 {
		return
	}
	if _, err := o.w.Write(o.pending); err != nil && o.err == nil {
		o.err = err
	}
	o.pending = o.pending[:0]
	o.late.Stop()
}

// told returns the error that there was, once. mu is held.
func (o *output) told() error {
	err := o.err
	o.err = nil
	return err
}

// A behind is standard error: what was written to standard output before comes first.
type behind struct {
	out *output
	w   io.Writer
}

func (b behind) Write(p []byte) (int, error) {
	b.out.flushLate()
	return b.w.Write(p)
}

// flush writes the rest of the script's output.
func (a *app) flush() {
	o, ok := a.out.(*output)
	if !ok {
		return
	}
	if err := o.Flush(); err != nil {
		text := err.Error()
		if number := syscall.Errno(0); errors.As(err, &number) {
			text = number.Error()
			text = fmt.Sprintf("[Errno %d] %s%s", number, strings.ToUpper(text[:1]), text[1:])
		}
		fmt.Fprintf(a.err, "Exception ignored on flushing sys.stdout:\nOSError: %s\n", text)
		a.code = exitFlush
	}
}
