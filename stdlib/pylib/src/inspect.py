"""What objects are: kinds, members, sources, signatures, frames.

Signatures are in inspect._signature, which is loaded when a name of it is asked for.
"""
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    """Tell whether an object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Tell whether an object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Tell whether an object is a bound method of a class in Python."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Tell whether an object is a function in Python."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Tell whether an object is a built-in function or a bound method of a built-in type."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Tell whether an object is a bound special method of a built-in type."""
    return isinstance(object, types.MethodWrapperType)


def ismethoddescriptor(object):
    """Tell whether an object is a method of a built-in type that is not bound."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__get__") and not hasattr(tp, "__set__") and not hasattr(tp, "__delete__")


def isdatadescriptor(object):
    """Tell whether an object is a descriptor that can be set: a property or a slot."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__set__") or hasattr(tp, "__delete__")


def ismemberdescriptor(object):
    """Tell whether an object is a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Tell whether an object is a computed attribute of a built-in type."""
    return isinstance(object, types.GetSetDescriptorType)


def isroutine(object):
    """Tell whether an object is a function or method of any kind."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def isgenerator(object):
    """Tell whether an object is a generator."""
    return isinstance(object, types.GeneratorType)


def isgeneratorfunction(obj):
    """Tell whether calling an object makes a generator."""
    f = _plain(obj)
    return isfunction(f) and bool(f.__code__.co_flags & CO_GENERATOR)


def _plain(f):
    import functools
    while ismethod(f) or isinstance(f, functools.partial):
        f = f.__func__ if ismethod(f) else f.func
    return f


def _never(object):
    """Return False: there is no async/await."""
    return False


iscoroutine = iscoroutinefunction = isasyncgen = isasyncgenfunction = isawaitable = _never


def istraceback(object):
    """Tell whether an object is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Tell whether an object is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Tell whether an object is the code of a function."""
    return isinstance(object, types.CodeType)


def isabstract(object):
    """Tell whether an object is a class with abstract methods."""
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def _members(object, predicate, get):
    mro = getmro(object) if isclass(object) else ()
    names = dir(object)
    for base in getattr(object, "__bases__", ()) if isclass(object) else ():
        names += [n for n, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute)]
    results, done = [], set()
    for name in names:
        try:
            value = get(object, name)
            if name in done:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((name, value))
        done.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """Return (name, value) of all members, sorted, or of those of a kind."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Do what getmembers() does without running properties."""
    return _members(object, predicate, getattr_static)


_MISSING = object()


def getattr_static(obj, attr, default=_MISSING):
    """Return an attribute as it is stored, without running properties or __getattr__."""
    classes = getmro(obj) if isclass(obj) else getmro(type(obj))
    stored = next((vars(c)[attr] for c in classes if attr in vars(c)), _MISSING)
    if not isclass(obj):
        own = getattr(obj, "__dict__", {})
        if attr in own and not (stored is not _MISSING and isdatadescriptor(stored)):
            return own[attr]
    if stored is _MISSING and isclass(obj):
        stored = next((vars(c)[attr] for c in getmro(type(obj)) if attr in vars(c)), _MISSING)
    if stored is not _MISSING:
        return stored
    if default is _MISSING:
        raise AttributeError(attr)
    return default


def getmro(cls):
    """Return the classes in which attributes are looked up."""
    return cls.__mro__


def classify_class_attrs(cls):
    """Return an Attribute for each attribute of a class: its kind and the class that has it."""
    from inspect import Attribute
    found = []
    for name in sorted({n for c in (*getmro(cls), *getmro(type(cls))) for n in vars(c)} & {*dir(cls), *vars(cls)}):
        home = next((c for c in (*getmro(cls), *getmro(type(cls))) if name in vars(c)), None)
        value = vars(home)[name]
        kind = ("static method" if isinstance(value, staticmethod) else "class method" if isinstance(value, (classmethod, types.ClassMethodDescriptorType))
                else "property" if isinstance(value, property) else "method" if isroutine(value) else "data")
        found.append(Attribute(name, kind, home, value))
    return found


def unwrap(func, *, stop=None):
    """Return the function that decorators with functools.wraps() have wrapped."""
    seen, f = {id(func)}, func
    while not isinstance(f, type) and hasattr(f, "__wrapped__"):
        if stop is not None and stop(f):
            break
        f = f.__wrapped__
        if id(f) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(f))
    return f


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return the annotations of a class, function or module; with eval_str those that are texts as what they mean."""
    if isclass(obj):
        found, names = vars(obj).get("__annotations__"), getattr(sys.modules.get(obj.__module__), "__dict__", {})
    elif ismodule(obj) or callable(obj):
        found, names = getattr(obj, "__annotations__", None), getattr(unwrap(obj), "__globals__", None) or getattr(obj, "__dict__", {})
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    from typing._hints import _Evaluator
    names = names if globals is None else globals
    return {n: _Evaluator(t, names, locals or {}).value() if isinstance(t, str) else t for n, t in found.items()}


def indentsize(line):
    """Return how far a line is indented."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def cleandoc(doc):
    """Return a docstring without the indentation that it has in the source."""
    lines = doc.expandtabs().split("\n")
    margin = min([indentsize(line) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """Return the docstring of an object, or that of what it overrides; None if there is none."""
    doc = getattr(object, "__doc__", None)
    if doc is None or not isclass(object) and not isroutine(object) and not ismodule(object) and not isinstance(object, property) and (
            "__doc__" not in getattr(object, "__dict__", ()) and doc is type(object).__doc__ and type(object).__module__ == "builtins"):
        doc = doc if doc is not None else _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        classes = obj.__mro__[1:-1]
        return next((c.__doc__ for c in classes if c.__doc__ is not None), None)
    f = obj.fget if isinstance(obj, property) else obj
    if ismethod(f):
        cls = f.__self__ if isclass(f.__self__) else type(f.__self__)
    else:
        cls = getattr(sys.modules.get(getattr(f, "__module__", None)), "__dict__", None)
        for part in getattr(f, "__qualname__", "").split(".")[:-1]:
            cls = cls.get(part) if isinstance(cls, (dict, type(globals()))) else getattr(cls, part, None)
            if cls is None:
                return None
        if not isclass(cls):
            return None
    name = getattr(f, "__name__", "")
    for base in cls.__mro__[1:]:
        doc = getattr(vars(base).get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getfile(object):
    """Return the name of the file where an object was made."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__)


getsourcefile = getfile


def getabsfile(object, _filename=None):
    """Return the absolute path of the file where an object was made."""
    import os
    return os.path.abspath(_filename or getfile(object))


def getmodulename(path):
    """Return the name of the module that a file is, None if it is none."""
    name = path.rpartition("/")[2]
    return next((name[:-len(suffix)] for suffix in (".py", ".star", ".pyc") if name.endswith(suffix)), None)


def getmodule(object, _filename=None):
    """Return the module where an object was made."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = getfile(object)
    except TypeError:
        return None
    return next((m for m in list(sys.modules.values()) if getattr(m, "__file__", None) == file), None)


def _lines(filename, *objects):
    """Return the lines of a file, which a function made of it knows."""
    code = next((c for c in _codes(objects) if c.co_filename == filename), None)
    if code is None:
        import linecache
        return linecache.getlines(filename)
    from _tailorbird import source_text
    return source_text(code).splitlines(True)


def _codes(objects):
    """Yield code that may be of the same file as objects: their own, that of the callers, that of their module."""
    for o in objects:
        for f in (o, *vars(o).values()) if isclass(o) or ismodule(o) else (o,):
            f = getattr(f, "tb_frame", getattr(f, "__func__", f))
            code = f if iscode(f) else getattr(f, "__code__", None) or getattr(f, "f_code", None)
            if iscode(code):
                yield code
    frame = sys._getframe(1)
    while frame:
        yield frame.f_code
        frame = frame.f_back
    for o in objects:
        for f in list(vars(sys.modules.get(getattr(o, "__module__", None)) or types).values()):
            if isfunction(f):
                yield f.__code__


def findsource(object):
    """Return the lines of the file where an object was made, and where in them it begins."""
    lines = _lines(getfile(object), object)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        names, start, indent = object.__qualname__.replace("<locals>.", "").split("."), 0, -1
        for name in names:
            for i in range(start, len(lines)):
                words = lines[i].split()
                if words[:1] in (["class"], ["def"]) and words[1].split("(")[0].split(":")[0].split("[")[0] == name and (
                        indentsize(lines[i]) > indent):
                    start, indent = i, indentsize(lines[i])
                    break
            else:
                raise OSError("could not find class definition")
        while start and lines[start - 1].lstrip().startswith("@") and indentsize(lines[start - 1]) == indent:
            start -= 1
        return lines, start
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        return lines, object.tb_lineno - 1
    if isframe(object):
        object = object.f_code
    start = object.co_firstlineno - 1
    return lines, start


def getblock(lines):
    """Return the lines of the block that begins with the first."""
    indent, depth, began = indentsize(lines[0]), 0, False
    end = 1
    for i, line in enumerate(lines):
        text = line.strip()
        if i and not depth and text and not text.startswith("#") and indentsize(line) <= indent and began:
            break
        if text and (not text.startswith("#") or indentsize(line) > indent):
            end = i + 1
        depth = max(depth + sum(map(line.count, "([{")) - sum(map(line.count, ")]}")), 0)
        began = began or not text.startswith("@") and not depth
    return lines[:end]


def getsourcelines(object):
    """Return the lines of an object's source and the number of the first."""
    object = unwrap(object)
    lines, start = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    """Return the source of an object."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """Return the comment above an object's source, None if there is none."""
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    first = start
    while first and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return "".join([line.strip() + "\n" for line in lines[first:start]]) or None


def walktree(classes, children, parent):
    """Return classes with those below them, as nested lists."""
    results = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Return classes as nested lists, each below its bases."""
    children, roots = {}, []
    for c in classes:
        for parent in c.__bases__:
            if c not in children.setdefault(parent, []):
                children[parent].append(c)
            if unique and parent in classes:
                break
        if not c.__bases__:
            roots.append(c)
    roots += [p for p in children if p not in classes]
    return walktree(roots, children, None)


def getlineno(frame):
    """Return the line where a frame is."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Return file, line, function and the lines around it, of a frame or traceback."""
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    frame = frame.tb_frame if istraceback(frame) else frame
    filename, lines, index = frame.f_code.co_filename, None, None
    if context > 0:
        all_lines = _lines(filename, frame)
        if all_lines:
            start = max(0, min(lineno - 1 - context // 2, len(all_lines) - context))
            lines, index = all_lines[start:start + context], lineno - 1 - start
    from inspect import Traceback
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """Return a FrameInfo for a frame and each that called it."""
    from inspect import FrameInfo
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """Return a FrameInfo for each entry of a traceback."""
    from inspect import FrameInfo
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def currentframe():
    """Return the frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    """Return a FrameInfo for the caller and each that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return a FrameInfo for each entry of the traceback of the exception that is being handled."""
    exc = sys.exception()
    return getinnerframes(exc.__traceback__ if exc else None, context)


def getgeneratorstate(generator):
    """Return whether a generator has begun, runs, waits or has ended."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """Return the local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return dict(frame.f_locals) if frame is not None else {}


_LATER = ("Parameter Signature BoundArguments signature getfullargspec FullArgSpec getcallargs getargvalues formatargvalues ArgInfo "
          "Arguments getargs formatannotation formatannotationrelativeto").split()
_TUPLES = {"Attribute": "name kind defining_class object", "Traceback": "filename lineno function code_context index positions",
           "FrameInfo": "frame filename lineno function code_context index positions"}


def __getattr__(name):
    if name in _TUPLES:
        from collections import namedtuple
        defaults = None if name == "Attribute" else (None,)
        made = globals()[name] = namedtuple(name, _TUPLES[name], defaults=defaults, module=__name__)
        return made
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from inspect import _signature
    for n in _LATER:
        globals()[n] = getattr(_signature, n)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_LATER, *_TUPLES})


__all__ = [n for n in __dir__() if n[0] != "_" and n not in ("sys", "types")]
