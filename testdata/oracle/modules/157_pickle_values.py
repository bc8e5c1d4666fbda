"""pickle: objects with locks, values of all kinds, files of pickles, bytes that are none."""
import pickle
import copy
import threading
import io
from dataclasses import dataclass, field
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
from enum import Enum
import datetime, decimal, fractions


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self._lock = threading.Lock()

    def deposit(self, n):
        with self._lock:
            self.balance += n

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


class PicklableAccount(Account):
    def __getstate__(self):
        state = self.__dict__.copy()
        del state["_lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self._lock = threading.Lock()


for obj in (Account("ann", 5), threading.RLock(), threading.Thread(), lambda x: x, (i for i in []), threading.Event(), threading.local()):
    try:
        pickle.dumps(obj)
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])

try:
    copy.deepcopy(Account("bob"))
except TypeError as e:
    print("deepcopy:", e)

a = PicklableAccount("carl", 10)
b = pickle.loads(pickle.dumps(a))
b.deposit(7)
print(a, b, b._lock.locked(), a._lock is b._lock)
print(copy.deepcopy(b), copy.copy(b))

Point = namedtuple("Point", "x y")


class Color(Enum):
    RED = 1
    GREEN = "g"


@dataclass
class Job:
    id: int
    tags: list = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int
    b: str = "x"


class WithReduce:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (WithReduce, (self.n + 1,))


class NewArgs:
    def __new__(cls, v):
        self = super().__new__(cls)
        self.v = v
        return self

    def __getnewargs__(self):
        return (self.v,)


values = [None, True, 1, -1, 2**70, 1.5, float("inf"), 1 + 2j, "text", b"bytes", bytearray(b"ba"), (1, 2), [1, [2]], {"a": 1}, {1}, frozenset([3]),
          Point(1, 2), Color.RED, Color.GREEN, Job(1, ["t"]), Frozen(1), OrderedDict(a=1), defaultdict(list, {"k": [1]}), Counter("abca"), deque([1, 2], maxlen=5),
          range(3), slice(1, 2, 3), datetime.datetime(2024, 1, 2, 3, 4, 5), datetime.timedelta(days=1), decimal.Decimal("1.10"), fractions.Fraction(1, 3), len, print, int, Job, ValueError("bad", 3), KeyError, Ellipsis, NotImplemented]
for v in values:
    r = pickle.loads(pickle.dumps(v))
    same = repr(r) == repr(v)
    print(type(r).__name__, same, r if not same else "")
for proto in range(pickle.HIGHEST_PROTOCOL + 1):
    print(proto, [repr(pickle.loads(pickle.dumps(v, protocol=proto))) == repr(v) for v in values].count(True))
print(pickle.loads(pickle.dumps(WithReduce(1))).n, pickle.loads(pickle.dumps(NewArgs(9))).v)

shared = [1]
d = {"a": shared, "b": shared}
d["self"] = d
e = pickle.loads(pickle.dumps(d))
print(e["a"] is e["b"], e["self"] is e)

buf = io.BytesIO()
p = pickle.Pickler(buf)
p.dump({"x": 1})
p.dump([1, 2])
buf.seek(0)
u = pickle.Unpickler(buf)
print(u.load(), u.load())
try:
    u.load()
except EOFError as ex:
    print("EOF", ex)
for bad in (b"", b"garbage", b"\x80\x05."):
    try:
        pickle.loads(bad)
    except Exception as ex:
        print(type(ex).__name__, ex)
print(pickle.PicklingError.__mro__[1].__name__, issubclass(pickle.UnpicklingError, pickle.PickleError), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
print(pickle.dumps([1, "a", None, 2.5, (1,), {"k": b"v"}]))
print(pickle.dumps([1, "a", None, 2.5, (1, 2, 3, 4), {"k": "v"}], 0))
print(pickle.dumps(Point(1, 2)))
print(len(pickle.dumps(list(range(1000)))))
