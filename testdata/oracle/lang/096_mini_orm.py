# Descriptors and metaclasses in a small model layer: validation, queries, serialisation.
class ValidationError(Exception):
    pass


class Field:
    counter = 0

    def __init__(self, *, default=None, required=False):
        self.default, self.required = default, required
        Field.counter += 1
        self.order = Field.counter

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        obj.__dict__[self.name] = self.clean(value)

    def clean(self, value):
        if value is None and self.required:
            raise ValidationError(f"{self.name} is required")
        return value

    def __eq__(self, other):
        return lambda obj: self.__get__(obj, type(obj)) == other

    def __gt__(self, other):
        return lambda obj: self.__get__(obj, type(obj)) > other

    __hash__ = object.__hash__


class Int(Field):
    def __init__(self, *, min=None, **kw):
        super().__init__(**kw)
        self.min = min

    def clean(self, value):
        value = super().clean(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValidationError(f"{self.name} must be int, got {type(value).__name__}")
        if self.min is not None and value < self.min:
            raise ValidationError(f"{self.name} must be >= {self.min}, got {value}")
        return value


class Text(Field):
    def clean(self, value):
        return str(super().clean(value)).strip()


class ModelMeta(type):
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        fields = {}
        for base in reversed(cls.__mro__):
            fields.update({k: v for k, v in vars(base).items() if isinstance(v, Field)})
        cls._fields = dict(sorted(fields.items(), key=lambda kv: kv[1].order))
        cls.objects = []
        return cls

    def where(cls, *conditions):
        return [o for o in cls.objects if all(c(o) for c in conditions)]

    def __len__(cls):
        return len(cls.objects)


class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        for name, field in self._fields.items():
            if name in kw or field.required:
                setattr(self, name, kw.pop(name, None))
        if kw:
            raise TypeError(f"{type(self).__name__} has no field{'s' if len(kw) > 1 else ''} {', '.join(sorted(kw))}")
        type(self).objects.append(self)

    def to_dict(self):
        return {n: getattr(self, n) for n in self._fields}

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.to_dict().items())})"


class Person(Model):
    name = Text(required=True)
    age = Int(min=0, default=18)


class Worker(Person):
    salary = Int(default=1000)
    age = Int(min=16, default=21)


a, b = Person(name="  Ann "), Person(name="Bob", age=40)
w = Worker(name="Cy", salary=5)
print(a, b, w, sep="\n")
print(list(Worker._fields), len(Person), len(Worker), Person.where(Person.age > 30), Person.where(Person.name == "Ann", Person.age == 18), a.to_dict())
for f in (lambda: Person(), lambda: Person(name="x", age="old"), lambda: Person(name="x", age=-1), lambda: Worker(name="y", age=10), lambda: Person(name="z", height=5, weight=6), lambda: setattr(b, "age", True), lambda: setattr(b, "name", None)):
    try:
        print(f())
    except (ValidationError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
b.age += 1
print(b.age, vars(b), Person.age.min, Worker.age.min, type(Person.name).__name__, len(Person))
