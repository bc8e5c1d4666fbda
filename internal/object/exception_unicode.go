package object

import (
	"fmt"

	"go.starlark.net/starlark"
)

// unicodeErrorText is str() of UnicodeDecodeError and UnicodeEncodeError, whose
// arguments are encoding, object, start, end, reason.
func unicodeErrorText(th *starlark.Thread, e *Exception) (string, error) {
	translate := e.class.IsSubclass(UnicodeTranslateError)
	names := []string{"encoding", "object", "start", "end", "reason"}
	a := make(starlark.Tuple, 5)
	for i, name := range names {
		at := i
		if translate {
			at-- // the others begin with an encoding
		}
		if at < 0 {
			continue
		}
		if a[i] = e.arg(name, at); a[i] == nil {
			return exceptionText(th, e)
		}
	}
	reason, err := Str(th, a[4])
	if err != nil {
		return "", err
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
		return fmt.Sprintf("can't translate %s: %s", what, reason), nil
	}
	encoding, err := Str(th, a[0])
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("'%s' codec can't %s %s: %s", encoding, verb, what, reason), nil
}
