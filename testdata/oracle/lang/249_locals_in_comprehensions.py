# locals() within comprehensions, and errors of *args.
print([sorted(k for k in locals() if k == "x" or k == "y") for x in [1]], "x" in locals())
class C:
    y = 5
    z = [sorted(k for k in locals() if k in "xy") for x in [1]]
    w = [locals()["x"] for x in [3]]
print(C.z, C.w)
def f(a):
    return [locals() for b in [2]]
print(f(1))
def h(*a): pass
for c in (lambda: h(1, *h), lambda: h(*h), lambda: h(*[1], *h), lambda: h(*h, k=1)):
    try: c()
    except TypeError as e: print(e)
