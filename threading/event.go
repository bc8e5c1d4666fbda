package threading

import (
	"fmt"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// An Event is threading.Event: a flag that threads wait for.
type Event struct {
	object.Instance
	state   *State
	flag    bool
	waiters sched.WaitQueue
}

// Wait waits until the flag is set; false if the timeout passes first.
func (e *Event) Wait(t *vm.Thread, timeout time.Duration) (bool, error) {
	if e.flag {
		return true, nil
	}
	end := Deadline(t, timeout)
	for {
		timedOut, interrupted, err := t.Wait(&e.waiters, sched.Reason{Kind: sched.WaitEvent, Object: e}, timeout)
		if !interrupted {
			return !timedOut, err
		}
		if err := t.Interrupted(); err != nil || e.flag {
			return true, err
		}
		timeout = Left(t, timeout, end)
	}
}

// Set sets the flag and wakes all waiters.
func (e *Event) Set(t *sched.Task) {
	e.flag = true
	t.Sync("set", e)
	e.waiters.WakeAll(t)
}

// Label names the event in reports.
func (e *Event) Label() string { return label(e.state, "Event", e) }

func (e *Event) String() string {
	word := "unset"
	if e.flag {
		word = "set"
	}
	return fmt.Sprintf("<%s at %s: %s>", e.Class().FullName(), object.AddressOf(nil, e), word)
}

func eventDef(s *State) *object.Def {
	isSet := func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		return starlark.Bool(self.(*Event).flag), nil
	}
	return &object.Def{
		Name: "Event", Module: "threading", PyStyle: true,
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			return &Event{Instance: object.MakeInstance(c), state: s}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Fn: nothing},
			{Name: "is_set", Fn: isSet, Quick: quickIsSet},
			{Name: "isSet", Fn: s.legacy("isSet() is deprecated, use is_set() instead", named("is_set"))},
			{Name: "set", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				self.(*Event).Set(vm.ThreadOf(th).Task)
				return starlark.None, nil
			}},
			{Name: "clear", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				self.(*Event).flag = false
				return starlark.None, nil
			}},
			{Name: "wait", Sig: "timeout=None", Wait: waitEvent, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				e := self.(*Event)
				if e.flag {
					return starlark.True, nil
				}
				d, err := Optional(th, a[0])
				if err != nil {
					return nil, err
				}
				ok, err := e.Wait(vm.ThreadOf(th), d)
				return starlark.Bool(ok), err
			}},
			{Name: "__repr__", Fn: reprString},
		},
		GetSets: []object.GetSetDef{
			{Name: "_flag", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				return starlark.Bool(self.(*Event).flag), nil
			}},
		},
	}
}
