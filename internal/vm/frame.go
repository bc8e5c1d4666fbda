package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A frame is one call of a script function.
type frame struct {
	fn   *Function
	pc   int32 // next instruction; up to date whenever the loop is left
	base int32 // first register of the window
	ret  int32 // register of the caller that gets the result
	kind frameKind
	gen  *Generator     // kindGenerator, kindForIter
	obj  starlark.Value // kindInit: the new object
	ns   starlark.Value // class body: its namespace
	exc  starlark.Value // exception that was being handled when the frame began
}

type frameKind uint8

const (
	kindCall    frameKind = iota // the result goes to register ret
	kindInit                     // __init__ of a construction: the object goes to ret
	kindForIter                  // generator resumed by ForIter: a value goes to ret, the end jumps
	kindHost                     // run returns to Go when the frame ends
	kindGenHost                  // the same for a generator that Go resumes
)

// window returns the registers of f.
func (t *Thread) window(f *frame) []object.Reg {
	n := f.fn.proto.code.NumRegs
	return t.regs[f.base : int(f.base)+n : int(f.base)+n]
}

// push begins a call: its window starts at absolute register base, where the
// arguments already are.
func (t *Thread) push(fn *Function, base int, nargs int) (*frame, error) {
	if len(t.frames) >= t.m.recursionLimit {
		return nil, t.tooDeep()
	}
	p := fn.proto
	need := base + p.code.NumRegs
	if need > len(t.regs) {
		t.grow(need)
	}
	clear(t.regs[base+nargs : base+p.nlocals])
	t.frames = append(t.frames, frame{fn: fn, base: int32(base), exc: t.exc})
	return &t.frames[len(t.frames)-1], nil
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
	return int(f.base) + f.fn.proto.code.NumRegs
}

func (t *Thread) tooDeep() error {
	return object.Raise(object.RecursionError, "maximum recursion depth exceeded")
}
