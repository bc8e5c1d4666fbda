package object

// Special names one of the methods that operators and built-in functions look
// up on the class of an object.
type Special uint8

// The special methods; specialNames has their names.
const (
	SpNew Special = iota
	SpInit
	SpCall
	SpGetattribute
	SpGetattr
	SpSetattr
	SpDelattr
	SpGet
	SpSet
	SpDelete
	SpRepr
	SpStr
	SpFormat
	SpBytes
	SpHash
	SpBool
	SpLen
	SpGetitem
	SpSetitem
	SpDelitem
	SpMissing
	SpContains
	SpIter
	SpNext
	SpReversed
	SpEnter
	SpExit
	SpEq
	SpNe
	SpLt
	SpLe
	SpGt
	SpGe
	SpAdd
	SpSub
	SpMul
	SpTruediv
	SpFloordiv
	SpMod
	SpPow
	SpMatmul
	SpAnd
	SpOr
	SpXor
	SpLshift
	SpRshift
	SpRadd
	SpRsub
	SpRmul
	SpRtruediv
	SpRfloordiv
	SpRmod
	SpRpow
	SpRmatmul
	SpRand
	SpRor
	SpRxor
	SpRlshift
	SpRrshift
	SpIadd
	SpIsub
	SpImul
	SpItruediv
	SpIfloordiv
	SpImod
	SpIpow
	SpImatmul
	SpIand
	SpIor
	SpIxor
	SpIlshift
	SpIrshift
	SpNeg
	SpPos
	SpInvert
	SpAbs
	SpInt
	SpFloat
	SpIndex
	SpDivmod
	SpRdivmod
	SpRound
	SpTrunc
	SpFloor
	SpCeil
	SpDir
	SpInstancecheck
	SpSubclasscheck
	numSpecials
)

var specialNames = [numSpecials]string{
	"__new__", "__init__", "__call__",
	"__getattribute__", "__getattr__", "__setattr__", "__delattr__",
	"__get__", "__set__", "__delete__",
	"__repr__", "__str__", "__format__", "__bytes__", "__hash__", "__bool__",
	"__len__", "__getitem__", "__setitem__", "__delitem__", "__missing__", "__contains__",
	"__iter__", "__next__", "__reversed__", "__enter__", "__exit__",
	"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__",
	"__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__pow__",
	"__matmul__", "__and__", "__or__", "__xor__", "__lshift__", "__rshift__",
	"__radd__", "__rsub__", "__rmul__", "__rtruediv__", "__rfloordiv__", "__rmod__", "__rpow__",
	"__rmatmul__", "__rand__", "__ror__", "__rxor__", "__rlshift__", "__rrshift__",
	"__iadd__", "__isub__", "__imul__", "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__",
	"__imatmul__", "__iand__", "__ior__", "__ixor__", "__ilshift__", "__irshift__",
	"__neg__", "__pos__", "__invert__", "__abs__", "__int__", "__float__", "__index__",
	"__divmod__", "__rdivmod__", "__round__", "__trunc__", "__floor__", "__ceil__",
	"__dir__", "__instancecheck__", "__subclasscheck__",
}

// String returns the name of the method.
func (s Special) String() string { return specialNames[s] }

// absent marks a special method that has been looked for in vain.
var absent = new(Attr)

// Special returns the class's special method s, nil if it has none. It is
// Lookup with a faster cache.
func (c *Class) Special(s Special) *Attr {
	if c.static {
		if t := c.table.Load(); t != nil {
			return t[s]
		}
		return c.staticSpecials()[s]
	}
	if c.specials == nil {
		c.specials = new([numSpecials]*Attr)
	}
	a := c.specials[s]
	if a == nil {
		if a = c.lookup(specialNames[s]); a == nil {
			a = absent
		}
		c.specials[s] = a
	}
	if a == absent {
		return nil
	}
	return a
}

// staticSpecials fills the table of a class that never changes. Two Runtimes
// may get here at once; either result serves.
func (c *Class) staticSpecials() *[numSpecials]*Attr {
	t := new([numSpecials]*Attr)
	for s := range t {
		t[s] = c.lookup(specialNames[s])
	}
	c.table.Store(t)
	return t
}
