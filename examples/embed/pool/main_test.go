package main

import (
	"bytes"
	"testing"
)

func TestPool(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatalf("%+v", err)
	}
	const want = `job 0: 0
job 1: 4950
job 2: 19900
job 3: 44850
job 4: 79800
job 5: ZeroDivisionError: division by zero
job 6: 179700
job 7: 244650
`
	if out.String() != want {
		t.Errorf("got:\n%s", out.String())
	}
}
