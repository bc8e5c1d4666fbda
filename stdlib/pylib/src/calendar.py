"""Calendars of months and years, by the rules of today.

    >>> calendar.monthrange(2024, 2)
    (3, 29)
"""
__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday", "monthrange",
           "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr", "day_name", "day_abbr",
           "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar", "weekheader", "Day", "Month"]


class IllegalMonthError(ValueError, IndexError):
    """The number of a month is wrong."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """The number of a day of the week is wrong."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
__all__ += [name.upper() for name in _MONTHS + _DAYS]
January, February = 1, 2


def __getattr__(name):
    # The enumerations are made when somebody asks for them.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if "Day" not in globals():
        from enum import IntEnum, global_enum
        globals()["Month"] = global_enum(IntEnum("Month", [m.upper() for m in _MONTHS], module=__name__))
        globals()["Day"] = global_enum(IntEnum("Day", [d.upper() for d in _DAYS], start=0, module=__name__))
    return globals()[name]


class _Names:
    """Names by number."""

    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]

    def __len__(self):
        return len(self._names)


month_name, month_abbr = _Names(["", *_MONTHS]), _Names(["", *[m[:3] for m in _MONTHS]])
day_name, day_abbr = _Names(_DAYS), _Names([d[:3] for d in _DAYS])


def isleap(year):
    """Tell whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Return how many leap years there are from y1 up to but without y2."""
    def before(y):
        y -= 1
        return y // 4 - y // 100 + y // 400
    return before(y2) - before(y1)


def weekday(year, month, day):
    """Return the day of the week, with Monday 0."""
    from datetime import MAXYEAR, MINYEAR, date
    if not MINYEAR <= year <= MAXYEAR:
        year = 2000 + year % 400
    return __getattr__("Day")(date(year, month, day).weekday())


def _length(year, month):
    return 28 + isleap(year) if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def monthrange(year, month):
    """Return the day of the week on which a month begins, and its length."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length(year, month)


class Calendar:
    """Days in the order of weeks."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        """Return the day on which weeks begin."""
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        """Let weeks begin on another day."""
        self._first = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """Yield the numbers of the days of a week."""
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdays3(self, year, month):
        """Yield (year, month, day) for the whole weeks in which a month lies."""
        first, n = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        y, m = (year, month - 1) if month > 1 else (year - 1, 12)
        last = _length(y, m)
        for d in range(last - before + 1, last + 1):
            yield y, m, d
        for d in range(1, n + 1):
            yield year, month, d
        y, m = (year, month + 1) if month < 12 else (year + 1, 1)
        for d in range(1, (-before - n) % 7 + 1):
            yield y, m, d

    def itermonthdates(self, year, month):
        """Yield the dates of the whole weeks in which a month lies."""
        from datetime import date
        for y, m, d in self.itermonthdays3(year, month):
            yield date(y, m, d)

    def itermonthdays4(self, year, month):
        """Yield (year, month, day, day of the week)."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + i) % 7

    def itermonthdays(self, year, month):
        """Yield days of the month, 0 for those of others."""
        for y, m, d in self.itermonthdays3(year, month):
            yield d if m == month else 0

    def itermonthdays2(self, year, month):
        """Yield (day or 0, day of the week)."""
        for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield d, i % 7

    def monthdatescalendar(self, year, month):
        """Return the weeks of a month as lists of dates."""
        return _weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        """Return the weeks of a month as lists of (day or 0, day of the week)."""
        return _weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        """Return the weeks of a month as lists of days, 0 for those of others."""
        return _weeks(self.itermonthdays(year, month))

    def _year(self, year, width, month):
        months = [month(year, m) for m in range(1, 13)]
        return [months[i:i + width] for i in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        """Return the months of a year in rows."""
        return self._year(year, width, self.monthdatescalendar)

    def yeardays2calendar(self, year, width=3):
        """Return the months of a year in rows."""
        return self._year(year, width, self.monthdays2calendar)

    def yeardayscalendar(self, year, width=3):
        """Return the months of a year in rows."""
        return self._year(year, width, self.monthdayscalendar)


def _weeks(days):
    days = list(days)
    return [days[i:i + 7] for i in range(0, len(days), 7)]


class TextCalendar(Calendar):
    """Calendars as text."""

    def prweek(self, theweek, width):
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """Return a day."""
        return ("" if day == 0 else f"{day:2}").center(width)

    def formatweek(self, theweek, width):
        """Return a week."""
        return " ".join([self.formatday(d, wd, width) for d, wd in theweek])

    def formatweekday(self, day, width):
        """Return the name of a day of the week."""
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        """Return the names of the days of the week."""
        return " ".join([self.formatweekday(i, width) for i in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """Return the name of a month."""
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        return (f"{month_name[themonth]} {theyear!r}" if withyear else month_name[themonth]).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """Return a month."""
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join([line.rstrip() + "\n" * l for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """Return a year, with m months in a row."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        out = repr(theyear).center(width * m + c * (m - 1)).rstrip() + "\n" * l
        header = self.formatweekheader(w)
        gap = " " * c
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            out += "\n" * l + gap.join([self.formatmonthname(theyear, k, width, False) for k in months]).rstrip() + "\n" * l
            out += gap.join([header for _ in months]).rstrip() + "\n" * l
            for j in range(max(len(month) for month in row)):
                weeks = [self.formatweek(month[j], w) if j < len(month) else "" for month in row]
                out += gap.join([week.center(width) for week in weeks]).rstrip() + "\n" * l
        return out

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """Calendars as HTML."""
    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday, cssclass_month_head, cssclass_month, cssclass_year_head, cssclass_year = "noday", "month", "month", "year", "year"

    def formatday(self, day, weekday):
        """Return a day as a cell."""
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        """Return a week as a row."""
        return f"<tr>{''.join([self.formatday(d, wd) for d, wd in theweek])}</tr>"

    def formatweekday(self, day):
        """Return the name of a day of the week as a cell."""
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """Return the names of the days of the week as a row."""
        return f"<tr>{''.join([self.formatweekday(i) for i in self.iterweekdays()])}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """Return the name of a month as a row."""
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        name = f"{month_name[themonth]} {theyear}" if withyear else month_name[themonth]
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """Return a month as a table."""
        lines = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">',
                 self.formatmonthname(theyear, themonth, withyear), self.formatweekheader(),
                 *[self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)], "</table>"]
        return "\n".join(lines) + "\n"

    def formatyear(self, theyear, width=3):
        """Return a year as a table of tables."""
        width = max(width, 1)
        out = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">', "\n",
               f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>']
        for i in range(1, 13, width):
            out.append("<tr>")
            out += [f"<td>{self.formatmonth(theyear, m, False)}</td>" for m in range(i, min(i + width, 13))]
            out.append("</tr>")
        out.append("</table>")
        return "".join(out)

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """Return a year as a page, in bytes."""
        encoding = encoding or "utf-8"
        lines = [f'<?xml version="1.0" encoding="{encoding}"?>\n',
                 '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n',
                 "<html>\n", "<head>\n", f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n']
        if css is not None:
            lines.append(f'<link rel="stylesheet" type="text/css" href="{css}" />\n')
        lines += [f"<title>Calendar for {theyear}</title>\n", "</head>\n", "<body>\n", self.formatyear(theyear, width), "</body>\n",
                  "</html>\n"]
        return "".join(lines).encode(encoding, "xmlcharrefreplace")


class LocaleTextCalendar(TextCalendar):
    """A TextCalendar: names are English in every locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale


class LocaleHTMLCalendar(HTMLCalendar):
    """An HTMLCalendar: names are English in every locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale


c = TextCalendar()
firstweekday = c.getfirstweekday
monthcalendar, prweek, week, weekheader = c.monthdayscalendar, c.prweek, c.formatweek, c.formatweekheader
prmonth, month, calendar, prcal = c.prmonth, c.formatmonth, c.formatyear, c.pryear


def setfirstweekday(firstweekday):
    """Let weeks begin on another day."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


def timegm(tuple):
    """Return the seconds since 1970 of a time in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    from datetime import date
    days = date(year, month, 1).toordinal() - date(1970, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
