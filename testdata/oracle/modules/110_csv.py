# csv: reading and writing tables, dialects, dicts, errors.
import csv
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


text = 'a,b,c\r\n1,"two, three",4\r\n"say ""hi""",,""\r\n\r\n"multi\nline",x,y\r\n'
t(lambda: list(csv.reader(io.StringIO(text))))
t(lambda: list(csv.reader(io.StringIO(text, newline=""))))
t(lambda: list(csv.DictReader(io.StringIO("name,age\nann,3\nbob\ncy,5,extra,more\n"), restkey="rest", restval="?")))
t(lambda: list(csv.DictReader(["1,2"], fieldnames=["a", "b"])))
for kw in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";"}, {"delimiter": "\t", "lineterminator": "\n"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"},
           {"doublequote": False, "escapechar": "\\"}, {"quotechar": "'"}, {"dialect": "unix"}, {"dialect": "excel-tab"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}):
    out = io.StringIO()
    w = csv.writer(out, **kw)
    n = w.writerow(["plain", 'q"uote', "com,ma", "new\nline", 5, 2.5, None, "", "it's", "semi;colon", "tab\t", True])
    w.writerows([[1, 2], ["x"], [" lead"]])
    print(kw, n, repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, ["a", "b"], restval="-", extrasaction="ignore")
d.writeheader()
d.writerow({"a": 1, "c": 3})
d.writerows([{"a": 2, "b": "x,y"}])
print(repr(out.getvalue()))
t(lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"a": 1, "z": 2}))
t(lambda: csv.DictWriter(io.StringIO(), ["a"], extrasaction="x"))
t(lambda: list(csv.reader(["1;2;'a;b'"], delimiter=";", quotechar="'")))
t(lambda: list(csv.reader(["a, b,  c"], skipinitialspace=True)))
t(lambda: list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)))
t(lambda: list(csv.reader(["a,b"], quoting=csv.QUOTE_NONNUMERIC)))
t(lambda: list(csv.reader(['a,"b', "c,d"])))
t(lambda: list(csv.reader(["a\\,b,c"], escapechar="\\")))
t(lambda: list(csv.reader(['"a"b,c'])))
t(lambda: list(csv.reader(['"a"b,c'], strict=True)))
t(lambda: list(csv.reader(['"a'], strict=True)))
t(lambda: list(csv.reader(['a"b"c,d'])))
t(lambda: list(csv.reader(["", "a", ",", ",,"])))
t(lambda: list(csv.reader([b"x"])))
t(lambda: list(csv.reader(["a\rb"])))
t(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]))
t(lambda: csv.writer(io.StringIO()).writerow(5))
t(lambda: csv.writer(5))
t(lambda: csv.reader(5))
t(lambda: csv.reader([], delimiter="ab"))
t(lambda: csv.reader([], delimiter=5))
t(lambda: csv.reader([], quoting=9))
t(lambda: csv.reader([], nosuch=1))
t(lambda: csv.reader([], "nosuch"))
t(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_ALL, quotechar=None))
print(sorted(csv.list_dialects()), csv.field_size_limit(), csv.get_dialect("excel").delimiter, csv.get_dialect("unix").quoting)


class Pipes(csv.excel):
    delimiter = "|"


csv.register_dialect("pipes", Pipes)
csv.register_dialect("colon", delimiter=":")
t(lambda: list(csv.reader(["a|b"], "pipes")))
t(lambda: list(csv.reader(["a:b"], dialect="colon")))
t(lambda: list(csv.reader(["a|b"], Pipes)))
csv.unregister_dialect("pipes")
t(lambda: csv.get_dialect("pipes"))
r = csv.reader(["a,b", "c,d"])
print(next(r), r.line_num, next(r), r.line_num, r.dialect.delimiter)
t(lambda: csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter)
t(lambda: csv.Sniffer().has_header("name,age\nann,30\nbob,25\n"))
t(lambda: csv.Error.__mro__[1])
w = csv.writer(out := io.StringIO())
t(lambda: w.writerow([]))
t(lambda: w.writerow([""]))
t(lambda: w.writerow([None]))
print(repr(out.getvalue()))
