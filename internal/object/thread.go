package object

import (
	"unsafe"

	"go.starlark.net/starlark"
)

// A ThreadHead is the starlark.Thread of a script thread and what belongs to it.
// Native functions get the starlark.Thread and find the rest through [HeadOf]
// hundreds of times for each thing that they do; the map of thread-local values
// that go.starlark.net offers for that took a tenth of the time of programs that
// mostly call natives.
type ThreadHead struct {
	star starlark.Thread // first: HeadOf takes its address for the head's
	mark [len(threadName)]byte
	// Depth counts what uses the Go stack: calls from Go into a script, and
	// natives that lead to others. See Enter.
	Depth int16
	// Lent says that a function of the host's has seen the starlark.Thread, or that something
	// else may refer to the thread when it has ended.
	Lent   bool
	interp *Interp
	owner  any
	work   uint64 // not yet reported, see Work
}

// MaxDepth bounds how deep natives may call one another, through special methods
// or through values in values: each level takes some of the Go stack, whose end
// kills the process.
const MaxDepth = 10_000

// Enter begins a native operation that may lead to another one: RecursionError
// if there are too many already. Leave must follow an Enter that gave no error.
func (h *ThreadHead) Enter() error {
	if h.Depth >= MaxDepth {
		return Raise(RecursionError, "maximum recursion depth exceeded")
	}
	h.Depth++
	return nil
}

// Leave ends what Enter began.
func (h *ThreadHead) Leave() { h.Depth-- }

// A Mark is a state of the machine's stacks.
type Mark struct{ Frames, Args int }

// A Worker is told how much natives do, so that limits and cancellation hold
// inside of them too. The owner of a ThreadHead is one.
type Worker interface {
	// Work accounts for work that takes about the time of n instructions. The
	// error ends the thread.
	Work(n uint64) error
	// Mark notes where the thread is, and Reset goes back there after a panic
	// has passed through calls of scripts.
	Mark() Mark
	Reset(Mark)
}

// workBatch is how much work is gathered before the machine is told: some
// microseconds.
const workBatch = 4096

// Work accounts for n units of work of a native, each about as long as an
// instruction. The error says that the thread must end and is to be returned.
func Work(th *starlark.Thread, n uint64) error {
	h := HeadOf(th)
	if h == nil {
		return nil
	}
	if h.work += n; h.work < workBatch {
		return nil
	}
	return h.report()
}

func (h *ThreadHead) report() error {
	n := h.work
	h.work = 0
	if w, ok := h.owner.(Worker); ok {
		return w.Work(n)
	}
	return nil
}

// threadName is the name of every thread for go.starlark.net. The name's bytes
// lie in the head itself, which no other thread's can.
const threadName = "tailorbird"

// Init makes the head that of a thread of in. owner is the machine's thread.
func (h *ThreadHead) Init(in *Interp, owner any) *starlark.Thread {
	copy(h.mark[:], threadName)
	h.star.Name = unsafe.String(&h.mark[0], len(h.mark))
	h.interp, h.owner = in, owner
	h.Depth, h.work = 0, 0
	return &h.star
}

// Owner returns what Init was given.
func (h *ThreadHead) Owner() any { return h.owner }

// HeadOf returns the head that th is part of; nil for a thread that a host made.
func HeadOf(th *starlark.Thread) *ThreadHead {
	if th == nil || len(th.Name) != len(threadName) {
		return nil
	}
	if uintptr(unsafe.Pointer(unsafe.StringData(th.Name))) != uintptr(unsafe.Pointer(th))+unsafe.Offsetof(ThreadHead{}.mark) {
		return nil
	}
	return (*ThreadHead)(unsafe.Pointer(th))
}

// InterpOf returns the Interp that th belongs to; nil for a thread of a host
// that no Runtime has made.
func InterpOf(th *starlark.Thread) *Interp {
	if h := HeadOf(th); h != nil {
		return h.interp
	}
	return nil
}
