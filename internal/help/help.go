// Package help holds the docstrings of the thread modules, in text files: see
// object.ParseDocs. The name of a method is Class.method.
package help

import (
	_ "embed"
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
	return sync.OnceValue(func() map[string]string { return object.ParseDocs(text) })
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
