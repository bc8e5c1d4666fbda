"""The parameters of functions."""
import enum
import functools
import types
from collections import OrderedDict, namedtuple
from inspect import CO_VARARGS, CO_VARKEYWORDS, isclass, isfunction, ismethod, unwrap


class _empty:
    """Stands for what is not there."""


class _Kind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    @property
    def description(self):
        """How error texts call the kind."""
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")[self]

    def __str__(self):
        return self.name


_Kind.__name__ = _Kind.__qualname__ = "_ParameterKind"
_PO, _PK, _VP, _KO, _VK = _Kind


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """Return an annotation as text."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """Return a function that shows annotations as seen from an object's module."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """One parameter of a function."""
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _Kind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _Kind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VP, _VK):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        """Return a copy with other attributes."""
        def pick(new, old):
            return old if new is ... else new
        return type(self)(pick(name, self._name), pick(kind, self._kind), default=pick(default, self._default),
                          annotation=pick(annotation, self._annotation))

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return "*" * {_VP: 1, _VK: 2}.get(self._kind, 0) + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


class BoundArguments:
    """Arguments as they go to the parameters."""
    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """The positional arguments."""
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VK, _KO) or name not in self.arguments:
                break
            if p.kind is _VP:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        """The keyword arguments."""
        kwargs, named = {}, False
        for name, p in self._signature.parameters.items():
            named = named or p.kind in (_VK, _KO)
            if name not in self.arguments:
                named = True
                continue
            if not named:
                continue
            if p.kind is _VK:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Put in the defaults of the parameters that got nothing."""
        full = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif p.default is not _empty:
                full[name] = p.default
            elif p.kind in (_VP, _VK):
                full[name] = () if p.kind is _VP else {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"


class Signature:
    """The parameters of a function and what it returns."""
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found, top, defaulted = OrderedDict(), _PO, False
        for p in parameters or ():
            if __validate_parameters__:
                if p.kind < top:
                    raise ValueError(f"wrong parameter order: {top.description} parameter before {p.kind.description} parameter")
                if p.kind > top:
                    top = p.kind
                if p.kind in (_PO, _PK):
                    if p.default is not _empty:
                        defaulted = True
                    elif defaulted:
                        raise ValueError("non-default argument follows default argument")
                if p.name in found:
                    raise ValueError(f"duplicate parameter name: {p.name!r}")
            found[p.name] = p
        self._parameters, self._return_annotation = types.MappingProxyType(found), return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Return the signature of what can be called."""
        return _of(obj, follow_wrapped, cls, eval_str, globals, locals)

    def replace(self, *, parameters=..., return_annotation=...):
        """Return a copy with other parameters or another return annotation."""
        return type(self)(self._parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        """Return which arguments go to which parameters."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """Do what bind() does; arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        bound, rest = {}, list(args)
        left = dict(kwargs)
        extra = None
        for name, p in self._parameters.items():
            if p.kind is _VP:
                if rest:
                    bound[name] = tuple(rest)
                rest = []
            elif p.kind is _VK:
                extra = name
            elif rest and p.kind in (_PO, _PK):
                if p.kind is _PK and name in left:
                    raise TypeError(f"multiple values for argument {name!r}")
                bound[name] = rest.pop(0)
            elif name in left and p.kind is not _PO:
                bound[name] = left.pop(name)
            elif p.default is _empty and not partial:
                if p.kind is _PO and name in left and not any(q.kind is _VK for q in self._parameters.values()):
                    raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
                raise TypeError(f"missing a required argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if left:
            if extra is None:
                name = next(iter(left))
                only = [n for n in left if n in self._parameters and self._parameters[n].kind is _PO]
                if only:
                    raise TypeError("got some positional-only arguments passed as keyword arguments: " + repr(", ".join(only)))
                raise TypeError(f"got an unexpected keyword argument {name!r}")
            bound[extra] = left
        return BoundArguments(self, bound)

    def format(self, *, max_width=None):
        """Return the signature as text, on several lines if it is wider than max_width."""
        parts, slash, star = [], False, True
        for p in self._parameters.values():
            if p.kind is _PO:
                slash = True
            elif slash:
                parts.append("/")
                slash = False
            if p.kind is _VP:
                star = False
            elif p.kind is _KO and star:
                parts.append("*")
                star = False
            parts.append(str(p))
        if slash:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        if self._return_annotation != other._return_annotation:
            return False
        mine, others = list(self._parameters.values()), list(other._parameters.values())
        return ([p for p in mine if p.kind is not _KO] == [p for p in others if p.kind is not _KO] and
                {p.name: p for p in mine if p.kind is _KO} == {p.name: p for p in others if p.kind is _KO})

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))


for _c in (Parameter, BoundArguments, Signature, _empty):
    _c.__module__ = "inspect"


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of what can be called."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _of_function(f, cls, eval_str=False, globals=None, locals=None):
    code, parameters = f.__code__, []
    from inspect import get_annotations
    hints = get_annotations(f, globals=globals, locals=locals, eval_str=eval_str)
    names, count, only = code.co_varnames, code.co_argcount, code.co_posonlyargcount
    defaults = f.__defaults__ or ()
    for i, name in enumerate(names[:count]):
        k = i - (count - len(defaults))
        parameters.append(Parameter(name, _PO if i < only else _PK, default=defaults[k] if k >= 0 else _empty,
                                    annotation=hints.get(name, _empty)))
    at = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], _VP, annotation=hints.get(names[at], _empty)))
        at += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, _KO, default=(f.__kwdefaults__ or {}).get(name, _empty), annotation=hints.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], _VK, annotation=hints.get(names[at], _empty)))
    return cls(parameters, return_annotation=hints.get("return", _empty), __validate_parameters__=False)


def _of_text(text, cls):
    """Return the signature of a built-in function from its text, like "(x, /, *, y=1)"."""
    parts, depth, start, quote = [], 0, 1, ""
    for i, c in enumerate(text):
        if quote:
            quote = "" if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        if not quote and (c == "," and depth == 1 or depth == 0):
            parts.append(text[start:i].strip())
            start = i + 1
    parameters, kind = [], _PK
    for part in filter(None, parts):
        if part == "/":
            parameters = [p.replace(kind=_PO) for p in parameters]
        elif part == "*":
            kind = _KO
        elif part.startswith("**"):
            parameters.append(Parameter(part[2:], _VK))
        elif part.startswith("*"):
            parameters.append(Parameter(part[1:], _VP))
            kind = _KO
        else:
            name, equal, default = part.partition("=")
            value = _empty
            if equal:
                try:
                    value = _value(default.strip())
                except Exception:
                    value = _empty
            parameters.append(Parameter(name.strip(), kind, default=value))
    return cls(parameters, __validate_parameters__=False)


def _value(text):
    if text[0] in "'\"":
        return text[1:-1].replace("\\n", "\n")
    simple = {"None": None, "True": True, "False": False, "()": (), "[]": [], "{}": {}}
    if text in simple:
        return simple[text]
    return float(text) if "." in text or "e" in text else int(text)


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VK, _KO):
        raise ValueError("invalid method signature")
    return sig if parameters[0].kind is _VP else sig.replace(parameters=parameters[1:])


def _of_partial(sig, p):
    try:
        bound = sig.bind_partial(*p.args, **(p.keywords or {}))
    except TypeError as e:
        raise ValueError(f"partial object {p!r} has incorrect arguments") from e
    parameters, keyword = [], False
    for name, param in sig.parameters.items():
        if name not in bound.arguments:
            if keyword and param.kind is _PK:
                param = param.replace(kind=_KO)
            elif keyword and param.kind is _VP:
                continue
        elif param.kind in (_PO, _PK) and name not in (p.keywords or {}):
            continue
        elif param.kind in (_PK, _KO):
            param = param.replace(kind=_KO, default=bound.arguments[name])
            keyword = True
        parameters.append(param)
    return sig.replace(parameters=parameters)


def _of(obj, follow, cls, eval_str=False, globals=None, locals=None):
    def again(x):
        return _of(x, follow, cls, eval_str, globals, locals)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(again(obj.__func__))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return again(obj)
    found = getattr(obj, "__signature__", None)
    if found is not None and not isinstance(found, type(Signature.parameters)):
        if not isinstance(found, Signature):
            raise TypeError(f"unexpected object {found!r} in __signature__ attribute")
        return found
    if isfunction(obj):
        return _of_function(obj, cls, eval_str, globals, locals)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isclass(obj):
        if isinstance(vars(obj).get("__text_signature__"), str):
            return _of_text(obj.__text_signature__, cls)
        for name, home in (("__call__", type(obj)), ("__new__", obj), ("__init__", obj)):
            f = getattr(home, name)
            if name == "__call__" and home is type:
                continue
            if isfunction(f):
                if name == "__call__" and any(isfunction(getattr(obj, n)) for n in ("__new__", "__init__")) and home.__module__ in ("enum", "abc"):
                    continue
                return _without_first(again(f))
            if ismethod(f):
                return _without_first(again(f))
        text = getattr(obj, "__text_signature__", None)
        if text:
            return _of_text(text, cls)
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls(())
        raise ValueError(f"no signature found for builtin type {obj!r}")
    text = None if isinstance(vars(type(obj)).get("__text_signature__"), str) else getattr(obj, "__text_signature__", None)
    if text:
        sig = _of_text(text, cls)
        if isinstance(obj, (types.MethodDescriptorType, types.WrapperDescriptorType)):
            sig = sig.replace(parameters=[Parameter("self", _PO), *sig.parameters.values()])
        return sig
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType)):
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = getattr(type(obj), "__call__", None)
    if call is not None:
        return _without_first(again(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args varargs varkw")


def getfullargspec(func):
    """Return names and defaults of a function's parameters."""
    try:
        sig = _of(func, False, Signature) if not ismethod(func) else _of(func.__func__, False, Signature)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex
    args, defaults, only, only_defaults, hints = [], (), [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        hints["return"] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (_PO, _PK):
            args.append(p.name)
            if p.default is not _empty:
                defaults += (p.default,)
        elif p.kind is _VP:
            varargs = p.name
        elif p.kind is _KO:
            only.append(p.name)
            if p.default is not _empty:
                only_defaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            hints[p.name] = p.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, only, only_defaults or None, hints)


def getargs(co):
    """Return the names of the parameters of code."""
    names, n, k = co.co_varnames, co.co_argcount, co.co_kwonlyargcount
    at = n + k
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:n + k]), varargs, varkw)


def getargvalues(frame):
    """Return the parameters of a frame and all its variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """Return what getargvalues() returns as text."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def getcallargs(func, /, *positional, **named):
    """Return which arguments of a call go to which parameters."""
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)
