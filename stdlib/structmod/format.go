package structmod

import (
	"math"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
)

// A layout is a format that has been read.
type layout struct {
	format string
	items  []item
	big    bool // the first byte of a number is its highest
	native bool // sizes and alignment are this machine's
	size   int  // in bytes
	values int  // how many values the items take
}

// An item is count values of one kind, each of size bytes, one behind the other from offset
// at. A text ("s" or "p") is one value.
type item struct {
	code            byte
	at, size, count int
}

// signed reports whether the item is of ints that may be below 0.
func (it *item) signed() bool {
	switch it.code {
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return true
	}
	return false
}

// fits reports whether n is one of the item's ints.
func (it *item) fits(n int64) bool {
	width := 8 * it.size
	if it.signed() {
		return n>>(width-1) == n>>63
	}
	return n >= 0 && n>>(width-1)>>1 == 0
}

// sizeOf returns how many bytes a value takes; 0 for an unknown letter. Native sizes are
// those of a 64-bit machine.
func sizeOf(code byte, native bool) int {
	switch code {
	case 'x', 'c', 'b', 'B', '?', 's', 'p':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'q', 'Q', 'd':
		return 8
	case 'l', 'L':
		if native {
			return 8
		}
		return 4
	case 'n', 'N', 'P':
		if native {
			return 8
		}
	}
	return 0
}

// read reads a format.
func (m *module) read(format string) (*layout, error) {
	if strings.IndexByte(format, 0) >= 0 {
		return nil, object.Raise(m.err, "embedded null character")
	}
	l := &layout{format: format, native: true}
	rest := format
	if format != "" {
		switch format[0] {
		case '>', '!':
			l.big = true
			fallthrough
		case '<', '=':
			l.native = false
			fallthrough
		case '@':
			rest = format[1:]
		}
	}
	tooLong := object.Raise(m.err, "total struct size too long")
	for i := 0; i < len(rest); i++ {
		c := rest[i]
		if c == ' ' || '\t' <= c && c <= '\r' {
			continue
		}
		count := 1
		if isDigit(c) {
			for count = 0; i < len(rest) && isDigit(rest[i]); i++ {
				d := int(rest[i] - '0')
				if count > (math.MaxInt-d)/10 {
					return nil, tooLong
				}
				count = count*10 + d
			}
			if i == len(rest) {
				return nil, object.Raise(m.err, "repeat count given without format specifier")
			}
			c = rest[i]
		}
		size := sizeOf(c, l.native)
		if size == 0 {
			return nil, object.Raise(m.err, "bad char in struct format")
		}
		if l.native {
			pad := -l.size & (size - 1)
			if l.size > math.MaxInt-pad {
				return nil, tooLong
			}
			l.size += pad
		}
		if count > (math.MaxInt-l.size)/size {
			return nil, tooLong
		}
		switch {
		case c == 's' || c == 'p':
			l.items = append(l.items, item{code: c, at: l.size, size: count, count: 1})
			l.values++
		case c != 'x' && count > 0:
			l.items = append(l.items, item{code: c, at: l.size, size: size, count: count})
			l.values += count
		}
		l.size += count * size
	}
	return l, nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
