# uuid, hashlib, base64.
import base64
import hashlib
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.version, u.bytes, u.urn, u.fields, str(u) == "12345678-1234-5678-1234-567812345678", u == uuid.UUID(int=u.int), uuid.UUID("{12345678123456781234567812345678}") == u, u < uuid.UUID(int=0), hash(u) == hash(uuid.UUID(u.hex)))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.NAMESPACE_URL)
r = uuid.uuid4()
print(r.version, len(str(r)), r != uuid.uuid4(), r.variant, type(uuid.uuid1()).__name__, len({uuid.uuid4() for _ in range(50)}))
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    h = hashlib.new(name, b"hello")
    print(name, h.hexdigest()[:32], h.digest_size, h.block_size, h.name)
h = hashlib.sha256()
h.update(b"hel")
c = h.copy()
h.update(b"lo")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), c.hexdigest()[:8], hashlib.md5("é".encode()).hexdigest(), hashlib.sha256().hexdigest()[:16], hashlib.sha1(b"x").digest()[:4], "sha256" in hashlib.algorithms_guaranteed)
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex()[:32], hashlib.blake2b(b"x", digest_size=8).hexdigest())
print(base64.b64encode(b"hello world"), base64.b64decode(b"aGVsbG8gd29ybGQ="), base64.b64decode("aGk="), base64.urlsafe_b64encode(b"\xfb\xff\xfe"), base64.urlsafe_b64decode(b"-__-"), base64.b32encode(b"hi"), base64.b32decode(b"NBUQ===="), base64.b16encode(b"hi"), base64.b16decode("6869"), base64.standard_b64encode(b"a"), base64.b85encode(b"hello"), base64.a85encode(b"hello"), base64.b64encode(b""), base64.encodebytes(b"x" * 60), base64.b64encode("é".encode()).decode())


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("uuid bad", lambda: uuid.UUID("nope"))
show("uuid none", lambda: uuid.UUID())
show("uuid set", lambda: setattr(u, "hex", "x"))
show("hash str", lambda: hashlib.md5("text"))
show("hash unknown", lambda: hashlib.new("nope"))
show("hash int", lambda: hashlib.sha256(5))
show("b64 str", lambda: base64.b64encode("text"))
show("b64 padding", lambda: base64.b64decode("abc"))
show("b64 chars", lambda: base64.b64decode("a"))
show("b64 validate", lambda: base64.b64decode("a!b=", validate=True))
show("b16", lambda: base64.b16decode("6z"))
show("b32", lambda: base64.b32decode("a"))
