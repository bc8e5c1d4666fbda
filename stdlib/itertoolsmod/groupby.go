package itertoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A groupBy gives the runs of items with equal keys. It reads the source as late as it
// can: an item is read when it, or the group after its own, is asked for.
type groupBy struct {
	src, key value
	item     value // read and not given yet; nil: none
	now      value // the key of item
	wanted   value // the key of the group given last
	group    int   // the number of that group
}

func newGroupBy(th thread, a []value) (stepper, error) {
	src, err := object.Iter(th, a[0])
	return &groupBy{src: src, key: a[1]}, err
}

// read reads an item and its key; ok is false at the end.
func (g *groupBy) read(th thread) (ok bool, err error) {
	v, err := object.Next(th, g.src)
	if v == nil || err != nil {
		return false, err
	}
	k := v
	if g.key != starlark.None {
		if k, err = object.Call(th, g.key, v); err != nil {
			return false, err
		}
	}
	g.item, g.now = v, k
	return true, nil
}

func (g *groupBy) step(th thread) (value, error) {
	g.group++
	for {
		if g.now != nil {
			if g.wanted == nil {
				break
			}
			same, err := object.Equal(th, g.wanted, g.now)
			if err != nil {
				return nil, err
			}
			if !same {
				break
			}
		}
		if ok, err := g.read(th); !ok || err != nil {
			return nil, err
		}
	}
	g.wanted = g.now
	members := &struct { // one object
		iterator
		grouper
	}{iterator{Instance: object.MakeInstance(grouperClass)}, grouper{g, g.now, g.group}}
	members.stepper = &members.grouper
	return object.Pair(g.now, &members.iterator), nil
}

func (g *groupBy) reduce(th thread) (starlark.Tuple, value, error) {
	args := starlark.Tuple{g.src, g.key}
	if g.item == nil || g.now == nil || g.wanted == nil {
		return args, nil, nil
	}
	return args, starlark.Tuple{g.item, g.wanted, g.now}, nil
}

func (g *groupBy) restore(th thread, state value) error {
	t, ok := state.(starlark.Tuple)
	if !ok || len(t) != 3 {
		return object.Raise(object.TypeError, "state is not a tuple")
	}
	g.item, g.wanted, g.now = t[0], t[1], t[2]
	return nil
}

var grouperClass = object.NewStaticClass(&object.Def{Name: "_grouper", Module: "itertools", Final: true, Methods: object.IteratorMethods()[:2]})

// A grouper gives the items of one group, until the groupBy goes on.
type grouper struct {
	*groupBy
	key   value
	group int
}

func (m *grouper) step(th thread) (value, error) {
	g := m.groupBy
	if g.group != m.group {
		return nil, nil
	}
	if g.item == nil {
		if ok, err := g.read(th); !ok || err != nil {
			return nil, err
		}
	}
	same, err := object.Equal(th, m.key, g.now)
	if !same || err != nil {
		return nil, err
	}
	v := g.item
	g.item, g.now = nil, nil
	return v, nil
}
