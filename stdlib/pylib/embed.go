// Package pylib holds the modules that are written in the script language
// itself, as text.
package pylib

import (
	"embed"
	"unsafe"
)

//go:embed all:src
var files embed.FS

// Source returns the text of a module by its dotted name.
func Source(module string) (text string, ok bool) {
	b, err := files.ReadFile("src/" + module + ".py")
	return unsafe.String(unsafe.SliceData(b), len(b)), err == nil // b is ours alone
}

// Names returns the names of all modules here.
func Names() []string {
	list, err := files.ReadDir("src")
	if err != nil {
		return nil
	}
	var names []string
	for _, f := range list {
		names = append(names, f.Name()[:len(f.Name())-len(".py")])
	}
	return names
}
