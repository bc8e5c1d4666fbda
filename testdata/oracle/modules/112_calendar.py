# calendar.
import calendar
import time

print(calendar.month(2024, 2))
print(calendar.TextCalendar(6).formatmonth(2023, 10, w=4, l=2))
print(calendar.calendar(2025))
calendar.prmonth(2021, 8)
print(calendar.isleap(2000), calendar.isleap(1900), calendar.isleap(2024), calendar.leapdays(1900, 2001), calendar.monthrange(2024, 2), calendar.weekday(2024, 7, 4), calendar.monthcalendar(2024, 2))
print(list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[3], calendar.day_abbr[-1], len(calendar.month_name))
print(calendar.timegm((2024, 1, 1, 12, 30, 15)), calendar.timegm(time.gmtime(86400)), calendar.SUNDAY, repr(calendar.MONDAY), calendar.Month.MARCH, repr(calendar.JANUARY), calendar.Day(2).name)
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2))[:8], list(c.itermonthdays2(2024, 2))[:3], [str(d) for d in c.itermonthdates(2024, 2)][:3], list(c.itermonthdays4(2024, 12))[-2:], c.getfirstweekday())
print(len(c.yeardayscalendar(2024)), c.monthdatescalendar(2024, 2)[0][0], c.monthdays2calendar(2024, 2)[0])
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.month(2024, 0)):
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, e)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.weekheader(3), calendar.month(2024, 9), sep="\n")
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:300])
