package object

import (
	"strconv"

	"go.starlark.net/starlark"
)

// A TupleField is the descriptor of an item of a tuple by name: the fields of namedtuples.
type TupleField struct {
	Index int
	Doc   starlark.Value
}

// Get returns the item.
func (f *TupleField) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	if inst == nil {
		return f, nil
	}
	t, ok := Unbox(inst).(starlark.Tuple)
	if !ok {
		return nil, Raise(TypeError, "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", f.Index, TypeName(inst))
	}
	if f.Index >= len(t) {
		return nil, Raise(IndexError, "tuple index out of range")
	}
	return t[f.Index], nil
}

// Set refuses: tuples do not change.
func (f *TupleField) Set(th *starlark.Thread, inst, value starlark.Value) error {
	if value == nil {
		return Raise(AttributeError, "can't delete attribute")
	}
	return Raise(AttributeError, "can't set attribute")
}

func (f *TupleField) String() string {
	return "_tuplegetter(" + strconv.Itoa(f.Index) + ", " + reprOf(f.Doc) + ")"
}
func (f *TupleField) Type() string          { return "collections._tuplegetter" }
func (f *TupleField) Freeze()               {}
func (f *TupleField) Truth() starlark.Bool  { return true }
func (f *TupleField) Hash() (uint32, error) { return PointerHash(f), nil }

// Class returns collections._tuplegetter.
func (f *TupleField) Class() *Class { return TupleFieldClass }

var tupleFieldDef = Def{
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) != 2 || len(kw) > 0 {
			return nil, Raise(TypeError, "_tuplegetter expected 2 arguments, got %d", len(pos)+len(kw))
		}
		i, err := IndexInt(th, pos[0])
		if err == nil && i < 0 {
			err = Raise(ValueError, "an index of a tuple is not negative")
		}
		return &TupleField{i, pos[1]}, err
	},
	Final:   true,
	Methods: methods(dataMethods, []MethodDef{{Name: "__init__", Sig: "*args", Fn: initNothing}}),
	GetSets: []GetSetDef{
		{Name: "__doc__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*TupleField).Doc, nil
		}, Set: func(th *starlark.Thread, self, value starlark.Value) error {
			self.(*TupleField).Doc = value
			return nil
		}},
	},
}
