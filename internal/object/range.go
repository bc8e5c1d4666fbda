package object

import (
	"fmt"
	"math"
	"math/big"

	"go.starlark.net/starlark"
)

// A Range is a range of ints of 64 bits.
type Range struct{ Start, Stop, Step int64 }

func rangeLen(start, stop, step int64) int64 {
	switch {
	case step > 0 && start < stop:
		return int64((uint64(stop)-uint64(start)-1)/uint64(step)) + 1
	case step < 0 && stop < start:
		return int64((uint64(start)-uint64(stop)-1)/(-uint64(step))) + 1
	}
	return 0
}

// Len returns the number of items.
func (r *Range) Len() int { return int(rangeLen(r.Start, r.Stop, r.Step)) }

// Index returns item i.
func (r *Range) Index(i int) starlark.Value { return starlark.MakeInt64(r.Start + int64(i)*r.Step) }

func (r *Range) iter() *RangeIter { return &RangeIter{Cur: r.Start, Stop: r.Stop, Step: r.Step} }

// wraps reports whether adding the step behind the last item overflows, so that
// a RangeIter would not end.
func (r *Range) wraps() bool {
	n := rangeLen(r.Start, r.Stop, r.Step)
	if n == 0 {
		return false
	}
	last := r.Start + (n-1)*r.Step
	return r.Step > 0 && last > math.MaxInt64-r.Step || r.Step < 0 && last < math.MinInt64-r.Step
}

// Iterate lets go.starlark.net's built-ins iterate.
func (r *Range) Iterate() starlark.Iterator { return &rangeIterate{r.iter()} }

type rangeIterate struct{ it *RangeIter }

func (i *rangeIterate) Next(p *starlark.Value) bool {
	v, _ := i.it.Next(nil)
	if v != nil {
		*p = v
	}
	return v != nil
}
func (i *rangeIterate) Done() {}

func (r *Range) String() string {
	if r.Step == 1 {
		return fmt.Sprintf("range(%d, %d)", r.Start, r.Stop)
	}
	return fmt.Sprintf("range(%d, %d, %d)", r.Start, r.Stop, r.Step)
}
func (r *Range) Type() string          { return "range" }
func (r *Range) Freeze()               {}
func (r *Range) Truth() starlark.Bool  { return r.Len() > 0 }
func (r *Range) Hash() (uint32, error) { return rangeKey(r).Hash() }

// rangeKey returns what equality and hash depend on: length, first item, step.
func rangeKey(r *Range) starlark.Tuple {
	n := rangeLen(r.Start, r.Stop, r.Step)
	t := starlark.Tuple{starlark.MakeInt64(n), starlark.None, starlark.None}
	if n > 0 {
		t[1] = starlark.MakeInt64(r.Start)
	}
	if n > 1 {
		t[2] = starlark.MakeInt64(r.Step)
	}
	return t
}

// Class returns range.
func (r *Range) Class() *Class { return RangeClass }

func (r *Range) equal(s *Range) bool {
	n := r.Len()
	return n == s.Len() && (n == 0 || r.Start == s.Start && (n == 1 || r.Step == s.Step))
}

func (r *Range) item(th *starlark.Thread, key starlark.Value) (starlark.Value, error) {
	if s, ok := key.(*Slice); ok {
		start, stop, step, _, err := s.Indices(th, r.Len())
		if err != nil {
			return nil, err
		}
		return &Range{r.Start + int64(start)*r.Step, r.Start + int64(stop)*r.Step, r.Step * int64(step)}, nil
	}
	i, err := seqIndex(th, key, r.Len(), "range")
	if err != nil {
		return nil, err
	}
	return r.Index(i), nil
}

// find returns the index of an int, -1 if it is not in the range.
func (r *Range) find(v starlark.Value) int {
	var x int64
	switch v := Unbox(v).(type) {
	case starlark.Int:
		i, ok := v.Int64()
		if !ok {
			return -1
		}
		x = i
	case starlark.Bool:
		if v {
			x = 1
		}
	case starlark.Float:
		x = int64(v)
		if starlark.Float(x) != v {
			return -1
		}
	default:
		return -1
	}
	if r.Step > 0 && (x < r.Start || x >= r.Stop) || r.Step < 0 && (x > r.Start || x <= r.Stop) || (x-r.Start)%r.Step != 0 {
		return -1
	}
	return int((x - r.Start) / r.Step)
}

func (r *Range) contains(th *starlark.Thread, x starlark.Value) (bool, error) {
	if exactNumber(x) {
		return r.find(x) >= 0, nil
	}
	return rangeContains(th, r, x)
}

func rangeNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if len(kw) > 0 {
		return nil, Raise(TypeError, "range() takes no keyword arguments")
	}
	if len(pos) == 0 {
		return nil, Raise(TypeError, "range expected at least 1 argument, got 0")
	}
	if len(pos) > 3 {
		return nil, Raise(TypeError, "range expected at most 3 arguments, got %d", len(pos))
	}
	nums := [3]*big.Int{new(big.Int), new(big.Int), big.NewInt(1)}
	for i, v := range pos {
		x, err := Index(th, v)
		if err != nil {
			return nil, err
		}
		nums[i] = x.BigInt()
	}
	if len(pos) == 1 {
		nums[0], nums[1] = nums[1], nums[0]
	}
	if nums[2].Sign() == 0 {
		return nil, Raise(ValueError, "range() arg 3 must not be zero")
	}
	return makeRange(nums[0], nums[1], nums[2]), nil
}

var rangeDef = Def{
	Final: true, New: rangeNew, Quick: quickRange,
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args", Fn: initNothing},
		{Name: "__iter__", Fn: iterMethod},
		{Name: "__len__", Fn: lenMethod},
		{Name: "__getitem__", Sig: "key, /", Fn: getItemMethod},
		{Name: "__contains__", Sig: "key, /", Fn: containsMethod},
		{Name: "__reversed__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			r, ok := self.(*Range)
			if !ok {
				return self.(*BigRange).reversed(), nil
			}
			if stop := r.Start - r.Step; (stop < r.Start) != (r.Step > 0) || r.Step == math.MinInt64 {
				return r.bigRange().reversed(), nil // beyond 64 bits
			}
			n := int64(r.Len())
			return &RangeIter{Cur: r.Start + (n-1)*r.Step, Stop: r.Start - r.Step, Step: -r.Step}, nil
		}},
		{Name: "index", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			i, err := rangeIndex(th, self, args[0])
			if err != nil {
				return nil, err
			}
			if i != nil {
				return starlark.MakeBigInt(i), nil
			}
			s, err := Repr(th, args[0])
			if err != nil {
				return nil, err
			}
			return nil, Raise(ValueError, "%s is not in range", s)
		}},
		{Name: "count", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return rangeCount(th, self, args[0])
		}},
	},
	GetSets: []GetSetDef{
		{Name: "start", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeBigInt(asBigRange(self).start), nil
		}},
		{Name: "stop", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeBigInt(asBigRange(self).stop), nil
		}},
		{Name: "step", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeBigInt(asBigRange(self).step), nil
		}},
	},
}

// Special methods that the basic types have for calls by name and through
// super(); operators do not take this way.

func iterMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return Iter(th, self)
}

func lenMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	n, err := Len(th, self)
	return starlark.MakeInt(n), err
}

func getItemMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return GetItem(th, self, args[0])
}

func setItemMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return starlark.None, SetItem(th, self, args[0], args[1])
}

func delItemMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	return starlark.None, DelItem(th, self, args[0])
}

func containsMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	ok, err := Contains(th, self, args[0])
	return starlark.Bool(ok), err
}

func reprMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	s, err := Repr(th, self)
	return starlark.String(s), err
}

func hashMethod(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	// Not by Hash, which would come back here.
	self = Unbox(self)
	h, ok, err := hashBasic(th, self, 0)
	if !ok {
		h, err = hashNative(self)
	}
	return starlark.MakeInt64(h), err
}

// compareMethods are __eq__ and its kin of a basic type.
func compareMethods(ops ...CmpOp) []MethodDef {
	if len(ops) == 0 {
		ops = []CmpOp{OpEq, OpNe, OpLt, OpLe, OpGt, OpGe}
	}
	var list []MethodDef
	for _, op := range ops {
		list = append(list, MethodDef{Name: cmpSpecial[op].String(), Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			v, ok, err := comparer{th, 0}.basic(op, self, Unbox(args[0]))
			if err != nil {
				return nil, err
			}
			if !ok {
				return NotImplemented, nil
			}
			return starlark.Bool(v), nil
		}})
	}
	return list
}

// arithMethods are the operator methods of a basic type, with reflected forms.
func arithMethods(ops ...BinOp) []MethodDef {
	var list []MethodDef
	for _, op := range ops {
		list = append(list,
			MethodDef{Name: binOps[op].special.String(), Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				v, err := binaryBasic(th, op, self, Unbox(args[0]))
				if v == nil && err == nil {
					return NotImplemented, nil
				}
				return v, err
			}},
			MethodDef{Name: binOps[op].reflected.String(), Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				v, err := binaryBasic(th, op, Unbox(args[0]), self)
				if v == nil && err == nil {
					return NotImplemented, nil
				}
				return v, err
			}})
	}
	return list
}

// inplaceMethods are the methods of operators like +=. An object of a subclass stays what
// it is.
func inplaceMethods(ops ...BinOp) []MethodDef {
	var list []MethodDef
	for _, op := range ops {
		list = append(list, MethodDef{Name: binOps[op].inplace.String(), Sig: "value, /", KeepsBox: true,
			Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
				ok, err := inplaceBasic(th, op, Unbox(self), args[0])
				if err != nil || ok {
					return self, err
				}
				if isSequence(self) {
					return nil, operandError(op, op.String()+"=", self, args[0])
				}
				return NotImplemented, nil
			}})
	}
	return list
}

// methods joins tables.
func methods(lists ...[]MethodDef) []MethodDef {
	var all []MethodDef
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}
