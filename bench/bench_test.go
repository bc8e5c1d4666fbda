package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The runner finds, runs and compares scripts.
func TestQuick(t *testing.T) {
	t.Chdir("..")
	m, cleanup, err := newMachine("")
	if err != nil {
		t.Fatal(err)
	}
	defer cleanup()
	table, err := m.group(groups(true)[1], 1, regexp.MustCompile("threads/(barrier|queue_10)$"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(table, " ms |") != 2 || strings.Contains(table, "failed") {
		t.Errorf("table\n%s", table)
	}
	if doc := m.document(table, 1); !strings.Contains(doc, "| barrier |") {
		t.Errorf("document\n%s", doc)
	}
}

// Without CPython our own times stand alone.
func TestWithoutCPython(t *testing.T) {
	t.Chdir("..")
	m, cleanup, err := newMachine("")
	if err != nil {
		t.Fatal(err)
	}
	defer cleanup()
	m.cpython = ""
	row, ratio := m.measure(groups(true)[2], "bench/scripts/startup/hello.py", "hello", "", 1)
	if ratio != 0 || !strings.HasPrefix(row, "| hello | - |") {
		t.Errorf("row %q", row)
	}
	if _, err := os.Stat("bench/scripts/startup/hello.py"); err != nil {
		t.Error(err)
	}
}
