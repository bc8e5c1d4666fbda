# datetime: date, time, datetime, timedelta, timezone; formatting, parsing, arithmetic.
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.isocalendar(), d.toordinal(), date.fromordinal(738945), d.replace(year=2025, day=1), d.ctime(), d.timetuple().tm_yday, date.fromisoformat("2023-12-25"), date.min, date.max)
print(d + timedelta(days=1), d - timedelta(weeks=1), d - date(2024, 1, 1), (date(2024, 12, 25) - d).days, d < date(2025, 1, 1), d == date(2024, 2, 29), hash(d) == hash(date(2024, 2, 29)), d.strftime("%d %b %Y, %A"), f"{d:%Y/%m/%d}", date.fromtimestamp(0))
t = time(13, 5, 9, 123456)
print(t, repr(t), t.hour, t.minute, t.isoformat(), t.isoformat("minutes"), t.replace(hour=1), t.strftime("%I:%M %p"), time(), time(1, 2), repr(time(1)), time.fromisoformat("04:05:06"), t < time(14), time(10, tzinfo=UTC))
dt = datetime(2024, 3, 15, 14, 30, 45, 678)
print(dt, repr(dt), dt.date(), dt.time(), dt.isoformat(), dt.isoformat(" ", "seconds"), dt.replace(hour=0, microsecond=0), dt.weekday(), dt.timetuple()[:6], dt.strftime("%Y-%m-%d %H:%M:%S.%f %j %a %B %p %y"), f"{dt:%H:%M}")
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), datetime.strptime("2024-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"), datetime.strptime("15 Mar 2024 02:30 PM", "%d %b %Y %I:%M %p"), datetime.fromisoformat("2024-01-01T10:00:00+02:00"), datetime.fromtimestamp(1700000000, UTC), datetime.fromtimestamp(0), datetime.combine(d, t), datetime(2024, 1, 1, tzinfo=UTC).timestamp(), datetime(1970, 1, 2).timestamp())
print(dt + timedelta(hours=10, minutes=-5), dt - timedelta(days=1.5), dt - datetime(2024, 1, 1), dt > datetime(2024, 1, 1), datetime.min, datetime.max, datetime(2024, 12, 31) - datetime(2024, 1, 1))
td = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(td, repr(td), td.days, td.seconds, td.microseconds, td.total_seconds(), timedelta(0), repr(timedelta()), timedelta(seconds=-1), repr(timedelta(seconds=-1)), timedelta(days=400), -td, abs(timedelta(-1)), td * 2, td / 2, td // timedelta(hours=1), td % timedelta(hours=1), td / timedelta(days=1), timedelta(hours=1) > timedelta(minutes=59), timedelta(hours=25), bool(timedelta()), sum([timedelta(1), timedelta(2)], timedelta()), str(timedelta(minutes=90)), divmod(td, timedelta(hours=5)))
tz = timezone(timedelta(hours=5, minutes=30), "IST")
aware = datetime(2024, 6, 1, 12, tzinfo=tz)
print(aware, repr(aware), aware.astimezone(timezone.utc), aware.utcoffset(), aware.tzname(), aware.tzinfo, timezone.utc, repr(timezone.utc), repr(tz), aware == datetime(2024, 6, 1, 6, 30, tzinfo=timezone.utc), aware.strftime("%z %Z"), timezone(timedelta(hours=-3)), aware.isoformat(), dt.tzinfo)
now = datetime.now()
print(type(now).__name__, now.tzinfo, now <= datetime.now(), datetime.now(UTC).tzinfo, date.today() == now.date() or "midnight", (datetime.now() - now).total_seconds() < 5, MAXYEAR)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("bad day", lambda: date(2023, 2, 29))
show("bad month", lambda: date(2023, 13, 1))
show("bad year", lambda: date(0, 1, 1))
show("bad hour", lambda: time(24))
show("bad minute", lambda: datetime(2024, 1, 1, 0, 60))
show("missing", lambda: date(2024))
show("str", lambda: date("2024", 1, 1))
show("strptime", lambda: datetime.strptime("2024-13-01", "%Y-%m-%d"))
show("strptime rest", lambda: datetime.strptime("2024-01-01x", "%Y-%m-%d"))
show("iso", lambda: date.fromisoformat("2024/01/01"))
show("naive aware", lambda: dt < aware)
show("naive aware eq", lambda: dt == aware)
show("naive minus aware", lambda: dt - aware)
show("date plus int", lambda: d + 1)
show("date minus datetime", lambda: d - dt)
show("overflow", lambda: date.max + timedelta(1))
show("timedelta overflow", lambda: timedelta(days=10**10))
show("td plus int", lambda: td + 1)
show("td div 0", lambda: td / 0)
show("date < str", lambda: d < "2024")
show("replace", lambda: d.replace(day=31))
show("tz", lambda: timezone(timedelta(hours=24)))
days = [d + timedelta(days=i) for i in range(3)]
print([x.isoformat() for x in days], [x.strftime("%a") for x in days], sorted([date(2024, 5, 1), date(2023, 5, 1)]), {d: "leap"}[date(2024, 2, 29)])
