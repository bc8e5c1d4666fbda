package object

import (
	"math"
	"math/big"

	"go.starlark.net/starlark"
)

// A BigRange is a range that a Range cannot hold: with ints of more than 64 bits, or with more
// than 2**63-1 items.
type BigRange struct {
	start, stop, step *big.Int
	n                 *big.Int // number of items
}

func newBigRange(start, stop, step *big.Int) *BigRange {
	n := new(big.Int).Sub(stop, start)
	if n.Sign() != step.Sign() {
		return &BigRange{start, stop, step, new(big.Int)}
	}
	// Rounded up: the distance and the step have one sign.
	n.Add(n, step).Sub(n, big.NewInt(int64(step.Sign()))).Quo(n, step)
	return &BigRange{start, stop, step, n}
}

// makeRange returns a Range where that can hold the range, else a BigRange.
func makeRange(start, stop, step *big.Int) starlark.Value {
	r := newBigRange(start, stop, step)
	if start.IsInt64() && stop.IsInt64() && step.IsInt64() && r.n.IsInt64() {
		return &Range{start.Int64(), stop.Int64(), step.Int64()}
	}
	return r
}

// bigRange returns the same range as a BigRange.
func (r *Range) bigRange() *BigRange {
	return newBigRange(big.NewInt(r.Start), big.NewInt(r.Stop), big.NewInt(r.Step))
}

// asBigRange returns a range of either type as a BigRange.
func asBigRange(v starlark.Value) *BigRange {
	if r, ok := v.(*Range); ok {
		return r.bigRange()
	}
	return v.(*BigRange)
}

// at returns item i.
func (r *BigRange) at(i *big.Int) *big.Int {
	x := new(big.Int).Mul(i, r.step)
	return x.Add(x, r.start)
}

func (r *BigRange) len() (int, error) {
	if !r.n.IsInt64() {
		return 0, Raise(OverflowError, "Python int too large to convert to C ssize_t")
	}
	return int(r.n.Int64()), nil
}

func (r *BigRange) String() string {
	s := "range(" + r.start.String() + ", " + r.stop.String()
	if r.step.IsInt64() && r.step.Int64() == 1 {
		return s + ")"
	}
	return s + ", " + r.step.String() + ")"
}
func (r *BigRange) Type() string          { return "range" }
func (r *BigRange) Freeze()               {}
func (r *BigRange) Truth() starlark.Bool  { return r.n.Sign() > 0 }
func (r *BigRange) Hash() (uint32, error) { return r.key().Hash() }

// Class returns range.
func (r *BigRange) Class() *Class { return RangeClass }

// key is what equality and hash depend on, as rangeKey.
func (r *BigRange) key() starlark.Tuple {
	t := starlark.Tuple{starlark.MakeBigInt(r.n), starlark.None, starlark.None}
	if r.n.Sign() > 0 {
		t[1] = starlark.MakeBigInt(r.start)
	}
	if r.n.Cmp(big.NewInt(1)) > 0 {
		t[2] = starlark.MakeBigInt(r.step)
	}
	return t
}

func (r *BigRange) item(th *starlark.Thread, key starlark.Value) (starlark.Value, error) {
	if s, ok := key.(*Slice); ok {
		return r.slice(th, s)
	}
	if TypeOf(key).Special(SpIndex) == nil {
		return nil, Raise(TypeError, "range indices must be integers or slices, not %s", TypeName(key))
	}
	k, err := Index(th, key)
	if err != nil {
		return nil, err
	}
	i := k.BigInt()
	if i.Sign() < 0 {
		i.Add(i, r.n)
	}
	if i.Sign() < 0 || i.Cmp(r.n) >= 0 {
		return nil, Raise(IndexError, "range object index out of range")
	}
	return starlark.MakeBigInt(r.at(i)), nil
}

// slice is Slice.Indices for any number of items.
func (r *BigRange) slice(th *starlark.Thread, s *Slice) (starlark.Value, error) {
	part := func(v starlark.Value, otherwise *big.Int) (*big.Int, error) {
		if v == starlark.None {
			return otherwise, nil
		}
		if TypeOf(v).Special(SpIndex) == nil {
			return nil, Raise(TypeError, "slice indices must be integers or None or have an __index__ method")
		}
		i, err := Index(th, v)
		if err != nil {
			return nil, err
		}
		return i.BigInt(), nil
	}
	step, err := part(s.Step, big.NewInt(1))
	if err != nil {
		return nil, err
	}
	if step.Sign() == 0 {
		return nil, Raise(ValueError, "slice step cannot be zero")
	}
	lower, upper := new(big.Int), r.n
	first, last := lower, upper
	if step.Sign() < 0 {
		lower, upper = big.NewInt(-1), new(big.Int).Sub(r.n, big.NewInt(1))
		first, last = upper, lower
	}
	clip := func(v starlark.Value, otherwise *big.Int) (*big.Int, error) {
		i, err := part(v, otherwise)
		if err != nil || v == starlark.None {
			return i, err
		}
		if i.Sign() < 0 {
			i.Add(i, r.n)
		}
		switch {
		case i.Cmp(lower) < 0:
			return lower, nil
		case i.Cmp(upper) > 0:
			return upper, nil
		}
		return i, nil
	}
	start, err := clip(s.Lo, first)
	if err != nil {
		return nil, err
	}
	stop, err := clip(s.Hi, last)
	if err != nil {
		return nil, err
	}
	return makeRange(r.at(start), r.at(stop), new(big.Int).Mul(r.step, step)), nil
}

// find returns the index of a number, nil if it is not in the range.
func (r *BigRange) find(v starlark.Value) *big.Int {
	var x *big.Int
	switch v := Unbox(v).(type) {
	case starlark.Int:
		x = v.BigInt()
	case starlark.Bool:
		x = big.NewInt(int64(boolInt(bool(v))))
	case starlark.Float:
		if f := float64(v); f != math.Trunc(f) || math.IsInf(f, 0) {
			return nil
		}
		x = bigFromFloat(float64(v))
	default:
		return nil
	}
	i, rest := new(big.Int).QuoRem(x.Sub(x, r.start), r.step, new(big.Int))
	if rest.Sign() != 0 || i.Sign() < 0 || i.Cmp(r.n) >= 0 {
		return nil
	}
	return i
}

func (r *BigRange) iter() *bigRangeIter {
	return &bigRangeIter{cur: r.start, step: r.step, left: new(big.Int).Set(r.n)}
}

// reversed iterates from the last item to the first.
func (r *BigRange) reversed() *bigRangeIter {
	one := big.NewInt(1)
	return &bigRangeIter{cur: r.at(new(big.Int).Sub(r.n, one)), step: new(big.Int).Neg(r.step), left: new(big.Int).Set(r.n)}
}

// A bigRangeIter iterates over ints of any size.
type bigRangeIter struct {
	iterBase
	cur, step, left *big.Int // left is the iterator's own
}

func (it *bigRangeIter) Next(th *starlark.Thread) (starlark.Value, error) {
	if it.left.Sign() == 0 {
		return nil, nil
	}
	v := starlark.MakeBigInt(it.cur)
	it.cur = new(big.Int).Add(it.cur, it.step)
	it.left.Sub(it.left, big.NewInt(1))
	return v, nil
}

func (it *bigRangeIter) String() string {
	return "<longrange_iterator object at " + AddressOf(nil, it) + ">"
}
func (it *bigRangeIter) Type() string          { return "longrange_iterator" }
func (it *bigRangeIter) Hash() (uint32, error) { return PointerHash(it), nil }
func (it *bigRangeIter) Class() *Class         { return bigRangeIterClass }

// Reduce keeps the range that is left.
func (it *bigRangeIter) Reduce(th *starlark.Thread) (starlark.Value, starlark.Tuple, starlark.Value, error) {
	fn, err := iterFunction(th)
	stop := new(big.Int).Mul(it.left, it.step)
	return fn, starlark.Tuple{makeRange(it.cur, stop.Add(stop, it.cur), it.step)}, nil, err
}

// skip passes over n items.
func (it *bigRangeIter) skip(n *big.Int) {
	switch {
	case n.Sign() < 0:
		n = new(big.Int)
	case n.Cmp(it.left) > 0:
		n = it.left
	}
	by := new(big.Int).Mul(n, it.step)
	it.cur = by.Add(by, it.cur)
	it.left = new(big.Int).Sub(it.left, n)
}
