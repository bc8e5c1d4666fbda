# string constants, Template, capwords, Formatter; textwrap.
import string
import textwrap

print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("hello  big world"), string.capwords("a-b c", "-"))
t = string.Template("Hello $name, you owe $$${amount}. ${name}s")
print(t.substitute(name="Ann", amount=5), t.substitute({"name": "Bob"}, amount=1), t.safe_substitute(name="Cy"), t.template, t.get_identifiers(), t.is_valid())


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("missing", lambda: t.substitute(name="x"))
show("bad placeholder", lambda: string.Template("cost $5").substitute())
show("bad second line", lambda: string.Template("ok\n  $!").substitute())
show("safe bad", lambda: string.Template("cost $5").safe_substitute())
f = string.Formatter()
print(f.format("{0} {k:>4} {1!r}", "a", "b", k=1), list(f.parse("x{a!r:>5}y{}")), f.vformat("{}", ("v",), {}))


class Upper(string.Formatter):
    def convert_field(self, value, conversion):
        if conversion == "u":
            return value.upper()
        return super().convert_field(value, conversion)


print(Upper().format("{0!u} {0}", "loud"))
text = "The quick brown fox jumps over the lazy dog. It was not amused, and said so at considerable-length."
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 40), textwrap.wrap("short", 10), textwrap.wrap("", 10), textwrap.wrap("averyveryverylongword ok", 8), textwrap.wrap("averyveryverylongword ok", 8, break_long_words=False))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), textwrap.shorten("fits", 30), textwrap.shorten(text, 20, placeholder="..."))
print(repr(textwrap.dedent("""
    indented
      more
    back
""")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "- ", lambda l: True)))
print(textwrap.TextWrapper(width=20, max_lines=2, placeholder=" [..]").fill(text))
show("width 0", lambda: textwrap.wrap("abc", 0))
print(textwrap.wrap("tabs\tand\nnewlines  here", 12), textwrap.wrap("a-b-c hyphen-ated words", 8), textwrap.wrap("para one.  two", 80, fix_sentence_endings=True))
