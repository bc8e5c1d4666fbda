package loggingmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// maxPlain is how many values may be in one another in the arguments of an event.
const maxPlain = 64

// plain reports whether str() and repr() of a value run no script code: values of basic types,
// containers of such, and exceptions. room is how many more values are looked at.
func plain(v value, room *int) bool {
	if *room--; *room < 0 {
		return false
	}
	switch x := v.(type) {
	case starlark.String, starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType, starlark.Bytes:
		return true
	case starlark.Tuple:
		return allPlain(x, room)
	case *starlark.List:
		return allPlain(object.Elems(x), room)
	case *starlark.Dict:
		for k, v := range x.Entries() {
			if !plain(k, room) || !plain(v, room) {
				return false
			}
		}
		return true
	case *object.Exception:
		c := x.Class()
		str, repr := c.Special(object.SpStr), c.Special(object.SpRepr)
		return (str.Owner == object.BaseException || str.Owner == object.KeyError) && repr.Owner == object.BaseException && allPlain(x.Args, room)
	}
	return false
}

func allPlain(list []value, room *int) bool {
	for _, v := range list {
		if !plain(v, room) {
			return false
		}
	}
	return true
}
