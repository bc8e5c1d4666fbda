package threading

import (
	"slices"
	"strconv"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// NameOf returns the variable, attribute or item that holds v, for reports:
// "lock_a", "account1.lock", "forks[2]", "locks['a'].inner"; "" if none is found.
// The variables of the program come first, then those of the running functions.
// The caller holds the run token, or nothing runs.
func (s *State) NameOf(v starlark.Value) string {
	// A report asks for many names in one moment.
	if steps := s.machine.Sched.Steps(); s.names == nil || s.namedAt != steps {
		s.names, s.namedAt = make(map[starlark.Value]string), steps
		s.nameAll()
	}
	return s.names[v]
}

func (s *State) nameAll() {
	if m, ok, _ := s.machine.Interp.Modules.Get(starlark.String("__main__")); ok {
		if m, ok := m.(*object.Module); ok {
			var globals []place
			for _, n := range m.Names() {
				x, _ := m.Get(n)
				globals = append(globals, place{n, x})
			}
			s.nameIn(globals)
		}
	}
	for th := range s.threads.all {
		if th.task == nil {
			continue
		}
		t, ok := th.task.Data.(*vm.Thread)
		if !ok {
			continue
		}
		for f := t.Frames(); f != nil; f = f.Back {
			var locals []place
			for _, item := range f.Locals().Items() {
				locals = append(locals, place{string(item[0].(starlark.String)), item[1]})
			}
			s.nameIn(locals)
		}
	}
}

// A labelled object is one that threads wait for.
type labelled interface {
	object.Object
	Label() string
}

// A place is an expression and its value.
type place struct {
	name  string
	value starlark.Value
}

// How far names are looked for.
const (
	maxPlaceDepth = 2       // attributes and items behind a variable
	maxPlaces     = 100_000 // of one depth
)

// nameIn names what has a label in reports, in places and what they hold, the
// nearest first.
func (s *State) nameIn(places []place) {
	for range maxPlaceDepth + 1 {
		var inner []place
		for _, p := range places {
			if _, ok := p.value.(labelled); ok && s.names[p.value] == "" {
				s.names[p.value] = p.name
			}
			if len(inner) < maxPlaces {
				inner = p.expand(inner)
			}
		}
		places = inner
	}
}

// expand appends the attributes and items of the place.
func (p place) expand(to []place) []place {
	switch x := p.value.(type) {
	case *object.Module:
	case *object.Class:
		for _, a := range x.OwnNames() {
			if attr := x.Own(a); attr != nil {
				to = append(to, place{p.name + "." + a, attr.Value})
			}
		}
	case interface {
		OwnAttrNames() []string
		OwnAttr(name string) (object.Reg, bool)
	}:
		for _, a := range x.OwnAttrNames() {
			if r, ok := x.OwnAttr(a); ok {
				to = append(to, place{p.name + "." + a, r.Value()})
			}
		}
		if b, ok := x.(*object.Boxed); ok {
			to = place{p.name, b.Val}.expand(to)
		}
	case *starlark.List:
		to = p.items(to, object.Elems(x))
	case starlark.Tuple:
		to = p.items(to, x)
	case *starlark.Dict:
		for _, item := range x.Items() {
			switch item[0].(type) {
			case starlark.String, starlark.Int:
				if key, err := object.Repr(nil, item[0]); err == nil {
					to = append(to, place{p.name + "[" + key + "]", item[1]})
				}
			}
		}
	}
	return to
}

func (p place) items(to []place, items []starlark.Value) []place {
	to = slices.Grow(to, min(len(items), maxPlaces))
	for i, x := range items[:min(len(items), maxPlaces)] {
		to = append(to, place{p.name + "[" + strconv.Itoa(i) + "]", x})
	}
	return to
}
