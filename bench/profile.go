package main

import (
	"fmt"
	"io"
	"os"
	goruntime "runtime"
	"runtime/pprof"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/cli"
)

// profileRounds is how often each script runs for the profile.
const profileRounds = 5

// profileScripts runs the scripts of the groups machine and threads in this process and writes where
// the time went: see https://go.dev/doc/pgo.
func profileScripts(file string, scripts []*script, progress io.Writer) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	goruntime.GOMAXPROCS(1)
	if err := pprof.StartCPUProfile(f); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	for _, s := range scripts {
		if s.group != "machine" && s.group != "threads" {
			continue
		}
		fmt.Fprintln(progress, s)
		for range profileRounds {
			if code := cli.Main([]string{"run", s.file}, strings.NewReader(""), io.Discard, progress); code != 0 {
				return fmt.Errorf("%s ended with %d", s, code)
			}
		}
	}
	return nil
}
