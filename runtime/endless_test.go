package runtime_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// Natives that read an endless iterator end when the host cancels or the steps are
// used up.
func TestEndlessIteratorsCanBeStopped(t *testing.T) {
	for _, src := range []string{
		"import itertools\nsum(itertools.count())",
		"import itertools\nfrom collections import deque\ndeque(itertools.cycle('ab'), maxlen=0)",
		"import itertools\n5 in itertools.repeat(1)",
		"import itertools\nany(itertools.chain.from_iterable(itertools.repeat([0])))",
	} {
		rt, err := runtime.New(runtime.Config{})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		if _, err = rt.Exec(ctx, "endless.py", src); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%q: %v", src, err)
		}
		cancel()
		rt.Close()
		rt, err = runtime.New(runtime.Config{Limits: runtime.Limits{Steps: 100_000}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err = rt.Exec(context.Background(), "endless.py", src); !errors.Is(err, runtime.ErrSteps) {
			t.Errorf("%q: %v", src, err)
		}
		rt.Close()
	}
}
