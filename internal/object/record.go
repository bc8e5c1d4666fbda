package object

import (
	"go.starlark.net/starlark"
)

// NewRecordClass makes a class of tuples with named items, like those that modules
// of CPython make of C structures (PyStructSequence). All Runtimes share it.
func NewRecordClass(module, name string, fields ...string) *Class {
	def := &Def{Name: name, Module: module, Final: true,
		New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
			if len(pos) != 1 || len(kw) > 0 {
				return nil, Raise(TypeError, "%s() takes exactly one argument (%d given)", name, len(pos)+len(kw))
			}
			items, err := Collect(th, pos[0])
			if err != nil {
				if Matches(err, TypeError) {
					return nil, Raise(TypeError, "constructor requires a sequence")
				}
				return nil, err
			}
			if len(items) != len(fields) {
				return nil, Raise(TypeError, "%s.%s() takes a %d-sequence (%d-sequence given)", module, name, len(fields), len(items))
			}
			return NewRecord(c, items...), nil
		},
		Methods: []MethodDef{
			{Name: "__init__", Sig: "*args", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				return starlark.None, nil
			}},
			{Name: "__repr__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				text := TypeOf(self).FullName() + "("
				for i, v := range RecordItems(self) {
					r, err := Repr(th, v)
					if err != nil {
						return nil, err
					}
					if i > 0 {
						text += ", "
					}
					text += fields[i] + "=" + r
				}
				return starlark.String(text + ")"), nil
			}},
		},
	}
	for i, f := range fields {
		def.GetSets = append(def.GetSets, GetSetDef{Name: f, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return RecordItems(self)[i], nil
		}})
	}
	c := static(name, TupleClass)
	c.class, c.Module, c.def, c.layout = TypeClass, module, def, def
	return c
}

// NewRecord makes an object of a class of NewRecordClass; there is an item for each
// field.
func NewRecord(c *Class, items ...starlark.Value) *Boxed {
	return &Boxed{MakeInstance(c), append(starlark.Tuple(nil), items...)}
}

// RecordItems returns the items of what NewRecord made.
func RecordItems(v starlark.Value) starlark.Tuple { return v.(*Boxed).Val.(starlark.Tuple) }
