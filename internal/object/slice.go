package object

import (
	"math/big"

	"go.starlark.net/starlark"
)

// A Slice is a slice object; its parts are never nil but None.
type Slice struct{ Lo, Hi, Step starlark.Value }

// NewSlice returns slice(lo, hi, step).
func NewSlice(lo, hi, step starlark.Value) *Slice { return &Slice{lo, hi, step} }

// Indices applies the slice to a sequence of n items: the first index, the index
// behind the last one, the step, and the number of items selected.
func (s *Slice) Indices(th *starlark.Thread, n int) (start, stop, step, count int, err error) {
	step = 1
	if s.Step != starlark.None {
		if step, err = sliceInt(th, s.Step); err != nil {
			return
		}
		if step == 0 {
			err = Raise(ValueError, "slice step cannot be zero")
			return
		}
	}
	lower, upper := 0, n
	if step < 0 {
		lower, upper = -1, n-1
	}
	clip := func(v starlark.Value, otherwise int) (int, error) {
		if v == starlark.None {
			return otherwise, nil
		}
		i, err := sliceInt(th, v)
		if err != nil {
			return 0, err
		}
		if i < 0 {
			return max(i+n, lower), nil
		}
		return min(i, upper), nil
	}
	first, last := lower, upper
	if step < 0 {
		first, last = upper, lower
	}
	if start, err = clip(s.Lo, first); err != nil {
		return
	}
	if stop, err = clip(s.Hi, last); err != nil {
		return
	}
	switch {
	case step > 0 && start < stop:
		count = (stop-start-1)/step + 1
	case step < 0 && stop < start:
		count = (start-stop-1)/-step + 1
	}
	return
}

// sliceInt converts a part of a slice, clipped to what an index can be.
func sliceInt(th *starlark.Thread, v starlark.Value) (int, error) {
	if _, ok := v.(starlark.Int); !ok {
		if _, ok := v.(starlark.Bool); !ok && TypeOf(v).Special(SpIndex) == nil {
			return 0, Raise(TypeError, "slice indices must be integers or None or have an __index__ method")
		}
	}
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if n, ok := i.Int64(); ok && n > -1<<62 && n < 1<<62 {
		return int(n), nil
	}
	if i.Sign() < 0 {
		return -1 << 62, nil
	}
	return 1 << 62, nil
}

func (s *Slice) String() string {
	return "slice(" + reprOf(s.Lo) + ", " + reprOf(s.Hi) + ", " + reprOf(s.Step) + ")"
}
func (s *Slice) Type() string         { return "slice" }
func (s *Slice) Freeze()              {}
func (s *Slice) Truth() starlark.Bool { return true }
func (s *Slice) Hash() (uint32, error) {
	return starlark.Tuple{s.Lo, s.Hi, s.Step}.Hash()
}

// Class returns slice.
func (s *Slice) Class() *Class { return SliceClass }

var sliceDef = Def{
	Final: true,
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		none := starlark.Value(starlark.None)
		switch len(pos) {
		case 1:
			return NewSlice(none, pos[0], none), nil
		case 2:
			return NewSlice(pos[0], pos[1], none), nil
		case 3:
			return NewSlice(pos[0], pos[1], pos[2]), nil
		}
		if len(pos) == 0 {
			return nil, Raise(TypeError, "slice expected at least 1 argument, got 0")
		}
		return nil, Raise(TypeError, "slice expected at most 3 arguments, got %d", len(pos))
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args", Fn: initNothing},
		{Name: "indices", Sig: "len, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			n, err := Index(th, args[0])
			if err != nil {
				return nil, err
			}
			if n.Sign() < 0 {
				return nil, Raise(ValueError, "length should not be negative")
			}
			// The slice of the range of all indexes.
			v, err := newBigRange(new(big.Int), n.BigInt(), big.NewInt(1)).slice(th, self.(*Slice))
			if err != nil {
				return nil, err
			}
			r := asBigRange(v)
			return starlark.Tuple{starlark.MakeBigInt(r.start), starlark.MakeBigInt(r.stop), starlark.MakeBigInt(r.step)}, nil
		}},
		{Name: "__hash__", Fn: hashMethod},
	},
	GetSets: []GetSetDef{
		{Name: "start", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return self.(*Slice).Lo, nil }},
		{Name: "stop", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return self.(*Slice).Hi, nil }},
		{Name: "step", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) { return self.(*Slice).Step, nil }},
	},
}
