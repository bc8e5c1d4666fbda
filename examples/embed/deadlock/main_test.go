package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestDeadlock(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Thread Ann waits for Lock knife", "Thread Bob waits for Lock fork", "The cycle:", `File "table.star", line 8, in eat`} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, out.String())
		}
	}
}
