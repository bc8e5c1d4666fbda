package runtime

import (
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// unraisableArgs is what sys.unraisablehook is called with.
var unraisableArgs = object.NewRecordClass("builtins", "UnraisableHookArgs", "exc_type", "exc_value", "exc_traceback", "err_msg", "object")

// unraisable reports an exception that has nowhere to go to sys.unraisablehook.
func (rt *Runtime) unraisable(th *starlark.Thread, exc *object.Exception, msg string, obj starlark.Value) {
	var tb starlark.Value = starlark.None
	if exc.Traceback != nil {
		tb = exc.Traceback
	}
	text := starlark.Value(starlark.None)
	if msg != "" {
		text = starlark.String(msg)
	}
	args := object.NewRecord(unraisableArgs, exc.Class(), exc, tb, text, obj)
	if rt.files.sys != nil {
		hook, ok := rt.files.sys.Get("unraisablehook")
		if !ok || hook == starlark.None {
			return
		}
		_, err := object.Call(th, hook, args)
		if err == nil || !object.Matches(err, object.BaseException) {
			return
		}
		// The hook itself failed.
		args = object.NewRecord(unraisableArgs, starlark.None, object.AsException(err), starlark.None, starlark.String("Exception ignored in sys.unraisablehook"), hook)
	}
	// There is nobody left to report an error of the report to.
	_ = rt.printUnraisable(th, args)
}

// printUnraisable is the default sys.unraisablehook.
func (rt *Runtime) printUnraisable(th *starlark.Thread, args starlark.Value) error {
	if object.TypeOf(args) != unraisableArgs {
		return object.Raise(object.TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs")
	}
	file := rt.interp.Stderr(th)
	if file == starlark.None {
		return nil
	}
	items := object.RecordItems(args)
	head, _ := starlark.AsString(items[3])
	obj := items[4]
	if head == "" && obj != starlark.None {
		head = "Exception ignored in"
	}
	if obj != starlark.None {
		r, err := object.Repr(th, obj)
		if err != nil {
			r = "<object repr() failed>"
		}
		head += ": " + r + "\n"
	} else if head != "" {
		head += ":\n"
	}
	if exc, ok := items[1].(*object.Exception); ok {
		head += diag.Ignored(th, exc)
	}
	return object.WriteText(th, file, head)
}
