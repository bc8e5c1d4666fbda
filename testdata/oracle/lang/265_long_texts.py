# Length, items, slices and searches of texts that are longer than a few hundred characters.
import time

plain = "".join(chr(97 + i % 26) for i in range(5000))
mixed = "".join("aé漢🎉\ud800b"[i % 6] for i in range(5000))
for text in (plain, mixed, mixed[1:], plain + "é", "é" + plain, "x" * 511, "x" * 512, "é" * 255, "é" * 256, "é" * 257):
    n = len(text)
    step = max(1, n // 37)
    items = [text[i] for i in range(0, n, step)]
    print(n, len(items), sum(map(ord, items)), ord(text[-1]), ord(text[-n]), ord(text[n - 1]))
    print(ascii("".join([text[i:i + 2] for i in range(0, n, step * 5)])), ascii(text[n - 3:]), ascii(text[:2]), ascii(text[-2:]), text[n:], text[5:5] == "")
    print(sum(map(ord, text[::97])), sum(map(ord, text[::-101])), text[10:200:3] == "".join([text[i] for i in range(10, 200, 3)]))
    print(text.find(text[n // 2], n // 2), text.find("zz", 10), text.index(text[-1], n - 1), text.count("a", n // 3, n // 2), text.rfind(text[0], 0, n // 2), text.startswith(text[100:105], 100))
    for i in (n, -n - 1, 10**9):
        try:
            text[i]
        except IndexError as e:
            print(e)
texts = [chr(97 + k) * 1000 + "é" for k in range(8)]
print([t[1000] + t[k] for k, t in enumerate(texts)] == [t[-1] + t[0] for t in texts], {len(t) for t in texts})

# Loops over long texts take time in proportion to their length
text = "word and Wörter " * 20000
began = time.perf_counter()
i = spaces = 0
while i < len(text):
    if text[i] == " ":
        spaces += 1
    i += 1
at = words = 0
while (at := text.find(" ", at) + 1) > 0:
    words += 1
print(spaces, words, time.perf_counter() - began < 30)
