# f-strings in everyday use.
name = "Ada"
age = 36
pi = 3.14159265
items = ["x", "y"]
d = {"key": "value", "n": 3}

print(f"Hello, {name}!")
print(f"{name} is {age} years old, next year {age + 1}")
print(f"{name!r} {name!s} {name!a} {'é'!a}")
print(f"{pi:.2f} {pi:8.3f}| {pi:<10.1f}| {pi:>10.1f}| {pi:^10.1f}|")
print(f"{age:5d}|{age:<5d}|{age:^5d}|{age:05d}|{age:+d}|{age: d}")
print(f"{1234567:,} {1234567.891:,.2f} {1234567:_}")
print(f"{255:b} {255:o} {255:x} {255:X} {255:#b} {255:#o} {255:#x} {255:#X}")
print(f"{0.256:%} {0.256:.1%} {12345.678:e} {12345.678:.3e} {12345.678:g} {1e10:g}")
print(f"{name:>10}|{name:<10}|{name:^10}|{name:*^10}|{name:.2}|{name:>6.2}|")
print(f"{d['key']} {d["n"]} {items[0]} {items[-1].upper()}")
print(f"{{literal}} {{{name}}} {{{{{age}}}}}")
print(f"{name=} {age=} {age + 1=} { age = } {pi=:.2f} {name=!s} {name=!r:>8}")
print(f"{'nested ' + f'{age:>{5}}'}")
width, prec = 10, 3
print(f"{pi:{width}.{prec}f}|{name:{'>'}{width}}|{pi:{width}.{prec}}|")
print(f"{'yes' if age > 30 else 'no'} {[i * i for i in range(4)]} {sum(x for x in (1, 2, 3))}")
print(f"{(lambda v: v * 2)(21)} {len(items)} { {'a': 1} } {items!r:>14}")
print(f"{True} {None} {True:d} {True:5} {None!s:>6}|")
print(f'{"quotes"} {"inside " "concat"}')
print(f"multi {name} " f"part {age} " "plain {not replaced}")
print(rf"raw \n {name} \d")
print(f"""triple
  {name}
  {age
   + 1}
end""")
print(f"{'a' 'b'}" "c" f"{1}{2}{3}")
print(f"{name:}|{age:}|{'':5}|{'':*<5}|")
print(f"{3 != 4} {3 == 3} {(x := 5)} {x}")
print(f"{'\n'.join(items)}")
print(f"{ {1, 2} == {2, 1} } {items[0:1]} {d.get('missing', 'default')}")
