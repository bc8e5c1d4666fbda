package runtime

import (
	"encoding/binary"
	"math"
)

// floatBytes returns a float as IEEE 754 writes it in 2, 4 or 8 bytes, the lowest
// first; ok is false where it is too large.
func floatBytes(x float64, size int) (b []byte, ok bool) {
	switch size {
	case 2:
		h, ok := halfBits(x)
		return binary.LittleEndian.AppendUint16(nil, h), ok
	case 4:
		return binary.LittleEndian.AppendUint32(nil, math.Float32bits(float32(x))), true
	}
	if math.IsNaN(x) {
		return binary.LittleEndian.AppendUint64(nil, 0x7ff8<<48), true
	}
	return binary.LittleEndian.AppendUint64(nil, math.Float64bits(x)), true
}

// halfBits returns a float with 11 bits of precision.
func halfBits(x float64) (bits uint16, ok bool) {
	if math.Signbit(x) {
		bits = 0x8000
	}
	a := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return bits | 0x7e00, true
	case math.IsInf(x, 0):
		return bits | 0x7c00, true
	case a < 0x1p-14: // without the implicit bit
		return bits | uint16(math.RoundToEven(a*0x1p24)), true
	}
	m, e := math.Frexp(a)                     // a = m * 2**e, m from 1/2 to 1
	n := int(math.RoundToEven(m*2048)) - 1024 // may be 1024, which goes into the exponent
	h := (e+14)<<10 + n
	return bits | uint16(h&0x7fff), h < 0x7c00
}

// floatOf is what floatBytes wrote.
func floatOf(b []byte) float64 {
	switch len(b) {
	case 2:
		h := binary.LittleEndian.Uint16(b)
		e, m := int(h>>10&31), float64(h&1023)
		var x float64
		switch {
		case e == 31 && m == 0:
			x = math.Inf(1)
		case e == 31:
			x = math.NaN()
		case e == 0:
			x = m * 0x1p-24
		default:
			x = math.Ldexp(1024+m, e-25)
		}
		if h&0x8000 != 0 {
			return -x
		}
		return x
	case 4:
		return float64(math.Float32frombits(binary.LittleEndian.Uint32(b)))
	case 8:
		return math.Float64frombits(binary.LittleEndian.Uint64(b))
	}
	return math.NaN()
}
