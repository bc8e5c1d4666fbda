# starlark
# Pancake flips over all permutations: list slices and reversal by index.


def fannkuch(n):
    perm = list(range(n))
    count = [0] * n
    best = 0
    checksum = 0
    sign = 1
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if perm[0] != 0:
            p = perm[:]
            flips = 0
            k = p[0]
            while k != 0:
                i = 0
                j = k
                while i < j:
                    p[i], p[j] = p[j], p[i]
                    i += 1
                    j -= 1
                flips += 1
                k = p[0]
            best = max(best, flips)
            checksum += sign * flips
        sign = -sign
        while True:
            if r == n:
                return checksum, best
            first = perm[0]
            for i in range(r):
                perm[i] = perm[i + 1]
            perm[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


print(fannkuch(9))
