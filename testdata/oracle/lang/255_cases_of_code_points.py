# Upper, lower, title and folded case of every code point that has one.
import zlib

methods = str.upper, str.lower, str.title, str.casefold, str.capitalize, str.swapcase
for method in methods:
    changed = [(r, new) for r in range(0x20000) if not 0xD800 <= r < 0xE000 and (new := method(chr(r))) != chr(r)]
    text = "".join([f"{r:x} {new};" for r, new in changed])
    print(method.__name__, len(changed), len([new for r, new in changed if len(new) > 1]), zlib.crc32(text.encode()))
print("straße ﬁx ŉ ǆ ᾳ".title(), "straße ﬁx ŉ ǆ ᾳ".upper(), "ẞİıſ".casefold(), "ΑΣ ΣΑΣ".lower())
print(ascii("\u13a0\uab70\u13f8".casefold()), ascii("\ud800ß\udfff".upper()), ascii("\ud800ẞ".casefold()))
