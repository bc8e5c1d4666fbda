package queue

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/threading"
	"go.starlark.net/starlark"
)

// A patience is how long a put or get waits: its arguments block and timeout.
type patience struct {
	block bool
	threading.Countdown
}

func newPatience(th thread, block, timeout value) (patience, error) {
	b, err := object.Truth(th, block)
	return patience{b, threading.Countdown{Timeout: timeout, Convert: threading.Added}}, err
}

// check refuses negative timeouts.
func (p *patience) check(th thread) error {
	if !p.block || p.Timeout == starlark.None {
		return nil
	}
	below, err := object.CompareBool(th, object.OpLt, p.Timeout, starlark.MakeInt(0))
	if err == nil && below {
		err = object.Raise(object.ValueError, "'timeout' must be a non-negative number")
	}
	return err
}
