# bytes and bytearray.
b = b"hello"
print(b, b[0], b[1:3], len(b), list(b), b + b"!", b * 2, b"ell" in b, 104 in b, b == b"hello", b < b"help", hash(b) == hash(bytes(b)))
print(b"\x00\xff\n\t'\"\\", b'"', b"it's", bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(range(3)), bytes(), bytes(b"x"))
print(b.upper(), b.find(b"l"), b.replace(b"l", b"L"), b.split(b"l"), b" x ".strip(), b"a,b".split(b","), b",".join([b"1", b"2"]), b.startswith(b"he"), b.count(b"l"), b.index(b"o"), b.isalpha(), b.hex(), b.hex("-"), bytes.fromhex("68 69"))
print(b.decode(), str(b, "ascii"), str(b), repr(b), f"{b}", b.title(), b.center(9, b"*"), b"%s-%d" % (b"x", 5), b.rjust(7), b"5".zfill(3), b"A".lower(), b"a\nb".splitlines(), b"k=v".partition(b"="))
ba = bytearray(b"abc")
ba.append(100)
ba.extend(b"ef")
ba[0] = 65
ba[1:2] = b"BB"
del ba[-1]
print(ba, len(ba), ba.pop(), ba, ba.decode(), bytes(ba), ba == b"ABBcd"[:4], ba + b"x", ba.reverse(), ba, bytearray(2), bytearray("hi", "ascii"), ba.copy() is ba)
ba.insert(0, 33); ba.remove(33); ba.clear()
print(ba, bool(ba))
mv = memoryview(b"abcdef")
print(mv[0], bytes(mv[1:3]), len(mv), mv.tolist(), mv.nbytes, mv.readonly, bytes(mv[::2]))
data = bytearray(b"12345")
view = memoryview(data)
view[0] = 57
print(data, view[1:3].tobytes())


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("index", lambda: b[9])
show("assign", lambda: b.__setitem__)
show("add str", lambda: b + "x")
show("str add", lambda: "x" + b)
show("eq str", lambda: b == "hello")
show("in str", lambda: "h" in b)
show("in big", lambda: 300 in b)
show("bytes(256)", lambda: bytes([256]))
show("bytes(-1)", lambda: bytes(-1))
show("bytes('a')", lambda: bytes("a"))
show("bytes(['a'])", lambda: bytes(["a"]))
show("bytearray 300", lambda: bytearray(b"a").append(300))
show("join str", lambda: b",".join(["a"]))
show("fromhex", lambda: bytes.fromhex("zz"))
show("split str", lambda: b.split(","))
show("hash bytearray", lambda: hash(bytearray()))
show("replace str", lambda: b.replace("a", "b"))
show("decode", lambda: bytes([200]).decode("ascii"))
print(bytes([1, 2]) + bytearray([3]), bytearray([3]) + bytes([1]), b"a" < b"b", max(b"az"), sorted(b"ba"), b"".join([]), [*b"ab"], b"ab"[::-1])
print(b"x" b"y", rb"\n", b"""multi
line""")
