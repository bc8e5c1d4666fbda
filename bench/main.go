// Command bench runs the scripts of its folder on CPython and on Tailorbird in
// turn, each on one core, and prints how many times faster Tailorbird is.
//
//	go run ./bench                        # all, and write docs/performance.md
//	go run ./bench --only 'queue|lock'    # some, print only
//	go run ./bench --against ./old        # compare with another build of ours too
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
)

func main() {
	var (
		rounds  = flag.Int("rounds", 5, "how often each script runs on each side")
		only    = flag.String("only", "", "run scripts whose group/name matches this regular expression")
		quick   = flag.Bool("quick", false, "one round, and no counts of threads above 1,000")
		against = flag.String("against", "", "another build of tailorbird to compare with")
		out     = flag.String("out", "docs/performance.md", "file to write the table to; not with --only or --quick")
	)
	flag.Parse()
	if err := run(*rounds, *only, *quick, *against, *out); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(rounds int, only string, quick bool, against, out string) error {
	match, err := regexp.Compile(only)
	if err != nil {
		return err
	}
	if quick {
		rounds = 1
	}
	m, cleanup, err := newMachine(against)
	if err != nil {
		return err
	}
	defer cleanup()
	if m.cpython == "" {
		fmt.Println("no CPython 3.13 found (TAILORBIRD_CPYTHON, python3.13, ~/.pyenv): only our times are shown")
	}
	var report strings.Builder
	for _, g := range groups(quick) {
		table, err := m.group(g, rounds, match)
		if err != nil {
			return err
		}
		report.WriteString(table)
	}
	if only == "" && !quick {
		return os.WriteFile(out, []byte(m.document(report.String(), rounds)), 0o644)
	}
	return nil
}
