# Modules that programs of articles import beside threading: urllib.parse, graphlib, hmac, keyword, sysconfig.
import graphlib
import hashlib
import hmac
import keyword
import sys
import sysconfig
import threading
from concurrent.futures import ThreadPoolExecutor

from urllib.parse import *
for u in ("http://ex.com:80/a/b;p=1?x=1&y=2#f", "//h/p", "mailto:a@b", "a/b?c", "http://u:pw@[::1]:99/x", "", "HTTP://EX.com", "http://a?b", "x:1", "file:///etc", "http://h/#", "/a;b/c;d"):
    r = urlparse(u); print(r, r.geturl(), r.hostname, r.username, r.password, urlsplit(u).geturl(), urldefrag(u))
for b, u in [("http://a/b/c/d;p?q", x) for x in "g:h g ./g g/ /g //g ?y g?y #s g#s ;x g;x . ./ .. ../ ../g ../.. ../../ ../../g ../../../g /./g /../g g. .g ./../g ./g/. g/./h g/../h http:g".split()] + [("", "a"), ("http://a", ""), ("http://a", "b"), ("http://a/b/", "c/../d")]:
    print(b, u, urljoin(b, u))
print(quote("a b&c/é~"), quote("/x", safe=""), quote_plus("a b+c"), unquote("a%20b%zz%C3%A9%"), unquote_plus("a+b%2B"), quote(b"\xff a"), unquote_to_bytes("a%00b"))
print(parse_qs("x=1&x=2&y=&z"), parse_qsl("a=1&b=%20c&d=", True), urlencode({"a": 1, "b": "c d", "é": [1, 2]}), urlencode([("a", [1, 2])], doseq=True))
for f in (lambda: urlparse("http://h:x/").port, lambda: urlparse("http://h:99999").port, lambda: urlsplit("http://[a"), lambda: parse_qsl("a", strict_parsing=True), lambda: urlencode(5), lambda: urlencode("ab")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

print("-- graphlib")
g = graphlib.TopologicalSorter({"d": {"b", "c"}, "c": ["a"], "b": ["a"]})
g.prepare()
done, lock = [], threading.Lock()
with ThreadPoolExecutor(2) as pool:
    while g:
        for f, n in [(pool.submit(str.upper, n), n) for n in sorted(g.get_ready())]:
            done.append(f.result())
            g.done(n)
print(done, g.is_active(), g.get_ready())
print(list(graphlib.TopologicalSorter({3: [2], 2: [1], 5: []}).static_order()), list(graphlib.TopologicalSorter().static_order()))
h = graphlib.TopologicalSorter({1: [2], 2: [1]})
for f in (h.get_ready, lambda: list(h.static_order()), h.prepare, lambda: h.add(3), lambda: g.done("zz"), lambda: g.done("a"), lambda: list(h.static_order())):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e.args)
k = graphlib.TopologicalSorter()
k.add("x", "y")
k.prepare()
try:
    k.done("x")
except ValueError as e:
    print(e)
print("-- rest")
for key in b"k", b"k" * 100:
    m = hmac.new(key, b"text", hashlib.sha256)
    c = m.copy()
    c.update(b"more")
    print(m.hexdigest()[:16], c.hexdigest()[:16], m.name, m.digest_size, m.block_size, hmac.digest(key, b"text", "sha1").hex()[:8])
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
for f in (lambda: hmac.new("k", b"", "md5"), lambda: hmac.new(b"k", b"")):
    try:
        f()
    except TypeError as e:
        print(e)
print(keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.kwlist[:4], keyword.softkwlist)
print(sysconfig.get_config_var("Py_GIL_DISABLED"), sys._is_gil_enabled(), sysconfig.get_python_version(), sysconfig.get_config_vars("nope"))
