# Ranges of ints beyond 64 bits.
big = 10**20
print(range(big)[-1], 10**19 in range(big), range(big))
r = range(-big, big, 10**19)
print(len(r), list(r)[:3], r[3], r[-1], r[2:5], r[::-2], r.index(0), r.count(5), list(reversed(r))[:2])
print(range(big) == range(0, big, 1), range(big) == range(big + 1), range(big, 0) == range(0), hash(range(big)) == hash(range(0, big)))
print(range(2**63 - 2, 2**63 + 2)[1:], list(range(2**63 - 2, 2**63 + 2)), list(range(2**64, 2**64 - 7, -3)))
print(range(5).start, r.start, r.stop, r.step, bool(r), bool(range(big, 0)), True in range(big))
try:
    len(range(big))
except OverflowError as e:
    print(e)
for bad in (lambda: range(big)[big], lambda: range(big)["x"], lambda: range(big).index(-1), lambda: range(1, big, 0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for i in range(big):
    if i == 3:
        break
print(i, [x for x, _ in zip(range(big, 0, -1), range(2))])
