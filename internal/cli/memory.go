package cli

import (
	goruntime "runtime"
	"runtime/debug"
	"runtime/metrics"
)

// heapFloor is how much garbage a script may leave before Go's collector runs, besides as much as
// is live: by default small scripts would be collected from 4 MiB on, hundreds of times a second.
const heapFloor = 32 << 20

// goFloor is what Go's collector always lets a heap grow to, at 100 percent; more in proportion.
const goFloor = 4 << 20

// A collector sets how often Go's collector runs.
type collector struct {
	percent int // of new memory to what is live, as GOGC has it
	now     int // the percentage that is set
}

// paceCollector has Go's collector run as the constants above say, in proportion to GOGC.
func paceCollector() {
	c := &collector{percent: 100}
	c.now = c.paced(0)
	switch percent := debug.SetGCPercent(c.now); percent {
	case c.percent:
	case -1: // GOGC=off
		debug.SetGCPercent(percent)
		return
	default:
		c.percent = percent
		c.set(c.paced(0))
	}
	c.watch()
}

// watch has adjust called after each collection: what is not referred to from anywhere is gone then.
func (c *collector) watch() {
	goruntime.AddCleanup(new(*byte), func(c *collector) {
		c.adjust(live())
		c.watch()
	}, c)
}

// adjust sets the pace for so many bytes.
func (c *collector) adjust(live int64) {
	percent := c.paced(live)
	if d := percent - c.now; d*d > percent*percent/400 { // to set it stops all goroutines
		c.set(percent)
	}
}

// paced returns the percentage that leaves room for the floor too.
func (c *collector) paced(live int64) int {
	most := c.percent * (heapFloor / goFloor)
	if live == 0 {
		return most
	}
	return int(min(int64(most), int64(c.percent)*(live+heapFloor)/live))
}

func (c *collector) set(percent int) {
	c.now = percent
	debug.SetGCPercent(percent)
}

// live returns the bytes that the last collection has found in use, with stacks.
func live() int64 {
	samples := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/gc/scan/stack:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() + samples[1].Value.Uint64())
}
