package timemod

import (
	"strconv"
	"strings"
	"time"
)

// Fields are the parts of a struct_time that strftime writes, as they were given: the
// day of the week need not be that of the date.
type Fields struct {
	Year, Month, Day, Hour, Minute, Second int
	Weekday                                int // 0 is Monday
	YearDay                                int // 1 is the first of January

	Zone   string // name of the time zone; "" is the local one
	Offset int    // seconds east of UTC, if Zone is not empty
}

// FieldsOf returns the fields of a moment in the zone of t.
func FieldsOf(t time.Time) Fields {
	f := Fields{Weekday: (int(t.Weekday()) + 6) % 7, YearDay: t.YearDay()}
	var month time.Month
	f.Year, month, f.Day = t.Date()
	f.Month = int(month)
	f.Hour, f.Minute, f.Second = t.Clock()
	if f.Zone, f.Offset = t.Zone(); f.Zone == "UTC" && t.Location() == time.UTC {
		f.Zone = "GMT"
	}
	return f
}

// local returns the moment that the fields are in local time.
func (f *Fields) local() time.Time {
	return time.Date(f.Year, time.Month(f.Month), f.Day, f.Hour, f.Minute, f.Second, 0, time.Local)
}

func (f *Fields) zone() (name string, offset int) {
	if f.Zone != "" {
		return f.Zone, f.Offset
	}
	return f.local().Zone()
}

// appendAsctime appends the fields as C's asctime writes them.
func (f *Fields) appendAsctime(b []byte) []byte {
	b = append(b, f.dayName()[:3]...)
	b = append(b, ' ')
	b = append(b, f.monthName()[:3]...)
	b = append(b, ' ')
	b = appendNumber(b, f.Day, 2, ' ')
	b = append(b, ' ')
	b = f.appendClock(b)
	b = append(b, ' ')
	return strconv.AppendInt(b, int64(f.Year), 10)
}

// appendClock appends HH:MM:SS.
func (f *Fields) appendClock(b []byte) []byte {
	b = append(appendNumber(b, f.Hour, 2, '0'), ':')
	b = append(appendNumber(b, f.Minute, 2, '0'), ':')
	return appendNumber(b, f.Second, 2, '0')
}

// "?" is what C's library writes for days and months that are none.
func (f *Fields) dayName() string {
	if f.Weekday < 0 || f.Weekday > 6 {
		return "???"
	}
	return dayNames[f.Weekday]
}

func (f *Fields) monthName() string {
	if f.Month < 1 || f.Month > 12 {
		return "???"
	}
	return monthNames[f.Month-1]
}

// appendNumber appends n filled to a width.
func appendNumber(b []byte, n, width int, fill byte) []byte {
	if n < 0 {
		b = append(b, '-')
		n, width = -n, width-1
	}
	digits := 1
	for m := n; m >= 10; m /= 10 {
		digits++
	}
	for ; digits < width; width-- {
		b = append(b, fill)
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// maxFill bounds the width in a directive, as a script must not exhaust the host.
const maxFill = 1 << 16

// A directive is one conversion of a format: %, flags, width and a letter.
type directive struct {
	fill  byte // 0: the ordinary one; '-': none
	upper bool
	swap  bool // the case of %p and %Z
	width int
}

// Append appends what strftime of the GNU C library makes of a format in the C locale.
func (f *Fields) Append(b []byte, format string) []byte {
	for {
		i := strings.IndexByte(format, '%')
		if i < 0 {
			return append(b, format...)
		}
		b = append(b, format[:i]...)
		var d directive
		n := i + 1
	flags:
		for ; n < len(format); n++ {
			switch format[n] {
			case '-', '_', '0', '+':
				d.fill = format[n]
			case '^':
				d.upper = true
			case '#':
				d.swap = true
			default:
				break flags
			}
		}
		for ; n < len(format) && format[n]-'0' <= 9; n++ {
			d.width = min(10*d.width+int(format[n]-'0'), maxFill)
		}
		if n < len(format) && (format[n] == 'E' || format[n] == 'O') {
			n++ // another calendar or other digits, which the C locale has not
		}
		known := false
		if n < len(format) {
			n++
			b, known = f.append(b, d, format[n-1])
		}
		if !known {
			b = append(b, format[i:n]...)
		}
		format = format[n:]
	}
}

// number appends a number that has so many digits and is filled with fill otherwise.
func (d *directive) number(b []byte, n, digits int, fill byte) []byte {
	switch d.fill {
	case '-':
		return strconv.AppendInt(b, int64(n), 10)
	case '_':
		fill = ' '
	case '0', '+':
		fill = '0'
	}
	return appendNumber(b, n, max(d.width, digits), fill)
}

// text appends a name.
func (d *directive) text(b []byte, s string) []byte {
	if d.upper {
		s = strings.ToUpper(s)
	}
	fill := byte(' ')
	if d.fill == '0' || d.fill == '+' {
		fill = '0'
	}
	if d.fill != '-' {
		for range d.width - len(s) {
			b = append(b, fill)
		}
	}
	return append(b, s...)
}

// shorthands are the directives that stand for several others.
var shorthands = map[byte]string{'c': "%a %b %e %H:%M:%S %Y", 'x': "%m/%d/%y", 'X': "%H:%M:%S", 'D': "%m/%d/%y", 'T': "%H:%M:%S",
	'R': "%H:%M", 'F': "%Y-%m-%d", 'r': "%I:%M:%S %p"}

// append appends one field; false if c names none.
func (f *Fields) append(b []byte, d directive, c byte) ([]byte, bool) {
	switch c {
	case 'Y':
		b = d.number(b, f.Year, 1, '0')
	case 'm':
		b = d.number(b, f.Month, 2, '0')
	case 'd':
		b = d.number(b, f.Day, 2, '0')
	case 'H':
		b = d.number(b, f.Hour, 2, '0')
	case 'M':
		b = d.number(b, f.Minute, 2, '0')
	case 'S':
		b = d.number(b, f.Second, 2, '0')
	case 'y':
		b = d.number(b, mod(f.Year, 100), 2, '0')
	case 'C':
		b = d.number(b, (f.Year-mod(f.Year, 100))/100, 1, '0')
	case 'e':
		b = d.number(b, f.Day, 2, ' ')
	case 'k':
		b = d.number(b, f.Hour, 2, ' ')
	case 'I':
		b = d.number(b, (f.Hour+11)%12+1, 2, '0')
	case 'l':
		b = d.number(b, (f.Hour+11)%12+1, 2, ' ')
	case 'j':
		b = d.number(b, f.YearDay, 3, '0')
	case 'w':
		b = d.number(b, (f.Weekday+1)%7, 1, '0')
	case 'u':
		b = d.number(b, mod(f.Weekday, 7)+1, 1, '0')
	case 'U':
		b = d.number(b, (f.YearDay+6-(f.Weekday+1)%7)/7, 2, '0')
	case 'W':
		b = d.number(b, (f.YearDay+6-f.Weekday)/7, 2, '0')
	case 'G', 'g', 'V':
		year, week := f.isoWeek()
		switch c {
		case 'G':
			b = d.number(b, year, 1, '0')
		case 'g':
			b = d.number(b, mod(year, 100), 2, '0')
		default:
			b = d.number(b, week, 2, '0')
		}
	case 's':
		b = d.number(b, int(f.local().Unix()), 1, '0')
	case 'z':
		_, offset := f.zone()
		b = appendOffset(b, offset)
	case 'Z':
		name, _ := f.zone()
		if d.swap {
			name = strings.ToLower(name)
		}
		b = d.text(b, name)
	case 'a', 'A', 'b', 'h', 'B':
		name := f.dayName()
		if c != 'a' && c != 'A' {
			name = f.monthName()
		}
		if c != 'A' && c != 'B' {
			name = name[:3]
		}
		d.upper = d.upper || d.swap
		b = d.text(b, name)
	case 'p', 'P':
		half := halfNames[0]
		if f.Hour >= 12 {
			half = halfNames[1]
		}
		if c == 'P' || d.swap {
			half = strings.ToLower(half)
		}
		b = d.text(b, half)
	case 'n':
		b = d.text(b, "\n")
	case 't':
		b = d.text(b, "\t")
	case '%':
		b = d.text(b, "%")
	default:
		parts, ok := shorthands[c]
		if !ok {
			return b, false
		}
		// Most formats have these without flags.
		if d == (directive{}) {
			return f.Append(b, parts), true
		}
		b = d.text(b, string(f.Append(nil, parts)))
	}
	return b, true
}

// appendOffset appends +HHMM.
func appendOffset(b []byte, seconds int) []byte {
	sign := byte('+')
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	minutes := seconds / 60
	return appendNumber(append(b, sign), minutes/60*100+minutes%60, 4, '0')
}

// isoWeek returns the year and the week of ISO 8601 for the day of the year and of the
// week, whichever date they belong to.
func (f *Fields) isoWeek() (year, week int) {
	year = f.Year
	// Days from the Monday of week 1 to the day.
	since := func(yearDay int) int { return yearDay - 1 - mod(yearDay-1-f.Weekday+3, 7) + 3 }
	days := since(f.YearDay)
	if days < 0 {
		year--
		return year, since(f.YearDay+yearLength(year))/7 + 1
	}
	if next := since(f.YearDay - yearLength(year)); next >= 0 {
		return year + 1, next/7 + 1
	}
	return year, days/7 + 1
}

func yearLength(year int) int {
	if leap(year) {
		return 366
	}
	return 365
}

// mod is a modulo m, not negative.
func mod(a, m int) int { return ((a % m) + m) % m }
