"""pickle: the bytes of all protocols, what cannot be written or read, subclasses of its classes."""
import pickle, io, collections, datetime, decimal, fractions, enum, pathlib, uuid, types, functools, operator, copyreg, random, threading, queue, array, re, itertools, string, logging
class C:
    def __init__(self): self.a = 1; self.b = [1, 2]
class S:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
class L(list): pass
class D(dict): pass
class I(int): pass
class St(str): pass
class T(tuple): pass
class E(enum.Enum): A = 1
class F(enum.Flag): A = 1; B = 2
class Err(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
class Outer:
    class Inner: pass
    def meth(self): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
NT = collections.namedtuple("NT", "a b")
l = L([1]); l.extra = 5
values = dict(c=C(), s=S(), l=l, d=D(a=1), i=I(5), st=St("x"), t=T((1,)), e=E.A, f=F.A | F.B, nt=NT(1, 2), od=collections.OrderedDict(a=1), dd=collections.defaultdict(int, a=1), cnt=collections.Counter("aab"), dq=collections.deque([1, 2], 5), date=datetime.date(2024, 1, 1), td=datetime.timedelta(1, 2, 3), tm=datetime.time(1, 2), dec=decimal.Decimal("1.5"), fr=fractions.Fraction(1, 2), cx=1j, rg=range(5), sl=slice(1), set=set(), fs=frozenset([1]), ba=bytearray(b"x"), big=2**100, neg=-1, neg2=-129, neg3=-2**31, long=2**31, long2=-2**40, fl=0.1, n=None, tf=[True, False], builtin=len, fn=C, meth=Outer().meth, cm=Outer.cm, exc=ValueError("x"), oserr=OSError(2, "No such file"), keyerr=KeyError, ell=..., ni=NotImplemented, nt_=type(None), ns=types.SimpleNamespace(a=1), part=functools.partial(int, base=2), ig=operator.itemgetter(1), ag=operator.attrgetter("a.b"), long_list=list(range(1001)), long_dict={i: i for i in range(1002)}, big_str="x" * 70000, many=["y" * 1000] * 3 + ["%d" % i * 500 for i in range(200)], nested=[[[[]]], ((),), {"a": {"b": ()}}], text="é€😀\n\\", empty="", by=b"\x00" * 300, join=",".join, append=[1].append, deep=(1, (2, (3, (4, 5, 6, 7)))), emptyall=[(), [], {}, "", b""])
shared = ["s"]; values["shared"] = [shared, shared, (shared, shared)]
cyc = []; cyc.append((cyc,)); values["cyc"] = cyc
cd = {}; cd["me"] = cd; values["cd"] = cd
for name, v in values.items():
    for proto in (3, 4, 5):
        try: b = pickle.dumps(v, proto)
        except Exception as e: print(name, proto, type(e).__name__, e); continue
        print(name, proto, len(b), b if len(b) < 150 else (b[:60], b[-30:]))
for v in (1, -1, 2**40, "a\nb", 1.5, [1, 2], {"a": 1}, (1,), None, True, b"x", b"", bytearray(b"y"), len, ValueError, range(3)):
    print(pickle.dumps(v, 0), pickle.dumps(v, 1))
def loc():
    def i(): pass
    class K: pass
    return i, K
for x in (*loc(), lambda: 0, loc()[1](), types, open, (i for i in []), threading.Lock(), queue.Queue(), iter([1]), [1].__iter__().__next__, logging.getLogger("a.b"), map(str, [])):
    try: print(len(pickle.dumps(x)) > 0)
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
class R:
    def __init__(s, v): s.v = v
    def __reduce__(s): return s.v
for v in (5, "nope", (), (1,), (1, 2), (int,), (int, [1]), (int, (), None, 5), (int, (), None, None, 5), (int, (), None, None, None, 5), (1, 2, 3, 4, 5, 6, 7), (list, (), None, iter([1, 2])), (dict, (), None, None, iter([(1, 2)])), (C, (), {"z": 1}), "loc"):
    try: r = pickle.loads(pickle.dumps(R(v))); print(r if not isinstance(r, C) else vars(r))
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
for b in (b"", b"x", b"garbage", b"\x80\x05.", b"\x80\x09.", b"]", b"(", b"K", b"K\x01", b"cnomod\nx\n.", b"a.", b"]a.", b"0.", b"t.", b"R.", b"h\x05.", b"g5\n.", b"P1\n.", b"Iabc\n.", b"\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00K\x01.", b"\x8c\x05ab", b"\xff", "str", 5, None, b"(lp0\nS'hello'\np1\naI5\na.", b"(dp0\nS'a'\np1\nI1\ns.", b"\x80\x02]q\x00(K\x01U\x01aq\x01e.", b"(i__main__\nC\n.", b"c__builtin__\nxrange\nq\x00(K\x00K\x03K\x01tq\x01Rq\x02."):
    try: print(b, pickle.loads(b) if b[:2] != b"(i" else type(pickle.loads(b)).__name__)
    except Exception as e: print(b, type(e).__name__, str(e)[:60])
class DB:
    def __init__(self): self.rows = {1: "one"}
class Ref:
    def __init__(self, k): self.k = k
class PP(pickle.Pickler):
    def persistent_id(self, obj): return ("ref", obj.k) if isinstance(obj, Ref) else None
class UP(pickle.Unpickler):
    def persistent_load(self, pid): print("pid", pid); return DB().rows[pid[1]]
    def find_class(self, module, name):
        if module != "__main__": raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")
        return super().find_class(module, name)
f = io.BytesIO(); PP(f).dump([1, Ref(1)]); f.seek(0); print(UP(f).load())
f = io.BytesIO(pickle.dumps(print))
try: UP(f).load()
except pickle.UnpicklingError as e: print(e)
for bad in (lambda: pickle.dump(1, 5), lambda: pickle.dumps(1, 9), lambda: pickle.dump(1, io.StringIO()), lambda: pickle.load(io.StringIO("abc"))):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
def rc(c): return C, (), {"copyreg": 1}
copyreg.pickle(S, lambda s: (C, ())); print(type(pickle.loads(pickle.dumps(S()))).__name__)
r = random.Random(5); r2 = pickle.loads(pickle.dumps(r)); print(r.random() == r2.random())
p = pickle.Pickler(f := io.BytesIO(), 5); p.dump([1]); p.dump([2]); p.clear_memo(); print(f.getvalue(), p.bin, p.fast)
e = pickle.loads(pickle.dumps(OSError(2, "No such", "f"))); print(repr(e), e.filename, e.errno)
try: pickle.loads(pickle.dumps(Err(1, 2)))
except TypeError as ex: print(ex)
deep = []
for _ in range(100000): deep = [deep]
try: pickle.dumps(deep)
except RecursionError as e: print("RecursionError", str(e)[:32])
print(pickle.Pickler, pickle.PickleError, pickle.dumps.__name__)
class Unpicklable:
    def __init__(self):
        self.lock = threading.Lock()


pickle.dumps([Unpicklable()])
