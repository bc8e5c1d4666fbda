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
		var marks []uint64
		mark := func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			var m goruntime.MemStats
			goruntime.ReadMemStats(&m)
			marks = append(marks, m.Mallocs)
			return starlark.None, nil
		}
		rt, err := New(Config{Predeclared: starlark.StringDict{"mark": starlark.NewBuiltin("mark", mark)}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := rt.Exec(context.Background(), "hot.py", setUp+"        "+body+"\nrun(); mark(); run(); mark()"); err != nil {
			t.Fatal(err)
		}
		if made := marks[1] - marks[0]; made > 500 {
			t.Errorf("%s: %d allocations in 50,000 rounds", body, made)
		}
		rt.Close()
	}
}
