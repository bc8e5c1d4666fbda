// Package mathmod is the module math.
package mathmod

import (
	"math"
	"math/big"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

func domain() error { return object.Raise(object.ValueError, "math domain error") }

// unary makes a function of one float; results that are NaN or infinite without
// such an argument are errors.
func unary(name string, f func(float64) float64) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "x, /", Fn: func(th thread, self value, a []value) (value, error) {
		x, err := object.ToFloat(th, a[0])
		if err != nil {
			return nil, err
		}
		y := f(x)
		if math.IsNaN(y) && !math.IsNaN(x) {
			return nil, domain()
		}
		if math.IsInf(y, 0) && !math.IsInf(x, 0) {
			if name == "exp" || name == "sinh" || name == "cosh" || name == "expm1" || name == "exp2" {
				return nil, object.Raise(object.OverflowError, "math range error")
			}
			return nil, domain()
		}
		return starlark.Float(y), nil
	}}
}

func binary(name string, f func(x, y float64) float64) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "x, y, /", Fn: func(th thread, self value, a []value) (value, error) {
		x, err := object.ToFloat(th, a[0])
		if err != nil {
			return nil, err
		}
		y, err := object.ToFloat(th, a[1])
		if err != nil {
			return nil, err
		}
		z := f(x, y)
		if math.IsNaN(z) && !math.IsNaN(x) && !math.IsNaN(y) {
			return nil, domain()
		}
		if math.IsInf(z, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) && name == "pow" {
			if x == 0 {
				return nil, domain()
			}
			return nil, object.Raise(object.OverflowError, "math range error")
		}
		return starlark.Float(z), nil
	}}
}

func test(name string, f func(float64) bool) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "x, /", Fn: func(th thread, self value, a []value) (value, error) {
		x, err := object.ToFloat(th, a[0])
		return starlark.Bool(err == nil && f(x)), err
	}}
}

func round(name string, s object.Special, f func(float64) float64) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "x, /", Fn: func(th thread, self value, a []value) (value, error) {
		if x, ok := a[0].(starlark.Float); ok {
			return object.ToInt(th, starlark.Float(f(float64(x))))
		}
		if v, ok, err := object.CallSpecial(th, s, a[0]); ok {
			return v, err
		}
		x, err := object.ToFloat(th, a[0])
		if err != nil {
			return nil, err
		}
		return object.ToInt(th, starlark.Float(f(x)))
	}}
}

// Module makes the module math.
func Module() *object.Module {
	m := object.NewModule("math")
	for n, f := range map[string]float64{"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": math.Inf(1), "nan": math.NaN()} {
		m.Set(n, starlark.Float(f))
	}
	object.Functions(m, []object.MethodDef{
		unary("sqrt", math.Sqrt), unary("cbrt", math.Cbrt), unary("exp", math.Exp), unary("exp2", math.Exp2), unary("expm1", math.Expm1),
		unary("log1p", math.Log1p), unary("sin", math.Sin), unary("cos", math.Cos), unary("tan", math.Tan), unary("asin", math.Asin),
		unary("acos", math.Acos), unary("atan", math.Atan), unary("sinh", math.Sinh), unary("cosh", math.Cosh), unary("tanh", math.Tanh),
		unary("asinh", math.Asinh), unary("acosh", math.Acosh), unary("atanh", math.Atanh), unary("fabs", math.Abs),
		unary("degrees", func(x float64) float64 { return x * (180 / math.Pi) }), unary("radians", func(x float64) float64 { return x * (math.Pi / 180) }),
		unary("gamma", math.Gamma), unary("erf", math.Erf), unary("erfc", math.Erfc),
		unary("lgamma", func(x float64) float64 { l, _ := math.Lgamma(x); return l }),
		binary("atan2", math.Atan2), binary("fmod", math.Mod), binary("pow", math.Pow), binary("copysign", math.Copysign),
		binary("remainder", math.Remainder), binary("nextafter", math.Nextafter),
		test("isnan", math.IsNaN), test("isinf", func(x float64) bool { return math.IsInf(x, 0) }),
		test("isfinite", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }),
		round("floor", object.SpFloor, math.Floor), round("ceil", object.SpCeil, math.Ceil), round("trunc", object.SpTrunc, math.Trunc),
		{Name: "log", Sig: "x, base=<unset>, /", Fn: log},
		{Name: "log2", Sig: "x, /", Fn: logBase(math.Log2)},
		{Name: "log10", Sig: "x, /", Fn: logBase(math.Log10)},
		{Name: "hypot", Sig: "*coordinates", Fn: func(th thread, self value, a []value) (value, error) {
			h := 0.0
			for _, v := range a[0].(starlark.Tuple) {
				x, err := object.ToFloat(th, v)
				if err != nil {
					return nil, err
				}
				h = math.Hypot(h, x)
			}
			return starlark.Float(h), nil
		}},
		{Name: "dist", Sig: "p, q, /", Fn: func(th thread, self value, a []value) (value, error) {
			p, err := object.Collect(th, a[0])
			if err != nil {
				return nil, err
			}
			q, err := object.Collect(th, a[1])
			if err != nil {
				return nil, err
			}
			if len(p) != len(q) {
				return nil, object.Raise(object.ValueError, "both points must have the same number of dimensions")
			}
			h := 0.0
			for i := range p {
				x, err := object.ToFloat(th, p[i])
				if err != nil {
					return nil, err
				}
				y, err := object.ToFloat(th, q[i])
				if err != nil {
					return nil, err
				}
				h = math.Hypot(h, x-y)
			}
			return starlark.Float(h), nil
		}},
		{Name: "gcd", Sig: "*integers", Fn: fold(func(x, y *big.Int) *big.Int { return new(big.Int).GCD(nil, nil, x, y) }, 0)},
		{Name: "lcm", Sig: "*integers", Fn: fold(func(x, y *big.Int) *big.Int {
			if x.Sign() == 0 || y.Sign() == 0 {
				return new(big.Int)
			}
			g := new(big.Int).GCD(nil, nil, x, y)
			return new(big.Int).Mul(new(big.Int).Div(x, g), y)
		}, 1)},
		{Name: "factorial", Sig: "n, /", Fn: func(th thread, self value, a []value) (value, error) {
			if _, ok := a[0].(starlark.Float); ok {
				return nil, object.Raise(object.TypeError, "'float' object cannot be interpreted as an integer")
			}
			n, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			if n < 0 {
				return nil, object.Raise(object.ValueError, "factorial() not defined for negative values")
			}
			if n > 200000 {
				return nil, object.NewException(object.MemoryError)
			}
			return starlark.MakeBigInt(new(big.Int).MulRange(1, int64(max(n, 1)))), nil
		}},
		{Name: "comb", Sig: "n, k, /", Fn: choose(true)},
		{Name: "perm", Sig: "n, k=None, /", Fn: choose(false)},
		{Name: "isqrt", Sig: "n, /", Fn: func(th thread, self value, a []value) (value, error) {
			i, err := object.Index(th, a[0])
			if err != nil {
				return nil, err
			}
			if i.Sign() < 0 {
				return nil, object.Raise(object.ValueError, "isqrt() argument must be nonnegative")
			}
			return starlark.MakeBigInt(new(big.Int).Sqrt(i.BigInt())), nil
		}},
		{Name: "isclose", Sig: "a, b, *, rel_tol=1e-09, abs_tol=0.0", Fn: func(th thread, self value, a []value) (value, error) {
			var f [4]float64
			for i := range f {
				x, err := object.ToFloat(th, a[i])
				if err != nil {
					return nil, err
				}
				f[i] = x
			}
			if f[0] == f[1] {
				return starlark.True, nil
			}
			d := math.Abs(f[0] - f[1])
			return starlark.Bool(!math.IsInf(d, 0) && d <= math.Max(f[2]*math.Max(math.Abs(f[0]), math.Abs(f[1])), f[3])), nil
		}},
		{Name: "prod", Sig: "iterable, /, *, start=1", Fn: func(th thread, self value, a []value) (value, error) {
			items, err := object.Collect(th, a[0])
			total := a[1]
			for _, v := range items {
				if total, err = object.Binary(th, object.OpMul, total, v); err != nil {
					return nil, err
				}
			}
			return total, err
		}},
		{Name: "fsum", Sig: "seq, /", Fn: func(th thread, self value, a []value) (value, error) {
			items, err := object.Collect(th, a[0])
			sum := new(big.Float).SetPrec(2200)
			for _, v := range items {
				x, err := object.ToFloat(th, v)
				if err != nil {
					return nil, err
				}
				sum.Add(sum, big.NewFloat(x))
			}
			f, _ := sum.Float64()
			return starlark.Float(f), err
		}},
		{Name: "modf", Sig: "x, /", Fn: func(th thread, self value, a []value) (value, error) {
			x, err := object.ToFloat(th, a[0])
			i, f := math.Modf(x)
			return starlark.Tuple{starlark.Float(f), starlark.Float(i)}, err
		}},
		{Name: "frexp", Sig: "x, /", Fn: func(th thread, self value, a []value) (value, error) {
			x, err := object.ToFloat(th, a[0])
			f, e := math.Frexp(x)
			return starlark.Tuple{starlark.Float(f), starlark.MakeInt(e)}, err
		}},
		{Name: "ldexp", Sig: "x, i, /", Fn: func(th thread, self value, a []value) (value, error) {
			x, err := object.ToFloat(th, a[0])
			if err != nil {
				return nil, err
			}
			n, err := object.IndexInt(th, a[1])
			return starlark.Float(math.Ldexp(x, n)), err
		}},
	})
	return m
}

func log(th thread, self value, a []value) (value, error) {
	x, err := logOf(th, a[0], math.Log)
	if err != nil || a[1] == nil {
		return starlark.Float(x), err
	}
	b, err := logOf(th, a[1], math.Log)
	if err != nil {
		return nil, err
	}
	if b == 0 {
		return nil, object.Raise(object.ZeroDivisionError, "division by zero")
	}
	return starlark.Float(x / b), nil
}

func logBase(f func(float64) float64) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		x, err := logOf(th, a[0], f)
		return starlark.Float(x), err
	}
}

func logOf(th thread, v value, f func(float64) float64) (float64, error) {
	x, err := object.ToFloat(th, v)
	if i, ok := v.(starlark.Int); ok && err != nil && i.Sign() > 0 {
		b := i.BigInt()
		shift := b.BitLen() - 60
		m, _ := new(big.Float).SetInt(new(big.Int).Rsh(b, uint(shift))).Float64()
		return f(m) + float64(shift)*f(2), nil
	}
	if err != nil {
		return 0, err
	}
	if x <= 0 {
		return 0, object.Raise(object.ValueError, "expected a positive input")
	}
	return f(x), nil
}

func fold(f func(x, y *big.Int) *big.Int, start int64) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		r := big.NewInt(start)
		for _, v := range a[0].(starlark.Tuple) {
			i, err := object.Index(th, v)
			if err != nil {
				return nil, err
			}
			r = f(r, new(big.Int).Abs(i.BigInt()))
		}
		return starlark.MakeBigInt(r), nil
	}
}

func choose(comb bool) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		n, err := object.IndexInt(th, a[0])
		if err != nil {
			return nil, err
		}
		k := n
		if a[1] != starlark.None {
			if k, err = object.IndexInt(th, a[1]); err != nil {
				return nil, err
			}
		}
		if n < 0 || k < 0 {
			return nil, object.Raise(object.ValueError, "n and k must be non-negative integers")
		}
		if k > n {
			return starlark.MakeInt(0), nil
		}
		if n > 200000 {
			return nil, object.NewException(object.MemoryError)
		}
		if comb {
			return starlark.MakeBigInt(new(big.Int).Binomial(int64(n), int64(k))), nil
		}
		return starlark.MakeBigInt(new(big.Int).MulRange(int64(n-k+1), int64(n))), nil
	}
}
