package object

import (
	"strings"

	"go.starlark.net/starlark"
)

// linearize computes the method resolution order of c from its bases: the C3
// linearisation (Barrett et al., "A Monotonic Superclass Linearization for
// Dylan", OOPSLA 1996), as in Python's data model.
func linearize(c *Class) ([]*Class, error) {
	if len(c.Bases) == 0 {
		return []*Class{c}, nil
	}
	if len(c.Bases) == 1 {
		return append([]*Class{c}, c.Bases[0].MRO...), nil
	}
	var lists [][]*Class
	for _, b := range c.Bases {
		lists = append(lists, b.MRO)
	}
	lists = append(lists, c.Bases)
	mro := []*Class{c}
	for {
		var head *Class
		rest := false
	search:
		for _, l := range lists {
			if len(l) == 0 {
				continue
			}
			rest = true
			for _, other := range lists {
				if len(other) > 1 && contains(other[1:], l[0]) {
					continue search
				}
			}
			head = l[0]
			break
		}
		if !rest {
			return mro, nil
		}
		if head == nil {
			var names []string
			for _, b := range c.Bases {
				names = append(names, b.Name)
			}
			return nil, Raise(TypeError, "Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
		}
		mro = append(mro, head)
		for i, l := range lists {
			if len(l) > 0 && l[0] == head {
				lists[i] = l[1:]
			}
		}
	}
}

func contains(list []*Class, c *Class) bool {
	for _, k := range list {
		if k == c {
			return true
		}
	}
	return false
}

// askMRO replaces the MRO of c by what its metaclass's method mro returns.
func (c *Class) askMRO(th *starlark.Thread, method *Attr) error {
	f, err := bindAttr(th, method, c, c.class)
	if err != nil {
		return err
	}
	v, err := Call(th, f)
	if err != nil {
		return err
	}
	list, err := Collect(th, v)
	if err != nil {
		return err
	}
	mro := make([]*Class, len(list))
	solid := solidBase(c)
	for i, v := range list {
		k, ok := v.(*Class)
		if !ok {
			return Raise(TypeError, "mro() returned a non-class ('%s')", TypeName(v))
		}
		if !solid.IsSubclass(solidBase(k)) {
			return Raise(TypeError, "mro() returned base with unsuitable layout ('%s')", k.Name)
		}
		mro[i] = k
	}
	c.MRO = mro
	c.changed()
	return nil
}
