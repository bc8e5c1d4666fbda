# int arithmetic, big ints, division signs, bit operations.
print(7 + 3, 7 - 3, 7 * 3, 7 / 2, 7 // 2, 7 % 3, 2**10, -7)
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (6, 3), (-6, 3)):
    print(f"{a}//{b}={a // b} {a}%{b}={a % b} divmod={divmod(a, b)} {a}/{b}={a / b}")
print(2**64, 2**100, -(2**70), 10**30 // 7, 10**30 % 7, -(10**30) // 7, -(10**30) % 7)
print(2**63 - 1 + 1, -(2**63) - 1, (2**63) * 2, 3**50 - 3**49, 99999999999 * 99999999999, 2**62 + 2**62)
print(1 << 70, (1 << 70) >> 68, -1 >> 5, -8 >> 1, 5 & 3, 5 | 3, 5 ^ 3, ~5, ~-1, -5 & 0xFF, -5 | 2, -5 ^ 2)
print(2**100 & (2**99 + 1) == 1, 2**100 | 1, (2**65) ^ (2**65), -(2**65) & 0xFF, ~(2**65))
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -1), pow(-2, 3), 2**-2, (-2) ** 2, -(2**2), 0**0)
print(abs(-5), abs(-(2**70)), int("42"), int("-42"), int(" 12 "), int("1_000"), int("ff", 16), int("0xff", 16), int("0b11", 0), int("z", 36), int("777", 8))
print(int(3.9), int(-3.9), int(True), int(), int("0"), int(1e20), round(7), round(1234, -2), round(1250, -2), round(1350, -2))
print(bin(10), oct(10), hex(255), bin(-5), hex(-255), hex(2**70))
print((10).bit_length(), (255).bit_count(), (0).bit_length(), (-8).bit_length(), (1024).to_bytes(2, "big"), int.from_bytes(b"\x04\x00", "big"))
print((-1).to_bytes(2, "little", signed=True), int.from_bytes(b"\xff\xff", "little", signed=True), (5).to_bytes())
print((6).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).is_integer())
print(1_000_000, 0xFF, 0o17, 0b1010, 0x_ff, 1_0)
print(True + True, True * 5, sum([True, False, True]), True == 1, isinstance(True, int), -True, True & False, True ^ True, True | 1)
print(5 == 5.0, hash(5) == hash(5.0), 2**53 == float(2**53), 2**53 + 1 == float(2**53), 10**400 > 1e300, 3 < 3.5 < 4)
print(str(2**200), len(str(2**1000)), int("9" * 40) + 1)
a = 10
a += 5; a -= 3; a *= 4; a //= 5; a **= 2; a %= 50; a <<= 2; a >>= 1; a |= 1; a &= 0x3F; a ^= 2
print(a)
x = 7
x /= 2
print(x)
