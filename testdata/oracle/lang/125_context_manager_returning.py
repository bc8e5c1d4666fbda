# Objects used with `with`: lock-like, file-like, counters, temporary changes, StringIO; __exit__ arguments.
import io


class Opened:
    def __init__(self, name):
        self.name, self.lines, self.closed = name, ["first", "second"], False

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.closed = True

    def __iter__(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return iter(self.lines)

    def write(self, text):
        self.lines.append(text)
        return len(text)


with Opened("notes") as f:
    print(f.write("third"), list(f))
print(f.closed)
try:
    list(f)
except ValueError as e:
    print(e)


class Lock:
    def __init__(self):
        self.held = False

    def acquire(self):
        if self.held:
            raise RuntimeError("already held")
        self.held = True
        return True

    def release(self):
        self.held = False

    __enter__ = acquire

    def __exit__(self, t, v, tb):
        self.release()


lock = Lock()
with lock as result:
    print(result, lock.held)
    try:
        with lock:
            pass
    except RuntimeError as e:
        print("RuntimeError:", e)
print(lock.held)


class Swap:
    def __init__(self, target, **values):
        self.target, self.values = target, values

    def __enter__(self):
        self.old = {k: self.target.get(k) for k in self.values}
        self.target.update(self.values)

    def __exit__(self, *_):
        self.target.update(self.old)


settings = {"debug": False, "level": 1}
with Swap(settings, debug=True, level=9) as nothing:
    print(settings, nothing)
    with Swap(settings, level=0):
        print(settings)
    print(settings)
print(settings)


class Catch:
    def __init__(self, *types):
        self.types, self.error = types, None

    def __enter__(self):
        return self

    def __exit__(self, etype, error, tb):
        if etype and issubclass(etype, self.types):
            self.error = error
            self.line = tb.tb_lineno
            return True


for expr in (lambda: 1 / 0, lambda: int("x"), lambda: "fine"):
    with Catch(ZeroDivisionError, ValueError) as c:
        print("value", expr())
    print("caught", repr(c.error))
try:
    with Catch(KeyError) as c:
        [][1]
except IndexError as e:
    print("not caught:", e, c.error)
with io.StringIO() as buf:
    print("text", file=buf)
    value = buf.getvalue()
print(repr(value), buf.closed)
total = []


class Section:
    depth = 0

    def __init__(self, title):
        self.title = title

    def __enter__(self):
        total.append("  " * Section.depth + self.title)
        Section.depth += 1
        return lambda line: total.append("  " * Section.depth + line)

    def __exit__(self, *a):
        Section.depth -= 1


with Section("Report") as add:
    add("intro")
    with Section("Details") as add2:
        add2("item")
    add("summary")
print("\n".join(total))


class Meta(type):
    def __enter__(cls):
        return cls.__name__

    def __exit__(cls, *a):
        print("class exit")


class WithClass(metaclass=Meta):
    pass


with WithClass as name:
    print("class as manager:", name)


class Inst:
    pass


i = Inst()
i.__enter__ = lambda: 1
i.__exit__ = lambda *a: None
try:
    with i:
        pass
except TypeError as e:
    print("TypeError:", e)
