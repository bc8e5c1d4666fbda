package compile

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

func floatKey(f float64) floatBits { return floatBits(math.Float64bits(f)) }

// constantOf returns the value of an expression that is constant, in the form
// of code.Func.Consts. Only what is small is computed.
func constantOf(x syntax.Expr) (v any, ok bool) {
	switch x := x.(type) {
	case *syntax.ConstLit:
		switch x.Kind {
		case syntax.None:
			return nil, true
		case syntax.Ellipsis:
			return code.Ellipsis{}, true
		}
		return x.Kind == syntax.True, true
	case *syntax.IntLit:
		if x.Big != nil {
			return x.Big, true
		}
		return x.Value, true
	case *syntax.FloatLit:
		return x.Value, true
	case *syntax.ImagLit:
		return complex(0, x.Value), true
	case *syntax.StringLit:
		return x.Value, true
	case *syntax.BytesLit:
		return code.Bytes(x.Value), true
	case *syntax.UnaryExpr:
		return foldUnary(x)
	case *syntax.BinaryExpr:
		return foldBinary(x)
	case *syntax.TupleExpr:
		t := make(code.Tuple, len(x.Elems))
		for i, e := range x.Elems {
			if t[i], ok = constantOf(e); !ok {
				return nil, false
			}
		}
		return t, true
	}
	return nil, false
}

func foldUnary(x *syntax.UnaryExpr) (any, bool) {
	v, ok := constantOf(x.X)
	if !ok {
		return nil, false
	}
	switch v := v.(type) {
	case int64:
		switch {
		case x.Op == syntax.Neg && v != math.MinInt64:
			return -v, true
		case x.Op == syntax.Pos:
			return v, true
		case x.Op == syntax.Invert:
			return ^v, true
		}
	case float64:
		switch x.Op {
		case syntax.Neg:
			return -v, true
		case syntax.Pos:
			return v, true
		}
	case complex128:
		if x.Op == syntax.Neg {
			return -v, true
		}
	}
	return nil, false
}

// small bounds the operands of folded integer arithmetic, so that no result
// overflows.
const small = 1 << 30

func foldBinary(x *syntax.BinaryExpr) (any, bool) {
	a, ok := constantOf(x.X)
	if !ok {
		return nil, false
	}
	b, ok := constantOf(x.Y)
	if !ok {
		return nil, false
	}
	switch a := a.(type) {
	case int64:
		switch b := b.(type) {
		case int64:
			if -small < a && a < small && -small < b && b < small {
				switch x.Op {
				case syntax.Add:
					return a + b, true
				case syntax.Sub:
					return a - b, true
				case syntax.Mul:
					return a * b, true
				case syntax.TrueDiv:
					if b != 0 {
						return float64(a) / float64(b), true
					}
				case syntax.Shl:
					if 0 <= b && b < 30 && a >= 0 {
						return a << b, true
					}
				case syntax.Pow:
					if 0 <= b && b <= 18 && -10 <= a && a <= 10 {
						p := int64(1)
						for range b {
							p *= a
						}
						return p, true
					}
				}
			}
		case float64:
			return foldFloat(x.Op, float64(a), b)
		case complex128:
			return foldComplex(x.Op, complex(float64(a), 0), b)
		}
	case float64:
		switch b := b.(type) {
		case float64:
			return foldFloat(x.Op, a, b)
		case int64:
			if -small < b && b < small {
				return foldFloat(x.Op, a, float64(b))
			}
		case complex128:
			return foldComplex(x.Op, complex(a, 0), b)
		}
	case string:
		if b, ok := b.(string); ok && x.Op == syntax.Add && len(a)+len(b) < 4096 {
			return a + b, true
		}
	}
	return nil, false
}

func foldFloat(op syntax.BinaryOp, a, b float64) (any, bool) {
	switch op {
	case syntax.Add:
		return a + b, true
	case syntax.Sub:
		return a - b, true
	case syntax.Mul:
		return a * b, true
	case syntax.TrueDiv:
		if b != 0 {
			return a / b, true
		}
	}
	return nil, false
}

func foldComplex(op syntax.BinaryOp, a, b complex128) (any, bool) {
	switch op {
	case syntax.Add:
		return a + b, true
	case syntax.Sub:
		return a - b, true
	}
	return nil, false
}

// smallInt returns the value of an integer constant that fits 16 bits.
func smallInt(x syntax.Expr) (int16, bool) {
	v, ok := constantOf(x)
	if !ok {
		return 0, false
	}
	i, ok := v.(int64)
	return int16(i), ok && int64(int16(i)) == i
}

// assigns reports whether evaluating x may assign a local variable.
func assigns(x syntax.Expr) bool {
	return contains(x, func(n syntax.Node) bool {
		_, ok := n.(*syntax.NamedExpr)
		return ok
	})
}

// calls reports whether x has a call in it.
func calls(x syntax.Expr) bool {
	return contains(x, func(n syntax.Node) bool {
		_, ok := n.(*syntax.Call)
		return ok
	})
}

// contains reports whether is holds for x or a part of it that is evaluated with it.
func contains(x syntax.Expr, is func(syntax.Node) bool) bool {
	found := false
	syntax.Walk(x, func(n syntax.Node) bool {
		if _, lambda := n.(*syntax.Lambda); lambda {
			return false
		}
		found = found || n != nil && is(n)
		return !found
	})
	return found
}
