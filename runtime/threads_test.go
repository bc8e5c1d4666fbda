package runtime_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// runThreads runs a script with the virtual clock and returns its output, its
// schedule and its error.
func runThreads(t *testing.T, p sched.Policy, src string) (out, schedule string, err error) {
	t.Helper()
	var b bytes.Buffer
	rt, err := runtime.New(runtime.Config{Stdout: &b, Policy: p, Virtual: true, Record: true, Limits: runtime.Limits{Steps: 50_000_000}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "threads.py", src)
	return b.String(), rt.Schedule(), err
}

const racyCounter = `
import threading
count = 0
lock = threading.Lock()
def work():
    global count
    for i in range(200):
        LINE
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(count)
`

// Without a lock counts are lost for most seeds, with one for none.
func TestLostUpdate(t *testing.T) {
	lost := 0
	for seed := range uint64(100) {
		out, _, err := runThreads(t, sched.Random(seed, 0), strings.Replace(racyCounter, "LINE", "count += 1", 1))
		if err != nil {
			t.Fatal(err)
		}
		if out != "400\n" {
			lost++
		}
		out, _, err = runThreads(t, sched.Random(seed, 0), strings.Replace(racyCounter, "LINE", "with lock: count += 1", 1))
		if out != "400\n" || err != nil {
			t.Fatalf("seed %d with the lock: %q, %v", seed, out, err)
		}
	}
	if lost <= 50 {
		t.Errorf("counts lost for %d seeds of 100", lost)
	}
}

// The text of a schedule reproduces the run that it was recorded from.
func TestReplayLostUpdate(t *testing.T) {
	src := strings.Replace(racyCounter, "LINE", "count += 1", 1)
	for seed := range uint64(20) {
		out, text, err := runThreads(t, sched.Random(seed, 0), src)
		if err != nil {
			t.Fatal(err)
		}
		rec, err := sched.ParseSchedule(text)
		if err != nil {
			t.Fatal(err)
		}
		p, err := sched.Replay(rec)
		if err != nil {
			t.Fatal(err)
		}
		if again, _, err := runThreads(t, p, src); again != out || err != nil {
			t.Fatalf("seed %d: first %q, again %q, %v", seed, out, again, err)
		}
	}
}

const twentyThreads = `
import threading, queue, random, time
q, done, lock = queue.Queue(3), [], threading.Lock()
def producer(n):
    for i in range(3):
        time.sleep(random.random())
        q.put((n, i))
def consumer(n):
    while (item := q.get()) is not None:
        with lock:
            print(n, item, round(time.monotonic(), 6))
            done.append(item)
ps = [threading.Thread(target=producer, args=(n,)) for n in range(10)]
cs = [threading.Thread(target=consumer, args=(n,)) for n in range(10)]
for t in ps + cs: t.start()
for t in ps: t.join()
for t in cs: q.put(None)
for t in cs: t.join()
print(len(done))
`

// Same script, seed and virtual clock: the same output and the same schedule.
func TestSameSeedSameRun(t *testing.T) {
	runs := 1000
	if testing.Short() || raceEnabled {
		runs = 50
	}
	for _, policy := range []func() sched.Policy{
		func() sched.Policy { return sched.Random(7, 0) },
		func() sched.Policy { return sched.PCT(7, 3) },
	} {
		out, schedule, err := runThreads(t, policy(), twentyThreads)
		if err != nil || !strings.HasSuffix(out, "\n30\n") {
			t.Fatalf("%q, %v", out, err)
		}
		for i := range runs / 2 {
			again, text, err := runThreads(t, policy(), twentyThreads)
			if again != out || text != schedule || err != nil {
				t.Fatalf("run %d differs: %v\n%s\n%s", i, err, out, again)
			}
		}
	}
}

// An hour of sleep takes no time on the virtual clock.
func TestHourOfSleep(t *testing.T) {
	start := time.Now()
	out, _, err := runThreads(t, nil, `
import threading, time
ts = [threading.Thread(target=time.sleep, args=(3600,)) for _ in range(10)]
for t in ts: t.start()
for t in ts: t.join()
print(time.monotonic() >= 3600)
`)
	if out != "True\n" || err != nil {
		t.Errorf("%q, %v", out, err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

// A thread that is started does its first turn before its starter goes on, as in CPython.
func TestStartedThreadRunsFirst(t *testing.T) {
	for _, start := range []string{
		"threading.Thread(target=work).start()",
		"Worker().start()",
		"_thread.start_new_thread(work, ())",
		"_thread.start_joinable_thread(work)",
		"ThreadPoolExecutor(1).submit(work)",
	} {
		out, _, err := runThreads(t, nil, `
import threading, _thread
from concurrent.futures import ThreadPoolExecutor
class Worker(threading.Thread):
    def run(self): work()
order = []
def work():
    order.append("thread")
    for i in range(100): pass
    order.append("still the thread")
`+start+`
order.append("starter")
print(order)
`)
		if want := "['thread', 'still the thread', 'starter']\n"; out != want || err != nil {
			t.Errorf("%s: %q, %v", start, out, err)
		}
	}
}
