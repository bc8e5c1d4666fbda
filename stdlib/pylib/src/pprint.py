"""Values as text over several lines, where one line would be too long."""
import collections
import sys
import types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Write a value and a line end to stream (sys.stdout)."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Return what pprint writes, without the line end."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Write a value; dicts keep their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Return repr(object) in one line, also of a value that contains itself."""
    return PrettyPrinter()._line(object, {}, None, 0)[0]


def isreadable(object):
    """Report whether eval could read the text of a value."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Report whether a value contains itself."""
    return PrettyPrinter().isrecursive(object)


class _SortKey:
    """Orders values of all types: where < fails, by type and id."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _item_key(item):
    return _SortKey(item[0]), _SortKey(item[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Writes values with the settings given to it."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        """Write a value and a line end."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """Return the text of a value."""
        out = []
        self._put(object, out.append, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        """Report whether a value contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Report whether eval could read the text of a value."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    # One line.

    def format(self, object, context, maxlevels, level):
        """Return the text of a value in one line, whether eval could read it, and whether it contains itself."""
        return self._line(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _line(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        own = cls.__repr__
        if issubclass(cls, int) and own == int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if issubclass(cls, dict) and own == dict.__repr__:
            brackets = "{%s}"
        elif issubclass(cls, list) and own == list.__repr__:
            brackets = "[%s]"
        elif issubclass(cls, tuple) and own == tuple.__repr__:
            brackets = "(%s,)" if len(object) == 1 else "(%s)"
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return brackets % "", True, False
        if maxlevels and level >= maxlevels:
            return brackets % "...", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        parts, readable, recursive = [], True, False
        is_dict = brackets == "{%s}"
        for group in self._items(object) if is_dict else ((x,) for x in object):
            texts = []
            for x in group:
                text, ok, again = self.format(x, context, maxlevels, level + 1)
                texts.append(text)
                readable, recursive = readable and ok, recursive or again
            parts.append(": ".join(texts))
        del context[id(object)]
        return brackets % ", ".join(parts), readable, recursive

    def _items(self, object):
        return sorted(object.items(), key=_item_key) if self._sort_dicts else list(object.items())

    # Several lines. Each method gets the column it starts in (indent) and the room that what follows
    # the value in its last line takes (allowance).

    def _put(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method(object)
            if method is not None and (object or not isinstance(object, _MAY_BE_EMPTY)):
                context[id(object)] = 1
                method(self, object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _method(self, object):
        cls = type(object)
        for base in cls.__mro__:
            method = _methods.get(base)
            if base.__name__ in _later and base is getattr(collections, base.__name__, None):
                method = _later[base.__name__]
            if method:
                return method if cls.__repr__ == base.__repr__ else None
        if hasattr(cls, "__dataclass_fields__") and cls.__repr__.__module__ == "dataclasses":
            return PrettyPrinter._put_dataclass
        return None

    def _put_sequence(self, opening, items, closing, write, indent, allowance, context, level):
        write(opening)
        self._put_items(items, write, indent, allowance + len(closing), context, level)
        write(closing)

    def _put_items(self, items, write, indent, allowance, context, level):
        step = self._indent_per_level
        indent += step
        if step > 1:
            write((step - 1) * " ")
        newline = ",\n" + " " * indent
        between = ""
        full = width = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                full, width = full - allowance, width - allowance
            if self._compact:
                text = self._repr(item, context, level)
                need = len(text) + 2
                if width < need:
                    width = full
                    between = between and newline
                if width >= need:
                    width -= need
                    write(between + text)
                    between = ", "
                    continue
            write(between)
            between = newline
            self._put(item, write, indent, allowance if last else 1, context, level)

    def _put_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level) + ": "
            write(text)
            self._put(value, write, indent + len(text), allowance if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)

    def _put_fields(self, name, items, write, indent, allowance, context, level):
        write(name + "(")
        indent += len(name) + 1
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._put(value, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)
        write(")")

    def _put_dict(self, object, write, indent, allowance, context, level, items=None):
        write("{" + " " * (self._indent_per_level - 1))
        self._put_pairs(self._items(object) if items is None else items, write, indent, allowance + 1, context, level)
        write("}")

    def _put_list(self, object, write, indent, allowance, context, level):
        self._put_sequence("[", object, "]", write, indent, allowance, context, level)

    def _put_tuple(self, object, write, indent, allowance, context, level):
        self._put_sequence("(", object, ",)" if len(object) == 1 else ")", write, indent, allowance, context, level)

    def _put_set(self, object, write, indent, allowance, context, level):
        items = sorted(object, key=_SortKey)
        name = type(object).__name__
        if type(object) is set:
            self._put_sequence("{", items, "}", write, indent, allowance, context, level)
        else:
            self._put_sequence(name + "({", items, "})", write, indent + len(name) + 1, allowance, context, level)

    def _put_str(self, object, write, indent, allowance, context, level):
        if level == 1:
            indent, allowance = indent + 1, allowance + 1
        width = self._width - indent
        chunks, lines = [], object.splitlines(True)
        for i, line in enumerate(lines):
            last_line = i == len(lines) - 1
            if len(repr(line)) <= (width - allowance if last_line else width):
                chunks.append(repr(line))
                continue
            words, current = _words(line), ""
            for j, word in enumerate(words):
                room = width - allowance if last_line and j == len(words) - 1 else width
                if len(repr(current + word)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        self._put_chunks(chunks, write, indent, level == 1 and len(chunks) > 1)

    def _put_chunks(self, chunks, write, indent, parens):
        text = ("\n" + " " * indent).join(chunks)
        write("(" + text + ")" if parens else text)

    def _put_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        if level == 1:
            indent, allowance = indent + 1, allowance + 1
        width, chunks, current = self._width - indent, [], b""
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            if len(repr(current + part)) > (width - allowance if i == last else width):
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        self._put_chunks(chunks, write, indent, level == 1)

    def _put_bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._put_bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(")")

    def _put_dataclass(self, object, write, indent, allowance, context, level):
        items = [(f.name, getattr(object, f.name)) for f in type(object).__dataclass_fields__.values() if f.repr]
        self._put_fields(type(object).__name__, items, write, indent, allowance, context, level)

    def _put_namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object) is types.SimpleNamespace else type(object).__name__
        self._put_fields(name, list(object.__dict__.items()), write, indent, allowance, context, level)

    def _put_user(self, object, write, indent, allowance, context, level):
        self._put(object.data, write, indent, allowance, context, level - 1)

    def _put_proxy(self, object, write, indent, allowance, context, level):
        write("mappingproxy(")
        self._put(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _put_ordered(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        write(name + "(")
        self._put(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _put_default(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        write(f"{name}({self._repr(object.default_factory, context, level)},\n{' ' * indent}")
        self._put_dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _put_counter(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        write(name + "(")
        self._put_dict(object, write, indent + len(name) + 1, allowance + 1, context, level, object.most_common())
        write(")")

    def _put_chain(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._put(m, write, indent, allowance + 1 if last else 1, context, level)
            write(")" if last else ",\n" + " " * indent)

    def _put_deque(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        if object.maxlen is None:
            self._put_sequence("[", object, "]", write, indent, allowance + 1, context, level)
            write(")")
        else:
            self._put_sequence("[", object, "]", write, indent, 1, context, level)
            write(f",\n{' ' * indent}maxlen={object.maxlen})")


def _words(line):
    """Split a line after each run of white space."""
    words, start = [], 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            words.append(line[start:i])
            start = i
    return words + [line[start:]]


_P = PrettyPrinter
_methods = {
    dict: _P._put_dict, list: _P._put_list, tuple: _P._put_tuple, set: _P._put_set, frozenset: _P._put_set,
    str: _P._put_str, bytes: _P._put_bytes, bytearray: _P._put_bytearray, types.SimpleNamespace: _P._put_namespace,
    collections.OrderedDict: _P._put_ordered, collections.defaultdict: _P._put_default,
    collections.Counter: _P._put_counter, collections.deque: _P._put_deque, types.MappingProxyType: _P._put_proxy,
}
_MAY_BE_EMPTY = (str, dict, collections.deque, set, frozenset)  # shown by their repr
# Classes that collections makes when it is first asked for them.
_later = {"ChainMap": _P._put_chain, "UserDict": _P._put_user, "UserList": _P._put_user, "UserString": _P._put_user}
