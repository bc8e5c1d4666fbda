# One-way constraints between variables, planned and executed: classes with
# virtual methods, lists of objects and an enum-like strength.


class Strength:
    def __init__(self, value, name):
        self.value = value
        self.name = name

    def stronger(self, other):
        return self.value < other.value

    def weaker(self, other):
        return self.value > other.value


REQUIRED = Strength(0, "required")
PREFERRED = Strength(2, "preferred")
DEFAULT = Strength(4, "default")
WEAKEST = Strength(6, "weakest")


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.by = None
        self.mark = 0
        self.strength = WEAKEST
        self.stay = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength
        self.active = False

    def add(self, planner):
        for v in self.variables():
            v.constraints.append(self)
        planner.incremental_add(self)

    def remove(self, planner):
        if self.satisfied():
            planner.incremental_remove(self)
        else:
            for v in self.variables():
                v.constraints.remove(self)

    def satisfied(self):
        return self.active

    def is_input(self):
        return False

    def satisfy(self, mark, planner):
        self.choose(mark)
        if not self.satisfied():
            return None
        for v in self.inputs():
            v.mark = mark
        out = self.output()
        old = out.by
        if old is not None:
            old.unsatisfy()
        out.by = self
        planner.propagate(self, mark)
        out.mark = mark
        return old

    def known(self, mark):
        for v in self.inputs():
            if not (v.mark == mark or v.stay or v.by is None):
                return False
        return True

    def unsatisfy(self):
        self.active = False


class Unary(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable

    def variables(self):
        return [self.variable]

    def inputs(self):
        return []

    def output(self):
        return self.variable

    def choose(self, mark):
        self.active = self.variable.mark != mark and self.strength.stronger(self.variable.strength)

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, a, b, strength):
        super().__init__(strength)
        self.a = a
        self.b = b
        self.forward = True

    def variables(self):
        return [self.a, self.b]

    def inputs(self):
        return [self.a] if self.forward else [self.b]

    def output(self):
        return self.b if self.forward else self.a

    def choose(self, mark):
        if self.a.mark == mark:
            self.forward = True
            self.active = self.b.mark != mark and self.strength.stronger(self.b.strength)
        elif self.b.mark == mark:
            self.forward = False
            self.active = self.strength.stronger(self.a.strength)
        elif self.a.strength.weaker(self.b.strength):
            self.forward = False
            self.active = self.strength.stronger(self.a.strength)
        else:
            self.forward = True
            self.active = self.strength.stronger(self.b.strength)

    def recalculate(self):
        source, out = self.inputs()[0], self.output()
        out.strength = self.strength if source.strength.stronger(self.strength) else source.strength
        out.stay = source.stay
        if out.stay:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.output().value = self.inputs()[0].value


class Scale(Binary):
    def __init__(self, a, factor, offset, b, strength):
        super().__init__(a, b, strength)
        self.factor = factor
        self.offset = offset

    def execute(self):
        if self.forward:
            self.b.value = self.a.value * self.factor + self.offset
        else:
            self.a.value = (self.b.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, c):
        mark = self.new_mark()
        overridden = c.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, c):
        out = c.output()
        c.unsatisfy()
        for v in c.variables():
            v.constraints.remove(c)
        lost = self.downstream(out)
        for x in sorted(lost, key=lambda x: x.strength.value):
            self.incremental_add(x)

    def downstream(self, out):
        out.by = None
        out.strength = WEAKEST
        out.stay = True
        lost = []
        todo = [out]
        while todo:
            v = todo.pop()
            for c in v.constraints:
                if not c.satisfied():
                    lost.append(c)
            by = v.by
            for c in v.constraints:
                if c is not by and c.satisfied():
                    c.recalculate()
                    todo.append(c.output())
        return lost

    def propagate(self, c, mark):
        todo = [c]
        while todo:
            d = todo.pop()
            d.recalculate()
            out = d.output()
            for e in out.constraints:
                if e is not d and e.satisfied() and e is not out.by:
                    todo.append(e)

    def plan(self, sources):
        mark = self.new_mark()
        plan = []
        todo = [c for c in sources if c.is_input() and c.satisfied()]
        while todo:
            c = todo.pop()
            out = c.output()
            if out.mark != mark and c.known(mark):
                plan.append(c)
                out.mark = mark
                for d in out.constraints:
                    if d is not out.by and d.satisfied():
                        todo.append(d)
        return plan


def chain(n):
    planner = Planner()
    variables = [Variable("v%d" % i) for i in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b, REQUIRED).add(planner)
    Stay(variables[-1], DEFAULT).add(planner)
    edit = Edit(variables[0], PREFERRED)
    edit.add(planner)
    plan = planner.plan([edit])
    for i in range(60):
        variables[0].value = i
        for c in plan:
            c.execute()
    edit.remove(planner)
    return variables[-1].value


def projection(n):
    planner = Planner()
    pairs = []
    for i in range(n):
        source, target = Variable("s", i), Variable("t", i)
        Stay(source, DEFAULT).add(planner)
        Scale(source, 10, 1000, target, REQUIRED).add(planner)
        pairs.append((source, target))
    total = 0
    for source, target in pairs:
        edit = Edit(source, PREFERRED)
        edit.add(planner)
        plan = planner.plan([edit])
        for i in range(10):
            source.value = i
            for c in plan:
                c.execute()
        edit.remove(planner)
        total += target.value
    return total


print(chain(3000), projection(8000))
