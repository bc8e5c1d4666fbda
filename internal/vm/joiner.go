package vm

import "unsafe"

// A joiner makes `s += part` in a loop take linear time: it remembers the buffer
// of the string that it made last, and if that string is the left operand again,
// it writes the right one behind it. The bytes of a string never change; only
// those behind the end of the longest one are written. CPython gets the same
// effect from reference counts.
type joiner struct {
	buf []byte // its bytes are those of the string made last
}

const (
	// minJoin is the length of the left operand from which on room is left: for
	// shorter strings copying is cheaper.
	minJoin = 128
	// maxJoin bounds the result where the Runtime sets no limit.
	maxJoin = 1 << 28
)

// add returns x + y; ok is false for strings that it does not care for. limit is
// the size of values that the Runtime allows, 0 for any.
func (j *joiner) add(x, y string, limit int64) (z string, ok bool) {
	if limit == 0 {
		limit = maxJoin
	}
	if n := len(x) + len(y); len(x) < minJoin || 2*int64(n) > limit {
		return "", false
	}
	if len(j.buf) != len(x) || unsafe.SliceData(j.buf) != unsafe.StringData(x) {
		j.buf = append(make([]byte, 0, len(x)+len(x)/2+len(y)), x...)
	}
	j.buf = append(j.buf, y...)
	return unsafe.String(unsafe.SliceData(j.buf), len(j.buf)), true
}
