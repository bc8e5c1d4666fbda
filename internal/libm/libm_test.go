package libm

import (
	"math"
	"math/big"
	"testing"
)

// The functions agree with series that big.Float sums, on arguments of all sizes.
func TestRounding(t *testing.T) {
	tests := []struct {
		name string
		got  func(float64) float64
		want func(x *big.Float) *big.Float
		args []float64
	}{
		{"exp", Exp, bigExp, []float64{1e-9, 0.1, 1, -1, 2.5, 20, -30.25, 700 - 1e-9}},
		{"sin", Sin, bigSin, []float64{1e-6, 0.1, 0.7, 1, 2, 3, -4.5, 7, 100.25}},
		{"cos", Cos, bigCos, []float64{1e-6, 0.1, 0.7, 1, 2, 3, -4.5, 7, 100.25}},
		{"log", func(x float64) float64 { return Exp(Log(x)) }, nil, []float64{0.5, 2, 10, 1e10, 1e-10}},
	}
	for _, tt := range tests {
		for _, x := range tt.args {
			got := tt.got(x)
			if tt.want == nil { // there and back
				if math.Abs(got-x) > 4e-15*x*math.Max(1, math.Abs(math.Log(x))) {
					t.Errorf("%s: %v comes back as %v", tt.name, x, got)
				}
				continue
			}
			want, _ := tt.want(new(big.Float).SetPrec(400).SetFloat64(x)).Float64()
			if got != want {
				t.Errorf("%s(%v) = %v, want %v", tt.name, x, got, want)
			}
		}
	}
}

// series sums first + first*x**step/... : each term is the one before times
// factor(k).
func series(first *big.Float, factor func(k int64) *big.Float) *big.Float {
	sum := new(big.Float).Copy(first)
	term := new(big.Float).Copy(first)
	for k := int64(1); k < 2000; k++ {
		term = new(big.Float).SetPrec(400).Mul(term, factor(k))
		sum.Add(sum, term)
	}
	return sum
}

func quotient(x *big.Float, n int64) *big.Float {
	return new(big.Float).SetPrec(400).Quo(x, new(big.Float).SetPrec(400).SetInt64(n))
}

func bigExp(x *big.Float) *big.Float {
	// e**x = (e**(x/1024))**1024
	y := quotient(x, 1024)
	e := series(new(big.Float).SetPrec(400).SetInt64(1), func(k int64) *big.Float { return quotient(y, k) })
	for range 10 {
		e.Mul(e, e)
	}
	return e
}

func bigSin(x *big.Float) *big.Float {
	minus := new(big.Float).SetPrec(400).Neg(new(big.Float).SetPrec(400).Mul(x, x))
	return series(x, func(k int64) *big.Float { return quotient(minus, 2*k*(2*k+1)) })
}

func bigCos(x *big.Float) *big.Float {
	minus := new(big.Float).SetPrec(400).Neg(new(big.Float).SetPrec(400).Mul(x, x))
	return series(new(big.Float).SetPrec(400).SetInt64(1), func(k int64) *big.Float { return quotient(minus, 2*k*(2*k-1)) })
}

// Angles of any size: 1e22 is the example of K. C. Ng, Argument reduction for huge
// arguments (1992).
func TestHugeAngles(t *testing.T) {
	for _, tt := range []struct{ x, sin, cos float64 }{
		{1e22, -0.8522008497671888, 0.523214785395139},
		{math.MaxFloat64, 0.004961954789184062, -0.9999876894265599},
		{-(1 << 40), 0.40570501153282873, -0.914004071991557},
	} {
		if s, c := Sin(tt.x), Cos(tt.x); s != tt.sin || c != tt.cos {
			t.Errorf("%v: sin %v, cos %v", tt.x, s, c)
		}
	}
}
