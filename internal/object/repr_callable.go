package object

import (
	"fmt"
	"go.starlark.net/starlark"
)

// other appends the repr of a callable, descriptor, or value that is not known here.
func (w *reprWriter) other(v starlark.Value) error {
	switch x := v.(type) {
	case *Native:
		w.native(x)
	case *NewFunc:
		w.text("<built-in method __new__ of type object at " + AddressOf(w.th, x.class) + ">")
	case *GetSet:
		if x.owner.PyStyle {
			w.text("<property object at " + AddressOf(w.th, x) + ">")
		} else {
			w.text("<attribute '" + x.def.Name + "' of '" + x.owner.Name + "' objects>")
		}
	case *Traceback:
		w.text("<traceback object at " + AddressOf(w.th, x) + ">")
	case *Frame:
		name, _ := x.Code.Names()
		w.text(fmt.Sprintf("<frame at %s, file '%s', line %d, code %s>", AddressOf(w.th, x), x.Code.Source().Name(), x.Line(), name))
	case *CodeValue:
		name, _ := x.Code.Names()
		line := 1
		if c, ok := x.Code.(CodeParams); ok {
			line = c.FirstLine()
		}
		w.text(fmt.Sprintf("<code object %s at %s, file \"%s\", line %d>", name, AddressOf(w.th, x), x.Code.Source().Name(), line))
	case *BoundMethod:
		return w.boundMethod(x)
	case *ClassMethod:
		return w.wrapped("<classmethod(", x, x.Func, ")>")
	case *StaticMethod:
		return w.wrapped("<staticmethod(", x, x.Func, ")>")
	case *Super:
		w.text("<super: <class '" + x.This.Name + "'>, ")
		if x.Of == nil {
			w.text("NULL>")
		} else {
			w.text("<" + x.Of.Name + " object>>")
		}
	case *Cell:
		w.text("<cell at " + AddressOf(w.th, x) + ": ")
		if c := x.Reg.Value(); c == nil {
			w.text("empty>")
		} else {
			w.text(TypeName(c) + " object at " + AddressOf(w.th, c) + ">")
		}
	case *starlark.Builtin:
		if r := x.Receiver(); r != nil {
			w.text("<built-in method " + x.Name() + " of " + TypeName(r) + " object at " + AddressOf(w.th, r) + ">")
		} else {
			w.text("<built-in function " + x.Name() + ">")
		}
	case Object:
		return w.object(v)
	case Typed:
		return w.typed(x)
	default:
		w.text(v.String())
	}
	return nil
}

// typed appends the repr of a native value that is no Object: what its Repr says,
// the __repr__ in its class's table, or its String.
func (w *reprWriter) typed(v Typed) error {
	x := v.(starlark.Value)
	_, own := v.(Reprer)
	if a := v.Class().Special(SpRepr); own || a != nil && a.Owner != ObjectClass && !reprIsString(x) {
		return w.object(x)
	}
	w.text(x.String())
	return nil
}

// reprIsString reports whether the __repr__ of v's class asks this package, which
// knows no more than String.
func reprIsString(v starlark.Value) bool {
	switch v.(type) {
	case NotImplementedType, EllipsisType, *MemoryView:
		return true
	}
	return false
}

func (w *reprWriter) native(f *Native) {
	switch {
	case f.pyStyle():
		w.text("<function " + f.Qualname() + " at " + AddressOf(w.th, f) + ">")
	case f.owner == nil:
		w.text("<built-in function " + f.def.Name + ">")
	case f.def.Kind == StaticMethodKind:
		w.text("<built-in method " + f.def.Name + " of type object at " + AddressOf(w.th, f) + ">")
	case isSlotName(f.def.Name):
		w.text("<slot wrapper '" + f.def.Name + "' of '" + f.owner.Name + "' objects>")
	default:
		w.text("<method '" + f.def.Name + "' of '" + f.owner.Name + "' objects>")
	}
}

// isSlotName reports whether CPython shows a method of this name as a wrapper of
// a slot: the special methods that the language itself calls.
func isSlotName(name string) bool {
	switch name {
	case "__dir__", "__format__", "__sizeof__", "__reversed__", "__init_subclass__", "__subclasshook__", "__round__", "__trunc__",
		"__floor__", "__ceil__", "__class_getitem__", "__prepare__", "__instancecheck__", "__subclasscheck__", "__enter__", "__exit__",
		"__complex__", "__bytes__", "__getnewargs__", "__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__length_hint__":
		return false
	}
	n := len(name)
	return n > 4 && name[:2] == "__" && name[n-2:] == "__"
}

func (w *reprWriter) boundMethod(m *BoundMethod) error {
	if f, ok := m.Func.(*Native); ok && !f.pyStyle() {
		if isSlotName(f.def.Name) {
			w.text("<method-wrapper '" + f.def.Name + "' of ")
		} else {
			w.text("<built-in method " + f.def.Name + " of ")
		}
		what := TypeName(m.Self)
		if _, isClass := m.Self.(*Class); isClass {
			what = "type"
		}
		w.text(what + " object at " + AddressOf(w.th, m.Self) + ">")
		return nil
	}
	w.text("<bound method " + qualnameOf(m.Func) + " of ")
	err := w.value(m.Self)
	w.text(">")
	return err
}

// qualnameOf returns the qualified name of a function, "?" if it has none.
func qualnameOf(f starlark.Value) string {
	switch g := f.(type) {
	case interface{ Qualname() string }:
		return g.Qualname()
	case *Class:
		return g.Qualname
	case interface{ Name() string }:
		return g.Name()
	}
	return "?"
}

// wrapped appends the repr of a decorator's object around that of its function,
// unless a script's subclass says otherwise.
func (w *reprWriter) wrapped(before string, v, f starlark.Value, after string) error {
	if a := TypeOf(v).Special(SpRepr); a != nil && !a.Owner.static {
		return w.object(v)
	}
	w.text(before)
	if f == nil {
		f = starlark.None
	}
	err := w.value(f)
	w.text(after)
	return err
}
