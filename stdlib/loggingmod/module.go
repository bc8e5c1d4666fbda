// Package loggingmod is the part of logging that is not written in the script
// language: who called, and fields of a record put into a format.
package loggingmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// Module makes the module _logging.
func Module() *object.Module {
	m := object.NewModule("_logging")
	p := new(path)
	object.Functions(m, []object.MethodDef{
		{Name: "find_caller", Sig: "stack_info, stacklevel, internal, /", Fn: findCaller,
			Doc: "Return file, line, function and, if stack_info is true, frame of the call that is stacklevel calls outside of the file internal."},
		{Name: "add_attribute", Sig: "record, name, value, /", Fn: addAttribute,
			Doc: "Put an item into record.__dict__, or return False if there is one."},
		{Name: "learn_path", Sig: "globals, /", Fn: p.learnFrom, Doc: "Remember what the module logging is like before a program changes it."},
		{Name: "emit", Sig: "logger, level, msg, args, /", Fn: p.emit,
			Doc: "Log an event as the methods of the logger would, or return False where they have to."},
		merger("percent", object.QuickPercentAttrs, "Return fmt % record.__dict__, or None where only the % operator can do that."),
		merger("braces", object.QuickFormatAttrs, "Return fmt.format(**record.__dict__), or None where only str.format can do that."),
	})
	return m
}

// findCaller passes calls of the file of logging over, but counts no others; with too
// large a stacklevel it stops at the outermost call.
func findCaller(th thread, self value, a []value) (value, error) {
	level, err := object.IndexInt(th, a[1])
	if err != nil {
		return nil, err
	}
	t := vm.ThreadOf(th)
	depth := callerOf(t, string(a[2].(starlark.String)), level)
	place := placeOf(t, depth)
	stack, err := object.Truth(th, a[0])
	if err != nil {
		return nil, err
	}
	var frame value = starlark.None
	if stack {
		f := t.Frames()
		for range depth {
			f = f.Back
		}
		frame = f
	}
	return starlark.Tuple{starlark.String(place.file), starlark.MakeInt(place.line), starlark.String(place.function), frame}, nil
}

// callerOf returns the depth of the call that is level calls outside of a file.
func callerOf(t *vm.Thread, file string, level int) (depth int) {
	for last := t.Depth() - 1; level > 0 && depth < last; {
		depth++
		if c, _ := t.CallAt(depth); c.Source().Name() != file {
			level--
		}
	}
	return depth
}

// A place is where a call has got to.
type place struct {
	file, function string
	line           int
}

func placeOf(t *vm.Thread, depth int) place {
	c, pc := t.CallAt(depth)
	name, _ := c.Names()
	return place{c.Source().Name(), name, c.Source().LineAt(c.SpanAt(pc).Start)}
}

// merger declares a function that puts attributes of a record into a format.
func merger(name string, merge func(fmt string, attr func(string) (object.Reg, bool)) (value, bool), doc string) object.MethodDef {
	quick := func(th thread, a []object.Reg) (object.Reg, bool) {
		if len(a) != 2 {
			return object.Reg{}, false
		}
		fmt, ok := a[0].Obj.(starlark.String)
		record, isObject := a[1].Obj.(object.Object)
		if !ok || !isObject {
			return object.Reg{}, false
		}
		s, ok := merge(string(fmt), record.Base().OwnAttr)
		return object.Reg{Obj: s}, ok
	}
	return object.MethodDef{Name: name, Sig: "fmt, record, /", Doc: doc, Quick: quick, Fn: func(th thread, self value, a []value) (value, error) {
		if r, ok := quick(th, []object.Reg{object.Of(a[0]), object.Of(a[1])}); ok {
			return r.Value(), nil
		}
		return starlark.None, nil
	}}
}

func addAttribute(th thread, self value, a []value) (value, error) {
	record, isObject := a[0].(object.Object)
	if name, ok := a[1].(starlark.String); ok && isObject {
		_, there := record.Base().OwnAttr(string(name))
		if there {
			return starlark.False, nil
		}
		return starlark.True, record.Base().SetOwnAttr(string(name), object.Of(a[2]))
	}
	d, err := object.GetAttr(th, a[0], "__dict__")
	if err != nil {
		return nil, err
	}
	there, err := object.Contains(th, d, a[1])
	if err != nil || there {
		return starlark.False, err
	}
	return starlark.True, object.SetItem(th, d, a[1], a[2])
}
