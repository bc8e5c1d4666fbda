# Ignoring case with ASCII: letters beyond it have no second case.
import re
import string

odd = "k\u212as\u017fi\u0130\u0131KSI\u00e9\u00c9"
for pattern in ["k", "K", "s", "i", "[a-z]", "[A-Z]", "[^a-z]", "[kK]", "[i-k]", "[_a-z0-9]", r"\w", "[\u00e9]", "\u00e9", "[h-\u0131]", "[Z-a]", "[a-]", "x|s"]:
    print(pattern, [re.findall(pattern, odd, flags) for flags in (0, re.I | re.A)],
          re.findall("(?a:%s)" % pattern, odd, re.I), re.findall("(?ai)" + pattern, odd), re.findall("(?a-i:%s)" % pattern, odd, re.I))
print(re.findall("(?i:k)k", "\u212ak Kk kK", re.A), re.findall(b"[a-k]", b"AkZ", re.I), re.fullmatch(r"(?ia)(s)\1", "sS"))
try:
    print(string.Template("$who likes $\u0131 $what").substitute(who="a", what="b"))
except ValueError as e:
    print(e)
print(string.Template("$who").is_valid(), string.Template("$\u0130").is_valid())
