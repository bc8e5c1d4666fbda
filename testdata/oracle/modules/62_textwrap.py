# textwrap: wrapping, hyphens, dashes, long words, dedent.
import textwrap
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
try: textwrap.wrap("abc", 0)
except ValueError as e: print(e)
print(textwrap.wrap("tabs\tand\nnewlines  here", 12), textwrap.wrap("a-b-c hyphen-ated words", 8), textwrap.wrap("para one.  two", 80, fix_sentence_endings=True))
print(textwrap.wrap("Hello there -- you goof-ball, use the -b option! one--two 'three'---four x-y-zed 2-3 co-op- end", 6))
print(textwrap.wrap("verylong-hyphenated-wordsthatbreak on", 10))
print(repr(textwrap.dedent("  a\n\tb\n   c")), repr(textwrap.dedent("   a\n  \n     b\n")))
