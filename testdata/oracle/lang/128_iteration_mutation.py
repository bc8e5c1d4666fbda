# Changing containers while iterating over them; iterators over live containers.
lst = [1, 2, 3, 4, 5, 6]
for x in lst:
    if x % 2 == 0:
        lst.remove(x)
print("remove while iterating", lst)
lst = [1, 2, 3]
for x in lst:
    if len(lst) < 6:
        lst.append(x * 10)
print("append while iterating", lst)
lst = [1, 2, 3, 4]
for i, x in enumerate(lst):
    lst[i] = x * 2
print("assign", lst)
for x in lst[:]:
    lst.remove(x)
print("over a copy", lst)
lst = [1, 2, 3]
for x in lst:
    lst.insert(0, 0)
    if len(lst) > 6:
        break
print("insert", lst, x)
lst = list(range(5))
for x in reversed(lst):
    if x > 2:
        lst.pop()
print("reversed pop", lst)
lst = [1, 2, 3]
it = iter(lst)
print(next(it))
lst.clear()
print(next(it, "ended"))
lst.extend([9, 9, 9])
print(next(it, "stays ended"))


def attempt(label, f):
    try:
        print(label, f())
    except RuntimeError as e:
        print(label, "RuntimeError:", e)


def dict_add():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def dict_del():
    d = dict.fromkeys(range(3))
    for k in d:
        del d[k]


def dict_values():
    d = {1: 1}
    for v in d.values():
        d[2] = 2


def dict_break():
    d = {1: 1}
    for k in d:
        d[2] = 2
        break
    return d


def dict_update_same():
    d = {"a": 1, "b": 2}
    for k in d:
        d[k] += 10
    return d


def dict_comp():
    d = {1: 1, 2: 2}
    return {k: d.pop(k) for k in list(d)}, d


def dict_clear():
    d = {1: 1, 2: 2}
    for k in d:
        d.clear()


def set_remove():
    s = {1, 2, 3}
    for x in s:
        s.discard(x)


def set_copy():
    s = {1, 2, 3}
    for x in set(s):
        s.discard(x)
    return s


def iter_then_change():
    d = {1: 1}
    it = iter(d)
    d[2] = 2
    return next(it)


def items_unpack():
    d = {"x": 1}
    for k, v in d.items():
        d[k + "y"] = v


def last_key_added():
    d = {1: 1}
    it = iter(d)
    next(it)
    d[2] = 2
    return next(it, "end")


def nested():
    d = {1: 1, 2: 2}
    return [(a, b) for a in d for b in d]


for f in (dict_add, dict_del, dict_values, dict_break, dict_update_same, dict_comp, dict_clear, set_remove, set_copy, iter_then_change, items_unpack, last_key_added, nested):
    attempt(f.__name__, f)
d = {"b": 1, "a": 2}
keys = d.keys()
d["c"] = 3
del d["b"]
d["b"] = 4
print(list(keys), list(d.items()))
s = "abc"
for ch in s:
    s += ch
print(s)
nums = [1, 2, 3]
for n in nums:
    nums = [99]
    print(n, nums)
matrix = [[0] * 2] * 2
matrix[0].append(1)
print(matrix)
a = b = []
a += [1]
b = b + [2]
print(a, b)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
def default(x, acc=[]):
    acc.append(x)
    return acc
print(default(1), default(2), default(3, []), default(4))
from collections import deque
q = deque([1, 2])
attempt("deque", lambda: [q.append(x) for x in q])
gen = (x for x in lst)
lst.append("late")
print(list(gen)[-1])
