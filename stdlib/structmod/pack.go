package structmod

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// pack returns the bytes of values.
func (m *module) pack(th thread, l *layout, values []value) ([]byte, error) {
	if err := object.CheckSize(th, uint64(l.size)); err != nil {
		return nil, err
	}
	out := make([]byte, l.size)
	for i := range l.items {
		it := &l.items[i]
		for at := it.at; at < it.at+max(it.size, 1)*it.count; at += max(it.size, 1) {
			if err := m.put(th, out[at:at+it.size], it, l, values[0]); err != nil {
				return nil, err
			}
			values = values[1:]
		}
	}
	return out, nil
}

// put writes a value into its bytes, which are zero.
func (m *module) put(th thread, out []byte, it *item, l *layout, v value) error {
	switch it.code {
	case 'c':
		s, ok := object.Unbox(v).(starlark.Bytes)
		if !ok || len(s) != 1 {
			return object.Raise(m.err, "char format requires a bytes object of length 1")
		}
		out[0] = s[0]
	case 's', 'p':
		s, ok := text(v)
		if !ok {
			return object.Raise(m.err, "argument for '%c' must be a bytes object", it.code)
		}
		if it.code == 'p' && len(out) > 0 {
			n := min(len(s), len(out)-1)
			out[0] = byte(min(n, 255))
			out, s = out[1:], s[:n]
		}
		copy(out, s)
	case '?':
		b, err := object.Truth(th, v)
		if b {
			out[0] = 1
		}
		return err
	case 'e', 'f', 'd':
		x, err := object.ToFloat(th, v)
		if err != nil {
			if object.Stops(err) {
				return err
			}
			return object.Raise(m.err, "required argument is not a float")
		}
		bits, ok := floatBits(x, it.size)
		if !ok && (it.code != 'f' || !l.native) { // a native one becomes infinite
			if _, isInt := object.Unbox(v).(starlark.Int); isInt {
				return object.Raise(m.err, "int too large to convert")
			}
			return object.Raise(object.OverflowError, "float too large to pack with %c format", it.code)
		}
		store(out, bits, l.big)
	default:
		bits, err := m.bits(th, it, v)
		if err != nil {
			return err
		}
		store(out, bits, l.big)
	}
	return nil
}

// text returns the contents of bytes or a bytearray, the only ones that are texts here.
func text(v value) (string, bool) {
	switch x := object.Unbox(v).(type) {
	case starlark.Bytes:
		return string(x), true
	case *object.ByteArray:
		return string(x.Data), true
	}
	return "", false
}

// bits returns an int in two's complement.
func (m *module) bits(th thread, it *item, v value) (uint64, error) {
	i, ok := v.(starlark.Int)
	if !ok {
		var err error
		if i, err = object.Index(th, v); err != nil {
			if object.TypeOf(v).Special(object.SpIndex) == nil {
				err = object.Raise(m.err, "required argument is not an integer")
			}
			return 0, err
		}
	}
	n, small := i.Int64()
	if small && it.fits(n) {
		return uint64(n), nil
	}
	high := uint64(math.MaxUint64) >> (64 - 8*it.size)
	if it.signed() {
		high >>= 1
		return 0, m.outOfRange(it.code, -int64(high)-1, high)
	}
	if u, ok := i.Uint64(); ok && u <= high {
		return u, nil
	}
	if it.code == 'P' {
		if small {
			return uint64(n), nil
		}
		return 0, object.Raise(m.err, "int too large to convert")
	}
	return 0, m.outOfRange(it.code, 0, high)
}

func (m *module) outOfRange(code byte, low int64, high uint64) error {
	return object.Raise(m.err, "'%c' format requires %d <= number <= %d", code, low, high)
}

// store writes the lower bytes of bits.
func store(out []byte, bits uint64, big bool) {
	last := len(out) - 1
	for i := range out {
		if big {
			out[last-i] = byte(bits)
		} else {
			out[i] = byte(bits)
		}
		bits >>= 8
	}
}
