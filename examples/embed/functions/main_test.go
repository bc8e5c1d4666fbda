package main

import (
	"bytes"
	"testing"
)

func TestFunctions(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatalf("%+v", err)
	}
	const want = `deposit 5
15 DONE
deposit -1
ValueError: cannot deposit -1
LookupError: no account of Bob
all fetched
`
	if out.String() != want {
		t.Errorf("got:\n%s", out.String())
	}
}
