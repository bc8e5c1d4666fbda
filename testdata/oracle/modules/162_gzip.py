"""gzip: files, bytes and logs compressed by threads, and what is no gzip."""
import gzip, threading, tempfile, os, io, shutil, logging, logging.handlers, zlib, queue
from concurrent.futures import ThreadPoolExecutor
d = tempfile.mkdtemp()
def job(i):
    p = os.path.join(d, f"f{i}.gz")
    with gzip.open(p, "wt", encoding="utf-8") as f:
        for k in range(100): f.write(f"line {k} of {i} é\n")
    with gzip.open(p, "rt", encoding="utf-8") as f: lines = f.readlines()
    with open(p, "rb") as f: head = f.read(3)
    return len(lines), lines[-1], head, os.path.getsize(p) < 2000
with ThreadPoolExecutor(3) as ex: print(list(ex.map(job, range(4))))
data = b"thread " * 500
c = gzip.compress(data); print(len(c) < len(data), gzip.decompress(c) == data, gzip.decompress(c + gzip.compress(b"more"))[-5:], c[:4], gzip.compress(b"x", mtime=0)[4:8], zlib.decompress(c, 31) == data, gzip.decompress(b""))
with gzip.GzipFile(os.path.join(d, "x.gz"), "wb", mtime=5) as f: print(f.write(b"abc\ndef\n"), f.tell(), f.mode, f.writable(), f.readable(), os.path.basename(f.name), f.flush(), f.write(bytearray(b"ghi")))
with gzip.open(os.path.join(d, "x.gz")) as f: print(f.readline(), f.read(2), f.tell(), f.seek(0), list(f), f.mtime, f.readable(), f.seekable(), f.closed)
print(f.closed)
with gzip.open(os.path.join(d, "x.gz"), "ab") as f: f.write(b"appended")
print(gzip.open(os.path.join(d, "x.gz")).read())
buf = io.BytesIO()
with gzip.open(buf, "wb") as f: f.write(b"in memory")
print(gzip.decompress(buf.getvalue()), buf.closed)
with open(os.path.join(d, "plain"), "wb") as f: f.write(data)
with open(os.path.join(d, "plain"), "rb") as i, gzip.open(os.path.join(d, "plain.gz"), "wb") as o: shutil.copyfileobj(i, o)
with gzip.open(os.path.join(d, "plain.gz"), "rb") as i: print(i.read() == data)
for bad in (lambda: gzip.decompress(b"not gzip data at all"), lambda: gzip.decompress(c[:-3]), lambda: gzip.decompress(c[:30]), lambda: gzip.open(5), lambda: gzip.open("x", "rtb"), lambda: gzip.open("x", "rb", encoding="utf-8"), lambda: gzip.open(os.path.join(d, "nope.gz")).read() if 0 else gzip.GzipFile(fileobj=io.BytesIO(c)).write(b"x"), lambda: gzip.compress("text"), lambda: f.read(), lambda: gzip.GzipFile("q", "rt"), lambda: gzip.open(os.path.join(d, "plain")).read()):
    try: bad(); print("fine")
    except Exception as e: print(type(e).__name__, str(e)[:70], isinstance(e, OSError))
def namer(n): return n + ".gz"
def rotator(source, dest):
    with open(source, "rb") as i, gzip.open(dest, "wb") as o: shutil.copyfileobj(i, o)
    os.remove(source)
h = logging.handlers.RotatingFileHandler(os.path.join(d, "app.log"), maxBytes=200, backupCount=2); h.namer, h.rotator = namer, rotator
lg = logging.getLogger("gz"); lg.addHandler(h); lg.setLevel(10); lg.propagate = False
ts = [threading.Thread(target=lambda: [lg.info("message %03d", i) for i in range(20)]) for _ in range(1)]; [t.start() for t in ts]; [t.join() for t in ts]; h.close()
print(sorted(n for n in os.listdir(d) if n.startswith("app")), gzip.open(os.path.join(d, "app.log.1.gz"), "rt").read().splitlines()[-1])
shutil.rmtree(d)
