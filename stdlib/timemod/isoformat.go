package timemod

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// This file writes and reads the texts of ISO 8601, and hands formats to strftime.

// appendDate appends YYYY-MM-DD.
func appendDate(b []byte, day int) []byte {
	y, m, d := civil(day)
	b = append(appendPadded(b, y, 4), '-')
	b = append(appendPadded(b, m, 2), '-')
	return appendPadded(b, d, 2)
}

// appendClock appends the time of the day down to what timespec says.
func appendClock(b []byte, us int, timespec string) ([]byte, error) {
	part := us % second
	if timespec == "auto" {
		timespec = "seconds"
		if part != 0 {
			timespec = "microseconds"
		}
	}
	b = appendPadded(b, us/hour, 2)
	if timespec == "hours" {
		return b, nil
	}
	b = appendPadded(append(b, ':'), us/minute%60, 2)
	if timespec == "minutes" {
		return b, nil
	}
	b = appendPadded(append(b, ':'), us/second%60, 2)
	switch timespec {
	case "seconds":
		return b, nil
	case "milliseconds":
		return appendPadded(append(b, '.'), part/1000, 3), nil
	case "microseconds":
		return appendPadded(append(b, '.'), part, 6), nil
	}
	return nil, object.Raise(object.ValueError, "Unknown timespec value")
}

// appendISO appends the moment as isoformat() writes it.
func (m *moment) appendISO(th thread, b []byte, sep, timespec string) ([]byte, error) {
	if m.kind != isTime {
		b = appendDate(b, m.day)
		if m.kind == isDate {
			return b, nil
		}
		b = append(b, sep...)
	}
	b, err := appendClock(b, m.us, timespec)
	if err != nil || m.zone == nil {
		return b, err
	}
	offset, err := m.offset(th)
	if offset != nil && err == nil {
		b = appendUTCOffset(b, offset, ":")
	}
	return b, err
}

// iso is appendISO as a value.
func (m *moment) iso(th thread, sep, timespec string) (value, error) {
	var buf [40]byte
	b, err := m.appendISO(th, buf[:0], sep, timespec)
	if err != nil {
		return nil, err
	}
	return object.TextOf(b), nil
}

// strArg returns an optional argument that has to be a str.
func strArg(v value, method string, n int, otherwise string) (string, error) {
	if v == nil {
		return otherwise, nil
	}
	s, ok := object.Unbox(v).(starlark.String)
	if !ok {
		return "", object.Raise(object.TypeError, "%s() argument %d must be str, not %s", method, n, object.TypeName(v))
	}
	return string(s), nil
}

// An isoReader reads a text; once it fails it goes on failing.
type isoReader struct {
	s    string
	fail bool
}

// digits reads n digits.
func (r *isoReader) digits(n int) int {
	if r.fail || len(r.s) < n {
		r.fail = true
		return 0
	}
	v := 0
	for i := range n {
		c := r.s[i] - '0'
		if c > 9 {
			r.fail = true
			return 0
		}
		v = 10*v + int(c)
	}
	r.s = r.s[n:]
	return v
}

// byte takes a character if it comes next.
func (r *isoReader) byte(c byte) bool {
	if r.fail || r.s == "" || r.s[0] != c {
		return false
	}
	r.s = r.s[1:]
	return true
}

// must takes a character if it is wanted.
func (r *isoReader) must(c byte, wanted bool) {
	if wanted && !r.byte(c) {
		r.fail = true
	}
}

// date reads YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD, YYYY-Www or YYYYWww. The
// error is that of a date that does not exist.
func (r *isoReader) date() (day int, err error) {
	y := r.digits(4)
	dash := r.byte('-')
	if r.byte('W') {
		w, d := r.digits(2), 1
		if r.s != "" {
			r.must('-', dash)
			d = r.digits(1)
		}
		if r.fail {
			return 0, nil
		}
		var wrong isoField
		if day, wrong = fromISOCalendar(y, w, d); wrong != allRight {
			r.fail = true
		}
		return day, nil
	}
	m := r.digits(2)
	r.must('-', dash)
	d := r.digits(2)
	if r.fail {
		return 0, nil
	}
	return checkDate(y, m, d)
}

// clock reads HH[:MM[:SS[.f]]], or the same without colons.
func (r *isoReader) clock() (h, m, s, us int) {
	h = r.digits(2)
	if r.fail || r.s == "" {
		return
	}
	colon := r.byte(':')
	m = r.digits(2)
	if r.fail || r.s == "" {
		return
	}
	r.must(':', colon)
	s = r.digits(2)
	if r.fail || r.s == "" {
		return
	}
	if !r.byte('.') && !r.byte(',') || r.s == "" {
		r.fail = true
		return
	}
	for scale := second / 10; r.s != "" && !r.fail; scale /= 10 {
		us += r.digits(1) * scale
	}
	return
}

// isoTime reads a time of the day with an optional offset.
func (c *calendar) isoTime(r *isoReader) (us int, zone value, err error) {

	offset := ""
	var sign byte
	if i := strings.IndexAny(r.s, "+-Z"); i >= 0 {
		sign, offset, r.s = r.s[i], r.s[i+1:], r.s[:i]
	}
	h, m, s, part := r.clock()
	if r.fail {
		return 0, nil, nil
	}
	switch {
	case sign == 'Z':
		if r.fail = offset != ""; r.fail {
			return 0, nil, nil
		}
		zone = c.utc
	case sign != 0:
		o := isoReader{s: offset}
		oh, om, os, opart := o.clock()
		if r.fail = o.fail; r.fail {
			return 0, nil, nil
		}
		total := oh*hour + om*minute + os*second + opart
		if sign == '-' {
			total = -total
		}
		if zone, err = c.fixed(c.mustDelta(0, total), nil); err != nil {
			return 0, nil, err
		}
	}

	us, err = checkTime(h, m, s, part)
	return us, zone, err
}

// invalidISO is the error for a text that is none.
func invalidISO(th thread, s string) error {
	r, err := object.Repr(th, starlark.String(s))
	if err != nil {
		return err
	}
	return object.Raise(object.ValueError, "Invalid isoformat string: %s", r)
}

// isoArg returns the text for fromisoformat.
func isoArg(v value) (string, error) {
	s, ok := object.Unbox(v).(starlark.String)
	if !ok {
		return "", object.Raise(object.TypeError, "fromisoformat: argument must be str")
	}
	return string(s), nil
}

// dateLength returns where the character between date and time must be, which may be
// any: a digit, too. 0 says that there is no date. Where a week may or may not have a day
// behind it, a time of whole pairs of digits is taken for granted.
func dateLength(s string) int {
	n := len(s)
	switch {
	case n < 7:
		return 0
	case n == 7:
		return 7
	case s[4] == '-' && s[5] != 'W':
		return 10
	case s[4] == '-':
		if n > 8 && s[8] == '-' && !(n > 10 && digit(s[10])) {
			return 10
		}
		return 8
	case s[4] != 'W':
		return 8
	}
	end := 7
	for end < n && digit(s[end]) {
		end++
	}
	switch {
	case end < 9:
		return end
	case end%2 == 0:
		return 7
	}
	return 8
}

func digit(c byte) bool { return c-'0' <= 9 }

// isoMoment reads a date, and a time behind one character.
func (c *calendar) isoMoment(th thread, s string) (day, us int, zone value, err error) {
	n := dateLength(s)
	if n == 0 || n > len(s) {
		return 0, 0, nil, invalidISO(th, s)
	}
	r := isoReader{s: s[:n]}
	day, err = r.date()
	if r.fail || r.s != "" {
		return 0, 0, nil, invalidISO(th, s)
	}
	if err != nil || n == len(s) {
		return day, 0, nil, err
	}
	clock := isoReader{s: s[n+len(object.StrIndex(s[n:], 0)):]}
	us, zone, err = c.isoTime(&clock)
	if clock.fail {
		err = invalidISO(th, s)
	}
	return day, us, zone, err
}

// strftime writes the moment in a format.
func (m *moment) strftime(th thread, v value) (value, error) {
	format, err := strArg(v, "strftime", 1, "")
	if err != nil {
		return nil, err
	}
	if format, err = m.expand(th, format); err != nil {
		return nil, err
	}
	if strings.IndexByte(format, 0) >= 0 {
		return nil, object.Raise(object.ValueError, "embedded null character")
	}
	f := m.fields()
	var buf [64]byte
	return object.TextOf(f.Append(buf[:0], format)), nil
}

// fields are the parts that strftime and timetuple know.
func (m *moment) fields() Fields {
	f := Fields{Year: 1900, Month: 1, Day: 1, YearDay: 1, Hour: m.us / hour, Minute: m.us / minute % 60, Second: m.us / second % 60}
	if m.kind != isTime {
		f.Year, f.Month, f.Day = civil(m.day)
		f.Weekday, f.YearDay = weekday(m.day), m.day-ordinalOf(f.Year, 1, 1)+1
	}
	return f
}

// expand replaces the directives of which C's strftime knows nothing: %f, %z, %:z and %Z.
func (m *moment) expand(th thread, format string) (string, error) {
	var b []byte
	from := 0
	for i := 0; i+1 < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		begin := i
		i++
		sep := ""
		switch format[i] {
		case 'f':
			b = appendPadded(append(b, format[from:begin]...), m.us%second, 6)
		case ':':
			if i+1 == len(format) || format[i+1] != 'z' {
				continue
			}
			i++
			sep = ":"
			fallthrough
		case 'z':
			offset, err := m.offset(th)
			if err != nil {
				return "", err
			}
			b = append(b, format[from:begin]...)
			if offset != nil {
				b = appendUTCOffset(b, offset, sep)
			}
		case 'Z':
			name, err := zoneName(th, m.zone, m.arg())
			if err != nil {
				return "", err
			}
			b = append(b, format[from:begin]...)
			if name, err = percent(th, name); err != nil {
				return "", err
			}
			if s, ok := name.(starlark.String); ok {
				b = append(b, s...)
			}
		default:
			continue
		}
		from = i + 1
	}
	if from == 0 {
		return format, nil
	}
	return string(append(b, format[from:]...)), nil
}

// strftimeMethod is the method of date, time and datetime.
var strftimeMethod = object.MethodDef{Name: "strftime", Sig: "format", Doc: "format -> strftime() style string.",
	Fn: func(th thread, self value, a []value) (value, error) { return self.(*moment).strftime(th, a[0]) }}
