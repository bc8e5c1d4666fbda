# f-strings as of 3.12: nested quotes, comments, multi-line, backslashes, deep nesting, debug forms.
import math

d = {"a": {"b": [10, 20]}, "name": "x"}
names = ["ann", "bob"]
print(f"{d["a"]["b"][1]} {", ".join(f"{n.title()!r}" for n in names)}")
print(f"{"\n".join(names)!r} {'\t'} {"\\"}")
print(f"{f"{f"{f"{1 + 1}"}"}"}")
print(f"{
    sum(  # comment inside
        x for x in range(4)
    )
} {
    d["name"]
    !r
    :>5}|")
x, y, w, p = 3.14159265, -42, 10, 2
print(f"{x=} {x = } {x=:.2f} {x = :>{w}.{p}f}| {y=!r:^8}| {d['name']=} {len(names)=} {x+y=:.1f} {(lambda: 1)()=}")
print(f"{names[0]=}, {  names[1] =}, {'a' 'b'=}")
print(f"{x:{w}.{p}f}|{x:<{w}}|{x:{'>'}{w + 2}.{p + 1}f}|{names[0]:{'*'}^{w}}|{y:{'0'}{'8'}d}|{y:{','}}")
print(f"{1e10:,.0f} {1234567.891:_.2f} {0.000012345:.3e} {255:#06x} {5:08b} {1/3:.1%} {math.pi:g} {math.inf} {-0.0:.1f} {2**70:,}")
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|{'fill':-^10}|{'cut':.2}|{True:5}|{None!s:>6}|{3+4j}|{3j:.1f}")
print(f"{{}} {{{x:.1f}}} {{x}} }}{{ {{{{" f"{'{}'} {'}'}")
print(f"a{1}b{2}c" "d{not}" f"{3}" r"\n" rf"\{4}\n" f"")
print(f"{(1, 2)} {[1, 2]} {{1: 2}} { {1: 2} } { {1, 2} } {x if y < 0 else y} {not x} {x and y} {1 < 2 < 3} {x!=y}")
print(f"{lambda_ if (lambda_ := 5) else 0} {(z := 9)} {z:>{z}}|{[i for i in range(3)]}{ {i: i for i in range(2)} }")


class F:
    def __format__(self, spec):
        return f"[{spec or 'empty'}]"

    def __repr__(self):
        return "F()"

    def __str__(self):
        return "str(F)"


f = F()
print(f"{f} {f:abc} {f!r} {f!s:>10} {f:{w}} {f:%Y-%m-%d %H:%M} {f: x } {f=} {f=:q} {f!r:} {f::}")
print(f'''triple {x:.1f}
  "quotes" 'both' {names!r}
\tend''')
order = []


def ev(v):
    order.append(v)
    return v


print(f"{ev(1)}{ev(2):{ev(3)}}{ev(4)!r}", order)
print(f"{'é':>3}{'日本':^6}|{'ünï':_<6}{'😀'!a}")
print(f"{x:.0f}{x:.1f}{x:.2f}" + "%s %d" % (f"{y}", 5) + "{}".format(f"{y}"), len(f"{'':20}"), f"{'nested {braces}'}", f"{'%s' % 'mod'}")
print(f"""{'''a
b'''!r}""", f"{dict(a=1)['a']}", f"{d.get('zz', 'none')}", f"{x.__class__.__name__}", f"{names[-1][::-1]}", f"{max(3, *[1, 9])}")
