package runtime_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// FuzzRun runs arbitrary scripts under limits: whatever they do, the process lives,
// the run ends, and its error is of a known type.
func FuzzRun(f *testing.F) {
	text, err := os.ReadFile("testdata/hostile.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range strings.Split(string(text), "### ")[1:] {
		_, src, _ := strings.Cut(c, "\n")
		f.Add(src)
	}
	files, _ := filepath.Glob("../testdata/oracle/*/*.py")
	for _, name := range files {
		if src, err := os.ReadFile(name); err == nil && len(src) < 4000 {
			f.Add(string(src))
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		rt, err := runtime.New(runtime.Config{Virtual: true, Coroutines: true, Limits: runtime.Limits{
			Steps: 200_000, Tasks: 20, Output: 1 << 16, ValueSize: 1 << 20}})
		if err != nil {
			t.Fatal(err)
		}
		defer rt.Close()
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		start := time.Now()
		_, err = rt.Exec(ctx, "fuzz.star", src)
		if got := outcome(err); strings.HasPrefix(got, "untyped") {
			t.Errorf("%+v", err)
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("it took %v", d)
		}
	})
}
