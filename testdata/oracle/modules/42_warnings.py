# warnings: warn, filters, catch_warnings, categories, errors.
import sys
import warnings

warnings.warn("first plain warning")
warnings.warn("deprecated thing", DeprecationWarning)
warnings.warn(RuntimeWarning("an instance"))


def old_api():
    warnings.warn("old_api is deprecated", DeprecationWarning, stacklevel=2)
    return "result"


print(old_api())
for _ in range(3):
    warnings.warn("shown once per place")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", FutureWarning)
    old_api()
print([(str(w.message), w.category.__name__) for w in caught], caught[0].lineno > 0)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("ignored")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", UserWarning)
    except UserWarning as e:
        print("raised:", e)
warnings.filterwarnings("ignore", message="quiet.*")
warnings.warn("quiet please")
warnings.filterwarnings("error", category=SyntaxWarning)
try:
    warnings.warn("strict", SyntaxWarning)
except SyntaxWarning as e:
    print("error filter:", e)
print(warnings.formatwarning("msg", UserWarning, "file.py", 7, "code line"), end="")


def custom(message, category, filename, lineno, file=None, line=None):
    print("custom:", category.__name__, message)


old = warnings.showwarning
warnings.showwarning = custom
warnings.warn("through custom")
warnings.showwarning = old
warnings.resetwarnings()
warnings.warn("after reset")


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("bad category", lambda: warnings.warn("x", int))
show("bad action", lambda: warnings.simplefilter("loudly"))
print([c.__name__ for c in (UserWarning, DeprecationWarning, ResourceWarning, BytesWarning) if issubclass(c, Warning)], issubclass(Warning, Exception))


@warnings.deprecated("use new_f")
def old_f():
    return 1


print(old_f(), old_f.__deprecated__)
print("done", file=sys.stderr)
