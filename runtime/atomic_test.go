package runtime_test

import (
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/sched"
)

// The operations that Fredrik Lundh's "Thread Synchronization Mechanisms in Python" (2007) lists
// as atomic lose nothing, whatever the schedule.
func TestAtomicOperations(t *testing.T) {
	const src = `
import threading
class Box: pass
L, L2, L3, D, o, x = [], [], [], {}, Box(), None
S = list(range(40))
popped, seen = [], []
def work(me):
    global x
    for i in range(10):
        v = (me, i)
        L.append(v)
        L2.extend([v, v])
        popped.append(S.pop())
        D[v] = i
        D.update({(me, i, "u"): i})
        x = v
        o.field = v
        L3[0:0] = [v]
        seen.append((x, o.field, L[i], len(D.keys())))
        popped.sort()
ts = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in ts: t.start()
for t in ts: t.join()
everything = {(n, i) for n in range(4) for i in range(10)}
print(len(L), set(L) == everything, sorted(popped) == list(range(40)), len(D), S)
print(all(L2.count(v) == 2 for v in everything), set(L3) == everything, {v for s in seen for v in s[:3]} <= everything)
`
	const want = "40 True True 80 []\nTrue True True\n"
	for seed := range uint64(100) {
		for _, p := range []sched.Policy{sched.Random(seed, 0), sched.PCT(seed, 3)} {
			if out, _, err := runThreads(t, p, src); out != want || err != nil {
				t.Fatalf("seed %d: %q, %v", seed, out, err)
			}
		}
	}
}

// The text of a schedule reproduces a deadlock too.
func TestReplayDeadlock(t *testing.T) {
	const src = `
import threading
a, b = threading.Lock(), threading.Lock()
def take(x, y):
    for i in range(20):
        with x:
            with y: pass
ts = [threading.Thread(target=take, args=p) for p in ((a, b), (b, a))]
for t in ts: t.start()
for t in ts: t.join()
print("ended")
`
	stuck := 0
	for seed := range uint64(40) {
		out, text, err := runThreads(t, sched.Random(seed, 0), src)
		if err == nil {
			continue
		}
		stuck++
		rec, e := sched.ParseSchedule(text)
		if e != nil {
			t.Fatal(e)
		}
		p, e := sched.Replay(rec)
		if e != nil {
			t.Fatal(e)
		}
		outAgain, _, again := runThreads(t, p, src)
		if outAgain != out || again == nil || again.Error() != err.Error() || !strings.Contains(err.Error(), "deadlock") {
			t.Fatalf("seed %d: first %v, again %v", seed, err, again)
		}
	}
	if stuck < 10 {
		t.Errorf("only %d seeds of 40 end in a deadlock", stuck)
	}
}
