package runtime_test

import (
	"context"
	"sync"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

// Many goroutines call one Runtime: each call is a task of its own, and none is lost.
func TestManyGoroutinesCallOneRuntime(t *testing.T) {
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	ctx := context.Background()
	g, err := rt.Exec(ctx, "count.py", "import threading\nlock = threading.Lock()\nn = 0\ndef add(k):\n    global n\n    with lock:\n        n += k\n    return n\ndef total(): return n\n")
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			for range 50 {
				if _, err := rt.Call(ctx, g["add"], starlark.Tuple{starlark.MakeInt(2)}, nil); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	v, err := rt.Call(ctx, g["total"], nil, nil)
	if err != nil || v != starlark.Value(starlark.MakeInt(1600)) {
		t.Errorf("%v, %v", v, err)
	}
}

// What a script does to its globals and modules, no other Runtime sees.
func TestRuntimesShareNothing(t *testing.T) {
	p, err := runtime.Compile("own.py", "import math, threading\nassert not hasattr(math, 'mine') and 'mine' not in globals()\nassert threading.active_count() == 1\nmath.mine = mine = 1\n")
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			rt, err := runtime.New(runtime.Config{})
			if err != nil {
				t.Error(err)
				return
			}
			defer rt.Close()
			if _, err := rt.Run(context.Background(), p); err != nil {
				t.Errorf("%+v", err)
			}
		})
	}
	wg.Wait()
}
