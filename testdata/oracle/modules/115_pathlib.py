# pathlib: pure paths of both kinds.
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath
import os


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


p = PurePath("/usr/lib/python3.13/site.tar.gz")
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.anchor, p.root, repr(p.drive), [str(x) for x in p.parents], p.is_absolute())
print(PurePath(), PurePath("a", "b"), PurePath("a/./b//c/"), PurePath("/a", "/b"), PurePath("a") / "b" / PurePath("c"), "x" / PurePath("y"), PurePath("a").joinpath("b", "c"), PurePath("//a"), PurePath("///a"), PurePath("../x"))
print(p.with_name("x.py"), p.with_suffix(".txt"), p.with_suffix(""), p.with_stem("new"), PurePath("a/b/c").relative_to("a"), PurePath("/a/b").is_relative_to("/a"), PurePath("/a/b").relative_to("/a/c", walk_up=True), p.as_posix(), PurePath("/a b/ü").as_uri(), bytes(PurePath("a")), os.fspath(PurePath("a/b")))
print(PurePath("a") == PurePosixPath("a"), PurePath("a") == "a", PurePath("a") < PurePath("b"), sorted([PurePath("b"), PurePath("a/c"), PurePath("a")]), hash(PurePath("a")) == hash(PurePath("a")), {PurePath("x"): 1}[PurePath("x")])
print(PurePath("a/b.py").match("*.py"), PurePath("/a/b/c.py").match("b/*.py"), PurePath("/a/b.py").match("/*.py"), PurePath("a/b/c").full_match("a/**"), PurePath("a/b.txt").full_match("*/*.t?t"), PurePath("x.py").match("[a-z].py"), PurePath("a.b").match("A.B"))
t(lambda: PurePath("a/b").relative_to("c"))
t(lambda: PurePath("").with_name("x"))
t(lambda: PurePath("a").with_suffix("txt"))
t(lambda: PurePath("a").with_name("b/c"))
t(lambda: PurePath("a").as_uri())
t(lambda: PurePath(5))
t(lambda: PurePath("a") < "b")
t(lambda: PurePath("a/b").parents[5])
t(lambda: PurePath("a/b/c").parents[-1])
t(lambda: list(PurePath("a/b/c").parents[:2]))
for n in (".bashrc", "a.", "a.b.", "..a", ".a.b", "noext", "a.tar.gz"):
    q = PurePath(n)
    print(n, repr(q.stem), repr(q.suffix), q.suffixes)
w = PureWindowsPath("C:\\Users\\Ann\\file.TXT")
print(w, repr(w), w.parts, w.drive, w.root, w.anchor, w.name, w.suffix, w.parent, w.as_posix(), w.is_absolute(), PureWindowsPath("c:/x") == PureWindowsPath("C:\\X"), PureWindowsPath("a/b\\c"), PureWindowsPath("\\\\host\\share\\x").parts, PureWindowsPath("c:x").is_absolute(), PureWindowsPath("C:\\a") / "\\b", PureWindowsPath("C:\\a") / "D:b", w.match("*.txt"))
print(type(Path("x")).__name__, isinstance(Path("x"), PosixPath), isinstance(Path("x"), PurePath), isinstance(Path("x"), os.PathLike), Path("x/y").name, repr(Path("a") / "b"), Path("nosuch").exists(), Path("nosuch").is_file(), Path("nosuch/x").is_dir(), str(Path("/a/../b").absolute()), Path.from_uri("file:///a%20b"))
t(lambda: Path("nosuch_at_all").read_text() if False else None)


class Mine(PurePosixPath):
    pass


print(repr(Mine("a") / "b"), Mine("a/b").parent, type(Mine("a").with_name("c")).__name__)
