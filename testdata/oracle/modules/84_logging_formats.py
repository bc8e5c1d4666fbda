# Formats of log records: widths, percent signs, defaults, own fields, a changed style.
import io
import logging

stream = io.StringIO()
handler = logging.StreamHandler(stream)
log = logging.getLogger("shop")
log.addHandler(handler)
log.setLevel("DEBUG")


def show(fmt, **extra):
    handler.setFormatter(logging.Formatter(fmt))
    log.warning("sold %d at 5%%", 3, extra=extra or None)


show("%(levelname)-8s|%(name)10.3s|%(levelno)05d|%(message)s")
show("100%% %(message)s %(threadName)s %(funcName)s")
show("%(user)s: %(message)s", user="ann")
show("%(levelname)s%(levelname)s%%")
f = logging.Formatter("%(message)s")
handler.setFormatter(f)
log.info("first")
f._style._fmt = "<%(message)s>"
log.info("second")
handler.setFormatter(logging.Formatter("%(where)s %(message)s", defaults={"where": "here"}))
log.info("third")
log.info("fourth", extra={"where": "there"})
print(stream.getvalue())
record = logging.LogRecord("n", logging.INFO, "a/b.py", 7, "m %s", ("x",), None)
for fmt in ("%(nothing)s", "%(message)s", "%(levelno)s %(lineno)d %(module)s"):
    style = logging.PercentStyle(fmt)
    try:
        print(style.format(record))
    except ValueError as e:
        print("ValueError", e)
print(logging.Formatter("%(message)s %(lineno)3d").format(record))
