package object

import (
	_ "embed"
	"strings"
	"sync"

	"go.starlark.net/starlark"
)

//go:embed builtins.txt
var builtinsText string

// BuiltinDocs returns the docstrings of the built-in functions and classes by name.
var BuiltinDocs = sync.OnceValue(func() map[string]string { return ParseDocs(builtinsText) })

// ParseDocs reads docstrings from a text: an entry begins with a line of equals
// signs and names, which share it, and ends with an example that a test runs.
func ParseDocs(text string) map[string]string {
	entries := make(map[string]string)
	for _, entry := range strings.Split("\n"+text, "\n== ")[1:] {
		names, doc, _ := strings.Cut(entry, "\n")
		for _, name := range strings.Fields(names) {
			entries[name] = strings.TrimSpace(doc)
		}
	}
	return entries
}

// builtinDoc is __doc__ of a built-in class whose table does not have one.
func (c *Class) builtinDoc() *Attr {
	return &Attr{Value: docValue(BuiltinDocs()[c.Name]), Owner: c}
}

func docValue(doc string) starlark.Value {
	if doc == "" {
		return starlark.None
	}
	return starlark.String(doc)
}
