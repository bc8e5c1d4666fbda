package runtime

import (
	"errors"

	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// excepthook calls the script's own sys.excepthook, if it has set one, with the
// exception that has ended the main program. If the hook fails as well, both are
// printed, as CPython does. It returns how the program ends: the hook may exit.
func (rt *Runtime) excepthook(t *vm.Thread, err error) error {
	var exc *object.Exception
	if err == nil || isStop(err) || !errors.As(err, &exc) || exc.Class().IsSubclass(object.SystemExit) {
		return err
	}
	v, ok, _ := rt.interp.Modules.Get(starlark.String("sys"))
	sys, isModule := v.(*object.Module)
	if !ok || !isModule {
		return err
	}
	hook, _ := sys.Get("excepthook")
	if plain, _ := sys.Get("__excepthook__"); hook == nil || hook == plain {
		return err
	}
	var tb starlark.Value = starlark.None
	if exc.Traceback != nil {
		tb = exc.Traceback
	}
	rt.reported = exc
	if _, failed := object.Call(t.Star, hook, exc.Class(), exc, tb); failed != nil {
		if isStop(failed) || object.Matches(failed, object.SystemExit) {
			return failed
		}
		second := object.AsException(failed)
		object.WriteText(t.Star, rt.interp.Stderr(t.Star), "Error in sys.excepthook:\n"+diag.Exception(t.Star, second)+
			"\nOriginal exception was:\n"+diag.Exception(t.Star, exc))
	}
	return err
}
