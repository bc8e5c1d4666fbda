package main

import (
	"fmt"
	"runtime"
	"time"
)

// document is docs/performance.md around the tables.
func (m *machine) document(tables string, rounds int) string {
	version := m.version
	if version == "" {
		version = "no CPython"
	}
	return fmt.Sprintf(`# How fast is it?

Measured on %s with %s against %s, %s/%s, by

    go run ./bench --rounds %d

Each script of bench/scripts runs unchanged on both, in turn, each on one core; the ratio is that of the medians of
the times, above 1 where Tailorbird is faster. Machine, threads and scale are timed inside the script, start-up as
whole processes. Where no ratio stands, CPython was not asked: it cannot start so many threads.
%s
## What limits one Runtime?

The run token: one thread of a Runtime executes at a time, as under CPython's global lock, so a second core does not
make one Runtime faster. That is the price of repeatable schedules, of locks without atomic instructions, and of
operations that are atomic exactly where CPython's are.

## How do hosts use more cores?

With a Runtime a core: Runtimes share nothing but immutable tables, and a compiled Program runs in many of them at
once.
`, time.Now().Format("2006-01-02"), runtime.Version(), version, runtime.GOOS, runtime.GOARCH, rounds, tables)
}
