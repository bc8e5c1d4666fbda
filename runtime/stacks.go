package runtime

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// stackFunctions are those of sys that look at all threads. In CPython's order, the
// thread begun last comes first.
func (rt *Runtime) stackFunctions() []object.MethodDef {
	return []object.MethodDef{
		function("_current_frames", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			frames := new(starlark.Dict)
			for ident, t := range rt.threads.Stacks {
				if err := frames.SetKey(ident, t.Frames()); err != nil {
					return nil, err
				}
			}
			return frames, nil
		}),
		function("_current_exceptions", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			exceptions := new(starlark.Dict)
			for ident, t := range rt.threads.Stacks {
				var v starlark.Value = starlark.None
				if e := t.Handled(); e != nil {
					v = e
				}
				if err := exceptions.SetKey(ident, v); err != nil {
					return nil, err
				}
			}
			return exceptions, nil
		}),
	}
}

// raiseIn makes a thread raise an exception, an object or a class, before its next
// instruction; it is not woken for it. None takes back what it has not raised yet.
// The result tells whether there is such a thread.
func (rt *Runtime) raiseIn(th thread, ident, exc starlark.Value) (starlark.Value, error) {
	for id, t := range rt.threads.Stacks {
		if same, err := object.Equal(th, id, ident); err != nil {
			return nil, err
		} else if !same {
			continue
		}
		t.Task.Pend(vm.Interrupt(func(*starlark.Thread) error {
			if exc == starlark.None {
				return nil
			}
			return t.Raised(exc)
		}))
		return starlark.True, nil
	}
	return starlark.False, nil
}
