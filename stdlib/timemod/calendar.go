package timemod

// This file is the arithmetic of the proleptic Gregorian calendar. A day is its ordinal:
// 1 is the first of January of year 1. The conversions count years from March, so that
// the leap day comes last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").

const (
	minYear    = 1
	maxYear    = 9999
	maxOrdinal = 3652059 // 9999-12-31
	epoch      = 719163  // 1970-01-01

	fromMarch = 306 // days from March 1 of year 0 to January 1 of year 1
	eraDays   = 146097
)

// ordinalOf returns the ordinal of a day of a year that is not negative.
func ordinalOf(year, month, day int) int {
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	y := year - era*400
	yearDay := (153*(month-3)+2)/5 + day - 1
	return era*eraDays + y*365 + y/4 - y/100 + yearDay - fromMarch + 1
}

// civil returns year, month and day of an ordinal.
func civil(ordinal int) (year, month, day int) {
	z := ordinal + fromMarch - 1
	era := floorDiv(z, eraDays)
	d := z - era*eraDays
	y := (d - d/1460 + d/36524 - d/146096) / 365
	d -= y*365 + y/4 - y/100
	m := (5*d + 2) / 153
	day = d - (153*m+2)/5 + 1
	year = y + era*400
	if m < 10 {
		return year, m + 3, day
	}
	return year + 1, m - 9, day
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func monthLength(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// weekday returns the day of the week; 0 is Monday.
func weekday(ordinal int) int { return (ordinal + 6) % 7 }

// yearDay returns the day of the year, from 1.
func yearDay(ordinal int) int {
	year, _, _ := civil(ordinal)
	return ordinal - ordinalOf(year, 1, 1) + 1
}

// firstWeek returns the ordinal of the Monday of week 1 of a year (ISO 8601).
func firstWeek(year int) int {
	first := ordinalOf(year, 1, 1)
	monday := first - weekday(first)
	if weekday(first) > 3 {
		monday += 7
	}
	return monday
}

// isoCalendar returns year, week and day of the week of ISO 8601.
func isoCalendar(ordinal int) (year, week, day int) {
	year, _, _ = civil(ordinal)
	monday := firstWeek(year)
	switch {
	case ordinal < monday:
		year--
		monday = firstWeek(year)
	case ordinal >= firstWeek(year+1):
		year++
		monday = firstWeek(year)
	}
	return year, (ordinal-monday)/7 + 1, weekday(ordinal) + 1
}

// fromISOCalendar is the reverse; week and day are the numbers given if they are wrong.
func fromISOCalendar(year, week, day int) (ordinal int, wrong isoField) {
	switch {
	case year < minYear || year > maxYear:
		return 0, wrongYear
	case week < 1 || week > 53 || week == 53 && firstWeek(year)+52*7 >= firstWeek(year+1):
		return 0, wrongWeek
	case day < 1 || day > 7:
		return 0, wrongDay
	}
	return firstWeek(year) + (week-1)*7 + day - 1, allRight
}

type isoField int

const (
	allRight isoField = iota
	wrongYear
	wrongWeek
	wrongDay
)
