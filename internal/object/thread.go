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
	star   starlark.Thread // first: HeadOf takes its address for the head's
	mark   [len(threadName)]byte
	interp *Interp
	owner  any
}

// threadName is the name of every thread for go.starlark.net. The name's bytes
// lie in the head itself, which no other thread's can.
const threadName = "tailorbird"

// Init makes the head that of a thread of in. owner is the machine's thread.
func (h *ThreadHead) Init(in *Interp, owner any) *starlark.Thread {
	copy(h.mark[:], threadName)
	h.star.Name = unsafe.String(&h.mark[0], len(h.mark))
	h.interp, h.owner = in, owner
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
