# symmetric_difference_update() of any iterable, and sets looked up in sets of frozensets.
s = {1, 2, 3}
s.symmetric_difference_update((3, 4, 4))
print(sorted(s))
s.symmetric_difference_update("aab")
print(sorted(map(str, s)))
s ^= {1}
s ^= s
print(s)
class S(set): pass
f = {frozenset([1]), frozenset([2])}
print({1} in f, S([1]) in f, S([3]) in f)
f.discard(S([1])); f.discard(S([9])); print(f)
try: f.remove(S([9]))
except KeyError as e: print("KeyError", type(e.args[0]).__name__)
f.remove(S([2])); print(f)
print(sorted({1,2}.symmetric_difference((2,3,3))))
a = {1,2}; a.update((3,), [4]); a.difference_update((1,),[2]); a.intersection_update((3,4,5)); print(a)
class H(set):
    def __hash__(self): return 1
try: print(H([1]) in f)
except TypeError as e: print(e)
