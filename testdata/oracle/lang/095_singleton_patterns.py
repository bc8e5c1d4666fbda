# Design patterns: factory, builder, strategy, command with undo, visitor, proxy, prototype, template, chain.
class Shape:
    kinds = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.kinds[cls.__name__.lower()] = cls

    @staticmethod
    def create(kind, *args):
        try:
            return Shape.kinds[kind](*args)
        except KeyError:
            raise ValueError(f"unknown shape {kind!r}, know {sorted(Shape.kinds)}") from None


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def accept(self, v):
        return v.visit_square(self)


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def accept(self, v):
        return v.visit_circle(self)


class Area:
    def visit_square(self, s):
        return s.s**2

    def visit_circle(self, c):
        return round(3.14159 * c.r**2, 2)


class Namer:
    def __getattr__(self, name):
        if name.startswith("visit_"):
            return lambda shape: name[6:]
        raise AttributeError(name)


shapes = [Shape.create("square", 2), Shape.create("circle", 1)]
print([s.accept(Area()) for s in shapes], [s.accept(Namer()) for s in shapes])
try:
    Shape.create("hexagon")
except ValueError as e:
    print(e)


class QueryBuilder:
    def __init__(self):
        self.parts = {"where": []}

    def select(self, *cols):
        self.parts["select"] = ", ".join(cols) or "*"
        return self

    def from_(self, table):
        self.parts["from"] = table
        return self

    def where(self, cond, *args):
        self.parts["where"].append(cond % args)
        return self

    def build(self):
        sql = "SELECT {select} FROM {from}".format(**self.parts)
        if self.parts["where"]:
            sql += " WHERE " + " AND ".join(self.parts["where"])
        return sql


print(QueryBuilder().select("a", "b").from_("t").where("x > %d", 5).where("y = '%s'", "z").build())
strategies = {"upper": str.upper, "rev": lambda s: s[::-1], "none": lambda s: s}
print([f("Text") for f in strategies.values()])


class Editor:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def do(self, command):
        command.run(self)
        self.done.append(command)
        self.undone.clear()

    def undo(self):
        if self.done:
            c = self.done.pop()
            c.undo(self)
            self.undone.append(c)

    def redo(self):
        if self.undone:
            c = self.undone.pop()
            c.run(self)
            self.done.append(c)


class Insert:
    def __init__(self, s):
        self.s = s

    def run(self, ed):
        ed.text += self.s

    def undo(self, ed):
        ed.text = ed.text[:-len(self.s)]


class Upper:
    def run(self, ed):
        self.saved, ed.text = ed.text, ed.text.upper()

    def undo(self, ed):
        ed.text = self.saved


ed = Editor()
trace = []
for action in (lambda: ed.do(Insert("hello")), lambda: ed.do(Insert(" world")), lambda: ed.do(Upper()), ed.undo, ed.undo, ed.redo, ed.undo, ed.undo, ed.undo):
    action()
    trace.append(ed.text)
print(trace)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_calls", [])

    def __getattr__(self, name):
        self._calls.append(name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._calls.append(f"set {name}")
        setattr(self._target, name, value)

    def __len__(self):
        return len(self._target)

    def __getitem__(self, i):
        return self._target[i]


p = Proxy([3, 1])
p.append(2)
p.sort()
print(p[0], len(p), p._calls, p._target)


class Report:
    def render(self):
        return "\n".join([self.header(), *self.body(), self.footer()])

    def header(self):
        return f"== {type(self).__name__} =="

    def footer(self):
        return "-- end --"


class Sales(Report):
    def body(self):
        yield "sold 5"
        yield "sold 6"


print(Sales().render())


class Handler:
    def __init__(self, next=None):
        self.next = next

    def handle(self, n):
        return self.next.handle(n) if self.next else f"nobody handles {n}"


class Small(Handler):
    def handle(self, n):
        return f"small {n}" if n < 10 else super().handle(n)


class Even(Handler):
    def handle(self, n):
        return f"even {n}" if n % 2 == 0 else super().handle(n)


chain = Small(Even(Handler()))
print([chain.handle(n) for n in (5, 12, 13)])
