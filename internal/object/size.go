package object

import (
	"go.starlark.net/starlark"
)

// elemSize is what an element of a list takes, in bytes.
const elemSize = 16

// absurdSize is the size in bytes from which on a value is refused even where the
// host has set no limit.
const absurdSize = 1 << 33

// CheckSize raises MemoryError if a value of so many bytes must not be made.
func CheckSize(th *starlark.Thread, bytes uint64) error {
	if bytes < 1<<16 {
		return nil
	}
	if bytes > InterpOf(th).LargestValue() {
		return NewException(MemoryError)
	}
	// Filling memory takes time, and many large values take all of it: it costs
	// steps.
	return Work(th, bytes/bytesPerStep)
}

// LargestValue returns how many bytes a value may have.
func (in *Interp) LargestValue() uint64 {
	if in == nil || in.MaxValueSize <= 0 {
		return absurdSize
	}
	return uint64(in.MaxValueSize)
}

// bytesPerStep is how many bytes of a large value cost as much as an instruction.
const bytesPerStep = 64

// checkElems is CheckSize for a list of n elements.
func checkElems(th *starlark.Thread, n uint64) error {
	if n > 1<<58 {
		return NewException(MemoryError)
	}
	return CheckSize(th, n*elemSize)
}
