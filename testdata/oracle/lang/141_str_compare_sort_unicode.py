# Ordering and searching of unicode text; casefold; normal text operations beyond ASCII.
words = ["Zebra", "apple", "Äpfel", "äpfel", "zoo", "Éclair", "eclair", "ß", "ss", "日本", "中国", "😀", "Ω", "10", "9", ""]
print(sorted(words), sorted(words, key=str.casefold), sorted(words, key=len), max(words), min(w for w in words if w))
print(["STRASSE".casefold() == "straße".casefold(), "straße".upper(), "ŞİŞ".lower(), "ΑΣ".lower(), "ﬁ".upper(), "ñ".upper(), "Ñandú".title(), "éTÉ".swapcase(), "ǅ".lower(), "ŉ".capitalize()])
s = "naïve café — 日本語 😀!"
print(len(s), s.upper(), s[::-1], s.find("日"), s.index("😀"), s.split(), s[6:10], s.count("a"), s.replace("é", "e"), s.encode("utf-8")[:8], len(s.encode("utf-8")), len(s.encode("utf-16-le")), s.center(26, "·"), s.ljust(24, "x"), "本" in s, s.startswith("naï"), s.partition("—"))
print([c for c in s if not c.isascii()], [hex(ord(c)) for c in "é日😀"], [c.isalpha() for c in "é日😀1"], "".join(chr(ord(c) + 1) for c in "日😀"), ascii(s), repr("\u00e9\u200d\u0301\ufeff\x00"), "e\u0301" == "é", len("e\u0301"), "👨‍👩‍👧"[0], len("👨‍👩‍👧"))
print("a" < "B", "a" < "b", "Z" < "a", "é" > "z", "10" < "9", "" < "a", "abc" < "abcd", "日" < "😀", "\uffff" < "😀", ["b", "A"] < ["b", "a"], ("x", 1) < ("x", 2))
print("１２３".isdigit(), int("１２３"), "٣".isdecimal(), "²".isdigit(), "²".isdecimal(), "Ⅷ".isnumeric(), "½".isnumeric(), "五".isnumeric(), float("٣.٥"), "abc１".isalnum(), "\u3000".isspace(), "\x1c".isspace(), "\u200b".isspace(), "ªº".isalpha(), "ª".islower())
print("größe".isidentifier(), "变量".isidentifier(), "1é".isidentifier(), "é_1".isidentifier(), "a\u0301".isidentifier())
größe, 变量, ñ = 1, 2, 3
print(größe + 变量 + ñ)


class Größe:
    länge = 5

    def fläche(self):
        return self.länge**2


print(Größe().fläche(), Größe.__name__, {"ключ": "значение"}, [*"añb"], {c: ord(c) for c in "αβ"})
print("%s %10s|%-10s|%c" % ("日本", "日本", "é", "😀"), f"{'日本':>6}|{'é':^5}|{'😀':*<4}", "{:_^7}".format("ñ"), "日\t本".expandtabs(4), "a\u2028b\u0085c\x0bd\x0ce".splitlines(), "\u00a0x\u00a0".strip() == "x", "xyz".translate({ord("x"): "é", ord("y"): None, ord("z"): 128512}))
print("é".encode(), "é".encode("latin-1"), "é".encode("utf-16"), "日".encode("utf-8").decode("utf-8"), b"\xe9".decode("latin-1"), b"\xff".decode("latin-1"), b"\xf0\x9f\x98\x80".decode())
for text, enc in (("é", "ascii"), ("日", "latin-1"), ("\ud800", "utf-8")):
    try:
        text.encode(enc)
    except UnicodeEncodeError as e:
        print(e)
for data in (b"\x80", b"a\xc3", b"\xe2\x82", b"ok\xff\xfe", b"\xed\xa0\x80"):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as e:
        print(e)
    print(data.decode("utf-8", "replace"), data.decode("utf-8", "backslashreplace"), data.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == data)
