# str methods: searching, splitting, joining, replacing.
s = "the quick brown the fox"
print(s.find("the"), s.find("the", 1), s.find("cat"), s.rfind("the"), s.find("the", 1, 10), s.find(""), s.find("", 50))
print(s.index("quick"), s.rindex("the"), s.count("the"), s.count("e", 5), "aaaa".count("aa"), "abc".count(""))
print(s.startswith("the"), s.endswith("fox"), s.startswith(("a", "th")), s.startswith("quick", 4), s.endswith("brown", 0, 15))
print(s.split(), s.split(" ", 2), s.rsplit(" ", 2), s.split("the"), "".split(), "".split(","))
print("a,b,,c,".split(","), "  a  b ".split(), "  a  b ".split(" "), "a--b--c".split("--", 1), " a b c ".split(None, 1), " a b c ".rsplit(None, 1))
print("line1\nline2\r\nline3\rline4\x0bv\x0cf\x1cx\u2028y".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="), "none".rpartition("="))
print(",".join(["a", "b", "c"]), "".join("abc"), "-".join(()), ", ".join(str(i) for i in range(3)), "x".join({"k": 1}))
print(s.replace("the", "THE"), s.replace("the", "", 1), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "".replace("", "x"))
print("abc".translate({97: "X", 98: None, 99: 100}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")))
print(str.maketrans({"a": "1", "b": None}), str.maketrans("ab", "cd", "e"))
print("b" in "abc", "" in "abc", "bc" not in "abc", "abc" < "abd", "Z" < "a", "" < "a", "abc" == "abc")
print("abc"[0], "abc"[-1], "abcdef"[1:4], "abcdef"[::-1], "abcdef"[::2], "abcdef"[-3:], "abc"[5:], "abc"[2:1] == "")
print(min("hello"), max("hello"), sorted("hello"), list("abc"), len("héllo"), list(enumerate("ab")), "".join(reversed("abc")))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("index missing", lambda: "abc".index("z"))
show("rindex missing", lambda: "abc".rindex("z"))
show("empty sep", lambda: "abc".split(""))
show("partition empty", lambda: "abc".partition(""))
show("join int", lambda: ",".join([1, 2]))
show("join mixed", lambda: ",".join(["a", None]))
show("join non-iterable", lambda: ",".join(5))
show("index range", lambda: "abc"[10])
show("index type", lambda: s["a"])
show("index float", lambda: s[1.0])
show("in int", lambda: 1 in "abc")
show("add int", lambda: "a" + 1)
show("int add", lambda: 1 + "a")
show("startswith list", lambda: "abc".startswith(["a"]))
show("find int", lambda: "abc".find(1))
show("replace missing arg", lambda: "abc".replace("a"))
show("replace int", lambda: "abc".replace("a", 1))
show("maketrans lengths", lambda: str.maketrans("ab", "c"))
show("step zero", lambda: "abc"[::0])
show("compare", lambda: "a" < 1)
