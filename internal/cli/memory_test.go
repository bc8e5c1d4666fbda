package cli

import (
	"math"
	"runtime/debug"
	"testing"
)

// TestCollectorPace expects room for garbage where little is live, GOGC's share of what is live where
// much is, and in a crowd of threads four times as much within a limit of memory.
func TestCollectorPace(t *testing.T) {
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(math.MaxInt64)
	defer func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}()
	for _, gogc := range []int{100, 50} {
		c := &collector{percent: gogc}
		for _, step := range []struct {
			live       int64
			goroutines int
			percent    int // at GOGC=100
			limit      int64
		}{
			{1 << 20, 10, 800, math.MaxInt64},
			{32 << 20, 10, 200, math.MaxInt64},
			{1 << 30, 10, 103, math.MaxInt64},
			{1 << 30, crowd + 1, 400, crowdMemory},
			{6 << 30, crowd + 1, 400, 12 << 30},
			{1 << 20, crowd + 1, 800, crowdMemory},
			{32 << 20, crowd, 200, math.MaxInt64},
		} {
			c.adjust(step.live, step.goroutines)
			now := debug.SetGCPercent(100)
			debug.SetGCPercent(now)
			if want := step.percent * gogc / 100; now != want {
				t.Errorf("GOGC=%d, %+v: %d percent", gogc, step, now)
			}
			if limit := debug.SetMemoryLimit(-1); limit != step.limit {
				t.Errorf("GOGC=%d, %+v: a limit of %d", gogc, step, limit)
			}
		}
	}
}

// TestCollectorKeepsLimit expects a memory limit of the user's to stay.
func TestCollectorKeepsLimit(t *testing.T) {
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(3<<30)
	defer func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}()
	c := &collector{percent: 100}
	c.adjust(1<<30, crowd+1)
	c.adjust(1<<30, 1)
	if now := debug.SetMemoryLimit(-1); now != 3<<30 {
		t.Errorf("the limit is %d", now)
	}
}
