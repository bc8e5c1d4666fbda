# A slot is not in __dict__, where an object has both.
class S:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x

class T(S):
    pass

t = T(1)
t.z = 5
print(t.x, t.z, vars(t))
t.y = 6
t.x += 1
t.w = 7
print(t.x, t.y, t.__dict__)
del t.y
for name in ("y", "v"):
    try:
        getattr(t, name)
    except AttributeError as e:
        print(e)
t.__dict__ = {"x": "hidden", "q": 1}
print(t.x, t.q, sorted(vars(t)))
t.y = 9
print(t.y, vars(t))

class U:
    __slots__ = ("a", "__dict__")

u = U()
print(vars(u), hasattr(u, "a"))
u.a, u.b = 1, 2
print(vars(u), u.a, u.b)
try:
    del u.c
except AttributeError as e:
    print(e)
