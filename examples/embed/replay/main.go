// Command replay finds a run of a racy script that fails, and runs it again: the
// schedule of a run is a text that can be kept in a test.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// Script loses a count when two threads meet at the wrong place.
const Script = `
import threading
counter = 0
def add():
    global counter
    for i in range(5):
        n = counter
        counter = n + 1
ts = [threading.Thread(target=add) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
assert counter == 10, f'{10 - counter} lost'
`

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	for seed := range uint64(1000) {
		schedule, failure := try(sched.Random(seed, 3))
		if failure == nil {
			continue
		}
		fmt.Fprintf(w, "seed %d: %v\n", seed, failure)
		s, err := sched.ParseSchedule(schedule)
		if err != nil {
			return err
		}
		for range 3 {
			policy, err := sched.Replay(s)
			if err != nil {
				return err
			}
			_, again := try(policy)
			fmt.Fprintf(w, "again: %v\n", again)
		}
		return nil
	}
	return fmt.Errorf("no seed makes it fail")
}

// try runs the script and returns the schedule of the run.
func try(policy sched.Policy) (schedule string, err error) {
	rt, err := runtime.New(runtime.Config{Policy: policy, Virtual: true, Record: true})
	if err != nil {
		return "", err
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "race.star", Script)
	return rt.Schedule(), err
}
