package object

import (
	"slices"

	"go.starlark.net/starlark"
)

// WeaklyHeld reports whether CPython has weak references to such a value.
func WeaklyHeld(v starlark.Value) bool {
	c := TypeOf(v)
	if c.def != nil && c.def.NoWeak {
		return false
	}
	for _, base := range c.MRO {
		switch base {
		case IntClass, BoolClass, TupleClass, BytesClass, NoneClass: // not even their subclasses
			return false
		case ListClass, DictClass, FloatClass, ComplexClass, StrClass, ByteArrayClass, RangeClass, SliceClass, PropertyClass,
			ClassMethodClass, StaticMethodClass:
			if c == base {
				return false
			}
		}
	}
	if _, ok := v.(Object); ok && (c == ObjectClass || c.noDict && c.def == nil) {
		return slices.ContainsFunc(c.MRO, func(base *Class) bool { return base.weakSlot })
	}
	return true
}
