# print to text files in memory: in pieces where a class or object has its own write, and with the ends of lines asked for.
import io
o = io.StringIO()
print("a", 1, 2.5, None, True, file=o)
print(file=o); print("", file=o, end=""); print("x", "y", sep="-", end="!\n", file=o)
print([1], {"k": 2}, file=o, flush=True)
print(repr(o.getvalue()), o.tell())
o.seek(2); print("ZZ", 7, file=o, end=""); print(repr(o.getvalue()), o.tell())
class Tee(io.StringIO):
    def write(self, s):
        seen.append(s)
        return super().write(s)
class Plain(io.StringIO):
    pass
seen = []
t = Tee(); print("a", 1, file=t); print(seen, repr(t.getvalue()))
p = Plain(); print("b", 2, file=p); print(repr(p.getvalue()))
p.write = seen.append; print("c", 3, file=p); print(seen, repr(p.getvalue()))
class Asked(io.StringIO):
    def __getattribute__(self, name):
        seen.append(name)
        return super().__getattribute__(name)
seen.clear(); q = Asked(); print("a", file=q); print("write" in seen, repr(q.getvalue()))
for newline in (None, "", "\n", "\r", "\r\n"):
    n = io.StringIO(newline=newline)
    print("a\r", "b\r\nc", 1, sep="\n", end="\r\n", file=n); print("d\r", file=n)
    print(repr(newline), repr(n.getvalue()), n.newlines)
class Talks:
    def __str__(self):
        print("inside", file=o)
        return "talks"
class Fails:
    def __str__(self): raise KeyError("no")
o = io.StringIO(); print("before", Talks(), "after", file=o)
try: print("first", Fails(), file=o)
except KeyError as e: print(e)
print(repr(o.getvalue()))
o.close()
try: print("x", file=o)
except ValueError as e: print(e)
