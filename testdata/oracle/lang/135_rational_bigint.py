# Big integer programs: exact decimals, modular arithmetic, RSA toy, continued fractions, Pell, hex dumps.
def long_division(n, d, digits):
    whole, rem = divmod(n, d)
    out = []
    for _ in range(digits):
        digit, rem = divmod(rem * 10, d)
        out.append(str(digit))
    return f"{whole}." + "".join(out)


def period(d):
    seen, rem, i = {}, 1, 0
    while rem and rem not in seen:
        seen[rem] = i
        rem, i = rem * 10 % d, i + 1
    return i - seen[rem] if rem else 0


print(long_division(22, 7, 40), long_division(1, 998001, 30), [(d, period(d)) for d in (3, 7, 13, 17, 19, 97)], max(range(2, 200), key=period))


def power_mod(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b, e = b * b % m, e >> 1
    return r


p, q, e = 2**31 - 1, 2**61 - 1, 65537
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
msg = int.from_bytes(b"hello rsa", "big")
c = pow(msg, e, n)
print(n, d, c, pow(c, d, n).to_bytes(9, "big"), power_mod(3, 10**20, 10**9 + 7) == pow(3, 10**20, 10**9 + 7))


def convergents(terms):
    h0, h1, k0, k1 = 0, 1, 1, 0
    for a in terms:
        h0, h1, k0, k1 = h1, a * h1 + h0, k1, a * k1 + k0
        yield h1, k1


print(list(convergents([3, 7, 15, 1, 292])), [f"{h / k:.12f}" for h, k in convergents([1] * 12)][-1])


def sqrt_digits(n, digits):
    x = n * 10 ** (2 * digits)
    r = x
    while True:
        y = (r + x // r) // 2
        if y >= r:
            return r
        r = y


print(sqrt_digits(2, 50), sqrt_digits(10, 20))
fib = {0: 0, 1: 1, 2: 1}


def fast_fib(n):
    if n in fib:
        return fib[n]
    k = n // 2
    a, b = fast_fib(k), fast_fib(k + 1)
    fib[n] = a * (2 * b - a) if n % 2 == 0 else a * a + b * b
    return fib[n]


f = fast_fib(1000)
print(f, len(str(f)), fast_fib(300) % 10**12)
a, b = 10**30 + 57, -(10**18) - 9
print(a * b, a // b, a % b, divmod(a, b), -a // 7, a & 0xFFFF, a | 1, a ^ b, a >> 40, b >> 10, a << 5, ~a, abs(b), -b, a == float(a), a > b, int(str(a)) == a, bool(a), hash(a) == hash(a + 0))
print(bin(a)[:20], hex(a), oct(b), f"{a:,}", f"{a:x}", f"{a:e}", f"{b:_}", f"{a:>40}|", str(a)[::-1], len(bin(a)) - 2 == a.bit_length(), a.bit_count(), float(a), int(1e30), round(a, -25), a**0, a**3 % 1009, (-3) ** 41, 7**77)
print(sum(range(10**6)), sum(i * i for i in range(1000)), 2**200 // 3**100, 2**200 % 3**100, (2**127 - 1) * (2**89 - 1), 100**50 == 10**100, int("9" * 50) + 1 == 10**50, int("f" * 30, 16), int("-" + "1" * 25), int.from_bytes(bytes(range(16)), "little"))
g = 1
for i in range(1, 31):
    g = g * i
print(g, g // (2**26), [i for i in range(60) if not g % 2**i][-1], str(g).rstrip("0"))


def to_words(n, base=2**32):
    out = []
    while n:
        n, r = divmod(n, base)
        out.append(r)
    return out


print(to_words(a), sum(w << 32 * i for i, w in enumerate(to_words(a))) == a)
