package repl

import (
	"bufio"
	"io"
	"strings"
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
	// remember adds a statement to the history.
	remember(src string)
	close()
}

// plain reads lines from what is no terminal, without showing prompts.
type plain struct{ in *bufio.Reader }

func newPlain(in io.Reader) *plain { return &plain{bufio.NewReader(in)} }

func (p *plain) read(prompt, indent string) (input, error) {
	s, err := p.in.ReadString('\n')
	if err != nil && s == "" {
		return input{}, io.EOF
	}
	return input{text: strings.TrimRight(s, "\r\n")}, nil
}

func (p *plain) remember(string) {}
func (p *plain) close()          {}
