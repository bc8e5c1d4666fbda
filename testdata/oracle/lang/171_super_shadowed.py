# A local class called super is that class.
def outer():
    class super:
        msg = "quite super"

    class C:
        def method(self):
            return super().msg
    return C().method()


print(outer())


class A:
    def m(self):
        return "A"


class B(A):
    def m(self):
        return super().m() + "B"


print(B().m())
