package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

// A host function that panics, in the main thread and in another one, gives a
// typed error and does not end the process.
func TestPanicOfHostFunction(t *testing.T) {
	boom := starlark.NewBuiltin("boom", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		panic("out of order")
	})
	// A panic passes through a call of a script by the host.
	again := starlark.NewBuiltin("again", func(th *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		return starlark.Call(th, args[0], nil, nil)
	})
	for _, src := range []string{
		"boom()",
		"class A:\n    def __eq__(self, o): boom()\n    def __hash__(self): return 1\n{A(): 1, A(): 2}",
		"def f(): boom()\nsorted([1, 2], key=lambda x: again(f))",
	} {
		rt, err := runtime.New(runtime.Config{Predeclared: starlark.StringDict{"boom": boom, "again": again}})
		if err != nil {
			t.Fatal(err)
		}
		_, err = rt.Exec(context.Background(), "x.star", src)
		var p *runtime.PanicError
		if !errors.As(err, &p) || p.Value != "out of order" || !strings.Contains(fmt.Sprintf("%+v", p), "panic_test.go") {
			t.Errorf("%s: %+v", src, err)
		}
		// The Runtime stays usable: what goes on in it is not left half done.
		if _, err := rt.Exec(context.Background(), "y.star", "import threading\nt = threading.Thread(target=int)\nt.start()\nt.join()"); err != nil {
			t.Errorf("after the panic: %v", err)
		}
		rt.Close()
	}
}
