package object

import (
	"math"
	"unsafe"

	"go.starlark.net/starlark"
)

// On most systems go.starlark.net represents an int of 32 bits by an address in a
// range that it has reserved, so that boxing one does not allocate. smallZero is
// the address that stands for 0. intsMirrored says whether it is so here, which
// saves the calls that find it out for each int.
var (
	smallZero    = intWord(starlark.MakeInt(0))
	intsMirrored = unsafe.Sizeof(starlark.Int{}) == unsafe.Sizeof(uintptr(0)) &&
		intWord(starlark.MakeInt(-1))+1 == smallZero && intWord(starlark.MakeInt(1000))-1000 == smallZero &&
		intWord(starlark.MakeInt(math.MaxInt32))-math.MaxInt32 == smallZero && intWord(starlark.MakeInt(math.MinInt32))+1<<31 == smallZero
)

func intWord(i starlark.Int) uintptr { return *(*uintptr)(unsafe.Pointer(&i)) }

// SmallInt returns an int of 32 bits; ok is false for others, and where ints look otherwise.
func SmallInt(i starlark.Int) (n int64, ok bool) {
	n = int64(intWord(i) - smallZero)
	return n, intsMirrored && n == int64(int32(n))
}

// boxInt returns n as a value.
func boxInt(n int64) starlark.Value {
	if intsMirrored && n == int64(int32(n)) {
		word := smallZero + uintptr(n)
		return *(*starlark.Int)(unsafe.Pointer(&word))
	}
	return starlark.MakeInt64(n)
}
