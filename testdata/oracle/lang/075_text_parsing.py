# Parsing of CSV, INI, key=value, logs and tables by hand.
CSV = '''name,age,city
Ann,30,"New York, NY"
Bob,25,Boston
"O""Brien",41,
'''
INI = """
; comment
[server]
host = localhost
port=8080
[paths]
data = /var/data   # trailing
empty =
bad line
"""
LOG = """2024-01-01 10:00:00 ERROR disk: full
2024-01-01 10:00:05 INFO net: up
2024-01-01 10:01:00 ERROR net: timeout
garbage
"""


def parse_csv_line(line):
    fields, cur, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                cur += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                cur += c
        elif c == '"':
            quoted = True
        elif c == ",":
            fields.append(cur)
            cur = ""
        else:
            cur += c
        i += 1
    return fields + [cur]


header, *lines = CSV.strip().split("\n")
rows = [dict(zip(header.split(","), parse_csv_line(l))) for l in lines]
for r in rows:
    print(r, r["city"] or "(no city)")
print(sum(int(r["age"]) for r in rows) / len(rows), sorted(rows, key=lambda r: -int(r["age"]))[0]["name"])


def parse_ini(text):
    sections, current = {}, None
    for n, raw in enumerate(text.splitlines(), 1):
        line = raw.split(";")[0].split("#")[0].strip()
        if not line:
            continue
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], {})
        elif "=" in line:
            key, value = (p.strip() for p in line.split("=", 1))
            current[key] = int(value) if value.isdigit() else value
        else:
            print(f"line {n}: cannot parse {line!r}")
    return sections


ini = parse_ini(INI)
print(ini, ini["server"]["port"] + 1)
counts = {}
for line in LOG.splitlines():
    try:
        date, time, level, rest = line.split(maxsplit=3)
        source, message = rest.split(": ", 1)
    except ValueError as e:
        print(f"skipping {line!r}: {e}")
        continue
    counts.setdefault(level, []).append((source, message, int(time[3:5]) * 60 + int(time[6:])))
print(counts)
pairs = dict(item.split(":") for item in "a:1,b:2".split(","))
print(pairs, {k: int(v) for k, v in pairs.items()})
table = """
 id | name  | score
----+-------+------
  1 | Ann   |  9.5
  2 | Bob   | 10
"""
body = [[c.strip() for c in l.split("|")] for l in table.strip().splitlines() if "+" not in l]
print(body, [dict(zip(body[0], r)) for r in body[1:]], sum(float(r[2]) for r in body[1:]))
url = "https://user:pw@example.com:8080/a/b?x=1&y=two#frag"
scheme, rest = url.split("://")
rest, _, frag = rest.partition("#")
rest, _, query = rest.partition("?")
host, _, path = rest.partition("/")
auth, _, hostport = host.rpartition("@")
print(scheme, auth.split(":"), hostport.split(":"), "/" + path, dict(q.split("=") for q in query.split("&")), frag)
text = "one fish two fish red fish blue fish"
words = text.split()
print({w: words.count(w) for w in dict.fromkeys(words)}, " ".join(dict.fromkeys(words)), [i for i, w in enumerate(words) if w == "fish"])
