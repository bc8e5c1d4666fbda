"""configparser: reading, converting, errors, writing, interpolation, from threads too."""
import configparser
import threading
import io
from concurrent.futures import ThreadPoolExecutor

INI = """
[DEFAULT]
workers = 2
timeout = 1.5

[pool]
name = crawler
workers = 4
daemon = yes
urls =
    http://a.example
    http://b.example
; comment
# another

[paths]
home = /srv
data = %(home)s/data
"""

class Settings:
    _instance = None
    _lock = threading.Lock()
    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    self = super().__new__(cls)
                    self.parser = configparser.ConfigParser()
                    self.parser.read_string(INI)
                    cls._instance = self
        return cls._instance

s = Settings().parser
print(s.sections())
print(s["pool"]["name"], s.getint("pool", "workers"), s["pool"].getfloat("timeout"), s.getboolean("pool", "daemon"))
print(s["pool"]["urls"].split())
print(s["paths"]["data"], s.get("paths", "data", raw=True))
print(s.has_section("nope"), s.has_option("pool", "name"), "pool" in s, list(s["paths"]))
print(s.get("pool", "missing", fallback="dflt"), s["pool"].get("missing"), s.getint("pool", "missing", fallback=7))
for fn in (lambda: s.get("nope", "x"), lambda: s.get("pool", "x"), lambda: s.getint("pool", "name"), lambda: s.getboolean("pool", "name"), lambda: s["nope"], lambda: s.add_section("pool"), lambda: s.read_string("[a]\nx=1\n[a]\n"), lambda: s.read_string("x=1"), lambda: s.set("pool", "n", 5), lambda: s.read_string("[q]\nx=1\nx=2")):
    try:
        fn()
    except Exception as e:
        print(type(e).__name__, "|", e)
s.add_section("new")
s.set("new", "Key", "value")
s["new"]["other"] = "%%d"
s["dict"] = {"a": "1"}
out = io.StringIO()
s.write(out)
print(out.getvalue())
s.remove_option("new", "key")
s.remove_section("dict")
print(s.items("new"))
print(dict(s["new"]))
print(s.options("new"), s.defaults())
def worker(i):
    return Settings().parser.getint("pool", "workers") * i
with ThreadPoolExecutor(s.getint("pool", "workers")) as ex:
    print(list(ex.map(worker, range(5))))
r = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",))
r.read_dict({"x": {"a": 1, "b": None}})
print(r.get("x", "a"), r.get("x", "b"))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string("[a]\nx=1\n[b]\ny=${a:x}2")
print(e["b"]["y"], repr(e["b"]))
print(e.read("/nonexistent.ini"))
