"""re: patterns that are sequences of characters and runs, searched in all ways."""
import re
import zlib

seed = 4
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def pick(*a): return a[rnd(len(a))]
sets = [r'\w', r'\d', r'\s', r'\S', r'\W', r'\D', '[a-c]', '[^a]', "[a-z']", '[A-Z]', '[^,]', '.', 'a', 'b', '1', '-', ' ', ',', '_', r'\.', '[^\\n]', '[aB]']
def seq():
    out, depth, groups = '', 0, 0
    for _ in range(1 + rnd(5)):
        k = rnd(8)
        if k == 0: out += pick(r'\b', r'\b', '^', '$', r'\A', r'\Z')
        if k in (1, 2) and groups < 4:
            out += '('; depth += 1; groups += 1
        out += pick(*sets) + pick('', '', '+', '+', '*', '?', '{2}', '{1,2}', '{2,}', '{0,3}')
        if depth and rnd(2):
            out += ')'; depth -= 1
        if rnd(12) == 0: out += r'\b'
    return out + ')' * depth
texts = ['', 'a', 'abc abc', 'ab12,cd-34', "it's a1 B2_c", 'aaa,aaa-bbb', '  1.5 -2  ', 'a\nb 1\n', 'ABC abc,a', '11-11-1111', 'a-b-c_d', 'x=1, yy=22;', 'aab aabb ba', '\n', 'é a1,ü b2', 'a\0b 1', 'cab,bac.cab a']
for row in range(150):
    pattern = seq()
    flags = pick(0, 0, 0, re.I, re.M, re.S, re.A)
    p = re.compile(pattern, flags)
    found = []
    for t in texts:
        found += [p.findall(t), [(m.span(), m.groups(), m.lastindex) for m in p.finditer(t)], p.split(t), p.sub('<>', t), p.subn(r'[\g<0>]', t, 2)]
        for f in (p.search, p.match, p.fullmatch):
            for a in ((), (1,), (2, 6), (0, len(t) - 1), (3, 2)):
                m = f(t, *a)
                found.append(m and (m.span(), m.groups(), m.regs, m.pos, m.endpos))
    print(repr(pattern), int(flags), zlib.crc32(repr(found).encode()))

words = 'the quick, brown fox: 12 dogs (3.5) jump-over it\'s_end ' * 700
for pattern in (r'\w+', r'\b\w+\b', r'\d+', r"[a-z']+", r'\S+', r'(\w+) (\w+)', r'\((\d+)\.(\d+)\)', r'\b[a-z]+\b', r'[^ ]+,', r'\w+:', r'-?\d+', r'q\w*k', r'\s+', r'fox: (\d+)', r'\w+-\w+', r'^the\b', r'\w+ $'):
    print(pattern, len(re.findall(pattern, words)), zlib.crc32(repr(re.findall(pattern, words)).encode()), zlib.crc32(re.sub(pattern, lambda m: m[0][::-1], words).encode()), len(re.split(pattern, words)))
# Runs that fail late, again and again.
print(re.findall(r'\w+!', 'a' * 20000), re.search(r'a\w+!', 'a' * 3000), len(re.findall(r'a\w+!', 'a' * 3000 + '!' + 'ab!' * 5)), re.search(r'\d+-\d+', '1' * 20000))
