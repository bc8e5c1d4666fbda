//go:build unix && !linux

package main

import (
	"os"
	goruntime "runtime"
	"syscall"
)

// watchPeak returns a function that tells the largest resident size of an ended
// process in bytes.
func watchPeak(*os.Process) (done func(*os.ProcessState) int64) {
	return func(p *os.ProcessState) int64 {
		u, ok := p.SysUsage().(*syscall.Rusage)
		if !ok {
			return 0
		}
		if goruntime.GOOS == "darwin" || goruntime.GOOS == "ios" {
			return int64(u.Maxrss) // bytes there, KiB elsewhere
		}
		return int64(u.Maxrss) << 10
	}
}
