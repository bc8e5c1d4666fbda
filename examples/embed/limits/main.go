// Command limits runs scripts that do not want to end.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

var scripts = []struct{ name, source string }{
	{"loop", "while True:\n    try:\n        while True: pass\n    except BaseException: pass"},
	{"threads", "import threading\ngo = threading.Event()\nwhile True: threading.Thread(target=go.wait, daemon=True).start()"},
	{"memory", "'a' * 10**10"},
	{"output", "while True: print('x' * 1000)"},
	{"recursion", "def f(): f()\nf()"},
	{"waiting", "import time\ntime.sleep(3600)"},
}

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	for _, s := range scripts {
		fmt.Fprintf(w, "%s: %s\n", s.name, contain(s.name+".star", s.source))
	}
	return nil
}

// contain runs a script that nobody trusts and says how it ended.
func contain(name, source string) string {
	rt, err := runtime.New(runtime.Config{Limits: runtime.Limits{
		Steps: 5_000_000, Tasks: 50, Output: 1 << 16, ValueSize: 1 << 24}})
	if err != nil {
		return err.Error()
	}
	defer rt.Close()
	// Time is limited by the context alone.
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	if name == "waiting.star" {
		ctx, cancel = context.WithTimeout(context.Background(), 50*time.Millisecond)
	}
	defer cancel()
	_, err = rt.Exec(ctx, name, source)
	var exc *runtime.Error
	switch {
	case errors.Is(err, runtime.ErrSteps):
		return "too many steps"
	case errors.Is(err, runtime.ErrTasks):
		return "too many threads"
	case errors.Is(err, runtime.ErrOutput):
		return "too much output"
	case errors.Is(err, context.DeadlineExceeded):
		return "too late"
	case errors.As(err, &exc):
		return exc.Class
	}
	return fmt.Sprint(err)
}
