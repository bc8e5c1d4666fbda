package cli

import (
	"math"
	goruntime "runtime"
	"runtime/debug"
	"runtime/metrics"
)

// heapFloor is how much garbage a small script may leave before Go's collector
// runs: by default it would start at 4 MiB and then run hundreds of times a
// second. Its pages are never touched and take no memory.
const heapFloor = 16 << 20

// A crowd are so many goroutines that looking through their stacks is most of what
// a collection does, and finds no garbage: each collection then waits for more of
// it, as long as the process stays below crowdMemory, or twice what is live.
const (
	crowd        = 1 << 15
	crowdPercent = 4 // times as much
	crowdMemory  = 8 << 30
)

// A collector sets how often Go's collector runs.
type collector struct {
	percent int   // of new memory to what is live, as GOGC has it
	limit   int64 // GOMEMLIMIT
	crowded bool
}

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
	c := &collector{percent: percent, limit: debug.SetMemoryLimit(-1)}
	// What is not referred to from anywhere is gone after the first collection.
	goruntime.AddCleanup(new(*byte), func(c *collector) {
		debug.SetGCPercent(c.percent)
		c.watch()
	}, c)
	return floor
}

// watch is called after each collection.
func (c *collector) watch() {
	c.adjust()
	goruntime.AddCleanup(new(*byte), (*collector).watch, c)
}

// adjust lets the collector run less or as often as before, as the goroutines ask for.
func (c *collector) adjust() {
	crowded := goruntime.NumGoroutine() > crowd
	if crowded != c.crowded {
		c.crowded = crowded
		percent := c.percent
		if crowded {
			percent *= crowdPercent
		}
		debug.SetGCPercent(percent)
		if !crowded {
			debug.SetMemoryLimit(c.limit)
		}
	}
	if crowded && c.limit == math.MaxInt64 {
		debug.SetMemoryLimit(max(crowdMemory, 2*live()))
	}
}

// live returns the bytes that the last collection has found in use, with stacks.
func live() int64 {
	samples := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/gc/scan/stack:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() + samples[1].Value.Uint64())
}
