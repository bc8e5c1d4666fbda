# Functions of math at their edges, and numbers whose last digit counts.
import math
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for a in ((-1,2),(2,-1),(-1,-1)):
    t(lambda: math.comb(*a)); t(lambda: math.perm(*a))
inf=float('inf'); nan=float('nan')
for l in ([inf, -inf],[inf,1],[nan,1],[inf,nan],[inf,inf],[nan,inf,-inf],[-inf]):
    t(lambda: math.fsum(l))
t(lambda: math.fsum(["x"])); t(lambda: math.fsum([10**400])); t(lambda: math.fsum(5)); t(lambda: math.fsum([]))
t(lambda: math.sumprod([inf],[0])); t(lambda: math.sumprod([1],[1,2])); t(lambda: math.sumprod([10**20, 2],[3, 0.5])); t(lambda: math.sumprod([0.1]*10,[1]*10)); t(lambda: math.sumprod([True, 2], [3, 4.5])); t(lambda: math.sumprod([1e308]*2,[10]*2))
t(lambda: math.hypot(inf, nan)); t(lambda: math.hypot(nan, 1)); t(lambda: math.hypot()); t(lambda: math.hypot(5e-324, 5e-324)); t(lambda: math.hypot(1e308,1e308)); t(lambda: math.hypot(3e200, 4e200)); t(lambda: math.dist([1,2],[4,6])); t(lambda: math.hypot(-0.0))
t(lambda: math.fma(inf, 0, 1)); t(lambda: math.fma(1e308,10,0)); t(lambda: math.ulp(0.0)); t(lambda: math.ulp(-5.5)); t(lambda: math.ulp(1.7976931348623157e308)); t(lambda: math.ulp(inf))
t(lambda: math.exp(710)); t(lambda: math.exp(-800)); t(lambda: math.sinh(800)); t(lambda: math.log(-1)); t(lambda: math.log(0.0)); t(lambda: math.log(inf)); t(lambda: math.log2(8)); t(lambda: math.log10(1000)); t(lambda: math.log(10**500, 10)); t(lambda: math.log10(10**500)); t(lambda: math.cos(-0.0)); t(lambda: math.tan(math.pi/2)); t(lambda: math.atan2(0.0, -1)); t(lambda: math.atan(inf)); t(lambda: math.asin(1)); t(lambda: math.acos(-1)); t(lambda: math.tanh(50)); t(lambda: math.sin(-0.0)); t(lambda: math.log(5e-324)); t(lambda: math.log2(5e-324)); t(lambda: math.log10(5e-324)); t(lambda: math.log(0)); t(lambda: math.log2(0)); t(lambda: math.log1p(-1)); t(lambda: math.acosh(0.5)); t(lambda: math.atanh(1))

import random
random.seed(11)
for _ in range(40):
    x = random.uniform(-6, 6)
    print(math.sin(x), math.cos(x), math.tan(x), math.exp(x), math.log(abs(x)), math.log10(abs(x)), math.sinh(x), math.tanh(x), math.atan2(x, 1.5), math.asin(x / 7), math.acos(x / 7), math.hypot(x, 1, 2), x ** 1.7 if x > 0 else 0)
print([random.gauss(0, 1) for _ in range(5)], [random.expovariate(2) for _ in range(5)])
