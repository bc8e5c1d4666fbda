# Files that programs write and read again: modes, positions, folders, errors, temporary ones, and threads that share them.
import glob
import io
import logging
import logging.handlers
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path

work = tempfile.mkdtemp(prefix="files-")


def at(*names):
    return os.path.join(work, *names)


def tr(f):
    try:
        print(f())
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).replace(work, "WORK").replace("x" * 300, "x..."))


print("-- text")
name = at("out.txt")
with open(name, "w") as f:
    print(f.write("hi\n"), f.name == name, f.mode, f.closed, f.readable(), f.writable(), f.seekable())
print(f.closed, os.path.exists(name), os.path.isfile(name), os.path.getsize(name), os.listdir(work))
with open(name, "a") as f:
    f.writelines(["more\n", "é\n"])
    print(f.tell(), file=f)
with open(name, encoding="utf-8") as f:
    print(f.readlines())
with open(name, "rb") as f:
    print(f.read(), f.tell())
with open(name, "w+") as f:
    f.write("one\ntwo\n")
    f.seek(0)
    print(repr(f.readline()), repr(f.read()))
    f.write("three")
    f.seek(0)
    print(repr(f.read()))
with open(name, "r+") as f:
    print(repr(f.readline()))
    f.seek(0)
    f.write("ONE")
with open(name) as f:
    print([line for line in f])
with open(name, "w", newline="\r\n") as f:
    f.write("a\nb\n")
print(open(name, "rb").read(), repr(open(name).read()), repr(open(name, newline="").read()))
with open(name, "w") as f:
    print("to a file", 1, 2, sep="-", file=f)
with open(name) as f:
    print(f.read(), end="")

print("-- bytes")
with open(at("b.bin"), "wb+") as f:
    f.write(b"\x00\x01abc")
    f.seek(1)
    print(f.read(2), f.tell(), f.read(), f.truncate(2), f.seek(0, 2))
    f.seek(4)
    f.write(b"end")
print(open(at("b.bin"), "rb").read())
with open(at("b.bin"), "ab") as f:
    f.write(bytes([255]))
with open(at("b.bin"), "rb", buffering=0) as f:
    print(type(f).__name__, f.read(3), f.readall())

with open(name, "w+", encoding="latin-1") as f:
    f.write("é\nü\n" * 2)
    f.seek(0)
    print(repr(f.readline()), f.readline(1), f.read(), open(name, "rb").read())
with open(name, "w") as f:
    f.buffer.write(b"bytes\r\n")
    f.write("and text\r")
with open(name) as f:
    print(f.readlines(), f.newlines, f.errors, f.buffer.closed)
    f.seek(0)
    print(repr(f.read(7)), repr(f.readline()), repr(f.readline()))
sys.stdout.flush()
n = sys.stdout.buffer.write(b"raw bytes\n")
sys.stdout.buffer.flush()
print(n, sys.stdout.writable(), sys.stdin.readable(), sys.stdin.buffer.read(), sys.stderr.errors)
with open(os.devnull, "w") as f:
    print("nowhere", file=f)
print(repr(open(os.devnull).read()))

print("-- errors")
for mode in "x", "z", "rbt", "ww", "r+x":
    tr(lambda: open(name, mode).close())
tr(lambda: open(name, 5))
tr(lambda: open("", "w"))
tr(lambda: os.mkdir(""))
tr(lambda: os.rename(name, ""))
tr(lambda: open("\0", "w"))
tr(lambda: open(at("x" * 300), "w") if not os.path.exists(at("x" * 300)) else 0)
tr(lambda: open(name, "rb", encoding="utf-8"))
tr(lambda: open(name, "w", 0))
tr(lambda: open(at("none")))
tr(lambda: open(at("none", "x"), "w"))
tr(lambda: open(work, "w"))
tr(lambda: open(name, "a").read())
tr(lambda: open(name, "wb").write("text"))
tr(lambda: open(name, "w").write(b"bytes"))
tr(lambda: open(name).write("x"))
tr(lambda: open(name).seek(-1))
tr(lambda: open(name).seek(1, 2))
tr(lambda: sys.stdout.read())
tr(lambda: sys.stdin.write("x"))
tr(lambda: sys.stdout.writelines([1]))
closed = open(name)
closed.close()
tr(closed.read)

print("-- folders")
os.makedirs(at("a", "b", "c"))
tr(lambda: os.makedirs(at("a", "b", "c")))
print(os.makedirs(at("a", "b"), exist_ok=True), os.path.isdir(at("a")))
for p in "x.txt", "y.txt", "z.log":
    with open(at("a", p), "x") as f:
        f.write(p)
print(sorted(os.listdir(at("a"))), [[os.path.relpath(d, work), sorted(ds), sorted(fs)] for d, ds, fs in os.walk(at("a"))])
print(sorted(os.path.basename(p) for p in glob.glob(at("a", "*.txt"))), len(glob.glob(at("**"), recursive=True)))
for f in (lambda: os.mkdir(at("a")), lambda: os.rmdir(at("a")), lambda: os.remove(at("none")), lambda: os.rmdir(name), lambda: os.remove(at("a")),
          lambda: os.rename(at("none"), at("x")), lambda: os.rename(name, at("a")), lambda: os.listdir(name), lambda: os.mkdir(at("no", "no"))):
    tr(f)
os.rename(at("a"), at("moved"))
os.replace(at("moved", "x.txt"), at("moved", "y.txt"))
print(sorted(os.listdir(at("moved"))), open(at("moved", "y.txt")).read(), os.path.exists(at("a")))
shutil.copy(at("moved", "y.txt"), at("moved", "b"))
shutil.copytree(at("moved"), at("copy"), ignore=shutil.ignore_patterns("*.log"))
shutil.move(at("moved", "z.log"), at("copy"))
print(sorted(os.path.relpath(os.path.join(d, f), work) for d, _, fs in os.walk(work) for f in fs))
shutil.rmtree(at("moved"))
tr(lambda: shutil.rmtree(at("moved")))
print(sorted(os.listdir(work)))

print("-- pathlib")
p = Path(work) / "notes" / "today.txt"
tr(lambda: p.write_text("x"))
p.parent.mkdir(parents=True, exist_ok=True)
print(p.write_text("line 1\nline 2\n"), p.read_text().splitlines(), p.stat().st_size, p.exists(), p.with_suffix(".md").name)
print(p.write_bytes(b"raw"), p.read_bytes(), p.rename(p.with_name("old.txt")).name, p.exists())
p.touch()
print(sorted(q.name for q in p.parent.iterdir()), sorted(q.name for q in Path(work).rglob("*.txt")))
p.unlink()
p.unlink(missing_ok=True)
tr(p.unlink)
tr(p.parent.rmdir)

print("-- temporary")
with tempfile.TemporaryDirectory() as d:
    print(os.path.isdir(d), os.path.basename(d).startswith("tmp"), len(os.path.basename(d)))
    with open(os.path.join(d, "x"), "w") as f:
        f.write("x")
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=False) as f:
    f.write("temporary")
    f.flush()
    print(open(f.name).read(), f.name.endswith(".txt"))
print(os.path.exists(f.name), os.remove(f.name))
with tempfile.NamedTemporaryFile(dir=work) as f:
    print(f.write(b"abc"), f.seek(0), f.read(), os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.TemporaryFile("w+") as f:
    f.write("nameless")
    f.seek(0)
    print(f.read())

print("-- threads")
lock = threading.Lock()


def writer(n):
    for i in range(50):
        with lock, open(at("shared.txt"), "a") as f:
            f.write(f"{n} {i}\n")


threads = [threading.Thread(target=writer, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
with open(at("shared.txt")) as f:
    lines = f.read().splitlines()
print(len(lines), sorted(lines)[:2], len(set(lines)))
log = logging.getLogger("files")
log.setLevel(logging.INFO)
log.propagate = False
handler = logging.FileHandler(at("app.log"), mode="w")
handler.setFormatter(logging.Formatter("%(levelname)s:%(threadName)s:%(message)s"))
rotating = logging.handlers.RotatingFileHandler(at("rot.log"), maxBytes=60, backupCount=2)
log.addHandler(handler)
log.addHandler(rotating)
for n in range(3):
    t = threading.Thread(target=lambda: [log.info("message %d of %d", i, n) for i in range(5)], name=f"worker-{n}")
    t.start()
    t.join()
handler.close()
rotating.close()
with open(at("app.log")) as f:
    print(f.read(), end="")
for p in sorted(glob.glob(at("rot.log*"))):
    with open(p) as f:
        print(os.path.basename(p), f.read().split("\n"))
shutil.rmtree(work)
print(os.path.exists(work), io.open is open, isinstance(handler, logging.Handler))
