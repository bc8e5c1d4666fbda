# The codec unicode_escape and the error handler namereplace.
print("😀".encode("unicode_escape"), b"\\u00e9".decode("unicode_escape"), "é\n".encode("ascii", "namereplace"))
