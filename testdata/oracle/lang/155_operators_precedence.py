# Precedence and associativity, unary minus and power, bit operators against comparisons, not, conditional, lambda, chains.
print(2 + 3 * 4, (2 + 3) * 4, 2**3**2, (2**3) ** 2, -2**2, (-2) ** 2, 2**-1, -2**-2, 10 - 4 - 3, 100 / 10 / 2, 7 // 2 * 2, 7 % 4 * 3, 2 * 7 % 4, -7 // 2, -(7 // 2), ~5 + 1, -~5, ~-5, not 1 == 2, (not 1) == 2)
print(1 | 2 & 3, (1 | 2) & 3, 1 ^ 3 | 4, 5 & 3 == 3, (5 & 3) == 3, 1 << 2 + 1, (1 << 2) + 1, 8 >> 1 << 2, 6 ^ 3 & 5, 1 | 6 ^ 2, 3 + 4 << 1, 1 < 2 & 3, not 0 & 1, 0b1100 & 0b1010 | 0b0001)
print(1 < 2 < 3, 1 < 3 > 2, 3 > 2 == True, (3 > 2) == True, 1 == 1 != 2, 1 in [1] == True, (1 in [1]) == True, "a" in "abc" in ["abc"], None is None is not True, 1 < 2 and 3 < 4 or 1 / 0, not True or True, not (True or True), True or False and False, (True or False) and False)
print(1 if True else 2 if False else 3, (lambda x: x + 1 if x else 0)(5), (lambda: 1 if 0 else 2)(), [x for x in (1, 2) if x > 1 or x < 0], 5 if not 0 else 6, "a" "b" * 2, "x" + "y" * 3, [1] + [2] * 2, [1, 2][0] + 1, -[3][0], (1,) + (2, 3)[1:], {"a": 1}["a"] ** 2)
print(2 * 3 @ M(4) if (M := type("M", (int,), {"__rmatmul__": lambda self, o: int(self) + o})) else 0, +-+5, - -5, not not 3, ~~7, -True, +True, ~0, 1 - -1, 1--1, 2**~1, 5 - 3 + 2, 2 + 2 == 4 and "math")
x = 10
y = x if x > 5 else -x
z = not x > 5
w = x == 10 and y == 10 or z
a = b = c = x, y
d = 1, 2 + 3, "t"
e = (yield_ := 3) + 1
f = lambda p, q=2: p * q, 5
print(y, z, w, a, d, e, f[0](3), f[1], x if x else y, (x, y) if x else y, not x or y, x and not y)
x += 3 * 2
x -= 1 if x > 3 else 100
x *= 2 + 1
x //= 4 - 2
x **= 2
x %= 100
x >>= 1 + 1
x <<= 2
x |= 1 | 2
x &= ~4
x ^= 5 & 4
print(x)
print(1 + 2 < 4, 1 < 2 + 3 * 4 - 5, 3 * "ab" in "ababab", not "a" == "b", "b" not in "a" + "c", "identity", [] == [] is not None, 2 + 3j * 2, (2 + 3j) * 2, 1e3 - 1, .5 + .5, 1_0 * 2, 0xA + 0b1)
print(print("printed") is None, print("a", end="") or print("b") or "c", (1, 2) < (1, 3) <= (1, 3), "abc" < "abd" == True, max(1, 2) + min(3, 4) * 2, len("ab") ** 2, abs(-3) ** 2, int("3") * "ab", str(1) + str(2) * 2, [i for i in range(3)][-1] ** 2, {1, 2} | {3} & {4} ^ {5}, {1} < {1, 2} <= {1, 2})
s = "abcdef"[1:5][::2]
print(s, "abcdef"[-3:-1], "abcdef"[2:][1], [1, 2, 3][1:][0], (lambda *a: a)(*[1, 2], 3)[1:], "a,b".split(",")[0].upper() + "!", [[1, 2], [3]][0][1], {"k": [1, {"z": 9}]}["k"][1]["z"] + 1, (lambda: (lambda: 5))()() + 1)
print((1, 2, 3)[0], (1), (1,), ((1)), [(1)], [(1,)], {(1): 2}, {(1, 2)}, ((1, 2), 3)[0][1], [*(1, 2)], not (), not (1,), (not ()) + 1)
