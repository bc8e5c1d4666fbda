package runtime_test

import (
	"context"
	goruntime "runtime"
	"testing"

	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// A million threads that wait fit into 1.2 GB if they have no goroutine meanwhile. Those that keep
// theirs, in a Barrier for example, take 4 KiB of Go stack and not 8: what may double it is a deeper
// chain of calls between the start of a thread and the point where it waits.
func TestMemoryOfWaitingThreads(t *testing.T) {
	for _, coroutines := range []bool{false, true} {
		name := map[bool]string{false: "goroutines", true: "coroutines"}[coroutines]
		t.Run(name+"/event", func(t *testing.T) {
			memoryOfWaitingThreads(t, coroutines, "Event()", "set()", 50, 1100)
		})
		t.Run(name+"/barrier", func(t *testing.T) {
			memoryOfWaitingThreads(t, coroutines, "Barrier(count + 1)", "wait()", 4400, 1800)
		})
	}
}

func memoryOfWaitingThreads(t *testing.T, coroutines bool, gate, open string, maxStack, maxHeap int64) {
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
gate = threading.`+gate+`
def wait():
    gate.wait()
threads = [threading.Thread(target=wait) for _ in range(10)]
before()
threads = [threading.Thread(target=wait) for _ in range(count)]
for t in threads:
    t.start()
waiting()
gate.`+open+`
for t in threads:
    t.join()
`)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := rt.Run(context.Background(), program); err != nil {
		t.Fatal(err)
	}
	stack := int64(waiting.StackInuse-before.StackInuse) / threads
	heap := int64(waiting.HeapAlloc-before.HeapAlloc) / threads
	t.Logf("a waiting thread takes %d bytes of stack and %d of heap", stack, heap)
	if raceEnabled {
		t.Skip("the race detector changes the size of frames")
	}
	if stack > maxStack {
		t.Errorf("a waiting thread takes %d bytes of stack, want at most %d", stack, maxStack)
	}
	if heap > maxHeap {
		t.Errorf("a waiting thread takes %d bytes of heap, want at most %d", heap, maxHeap)
	}
}
