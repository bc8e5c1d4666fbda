package repl

import (
	"bytes"
	"io"
	"sync"
	"time"
)

// An output is where script and prompt write. While a person types, whole lines
// go through screen, which takes the typed line away meanwhile; a part of a line
// waits for its end. Otherwise all goes straight to w. It may be used by many
// goroutines.
type output struct {
	mu      sync.Mutex
	w       io.Writer
	screen  screen // set while a line is being typed
	waiting []byte // for the end of its line, or for the screen
	later   bool   // show is going to be called
	line    []byte // what was written to w since the beginning of the line
}

// A screen shows the line that is being typed.
type screen interface {
	io.Writer
	// shown reports whether the line is there to be taken away: readline draws
	// it a little before it counts it as shown, and ends it a little before it
	// returns it.
	shown() bool
}

// showDelay is how long lines wait that the screen could not take.
const showDelay = time.Millisecond

func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(b) == 0 {
		return 0, nil
	}
	if o.screen == nil {
		return o.write(b)
	}
	o.waiting = append(o.waiting, b...)
	return len(b), o.show()
}

// write writes to w. The lock must be held.
func (o *output) write(b []byte) (int, error) {
	if i := bytes.LastIndexByte(b, '\n'); i >= 0 {
		o.line = append(o.line[:0], b[i+1:]...)
	} else if len(o.line) < maxQuestion {
		o.line = append(o.line, b...)
	}
	return o.w.Write(b)
}

// maxQuestion is the length up to which what a script has written is kept as the prompt of its input.
const maxQuestion = 1 << 10

// question returns what was written since the beginning of the line, which a prompt
// is going to show again.
func (o *output) question() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	q := string(o.line)
	o.line = o.line[:0]
	return q
}

// show passes the whole lines that wait on to the screen, later if it is not
// ready. The lock must be held.
func (o *output) show() error {
	end := bytes.LastIndexByte(o.waiting, '\n') + 1
	if end == 0 || o.later {
		return nil
	}
	if !o.screen.shown() {
		o.later = true
		time.AfterFunc(showDelay, func() {
			o.mu.Lock()
			defer o.mu.Unlock()
			if o.later = false; o.screen != nil {
				o.show()
			}
		})
		return nil
	}
	_, err := o.screen.Write(o.waiting[:end])
	o.waiting = append(o.waiting[:0], o.waiting[end:]...)
	return err
}

// typing says that a line is being typed, on s, or with nil that it is done.
func (o *output) typing(s screen) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if s != nil && len(o.line) > 0 {
		// The prompt begins its own line.
		io.WriteString(o.w, "\n")
		o.line = o.line[:0]
	}
	o.screen = s
	if s == nil && len(o.waiting) > 0 {
		o.write(o.waiting)
		o.waiting = o.waiting[:0]
	}
}
