# Sine and cosine of angles of any size.
import math
for x in (1e9, 2**40, -2**40, 1e15, 1e22, 1e100, 1.7976931348623157e308, 2**62, -1e18, 123456789.125, 999999999.5, 1000000001.5):
    print(x, math.sin(x), math.cos(x), math.tan(x))
print(math.sin(1e22))
