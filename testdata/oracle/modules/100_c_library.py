# math: thousands of values of functions of the C library, to the last digit.
import math
import random

random.seed(7)
values = [random.random() for _ in range(3000)]
for name, f in {
    "exp": lambda x: math.exp(40 * x - 20), "sin": lambda x: math.sin(20 * x - 10), "cos": lambda x: math.cos(20 * x - 10),
    "sin far": lambda x: math.sin(1e9 * x), "cosh": lambda x: math.cosh(5 * x), "cbrt": lambda x: math.cbrt(100 * x - 50),
    "sqrt": math.sqrt, "gamma": lambda x: math.gamma(4 * x + 0.1) // 1e-9,
}.items():
    total = 0
    for x in values:
        total = (total * 31 + hash(f(x))) % 1_000_000_007
    print(name, total)
print(math.cbrt(27), math.cbrt(-0.001), math.cbrt(0.0), math.gamma(0.5), math.gamma(-1.5), math.gamma(171.5), math.lgamma(10), math.lgamma(-0.5), math.exp2(0.5))
for f, x in ((math.gamma, -1), (math.gamma, 0), (math.gamma, 200.5), (math.lgamma, -3), (math.exp, 1000)):
    try:
        print(f(x))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
