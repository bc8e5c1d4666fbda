"""Constants and classes for strings."""
import re as _re

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
           "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize the words of a string and join them by sep, or by single spaces."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_nothing = {}


class Template:
    """A string with $-placeholders."""
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            delim, name = _re.escape(cls.delimiter), cls.idpattern
            braced = cls.braceidpattern or name
            pattern = rf"{delim}(?:(?P<escaped>{delim})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        i = mo.start("invalid")
        lines = self.template[:i].splitlines(keepends=True)
        colno = i - len("".join(lines[:-1])) if lines else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines) or 1, colno))

    def _mapping(self, mapping, kws):
        if mapping is _nothing:
            return kws
        if kws:
            from collections import ChainMap
            return ChainMap(kws, mapping)
        return mapping

    def substitute(self, mapping=_nothing, /, **kws):
        """Return the text with all placeholders replaced; one without a value is a KeyError."""
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                return str(mapping[name])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_nothing, /, **kws):
        """Return the text with the placeholders replaced that have a value."""
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def _placeholders(self):
        for mo in self.pattern.finditer(self.template):
            if all(mo.group(g) is None for g in ("named", "braced", "escaped", "invalid")):
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            yield mo

    def is_valid(self):
        """Tell whether substitute() would accept all placeholders."""
        return all(mo.group("invalid") is None for mo in self._placeholders())

    def get_identifiers(self):
        """Return the names of the placeholders in their order."""
        ids = []
        for mo in self._placeholders():
            name = mo.group("named") or mo.group("braced")
            if name is not None and name not in ids:
                ids.append(name)
        return ids


Template._compile()


def _parse(text):
    """Yield (literal, field name, format spec, conversion) of a format string."""
    i, n = 0, len(text)
    literal = ""
    while i < n:
        c = text[i]
        if c == "{" or c == "}":
            if i + 1 < n and text[i + 1] == c:
                yield literal + c, None, None, None
                literal, i = "", i + 2
                continue
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if i + 1 >= n:
                raise ValueError("Single '{' encountered in format string")
            depth, j = 1, i + 1
            while j < n and depth:
                depth += (text[j] == "{") - (text[j] == "}")
                j += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            yield (literal,) + _split_field(text[i + 1:j - 1])
            literal, i = "", j
        else:
            j = i
            while j < n and text[j] != "{" and text[j] != "}":
                j += 1
            literal += text[i:j]
            i = j
    if literal:
        yield literal, None, None, None


def _split_field(field):
    """Split what stands in braces into name, spec and conversion."""
    k, bracket = 0, False
    while k < len(field):
        c = field[k]
        if c == "{" and not bracket:
            raise ValueError("unexpected '{' in field name")
        if c == "[":
            bracket = True
        elif c == "]":
            bracket = False
        elif not bracket and c in "!:":
            break
        k += 1
    name, rest = field[:k], field[k:]
    conversion = None
    if rest.startswith("!"):
        if len(rest) < 2:
            raise ValueError("end of string while looking for conversion specifier")
        conversion, rest = rest[1], rest[2:]
        if rest and rest[0] != ":":
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _split_name(name):
    """Split a field name into its first part and the (is attribute, key) steps."""
    k = 0
    while k < len(name) and name[k] not in ".[":
        k += 1
    first, steps = name[:k], []
    while k < len(name):
        if name[k] == ".":
            j = k + 1
            while j < len(name) and name[j] not in ".[":
                j += 1
            key, attribute = name[k + 1:j], True
        else:
            if name[k] != "[":
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
            j = name.find("]", k)
            if j < 0:
                raise ValueError("Missing ']' in format string")
            key, attribute = name[k + 1:j], False
            j += 1
        if not key:
            raise ValueError("Empty attribute in format string")
        steps.append((attribute, int(key) if not attribute and key.isdigit() else key))
        k = j
    return int(first) if first.isdigit() else first, steps


class Formatter:
    """What str.format does, in steps that subclasses can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first, _ = _split_name(name)
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for attribute, key in steps:
            obj = getattr(obj, key) if attribute else obj[key]
        return obj, first
