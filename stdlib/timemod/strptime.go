package timemod

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A parse is the state of strptime: fields found so far.
type parse struct {
	text string // what is left

	year, month, day, hour, minute, second, micro int
	pm                                            int // 0: not given, 1: AM, 2: PM
	yearDay, weekday                              int // -1: not given
	week                                          int // of %U or %W, -1: not given
	sunday                                        bool
	isoYear, isoWeek                              int  // of %G and %V, -1: not given
	offset                                        int  // microseconds east of UTC
	mixed                                         bool // the offset has only one colon
	hasOffset                                     bool
	zone                                          string
}

// number takes up to n digits.
func (p *parse) number(n, low, high int) (int, bool) {
	i := 0
	for i < n && i < len(p.text) && p.text[i] >= '0' && p.text[i] <= '9' {
		i++
	}
	// The longest run of digits that gives a number in range.
	for ; i > 0; i-- {
		if v, err := strconv.Atoi(p.text[:i]); err == nil && v >= low && v <= high {
			p.text = p.text[i:]
			return v, true
		}
	}
	return 0, false
}

// name takes one of the names, or of their first three letters.
func (p *parse) name(names []string, short bool) (int, bool) {
	for i, n := range names {
		if short {
			n = n[:3]
		}
		if len(p.text) >= len(n) && strings.EqualFold(p.text[:len(n)], n) {
			p.text = p.text[len(n):]
			return i, true
		}
	}
	return 0, false
}

var (
	monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	dayNames   = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	halfNames  = []string{"AM", "PM"}
	composed   = map[byte]string{'c': "%a %b %d %H:%M:%S %Y", 'x': "%m/%d/%y", 'X': "%H:%M:%S"}
)

// match takes what the format describes from the text.
func (p *parse) match(format string) (ok bool, bad byte) {
	for i := 0; i < len(format); i++ {
		c := format[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n':
			trimmed := strings.TrimLeft(p.text, " \t\n\r")
			if trimmed == p.text && (i == 0 || format[i-1] != c) && p.text != "" && len(trimmed) == len(p.text) {
				return false, 0
			}
			p.text = trimmed
			continue
		case c != '%':
			if p.text == "" || p.text[0] != c {
				return false, 0
			}
			p.text = p.text[1:]
			continue
		case i+1 == len(format):
			return false, '%'
		}
		i++
		if ok, known := p.directive(format[i]); !known {
			return false, format[i]
		} else if !ok {
			return false, 0
		}
	}
	return true, 0
}

func (p *parse) directive(d byte) (ok, known bool) {
	if f, is := composed[d]; is {
		ok, _ = p.match(f)
		return ok, true
	}
	switch d {
	case 'Y':
		if len(p.text) < 4 {
			return false, true
		}
		p.year, ok = p.number(4, 0, 9999)
	case 'G':
		if len(p.text) < 4 {
			return false, true
		}
		p.isoYear, ok = p.number(4, 0, 9999)
	case 'V':
		p.isoWeek, ok = p.number(2, 1, 53)
	case 'y':
		if len(p.text) < 2 || !digit(p.text[1]) {
			return false, true
		}
		if p.year, ok = p.number(2, 0, 99); p.year <= 68 {
			p.year += 2000
		} else {
			p.year += 1900
		}
	case 'm':
		p.month, ok = p.number(2, 1, 12)
	case 'd':
		p.text = strings.TrimPrefix(p.text, " ")
		p.day, ok = p.number(2, 1, 31)
	case 'H':
		p.hour, ok = p.number(2, 0, 23)
	case 'I':
		p.hour, ok = p.number(2, 1, 12)
	case 'M':
		p.minute, ok = p.number(2, 0, 59)
	case 'S':
		p.second, ok = p.number(2, 0, 61)
	case 'f':
		n := len(p.text)
		if p.micro, ok = p.number(6, 0, 999999); ok {
			for n -= len(p.text); n < 6; n++ {
				p.micro *= 10
			}
		}
	case 'j':
		p.yearDay, ok = p.number(3, 1, 366)
	case 'U', 'W':
		p.week, ok = p.number(2, 0, 53)
		p.sunday = d == 'U'
	case 'w':
		p.weekday, ok = p.number(1, 0, 6)
		p.weekday = (p.weekday + 6) % 7
	case 'u':
		p.weekday, ok = p.number(1, 1, 7)
		p.weekday--
	case 'a':
		p.weekday, ok = p.name(dayNames, true)
	case 'A':
		p.weekday, ok = p.name(dayNames, false)
	case 'b':
		p.month, ok = p.name(monthNames, true)
		p.month++
	case 'B':
		p.month, ok = p.name(monthNames, false)
		p.month++
	case 'p':
		for i, n := range halfNames {
			if len(p.text) >= 2 && strings.EqualFold(p.text[:2], n) {
				p.text, p.pm, ok = p.text[2:], i+1, true
				break
			}
		}
	case 'z':
		ok = p.utcOffset()
	case 'Z':
		for _, n := range []string{"UTC", "GMT"} {
			if len(p.text) >= 3 && strings.EqualFold(p.text[:3], n) {
				p.text, p.zone, ok = p.text[3:], n, true
				break
			}
		}
	case '%':
		if ok = strings.HasPrefix(p.text, "%"); ok {
			p.text = p.text[1:]
		}
	default:
		return false, false
	}
	return ok, true
}

// utcOffset takes +HH:MM, +HHMM, either with seconds and a fraction, or Z.
func (p *parse) utcOffset() bool {
	if strings.HasPrefix(p.text, "Z") {
		p.text, p.hasOffset = p.text[1:], true
		return true
	}
	r := isoReader{s: p.text}
	sign := 1
	if r.byte('-') {
		sign = -1
	} else if !r.byte('+') {
		return false
	}
	h := r.digits(2)
	colon := r.byte(':')
	m := r.digits(2)
	if r.fail || m > 59 {
		return false
	}
	p.offset = h*hour + m*minute
	p.text = r.s
	// Seconds may follow, or something else.
	also := r.byte(':')
	s := r.digits(2)
	switch {
	case r.fail || s > 59 || also && !colon:
	case colon && !also:
		p.mixed = true
	default:
		p.offset += s * second
		if len(r.s) > 1 && digit(r.s[1]) && r.byte('.') {
			for scale := second / 10; scale > 0 && r.s != "" && digit(r.s[0]); scale /= 10 {
				p.offset += r.digits(1) * scale
			}
		}
		p.text = r.s
	}
	p.offset, p.hasOffset = sign*p.offset, true
	return true
}

// directives are the letters that may stand behind a percent sign.
const directives = "aAbBcdfGHIjmMpSuUVwWxXyYzZ%"

// checkFormat reports a directive that is none, and warns of a day without a year.
func checkFormat(th thread, format string) error {
	day, year := false, false
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		if i++; i == len(format) {
			return object.Raise(object.ValueError, "stray %% in format '%s'", format)
		}
		switch c := format[i]; {
		case strings.IndexByte(directives, c) < 0:
			_, n := utf8.DecodeRuneInString(format[i:])
			return object.Raise(object.ValueError, "'%s' is a bad directive in format '%s'", format[i:i+n], format)
		case c == 'd':
			day = true
		case c == 'Y' || c == 'y' || c == 'G':
			year = true
		}
	}
	if !day || year {
		return nil
	}
	return deprecated(th, "Parsing dates involving a day of month without a year specified is ambiguious\n"+
		"and fails to parse leap day. The default behavior will change in Python 3.15\n"+
		"to either always raise an exception or to use a different default year (TBD).\n"+
		"To avoid trouble, add a specific year to the input & format.\n"+
		"See https://github.com/python/cpython/issues/70647.")
}

// parseTime is strptime: the fields that a text has in a format, with the date complete.
func parseTime(th thread, text, format value) (*parse, error) {
	s, ok1 := object.Unbox(text).(starlark.String)
	f, ok2 := object.Unbox(format).(starlark.String)
	if !ok1 || !ok2 {
		n, v := 0, text
		if ok1 {
			n, v = 1, format
		}
		return nil, object.Raise(object.TypeError, "strptime() argument %d must be str, not %s", n, object.TypeOf(v).String())
	}
	if err := checkFormat(th, string(f)); err != nil {
		return nil, err
	}
	p := &parse{text: string(s), year: -1, month: 1, day: 1, yearDay: -1, weekday: -1, week: -1, isoYear: -1, isoWeek: -1}
	switch ok, _ := p.match(string(f)); {
	case p.mixed:
		return nil, object.Raise(object.ValueError, "Inconsistent use of : in %s", string(s))
	case !ok:
		return nil, object.Raise(object.ValueError, "time data %s does not match format %s", quoted(s), quoted(f))
	case p.text != "":
		return nil, object.Raise(object.ValueError, "unconverted data remains: %s", p.text)
	}
	switch {
	case p.pm == 1 && p.hour == 12:
		p.hour = 0
	case p.pm == 2 && p.hour < 12:
		p.hour += 12
	}
	return p, p.complete()
}

// checkISO reports directives of ISO 8601's weeks that do not go together.
func (p *parse) checkISO() error {
	switch {
	case p.isoYear >= 0 && p.yearDay >= 0:
		return object.Raise(object.ValueError, "Day of the year directive '%%j' is not compatible with ISO year directive '%%G'. Use '%%Y' instead.")
	case p.isoYear >= 0 && (p.isoWeek < 0 || p.weekday < 0):
		return object.Raise(object.ValueError, "ISO year directive '%%G' must be used with the ISO week directive '%%V' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').")
	case p.isoYear >= 0 || p.isoWeek < 0:
		return nil
	case p.year < 0 || p.weekday < 0:
		return object.Raise(object.ValueError, "ISO week directive '%%V' must be used with the ISO year directive '%%G' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').")
	}
	return object.Raise(object.ValueError, "ISO week directive '%%V' is incompatible with the year directive '%%Y'. Use the ISO year '%%G' instead.")
}

// complete works out the date of the fields that were given.
func (p *parse) complete() error {
	if err := p.checkISO(); err != nil {
		return err
	}
	leapDay := p.year < 0 && p.month == 2 && p.day == 29
	switch {
	case leapDay:
		p.year = 1904 // the first with such a day
	case p.year < 0:
		p.year = 1900
	}
	day, err := checkDate(p.year, p.month, p.day)
	switch {
	case p.yearDay > 0:
		day, err = ordinalOf(p.year, 1, 1)+p.yearDay-1, nil
	case p.weekday < 0:
	case p.week >= 0:
		first, wanted := weekday(ordinalOf(p.year, 1, 1)), p.weekday
		if p.sunday {
			first, wanted = (first+1)%7, (wanted+1)%7
		}
		day, err = ordinalOf(p.year, 1, 1)+(7-first)%7+7*(p.week-1)+wanted, nil
	case p.isoWeek >= 0:
		var wrong isoField
		if day, wrong = fromISOCalendar(p.isoYear, p.isoWeek, p.weekday+1); wrong != allRight {
			return object.Raise(object.ValueError, "Invalid week: %d", p.isoWeek)
		}
		err = nil
	}
	if err == nil {
		err = checkDay(day)
	}
	if err != nil {
		return err
	}
	p.year, p.month, p.day = civil(day)
	p.yearDay = yearDay(day)
	if p.weekday < 0 {
		p.weekday = weekday(day)
	}
	if leapDay {
		p.year = 1900
	}
	return nil
}

func quoted(s starlark.String) string {
	r, err := object.Repr(nil, s)
	if err != nil {
		return string(s)
	}
	return r
}

// structTime makes the struct_time of a parsed text.
func (p *parse) structTime() value {
	isDST := -1
	if p.zone != "" {
		isDST = 0
	}
	f := Fields{Year: p.year, Month: p.month, Day: p.day, Hour: p.hour, Minute: p.minute, Second: p.second, Weekday: p.weekday, YearDay: p.yearDay}
	st := f.structTime(isDST)
	if p.zone != "" {
		st.zone = starlark.String(p.zone)
	}
	if p.hasOffset {
		st.gmtoff = starlark.MakeInt(p.offset / second)
	}
	return st
}

var parseFunctions = []object.MethodDef{
	{Name: "strptime", Sig: "string, format='%a %b %d %H:%M:%S %Y', /", Doc: "Parse a string to a time tuple according to a format specification.",
		Fn: func(th thread, self value, a []value) (value, error) {
			p, err := parseTime(th, a[0], a[1])
			if err != nil {
				return nil, err
			}
			return p.structTime(), nil
		}},
}
