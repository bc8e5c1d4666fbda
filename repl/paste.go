package repl

import (
	"bytes"
	"io"
	"strings"
	"sync"
)

// The control sequences of bracketed paste (xterm, "Bracketed Paste Mode").
const (
	pasteOn    = "\x1b[?2004h"
	pasteOff   = "\x1b[?2004l"
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

const (
	ctrlC = 3
	ctrlD = 4
)

// pasteMark is typed in place of a pasted text of several lines: a character of
// the private use area, which nobody types.
const pasteMark = "\uf8fe"

// A pasteReader reads keys and takes pasted texts of several lines out: readline
// would take their line ends for Enter, and a blank line in a function would end
// it. A mark and Enter stand in their place.
type pasteReader struct {
	keys  chan []byte   // what the terminal sent
	ctrlC chan struct{} // holds an item when Ctrl-C is to be handed out
	quit  chan struct{}
	once  sync.Once

	ready   []byte // keys to hand out
	pending []byte // may be the beginning of a control sequence
	text    []byte // of a paste that has not ended
	inside  bool

	mu    sync.Mutex
	texts []string // whole pastes, the oldest first
}

func newPasteReader(in io.Reader) *pasteReader {
	p := &pasteReader{keys: make(chan []byte), ctrlC: make(chan struct{}, 1), quit: make(chan struct{})}
	go func() {
		defer close(p.keys)
		for ends := 0; ends < 3; {
			buf := make([]byte, 4096)
			n, err := in.Read(buf)
			keys := buf[:n]
			switch {
			case err == io.EOF && n == 0:
				// Ctrl-D that came while code ran, when the terminal itself
				// interprets it.
				keys = []byte{ctrlD}
				ends++
			case err != nil:
				return
			default:
				ends = 0
			}
			select {
			case p.keys <- keys:
			case <-p.quit:
				return
			}
		}
	}()
	return p
}

// Read gives the next keys. It blocks.
func (p *pasteReader) Read(b []byte) (int, error) {
	for len(p.ready) == 0 {
		select {
		case keys, ok := <-p.keys:
			if !ok {
				return 0, io.EOF
			}
			p.feed(bytes.ReplaceAll(keys, []byte{0}, nil)) // readline would take NUL for the end
		case <-p.ctrlC:
			p.ready = append(p.ready, ctrlC)
		case <-p.quit:
			return 0, io.EOF
		}
	}
	n := copy(b, p.ready)
	p.ready = p.ready[n:]
	return n, nil
}

// interrupt ends the line that is being typed, as Ctrl-C does. It may be called by any goroutine.
func (p *pasteReader) interrupt() {
	select {
	case p.ctrlC <- struct{}{}:
	default:
	}
}

// Close implements io.ReadCloser for readline.
func (p *pasteReader) Close() error {
	p.stop()
	return nil
}

func (p *pasteReader) stop() { p.once.Do(func() { close(p.quit) }) }

// feed sorts keys into those to hand out and pasted text.
func (p *pasteReader) feed(keys []byte) {
	p.pending = append(p.pending, keys...)
	for len(p.pending) > 0 {
		seq := pasteBegin
		if p.inside {
			seq = pasteEnd
		}
		i := bytes.Index(p.pending, []byte(seq))
		if i < 0 {
			// Keep what may be the beginning of the sequence. A lone Escape key
			// is not kept back: it begins the sequence only together with "[".
			keep := 0
			for n := min(len(seq)-1, len(p.pending)); n > 1; n-- {
				if bytes.HasSuffix(p.pending, []byte(seq[:n])) {
					keep = n
					break
				}
			}
			p.put(p.pending[:len(p.pending)-keep])
			p.pending = append([]byte(nil), p.pending[len(p.pending)-keep:]...)
			return
		}
		p.put(p.pending[:i])
		p.pending = p.pending[i+len(seq):]
		if p.inside {
			p.pasted()
		}
		p.inside = !p.inside
	}
}

func (p *pasteReader) put(b []byte) {
	if p.inside {
		p.text = append(p.text, b...)
	} else {
		p.ready = append(p.ready, b...)
	}
}

// pasted ends a paste: a single line counts as typed.
func (p *pasteReader) pasted() {
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(p.text))
	p.text = nil
	if !strings.Contains(text, "\n") {
		p.ready = append(p.ready, text...)
		return
	}
	p.mu.Lock()
	p.texts = append(p.texts, strings.TrimRight(text, "\n"))
	p.mu.Unlock()
	p.ready = append(p.ready, pasteMark+"\r"...)
}

// take returns the text of the oldest paste that has not been taken.
func (p *pasteReader) take() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.texts) == 0 {
		return ""
	}
	t := p.texts[0]
	p.texts = p.texts[1:]
	return t
}
