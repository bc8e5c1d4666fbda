# str methods: case, trimming, padding, predicates.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())
print("they're bill's friends".title(), "ß".casefold(), "ß".upper(), "ǆ".title(), "İ".lower() == "i̇")
print(repr("  pad ".strip()), repr("  pad ".lstrip()), repr("  pad ".rstrip()))
print("xxhixx".strip("x"), "abcba".strip("ab"), "www.example.com".strip("cmowz."), repr("\t\n x \r\n".strip()))
print("left".ljust(8, ".") + "|", "right".rjust(8, ".") + "|", "mid".center(8, "*") + "|", "mid".center(7) + "|")
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(3))
print("prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "x".removeprefix("yy"))
tests = ["", "abc", "ABC", "abc123", "123", "12.5", " ", "\t\n", "Title Case", "a b", "½", "²", "٣", "naïve", "_id", "9id", "class"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "islower", "isupper", "isspace", "istitle",
         "isidentifier", "isprintable", "isascii"]
for t in tests:
    print(repr(t).ljust(14), " ".join(n for n in names if getattr(t, n)()))
print("a\tbc\td".expandtabs(4), "a\tb".expandtabs(), "\t|".expandtabs(2))
print("abc" * 3, "ab" * 0, "ab" * -1, 3 * "-", "=" * 10)
for call in (lambda: "a".center(5, "ab"), lambda: "a".ljust("5"), lambda: "a".strip(5), lambda: "a".zfill(), lambda: "a" * "b", lambda: "a" * 2.0,
             lambda: "a".nope(), lambda: "a".upper(1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__ + ":", e)
