package builtins

import (
	"fmt"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"go.starlark.net/starlark"
)

// An evaluator walks the tree of an expression: enough to test the built-ins
// without compiler and machine.
type evaluator struct {
	in *object.Interp
	th *starlark.Thread
}

func newEvaluator() *evaluator {
	e := &evaluator{in: object.NewInterp()}
	e.th = new(object.ThreadHead).Init(e.in, nil)
	e.in.Current = func() *starlark.Thread { return e.th }
	Install(e.in)
	return e
}

func (e *evaluator) run(t *testing.T, text string) (starlark.Value, error) {
	t.Helper()
	tree, err := syntax.ParseExpr(source.NewFile("expr", text), syntax.Options{})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return e.eval(tree.Body[0].(*syntax.ExprStmt).X)
}

func (e *evaluator) evalAll(xs []syntax.Expr) ([]starlark.Value, error) {
	out := make([]starlark.Value, 0, len(xs))
	for _, x := range xs {
		v, err := e.eval(x)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func (e *evaluator) eval(x syntax.Expr) (starlark.Value, error) {
	switch x := x.(type) {
	case nil:
		return starlark.None, nil
	case *syntax.Name:
		if v, ok := e.in.Builtins.Get(x.ID); ok {
			return v, nil
		}
		return nil, object.Raise(object.NameError, "name '%s' is not defined", x.ID)
	case *syntax.ConstLit:
		return [...]starlark.Value{starlark.None, starlark.True, starlark.False, object.Ellipsis}[x.Kind], nil
	case *syntax.IntLit:
		if x.Big != nil {
			return starlark.MakeBigInt(x.Big), nil
		}
		return starlark.MakeInt64(x.Value), nil
	case *syntax.FloatLit:
		return starlark.Float(x.Value), nil
	case *syntax.ImagLit:
		return object.Complex(complex(0, x.Value)), nil
	case *syntax.StringLit:
		return starlark.String(x.Value), nil
	case *syntax.BytesLit:
		return starlark.Bytes(x.Value), nil
	case *syntax.TupleExpr:
		vs, err := e.evalAll(x.Elems)
		return starlark.Tuple(vs), err
	case *syntax.ListExpr:
		vs, err := e.evalAll(x.Elems)
		return starlark.NewList(vs), err
	case *syntax.SetExpr:
		vs, err := e.evalAll(x.Elems)
		if err != nil {
			return nil, err
		}
		s := new(starlark.Set)
		for _, v := range vs {
			if err := object.SetInsert(e.th, s, v); err != nil {
				return nil, err
			}
		}
		return s, nil
	case *syntax.DictExpr:
		d := new(starlark.Dict)
		for _, kv := range x.Entries {
			k, err := e.eval(kv.Key)
			if err != nil {
				return nil, err
			}
			v, err := e.eval(kv.Value)
			if err != nil {
				return nil, err
			}
			if err := object.DictSet(e.th, d, k, v); err != nil {
				return nil, err
			}
		}
		return d, nil
	case *syntax.UnaryExpr:
		v, err := e.eval(x.X)
		if err != nil {
			return nil, err
		}
		if x.Op == syntax.Not {
			b, err := object.Truth(e.th, v)
			return starlark.Bool(!b), err
		}
		return object.Unary(e.th, object.UnOp(x.Op), v)
	case *syntax.BinaryExpr:
		vs, err := e.evalAll([]syntax.Expr{x.X, x.Y})
		if err != nil {
			return nil, err
		}
		return object.Binary(e.th, object.BinOp(x.Op), vs[0], vs[1])
	case *syntax.Compare:
		return e.compare(x)
	case *syntax.Attribute:
		v, err := e.eval(x.X)
		if err != nil {
			return nil, err
		}
		return object.GetAttr(e.th, v, x.Name)
	case *syntax.Subscript:
		vs, err := e.evalAll([]syntax.Expr{x.X, x.Index})
		if err != nil {
			return nil, err
		}
		return object.GetItem(e.th, vs[0], vs[1])
	case *syntax.Slice:
		vs, err := e.evalAll([]syntax.Expr{x.Lo, x.Hi, x.Step})
		if err != nil {
			return nil, err
		}
		return object.NewSlice(vs[0], vs[1], vs[2]), nil
	case *syntax.Call:
		return e.call(x)
	}
	return nil, fmt.Errorf("the test cannot evaluate %T", x)
}

func (e *evaluator) compare(x *syntax.Compare) (starlark.Value, error) {
	vs, err := e.evalAll([]syntax.Expr{x.X, x.Rest[0].Y})
	if err != nil {
		return nil, err
	}
	switch op := x.Rest[0].Op; op {
	case syntax.In, syntax.NotIn:
		b, err := object.Contains(e.th, vs[1], vs[0])
		return starlark.Bool(b == (op == syntax.In)), err
	case syntax.Is, syntax.IsNot:
		return starlark.Bool(object.Identical(vs[0], vs[1]) == (op == syntax.Is)), nil
	default:
		return object.Compare(e.th, object.CmpOp(op), vs[0], vs[1])
	}
}

func (e *evaluator) call(x *syntax.Call) (starlark.Value, error) {
	f, err := e.eval(x.Func)
	if err != nil {
		return nil, err
	}
	var pos []starlark.Value
	var kw []object.Kw
	for _, a := range x.Args {
		v, err := e.eval(a.Value)
		if err != nil {
			return nil, err
		}
		if a.Kind == syntax.Keyword {
			kw = append(kw, object.Kw{Name: a.Name, Value: v})
		} else {
			pos = append(pos, v)
		}
	}
	return object.CallKw(e.th, f, pos, kw)
}
