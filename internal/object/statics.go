package object

import (
	"math"

	"go.starlark.net/starlark"
)

// static declares a basic class. Its table is attached in init below, because
// the functions in the tables need the classes in turn.
func static(name string, bases ...*Class) *Class {
	c := &Class{Name: name, Qualname: name, Module: "builtins", static: true, Bases: bases}
	c.id = staticID(name)
	var inherited []*Class
	if len(bases) > 0 {
		inherited = bases[0].MRO
	}
	c.MRO = append(append(make([]*Class, 0, 1+len(inherited)), c), inherited...)
	return c
}

// staticID is id() of a class that all Runtimes share: made of its name, because
// nothing may be written into it once Runtimes run.
func staticID(name string) uint64 {
	h := uint32(2166136261) // FNV-1a
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return 0x7f2000000000 + uint64(h)*0x30
}

// The basic classes.
var (
	ObjectClass = static("object")
	TypeClass   = static("type", ObjectClass)

	NoneClass           = static("NoneType", ObjectClass)
	EllipsisClass       = static("ellipsis", ObjectClass)
	NotImplementedClass = static("NotImplementedType", ObjectClass)
	IntClass            = static("int", ObjectClass)
	BoolClass           = static("bool", IntClass)
	FloatClass          = static("float", ObjectClass)
	ComplexClass        = static("complex", ObjectClass)
	StrClass            = static("str", ObjectClass)
	BytesClass          = static("bytes", ObjectClass)
	ByteArrayClass      = static("bytearray", ObjectClass)
	MemoryViewClass     = static("memoryview", ObjectClass)
	TupleClass          = static("tuple", ObjectClass)
	ListClass           = static("list", ObjectClass)
	DictClass           = static("dict", ObjectClass)
	SetClass            = static("set", ObjectClass)
	FrozenSetClass      = static("frozenset", ObjectClass)
	RangeClass          = static("range", ObjectClass)
	SliceClass          = static("slice", ObjectClass)
	DictKeysClass       = static("dict_keys", ObjectClass)
	DictValuesClass     = static("dict_values", ObjectClass)
	DictItemsClass      = static("dict_items", ObjectClass)
	MappingProxyClass   = static("mappingproxy", ObjectClass)

	FunctionClass         = static("function", ObjectClass)
	MethodClass           = static("method", ObjectClass)
	BuiltinFunctionClass  = static("builtin_function_or_method", ObjectClass)
	MethodDescriptorClass = static("method_descriptor", ObjectClass)
	GetSetClass           = static("getset_descriptor", ObjectClass)
	MemberClass           = static("member_descriptor", ObjectClass)
	TupleFieldClass       = static("collections._tuplegetter", ObjectClass)
	PropertyClass         = static("property", ObjectClass)
	ClassMethodClass      = static("classmethod", ObjectClass)
	StaticMethodClass     = static("staticmethod", ObjectClass)
	SuperClass            = static("super", ObjectClass)
	ModuleClass           = static("module", ObjectClass)
	CellClass             = static("cell", ObjectClass)
	GenericAliasClass     = static("GenericAlias", ObjectClass)
	UnionClass            = static("UnionType", ObjectClass)
	TracebackClass        = static("traceback", ObjectClass)
	FrameClass            = static("frame", ObjectClass)
	CodeClass             = static("code", ObjectClass)
)

// attach gives a basic class its table of methods.
func attach(c *Class, d *Def) {
	c.def = d
	if d.New != nil {
		c.layout = d
	}
	if d.Module == "" {
		d.Module = "builtins"
	} else {
		c.Module = d.Module
	}
	d.Name = c.Name
}

// init ties the knot between the basic classes and their tables. Nothing else
// in the project registers anything when it is initialised.
func init() {
	for _, c := range staticClasses() {
		c.class = TypeClass
	}
	for _, t := range staticTables() {
		attach(t.class, t.def)
	}
	// Layouts follow the bases.
	for _, c := range staticClasses() {
		for _, b := range c.MRO {
			if b.layout != nil {
				c.layout = b.layout
				break
			}
		}
	}
}

func staticClasses() []*Class {
	list := []*Class{
		ObjectClass, TypeClass, NoneClass, EllipsisClass, NotImplementedClass, IntClass, BoolClass, FloatClass,
		ComplexClass, StrClass, BytesClass, ByteArrayClass, MemoryViewClass, TupleClass, ListClass, DictClass,
		SetClass, FrozenSetClass, RangeClass, SliceClass, DictKeysClass, DictValuesClass, DictItemsClass,
		MappingProxyClass, FunctionClass, MethodClass, BuiltinFunctionClass, MethodDescriptorClass, GetSetClass,
		MemberClass, TupleFieldClass, PropertyClass, ClassMethodClass, StaticMethodClass, SuperClass, ModuleClass, CellClass,
		GenericAliasClass, UnionClass, TracebackClass, FrameClass, CodeClass, NamespaceClass, probeClass,
	}
	list = append(list, iteratorClasses()...)
	return append(list, exceptionClasses()...)
}

// TypeOf returns the class of any value.
func TypeOf(v starlark.Value) *Class {
	switch v := v.(type) {
	case *Instance:
		return v.class
	case starlark.String:
		return StrClass
	case starlark.Int:
		return IntClass
	case starlark.Float:
		return FloatClass
	case starlark.Bool:
		return BoolClass
	case starlark.NoneType:
		return NoneClass
	case *starlark.List:
		return ListClass
	case *starlark.Dict:
		return DictClass
	case starlark.Tuple:
		return TupleClass
	case *starlark.Set:
		return SetClass
	case starlark.Bytes:
		return BytesClass
	case Object:
		return v.Base().class
	case Typed:
		return v.Class()
	case *starlark.Builtin:
		return BuiltinFunctionClass
	}
	return hostClass(v)
}

// Typed is implemented by native values that are not Objects.
type Typed interface {
	Class() *Class
}

// TypeName returns the name of v's class, as error texts show it.
func TypeName(v starlark.Value) string {
	if v == nil {
		return "NULL"
	}
	return TypeOf(v).TypeName()
}

// TypeName is the name of the class that error texts show: CPython's C types have
// their module in it.
func (c *Class) TypeName() string {
	if (c.cType || c.def != nil && !c.def.PyStyle) && c.Module != "" && c.Module != "builtins" && !c.IsSubclass(BaseException) {
		return c.Module + "." + c.Name
	}
	return c.Name
}

// isBasic reports whether v is of one of the basic types, whose attributes are
// Python's and not go.starlark.net's.
func isBasic(v starlark.Value) bool {
	switch v.(type) {
	case starlark.String, starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType, *starlark.List,
		*starlark.Dict, starlark.Tuple, *starlark.Set, starlark.Bytes:
		return true
	}
	return false
}

// hostClass makes a class for a value of the host that is not known here.
func hostClass(v starlark.Value) *Class {
	switch v.Type() {
	case "range":
		return RangeClass
	}
	c := static(v.Type(), ObjectClass)
	c.class = TypeClass
	c.Module = "host"
	return c
}

// Identical reports whether x is y, for values of all types.
func Identical(x, y starlark.Value) bool {
	switch a := x.(type) {
	case starlark.Tuple:
		b, ok := y.(starlark.Tuple)
		return ok && len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
	case starlark.Float:
		// By bits: a NaN is itself, and 0.0 is not -0.0.
		b, ok := y.(starlark.Float)
		return ok && math.Float64bits(float64(a)) == math.Float64bits(float64(b))
	case starlark.Int:
		b, ok := y.(starlark.Int)
		return ok && intsEqual(a, b)
	case *Namespace:
		b, ok := y.(*Namespace)
		return ok && a.Module == b.Module
	}
	if !comparable(x) || !comparable(y) {
		return false
	}
	return x == y
}

// comparable reports whether Go's == works on the dynamic type of v.
func comparable(v starlark.Value) bool {
	switch v.(type) {
	case starlark.Tuple:
		return false
	}
	return true
}

func intsEqual(a, b starlark.Int) bool {
	if i, ok := SmallInt(a); ok {
		if j, ok := SmallInt(b); ok {
			return i == j
		}
	}
	if i, ok := a.Int64(); ok {
		j, ok := b.Int64()
		return ok && i == j
	}
	return a.BigInt().Cmp(b.BigInt()) == 0
}
