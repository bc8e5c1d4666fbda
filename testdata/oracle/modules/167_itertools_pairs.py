# Loops with two targets over the pairs that itertools makes.
import copy, itertools, warnings
warnings.simplefilter('ignore')
from itertools import combinations, combinations_with_replacement, permutations, product
makers = [lambda: product('ab', [1, 2, 3]), lambda: product('abc', repeat=2), lambda: combinations('abcd', 2), lambda: permutations('abc', 2), lambda: combinations_with_replacement('abc', 2),
          lambda: product('', 'ab'), lambda: product('ab', ''), lambda: combinations('a', 2), lambda: permutations('', 2), lambda: product([(1, 2), (3, 4)]), lambda: combinations(['ab', 'cd', 'ef'], 1)]
for k, make in enumerate(makers):
    out = []
    try:
        for a, b in make(): out.append((a, b))
    except ValueError as e: out.append(str(e))
    it = make(); first = next(it, None)
    half = copy.copy(it)
    try:
        rest = [(a, b) for a, b in it]
        again = [(x, y) for x, y in half]
    except ValueError as e: rest = again = str(e)
    print(k, out, first, rest, again == rest, list(it), [p for p in make()])
for make in (lambda: product(range(3), repeat=3), lambda: combinations(range(4), 3), lambda: permutations(range(3))):
    try:
        for a, b in make(): print(a, b)
    except ValueError as e: print(e)
    for a, *b in make(): print(a, b, end=' ')
    print()
it = combinations(range(5), 2)
for a, b in it:
    if b == 3: break
print(a, b, next(it), list(it), next(it, 'end'))
for a, b in it: print('no')
print({a: b for a, b in permutations('xy', 2)}, sum(a * b for a, b in product(range(4), range(3))), [(a, b) for a, b in product([1], [[2]])][0][1])
