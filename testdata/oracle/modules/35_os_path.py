# os.path functions that do not touch files, os names.
import os
import os.path
from os import path, sep

p = os.path
print(p.join("a", "b", "c.txt"), p.join("a", "/b"), p.join("a/", "b"), p.join("", "x"), p.join("a", ""), p.split("/x/y.txt"), p.split("y"), p.split("/"), p.basename("/x/y.txt"), p.basename("/x/"), p.dirname("/x/y.txt"), p.dirname("y"))
print(p.splitext("f.tar.gz"), p.splitext(".bashrc"), p.splitext("noext"), p.splitext("a.b/c"), p.normpath("a/../b/./c//d"), p.normpath(""), p.isabs("/x"), p.isabs("x"), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonprefix(["abc", "abd"]), p.relpath("/a/b/c", "/a/d"), p.splitdrive("/x"))
print(sep, os.linesep == "\n", os.pathsep, os.curdir, os.pardir, os.extsep, os.name, os.devnull, p is path, p.sep)
print(os.getpid() > 0, os.getpid() == os.getpid(), os.cpu_count() >= 1, type(os.getcwd()).__name__, p.isabs(os.getcwd()), os.process_cpu_count() >= 1)
print(os.getenv("SURELY_NOT_SET"), os.getenv("SURELY_NOT_SET", "default"), os.environ.get("SURELY_NOT_SET", "d2"), "SURELY_NOT_SET" in os.environ, type(os.environ).__name__)
print(len(os.urandom(8)), type(os.urandom(1)).__name__, os.fspath("x"), p.expanduser("plain"), type(os.getppid()).__name__, os.strerror(2))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("environ missing", lambda: os.environ["SURELY_NOT_SET"])
show("join int", lambda: p.join("a", 5))
show("join None", lambda: p.join("a", None))
show("basename int", lambda: p.basename(5))
show("commonpath mixed", lambda: p.commonpath(["/a", "b"]))
show("fspath int", lambda: os.fspath(5))
show("getenv int", lambda: os.getenv(5))
show("attr", lambda: os.nope)
show("urandom negative", lambda: os.urandom(-1))
show("exists", lambda: (p.exists("/surely/not/there"), p.isfile("/surely/not/there"), p.isdir("/surely/not/there")))
