package main

import (
	"bytes"
	"testing"
)

func TestHello(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatalf("%+v", err)
	}
	const want = `Hello, script!
Hello, Go?
`
	if out.String() != want {
		t.Errorf("got:\n%s", out.String())
	}
}
