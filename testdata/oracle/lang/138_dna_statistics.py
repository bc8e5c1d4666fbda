# Sequence programs: counting, complement, translation, alignment, k-mers, palindromes, consensus.
from collections import Counter, defaultdict

CODONS = {"ATG": "M", "TGG": "W", "TAA": "*", "TAG": "*", "TGA": "*", "GGC": "G", "GCA": "A", "CTG": "L", "AAA": "K", "GAT": "D"}


class Sequence:
    alphabet = frozenset("ACGT")
    _pairs = str.maketrans("ACGT", "TGCA")

    def __init__(self, text):
        text = text.upper()
        bad = set(text) - self.alphabet
        if bad:
            raise ValueError(f"invalid letter{'s' if len(bad) > 1 else ''} {sorted(bad)} at {next(i for i, c in enumerate(text) if c in bad)}")
        self.text = text

    def __len__(self):
        return len(self.text)

    def __getitem__(self, i):
        return Sequence(self.text[i]) if isinstance(i, slice) else self.text[i]

    def __add__(self, o):
        return Sequence(self.text + str(o))

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"{type(self).__name__}({self.text[:10]}{'...' if len(self) > 10 else ''})"

    def __eq__(self, o):
        return str(self) == str(o)

    def __hash__(self):
        return hash(self.text)

    def __contains__(self, sub):
        return str(sub) in self.text

    def __invert__(self):
        return Sequence(self.text.translate(self._pairs)[::-1])

    @property
    def gc(self):
        return sum(c in "GC" for c in self.text) / len(self) if self.text else 0.0

    def counts(self):
        return dict(sorted(Counter(self.text).items()))

    def kmers(self, k):
        seen = defaultdict(list)
        for i in range(len(self) - k + 1):
            seen[self.text[i:i + k]].append(i)
        return {s: p for s, p in seen.items() if len(p) > 1}

    def translate(self):
        for i in range(0, len(self) - 2, 3):
            amino = CODONS.get(self.text[i:i + 3], "?")
            if amino == "*":
                return
            yield amino

    def hamming(self, o):
        if len(self) != len(o):
            raise ValueError(f"lengths differ: {len(self)} and {len(o)}")
        return sum(a != b for a, b in zip(self.text, o.text))


s = Sequence("atgggcgcactgaaataagat")
print(s, repr(s), len(s), s.counts(), f"{s.gc:.2%}", "".join(s.translate()), ~s, ~~s == s, s[0], s[:6], repr(s[-4:]), s[:3] + "TTT", "GGG" in s, [c for c in s[:4]], s.kmers(3))
for bad in (lambda: Sequence("ATXGZ"), lambda: Sequence("AT").hamming(Sequence("A")), lambda: s + "U", lambda: s["x"], lambda: s[99]):
    try:
        bad()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
print(Sequence("GATTACA").hamming(Sequence("GACTATA")), {Sequence("A"): 1}[Sequence("a")], Sequence("").gc)


def align(a, b, match=1, mismatch=-1, gap=-1):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == 0 or j == 0:
                t[i][j] = (i + j) * gap
            else:
                t[i][j] = max(t[i - 1][j - 1] + (match if a[i - 1] == b[j - 1] else mismatch), t[i - 1][j] + gap, t[i][j - 1] + gap)
    i, j, top, bottom = len(a), len(b), "", ""
    while i or j:
        if i and j and t[i][j] == t[i - 1][j - 1] + (match if a[i - 1] == b[j - 1] else mismatch):
            top, bottom, i, j = a[i - 1] + top, b[j - 1] + bottom, i - 1, j - 1
        elif i and t[i][j] == t[i - 1][j] + gap:
            top, bottom, i = a[i - 1] + top, "-" + bottom, i - 1
        else:
            top, bottom, j = "-" + top, b[j - 1] + bottom, j - 1
    return t[-1][-1], top, "".join("|" if x == y else " " for x, y in zip(top, bottom)), bottom


score, *lines = align("GCATGCG", "GATTACA")
print(score, *lines, sep="\n")
reads = ["ACGT", "ACGA", "TCGT", "ACCT"]
consensus = "".join(Counter(col).most_common(1)[0][0] for col in zip(*reads))
print(consensus, [Counter(col)["A"] for col in zip(*reads)])
fasta = """>one
ACGT
AC
>two
GGG
"""
records, name = {}, None
for line in fasta.splitlines():
    if line[0] == ">":
        records[name := line[1:]] = ""
    else:
        records[name] += line
print(records, max(records.items(), key=lambda kv: Sequence(kv[1]).gc))
