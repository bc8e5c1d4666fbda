# What the compiler warns of: escapes, identity with literals, missing commas.
a = """x
\d
\400 \777 \8
"""
b = b"\q \400"
c = f"\d {a!r} \{a}" if 0 else f"{a:\e}" if 0 else 1
d = f"""
\z {a
 + "\y"}
"""
x = 3
def f():
    if x == 5 and x is "abc" or x is not 1 or 1 is x or x is () or x is -1 or None is x or x is 1.5 or x is b"" or x is ... : pass
    if x == 1 is 2: pass
    assert (x, "m"), "n"
    assert ()
    assert "text"
    try:
        return 1
    finally:
        pass
if 0:
    1(2); "a"(3); (1,2)(3); [1](2); {1:2}(3); {1}(2); None(1); ...(2); f"{x}"(1); (lambda: 1)(); (x for x in [])(); [x for x in []](1); {x for x in []}(1); {x:x for x in []}(2); 1.5(2); True(3)
    1[2]; None[1]; {1}[0]; (lambda: 1)[0]; (x for x in [])[0]; {x for x in []}[1]; ...[0]; 1.5[0]; True[0]
    [1]["a"]; (1,2)["a"]; "abc"["d"]; [1][1.5]; [1][None]; f"{x}"["a"]; b"a"["b"]; [1][1,2]; [1][[1]]; [1][True]; [1][x]; [x for x in []]["a"]; "abc"[(1,2)]; [1][{1}]; [1][lambda: 1]; [1][x:2]; [1][f"{x}"]; [1][...]
    0x1for x in []
    1if x else 2
    1or 2; 1_0in x; 0b1or 2; 0o7in x; 1.5or 2; 1jin x;1e5and 3
y = "\d" "\e"
z = ("a"
  "\q")

import warnings

print([w is not None for w in [a, b, c, d, y, z]], warnings.filters[0][0])
