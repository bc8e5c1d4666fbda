package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// legacy wraps the function behind a name of Python 2 times: using it is warned of
// with a DeprecationWarning if the program has imported warnings, which by default
// ignores those.
func (s *State) legacy(text string, fn object.NativeFunc) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		if err := s.deprecated(th, text); err != nil {
			return nil, err
		}
		return fn(th, self, a)
	}
}

// deprecated issues a DeprecationWarning; the error is what a filter makes of it.
func (s *State) deprecated(th thread, text string) error {
	warnings, ok, err := s.machine.Interp.Modules.Get(starlark.String("warnings"))
	if err != nil || !ok {
		return err
	}
	_, err = object.CallMethod(th, warnings, "warn", starlark.String(text), object.DeprecationWarning)
	return err
}
