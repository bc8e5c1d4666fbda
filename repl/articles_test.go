package repl_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// TestArticlesPasted pastes the fragments of the articles into one terminal, one
// after the other, and expects each to write what the script writes. The prompt
// shows more than that: values of expressions and tracebacks.
func TestArticlesPasted(t *testing.T) {
	files, _ := filepath.Glob("../../shared/articles/*/*.py")
	if len(files) == 0 {
		t.Skip("the articles are not here")
	}
	p := sitDown(t)
	p.end = time.Now().Add(2 * time.Minute)
	p.types(":clock virtual\r")
	p.answers("begun afresh")
	p.types("import threading\r")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p.types(":reset\r")
		p.expect("begun afresh\r\n")
		from := p.pastes(string(src))
		// Threads may go on at the prompt: wait for all that can end.
		from += p.pastes("import threading\n" +
			"for t in threading.enumerate():\n" +
			"    if t is not threading.main_thread() and not t.daemon: t.join(9e5)")
		rest := strings.ReplaceAll(from, "\r", "\n")
		for _, line := range written(t, file, string(src)) {
			line += "\n"
			at := strings.Index(rest, line)
			if at < 0 {
				t.Errorf("%s: %q is not shown, or too late, in\n%s", file, line, from)
				break
			}
			rest = rest[at+len(line):]
		}
	}
}

// written returns the lines that a script writes.
func written(t *testing.T, name, src string) []string {
	t.Helper()
	var out bytes.Buffer
	rt, err := runtime.New(runtime.Config{Stdout: &out, Virtual: true, Args: []string{name}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	rt.Exec(context.Background(), name, src) // may fail, as the article says
	return strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
}
