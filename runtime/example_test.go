package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

func Example() {
	rt, err := runtime.New(runtime.Config{Stdout: os.Stdout})
	if err != nil {
		panic(err)
	}
	defer rt.Close() // ends every thread and waits for it
	ctx := context.Background()
	globals, err := rt.Exec(ctx, "job.star", `
def double(x): return 2 * x
print('ready')
`)
	if err != nil {
		panic(err)
	}
	v, err := rt.Call(ctx, globals["double"], starlark.Tuple{starlark.MakeInt(21)}, nil)
	fmt.Println(v, err)
	// Output:
	// ready
	// 42 <nil>
}

func ExampleCompile() {
	program, err := runtime.Compile("job.star", "print('hello from', name)")
	if err != nil {
		panic(err)
	}
	for _, name := range []string{"one", "two"} {
		rt, err := runtime.New(runtime.Config{
			Stdout:      os.Stdout,
			Predeclared: starlark.StringDict{"name": starlark.String(name)},
		})
		if err != nil {
			panic(err)
		}
		if _, err := rt.Run(context.Background(), program); err != nil {
			panic(err)
		}
		rt.Close()
	}
	// Output:
	// hello from one
	// hello from two
}

func ExampleToValue() {
	type user struct {
		Name string   `star:"name"`
		Tags []string `star:"tags"`
	}
	u, err := runtime.ToValue(user{"Ann", []string{"admin"}})
	if err != nil {
		panic(err)
	}
	lookup, err := runtime.ToValue(func(name string) (int, error) {
		if name != "Ann" {
			return 0, runtime.Raise("KeyError", "%s", name)
		}
		return 42, nil
	})
	if err != nil {
		panic(err)
	}
	rt, err := runtime.New(runtime.Config{Predeclared: starlark.StringDict{"user": u, "lookup": lookup}})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	globals, err := rt.Exec(context.Background(), "job.star", "result = {'id': lookup(user.name), 'tags': user.tags + ['new']}")
	if err != nil {
		panic(err)
	}
	var result struct {
		ID   int      `star:"id"`
		Tags []string `star:"tags"`
	}
	if err := runtime.FromValue(globals["result"], &result); err != nil {
		panic(err)
	}
	fmt.Println(result)
	// Output:
	// {42 [admin new]}
}

func ExampleLimits() {
	rt, err := runtime.New(runtime.Config{Limits: runtime.Limits{
		Steps: 1_000_000, Tasks: 100, Output: 1 << 20, ValueSize: 64 << 20}})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", `
while True:
    try:
        while True: pass
    except BaseException:
        pass
`)
	fmt.Println(err, errors.Is(err, runtime.ErrSteps))

	rt2, err := runtime.New(runtime.Config{})
	if err != nil {
		panic(err)
	}
	defer rt2.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, err = rt2.Exec(ctx, "job.star", "while True: pass")
	fmt.Println(errors.Is(err, context.DeadlineExceeded))
	// Output:
	// step limit reached true
	// true
}

func ExampleError() {
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", "def f(x):\n    return 1 / x\nf(0)\n")
	var e *runtime.Error
	if errors.As(err, &e) {
		last := e.Frames[len(e.Frames)-1]
		fmt.Println(e)
		fmt.Printf("in %s, %s:%d\n", last.Function, last.File, last.Line)
	}
	fmt.Printf("%+v", err)
	// Output:
	// ZeroDivisionError: division by zero
	// in f, job.star:2
	// Traceback (most recent call last):
	//   File "job.star", line 3, in <module>
	//     f(0)
	//     ~^^^
	//   File "job.star", line 2, in f
	//     return 1 / x
	//            ~~^~~
	// ZeroDivisionError: division by zero
}

func ExampleBlocking() {
	sleep := starlark.NewBuiltin("sleep", func(th *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return starlark.None, runtime.Blocking(th, func(ctx context.Context) error {
			select {
			case <-time.After(10 * time.Millisecond):
				return nil
			case <-ctx.Done(): // the script was cancelled
				return ctx.Err()
			}
		})
	})
	rt, err := runtime.New(runtime.Config{Stdout: os.Stdout, Predeclared: starlark.StringDict{"sleep": sleep}})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", `
import threading
ts = [threading.Thread(target=sleep) for i in range(100)]
for t in ts: t.start()
for t in ts: t.join()
print('all slept')
`)
	fmt.Println(err)
	// Output:
	// all slept
	// <nil>
}

func ExampleChannel() {
	jobs, results := make(chan int), make(chan int, 10)
	go func() {
		defer close(jobs)
		for i := range 5 {
			jobs <- i
		}
	}()
	names := starlark.StringDict{}
	for name, ch := range map[string]any{"jobs": jobs, "results": results} {
		v, err := runtime.ToValue(ch)
		if err != nil {
			panic(err)
		}
		names[name] = v
	}
	rt, err := runtime.New(runtime.Config{Predeclared: names})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", `
import threading
def worker():
    for n in jobs:          # until Go closes the channel
        results.put(n * n)
ts = [threading.Thread(target=worker) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
results.close()
`)
	sum := 0
	for n := range results {
		sum += n
	}
	fmt.Println(sum, err)
	// Output:
	// 30 <nil>
}

func ExampleRuntime_Receive() {
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	globals, err := rt.Exec(ctx, "job.star", `
import queue
from concurrent.futures import Future
requests, replies, finished = queue.Queue(), queue.Queue(), Future()
def serve():
    while (n := requests.get()) is not None:
        replies.put(n + 1)
    finished.set_result('bye')
`)
	if err != nil {
		panic(err)
	}
	release := rt.Hold() // serve waits for what Go sends: no deadlock
	defer release()
	go rt.Call(ctx, globals["serve"], nil, nil)
	if err := rt.Send(ctx, globals["requests"], starlark.MakeInt(41)); err != nil {
		panic(err)
	}
	fmt.Println(rt.Receive(ctx, globals["replies"]))
	if err := rt.Send(ctx, globals["requests"], starlark.None); err != nil {
		panic(err)
	}
	fmt.Println(rt.Wait(ctx, globals["finished"]))
	// Output:
	// 42 <nil>
	// "bye" <nil>
}

func ExampleNewClass() {
	counter := runtime.NewClass(runtime.Class{
		Name: "Counter", InitSig: "start=0",
		Init: func(c *runtime.Call) (any, error) {
			n := new(int)
			return n, runtime.FromValue(c.Args[0], n)
		},
		Methods: []runtime.Method{{Name: "add", Sig: "amount=1", Fn: func(c *runtime.Call) (starlark.Value, error) {
			var amount int
			if err := runtime.FromValue(c.Args[0], &amount); err != nil {
				return nil, err
			}
			n := c.Self.Data.(*int)
			*n += amount
			return starlark.MakeInt(*n), nil
		}}},
	})
	rt, err := runtime.New(runtime.Config{Stdout: os.Stdout, Predeclared: starlark.StringDict{"Counter": counter}})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", `
class Loud(Counter):
    def add(self, amount=1):
        print('adding', amount)
        return super().add(amount)
print(Loud(10).add(amount=5))
`)
	fmt.Println(err)
	// Output:
	// adding 5
	// 15
	// <nil>
}

func ExampleConfig() {
	files := fstest.MapFS{
		"helper.py":     {Data: []byte("def shout(s): return s.upper()\n")},
		"data/name.txt": {Data: []byte("ann\n")},
	}
	rt, err := runtime.New(runtime.Config{
		Stdout:  os.Stdout,
		Imports: files, // what scripts may import
		Grants: runtime.Grants{
			Read: files, // what open() may read
			Env:  map[string]string{"MODE": "test"},
			// Clock: true would let it know the date; its time begins in 2025.
		},
	})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", `
import os, time
from helper import shout
with open('data/name.txt') as f:
    print(shout(f.read().strip()), os.environ['MODE'], time.strftime('%Y', time.gmtime()))
`)
	fmt.Println(err)
	// Output:
	// ANN test 2025
	// <nil>
}

func ExampleConfig_loadModule() {
	rt, err := runtime.New(runtime.Config{
		Stdout: os.Stdout,
		LoadModule: func(name string) (starlark.StringDict, error) {
			switch name {
			case "settings": // made when it is first imported
				return starlark.StringDict{"retries": starlark.MakeInt(3)}, nil
			case "broken":
				return nil, errors.New("no connection")
			}
			return nil, nil // not ours
		},
	})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", `
import settings
print(settings.retries)
for name in 'broken', 'missing':
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, e)
`)
	fmt.Println(err)
	// Output:
	// 3
	// ImportError cannot load module 'broken': no connection
	// ModuleNotFoundError No module named 'missing'
	// <nil>
}

func ExampleDeadlockError() {
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "job.star", `
import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()
`)
	var d *runtime.DeadlockError
	if errors.As(err, &d) {
		fmt.Println(strings.SplitN(d.Text(), "\n", 2)[0])
	}
	// Output:
	// Deadlock: no thread can ever run again.
}

func ExampleRuntime_Schedule() {
	const racy = `
import threading
n = 0
def add():
    global n
    for i in range(5):
        m = n
        n = m + 1
ts = [threading.Thread(target=add) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
assert n == 10, n
`
	try := func(p sched.Policy) (string, error) {
		rt, err := runtime.New(runtime.Config{Policy: p, Virtual: true, Record: true})
		if err != nil {
			panic(err)
		}
		defer rt.Close()
		_, err = rt.Exec(context.Background(), "race.star", racy)
		return rt.Schedule(), err
	}
	text, failure := try(sched.Random(0, 3))
	for seed := uint64(1); failure == nil; seed++ {
		text, failure = try(sched.Random(seed, 3))
	}
	schedule, err := sched.ParseSchedule(text) // text can be kept in a file
	if err != nil {
		panic(err)
	}
	policy, err := sched.Replay(schedule)
	if err != nil {
		panic(err)
	}
	_, again := try(policy)
	fmt.Println(failure != nil, failure.Error() == again.Error())
	// Output:
	// true true
}
