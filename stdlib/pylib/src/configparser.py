"""Settings in sections, as INI files have them.

    >>> p = ConfigParser()
    >>> p.read_string("[pool]\\nworkers = 4")
    >>> p.getint("pool", "workers")
    4
"""
import io
import re
import sys

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError", "InterpolationDepthError",
           "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError",
           "MultilineContinuationError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation", "ExtendedInterpolation",
           "SectionProxy", "ConverterMapping", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION"]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_default_dict = dict
_UNSET = object()


class _Unnamed:
    """The name of the section before the first header."""

    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _Unnamed()


class Error(Exception):
    """What is wrong with settings."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """A section that is not there."""

    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section
        self.args = (section,)


def _twice(kind, what, source, lineno):
    if source is None:
        return f"{kind} {what} already exists"
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: {kind.lower()} {what} already exists"


class DuplicateSectionError(Error):
    """A section that is there already."""

    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _twice("Section", repr(section), source, lineno))
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """An option that stands twice in one source."""

    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, _twice("Option", f"{option!r} in section {section!r}", source, lineno))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """An option that is not there."""

    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    """A value that refers to others wrongly."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A reference to what is not there."""

    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section,
                                    f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
                                    f"{reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A reference that cannot be read."""


class InterpolationDepthError(InterpolationError):
    """References in a circle."""

    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section,
                                    f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} "
                                    f"contains an interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. "
                                    f"Raw value: {rawval!r}")
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines that cannot be read."""

    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source, self.errors = source, []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, repr(line))

    def combine(self, others):
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self


class MissingSectionHeaderError(ParsingError):
    """An option before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    """A second line of an option without a value."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class Interpolation:
    """Values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """Values in which %(name)s stands for another option."""
    _sign, _what = "%", "'%' must be followed by '%' or '(', found: "
    _reference = re.compile(r"%\(([^)]+)\)s")
    _correct = re.compile(r"%%|%\([^)]+\)s")

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._expand(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        rest = self._correct.sub("", value)
        if self._sign in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find(self._sign)))
        return value

    def _expand(self, parser, option, parts, rest, section, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            before, sign, rest = rest.partition(self._sign)
            parts.append(before)
            if not sign:
                return
            if rest[:1] == sign:
                parts.append(sign)
                rest = rest[1:]
                continue
            m = self._reference.match(sign + rest)
            if m is None:
                if rest[:1] in ("(", "{") and rest[:1] == self._what[-len("'(', found: "):][1]:
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {sign + rest!r}")
                raise InterpolationSyntaxError(option, section, f"{self._what}{sign + rest!r}")
            rest = rest[m.end() - 1:]
            where, name, value, known = self._find(parser, option, section, defaults, raw, m[1], rest)
            if self._sign in value:
                self._expand(parser, name, parts, value, where, known, depth + 1)
            else:
                parts.append(value)

    def _find(self, parser, option, section, defaults, raw, reference, rest):
        """Return the section and the name of a reference, its value, and what is known there."""
        name = parser.optionxform(reference)
        try:
            return section, option, defaults[name], defaults
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(BasicInterpolation):
    """Values in which ${name} and ${section:name} stand for other options."""
    _sign, _what = "$", "'$' must be followed by '$' or '{', found: "
    _reference = re.compile(r"\$\{([^}]+)\}")
    _correct = re.compile(r"\$\$|\$\{[^}]+\}")

    def _find(self, parser, option, section, defaults, raw, reference, rest):
        path = reference.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {'${' + reference + '}' + rest!r}")
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                return section, name, defaults[name], defaults
            where, name = path[0], parser.optionxform(path[1])
            return where, name, parser.get(where, name, raw=True), dict(parser.items(where, raw=True))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None


class _Mapping:
    """What a mapping has beside its items."""

    def keys(self):
        return _View(self, lambda key: key)

    def values(self):
        return _View(self, lambda key: self[key])

    def items(self):
        return _View(self, lambda key: (key, self[key]))

    def __eq__(self, other):
        return dict(self) == dict(other) if isinstance(other, (_Mapping, dict)) else NotImplemented

    __hash__ = None

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def pop(self, key, default=_UNSET):
        if key not in self:
            if default is _UNSET:
                raise KeyError(key)
            return default
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass


class _View:
    """The keys, values or items of a mapping."""

    def __init__(self, mapping, of):
        self._mapping, self._of = mapping, of

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return map(self._of, self._mapping)

    def __contains__(self, item):
        return item in iter(self)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


class RawConfigParser(_Mapping):
    """Sections of options; values are taken as they are."""
    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    NONSPACECRE = re.compile(r"\S")
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict, self._sections, self._defaults = dict_type, dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        either = "|".join(map(re.escape, self._delimiters))
        blank = r"(?:\s*(?P<vi>%s)\s*(?P<value>.*))" if not allow_no_value else r"(?:\s*(?:(?P<vi>%s)\s*(?P<value>.*))?)"
        self.OPTCRE = self._optcre = re.compile(rf"(?P<option>.*?){blank % either}$")
        self._prefixes, self._inline_prefixes = tuple(comment_prefixes or ()), tuple(inline_comment_prefixes or ())
        self._strict, self._allow_no_value, self._empty_lines = strict, allow_no_value, empty_lines_in_values
        self._unnamed, self.default_section = allow_unnamed_section, default_section
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        if interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError(f"interpolation= must be None or an instance of Interpolation; got an object of type {type(interpolation)}")
        self._interpolation = interpolation
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def optionxform(self, optionstr):
        """Return an option's name as it is kept."""
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        """Return the names of the sections but the default one."""
        return list(self._sections.keys())

    def add_section(self, section):
        if section is UNNAMED_SECTION and not self._unnamed:
            raise ValueError("unnamed sections are not allowed")
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        try:
            own = self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None
        return list({**own, **self._defaults})

    def read(self, filenames, encoding=None):
        """Read files as far as they are there; return the names of those read."""
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as f:
                    self._read(f, str(name))
            except OSError:
                continue
            done.append(name.__fspath__() if hasattr(name, "__fspath__") else name)
        return done

    def read_file(self, f, source=None):
        self._read(f, source if source is not None else getattr(f, "name", "<???>"))

    def read_string(self, string, source="<string>"):
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for section, options in dictionary.items():
            section = section if section is UNNAMED_SECTION else str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in options.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value if value is None else str(value))

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """Return a value, of vars, of the section or of the defaults."""
        try:
            found = self._chain(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = found[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, found)

    def _chain(self, section, vars):
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
            own = {}
        given = {self.optionxform(k): v if v is None else str(v) for k, v in vars.items()} if vars else {}
        return {**self._defaults, **own, **given}

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """Return the pairs of a section, or the sections."""
        if section is _UNSET:
            return super().items()
        found = self._defaults.copy()
        try:
            found.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        names = list(found)
        if vars:
            for key, value in vars.items():
                found[self.optionxform(key)] = value
        if raw:
            return [(name, found[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, found[name], found)) for name in names]

    def popitem(self):
        """Take the first section but the default one out."""
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        option = self.optionxform(option)
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            target = self._defaults
        else:
            try:
                target = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        target[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Write all as a file that read() takes."""
        delimiter = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        if UNNAMED_SECTION in self._sections:
            self._write_section(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION].items(), delimiter, True)
        for section in self._sections:
            if section is not UNNAMED_SECTION:
                self._write_section(fp, section, self._sections[section].items(), delimiter)

    def _write_section(self, fp, section_name, section_items, delimiter, unnamed=False):
        if not unnamed:
            fp.write(f"[{section_name}]\n")
        for key, value in section_items:
            value = self._interpolation.before_write(self, section_name, key, value)
            if value is not None or not self._allow_no_value:
                value = delimiter + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        """Take an option out; return whether it was there."""
        if not section or section == self.default_section:
            target = self._defaults
        else:
            try:
                target = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        return target.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        """Take a section out; return whether it was there."""
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def _uncommented(self, line):
        """Return a line without its comment and the space around, and whether a comment took something away."""
        cut = len(line)
        for prefix in self._inline_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    cut = min(cut, at)
                    break
                at = line.find(prefix, at + 1)
        if line.strip().startswith(self._prefixes) if self._prefixes else False:
            cut = 0
        return line[:cut].strip(), cut < len(line)

    def _read(self, fp, fpname):
        """Read lines: headers, options, and lines of values that go on, which are indented more than their option."""
        try:
            wrong = self._read_lines(fp, fpname)
        finally:
            self._join_lines()
        if wrong:
            raise wrong

    def _read_lines(self, fp, fpname):
        seen, section, options, name, indent, wrong = set(), None, None, None, 0, None
        if self._unnamed:
            section, options = self._open(UNNAMED_SECTION, seen, fpname, 0)
        for lineno, line in enumerate(fp, start=1):
            text, commented = self._uncommented(line)
            if not text:
                if self._empty_lines:
                    if not commented and options is not None and name and options[name] is not None:
                        options[name].append("")
                else:
                    indent = sys.maxsize
                continue
            start = len(line) - len(line.lstrip())
            if options is not None and name and start > indent:
                if options[name] is None:
                    raise MultilineContinuationError(fpname, lineno, line)
                options[name].append(text)
                continue
            indent = start
            header = self.SECTCRE.match(text)
            if header:
                section, options = self._open(header["header"], seen, fpname, lineno)
                name = None
                continue
            if options is None:
                raise MissingSectionHeaderError(fpname, lineno, line)
            m = self._optcre.match(text)
            if m is None or not m["option"]:
                name = None if m is None else name
                wrong = wrong or ParsingError(fpname)
                wrong.append(lineno, line)
                if m is None:
                    continue
            name = self.optionxform(m["option"].rstrip())
            if self._strict and (section, name) in seen:
                raise DuplicateOptionError(section, name, fpname, lineno)
            seen.add((section, name))
            options[name] = None if m["value"] is None else [m["value"].strip()]
        return wrong

    def _open(self, section, seen, fpname, lineno):
        """Begin or go on with a section."""
        if section in self._sections:
            if self._strict and section in seen:
                raise DuplicateSectionError(section, fpname, lineno)
        elif section == self.default_section:
            return section, self._defaults
        else:
            self._sections[section] = self._dict()
            self._proxies[section] = SectionProxy(self, section)
        seen.add(section)
        return section, self._sections[section]

    def _join_lines(self):
        for section, options in ((self.default_section, self._defaults), *self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """Sections of options; values may refer to each other, and are text."""
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _check(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and not (self._allow_no_value and value is None):
            raise TypeError("option values must be strings")

    def set(self, section, option, value=None):
        self._check(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        if section is not UNNAMED_SECTION:
            self._check(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        interpolation, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = interpolation


class SectionProxy(_Mapping):
    """A section of a parser as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for key in parser.converters:
            setattr(self, "get" + key, _getter(self, key))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if isinstance(self._parser, ConfigParser):
            self._parser._check(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """Return a value; by _impl, one of the parser's methods that convert."""
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


def _getter(section, key):
    def get(option, fallback=None, **kwargs):
        return section.get(option, fallback, _impl=getattr(section._parser, "get" + key), **kwargs)
    return get


class ConverterMapping(_Mapping):
    """What a parser converts values by: the names of its methods without `get`."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {name[3:]: None for name in dir(parser) if name.startswith("get") and name != "get" and callable(getattr(parser, name))}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not key:
            raise ValueError("Incompatible key: cannot use \"\" as a name")

        def get(section, option, **kwargs):
            return self._parser._get_conv(section, option, value, **kwargs)
        self._data[key] = get
        setattr(self._parser, "get" + key, get)
        for proxy in self._parser._proxies.values():
            setattr(proxy, "get" + key, _getter(proxy, key))

    def __delitem__(self, key):
        del self._data[key]
        for owner in (self._parser, *self._parser._proxies.values()):
            vars(owner).pop("get" + key, None)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
