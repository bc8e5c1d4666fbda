package cpythontest

import (
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// An exception is a test that is not run, with the reason.
type exception struct {
	pattern, why string
	used         bool
}

// exceptions are the tests that are not run, by pattern of their names.
type exceptions []*exception

// readExceptions reads testdata/exceptions.txt.
func readExceptions(t *testing.T) exceptions {
	t.Helper()
	var list exceptions
	for _, l := range listLines(t, "testdata/exceptions.txt") {
		pattern, why, ok := strings.Cut(l, " ")
		if why = strings.TrimSpace(why); !ok || why == "" {
			t.Fatalf("exceptions.txt: %q gives no reason", l)
		}
		list = append(list, &exception{pattern: pattern, why: why})
	}
	return list
}

func (list exceptions) find(test string) *exception {
	for _, e := range list {
		if ok, _ := path.Match(e.pattern, test); ok {
			e.used = true
			return e
		}
	}
	return nil
}

// checkUsed reports exceptions for a file that no test of it is called by.
func (list exceptions) checkUsed(t *testing.T, file string) {
	for _, e := range list {
		if strings.HasPrefix(e.pattern, file+".") && !e.used {
			t.Errorf("exceptions.txt: no test is called %s", e.pattern)
		}
	}
}

// readSkips reads testdata/skips.txt: what a test may say when it skips itself.
func readSkips(t *testing.T) *regexp.Regexp {
	t.Helper()
	return regexp.MustCompile("^(?:" + strings.Join(listLines(t, "testdata/skips.txt"), "|") + ")$")
}

func listLines(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range strings.Split(string(text), "\n") {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			lines = append(lines, l)
		}
	}
	return lines
}
