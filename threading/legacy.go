package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// legacy wraps the function behind a name of Python 2 times: using it is warned of
// with a DeprecationWarning, which by default shows in the main program only.
func (s *State) legacy(text string, fn object.NativeFunc) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		if err := s.deprecated(th, text); err != nil {
			return nil, err
		}
		return fn(th, self, a)
	}
}

// named is the body of a method that calls another one, which a script may have replaced.
func named(method string) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		return object.CallMethod(th, self, method, a...)
	}
}

// deprecated issues a DeprecationWarning; the error is what a filter makes of it.
func (s *State) deprecated(th thread, text string) error {
	warnings, err := vm.ThreadOf(th).Import("warnings")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(th, warnings, "warn", starlark.String(text), object.DeprecationWarning)
	return err
}
