class M:
    def __rdivmod__(self, o): return ('r', o)
print(divmod(5, M()), int.__divmod__(7, 2), (7).__divmod__('x'))
class I(int): pass
print(divmod(I(7), I(2)))
try: divmod(5, object())
except TypeError as e: print(e)
