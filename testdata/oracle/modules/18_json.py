# json: dumps/loads, options, errors, custom encoders.
import json

data = {"name": "Ann", "age": 30, "tags": ["x", "y"], "none": None, "t": True, "f": False, "pi": 3.14, "nested": {"a": [1, {"b": []}]}, "empty": {}}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, indent=4))
print(json.dumps([1, 2, {"k": "v"}], separators=(",", ":")), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1), json.dumps([1, [2]], indent="--"))
print(json.dumps("é\n\t\"\\/\x01\u2028😀"), json.dumps("é😀", ensure_ascii=False), json.dumps({1: "a", None: "b", True: "c", 2.5: "d"}))
print(json.dumps(1.0), json.dumps(1e100), json.dumps(0.1), json.dumps(10**30), json.dumps((1, 2)), json.dumps(float("inf")), json.dumps([float("nan"), -float("inf")]), json.dumps(None), json.dumps("s"))
print(json.loads('{"a": [1, 2.5, "x", null, true, false], "b": {"c": "\\u00e9\\n"}}'), json.loads(" [1 , 2 ] "), json.loads('"s"'), json.loads("12"), json.loads("-0.5e3"), json.loads("NaN"), json.loads("-Infinity"), json.loads('"\\ud83d\\ude00"'), json.loads("[]"), json.loads(b'{"k": 1}'))
print(json.loads('{"a": 1, "a": 2}'), json.loads("123456789012345678901234567890"), json.loads("1E5"), json.loads('{"a": 1}', object_hook=lambda d: sorted(d)), json.loads("[1.5]", parse_float=str), json.loads("[7]", parse_int=float), json.loads('{"z": 1, "y": 2}', object_pairs_hook=list))


class P:
    def __init__(self, x):
        self.x = x


class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P):
            return {"P": o.x}
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps([P(1), {3, 1}], cls=Enc), json.dumps(P(2), default=lambda o: o.__dict__), json.JSONEncoder(indent=1).encode([1]), "".join(json.JSONEncoder().iterencode({"a": [1]})), json.JSONDecoder().decode("[1]"), json.JSONDecoder().raw_decode("[1] rest"))
import io

buf = io.StringIO()
json.dump({"k": [1, 2]}, buf, indent=1)
print(buf.getvalue())
buf.seek(0)
print(json.load(buf))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


for text in ("", "{", "[1,", "[1 2]", '{"a" 1}', '{"a": }', "{'a': 1}", "[1,]", '{"a": 1,}', "nul", "tru", '"abc', '"a\nb"', '"\\x"', '"\\u12"', "01", "1 2", "[1]\n x", "{1: 2}", ".5", "+1", "-", "\ufeff[]"):
    show(repr(text), lambda: json.loads(text))
show("set", lambda: json.dumps({1}))
show("object", lambda: json.dumps(P(1)))
show("bytes", lambda: json.dumps(b"x"))
show("tuple key", lambda: json.dumps({(1, 2): 3}))
show("skipkeys", lambda: json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
show("nan", lambda: json.dumps(float("nan"), allow_nan=False))
show("loads int", lambda: json.loads(5))
show("loads None", lambda: json.loads(None))
show("sort mixed", lambda: json.dumps({1: 1, "a": 2}, sort_keys=True))
circular = []
circular.append(circular)
show("circular", lambda: json.dumps(circular))
try:
    json.loads('{"a": 1,\n "b" 2}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc[:5], isinstance(e, ValueError))
