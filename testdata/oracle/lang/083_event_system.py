# Observer pattern, signals, priorities, weak ordering, once-handlers, errors in handlers.
class Event:
    def __init__(self, name, **data):
        self.name, self.data, self.stopped = name, data, False

    def stop(self):
        self.stopped = True

    def __getattr__(self, key):
        try:
            return self.data[key]
        except KeyError:
            raise AttributeError(f"event {self.name!r} has no field {key!r}") from None


class Emitter:
    def __init__(self):
        self._handlers = {}

    def on(self, name, fn=None, *, priority=0, once=False):
        if fn is None:
            return lambda f: self.on(name, f, priority=priority, once=once)
        entries = self._handlers.setdefault(name, [])
        entries.append((priority, len(entries), once, fn))
        entries.sort(key=lambda e: (-e[0], e[1]))
        return fn

    def off(self, name, fn):
        before = len(self._handlers.get(name, []))
        self._handlers[name] = [e for e in self._handlers.get(name, []) if e[3] is not fn]
        return before - len(self._handlers[name])

    def emit(self, name, **data):
        event, errors = Event(name, **data), []
        for entry in list(self._handlers.get(name, [])) + list(self._handlers.get("*", [])):
            if event.stopped:
                break
            if entry[2]:
                self._handlers[name].remove(entry)
            try:
                entry[3](event)
            except Exception as e:
                errors.append(f"{type(e).__name__}: {e}")
        return errors


bus = Emitter()


@bus.on("login")
def greet(e):
    print(f"welcome {e.user}")


@bus.on("login", priority=10)
def audit(e):
    print(f"audit: {e.name} {e.data}")
    if e.user == "evil":
        e.stop()


@bus.on("login", once=True)
def first(e):
    print("first login bonus for", e.user)


@bus.on("*")
def everything(e):
    print("any:", e.name)


bus.on("fail", lambda e: 1 / 0)
bus.on("fail", lambda e: e.missing)
bus.on("fail", lambda e: print("still called"))
for name, data in (("login", {"user": "ann"}), ("login", {"user": "bob"}), ("login", {"user": "evil"}), ("fail", {}), ("nothing", {})):
    print("errors:", bus.emit(name, **data))
print(bus.off("login", greet), bus.off("login", greet), bus.emit("login", user="cy"))


class Property:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        old = self.__get__(obj, type(obj))
        obj.__dict__[self.name] = value
        if old != value:
            for w in obj.watchers:
                w(self.name, old, value)


class Model:
    x = Property(0)
    title = Property("untitled")

    def __init__(self):
        self.watchers = []


m = Model()
m.watchers.append(lambda name, old, new: print(f"{name}: {old!r} -> {new!r}"))
m.x = 5
m.x = 5
m.title = "new"
m.x += 1
print(m.x, m.title, Model.x.default)
