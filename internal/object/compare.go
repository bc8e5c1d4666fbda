package object

import (
	"math"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// CmpOp is a rich comparison operator.
type CmpOp uint8

// The comparison operators, in the order of the machine's instructions.
const (
	OpEq CmpOp = iota
	OpNe
	OpLt
	OpLe
	OpGt
	OpGe
)

// String returns the operator as it is written.
func (op CmpOp) String() string { return cmpText[op] }

var cmpText = [...]string{"==", "!=", "<", "<=", ">", ">="}
var cmpSpecial = [...]Special{SpEq, SpNe, SpLt, SpLe, SpGt, SpGe}
var cmpTokens = [...]syntax.Token{syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE}
var cmpSwapped = [...]CmpOp{OpEq, OpNe, OpGt, OpGe, OpLt, OpLe}

// maxCompareDepth bounds the nesting of containers that a comparison follows.
const maxCompareDepth = 1000

// Compare returns x op y. It may run script code.
func Compare(th *starlark.Thread, op CmpOp, x, y starlark.Value) (starlark.Value, error) {
	return comparer{th, 0}.rich(op, x, y)
}

// CompareBool returns the truth of x op y.
func CompareBool(th *starlark.Thread, op CmpOp, x, y starlark.Value) (bool, error) {
	v, err := Compare(th, op, x, y)
	if err != nil {
		return false, err
	}
	return Truth(th, v)
}

// Equal reports whether x is y or x == y, as containers compare their items.
func Equal(th *starlark.Thread, x, y starlark.Value) (bool, error) {
	return comparer{th, 0}.same(x, y)
}

type comparer struct {
	th    *starlark.Thread
	depth int
}

func (c comparer) same(x, y starlark.Value) (bool, error) {
	switch a := x.(type) {
	case starlark.String:
		if b, ok := y.(starlark.String); ok {
			return a == b, nil
		}
	case starlark.Int:
		if b, ok := y.(starlark.Int); ok {
			return intsEqual(a, b), nil
		}
	}
	if Identical(x, y) {
		return true, nil
	}
	v, err := c.rich(OpEq, x, y)
	if err != nil {
		return false, err
	}
	return Truth(c.th, v)
}

func (c comparer) rich(op CmpOp, x, y starlark.Value) (starlark.Value, error) {
	if c.depth > maxCompareDepth {
		return nil, Raise(RecursionError, "maximum recursion depth exceeded in comparison")
	}
	if v, ok, err := c.basic(op, x, y); ok || err != nil {
		return starlark.Bool(v), err
	}
	// Special methods: the subclass first, then x, then y.
	xc, yc := TypeOf(x), TypeOf(y)
	swapped := cmpSwapped[op]
	first := xc != yc && yc.IsSubclass(xc)
	if first {
		if v, err := c.special(yc, swapped, y, x); v != nil || err != nil {
			return v, err
		}
	}
	if v, err := c.special(xc, op, x, y); v != nil || err != nil {
		return v, err
	}
	if !first {
		if v, err := c.special(yc, swapped, y, x); v != nil || err != nil {
			return v, err
		}
	}
	ux, uy := Unbox(x), Unbox(y)
	if _, isX := x.(*Boxed); isX {
		if v, ok, err := c.basic(op, ux, uy); ok || err != nil {
			return starlark.Bool(v), err
		}
	} else if _, isY := y.(*Boxed); isY {
		if v, ok, err := c.basic(op, ux, uy); ok || err != nil {
			return starlark.Bool(v), err
		}
	}
	switch op {
	case OpEq:
		if !isOurs(x) && !isOurs(y) {
			if eq, err := starlark.Equal(x, y); err == nil {
				return starlark.Bool(eq), nil
			}
		}
		return starlark.Bool(Identical(x, y)), nil
	case OpNe:
		if !isOurs(x) && !isOurs(y) {
			if eq, err := starlark.Equal(x, y); err == nil {
				return starlark.Bool(!eq), nil
			}
		}
		return starlark.Bool(!Identical(x, y)), nil
	}
	if !isOurs(x) && !isOurs(y) {
		if b, err := starlark.Compare(cmpTokens[op], x, y); err == nil {
			return starlark.Bool(b), nil
		}
	}
	return nil, Raise(TypeError, "'%s' not supported between instances of '%s' and '%s'", cmpText[op], TypeName(x), TypeName(y))
}

// isOurs reports whether v is a type of this module, not a host's.
func isOurs(v starlark.Value) bool {
	switch v.(type) {
	case Object, Typed:
		return true
	}
	return isBasic(v)
}

// plainOwner reports whether a comparison method is that of a basic type, which
// basic already covers.
func plainOwner(a *Attr) bool {
	n, ok := a.Value.(*Native)
	return ok && n.owner != nil && n.owner.Unboxes && a.Owner.static
}

// special asks a method of x, whose class is cls, for x op y. The result is nil if there
// is none or it does not know.
func (c comparer) special(cls *Class, op CmpOp, x, y starlark.Value) (starlark.Value, error) {
	if a := cls.Special(cmpSpecial[op]); a != nil && a.Owner != ObjectClass && !plainOwner(a) {
		return c.call(a, x, y)
	}
	if op != OpNe {
		return nil, nil
	}
	v, err := c.special(cls, OpEq, x, y) // object.__ne__ inverts __eq__
	if v == nil || err != nil {
		return nil, err
	}
	b, err := Truth(c.th, v)
	return starlark.Bool(!b), err
}

// call calls a comparison method; nil means NotImplemented.
func (c comparer) call(a *Attr, x, y starlark.Value) (starlark.Value, error) {
	if a.Value == starlark.None {
		return nil, Raise(TypeError, "'NoneType' object is not callable")
	}
	v, err := CallAttr1(c.th, a, x, y)
	if err != nil {
		return nil, err
	}
	if _, no := v.(NotImplementedType); no {
		return nil, nil
	}
	return v, nil
}

// basic compares values of the basic types; ok is false where they do not
// compare.
func (c comparer) basic(op CmpOp, x, y starlark.Value) (result, ok bool, err error) {
	switch a := x.(type) {
	case starlark.String:
		if b, is := y.(starlark.String); is {
			return cmpOrdered(op, string(a), string(b)), true, nil
		}
	case starlark.Int:
		if b, is := y.(starlark.Int); is {
			i, small := a.Int64()
			j, alsoSmall := b.Int64()
			if small && alsoSmall {
				return cmpOrdered(op, i, j), true, nil
			}
		}
		return c.numbers(op, x, y)
	case starlark.Float, starlark.Bool:
		return c.numbers(op, x, y)
	case starlark.NoneType:
		if _, is := y.(starlark.NoneType); is && op <= OpNe {
			return op == OpEq, true, nil
		}
	case starlark.Tuple:
		if b, is := y.(starlark.Tuple); is {
			return c.sequences(op, a, b)
		}
	case *starlark.List:
		if b, is := y.(*starlark.List); is {
			return c.lists(op, a, b)
		}
	case *starlark.Dict:
		if b, is := y.(*starlark.Dict); is && op <= OpNe {
			eq, err := c.dicts(a, b)
			return eq == (op == OpEq), true, err
		}
	case *starlark.Set, *FrozenSet:
		if b := asSet(y); b != nil {
			r, err := c.sets(op, asSet(x), b)
			return r, true, err
		}
	case starlark.Bytes, *ByteArray, *MemoryView:
		s, _ := bytesOf(x)
		if t, is := bytesOf(y); is {
			return cmpOrdered(op, s, t), true, nil
		}
	case *Range:
		if b, is := y.(*Range); is && op <= OpNe {
			return a.equal(b) == (op == OpEq), true, nil
		}
		if b, is := y.(*BigRange); is && op <= OpNe {
			return c.sequences(op, rangeKey(a), b.key())
		}
	case *BigRange:
		switch y.(type) {
		case *Range, *BigRange:
			if op <= OpNe {
				return c.sequences(op, a.key(), asBigRange(y).key())
			}
		}
	case *Slice:
		if b, is := y.(*Slice); is {
			return c.sequences(op, starlark.Tuple{a.Lo, a.Hi, a.Step}, starlark.Tuple{b.Lo, b.Hi, b.Step})
		}
	case *BoundMethod:
		if b, is := y.(*BoundMethod); is && op <= OpNe {
			return a.equal(b) == (op == OpEq), true, nil
		}
	case Complex:
		if z, is := toComplex(y); is && op <= OpNe {
			return (complex128(a) == z) == (op == OpEq), true, nil
		}
	}
	return false, false, nil
}

func cmpOrdered[T string | int64 | float64 | int](op CmpOp, a, b T) bool {
	switch op {
	case OpEq:
		return a == b
	case OpNe:
		return a != b
	case OpLt:
		return a < b
	case OpLe:
		return a <= b
	case OpGt:
		return a > b
	}
	return a >= b
}

func (c comparer) numbers(op CmpOp, x, y starlark.Value) (result, ok bool, err error) {
	if z, is := y.(Complex); is && op <= OpNe {
		a, _ := toComplex(x)
		return (a == complex128(z)) == (op == OpEq), true, nil
	}
	xi, xf, xIsInt, ok1 := numeric(x)
	yi, yf, yIsInt, ok2 := numeric(y)
	if !ok1 || !ok2 {
		return false, false, nil
	}
	switch {
	case xIsInt && yIsInt:
		a, ok1 := xi.Int64()
		b, ok2 := yi.Int64()
		if ok1 && ok2 {
			return cmpOrdered(op, a, b), true, nil
		}
		return cmpOrdered(op, xi.BigInt().Cmp(yi.BigInt()), 0), true, nil
	case xIsInt:
		return cmpIntFloat(op, xi, yf), true, nil
	case yIsInt:
		return cmpIntFloat(cmpSwapped[op], yi, xf), true, nil
	}
	return cmpOrdered(op, xf, yf), true, nil
}

// numeric splits a number into int or float.
func numeric(v starlark.Value) (i starlark.Int, f float64, isInt, ok bool) {
	switch v := v.(type) {
	case starlark.Int:
		return v, 0, true, true
	case starlark.Bool:
		n := 0
		if v {
			n = 1
		}
		return starlark.MakeInt(n), 0, true, true
	case starlark.Float:
		return starlark.Int{}, float64(v), false, true
	}
	return starlark.Int{}, 0, false, false
}

// cmpIntFloat compares exactly.
func cmpIntFloat(op CmpOp, i starlark.Int, f float64) bool {
	switch {
	case math.IsNaN(f):
		return op == OpNe
	case math.IsInf(f, 0):
		if f > 0 {
			return cmpOrdered(op, 0, 1)
		}
		return cmpOrdered(op, 1, 0)
	}
	floor := math.Floor(f)
	bf := starlark.MakeBigInt(bigFromFloat(floor))
	d := i.BigInt().Cmp(bf.BigInt())
	if d == 0 && f != floor {
		d = -1
	}
	return cmpOrdered(op, d, 0)
}

func (c comparer) lists(op CmpOp, a, b *starlark.List) (bool, bool, error) {
	if op <= OpNe && a.Len() != b.Len() {
		return op == OpNe, true, nil
	}
	c.depth++
	if err := Work(c.th, uint64(min(a.Len(), b.Len())/4)); err != nil {
		return false, true, err
	}
	for i := 0; i < a.Len() && i < b.Len(); i++ {
		x, y := a.Index(i), b.Index(i)
		eq, err := c.same(x, y)
		if err != nil {
			return false, true, err
		}
		if !eq {
			// An __eq__ may have taken items away.
			if i >= a.Len() || i >= b.Len() {
				break
			}
			return c.differ(op, a.Index(i), b.Index(i))
		}
	}
	return cmpOrdered(op, a.Len(), b.Len()), true, nil
}

func (c comparer) sequences(op CmpOp, a, b starlark.Tuple) (bool, bool, error) {
	if op <= OpNe && len(a) != len(b) {
		return op == OpNe, true, nil
	}
	c.depth++
	if err := Work(c.th, uint64(min(len(a), len(b))/4)); err != nil {
		return false, true, err
	}
	for i := 0; i < len(a) && i < len(b); i++ {
		x, y := a[i], b[i]
		eq, err := c.same(x, y)
		if err != nil {
			return false, true, err
		}
		if !eq {
			return c.differ(op, x, y)
		}
	}
	return cmpOrdered(op, len(a), len(b)), true, nil
}

// differ compares the first items that differ.
func (c comparer) differ(op CmpOp, x, y starlark.Value) (bool, bool, error) {
	switch op {
	case OpEq:
		return false, true, nil
	case OpNe:
		return true, true, nil
	}
	v, err := c.rich(op, x, y)
	if err != nil {
		return false, true, err
	}
	b, err := Truth(c.th, v)
	return b, true, err
}

func (c comparer) dicts(a, b *starlark.Dict) (bool, error) {
	if a.Len() != b.Len() {
		return false, nil
	}
	c.depth++
	for _, item := range a.Items() {
		y, found, err := DictGet(c.th, b, item[0])
		if err != nil || !found {
			return false, err
		}
		if eq, err := c.same(item[1], y); err != nil || !eq {
			return false, err
		}
	}
	return true, nil
}

func (c comparer) sets(op CmpOp, a, b *starlark.Set) (bool, error) {
	subset := func(a, b *starlark.Set) (bool, error) {
		if a.Len() > b.Len() {
			return false, nil
		}
		if plainTables(c.th) {
			if yes, sure := setTable(a).within(setTable(b), true); sure {
				return yes, nil
			}
		}
		for _, x := range setItems(a) {
			if ok, err := SetHas(c.th, b, x); err != nil || !ok {
				return false, err
			}
		}
		return true, nil
	}
	switch op {
	case OpLe:
		return subset(a, b)
	case OpGe:
		return subset(b, a)
	case OpLt:
		ok, err := subset(a, b)
		return ok && a.Len() < b.Len(), err
	case OpGt:
		ok, err := subset(b, a)
		return ok && a.Len() > b.Len(), err
	}
	eq, err := subset(a, b)
	return (eq && a.Len() == b.Len()) == (op == OpEq), err
}

// CompareSameType lets ranges be keys of go.starlark.net's tables.
func (r *Range) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return compareBasic(r, op, y)
}

// CompareSameType lets ranges be keys of go.starlark.net's tables.
func (r *BigRange) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return compareBasic(r, op, y)
}

// CompareSameType lets slices be keys of go.starlark.net's tables.
func (s *Slice) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return compareBasic(s, op, y)
}

// CompareSameType lets views be keys of go.starlark.net's tables.
func (m *MemoryView) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return compareBasic(m, op, y)
}

// compareBasic is CompareSameType for values of basic types that are not go.starlark.net's.
func compareBasic(x starlark.Value, op syntax.Token, y starlark.Value) (bool, error) {
	for i, t := range cmpTokens {
		if t == op {
			v, _, err := comparer{}.basic(CmpOp(i), x, y)
			return v, err
		}
	}
	return false, Raise(TypeError, "unknown comparison %s", op)
}

// compareOf is CompareSameType for objects: starlark's tables call it.
func compareOf(x starlark.Value, op syntax.Token, y starlark.Value) (bool, error) {
	// x may be the Instance inside a native object, whose method is promoted.
	if a, ok := x.(Object); ok {
		if b, ok := y.(Object); ok && a.Base() == b.Base() {
			return op == syntax.EQL || op == syntax.LE || op == syntax.GE, nil
		}
	}
	th, in := enter(x)
	if th == nil {
		th, in = enter(y)
	}
	defer in.leave()
	for i, t := range cmpTokens {
		if t == op {
			return CompareBool(th, CmpOp(i), x, y)
		}
	}
	return false, Raise(TypeError, "unknown comparison %s", op)
}
