# csv: readers, writers and dialects with every quoting and with odd lines.
import csv, io, itertools
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def rd(text, **k): return list(csv.reader([text] if isinstance(text, str) else text, **k))
def wr(*rows, **k):
    o = io.StringIO(); w = csv.writer(o, **k); r = [w.writerow(x) for x in rows]; return o.getvalue(), r
class Num:
    def __float__(self): return 1.5
    def __str__(self): return "nu m"
class Bad:
    def __str__(self): raise KeyError("bad")
lines = ['a,b', '"a,b"', '"a""b",c', '"a"b,c', 'a"b,c', ' a, b ', ' "a", "b"', '', '\n', ',', ',,', 'a,', '"a', '"a\n', 'a\nb', 'a\rb', 'a\r\n', 'a\r\nb', '\\,a', '"\\"a"', 'a\\', '"a\\', '""', '"" ""', "'a','b'", "1,2.5,x", '"1",2,""', ',1,""', 'a b  c', 'a;b', '1', '"1"', 'é,ü€', '"é€,"', 'a\0b', '""a', '"a" ,b', '"a"\r', '"a"\r\n,b', '\\', '\\\n', 'a\\\nb', '\r\r', ' ', '  ,  ', '"x""y"', '"x" "y"']
opts = [{}, {'quoting': 3}, {'quoting': 2}, {'quoting': 4}, {'quoting': 5}, {'escapechar': '\\'}, {'escapechar': '\\', 'quoting': 3}, {'strict': True}, {'skipinitialspace': True}, {'delimiter': ' '}, {'delimiter': ';', 'quotechar': "'"}, {'doublequote': False}, {'doublequote': False, 'escapechar': '\\', 'strict': True}, {'quotechar': None, 'quoting': 0} , {'delimiter': '€', 'quotechar': 'ü'}, {'quoting': 1, 'strict': True, 'escapechar': '\\'}]
for o in opts:
    print(o)
    for l in lines:
        try: print(repr(l), rd(l, **o))
        except BaseException as e: print(repr(l), type(e).__name__, e)
for o in opts[:8]:
    for ls in (['"a', 'b"'], ['"a\n', 'b",c\n', 'd'], ['a\\\n', 'b'], ['"a'], ['"a\n', '"x'], ['a,b', '', 'c']): t(lambda: rd(ls, **o))
rows = [['a', 'b'], [], [''], ['', ''], [None], [None, None], ['a,b', 'c"d'], ['a\nb', 'a\rb'], [1, 2.5, 'x', None, True], ['"'], [' '], [' a', 'b '], ['\\', 'a\\b'], ['é', '€,'], [Num(), 1], ['a;b', "a'b"], 'abc', (1, 2), {'k': 1}, ['x' * 3 + '\n'], ["'"], ['\0'], ['"a"'], [1e100, 3.0, 10**20], [b'x'], ['!', 'a!b']]
wopts = [{}, {'quoting': 1}, {'quoting': 2}, {'quoting': 3}, {'quoting': 4}, {'quoting': 5}, {'escapechar': '\\'}, {'quoting': 3, 'escapechar': '\\'}, {'doublequote': False}, {'doublequote': False, 'escapechar': '\\'}, {'delimiter': ' '}, {'delimiter': ' ', 'skipinitialspace': True}, {'delimiter': ' ', 'quoting': 3}, {'delimiter': ';', 'quotechar': "'", 'lineterminator': '\n'}, {'lineterminator': '!'}, {'quoting': 3, 'quotechar': None}, {'quoting': 3, 'quotechar': None, 'escapechar': '!'}, {'delimiter': '€', 'quotechar': 'é', 'lineterminator': 'ü'}, {'quoting': 1, 'escapechar': '\\', 'doublequote': False}, {'quoting': 4, 'quotechar': "'", 'escapechar': '\\'}, {'skipinitialspace': True}]
for o in wopts:
    print(o)
    for r in rows:
        try: print(r if Num not in map(type, r) else 'num', wr(r, **o))
        except BaseException as e: print(r if Num not in map(type, r) else 'num', type(e).__name__, e)
t(lambda: wr(5)); t(lambda: wr([Bad()])); t(lambda: wr(None)); t(lambda: csv.writer(io.StringIO()).writerow())
t(lambda: rd([1])); t(lambda: rd([b'a'])); t(lambda: rd([None])); t(lambda: rd(['a', 5]))
t(lambda: csv.field_size_limit()); t(lambda: csv.field_size_limit(5)); t(lambda: rd('abcdef')); t(lambda: rd('abcde')); t(lambda: rd('"abcdef"')); t(lambda: csv.field_size_limit(131072)); t(lambda: csv.field_size_limit('x')); t(lambda: csv.field_size_limit(1, 2)); t(lambda: csv.field_size_limit(2**70))
for k in ({'delimiter': ''}, {'delimiter': 'ab'}, {'delimiter': None}, {'delimiter': 5}, {'delimiter': b','}, {'quotechar': 5}, {'quotechar': 'ab'}, {'quotechar': ''}, {'escapechar': ''}, {'escapechar': 'ab'}, {'escapechar': 3}, {'lineterminator': None}, {'lineterminator': 5}, {'quoting': 'x'}, {'quoting': 9}, {'quoting': -1}, {'quoting': None}, {'quoting': 1.0}, {'quotechar': None}, {'quotechar': None, 'quoting': 3}, {'delimiter': '\n'}, {'delimiter': '\r'}, {'quotechar': '\n'}, {'escapechar': '\r'}, {'delimiter': '"'}, {'escapechar': '"'}, {'escapechar': ','}, {'delimiter': ' ', 'skipinitialspace': True}, {'quotechar': ' ', 'skipinitialspace': True}, {'escapechar': ' ', 'skipinitialspace': True}, {'strict': []}, {'lineterminator': 'x,'}, {'lineterminator': '"'}, {'bad': 1}, {'dialect': 'nope'}, {'dialect': 'excel-tab'}, {'dialect': None}, {'dialect': 5}, {'dialect': csv.unix_dialect}, {'dialect': csv.unix_dialect()}, {'quoting': True}, {'quoting': 2**70}):
    def attrs(d): return [getattr(d, n) for n in ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting', 'strict')]
    print(k if 'dialect' not in k else 'dialect', end=' '); t(lambda: attrs(csv.reader([], **k).dialect))
t(lambda: csv.get_dialect('x')); t(lambda: csv.unregister_dialect('x')); t(lambda: csv.register_dialect(3)); t(lambda: csv.register_dialect('a', 3)); t(lambda: csv.unregister_dialect('a')); t(lambda: csv.reader(5)); t(lambda: csv.reader()); t(lambda: csv.writer()); t(lambda: csv.writer(5)); t(lambda: csv.register_dialect()); t(lambda: csv.get_dialect([]))
class D(csv.Dialect): pass
t(lambda: D()); t(lambda: type(csv.Dialect()).__name__)
class E(csv.excel): delimiter = None
t(lambda: E()); t(lambda: csv.reader([], E))
class E(csv.excel): quoting = 9
t(lambda: E())
class E: delimiter = ';'
t(lambda: csv.reader([], E).dialect.delimiter); t(lambda: csv.reader([], E()).dialect.quoting)
d = csv.reader([]).dialect
t(lambda: setattr(d, 'delimiter', 'x')); t(lambda: delattr(d, 'delimiter')); t(lambda: setattr(d, 'quoting', 1)); t(lambda: delattr(d, 'quoting')); t(lambda: setattr(csv.reader([]), 'line_num', 4)); t(lambda: setattr(d, 'strict', 4))
csv.register_dialect('mine', delimiter='|', quoting=csv.QUOTE_ALL); print(sorted(csv.list_dialects()), wr([1, 'a'], dialect='mine')); csv.register_dialect('mine2', 'mine', delimiter='/'); print(wr([1, 'a'], dialect='mine2'), csv.get_dialect('mine2').quoting); csv.unregister_dialect('mine')
r = csv.reader(['a,b', '"c', 'd"', 'e']); print(r.line_num, next(r), r.line_num, next(r), r.line_num, next(r), r.line_num); t(lambda: next(r)); print(iter(r) is r)
class W:
    def write(self, s): return s.upper()
print(csv.writer(W()).writerow(['a', 1]), csv.writer(W()).writerows([[1], [2]]))
class W2:
    def write(self, s): raise OSError("full")
t(lambda: csv.writer(W2()).writerow([1])); t(lambda: csv.writer(W2()).writerows([])); t(lambda: csv.writer(W()).writerows(5)); t(lambda: csv.writer(W()).writerows([5]))
def gen():
    yield 'a,b'
    raise ValueError("stop")
r = csv.reader(gen()); print(next(r)); t(lambda: next(r)); t(lambda: next(r))
seen = []
for q in range(6):
    for text in itertools.product('a,"\\\n ', repeat=3):
        s = ''.join(text)
        for kw in ({}, {'escapechar': '\\', 'strict': True, 'doublequote': False}, {'skipinitialspace': True, 'escapechar': '\\'}):
            try: x = rd(s, quoting=q, **kw)
            except Exception as e: x = str(e)
            try: y = wr([s, 1, s[1:]], quoting=q, **kw)[0]
            except Exception as e: y = str(e)
            seen.append((q, s, x, y))
# Too much to show: one line for each quoting.
import hashlib
for q in range(6): print(q, hashlib.md5(repr([x for x in seen if x[0] == q]).encode()).hexdigest())
