package object

import (
	"math/bits"
	"strings"

	"go.starlark.net/starlark"
)

// isSequence reports whether + and * treat v as a sequence.
func isSequence(v starlark.Value) bool {
	switch Unbox(v).(type) {
	case starlark.String, starlark.Bytes, *starlark.List, starlark.Tuple, *ByteArray:
		return true
	}
	return false
}

// concatenate is x + y for sequences; nil, nil if they do not go together.
func concatenate(th *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	switch a := x.(type) {
	case starlark.String:
		if b, ok := y.(starlark.String); ok {
			if err := CheckSize(th, uint64(len(a))+uint64(len(b))); err != nil {
				return nil, err
			}
			return Concat(string(a), string(b)), nil
		}
	case *starlark.List:
		if b, ok := y.(*starlark.List); ok {
			elems, err := joinElems(th, Elems(a), Elems(b))
			return starlark.NewList(elems), err
		}
	case starlark.Tuple:
		if b, ok := y.(starlark.Tuple); ok {
			elems, err := joinElems(th, a, b)
			return starlark.Tuple(elems), err
		}
	case starlark.Bytes:
		if b, ok := bytesOf(y); ok {
			return a + starlark.Bytes(b), CheckSize(th, uint64(len(a))+uint64(len(b)))
		}
	case *ByteArray:
		if b, ok := bytesOf(y); ok {
			data := append(append(make([]byte, 0, len(a.Data)+len(b)), a.Data...), b...)
			return &ByteArray{Data: data}, CheckSize(th, uint64(len(data)))
		}
	}
	return nil, nil
}

func joinElems(th *starlark.Thread, a, b []starlark.Value) ([]starlark.Value, error) {
	if err := checkElems(th, uint64(len(a))+uint64(len(b))); err != nil {
		return nil, err
	}
	return append(append(make([]starlark.Value, 0, len(a)+len(b)), a...), b...), nil
}

// concatError makes the TypeError of a sequence x that y cannot be added to; nil
// if x is not a sequence.
func concatError(x, y starlark.Value) error {
	var name string
	switch Unbox(x).(type) {
	case starlark.String:
		name = "str"
	case *starlark.List:
		name = "list"
	case starlark.Tuple:
		name = "tuple"
	case starlark.Bytes, *ByteArray:
		return Raise(TypeError, "can't concat %s to %s", TypeName(y), TypeName(x))
	default:
		return nil
	}
	return Raise(TypeError, "can only concatenate %s (not \"%s\") to %s", name, TypeName(y), name)
}

// repeat is x * y where one of them is a sequence and the other an int; nil, nil
// if they do not go together. It may run __index__ of a script's class.
func repeat(th *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	if !isSequence(x) {
		x, y = y, x
		if !isSequence(x) {
			return nil, nil
		}
	}
	n, ok, err := asIndex(th, y)
	if !ok || err != nil {
		return nil, err
	}
	switch a := x.(type) {
	case starlark.String:
		s, err := repeatText(th, string(a), n)
		return starlark.String(s), err
	case starlark.Bytes:
		s, err := repeatText(th, string(a), n)
		return starlark.Bytes(s), err
	case *ByteArray:
		s, err := repeatText(th, string(a.Data), n)
		return &ByteArray{Data: []byte(s)}, err
	case *starlark.List:
		elems, err := repeatElems(th, Elems(a), n)
		return starlark.NewList(elems), err
	case starlark.Tuple:
		if n == starlark.MakeInt(1) {
			return a, nil
		}
		elems, err := repeatElems(th, a, n)
		return starlark.Tuple(elems), err
	}
	return nil, nil
}

// repeatCount returns how often a sequence of so many units is repeated: n, but
// not less than 0.
func repeatCount(n starlark.Int, units int) (int, error) {
	if n.Sign() <= 0 {
		return 0, nil
	}
	i, ok := n.Int64()
	if !ok {
		return 0, Raise(OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	if units == 0 {
		return 0, nil
	}
	if hi, lo := bits.Mul64(uint64(i), uint64(units)); hi != 0 || lo > 1<<58 {
		return 0, NewException(MemoryError)
	}
	return int(i), nil
}

func repeatText(th *starlark.Thread, s string, n starlark.Int) (string, error) {
	count, err := repeatCount(n, len(s))
	if err != nil {
		return "", err
	}
	if err := CheckSize(th, uint64(count)*uint64(len(s))); err != nil {
		return "", err
	}
	return strings.Repeat(s, count), nil
}

func repeatElems(th *starlark.Thread, elems []starlark.Value, n starlark.Int) ([]starlark.Value, error) {
	count, err := repeatCount(n, len(elems))
	if err != nil {
		return nil, err
	}
	total := count * len(elems)
	if err := checkElems(th, uint64(total)); err != nil {
		return nil, err
	}
	out := make([]starlark.Value, 0, total)
	for range count {
		out = append(out, elems...)
	}
	return out, nil
}
