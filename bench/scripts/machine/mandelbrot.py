# starlark
# Points of the Mandelbrot set in a square grid: floats and a loop with a break.


def inside(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for _ in range(limit):
        r2 = zr * zr
        i2 = zi * zi
        if r2 + i2 > 4.0:
            return 0
        zi = 2.0 * zr * zi + ci
        zr = r2 - i2 + cr
    return 1


def area(n, limit):
    count = 0
    for y in range(n):
        for x in range(n):
            count += inside(3.0 * x / n - 2.0, 2.0 * y / n - 1.0, limit)
    return count


print(area(260, 60))
