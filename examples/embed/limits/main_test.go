package main

import (
	"bytes"
	"testing"
)

func TestLimits(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatalf("%+v", err)
	}
	const want = `loop: too many steps
threads: RuntimeError
memory: MemoryError
output: too much output
recursion: RecursionError
waiting: too late
`
	if out.String() != want {
		t.Errorf("got:\n%s", out.String())
	}
}
