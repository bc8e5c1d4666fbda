# Bytes and text processing: caesar, vigenere, xor, base64 by hand, run-length, hex dump, crc, huffman.
import heapq


def vigenere(text, key, sign=1):
    out, k = [], 0
    for c in text:
        if c.isascii() and c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            shift = ord(key[k % len(key)].lower()) - ord("a")
            out.append(chr((ord(c) - base + sign * shift) % 26 + base))
            k += 1
        else:
            out.append(c)
    return "".join(out)


secret = vigenere("Attack at Dawn!", "Lemon")
print(secret, vigenere(secret, "Lemon", -1))
xored = bytes(b ^ k for b, k in zip(b"plain text", b"key" * 4))
print(xored, bytes(b ^ k for b, k in zip(xored, b"key" * 4)), xored.hex())
ALPHA = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64(data):
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        out += "".join(ALPHA[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1] + "=" * (3 - len(chunk))
    return out


def unb64(text):
    n = 0
    for c in text.rstrip("="):
        n = n << 6 | ALPHA.index(c)
    bits = len(text.rstrip("=")) * 6
    return (n >> bits % 8).to_bytes(bits // 8, "big")


for s in (b"", b"f", b"fo", b"foo", b"hello, world"):
    print(s, b64(s), unb64(b64(s)) == s)


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


print(f"{crc32(b'123456789'):08x} {adler(b'Wikipedia'):08x}")


def dump(data):
    for i in range(0, len(data), 8):
        row = data[i:i + 8]
        print(f"{i:04x}  {' '.join(f'{b:02x}' for b in row):<23}  {''.join(chr(b) if 32 <= b < 127 else '.' for b in row)}")


dump("Hexdump é\n\t✓ end".encode())


def huffman(text):
    heap = [(text.count(c), i, c) for i, c in enumerate(sorted(set(text)))]
    heapq.heapify(heap)
    n = len(heap)
    while len(heap) > 1:
        (f1, _, a), (f2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (f1 + f2, n, (a, b)))
        n += 1
    codes = {}

    def walk(node, prefix):
        if isinstance(node, tuple):
            for bit, child in zip("01", node):
                walk(child, prefix + bit)
        else:
            codes[node] = prefix or "0"

    walk(heap[0][2], "")
    return codes


text = "abracadabra"
codes = huffman(text)
bits = "".join(codes[c] for c in text)
decoded, cur = "", ""
back = {v: k for k, v in codes.items()}
for b in bits:
    cur += b
    if cur in back:
        decoded += back[cur]
        cur = ""
print(sorted(codes.items()), len(bits), decoded == text)


def lz(data):
    table, out, cur = {chr(i): i for i in range(256)}, [], ""
    for c in data:
        if cur + c in table:
            cur += c
        else:
            out.append(table[cur])
            table[cur + c] = len(table)
            cur = c
    return out + ([table[cur]] if cur else [])


print(lz("TOBEORNOTTOBE"), lz(""), len(lz("ab" * 50)))
morse = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
print(" ".join(morse[c] for c in "sos"), "".join({v: k for k, v in morse.items()}[m] for m in ".... ..".split()))
print("".join(f"{ord(c):08b}" for c in "Hi"), "".join(chr(int(b, 2)) for b in ("01001000", "01101001")), "hello".translate(str.maketrans("elo", "310")), "hello".encode("utf-16-be").hex(), bytes.fromhex("48 69").decode(), "é".encode().decode("latin-1"), str(b"\x80abc", "ascii", "replace"))
