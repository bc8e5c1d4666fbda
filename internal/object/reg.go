package object

import (
	"math"

	"go.starlark.net/starlark"
)

// A Reg is a machine register: any value, with integers of 64 bits and floats
// held unboxed in Bits behind the tag types [IntTag] and [FloatTag] in Obj, so
// that arithmetic does not allocate. Obj is nil when the register is unbound.
//
// Registers hold locals, cells, globals and instance attributes. Everywhere else
// a value is a plain starlark.Value; [Reg.Value] and [Of] convert at the border.
type Reg struct {
	Obj  starlark.Value
	Bits uint64
}

// IntTag marks a Reg whose Bits are an int64.
type IntTag struct{}

// FloatTag marks a Reg whose Bits are a float64.
type FloatTag struct{}

// The tags are starlark.Values only so that they fit into Obj; they never leave
// a Reg, and their methods are not called.
func (IntTag) String() string          { return "int" }
func (IntTag) Type() string            { return "int" }
func (IntTag) Freeze()                 {}
func (IntTag) Truth() starlark.Bool    { return false }
func (IntTag) Hash() (uint32, error)   { return 0, nil }
func (FloatTag) String() string        { return "float" }
func (FloatTag) Type() string          { return "float" }
func (FloatTag) Freeze()               {}
func (FloatTag) Truth() starlark.Bool  { return false }
func (FloatTag) Hash() (uint32, error) { return 0, nil }

// IntReg returns a register that holds i.
func IntReg(i int64) Reg { return Reg{IntTag{}, uint64(i)} }

// FloatReg returns a register that holds f.
func FloatReg(f float64) Reg { return Reg{FloatTag{}, math.Float64bits(f)} }

// BoolReg returns a register that holds b.
func BoolReg(b bool) Reg { return Reg{Obj: starlark.Bool(b)} }

// Of returns a register that holds v, unboxed where possible.
func Of(v starlark.Value) Reg {
	switch v := v.(type) {
	case starlark.Int:
		if i, ok := SmallInt(v); ok {
			return IntReg(i)
		}
		if i, ok := v.Int64(); ok {
			return IntReg(i)
		}
	case starlark.Float:
		return FloatReg(float64(v))
	}
	return Reg{Obj: v}
}

// Value returns the value that the register holds, boxed; nil if it is unbound.
func (r Reg) Value() starlark.Value {
	switch r.Obj.(type) {
	case IntTag:
		return boxInt(int64(r.Bits))
	case FloatTag:
		return starlark.Float(math.Float64frombits(r.Bits))
	}
	return r.Obj
}

// Int returns the int64 that the register holds unboxed.
func (r Reg) Int() (int64, bool) {
	_, ok := r.Obj.(IntTag)
	return int64(r.Bits), ok
}

// Float returns the float64 that the register holds unboxed.
func (r Reg) Float() (float64, bool) {
	_, ok := r.Obj.(FloatTag)
	return math.Float64frombits(r.Bits), ok
}

// A Cell is a variable that lives outside of a register: a global, or a local
// that an inner function captures. Reg.Obj is nil while it is unbound.
type Cell struct {
	Reg Reg
}

func (c *Cell) String() string        { return "<cell>" }
func (c *Cell) Type() string          { return "cell" }
func (c *Cell) Freeze()               {}
func (c *Cell) Truth() starlark.Bool  { return true }
func (c *Cell) Hash() (uint32, error) { return 0, nil }
