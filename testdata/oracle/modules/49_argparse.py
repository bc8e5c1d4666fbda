# argparse: what small scripts use, parsed from lists.
import argparse
import sys

p = argparse.ArgumentParser(prog="tool", description="A small tool.", epilog="That is all.")
p.add_argument("file", help="input file")
p.add_argument("rest", nargs="*", help="more files")
p.add_argument("-v", "--verbose", action="store_true", help="talk more")
p.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
p.add_argument("--mode", choices=["fast", "slow"], default="fast")
p.add_argument("-t", "--tag", action="append", help="tags")
p.add_argument("-q", action="count", default=0)
p.add_argument("--ratio", type=float)
p.add_argument("--no-color", dest="color", action="store_false")
p.add_argument("--level", type=int, nargs=2)
p.add_argument("--version", action="version", version="%(prog)s 1.0")
for argv in (["a.txt"], ["a", "b", "c", "-v", "-n", "5"], ["x", "--number=7", "--mode", "slow", "-t", "1", "-t2"], ["f", "-qqq", "--no-color", "--ratio", "1e3"], ["f", "--level", "1", "2"], ["--", "-weird"], ["f", "--verb"]):
    print(argv, "->", p.parse_args(argv))
print(p.parse_known_args(["f", "--unknown", "1"]))
p.print_help()
p.print_usage()
print(repr(p.format_usage()))


def fails(argv, parser=None):
    try:
        (parser or p).parse_args(argv)
    except SystemExit as e:
        print("exit", e.code, argv, flush=True)


old, sys.stderr = sys.stderr, sys.stdout
fails([])
fails(["f", "-n", "x"])
fails(["f", "--mode", "medium"])
fails(["f", "--nope"])
fails(["f", "-n"])
fails(["f", "--level", "1"])
fails(["--version"])
fails(["-h"])
fails(["f", "--ratio", "abc"])
sub = argparse.ArgumentParser(prog="git")
cmds = sub.add_subparsers(dest="command", required=True, help="what to do")
add = cmds.add_parser("add", help="add files")
add.add_argument("path", nargs="+")
commit = cmds.add_parser("commit")
commit.add_argument("-m", "--message", required=True)
commit.set_defaults(func=lambda a: f"committing {a.message}")
print(sub.parse_args(["add", "x", "y"]))
ns = sub.parse_args(["commit", "-m", "msg"])
print(ns.command, ns.func(ns))
fails([], sub)
fails(["push"], sub)
fails(["commit"], sub)
fails(["add"], sub)
sub.print_help()
ex = argparse.ArgumentParser(prog="x")
g = ex.add_mutually_exclusive_group()
g.add_argument("--on", action="store_true")
g.add_argument("--off", action="store_true")
grp = ex.add_argument_group("special", "the special ones")
grp.add_argument("--const", action="store_const", const=42)
grp.add_argument("-o", nargs="?", const="C", default="D")
print(ex.parse_args([]), ex.parse_args(["--on", "--const", "-o"]), vars(ex.parse_args(["-oV"])))
fails(["--on", "--off"], ex)
ex.print_help()


def positive(s):
    n = int(s)
    if n <= 0:
        raise argparse.ArgumentTypeError(f"{s} is not positive")
    return n


ty = argparse.ArgumentParser(prog="y")
ty.add_argument("n", type=positive)
print(ty.parse_args(["5"]).n, argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1))
fails(["-1"], ty)
fails(["0"], ty)
fails(["x"], ty)
