# math: functions, constants, errors.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.cbrt(27), math.pow(2, 0.5), math.exp(1), math.expm1(1e-10), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.exp2(3))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.1), math.ceil(-2.9), math.fabs(-3), math.copysign(1, -0.0), math.floor(10**20), math.ceil(5))
print(math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.perm(4), math.gcd(12, 18, 27), math.lcm(4, 6), math.gcd(), math.isqrt(10**20 + 1), math.prod([1, 2, 3, 4]), math.prod([0.5, 4], start=3))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0.5), math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(0.5), math.degrees(math.pi), math.radians(180))
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]), math.fmod(-7, 3), math.remainder(7, 4), math.modf(3.25), math.frexp(8.0), math.ldexp(0.5, 4))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isnan(1))
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.ulp(1.0), math.nextafter(1.0, 2.0), math.fma(2, 3, 4))
print(math.log(10**400), math.sqrt(10**20), math.log2(2**1000), math.floor(1e300) % 7)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("sqrt -1", lambda: math.sqrt(-1))
show("log 0", lambda: math.log(0))
show("log -1", lambda: math.log(-1))
show("factorial -1", lambda: math.factorial(-1))
show("factorial 1.5", lambda: math.factorial(1.5))
show("exp big", lambda: math.exp(1000))
show("pow big", lambda: math.pow(10, 400))
show("acos 2", lambda: math.acos(2))
show("sqrt str", lambda: math.sqrt("4"))
show("floor inf", lambda: math.floor(math.inf))
show("floor nan", lambda: math.floor(math.nan))
show("floor str", lambda: math.floor("1"))
show("gcd float", lambda: math.gcd(1.5, 2))
show("isqrt -1", lambda: math.isqrt(-1))
show("comb negative", lambda: math.comb(-1, 2))
show("dist", lambda: math.dist((1,), (1, 2)))
show("no args", lambda: math.sqrt())
show("attr", lambda: math.sqroot(4))
show("sin inf", lambda: math.sin(math.inf))
show("fmod zero", lambda: math.fmod(1, 0))
show("sum nan", lambda: math.fsum([math.inf, -math.inf]))
show("huge", lambda: math.sqrt(10**400))


class N:
    def __float__(self):
        return 16.0

    def __floor__(self):
        return "floored"


print(math.sqrt(N()), math.floor(N()))
