package runtime

import (
	"context"
	"math"
	"testing"
	"time"
)

// The import of a module in a fresh Runtime: the first in a process, for which the
// programs of the modules are compiled, and a later one, for which only their bodies
// run. least-µs is that of the quickest import, which a busy machine disturbs least.
func BenchmarkImport(b *testing.B) {
	for _, name := range importable() {
		p, err := Compile("import.py", "import "+name)
		if err != nil {
			b.Fatal(err)
		}
		run := func(b *testing.B, modules func() map[string]func() (*Program, error)) {
			b.ReportAllocs()
			least := time.Duration(math.MaxInt64)
			for b.Loop() {
				b.StopTimer()
				rt := withModules(b, Config{}, modules())
				b.StartTimer()
				began := time.Now()
				if _, err := rt.Run(context.Background(), p); err != nil {
					b.Fatal(err)
				}
				least = min(least, time.Since(began))
				b.StopTimer()
				rt.Close()
				b.StartTimer()
			}
			b.ReportMetric(float64(least.Nanoseconds())/1e3, "least-µs")
		}
		b.Run(name+"/first", func(b *testing.B) { run(b, newScriptModules) })
		b.Run(name+"/again", func(b *testing.B) { run(b, scriptModules) })
	}
}
