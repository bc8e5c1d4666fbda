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
	kept, first := try(sched.Random(0, 3))
	if first == nil {
		t.Fatal("the run does not fail")
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
