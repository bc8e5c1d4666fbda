# Files in memory: positions, overwriting, gaps, and writes from several threads.
import io
import threading

f = io.StringIO()
print(f.write("one\n"), f.write("two\n"), f.tell(), repr(f.read()))
print(f.seek(0), repr(f.readline()), f.tell(), repr(f.readline(2)), f.tell())
print(f.write("XYZ!"), repr(f.getvalue()), f.tell())
print(f.seek(0, 2), f.write("end"), repr(f.getvalue()))
f.seek(3)
print(f.truncate(), repr(f.getvalue()), f.tell())
f.seek(6)
print(f.write("gap"), repr(f.getvalue()))
print(list(io.StringIO("a\nb\nc")), repr(io.StringIO("a\nb").read(1)))
g = io.StringIO("start")
g.write("S")
print(g.getvalue(), g.tell())
b = io.BytesIO(b"12345")
print(b.read(2), b.write(b"AB"), b.getvalue(), b.tell(), b.seek(-1, 2), b.read())
b.seek(7)
b.write(b"z")
print(b.getvalue(), bytes(b.getbuffer()))
try:
    f.write(b"x")
except TypeError as e:
    print(e)
f.close()
for call in (f.getvalue, f.read, f.tell, lambda: f.write("x")):
    try:
        call()
    except ValueError as e:
        print(e)

out = io.StringIO()


def work(k):
    for i in range(200):
        out.write("%d.%d\n" % (k, i))


threads = [threading.Thread(target=work, args=(k,)) for k in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
lines = out.getvalue().splitlines()
print(len(lines), len(set(lines)))
