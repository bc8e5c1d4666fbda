# Text algorithms: reverse, palindrome, caesar, counts, wrapping, vowels.
def is_palindrome(s):
    s = "".join(c.lower() for c in s if c.isalnum())
    return s == s[::-1]


def caesar(text, k):
    out = []
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            out.append(chr((ord(c) - base + k) % 26 + base))
        else:
            out.append(c)
    return "".join(out)


def word_freq(text):
    freq = {}
    for word in text.lower().replace(".", "").replace(",", "").split():
        freq[word] = freq.get(word, 0) + 1
    return freq


def rle(s):
    if not s:
        return ""
    out, prev, n = "", s[0], 0
    for c in s:
        if c == prev:
            n += 1
        else:
            out += f"{n}{prev}"
            prev, n = c, 1
    return out + f"{n}{prev}"


def unrle(s):
    out, num = [], ""
    for c in s:
        if c.isdigit():
            num += c
        else:
            out.append(c * int(num))
            num = ""
    return "".join(out)


def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line]


def roman(n):
    out = ""
    for value, sym in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, n = divmod(n, value)
        out += sym * count
    return out


print([is_palindrome(s) for s in ("A man, a plan, a canal: Panama", "hello", "", "x")])
secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))
text = "The cat sat. The dog sat, the end."
print(word_freq(text), max(word_freq(text).items(), key=lambda kv: kv[1]))
print(rle("aaabbc"), unrle(rle("wwwwxyz")), rle(""))
print(anagrams(["listen", "silent", "enlist", "abc", "cab", "x"]))
print(wrap("the quick brown fox jumps over the lazy dog", 12))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])
print("hello world".title(), " ".join(w.capitalize() for w in "a bc def".split()), "-".join("abc"), "a-b_c d".replace("-", " ").replace("_", " ").split())
print(sum(c in "aeiou" for c in "programming language"), [c for c in "hello" if c not in "aeiou"], {c: "hello".count(c) for c in "hello"})
snake = "someCamelCaseName"
print("".join("_" + c.lower() if c.isupper() else c for c in snake), "".join(w.title() for w in "snake_case_name".split("_")))
print(" ".join("one two three".split()[::-1]), " ".join(w[::-1] for w in "one two".split()), "abc".ljust(5, ".") + "|", "x=1;y=2".split(";"), dict(p.split("=") for p in "x=1;y=2".split(";")))
print("".join(chr(ord("a") + i) for i in range(26)), "%s" % ", ".join(f"{k}:{v}" for k, v in sorted({"b": 2, "a": 1}.items())))
print(bin(37)[2:].zfill(8), int("00100101", 2), f"{37:08b}", hex(3735928559), "".join(f"{b:02x}" for b in b"hi"))
