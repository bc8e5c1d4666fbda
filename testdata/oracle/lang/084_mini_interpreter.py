# A small stack machine and a Lisp: parsing, environments, closures, tail calls in a loop.
class VM:
    def __init__(self, program):
        self.code = [line.split() for line in program.strip().splitlines()]
        self.labels = {l[0][:-1]: i for i, l in enumerate(self.code) if l[0].endswith(":")}
        self.stack, self.vars, self.pc, self.calls = [], {}, 0, []

    def run(self):
        while self.pc < len(self.code):
            op, *args = self.code[self.pc]
            self.pc += 1
            if not op.endswith(":"):
                try:
                    method = getattr(self, "op_" + op)
                except AttributeError:
                    raise RuntimeError(f"line {self.pc}: unknown instruction {op}") from None
                if method(*args) == "halt":
                    break
        return self.vars

    def op_push(self, n):
        self.stack.append(int(n))

    def op_load(self, name):
        self.stack.append(self.vars[name])

    def op_store(self, name):
        self.vars[name] = self.stack.pop()

    def _binary(f):
        def op(self):
            b, a = self.stack.pop(), self.stack.pop()
            self.stack.append(f(a, b))

        return op

    op_add = _binary(lambda a, b: a + b)
    op_sub = _binary(lambda a, b: a - b)
    op_mul = _binary(lambda a, b: a * b)
    op_lt = _binary(lambda a, b: a < b)

    def op_jmp(self, label):
        self.pc = self.labels[label]

    def op_jz(self, label):
        if not self.stack.pop():
            self.pc = self.labels[label]

    def op_print(self):
        print("out:", self.stack[-1])

    def op_halt(self):
        return "halt"


print(VM("""
push 1
store acc
push 1
store i
loop:
load i
push 6
lt
jz done
load acc
load i
mul
store acc
load i
push 1
add
store i
jmp loop
done:
load acc
print
halt
""").run())
for bad in ("bogus", "add", "load x", "push a", "jmp nowhere"):
    try:
        VM(bad).run()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def parse(src):
    tokens = src.replace("(", " ( ").replace(")", " ) ").split()

    def read():
        if not tokens:
            raise SyntaxError("unexpected end")
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens and tokens[0] != ")":
                out.append(read())
            if not tokens:
                raise SyntaxError("missing )")
            tokens.pop(0)
            return out
        if t == ")":
            raise SyntaxError("unexpected )")
        try:
            return int(t)
        except ValueError:
            return t

    return read()


class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        super().__init__(zip(params, args))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(f"undefined symbol {name}")
        return self.outer.find(name)


def ev(x, env):
    while True:
        if isinstance(x, str):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        match x:
            case ["if", test, yes, no]:
                x = yes if ev(test, env) else no
            case ["define", name, value]:
                env[name] = ev(value, env)
                return None
            case ["set!", name, value]:
                env.find(name)[name] = ev(value, env)
                return None
            case ["lambda", params, body]:
                return lambda *args, p=params, b=body, e=env: ev(b, Env(p, args, e))
            case ["begin", *body, last]:
                for b in body:
                    ev(b, env)
                x = last
            case [fn, *args]:
                return ev(fn, env)(*[ev(a, env) for a in args])


g = Env()
g.update({"+": lambda *a: sum(a), "-": lambda a, b: a - b, "*": lambda a, b: a * b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "null?": lambda l: not l, "cons": lambda a, l: [a] + l})
for src in ("(+ 1 2 (* 3 4))", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 20)", "(define make (lambda (n) (lambda () (begin (set! n (+ n 1)) n))))", "(define c (make 10))", "(list (c) (c))", "(define map (lambda (f l) (if (null? l) (list) (cons (f (car l)) (map f (cdr l))))))", "(map (lambda (x) (* x x)) (list 1 2 3))", "(undefined 1)", "(1 2)", "(+ 1", ")"):
    try:
        print(src, "=>", ev(parse(src), g))
    except Exception as e:
        print(src, "=>", f"{type(e).__name__}: {e}")
