# A finally block with a try of its own runs on every way out: return, exception, break.
def leaves(t):
    try:
        if t == 1: return 5
    except KeyError:
        pass
    else:
        [][0]
    finally:
        print("fin", t)
        try:
            print("in")
        except Exception as z:
            pass

for t in (1, 2):
    try: print(leaves(t))
    except Exception as e: print(repr(e))

class Ctx:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.n, a[0])

def loops(a, b):
    with Ctx(1):
        for i in range(3):
            try:
                if i == a: continue
                if i == b: break
                with Ctx(2):
                    if a > 5: return "left"
            except ZeroDivisionError:
                print("never")
            else:
                print("else", i)
            finally:
                try:
                    1 / 0
                except ZeroDivisionError as e:
                    print("inner", i, e)
                finally:
                    print("innermost", i)
                with Ctx(3):
                    pass
        raise ValueError("end")

for args in ((0, 2), (1, 9), (6, 9)):
    try: print(loops(*args))
    except ValueError as e: print(e)
