package main

import (
	"fmt"
	"io"
	"os"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// starlarkCommand is the hidden subcommand that runs a script with go.starlark.net.
const starlarkCommand = "starlark"

// starlarkSide returns this program as a side that runs go.starlark.net.
func starlarkSide() (*side, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return &side{name: "go.starlark.net", argv: []string{self, starlarkCommand}}, nil
}

// runStarlark executes a file with go.starlark.net's own evaluator, with all the
// options on that the scripts need.
func runStarlark(file string, out io.Writer) error {
	thread := &starlark.Thread{Name: "main", Print: func(_ *starlark.Thread, msg string) { fmt.Fprintln(out, msg) }}
	opts := &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}
	_, err := starlark.ExecFileOptions(opts, thread, file, nil, nil)
	return err
}
