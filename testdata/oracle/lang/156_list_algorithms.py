# List algorithms without imports: rotate, dedupe, chunk, partition, two-sum, windows, matrix spiral, intervals, binary, majority.
def rotate(a, k):
    k %= len(a) or 1
    return a[-k:] + a[:-k] if k else a[:]


def dedupe(a):
    seen = set()
    return [x for x in a if not (x in seen or seen.add(x))]


def chunk(a, n):
    return [a[i:i + n] for i in range(0, len(a), n)]


def two_sum(a, target):
    seen = {}
    for i, x in enumerate(a):
        if target - x in seen:
            return seen[target - x], i
        seen[x] = i
    return None


def max_subarray(a):
    best = cur = a[0]
    start = s = end = 0
    for i, x in enumerate(a[1:], 1):
        if cur < 0:
            cur, s = x, i
        else:
            cur += x
        if cur > best:
            best, start, end = cur, s, i
    return best, a[start:end + 1]


def spiral(m):
    out = []
    while m:
        out += m[0]
        m = [list(r) for r in zip(*m[1:])][::-1]
    return out


def merge_intervals(iv):
    out = []
    for lo, hi in sorted(iv):
        if out and lo <= out[-1][1]:
            out[-1][1] = max(out[-1][1], hi)
        else:
            out.append([lo, hi])
    return out


def majority(a):
    cand, n = None, 0
    for x in a:
        if n == 0:
            cand = x
        n += 1 if x == cand else -1
    return cand if a.count(cand) > len(a) // 2 else None


def lis(a):
    import bisect

    tails = []
    for x in a:
        i = bisect.bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)


def dutch(a, pivot):
    lo, mid, hi = 0, 0, len(a) - 1
    while mid <= hi:
        if a[mid] < pivot:
            a[lo], a[mid] = a[mid], a[lo]
            lo += 1
            mid += 1
        elif a[mid] > pivot:
            a[mid], a[hi] = a[hi], a[mid]
            hi -= 1
        else:
            mid += 1
    return a


def next_perm(a):
    a = a[:]
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return a[::-1]
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[i + 1:][::-1]
    return a


def longest_unique(s):
    start, best, last = 0, "", {}
    for i, c in enumerate(s):
        if last.get(c, -1) >= start:
            start = last[c] + 1
        last[c] = i
        if i - start + 1 > len(best):
            best = s[start:i + 1]
    return best


def water(h):
    left, right, lmax, rmax, total = 0, len(h) - 1, 0, 0, 0
    while left < right:
        if h[left] < h[right]:
            lmax = max(lmax, h[left])
            total += lmax - h[left]
            left += 1
        else:
            rmax = max(rmax, h[right])
            total += rmax - h[right]
            right -= 1
    return total


def quickselect(a, k):
    p = a[len(a) // 2]
    lo, eq, hi = [x for x in a if x < p], [x for x in a if x == p], [x for x in a if x > p]
    return quickselect(lo, k) if k < len(lo) else p if k < len(lo) + len(eq) else quickselect(hi, k - len(lo) - len(eq))


print(rotate([1, 2, 3, 4, 5], 2), rotate([1, 2, 3], -1), rotate([], 3), dedupe([3, 1, 3, 2, 1]), dedupe("hello"), chunk(list(range(7)), 3), chunk([], 2))
print(two_sum([2, 7, 11, 15], 9), two_sum([1, 2], 10), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]))
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), spiral([[1, 2], [3, 4], [5, 6]]), merge_intervals([(1, 3), (2, 6), (8, 10), (10, 12)]), majority([1, 2, 1, 1]), majority([1, 2]), lis([10, 9, 2, 5, 3, 7, 101, 18]))
print(dutch([2, 0, 1, 2, 1, 0], 1), next_perm([1, 3, 2]), next_perm([3, 2, 1]), longest_unique("abcabcbb"), longest_unique(""), water([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), [quickselect([7, 2, 9, 4, 4], k) for k in range(5)])
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([r[::-1] for r in m], [list(r) for r in zip(*m[::-1])], [list(c) for c in zip(*m)], [m[i][i] for i in range(3)], [m[i][~i] for i in range(3)], sum(sum(r) for r in m))
for r in range(3):
    for c in range(r):
        m[r][c], m[c][r] = m[c][r], m[r][c]
print(m)
a = list(range(10))
evens, odds = a[::2], a[1::2]
interleaved = [x for p in zip(odds, evens) for x in p]
print(interleaved, [x for x in a if x not in evens], [a[i] - a[i - 1] for i in range(1, 4)], a[len(a) // 2:], [sum(a[:i]) for i in range(1, 5)], all(x < y for x, y in zip(a, a[1:])), sorted(a, key=lambda x: (x % 3, -x)), max(range(len(a)), key=lambda i: -abs(a[i] - 4)))
for n in (5, 12, 255):
    bits = []
    while n:
        n, b = divmod(n, 2)
        bits.insert(0, b)
    print(bits, int("".join(map(str, bits)), 2), sum(bits))
zeros = [0, 1, 0, 3, 12]
zeros.sort(key=lambda x: x == 0)
print(zeros, [i for i, (p, q) in enumerate(zip("abc", "axc")) if p != q], [*map(list, zip("abc", [1, 2, 3]))], dict(map(lambda kv: kv[::-1], {"x": 1}.items())), [[]] * 2 == [[], []], [x for x in [[], [1], [2, 3]] if x])
g = {}
for w in ("eat", "tea", "tan", "ate", "nat", "bat"):
    g.setdefault(tuple(sorted(w)), []).append(w)
print(list(g.values()), [k for k, v in g.items() if len(v) == 1])
