s = fr"a" b"b"
