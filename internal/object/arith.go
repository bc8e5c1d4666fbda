package object

import (
	"math"
	"math/big"
	"strings"

	"go.starlark.net/starlark"
)

// BinOp is an arithmetic or bitwise operator.
type BinOp uint8

// The operators, in the order of the machine's instructions.
const (
	OpAdd BinOp = iota
	OpSub
	OpMul
	OpTrueDiv
	OpFloorDiv
	OpMod
	OpPow
	OpMatMul
	OpBitAnd
	OpBitOr
	OpBitXor
	OpShl
	OpShr
	numBinOps
)

// UnOp is a unary operator.
type UnOp uint8

// The unary operators.
const (
	OpNeg UnOp = iota
	OpPos
	OpInvert
)

var binText = [numBinOps]string{"+", "-", "*", "/", "//", "%", "** or pow()", "@", "&", "|", "^", "<<", ">>"}
var binSpecial = [numBinOps]Special{SpAdd, SpSub, SpMul, SpTruediv, SpFloordiv, SpMod, SpPow, SpMatmul, SpAnd, SpOr, SpXor, SpLshift, SpRshift}
var binReflected = [numBinOps]Special{SpRadd, SpRsub, SpRmul, SpRtruediv, SpRfloordiv, SpRmod, SpRpow, SpRmatmul, SpRand, SpRor, SpRxor, SpRlshift, SpRrshift}
var binInplace = [numBinOps]Special{SpIadd, SpIsub, SpImul, SpItruediv, SpIfloordiv, SpImod, SpIpow, SpImatmul, SpIand, SpIor, SpIxor, SpIlshift, SpIrshift}

// maxBits bounds the size of an int that arithmetic makes.
const maxBits = 1 << 27

// Binary returns x op y. It may run script code.
func Binary(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	if isBasic(x) && isBasic(y) {
		if v, err := basicBinary(th, op, x, y); v != nil || err != nil {
			return v, err
		}
		return nil, binaryError(op, x, y, binText[op])
	}
	v, err := dispatch(th, op, x, y)
	if v != nil || err != nil {
		return v, err
	}
	return nil, binaryError(op, x, y, binText[op])
}

// dispatch tries special methods in Python's order; nil if none applies.
func dispatch(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	xc, yc := TypeOf(x), TypeOf(y)
	a, r := xc.Special(binSpecial[op]), yc.Special(binReflected[op])
	if nativeBasic(a) {
		a = nil
	}
	if nativeBasic(r) {
		r = nil
	}
	try := func(a *Attr, self, other starlark.Value) (starlark.Value, error) {
		if a == nil || a.Value == starlark.None {
			return nil, nil
		}
		v, err := CallAttr(th, a, self, []starlark.Value{other}, nil)
		if _, no := v.(NotImplementedType); no {
			return nil, err
		}
		return v, err
	}
	if r != nil && xc != yc && yc.IsSubclass(xc) && (a == nil || a.Value != r.Value) {
		if v, err := try(r, y, x); v != nil || err != nil {
			return v, err
		}
		r = nil
	}
	if v, err := try(a, x, y); v != nil || err != nil {
		return v, err
	}
	if xc != yc || a == nil {
		if v, err := try(r, y, x); v != nil || err != nil {
			return v, err
		}
	}
	if v, err := basicBinary(th, op, Unbox(x), Unbox(y)); v != nil || err != nil {
		return v, err
	}
	if h, ok := x.(starlark.HasBinary); ok && !isOurs(x) {
		if t, ok := starlarkToken[op]; ok {
			if v, err := h.Binary(t, y, starlark.Left); v != nil || err != nil {
				return v, err
			}
		}
	}
	if h, ok := y.(starlark.HasBinary); ok && !isOurs(y) {
		if t, ok := starlarkToken[op]; ok {
			return h.Binary(t, x, starlark.Right)
		}
	}
	return nil, nil
}

// nativeBasic reports whether the method is one that basicBinary stands for.
func nativeBasic(a *Attr) bool {
	if a == nil {
		return true
	}
	n, ok := a.Value.(*Native)
	return ok && a.Owner.static && n.owner != nil && (n.owner.Unboxes || a.Owner == DictKeysClass || a.Owner == DictItemsClass)
}

func binaryError(op BinOp, x, y starlark.Value, sign string) error {
	switch op {
	case OpAdd:
		switch Unbox(x).(type) {
		case starlark.String:
			return Raise(TypeError, "can only concatenate str (not \"%s\") to str", TypeName(y))
		case *starlark.List:
			return Raise(TypeError, "can only concatenate list (not \"%s\") to list", TypeName(y))
		case starlark.Tuple:
			return Raise(TypeError, "can only concatenate tuple (not \"%s\") to tuple", TypeName(y))
		case starlark.Bytes:
			return Raise(TypeError, "can't concat %s to bytes", TypeName(y))
		}
	case OpMul:
		for _, p := range [][2]starlark.Value{{x, y}, {y, x}} {
			switch Unbox(p[0]).(type) {
			case starlark.String, *starlark.List, starlark.Tuple, starlark.Bytes:
				return Raise(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(p[1]))
			}
		}
	}
	return Raise(TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", sign, TypeName(x), TypeName(y))
}

// Inplace returns the value that x op= y assigns. It may run script code.
func Inplace(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	switch l := x.(type) {
	case *starlark.List:
		if op == OpAdd {
			_, err := listExtend(th, l, []starlark.Value{y})
			return l, err
		}
		if op == OpMul {
			v, err := basicBinary(th, op, x, y)
			if nl, ok := v.(*starlark.List); ok {
				SetElems(l, Elems(nl))
				return l, nil
			}
			if err != nil {
				return nil, err
			}
		}
	case *starlark.Set:
		if s := asSet(y); s != nil {
			switch op {
			case OpBitOr, OpBitAnd, OpSub, OpBitXor:
				return l, setInto(th, op, l, s)
			}
		}
	case *starlark.Dict:
		if op == OpBitOr {
			return l, dictUpdateFrom(th, l, y)
		}
	case *ByteArray:
		if s, ok := bytesOf(y); ok && op == OpAdd {
			l.Data = append(l.Data, s...)
			return l, nil
		}
	}
	if !isBasic(x) {
		if a := TypeOf(x).Special(binInplace[op]); a != nil {
			v, err := CallAttr(th, a, x, []starlark.Value{y}, nil)
			if err != nil {
				return nil, err
			}
			if _, no := v.(NotImplementedType); !no {
				if b, ok := x.(*Boxed); ok && v == b.Val {
					return x, nil
				}
				return v, nil
			}
		}
	}
	if isBasic(x) && isBasic(y) {
		if v, err := basicBinary(th, op, x, y); v != nil || err != nil {
			return v, err
		}
	} else if v, err := dispatch(th, op, x, y); v != nil || err != nil {
		return v, err
	}
	sign := binText[op] + "="
	if op == OpPow {
		sign = "**="
	}
	return nil, binaryError(op, x, y, sign)
}

// basicBinary is x op y for basic types; nil where they do not go together.
func basicBinary(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	if _, ok := x.(Complex); ok {
		return complexBinary(op, x, y)
	}
	if _, ok := y.(Complex); ok {
		return complexBinary(op, x, y)
	}
	xi, xf, xInt, xok := numeric(x)
	yi, yf, yInt, yok := numeric(y)
	if xok && yok {
		if op == OpBitAnd || op == OpBitOr || op == OpBitXor {
			a, ok1 := x.(starlark.Bool)
			b, ok2 := y.(starlark.Bool)
			if ok1 && ok2 {
				switch op {
				case OpBitAnd:
					return a && b, nil
				case OpBitOr:
					return a || b, nil
				}
				return starlark.Bool(a != b), nil
			}
		}
		if xInt && yInt {
			return intBinary(op, xi, yi)
		}
		var err error
		if xInt {
			if xf, err = intToFloat(xi); err != nil {
				return nil, err
			}
		}
		if yInt {
			if yf, err = intToFloat(yi); err != nil {
				return nil, err
			}
		}
		return floatBinary(op, xf, yf)
	}
	switch op {
	case OpAdd:
		return concat(x, y)
	case OpMul:
		if yok && yInt {
			return repeat(th, x, yi)
		}
		if xok && xInt {
			return repeat(th, y, xi)
		}
		return repeatIndex(th, x, y)
	case OpMod:
		switch s := x.(type) {
		case starlark.String:
			r, err := FormatPercent(th, string(s), y)
			if err != nil {
				return nil, err
			}
			return starlark.String(r), nil
		case starlark.Bytes:
			r, err := FormatPercent(th, string(s), y)
			if err != nil {
				return nil, err
			}
			return starlark.Bytes(r), nil
		}
	case OpBitOr:
		if v, ok, err := dictUnion(th, x, y); ok || err != nil {
			return v, err
		}
		if u := classUnion(x, y); u != nil {
			return u, nil
		}
	}
	v, ok, err := setBinary(th, op, x, y)
	if !ok {
		return nil, err
	}
	return v, err
}

func classUnion(x, y starlark.Value) starlark.Value {
	_, a := x.(*Class)
	_, b := y.(*Class)
	if a || b {
		if u := NewUnion(x, y); u != nil {
			return u
		}
	}
	return nil
}

func concat(x, y starlark.Value) (starlark.Value, error) {
	switch a := x.(type) {
	case starlark.String:
		if b, ok := y.(starlark.String); ok {
			if len(a)+len(b) > maxTextSize {
				return nil, NewException(MemoryError)
			}
			return a + b, nil
		}
	case *starlark.List:
		if b, ok := y.(*starlark.List); ok {
			out := make([]starlark.Value, 0, a.Len()+b.Len())
			return starlark.NewList(append(append(out, Elems(a)...), Elems(b)...)), nil
		}
	case starlark.Tuple:
		if b, ok := y.(starlark.Tuple); ok {
			out := make(starlark.Tuple, 0, len(a)+len(b))
			return append(append(out, a...), b...), nil
		}
	case starlark.Bytes:
		if s, ok := bytesOf(y); ok {
			return a + starlark.Bytes(s), nil
		}
	case *ByteArray:
		if s, ok := bytesOf(y); ok {
			return &ByteArray{Data: append(append([]byte(nil), a.Data...), s...)}, nil
		}
	}
	return nil, nil
}

// maxTextSize bounds the length of a string that an operation makes.
const maxTextSize = 1 << 30

func repeat(th *starlark.Thread, x starlark.Value, count starlark.Int) (starlark.Value, error) {
	var size int
	switch x := x.(type) {
	case starlark.String:
		size = len(x)
	case starlark.Bytes:
		size = len(x)
	case *ByteArray:
		size = len(x.Data)
	case *starlark.List:
		size = 16 * x.Len()
	case starlark.Tuple:
		size = 16 * len(x)
	default:
		return nil, nil
	}
	n64, ok := count.Int64()
	if !ok && count.Sign() > 0 {
		return nil, Raise(OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	n := int(max(n64, 0))
	if count.Sign() < 0 {
		n = 0
	}
	limit := int64(maxTextSize)
	if in := InterpOf(th); in != nil && in.MaxValueSize > 0 {
		limit = in.MaxValueSize
	}
	if size > 0 && int64(n) > limit/int64(size) {
		return nil, NewException(MemoryError)
	}
	switch x := x.(type) {
	case starlark.String:
		return starlark.String(strings.Repeat(string(x), n)), nil
	case starlark.Bytes:
		return starlark.Bytes(strings.Repeat(string(x), n)), nil
	case *ByteArray:
		return &ByteArray{Data: []byte(strings.Repeat(string(x.Data), n))}, nil
	case *starlark.List:
		return starlark.NewList(repeatItems(Elems(x), n)), nil
	}
	return starlark.Tuple(repeatItems(x.(starlark.Tuple), n)), nil
}

// repeatIndex repeats a sequence as often as __index__ of the other operand says;
// nil if they are not such a pair.
func repeatIndex(th *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	for _, p := range [...][2]starlark.Value{{x, y}, {y, x}} {
		switch p[0].(type) {
		case starlark.String, starlark.Bytes, *ByteArray, *starlark.List, starlark.Tuple:
			if isBasic(p[1]) || TypeOf(p[1]).Special(SpIndex) == nil {
				continue
			}
			n, err := Index(th, p[1])
			if err != nil {
				return nil, err
			}
			return repeat(th, p[0], n)
		}
	}
	return nil, nil
}

func repeatItems(items []starlark.Value, n int) []starlark.Value {
	out := make([]starlark.Value, 0, n*len(items))
	for range n {
		out = append(out, items...)
	}
	return out
}

func intToFloat(i starlark.Int) (float64, error) {
	if v, ok := i.Int64(); ok {
		return float64(v), nil
	}
	f := i.Float()
	if math.IsInf(float64(f), 0) {
		return 0, Raise(OverflowError, "int too large to convert to float")
	}
	return float64(f), nil
}

func intBinary(op BinOp, x, y starlark.Int) (starlark.Value, error) {
	switch op {
	case OpAdd:
		return x.Add(y), nil
	case OpSub:
		return x.Sub(y), nil
	case OpMul:
		if x.BigInt().BitLen()+y.BigInt().BitLen() > maxBits {
			return nil, NewException(MemoryError)
		}
		return x.Mul(y), nil
	case OpBitAnd:
		return x.And(y), nil
	case OpBitOr:
		return x.Or(y), nil
	case OpBitXor:
		return x.Xor(y), nil
	case OpTrueDiv:
		return intTrueDiv(x, y)
	case OpFloorDiv:
		if y.Sign() == 0 {
			return nil, Raise(ZeroDivisionError, "integer division or modulo by zero")
		}
		return x.Div(y), nil
	case OpMod:
		if y.Sign() == 0 {
			return nil, Raise(ZeroDivisionError, "integer modulo by zero")
		}
		return x.Mod(y), nil
	case OpPow:
		return intPow(x, y)
	case OpShl, OpShr:
		return intShift(op, x, y)
	}
	return nil, nil
}

func intTrueDiv(x, y starlark.Int) (starlark.Value, error) {
	if y.Sign() == 0 {
		return nil, Raise(ZeroDivisionError, "division by zero")
	}
	a, ok1 := x.Int64()
	b, ok2 := y.Int64()
	if ok1 && ok2 && a > -1<<53 && a < 1<<53 && b > -1<<53 && b < 1<<53 {
		return starlark.Float(float64(a) / float64(b)), nil
	}
	f, _ := new(big.Rat).SetFrac(x.BigInt(), y.BigInt()).Float64()
	if math.IsInf(f, 0) {
		return nil, Raise(OverflowError, "integer division result too large for a float")
	}
	return starlark.Float(f), nil
}

func intPow(x, y starlark.Int) (starlark.Value, error) {
	if y.Sign() < 0 {
		if x.Sign() == 0 {
			return nil, Raise(ZeroDivisionError, "zero to a negative power")
		}
		a, err := intToFloat(x)
		if err != nil {
			return nil, err
		}
		b, err := intToFloat(y)
		if err != nil {
			return nil, err
		}
		return starlark.Float(math.Pow(a, b)), nil
	}
	e, ok := y.Int64()
	bits := int64(x.BigInt().BitLen())
	if bits > 1 && (!ok || e > maxBits/bits) {
		return nil, NewException(MemoryError)
	}
	if bits <= 1 && !ok {
		e = int64(y.BigInt().Bit(0))
	}
	return starlark.MakeBigInt(new(big.Int).Exp(x.BigInt(), big.NewInt(e), nil)), nil
}

func intShift(op BinOp, x, y starlark.Int) (starlark.Value, error) {
	if y.Sign() < 0 {
		return nil, Raise(ValueError, "negative shift count")
	}
	n, ok := y.Int64()
	if op == OpShr {
		if !ok || n > maxBits {
			if x.Sign() < 0 {
				return starlark.MakeInt(-1), nil
			}
			return starlark.MakeInt(0), nil
		}
		return x.Rsh(uint(n)), nil
	}
	if x.Sign() == 0 {
		return x, nil
	}
	if !ok || n+int64(x.BigInt().BitLen()) > maxBits {
		return nil, NewException(MemoryError)
	}
	return x.Lsh(uint(n)), nil
}

func floatBinary(op BinOp, x, y float64) (starlark.Value, error) {
	switch op {
	case OpAdd:
		return starlark.Float(x + y), nil
	case OpSub:
		return starlark.Float(x - y), nil
	case OpMul:
		return starlark.Float(x * y), nil
	case OpTrueDiv:
		if y == 0 {
			return nil, Raise(ZeroDivisionError, "float division by zero")
		}
		return starlark.Float(x / y), nil
	case OpFloorDiv:
		if y == 0 {
			return nil, Raise(ZeroDivisionError, "float floor division by zero")
		}
		d, _ := floatDivMod(x, y)
		return starlark.Float(d), nil
	case OpMod:
		if y == 0 {
			return nil, Raise(ZeroDivisionError, "float modulo")
		}
		_, m := floatDivMod(x, y)
		return starlark.Float(m), nil
	case OpPow:
		return floatPow(x, y)
	}
	return nil, nil
}

func floatPow(x, y float64) (starlark.Value, error) {
	if x == 0 && y < 0 {
		return nil, Raise(ZeroDivisionError, "zero to a negative power")
	}
	if x < 0 && y != math.Trunc(y) && !math.IsInf(y, 0) && !math.IsNaN(y) && !math.IsInf(x, 0) {
		return complexBinary(OpPow, Complex(complex(x, 0)), starlark.Float(y))
	}
	r := math.Pow(x, y)
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return nil, NewException(OverflowError, starlark.MakeInt(34), starlark.String("Numerical result out of range"))
	}
	return starlark.Float(r), nil
}

// floatDivMod is divmod(x, y) for y != 0, as CPython's float_divmod computes it.
func floatDivMod(x, y float64) (div, mod float64) {
	mod = math.Mod(x, y)
	div = (x - mod) / y
	if mod != 0 {
		if (y < 0) != (mod < 0) {
			mod += y
			div--
		}
	} else {
		mod = math.Copysign(0, y)
	}
	if div != 0 {
		floor := math.Floor(div)
		if div-floor > 0.5 {
			floor++
		}
		return floor, mod
	}
	return math.Copysign(0, x/y), mod
}

// DivMod returns divmod(x, y).
func DivMod(th *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	if !isBasic(x) || !isBasic(y) {
		if v, ok, err := CallSpecial(th, SpDivmod, x, y); ok {
			if _, no := v.(NotImplementedType); !no || err != nil {
				return v, err
			}
		}
		if v, ok, err := CallSpecial(th, SpRdivmod, y, x); ok {
			if _, no := v.(NotImplementedType); !no || err != nil {
				return v, err
			}
		}
		x, y = Unbox(x), Unbox(y)
	}
	_, xf, xInt, ok1 := numeric(x)
	_, yf, yInt, ok2 := numeric(y)
	if !ok1 || !ok2 {
		return nil, Raise(TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'", TypeName(x), TypeName(y))
	}
	if xInt && yInt {
		q, err := basicBinary(th, OpFloorDiv, x, y)
		if err != nil {
			return nil, err
		}
		m, err := basicBinary(th, OpMod, x, y)
		return starlark.Tuple{q, m}, err
	}
	if xInt {
		xf, _ = ToFloat(th, x)
	}
	if yInt {
		yf, _ = ToFloat(th, y)
	}
	if yf == 0 {
		return nil, Raise(ZeroDivisionError, "float divmod()")
	}
	d, m := floatDivMod(xf, yf)
	return starlark.Tuple{starlark.Float(d), starlark.Float(m)}, nil
}

// Unary returns op x. It may run script code.
func Unary(th *starlark.Thread, op UnOp, x starlark.Value) (starlark.Value, error) {
	special := [...]Special{SpNeg, SpPos, SpInvert}[op]
	if !isBasic(x) {
		if a := TypeOf(x).Special(special); a != nil && !nativeBasic(a) {
			return CallAttr(th, a, x, nil, nil)
		}
	}
	u := Unbox(x)
	if c, ok := u.(Complex); ok && op != OpInvert {
		if op == OpNeg {
			return -c, nil
		}
		return c, nil
	}
	i, f, isInt, ok := numeric(u)
	if ok {
		switch {
		case isInt && op == OpNeg:
			return starlark.MakeInt(0).Sub(i), nil
		case isInt && op == OpPos:
			return i, nil
		case isInt:
			return i.Not(), nil
		case op == OpNeg:
			return starlark.Float(-f), nil
		case op == OpPos:
			return starlark.Float(f), nil
		}
	}
	return nil, Raise(TypeError, "bad operand type for unary %s: '%s'", [...]string{"-", "+", "~"}[op], TypeName(x))
}

// Index returns v as an int by __index__.
func Index(th *starlark.Thread, v starlark.Value) (starlark.Int, error) {
	switch x := Unbox(v).(type) {
	case starlark.Int:
		return x, nil
	case starlark.Bool:
		if x {
			return starlark.MakeInt(1), nil
		}
		return starlark.MakeInt(0), nil
	}
	if r, ok, err := CallSpecial(th, SpIndex, v); ok {
		if err != nil {
			return starlark.Int{}, err
		}
		i, ok := Unbox(r).(starlark.Int)
		if !ok {
			return starlark.Int{}, Raise(TypeError, "__index__ returned non-int (type %s)", TypeName(r))
		}
		return i, nil
	}
	return starlark.Int{}, Raise(TypeError, "'%s' object cannot be interpreted as an integer", TypeName(v))
}

// IndexInt is Index for sizes and positions.
func IndexInt(th *starlark.Thread, v starlark.Value) (int, error) {
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

// ToFloat returns v as a float by __float__ or __index__.
func ToFloat(th *starlark.Thread, v starlark.Value) (float64, error) {
	switch x := Unbox(v).(type) {
	case starlark.Float:
		return float64(x), nil
	case starlark.Int:
		return intToFloat(x)
	case starlark.Bool:
		if x {
			return 1, nil
		}
		return 0, nil
	}
	if r, ok, err := CallSpecial(th, SpFloat, v); ok {
		if err != nil {
			return 0, err
		}
		f, ok := Unbox(r).(starlark.Float)
		if !ok {
			return 0, Raise(TypeError, "%s.__float__ returned non-float (type %s)", TypeName(v), TypeName(r))
		}
		return float64(f), nil
	}
	if TypeOf(v).Special(SpIndex) != nil {
		i, err := Index(th, v)
		if err != nil {
			return 0, err
		}
		return intToFloat(i)
	}
	return 0, Raise(TypeError, "must be real number, not %s", TypeName(v))
}
