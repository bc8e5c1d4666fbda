# A tiny backtracking regular expression matcher with generators.
class Node:
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, vars(self).values()))})"


class Char(Node):
    def __init__(self, c):
        self.c = c

    def match(self, s, i):
        if i < len(s) and (self.c == "." or s[i] == self.c):
            yield i + 1


class Set(Node):
    def __init__(self, chars, negate):
        self.chars, self.negate = chars, negate

    def match(self, s, i):
        if i < len(s) and (s[i] in self.chars) != self.negate:
            yield i + 1


class Seq(Node):
    def __init__(self, parts):
        self.parts = parts

    def match(self, s, i, k=0):
        if k == len(self.parts):
            yield i
        else:
            for j in self.parts[k].match(s, i):
                yield from self.match(s, j, k + 1)


class Alt(Node):
    def __init__(self, options):
        self.options = options

    def match(self, s, i):
        for o in self.options:
            yield from o.match(s, i)


class Repeat(Node):
    def __init__(self, node, lo, hi):
        self.node, self.lo, self.hi = node, lo, hi

    def match(self, s, i, n=0):
        if n < self.hi:
            for j in self.node.match(s, i):
                if j > i:
                    yield from self.match(s, j, n + 1)
        if n >= self.lo:
            yield i


class Anchor(Node):
    def __init__(self, start):
        self.start = start

    def match(self, s, i):
        if i == (0 if self.start else len(s)):
            yield i


class PatternError(Exception):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")


class Parser:
    def __init__(self, src):
        self.src, self.i = src, 0

    def peek(self):
        return self.src[self.i:self.i + 1]

    def parse(self):
        node = self.alt()
        if self.i < len(self.src):
            raise PatternError(f"unexpected {self.peek()!r}", self.i)
        return node

    def alt(self):
        options = [self.seq()]
        while self.peek() == "|":
            self.i += 1
            options.append(self.seq())
        return options[0] if len(options) == 1 else Alt(options)

    def seq(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            atom = self.atom()
            while (q := self.peek()) and q in "*+?":
                self.i += 1
                atom = Repeat(atom, *{"*": (0, 10**9), "+": (1, 10**9), "?": (0, 1)}[q])
            parts.append(atom)
        return Seq(parts)

    def atom(self):
        c, start = self.peek(), self.i
        self.i += 1
        match c:
            case "(":
                node = self.alt()
                if self.peek() != ")":
                    raise PatternError("missing )", start)
                self.i += 1
                return node
            case "[":
                negate = self.peek() == "^"
                self.i += negate
                chars = set()
                while self.peek() != "]":
                    if not self.peek():
                        raise PatternError("missing ]", start)
                    if self.src[self.i + 1:self.i + 2] == "-":
                        lo, hi = self.src[self.i], self.src[self.i + 2]
                        chars |= {chr(k) for k in range(ord(lo), ord(hi) + 1)}
                        self.i += 3
                    else:
                        chars.add(self.peek())
                        self.i += 1
                self.i += 1
                return Set(frozenset(chars), negate)
            case "\\":
                self.i += 1
                e = self.src[self.i - 1]
                return {"d": Set(frozenset("0123456789"), False), "s": Set(frozenset(" \t"), False)}.get(e, Char(e))
            case "^" | "$":
                return Anchor(c == "^")
            case "*" | "+" | "?":
                raise PatternError("nothing to repeat", start)
        return Char(c)


def search(pattern, text):
    node = Parser(pattern).parse()
    for i in range(len(text) + 1):
        for j in node.match(text, i):
            return text[i:j]
    return None


print(Parser("a(b|c)*d?").parse())
for pattern, text in (("abc", "xxabcxx"), ("a.c", "abc axc"), ("a*b", "aaab"), ("^a+$", "aaa"), ("^a+$", "aab"), ("(ab|cd)+e", "abcdabe"), ("[a-c]+[^x-z]", "abcd"), (r"\d+\.\d+", "pi is 3.14!"), ("colou?r", "color"), ("(a|b)*c|d", "ababd"), ("", "x"), ("x*", "aaa"), ("(a*)*b", "aaac"), ("z", "abc"), (r"\[\d\]", "a[5]")):
    print(f"{pattern!r:<14} {text!r:<14} -> {search(pattern, text)!r}")
for bad in ("(ab", "*a", "[abc", "a)b", "a|*"):
    try:
        search(bad, "x")
    except PatternError as e:
        print(f"{bad!r} -> {e}")
