// Package mathmod is the module math.
package mathmod

import (
	"math"
	"math/big"

	"github.com/tailorbird-lang/tailorbird/internal/libm"
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
// number returns a register's int or float as a float; ok is false for what must be rounded
// with care, and for all else.
func number(r object.Reg) (x float64, ok bool) {
	if i, ok := r.Int(); ok && i > -1<<53 && i < 1<<53 {
		return float64(i), true
	}
	return r.Float()
}

func unary(name string, f func(float64) float64) object.MethodDef {
	quick := func(_ thread, a []object.Reg) (object.Reg, bool) {
		if len(a) != 1 {
			return object.Reg{}, false
		}
		x, ok := number(a[0])
		if !ok {
			return object.Reg{}, false
		}
		y := f(x)
		return object.FloatReg(y), y-y == 0 // neither infinite nor NaN
	}
	return object.MethodDef{Name: name, Sig: "x, /", Quick: quick, Fn: func(th thread, self value, a []value) (value, error) {
		x, err := object.ToFloat(th, a[0])
		if err != nil {
			return nil, err
		}
		y := f(x)
		if math.IsNaN(y) && !math.IsNaN(x) {
			return nil, domain()
		}
		if math.IsInf(y, 0) && !math.IsInf(x, 0) {
			switch {
			case name == "exp", name == "sinh", name == "cosh", name == "expm1", name == "exp2", name == "gamma" && x != 0,
				name == "lgamma" && x > 0:
				return nil, object.Raise(object.OverflowError, "math range error")
			}
			return nil, domain()
		}
		return starlark.Float(y), nil
	}}
}

func binary(name string, f func(x, y float64) float64) object.MethodDef {
	quick := func(_ thread, a []object.Reg) (object.Reg, bool) {
		if len(a) != 2 {
			return object.Reg{}, false
		}
		x, ok1 := number(a[0])
		y, ok2 := number(a[1])
		if !ok1 || !ok2 {
			return object.Reg{}, false
		}
		z := f(x, y)
		return object.FloatReg(z), z-z == 0
	}
	return object.MethodDef{Name: name, Sig: "x, y, /", Quick: quick, Fn: func(th thread, self value, a []value) (value, error) {
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

// quickGCD is gcd of two ints by Euclid's algorithm.
func quickGCD(_ thread, a []object.Reg) (object.Reg, bool) {
	if len(a) != 2 {
		return object.Reg{}, false
	}
	x, ok1 := a[0].Int()
	y, ok2 := a[1].Int()
	if !ok1 || !ok2 || x == math.MinInt64 || y == math.MinInt64 {
		return object.Reg{}, false
	}
	for y != 0 {
		x, y = y, x%y
	}
	return object.IntReg(max(x, -x)), true
}

func test(name string, f func(float64) bool) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "x, /", Fn: func(th thread, self value, a []value) (value, error) {
		x, err := object.ToFloat(th, a[0])
		return starlark.Bool(err == nil && f(x)), err
	}}
}

func round(name string, s object.Special, f func(float64) float64) object.MethodDef {
	quick := func(_ thread, a []object.Reg) (object.Reg, bool) {
		if len(a) != 1 {
			return object.Reg{}, false
		}
		if _, ok := a[0].Int(); ok {
			return a[0], true
		}
		x, ok := a[0].Float()
		if !ok || !(x > -1<<62 && x < 1<<62) {
			return object.Reg{}, false
		}
		return object.IntReg(int64(f(x))), true
	}
	return object.MethodDef{Name: name, Sig: "x, /", Quick: quick, Fn: func(th thread, self value, a []value) (value, error) {
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
		unary("sqrt", math.Sqrt), unary("cbrt", libm.Cbrt), unary("exp", libm.Exp), unary("exp2", func(x float64) float64 { return libm.Pow(2, x) }), unary("expm1", math.Expm1),
		unary("log1p", math.Log1p), unary("sin", libm.Sin), unary("cos", libm.Cos), unary("tan", libm.Tan), unary("asin", libm.Asin),
		unary("acos", libm.Acos), unary("atan", libm.Atan), unary("sinh", libm.Sinh), unary("cosh", libm.Cosh), unary("tanh", libm.Tanh),
		unary("asinh", math.Asinh), unary("acosh", math.Acosh), unary("atanh", math.Atanh), unary("fabs", math.Abs),
		unary("degrees", func(x float64) float64 { return x * (180 / math.Pi) }), unary("radians", func(x float64) float64 { return x * (math.Pi / 180) }),
		unary("gamma", libm.Gamma), unary("erf", math.Erf), unary("erfc", math.Erfc),
		unary("lgamma", libm.LogGamma),
		binary("atan2", libm.Atan2), binary("fmod", math.Mod), binary("pow", libm.Pow), binary("copysign", math.Copysign),
		binary("remainder", math.Remainder), binary("nextafter", math.Nextafter),
		test("isnan", math.IsNaN), test("isinf", func(x float64) bool { return math.IsInf(x, 0) }),
		test("isfinite", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }),
		round("floor", object.SpFloor, math.Floor), round("ceil", object.SpCeil, math.Ceil), round("trunc", object.SpTrunc, math.Trunc),
		{Name: "log", Sig: "x, base=<unset>, /", Fn: log},
		{Name: "log2", Sig: "x, /", Fn: logBase(libm.Log2)},
		{Name: "log10", Sig: "x, /", Fn: logBase(libm.Log10)},
		{Name: "hypot", Sig: "*coordinates", Fn: func(th thread, self value, a []value) (value, error) {
			v, err := floats(th, a[0].(starlark.Tuple))
			return starlark.Float(libm.Norm(v...)), err
		}},
		{Name: "dist", Sig: "p, q, /", Fn: func(th thread, self value, a []value) (value, error) {
			p, q, err := vectors(th, a, "both points must have the same number of dimensions")
			if err != nil {
				return nil, err
			}
			from, err := floats(th, p)
			if err != nil {
				return nil, err
			}
			to, err := floats(th, q)
			if err != nil {
				return nil, err
			}
			for i := range to {
				to[i] -= from[i]
			}
			return starlark.Float(libm.Norm(to...)), nil
		}},
		{Name: "sumprod", Sig: "p, q, /", Fn: func(th thread, self value, a []value) (value, error) {
			p, q, err := vectors(th, a, "Inputs are not the same length")
			if err != nil {
				return nil, err
			}
			return sumProducts(th, p, q)
		}},
		{Name: "fma", Sig: "x, y, z, /", Fn: func(th thread, self value, a []value) (value, error) {
			v, err := floats(th, a)
			if err != nil {
				return nil, err
			}
			r := math.FMA(v[0], v[1], v[2])
			switch {
			case math.IsNaN(r) && !math.IsNaN(v[0]) && !math.IsNaN(v[1]) && !math.IsNaN(v[2]):
				return nil, object.Raise(object.ValueError, "invalid operation in fma")
			case math.IsInf(r, 0) && !math.IsInf(v[0], 0) && !math.IsInf(v[1], 0) && !math.IsInf(v[2], 0):
				return nil, object.Raise(object.OverflowError, "overflow in fma")
			}
			return starlark.Float(r), nil
		}},
		{Name: "ulp", Sig: "x, /", Fn: func(th thread, self value, a []value) (value, error) {
			x, err := object.ToFloat(th, a[0])
			if x = math.Abs(x); err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
				return starlark.Float(x), err
			}
			if next := math.Nextafter(x, math.Inf(1)); !math.IsInf(next, 0) {
				return starlark.Float(next - x), nil
			}
			return starlark.Float(x - math.Nextafter(x, 0)), nil
		}},
		{Name: "gcd", Sig: "*integers", Quick: quickGCD, Fn: fold(func(x, y *big.Int) *big.Int { return new(big.Int).GCD(nil, nil, x, y) }, 0)},
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
			if err != nil {
				return nil, err
			}
			return exactSum(th, items)
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

// vectors collects two iterables of one length; wrong is the error for others.
func vectors(th thread, a []value, wrong string) (p, q []value, err error) {
	if p, err = object.Collect(th, a[0]); err != nil {
		return nil, nil, err
	}
	if q, err = object.Collect(th, a[1]); err != nil {
		return nil, nil, err
	}
	if len(p) != len(q) {
		return nil, nil, object.Raise(object.ValueError, "%s", wrong)
	}
	return p, q, nil
}

func floats(th thread, values []value) ([]float64, error) {
	list := make([]float64, len(values))
	for i, v := range values {
		x, err := object.ToFloat(th, v)
		if err != nil {
			return nil, err
		}
		list[i] = x
	}
	return list, nil
}

// exactSum is fsum: rounded once.
func exactSum(th thread, items []value) (value, error) {
	sum := new(big.Float).SetPrec(2200)
	special, infinite := 0.0, 0.0 // the sum of what is not finite, and of infinities only
	for _, v := range items {
		x, err := object.ToFloat(th, v)
		if err != nil {
			return nil, err
		}
		if math.IsInf(x, 0) || math.IsNaN(x) {
			if special += x; math.IsInf(x, 0) {
				infinite += x
			}
			continue
		}
		sum.Add(sum, big.NewFloat(x))
	}
	if special != 0 {
		if math.IsNaN(infinite) {
			return nil, object.Raise(object.ValueError, "-inf + inf in fsum")
		}
		return starlark.Float(special), nil
	}
	f, _ := sum.Float64()
	if math.IsInf(f, 0) {
		return nil, object.Raise(object.OverflowError, "intermediate overflow in fsum")
	}
	return starlark.Float(f), nil
}

// sumProducts is sumprod: exact for ints, rounded once where floats are among them.
func sumProducts(th thread, p, q []value) (value, error) {
	var sum value = starlark.MakeInt(0)
	exact := new(big.Float).SetPrec(4400)
	float := false
	for i := range p {
		_, x := p[i].(starlark.Float)
		_, y := q[i].(starlark.Float)
		if float = float || x || y; !float {
			product, err := object.Binary(th, object.OpMul, p[i], q[i])
			if err != nil {
				return nil, err
			}
			if sum, err = object.Binary(th, object.OpAdd, sum, product); err != nil {
				return nil, err
			}
			continue
		}
		v, err := floats(th, []value{p[i], q[i]})
		if err != nil {
			return nil, err
		}
		product := v[0] * v[1]
		if math.IsNaN(product) || math.IsInf(product, 0) {
			return starlark.Float(product), nil
		}
		exact.Add(exact, new(big.Float).Mul(new(big.Float).SetPrec(53).SetFloat64(v[0]), new(big.Float).SetPrec(2200).SetFloat64(v[1])))
	}
	if !float {
		return sum, nil
	}
	before, err := object.ToFloat(th, sum)
	if err != nil {
		return nil, err
	}
	f, _ := exact.Add(exact, big.NewFloat(before)).Float64()
	return starlark.Float(f), nil
}

func log(th thread, self value, a []value) (value, error) {
	x, err := logOf(th, a[0], libm.Log)
	if err != nil || a[1] == nil {
		return starlark.Float(x), err
	}
	b, err := logOf(th, a[1], libm.Log)
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
		m := new(big.Float)
		e := new(big.Float).SetInt(i.BigInt()).MantExp(m)
		x, _ := m.Float64()
		return f(x) + float64(e)*f(2), nil
	}
	if err != nil {
		return 0, err
	}
	if x <= 0 {
		return 0, object.Raise(object.ValueError, "math domain error")
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
		switch {
		case n < 0:
			return nil, object.Raise(object.ValueError, "n must be a non-negative integer")
		case k < 0:
			return nil, object.Raise(object.ValueError, "k must be a non-negative integer")
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
