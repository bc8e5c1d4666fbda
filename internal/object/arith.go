package object

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// BinOp is a binary arithmetic operator.
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

// A binOpInfo says how an operator is written, which special methods it has, and
// how go.starlark.net's interfaces for host values name it.
type binOpInfo struct {
	text                        string
	special, reflected, inplace Special
	token                       syntax.Token
}

var binOps = [numBinOps]binOpInfo{
	OpAdd:      {"+", SpAdd, SpRadd, SpIadd, syntax.PLUS},
	OpSub:      {"-", SpSub, SpRsub, SpIsub, syntax.MINUS},
	OpMul:      {"*", SpMul, SpRmul, SpImul, syntax.STAR},
	OpTrueDiv:  {"/", SpTruediv, SpRtruediv, SpItruediv, syntax.SLASH},
	OpFloorDiv: {"//", SpFloordiv, SpRfloordiv, SpIfloordiv, syntax.SLASHSLASH},
	OpMod:      {"%", SpMod, SpRmod, SpImod, syntax.PERCENT},
	OpPow:      {"**", SpPow, SpRpow, SpIpow, syntax.ILLEGAL},
	OpMatMul:   {"@", SpMatmul, SpRmatmul, SpImatmul, syntax.ILLEGAL},
	OpBitAnd:   {"&", SpAnd, SpRand, SpIand, syntax.AMP},
	OpBitOr:    {"|", SpOr, SpRor, SpIor, syntax.PIPE},
	OpBitXor:   {"^", SpXor, SpRxor, SpIxor, syntax.CIRCUMFLEX},
	OpShl:      {"<<", SpLshift, SpRlshift, SpIlshift, syntax.LTLT},
	OpShr:      {">>", SpRshift, SpRrshift, SpIrshift, syntax.GTGT},
}

// String returns the operator as it is written.
func (op BinOp) String() string { return binOps[op].text }

// UnOp is a unary arithmetic operator.
type UnOp uint8

// The operators, in the order of the machine's instructions.
const (
	OpNeg UnOp = iota
	OpPos
	OpInvert
)

var unOps = [...]struct {
	text    string
	special Special
	token   syntax.Token
}{
	{"-", SpNeg, syntax.MINUS},
	{"+", SpPos, syntax.PLUS},
	{"~", SpInvert, syntax.TILDE},
}

// Binary does x op y. It runs special methods of scripts' classes.
func Binary(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	if plain(x) && plain(y) {
		if v, err := binaryBasic(th, op, x, y); v != nil || err != nil {
			return v, err
		}
	}
	v, err := binarySlots(th, op, x, y)
	if v != nil || err != nil {
		return v, err
	}
	return nil, operandError(op, op.String(), x, y)
}

// Inplace does x op= y and returns the new value of x. It runs special methods
// of scripts' classes.
func Inplace(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	if op == OpAdd && !plain(y) && isSequence(x) {
		// Special methods of numbers, __radd__ among them, come before those of sequences.
		if a := TypeOf(y).Special(SpRadd); a != nil && !a.Owner.static {
			if v, err := callSlot(th, op, a, y, x, true); v != nil || err != nil {
				return v, err
			}
		}
	}
	if a := inplaceSlot(op, x); a != nil {
		if a.Value == starlark.None {
			return nil, Raise(TypeError, "'NoneType' object is not callable")
		}
		v, err := CallAttr1(th, a, x, y)
		if err != nil || v != starlark.Value(NotImplemented) {
			return v, err
		}
	} else if ok, err := inplaceBasic(th, op, Unbox(x), y); ok || err != nil {
		return x, err
	}
	if plain(x) && plain(y) {
		if v, err := binaryBasic(th, op, x, y); v != nil || err != nil {
			return v, err
		}
	}
	v, err := binarySlots(th, op, x, y)
	if v != nil || err != nil {
		return v, err
	}
	return nil, operandError(op, op.String()+"=", x, y)
}

// inplaceSlot returns the method of x for op= that inplaceBasic does not stand for.
func inplaceSlot(op BinOp, x starlark.Value) *Attr {
	if isBasic(x) {
		return nil
	}
	a := TypeOf(x).Special(binOps[op].inplace)
	if a == nil || a.Owner.static && basicOperand(x) {
		return nil
	}
	return a
}

// plain reports whether v's class cannot be a script's, so that operators on it
// are those of this package.
func plain(v starlark.Value) bool {
	switch v.(type) {
	case starlark.Int, starlark.Float, starlark.String:
		return true
	case Object:
		return false
	}
	return true
}

// basicOperand reports whether binaryBasic knows the type of v, or of the value
// that v holds.
func basicOperand(v starlark.Value) bool {
	switch v = Unbox(v); v.(type) {
	case *ByteArray, Complex, *FrozenSet, *DictView:
		return true
	}
	return isBasic(v)
}

// binarySlots tries the special methods of both operands in Python's order: the
// right one first if its class is a subclass that has its own reflected method.
// nil, nil means that neither knows the other.
func binarySlots(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	info := &binOps[op]
	xc, yc := TypeOf(x), TypeOf(y)
	left := xc.Special(info.special)
	var right *Attr
	if xc != yc {
		right = yc.Special(info.reflected)
	}
	if right != nil && yc.IsSubclass(xc) && right != xc.Special(info.reflected) {
		if v, err := callSlot(th, op, right, y, x, true); v != nil || err != nil {
			return v, err
		}
		right = nil
	}
	// Only the special methods of sequences do concatenation and repetition, which
	// in CPython come after all others.
	sequence := left != nil && left.Owner.static && (op == OpAdd || op == OpMul) && isSequence(x)
	if left != nil && !sequence {
		if v, err := callSlot(th, op, left, x, y, false); v != nil || err != nil {
			return v, err
		}
	}
	if right != nil && !(right.Owner.static && op == OpMul && isSequence(y)) {
		if v, err := callSlot(th, op, right, y, x, true); v != nil || err != nil {
			return v, err
		}
	}
	if v, err := binaryHost(op, x, y); v != nil || err != nil {
		return v, err
	}
	if basicOperand(x) || basicOperand(y) {
		if v, err := unboxedBinary(th, op, x, y); v != nil || err != nil {
			return v, err
		}
	}
	if op == OpBitOr {
		if u := classUnion(x, y); u != nil {
			return u, nil
		}
	}
	return nil, nil
}

// classUnion is x | y where one of them is a class (PEP 604); nil if the other is
// no type.
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

// callSlot calls the special method a of self, which is the right operand if
// reflected. nil, nil means NotImplemented.
func callSlot(th *starlark.Thread, op BinOp, a *Attr, self, other starlark.Value, reflected bool) (starlark.Value, error) {
	if a.Value == starlark.None {
		return nil, Raise(TypeError, "'NoneType' object is not callable")
	}
	if a.Owner.static && basicOperand(self) {
		if reflected {
			self, other = other, self
		}
		return unboxedBinary(th, op, self, other)
	}
	v, err := CallAttr1(th, a, self, other)
	if err != nil || v == starlark.Value(NotImplemented) {
		return nil, err
	}
	return v, nil
}

// unboxedBinary is binaryBasic for the values of basic types that the operands
// hold. What a text is formatted with stays as it is, as it has a __str__ of its own,
// and so does what a dict is united with: it may have a __iter__.
func unboxedBinary(th *starlark.Thread, op BinOp, x, y starlark.Value) (starlark.Value, error) {
	x = Unbox(x)
	_, union := x.(*starlark.Dict)
	if !(op == OpMod && isSequence(x)) && !union {
		y = Unbox(y)
	}
	return binaryBasic(th, op, x, y)
}

// binaryHost asks values of the host that implement operators go.starlark.net's way.
func binaryHost(op BinOp, x, y starlark.Value) (starlark.Value, error) {
	token := binOps[op].token
	if token == syntax.ILLEGAL {
		return nil, nil
	}
	if h, ok := x.(starlark.HasBinary); ok && !basicOperand(x) {
		if v, err := h.Binary(token, y, starlark.Left); v != nil || err != nil {
			return v, err
		}
	}
	if h, ok := y.(starlark.HasBinary); ok && !basicOperand(y) {
		return h.Binary(token, x, starlark.Right)
	}
	return nil, nil
}

// operandError makes the TypeError for operands that do not go together; text is
// the operator as written.
func operandError(op BinOp, text string, x, y starlark.Value) error {
	switch op {
	case OpAdd:
		if err := concatError(x, y); err != nil {
			return err
		}
	case OpMul:
		if isSequence(x) {
			return Raise(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(y))
		}
		if isSequence(y) {
			return Raise(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(x))
		}
	case OpPow:
		if text == "**" {
			text += " or pow()"
		}
	}
	return Raise(TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", text, TypeName(x), TypeName(y))
}

// Unary does op x. It runs special methods of scripts' classes.
func Unary(th *starlark.Thread, op UnOp, x starlark.Value) (starlark.Value, error) {
	if plain(x) {
		if v, err := unaryBasic(op, x); v != nil || err != nil {
			return v, err
		}
	}
	info := &unOps[op]
	if a := TypeOf(x).Special(info.special); a != nil {
		if a.Owner.static && basicOperand(x) {
			return unaryBasic(op, Unbox(x))
		}
		return CallAttr0(th, a, x)
	}
	if h, ok := x.(starlark.HasUnary); ok && !basicOperand(x) {
		if v, err := h.Unary(info.token); v != nil || err != nil {
			return v, err
		}
	}
	return nil, Raise(TypeError, "bad operand type for unary %s: '%s'", info.text, TypeName(x))
}

// unaryBasic is Unary for numbers; nil, nil for other values.
func unaryBasic(op UnOp, x starlark.Value) (starlark.Value, error) {
	switch x := intOfBool(x).(type) {
	case starlark.Int:
		switch op {
		case OpNeg:
			return starlark.MakeInt(0).Sub(x), nil
		case OpInvert:
			return x.Not(), nil
		}
		return x, nil
	case starlark.Float:
		switch op {
		case OpNeg:
			return -x, nil
		case OpPos:
			return x, nil
		}
	case Complex:
		switch op {
		case OpNeg:
			return -x, nil
		case OpPos:
			return x, nil
		}
	}
	return nil, nil
}

// intOfBool turns a bool into an int and leaves other values alone.
func intOfBool(v starlark.Value) starlark.Value {
	if b, ok := v.(starlark.Bool); ok {
		return starlark.MakeInt(boolInt(bool(b)))
	}
	return v
}
