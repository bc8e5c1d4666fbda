package cli

import (
	goruntime "runtime"
	"runtime/debug"
)

// heapFloor is how much garbage a small script may leave before Go's collector
// runs: by default it would start at 4 MiB and then run hundreds of times a
// second. Its pages are never touched and take no memory.
const heapFloor = 16 << 20

// raiseHeapFloor lets the first collection wait until the heap has twice the size
// of the floor, which counts itself, and collections after it be as frequent as
// they were if so much more was live. The floor alone would bring the first one
// on at once.
func raiseHeapFloor() (floor []byte) {
	const minHeap = 4 << 20 // of Go's, at 100 percent
	percent := debug.SetGCPercent(100 * 2 * heapFloor / minHeap)
	if percent < 0 { // GOGC=off
		debug.SetGCPercent(percent)
		return nil
	}
	floor = make([]byte, heapFloor)
	// What is not referred to from anywhere is gone after the first collection.
	goruntime.AddCleanup(new(*byte), func(percent int) { debug.SetGCPercent(percent) }, percent)
	return floor
}
