# Number programs: primes, gcd, perfect numbers, bases, digits, Pascal, Fibonacci, collatz.
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def factors(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    return out + [n] * (n > 1)


def to_base(n, base):
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if n < 0:
        return "-" + to_base(-n, base)
    return (to_base(n // base, base) if n >= base else "") + digits[n % base]


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


def miller_rabin(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(sieve(50), len(sieve(10000)))
print(gcd(48, 36), gcd(17, 5), factors(360), factors(97), factors(2**10 * 3), egcd(240, 46))
print([to_base(255, b) for b in (2, 8, 16, 36)], to_base(-10, 2), int("zz", 36), all(int(to_base(n, 7), 7) == n for n in range(100)))
for row in pascal(6):
    print(" ".join(f"{v:>3}" for v in row).center(30).rstrip())
print([n for n in range(2, 500) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n])
print([n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))], sum(map(int, str(2**1000))), len(str(3**500)))
print(miller_rabin(2**61 - 1), miller_rabin(2**67 - 1), [n for n in range(90, 120) if miller_rabin(n)])
fib = [0, 1]
while len(fib) < 100:
    fib.append(fib[-1] + fib[-2])
print(fib[99], fib[99] % 10**9, fib[10] / fib[9])
print(pow(7, 10**18, 10**9 + 7), (10**50 + 1) // 11, divmod(-(10**30), 7), (1 << 100) - 1)
fact = 1
for i in range(1, 51):
    fact *= i
print(fact, str(fact).count("0"), len(str(fact)) - len(str(fact).rstrip("0")))
print(f"{10**15:,}", f"{2**64:_}", f"{2**40:x}", 10**20 // 3, -7 // 2, -7 % 3, round(10**15 / 7, 3))


def isqrt(n):
    x = n
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


print(isqrt(2 * 10**40), isqrt(99), [n for n in range(1, 60) if isqrt(n) ** 2 == n])
pi, q, r, t, k, n, l = [], 1, 0, 1, 1, 3, 3
while len(pi) < 30:
    if 4 * q + r - t < n * t:
        pi.append(n)
        q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
    else:
        q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k) + 2 + (r * l)) // (t * l), l + 2
print("".join(map(str, pi)))
