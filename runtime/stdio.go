package runtime

import (
	"errors"
	"io"
	"strings"
	"syscall"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// stdio holds the standard streams as file objects.
type stdio struct {
	rt      *Runtime
	stdout  *textFile
	stderr  *textFile
	stdin   *textFile
	input   *hostInput
	sys     *object.Module // once imported: may hold other streams
	written int64
}

func newStdio(rt *Runtime) *stdio {
	s := &stdio{rt: rt}
	s.stdout = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stdout>", mode: "w", writes: true, w: rt.cfg.Stdout, io: s}
	s.stderr = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stderr>", mode: "w", writes: true, w: rt.cfg.Stderr, io: s}
	s.stdin = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stdin>", mode: "r", reads: true, io: s}
	s.input = newHostInput(rt.cfg.Stdin)
	return s
}

// current returns sys.stdout or sys.stderr, which a script may have replaced; nil if
// it has deleted sys.stdout.
func (s *stdio) current(name string) starlark.Value {
	if s.sys != nil {
		if v, ok := s.sys.Get(name); ok {
			return v
		}
		if name == "stdout" {
			return nil
		}
	}
	if name == "stderr" {
		return s.stderr
	}
	return s.stdout
}

// send writes s to a stream of the host in one piece.
func (f *textFile) send(s string) error {
	if limit := f.io.rt.cfg.Limits.Output; limit > 0 {
		f.io.written += int64(len(s))
		if f.io.written > limit {
			f.io.rt.sched.Stop(ErrOutput)
			return &sched.StopError{Cause: ErrOutput}
		}
	}
	if f.w == nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return hostIOError(ofHost(func() error {
		_, err := io.WriteString(f.w, s)
		return err
	}))
}

// flush has a stream of the host write what it has gathered.
func (f *textFile) flush() error {
	w, ok := f.w.(interface{ Flush() error })
	if !ok {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return hostIOError(ofHost(w.Flush))
}

// ofHost calls code of the host; a panic of it becomes an error.
func ofHost(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = sched.NewPanicError(r)
		}
	}()
	return f()
}

// hostIOError makes an OSError of what a reader, a writer or a file of the host returned.
func hostIOError(err error) error {
	var (
		stop   *sched.StopError
		exc    *object.Exception
		failed *sched.PanicError
		number syscall.Errno
	)
	switch {
	case err == nil || errors.As(err, &stop) || errors.As(err, &exc) || errors.As(err, &failed):
		return err
	case errors.Is(err, io.ErrClosedPipe):
		number = syscall.EPIPE
	case !errors.As(err, &number):
		e := object.NewException(object.OSError, starlark.String(err.Error()))
		e.SetHost(err)
		return e
	}
	text := number.Error()
	e := object.NewOSError(int(number), strings.ToUpper(text[:1])+text[1:], nil)
	e.SetHost(err)
	return e
}
