# re: match, search, findall, finditer, split, sub, groups, flags.
import re

text = "The rain in Spain, 2024-01-15 and 1999-12-31; mail: ann@example.com bob@test.org"
print(re.findall(r"\d+", text), re.findall(r"(\w+)@(\w+)\.", text), re.findall(r"ai", text), re.findall(r"zzz", text), re.findall(r"(?:S|r)ain", text), re.findall("", "ab"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)-(\d\d)", text)
print(m, m.group(), m.group(0), m.group(1), m.group("month"), m.groups(), m.groupdict(), m.start(), m.end(), m.span("year"), m[3], m["year"], m.lastindex, m.lastgroup, m.pos, m.endpos == len(text), m.re.pattern, m.string is text, m.group(1, "month"))
print(re.match(r"The", text), re.match(r"rain", text), re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123a"), re.search(r"^\w+", text).group(), bool(re.match("x*", "")))
print([x.group() for x in re.finditer(r"\b\w{4}\b", text)], [x.span() for x in re.finditer("a", "banana")])
print(re.split(r"[,;:]\s*", "a, b;c:d"), re.split(r"(-)", "a-b-c"), re.split(r"\s+", " lead and trail "), re.split("x", "abc"), re.split(r"\d", "a1b2c", maxsplit=1), re.split("", "ab"))
print(re.sub(r"\d", "#", "a1b22"), re.sub(r"(\w+)@(\w+)", r"\2 at \1", "ann@example"), re.sub(r"(?P<a>\w)(\w)", r"\g<2>\g<a>", "abcd"), re.sub("a", "b", "aaa", count=2), re.subn("a", "b", "banana"), re.sub(r"\w+", lambda m: m.group().title(), "hello big world"), re.sub("x*", "-", "abxd"), re.sub(r"\s+", " ", "a  b \n c"))
p = re.compile(r"(\w+)\s*=\s*(\w+)", re.IGNORECASE)
print(p.findall("a = 1, B=x"), p.pattern, p.groups, p.flags, p, p.match("k=v", 0).groups(), p.search("  q = 5", 2).span(), p.groupindex, p.sub(r"\2=\1", "x=1"), p == re.compile(r"(\w+)\s*=\s*(\w+)", re.I))
print(re.findall(r"hello", "Hello HELLO", re.I), re.findall(r"^\w", "ab\ncd", re.M), re.findall(r"a.b", "a\nb axb", re.S), re.findall(r"a b # comment", "ab", re.X), re.search(r"(?i)ABC", "xabcx").group(), re.findall(r"(?s).+", "a\nb"), re.findall(r"\w", "é_1", re.A))
print(re.escape("a.b*c[1] $^"), re.findall(r"a{2,3}", "aaaaa"), re.findall(r"a+?", "aaa"), re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"[^aeiou\s]+", "hello you"), re.findall(r"[a-c-]+", "a-b-d"), re.findall(r"\bfoo\b", "foo foobar foo"), re.findall(r"\Bo", "foo o"))
print(re.findall(r"(?<=\$)\d+", "$5 $10 7"), re.findall(r"\w+(?=!)", "hi! yo"), re.findall(r"foo(?!bar)", "foobar foobaz"), re.findall(r"(?<!\d)\d\d(?!\d)", "12 345 67"), re.findall(r"(\w)\1", "aabbcd"), re.findall(r"(?P<q>['\"]).*?(?P=q)", "'a' \"b\""), re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)?(b)", "b").groups("default"), re.match(r"(\d)*", "123").group(1))
print(re.match(r"(a)(b)?", "a").group(2), re.match(r"(?:(\w)(\d))+", "a1b2").groups(), m.expand(r"\1/\g<month>"), re.sub(r"(a)?b", r"[\1]", "ab b"), re.findall(r"\u00e9", "caf\u00e9"), re.findall("[日本]+", "日本語"), re.findall(rb"\d", b"a1b2"), re.split(r"(a)|b", "xaybz"))
email = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
print([bool(email.fullmatch(s)) for s in ("a@b.co", "bad", "x.y+z@q-r.org", "@b.c")], re.findall(email, text))
log = "ERROR [2024] disk full\nINFO [2025] ok\nERROR [2026] net down"
for mm in re.finditer(r"^(?P<level>\w+) \[(?P<year>\d+)\] (?P<msg>.*)$", log, re.MULTILINE):
    print(mm.groupdict())
tokens = re.compile(r"\s*(?:(\d+)|(.))")
print([(n or o) for n, o in tokens.findall("3 + 4*(10-2)")], re.purge(), bool(re.compile(p)), re.NOFLAG, re.I, re.I | re.M)
