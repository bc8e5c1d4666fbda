# A slot is not in __dict__, where an object has both.
class S:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x

class T(S):
    pass

t = T(1)
t.z = 5
print(t.x, t.z, vars(t))
