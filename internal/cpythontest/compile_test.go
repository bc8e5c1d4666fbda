package cpythontest

import (
	"errors"

	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/compile"
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
)

// This file gives the tests what Tailorbird leaves out: text compiled at run time. Many
// of CPython's tests show errors of the front end by compile(), eval() and exec(); with
// these they hold ours to the same texts and places. testdata/lib/dynamic.py makes the
// three functions of compile and run here.

// A compiledText is a text ready to run.
type compiledText struct {
	*code.Program
}

func (c *compiledText) String() string       { return "<text of " + c.File.Name() + ">" }
func (c *compiledText) Type() string         { return "compiled_text" }
func (c *compiledText) Freeze()              {}
func (c *compiledText) Truth() starlark.Bool { return true }
func (c *compiledText) Hash() (uint32, error) {
	return 0, errors.New("unhashable type: 'compiled_text'")
}

// dynamic is the module by which dynamic.py compiles and runs texts.
func dynamic() starlark.StringDict {
	modules := map[*starlark.Dict]*object.Module{}
	return starlark.StringDict{
		"compile": starlark.NewBuiltin("compile", func(_ *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
			var data starlark.Value
			var file, mode string
			if err := starlark.UnpackPositionalArgs(b.Name(), args, kw, 3, &data, &file, &mode); err != nil {
				return nil, err
			}
			p, err := compileText(file, textOf(data), mode)
			var list syntax.ErrorList
			if errors.As(err, &list) {
				return nil, diag.SyntaxException(list[0])
			}
			if err != nil {
				return nil, err
			}
			warnings := make(starlark.Tuple, len(p.Warnings))
			for i, w := range p.Warnings {
				warnings[i] = starlark.Tuple{starlark.String(w.Msg), starlark.MakeInt(w.Line)}
			}
			return starlark.Tuple{&compiledText{p}, warnings}, nil
		}),
		"run": starlark.NewBuiltin("run", func(th *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
			var names starlark.Value
			var text *compiledText
			var show starlark.Callable
			if err := starlark.UnpackPositionalArgs(b.Name(), args, kw, 3, &text, &names, &show); err != nil {
				return nil, err
			}
			return starlark.None, runText(vm.ThreadOf(th), text.Program, names, show, modules)
		}),
	}
}

// compileText compiles a text in one of compile()'s modes.
func compileText(name, text, mode string) (*code.Program, error) {
	file := source.NewFile(name, text)
	parse := syntax.Parse
	if mode == "eval" {
		parse = syntax.ParseExpr
	}
	tree, err := parse(file, syntax.Options{})
	if err != nil {
		return nil, err
	}
	info, err := resolve.File(tree)
	if err != nil {
		return nil, err
	}
	return compile.Compile(tree, info, compile.Options{Interactive: mode != "exec"})
}

// runText runs a program with names, a dict, as its globals. show is called with the
// value of each expression that stands as a statement, unless the mode was "exec".
// modules has the module whose names are those of the dict, for functions that were
// defined by an earlier text.
func runText(t *vm.Thread, p *code.Program, names starlark.Value, show starlark.Callable, modules map[*starlark.Dict]*object.Module) error {
	m := t.Machine()
	before := m.Display
	defer func() { m.Display = before }()
	m.Display = func(t *vm.Thread, v starlark.Value) error {
		_, err := object.Call(t.Star, show, v)
		return err
	}
	if ns, ok := names.(*object.Namespace); ok { // globals() of a module
		return t.Exec(p, ns.Module)
	}
	dict, ok := names.(*starlark.Dict)
	if !ok {
		return object.Raise(object.TypeError, "globals must be a dict, not %s", object.TypeName(names))
	}
	module := modules[dict]
	if module == nil {
		module = object.NewModule("builtins")
		modules[dict] = module
	}
	for _, item := range dict.Items() {
		if name, ok := item[0].(starlark.String); ok {
			module.Set(string(name), item[1])
		}
	}
	err := t.Exec(p, module)
	for _, name := range dict.Keys() {
		if s, ok := name.(starlark.String); ok {
			if _, bound := module.Get(string(s)); !bound {
				_, _, _ = dict.Delete(name)
			}
		}
	}
	for _, name := range module.Names() {
		v, _ := module.Get(name)
		if e := dict.SetKey(starlark.String(name), v); e != nil && err == nil {
			err = e
		}
	}
	return err
}
