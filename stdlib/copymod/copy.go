// Package copymod is _copy: copies of lists, dicts and tuples of values that do not
// change, under module copy, which is written in the script language (pylib).
package copymod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// maxDepth is how deep a structure may be; the script side copies deeper ones, or
// raises RecursionError.
const maxDepth = 100

// Module makes module _copy.
func Module() *object.Module {
	m := object.NewModule("_copy")
	object.Functions(m, []object.MethodDef{{Name: "functions", Sig: "copy, deepcopy, /", Fn: functions}})
	return m
}

// functions is _copy.functions: it returns copy() and deepcopy(), which call the two
// functions given for everything that is not copied here.
func functions(th thread, self value, a []value) (value, error) {
	shallow, deep := a[0], a[1]
	m := object.NewModule("copy")
	object.PyFunctions(m, []object.MethodDef{
		{Name: "copy", Sig: "x", Doc: "Return a shallow copy.",
			Fn: func(th thread, self value, a []value) (value, error) { return object.Call1(th, shallow, a[0]) },
			Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
				if len(a) != 1 {
					return object.Reg{}, false
				}
				switch x := a[0].Obj.(type) {
				case *starlark.List:
					return object.Reg{Obj: copyList(x)}, true
				case *starlark.Dict:
					return object.Reg{Obj: object.CopyDict(x)}, true
				case starlark.Tuple:
					return a[0], true
				}
				return a[0], isAtom(a[0].Obj)
			}},
		{Name: "deepcopy", Sig: "x, memo=None, _nil=None", Doc: "Return a copy of x and all it holds.",
			Fn: func(th thread, self value, a []value) (value, error) { return object.Call(th, deep, a[0], a[1]) },
			Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
				if len(a) == 0 || len(a) > 3 {
					return object.Reg{}, false
				}
				if isAtom(a[0].Obj) {
					return a[0], true
				}
				if len(a) > 1 {
					return object.Reg{}, false
				}
				var c copier
				v, ok := c.copy(a[0].Obj, 0)
				return object.Reg{Obj: v}, ok
			}},
	})
	one, _ := m.Get("copy")
	two, _ := m.Get("deepcopy")
	return starlark.Tuple{one, two}, nil
}

// isAtom reports whether v, the content of a register, is a value that is its own copy.
func isAtom(v value) bool {
	switch v.(type) {
	case object.IntTag, object.FloatTag, starlark.String, starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType, starlark.Bytes:
		return true
	}
	return false
}

func copyList(x *starlark.List) *starlark.List {
	return starlark.NewList(append([]value(nil), object.Elems(x)...))
}

// A copier makes a deep copy without script code. It gives up, with nothing done, at the
// first value that a script may have a say about.
type copier struct {
	few [8]copied
	n   int
	all map[value]value // once there are more
}

// A copied is a list or dict and its copy.
type copied struct{ old, new value }

func (c *copier) find(old value) value {
	if c.all != nil {
		return c.all[old]
	}
	for i := range c.n {
		if c.few[i].old == old {
			return c.few[i].new
		}
	}
	return nil
}

func (c *copier) add(old, new value) {
	if c.all == nil && c.n < len(c.few) {
		c.few[c.n] = copied{old, new}
		c.n++
		return
	}
	if c.all == nil {
		c.all = make(map[value]value, 4*len(c.few))
		for _, x := range c.few {
			c.all[x.old] = x.new
		}
	}
	c.all[old] = new
}

func (c *copier) copy(v value, depth int) (value, bool) {
	if depth > maxDepth {
		return nil, false
	}
	switch x := v.(type) {
	case *starlark.List:
		if known := c.find(x); known != nil {
			return known, true
		}
		old := object.Elems(x)
		items := make([]value, len(old))
		list := starlark.NewList(items)
		c.add(x, list)
		for i, e := range old {
			var ok bool
			if items[i], ok = c.copy(e, depth+1); !ok {
				return nil, false
			}
		}
		return list, true
	case *starlark.Dict:
		if known := c.find(x); known != nil {
			return known, true
		}
		d := starlark.NewDict(x.Len())
		c.add(x, d)
		for _, item := range x.Items() {
			k, ok1 := c.copy(item[0], depth+1)
			e, ok2 := c.copy(item[1], depth+1)
			if !ok1 || !ok2 || d.SetKey(k, e) != nil {
				return nil, false
			}
		}
		return d, true
	case starlark.Tuple:
		return c.tuple(x, depth)
	}
	return v, isAtom(v)
}

// tuple copies a tuple, unless all its items are their own copies. One that holds a list
// or dict may be met again by way of that, so that it is left to the script side then.
func (c *copier) tuple(t starlark.Tuple, depth int) (value, bool) {
	for _, e := range t {
		if inner, ok := e.(starlark.Tuple); ok {
			if v, ok := c.tuple(inner, depth+1); !ok || !object.Identical(v, inner) {
				return nil, false
			}
		} else if !isAtom(e) {
			return nil, false
		}
	}
	return t, depth <= maxDepth
}
