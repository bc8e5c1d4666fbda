package syntax_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// TestErrorList checks that the parser goes on behind errors.
func TestErrorList(t *testing.T) {
	src := `def f(a b):
    pass
x = 1
if x
    y = 2
class A
    z = = 3
ok = [1, 2]
while = 4
`
	tree, err := syntax.Parse(source.NewFile("m.py", src), syntax.Options{})
	var got []string
	for _, e := range err.(syntax.ErrorList) {
		got = append(got, e.Error())
	}
	want := []string{
		"m.py:1:9: SyntaxError: invalid syntax",
		"m.py:4:5: SyntaxError: expected ':'",
		"m.py:6:8: SyntaxError: expected ':'",
		"m.py:7:9: SyntaxError: invalid syntax",
		"m.py:9:7: SyntaxError: invalid syntax",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if n := len(tree.Body); n == 0 {
		t.Error("the statements without errors are lost")
	}
	var first *syntax.Error
	if !errors.As(err, &first) || first.Msg != "invalid syntax" {
		t.Errorf("errors.As gives %v", first)
	}
	_, err = syntax.Parse(source.NewFile("m.py", strings.Repeat("x = = 1\n", 50)), syntax.Options{})
	if n := len(err.(syntax.ErrorList)); n != 10 {
		t.Errorf("%d errors reported", n)
	}
}

func TestIncomplete(t *testing.T) {
	const complete, incomplete, wrong = "complete", "incomplete", "wrong"
	for src, want := range map[string]string{
		"":                         complete,
		"x = 1\n":                  complete,
		"# only a comment\n":       complete,
		"x = (1,\n":                incomplete,
		"x = (1,\n\n":              incomplete,
		"f(\n  a,\n":               incomplete,
		"s = '''abc\n":             incomplete,
		"s = f'''a{\n":             incomplete,
		"s = f'''a\n":              incomplete,
		"x = 1 + \\\n":             incomplete,
		"if x:\n":                  incomplete,
		"if x:\n    y\n":           incomplete,
		"if x:\n    y\n\n":         complete,
		"if x: y\n":                incomplete,
		"if x: y\n\n":              complete,
		"if x:\n    y\nelse:\n":    incomplete,
		"def f():\n    x = (\n":    incomplete,
		"class A:\n    pass\n":     incomplete,
		"class A:\n    pass\n  \n": complete,
		"try:\n    x\n":            incomplete,
		"try:\n    x\n\n":          wrong,
		"@d\n":                     incomplete,
		"@d\ndef f():\n    x\n\n":  complete,
		"x = = 1\n":                wrong,
		"x = 'abc\n":               wrong,
		"x = )\n":                  wrong,
		"if x\n":                   wrong,
		"if x:\n\n":                wrong,
		"match x:\n    case 1:\n":  incomplete,
		"with a, b:\n":             incomplete,
		"for i in x:\n    if i:\n": incomplete,
		"lambda: (yield\n":         incomplete,
	} {
		_, err := syntax.Parse(source.NewFile("<stdin>", src), syntax.Options{Interactive: true})
		got := complete
		switch {
		case err != nil && syntax.IsIncomplete(err):
			got = incomplete
		case err != nil:
			got = wrong
		}
		if got != want {
			t.Errorf("%q is %s, want %s (%v)", src, got, want, err)
		}
	}
	if syntax.IsIncomplete(errors.New("x")) {
		t.Error("any error is taken as incomplete")
	}
}

// TestDepth checks that nesting ends with an error, not with a stack overflow.
func TestDepth(t *testing.T) {
	n := 200000
	for name, src := range map[string]string{
		"parentheses": strings.Repeat("(", n),
		"unary":       strings.Repeat("-", n) + "x",
		"not":         strings.Repeat("not ", n) + "x",
		"lambda":      strings.Repeat("lambda: ", n) + "x",
		"else":        strings.Repeat("x if x else ", n) + "x",
		"power":       strings.Repeat("x ** ", n) + "x",
		"sum":         strings.Repeat("x + ", n) + "x",
		"calls":       "x" + strings.Repeat("()", n),
		"attributes":  "x" + strings.Repeat(".a", n),
		"indentation": indented(300),
		"elif":        "if x: y\n" + strings.Repeat("elif x: y\n", n),
		"patterns":    "match x:\n case " + strings.Repeat("[", n) + strings.Repeat("]", n) + ": y\n",
		"f-strings":   strings.Repeat("f'{", 1000),
		"names":       strings.Repeat("a ", n),
		"yield":       "def f(): x = " + strings.Repeat("(yield ", 190) + strings.Repeat(")", 190),
	} {
		if name == "yield" {
			if _, err := syntax.Parse(source.NewFile("x", src), syntax.Options{}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if _, err := syntax.Parse(source.NewFile("x", src), syntax.Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for name, src := range map[string]string{
		"sum":        strings.Repeat("x + ", 10000) + "x",
		"attributes": "x" + strings.Repeat(".a", 5000),
		"list":       "[" + strings.Repeat("-a.b(1)[2] + 3,\n", 50000) + "]",
		"dict":       "{" + strings.Repeat("a.b: -c.d,\n", 50000) + "}",
		"call":       "f(" + strings.Repeat("a.b,\n", 50000) + ")",
		"and":        strings.Repeat("x and ", 50000) + "x",
		"lines":      strings.Repeat("x = x + 1\n", 50000),
	} {
		if _, err := syntax.Parse(source.NewFile("x", src), syntax.Options{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func indented(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if x:\n")
	}
	b.WriteString(strings.Repeat(" ", n) + "y\n")
	return b.String()
}

// TestRoundTrip prints trees and parses the text again.
func TestRoundTrip(t *testing.T) {
	for _, dir := range []string{"testdata"} {
		paths, _ := filepath.Glob(filepath.Join(dir, "tree.txt"))
		for _, path := range paths {
			text, _ := os.ReadFile(path)
			for _, chunk := range strings.Split(string(text), "====\n") {
				src, _, _ := strings.Cut(chunk, "----\n")
				roundTrip(t, path, src)
			}
		}
	}
	lib, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), ".pyenv/versions/3.13*/lib/python3.13/*.py"))
	for _, path := range lib {
		text, _ := os.ReadFile(path)
		roundTrip(t, path, string(text))
	}
}

func roundTrip(t *testing.T, name, src string) {
	t.Helper()
	tree, err := syntax.Parse(source.NewFile(name, src), syntax.Options{})
	if err != nil {
		return // other tests report that
	}
	text := syntax.Format(tree)
	again, err := syntax.Parse(source.NewFile(name, text), syntax.Options{})
	if err != nil {
		t.Errorf("%s: printed text does not parse: %v\n%s", name, err, around(text, err))
		return
	}
	for i := range tree.Body {
		if want, got := dump(tree.Body[i], nil), dump(again.Body[i], nil); got != want {
			t.Errorf("%s: printed and parsed again:\n%s\n got %.2000s\nwant %.2000s", name, syntax.Format(tree.Body[i]), got, want)
			return
		}
	}
}

// around returns the line of the first error.
func around(text string, err error) string {
	e := err.(syntax.ErrorList)[0]
	return e.File.Line(e.File.LineAt(e.Span.Start))
}

func TestDocstring(t *testing.T) {
	src := "def f():\n    '''First.\n\n      more\n    less\n    '''\n"
	tree, err := syntax.Parse(source.NewFile("x", src), syntax.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc, ok := syntax.Docstring(tree.Body[0].(*syntax.FuncDef).Body)
	if want := "First.\n\n  more\nless\n"; !ok || doc != want {
		t.Errorf("%q, %t, want %q", doc, ok, want)
	}
	if _, ok := syntax.Docstring(nil); ok {
		t.Error("an empty body has a docstring")
	}
}

func TestPrintStaysAName(t *testing.T) {
	for src, legacy := range map[string]int{
		"print('x')\n":              0,
		"print ('x', 'y')\n":        0,
		"p = print\n":               0,
		"print\n":                   0,
		"print(1) or 2\n":           0,
		"print.x = 3\n":             0,
		"print = 3; print += 1\n":   0,
		"x = [print for _ in y]\n":  0,
		"print >> f\n":              0,
		"print >>f, *x\n":           0,
		"print -1\n":                0,
		"print 'x'\n":               1,
		"print x, y\n":              1,
		"print x,\n":                1,
		"print >>f, x\n":            1,
		"print >>f, x,\n":           1,
		"print 'a' % b; print\n":    2,
		"print not x\n":             1,
		"print [1]\n":               1,
		"print[1]\n":                0,
		"print {}\n":                1,
		"if x: print 'y'\n":         1,
		"raise E, 'x'\n":            1,
		"raise E, (1, 2)\n":         1,
		"try: x\nexcept E, e: y\n":  1,
		"x = 10L\n":                 1,
		"x = 0777 + 10L; print x\n": 3,
		"x = ur'a\\b'\n":            1,
		"x = 0\ny = 00\nz = 0_0\n":  0,
	} {
		tree, err := syntax.Parse(source.NewFile("x", src), syntax.Options{})
		if err != nil {
			t.Errorf("%q: %v", src, err)
		} else if len(tree.Legacy) != legacy {
			t.Errorf("%q: %d legacy uses %v, want %d", src, len(tree.Legacy), tree.Legacy, legacy)
		}
	}
}
