package repl

import (
	"bufio"
	"io"
	"strings"
	"sync"
)

// An input is what a lineReader returns: a line, or a whole text that was pasted
// or taken from the history.
type input struct {
	text  string
	whole bool
}

// A lineReader gives lines without their ends.
type lineReader interface {
	// read waits for a line; indent is typed already. The error is io.EOF or
	// errInterrupted.
	read(prompt, indent string) (input, error)
	// readInput waits for a line, or several, that the script asks for. The errors are
	// those of read.
	readInput() (string, error)
	// cancelInput makes readInput, which is under way, return nothing.
	cancelInput()
	// remember adds a statement to the history.
	remember(src string)
	close()
}

// plain reads lines from what is no terminal, without showing prompts.
type plain struct {
	mu sync.Mutex // prompt and script may read at once
	in *bufio.Reader
}

func newPlain(in io.Reader) *plain { return &plain{in: bufio.NewReader(in)} }

func (p *plain) read(prompt, indent string) (input, error) {
	s, err := p.readInput()
	if err != nil {
		return input{}, io.EOF
	}
	return input{text: strings.TrimRight(s, "\r\n")}, nil
}

func (p *plain) readInput() (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	s, err := p.in.ReadString('\n')
	if s != "" {
		err = nil
	}
	return s, err
}

func (p *plain) cancelInput()    {}
func (p *plain) remember(string) {}
func (p *plain) close()          {}

// A scriptInput is the standard input of the script, which reads from where the prompt reads.
type scriptInput struct {
	lines     lineReader
	interrupt func()
	rest      string // of what was read
}

// Read implements io.Reader: it gives a line at most, so that the prompt gets the next one. For
// Ctrl-C it interrupts the script and returns nothing.
func (in *scriptInput) Read(b []byte) (int, error) {
	if in.rest == "" {
		text, err := in.lines.readInput()
		if err == errInterrupted {
			in.interrupt()
			return 0, nil
		}
		if err != nil {
			return 0, err
		}
		in.rest = text
	}
	n := copy(b, in.rest)
	in.rest = in.rest[n:]
	return n, nil
}

// CancelRead tells that nobody waits for what Read returns: the script has been interrupted.
func (in *scriptInput) CancelRead() { in.lines.cancelInput() }
