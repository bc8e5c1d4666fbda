package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// timerDef is Timer: a Thread whose run waits for an Event, finished, before it
// calls the function. Its attributes are ordinary ones, as in CPython.
func timerDef(s *State) *object.Def {
	return &object.Def{
		Name: "Timer", Module: "threading", PyStyle: true,
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "interval, function, args=None, kwargs=None", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				none := starlark.Value(starlark.None)
				if _, err := threadInit(th, self, []starlark.Value{none, none, none, starlark.Tuple{}, none, none}); err != nil {
					return nil, err
				}
				args, kwargs := a[2], a[3]
				if args == none {
					args = starlark.NewList(nil)
				}
				if kwargs == none {
					kwargs = new(starlark.Dict)
				}
				event := &Event{Instance: object.MakeInstance(s.eventClass()), state: s}
				t := self.(*Thread)
				for name, v := range map[string]starlark.Value{"interval": a[0], "function": a[1], "args": args, "kwargs": kwargs, "finished": event} {
					if err := t.SetOwnAttr(name, object.Of(v)); err != nil {
						return nil, err
					}
				}
				return none, nil
			}},
			{Name: "cancel", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				f, err := object.GetAttr(th, self, "finished")
				if err != nil {
					return nil, err
				}
				return object.CallMethod(th, f, "set")
			}},
			{Name: "run", Fn: timerRun},
		},
	}
}

func timerRun(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	get := func(name string) starlark.Value {
		v, err := object.GetAttr(th, self, name)
		if err != nil {
			return starlark.None
		}
		return v
	}
	finished := get("finished")
	if _, err := object.CallMethod(th, finished, "wait", get("interval")); err != nil {
		return nil, err
	}
	v, err := object.CallMethod(th, finished, "is_set")
	if err != nil {
		return nil, err
	}
	if set, err := object.Truth(th, v); err != nil {
		return nil, err
	} else if !set {
		pos, err := object.Collect(th, get("args"))
		if err != nil {
			return nil, err
		}
		var kw []object.Kw
		if d, ok := object.Unbox(get("kwargs")).(*starlark.Dict); ok {
			if kw, err = object.KeywordsOf(d); err != nil {
				return nil, err
			}
		}
		if _, err := object.CallKw(th, get("function"), pos, kw); err != nil {
			return nil, err
		}
	}
	if e, ok := finished.(*Event); ok {
		e.Set(vm.ThreadOf(th).Task)
	}
	return starlark.None, nil
}
