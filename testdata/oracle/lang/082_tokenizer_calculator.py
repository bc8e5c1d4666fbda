# Tokenizer, recursive-descent parser, evaluator with variables and error positions.
class CalcError(Exception):
    def __init__(self, message, pos):
        super().__init__(f"{message} at position {pos}")
        self.pos = pos


class Token:
    def __init__(self, kind, value, pos):
        self.kind, self.value, self.pos = kind, value, pos

    def __repr__(self):
        return f"{self.kind}:{self.value}"


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            raw = text[start:i]
            try:
                yield Token("num", float(raw) if "." in raw else int(raw), start)
            except ValueError:
                raise CalcError(f"bad number {raw!r}", start) from None
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield Token("name", text[start:i], start)
        elif text[i:i + 2] == "**":
            yield Token("op", "**", i)
            i += 2
        elif c in "+-*/%()=,":
            yield Token("op", c, i)
            i += 1
        else:
            raise CalcError(f"unexpected character {c!r}", i)
    yield Token("end", None, len(text))


class Parser:
    FUNCS = {"max": max, "min": min, "abs": abs, "sqrt": lambda x: x**0.5}

    def __init__(self, env):
        self.env = env

    def run(self, text):
        self.tokens, self.i = list(tokenize(text)), 0
        if self.tokens[0].kind == "name" and self.tokens[1].value == "=":
            name = self.take().value
            self.take()
            value = self.env[name] = self.expr()
        else:
            value = self.expr()
        if self.peek().kind != "end":
            raise CalcError(f"unexpected {self.peek().value!r}", self.peek().pos)
        return value

    def peek(self):
        return self.tokens[self.i]

    def take(self):
        self.i += 1
        return self.tokens[self.i - 1]

    def accept(self, *ops):
        if self.peek().kind == "op" and self.peek().value in ops:
            return self.take()

    def expr(self):
        left = self.term()
        while op := self.accept("+", "-"):
            right = self.term()
            left = left + right if op.value == "+" else left - right
        return left

    def term(self):
        left = self.unary()
        while op := self.accept("*", "/", "%"):
            right = self.unary()
            try:
                left = {"*": lambda: left * right, "/": lambda: left / right, "%": lambda: left % right}[op.value]()
            except ZeroDivisionError as e:
                raise CalcError(str(e), op.pos) from e
        return left

    def unary(self):
        if self.accept("-"):
            return -self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        return base ** self.unary() if self.accept("**") else base

    def atom(self):
        t = self.take()
        match t.kind, t.value:
            case "num", n:
                return n
            case "name", name if self.accept("("):
                args = [self.expr()]
                while self.accept(","):
                    args.append(self.expr())
                if not self.accept(")"):
                    raise CalcError("expected ')'", self.peek().pos)
                if name not in self.FUNCS:
                    raise CalcError(f"unknown function {name}", t.pos)
                return self.FUNCS[name](*args)
            case "name", name:
                if name not in self.env:
                    raise CalcError(f"undefined variable {name}", t.pos)
                return self.env[name]
            case "op", "(":
                value = self.expr()
                if not self.accept(")"):
                    raise CalcError("expected ')'", self.peek().pos)
                return value
            case "end", _:
                raise CalcError("unexpected end of input", t.pos)
        raise CalcError(f"unexpected {t.value!r}", t.pos)


print(list(tokenize("x = 3.5*(y1 - 2)**2")))
p = Parser({"pi": 3.14159})
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4", "7 % 4 + 0.5", "x = 5", "y = x * 2", "x + y * pi", "max(1, x, 3) + sqrt(16)", "1 +", "(1", "1 / (x - 5)", "z + 1", "3 $ 4", "1 2", "foo(1)", "1.2.3", "max(1", ")"):
    try:
        print(f"{line:<24} = {p.run(line)}")
    except CalcError as e:
        print(f"{line:<24} ! {e}")
        print(" " * e.pos + "^")
print(p.env)
