# The codecs unicode_escape and raw_unicode_escape and the error handler namereplace.
print("😀".encode("unicode_escape"), b"\\u00e9".decode("unicode_escape"), "é\n".encode("ascii", "namereplace"))
print("a\t\r\x00\x7f\\\"'é€".encode("unicode-escape"), "é€\\u".encode("raw_unicode_escape"))
print(ascii(b"\\x41\\101\\t\\\\ \\N{BULLET} \\'".decode("unicode_escape")), b"\\u00e9\xe9\\\\".decode("raw_unicode_escape"))
print("\x01\uacaa\u4e00\ue000".encode("ascii", "namereplace"), "caf\\u00e9 \\n".encode().decode("unicode_escape"))
for bad in (b"\\xg", b"ab\\x4", b"\\u12", b"\\U00110000", b"\\N{foo}", b"\\N", b"abc\\"):
    try:
        bad.decode("unicode_escape")
    except UnicodeDecodeError as e:
        print(e)
    print(ascii(bad.decode("unicode_escape", "replace")))
