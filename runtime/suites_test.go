package runtime_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// prelude is what the chunks of testdata/threads begin with: make() makes the
// subject, spread runs a function in several threads, other in one, whose result
// it returns.
const prelude = `
import queue, threading, time
from concurrent.futures import *
from concurrent.futures import CancelledError
def spread(f, n, numbered=False):
    failed = []
    def run(i):
        try:
            f(i) if numbered else f()
        except BaseException as e:
            failed.append(e)
    ts = [threading.Thread(target=run, args=(i,)) for i in range(n)]
    for t in ts: t.start()
    for t in ts: t.join()
    if failed: raise failed[0]
def other(f):
    results = []
    t = threading.Thread(target=lambda: results.append(f()))
    t.start()
    t.join()
    return results[0]
`

// suiteSeeds is how many seeds of each random policy the suites run under.
const suiteSeeds = 50

// TestSuites runs the chunks of testdata/threads, each with every subject that its
// file names, under the fair policy and many seeds of the random ones, in virtual
// time. No run may leave a goroutine behind.
func TestSuites(t *testing.T) {
	files, _ := filepath.Glob("../testdata/threads/*.star")
	if len(files) < 8 {
		t.Fatalf("only %d files", len(files))
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, _ := strings.Cut(string(text), "\n")
		subjects := strings.Split(strings.TrimPrefix(head, "# subjects: "), " | ")
		for _, chunk := range strings.Split("\n"+rest, "\n### ")[1:] {
			name, body, _ := strings.Cut(chunk, "\n")
			for _, subject := range subjects {
				t.Run(strings.TrimSuffix(filepath.Base(file), ".star")+"/"+name+"/"+subject, func(t *testing.T) {
					defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
					suite(t, file, body, subject)
				})
			}
		}
	}
}

func suite(t *testing.T, file, body, subject string) {
	t.Helper()
	maker := "make = lambda: " + subject + "\n"
	if subject == "threading.Thread" {
		maker = "make = " + subject + "\n"
	}
	p, err := runtime.Compile(file, prelude+maker+body)
	if err != nil {
		t.Fatal(err)
	}
	seeds := suiteSeeds
	if testing.Short() {
		seeds = 5
	}
	for seed := range uint64(2*seeds + 1) {
		policy := sched.Fair()
		switch {
		case seed > uint64(seeds):
			policy = sched.PCT(seed, 3)
		case seed > 0:
			policy = sched.Random(seed, 0)
		}
		rt, err := runtime.New(runtime.Config{Virtual: true, Policy: policy, Coroutines: seed%2 == 1})
		if err != nil {
			t.Fatal(err)
		}
		_, err = rt.Run(context.Background(), p)
		rt.Close()
		if err != nil {
			t.Fatalf("%s: %+v", policy, err)
		}
	}
}
