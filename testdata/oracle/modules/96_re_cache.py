# Patterns given as texts are compiled once, whatever flags are found in them.
import re
print(re.compile("a+b") is re.compile("a+b"), re.compile("a") is re.compile("a", re.I), re.compile("(?i)a") is re.compile("(?i)a"))
print(re.compile(b"x") is re.compile(b"x"), re.compile("x") == re.compile(b"x"), re.compile("x", re.A) is re.compile("x", re.ASCII))
p = re.compile("zz"); re.purge(); print(p is re.compile("zz"), p == re.compile("zz"))
print(re.compile("q").flags, re.compile("(?m)q").flags, re.match("(?i)Q", "q").re.flags)
