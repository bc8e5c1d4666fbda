"""hashlib: classes and attributes of hash objects, copies, hashes of any length, errors."""
import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    h = getattr(hashlib, name)()
    print(name, type(h), h.name, h.digest_size, h.block_size, [x for x in dir(h) if x[0] != "_"], hashlib.new(name, b"x").name)
    h.update(b"ab")
    h.update(bytearray(b"c" * 200))
    twin = h.copy()
    size = (7,) if name.startswith("shake") else ()
    before = h.hexdigest(*size)
    twin.update(memoryview(b"more"))
    print(before == h.hexdigest(*size), before, twin.hexdigest(*size), h.digest(*size)[:3], type(twin) is type(h))
print(hashlib.md5.__name__, hashlib.md5(string=b"x").hexdigest(), hashlib.sha256(b"x", usedforsecurity=False).hexdigest())
print(hashlib.new("MD5").name, hashlib.new("SHA-256").name, hashlib.new("blake2b", b"x", digest_size=4).hexdigest())
print(hashlib.shake_128(b"x").hexdigest(length=3), hashlib.shake_256().digest(0), hashlib.blake2s.MAX_DIGEST_SIZE, hashlib.blake2b(digest_size=5).digest_size)
h = hashlib.md5()
print(h == h, h == h.copy(), h in {h: 1}, repr(h)[:27])
for f in (lambda: hashlib.md5("a"), lambda: hashlib.md5(5), lambda: hashlib.new("x"), lambda: hashlib.new(5), lambda: type(h)(),
          lambda: h.update(), lambda: h.update("s"), lambda: h.digest(1), lambda: hashlib.shake_128().digest(), lambda: hashlib.md5(x=1),
          lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2b(digest_size=0), lambda: hashlib.blake2b("s"), lambda: hashlib.blake2b(5),
          lambda: setattr(h, "x", 1), lambda: setattr(h, "name", "n"), lambda: hashlib.md5(bytes=b""), lambda: [].encode(), lambda: "é\ud800".encode(),
          lambda: b"\xff".decode(), lambda: b"\xff".decode("utf-8"), lambda: "é".encode("ascii")):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__, e)
print("é".encode(), b"\xc3\xa9".decode("utf-8"), "é".encode("utf-8", "strict"), "é".encode(encoding="latin-1"), b"".decode(), "".encode("utf-8"))
