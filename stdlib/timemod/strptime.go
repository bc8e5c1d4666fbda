package timemod

import (
	"strconv"
	"strings"
	"time"

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
	offset                                        int // seconds east of UTC
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
	case 'y':
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

// utcOffset takes +HH:MM, +HHMM or Z.
func (p *parse) utcOffset() bool {
	if strings.HasPrefix(p.text, "Z") {
		p.text, p.hasOffset = p.text[1:], true
		return true
	}
	if p.text == "" || p.text[0] != '+' && p.text[0] != '-' {
		return false
	}
	sign := 1
	if p.text[0] == '-' {
		sign = -1
	}
	p.text = p.text[1:]
	h, ok := p.number(2, 0, 23)
	p.text = strings.TrimPrefix(p.text, ":")
	m, ok2 := p.number(2, 0, 59)
	if !ok || !ok2 {
		return false
	}
	p.offset, p.hasOffset = sign*(h*3600+m*60), true
	return true
}

// parseTime is strptime: the fields that a text has in a format.
func parseTime(text, format value) (*parse, time.Time, error) {
	s, ok1 := object.Unbox(text).(starlark.String)
	f, ok2 := object.Unbox(format).(starlark.String)
	if !ok1 || !ok2 {
		n, v := 0, text
		if ok1 {
			n, v = 1, format
		}
		return nil, time.Time{}, object.Raise(object.TypeError, "strptime() argument %d must be str, not %s", n, object.TypeName(v))
	}
	p := &parse{text: string(s), year: 1900, month: 1, day: 1, yearDay: -1, weekday: -1, week: -1}
	ok, bad := p.match(string(f))
	switch {
	case bad == '%':
		return nil, time.Time{}, object.Raise(object.ValueError, "stray %% in format '%s'", string(f))
	case bad != 0:
		return nil, time.Time{}, object.Raise(object.ValueError, "'%c' is a bad directive in format '%s'", bad, string(f))
	case !ok:
		return nil, time.Time{}, object.Raise(object.ValueError, "time data %s does not match format %s", quoted(s), quoted(f))
	case p.text != "":
		return nil, time.Time{}, object.Raise(object.ValueError, "unconverted data remains: %s", p.text)
	}
	switch {
	case p.pm == 1 && p.hour == 12:
		p.hour = 0
	case p.pm == 2 && p.hour < 12:
		p.hour += 12
	}
	day := time.Date(p.year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC)
	if day.Day() != p.day {
		return nil, time.Time{}, object.Raise(object.ValueError, "day is out of range for month")
	}
	switch {
	case p.yearDay > 0:
		day = time.Date(p.year, 1, p.yearDay, 0, 0, 0, 0, time.UTC)
	case p.week >= 0 && p.weekday >= 0:
		first := (int(time.Date(p.year, 1, 1, 0, 0, 0, 0, time.UTC).Weekday()) + 6) % 7
		wanted := p.weekday
		if p.sunday {
			first, wanted = (first+1)%7, (wanted+1)%7
		}
		day = time.Date(p.year, 1, 1+(7-first)%7+7*(p.week-1)+wanted, 0, 0, 0, 0, time.UTC)
	}
	return p, day.Add(time.Duration(p.hour)*time.Hour + time.Duration(p.minute)*time.Minute + time.Duration(p.second)*time.Second), nil
}

func quoted(s starlark.String) string {
	r, err := object.Repr(nil, s)
	if err != nil {
		return string(s)
	}
	return r
}

// structOf makes the struct_time of a parsed text.
func structOf(p *parse, t time.Time) value {
	v := newStruct(t)
	v.t[5] = starlark.MakeInt(p.second)
	if p.weekday >= 0 {
		v.t[6] = starlark.MakeInt(p.weekday) // as it was given
	}
	v.t[8] = starlark.MakeInt(-1)
	if p.zone != "" {
		v.t[8] = starlark.MakeInt(0)
	}
	return v
}

var parseFunctions = []object.MethodDef{
	{Name: "strptime", Sig: "string, format='%a %b %d %H:%M:%S %Y', /", Doc: "Parse a string to a time tuple according to a format specification.",
		Fn: func(th thread, self value, a []value) (value, error) {
			p, t, err := parseTime(a[0], a[1])
			if err != nil {
				return nil, err
			}
			return structOf(p, t), nil
		}},
}
