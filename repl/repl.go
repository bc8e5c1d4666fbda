package repl

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// Options say what a prompt reads and writes.
type Options struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer

	// Terminal is set if In and Out are a terminal: lines are edited, remembered
	// and completed.
	Terminal bool
	// Color is set if tracebacks may be coloured.
	Color bool
	// History is the file that remembers lines; "" for none.
	History string
	// Config is that of the Runtime; the streams are set by Run.
	Config runtime.Config
	// Setup makes the settings that commands change anew: policy, seed and clock.
	Setup Setup
}

// A shell is one run of the prompt.
type shell struct {
	opts    Options
	out     *output
	lines   lineReader
	rt      *runtime.Runtime
	session *runtime.Session
	done    []string // what has been run, for :save
	code    int
}

// What readers of lines return besides io.EOF.
var errInterrupted = errors.New("interrupted")

// Run reads and runs what is typed until the input ends or the script exits, and
// returns the exit code. It blocks.
func Run(opts Options) (code int, err error) {
	s := &shell{opts: opts}
	s.out = &output{w: opts.Out}
	if opts.Terminal {
		if s.lines, err = newTerminal(s); err != nil {
			return 1, err
		}
	} else {
		s.lines = newPlain(opts.In)
	}
	defer s.lines.close()
	if err := s.begin(); err != nil {
		return 1, err
	}
	defer func() { s.rt.Close() }()
	if opts.Terminal {
		s.print("Tailorbird: Python's threads, made visible. Type :help for commands, help() for help, exit() to leave.\n")
	}
	stop := s.onInterrupt()
	defer stop()
	s.loop()
	return s.code, nil
}

// begin makes the Runtime and the Session.
func (s *shell) begin() error {
	cfg := s.opts.Config
	cfg.Interactive = true
	cfg.Stdout, cfg.Stderr = s.out, s.out
	in := &scriptInput{lines: s.lines}
	cfg.Stdin = in
	if !s.opts.Terminal {
		cfg.Stderr = s.opts.Err
	}
	if err := s.opts.Setup.apply(&cfg); err != nil {
		return err
	}
	rt, err := runtime.New(cfg)
	if err != nil {
		return err
	}
	in.interrupt = rt.Interrupt
	s.rt, s.session = rt, rt.NewSession()
	return nil
}

// restart ends the Session with all its threads and begins a new one.
func (s *shell) restart() error {
	s.rt.Close()
	return s.begin()
}

// onInterrupt raises KeyboardInterrupt in what runs when Ctrl-C comes.
func (s *shell) onInterrupt() (stop func()) {
	ch := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(ch, os.Interrupt, syscall.SIGQUIT)
	go func() {
		for {
			select {
			case sig := <-ch:
				if sig == syscall.SIGQUIT { // which Go would answer with its stacks
					s.lines.close()
					os.Exit(128 + int(syscall.SIGQUIT))
				}
				s.rt.Interrupt()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(ch)
		close(done)
	}
}

const (
	prompt       = ">>> "
	continuation = "... "
)

func (s *shell) loop() {
	var block []string
	for {
		p, indent := prompt, ""
		if len(block) > 0 {
			p, indent = continuation, nextIndent(block)
		}
		in, err := s.lines.read(p, indent)
		switch {
		case err == errInterrupted:
			s.print("\nKeyboardInterrupt\n")
			block = nil
			continue
		case err != nil:
			if len(block) > 0 {
				s.runBlock(strings.Join(block, "\n") + "\n\n")
			}
			s.end()
			return
		}
		switch {
		case in.whole:
			if !s.runBlock(strings.Join(append(block, in.text), "\n") + "\n") {
				return
			}
			block = nil
			continue
		case len(block) == 0 && strings.TrimSpace(in.text) == "":
			continue
		case len(block) == 0 && strings.HasPrefix(in.text, ":"):
			s.lines.remember(in.text)
			if !s.command(in.text[1:]) {
				return
			}
			continue
		}
		if strings.TrimSpace(in.text) == "" {
			in.text = "" // only the indent that was set before
		}
		block = append(block, in.text)
		src := strings.Join(block, "\n") + "\n"
		err = s.session.Exec(context.Background(), "<stdin>", src)
		var syntax *runtime.SyntaxError
		if errors.As(err, &syntax) && syntax.Incomplete() {
			continue
		}
		block = nil
		s.lines.remember(src)
		if !s.finish(src, err) {
			return
		}
	}
}

// runBlock runs text of any number of statements. It returns false when the
// prompt has to end.
func (s *shell) runBlock(src string) bool {
	s.lines.remember(src)
	return s.finish(src, s.session.ExecBlock(context.Background(), "<stdin>", src))
}

// finish shows the error of what was run.
func (s *shell) finish(src string, err error) bool {
	var exit *runtime.ExitError
	switch {
	case err == nil:
		s.done = append(s.done, src)
	case errors.As(err, &exit):
		if exit.Message != "" {
			s.complain(exit.Message + "\n")
		}
		s.code = exit.Code
		s.end()
		return false
	default:
		s.complain(s.colored(errorText(err)))
	}
	return true
}

func errorText(err error) string {
	var (
		script   *runtime.Error
		syntax   *runtime.SyntaxError
		deadlock *runtime.DeadlockError
	)
	switch {
	case errors.As(err, &script):
		return script.Traceback()
	case errors.As(err, &syntax):
		return syntax.Text()
	case errors.As(err, &deadlock):
		return deadlock.Text()
	}
	return err.Error() + "\n"
}

// end is the end of the program: threads that are not daemons are waited for.
func (s *shell) end() {
	var exit *runtime.ExitError
	if err := s.session.End(context.Background()); err != nil && !errors.As(err, &exit) && !errors.Is(err, runtime.ErrClosed) {
		s.complain(s.colored(errorText(err)))
	}
}

func (s *shell) print(text string) { fmt.Fprint(s.out, text) }

// complain writes to the standard error stream, which on a terminal is the screen.
func (s *shell) complain(text string) {
	if s.opts.Terminal {
		s.print(text)
		return
	}
	fmt.Fprint(s.opts.Err, text)
}

// nextIndent is the indentation to begin the next line of a block with.
func nextIndent(block []string) string {
	last := block[len(block)-1]
	code := strings.TrimSpace(last)
	indent := last[:len(last)-len(strings.TrimLeft(last, " \t"))]
	word, _, _ := strings.Cut(code, " ")
	switch {
	case strings.HasSuffix(code, ":"):
		return indent + "    "
	case word == "return" || word == "raise" || word == "pass" || word == "break" || word == "continue":
		return strings.TrimSuffix(indent, "    ")
	}
	return indent
}
