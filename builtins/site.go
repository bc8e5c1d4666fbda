package builtins

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// What CPython's module site adds to the built-in names for people at a prompt.

// A siteObject is a callable that says what it is for when it is shown.
type siteObject struct {
	name string
	repr string
	call func(th thread, pos []value, kw []object.Kw) (value, error)
}

var siteClass = object.NewStaticClass(&object.Def{Name: "_Helper", Module: "_sitebuiltins", Final: true, GetSets: []object.GetSetDef{
	{Name: "__name__", Get: func(th thread, self value) (value, error) { return starlark.String(self.(*siteObject).name), nil }},
	{Name: "__doc__", Get: func(th thread, self value) (value, error) {
		return starlark.String(object.BuiltinDocs()[self.(*siteObject).name]), nil
	}},
}})

func (o *siteObject) Class() *object.Class           { return siteClass }
func (o *siteObject) Repr(th thread) (string, error) { return o.repr, nil }
func (o *siteObject) String() string                 { return o.repr }
func (o *siteObject) Type() string                   { return siteClass.Name }
func (o *siteObject) Freeze()                        {}
func (o *siteObject) Truth() starlark.Bool           { return true }
func (o *siteObject) Hash() (uint32, error)          { return starlark.String(o.name).Hash() }

// Call calls the object.
func (o *siteObject) Call(th thread, pos []value, kw []object.Kw) (value, error) {
	return o.call(th, pos, kw)
}

// CallInternal lets go.starlark.net call the object.
func (o *siteObject) CallInternal(th thread, args starlark.Tuple, kwargs []starlark.Tuple) (value, error) {
	return o.call(th, args, nil)
}

// Name returns the object's name.
func (o *siteObject) Name() string { return o.name }

func siteObjects() []*siteObject {
	exit := func(th thread, pos []value, kw []object.Kw) (value, error) {
		e, err := object.Call(th, object.SystemExit, pos...)
		if err != nil {
			return nil, err
		}
		return nil, e.(*object.Exception)
	}
	return []*siteObject{
		{name: "exit", repr: "Use exit() or Ctrl-D (i.e. EOF) to exit", call: exit},
		{name: "quit", repr: "Use quit() or Ctrl-D (i.e. EOF) to exit", call: exit},
		{name: "help", repr: "Type help() for interactive help, or help(object) for help about object.", call: help},
	}
}

const helpText = `Tailorbird runs Python's threads and shows what they do.

help(x) shows what x is for: a function, a class, a module or a method, for
example help(threading.Thread). dir(x) lists its attributes.
`

// help prints what an object is for, from its docstring.
func help(th thread, pos []value, kw []object.Kw) (value, error) {
	if len(pos) > 1 || len(kw) > 0 {
		return nil, object.Raise(object.TypeError, "help() takes at most 1 argument (%d given)", len(pos)+len(kw))
	}
	text := helpText
	if len(pos) == 1 {
		var err error
		if text, err = helpOn(th, pos[0]); err != nil {
			return nil, err
		}
	}
	return starlark.None, object.WriteText(th, object.InterpOf(th).Stdout(th), text)
}

func helpOn(th thread, x value) (string, error) {
	attr := func(v value, name string) string {
		a, err := object.LookupAttr(th, v, name)
		if s, ok := a.(starlark.String); ok && err == nil {
			return string(s)
		}
		return ""
	}
	describe := func(v value) string {
		name := attr(v, "__name__")
		if names := object.ParamNames(th, v); names != nil || object.IsCallable(v) {
			name += "(" + strings.Join(names, ", ") + ")"
		}
		return name
	}
	var b strings.Builder
	switch v := x.(type) {
	case *object.Module:
		b.WriteString("Help on module " + v.Name + ":\n\n" + indented(attr(v, "__doc__")))
		b.WriteString("\nNAMES\n    " + strings.Join(v.Public(), ", ") + "\n")
	case *object.Class:
		b.WriteString("Help on class " + v.Name + " in module " + v.Module + ":\n\nclass " + describe(v) + "\n" + indented(attr(v, "__doc__")))
		for _, n := range v.OwnNames() {
			a := v.Own(n)
			if strings.HasPrefix(n, "_") || a == nil || !object.IsCallable(a.Value) {
				continue
			}
			b.WriteString("\n    " + describe(a.Value) + "\n")
			b.WriteString(indented(indented(attr(a.Value, "__doc__"))))
		}
	default:
		what := x
		if !object.IsCallable(x) {
			what = object.TypeOf(x) // an ordinary value: its class
			return helpOn(th, what)
		}
		b.WriteString("Help on function " + attr(x, "__name__"))
		if m := attr(x, "__module__"); m != "" {
			b.WriteString(" in module " + m)
		}
		b.WriteString(":\n\n" + describe(x) + "\n" + indented(attr(x, "__doc__")))
	}
	return b.String(), nil
}

// indented puts four spaces before each line of text that is not empty.
func indented(text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	for l := range strings.Lines(text) {
		if l != "\n" {
			b.WriteString("    ")
		}
		b.WriteString(l)
	}
	if !strings.HasSuffix(text, "\n") {
		b.WriteByte('\n')
	}
	return b.String()
}
