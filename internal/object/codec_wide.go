package object

import (
	"encoding/binary"
	"unicode/utf16"
)

// byteOrderOf is what both byte orders of encoding/binary implement.
type byteOrderOf interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

// wideCodec is UTF-16 or UTF-32, by the size of a unit in bytes. Without a byte
// order, text begins with a mark that tells it, and is little-endian by default.
func wideCodec(name string, size int, order byteOrderOf) *codec {
	return &codec{name, func(e *encoder) {
		o := order
		if o == nil {
			o = binary.LittleEndian
			e.out = appendUnit(e.out, o, size, 0xFEFF)
		}
		e.runes("surrogates not allowed", func(r rune) bool {
			if r >= surrogateMin && r <= surrogateMax {
				return false
			}
			if size == 2 && r > 0xFFFF {
				hi, lo := utf16.EncodeRune(r)
				e.out = appendUnit(e.out, o, size, hi)
				r = lo
			}
			e.out = appendUnit(e.out, o, size, r)
			return true
		})
	}, func(d *decoder) {
		o := order
		if o == nil {
			o = d.mark(size)
		}
		d.wide(size, o)
	}}
}

func appendUnit(b []byte, o byteOrderOf, size int, r rune) []byte {
	if size == 2 {
		return o.AppendUint16(b, uint16(r))
	}
	return o.AppendUint32(b, uint32(r))
}

func unitAt(s string, o byteOrderOf, size int) uint32 {
	if size == 2 {
		return uint32(o.Uint16([]byte(s[:2])))
	}
	return o.Uint32([]byte(s[:4]))
}

// mark skips a byte order mark and returns the order.
func (d *decoder) mark(size int) byteOrderOf {
	if len(d.in) >= size {
		switch {
		case unitAt(d.in, binary.LittleEndian, size) == 0xFEFF:
			d.at = size
		case unitAt(d.in, binary.BigEndian, size) == 0xFEFF:
			d.at = size
			return binary.BigEndian
		}
	}
	return binary.LittleEndian
}

// wide decodes the rest.
func (d *decoder) wide(size int, o byteOrderOf) {
	for d.at < len(d.in) && d.err == nil {
		rest := d.in[d.at:]
		if len(rest) < size {
			d.bad(len(rest), "truncated data")
			return
		}
		u := unitAt(rest, o, size)
		switch {
		case size == 4 && u > 0x10FFFF:
			d.bad(size, "code point not in range(0x110000)")
		case u < surrogateMin || u > surrogateMax:
			d.out = appendRune(d.out, rune(u))
			d.at += size
		case size == 4:
			d.bad(size, "code point in surrogate code point range(0xd800, 0xe000)")
		case u >= 0xDC00:
			d.bad(size, "illegal encoding")
		case len(rest) < 4:
			d.bad(len(rest), "unexpected end of data")
		default:
			r := utf16.DecodeRune(rune(u), rune(unitAt(rest[2:], o, 2)))
			if r == 0xFFFD {
				d.bad(size, "illegal UTF-16 surrogate")
				continue
			}
			d.out = appendRune(d.out, r)
			d.at += 4
		}
	}
}
