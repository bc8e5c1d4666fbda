package main

import (
	"context"
	"fmt"
	"os"
	goruntime "runtime"
	"strconv"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// hostsCommand is the hidden subcommand that runs a script in several Runtimes of
// one process at once.
const hostsCommand = "hosts"

// runHosts executes file in count Runtimes, each on a goroutine of its own and with
// a processor for each, and prints the seconds that passed.
func runHosts(ctx context.Context, file, count string) error {
	n, err := strconv.Atoi(count)
	if err != nil || n < 1 {
		return fmt.Errorf("%s: not a number of Runtimes", count)
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	goruntime.GOMAXPROCS(n)
	program, err := runtime.Compile(file, string(src))
	if err != nil {
		return err
	}
	done := make(chan error, n)
	began := time.Now()
	for range n {
		go func() {
			rt, err := runtime.New(runtime.Config{})
			if err == nil {
				_, err = rt.Run(ctx, program)
				rt.Close()
			}
			done <- err
		}()
	}
	for range n {
		if err := <-done; err != nil {
			return err
		}
	}
	fmt.Println(clockLine, time.Since(began).Seconds())
	return nil
}
