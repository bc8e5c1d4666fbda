package cli

import (
	"runtime/debug"
	"testing"
)

// TestCollectorPace expects room for garbage where little is live, and GOGC's share of what is live
// where much is.
func TestCollectorPace(t *testing.T) {
	percent := debug.SetGCPercent(100)
	defer debug.SetGCPercent(percent)
	for _, gogc := range []int{100, 50} {
		c := &collector{percent: gogc}
		for _, step := range []struct {
			live    int64
			percent int // at GOGC=100
		}{
			{1 << 20, 800},
			{32 << 20, 200},
			{1 << 30, 103},
			{1 << 20, 800},
		} {
			c.adjust(step.live)
			now := debug.SetGCPercent(100)
			debug.SetGCPercent(now)
			if want := step.percent * gogc / 100; now != want {
				t.Errorf("GOGC=%d, %+v: %d percent", gogc, step, now)
			}
		}
	}
}
