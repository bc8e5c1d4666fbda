package repl

import (
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/chzyer/readline"
)

// A terminal reads lines from a person.
type terminal struct {
	s     *shell
	rl    *readline.Instance
	paste *pasteReader

	turn     sync.Mutex  // of rl: prompt and script may read at once
	asking   atomic.Bool // the script reads
	unwanted atomic.Bool // what it reads
}

// lineMark stands for the line ends of a block in the history, where readline
// keeps one line an entry.
const lineMark = "⏎"

const closeTimeout = 100 * time.Millisecond

func newTerminal(s *shell) (lineReader, error) {
	t := &terminal{s: s, paste: newPasteReader(s.opts.In)}
	rl, err := readline.NewEx(&readline.Config{
		Stdin:                  t.paste,
		Stdout:                 s.opts.Out,
		Stderr:                 s.opts.Out,
		HistoryFile:            s.opts.History,
		DisableAutoSaveHistory: true,
		AutoComplete:           &completer{s, &t.asking},
	})
	if err != nil {
		return nil, err
	}
	t.rl = rl
	io.WriteString(s.opts.Out, pasteOn)
	return t, nil
}

func (t *terminal) read(prompt, indent string) (input, error) {
	t.turn.Lock()
	defer t.turn.Unlock()
	line, err := t.readLine(prompt, indent)
	if err != nil {
		return input{}, err
	}
	if text, ok := t.pasted(line); ok {
		t.echo(text)
		return input{text: text, whole: true}, nil
	}
	if strings.Contains(line, lineMark) {
		return input{text: strings.ReplaceAll(line, lineMark, "\n"), whole: true}, nil
	}
	return input{text: line}, nil
}

// readInput reads behind what the script has written last, its question.
func (t *terminal) readInput() (string, error) {
	t.turn.Lock()
	defer t.turn.Unlock()
	t.asking.Store(true)
	defer t.asking.Store(false)
	if t.unwanted.Swap(false) {
		return "", nil
	}
	line, err := t.readLine(t.s.out.question(), "")
	switch {
	case err == errInterrupted && t.unwanted.Swap(false):
		return "", nil
	case err != nil:
		return "", err
	}
	if text, ok := t.pasted(line); ok {
		line = strings.TrimSuffix(text, "\n")
	}
	return line + "\n", nil
}

func (t *terminal) cancelInput() {
	t.unwanted.Store(true)
	if t.asking.Load() {
		t.paste.interrupt()
	}
}

// pasted returns the text that was pasted while line was read.
func (t *terminal) pasted(line string) (text string, ok bool) {
	before, after, ok := strings.Cut(line, pasteMark)
	if !ok {
		return "", false
	}
	return strings.TrimRight(before, " ") + t.paste.take() + after, true
}

func (t *terminal) readLine(prompt, indent string) (string, error) {
	t.rl.SetPrompt(prompt)
	t.s.out.typing(typedLine{t.rl.Stdout(), t.rl})
	var line string
	var err error
	if indent == "" {
		// ReadlineWithDefault would show the prompt before the terminal is ready;
		// a Ctrl-C in between would be lost.
		line, err = t.rl.Readline()
	} else {
		line, err = t.rl.ReadlineWithDefault(indent)
	}
	t.s.out.typing(nil)
	switch err {
	case nil:
		return line, nil
	case readline.ErrInterrupt:
		return "", errInterrupted
	}
	return "", io.EOF
}

// A typedLine is the screen while readline edits a line.
type typedLine struct {
	io.Writer
	rl *readline.Instance
}

func (l typedLine) shown() bool { return l.rl.Terminal.IsReading() }

// echo shows pasted text as if it had been typed.
func (t *terminal) echo(text string) {
	for i, l := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		p := continuation
		if i == 0 {
			p = "\x1b[A\r\x1b[K" + prompt // over the mark
		}
		t.s.print(p + l + "\n")
	}
}

func (t *terminal) remember(src string) {
	src = strings.TrimRight(src, "\n")
	if src != "" {
		// A history file that cannot be written is no reason to stop.
		_ = t.rl.SaveHistory(strings.ReplaceAll(src, "\n", lineMark))
	}
}

func (t *terminal) close() {
	io.WriteString(t.s.opts.Out, pasteOff)
	t.paste.stop()
	// readline may hang in Close (its issue 251); what it still has to do then
	// is of no use to anybody.
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		t.rl.Close()
	}()
	select {
	case <-closed:
	case <-time.After(closeTimeout):
	}
}
