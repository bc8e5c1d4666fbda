# dictConfig: references to other parts, factories with attributes, names that are none.
import logging
import logging.config
import logging.handlers
import queue


class Custom(logging.Formatter):
    def __init__(self, fmt=None, datefmt=None, style="%", suffix=""):
        super().__init__(fmt, datefmt, style)
        self.suffix = suffix
        self.colour = "none"

    def format(self, record):
        return super().format(record) + self.suffix + " " + self.colour


class Queued(logging.handlers.QueueHandler):
    def __init__(self, *args, **kwargs):
        super().__init__(queue.Queue())
        self.given = len(args), sorted(kwargs.items())


logging.config.dictConfig({
    "version": 1,
    "shapes": {"plain": {"format": "%(levelname)s ++ %(message)s"},
               "custom": {"()": Custom, "fmt": "{message}", "style": "{", "suffix": "!", ".": {"colour": "red"}}},
    "targets": {"out": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stdout"}},
    "formatters": "cfg://shapes",
    "handlers": {"out": "cfg://targets[out]",
                 "custom": {"class": "logging.StreamHandler", "formatter": "custom", "stream": "ext://sys.stdout", "level": "WARNING"},
                 "queued": {"class": Queued, "foo": "bar"}},
    "loggers": {"shop": {"level": "DEBUG", "handlers": ["out", "custom"], "propagate": False}},
    "root": {"handlers": ["queued"]},
})
log = logging.getLogger("shop")
log.debug("to one")
log.warning("to both")
handler = logging.getHandlerByName("queued")
print(handler.given, type(handler.listener).__name__, logging._nameToLevel["WARN"], logging._levelToName[20])
for handlers in ({"a": {"class": "logging.StreamHandler", "9": "no name"}}, {"a": {"class": "logging.StreamHandler", "formatter": "none"}},
                 {"a": {"class": "logging.Nothing"}}, {"a": {"class": "logging.StreamHandler", "level": "LOUD"}}):
    try:
        logging.config.dictConfig({"version": 1, "handlers": handlers})
    except ValueError as e:
        print(e, "|", type(e.__cause__).__name__)
