package object

import (
	"math"
	"strconv"
	"testing"
)

// Digits that no float64 has are zeros, wherever they come from.
func TestLongFloat(t *testing.T) {
	for _, x := range []float64{0, 0.1, 1.5, 1e22, math.Pi, math.MaxFloat64, math.SmallestNonzeroFloat64, 0x1.fffffffffffffp-1022} {
		for _, verb := range []byte("ef") {
			for _, prec := range []int{0, 6, 766, exactDigits - 1, exactDigits, exactDigits + 1, 5000} {
				if got, want := longFloat(x, verb, prec), strconv.FormatFloat(x, verb, prec, 64); got != want {
					t.Errorf("%%.%d%c of %g: %.40s... of %d bytes, want %.40s... of %d", prec, verb, x, got, len(got), want, len(want))
				}
			}
		}
		if a, b := generalDigits(x, exactDigits+1, false, false), generalDigits(x, 5000, false, false); x < 1e300 && a != b {
			t.Errorf("%%g of %g: %s and %s", x, a, b)
		}
	}
}
