# Permutations of a list.
def main():
    n = 8
    p, q, s = list(range(n)), [0] * n, list(range(n))
    sign, most, total = 1, 0, 0
    while True:
        first = p[0]
        if first != 0:
            q[:] = p
            flips = 1
            while True:
                k = q[first]
                if k == 0:
                    break
                q[first] = first
                if first >= 3:
                    i, j = 1, first - 1
                    while i < j:
                        q[i], q[j] = q[j], q[i]
                        i += 1
                        j -= 1
                first = k
                flips += 1
            total += sign * flips
            most = max(most, flips)
        if sign == 1:
            p[0], p[1] = p[1], p[0]
            sign = -1
            continue
        p[1], p[2] = p[2], p[1]
        sign = 1
        for i in range(2, n):
            if s[i] != 0:
                s[i] -= 1
                break
            if i == n - 1:
                return
            s[i] = i
            p[: i + 2] = p[1 : i + 2] + p[:1]

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
