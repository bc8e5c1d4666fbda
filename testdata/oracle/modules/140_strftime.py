"""strftime of the GNU C library: all directives, flags and widths; fields that go beyond a date."""
import time
for y in (5, 99, 999, 1000, 2024, 9999):
    print(time.strftime('%Y|%C|%y|%G|%g|%F|%D|%c|%x', (y, 2, 3, 4, 5, 6, 5, 34, -1)))
t=(2024,7,4,15,6,7,2,200,0)
for c in 'aAbBcdDeFgGhHIjklmMnOpPrRsStTuUvVwWxXyYzZ%EO+-_0^#QKLNqifoJ':
    print(c, repr(time.strftime('%'+c,t)))
for f in ('%-d %-H %_d %^a %#Z','%Ey %Od %Q', 'abc%','é%Hü','%%%', '%10d', '%'):
    print(repr(f), repr(time.strftime(f,t)))
print(time.strftime('%d %j %w %a %b %m', (2024,0,0,0,0,0,-1,0,0)), time.strftime('%a %U %W', (2024,1,1,0,0,0,9,5,0)))
for bad in ((2024,13,1,0,0,0,0,1,0),(2024,1,32,0,0,0,0,1,0),(2024,1,1,24,0,0,0,1,0),(2024,1,1,0,60,0,0,1,0),(2024,1,1,0,0,62,0,1,0),(2024,1,1,0,0,0,-2,1,0),(2024,1,1,0,0,0,0,367,0)):
    try: print(time.strftime('%c',bad))
    except ValueError as e: print(e)
try: time.strftime('a\0b')
except ValueError as e: print(e)
print(repr(time.asctime((5,1,1,0,0,0,3,1,0))), time.asctime((2024,2,3,4,5,6,0,1,0)))
for text, form in [('Thursday 10 2024', '%A %d %Y'), ('10:11', '%R'), ('01/02/03', '%D'), ('10:11:12', '%T'), ('Jan', '%h'),
                   ('Sun Feb  4 05:06:07 2024', '%c'), ('02/04/24 05:06:07', '%x %X')]:
    try:
        print(tuple(time.strptime(text, form)))
    except ValueError as e:
        print(e)
