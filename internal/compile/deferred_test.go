package compile

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

func compiled(t *testing.T, file *source.File, opts syntax.Options) *code.Program {
	t.Helper()
	tree, err := syntax.Parse(file, opts)
	if err != nil {
		t.Fatal(err)
	}
	info, err := resolve.File(tree)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Compile(tree, info, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The modules that are compiled function by function are the same as when they are
// compiled whole.
func TestDeferredIsWhole(t *testing.T) {
	files, err := filepath.Glob("../../stdlib/pylib/src/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	deferred := 0
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			file := source.NewFile(name, string(text))
			whole, outline := compiled(t, file, syntax.Options{}), compiled(t, file, syntax.Options{Outline: true})
			c := comparison{t: t, deferred: &deferred}
			c.compare(whole.Main, outline.Main, whole.Globals, outline.Globals)
		})
	}
	if deferred < 500 {
		t.Errorf("only %d functions were deferred", deferred)
	}
}

type comparison struct {
	t        *testing.T
	deferred *int
}

// compare compares two functions whose global names are numbered differently.
func (c comparison) compare(a, b *code.Func, globalsA, globalsB []string) {
	if b.Deferred != nil {
		*c.deferred++
		if a.Name != b.Name || a.Qualname != b.Qualname || a.Span.Start != b.Span.Start ||
			!reflect.DeepEqual(a.Free, b.Free) || !reflect.DeepEqual(a.Captures, b.Captures) ||
			a.HasDoc && !b.HasDoc {
			c.t.Errorf("%s: the outline is another function's", a.Qualname)
		}
		p := b.Deferred.Program()
		b, globalsB = p.Main, p.Globals
	}
	if got, want := listing(b, globalsB), listing(a, globalsA); got != want {
		c.t.Errorf("%s: deferred:\n%s\nwhole:\n%s", a.Qualname, got, want)
	}
	if len(a.Funcs) != len(b.Funcs) {
		c.t.Fatalf("%s has %d functions, deferred %d", a.Qualname, len(a.Funcs), len(b.Funcs))
	}
	for i := range a.Funcs {
		c.compare(a.Funcs[i], b.Funcs[i], globalsA, globalsB)
	}
}

// listing is all of a function but for the functions in it, with global variables
// by name. An outline does not know where a definition ends that a comment stands
// behind, which nothing shows.
func listing(f *code.Func, globals []string) string {
	g, body := *f, *f.Body
	g.Deferred, g.File, g.Span.End, g.Body = nil, nil, 0, nil
	body.Funcs, body.Code = nil, nil
	definitions := map[source.Pos]bool{}
	for i, in := range f.Code {
		definitions[f.Spans[i].Start] = definitions[f.Spans[i].Start] || in.Op == code.MakeFunc
	}
	body.Spans = append(code.SpanTable(nil), f.Spans...)
	for i, s := range body.Spans {
		if definitions[s.Start] {
			body.Spans[i].End = 0
		}
	}
	s := fmt.Sprintf("%+v\n%+v\n", g, body)
	for _, in := range f.Code {
		name := ""
		switch in.Op {
		case code.LoadGlobal, code.StoreGlobal, code.DelGlobal:
			name = globals[in.BC()]
			in = in.WithBC(0)
		case code.LoadName:
			name = globals[in.C]
			in.C = 0
		}
		s += fmt.Sprintln(in, name)
	}
	return s
}

// One function may be asked for by many Runtimes at once, and what is around a
// function is known when it is compiled alone.
func TestDeferredFunctions(t *testing.T) {
	src := `class Base:
    def __secret(self): return 1
    class Inner:
        @staticmethod
        def reveal(x): # of the inner class
            """Its text
            goes on"""
            def helper():
                yield x.__hidden, __class__
            return helper
    def plain(self, a, /, b=[i for i in ()], *rest,
              c: "note" = None, **more) -> int:

        # a comment
    # and one that stands out
        return self.__secret() + b

if True:
    def conditional():
        global made
        made = 1
else:
    def conditional(): pass
def generic[T](x: T):
    def inner():
        return T
    return inner
def last():
    return (1,
            2)`
	file := source.NewFile("m.py", src)
	whole, outline := compiled(t, file, syntax.Options{}), compiled(t, file, syntax.Options{Outline: true})
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			n := 0
			c := comparison{t: t, deferred: &n}
			c.compare(whole.Main, outline.Main, whole.Globals, outline.Globals)
			if n != 4 {
				t.Errorf("%d functions were deferred", n)
			}
		})
	}
	wg.Wait()
}
