package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/sched"
)

// TestLostUpdate repeats a run that failed once: its schedule is kept here, and each
// time the same count is lost at the same place.
func TestLostUpdate(t *testing.T) {
	var kept string
	var first error
	for seed := uint64(0); first == nil; seed++ {
		if seed == 100 {
			t.Fatal("no run fails")
		}
		kept, first = try(sched.Random(seed, 3))
	}
	for range 5 {
		s, err := sched.ParseSchedule(kept)
		if err != nil {
			t.Fatal(err)
		}
		policy, err := sched.Replay(s)
		if err != nil {
			t.Fatal(err)
		}
		if _, again := try(policy); again == nil || again.Error() != first.Error() {
			t.Errorf("%v, after %v", again, first)
		}
	}
}

func TestReplay(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "again: AssertionError"); n != 3 {
		t.Errorf("got:\n%s", out.String())
	}
}
