# Wrapping of random texts with random options.
import textwrap, random
r = random.Random(5)
for trial in range(200):
    s = "".join(r.choice(["word", "a", "-", "--", " ", "  ", "long-hyphenated-thing", "it's", "x.", "end. ", "\t", "\n", "\xa0", "ab-", "-cd", "12-34", "é-ü", "(", "...", "\x0b"]) + r.choice(["", " "]) for _ in range(r.randint(0, 25)))
    w = r.randint(1, 30)
    kw = dict(replace_whitespace=r.random() < .7, drop_whitespace=r.random() < .7, expand_tabs=r.random() < .7, break_on_hyphens=r.random() < .7, break_long_words=r.random() < .7, fix_sentence_endings=r.random() < .3)
    print(trial, textwrap.wrap(s, w, **kw))
print(textwrap.wrap(""), textwrap.wrap(" "), textwrap.wrap("  a  "), textwrap.fill("a b " * 30, 20), textwrap.shorten("hello  world again", 12))
