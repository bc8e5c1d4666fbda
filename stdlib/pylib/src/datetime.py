"""Dates, times and the spans between them.

    >>> datetime.date(2024, 2, 28) + datetime.timedelta(days=2)
    datetime.date(2024, 3, 1)
"""
import time as _time
from _tailorbird import c_type as _c_type

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR, MAXYEAR = 1, 9999
_MAXORDINAL = 3652059  # date.max.toordinal()
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_DAY_US = 86400 * 1000000


def _leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def _month_days(y, m):
    return 29 if m == 2 and _leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]


def _year_start(y):
    y -= 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _to_ordinal(y, m, d):
    return _year_start(y) + sum(_month_days(y, i) for i in range(1, m)) + d


def _from_ordinal(n):
    y = n * 400 // 146097 + 1
    while _year_start(y) >= n:
        y -= 1
    while y < MAXYEAR and _year_start(y + 1) < n:
        y += 1
    n -= _year_start(y)
    m = 1
    while n > _month_days(y, m):
        n -= _month_days(y, m)
        m += 1
    return y, m, n


def _int(v):
    if isinstance(v, float) or not hasattr(v, "__index__"):
        raise TypeError(f"'{type(v).__name__}' object cannot be interpreted as an integer")
    return v.__index__()


def _need(names, given):
    for i, (name, v) in enumerate(zip(names, given)):
        if v is None:
            raise TypeError(f"function missing required argument '{name}' (pos {i + 1})")


def _check_date(y, m, d):
    y, m, d = _int(y), _int(m), _int(d)
    if not MINYEAR <= y <= MAXYEAR:
        raise ValueError(f"year {y} is out of range")
    if not 1 <= m <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= d <= _month_days(y, m):
        raise ValueError("day is out of range for month")
    return y, m, d


def _check_time(h, m, s, us, fold):
    h, m, s, us = _int(h), _int(m), _int(s), _int(us)
    if not 0 <= h <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= m <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= s <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= us <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return h, m, s, us


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _divide(a, b):
    # Round half to even, as timedelta does.
    q, r = divmod(a, b)
    if 2 * r > b or 2 * r == b and q % 2:
        q += 1
    return q


def _offset_text(off, sep=":"):
    if off is None:
        return ""
    us = off._us
    sign = "-" if us < 0 else "+"
    us = abs(us)
    h, us = divmod(us, 3600 * 1000000)
    m, us = divmod(us, 60 * 1000000)
    s, us = divmod(us, 1000000)
    text = "%s%02d%s%02d" % (sign, h, sep, m)
    if s or us:
        text += "%s%02d" % (sep, s)
    if us:
        text += ".%06d" % us
    return text


def _format(fmt, tuple_, us, off, name):
    out = []
    i = 0
    while i < len(fmt):
        c = fmt[i]
        i += 1
        if c != "%" or i == len(fmt):
            out.append(c)
            continue
        d = fmt[i]
        i += 1
        if d == "f":
            out.append("%06d" % us)
        elif d == "z":
            out.append(_offset_text(off, ""))
        elif d == "Z":
            out.append((name or "").replace("%", "%%"))
        elif d == ":" and fmt[i : i + 1] == "z":
            i += 1
            out.append(_offset_text(off))
        else:
            out.append("%" + d)
    return _time.strftime("".join(out), tuple_)


@_c_type
class timedelta:
    """A span of time."""

    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        us = 0
        rest = 0.0
        for v, unit in ((days, _DAY_US), (seconds, 1000000), (microseconds, 1), (milliseconds, 1000),
                        (minutes, 60000000), (hours, 3600000000), (weeks, 7 * _DAY_US)):
            if isinstance(v, float):
                whole = int(v)
                us += whole * unit
                rest += (v - whole) * unit
            elif isinstance(v, int):
                us += v * unit
            else:
                raise TypeError(f"unsupported type for timedelta {_unit_name(unit)} component: {type(v).__name__}")
        us += round(rest)
        return cls._make(us)

    @classmethod
    def _make(cls, us):
        self = object.__new__(cls)
        d = us // _DAY_US
        if not -999999999 <= d <= 999999999:
            if abs(d) > 2**31 - 1:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={d}; must have magnitude <= 999999999")
        self._us = us
        return self

    @property
    def days(self):
        return self._us // _DAY_US

    @property
    def seconds(self):
        return self._us % _DAY_US // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        """Return the span in seconds."""
        return self._us / 1000000

    def __repr__(self):
        parts = [f"{n}={v}" for n, v in (("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds)) if v]
        return f"datetime.{type(self).__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        m, s = divmod(self.seconds, 60)
        h, m = divmod(m, 60)
        text = "%d:%02d:%02d" % (h, m, s)
        if self.days:
            text = "%d day%s, " % (self.days, "" if abs(self.days) == 1 else "s") + text
        if self.microseconds:
            text += ".%06d" % self.microseconds
        return text

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0

    def __eq__(self, o):
        return self._us == o._us if isinstance(o, timedelta) else NotImplemented

    def __lt__(self, o):
        return self._us < o._us if isinstance(o, timedelta) else NotImplemented

    def __le__(self, o):
        return self._us <= o._us if isinstance(o, timedelta) else NotImplemented

    def __gt__(self, o):
        return self._us > o._us if isinstance(o, timedelta) else NotImplemented

    def __ge__(self, o):
        return self._us >= o._us if isinstance(o, timedelta) else NotImplemented

    def __add__(self, o):
        return timedelta._make(self._us + o._us) if isinstance(o, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, o):
        return timedelta._make(self._us - o._us) if isinstance(o, timedelta) else NotImplemented

    def __rsub__(self, o):
        return timedelta._make(o._us - self._us) if isinstance(o, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._make(-self._us)

    def __pos__(self):
        return timedelta._make(self._us)

    def __abs__(self):
        return timedelta._make(abs(self._us))

    def __mul__(self, o):
        if isinstance(o, int):
            return timedelta._make(self._us * o)
        if isinstance(o, float):
            a, b = o.as_integer_ratio()
            return timedelta._make(_divide(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, o):
        if isinstance(o, timedelta):
            return self._us / o._us
        if isinstance(o, (int, float)):
            a, b = o.as_integer_ratio() if isinstance(o, float) else (o, 1)
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            if a < 0:
                a, b = -a, -b
            return timedelta._make(_divide(self._us * b, a))
        return NotImplemented

    def __floordiv__(self, o):
        if isinstance(o, timedelta):
            return self._us // o._us
        return timedelta._make(self._us // o) if isinstance(o, int) else NotImplemented

    def __mod__(self, o):
        return timedelta._make(self._us % o._us) if isinstance(o, timedelta) else NotImplemented

    def __divmod__(self, o):
        if not isinstance(o, timedelta):
            return NotImplemented
        q, r = divmod(self._us, o._us)
        return q, timedelta._make(r)


def _unit_name(unit):
    return {_DAY_US: "days", 1000000: "seconds", 1: "microseconds", 1000: "milliseconds", 60000000: "minutes",
            3600000000: "hours"}.get(unit, "weeks")


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._make(1000000000 * _DAY_US - 1)
timedelta.resolution = timedelta(microseconds=1)


@_c_type
class tzinfo:
    """Base of time zones."""

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


@_c_type
class timezone(tzinfo):
    """A fixed offset from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if not -_DAY_US < offset._us < _DAY_US:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        return None

    def __eq__(self, o):
        return self._offset == o._offset if isinstance(o, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc


class IsoCalendarDate(tuple):
    """Year, week and weekday of a date (ISO 8601)."""

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


def _iso_date(text):
    if len(text) == 8 and text.isdigit():
        text = text[:4] + "-" + text[4:6] + "-" + text[6:]
    if len(text) != 10 or text[4] != "-" or text[7] != "-" or not (text[:4] + text[5:7] + text[8:]).isdigit():
        raise ValueError
    return int(text[:4]), int(text[5:7]), int(text[8:])


def _iso_time(text):
    tz = None
    for i, c in enumerate(text):
        if c in "+-Z":
            zone, text = text[i:], text[:i]
            if zone == "Z":
                tz = UTC
            else:
                h, m, s, us, _ = _iso_time(zone[1:])
                off = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
                tz = UTC if not off else timezone(-off if zone[0] == "-" else off)
            break
    main, _, frac = text.replace(",", ".").partition(".")
    parts = main.split(":") if ":" in main else [main[i : i + 2] for i in range(0, len(main), 2)]
    if not 1 <= len(parts) <= 3 or any(len(p) != 2 or not p.isdigit() for p in parts) or frac and not frac.isdigit():
        raise ValueError
    h, m, s = ([int(p) for p in parts] + [0, 0])[:3]
    return h, m, s, int((frac + "000000")[:6]) if frac else 0, tz


@_c_type
class date:
    """A day of the calendar."""

    def __new__(cls, year=None, month=None, day=None):
        _need(("year", "month", "day"), (year, month, day))
        self = object.__new__(cls)
        self._y, self._m, self._d = _check_date(year, month, day)
        return self

    year = property(lambda self: self._y)
    month = property(lambda self: self._m)
    day = property(lambda self: self._d)

    @classmethod
    def today(cls):
        """Return the day of now."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t.tm_year, t.tm_mon, t.tm_mday)

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAXORDINAL:
            raise ValueError(f"year is out of range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Return the date of a text like 2024-12-31."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            y, m, d = _iso_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(y, m, d)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        first = _to_ordinal(year, 1, 4)
        return cls.fromordinal(first - (first - 1) % 7 + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _to_ordinal(self._y, self._m, self._d)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Return year, week and weekday (ISO 8601)."""
        thursday = _from_ordinal(self.toordinal() + 3 - self.weekday()) if self.toordinal() + 3 - self.weekday() > 0 else (self._y, 1, 1)
        year = thursday[0]
        week = (_to_ordinal(*thursday) - _to_ordinal(year, 1, 1)) // 7 + 1
        return IsoCalendarDate((year, week, self.isoweekday()))

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._y, self._m, self._d)

    def ctime(self):
        return "%s %s %2d 00:00:00 %04d" % (_DAYS[self.weekday()], _MONTHS[self._m - 1], self._d, self._y)

    def timetuple(self):
        day = self.toordinal() - _to_ordinal(self._y, 1, 1) + 1
        return _time.struct_time((self._y, self._m, self._d, 0, 0, 0, self.weekday(), day, -1))

    def strftime(self, format):
        return _format(format, self.timetuple(), 0, None, None)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._y if year is None else year, self._m if month is None else month, self._d if day is None else day)

    __replace__ = replace

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        return f"datetime.{type(self).__qualname__}({self._y}, {self._m}, {self._d})"

    def __str__(self):
        return self.isoformat()

    def __hash__(self):
        return hash((self._y, self._m, self._d))

    def _key(self, o):
        if not isinstance(o, date) or isinstance(o, datetime):
            return None
        return (self._y, self._m, self._d), (o._y, o._m, o._d)

    def __eq__(self, o):
        k = self._key(o)
        return NotImplemented if k is None else k[0] == k[1]

    def __lt__(self, o):
        k = self._key(o)
        return NotImplemented if k is None else k[0] < k[1]

    def __le__(self, o):
        k = self._key(o)
        return NotImplemented if k is None else k[0] <= k[1]

    def __gt__(self, o):
        k = self._key(o)
        return NotImplemented if k is None else k[0] > k[1]

    def __ge__(self, o):
        k = self._key(o)
        return NotImplemented if k is None else k[0] >= k[1]

    def __add__(self, o):
        if not isinstance(o, timedelta):
            return NotImplemented
        n = self.toordinal() + o.days
        if not 1 <= n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, o):
        if isinstance(o, timedelta):
            return self + timedelta(-o.days)
        if isinstance(o, date) and not isinstance(o, datetime):
            return timedelta(self.toordinal() - o.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), (self._y, self._m, self._d)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)


@_c_type
class time:
    """A time of the day."""

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._h, self._mi, self._s, self._us = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self._tz, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._h)
    minute = property(lambda self: self._mi)
    second = property(lambda self: self._s)
    microsecond = property(lambda self: self._us)
    tzinfo = property(lambda self: self._tz)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        try:
            return cls(*_iso_time(time_string.removeprefix("T")))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(None)

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(None)

    def dst(self):
        return None if self._tz is None else self._tz.dst(None)

    def isoformat(self, timespec="auto"):
        return _clock(self._h, self._mi, self._s, self._us, timespec) + _offset_text(self.utcoffset())

    def strftime(self, format):
        t = _time.struct_time((1900, 1, 1, self._h, self._mi, self._s, 0, 1, -1))
        return _format(format, t, self._us, self.utcoffset(), self.tzname())

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._h if hour is None else hour, self._mi if minute is None else minute,
                          self._s if second is None else second, self._us if microsecond is None else microsecond,
                          self._tz if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        parts = [str(self._h), str(self._mi)]
        if self._us:
            parts += [str(self._s), str(self._us)]
        elif self._s:
            parts.append(str(self._s))
        if self._tz is not None:
            parts.append(f"tzinfo={self._tz!r}")
        if self._fold:
            parts.append("fold=1")
        return f"datetime.{type(self).__qualname__}({', '.join(parts)})"

    def __str__(self):
        return self.isoformat()

    def _moment(self):
        us = ((self._h * 60 + self._mi) * 60 + self._s) * 1000000 + self._us
        off = self.utcoffset()
        return us - off._us if off is not None else us

    def __hash__(self):
        return hash(self._moment())

    def __eq__(self, o):
        if not isinstance(o, time):
            return NotImplemented
        return (self.utcoffset() is None) == (o.utcoffset() is None) and self._moment() == o._moment()

    def _order(self, o):
        if not isinstance(o, time):
            return None
        if (self.utcoffset() is None) != (o.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._moment() - o._moment()

    def __lt__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d < 0

    def __le__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d <= 0

    def __gt__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d > 0

    def __ge__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d >= 0


time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)


def _clock(h, m, s, us, spec):
    if spec == "auto":
        spec = "microseconds" if us else "seconds"
    if spec == "hours":
        return "%02d" % h
    if spec == "minutes":
        return "%02d:%02d" % (h, m)
    if spec == "seconds":
        return "%02d:%02d:%02d" % (h, m, s)
    if spec == "milliseconds":
        return "%02d:%02d:%02d.%03d" % (h, m, s, us // 1000)
    if spec == "microseconds":
        return "%02d:%02d:%02d.%06d" % (h, m, s, us)
    raise ValueError("Unknown timespec value")


@_c_type
class datetime(date):
    """A day and a time of the day."""

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _need(("year", "month", "day"), (year, month, day))
        self = object.__new__(cls)
        self._y, self._m, self._d = _check_date(year, month, day)
        self._h, self._mi, self._s, self._us = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self._tz, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._h)
    minute = property(lambda self: self._mi)
    second = property(lambda self: self._s)
    microsecond = property(lambda self: self._us)
    tzinfo = property(lambda self: self._tz)
    fold = property(lambda self: self._fold)

    @classmethod
    def now(cls, tz=None):
        """Return the moment of now, in a time zone if one is given."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tz(tz)
        whole = timestamp // 1
        us = round((timestamp - whole) * 1000000)
        if us == 1000000:
            whole, us = whole + 1, 0
        t = (_time.localtime if tz is None else _time.gmtime)(whole)
        self = cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, min(t.tm_sec, 59), int(us), tz)
        return self if tz is None else tz.fromutc(self)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls.fromtimestamp(timestamp, UTC).replace(tzinfo=None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromordinal(cls, ordinal, /):
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Return the moment of a text like 2024-12-31T23:59:59+01:00."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            n = 10 if date_string[4:5] == "-" else 8
            parts = _iso_date(date_string[:n])
            if len(date_string) > n:
                parts += _iso_time(date_string[n + 1 :])
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def strptime(cls, date_string, format, /):
        """Return the moment that a text gives in a format."""
        t, us, off, name = _time._strptime(date_string, format)
        tz = None
        if off is not None:
            delta = timedelta(seconds=off)
            tz = timezone(delta, name) if name else (timezone(delta) if delta else UTC)
        return cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, us, tz)

    def date(self):
        return _date(self._y, self._m, self._d)

    def time(self):
        return _time_of_day(self._h, self._mi, self._s, self._us, fold=self._fold)

    def timetz(self):
        return _time_of_day(self._h, self._mi, self._s, self._us, self._tz, fold=self._fold)

    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(self)

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(self)

    def dst(self):
        return None if self._tz is None else self._tz.dst(self)

    def timestamp(self):
        """Return the seconds since 1970, in local time if there is no time zone."""
        if self._tz is None:
            return _time.mktime(self.timetuple()) + self._us / 1000000
        return (self - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()

    def astimezone(self, tz=None):
        if tz is None:
            local = _time.localtime(self.timestamp())
            tz = timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)
        off = self.utcoffset()
        if off is None:
            utc = datetime.fromtimestamp(self.timestamp(), UTC)
        else:
            utc = (self - off).replace(tzinfo=tz)
        return tz.fromutc(utc.replace(tzinfo=tz))

    def timetuple(self):
        day = self.toordinal() - _to_ordinal(self._y, 1, 1) + 1
        dst = self.dst()
        return _time.struct_time((self._y, self._m, self._d, self._h, self._mi, self._s, self.weekday(), day,
                                  -1 if dst is None else int(bool(dst))))

    def utctimetuple(self):
        off = self.utcoffset()
        return (self - off if off else self).replace(tzinfo=UTC).timetuple()

    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + _clock(self._h, self._mi, self._s, self._us, timespec) + _offset_text(self.utcoffset())

    def ctime(self):
        return "%s %s %2d %02d:%02d:%02d %04d" % (_DAYS[self.weekday()], _MONTHS[self._m - 1], self._d,
                                                  self._h, self._mi, self._s, self._y)

    def strftime(self, format):
        return _format(format, self.timetuple(), self._us, self.utcoffset(), self.tzname())

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(
            self._y if year is None else year, self._m if month is None else month, self._d if day is None else day,
            self._h if hour is None else hour, self._mi if minute is None else minute,
            self._s if second is None else second, self._us if microsecond is None else microsecond,
            self._tz if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __repr__(self):
        parts = [self._y, self._m, self._d, self._h, self._mi]
        if self._us:
            parts += [self._s, self._us]
        elif self._s:
            parts.append(self._s)
        text = ", ".join(map(str, parts))
        if self._tz is not None:
            text += f", tzinfo={self._tz!r}"
        if self._fold:
            text += ", fold=1"
        return f"datetime.{type(self).__qualname__}({text})"

    def __str__(self):
        return self.isoformat(" ")

    def _moment(self):
        us = self.toordinal() * _DAY_US + ((self._h * 60 + self._mi) * 60 + self._s) * 1000000 + self._us
        off = self.utcoffset()
        return us - off._us if off is not None else us

    def __hash__(self):
        return hash(self._moment())

    def __eq__(self, o):
        if not isinstance(o, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (o.utcoffset() is None) and self._moment() == o._moment()

    def _order(self, o):
        if not isinstance(o, datetime):
            return None
        if (self.utcoffset() is None) != (o.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._moment() - o._moment()

    def __lt__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d < 0

    def __le__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d <= 0

    def __gt__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d > 0

    def __ge__(self, o):
        d = self._order(o)
        return NotImplemented if d is None else d >= 0

    def __add__(self, o):
        if not isinstance(o, timedelta):
            return NotImplemented
        us = self.toordinal() * _DAY_US + ((self._h * 60 + self._mi) * 60 + self._s) * 1000000 + self._us + o._us
        n, us = divmod(us, _DAY_US)
        if not 1 <= n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        s, us = divmod(us, 1000000)
        m, s = divmod(s, 60)
        h, m = divmod(m, 60)
        return type(self)(*_from_ordinal(n), h, m, s, us, self._tz)

    __radd__ = __add__

    def __sub__(self, o):
        if isinstance(o, timedelta):
            return self + timedelta._make(-o._us)
        if not isinstance(o, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (o.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._make(self._moment() - o._moment())

    def __reduce__(self):
        return type(self), (self._y, self._m, self._d, self._h, self._mi, self._s, self._us, self._tz)


_date, _time_of_day = date, time
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
