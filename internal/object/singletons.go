package object

import "go.starlark.net/starlark"

// NotImplementedType is the type of NotImplemented.
type NotImplementedType struct{}

// EllipsisType is the type of Ellipsis.
type EllipsisType struct{}

// The singletons that Starlark does not have.
const (
	notImplementedText = "NotImplemented"
	ellipsisText       = "Ellipsis"
)

// NotImplemented is what a special method returns that leaves the operation to
// the other operand; Ellipsis is `...`.
var (
	NotImplemented = NotImplementedType{}
	Ellipsis       = EllipsisType{}
)

func (NotImplementedType) String() string        { return notImplementedText }
func (NotImplementedType) Type() string          { return "NotImplementedType" }
func (NotImplementedType) Freeze()               {}
func (NotImplementedType) Truth() starlark.Bool  { return true }
func (NotImplementedType) Hash() (uint32, error) { return 0x4e49, nil }
func (NotImplementedType) Class() *Class         { return NotImplementedClass }
func (EllipsisType) String() string              { return ellipsisText }
func (EllipsisType) Type() string                { return "ellipsis" }
func (EllipsisType) Freeze()                     {}
func (EllipsisType) Truth() starlark.Bool        { return true }
func (EllipsisType) Hash() (uint32, error)       { return 0x454c, nil }
func (EllipsisType) Class() *Class               { return EllipsisClass }

// singletonDef is the table of a class with one value, which calling the class
// returns.
func singletonDef(v starlark.Value, more ...MethodDef) *Def {
	return &Def{
		Final: true,
		New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
			if len(pos)+len(kw) > 0 {
				return nil, Raise(TypeError, "%s takes no arguments", c.Name)
			}
			return v, nil
		},
		Methods: append([]MethodDef{method("__repr__", reprMethod), method("__hash__", hashMethod)}, more...),
	}
}

// singletonTables are the tables of NoneType, ellipsis and NotImplementedType.
func singletonTables() []staticTable {
	return []staticTable{
		{NoneClass, singletonDef(starlark.None, method("__bool__", boolMethod))},
		{EllipsisClass, singletonDef(Ellipsis)},
		{NotImplementedClass, singletonDef(NotImplemented)},
	}
}
