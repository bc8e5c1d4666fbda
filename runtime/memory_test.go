package runtime_test

import (
	"context"
	goruntime "runtime"
	"testing"

	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// A million threads that wait fit into 6 GB if each takes 4 KiB of Go stack and not 8,
// and less than 1.8 kB of heap. What may double the stack is a deeper chain of calls between
// the start of a thread and the point where it waits.
func TestMemoryOfWaitingThreads(t *testing.T) {
	t.Run("goroutines", func(t *testing.T) { memoryOfWaitingThreads(t, false) })
	t.Run("coroutines", func(t *testing.T) { memoryOfWaitingThreads(t, true) })
}

func memoryOfWaitingThreads(t *testing.T, coroutines bool) {
	const threads = 10_000
	var before, waiting goruntime.MemStats
	measure := func(m *goruntime.MemStats) *starlark.Builtin {
		return starlark.NewBuiltin("measure", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			goruntime.GC()
			goruntime.ReadMemStats(m)
			return starlark.None, nil
		})
	}
	rt, err := runtime.New(runtime.Config{Coroutines: coroutines, Predeclared: starlark.StringDict{
		"before": measure(&before), "waiting": measure(&waiting), "count": starlark.MakeInt(threads),
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	program, err := runtime.Compile("wait.py", `
import threading
event = threading.Event()
def wait():
    event.wait()
threads = [threading.Thread(target=wait) for _ in range(10)]
before()
threads = [threading.Thread(target=wait) for _ in range(count)]
for t in threads:
    t.start()
waiting()
event.set()
for t in threads:
    t.join()
`)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := rt.Run(context.Background(), program); err != nil {
		t.Fatal(err)
	}
	stack := (waiting.StackInuse - before.StackInuse) / threads
	heap := (waiting.HeapAlloc - before.HeapAlloc) / threads
	t.Logf("a waiting thread takes %d bytes of stack and %d of heap", stack, heap)
	if raceEnabled {
		t.Skip("the race detector changes the size of frames")
	}
	if stack > 5000 {
		t.Errorf("a waiting thread takes %d bytes of stack, want 4096", stack)
	}
	if heap > 1800 {
		t.Errorf("a waiting thread takes %d bytes of heap, want at most 1800", heap)
	}
}
