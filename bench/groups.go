package main

import "strconv"

// A group is a folder of scripts with what is measured of them.
type group struct {
	name    string
	title   string
	process bool     // the whole process is timed, not what the script says
	args    []string // each script runs with each of them
}

func groups(quick bool) []group {
	var counts []string
	for n := 10; n <= 1_000_000; n *= 10 {
		if quick && n > 1000 {
			break
		}
		counts = append(counts, strconv.Itoa(n))
	}
	return []group{
		{name: "machine", title: "Machine"},
		{name: "threads", title: "Threads"},
		{name: "startup", title: "Start-up", process: true},
		{name: "scale", title: "Scale: number of threads", args: counts},
	}
}

// limitOfCPython is the number of threads above which CPython is not asked: it
// stops with "can't start new thread" near 22,000.
const limitOfCPython = 10_000
