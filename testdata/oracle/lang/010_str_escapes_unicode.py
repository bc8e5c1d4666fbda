# String literals, escapes, code points, encodings.
print("tab[\t] newline[\\n] bell", repr("\a\b\f\v\0\x1b"), "\x41\u0042\U00000043\N{GREEK SMALL LETTER ALPHA}\101\60")
print('single \' double "', "single ' double \"", '''triple ' " ''', """triple " ' """)
print(r"raw \n \t \\", R'raw \'', len(r"\n"), "a\
b")
print("implicit " "concatenation " 'of parts')
print(repr("it's"), repr('say "x"'), repr("both ' \""), repr("\\"), repr("\n\t\r"), repr("\x7f\x80\xa0\xad"))
print(repr("é"), ascii("é"), repr("日本"), ascii("日本"), ascii("😀"), repr("😀"), repr("\ud800"), ascii("\xff"))
print(len("日本"), len("😀"), "😀"[0] == "😀", "日本語"[::-1], "naïve".encode(), "日本".encode("utf-8"), "é".encode("latin-1"))
print(ord("a"), ord("é"), ord("😀"), chr(97), chr(233), chr(128512), chr(0x10FFFF).encode())
print([hex(ord(c)) for c in "aé日😀"])
print(b"caf\xc3\xa9".decode(), b"caf\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"))
print("é😀".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))
print("é".encode("utf-16-le"), "a".encode("utf-32-be"), len("é".encode("utf-16")))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("ord two", lambda: ord("ab"))
show("ord int", lambda: ord(5))
show("chr big", lambda: chr(0x110000))
show("chr negative", lambda: chr(-1))
show("chr str", lambda: chr("a"))
show("ascii", lambda: "é".encode("ascii"))
show("ascii two", lambda: "aéüb".encode("ascii"))
show("decode", lambda: b"\xff\xfe".decode())
show("decode middle", lambda: b"ab\xc3".decode())
show("codec", lambda: "a".encode("nope"))
show("latin", lambda: "日".encode("latin-1"))
show("str of bytes", lambda: str(b"abc"))
show("str decode", lambda: str(b"abc", "utf-8"))
print("a" "\u0301", len("a\u0301"), "\u00e1" == "a\u0301")
print("line one\n  line two\n")
print("""\
no leading newline
  kept indent
""", end="")
