"""re: random patterns, searched in all ways; each line sums up what was found."""
import re
import zlib

seed = 77
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def pick(*a): return a[rnd(len(a))]
def atom(d):
    k = rnd(14)
    if k < 5: return pick('a', 'b', 'ab', 'c', '_', '1', ' ', '-', 'A')
    if k == 5: return pick(r'\d', r'\w', r'\s', r'\D', r'\W', r'\S', '.')
    if k == 6: return pick('[abc]', '[^a]', r'[\d_]', r'[^\s]', '[a-c1-3]', '[]a]', r'[\w-]', '[-a]', r'[.+*]', r'[^\w]')
    if k == 7: return pick(r'\b', r'\B', '^', '$', r'\A', r'\Z')
    if k == 8: return pick(r'\.', r'\-', r'\+', r'\(', r'\n', r'\t', '}', ']')
    if d > 3: return 'a'
    if k < 12: return '(' + alt(d + 1) + ')'
    return '(?:' + alt(d + 1) + ')'
def seq(d):
    out = ''
    for _ in range(1 + rnd(3)):
        a = atom(d)
        if a not in (r'\b', r'\B', '^', '$', r'\A', r'\Z') and rnd(3) == 0:
            a += pick('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?', '{1,}') if len(a) == 1 or a[0] in '([\\' else ''
        out += a
    return out
def alt(d):
    return '|'.join(seq(d) for _ in range(1 + (rnd(3) == 0)))
def subj():
    return ''.join(pick('a', 'b', 'c', 'ab', '1', '2', '_', ' ', '-', '.', 'A', '\n' if rnd(3) == 0 else 'a', '\t' if rnd(3) == 0 else 'b') for _ in range(rnd(10)))
subjects = [subj() for _ in range(12)] + ['', 'abc', 'a\n', 'ab12 ab_3\nabc', 'aé b', 'a\x1cb \x0b']
for i in range(400):
    p = alt(0)
    flags = pick(0, 0, re.I, re.M, re.S, re.A, re.I | re.M)
    try:
        r = re.compile(p, flags)
    except re.error as e:
        print(i, repr(p), 'error'); continue
    out = []
    for s in subjects:
        for f in (r.search, r.match, r.fullmatch, r.search):
            m = f(s)
            out.append(m and (m.span(), m.groups(), m.regs, m.lastindex))
        m = r.search(s, 1); out.append(m and m.regs)
        m = r.match(s, 2, 5); out.append(m and m.regs)
        out.append(r.findall(s)); out.append(r.split(s)); out.append(r.sub('<\\g<0>>', s)); out.append(r.sub('x', s, count=2))
        out.append([x.span() for x in r.finditer(s)])
    print(i, repr(p), int(flags), zlib.crc32(repr(out).encode()))
