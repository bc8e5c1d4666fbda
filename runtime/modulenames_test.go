package runtime_test

import (
	"bytes"
	"context"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

// missingNames prints what lacks here of the lines of testdata/names/modules.txt:
// a module or class and a name on each line.
const missingNames = `
for line in lines:
    path, _, names = line.partition(':')
    if line[0] != ' ':
        module = path
        obj = __import__(module, None, None, ['*'])
    else:
        path = module + '.' + path.strip()
        obj = getattr(__import__(module, None, None, ['*']), line.partition(':')[0].strip(), None)
        if obj is None:
            continue
    for name in names.split():
        try:
            found = hasattr(obj, name)
        except ImportError:
            found = False
        if not found:
            print(path, name)
`

// An absence is one pattern of a row of the table in docs/language.md.
type absence struct {
	of, name string
	used     bool
}

// absences reads the table of absent names.
func absences(t *testing.T) []*absence {
	doc, err := os.ReadFile("../docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(doc), "| of | names | why |\n|---|---|---|\n")
	if !ok {
		t.Fatal("docs/language.md has no table of absent names")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	var list []*absence
	for _, row := range strings.Split(table, "\n") {
		cells := strings.Split(strings.Trim(row, "| "), " | ")
		if len(cells) != 3 || cells[2] == "" {
			t.Fatalf("no reason: %s", row)
		}
		for _, name := range strings.Fields(strings.Trim(cells[1], "`")) {
			list = append(list, &absence{of: cells[0], name: name})
		}
	}
	return list
}

// covers tells whether the table has a name, and marks the patterns for it.
func covers(list []*absence, of, name string) bool {
	found := false
	for _, a := range list {
		if ok, _ := path.Match(a.of, of); !ok {
			continue
		}
		if ok, _ := path.Match(a.name, name); ok {
			a.used, found = true, true
		}
	}
	return found
}

// TestModuleNames compares the public names of modules and classes with those
// recorded from CPython 3.13 (testdata/names/record.py). What is absent stands in
// docs/language.md with the reason, and nothing else stands there.
func TestModuleNames(t *testing.T) {
	recorded, err := os.ReadFile("../testdata/names/modules.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(recorded), "\n"), "\n")
	names, err := runtime.ToValue(lines)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	rt, err := runtime.New(runtime.Config{Stdout: &out, Predeclared: starlark.StringDict{"lines": names}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	if _, err := rt.Exec(context.Background(), "names.py", missingNames); err != nil {
		t.Fatalf("%+v", err)
	}
	list := absences(t)
	missing := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		missing[line] = true
		if of, name, _ := strings.Cut(line, " "); !covers(list, of, name) {
			t.Errorf("%s has no %s, and docs/language.md does not say why", of, name)
		}
	}
	module := ""
	for _, line := range lines {
		of, names, _ := strings.Cut(line, ":")
		if of[0] != ' ' {
			module = of
		} else if class := strings.TrimSpace(of); missing[module+" "+class] {
			continue
		} else {
			of = module + "." + class
		}
		for _, name := range strings.Fields(names) {
			if !missing[of+" "+name] && covers(list, of, name) {
				t.Errorf("%s has %s, which docs/language.md calls absent", of, name)
			}
		}
	}
	for _, a := range list {
		if !a.used {
			t.Errorf("docs/language.md calls %s of %s absent, which CPython does not have", a.name, a.of)
		}
	}
}
