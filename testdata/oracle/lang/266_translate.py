# str.translate with tables of all kinds.
import string, collections
t = str.maketrans("abc", "xyz", "d"); print("abcd é abcd".translate(t), "".translate(t), "aéb".translate({233: "E", 97: None, "b": 1}))
rot = str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13]); print("Hello, World!".translate(rot), "Hello, World!".translate(rot).translate(rot))
class D(dict):
    def __missing__(self, k): print("miss", k); return "?"
print("abca".translate(D({97: "A"})), "héa".translate(collections.defaultdict(lambda: "-", {97: "A"})))
class G:
    def __getitem__(self, k):
        if k == 98: raise LookupError
        if k == 99: return 0x1F600
        return chr(k).upper() * 2
print("abcd".translate(G()), "abc".translate([None] * 98 + ["B"]), "abc".translate("x" * 98), "ab".translate({97: True, 98: "long text"}))
for bad in ({97: 1.5}, {97: -1}, {97: 0x110000}, {97: []}, 5, None):
    try: print("abc".translate(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print("a" * 5 + "b" * 5 == ("b" * 5 + "a" * 5).translate({97: "b", 98: "a"}), "x\ud800y".translate({120: "z"}) == "z\ud800y")
