"""Configuration of logging from a dict or an .ini file."""
import logging
import sys

DEFAULT_LOGGING_CONFIG_PORT = 9030


def dictConfig(config):
    """Configure formatters, filters, handlers and loggers as a dict says (version 1)."""
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure formatters, handlers and loggers as an .ini file says."""
    from logging.config import _ini
    _ini.configure(fname, defaults, disable_existing_loggers, encoding)


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Not part of Tailorbird: there is no network access."""
    raise ImportError("listen is not part of Tailorbird: there is no network access; use logging.config.dictConfig")


def stopListening():
    """Do nothing: nobody listens."""


def valid_ident(s):
    """Return True for a text that is an identifier; raise ValueError for others."""
    if not s.isidentifier():
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


def _clear_handlers():
    """Close the handlers of the configuration before."""
    logging._handlers.clear()
    logging.shutdown(logging._handlerList)
    logging._handlerList.clear()


def _retire(existing, children, disable):
    """Disable the loggers that a configuration does not name, and clear the children of those that it names."""
    for name in existing:
        logger = logging.root.manager.loggerDict[name]
        if not isinstance(logger, logging.Logger):
            continue
        if name in children:
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True
        else:
            logger.disabled = disable


class BaseConfigurator:
    """Looks up what strings of a configuration stand for."""

    def __init__(self, config):
        self.config = dict(config)

    def resolve(self, s):
        """Import what a dotted name stands for."""
        parts = s.split(".")
        used = parts.pop(0)
        try:
            found = __import__(used)
            for part in parts:
                used += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    __import__(used)
                    found = getattr(found, part)
            return found
        except ImportError as e:
            raise ValueError("Cannot resolve %r: %s" % (s, e)) from e

    def convert(self, value):
        """Return the value that ext://name or cfg://path stands for; others unchanged."""
        if not isinstance(value, str):
            return value
        scheme, sep, rest = value.partition("://")
        if sep and scheme == "ext":
            return self.resolve(rest)
        if sep and scheme == "cfg":
            return self.converted(self._follow(rest))
        return value

    def _follow(self, path):
        """Return the part of the configuration that a path like a.b[0] leads to."""
        import re
        step = re.match(r"\s*(\w+)\s*", path)
        if not step:
            raise ValueError("Unable to convert %r" % path)
        found, rest = self.convert(self.config[step[1]]), path[step.end():]
        while rest:
            step = re.match(r"\.\s*(?P<name>\w+)\s*|\[(?P<index>[^][]*)\]\s*", rest)
            if not step:
                raise ValueError("Unable to convert %r at %r" % (path, rest))
            key = step["index"]
            if key is None:
                found = found[step["name"]]
            elif not key.isdigit():
                found = found[key]
            else:
                try:
                    found = found[int(key)]
                except TypeError:
                    found = found[key]
            found, rest = self.convert(found), rest[step.end():]
        return found

    def converted(self, config):
        """Return a copy of a dict or list with all its strings converted."""
        if isinstance(config, dict):
            return {k: self.converted(v) for k, v in config.items()}
        if isinstance(config, list):
            return [self.converted(v) for v in config]
        return self.convert(config)

    def configure_custom(self, config):
        """Call the factory named by "()" with the other entries."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        result = factory(**{k: v for k, v in config.items() if k != "." and valid_ident(k)})
        for name, value in (config.pop(".", None) or {}).items():
            setattr(result, name, value)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Carries out a dictConfig."""

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        with logging._lock:
            if config.pop("incremental", False):
                self._change(config)
            else:
                self._replace(config)

    def _change(self, config):
        for name, part in config.get("handlers", {}).items():
            handler = logging.getHandlerByName(name)
            if handler is None:
                raise ValueError("No handler found with name %r" % name)
            try:
                level = part.get("level", None)
                if level:
                    handler.setLevel(logging._checkLevel(level))
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
        for name, part in config.get("loggers", {}).items():
            try:
                self.configure_logger(name, part, True)
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root, True)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _replace(self, config):
        disable_existing = config.pop("disable_existing_loggers", True)
        _clear_handlers()
        self.formatters = self._all("formatters", "formatter", self.configure_formatter)
        self.filters = self._all("filters", "filter", self.configure_filter)
        self.handlers = {}
        deferred = []
        config["handlers"] = self.convert(config.get("handlers", {}))
        for name in sorted(config["handlers"]):
            try:
                self._one_handler(name)
            except Exception as e:
                if "target not configured yet" in str(e.__cause__):
                    deferred.append(name)
                else:
                    raise ValueError("Unable to configure handler %r" % name) from e
        for name in deferred:
            try:
                self._one_handler(name)
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
        root = logging.root
        existing = sorted(root.manager.loggerDict)
        children = []
        for name, part in self.convert(config.get("loggers", {})).items():
            if name in existing:
                children += [n for n in existing if n.startswith(name + ".")]
                existing.remove(name)
            try:
                self.configure_logger(name, self.convert(part))
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        _retire(existing, children, disable_existing)
        part = self.convert(config.get("root", None))
        if part:
            try:
                self.configure_root(part)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _all(self, section, kind, configure):
        made = {}
        for name, part in self.convert(self.config.get(section, {})).items():
            try:
                made[name] = configure(self.convert(part))
            except Exception as e:
                raise ValueError("Unable to configure %s %r" % (kind, name)) from e
        return made

    def _one_handler(self, name):
        handler = self.configure_handler(self.convert(self.config["handlers"][name]))
        handler.name = name
        self.handlers[name] = handler

    def configure_formatter(self, config):
        """Make a formatter."""
        config = self.converted(config)
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                # A factory may know the format by its own name.
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        c = config.get("class", None)
        make = self.resolve(c) if c else logging.Formatter
        options = {"defaults": config["defaults"]} if config.get("defaults") is not None else {}
        if "validate" in config:
            options["validate"] = config["validate"]
        return make(config.get("format", None), config.get("datefmt", None), config.get("style", "%"), **options)

    def configure_filter(self, config):
        """Make a filter."""
        config = self.converted(config)
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Give a handler or logger the filters of these names."""
        for f in filters:
            try:
                if callable(f) or callable(getattr(f, "filter", None)):
                    filterer.addFilter(f)
                else:
                    filterer.addFilter(self.filters[f])
            except Exception as e:
                raise ValueError("Unable to add filter %r" % f) from e

    def configure_handler(self, config):
        """Make a handler."""
        config = self.converted(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError("Unable to set formatter %r" % formatter) from e
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        attributes = config.pop(".", None)
        if "()" in config:
            c = config.pop("()")
            make = c if callable(c) else self.resolve(c)
        else:
            cname = config.pop("class")
            make = cname if callable(cname) else self.resolve(cname)
            if issubclass(make, _handlers().MemoryHandler):
                if "flushLevel" in config:
                    config["flushLevel"] = logging._checkLevel(config["flushLevel"])
                if "target" in config:
                    config["target"] = self._handler(config["target"], "target")
            elif issubclass(make, _handlers().QueueHandler):
                queue = self._queue(config.pop("queue", None))
                listener = self._listener(config.pop("listener", None))
                names = config.pop("handlers", [])
                targets = [self._handler(name, "required handler") for name in names]
                respect = config.pop("respect_handler_level", False)
                handler = make(queue, **{k: v for k, v in config.items() if valid_ident(k)})
                handler.listener = listener(queue, *targets, respect_handler_level=respect)
                return self._finish(handler, formatter, level, filters, attributes)
        kwargs = {k: v for k, v in config.items() if valid_ident(k)}
        try:
            handler = make(**kwargs)
        except TypeError as e:
            if "'stream'" not in str(e):
                raise
            # A subclass may know the stream by an older name.
            kwargs["strm"] = kwargs.pop("stream")
            handler = make(**kwargs)
        return self._finish(handler, formatter, level, filters, attributes)

    def _finish(self, handler, formatter, level, filters, attributes):
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        for name, value in (attributes or {}).items():
            setattr(handler, name, value)
        return handler

    def _handler(self, name, what):
        if isinstance(name, logging.Handler):
            return name
        if name not in self.handlers:
            if name in self.config.get("handlers", {}):
                cause = TypeError("target not configured yet")
                raise ValueError("Unable to set %s handler %r" % (what, name)) from cause
            raise ValueError("Unable to set %s handler %r" % (what, name)) from KeyError(name)
        return self.handlers[name]

    def _queue(self, spec):
        import queue
        if spec is None:
            return queue.Queue()
        if isinstance(spec, str):
            return self.resolve(spec)()
        if isinstance(spec, dict):
            return self.configure_custom(dict(spec))
        return spec

    def _listener(self, spec):
        if spec is None:
            return _handlers().QueueListener
        if isinstance(spec, str):
            return self.resolve(spec)
        if isinstance(spec, dict):
            spec = dict(spec)
            factory = spec.pop("()")
            factory = factory if callable(factory) else self.resolve(factory)
            return lambda *args, **kwargs: factory(*args, **{**kwargs, **spec})
        return spec

    def add_handlers(self, logger, handlers):
        """Give a logger the handlers of these names."""
        for h in handlers:
            try:
                logger.addHandler(self.handlers[h])
            except Exception as e:
                raise ValueError("Unable to add handler %r" % h) from e

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            handlers = config.get("handlers", None)
            if handlers:
                self.add_handlers(logger, handlers)
            filters = config.get("filters", None)
            if filters:
                self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


def _handlers():
    import logging.handlers
    return logging.handlers


dictConfigClass = DictConfigurator
