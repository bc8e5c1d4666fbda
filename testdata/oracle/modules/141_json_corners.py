"""json: numbers, escapes, white space, separators, hooks and circles at their corners."""
import json

for text in ("0", "-0", "00", "-", "-x", "1.", "1.e5", "1e", "1e+", "1E-2", "0.5", "-0.0", "01", "1.5.2", "--1", "1x", "9223372036854775807",
             "9223372036854775808", "-9223372036854775809", "1e400", "-1e400", "1_0", "Nan", "nulll", "truefalse", "\t[ 1 ,\r\n2 ]\n", "[1]x",
             '{"a":1,"a":2,"b":{"a":3}}', '{"":0}', '["", "a", "\\/\\b\\f", "\\ud83d", "\\ud83d\\ude00", "\\ud83dx", "\\uDE00"]',
             '"\\u00zz"', '"\\', '"\\u12', '[1,,2]', '[,]', '{,}', '{"a":1 "b"}', '{"a"', '{"a":', '{"a":1,', '[', '"tab\there"', '{"é": "ü"}',
             "[[[[]]]]", '{"a": [1, {"b": null}]}', "\xa01", "1\x0b"):
    try:
        v = json.loads(text)
        print(repr(text), "->", ascii(v), type(v).__name__)
    except json.JSONDecodeError as e:
        print(repr(text), "->", e, e.pos, e.lineno, e.colno)

decoder = json.JSONDecoder()
print(decoder.raw_decode("x [1, 2] y", 2), decoder.raw_decode('"é" ü', 0), decoder.decode("  {}  "))
print(json.JSONDecoder(strict=False).decode('"a\tb"'), json.loads('"a\tb"', strict=False))
try:
    decoder.raw_decode("  1", 0)
except json.JSONDecodeError as e:
    print(e)
print(json.loads("[NaN, Infinity, -Infinity]", parse_constant=str.lower), json.loads("[1, 2.5, -3e2]", parse_int=hex_ if (hex_ := lambda s: "i" + s) else None, parse_float=lambda s: "f" + s))
print(json.loads('[{"k": 1}, {"k": 2, "j": [{"k": 3}]}]', object_hook=lambda d: tuple(d.items())))

for v in ("\x00\x1f\x7f\x80", "\ud800", "😀", '"\\/', [True, False, None], {"": ""}, {1: 1, 2.5: 2, None: 3, False: 4}, -0.0, 1e22, 123456789012345678,
          1 << 70, (), [[]], [{}], {"a": {}}, {"b": [[], {}], "a": ()}):
    print(json.dumps(v), json.dumps(v, ensure_ascii=False).encode("utf-8", "backslashreplace"), repr(json.dumps(v, indent=0)), repr(json.dumps(v, indent="\t", separators=("; ", "=>"))))


class Loop:
    def __init__(self, to):
        self.to = to


def follow(o):
    if isinstance(o, Loop):
        return [o.to]
    raise TypeError(f"no {type(o).__name__}")


shared = [1]
print(json.dumps([shared, shared, {"x": shared}]))
a = {}
a["a"] = [a]
loop = Loop(None)
loop.to = loop
for v in (a, loop, Loop(Loop(5)), Loop({1}), [object]):
    try:
        print(json.dumps(v, default=follow))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

saved, json.JSONEncoder.default = json.JSONEncoder.default, lambda self, o: repr(o)
print(json.dumps([{1}, 1j]))
json.JSONEncoder.default = saved
for kw in ({"indent": 2.5}, {"separators": (1, 2)}, {"separators": ","}, {"nope": 1}, {"indent": -1}, {"indent": True}):
    try:
        print(repr(json.dumps([1, 2], **kw)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
big = json.dumps({str(i): list(range(i)) for i in range(300)})
print(len(big), json.dumps(json.loads(big)) == big)

# what default() returns stands at the indentation of the value it stands for
print(json.dumps({"a": {1, 2}, "b": [{3}, range(0)], "c": frozenset()}, default=sorted, indent=2))
print(json.dumps({3}, default=lambda s: {"set": [*s]}, indent="-"))
