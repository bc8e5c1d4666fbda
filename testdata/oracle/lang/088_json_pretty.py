# A JSON-like writer and reader by hand.
class JSONError(ValueError):
    pass


def dump(v, indent=None, level=0):
    pad = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    sep = ", " if indent is None else ","
    if v is None:
        return "null"
    if v is True or v is False:
        return str(v).lower()
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, str):
        table = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
        return '"' + "".join(table.get(c, c if c.isprintable() else f"\\u{ord(c):04x}") for c in v) + '"'
    if isinstance(v, (list, tuple)):
        if not v:
            return "[]"
        return "[" + sep.join(f"{pad}{dump(x, indent, level + 1)}" for x in v) + end + "]"
    if isinstance(v, dict):
        if not v:
            return "{}"
        return "{" + sep.join(f"{pad}{dump(str(k))}: {dump(x, indent, level + 1)}" for k, x in v.items()) + end + "}"
    if hasattr(v, "__json__"):
        return dump(v.__json__(), indent, level)
    raise JSONError(f"cannot write {type(v).__name__}")


class Reader:
    def __init__(self, text):
        self.t, self.i = text, 0

    def error(self, msg):
        line = self.t.count("\n", 0, self.i) + 1
        col = self.i - (self.t.rfind("\n", 0, self.i) + 1) + 1
        return JSONError(f"{msg} (line {line}, column {col})")

    def ws(self):
        while self.i < len(self.t) and self.t[self.i] in " \n\t\r":
            self.i += 1

    def value(self):
        self.ws()
        if self.i >= len(self.t):
            raise self.error("unexpected end")
        c = self.t[self.i]
        if c == "{":
            return self.pairs()
        if c == "[":
            return self.items()
        if c == '"':
            return self.string()
        for word, v in (("null", None), ("true", True), ("false", False)):
            if self.t.startswith(word, self.i):
                self.i += len(word)
                return v
        start = self.i
        while self.i < len(self.t) and self.t[self.i] in "+-.eE0123456789":
            self.i += 1
        raw = self.t[start:self.i]
        try:
            return int(raw)
        except ValueError:
            try:
                return float(raw)
            except ValueError:
                self.i = start
                raise self.error(f"unexpected {c!r}") from None

    def string(self):
        self.i += 1
        out = []
        while self.i < len(self.t):
            c = self.t[self.i]
            self.i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = self.t[self.i]
                self.i += 1
                if e == "u":
                    c = chr(int(self.t[self.i:self.i + 4], 16))
                    self.i += 4
                else:
                    c = {"n": "\n", "t": "\t"}.get(e, e)
            out.append(c)
        raise self.error("unterminated string")

    def sequence(self, close, read):
        self.i += 1
        self.ws()
        while self.t[self.i:self.i + 1] != close:
            read()
            self.ws()
            if self.t[self.i:self.i + 1] == ",":
                self.i += 1
            elif self.t[self.i:self.i + 1] != close:
                raise self.error(f"expected ',' or '{close}'")
        self.i += 1

    def items(self):
        out = []
        self.sequence("]", lambda: out.append(self.value()))
        return out

    def pairs(self):
        out = {}

        def pair():
            self.ws()
            if self.t[self.i:self.i + 1] != '"':
                raise self.error("expected a key")
            k = self.string()
            self.ws()
            if self.t[self.i:self.i + 1] != ":":
                raise self.error("expected ':'")
            self.i += 1
            out[k] = self.value()

        self.sequence("}", pair)
        return out


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __json__(self):
        return {"x": self.x, "y": self.y}


data = {"name": 'A "quoted"\nname', "n": [1, 2.5, -3e10, None, True], "empty": [[], {}], 5: "int key", "p": Point(1, 2), "ctl": "\x01é"}
print(dump(data))
print(dump(data, 2))
text = dump(data)
back = Reader(text).value()
print(back, dump(back) == text)
for bad in ("[1, 2", '{"a" 1}', "[1 2]", '"abc', "", "nope", '{1: 2}', '[\n 1,\n  ?]'):
    try:
        print(Reader(bad).value())
    except JSONError as e:
        print(repr(bad), "->", e)
try:
    dump({"s": {1}})
except JSONError as e:
    print(type(e).__name__, e)
