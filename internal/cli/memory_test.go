package cli

import (
	"math"
	goruntime "runtime"
	"runtime/debug"
	"testing"
)

// TestCollectorOfCrowd expects collections to be rare while there are many threads, within a limit of
// memory, and as before when they have gone.
func TestCollectorOfCrowd(t *testing.T) {
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(math.MaxInt64)
	defer func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}()
	c := &collector{percent: 100, limit: math.MaxInt64}
	expect := func(percent int, limited bool) {
		t.Helper()
		c.adjust()
		now := debug.SetGCPercent(100)
		debug.SetGCPercent(now)
		if now != percent {
			t.Errorf("a collection at %d percent instead of %d", now, percent)
		}
		if limit := debug.SetMemoryLimit(-1); (limit < math.MaxInt64) != limited || limit < crowdMemory {
			t.Errorf("at %d percent memory is limited to %d", percent, limit)
		}
	}
	expect(100, false)
	stop, stopped := make(chan struct{}), make(chan struct{})
	for range crowd {
		go func() {
			<-stop
			stopped <- struct{}{}
		}()
	}
	expect(crowdPercent*100, true)
	expect(crowdPercent*100, true)
	close(stop)
	for range crowd {
		<-stopped
	}
	for goruntime.NumGoroutine() > crowd {
		goruntime.Gosched() // the last ones are about to end
	}
	expect(100, false)
}
