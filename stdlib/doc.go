// Package stdlib is the home of the importable modules besides those of package
// threading: a folder each for those written in Go, and pylib for those written
// in the script language.
package stdlib
