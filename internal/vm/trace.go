package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A tracer calls the functions set by settrace and setprofile: see "sys.settrace"
// in CPython's documentation. A thread that has one stops before each instruction;
// what happened is found out from frames, lines and the instruction to come.
type tracer struct {
	trace, profile starlark.Value // nil: none
	busy           bool
	frames         []tracedFrame // those of the thread
}

type tracedFrame struct {
	local    starlark.Value // its trace function, nil if it is not traced
	line, pc int            // of the last instruction
	op       code.Op
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
		t.trace = &tracer{frames: make([]tracedFrame, len(t.frames))}
	}
	return t.trace
}

func (t *Thread) dropTracer() {
	if t.trace.trace == nil && t.trace.profile == nil {
		t.trace = nil
	}
	t.Resync()
}

// traceStep is called before the instruction in is executed in f, the top frame.
func (t *Thread) traceStep(f *frame, in code.Instr) error {
	tr := t.trace
	if tr.busy {
		return nil
	}
	if err := t.traceCall(f, in); err != nil {
		return err
	}
	depth := len(t.frames)
	if cur := &tr.frames[depth-1]; cur.local != nil && !ofNoLine(in.Op) {
		pc := int(f.pc)
		line := f.fn.proto.code.LineAt(pc - 1)
		// A loop within a line counts as the line again for each turn. The end of a
		// for loop goes back for the first turn too: see code.ForIter.
		turn := pc <= cur.pc && cur.op != code.ForIter || in.Op == code.ForIter && cur.pc > int(in.C)
		begins := line != cur.line || turn
		cur.line, cur.pc, cur.op = line, pc, in.Op
		if begins {
			if err := t.fire("line", t.Frames(), starlark.None); err != nil {
				return err
			}
		}
	}
	switch in.Op {
	case code.ReturnNone:
		return t.traceReturn(starlark.None)
	case code.Return, code.Yield:
		at := in.A
		if in.Op == code.Yield {
			at = in.B
		}
		if v := t.window(f)[at].Value(); v != nil {
			return t.traceReturn(v)
		}
	}
	return nil
}

// ofNoLine reports whether an instruction belongs to no line of the program: it
// ends a statement, whose first line it has been given.
func ofNoLine(op code.Op) bool { return op == code.EndExcept || op == code.Unbind || op == code.Jump }

// traceCall fires "call" if f, the top frame, is new or that of a generator that goes on.
func (t *Thread) traceCall(f *frame, in code.Instr) error {
	tr := t.trace
	if len(tr.frames) >= len(t.frames) {
		tr.frames = tr.frames[:len(t.frames)]
		return nil
	}
	for len(tr.frames) < len(t.frames) {
		tr.frames = append(tr.frames, tracedFrame{})
	}
	top := t.Frames()
	if f.pc <= 1 {
		top.PC = object.FrameStart
	} else {
		if in.Op != code.YieldFrom {
			top.PC-- // the yield
		}
		cur := &tr.frames[len(tr.frames)-1]
		cur.line, cur.pc = f.fn.proto.code.LineAt(top.PC), int(f.pc)-1
	}
	return t.fire("call", top, starlark.None)
}

// traceReturn tells that the top frame returns or yields v.
func (t *Thread) traceReturn(v starlark.Value) error {
	tr := t.trace
	if tr.busy || len(tr.frames) < len(t.frames) {
		return nil
	}
	err := t.fire("return", t.Frames(), v)
	if t.trace == tr {
		tr.frames = tr.frames[:len(t.frames)-1]
	}
	return err
}

// traceException tells that an exception has come to f, the top frame. An error in
// the trace function does not replace the exception.
func (t *Thread) traceException(f *frame, exc *object.Exception) {
	if t.trace.busy {
		return
	}
	if t.traceCall(f, code.Instr{Op: code.YieldFrom}) != nil || t.trace == nil {
		return
	}
	var tb starlark.Value = starlark.None
	if exc.Traceback != nil {
		tb = exc.Traceback
	}
	_ = t.fire("exception", t.Frames(), starlark.Tuple{exc.Class(), exc, tb})
}

// fire calls the trace and profile functions for an event in the top frame. An
// error in them ends tracing.
func (t *Thread) fire(event string, top *object.Frame, arg starlark.Value) error {
	tr := t.trace
	i := len(t.frames) - 1
	call := func(fn starlark.Value) (starlark.Value, error) {
		tr.busy = true
		defer func() { tr.busy = false }()
		v, err := object.Call(t.Star, fn, top, starlark.String(event), arg)
		if err != nil {
			t.trace = nil
			t.Resync()
		}
		return v, err
	}
	if tr.profile != nil && (event == "call" || event == "return") {
		if _, err := call(tr.profile); err != nil {
			return err
		}
	}
	fn := tr.frames[i].local
	if event == "call" {
		fn = tr.trace
	}
	if fn == nil {
		return nil
	}
	local, err := call(fn)
	if err == nil && local != starlark.None {
		tr.frames[i].local = local
	}
	return err
}
