package resolve_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestScopes compares scopes and bindings with testdata/scopes.txt: go test -run Scopes -update
func TestScopes(t *testing.T) {
	const path = "testdata/scopes.txt"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	chunks := strings.Split(string(text), "====\n")
	for _, chunk := range chunks[:len(chunks)-1] {
		src, want, _ := strings.Cut(chunk, "----\n")
		got := describe(t, src)
		if got != want && !*update {
			t.Errorf("%s\n got\n%s\nwant\n%s", src, got, want)
		}
		out.WriteString(src + "----\n" + got + "====\n")
	}
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// describe lists the scopes of a program and the bindings of its names.
func describe(t *testing.T, src string) string {
	file := source.NewFile("x.py", src)
	tree, err := syntax.Parse(file, syntax.Options{})
	if err != nil {
		t.Fatalf("%s\n%v", src, err)
	}
	info, err := resolve.File(tree)
	if err != nil {
		return err.(syntax.ErrorList)[0].Error() + "\n"
	}
	var b strings.Builder
	for _, s := range info.Scopes {
		fmt.Fprintf(&b, "%s %s:", [...]string{"module", "function", "lambda", "generator", "class", "type"}[s.Kind], s.Qualname)
		for i, v := range s.Locals {
			if v.Index != i {
				t.Errorf("%s: variable %s has index %d, want %d", s.Qualname, v.Name, v.Index, i)
			}
			fmt.Fprintf(&b, " %s", v.Name)
			for _, flag := range []struct {
				on   bool
				text string
			}{{v.Param, "param"}, {v.Cell, "cell"}, {v.Hidden, "hidden"}, {i == s.ClassCell, "class"}} {
				if flag.on {
					b.WriteString("." + flag.text)
				}
			}
		}
		for _, f := range s.Free {
			from := s.Parent.Locals
			if f.FromFree {
				fmt.Fprintf(&b, " free %s=outer.free[%d]", f.Name, f.Index)
				if s.Parent.Free[f.Index].Name != f.Name {
					t.Errorf("%s: free %s is %s in the parent", s.Qualname, f.Name, s.Parent.Free[f.Index].Name)
				}
				continue
			}
			fmt.Fprintf(&b, " free %s=outer[%d]", f.Name, f.Index)
			if !from[f.Index].Cell || from[f.Index].Name != f.Name {
				t.Errorf("%s: free %s comes from %+v", s.Qualname, f.Name, from[f.Index])
			}
		}
		fmt.Fprintf(&b, "%s\n", flagsOf(s))
	}
	line := 0
	syntax.Walk(tree, func(n syntax.Node) bool {
		if c, ok := n.(*syntax.Comprehension); ok && len(c.Vars) > 0 {
			defer fmt.Fprintf(&b, " vars%v", c.Vars)
		}
		name, ok := n.(*syntax.Name)
		if !ok {
			return n != nil
		}
		if l, _ := file.Position(name.Span().Start); l != line {
			if line > 0 {
				b.WriteByte('\n')
			}
			line = l
			fmt.Fprintf(&b, "%d:", l)
		}
		kind := [...]string{"UNBOUND", "local", "cell", "free", "global", "name", "namefree"}[name.Binding.Kind]
		fmt.Fprintf(&b, " %s=%s", name.ID, kind)
		if i := name.Binding.Index; i != syntax.NoIndex {
			fmt.Fprintf(&b, "[%d]", i)
		}
		return true
	})
	return b.String() + "\n"
}

func flagsOf(s *resolve.Scope) string {
	var list []string
	if s.NumParams+s.NumKwOnly > 0 || s.VarArgs || s.VarKeywords {
		list = append(list, fmt.Sprintf("params %d/%d/%d", s.NumPosOnly, s.NumParams, s.NumKwOnly))
	}
	for text, on := range map[string]bool{"*": s.VarArgs, "**": s.VarKeywords, "generator": s.IsGenerator, "super": s.UsesSuper, "locals": s.UsesLocals} {
		if on {
			list = append(list, text)
		}
	}
	slices.Sort(list)
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, ", ") + ")"
}

// TestErrors checks that all static errors are reported, with their places.
func TestErrors(t *testing.T) {
	src := `return 1
def f(a, a):
    global a
    break
class C:
    yield 2
continue
*x = 3
from __future__ import annotations
def g():
    x = 1
    nonlocal x, y
`
	tree, err := syntax.Parse(source.NewFile("m.py", src), syntax.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = resolve.File(tree)
	var got []string
	for _, e := range err.(syntax.ErrorList) {
		got = append(got, e.Error())
	}
	want := []string{
		"m.py:2:10: SyntaxError: duplicate argument 'a' in function definition", // CPython's first
		"m.py:1:1: SyntaxError: 'return' outside function",
		"m.py:3:5: SyntaxError: name 'a' is parameter and global",
		"m.py:4:5: SyntaxError: 'break' outside loop",
		"m.py:6:5: SyntaxError: 'yield' outside function",
		"m.py:7:1: SyntaxError: 'continue' not properly in loop",
		"m.py:8:1: SyntaxError: starred assignment target must be in a list or tuple",
		"m.py:9:1: SyntaxError: from __future__ imports must occur at the beginning of the file",
		"m.py:12:5: SyntaxError: name 'x' is assigned to before nonlocal declaration",
		"m.py:12:5: SyntaxError: no binding for nonlocal 'x' found",
		"m.py:12:5: SyntaxError: no binding for nonlocal 'y' found",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestUndefinedNames(t *testing.T) {
	src := `import threading
def worker(n):
    pritn(n, lenght, lenght)
    global total
    total = n
class C:
    size = 1
    double = size * 2
    print(sizee)
threading.Thread(target=workre)
print(total, __name__, [i for i in range(3)])
`
	tree, err := syntax.Parse(source.NewFile("m.py", src), syntax.Options{})
	if err != nil {
		t.Fatal(err)
	}
	info, err := resolve.File(tree)
	if err != nil {
		t.Fatal(err)
	}
	builtins := []string{"len", "print", "range"}
	known := func(name string) bool { return slices.Contains(builtins, name) }
	var got []string
	for _, u := range info.UndefinedNames(tree, known, builtins) {
		line := tree.Source.LineAt(u.Span.Start)
		got = append(got, fmt.Sprintf("%d %s %d %q", line, u.Name, u.Uses, u.Similar))
	}
	want := []string{`3 pritn 1 "print"`, `3 lenght 2 ""`, `9 sizee 1 ""`, `10 workre 1 "worker"`}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	info.StarImport = true
	if list := info.UndefinedNames(tree, known, builtins); list != nil {
		t.Errorf("with a star import: %v", list)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"print", "range", "threading", "acquire", "sleep"}
	for name, want := range map[string]string{
		"pritn": "print", "threding": "threading", "aquire": "acquire", "slep": "sleep", "x": "", "completely": "", "print": "",
	} {
		if got := resolve.Nearest(name, names); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", name, got, want)
		}
	}
}
