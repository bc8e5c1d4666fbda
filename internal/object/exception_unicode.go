package object

import (
	"fmt"

	"go.starlark.net/starlark"
)

// unicodeErrorText is str() of UnicodeDecodeError and UnicodeEncodeError, whose
// arguments are encoding, object, start, end, reason.
func unicodeErrorText(th *starlark.Thread, e *Exception) (string, error) {
	a := e.Args
	translate := e.class.IsSubclass(UnicodeTranslateError)
	if translate && len(a) == 4 {
		a = append(starlark.Tuple{starlark.None}, a...) // the others begin with an encoding
	}
	if len(a) != 5 {
		return exceptionText(th, e)
	}
	start, err := IndexInt(th, a[2])
	if err != nil {
		return "", err
	}
	end, err := IndexInt(th, a[3])
	if err != nil {
		return "", err
	}
	verb := "decode"
	what := fmt.Sprintf("bytes in position %d-%d", start, end-1)
	switch obj := a[1].(type) {
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
	if translate {
		return fmt.Sprintf("can't translate %s: %s", what, strOf(a[4])), nil
	}
	return fmt.Sprintf("'%s' codec can't %s %s: %s", strOf(a[0]), verb, what, strOf(a[4])), nil
}
