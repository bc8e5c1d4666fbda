# time: relations between clocks, formatting fixed moments, struct_time, strptime, errors.
import time


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


a = time.monotonic()
p = time.perf_counter()
w = time.time()
time.sleep(0.02)
print("slept:", 0.02 <= time.monotonic() - a < 5, 0.02 <= time.perf_counter() - p < 5, 0.015 <= time.time() - w < 5)
print("types:", [type(f()).__name__ for f in (time.time, time.monotonic, time.perf_counter, time.process_time, time.thread_time, time.time_ns, time.monotonic_ns, time.perf_counter_ns, time.process_time_ns)])
print("ns:", abs(time.time_ns() / 1e9 - time.time()) < 1, abs(time.monotonic_ns() / 1e9 - time.monotonic()) < 1)
ticks = [time.monotonic() for _ in range(100)]
print("monotonic:", ticks == sorted(ticks), time.sleep(0))
moment = 1_700_000_000
g = time.gmtime(moment)
print(g)
print(g.tm_year, g.tm_mon, g.tm_mday, g.tm_hour, g.tm_min, g.tm_sec, g.tm_wday, g.tm_yday, g.tm_isdst, g[0], g[3:6], len(g), tuple(g))
print(time.gmtime(0), time.gmtime(1.9) == time.gmtime(1))
print(time.localtime(moment) == g, time.ctime(moment), time.asctime(g), time.asctime(time.gmtime(0)))
for fmt in ("%Y-%m-%d %H:%M:%S", "%d/%m/%y", "%A %a %B %b", "%I:%M %p", "%j", "%U %W %w", "%%", "%H%M%S", "%c", "%x", "%X", "%Z", "%z", "%D", "%F %T", "%e", "%y", "%G-W%V-%u", "text only", ""):
    print(repr(fmt), repr(time.strftime(fmt, g)))
s = time.strptime("2024-02-29 13:14:15", "%Y-%m-%d %H:%M:%S")
print(s)
print(time.strptime("Tue Nov 14 22:13:20 2023") == time.struct_time((2023, 11, 14, 22, 13, 20, 1, 318, -1)), time.strptime("03 Mar 99", "%d %b %y")[:3], time.strptime("1:05 PM", "%I:%M %p")[3:5])
print(time.mktime(s), time.mktime(g) == moment, time.mktime((2024, 1, 1, 0, 0, 0, 0, 1, 0)))
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0)))
print(time.timezone, time.tzname, time.daylight, time.altzone)
show("sleep negative", lambda: time.sleep(-1))
show("sleep str", lambda: time.sleep("1"))
show("sleep None", lambda: time.sleep(None))
show("sleep no args", lambda: time.sleep())
show("sleep huge", lambda: time.sleep(1e100))
show("sleep nan", lambda: time.sleep(float("nan")))
show("sleep kw", lambda: time.sleep(secs=1))
show("gmtime str", lambda: time.gmtime("x"))
show("strptime mismatch", lambda: time.strptime("2024", "%Y-%m"))
show("strptime rest", lambda: time.strptime("2024-01-01x", "%Y-%m-%d"))
show("strptime directive", lambda: time.strptime("1", "%Q"))
show("strftime tuple", lambda: time.strftime("%Y", (2024,)))
show("strftime month", lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)))
show("strftime int", lambda: time.strftime(5))
show("mktime", lambda: time.mktime((1, 2)))
show("struct short", lambda: time.struct_time((1, 2)))
show("attr", lambda: time.clock())
print(time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable)
