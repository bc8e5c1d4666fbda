package runtime

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// stdinChunk is how much is asked of a host's reader at once.
const stdinChunk = 16 << 10

// maxEmptyReads is how often in a row a read may give neither data nor an error.
const maxEmptyReads = 10_000

// A hostInput is standard input. The reader of the host may wait for ever and cannot be
// interrupted: it is read on a goroutine of its own, and a thread that must end or is
// interrupted leaves what comes to the next one that asks.
type hostInput struct {
	r     io.Reader
	turn  chan struct{} // holds an item unless a thread reads, which owns what follows
	came  chan piece    // of the read under way; nil: none is
	data  []byte        // has come and is not taken yet
	err   error         // behind data
	empty int           // reads since the last that gave something
}

// A canceller is a reader that wants to know when nobody waits any more for the Read that is
// under way. It may return nothing then.
type canceller interface{ CancelRead() }

// A piece is the result of a read.
type piece struct {
	data []byte
	err  error
}

func newHostInput(r io.Reader) *hostInput {
	if r == nil {
		r = strings.NewReader("")
	}
	in := &hostInput{r: r, turn: make(chan struct{}, 1)}
	in.turn <- struct{}{}
	return in
}

// errInterrupted says that the main thread has to look at an interrupt.
var errInterrupted = errors.New("interrupted")

// take returns the bytes that size says, which is called with what there is, each time that
// there is more, and whether nothing follows. It returns -1 if there must be more. At the end of the input there are none.
func (in *hostInput) take(ctx context.Context, interrupted <-chan struct{}, size func(data []byte, last bool) int) ([]byte, error) {
	select {
	case <-in.turn:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	case <-interrupted:
		return nil, errInterrupted
	}
	defer func() {
		if c, ok := in.r.(canceller); ok && in.came != nil {
			c.CancelRead()
		}
		in.turn <- struct{}{}
	}()
	for {
		if n := size(in.data, in.err != nil); n >= 0 {
			data := in.data[:n:n]
			in.data = in.data[n:]
			err := in.err
			if err == nil || len(in.data) > 0 {
				return data, nil
			}
			if err == io.EOF {
				in.err, err = nil, nil // a terminal may go on
			} else if n > 0 {
				err = nil // the next one gets it
			} else {
				in.err = nil
			}
			return data, err
		}
		if in.came == nil {
			select {
			case <-interrupted: // by whom the host has read, perhaps
				return nil, errInterrupted
			default:
			}
			in.came = make(chan piece, 1)
			go in.read(in.came)
		}
		select {
		case p := <-in.came:
			in.came = nil
			in.data = append(in.data, p.data...)
			in.err = p.err
			if in.empty++; len(p.data) > 0 {
				in.empty = 0
			} else if in.empty > maxEmptyReads && in.err == nil {
				in.err = io.ErrNoProgress
			}
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-interrupted:
			return nil, errInterrupted
		}
	}
}

// read reads a piece, on a goroutine of its own.
func (in *hostInput) read(came chan<- piece) {
	b := make([]byte, stdinChunk)
	var p piece
	p.err = ofHost(func() error {
		n, err := in.r.Read(b)
		p.data = b[:n]
		return err
	})
	came <- p
}

// take takes bytes of standard input; other threads run meanwhile.
func (s *stdio) take(th thread, size func(data []byte, last bool) int) ([]byte, error) {
	var interrupted <-chan struct{}
	t := vm.ThreadOf(th)
	if t.Task == s.rt.mainTask {
		interrupted = s.rt.interrupted
	}
	limited := func(data []byte, last bool) int {
		n := size(data, last)
		if n < 0 && uint64(len(data)) > s.rt.interp.LargestValue() {
			return len(data) // too many in any case
		}
		return n
	}
	for {
		size(nil, false) // what it has seen may be another thread's now
		var data []byte
		err := Blocking(th, func(ctx context.Context) (err error) {
			data, err = s.input.take(ctx, interrupted, limited)
			return err
		})
		if len(data) == 0 {
			if err := t.Interrupted(); err != nil {
				return nil, err
			}
		}
		switch {
		case errors.Is(err, errInterrupted):
			continue
		case err != nil:
			return nil, hostIOError(err)
		}
		return data, object.CheckSize(th, uint64(len(data)))
	}
}

// line reads a line of standard input with its end, of n characters at most unless n is negative.
func (s *stdio) line(th thread, n int) (string, error) {
	seen := 0
	data, err := s.take(th, func(data []byte, last bool) int {
		size, enough := len(data), last
		seen = min(seen, size)
		if i := bytes.IndexByte(data[seen:], '\n'); i >= 0 {
			size, enough = seen+i+1, true
		}
		seen = len(data)
		if n < 0 && enough {
			return size
		}
		if n >= 0 {
			if short, ok := charsSize(data[:size], n, enough); ok {
				return short
			}
		}
		return -1
	})
	return s.text(data, err)
}

// chars reads n characters of standard input, all for a negative n.
func (s *stdio) chars(th thread, n int) (string, error) {
	data, err := s.take(th, func(data []byte, last bool) int {
		if n >= 0 {
			if size, ok := charsSize(data, n, last); ok {
				return size
			}
		} else if last {
			return len(data)
		}
		return -1
	})
	return s.text(data, err)
}

// raw reads up to n bytes of standard input, and waits only if there are none.
func (s *stdio) raw(th thread, n int) (starlark.Bytes, error) {
	data, err := s.take(th, func(data []byte, last bool) int {
		if len(data) == 0 && !last {
			return -1
		}
		return min(n, len(data))
	})
	return starlark.Bytes(data), err
}

func (s *stdio) text(data []byte, err error) (string, error) {
	if err != nil || utf8.Valid(data) {
		return string(data), err
	}
	return object.Decode(string(data), "utf-8", "strict")
}

// charsSize returns the size of the first n characters of data; ok is false if there are fewer
// and last does not say that these are all.
func charsSize(data []byte, n int, last bool) (size int, ok bool) {
	for ; n > 0 && (last || utf8.FullRune(data[size:])); n-- {
		if size == len(data) {
			break
		}
		_, width := utf8.DecodeRune(data[size:])
		size += width
	}
	return size, n == 0 || last
}

// inputLine reads a line for input(), without its end, from what sys.stdin is.
func (s *stdio) inputLine(th thread) (string, error) {
	stdin := starlark.Value(s.stdin)
	if s.sys != nil {
		stdin, _ = s.sys.Get("stdin")
	}
	if stdin == nil || stdin == starlark.Value(starlark.None) {
		return "", object.Raise(object.RuntimeError, "input(): lost sys.stdin")
	}
	v, err := object.CallMethod(th, stdin, "readline")
	if err != nil {
		return "", err
	}
	line, ok := object.Unbox(v).(starlark.String)
	switch {
	case !ok:
		return "", object.Raise(object.TypeError, "object.readline() returned non-string")
	case line == "":
		return "", object.Raise(object.EOFError, "EOF when reading a line")
	}
	return strings.TrimSuffix(string(line), "\n"), nil
}
