// Package help holds the docstrings of the thread modules, in text files: an entry
// begins with a line of equals signs and names (a class, its method as
// Class.method, or a function), and ends with an example that a test runs.
package help

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/object"
)

// A Text has the docstrings of a module by name.
type Text func() map[string]string

// The docstrings of threading and _thread, queue, and concurrent.futures.
var (
	Threading = parsed(threadingText)
	Queue     = parsed(queueText)
	Futures   = parsed(futuresText)
)

var (
	//go:embed threading.txt
	threadingText string
	//go:embed queue.txt
	queueText string
	//go:embed futures.txt
	futuresText string
)

// parsed returns the entries of a text, which is read when first asked for.
func parsed(text string) Text {
	return sync.OnceValue(func() map[string]string {
		entries := make(map[string]string)
		for _, entry := range strings.Split("\n"+text, "\n== ")[1:] {
			names, doc, _ := strings.Cut(entry, "\n")
			for _, name := range strings.Fields(names) {
				entries[name] = strings.TrimSpace(doc)
			}
		}
		return entries
	})
}

// Class puts the docstrings of a class and its methods into its definition.
func (t Text) Class(d *object.Def) *object.Def {
	d.Doc = t()[d.Name]
	methods := make([]object.MethodDef, len(d.Methods)) // the definition may share them
	for i, m := range d.Methods {
		m.Doc = t()[d.Name+"."+m.Name]
		methods[i] = m
	}
	d.Methods = methods
	return d
}

// Functions puts the docstrings of functions into their definitions.
func (t Text) Functions(defs []object.MethodDef) []object.MethodDef {
	for i := range defs {
		defs[i].Doc = t()[defs[i].Name]
	}
	return defs
}
