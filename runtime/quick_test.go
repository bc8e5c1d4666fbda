package runtime

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// The fast bodies of natives are asked before the number of arguments is looked at, and before
// it is known that they have values: each has to see for itself what it got.
func TestQuickBodiesTakeAnything(t *testing.T) {
	seen := make(map[string]bool)
	try := func(name string, quick object.QuickFunc, th *starlark.Thread) {
		seen[name] = true
		for n := range 8 {
			for _, r := range []object.Reg{{}, {Obj: starlark.None}, object.IntReg(3), object.FloatReg(2.5), {Obj: starlark.String("3")}} {
				args := make([]object.Reg, n)
				for i := range args {
					args[i] = r
				}
				if v, ok := call(t, name, quick, th, args); ok && v.Obj == nil {
					t.Errorf("%s of %d times %v: ok without a result", name, n, r.Obj)
				}
			}
		}
	}
	check := func(th *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		switch x := args[0].(type) {
		case *object.Native:
			if x.Quick() != nil {
				try(x.FullName(), x.Quick(), th)
			}
		case *object.Class:
			if x.Quick() != nil {
				try(x.FullName(), x.Quick(), th)
			}
			for _, name := range x.OwnNames() {
				if f, ok := x.Own(name).Value.(*object.Native); ok && f.Quick() != nil {
					try(x.FullName()+"."+name, f.Quick(), th)
				}
			}
		}
		return starlark.None, nil
	}
	rt, err := New(Config{Predeclared: starlark.StringDict{"check": starlark.NewBuiltin("check", check)}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	script := "import sys, builtins\n"
	for _, name := range moduleNames() {
		script += fmt.Sprintf("try: import %s\nexcept ImportError: pass\n", name)
	}
	script += `
todo, done = [object], set()
for m in list(sys.modules.values()):
    todo += vars(m).values()
while todo:
    x = todo.pop()
    if isinstance(x, type) and id(x) not in done:
        done.add(id(x))
        todo += type.__subclasses__(x)
    check(x)
`
	if _, err := rt.Exec(context.Background(), "quick.py", script); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"str.strip", "dict.get", "len", "_thread.lock.acquire", "queue.Queue.put", "math.sqrt", "re.Match.group"} {
		found := false
		for s := range seen {
			found = found || strings.HasPrefix(s, name)
		}
		if !found {
			t.Errorf("%s was not reached", name)
		}
	}
	t.Logf("%d fast bodies", len(seen))
}

func call(t *testing.T, name string, quick object.QuickFunc, th *starlark.Thread, args []object.Reg) (v object.Reg, ok bool) {
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%s of %d: %v", name, len(args), p)
		}
	}()
	return quick(th, args)
}
