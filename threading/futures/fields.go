package futures

import (
	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// fieldNames are the values of Future._state in the order of fstate.
var fieldNames = []string{"PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"}

// futureFields are the attributes by which tests and executors of scripts look into
// a future and change it.
func futureFields() []object.GetSetDef {
	return []object.GetSetDef{
		{Name: "_state", Get: func(th thread, self value) (value, error) {
			return starlark.String(fieldNames[self.(*Future).state]), nil
		}, Set: func(th thread, self, v value) error {
			name, _ := starlark.AsString(v)
			i := slices.Index(fieldNames, name)
			if i < 0 {
				return object.Raise(object.ValueError, "no state of a Future: %s", v)
			}
			self.(*Future).state = fstate(i)
			return nil
		}},
		{Name: "_result", Get: func(th thread, self value) (value, error) {
			if v := self.(*Future).result; v != nil {
				return v, nil
			}
			return starlark.None, nil
		}, Set: func(th thread, self, v value) error {
			self.(*Future).result = v
			return nil
		}},
		{Name: "_exception", Get: func(th thread, self value) (value, error) {
			if e := self.(*Future).exc; e != nil {
				return e, nil
			}
			return starlark.None, nil
		}, Set: func(th thread, self, v value) error {
			e, ok := v.(*object.Exception)
			if !ok && v != starlark.None {
				return object.Raise(object.TypeError, "exceptions must derive from BaseException")
			}
			self.(*Future).exc = e
			return nil
		}},
		{Name: "_condition", Get: func(th thread, self value) (value, error) {
			return self.(*Future).condition(vm.ThreadOf(th)), nil
		}},
	}
}

// base makes the module concurrent.futures._base, where CPython keeps what the
// kinds of executors share.
func (m *module) base(public *object.Module) *object.Module {
	mod := object.NewModule("concurrent.futures._base")
	for _, n := range []string{"Future", "Executor", "CancelledError", "InvalidStateError", "BrokenExecutor", "TimeoutError", "Error",
		"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "as_completed"} {
		v, _ := public.Get(n)
		mod.Set(n, v)
	}
	for _, n := range fieldNames {
		mod.Set(n, starlark.String(n))
	}
	mod.Missing = func(th thread, name string) (value, error) {
		if name != pairName {
			return nil, nil
		}
		return m.pairClass(th)
	}
	return mod
}
