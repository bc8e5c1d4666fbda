package structmod

import "math"

// floatBits returns a float as an IEEE 754 number of so many bytes; ok is false for one that
// is too large.
func floatBits(x float64, size int) (bits uint64, ok bool) {
	switch size {
	case 2:
		h, ok := halfBits(x)
		return uint64(h), ok
	case 4:
		f := float32(x)
		return uint64(math.Float32bits(f)), !math.IsInf(float64(f), 0) || math.IsInf(x, 0)
	}
	if math.IsNaN(x) {
		return 0x7ff8 << 48, true
	}
	return math.Float64bits(x), true
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

// floatOf undoes floatBits.
func floatOf(bits uint64, size int) float64 {
	switch size {
	case 2:
		return halfFloat(uint16(bits))
	case 4:
		return float64(math.Float32frombits(uint32(bits)))
	}
	return math.Float64frombits(bits)
}

func halfFloat(h uint16) float64 {
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
}
