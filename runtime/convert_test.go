package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	starjson "go.starlark.net/lib/json"
	starmath "go.starlark.net/lib/math"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
)

type address struct {
	City string `star:"city"`
	Zip  int    `star:"zip"`
}

type person struct {
	Name    string
	Home    *address
	Tags    []string
	Scores  map[string]float64
	Born    time.Time
	secret  int
	Skipped chan int `star:"-"`
}

// run executes src with names predeclared and returns what it prints.
func run(t *testing.T, names starlark.StringDict, src string) (string, starlark.StringDict, error) {
	t.Helper()
	var out bytes.Buffer
	rt, err := runtime.New(runtime.Config{Stdout: &out, Predeclared: names})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	globals, err := rt.Exec(ctx, "test.star", src)
	return out.String(), globals, err
}

func value(t *testing.T, v any) starlark.Value {
	t.Helper()
	x, err := runtime.ToValue(v)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestConvertRoundTrip(t *testing.T) {
	born := time.Date(1990, 5, 17, 1, 2, 3, 4, time.UTC)
	p := person{"Ann", &address{"Bern", 3000}, []string{"a", "b"}, map[string]float64{"x": 1.5}, born, 7, nil}
	for _, v := range []any{
		true, int8(-5), uint64(1 << 63), 2.5, "text ü", []byte("raw"), []int{1, 2}, [2]bool{true, false},
		map[int]string{2: "b", 1: "a"}, p, &p, born, 90 * time.Second, new(big.Int).Lsh(big.NewInt(1), 100), (*person)(nil),
	} {
		x := value(t, v)
		dst := reflect.New(reflect.TypeOf(v))
		if err := runtime.FromValue(x, dst.Interface()); err != nil {
			t.Errorf("%T: %v", v, err)
			continue
		}
		want := v
		if w, ok := v.(person); ok {
			w.secret = 0
			want = w
		}
		got := dst.Elem().Interface()
		if q, ok := v.(*person); ok && q != nil {
			g := *got.(*person)
			g.secret = 7
			got, want = g, *q
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%T: %v became %v by way of %v", v, want, got, x)
		}
	}
	var anything any
	if err := runtime.FromValue(value(t, map[string]any{"a": []any{1, nil, "x", 2.5}}), &anything); err != nil {
		t.Fatal(err)
	}
	if want := (map[string]any{"a": []any{int64(1), nil, "x", 2.5}}); !reflect.DeepEqual(anything, want) {
		t.Errorf("any: %#v", anything)
	}
}

func TestConvertErrors(t *testing.T) {
	circle := []any{nil}
	circle[0] = circle
	for _, v := range []any{circle, complex(1, 2), struct{ C complex128 }{}} {
		var ce *runtime.ConvertError
		if _, err := runtime.ToValue(v); !errors.As(err, &ce) {
			t.Errorf("%T: %v", v, err)
		}
	}
	_, globals, err := run(t, nil, `
class P: pass
p = P()
p.Name = 'Eve'
p.Scores = {'x': 'much'}
own = []
own.append(own)
`)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		v    starlark.Value
		dst  any
		want string
	}{
		{starlark.MakeInt(300), new(int8), "cannot convert 'int' to Go int8: it is out of range"},
		{starlark.MakeInt(-1), new(uint), "out of range"},
		{starlark.String("1"), new(int), "cannot convert 'str' to Go int"},
		{starlark.Float(1), new(int), "cannot convert 'float' to Go int"},
		{starlark.None, new(string), "cannot convert 'NoneType' to Go string"},
		{globals["p"], new(person), "Scores[\"x\"]: cannot convert 'str' to Go float64"},
		{globals["own"], new(any), "contains itself"},
		{starlark.MakeInt(1), 5, "pointer"},
	} {
		err := runtime.FromValue(c.v, c.dst)
		var ce *runtime.ConvertError
		if !errors.As(err, &ce) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v into %T: %v", c.v, c.dst, err)
		}
	}
}

func TestGoFunctions(t *testing.T) {
	refused := errors.New("refused")
	names := starlark.StringDict{
		"add":    value(t, func(a, b int) int { return a + b }),
		"total":  value(t, func(first float64, rest ...float64) float64 { return first + float64(len(rest)) }),
		"divmod": value(t, func(a, b int) (int, int, error) { return a / b, a % b, nil }),
		"fail":   value(t, func() error { return refused }),
		"greet":  value(t, func(ctx context.Context, p person) string { return p.Name + " of " + p.Home.City }),
		"ann":    value(t, person{Name: "Ann", Home: &address{City: "Bern"}}),
	}
	out, _, err := run(t, names, `
print(add(1, 2), total(1, 2, 3), divmod(7, 2), greet(ann), ann.Home.city)
try: add('1', 2)
except TypeError as e: print(e)
try: add(1)
except TypeError as e: print(e)
try: fail()
except Exception as e: print(e)
`)
	want := "3 3.0 (3, 1) Ann of Bern Bern\nargument 1: cannot convert 'str' to Go int\nfunction() takes 2 positional arguments but 1 were given\nrefused\n"
	if err != nil || out != want {
		t.Errorf("%v\n%s", err, out)
	}
	if _, _, err := run(t, names, "fail()"); !errors.Is(err, refused) {
		t.Errorf("the host's error is lost: %v", err)
	}
}

func TestChannels(t *testing.T) {
	in, out := make(chan int), make(chan string, 1)
	done := make(chan []string)
	go func() {
		for i := range 5 {
			in <- i
		}
		close(in)
	}()
	go func() {
		var got []string
		for s := range out {
			got = append(got, s)
		}
		done <- got
	}()
	_, _, err := run(t, starlark.StringDict{"inbox": value(t, in), "outbox": value(t, out)}, `
import threading
def work():
    for n in inbox:
        outbox.put('n%d' % n)
ts = [threading.Thread(target=work) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
outbox.close()
try: inbox.get()
except ValueError: pass
else: raise AssertionError()
try: outbox.put('x')
except ValueError: pass
else: raise AssertionError()
`)
	if err != nil {
		t.Fatal(err)
	}
	if got := <-done; len(got) != 5 {
		t.Errorf("got %q", got)
	}
	quiet := make(chan int)
	_, _, err = run(t, starlark.StringDict{"c": value(t, quiet)}, `
for f in [lambda: c.get(timeout=0.01), c.get_nowait, lambda: c.put_nowait(1), lambda: c.put(1, timeout=0.01)]:
    try: f()
    except TimeoutError: pass
    else: raise AssertionError()
try: c.put('x')
except TypeError: pass
else: raise AssertionError()
`)
	if err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	rt, _ := runtime.New(runtime.Config{Predeclared: starlark.StringDict{"c": value(t, quiet)}})
	defer rt.Close()
	if _, err := rt.Exec(ctx, "x.star", "c.get()"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a waiting get ended with %v", err)
	}
}

func TestScriptQueueFromGo(t *testing.T) {
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	g, err := rt.Exec(ctx, "q.star", `
import queue, threading
from concurrent.futures import Future
jobs, results, ready, future = queue.Queue(), queue.Queue(1), threading.Event(), Future()
def serve():
    ready.set()
    while (n := jobs.get()) is not None:
        results.put(n * n)
    future.set_result('served')
`)
	if err != nil {
		t.Fatal(err)
	}
	release := rt.Hold() // serve waits for jobs, which come from here
	defer release()
	served := make(chan error, 1)
	go func() {
		_, err := rt.Call(ctx, g["serve"], nil, nil)
		served <- err
	}()
	if _, err := rt.Wait(ctx, g["ready"]); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		if err := rt.Send(ctx, g["jobs"], starlark.MakeInt(i)); err != nil {
			t.Fatal(err)
		}
		v, err := rt.Receive(ctx, g["results"])
		var n int
		if err == nil {
			err = runtime.FromValue(v, &n)
		}
		if err != nil || n != i*i {
			t.Fatalf("%v, %v", v, err)
		}
	}
	short, stop := context.WithTimeout(ctx, 10*time.Millisecond)
	defer stop()
	if _, err := rt.Receive(short, g["results"]); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("an empty queue gave %v", err)
	}
	if err := rt.Send(ctx, g["jobs"], starlark.None); err != nil {
		t.Fatal(err)
	}
	if v, err := rt.Wait(ctx, g["future"]); err != nil || v != starlark.String("served") {
		t.Errorf("%v, %v", v, err)
	}
	if err := <-served; err != nil {
		t.Error(err)
	}
}

func TestNativeClass(t *testing.T) {
	counter := runtime.NewClass(runtime.Class{
		Name: "Counter", Module: "host", Doc: "Counts.", InitSig: "start=0, *, step=1",
		Init: func(c *runtime.Call) (any, error) {
			n := make([]int, 2)
			for i := range n {
				if err := runtime.FromValue(c.Args[i], &n[i]); err != nil {
					return nil, runtime.Raise("TypeError", "%v", err)
				}
			}
			return n, nil
		},
		Methods: []runtime.Method{{Name: "next", Sig: "times=1", Fn: func(c *runtime.Call) (starlark.Value, error) {
			times, err := starlark.AsInt32(c.Args[0])
			if err != nil {
				return nil, runtime.Raise("ValueError", "times: %v", err)
			}
			n := c.Self.Data.([]int)
			n[0] += times * n[1]
			return starlark.MakeInt(n[0]), nil
		}}},
		Getters: []runtime.Getter{{Name: "value", Fn: func(c *runtime.Call) (starlark.Value, error) {
			return starlark.MakeInt(c.Self.Data.([]int)[0]), nil
		}}},
	})
	out, _, err := run(t, starlark.StringDict{"Counter": counter}, `
class Loud(Counter):
    def __init__(self, name):
        super().__init__(10, step=5)
        self.name = name
    def next(self, times=1):
        return self.name + str(super().next(times))
c = Counter(3)
print(c.next(), c.next(times=2), c.value, Loud('n').next(2), isinstance(Loud('x'), Counter), Counter.__doc__)
try: c.next(1, 2)
except TypeError as e: print(e)
try: c.next('x')
except ValueError as e: print('ValueError')
try: Counter('x')
except TypeError as e: print(e)
`)
	want := "4 6 6 n20 True Counts.\nCounter.next() takes from 1 to 2 positional arguments but 3 were given\nValueError\ncannot convert 'str' to Go int\n"
	if err != nil || out != want {
		t.Errorf("%v\n%s", err, out)
	}
}

// Values of go.starlark.net's own packages work in scripts, and functions of
// scripts in its builtins.
func TestStarlarkValues(t *testing.T) {
	names := starlark.StringDict{
		"json":          starjson.Module,
		"smath":         starmath.Module,
		"struct":        starlark.NewBuiltin("struct", starlarkstruct.Make),
		"starlark_sort": starlark.Universe["sorted"],
		"apply": starlark.NewBuiltin("apply", func(th *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
			return starlark.Call(th, args[0], args[1:], kw)
		}),
	}
	out, _, err := run(t, names, `
print(json.encode({'a': [1, 2.5, None, True]}), json.decode('{"x": [1]}')['x'])
print(smath.sqrt(16), smath.pi > 3)
s = struct(a=1, b='x')
print(s.a, s.b, hasattr(s, 'c'))
print(starlark_sort(['bb', 'a', 'ccc'], key=lambda w: -len(w)))
print(starlark_sort([3, 1, 2], reverse=True))
def f(x, *, y): return x * y
print(apply(f, 6, y=7))
def g(x): raise KeyError(x)
try: apply(g, 'k')
except KeyError as e: print('KeyError', e)
`)
	want := "{\"a\":[1,2.5,null,true]} [1]\n4.0 True\n1 x False\n['ccc', 'bb', 'a']\n[3, 2, 1]\n42\nKeyError 'k'\n"
	if err != nil || out != want {
		t.Errorf("%v\n%s", err, out)
	}
}
