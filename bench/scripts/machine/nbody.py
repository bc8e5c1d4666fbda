# Float arithmetic: two bodies and a fixed star.
# Also valid Starlark up to the line "# timing".
def main():
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    u, v, vu, vv = -2.0, 0.5, 0.3, -0.6
    for i in range(150000):
        r = (x * x + y * y) + 0.01
        d = 1.0 / (r * r)
        vx = vx - x * d * 0.001
        vy = vy - y * d * 0.001
        q = (u * u + v * v) + 0.01
        e = 1.0 / (q * q)
        vu = vu - u * e * 0.001
        vv = vv - v * e * 0.001
        x = x + vx * 0.001
        y = y + vy * 0.001
        u = u + vu * 0.001
        v = v + vv * 0.001

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
