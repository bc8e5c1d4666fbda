package object

import (
	"math"

	"go.starlark.net/starlark"
)

// Index returns operator.index(v): v as an int, through __index__ of its class.
// It may run script code.
func Index(th *starlark.Thread, v starlark.Value) (starlark.Int, error) {
	i, ok, err := asIndex(th, v)
	if err == nil && !ok {
		err = Raise(TypeError, "'%s' object cannot be interpreted as an integer", TypeName(v))
	}
	return i, err
}

// asIndex is Index with ok false where v is no int and has no __index__.
func asIndex(th *starlark.Thread, v starlark.Value) (i starlark.Int, ok bool, err error) {
	if i, ok := intOfBool(Unbox(v)).(starlark.Int); ok {
		return i, true, nil
	}
	if isBasic(v) {
		return i, false, nil
	}
	a := TypeOf(v).Special(SpIndex)
	if a == nil || a.Value == starlark.None {
		return i, false, nil
	}
	i, err = callInt(th, a, v, "__index__")
	return i, err == nil, err
}

// IndexInt is Index for counts and positions: OverflowError beyond an int.
func IndexInt(th *starlark.Thread, v starlark.Value) (int, error) {
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok {
		return 0, Raise(OverflowError, "cannot fit '%s' into an index-sized integer", TypeName(v))
	}
	return int(n), nil
}

// countArg is IndexInt for arguments of methods of C functions, which word the
// error differently.
func countArg(th *starlark.Thread, v starlark.Value) (int, error) {
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok {
		return 0, Raise(OverflowError, "Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

// clampInt returns i, or the end of int64 beyond which it lies.
func clampInt(i starlark.Int) int64 {
	if n, ok := i.Int64(); ok {
		return n
	}
	if i.Sign() < 0 {
		return math.MinInt64
	}
	return math.MaxInt64
}

// positionalOnly checks the arguments of a constructor without keywords.
func positionalOnly(name string, pos []starlark.Value, kw []Kw, least, most int) error {
	if len(kw) > 0 {
		return Raise(TypeError, "%s() takes no keyword arguments", name)
	}
	bound, n := "", most
	switch {
	case len(pos) > most:
		if least < most {
			bound = "at most "
		}
	case len(pos) < least:
		n = least
		if least < most {
			bound = "at least "
		}
	default:
		return nil
	}
	return Raise(TypeError, "%s expected %s%d argument%s, got %d", name, bound, n, plural(n), len(pos))
}
