# gc as far as it is portable; contextvars with threads.
import contextvars
import gc
import threading

print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), gc.collect() >= 0, len(gc.get_threshold()), len(gc.get_count()))
a = []
a.append(a)
del a
print(type(gc.collect()).__name__)
var = contextvars.ContextVar("var", default="default")
other = contextvars.ContextVar("other")
print(var.get(), var.name, other.get("fallback"))
token = var.set("one")
print(var.get(), token.old_value is contextvars.Token.MISSING, token.var is var)
t2 = var.set("two")
print(var.get(), t2.old_value, var.reset(t2), var.get())
var.reset(token)
print(var.get())


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as e:
        print(label, "->", type(e).__name__)


show("no value", other.get)
show("token twice", lambda: var.reset(token))
ctx = contextvars.copy_context()


def inside():
    var.set("in context")
    other.set(5)
    return var.get()


print(ctx.run(inside), var.get(), ctx[var], ctx.get(other), var in contextvars.copy_context(), len(ctx), sorted(v.name for v in ctx))
seen = []


def worker(n):
    seen.append((n, var.get()))
    var.set(n)
    seen.append((n, var.get()))


var.set("main value")
for i in range(2):
    t = threading.Thread(target=worker, args=(i,))
    t.start()
    t.join()
print(seen, var.get())
copied = contextvars.copy_context()
t = threading.Thread(target=copied.run, args=(worker, "copied"))
t.start()
t.join()
print(seen[-2:], var.get())
show("run twice", lambda: ctx.run(lambda: ctx.run(inside)))
show("ContextVar int", lambda: contextvars.ContextVar(5))
