"""logging.config.fileConfig: loggers, handlers and formatters of an .ini file; rotating files of a thread."""
import logging, logging.config, logging.handlers, threading, tempfile, os, sys, io, time, configparser
conf = """
[loggers]
keys=root,app

[handlers]
keys=console,file

[formatters]
keys=simple

[logger_root]
level=WARNING
handlers=console

[logger_app]
level=DEBUG
handlers=console,file
qualname=app
propagate=0

[handler_console]
class=StreamHandler
level=INFO
formatter=simple
args=(sys.stdout,)

[handler_file]
class=FileHandler
level=DEBUG
formatter=simple
args=('%(logname)s', 'w')

[formatter_simple]
format=%(levelname)s:%(name)s:%(threadName)s:%(message)s
"""
d = tempfile.mkdtemp()
path = os.path.join(d, "log.ini")
with open(path, "w") as f: f.write(conf)
logging.config.fileConfig(path, defaults={"logname": os.path.join(d, "app.log")}, disable_existing_loggers=False)
log = logging.getLogger("app")
def work(i): log.debug("debug %d", i); log.info("info %d", i)
for i in range(2):
    t = threading.Thread(target=work, args=(i,), name=f"W{i}"); t.start(); t.join()
logging.getLogger("other").warning("other")
logging.getLogger("other").info("hidden")
print(open(os.path.join(d, "app.log")).read())
logging.shutdown()
logging.config.fileConfig(io.StringIO(conf.replace("keys=console,file", "keys=console").replace("handlers=console,file", "handlers=console")))
log.info("again"); print(log.handlers, log.disabled)
try: logging.config.fileConfig(io.StringIO("[x]\n"))
except Exception as e: print(type(e).__name__, e)
rh = logging.handlers.RotatingFileHandler(os.path.join(d, "r.log"), maxBytes=100, backupCount=2); lg = logging.getLogger("rot"); lg.addHandler(rh); lg.propagate = False; lg.setLevel(10)
def spam(k):
    for i in range(10): lg.info("message %02d %d", i, k)
t = threading.Thread(target=spam, args=(1,)); t.start(); t.join(); rh.close()
print(sorted(f for f in os.listdir(d) if f.startswith("r.log")), [os.path.getsize(os.path.join(d, f)) <= 100 for f in sorted(os.listdir(d)) if f.startswith("r.log")])
print(open(os.path.join(d, "r.log")).read().splitlines()[-1])
