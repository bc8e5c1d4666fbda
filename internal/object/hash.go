package object

import (
	"math"
	"math/big"
	"math/bits"
	"unsafe"

	"go.starlark.net/starlark"
)

// hashModulus is the prime 2**61-1 of CPython's numeric hashes (Python library
// reference, "Hashing of numeric types").
const hashModulus = 1<<61 - 1

const (
	hashInf  = 314159
	hashNone = 0xfca86420
)

// Hash returns Python's hash(v). Numbers hash as in CPython; strings by a fixed
// function, the same in each run. It runs __hash__ of a script's class and
// raises TypeError for unhashable values.
func Hash(th *starlark.Thread, v starlark.Value) (int64, error) { return hashDepth(th, v, 0) }

func hashDepth(th *starlark.Thread, v starlark.Value, depth int) (int64, error) {
	if h, ok, err := hashBasic(th, v, depth); ok {
		return h, err
	}
	c := TypeOf(v)
	a := c.Special(SpHash)
	switch {
	case a == nil:
		return hashNative(v)
	case a.Value == starlark.None:
		return 0, Raise(TypeError, "unhashable type: '%s'", c.TypeName())
	case a.Owner == ObjectClass:
		if _, ok := v.(Object); ok {
			h, err := hashIdentity(v)
			return int64(h), err
		}
		return hashNative(v)
	}
	if b, ok := v.(*Boxed); ok && a.Owner.static {
		return hashDepth(th, b.Val, depth)
	}
	var r Reg
	var err error
	if f, ok := a.Value.(Function); ok {
		r, err = f.ApplyReg(th, 1, v, nil, nil)
	} else {
		r.Obj, err = CallAttr0(th, a, v)
	}
	if err != nil {
		return 0, err
	}
	if _, unboxed := r.Int(); !unboxed {
		r = Of(Unbox(r.Obj))
	}
	// As CPython: a result that fits is taken as it is, others are hashed.
	if n, ok := r.Int(); ok {
		if n == -1 {
			n = -2
		}
		return n, nil
	}
	switch x := r.Obj.(type) {
	case starlark.Int:
		return hashInt(x), nil
	case starlark.Bool:
		return int64(boolInt(bool(x))), nil
	}
	return 0, Raise(TypeError, "__hash__ method should return an integer")
}

// hashBasic hashes a value of a basic type; ok is false for all others.
func hashBasic(th *starlark.Thread, v starlark.Value, depth int) (h int64, ok bool, err error) {
	within := func(e starlark.Value) (int64, error) { return hashDepth(th, e, depth+1) }
	switch x := v.(type) {
	case starlark.String:
		h = hashText(string(x))
	case starlark.Bytes:
		h = hashText(string(x))
	case starlark.Int:
		h = hashInt(x)
	case starlark.Bool:
		h = int64(boolInt(bool(x)))
	case starlark.Float:
		h = hashFloat(v, float64(x))
	case starlark.NoneType:
		h = hashNone
	case starlark.Tuple:
		if depth > maxKeyDepth {
			return 0, true, Raise(RecursionError, "maximum recursion depth exceeded while hashing a tuple")
		}
		h, err = hashTuple(x, true, within)
	case *FrozenSet:
		h, err = hashFrozenSet(th, x, depth)
	case *MemoryView:
		if _, err = x.Hash(); err == nil {
			h = hashText(string(x.bytes()))
		}
	case *Range:
		h, err = hashTuple(rangeKey(x), true, within)
	case *BigRange:
		h, err = hashTuple(x.key(), true, within)
	case *Slice:
		h, err = hashTuple(starlark.Tuple{x.Lo, x.Hi, x.Step}, false, within)
	default:
		return 0, false, nil
	}
	return h, true, err
}

// hashNative is the hash that a value's Go type gives.
func hashNative(v starlark.Value) (int64, error) {
	h, err := v.Hash()
	if err != nil {
		return 0, keyError(v, err)
	}
	return int64(h), nil
}

// hashText is made of FNV-1a hashes: fixed, so that runs can be repeated. The low half
// is the hash that go.starlark.net's tables have of short texts, and the upper bits
// differ from those of all ints: see customHash.
func hashText(s string) int64 {
	if s == "" {
		return 0
	}
	h, low := uint64(14695981039346656037), uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
		low = (low ^ uint32(s[i])) * 16777619
	}
	h = h&^(1<<61) | 1<<62
	return int64(h&^math.MaxUint32 | uint64(low))
}

func notMinusOne(h int64) int64 {
	if h == -1 {
		return -2
	}
	return h
}

func hashInt(i starlark.Int) int64 {
	if n, ok := i.Int64(); ok {
		return notMinusOne(n % hashModulus)
	}
	r := new(big.Int).Rem(i.BigInt(), big.NewInt(hashModulus))
	return notMinusOne(r.Int64())
}

// hashFloat reduces m*2**e modulo 2**61-1, as the library reference describes.
func hashFloat(v starlark.Value, f float64) int64 {
	if math.IsInf(f, 1) {
		return hashInf
	}
	if math.IsInf(f, -1) {
		return -hashInf
	}
	if math.IsNaN(f) {
		return 0
	}
	m, e := math.Frexp(f)
	sign := int64(1)
	if m < 0 {
		sign, m = -1, -m
	}
	var x uint64
	for m != 0 {
		x = x<<28&hashModulus | x>>(61-28)
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		x += y
		if x >= hashModulus {
			x -= hashModulus
		}
	}
	e %= 61
	if e < 0 {
		e += 61
	}
	x = x<<uint(e)&hashModulus | x>>uint(61-e)
	return notMinusOne(int64(x) * sign)
}

// hashTuple combines hashes of elements as CPython does since 3.8: xxHash's
// rounds; slices leave out the length.
func hashTuple(t starlark.Tuple, withLen bool, hash func(starlark.Value) (int64, error)) (int64, error) {
	const prime1, prime2, prime5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	acc := uint64(prime5)
	for _, e := range t {
		h, err := hash(e)
		if err != nil {
			return 0, err
		}
		acc += uint64(h) * prime2
		acc = bits.RotateLeft64(acc, 31) * prime1
	}
	if withLen {
		acc += uint64(len(t)) ^ (prime5 ^ 3527539)
	}
	if acc == math.MaxUint64 {
		return 1546275796, nil
	}
	return int64(acc), nil
}

// hashFrozenSet is CPython's frozenset hash (Objects/setobject.c).
func hashFrozenSet(th *starlark.Thread, s *FrozenSet, depth int) (int64, error) {
	if known := s.hash.Load(); known != 0 {
		return known, nil
	}
	var h uint64
	for _, v := range insertionOrder(s.Set) {
		x, err := hashDepth(th, v, depth+1)
		if err != nil {
			return 0, err
		}
		u := uint64(x)
		h ^= (u ^ 89869747 ^ u<<16) * 3644798167
	}
	h ^= (uint64(s.Set.Len()) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == math.MaxUint64 {
		h = 590923713
	}
	s.hash.Store(int64(h))
	return int64(h), nil
}

// hashOf is the hash that go.starlark.net's tables use for objects of ours: by
// identity, unless the class defines __hash__. Objects of subclasses of basic
// types hash like the plain value.
func hashOf(v starlark.Value) (uint32, error) {
	c := TypeOf(v)
	a := c.Special(SpHash)
	if a != nil && a.Value == starlark.None {
		return 0, Raise(TypeError, "unhashable type: '%s'", c.TypeName())
	}
	if a == nil || a.Owner.static {
		if b, ok := v.(*Boxed); ok {
			return b.Val.Hash()
		}
		return hashIdentity(v)
	}
	th, in := enter(v)
	defer in.leave()
	h, err := Hash(th, v)
	return customHash(h), err
}

// hashIdentity hashes by identity. Objects of a Runtime use the number that id()
// shows, so that runs can be repeated; values that several Runtimes may share,
// their address.
func hashIdentity(v starlark.Value) (uint32, error) {
	var id uint64
	o, ok := v.(Object)
	switch {
	case !ok:
		id = ID(nil, v)
	case interpOf(o) != nil:
		id = o.Base().ID(interpOf(o))
	default:
		id = uint64(uintptr(unsafe.Pointer(o.Base())))
	}
	return uint32(id>>4) ^ uint32(id>>36), nil
}

// PointerHash hashes a value of ours that is a pointer by its identity.
func PointerHash(v starlark.Value) uint32 {
	h, _ := hashIdentity(v)
	return h
}
