package runtime_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// Every way to the date leads to the fixed one, unless the host grants the real.
func TestDateIsGranted(t *testing.T) {
	const dates = `
import datetime, logging, sys, time, uuid
print(time.gmtime().tm_year, time.gmtime(time.time()).tm_year, time.gmtime(time.time_ns() // 10**9).tm_year)
print(datetime.datetime.now(datetime.timezone.utc).year, datetime.datetime.fromtimestamp(time.time(), datetime.timezone.utc).year)
print(time.strftime('%Y', time.gmtime()))
print(1582 + uuid.uuid1().time // (10**7 * 31556952))
logging.Formatter.converter = time.gmtime
logging.basicConfig(stream=sys.stdout, format='%(asctime).4s')
logging.warning('x')
`
	for granted, year := range map[bool]string{false: "2025", true: time.Now().UTC().Format("2006")} {
		var out strings.Builder
		rt, err := runtime.New(runtime.Config{Stdout: &out, Grants: runtime.Grants{Clock: granted}})
		if err != nil {
			t.Fatal(err)
		}
		_, err = rt.Exec(context.Background(), "dates.py", dates)
		rt.Close()
		words := strings.Fields(out.String())
		if err != nil || len(words) != 8 {
			t.Fatalf("%v\n%s", err, &out)
		}
		for i, w := range words {
			if w != year && !(i == 6 && strings.HasPrefix(w, year[:3])) { // uuid1's years are 365.2425 days long
				t.Errorf("granted %v, word %d: %s", granted, i, w)
			}
		}
	}
}

// events counts what the threads of a script do.
type events map[string]int

func (c events) Start(parent, child *sched.Task)           { c["start"]++ }
func (c events) Exit(t *sched.Task)                        { c["exit"]++ }
func (c events) Switch(t *sched.Task)                      {}
func (c events) Block(t *sched.Task, r sched.Reason)       { c["block "+r.Kind]++ }
func (c events) Unblock(t *sched.Task, o sched.Outcome)    { c["unblock "+o.String()]++ }
func (c events) Sync(t *sched.Task, op string, object any) { c[op]++ }

func TestObserverCountsEvents(t *testing.T) {
	c := events{}
	rt, err := runtime.New(runtime.Config{Virtual: true, Observer: c})
	if err != nil {
		t.Fatal(err)
	}
	_, err = rt.Exec(context.Background(), "count.py", `
import queue, threading, time
lock, go, items = threading.Lock(), threading.Event(), queue.Queue()
def work():
    go.wait()
    for _ in range(10):
        with lock:
            items.put(1)
        lock.acquire()
        lock.release()
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
time.sleep(1)
go.set()
for _ in range(30): items.get()
for t in threads: t.join()
`)
	rt.Close()
	if err != nil {
		t.Fatal(err)
	}
	for event, want := range map[string]int{"start": 3, "exit": 4, "acquire": 60, "release": 60, "put": 30, "get": 30, "set": 1, "block sleep": 1, "block event": 3} {
		if c[event] != want {
			t.Errorf("%s: %d, want %d", event, c[event], want)
		}
	}
}

// What is no file, and may never end, is not read, nor is a file that is larger than a value may be.
func TestGrantedDevices(t *testing.T) {
	rt, err := runtime.New(runtime.Config{Limits: runtime.Limits{ValueSize: 1 << 20}, Grants: runtime.Grants{Read: fstest.MapFS{
		"zero":  {Mode: fs.ModeDevice | fs.ModeCharDevice},
		"pipe":  {Mode: fs.ModeNamedPipe},
		"large": {Data: make([]byte, 1<<21)},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	for src, want := range map[string]string{
		"open('zero')":       "PermissionError: [Errno 1] Operation not permitted: 'zero'",
		"open('pipe', 'rb')": "PermissionError: [Errno 1] Operation not permitted: 'pipe'",
		"open('large')":      "MemoryError",
	} {
		if _, err := rt.Exec(context.Background(), "x.py", src); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", src, err, want)
		}
	}
}
