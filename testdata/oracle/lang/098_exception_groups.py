# ExceptionGroup and except*.
def show(eg, depth=0):
    for e in eg.exceptions:
        if isinstance(e, BaseExceptionGroup):
            print("  " * depth + repr(e.message))
            show(e, depth + 1)
        else:
            print("  " * depth + repr(e))


eg = ExceptionGroup("top", [ValueError("v"), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError("w")])])
print(eg, repr(eg), eg.message, len(eg.exceptions))
show(eg)
match_, rest = eg.split(ValueError)
print(match_, "|", rest)
print(eg.subgroup(KeyError), eg.subgroup(OSError), eg.subgroup(lambda e: isinstance(e, TypeError)), eg.derive([OSError()]))


def run(exc):
    try:
        try:
            raise exc
        except* ValueError as g:
            print("values:", [str(e) for e in g.exceptions])
        except* (KeyError, TypeError) as g:
            print("key/type:", g.exceptions)
        else:
            print("never")
        finally:
            print("finally")
    except BaseException as e:
        print("left over:", repr(e))


run(ExceptionGroup("a", [ValueError(1), ValueError(2)]))
run(ExceptionGroup("b", [ValueError(1), KeyError("k"), OSError("o")]))
run(ValueError("plain"))
run(OSError("plain other"))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        raise RuntimeError("new")
except Exception as e:
    print(repr(e), repr(e.__context__))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else")
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m"), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()])):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, issubclass(ExceptionGroup, Exception))


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)


a, b = MyGroup("mine", [ValueError(), OSError()]).split(OSError)
print(type(a).__name__, type(b).__name__)
