package main

import (
	"bytes"
	"os"
	"strconv"
	"time"
)

// peakPeriod is how often a running process is asked for its peak.
const peakPeriod = 2 * time.Millisecond

// watchPeak follows the largest resident size of a process until the function that
// it returns is called, which gives it in bytes. What the system keeps for an ended
// process counts what this program had when it started the other.
func watchPeak(p *os.Process) (done func(*os.ProcessState) int64) {
	file := "/proc/" + strconv.Itoa(p.Pid) + "/status"
	stop, result := make(chan struct{}), make(chan int64)
	go func() {
		var most int64
		tick := time.NewTicker(peakPeriod)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				result <- most
				return
			case <-tick.C:
				most = max(most, highWater(file))
			}
		}
	}()
	return func(*os.ProcessState) int64 {
		close(stop)
		return <-result
	}
}

// highWater reads VmHWM; 0 if the process is gone.
func highWater(file string) int64 {
	text, err := os.ReadFile(file)
	if err != nil {
		return 0
	}
	_, rest, _ := bytes.Cut(text, []byte("VmHWM:"))
	fields := bytes.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kib, _ := strconv.ParseInt(string(fields[0]), 10, 64)
	return kib << 10
}
