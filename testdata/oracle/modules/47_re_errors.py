# re: errors in patterns and calls; odd but legal patterns.
import re


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


for pattern in ("(", ")", "[", "[a", "*", "a**", "+a", "?", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P<n", "(?P=zz)", "\\", r"\1", r"(a)\2", "(?z)", "(?", "(?<a)", "[z-a]", r"\q", "(?<=a+)b", "a{99999999999}", "(?P>x)", "(?(1)a|b|c)", "x(?i)", "((a)", r"[\d-z]", r"\x1", r"\u12", "(?#open", "(?-i)"):
    show(repr(pattern), lambda: re.compile(pattern).pattern)
try:
    re.compile("ab(c")
except re.error as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.pattern, re.error is re.PatternError)
show("match None", lambda: re.match("a", None))
show("match int", lambda: re.match("a", 5))
show("bytes pattern", lambda: re.match(b"a", "a"))
show("str pattern bytes", lambda: re.match("a", b"a"))
show("pattern int", lambda: re.compile(5))
show("sub int", lambda: re.sub("a", 5, "a"))
show("sub bad group", lambda: re.sub("a", r"\1", "a"))
show("sub bad name", lambda: re.sub("a", r"\g<zz>", "a"))
show("sub bad escape", lambda: re.sub("a", r"\q", "a"))
show("no group", lambda: re.match("a", "a").group(1))
show("no name", lambda: re.match("a", "a").group("x"))
show("no match attr", lambda: re.match("a", "b").group())
show("no match index", lambda: re.match("a", "b")[0])
show("start", lambda: re.match("(a)?b", "b").start(1))
show("unmatched sub", lambda: re.sub("(a)?b", r"<\1>", "b"))
show("flags with compiled", lambda: re.compile(re.compile("a"), re.I))
show("split nothing", lambda: re.split("(x)?", "ab"))
show("fn returns int", lambda: re.sub("a", lambda m: 5, "a"))
for pattern, text in (("a|", "b"), ("", "x"), ("()", "x"), ("(?:)", "x"), ("a{,2}", "aaa"), ("a{2}", "aaa"), ("a{x}", "a{x}"), ("[]a]", "]"), ("[^]]", "a]"), ("[-a]", "-"), ("[a\\]]+", "a]"), ("$", ""), ("\\Z", "a"), ("(?:a|ab)(?:c|bcd)", "abcd"), ("(a+)+b", "aaab"), ("(?P<x>a)(?P=x)", "aa"), ("(a)?(?(1)b|c)", "ab"), ("(a)?(?(1)b|c)", "c"), ("(?>a+)b", "aab"), ("a++b", "aab"), ("(?i:A)b", "ab"), ("\\.", "."), (".", "\n"), ("\\N{BULLET}", "•")):
    m = re.match(pattern, text)
    print(repr(pattern), repr(text), "->", m and (m.group(), m.groups()))
