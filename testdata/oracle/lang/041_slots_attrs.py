# __slots__, attribute errors with hints, getattr/setattr/hasattr/vars/dir.
class S:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


s = S(1)
print(s.x, hasattr(s, "y"), hasattr(s, "__dict__"))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("unset slot", lambda: s.y)
show("unknown set", lambda: setattr(s, "z", 1))
show("vars", lambda: vars(s))
s.y = 2
del s.x
show("deleted slot", lambda: s.x)


class T(S):
    pass


t = T(1)
t.z = 5
print(t.x, t.z)


class U(S):
    __slots__ = ("w",)


u = U(3)
u.w = 4
print(u.x, u.w, S.__slots__, U.__slots__)
show("class attr clash", lambda: type("V", (), {"__slots__": ("a",), "a": 1}))


class Account:
    bank = "B"

    def __init__(self):
        self.balance = 0
        self.owner = "Ann"

    def deposit(self, n):
        self.balance += n


a = Account()
show("typo attr", lambda: a.balence)
show("typo method", lambda: a.depsit(1))
show("far typo", lambda: a.zzzzzz)
show("class typo", lambda: Account.deposti)
show("module typo", lambda: __import__("math").sqr)
show("str typo", lambda: "abc".uper())
show("list typo", lambda: [].appendd(1))
show("None attr", lambda: None.value)
show("int attr", lambda: (5).foo)
show("func attr", lambda: show.nope)
show("getattr 2", lambda: getattr(a, "missing"))
show("getattr 3", lambda: getattr(a, "missing", 0))
show("getattr type", lambda: getattr(a, 5))
show("hasattr type", lambda: hasattr(a, 5))
show("setattr int", lambda: setattr(5, "x", 1))
show("setattr builtin type", lambda: setattr(int, "x", 1))
show("setattr list", lambda: setattr([], "x", 1))
show("setattr None", lambda: setattr(None, "x", 1))
show("setattr object", lambda: setattr(object(), "x", 1))
show("delattr", lambda: delattr(a, "nope"))
show("method attr", lambda: setattr(a.deposit, "x", 1))
show("vars int", lambda: vars(5))
print(sorted(vars(a)), vars(a) is a.__dict__, [n for n in dir(a) if not n.startswith("__")], [n for n in dir(Account) if not n.startswith("__")])
print("append" in dir([]), "upper" in dir(str), [n for n in dir() if n in ("a", "s", "show", "zzz")])
a.__dict__["injected"] = "yes"
print(a.injected, a.__class__.__name__)
setattr(a, "with space", 1)
print(getattr(a, "with space"), "with space" in vars(a))
for attr in ("balance", "owner"):
    print(attr, "=", getattr(a, attr))
Account.bank = "C"
a.deposit = lambda n: "instance function"
print(a.bank, a.deposit(5))


class Other:
    pass


o = Other()
o.__class__ = Account
o.balance = 1
o.deposit(5)
print(o.balance, type(o).__name__)
show("bad class", lambda: setattr(o, "__class__", 5))
