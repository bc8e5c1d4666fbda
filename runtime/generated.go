package runtime

import (
	"github.com/tailorbird-lang/tailorbird/internal/compile"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// define runs a text of definitions that a module of the library made, such as the methods
// of a dataclass, and returns its globals. They begin with names. Tracebacks show the
// functions as CPython shows those that it makes with exec.
func (rt *Runtime) define(t *vm.Thread, text string, names *starlark.Dict) (starlark.Value, error) {
	p, err := compileFile(source.NewGenerated("<string>", text), syntax.Options{}, compile.Options{})
	if err != nil {
		return nil, object.Raise(object.SystemError, "in generated text: %v", err)
	}
	m := object.NewModule("<string>")
	for _, item := range names.Items() {
		if name, ok := starlark.AsString(item[0]); ok {
			m.Set(name, item[1])
		}
	}
	if err := t.Exec(p.code, m); err != nil {
		return nil, err
	}
	return object.NewNamespace(m), nil
}
