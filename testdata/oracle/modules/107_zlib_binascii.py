# zlib, binascii, hashlib's shakes and the fields of uuid.
import binascii, zlib, hashlib, uuid
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e), e)
t(lambda: binascii.b2a_uu(b'hello world')); t(lambda: binascii.a2b_uu(b"+:&5L;&\\@=V]R;&0\n")); t(lambda:binascii.b2a_qp('hé=x y \n'.encode())); t(lambda: binascii.a2b_qp(b'h=C3=A9=3D=\nx'))
t(lambda: binascii.a2b_base64(b'aGk')); t(lambda: binascii.b2a_base64(b'hi', newline=False)); t(lambda: binascii.hexlify('x')); t(lambda: binascii.unhexlify('abc')); t(lambda: binascii.unhexlify('zz')); t(lambda: binascii.crc32(b'hello', 5)); t(lambda: binascii.crc_hqx(b'hello',0)); t(lambda: binascii.crc32('x'))
t(lambda: binascii.b2a_uu(b'x'*50)); t(lambda: binascii.a2b_uu(b'\x01\xff')); t(lambda: binascii.b2a_uu(b'')); t(lambda: binascii.b2a_qp(b'a'*80)); t(lambda: binascii.b2a_qp(b'x \ny\t\n_ z', quotetabs=True, header=True)); t(lambda:binascii.a2b_qp(b'a_b=3d=', header=True))
d=b"hello world "*1000
t(lambda: zlib.decompress(zlib.compress(d))==d); t(lambda: zlib.crc32(d)); t(lambda: zlib.adler32(d)); t(lambda: zlib.adler32(b'x', zlib.adler32(b'y'))); t(lambda: zlib.crc32(b'b', zlib.crc32(b'a'))==zlib.crc32(b'ab'))
t(lambda: len(zlib.compress(d, 9)) < 200); t(lambda: zlib.decompress(b'garbage')); t(lambda: zlib.decompress(zlib.compress(d)[:20])); t(lambda: zlib.decompress(b''));
t(lambda: zlib.decompress(bytes.fromhex('789ccb48cdc9c9070006 2c0215'.replace(' ',''))))
c=zlib.compressobj(); out=c.compress(b'abc')+c.compress(b'def')+c.flush(zlib.Z_SYNC_FLUSH); 
o=zlib.decompressobj(); t(lambda: o.decompress(out)); out2=c.flush(); t(lambda: o.decompress(out2+b'rest')); t(lambda: (o.eof, o.unused_data)); 
g=zlib.compressobj(wbits=31); z=g.compress(b'gz')+g.flush(); t(lambda: zlib.decompress(z, wbits=47)); t(lambda: z[:2])
r=zlib.compressobj(wbits=-15); z=r.compress(b'raw')+r.flush(); t(lambda: zlib.decompress(z, -15)); t(lambda: zlib.compress('x')); t(lambda: zlib.error.__mro__[1]); t(lambda: zlib.compress(b'', 10))
t(lambda: hashlib.shake_128(b'x').hexdigest(10)); t(lambda: hashlib.new('shake_256', b'x').digest(3)); t(lambda: hashlib.shake_256().digest_size)
u=uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u.fields, u.bytes_le, u.time_low, u.clock_seq, uuid.UUID(fields=u.fields)==u, uuid.UUID(bytes_le=u.bytes_le)==u, u.is_safe, u.node, u.time_mid)
