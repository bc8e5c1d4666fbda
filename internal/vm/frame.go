package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A frame is one call of a script function. It is kept small, because calls are
// what programs do most.
type frame struct {
	fn    *Function
	pc    int32          // next instruction; up to date whenever the loop is left
	base  int32          // first register of the window
	nregs int32          // size of the window
	ret   int32          // register of the caller that gets the result
	exc   starlark.Value // exception that was being handled when the frame began
	// What the frame works for: the new object of an __init__ (kindInit), the
	// Generator, or the namespace of a class body; nil for most calls.
	obj  starlark.Value
	kind frameKind
	link bool // of a generator that only passes on what its delegate yields: see links
}

// generator returns the generator whose frame f is, nil if it is another's.
func (f *frame) generator() *Generator {
	g, _ := f.obj.(*Generator)
	if f.kind == kindInit {
		return nil
	}
	return g
}

type frameKind uint8

const (
	kindCall     frameKind = iota // the result goes to register ret
	kindInit                      // __init__ of a construction: the object goes to ret
	kindForIter                   // generator resumed by ForIter: a value goes to ret and jumps, the end does not
	kindDelegate                  // generator resumed by YieldFrom: what it yields the one below yields too
	kindHost                      // run returns to Go when the frame ends
	kindGenHost                   // the same for a generator that Go resumes
)

// window returns the registers of f.
func (t *Thread) window(f *frame) []object.Reg {
	return t.regs[f.base : f.base+f.nregs : f.base+f.nregs]
}

// jump makes the top frame go on at instruction pc.
func (t *Thread) jump(pc uint32) { t.frames[len(t.frames)-1].pc = int32(pc) }

// args returns n of the registers r from a on.
func args(r []object.Reg, a, n int) []object.Reg { return r[a : a+n : a+n] }

// full returns r for a compiler that does not know that it is as long as its capacity,
// and would carry both through the loop.
func full(r []object.Reg) []object.Reg { return r[:len(r):len(r)] }

// push begins a call: its window, which it returns too, starts at absolute register
// base, where the nargs arguments already are.
func (t *Thread) push(fn *Function, base int, nargs int) (*frame, []object.Reg, error) {
	n := len(t.frames)
	if n+int(t.below) >= t.m.recursionLimit {
		return nil, nil, t.tooDeep()
	}
	p := fn.proto
	end := base + p.nregs
	if end > len(t.regs) {
		t.grow(end)
	}
	r := t.regs[base:end:end]
	for i := nargs; i < p.nlocals; i++ {
		r[i].Obj = nil
	}
	if n == cap(t.frames) {
		t.frames = append(t.frames, frame{})
	} else {
		t.frames = t.frames[:n+1]
	}
	f := &t.frames[n]
	f.fn, f.pc, f.base, f.nregs, f.kind, f.link = fn, 0, int32(base), int32(p.nregs), kindCall, false
	if t.exc != nil {
		f.exc = t.exc
	}
	return f, r, nil
}

// endCall ends the top frame f, of kind kindCall.
func (t *Thread) endCall(f *frame) {
	if f.exc != nil {
		f.exc = nil
	}
	t.frames = t.frames[:len(t.frames)-1]
}

// pop ends the top frame. Frames above the top hold no references but to their
// functions.
func (t *Thread) pop() {
	n := len(t.frames) - 1
	f := &t.frames[n]
	if f.exc != nil {
		f.exc = nil
	}
	if f.obj != nil {
		f.obj = nil
	}
	t.frames = t.frames[:n]
}

func (t *Thread) grow(need int) {
	n := 2 * len(t.regs)
	if n < need {
		n = need + need/4
	}
	regs := make([]object.Reg, n)
	copy(regs, t.regs)
	t.regs = regs
}

// top returns the first free register above all windows.
func (t *Thread) top() int {
	if len(t.frames) == 0 {
		return 0
	}
	f := &t.frames[len(t.frames)-1]
	return int(f.base + f.nregs)
}

// ForgetReturned clears what calls that have returned left on the thread's stack, so
// that it keeps no garbage alive. Only gc.collect() needs it.
func (t *Thread) ForgetReturned() {
	clear(t.regs[t.top():])
	clear(t.args[len(t.args):cap(t.args)])
}

func (t *Thread) tooDeep() error {
	return object.Raise(object.RecursionError, "maximum recursion depth exceeded")
}
