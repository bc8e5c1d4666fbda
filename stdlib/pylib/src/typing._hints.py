"""What looks at type hints: get_type_hints() and its kin, and the texts that stand for types."""
import sys
from typing import Annotated, Generic, Union, ParamSpecArgs, _Alias, _AnnotatedAlias, _Bare, _CallableAlias, _UnionAlias, _Typed

_TOKEN = r"\s*(?:(\d+)|(\w+)|('[^']*'|\"[^\"]*\")|(\.\.\.|[][(),.|*-]))"


class _Evaluator:
    """The value of a type written as a text: names, attributes, subscripts, lists and |."""

    def __init__(self, text, globalns, localns):
        import re
        self.text, self.names, self.tokens, pos = text, (localns, globalns), [], 0
        pattern = re.compile(_TOKEN)
        while text[pos:].strip():
            m = pattern.match(text, pos)
            if not m or self.tokens and self.tokens[-1][4] in (None, ")", "]") and not m[4]:
                self.fail()
            self.tokens.append(m)
            pos = m.end()
        self.tokens.reverse()

    def fail(self):
        raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")

    def take(self, sign):
        if self.tokens and self.tokens[-1][4] == sign:
            return self.tokens.pop()

    def value(self):
        """Evaluate the whole text."""
        v = self.union()
        if self.tokens:
            self.fail()
        return v

    def union(self):
        v = self.primary()
        while self.take("|"):
            v = v | self.primary()
        return v

    def items(self, end):
        out, comma = [], False
        while not self.take(end):
            if out and not comma:
                self.fail()
            out.append(self.union())
            comma = bool(self.take(","))
        return out, comma

    def primary(self):
        if not self.tokens:
            self.fail()
        number, name, text, sign = self.tokens.pop().groups()
        if number:
            v = int(number)
        elif text:
            v = text[1:-1]
        elif name:
            v = self.lookup(name)
        elif sign == "...":
            v = ...
        elif sign == "-":
            v = -self.primary()
        elif sign == "[":
            v = self.items("]")[0]
        elif sign == "(":
            v, comma = self.items(")")
            v = tuple(v) if comma or not v else v[0]
        else:
            self.fail()
        while True:
            if self.take("."):
                v = getattr(v, self.tokens.pop()[2])
            elif self.take("["):
                args, comma = self.items("]")
                v = v[tuple(args) if comma or len(args) != 1 else args[0]]
            else:
                return v

    def lookup(self, name):
        if name in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[name]
        import builtins
        for names in (*self.names, vars(builtins)):
            if names and name in names:
                return names[name]
        raise NameError(f"name {name!r} is not defined", name=name)


class ForwardRef(_Typed):
    """A type that is written as a text."""
    __module__ = "typing"

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__, self.__forward_evaluated__, self.__forward_value__ = arg, False, None
        self.__forward_is_argument__, self.__forward_is_class__, self.__forward_module__ = is_argument, is_class, module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = f", module={self.__forward_module__!r}" if self.__forward_module__ else ""
        return f"ForwardRef({self.__forward_arg__!r}{module})"


def _evaluated(hint, globalns, localns):
    """Return a hint with its texts replaced by what they mean."""
    if isinstance(hint, str):
        hint = _Evaluator(hint, globalns, localns).value()
    if isinstance(hint, ForwardRef):
        hint = _Evaluator(hint.__forward_arg__, globalns, localns).value()
    if hint is None:
        return type(None)
    if isinstance(hint, list):
        return [_evaluated(t, globalns, localns) for t in hint]
    if isinstance(hint, _AnnotatedAlias):
        return Annotated[(_evaluated(hint.__origin__, globalns, localns), *hint.__metadata__)]
    args = getattr(hint, "__args__", None)
    if isinstance(hint, type) or not args or getattr(hint, "_name", "") == "Literal":
        return hint
    new = tuple([_evaluated(t, globalns, localns) for t in args])
    return hint if new == args else _rebuilt(hint, new)


def _rebuilt(hint, args):
    if type(hint).__name__ == "UnionType":
        result = args[0]
        for t in args[1:]:
            result = result | t
        return result
    return hint._with(args) if isinstance(hint, _Alias) else hint.__origin__[args]


def _stripped(hint):
    """Return a hint without Annotated, Required and their kin."""
    if isinstance(hint, _AnnotatedAlias):
        return _stripped(hint.__origin__)
    if isinstance(hint, _Alias) and hint._name in ("Required", "NotRequired", "ReadOnly"):
        return _stripped(hint.__args__[0])
    args = getattr(hint, "__args__", None)
    if isinstance(hint, type) or not args or getattr(hint, "_name", "") == "Literal":
        return hint
    new = tuple([_stripped(t) for t in args])
    return hint if new == args else _rebuilt(hint, new)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the hints of a class, module or function, with texts replaced by what they mean."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for cls in reversed(obj.__mro__):
            names = globalns if globalns is not None else getattr(sys.modules.get(cls.__module__), "__dict__", {})
            for name, hint in cls.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluated(hint, names, localns if localns is not None else dict(vars(cls)))
    else:
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", None) or getattr(obj, "__dict__", {})
        found = getattr(obj, "__annotations__", None)
        if found is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, hint in found.items():
            hints[name] = _evaluated(hint, globalns, localns)
    return hints if include_extras else {n: _stripped(t) for n, t in hints.items()}


def get_origin(tp):
    """Return what a type with arguments is made of: list for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _Bare, ParamSpecArgs)) or type(tp).__name__ == "GenericAlias":
        return tp.__origin__
    if tp is Generic:
        return Generic
    if type(tp).__name__ == "UnionType":
        return type(tp)
    return None


def get_args(tp):
    """Return the arguments of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableAlias):
        *args, result = tp.__args__
        if len(args) == 1 and (args[0] is ... or type(args[0]).__name__ in ("ParamSpec", "_ConcatenateAlias")):
            return args[0], result
        return args, result
    if isinstance(tp, _Alias) or type(tp).__name__ in ("GenericAlias", "UnionType"):
        return tp.__args__
    return ()


_overloads = {}


def note_overload(func):
    """Keep one signature of an overloaded function."""
    f = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), {})[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
                              "module should always be followed by an implementation that is not @overload-ed.")


def get_overloads(func):
    """Return the signatures that were noted for a function."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    """Forget all signatures."""
    _overloads.clear()


def no_type_check(arg):
    """Mark a function or class whose hints are no types."""
    if isinstance(arg, type):
        for value in vars(arg).values():
            if callable(value) and not isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def no_type_check_decorator(decorator):
    """Give a decorator the effect of no_type_check."""
    import functools

    @functools.wraps(decorator)
    def wrapped(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    return wrapped


def assert_type(val, typ, /):
    """Return val, of which a checker makes sure that it is a typ."""
    return val


def assert_never(arg, /):
    """Raise AssertionError: this place is not reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def reveal_type(obj, /):
    """Print the type of a value on standard error, and return the value."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    """Mark a decorator or base that makes dataclasses."""
    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return mark


no_type_check.__module__ = get_type_hints.__module__ = "typing"
