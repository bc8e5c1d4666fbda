// Package randommod is the native part of module random: the Mersenne Twister
// with CPython's seeding, so that a seed gives CPython's sequence.
package randommod

import (
	"crypto/sha512"
	"math/big"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// twister is MT19937 (Matsumoto, Nishimura, "Mersenne Twister", ACM TOMACS 8, 1998).
type twister struct {
	object.Instance
	state [624]uint32
	index int
}

func (t *twister) init(s uint32) {
	t.state[0] = s
	for i := 1; i < 624; i++ {
		t.state[i] = 1812433253*(t.state[i-1]^t.state[i-1]>>30) + uint32(i)
	}
	t.index = 624
}

// seed initialises from an array of words.
func (t *twister) seed(key []uint32) {
	t.init(19650218)
	i, j := 1, 0
	for k := max(624, len(key)); k > 0; k-- {
		t.state[i] = (t.state[i] ^ (t.state[i-1]^t.state[i-1]>>30)*1664525) + key[j] + uint32(j)
		if i++; i >= 624 {
			t.state[0] = t.state[623]
			i = 1
		}
		if j++; j >= len(key) {
			j = 0
		}
	}
	for k := 623; k > 0; k-- {
		t.state[i] = (t.state[i] ^ (t.state[i-1]^t.state[i-1]>>30)*1566083941) - uint32(i)
		if i++; i >= 624 {
			t.state[0] = t.state[623]
			i = 1
		}
	}
	t.state[0] = 0x80000000
}

func (t *twister) next() uint32 {
	if t.index >= 624 {
		for k := range 624 {
			y := t.state[k]&0x80000000 | t.state[(k+1)%624]&0x7fffffff
			v := t.state[(k+397)%624] ^ y>>1
			if y&1 != 0 {
				v ^= 0x9908b0df
			}
			t.state[k] = v
		}
		t.index = 0
	}
	y := t.state[t.index]
	t.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (t *twister) float() float64 {
	a, b := t.next()>>5, t.next()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// words splits a non-negative number into 32-bit words, the lowest first.
func words(n *big.Int) []uint32 {
	var key []uint32
	mask := big.NewInt(0xffffffff)
	for n = new(big.Int).Abs(n); n.Sign() > 0; n = new(big.Int).Rsh(n, 32) {
		key = append(key, uint32(new(big.Int).And(n, mask).Uint64()))
	}
	if key == nil {
		key = []uint32{0}
	}
	return key
}

// Module makes the module _random.
func Module(m *vm.Machine) *object.Module {
	mod := object.NewModule("_random")
	def := &object.Def{
		Name: "Random", Module: "_random",
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			t := &twister{Instance: object.MakeInstance(c)}
			t.seed([]uint32{uint32(m.Sched.Uint64()), uint32(m.Sched.Uint64())})
			return t, nil
		},
		Methods: []object.MethodDef{
			{Name: "random", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return starlark.Float(self.(*twister).float()), nil
			}, Quick: quickRandom, Doc: "random() -> x in the interval [0, 1)."},
			{Name: "_seed", Sig: "n, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				t := self.(*twister)
				switch x := object.Unbox(a[0]).(type) {
				case starlark.NoneType:
					t.seed([]uint32{uint32(m.Sched.Uint64()), uint32(m.Sched.Uint64())})
				case starlark.Int:
					t.seed(words(x.BigInt()))
				case starlark.Bool:
					i, _ := object.Index(th, x)
					t.seed(words(i.BigInt()))
				case starlark.Float:
					h, err := object.Hash(th, x)
					if err != nil {
						return nil, err
					}
					t.seed(words(new(big.Int).SetUint64(uint64(h))))
				default:
					data, ok := object.BytesOf(x)
					if s, isStr := x.(starlark.String); isStr {
						data, ok = string(s), true
					}
					if !ok {
						return nil, object.Raise(object.TypeError, "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
					}
					sum := sha512.Sum512([]byte(data))
					t.seed(words(new(big.Int).SetBytes(append([]byte(data), sum[:]...))))
				}
				return starlark.None, nil
			}},
			{Name: "getrandbits", Sig: "k, /", Quick: quickBits, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				k, err := object.IndexInt(th, a[0])
				if err != nil {
					return nil, err
				}
				if k < 0 {
					return nil, object.Raise(object.ValueError, "number of bits must be non-negative")
				}
				if k > 1<<24 {
					return nil, object.NewException(object.MemoryError)
				}
				t := self.(*twister)
				if k == 0 {
					return starlark.MakeInt(0), nil
				}
				if k <= 32 {
					return starlark.MakeUint64(uint64(t.next() >> (32 - k))), nil
				}
				n := new(big.Int)
				for shift := 0; k > 0; k, shift = k-32, shift+32 {
					r := t.next()
					if k < 32 {
						r >>= 32 - k
					}
					n.Or(n, new(big.Int).Lsh(big.NewInt(int64(r)), uint(shift)))
				}
				return starlark.MakeBigInt(n), nil
			}},
			{Name: "getstate", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				t := self.(*twister)
				s := make(starlark.Tuple, 625)
				for i, w := range t.state {
					s[i] = starlark.MakeUint64(uint64(w))
				}
				s[624] = starlark.MakeInt(t.index)
				return s, nil
			}},
			{Name: "setstate", Sig: "state, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				t := self.(*twister)
				s, ok := a[0].(starlark.Tuple)
				if !ok {
					return nil, object.Raise(object.TypeError, "state vector must be a tuple")
				}
				if len(s) != 625 {
					return nil, object.Raise(object.ValueError, "state vector is the wrong size")
				}
				state := t.state
				for i := range state {
					n, err := object.IndexInt(th, s[i])
					if err != nil {
						return nil, err
					}
					state[i] = uint32(n)
				}
				n, err := object.IndexInt(th, s[624])
				if err != nil {
					return nil, err
				}
				if n < 0 || n > 624 {
					return nil, object.Raise(object.ValueError, "invalid state")
				}
				t.state, t.index = state, n
				return starlark.None, nil
			}},
		},
	}
	mod.Set("Random", object.NewNativeClass(m.Interp, def))
	return mod
}

func quickRandom(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 1 {
		return object.Reg{}, false
	}
	t, ok := a[0].Obj.(*twister)
	if !ok {
		return object.Reg{}, false
	}
	return object.FloatReg(t.float()), true
}

// quickBits is getrandbits of one word.
func quickBits(_ *starlark.Thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 2 {
		return object.Reg{}, false
	}
	t, ok := a[0].Obj.(*twister)
	k, isInt := a[1].Int()
	if !ok || !isInt || k < 1 || k > 32 {
		return object.Reg{}, false
	}
	return object.IntReg(int64(t.next() >> (32 - k))), true
}
