package runtime

import (
	"context"
	goruntime "runtime"
	"testing"

	"go.starlark.net/starlark"
)

// What programs do most makes no garbage: arithmetic, calls, attributes and locks.
func TestHotPathsDoNotAllocate(t *testing.T) {
	const setUp = `
import threading
lock, n = threading.Lock(), 50_000
def add(a, b=2): return a + b
class Base:
    def __init__(self): self.x = 0.5
    def step(self, k):
        self.x += k
        return self
class Derived(Base):
    def step(self, k): return super().step(k)
o = Derived()
def run():
    s, f = 1 << 40, 1.5
    for i in range(n):
`
	for _, body := range []string{
		"s = s + i * 3 - (i // 7) % 5",
		"f = f * 0.999 + i / 3 - 0.25",
		"s = add(s, i)",
		"s = add(s)",
		"o.step(0.5)",
		"with lock: s += 1",
		"lock.acquire(); lock.release()",
		"if s > i and not s == f: s -= 1",
	} {
		before, after := memoryBetween(t, setUp+"        "+body+"\nrun(); mark(); run(); mark()")
		if made := after.Mallocs - before.Mallocs; made > 500 {
			t.Errorf("%s: %d allocations in 50,000 rounds", body, made)
		}
	}
}

// What threads do with one another leaves little garbage: memory that is new to the process costs more
// than all else that a short thread or a call of a pool needs. The bytes are those of today and a bit.
func TestBytesOfThreadOperations(t *testing.T) {
	const setUp = `
import queue, threading
from concurrent.futures import ThreadPoolExecutor
q, simple, sem, n = queue.Queue(), queue.SimpleQueue(), threading.Semaphore(), 5_000
cond = threading.Condition(threading.Lock())
pool = ThreadPoolExecutor(max_workers=2)
def work(x=0): return x
def run():
    for i in range(n):
`
	for _, op := range []struct {
		body  string
		bytes uint64
	}{
		{"q.put(i); q.get(); q.task_done()", 1},
		{"simple.put(i); simple.get()", 1},
		{"sem.acquire(); sem.release()", 1},
		{"with cond: cond.notify()", 1},
		{"t = threading.Thread(target=work); t.start(); t.join()", 420},
		{"pool.submit(work, i).result()", 210},
		{"f = lambda: i", 160},
	} {
		before, after := memoryBetween(t, setUp+"        "+op.body+"\nrun(); mark(); run(); mark(); pool.shutdown()")
		if got := (after.TotalAlloc - before.TotalAlloc) / 5_000; got > op.bytes {
			t.Errorf("%s: %d bytes a round, want at most %d", op.body, got, op.bytes)
		}
	}
}

// memoryBetween runs a script that calls mark() twice and returns what Go's statistics were then.
func memoryBetween(t *testing.T, script string) (before, after goruntime.MemStats) {
	t.Helper()
	var marks []goruntime.MemStats
	mark := func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		var m goruntime.MemStats
		goruntime.ReadMemStats(&m)
		marks = append(marks, m)
		return starlark.None, nil
	}
	rt, err := New(Config{Predeclared: starlark.StringDict{"mark": starlark.NewBuiltin("mark", mark)}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	if _, err := rt.Exec(context.Background(), "hot.py", script); err != nil {
		t.Fatal(err)
	}
	return marks[0], marks[1]
}
