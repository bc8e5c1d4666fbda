package object

import (
	"fmt"

	"go.starlark.net/starlark"
)

// unicodeErrorText is str() of UnicodeDecodeError and UnicodeEncodeError, whose
// arguments are encoding, object, start, end, reason.
func unicodeErrorText(th *starlark.Thread, e *Exception) (string, error) {
	if len(e.Args) != 5 {
		return exceptionText(th, e)
	}
	start, err := IndexInt(th, e.Args[2])
	if err != nil {
		return "", err
	}
	end, err := IndexInt(th, e.Args[3])
	if err != nil {
		return "", err
	}
	verb := "decode"
	what := fmt.Sprintf("bytes in position %d-%d", start, end-1)
	switch obj := e.Args[1].(type) {
	case starlark.Bytes:
		if end == start+1 && start < len(obj) {
			what = fmt.Sprintf("byte 0x%02x in position %d", obj[start], start)
		}
	case starlark.String:
		verb = "encode"
		what = fmt.Sprintf("characters in position %d-%d", start, end-1)
		if end == start+1 && start < StrLen(string(obj)) {
			r, _ := decodeRune(runeAt(string(obj), start))
			switch {
			case r < 0x100:
				what = fmt.Sprintf(`character '\x%02x' in position %d`, r, start)
			case r < 0x10000:
				what = fmt.Sprintf(`character '\u%04x' in position %d`, r, start)
			default:
				what = fmt.Sprintf(`character '\U%08x' in position %d`, r, start)
			}
		}
	}
	return fmt.Sprintf("'%s' codec can't %s %s: %s", strOf(e.Args[0]), verb, what, strOf(e.Args[4])), nil
}
