package cli

import (
	"fmt"
	goruntime "runtime"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// maxWaits is how many objects that threads waited for are listed.
const maxWaits = 10

// printStats prints the figures of a run that has allocated so many bytes.
func (a *app) printStats(rt *runtime.Runtime, bytes uint64) {
	s := rt.Stats()
	fmt.Fprintf(a.err, "tasks %d (at most %d at once), switches %d, steps %d, blocked %v, allocated %.1f MB\n",
		s.Tasks, s.MaxTasks, s.Switches, s.Steps, s.Blocked.Round(time.Microsecond), float64(bytes)/1e6)
	waits := rt.Waits()
	for i, w := range waits {
		if i == maxWaits {
			fmt.Fprintf(a.err, "  and %d more\n", len(waits)-i)
			break
		}
		fmt.Fprintf(a.err, "  %s: waits %d, longest %v, together %v\n", w.What, w.Count, w.Longest.Round(time.Microsecond), w.Total.Round(time.Microsecond))
	}
}

// allocated returns how many bytes the process has allocated so far.
func allocated() uint64 {
	var m goruntime.MemStats
	goruntime.ReadMemStats(&m)
	return m.TotalAlloc
}
