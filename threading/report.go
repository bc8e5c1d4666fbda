package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
)

// traceback returns the text of an uncaught exception.
func (s *State) traceback(t *vm.Thread, err error) string {
	return diag.Exception(t.Star, object.AsException(err))
}
