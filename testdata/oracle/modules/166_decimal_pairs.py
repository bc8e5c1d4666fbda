# Decimal: construction, arithmetic and comparison, exact and rounded; each line of the tables sums up all pairs.
from decimal import Decimal
import decimal, copy, pickle, weakref
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
d = Decimal('1.5')
t(lambda: setattr(d, 'x', 1)); t(lambda: d.x); t(lambda: vars(d)); t(lambda: d.__dict__)
class D(Decimal):
    def __new__(cls, v, unit): 
        s = super().__new__(cls, v); s.unit = unit; return s
    def __init__(self, v, unit): pass
x = D('2.50', 'EUR'); print(x, x.unit, x + 1, type(x + 1), repr(x), type(x), isinstance(x, Decimal), type(x) is D, hash(x) == hash(Decimal('2.5')), D('nan', 1), D(5, 2), D(Decimal('1'), 1), D((0, (1, 2), -1), 1), D(1.5, 3))
print(copy.copy(d), copy.deepcopy(d), pickle.loads(pickle.dumps(d)), pickle.loads(pickle.dumps(Decimal('-Infinity'))))
for s in ('0', '-0', '0.00', '-0.0', '1', '12.50', '1E5', '1e-7', '0.000001', '0.0000001', '1E+3', '123456789012345678', '1234567890123456789', '  1.5  ', '1_000.5', '+3', '.5', '5.', '', '.', 'e5', '1e', '1e+', '-', '+-1', '1.2.3', '１２', 'nan', 'NaN12', 'snan', 'inf', '-Infinity', '1e999999', '0x1', '1 2', '١', '1e5.5', '--1', '1__0', '_1', '1_', '1\n', '\t2'):
    t(lambda: (Decimal(s), str(Decimal(s)), Decimal(s).as_tuple()))
vals = [Decimal(v) for v in ('0', '-0', '0.00', '1', '-1', '0.1', '1.10', '100', '1E+2', '1E+30', '1E-30', '123456789012345678901234567', '9999999999999999999999999999', '-0.3333333333333333333333333333', '1E+1000', '-7E-1500', 'Infinity', '-Infinity', 'NaN')] + [0, 1, -3, 10**30, True]
ops = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, lambda a, b: a == b, lambda a, b: a < b, lambda a, b: a >= b, lambda a, b: a != b, lambda a, b: max(a, b), lambda a, b: divmod(a, b)]
import hashlib
def run(f, a, b):
    c = decimal.getcontext(); c.clear_flags()
    try: r = str(f(a, b))
    except Exception as e: r = type(e).__name__
    return r, sorted(s.__name__ for s, v in c.flags.items() if v)
for prec, rounding in ((28, 'ROUND_HALF_EVEN'), (3, 'ROUND_HALF_UP'), (5, 'ROUND_FLOOR'), (60, 'ROUND_DOWN'), (9, 'ROUND_CEILING')):
    decimal.getcontext().prec = prec; decimal.getcontext().rounding = rounding
    for k, f in enumerate(ops):
        out = [run(f, a, b) for a in vals for b in vals]
        print(prec, k, hashlib.md5(repr(out).encode()).hexdigest(), len(out))
decimal.setcontext(decimal.DefaultContext)
for a in vals[:16]: print([str(a.quantize(Decimal(q))) for q in ('1', '0.01', '1E+1') if a.adjusted() < 20], round(a, 2) if a.adjusted() < 20 else '', hash(a) == hash(a + 0), bool(a), a == 1, a == 1.0, a < 0.5, a == True, f"{a:.2f}" if a.adjusted() < 20 else '', -a, +a, abs(a))
print(sum([Decimal('0.1')] * 10), sum([Decimal('0.1')] * 10) == 1, Decimal('1.1') + Decimal('2.2'), Decimal(1) / 3, 3 - Decimal('0.5'), 2 * Decimal('1.5'), Decimal('5') == 5, 5 == Decimal('5'), Decimal('1') + True)
t(lambda: Decimal(1) + 1.5); t(lambda: Decimal(1) + '1'); t(lambda: 'a' + Decimal(1)); t(lambda: Decimal(1) < 'a'); t(lambda: Decimal(1) == 'a'); t(lambda: Decimal([1])); t(lambda: Decimal(None)); t(lambda: Decimal(1) / 0); t(lambda: Decimal('x'))
