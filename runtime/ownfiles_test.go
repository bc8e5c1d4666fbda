package runtime_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// Scripts change copies of the files that are granted, and later ones find them so.
func TestOwnFilesLieOverGrantedOnes(t *testing.T) {
	granted := fstest.MapFS{
		"data/a.txt": {Data: []byte("a\n")},
		"data/b.txt": {Data: []byte("b\n")},
	}
	var out strings.Builder
	rt, err := runtime.New(runtime.Config{Stdout: &out, Grants: runtime.Grants{Read: granted}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	for _, src := range []string{`
import os
with open('data/a.txt', 'a') as f: f.write('more\n')
os.remove('data/b.txt')
os.mkdir('data/new')
os.rename('data', 'moved')
os.mkdir('data')
open('data/c.txt', 'w').write('c\n')
`, `
import os
print([(folder, sorted(folders), sorted(files)) for folder, folders, files in os.walk('.')])
print(open('moved/a.txt').read().split(), open('data/c.txt').read().split(), os.path.exists('data/a.txt'))
`} {
		if _, err := rt.Exec(context.Background(), "job.py", src); err != nil {
			t.Fatal(err)
		}
	}
	want := "[('.', ['data', 'moved'], []), ('./data', [], ['c.txt']), ('./moved', ['new'], ['a.txt']), ('./moved/new', [], [])]\n" +
		"['a', 'more'] ['c'] False\n"
	if got := out.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if string(granted["data/a.txt"].Data) != "a\n" || granted["data/b.txt"] == nil {
		t.Error("the granted files have changed")
	}
}

// A file is bounded as each value is, and a gap in it costs steps.
func TestOwnFilesAreBounded(t *testing.T) {
	for _, src := range []string{
		"f = open('x', 'w')\nf.seek(10**9)\nf.write('x')",
		"f = open('x', 'wb')\nf.truncate(10**9)",
		"f = open('x', 'w')\nwhile True: f.write('x' * 10**5)",
	} {
		rt, err := runtime.New(runtime.Config{Limits: runtime.Limits{ValueSize: 1 << 20, Steps: 1e7}})
		if err != nil {
			t.Fatal(err)
		}
		_, err = rt.Exec(context.Background(), "job.py", src)
		rt.Close()
		var e *runtime.Error
		if !errors.As(err, &e) || e.Class != "MemoryError" {
			t.Errorf("%s: %v", src, err)
		}
	}
}
