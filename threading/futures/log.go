package futures

import (
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// log reports what has no caller to tell, perhaps with an exception, by the logger
// concurrent.futures; a program that does not use logging sees what the handler of
// last resort writes.
func (m *module) log(t *vm.Thread, level, text string, exc *object.Exception) {
	th := t.Star
	var kw []object.Kw
	if exc != nil {
		kw = []object.Kw{{Name: "exc_info", Value: exc}}
	}
	if logging, ok, _ := m.s.Machine().Interp.Modules.Get(starlark.String("logging")); ok {
		logger, err := object.CallMethod(th, logging, "getLogger", starlark.String("concurrent.futures"))
		if err == nil {
			var f value
			if f, err = object.GetAttr(th, logger, level); err == nil {
				_, err = object.CallKw(th, f, []value{starlark.String("%s"), starlark.String(text)}, kw)
			}
		}
		if err == nil {
			return
		}
	}
	// There is nobody left to report an error of the report to.
	if file := m.s.Machine().Interp.Stderr(th); file != starlark.None {
		text += "\n"
		if exc != nil {
			text += diag.Exception(th, exc)
		}
		_ = object.WriteText(th, file, text)
	}
}
