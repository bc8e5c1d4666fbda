package object

import (
	"go.starlark.net/starlark"
)

// binaryBasic does x op y for values of basic types; nil, nil means that they do
// not go together.
func binaryBasic(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	switch a := x.(type) {
	case starlark.Int:
		switch b := y.(type) {
		case starlark.Int:
			return intBinary(th, op, a, b)
		case starlark.Float:
			return intFloat(op, a, b, false)
		case starlark.Bool:
			return intBinary(th, op, a, starlark.MakeInt(boolInt(bool(b))))
		case Complex:
			return complexInt(op, b, a, true)
		}
		if op == OpMul {
			return repeat(th, y, x)
		}
		return nil, nil
	case starlark.Float:
		switch b := y.(type) {
		case starlark.Float:
			return floatBinary(op, float64(a), float64(b))
		case starlark.Int:
			return intFloat(op, b, a, true)
		case starlark.Bool:
			return floatBinary(op, float64(a), float64(boolInt(bool(b))))
		case Complex:
			return complexBinary(op, complex(float64(a), 0), complex128(b))
		}
		return nil, nil
	case starlark.Bool:
		if b, ok := y.(starlark.Bool); ok {
			switch op {
			case OpBitAnd:
				return a && b, nil
			case OpBitOr:
				return a || b, nil
			case OpBitXor:
				return starlark.Bool(a != b), nil
			}
		}
		return binaryBasic(th, op, starlark.MakeInt(boolInt(bool(a))), y)
	case Complex:
		switch b := y.(type) {
		case Complex:
			return complexBinary(op, complex128(a), complex128(b))
		case starlark.Float:
			return complexBinary(op, complex128(a), complex(float64(b), 0))
		case starlark.Int:
			return complexInt(op, a, b, false)
		case starlark.Bool:
			return complexBinary(op, complex128(a), complex(float64(boolInt(bool(b))), 0))
		}
		return nil, nil
	}
	switch op {
	case OpAdd:
		return concatenate(th, x, y)
	case OpMul:
		return repeat(th, x, y)
	case OpMod:
		return percent(th, x, y)
	case OpBitOr:
		if v, ok, err := dictUnion(th, x, y); ok || err != nil {
			return v, err
		}
	}
	v, ok, err := setBinary(th, op, x, y)
	if !ok {
		return nil, err
	}
	return v, err
}

// percent is x % y for text.
func percent(th *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	switch a := x.(type) {
	case starlark.String:
		s, err := formatPercent(th, string(a), y)
		return starlark.String(s), err
	case starlark.Bytes:
		s, err := formatPercentBytes(th, string(a), y)
		return starlark.Bytes(s), err
	case *ByteArray:
		s, err := formatPercentBytes(th, string(a.Data), y)
		return &ByteArray{Data: []byte(s)}, err
	}
	return nil, nil
}

// inplaceBasic changes x, a value of a mutable basic type, as x op= y does. It
// reports whether it did.
func inplaceBasic(th *starlark.Thread, op BinOp, x, y starlark.Value) (bool, error) {
	switch x := x.(type) {
	case *starlark.List:
		switch op {
		case OpAdd:
			_, err := listExtend(th, x, []starlark.Value{y})
			return true, err
		case OpMul:
			i, ok, err := asIndex(th, y)
			if !ok || err != nil {
				return false, err
			}
			if err := checkList(x); err != nil {
				return false, err
			}
			elems, err := repeatElems(th, Elems(x), i)
			if err == nil {
				SetElems(x, elems)
			}
			return true, err
		}
	case *starlark.Dict:
		if op == OpBitOr {
			return true, dictUpdateFrom(th, x, y)
		}
	case *starlark.Set:
		switch op {
		case OpBitOr, OpBitAnd, OpBitXor, OpSub:
			if s := asSet(y); s != nil {
				return true, setInto(th, op, x, s)
			}
		}
	case *ByteArray:
		switch op {
		case OpAdd:
			b, ok := bytesOf(y)
			if !ok {
				return false, nil
			}
			if err := CheckSize(th, uint64(len(x.Data)+len(b))); err != nil {
				return true, err
			}
			x.Data = append(x.Data, b...)
			return true, nil
		case OpMul:
			i, ok, err := asIndex(th, y)
			if !ok || err != nil {
				return false, err
			}
			s, err := repeatText(th, string(x.Data), i)
			x.Data = []byte(s)
			return true, err
		}
	}
	return false, nil
}
