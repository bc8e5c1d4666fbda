package runtime

import (
	"io"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// stdio holds the standard streams as file objects.
type stdio struct {
	rt      *Runtime
	stdout  *textFile
	stderr  *textFile
	stdin   *textFile
	sys     *object.Module // once imported: may hold other streams
	written int64
}

func newStdio(rt *Runtime) *stdio {
	s := &stdio{rt: rt}
	s.stdout = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stdout>", mode: "w", writes: true, w: rt.cfg.Stdout, io: s}
	s.stderr = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stderr>", mode: "w", writes: true, w: rt.cfg.Stderr, io: s}
	s.stdin = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stdin>", mode: "r", reads: true, io: s}
	return s
}

// current returns sys.stdout or sys.stderr, which a script may have replaced.
func (s *stdio) current(name string) starlark.Value {
	if s.sys != nil {
		if v, ok := s.sys.Get(name); ok {
			return v
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
	if _, err := io.WriteString(f.w, s); err != nil {
		return object.NewException(object.BrokenPipeError, starlark.MakeInt(32), starlark.String("Broken pipe"))
	}
	return nil
}

// line reads a line of standard input; other threads run meanwhile.
func (s *stdio) line(th thread) (line string, err error) {
	var eof bool
	if err := vm.ThreadOf(th).Task.Blocking(func() { line, eof = s.rt.interp.ReadLine() }); err != nil || eof {
		return "", err
	}
	return line + "\n", nil
}
