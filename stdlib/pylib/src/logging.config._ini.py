"""What logging.config reads from .ini files."""
import configparser
import logging
import logging.handlers
import os
from logging.config import BaseConfigurator, _clear_handlers, _retire
from types import ModuleType

from _tailorbird import run_text


def configure(fname, defaults, disable_existing, encoding):
    """Carry out fileConfig()."""
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=encoding)
        except configparser.ParsingError as e:
            raise RuntimeError(f"{fname} is invalid: {e}")
    formatters = _formatters(parser)
    with logging._lock:
        _clear_handlers()
        _loggers(parser, _handlers(parser, formatters), disable_existing)


def _names(text):
    return [name.strip() for name in text.split(",")] if text else []


def _value(text):
    """Return the value of an expression, which sees what module logging has."""
    module = ModuleType("logging")
    vars(module).update(vars(logging))
    run_text(f"_value = {text}", "<string>", module)
    return module._value


def _class(name):
    """Return a class of module logging, or of the module that the name has."""
    try:
        return _value(name)
    except (AttributeError, NameError):
        return BaseConfigurator({}).resolve(name)


def _formatters(parser):
    formatters = {}
    for name in _names(parser["formatters"]["keys"]):
        section = parser[f"formatter_{name}"]
        fmt, datefmt, style = (section.get(key, raw=True, fallback=other) for key, other in (("format", None), ("datefmt", None), ("style", "%")))
        defaults = section.get("defaults", raw=True, fallback=None)
        cls = BaseConfigurator({}).resolve(section["class"]) if section.get("class") else logging.Formatter
        formatters[name] = cls(fmt, datefmt, style, defaults=_value(defaults) if defaults is not None else None)
    return formatters


def _handlers(parser, formatters):
    handlers, targets = {}, []
    for name in _names(parser["handlers"]["keys"]):
        section = parser[f"handler_{name}"]
        cls = _class(section["class"])
        handler = cls(*_value(section.get("args", "()")), **_value(section.get("kwargs", "{}")))
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if section.get("formatter", ""):
            handler.setFormatter(formatters[section["formatter"]])
        if issubclass(cls, logging.handlers.MemoryHandler) and section.get("target", ""):
            targets.append((handler, section["target"]))
        handlers[name] = handler
    for handler, target in targets:
        handler.setTarget(handlers[target])
    return handlers


def _set_up(logger, section, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section["handlers"]):
        logger.addHandler(handlers[name])


def _loggers(parser, handlers, disable_existing):
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    root = logging.root
    _set_up(root, parser["logger_root"], handlers)
    existing, children = sorted(root.manager.loggerDict), []
    for name in names:
        section = parser[f"logger_{name}"]
        qualified = section["qualname"]
        logger = logging.getLogger(qualified)
        if qualified in existing:
            children += [n for n in existing if n.startswith(qualified + ".")]
            existing.remove(qualified)
        _set_up(logger, section, handlers)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = 0
    _retire(existing, children, disable_existing)
