package compile

import (
	"math/big"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// This file finds what CPython's compiler warns of: expressions that are allowed and
// hardly meant, most of them because a comma is missing.

// A warning is one with its place. Code that is compiled more than once is warned of once.
type warning struct {
	span source.Span
	msg  string
}

func (c *compiler) warn(span source.Span, msg string) {
	for _, w := range c.warned {
		if w.span == span && w.msg == msg {
			return
		}
	}
	c.warned = append(c.warned, warning{span, msg})
}

func (c *compiler) warnings() []code.Warning {
	var list []code.Warning
	for _, w := range c.warned {
		line, _ := c.file.Position(w.span.Start)
		list = append(list, code.Warning{Line: line, Msg: w.msg})
	}
	return list
}

// checkIs warns of comparisons of identity with a literal.
func (c *compiler) checkIs(x *syntax.Compare) {
	left := x.X
	for _, r := range x.Rest {
		if r.Op == syntax.Is || r.Op == syntax.IsNot {
			typ := literalType(left)
			if typ == "" {
				typ = literalType(r.Y)
			}
			switch {
			case typ == "":
			case r.Op == syntax.Is:
				c.warn(x.Span(), `"is" with '`+typ+`' literal. Did you mean "=="?`)
			default:
				c.warn(x.Span(), `"is not" with '`+typ+`' literal. Did you mean "!="?`)
			}
		}
		left = r.Y
	}
}

// literalType returns the type of a constant that may be another object each time.
func literalType(x syntax.Expr) string {
	v, ok := constantOf(x)
	if !ok {
		return ""
	}
	switch typ := constantType(v); typ {
	case "NoneType", "bool", "ellipsis":
		return ""
	default:
		return typ
	}
}

func (c *compiler) checkCall(callee syntax.Expr) {
	if _, ok := callee.(*syntax.Lambda); ok {
		return
	}
	if typ := typeOf(callee); typ != "" {
		c.warn(callee.Span(), "'"+typ+"' object is not callable; perhaps you missed a comma?")
	}
}

func (c *compiler) checkSubscript(x *syntax.Subscript) {
	typ := typeOf(x.X)
	switch typ {
	case "":
	case "NoneType", "ellipsis", "int", "float", "complex", "bool", "set", "generator", "function":
		c.warn(x.X.Span(), "'"+typ+"' object is not subscriptable; perhaps you missed a comma?")
	case "str", "bytes", "tuple", "list":
		switch index := typeOf(x.Index); index {
		case "", "int", "bool":
		default:
			c.warn(x.X.Span(), typ+" indices must be integers or slices, not "+index+"; perhaps you missed a comma?")
		}
	}
}

func (c *compiler) checkAssert(s *syntax.Assert) {
	if t, ok := s.Test.(*syntax.TupleExpr); ok && len(t.Elems) > 0 {
		c.warn(s.Span(), "assertion is always true, perhaps remove parentheses?")
	}
}

// typeOf returns the name of the type that the value of a display, a comprehension, a
// constant or a lambda has; "" for all other expressions.
func typeOf(x syntax.Expr) string {
	switch x := x.(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Call: // nearly all that is called or subscripted
		return ""
	case *syntax.TupleExpr:
		return "tuple"
	case *syntax.ListExpr:
		return "list"
	case *syntax.SetExpr:
		return "set"
	case *syntax.DictExpr:
		return "dict"
	case *syntax.FString:
		return "str"
	case *syntax.Lambda:
		return "function"
	case *syntax.Comprehension:
		return [...]string{syntax.ListComp: "list", syntax.SetComp: "set", syntax.DictComp: "dict", syntax.GeneratorExp: "generator"}[x.Kind]
	}
	if v, ok := constantOf(x); ok {
		return constantType(v)
	}
	return ""
}

func constantType(v any) string {
	switch v.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case int64, *big.Int:
		return "int"
	case float64:
		return "float"
	case complex128:
		return "complex"
	case string:
		return "str"
	case code.Bytes:
		return "bytes"
	case code.Tuple:
		return "tuple"
	}
	return "ellipsis"
}
