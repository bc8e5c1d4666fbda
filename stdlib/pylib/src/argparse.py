"""Parsing of command lines, for small scripts."""
import os
import re
import sys

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
           "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE"]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_UNRECOGNIZED_ARGS_ATTR = "_unrecognized_args"


def _names(action):
    """Return what an error calls an argument."""
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar if isinstance(action.metavar, str) else "/".join(action.metavar)
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return None


class ArgumentError(Exception):
    """An argument that does not fit."""

    def __init__(self, argument, message):
        self.argument_name = _names(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return "argument %s: %s" % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """Raised by a type function for a value that it refuses."""


class Namespace:
    """Holds the results as attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        parts, odd = [], {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                parts.append("%s=%r" % (name, value))
            else:
                odd[name] = value
        if odd:
            parts.append("**%r" % odd)
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))


class Action:
    """What is done when an argument is met."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")

    def __repr__(self):
        names = ["option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated"]
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % (n, getattr(self, n)) for n in names))


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kw):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const "
                             "may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, **kw)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


class BooleanOptionalAction(Action):
    """An option --x that has --no-x as well."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        both = []
        for s in option_strings:
            both.append(s)
            if s.startswith("--"):
                if s.startswith("--no-"):
                    raise ValueError("invalid option name %r for BooleanOptionalAction" % s)
                both.append("--no-" + s[2:])
        super().__init__(both, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


def _copied(items):
    return [] if items is None else list(items)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [values])


class _ExtendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + list(values))


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(self.version or parser.version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            metavar = dest = name
            if aliases:
                metavar += " (%s)" % ", ".join(aliases)
            super().__init__([], dest, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        """Make the parser of a subcommand."""
        if kwargs.get("prog") is None:
            kwargs["prog"] = "%s %s" % (self._prog_prefix, name)
        aliases = kwargs.pop("aliases", ())
        for n in (name, *aliases):
            if n in self._name_parser_map:
                raise ValueError("conflicting subparser%s: %s" % (" alias" if n != name else "", n))
        if "help" in kwargs:
            self._choices_actions.append(self._Choice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for n in (name, *aliases):
            self._name_parser_map[n] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        sub = self._name_parser_map[name]
        result, extras = sub.parse_known_args(rest, None)
        for key, value in vars(result).items():
            setattr(namespace, key, value)
        if extras:
            vars(namespace).setdefault(_UNRECOGNIZED_ARGS_ATTR, []).extend(extras)


class FileType:
    """Opens the file that an argument names."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == "-":
            return sys.stdin if "r" in self._mode else sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding, errors=self._errors)
        except OSError as e:
            raise ArgumentTypeError("can't open '%s': %s" % (string, e))

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._mode)


def _metavar(action, default):
    if action.metavar is not None:
        return action.metavar
    if action.choices is not None:
        return "{%s}" % ",".join(map(str, action.choices))
    return default


class HelpFormatter:
    """Lays out usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            try:
                width = int(os.environ.get("COLUMNS", "80"))
            except ValueError:
                width = 80
            width -= 2
        self._prog = prog
        self._indent = indent_increment
        self._width = width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._parts = []  # functions of the column of help texts
        self._sections = [[]]
        self._longest = 0
        self._depth = 0

    # What a parser hands over.

    def start_section(self, heading):
        self._depth += 1
        self._sections.append([heading])

    def end_section(self):
        self._depth -= 1
        heading, *items = self._sections.pop()
        self._sections[-1].append((heading, items))

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._sections[-1].append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._sections[-1].append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        indent = self._indent * self._depth
        for a, extra in [(action, 0)] + [(s, self._indent) for s in self._subactions(action)]:
            self._longest = max(self._longest, len(self._format_action_invocation(a)) + indent + extra)
        self._sections[-1].append(lambda: self._format_action(action, indent))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def _subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        return get() if get else []

    def format_help(self):
        text = self._render(self._sections[0])
        text = re.sub(r"\n\n\n+", "\n\n", text).strip("\n")
        return text + "\n" if text else ""

    def _render(self, items):
        out = []
        for item in items:
            if isinstance(item, tuple):
                heading, inner = item
                body = self._render(inner)
                if not body:
                    continue
                if heading is not SUPPRESS and heading is not None:
                    body = "%s:\n%s" % (heading, body)
                out.append("\n" + body + "\n")
            else:
                out.append(item())
        return "".join(out)

    # Texts.

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        indent = " " * self._text_indent
        return self._fill_text(text, max(self._width - len(indent), 11), indent) + "\n\n"

    _text_indent = 0

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _get_help_string(self, action):
        return action.help

    def _format_args(self, action, default):
        metavar = _metavar(action, default)

        def names(n):
            if isinstance(metavar, tuple):
                return metavar
            return (metavar,) * n

        nargs = action.nargs
        if nargs is None:
            return "%s" % names(1)
        if nargs == OPTIONAL:
            return "[%s]" % names(1)
        if nargs == ZERO_OR_MORE:
            m = names(1)
            return "[%s [%s ...]]" % m if len(m) == 2 else "[%s ...]" % m
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % names(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % names(1)
        if nargs == SUPPRESS:
            return ""
        try:
            return " ".join(names(nargs)[i] for i in range(nargs))
        except TypeError:
            raise ValueError("invalid nargs value") from None

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return str(_metavar(action, self._get_default_metavar_for_positional(action))
                       if not isinstance(action.metavar, tuple) else " ".join(action.metavar))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        return ", ".join(action.option_strings) + " " + self._format_args(action, self._get_default_metavar_for_optional(action))

    def _format_action(self, action, indent):
        position = min(self._longest + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        width = position - indent - 2
        lead = " " * indent
        header = self._format_action_invocation(action)
        if not action.help:
            out = [lead + header + "\n"]
            first = 0
        elif len(header) <= width:
            out = ["%s%-*s  " % (lead, width, header)]
            first = 0
        else:
            out = [lead + header + "\n"]
            first = position
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, help_width)
                out.append(" " * first + lines[0] + "\n")
                for line in lines[1:]:
                    out.append(" " * position + line + "\n")
        elif not out[-1].endswith("\n"):
            out.append("\n")
        for sub in self._subactions(action):
            out.append(self._format_action(sub, indent + self._indent))
        return "".join(out)

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], "__name__"):
                params[name] = params[name].__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join(map(str, params["choices"]))
        return self._get_help_string(action) % params

    # Usage.

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            return "%s%s\n\n" % (prefix, usage % dict(prog=self._prog))
        prog = self._prog
        optionals = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        opt_parts = self._usage_parts(optionals, groups)
        pos_parts = self._usage_parts(positionals, groups)
        usage = " ".join([prog] + opt_parts + pos_parts)
        if len(prefix) + len(usage) > self._width:
            def lines_of(parts, indent, first=None):
                lines, line = [], []
                used = (len(first) if first is not None else len(indent)) - 1
                for part in parts:
                    if used + 1 + len(part) > self._width and line:
                        lines.append(indent + " ".join(line))
                        line, used = [], len(indent) - 1
                    line.append(part)
                    used += len(part) + 1
                if line:
                    lines.append(indent + " ".join(line))
                if first is not None and lines:
                    lines[0] = lines[0][len(indent):]
                return lines

            if len(prefix) + len(prog) <= 0.75 * self._width:
                indent = " " * (len(prefix) + len(prog) + 1)
                if opt_parts:
                    lines = lines_of([prog] + opt_parts, indent, prefix)
                    lines += lines_of(pos_parts, indent)
                elif pos_parts:
                    lines = lines_of([prog] + pos_parts, indent, prefix)
                else:
                    lines = [prog]
            else:
                indent = " " * len(prefix)
                lines = lines_of(opt_parts + pos_parts, indent)
                if len(lines) > 1:
                    lines = lines_of(opt_parts, indent) + lines_of(pos_parts, indent)
                lines = [prog] + lines
            usage = "\n".join(lines)
        return "%s%s\n\n" % (prefix, usage)

    def _usage_parts(self, actions, groups):
        grouped = {}
        for group in groups:
            members = [a for a in group._group_actions if a.help is not SUPPRESS]
            if members and all(a in actions for a in members):
                for a in members:
                    grouped[id(a)] = (group, members)
        parts, done = [], set()
        for action in actions:
            if action.help is SUPPRESS or id(action) in done:
                continue
            if id(action) in grouped:
                group, members = grouped[id(action)]
                inner = [self._usage_part(a, True) for a in members]
                done.update(map(id, members))
                if not group.required:
                    ends = "[]"
                else:
                    ends = "()" if len(members) > 1 else ("", "")
                # A line may end between the members.
                inner[0] = ends[0] + inner[0]
                inner[-1] += ends[1]
                parts += [p + " |" for p in inner[:-1]] + inner[-1:]
                continue
            parts.append(self._usage_part(action, False))
        return [p for p in parts if p]

    def _usage_part(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part[:1] == "[" and part[-1:] == "]":
                part = part[1:-1]
            return part
        part = action.format_usage()
        if action.nargs != 0:
            part = "%s %s" % (action.option_strings[0], self._format_args(action, self._get_default_metavar_for_optional(action)))
        return part if action.required or in_group else "[%s]" % part


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults to the help of arguments."""

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Calls the values by their types."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


_ACTIONS = {None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
            "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction,
            "help": _HelpAction, "version": _VersionAction, "extend": _ExtendAction}


class _ActionsContainer:
    """Takes arguments: a parser, or a group of one."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._custom_actions = {}

    def register(self, registry_name, value, object):
        if registry_name == "action":
            self._custom_actions[value] = object

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        """Declare an argument."""
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise TypeError("dest supplied twice for positional argument, did you mean metavar?")
            dest = args[0] if args else kwargs.pop("dest", None)
            if dest is None:
                raise TypeError("_get_positional_kwargs() missing 1 required positional argument: 'dest'")
            kwargs.pop("dest", None)
            if "required" in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            nargs = kwargs.get("nargs")
            if nargs == 0:
                raise ValueError("nargs for positionals must be != 0")
            required = nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS)
            if nargs == ZERO_OR_MORE and "default" not in kwargs:
                required = True
            options = []
        else:
            options, long = [], []
            for s in args:
                if not s or s[0] not in chars:
                    raise ValueError("invalid option string %r: must start with a character %r" % (s, chars))
                options.append(s)
                if len(s) > 1 and s[1] in chars:
                    long.append(s)
            dest = kwargs.pop("dest", None)
            if dest is None:
                dest = (long or options)[0].lstrip(chars)
                if not dest:
                    raise TypeError("dest= is required for options like %r" % options[0])
                dest = dest.replace("-", "_")
            required = kwargs.pop("required", False)
        if "default" not in kwargs:
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        name = kwargs.pop("action", None)
        make = self._parser()._custom_actions.get(name) or (name if callable(name) else _ACTIONS.get(name))
        if not callable(make):
            raise ValueError('unknown action "%s"' % (name,))
        if options:
            if required:
                kwargs["required"] = required
            action = make(option_strings=options, dest=dest, **kwargs)
        else:
            action = make(option_strings=[], dest=dest, **kwargs)
            action.required = required
        if action.type is not None and not callable(action.type):
            raise TypeError("%r is not callable" % (action.type,))
        if action.type is FileType:
            raise TypeError("%r is a FileType class object, instance of it must be passed" % (action.type,))
        try:
            HelpFormatter("")._format_args(action, "")
        except (TypeError, IndexError):
            raise ValueError("length of metavar tuple does not match nargs")
        return self._add_action(action)

    def _parser(self):
        return self

    def add_argument_group(self, *args, **kwargs):
        """Make a group with a heading of its own in the help."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        """Make a group of which one argument at most may be given."""
        group = _MutuallyExclusiveGroup(self, required)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        taken = [(s, self._option_string_actions[s]) for s in action.option_strings if s in self._option_string_actions]
        if taken:
            if self.conflict_handler != "resolve":
                raise ArgumentError(action, "conflicting option string%s: %s" % ("s" if len(taken) > 1 else "", ", ".join(s for s, _ in taken)))
            for s, old in taken:
                old.option_strings.remove(s)
                del self._option_string_actions[s]
                if not old.option_strings:
                    old.container._remove_action(old)
        self._actions.append(action)
        action.container = self
        for s in action.option_strings:
            self._option_string_actions[s] = action
        return action

    def _remove_action(self, action):
        self._actions.remove(action)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get("prefix_chars", container.prefix_chars),
                         kwargs.get("argument_default", container.argument_default), kwargs.get("conflict_handler", container.conflict_handler))
        self.title = title
        self._container = container
        self._group_actions = []
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _parser(self):
        return self._container._parser()

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


# The pattern of the number of values, over a text of A (value) and - (--).
_PATTERNS = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)", REMAINDER: "([-AO]*)",
             PARSER: "(-*A[-AO]*)", SUPPRESS: "(-*-*)"}


def _pattern(action):
    nargs = action.nargs
    p = _PATTERNS.get(nargs) if nargs is None or isinstance(nargs, str) else "(-*%s-*)" % "-*".join("A" * nargs)
    if action.option_strings:
        p = p.replace("-*", "").replace("-", "")
    return p


class ArgumentParser(_ActionsContainer):
    """Turns the words of a command line into a Namespace."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            prog = (sys.argv[0] if sys.argv else "").rsplit("/", 1)[-1]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.version = None
        self._subparsers = None
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        if add_help:
            c = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(c + "h", c * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            self._take_over(parent)

    def _take_over(self, parent):
        titles = {g.title: g for g in self._action_groups}
        home = {}
        for g in parent._action_groups:
            if g.title not in titles:
                titles[g.title] = self.add_argument_group(g.title, g.description)
            for a in g._group_actions:
                home[id(a)] = titles[g.title]
        for g in parent._mutually_exclusive_groups:
            new = self.add_mutually_exclusive_group(required=g.required)
            for a in g._group_actions:
                home[id(a)] = new
        for a in parent._actions:
            home.get(id(a), self)._add_action(a)
        self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ["prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"]
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % (n, getattr(self, n)) for n in names))

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def add_subparsers(self, **kwargs):
        """Make the argument that names a subcommand."""
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, [a for a in self._actions if not a.option_strings], self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        kwargs.pop("action", None)
        action = _SubParsersAction(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        """Parse; words that fit nowhere are an error."""
        result, extras = self.parse_known_args(args, namespace)
        if extras:
            msg = "unrecognized arguments: %s" % " ".join(extras)
            if self.exit_on_error:
                self.error(msg)
            raise ArgumentError(None, msg)
        return result

    def parse_known_args(self, args=None, namespace=None):
        """Parse; return the Namespace and the words that fit nowhere."""
        return self._parse_known(args, namespace, False)

    def parse_intermixed_args(self, args=None, namespace=None):
        """Parse with positional arguments between options."""
        result, extras = self.parse_known_intermixed_args(args, namespace)
        if extras:
            self.error("unrecognized arguments: %s" % " ".join(extras))
        return result

    def parse_known_intermixed_args(self, args=None, namespace=None):
        return self._parse_known(args, namespace, True)

    def _parse_known(self, args, namespace, intermixed):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, extras = self._parse(args, namespace, intermixed)
            except ArgumentError as e:
                self.error(str(e))
        else:
            namespace, extras = self._parse(args, namespace, intermixed)
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            extras.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, extras

    def _read_files(self, args):
        out = []
        for a in args:
            if not a or a[0] not in self.fromfile_prefix_chars:
                out.append(a)
                continue
            try:
                with open(a[1:]) as f:
                    out += self._read_files([w for line in f.read().splitlines() for w in self.convert_arg_line_to_args(line)])
            except OSError as e:
                raise ArgumentError(None, str(e))
        return out

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse(self, args, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            args = self._read_files(args)
        conflicts = {}
        for group in self._mutually_exclusive_groups:
            for a in group._group_actions:
                conflicts.setdefault(id(a), []).extend(b for b in group._group_actions if b is not a)
        options, kinds = {}, []
        rest = False
        for i, a in enumerate(args):
            if rest:
                kinds.append("A")
            elif a == "--":
                kinds.append("-")
                rest = True
            else:
                o = self._option(a)
                if o is not None:
                    options[i] = o
                kinds.append("A" if o is None else "O")
        kinds = "".join(kinds)
        seen, seen_non_default = set(), set()
        extras, extras_pattern = [], []
        positionals = [a for a in self._actions if not a.option_strings]

        def take(action, words, option_string=None):
            seen.add(action)
            values = self._get_values(action, words)
            if values is not action.default:
                seen_non_default.add(action)
                for other in conflicts.get(id(action), ()):
                    if other in seen_non_default:
                        raise ArgumentError(action, "not allowed with argument %s" % _names(other))
            if values is not SUPPRESS:
                action(self, namespace, values, option_string)

        def option(i):
            found = options[i]
            if len(found) > 1:
                raise ArgumentError(None, "ambiguous option: %s could match %s" % (args[i], ", ".join(s for _, s, _, _ in found)))
            action, name, sep, value = found[0]
            if action is None:
                extras.append(args[i])
                extras_pattern.append("O")
                return i + 1
            todo = []
            while True:
                if value is not None:
                    n = self._match(action, "A")
                    if n == 0 and name[1] not in self.prefix_chars and value != "":
                        if sep or value[0] in self.prefix_chars:
                            raise ArgumentError(action, "ignored explicit argument %r" % value)
                        todo.append((action, [], name))
                        name = name[0] + value[0]
                        action = self._option_string_actions.get(name)
                        if action is None:
                            for t in todo:
                                take(*t)
                            extras.append(name[0] + value)
                            extras_pattern.append("O")
                            return i + 1
                        value = value[1:]
                        if value == "":
                            sep, value = "", None
                        elif value[0] == "=":
                            sep, value = "=", value[1:]
                        else:
                            sep = ""
                    elif n == 1:
                        todo.append((action, [value], name))
                        stop = i + 1
                        break
                    else:
                        raise ArgumentError(action, "ignored explicit argument %r" % value)
                else:
                    start = i + 1
                    n = self._match(action, kinds[start:])
                    stop = start + n
                    todo.append((action, args[start:stop], name))
                    break
            for t in todo:
                take(*t)
            return stop

        def positional(start):
            text = kinds[start:]
            counts = []
            for n in range(len(positionals), 0, -1):
                m = re.match("".join(_pattern(a) for a in positionals[:n]), text)
                if m:
                    counts = [len(g) for g in m.groups()]
                    break
            for action, n in zip(list(positionals), counts):
                words = args[start:start + n]
                if action.nargs == PARSER:
                    if kinds[start] == "-":
                        words.remove("--")
                elif action.nargs != REMAINDER and "-" in kinds[start:start + n]:
                    words.remove("--")
                start += n
                take(action, words)
            del positionals[:len(counts)]
            return start

        i = 0
        last = max(options) if options else -1
        while i <= last:
            nxt = i
            while nxt not in options:
                nxt += 1
            if i != nxt and not intermixed:
                stop = positional(i)
                if stop > i:
                    i = stop
                    continue
            if i not in options:
                extras += args[i:nxt]
                extras_pattern += kinds[i:nxt]
                i = nxt
                continue
            i = option(i)
        if intermixed:
            left, left_kinds, extra = [], "", []
            for word, k in zip(extras, extras_pattern):
                if k == "O":
                    extra.append(word)
                else:
                    left.append(word)
                    left_kinds += k
            args = left + args[i:]
            kinds = left_kinds + kinds[i:]
            options.clear()
            extras = extra
            i = 0
        stop = positional(i)
        extras += args[stop:]
        required = []
        for action in self._actions:
            if action in seen:
                continue
            if action.required:
                required.append(_names(action))
            elif (action.default is not None and isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and action.default is getattr(namespace, action.dest)):
                setattr(namespace, action.dest, self._get_value(action, action.default))
        if required:
            raise ArgumentError(None, "the following arguments are required: %s" % ", ".join(required))
        for group in self._mutually_exclusive_groups:
            if group.required and not any(a in seen_non_default for a in group._group_actions):
                names = [_names(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, "one of the arguments %s is required" % " ".join(names))
        return namespace, extras

    def _match(self, action, kinds):
        """Return how many words an option takes."""
        m = re.match(_pattern(action) if action.nargs != 0 else "()", kinds)
        if m is None:
            n = action.nargs
            if n is None:
                msg = "expected one argument"
            elif n == OPTIONAL:
                msg = "expected at most one argument"
            elif n == ONE_OR_MORE:
                msg = "expected at least one argument"
            else:
                msg = "expected %s argument%s" % (n, "" if n == 1 else "s")
            raise ArgumentError(action, msg)
        return len(m.group(1))

    def _option(self, word):
        """Return the (action, name, separator, value) that a word may mean; None for a value."""
        if not word or word[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if word in known:
            return [(known[word], word, None, None)]
        if len(word) == 1:
            return None
        name, sep, value = word.partition("=")
        if sep and name in known:
            return [(known[name], name, sep, value)]
        found = self._prefixed(word)
        if found:
            return found
        if re.match(r"^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$", word):
            if not any(re.match(r"^-\d+$|^-\d*\.\d+$", s) for s in known):
                return None
        if " " in word:
            return None
        return [(None, word, None, None)]

    def _prefixed(self, word):
        chars, known, found = self.prefix_chars, self._option_string_actions, []
        if word[1] in chars:
            if self.allow_abbrev:
                name, sep, value = word.partition("=")
                for s in known:
                    if s.startswith(name):
                        found.append((known[s], s, sep, value if sep else None))
        else:
            short, rest = word[:2], word[2:]
            name, sep, value = word.partition("=")
            for s in known:
                if s == short:
                    if rest.startswith("="):
                        found.append((known[s], s, "=", rest[1:]))
                    else:
                        found.append((known[s], s, "", rest))
                elif self.allow_abbrev and s.startswith(name):
                    found.append((known[s], s, sep, value if sep else None))
        return found

    def _get_values(self, action, words):
        nargs = action.nargs
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
            return value
        if not words and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if len(words) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
            return value
        if nargs == REMAINDER:
            return [self._get_value(action, w) for w in words]
        if nargs == PARSER:
            values = [self._get_value(action, w) for w in words]
            self._check_value(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, w) for w in words]
        for v in values:
            self._check_value(action, v)
        return values

    def _get_value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as e:
            msg = str(e)
        except (TypeError, ValueError):
            msg = "invalid %s value: %r" % (getattr(convert, "__name__", repr(convert)), text)
        raise ArgumentError(action, msg)

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = list(choices)
        if value not in choices:
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, ", ".join(map(repr, choices))))

    # Output.

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            if group.description is not None:
                formatter._text_indent = 2
                text = formatter._format_text(group.description)
                formatter._text_indent = 0
                formatter._sections[-1].append(lambda text=text: text)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or sys.stderr).write(message)

    def exit(self, status=0, message=None):
        """End the program."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Print the usage and a message to stderr and end the program with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))
