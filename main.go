// Command tailorbird runs Python-like scripts with threads, and shows what the
// threads did.
package main

import (
	"os"

	"github.com/tailorbird-lang/tailorbird/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
