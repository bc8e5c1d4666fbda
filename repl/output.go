package repl

import (
	"bytes"
	"io"
	"sync"
)

// An output is where script and prompt write. While a person types, whole lines
// go through screen, which takes the typed line away meanwhile; a part of a line
// waits for its end. Otherwise all goes straight to w. It may be used by many
// goroutines.
type output struct {
	mu      sync.Mutex
	w       io.Writer
	screen  io.Writer // set while a line is being typed
	partial []byte    // the begun line that waits
	column  bool      // w is not at the beginning of a line
}

func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(b) == 0 {
		return 0, nil
	}
	if o.screen == nil {
		o.column = b[len(b)-1] != '\n'
		return o.w.Write(b)
	}
	o.partial = append(o.partial, b...)
	if i := bytes.LastIndexByte(o.partial, '\n'); i >= 0 {
		if _, err := o.screen.Write(o.partial[:i+1]); err != nil {
			return 0, err
		}
		o.partial = append(o.partial[:0], o.partial[i+1:]...)
	}
	return len(b), nil
}

// typing says that a line is being typed, on screen, or with nil that it is done.
func (o *output) typing(screen io.Writer) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if screen != nil && o.column {
		// The prompt begins its own line.
		io.WriteString(o.w, "\n")
		o.column = false
	}
	o.screen = screen
	if screen == nil && len(o.partial) > 0 {
		o.w.Write(o.partial)
		o.partial, o.column = o.partial[:0], true
	}
}
