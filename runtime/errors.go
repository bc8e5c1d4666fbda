package runtime

import (
	"errors"
	"fmt"
	"io"

	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// Errors that end a script whatever it does. errors.Is finds them, and context
// errors, in what Exec and Call return.
var (
	ErrSteps  = sched.ErrSteps
	ErrTasks  = sched.ErrTasks
	ErrClosed = sched.ErrClosed
	ErrOutput = errors.New("output limit reached")
)

// A PanicError is a Go panic: of a host function, where it is what errors.As finds
// in the *Error, or one of this module. %+v prints the Go stack.
type PanicError = sched.PanicError

// An Error is an uncaught exception of a script.
type Error struct {
	Class   string  // name of the exception's class
	Message string  // str(exception)
	Thread  string  // name of the thread
	Frames  []Frame // the innermost call last
	Cause   *Error  // __cause__ or __context__, nil if there is none

	// Reported says that the script's own sys.excepthook has been called with it.
	Reported bool

	text  string // the traceback
	value starlark.Value
	host  error
}

// A Frame is a call in the traceback of an Error.
type Frame struct {
	File     string
	Function string
	Line     int // from 1
	Column   int // from 1, in code points
}

// Error returns class and message in one line.
func (e *Error) Error() string {
	if e.Message == "" {
		return e.Class
	}
	return e.Class + ": " + e.Message
}

// Traceback returns the text that CPython prints for the exception.
func (e *Error) Traceback() string { return e.text }

// Value returns the exception itself.
func (e *Error) Value() starlark.Value { return e.value }

// Unwrap returns the error of a host function that became the exception.
func (e *Error) Unwrap() error { return e.host }

// Format prints the traceback for %+v, else Error().
func (e *Error) Format(f fmt.State, verb rune) {
	if verb == 'v' && f.Flag('+') {
		io.WriteString(f, e.text)
		return
	}
	io.WriteString(f, e.Error())
}

// An ExitError is a call of sys.exit in the main thread.
type ExitError struct {
	Code    int
	Message string // to print on stderr, if exit was called with one
}

func (e *ExitError) Error() string { return fmt.Sprintf("exit status %d", e.Code) }

// A SyntaxError is what Compile and Exec return for a source that is no program.
type SyntaxError struct {
	list syntax.ErrorList
	text string
}

func (e *SyntaxError) Error() string { return e.list.Error() }

// Text returns the errors as CPython prints them, with hints.
func (e *SyntaxError) Text() string { return e.text }

// Incomplete reports whether more lines could make the source correct.
func (e *SyntaxError) Incomplete() bool { return syntax.IsIncomplete(e.list) }

// A DeadlockError says that no thread could ever run again.
type DeadlockError struct {
	Report *sched.Deadlock
	text   string
}

func (e *DeadlockError) Error() string { return e.Report.Error() }

// Text returns the report: who waits for what, who holds it, and where.
func (e *DeadlockError) Text() string { return e.text }

func syntaxError(err error) error {
	var list syntax.ErrorList
	if errors.As(err, &list) {
		return &SyntaxError{list, diag.SyntaxErrors(list, true)}
	}
	return err
}

// convert turns an error of the machine into one for the host.
func (rt *Runtime) convert(t *vm.Thread, err error) error {
	if err == nil {
		return nil
	}
	var d *sched.Deadlock
	if errors.As(err, &d) {
		return &DeadlockError{d, rt.deadlockText()}
	}
	var stop *sched.StopError
	if errors.As(err, &stop) {
		return stop.Cause
	}
	var exc *object.Exception
	if !errors.As(err, &exc) {
		return err
	}
	if exc.Class().IsSubclass(object.SystemExit) {
		return exitError(t.Star, exc)
	}
	e := newError(t, exc)
	e.Reported = exc == rt.reported
	return e
}

func newError(t *vm.Thread, exc *object.Exception) *Error {
	return newErrorChain(t, exc, map[*object.Exception]bool{})
}

// maxCauses bounds the chain of Error.Cause; the text of the traceback is that of
// the whole chain.
const maxCauses = 20

// newErrorChain is newError with the exceptions that the chain has so far: a script
// can make it a circle.
func newErrorChain(t *vm.Thread, exc *object.Exception, seen map[*object.Exception]bool) *Error {
	seen[exc] = true
	msg, err := object.Str(t.Star, exc)
	if err != nil {
		msg = "<exception str() failed>"
	}
	e := &Error{Class: exc.Class().Name, Message: msg, Thread: t.Task.Name(), value: exc, host: exc.Unwrap(),
		text: diag.Exception(t.Star, exc)}
	for tb := exc.Traceback; tb != nil; tb = tb.Next {
		name, _ := tb.Code.Names()
		file := tb.Code.Source()
		line, col := file.Position(diag.Span(tb).Start)
		e.Frames = append(e.Frames, Frame{file.Name(), name, line, col})
	}
	if len(seen) >= maxCauses {
		return e
	}
	if c, ok := exc.Cause.(*object.Exception); ok {
		if !seen[c] {
			e.Cause = newErrorChain(t, c, seen)
		}
	} else if c, ok := exc.Context.(*object.Exception); ok && !exc.SuppressContext && !seen[c] {
		e.Cause = newErrorChain(t, c, seen)
	}
	return e
}

func exitError(th *starlark.Thread, exc *object.Exception) error {
	code, err := object.GetAttr(th, exc, "code")
	if err != nil {
		return &ExitError{Code: 1}
	}
	switch c := object.Unbox(code).(type) {
	case starlark.NoneType:
		return &ExitError{}
	case starlark.Int:
		n, fits := c.Int64()
		if !fits {
			n = -1 // as C's conversion
		}
		return &ExitError{Code: int(n) & 0xff}
	case starlark.Bool:
		n := 0
		if c {
			n = 1
		}
		return &ExitError{Code: n}
	}
	s, err := object.Str(th, code)
	if err != nil {
		s = "?"
	}
	return &ExitError{Code: 1, Message: s}
}

// Raise returns an error that a host function returns to raise an exception of
// the named built-in class in the script.
func Raise(class, format string, args ...any) error {
	for _, c := range object.ExceptionClasses() {
		if c.Name == class {
			return object.Raise(c, format, args...)
		}
	}
	return object.Raise(object.RuntimeError, format, args...)
}
