package object

import (
	"errors"
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"go.starlark.net/starlark"
)

// An Exception is an instance of BaseException or a subclass, and a Go error.
type Exception struct {
	Instance
	Args starlark.Tuple

	Cause           starlark.Value // __cause__: *Exception or None (nil)
	Context         starlark.Value // __context__: *Exception or None (nil)
	SuppressContext bool
	Traceback       *Traceback // nil: not raised yet

	extra map[string]starlark.Value // name, obj, value, code, errno, ...
	host  error                     // the host's error that became this exception
}

// A Traceback is an entry of __traceback__: a frame through which the exception
// has passed; Next is the frame that it called.
type Traceback struct {
	Next *Traceback
	Code Code
	PC   int32
	Line int32 // overrides the line of PC if not 0 (tb_lineno set by hand)
	Left int32 // PC of the instruction by which the exception left the frame; 0: PC

	more *tracebackMore // nil for most: programs that raise much are faster with small entries
}

// tracebackMore is what few entries of a traceback have.
type tracebackMore struct {
	unread string
	frame  *Frame // tb_frame, once a script has asked for it
}

// Unread returns the local variable without a value that the instruction was to read, "" if
// there is none. An instruction reads its operands itself, where CPython has one for each:
// the entry is about the variable then, not about all that the instruction does.
func (t *Traceback) Unread() string {
	if t.more == nil {
		return ""
	}
	return t.more.unread
}

// SetUnread sets it.
func (t *Traceback) SetUnread(name string) { t.own().unread = name }

func (t *Traceback) own() *tracebackMore {
	if t.more == nil {
		t.more = new(tracebackMore)
	}
	return t.more
}

// Code is what a traceback needs to know of a function's code.
type Code interface {
	Names() (name, qualname string)
	Source() *source.File
	SpanAt(pc int) source.Span
	Globals() *Module
	AsValue() *CodeValue // the code object, always the same
}

// Raise makes an exception of class, its argument made by fmt.Sprintf. The
// result is an error to return.
func Raise(class *Class, format string, args ...any) error {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	return NewException(class, starlark.String(msg))
}

// NewException makes an exception of class without running script code.
func NewException(class *Class, args ...starlark.Value) *Exception {
	return &Exception{Instance: MakeInstance(class), Args: args}
}

// Error returns the last line of the traceback: class and message.
func (e *Exception) Error() string {
	msg := e.Message()
	name := e.class.FullName()
	if msg == "" {
		return name
	}
	return name + ": " + msg
}

// Message returns str(e).
func (e *Exception) Message() string { return strOf(e) }

func (e *Exception) String() string { return reprOf(e) }

// Extra returns an attribute that only some exceptions have, nil if unset.
func (e *Exception) Extra(name string) starlark.Value { return e.extra[name] }

// SetExtra sets it.
func (e *Exception) SetExtra(name string, v starlark.Value) {
	if e.extra == nil {
		e.extra = make(map[string]starlark.Value, 2)
	}
	e.extra[name] = v
}

// arg returns what an attribute has been set to, else argument i.
func (e *Exception) arg(name string, i int) starlark.Value {
	if v := e.Extra(name); v != nil {
		return v
	}
	if i < len(e.Args) {
		return e.Args[i]
	}
	return nil
}

// AddTraceback puts a frame in front: the frame that the exception leaves.
func (e *Exception) AddTraceback(code Code, pc int) {
	e.Traceback = &Traceback{Next: e.Traceback, Code: code, PC: int32(pc)}
}

// Matches reports whether err is an exception of class or a subclass, or an error of
// the host that becomes one.
func Matches(err error, class *Class) bool {
	e, ok := err.(*Exception)
	if !ok && !errors.As(err, &e) {
		return err != nil && !Stops(err) && hostErrorClass(err).IsSubclass(class)
	}
	return e.class.IsSubclass(class)
}

// AsException returns the exception that a script sees for an error. Errors of
// host functions become a RuntimeError with their text.
func AsException(err error) *Exception {
	if e, ok := err.(*Exception); ok {
		return e
	}
	var e *Exception
	if errors.As(err, &e) {
		return e
	}
	e = NewException(hostErrorClass(err), starlark.String(err.Error()))
	e.host = err
	return e
}

// Unwrap returns the host's error that became this exception, if any.
func (e *Exception) Unwrap() error { return e.host }

// SetHost says which error of the host the exception stands for.
func (e *Exception) SetHost(err error) { e.host = err }

// hostErrorClass guesses the class for an error of a host function or of a
// go.starlark.net operation.
func hostErrorClass(err error) *Class {
	text := err.Error()
	for _, k := range hostErrors {
		if containsText(text, k.text) {
			return k.class
		}
	}
	return RuntimeError
}
