package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A tracer calls the functions set by settrace and setprofile: see "sys.settrace"
// in CPython's documentation. A thread that has one stops before each instruction.
type tracer struct {
	trace, profile starlark.Value // nil: none
	depth          int            // frames seen at the last instruction
	line           int
	busy           bool
	locals         []starlark.Value // local trace functions by depth
}

// SetTrace sets the trace function of the thread; None removes it.
func (t *Thread) SetTrace(f starlark.Value) { t.tracer().trace = orNil(f); t.dropTracer() }

// SetProfile sets the profile function of the thread; None removes it.
func (t *Thread) SetProfile(f starlark.Value) { t.tracer().profile = orNil(f); t.dropTracer() }

// Trace returns the trace function, None if there is none.
func (t *Thread) Trace() starlark.Value {
	if t.trace == nil || t.trace.trace == nil {
		return starlark.None
	}
	return t.trace.trace
}

// Profile returns the profile function, None if there is none.
func (t *Thread) Profile() starlark.Value {
	if t.trace == nil || t.trace.profile == nil {
		return starlark.None
	}
	return t.trace.profile
}

func orNil(f starlark.Value) starlark.Value {
	if f == starlark.None {
		return nil
	}
	return f
}

func (t *Thread) tracer() *tracer {
	if t.trace == nil {
		t.trace = &tracer{depth: len(t.frames)}
	}
	return t.trace
}

func (t *Thread) dropTracer() {
	if t.trace.trace == nil && t.trace.profile == nil {
		t.trace = nil
	}
	t.Resync()
}

// traceLine finds out from frames and line what happened since the last
// instruction, and calls the functions.
func (t *Thread) traceLine(f *frame) error {
	tr := t.trace
	if tr.busy {
		return nil
	}
	for tr.depth > len(t.frames) {
		if err := t.fire(tr, "return", tr.depth); err != nil {
			return err
		}
		tr.depth--
		if tr.depth < len(tr.locals) {
			tr.locals = tr.locals[:tr.depth]
		}
	}
	for tr.depth < len(t.frames) {
		tr.depth++
		tr.line = 0
		if err := t.fire(tr, "call", tr.depth); err != nil {
			return err
		}
	}
	if tr.trace == nil && len(tr.locals) == 0 {
		return nil
	}
	line := f.fn.proto.code.LineAt(int(f.pc - 1))
	if line == tr.line {
		return nil
	}
	tr.line = line
	return t.fire(tr, "line", tr.depth)
}

// fire calls trace and profile functions for an event in the frame at depth.
func (t *Thread) fire(tr *tracer, event string, depth int) error {
	frame := t.Frames()
	call := func(fn starlark.Value) (starlark.Value, error) {
		if fn == nil || fn == starlark.None {
			return nil, nil
		}
		tr.busy = true
		defer func() { tr.busy = false }()
		return object.Call(t.Star, fn, frame, starlark.String(event), starlark.None)
	}
	if event != "line" {
		if _, err := call(tr.profile); err != nil {
			return err
		}
	}
	for len(tr.locals) <= depth {
		tr.locals = append(tr.locals, nil)
	}
	if event == "call" {
		local, err := call(tr.trace)
		tr.locals[depth] = local
		return err
	}
	_, err := call(tr.locals[depth])
	return err
}

// traceException tells the trace function of an exception in f.
func (t *Thread) traceException(f *frame, exc *object.Exception) {
	if t.trace == nil || t.trace.busy || t.trace.depth >= len(t.trace.locals) {
		return
	}
	// An error in the trace function itself does not replace the exception.
	_ = t.fire(t.trace, "exception", t.trace.depth)
}
