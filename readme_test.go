package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/cli"
)

// TestReadme runs each command of the README that is shown with its output, and
// the one that it begins with. Its session and its Go program are run by the
// tests of the packages repl and runtime.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var command string
	var want strings.Builder
	commands := 0
	check := func() {
		defer want.Reset()
		if command == "" {
			return
		}
		commands++
		var out bytes.Buffer
		cli.Main(strings.Fields(command), strings.NewReader(""), &out, &out)
		if got := strings.TrimRight(out.String(), "\n"); got != strings.TrimRight(want.String(), "\n") {
			t.Errorf("%s gives\n%s", command, got)
		}
		command = ""
	}
	for line := range strings.Lines(string(text)) {
		code, indented := strings.CutPrefix(line, "    ")
		switch c, ok := strings.CutPrefix(code, "$ tailorbird "); {
		case indented && ok:
			check()
			command = strings.TrimSpace(c)
		case strings.HasPrefix(code, "go run . "):
			c, _, _ = strings.Cut(strings.TrimPrefix(code, "go run . "), "#")
			if exit := cli.Main(strings.Fields(c), strings.NewReader(""), &want, &want); exit != 0 {
				t.Errorf("%s: exit code %d", code, exit)
			}
			want.Reset()
		case indented, line == "\n":
			want.WriteString(code)
		default:
			check()
		}
	}
	check()
	if commands < 3 {
		t.Errorf("only %d commands with their output", commands)
	}
}
